/** Public face of fixes: from what a policy wants changed to edits, and from edits to files. */
export type { Target } from "./edits-for.js";
export { editsFor } from "./edits-for.js";
export { describeFix } from "./describe-fix.js";
export type { WrittenFiles } from "./written-file.js";
export { writtenFiles } from "./written-file.js";
export { editedTree } from "./edited-tree.js";
export type { Fixed, FixMeans } from "./fix-rounds.js";
export { fixRounds } from "./fix-rounds.js";
export { unifiedDiff } from "./unified-diff.js";
