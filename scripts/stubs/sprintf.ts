/**
 * Stands in for the library that opa-wasm loads for Rego's `sprintf`, which policies/capabilities.json leaves out.
 * Bundling puts this file in its place.
 */

/** Refuses: a policy that gets here was compiled without our capabilities. */
export function vsprintf(): never {
  throw new Error("The built-in sprintf is not available to Proxylint policies; use a template string.");
}
