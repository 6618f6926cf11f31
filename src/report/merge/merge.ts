/**
 * Joins JSON reports into one. The result depends on which reports there are, and on nothing else: not on their order,
 * not on how they are grouped, not on how often one is given.
 *
 * A merged report is a JSON report, and can be merged again. Its runs are a set, known by what they say; its findings
 * are a set, known by repository, place, rule and fingerprint. Reports that name no repository are of one.
 */
import { createHash } from "node:crypto";
import { compareText, severityRank } from "../../finding/index.js";
import type { JsonFinding, JsonReport, JsonRun, JsonSummary, ReportPart } from "../json-schema.js";
import type { Tool } from "../tool.js";
import type { Judged } from "./tally.js";
import { added, beyond, countsAnything, judgedBy, listedCounts, noCounts } from "./tally.js";

/** A report that says which runs it was made from. */
export type MergedReport = Omit<JsonReport, "repository" | "parts" | "runs"> & {
  readonly parts: ReportPart[];
  readonly runs: JsonRun[];
};

/** Digits of an id. */
const idLength = 32;

/** All of `reports` as one, made by `tool`. */
export function mergeReports(reports: readonly JsonReport[], tool: Tool): MergedReport {
  const merged = reports.map(withRuns);
  const runs = runSet(merged.flatMap((report) => report.runs));
  const findings = findingSet(merged.flatMap((report) => report.findings));
  const fixed = findingSet(merged.flatMap((report) => report.fixed ?? []));
  const judged = judgedBy(runs.map(({ summary }) => summary.change));
  return {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    parts: partSet(merged.flatMap((report) => report.parts)),
    runs,
    summary: totalOf(runs, { findings, fixed }, judged),
    findings,
    ...(judged === undefined ? {} : { fixed }),
  };
}

/** The numbers of the parts of `expected` that are not in `report`, in order. */
export function missingParts({ parts }: MergedReport, expected: number): readonly number[] {
  const there = new Set(parts.filter(({ of }) => of === expected).map(({ index }) => index));
  return Array.from({ length: expected }, (_, index) => index + 1).filter((index) => !there.has(index));
}

/** What `runs` found, when `listed` is what they list. */
export function totalOf(
  runs: readonly JsonRun[],
  listed: Readonly<{ findings: readonly JsonFinding[]; fixed: readonly JsonFinding[] }>,
  judged: Judged | undefined,
): JsonSummary {
  const looked = runs.map(({ summary: { files, subjects } }) => ({ ...noCounts, files, subjects }));
  const unlisted = runs.flatMap((run) => run.unlisted ?? []);
  return [...looked, ...unlisted].reduce(added, added(noCounts, listedCounts(listed, judged)));
}

/** A report of one run as a merged report of that one. */
function withRuns(report: JsonReport): Pick<MergedReport, "parts" | "runs" | "findings" | "fixed"> {
  const { parts = [], runs, repository, tool, summary, findings, fixed } = report;
  if (runs !== undefined) return { parts, runs, findings, ...(fixed === undefined ? {} : { fixed }) };
  const own = (finding: JsonFinding): JsonFinding => named(finding, repository);
  const unlisted = beyond(summary, listedCounts({ findings, fixed: fixed ?? [] }, summary.change?.judged));
  const missed = { ...unlisted, files: 0, subjects: 0 };
  const run = {
    id: idOf([repository, tool, summary, findings, fixed]),
    ...(repository === undefined ? {} : { repository }),
    tool,
    summary,
    ...(countsAnything(missed) ? { unlisted: missed } : {}),
  };
  return { parts, runs: [run], findings: findings.map(own), ...(fixed === undefined ? {} : { fixed: fixed.map(own) }) };
}

function named(finding: JsonFinding, repository: string | undefined): JsonFinding {
  const { repository: _, ...rest } = finding;
  return repository === undefined ? rest : { repository, ...rest };
}

function idOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, idLength);
}

/** Each part once, in order. */
function partSet(parts: readonly ReportPart[]): ReportPart[] {
  const known = new Map(parts.map(({ index, of }) => [`${index}/${of}`, { index, of }]));
  return [...known.values()].sort((left, right) => left.of - right.of || left.index - right.index);
}

/** Each finding once, in order. Of two that differ in words alone, always the same one stays, whichever came first. */
function findingSet(findings: readonly JsonFinding[]): JsonFinding[] {
  const keyed = findings.map((finding) => ({ finding, text: JSON.stringify(finding) }));
  const sorted = keyed.sort(
    (left, right) => compareFindings(left.finding, right.finding) || compareText(left.text, right.text),
  );
  return unique(
    sorted.map(({ finding }) => finding),
    identity,
  );
}

/** What makes two findings the same one. */
function identity({ repository = "", location: { path, start, end }, rule, fingerprint }: JsonFinding): string {
  return JSON.stringify([repository, path, start.line, start.column, end.line, end.column, rule, fingerprint]);
}

/** By repository, place and rule, the worst first: if one run accepts it and another does not, it counts. */
function compareFindings(left: JsonFinding, right: JsonFinding): number {
  const { start, end } = left.location;
  const { start: otherStart, end: otherEnd } = right.location;
  return (
    compareText(left.repository ?? "", right.repository ?? "") ||
    compareText(left.location.path, right.location.path) ||
    start.line - otherStart.line ||
    start.column - otherStart.column ||
    end.line - otherEnd.line ||
    end.column - otherEnd.column ||
    compareText(left.rule, right.rule) ||
    compareText(left.fingerprint, right.fingerprint) ||
    excuses(left) - excuses(right) ||
    severityRank(left.severity) - severityRank(right.severity)
  );
}

function excuses({ suppressed, baseline, tolerated }: JsonFinding): number {
  return [suppressed, baseline, tolerated].filter((excuse) => excuse !== undefined).length;
}

/** Each run once, in order. A forged id cannot hide a run that says something else. */
function runSet(runs: readonly JsonRun[]): JsonRun[] {
  return unique(runs, (run) => JSON.stringify(run)).sort(compareRuns);
}

function compareRuns(left: JsonRun, right: JsonRun): number {
  return (
    compareText(left.repository ?? "", right.repository ?? "") ||
    compareText(left.id, right.id) ||
    compareText(JSON.stringify(left), JSON.stringify(right))
  );
}

/** The first of those that have one key. */
function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const known = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (!known.has(key)) known.set(key, item);
  }
  return [...known.values()];
}
