/**
 * The library: scan a tree of files, look at the findings, print them as a report.
 *
 * It goes in by the same door as the command line and the action, without a process around it: nothing is printed, and
 * no file is written. What is exported here is described in types/index.d.ts, by hand, so that its readers and their
 * compilers meet no inside of the program; a test holds the two together.
 */
import { posix } from "node:path";

import { defaultConfig } from "./config/index.js";
import { openFolder as openWorkingTree, snapshotOfTree, treeReadBy } from "./discover/index.js";
import type { SharedOptions } from "./entry/configuration.js";
import { configOf, guardedConfig, sharedOptions } from "./entry/configuration.js";
import type { ProgramFiles } from "./entry/program-files.js";
import { programFiles } from "./entry/program-files.js";
import { runScan } from "./entry/run-scan.js";
import { requireFolder } from "./entry/scope.js";
import { version } from "./entry/version.js";
import { UsageError } from "./errors.js";
import type { Judged, Locale, RuleEntry, ScanReport, Severity } from "./finding/index.js";
import type { FileTree } from "./model/index.js";
import type { ReportFormat } from "./report/index.js";
import { renderReport } from "./report/index.js";

export { positionAt } from "./text/index.js";

/** What a scan is asked for. */
export interface ScanRequest {
  readonly paths?: readonly string[];
  readonly planFiles?: readonly string[];
  readonly locale?: Locale;
  readonly now?: number;
  readonly config?: boolean | string;
  readonly suppressions?: boolean;
  readonly baseline?: string;
  readonly base?: FileTree;
  readonly judged?: Judged;
  readonly changedOnly?: boolean;
}

/** What a scan found, and what its configuration says of the verdict. */
export interface LibraryReport extends ScanReport {
  readonly settings: SharedOptions;
}

/** How a report looks. */
export interface RenderRequest {
  readonly locale?: Locale;
  readonly color?: boolean;
  readonly width?: number;
  readonly failOn?: Severity | "never";
}

/** Proxylint with its rules. */
export interface Proxylint {
  readonly version: string;
  readonly rules: readonly RuleEntry[];
  readonly scan: (tree: FileTree, request?: ScanRequest) => Promise<LibraryReport>;
  readonly render: (format: ReportFormat, report: ScanReport, request?: RenderRequest) => string;
}

/** Opens this installation; its policies are loaded at the first scan that needs them. */
export function openProxylint(): Proxylint {
  const files = programFiles(new URL("./", import.meta.url));
  const catalogue = files.catalogue();
  return {
    version,
    rules: catalogue.rules,
    scan: (tree, request = {}) => scanTree(tree, request, files),
    render: (format, report, { locale = "en", ...request } = {}) =>
      renderReport(format, report, { locale, ...request, catalogue, tool: { name: "proxylint", version } }),
  };
}

async function scanTree(tree: FileTree, request: ScanRequest, files: ProgramFiles): Promise<LibraryReport> {
  const { planFiles = [], now = Date.now() / 1000, baseline, base } = request;
  const paths = (request.paths ?? []).map((path) => pathIn(tree, path));
  const settings = base ?? tree;
  const { config } = await configIn(settings, tree, request, files);
  const options = sharedOptions(request.locale === undefined ? {} : { locale: request.locale }, config);
  const gate = {
    suppressions: request.suppressions ?? true,
    judged: request.judged ?? "new",
    changedOnly: request.changedOnly ?? false,
    settings,
    guarded: base !== undefined,
    ...(baseline === undefined ? {} : { baseline }),
    ...(base === undefined ? {} : { base: snapshotOfTree(base) }),
  };
  const scope = { root: "", within: paths, named: planFiles, plans: planFiles };
  const head = snapshotOfTree(tree);
  const asked = { scope, planFiles, config, gate, head, locale: options.locale, now: Math.floor(now) };
  const { report } = await runScan(asked, files);
  return { ...report, settings: options };
}

/** `path` as the tree has it; nothing would be found in one that it has not, which is no reason to pass. */
function pathIn(tree: FileTree, path: string): string {
  const plain = posix.normalize(path).replace(/^\.$|\/$/u, "");
  if (plain === "" || tree.has(plain) || tree.paths.some((one) => one.startsWith(`${plain}/`))) return plain;
  throw new UsageError("path-not-found", `the tree has no ${path}`, { remedy: "Name a file or a folder of the tree." });
}

/** The configuration that counts: none unless it is asked for, and that of the base where there is one. */
async function configIn(
  settings: FileTree,
  tree: FileTree,
  { config = false, base }: ScanRequest,
  files: ProgramFiles,
): Promise<Awaited<ReturnType<typeof guardedConfig>>> {
  if (config === false) return { config: defaultConfig };
  const named = typeof config === "string" ? { path: config } : {};
  if (named.path !== undefined && !tree.has(named.path) && !settings.has(named.path)) {
    throw new UsageError("path-not-found", `the tree has no ${named.path}`, { remedy: "Name a file of the tree." });
  }
  const place = { root: "", folder: "", ...named };
  if (base === undefined) return { config: await configOf({ ...place, settings: tree }, files) };
  return await guardedConfig({ ...place, settings: base, proposed: tree }, files);
}

/** A tree of files that lie in memory. */
export function treeOfFiles(files: Readonly<Record<string, string | Uint8Array>>): FileTree {
  const contents = new Map(Object.entries(files));
  return treeReadBy([...contents.keys()].sort(), (path) => {
    const content = contents.get(path);
    return content === undefined ? { kind: "missing" } : { kind: "bytes", bytes: Buffer.from(content) };
  });
}

/** The tree of a folder of the disk, as git lists it or, without git, by what is there. */
export function treeOfFolder(folder: string): FileTree {
  requireFolder(folder);
  return openWorkingTree(folder, process.env);
}
