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

/** Loads the program's own files from one folder. */
export interface ProgramFiles {
  readonly catalogue: () => Catalogue;
  readonly loadPolicies: () => Promise<PolicyEngine>;
}

/** The program's files in `folder`, a URL that ends in `/`. */
export function programFiles(folder: URL): ProgramFiles {
  const read = (name: string): Uint8Array<ArrayBuffer> => readProgramFile(new URL(name, folder));
  return {
    // The file is ours, built from sources whose schema the build checks.
    catalogue: () => JSON.parse(new TextDecoder().decode(read("catalogue.json"))) as Catalogue,
    loadPolicies: async () => {
      const { loadPolicies } = await import("../policy/index.js");
      return loadPolicies(read("policy.wasm"));
    },
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
