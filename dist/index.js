import {
  programFiles
} from "./chunk-4MHOLMFI.js";
import {
  renderReport
} from "./chunk-CMO4F4CO.js";
import {
  runScan
} from "./chunk-LHPNKOWS.js";
import {
  configOf,
  guardedConfig,
  requireFolder,
  sharedOptions
} from "./chunk-BI54XBKM.js";
import "./chunk-XNVGHLRQ.js";
import "./chunk-Q6KVLHDR.js";
import {
  version
} from "./chunk-Q52J35OE.js";
import "./chunk-35UG7AWZ.js";
import {
  openFolder,
  snapshotOfTree,
  treeReadBy
} from "./chunk-FXMGMS7T.js";
import {
  defaultConfig
} from "./chunk-UISEM3SR.js";
import "./chunk-3I6R4BAJ.js";
import "./chunk-GVIYDVNL.js";
import {
  UsageError
} from "./chunk-4TTH2VYI.js";
import {
  positionAt
} from "./chunk-6ARWDCOH.js";
import "./chunk-75QCMCYK.js";

// src/index.ts
import { posix } from "node:path";
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
  const { planFiles = [], now = Date.now() / 1e3, baseline, base } = request;
  const paths = (request.paths ?? []).map((path) => pathIn(tree, path));
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
function pathIn(tree, path) {
  const plain = posix.normalize(path).replace(/^\.$|\/$/u, "");
  if (plain === "" || tree.has(plain) || tree.paths.some((one) => one.startsWith(`${plain}/`))) return plain;
  throw new UsageError("path-not-found", `the tree has no ${path}`, { remedy: "Name a file or a folder of the tree." });
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
  requireFolder(folder);
  return openFolder(folder, process.env);
}
export {
  openProxylint,
  positionAt,
  treeOfFiles,
  treeOfFolder
};
