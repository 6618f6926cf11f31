/** Public face of the HCL parser. */
export type { HclGrammar } from "./raw-tree.js";
export { loadHclGrammar } from "./raw-tree.js";
export { parseHcl } from "./parse.js";
export { parseHclConfigurationJson, parseHclVariablesJson } from "./parse-json.js";
export { parseHclTemplate } from "./parse-template.js";
export type * from "./syntax.js";
