/**
 * Counts what a report lists, so that a merged report counts a finding once that two runs list.
 *
 * A run may count more than it lists (`--min-severity`). What it does not list cannot be compared with other runs, and
 * is added as it is.
 */
import type { JsonFinding, JsonSummary } from "../json-schema.js";

type Change = NonNullable<JsonSummary["change"]>;

/** Which findings of a change count. */
export type Judged = Change["judged"];

/** What a merged report is made of, as far as it is counted. */
export type Listed = { readonly findings: readonly JsonFinding[]; readonly fixed: readonly JsonFinding[] };

/** Nothing at all. */
export const noCounts: JsonSummary = { files: 0, subjects: 0, errors: 0, warnings: 0, notes: 0 };

/** The counts of what is listed; files and subjects are not listed. `judged` is given when the findings are those of a change. */
export function listedCounts({ findings, fixed }: Listed, judged: Judged | undefined): JsonSummary {
  const count = (matches: (finding: JsonFinding) => boolean): number => findings.filter(matches).length;
  const brought = (severity: JsonFinding["severity"]): number =>
    count((finding) => finding.severity === severity && finding.state === "new");
  const active = (severity: JsonFinding["severity"]): number =>
    count((finding) => finding.severity === severity && isActive(finding));
  return {
    files: 0,
    subjects: 0,
    errors: active("error"),
    warnings: active("warning"),
    notes: active("note"),
    suppressed: count(({ suppressed }) => suppressed !== undefined),
    baselined: count(({ baseline }) => baseline !== undefined),
    ...(judged === undefined
      ? {}
      : {
          change: {
            judged,
            newErrors: brought("error"),
            newWarnings: brought("warning"),
            newNotes: brought("note"),
            unchanged: count(({ state }) => state === "unchanged"),
            fixed: fixed.length,
          },
        }),
  };
}

/** As in src/finding/standing.ts, for findings of a JSON report. */
function isActive({ suppressed, baseline }: JsonFinding): boolean {
  return suppressed === undefined && baseline === undefined;
}

/** Whether `finding` counts for the verdict. */
export function countsForVerdict(finding: JsonFinding): boolean {
  return isActive(finding) && finding.tolerated === undefined;
}

/** The sum of both, key by key. */
export function added(left: JsonSummary, right: JsonSummary): JsonSummary {
  return combined(left, right, (one, other) => one + other);
}

/** What `left` counts beyond `right`. */
export function beyond(left: JsonSummary, right: JsonSummary): JsonSummary {
  return combined(left, right, (one, other) => Math.max(0, one - other));
}

function combined(left: JsonSummary, right: JsonSummary, how: (left: number, right: number) => number): JsonSummary {
  const suppressed = how(left.suppressed ?? 0, right.suppressed ?? 0);
  const baselined = how(left.baselined ?? 0, right.baselined ?? 0);
  const change = left.change ?? right.change;
  return {
    files: how(left.files, right.files),
    subjects: how(left.subjects, right.subjects),
    errors: how(left.errors, right.errors),
    warnings: how(left.warnings, right.warnings),
    notes: how(left.notes, right.notes),
    ...(suppressed === 0 ? {} : { suppressed }),
    ...(baselined === 0 ? {} : { baselined }),
    ...(change === undefined ? {} : { change: combinedChange(left.change, right.change, how) }),
  };
}

function combinedChange(
  left: Change | undefined,
  right: Change | undefined,
  how: (left: number, right: number) => number,
): Change {
  const of = (key: Exclude<keyof Change, "judged">): number => how(left?.[key] ?? 0, right?.[key] ?? 0);
  return {
    judged: judgedBy([left, right]) ?? "new",
    newErrors: of("newErrors"),
    newWarnings: of("newWarnings"),
    newNotes: of("newNotes"),
    unchanged: of("unchanged"),
    fixed: of("fixed"),
  };
}

/** Which findings count of several changes together: all, unless each of them judges only what is new. */
export function judgedBy(changes: readonly (Change | undefined)[]): Judged | undefined {
  const judged = changes.flatMap((change) => (change === undefined ? [] : [change.judged]));
  if (judged.length === 0) return undefined;
  return judged.includes("all") ? "all" : "new";
}

/** Whether `summary` counts anything. */
export function countsAnything(summary: JsonSummary): boolean {
  return JSON.stringify(summary) !== JSON.stringify(noCounts);
}

/** Findings that count for the verdict, by severity: those of a list, and those that runs count and do not list. */
export function verdictCounts(
  findings: readonly JsonFinding[],
  unlisted: readonly JsonSummary[],
): Readonly<Record<JsonFinding["severity"], number>> {
  const totals = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) if (countsForVerdict(finding)) totals[finding.severity] += 1;
  for (const { errors, warnings, notes, change } of unlisted) {
    const isNew = change?.judged === "new";
    totals.error += isNew ? change.newErrors : errors;
    totals.warning += isNew ? change.newWarnings : warnings;
    totals.note += isNew ? change.newNotes : notes;
  }
  return totals;
}
