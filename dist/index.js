import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  renderReport
} from "./chunk-KZSKIEC4.js";
import "./chunk-7JNNSI4Z.js";
import "./chunk-WSMSAR5Z.js";
import "./chunk-TRRT5ABI.js";
import {
  runScan
} from "./chunk-3QU2RCFA.js";
import {
  programFiles
} from "./chunk-6524ZFMF.js";
import "./chunk-AFLPYCYI.js";
import {
  version
} from "./chunk-I24TCL5G.js";
import "./chunk-2SNXITIT.js";
import {
  configOf,
  guardedConfig,
  sharedOptions
} from "./chunk-4IWOSY6O.js";
import {
  openFolder,
  snapshotOfTree,
  treeReadBy
} from "./chunk-G44XUK6J.js";
import {
  defaultConfig
} from "./chunk-ZZHLCSHC.js";
import "./chunk-DII5IAWC.js";
import "./chunk-GSBLE62J.js";
import {
  positionAt
} from "./chunk-2NKBRMZG.js";
import {
  UsageError
} from "./chunk-DLW563YP.js";
import "./chunk-IIAET7KS.js";

// src/index.ts
function openProxylint() {
  const files = programFiles(new URL("./", import.meta.url));
  const catalogue = files.catalogue();
  return {
    version,
    rules: catalogue.rules,
    scan: (tree, request = {}) => scanTree(tree, request, files),
    render: (format, report, { locale = "en", ...request } = {}) => renderReport(format, report, { locale, ...request, catalogue, tool: { name: "proxylint", version } })
  };
}
async function scanTree(tree, request, files) {
  const { paths = [], planFiles = [], now = Date.now() / 1e3, baseline, base } = request;
  const settings = base ?? tree;
  const { config } = await configIn(settings, tree, request, files);
  const options = sharedOptions(request.locale === void 0 ? {} : { locale: request.locale }, config);
  const gate = {
    suppressions: request.suppressions ?? true,
    judged: request.judged ?? "new",
    changedOnly: request.changedOnly ?? false,
    settings,
    guarded: base !== void 0,
    ...baseline === void 0 ? {} : { baseline },
    ...base === void 0 ? {} : { base: snapshotOfTree(base) }
  };
  const scope = { root: "", within: paths, named: planFiles, plans: planFiles };
  const head = snapshotOfTree(tree);
  const asked = { scope, planFiles, config, gate, head, locale: options.locale, now: Math.floor(now) };
  const { report } = await runScan(asked, files);
  return { ...report, settings: options };
}
async function configIn(settings, tree, { config = false, base }, files) {
  if (config === false) return { config: defaultConfig };
  const named = typeof config === "string" ? { path: config } : {};
  if (named.path !== void 0 && !tree.has(named.path) && !settings.has(named.path)) {
    throw new UsageError("path-not-found", `the tree has no ${named.path}`, { remedy: "Name a file of the tree." });
  }
  const place = { root: "", folder: "", ...named };
  if (base === void 0) return { config: await configOf({ ...place, settings: tree }, files) };
  return await guardedConfig({ ...place, settings: base, proposed: tree }, files);
}
function treeOfFiles(files) {
  const contents = new Map(Object.entries(files));
  return treeReadBy([...contents.keys()].sort(), (path) => {
    const content = contents.get(path);
    return content === void 0 ? { kind: "missing" } : { kind: "bytes", bytes: Buffer.from(content) };
  });
}
function treeOfFolder(folder) {
  return openFolder(folder, process.env);
}
export {
  openProxylint,
  positionAt,
  treeOfFiles,
  treeOfFolder
};
