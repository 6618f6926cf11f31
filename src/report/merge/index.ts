/** Public face of merging: JSON reports in, one report out. */
export type { MergedReport } from "./merge.js";
export { mergeReports, missingParts } from "./merge.js";
export { overviewOf } from "./overview.js";
export { readReport } from "./read.js";
export type { MergedFormat, MergedOptions } from "./render.js";
export { mergedFormats, renderMerged } from "./render.js";
