import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  isAtLeast,
  severityRank
} from "./chunk-AVQTX4VV.js";
import {
  ConfigError,
  EnvironmentError,
  InternalError,
  UsageError
} from "./chunk-DLW563YP.js";

// src/entry/print.ts
import { writeSync } from "node:fs";
function print(text) {
  const bytes = Buffer.from(text, "utf8");
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(1, bytes, written);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : void 0;
      if (code === "EPIPE") return;
      if (code !== "EAGAIN") throw error;
    }
  }
}

// src/entry/failure.ts
function failureOf(error) {
  if (error instanceof UsageError || error instanceof ConfigError) return { text: words(error), status: 2 };
  if (error instanceof EnvironmentError) return { text: words(error), status: 3 };
  if (error instanceof InternalError) return { text: words(error), status: 3 };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { text: words(new InternalError("invariant", detail, { cause: error })), status: 3 };
}
function words(error) {
  return `proxylint: ${error.message}
${error.remedy === void 0 ? "" : `  ${error.remedy}
`}`;
}

// src/entry/program-files.ts
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
function programFiles(folder) {
  const read = (name) => readProgramFile(new URL(name, folder));
  return {
    // The file is ours, built from sources whose schema the build checks.
    catalogue: () => JSON.parse(new TextDecoder().decode(read("catalogue.json"))),
    loadPolicies: async () => {
      const { loadPolicies } = await import("./policy-D6GLXCY5.js");
      return loadPolicies(read("policy.wasm"));
    }
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

// src/entry/scope.ts
import { realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
function scopeOf(folder, paths, plans) {
  const wanted = paths.map((path) => existing(folder, path));
  const [only] = wanted;
  const alone = only !== void 0 && wanted.length === 1 && !isInside(folder, only.written) && isFolder(only);
  const root = alone ? only.real : folder;
  const planPaths = plans.map((plan) => namedPath(root, existing(folder, plan)));
  if (alone) return { root, within: [], named: planPaths, plans: planPaths };
  const within = wanted.map((path) => pathInside(folder, path));
  const files = wanted.flatMap((path, index) => isFolder(path) ? [] : within[index] ?? []);
  return { root, within, named: [.../* @__PURE__ */ new Set([...files, ...planPaths])], plans: planPaths };
}
function existing(folder, path) {
  const written = resolve(folder, path);
  const real = path === "" ? void 0 : realPath(written);
  if (real !== void 0) return { written, real };
  throw new UsageError("path-not-found", path === "" ? "a path is empty" : `${path} does not exist`, {
    remedy: "Check the path; it is taken from the current folder."
  });
}
function realPath(path) {
  try {
    return realpathSync(path);
  } catch {
    return void 0;
  }
}
function isFolder({ real }) {
  return statSync(real, { throwIfNoEntry: false })?.isDirectory() === true;
}
function pathInside(folder, path) {
  const root = realPath(folder) ?? folder;
  if (isInside(folder, path.written) && isInside(root, path.real)) return slashed(relative(root, path.real));
  const how = isInside(folder, path.written) ? "leads through a link to" : "lies outside of";
  const where = isInside(folder, path.written) ? path.real : folder;
  throw new UsageError("path-outside-root", `${path.written} ${how} ${where}`, {
    remedy: "Run Proxylint from a folder that holds all paths."
  });
}
function namedPath(folder, { real }) {
  const root = realPath(folder) ?? folder;
  return slashed(isInside(root, real) ? relative(root, real) : real);
}
function isInside(folder, path) {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`);
}
function slashed(path) {
  return path.split(sep).join("/");
}

// src/entry/threshold.ts
function failsOn({ findings }, threshold) {
  return threshold !== "never" && findings.some(({ severity }) => isAtLeast(severity, threshold));
}
function shownFrom(minimum, threshold) {
  return threshold !== "never" && severityRank(threshold) > severityRank(minimum) ? threshold : minimum;
}

// src/entry/version.ts
var version = "0.1.0";

export {
  print,
  failureOf,
  programFiles,
  scopeOf,
  failsOn,
  shownFrom,
  version
};
