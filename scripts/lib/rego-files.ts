/**
 * Lists the Rego files of policies/ for opa, as sorted paths relative to the root of the repository.
 *
 * Files are named one by one because opa would load every YAML and JSON file of a folder as data: our messages,
 * schemas and examples. Relative and sorted, because opa writes the paths into what it compiles.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { root } from "./run.js";

/** Folders of policies/ that hold Rego of the product. */
const folders = ["lib", "main", "rules"];

/** Every Rego file but the tests: what policy.wasm is made of. */
export function regoSources(): readonly string[] {
  return regoFiles().filter((file) => !file.endsWith("_test.rego"));
}

/** Every Rego file, tests included. */
export function regoFiles(): readonly string[] {
  const found = folders.flatMap((folder) => below(`policies/${folder}`));
  return found.filter((file) => file.endsWith(".rego") && !file.includes("/examples/")).sort();
}

function below(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? below(path) : [path];
  });
}
