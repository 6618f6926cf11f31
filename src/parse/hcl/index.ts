/** Public face of the HCL parser. */
export type { HclGrammar } from "./raw-tree.js";
export { loadHclGrammar } from "./raw-tree.js";
export type { HclTemplate } from "./parse.js";
export { parseHcl, parseHclTemplate } from "./parse.js";
export type * from "./syntax.js";
