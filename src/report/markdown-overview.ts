/**
 * What stands on top of a Markdown report: the verdict, what a change brings, what was scanned, the table of clusters.
 */
import type { Finding, SeverityCounts } from "../finding/index.js";
import { countBySeverity, counts } from "../finding/index.js";
import { deltaWords, scannedLine } from "./finding-text.js";
import { icons } from "./markdown-blocks.js";
import { clusterCount, clusterRows, isUnchecked, worstOf } from "./markdown-causes.js";
import { code, prose } from "./markdown-escape.js";
import type { SafeReport } from "./safe-report.js";
import type { Words } from "./words.js";

const maximumRows = 50;
const levels = ["error", "warning", "note"] as const;

/** The heading, what a change brings, and what was found in what. */
export function verdictBlock(report: SafeReport, words: Words): string {
  const { change } = report.summary;
  const delta = change === undefined ? "" : `**${prose(deltaWords(change, words))}**`;
  return [`## ${verdictOf(report, words)}`, delta, prose(scannedLine(report, words))]
    .filter((part) => part !== "")
    .join("\n\n");
}

function verdictOf({ findings, summary }: SafeReport, words: Words): string {
  const counting = findings.filter(counts);
  const worst = worstOf(countBySeverity(counting.filter((finding) => !isUnchecked(finding))));
  if (worst !== "clean") return `${icons[worst]} ${words.verdict[worst]}`;
  const unchecked = worstOf(countBySeverity(counting.filter(isUnchecked)));
  if (unchecked === "error" || unchecked === "warning") return `${icons[unchecked]} ${words.verdictPartial}`;
  const { change } = summary;
  if (change === undefined) return `${icons.clean} ${words.verdict.clean}`;
  if (change.unchanged > 0) return `${icons.clean} ${words.verdictNothingNew}`;
  return `${icons.clean} ${change.fixed > 0 ? words.verdictAllFixed : words.verdict.clean}`;
}

/**
 * Clusters by what was found in them, with no column that is empty; none when nothing was found in any, or when it would
 * have one row: a single cluster needs no table beside what is said of it.
 */
export function clusterTable({ findings, summary }: SafeReport, words: Words): string {
  const counting = findings.filter(counts);
  const rows = clusterRows(counting);
  if (rows.length === 0) return "";
  const columns = levels.filter((level) => rows.some((row) => row.counts[level] > 0));
  const cells = (own: SeverityCounts): readonly string[] =>
    columns.map((level) => (own[level] === 0 ? "" : String(own[level])));
  const shown = rows
    .slice(0, maximumRows)
    .map((row) => [`${icons[worstOf(row.counts)]} ${code(row.name === "" ? "-" : row.name)}`, ...cells(row.counts)]);
  const empty = columns.map(() => "");
  const hidden = rows.length - shown.length;
  const clean = hasHidden(findings, counting) ? 0 : summary.subjects - clusterCount(counting);
  if (rows.length === 1 && clean <= 0) return "";
  return [
    // Words would take the room that names need on a phone; the line above has them.
    [words.subject, ...columns.map((level) => icons[level])],
    ["---", ...columns.map(() => "---:")],
    ...shown,
    ...(hidden > 0 ? [[words.more(hidden), ...empty]] : []),
    ...(clean > 0 ? [[`${icons.clean} ${words.withoutFindings(clean)}`, ...empty]] : []),
  ]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

/** Whether clusters may have findings that do not count here: then nobody may be called clean. */
function hasHidden(findings: readonly Finding[], counting: readonly Finding[]): boolean {
  return findings.length > counting.length;
}
