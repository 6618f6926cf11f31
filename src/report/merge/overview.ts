/** A merged report seen as a fleet: its repositories by what was found in them, and its findings by rule. */
import { compareText, severityRank } from "../../finding/index.js";
import type { JsonFinding, JsonSummary } from "../json-schema.js";
import type { MergedReport } from "./merge.js";
import { countsForVerdict, verdictCounts } from "./tally.js";

/** Findings that count, by severity. */
export type FleetCounts = Readonly<Record<JsonFinding["severity"], number>>;
/** One repository; its name is empty when its reports do not say. */
export type RepositoryRow = { readonly name: string; readonly files: number; readonly counts: FleetCounts };
/** What one rule found everywhere. */
export type RuleGroup = {
  readonly rule: string;
  readonly severity: JsonFinding["severity"];
  readonly findings: readonly JsonFinding[];
  readonly repositories: number;
};

/** A fleet, worst first. */
export type Overview = {
  readonly counts: FleetCounts;
  readonly files: number;
  readonly repositories: readonly RepositoryRow[];
  readonly rules: readonly RuleGroup[];
};

/** What `report` says of the fleet. */
export function overviewOf({ runs, findings, summary }: MergedReport): Overview {
  const unlisted = runs.flatMap((run) => run.unlisted ?? []);
  const shown = findings.filter(countsForVerdict);
  return {
    counts: verdictCounts(findings, unlisted),
    files: summary.files,
    repositories: repositoryRows(runs, shown),
    rules: ruleGroups(shown),
  };
}

/** The worst severity that has a count. */
export function worstOf({ error, warning, note }: FleetCounts): JsonFinding["severity"] | "clean" {
  if (error > 0) return "error";
  if (warning > 0) return "warning";
  return note > 0 ? "note" : "clean";
}

function repositoryRows(runs: MergedReport["runs"], findings: readonly JsonFinding[]): readonly RepositoryRow[] {
  const runsOf = groupBy(runs, ({ repository = "" }) => repository);
  const findingsOf = groupBy(findings, ({ repository = "" }) => repository);
  const rows = [...new Set([...runsOf.keys(), ...findingsOf.keys()])].map((name) => {
    const own = runsOf.get(name) ?? [];
    const unlisted: readonly JsonSummary[] = own.flatMap((run) => run.unlisted ?? []);
    const files = own.reduce((sum, { summary }) => sum + summary.files, 0);
    return { name, files, counts: verdictCounts(findingsOf.get(name) ?? [], unlisted) };
  });
  return rows.sort(
    ({ name, counts }, other) =>
      other.counts.error - counts.error ||
      other.counts.warning - counts.warning ||
      other.counts.note - counts.note ||
      compareText(name, other.name),
  );
}

function ruleGroups(findings: readonly JsonFinding[]): readonly RuleGroup[] {
  const groups = [...groupBy(findings, ({ severity, rule }) => JSON.stringify([severity, rule])).values()];
  return groups
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const { rule, severity } = first;
      const repositories = new Set(own.map(({ repository = "" }) => repository)).size;
      return [{ rule, severity, findings: own, repositories }];
    })
    .sort(
      (left, right) =>
        severityRank(left.severity) - severityRank(right.severity) ||
        right.findings.length - left.findings.length ||
        compareText(left.rule, right.rule),
    );
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}
