import {
  openFiles
} from "./chunk-FXMGMS7T.js";
import {
  defaultConfig,
  findConfig
} from "./chunk-UISEM3SR.js";
import {
  ConfigError,
  UsageError
} from "./chunk-4TTH2VYI.js";

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
function fileInScope(folder, root, path) {
  return namedPath(root, existing(folder, path));
}
function pathInTree(folder, root, path) {
  const written = resolve(folder, path);
  return slashed(isInside(root, written) ? relative(root, written) : written);
}
function requireFolder(folder) {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  throw new UsageError("path-not-found", `${folder} is no folder`, {
    remedy: "Check the path; it is taken from the current folder."
  });
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

// src/entry/configuration.ts
import { isAbsolute as isAbsolute2 } from "node:path";
async function readConfig(request, program) {
  const { root, settings } = request;
  const files = settings ?? openFiles(root);
  const path = request.path === void 0 ? findConfig(files) : namedConfig(request.path, request);
  if (path === void 0) return void 0;
  const open = isAbsolute2(path) ? openFiles(root) : files;
  const { loadConfig } = await import("./load-KQXGBEE7.js");
  return loadConfig(open, { path, rules: program.catalogue().rules.map(({ id }) => id) });
}
function namedConfig(path, { root, folder, settings }) {
  if (settings === void 0) return fileInScope(folder, root, path);
  const inTree = pathInTree(folder, root, path);
  return isAbsolute2(inTree) || settings.has(inTree) ? inTree : void 0;
}
async function configOf(request, files) {
  return (await readConfig(request, files))?.config ?? defaultConfig;
}
var strictConfig = { ...defaultConfig, allowSuppressions: false };
async function guardedConfig({ proposed, ...request }, files) {
  await checkProposed(request, proposed ?? openFiles(request.root), files);
  try {
    return { config: await configOf(request, files) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const remark = `the configuration of the base is wrong, and that of the program is taken: ${error.message}`;
    return { config: strictConfig, remark };
  }
}
async function checkProposed(request, settings, files) {
  await readConfig({ ...request, settings }, files);
}
function sharedOptions(given, config) {
  return {
    failOn: given.failOn ?? config.failOn ?? "error",
    minSeverity: given.minSeverity ?? config.minSeverity ?? "warning",
    locale: given.locale ?? config.locale ?? "en"
  };
}

export {
  scopeOf,
  pathInTree,
  requireFolder,
  readConfig,
  configOf,
  strictConfig,
  guardedConfig,
  sharedOptions
};
