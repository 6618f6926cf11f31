import {
  preparedScan,
  presentIn
} from "./chunk-LHPNKOWS.js";
import {
  configOf,
  pathInTree,
  scopeOf
} from "./chunk-BI54XBKM.js";
import {
  version
} from "./chunk-Q52J35OE.js";
import {
  openFiles
} from "./chunk-FXMGMS7T.js";
import {
  baselinePath,
  baselineText,
  entriesOf,
  isBaselined,
  matchKnown,
  readBaseline
} from "./chunk-RGFBSNYR.js";
import "./chunk-UISEM3SR.js";
import "./chunk-3I6R4BAJ.js";
import "./chunk-GVIYDVNL.js";
import {
  EnvironmentError
} from "./chunk-4TTH2VYI.js";
import "./chunk-6ARWDCOH.js";
import "./chunk-75QCMCYK.js";

// src/entry/commands/baseline-command.ts
import { closeSync, constants, openSync, writeSync } from "node:fs";
import { join } from "node:path";
async function baselineCommand(command, folder, files) {
  const scope = scopeOf(folder, command.paths, command.plans);
  const { root } = scope;
  const named = command.config === void 0 ? {} : { path: command.config };
  const config = await configOf({ root, folder, ...named }, files);
  const path = command.baseline === void 0 ? void 0 : pathInTree(folder, root, command.baseline);
  const target = path ?? config.baseline ?? baselinePath;
  const existing = openFiles(root).read(target);
  const known = existing === void 0 ? [] : readBaseline(existing);
  const request = { scope, planFiles: scope.plans, locale: "en", policies: command.policies };
  const now = Math.floor(Date.now() / 1e3);
  const { tree, run } = await preparedScan({ ...request, config: withoutBaseline(config), now }, files);
  const result = await run(tree);
  const findings = result.report.findings.filter((finding) => isBaselined(finding, config));
  const outside = known.filter((entry) => !isLookedAt(entry.path, scope));
  const entries = command.prune ? matched(findings, known, presentIn(result, tree)) : findings.flatMap((finding) => entriesOf(finding));
  const text = baselineText([...outside, ...entries], `proxylint ${version}`);
  write(root, target, text);
  return said(target, known, text);
}
function withoutBaseline({ baseline: _, ...config }) {
  return config;
}
function matched(findings, known, present) {
  return [...matchKnown(findings, known, present).known.keys()].flatMap((finding) => entriesOf(finding));
}
function isLookedAt(path, { within }) {
  return within.length === 0 || within.some((folder) => folder === "" || path === folder || path.startsWith(`${folder}/`));
}
function said(target, known, text) {
  const count = text.split("\n").filter((line) => line !== "" && !line.startsWith("#")).length;
  const change = known.length === 0 ? "" : `, ${known.length} before`;
  return `${target}: ${count} ${count === 1 ? "entry" : "entries"}${change}
`;
}
function write(root, target, text) {
  let descriptor;
  try {
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW;
    descriptor = openSync(target.startsWith("/") ? target : join(root, target), flags, 438);
    writeSync(descriptor, text);
  } catch (cause) {
    throw new EnvironmentError("file-unwritable", `${target} cannot be written`, {
      remedy: "Name a file that is no link, in a folder that exists and may be written.",
      cause
    });
  } finally {
    if (descriptor !== void 0) closeSync(descriptor);
  }
}
export {
  baselineCommand
};
