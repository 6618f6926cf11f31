/**
 * Counts of a run, and which of its findings are shown.
 */
import type { Finding, ScanReport, Severity, Summary } from "./finding.js";
import { isAtLeast } from "./order.js";
import { counts, isActive } from "./standing.js";

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Findings counted by severity. */
export function countBySeverity(findings: readonly Pick<Finding, "severity">[]): SeverityCounts {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** The summary of `findings` in a run that looked at so many files and subjects. */
export function summaryOf(
  findings: readonly Pick<Finding, "severity" | "suppressed" | "baseline">[],
  scanned: { readonly files: number; readonly subjects: number },
): Summary {
  const { error, warning, note } = countBySeverity(findings.filter(isActive));
  const suppressed = findings.filter((finding) => finding.suppressed !== undefined).length;
  const baselined = findings.filter((finding) => finding.baseline !== undefined).length;
  return {
    files: scanned.files,
    subjects: scanned.subjects,
    errors: error,
    warnings: warning,
    notes: note,
    ...(suppressed === 0 ? {} : { suppressed }),
    ...(baselined === 0 ? {} : { baselined }),
  };
}

/** What counts for the verdict and the report no longer lists, by severity. */
export function hiddenCounts(report: ScanReport): SeverityCounts {
  const { errors, warnings, notes, change } = report.summary;
  const all =
    change?.judged !== "new"
      ? { error: errors, warning: warnings, note: notes }
      : { error: change.newErrors, warning: change.newWarnings, note: change.newNotes };
  const listed = countBySeverity(report.findings.filter(counts));
  return {
    error: Math.max(0, all.error - listed.error),
    warning: Math.max(0, all.warning - listed.warning),
    note: Math.max(0, all.note - listed.note),
  };
}

/** `report` with only the findings at or above `minimum`; the summary still counts the others. */
export function withMinimumSeverity(report: ScanReport, minimum: Severity): ScanReport {
  const isShown = (finding: Finding): boolean => isAtLeast(finding.severity, minimum);
  const { findings, fixed } = report;
  return {
    ...report,
    findings: findings.filter(isShown),
    ...(fixed === undefined ? {} : { fixed: fixed.filter(isShown) }),
  };
}
