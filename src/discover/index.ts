/** Public face of discovery. */
export type { Discovery, SearchScope } from "./search.js";
export type { SearchMeans } from "./working-tree.js";
export { searchTree, treeReadBy } from "./search.js";
export { discover, openFiles, openFolder } from "./working-tree.js";
export type { Commit } from "./git-tree.js";
export { discoverCommit, openCommit } from "./git-tree.js";
export { looksLikePlan } from "./read-file.js";
export { speaksOfProxies } from "./words.js";
