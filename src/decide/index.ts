/** Public face of the step between a scan and its report. */
export type { BaselineEntry } from "./baseline-file.js";
export { baselinePath, baselineText, entriesOf, readBaseline } from "./baseline-file.js";
export { compareWithBase, keepChanged } from "./compare.js";
export type { BaselineUse, Decisions } from "./decide.js";
export { decide, isBaselined } from "./decide.js";
export type { Present } from "./known-findings.js";
export { matchKnown } from "./known-findings.js";
