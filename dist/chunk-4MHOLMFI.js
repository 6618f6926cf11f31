import {
  once
} from "./chunk-LHPNKOWS.js";
import {
  EnvironmentError
} from "./chunk-4TTH2VYI.js";

// src/entry/program-files.ts
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
function programFiles(folder) {
  const read = (name) => readProgramFile(new URL(name, folder));
  const readJson = (name) => JSON.parse(new TextDecoder().decode(read(name)));
  return {
    catalogue: once(() => readJson("catalogue.json")),
    pages: () => readJson("pages.json"),
    loadPolicies: once(async () => {
      const { loadPolicies } = await import("./policy-KJDJ5LYJ.js");
      return loadPolicies(read("policy.wasm"));
    }),
    bundleWorker: new URL("bundle-worker.js", folder)
  };
}
function readProgramFile(url) {
  try {
    return new Uint8Array(readFileSync(url));
  } catch (cause) {
    throw new EnvironmentError("asset-missing", `the program's own file ${fileURLToPath(url)} cannot be read`, {
      remedy: "Install Proxylint again, or check out the whole dist folder.",
      cause
    });
  }
}

export {
  programFiles
};
