/** Public face of the policies: load the compiled module, evaluate subjects. Loading this loads opa-wasm. */
export { loadPolicies } from "./engine.js";
export type { EvaluateOptions, PolicyEngine } from "./engine.js";
export type { RelatedNode, Violation } from "./violation.js";
