/** Public face of discovery. */
export type { Discovery, SearchScope } from "./working-tree.js";
export { discover } from "./working-tree.js";
export { speaksOfProxies } from "./words.js";
