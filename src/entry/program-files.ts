/**
 * The files that belong to the program and are read when they are needed: policies, catalogue.
 *
 * They lie beside the bundled entry points.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { EnvironmentError } from "../errors.js";
import type { Catalogue } from "../finding/index.js";
import type { PolicyEngine } from "../policy/index.js";
import { once } from "./once.js";

/** Loads the program's own files from one folder, each at most once. */
export interface ProgramFiles {
  readonly catalogue: () => Catalogue;
  /** The prose of each rule by its id. */
  readonly pages: () => Readonly<Record<string, string>>;
  readonly loadPolicies: () => Promise<PolicyEngine>;
  /** The program of the worker in which rules of the user's own run. */
  readonly bundleWorker: URL;
}

/** The program's files in `folder`, a URL that ends in `/`. */
export function programFiles(folder: URL): ProgramFiles {
  const read = (name: string): Uint8Array<ArrayBuffer> => readProgramFile(new URL(name, folder));
  // These files are ours, built from sources whose schema the build checks.
  const readJson = (name: string): unknown => JSON.parse(new TextDecoder().decode(read(name)));
  return {
    catalogue: once(() => readJson("catalogue.json") as Catalogue),
    pages: () => readJson("pages.json") as Readonly<Record<string, string>>,
    loadPolicies: once(async () => {
      const { loadPolicies } = await import("../policy/index.js");
      return loadPolicies(read("policy.wasm"));
    }),
    bundleWorker: new URL("bundle-worker.js", folder),
  };
}

function readProgramFile(url: URL): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(url));
  } catch (cause) {
    throw new EnvironmentError("asset-missing", `the program's own file ${fileURLToPath(url)} cannot be read`, {
      remedy: "Install Proxylint again, or check out the whole dist folder.",
      cause,
    });
  }
}
