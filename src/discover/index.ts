/** Public face of discovery. */
export type { Discovery, SearchMeans, SearchScope } from "./working-tree.js";
export { discover, openFiles } from "./working-tree.js";
export { looksLikePlan } from "./read-file.js";
export { speaksOfProxies } from "./words.js";
