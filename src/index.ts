/**
 * The library: scan a tree of files, look at the findings, print them as a report.
 *
 * It is what the command line and the action do, without a process around it: nothing is printed, and no file is
 * written. What is exported here is described in types/index.d.ts, by hand, so that its readers and their compilers
 * meet no inside of the program; a test holds the two together.
 */
import { openFolder as openWorkingTree, searchTree, treeReadBy } from "./discover/index.js";
import { programFiles } from "./entry/program-files.js";
import { version } from "./entry/version.js";
import type { Locale, RuleEntry, ScanReport, Severity } from "./finding/index.js";
import type { FileTree } from "./model/index.js";
import type { ReportFormat } from "./report/index.js";
import { renderReport } from "./report/index.js";
import { scan } from "./scan/index.js";

export { positionAt } from "./text/index.js";

/** What a scan is asked for. */
export interface ScanRequest {
  readonly paths?: readonly string[];
  readonly planFiles?: readonly string[];
  readonly locale?: Locale;
  readonly now?: number;
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
  readonly scan: (tree: FileTree, request?: ScanRequest) => Promise<ScanReport>;
  readonly render: (format: ReportFormat, report: ScanReport, request?: RenderRequest) => string;
}

/** Opens this installation; its policies are loaded at the first scan that needs them. */
export function openProxylint(): Proxylint {
  const files = programFiles(new URL("./", import.meta.url));
  const { loadPolicies } = files;
  const catalogue = files.catalogue();
  return {
    version,
    rules: catalogue.rules,
    scan: async (tree, { paths = [], planFiles = [], locale = "en", now = Date.now() / 1000 } = {}) => {
      const { candidates, omissions } = searchTree(tree.paths, { within: paths, named: planFiles }, (path) => {
        const bytes = tree.readBytes(path)?.text;
        return bytes === undefined ? { kind: "missing" } : { kind: "bytes", bytes: Buffer.from(bytes, "latin1") };
      });
      const request = { candidates, omissions, planFiles, locale, now: Math.floor(now) };
      const { report } = await scan(tree, { ...request, catalogue, loadPolicies });
      return report;
    },
    render: (format, report, { locale = "en", ...request } = {}) =>
      renderReport(format, report, { locale, ...request, catalogue, tool: { name: "proxylint", version } }),
  };
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
  return openWorkingTree(folder, process.env);
}
