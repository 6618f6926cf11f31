/** Public face of the HCL parser. */
export { parseHcl } from "./parse.js";
export { parseHclConfigurationJson, parseHclVariablesJson } from "./parse-json.js";
export { parseHclTemplate } from "./parse-template.js";
export type * from "./syntax.js";
