/**
 * Holds the findings of a change beside those before it: which it brings, which were there, which it did away with.
 *
 * What counted before is old. What was suppressed before and is no more is new, and so is a fault that now reaches
 * another cluster, or more variable files than before.
 */
import type { Finding, Judged, ScanReport } from "../finding/index.js";
import { countBySeverity, isActive, summaryOf } from "../finding/index.js";
import type { FileTree } from "../model/index.js";
import type { Place, Source } from "../text/index.js";
import { positionAt } from "../text/index.js";
import { entriesOf } from "./baseline-file.js";
import { changedLines } from "./changed-lines.js";
import { usesOf } from "./excuses.js";
import type { KnownFinding, Present } from "./known-findings.js";
import { matchKnown } from "./known-findings.js";

interface BaseEntry extends KnownFinding {
  readonly finding: Finding;
}

/** What is compared. */
export interface Comparison {
  readonly head: ScanReport;
  readonly base: ScanReport;
  /** What head has. */
  readonly present: Present;
  /** The files before the change. */
  readonly before: Pick<FileTree, "read">;
  /** Which findings of head count. */
  readonly judged: Judged;
}

/** `head` with the state of each finding that nothing accepts, with what the change touches, and with what is fixed. */
export function compareWithBase({ head, base, present, before: filesBefore, judged }: Comparison): ScanReport {
  const isTouched = touchedBy(filesBefore);
  const before = base.findings
    .filter(isActive)
    .flatMap((finding) => entriesOf(finding).map((entry): BaseEntry => ({ ...entry, finding })));
  const { known, gone } = matchKnown(head.findings, before, present);
  const findings = head.findings.map((one): Finding => {
    const finding: Finding = isTouched(one) ? { ...one, touched: true } : one;
    if (!isActive(finding)) return finding;
    const old = known.get(one)?.map((entry) => entry.finding) ?? [];
    const isOld = known.has(one) && old.every((one) => isWithin(finding.variants, one.variants));
    if (!isOld) return { ...finding, state: "new" };
    return { ...finding, state: "unchanged", ...(judged === "new" ? { tolerated: true } : {}) };
  });
  const isGone = new Set(gone);
  const left = new Set(before.filter((entry) => !isGone.has(entry)).map(({ finding }) => finding));
  const fixed = base.findings.filter((finding) => isActive(finding) && !left.has(finding));
  return withChange({ ...head, findings, fixed, secrets: [...head.secrets, ...base.secrets] }, judged);
}

/** No variants are all of them. */
function isWithin(now: readonly string[], then: readonly string[]): boolean {
  return then.length === 0 || (now.length > 0 && now.every((variant) => then.includes(variant)));
}

/** `report` with only the findings that touch what changed. What is new is brought by the change, wherever it stands. */
export function keepChanged(report: ScanReport): ScanReport {
  const findings = report.findings.filter(({ state, touched }) => state === "new" || touched === true);
  return withChange({ ...report, findings }, report.summary.change?.judged ?? "new");
}

/** Whether a finding stands on lines that differ from those of `base`, or its value comes through them. */
function touchedBy(base: Pick<FileTree, "read">): (finding: Finding) => boolean {
  const lines = new Map<Source, ReadonlySet<number>>();
  const linesOf = (source: Source): ReadonlySet<number> => {
    const known = lines.get(source) ?? changedLines(base.read(source.path), source);
    lines.set(source, known);
    return known;
  };
  const isTouched = ({ source, start, end }: Place): boolean => {
    const changed = linesOf(source);
    if (changed.size === 0) return false;
    const last = positionAt(source, Math.max(start, end)).line;
    for (let { line } = positionAt(source, start); line <= last; line += 1) if (changed.has(line)) return true;
    return false;
  };
  return (finding) => placesOf(finding).some(isTouched);
}

function placesOf(finding: Finding): readonly Place[] {
  return [
    finding.place,
    ...finding.via.map(({ place }) => place),
    ...finding.related.map(({ place }) => place),
    ...usesOf(finding).flatMap(({ places }) => places),
  ];
}

function withChange(report: ScanReport, judged: Judged): ScanReport {
  const { findings, fixed = [] } = report;
  const brought = countBySeverity(findings.filter(({ state }) => state === "new"));
  const unchanged = findings.filter(({ state }) => state === "unchanged").length;
  const change = {
    judged,
    newErrors: brought.error,
    newWarnings: brought.warning,
    newNotes: brought.note,
    unchanged,
    fixed: fixed.length,
  };
  return { ...report, summary: { ...summaryOf(findings, report.summary), change } };
}
