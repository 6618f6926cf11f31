/**
 * Counts of a run, and which of its findings are shown.
 */
import type { Finding, ScanReport, Severity, Summary } from "./finding.js";
import { isAtLeast } from "./order.js";

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
  findings: readonly Pick<Finding, "severity">[],
  scanned: { readonly files: number; readonly subjects: number },
): Summary {
  const { error, warning, note } = countBySeverity(findings);
  return { files: scanned.files, subjects: scanned.subjects, errors: error, warnings: warning, notes: note };
}

/** What the summary counts and the report no longer lists, by severity. */
export function hiddenCounts(report: ScanReport): SeverityCounts {
  const listed = countBySeverity(report.findings);
  return {
    error: Math.max(0, report.summary.errors - listed.error),
    warning: Math.max(0, report.summary.warnings - listed.warning),
    note: Math.max(0, report.summary.notes - listed.note),
  };
}

/** `report` with only the findings at or above `minimum`; the summary still counts the others. */
export function withMinimumSeverity(report: ScanReport, minimum: Severity): ScanReport {
  return { ...report, findings: report.findings.filter((finding) => isAtLeast(finding.severity, minimum)) };
}
