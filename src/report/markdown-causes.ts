/**
 * Findings by cause: one rule, and one wrong value, wherever it stands and however many clusters it reaches.
 *
 * Takes findings of a safe report. Knows nothing of Markdown.
 */
import type { Finding, Severity, SeverityCounts } from "../finding/index.js";
import { compareWorstFirst, countBySeverity } from "../finding/index.js";
import type { Place } from "../text/index.js";

/** Findings with one cause, worst first; never empty. */
export type Cause = {
  readonly first: Finding;
  /** Those at other places, or that say something else of the same place. */
  readonly others: readonly Finding[];
  /** Names of all clusters that it reaches; none where it is about a file. */
  readonly clusters: readonly string[];
  /** How many findings it stands for, `first` among them. */
  readonly size: number;
};

/** One cluster, or all that have no other name, by what was found in them. */
export type ClusterRow = { readonly name: string; readonly counts: SeverityCounts };

/** Findings of this family are about what could not be checked. */
const scanFamily = "scan/";
/** Longer values are no longer one value that somebody wrote in several places. */
const longestValue = 200;

/** Whether `finding` is about what could not be checked. */
export function isUnchecked({ rule }: Finding): boolean {
  return rule.startsWith(scanFamily);
}

/** The causes of `findings`, worst first. */
export function causesOf(findings: readonly Finding[]): readonly Cause[] {
  return [...groupBy([...findings].sort(compareWorstFirst), causeKey).values()].flatMap((group) => {
    const distinct = [...groupBy(group, sayingKey).values()].flatMap(([first]) => first ?? []);
    const [first, ...others] = distinct;
    if (first === undefined) return [];
    return [{ first, others, clusters: [...new Set(group.flatMap(clustersOf))], size: group.length }];
  });
}

/** Clusters with findings, those with the worst first. */
export function clusterRows(findings: readonly Finding[]): readonly ClusterRow[] {
  const pairs = findings.flatMap((finding) => clustersOf(finding).map((name) => ({ name, finding })));
  const rows = [...groupBy(pairs, ({ name }) => name)].map(([name, own]) => ({
    name,
    counts: countBySeverity(own.map(({ finding }) => finding)),
  }));
  return rows.sort(
    ({ counts: left }, { counts: right }) =>
      right.error - left.error || right.warning - left.warning || right.note - left.note,
  );
}

/**
 * How many clusters the findings are about. Clusters without a name of their own share one, so one that has the same
 * finding in several files is taken for several: what is left must not be called clean by mistake.
 */
export function clusterCount(findings: readonly Finding[]): number {
  const pairs = findings.flatMap((finding) => clustersOf(finding).map((name) => ({ name, finding })));
  const sizes = [...groupBy(pairs, ({ name }) => name).values()].map((own) => {
    const byRule = [...groupBy(own, ({ finding }) => finding.rule).values()];
    return Math.max(...byRule.map((same) => new Set(same.map(({ finding }) => finding.place.source.path)).size));
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The worst severity of `counts`. */
export function worstOf(counts: SeverityCounts): Severity | "clean" {
  if (counts.error > 0) return "error";
  if (counts.warning > 0) return "warning";
  return counts.note > 0 ? "note" : "clean";
}

function clustersOf({ subject, uses = [] }: Finding): readonly string[] {
  if (subject.kind === "file") return [];
  return [...new Set([subject.name, ...uses.map((use) => use.subject)])];
}

function causeKey({ severity, rule, place }: Finding): string {
  const value = valueAt(place);
  return JSON.stringify([severity, rule, value ?? [place.source.path, place.start, place.end]]);
}

/** The characters at `place` when they are one value; a block, or much text, is only ever itself. */
function valueAt({ source, start, end }: Place): string | undefined {
  const chars = source.text.slice(start, end).trim();
  return chars === "" || chars.length > longestValue || /^[{[]|[\r\n]/u.test(chars) ? undefined : chars;
}

function sayingKey({ place, message }: Finding): string {
  return JSON.stringify([place.source.path, place.start, place.end, message]);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
