/**
 * What a run decides by, beside its configuration: baseline, state before the change, permission; and the deciding
 * itself.
 *
 * Where a change is judged, the baseline is that of the state before it, so that no change writes its own.
 */
import type { Config } from "../config/index.js";
import type { BaselineEntry, Decisions, Present } from "../decide/index.js";
import type { Discovery, Snapshot } from "../discover/index.js";
import { openFiles } from "../discover/index.js";
import { ConfigError } from "../errors.js";
import type { Judged, Locale } from "../finding/index.js";
import type { FileTree } from "../model/index.js";
import type { ScanResult } from "../scan/index.js";
import type { SettingsFiles } from "./configuration.js";

/** What was asked for. */
export interface GateRequest {
  /** False: what is suppressed is shown and counts. */
  readonly suppressions: boolean;
  /** The baseline file as a path of the scan; that of the configuration when absent. */
  readonly baseline?: string;
  /** The state before the change. */
  readonly base?: Snapshot;
  /** Where the baseline and the bundles of rules lie; the working tree when absent. */
  readonly settings?: SettingsFiles;
  /** These are of the state before the change that is judged: what it does not have yet, nobody has. */
  readonly guarded?: boolean;
  /** Which findings count where there is a base. */
  readonly judged: Judged;
  /** Only findings that touch what changed. */
  readonly changedOnly: boolean;
}

/** A run that asks for nothing of this. */
export const openGate: GateRequest = { suppressions: true, judged: "all", changedOnly: false };

/** What deciding needs of a run. */
export interface GateContext {
  readonly request: GateRequest;
  /** The root of the scan, absolute. */
  readonly root: string;
  readonly config: Config;
  readonly locale: Locale;
  /** Seconds since 1970. */
  readonly now: number;
  /** Nothing but the configuration says which files are looked at. */
  readonly wholeTree: boolean;
}

/** `result` with the standing of each finding. */
export async function decided(
  result: ScanResult,
  { tree, marked }: Pick<Discovery, "tree" | "marked">,
  context: GateContext,
): Promise<ScanResult> {
  const { request, config, locale, now, wholeTree } = context;
  const path = request.baseline ?? config.baseline;
  // Most runs have nothing to decide, and do not load what decides.
  const nothing = result.report.findings.length + marked.length + config.suppressions.length === 0;
  if (nothing && path === undefined) return result;
  const { decide } = await import("../decide/index.js");
  const entries = await baselineEntries(context);
  const decisions: Decisions = {
    config,
    catalogue: result.catalogue,
    locale,
    now,
    marked: marked.flatMap((path) => tree.read(path) ?? []),
    suppressions: request.suppressions,
    wholeTree,
    ...(entries === undefined ? {} : { baseline: { entries, reportStale: wholeTree && request.guarded !== true } }),
    present: presentIn(result, tree),
  };
  return { ...result, report: decide(result.report, decisions) };
}

/** `head` beside `base`, both decided. */
export async function compared(
  head: ScanResult,
  tree: FileTree,
  { report: base }: ScanResult,
  { request }: GateContext,
  before: FileTree,
): Promise<ScanResult> {
  const { compareWithBase, keepChanged } = await import("../decide/index.js");
  const present = presentIn(head, tree);
  const report = compareWithBase({ head: head.report, base, present, before, judged: request.judged });
  return { ...head, report: request.changedOnly ? keepChanged(report) : report };
}

/** What there is in a tree that was scanned. */
export function presentIn({ subjects }: Pick<ScanResult, "subjects">, tree: FileTree): Present {
  // Git's index names files that were removed since.
  return { hasPath: (path) => tree.read(path) !== undefined, subjects: subjects.map(({ name }) => name) };
}

/** The entries of the baseline of a run; undefined when it has none. */
export async function baselineEntries({
  request,
  root,
  config,
}: Pick<GateContext, "request" | "root" | "config">): Promise<readonly BaselineEntry[] | undefined> {
  const path = request.baseline ?? config.baseline;
  if (path === undefined) return undefined;
  // A file outside of the repository is no part of it.
  const settings = path.startsWith("/") ? undefined : request.settings;
  const source = (settings ?? openFiles(root)).read(path);
  const { readBaseline } = await import("../decide/index.js");
  if (source !== undefined) return readBaseline(source);
  if (settings !== undefined && request.guarded === true) return [];
  throw new ConfigError("baseline-invalid", `there is no baseline ${path}`, {
    remedy: "Write it first: proxylint baseline.",
  });
}
