/** Public face of discovery. */
export type { Discovery, SearchScope } from "./search.js";
export type { SearchMeans } from "./working-tree.js";
export { treeReadBy } from "./search.js";
export { discover, openFiles, openFolder, openReplaced } from "./working-tree.js";
export type { Replacements, Snapshot } from "./snapshot.js";
export { snapshotOfTree } from "./snapshot.js";
export type { Commit } from "./git-tree.js";
export { openCommit } from "./git-tree.js";
export type { History } from "./git-history.js";
export { historyOf } from "./git-history.js";
export { looksLikePlan } from "./read-file.js";
export { speaksOfProxies } from "./words.js";
