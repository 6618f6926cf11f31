/**
 * Stands in for the YAML 1.x library that opa-wasm loads for Rego's `yaml.*`: it is slow to load and never called,
 * since policies/capabilities.json leaves those built-ins out. Bundling puts this file in its place.
 */

/** Refuses: a policy that gets here was compiled without our capabilities. */
export function parse(): never {
  throw new Error("The built-in yaml.unmarshal is not available to Proxylint policies.");
}

/** Refuses: a policy that gets here was compiled without our capabilities. */
export function stringify(): never {
  throw new Error("The built-in yaml.marshal is not available to Proxylint policies.");
}
