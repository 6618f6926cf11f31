/**
 * The total order of findings, which every output follows.
 *
 * Strings are compared by UTF-16 units, never by a locale, so that the order is the same on every machine.
 */
import type { Finding, Severity } from "./finding.js";
import { severities } from "./finding.js";

/** A finding before it has its fingerprint. */
export type FindingDraft = Omit<Finding, "fingerprint">;

/** Negative, zero or positive, as `sort` wants it. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** 0 for the worst severity. */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** Whether `severity` is as bad as `threshold` or worse. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severityRank(severity) <= severityRank(threshold);
}

/** By path, start, end and rule, then by what else tells two findings of one place apart. */
export function compareDrafts(left: FindingDraft, right: FindingDraft): number {
  return (
    compareText(left.place.source.path, right.place.source.path) ||
    left.place.start - right.place.start ||
    left.place.end - right.place.end ||
    compareText(left.rule, right.rule) ||
    compareText(left.subject.kind, right.subject.kind) ||
    compareText(left.subject.name, right.subject.name) ||
    compareText(argumentsKey(left), argumentsKey(right)) ||
    compareText(left.message, right.message)
  );
}

/** The total order of findings: path, start, end, rule, fingerprint. */
export function compareFindings(left: Finding, right: Finding): number {
  return (
    compareText(left.place.source.path, right.place.source.path) ||
    left.place.start - right.place.start ||
    left.place.end - right.place.end ||
    compareText(left.rule, right.rule) ||
    compareText(left.fingerprint, right.fingerprint) ||
    compareDrafts(left, right)
  );
}

/** Worst first, and within a severity the total order. */
export function compareWorstFirst(left: Finding, right: Finding): number {
  return severityRank(left.severity) - severityRank(right.severity) || compareFindings(left, right);
}

function argumentsKey(draft: FindingDraft): string {
  const pairs = Object.entries(draft.args).sort(([left], [right]) => compareText(left, right));
  return JSON.stringify(pairs);
}
