/**
 * Judges a change: which findings it brings, which were there before, and which it did away with.
 *
 * What counted before is old. What was suppressed before and is no more is new, and so is a fault that now reaches
 * another cluster, or more variable files than before.
 */
import type { Finding, ScanReport } from "../finding/index.js";
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

/** `head` with the state of each finding that counts beside those of `base`, and with what is fixed. */
export function compareWithBase(head: ScanReport, base: ScanReport, present: Present): ScanReport {
  const before = base.findings
    .filter(isActive)
    .flatMap((finding) => entriesOf(finding).map((entry): BaseEntry => ({ ...entry, finding })));
  const { known, gone } = matchKnown(head.findings, before, present);
  const findings = head.findings.map((finding): Finding => {
    if (!isActive(finding)) return finding;
    const old = known.get(finding)?.map((entry) => entry.finding) ?? [];
    const isOld = known.has(finding) && old.every((one) => isWithin(finding.variants, one.variants));
    return { ...finding, state: isOld ? "unchanged" : "new" };
  });
  const isGone = new Set(gone);
  const left = new Set(before.filter((entry) => !isGone.has(entry)).map(({ finding }) => finding));
  const fixed = base.findings.filter((finding) => isActive(finding) && !left.has(finding));
  return withChange({ ...head, findings, fixed, secrets: [...head.secrets, ...base.secrets] });
}

/** No variants are all of them. */
function isWithin(now: readonly string[], then: readonly string[]): boolean {
  return then.length === 0 || (now.length > 0 && now.every((variant) => then.includes(variant)));
}

/** `report` with only the findings that touch what changed. What is new is brought by the change, wherever it stands. */
export function keepChanged(report: ScanReport, base: Pick<FileTree, "read">): ScanReport {
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
  const findings = report.findings.filter((finding) => finding.state === "new" || placesOf(finding).some(isTouched));
  return withChange({ ...report, findings });
}

function placesOf(finding: Finding): readonly Place[] {
  return [
    finding.place,
    ...finding.via.map(({ place }) => place),
    ...finding.related.map(({ place }) => place),
    ...usesOf(finding).flatMap(({ places }) => places),
  ];
}

function withChange(report: ScanReport): ScanReport {
  const { findings, fixed = [] } = report;
  const brought = countBySeverity(findings.filter(({ state }) => state === "new"));
  const unchanged = findings.filter(({ state }) => state === "unchanged").length;
  const change = {
    newErrors: brought.error,
    newWarnings: brought.warning,
    newNotes: brought.note,
    unchanged,
    fixed: fixed.length,
  };
  return { ...report, summary: { ...summaryOf(findings, report.summary), change } };
}
