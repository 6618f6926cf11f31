/**
 * Compiles the policies to WebAssembly.
 *
 * The same sources give the same bytes: opa runs in the root, is given sorted relative paths and does not optimise
 * (its optimiser fails on packages that are keyed by rule).
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { policyTool } from "../lib/policy-tools.js";
import { regoSources } from "../lib/rego-files.js";
import { capture, root } from "../lib/run.js";
import { readTar, withoutNames } from "./wasm-file.js";

/** The built-ins that opa may compile, shared by every opa command of the scripts. */
export const capabilities = "policies/capabilities.json";

/** The module that is shipped: one entry point for each package below policies/main. */
export function policyModule(): Uint8Array {
  const sources = regoSources();
  const mains = sources.filter((file) => file.startsWith("policies/main/"));
  if (mains.length === 0) throw new Error("policies/main has no entry point: run `npm run generate` first.");
  return compilePolicy(sources, [...new Set(mains.map(entryPoint))].sort());
}

/** Compiles Rego files (relative to the root) with the entry points given (`a/b/rule`). */
export function compilePolicy(files: readonly string[], entryPoints: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "proxylint-policy-"));
  try {
    const bundle = join(folder, "bundle.tar.gz");
    const entries = entryPoints.flatMap((entry) => ["-e", entry]);
    capture(policyTool("opa"), [
      "build",
      "-t",
      "wasm",
      "--capabilities",
      capabilities,
      ...entries,
      "-o",
      bundle,
      ...files,
    ]);
    return withoutNames(readTar(gunzipSync(readFileSync(bundle)), "policy.wasm"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `package main.aks_cluster` becomes `main/aks_cluster/findings`. */
function entryPoint(file: string): string {
  const name = /^package (\S+)$/mu.exec(readFileSync(join(root, file), "utf8"))?.[1];
  if (name === undefined) throw new Error(`${file} names no package`);
  const path = name.replaceAll(/\["([^"]+)"\]/gu, ".$1").replaceAll(".", "/");
  return `${path}/findings`;
}
