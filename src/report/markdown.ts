/**
 * The report as GitHub Markdown, for the job summary, the pull request comment and `--format markdown`.
 *
 * Verdict first, then a table of clusters, the findings by rule with their source lines, and what could not be
 * checked. When the limit is near, findings get one line each, and behind that they are counted.
 */
import type { Catalogue, Finding, Locale, ScanReport, Severity, SeverityCounts } from "../finding/index.js";
import { compareWorstFirst, countBySeverity, counts, severityRank } from "../finding/index.js";
import type { Limit } from "./budget.js";
import { Budget } from "./budget.js";
import { fixWords, fixedLine, placeWords, totalLine, valueChains } from "./finding-text.js";
import { commentCharacters, summaryBytes } from "./limits.js";
import { code, fence, prose } from "./markdown-escape.js";
import { regionOf } from "./region.js";
import { relativeUri, repositoryPath } from "./repository-path.js";
import type { SafeReport } from "./safe-report.js";
import { safeReport } from "./safe-report.js";
import { frameLines } from "./text.js";
import type { Words } from "./words.js";
import { wordsOf } from "./words.js";

/** The limit of a job summary. */
export const summaryLimit: Limit = { unit: "bytes", size: summaryBytes };
/** The limit of a comment. */
export const commentLimit: Limit = { unit: "characters", size: commentCharacters };

/** What a Markdown report says and how long it may be. */
export type MarkdownOptions = {
  readonly locale?: Locale;
  /** Titles of rules come from here. */
  readonly catalogue?: Catalogue;
  readonly limit?: Limit;
  /** Address of the repository's files at the scanned commit, ending with `/`; places become links to it. */
  readonly fileBase?: string;
  /** Path of the scan root in the repository; empty when they are the same. */
  readonly root?: string;
};

/** How each severity is shown. */
export const severityIcons: Readonly<Record<Severity | "clean", string>> = {
  error: "❌",
  warning: "⚠️",
  note: "ℹ️",
  clean: "✅",
};
const frameWidth = 110;
const maximumRows = 50;
/** Room for the line that counts what is left out, in any language. */
const countReserve = 200;
/** Of the limit, the share that findings with their source lines may take. */
const fullShare = 0.75;

/** The Markdown report, ending with a line end. */
export function renderMarkdown(report: ScanReport, options: MarkdownOptions = {}): string {
  const safe = safeReport(report);
  const limit = options.limit ?? summaryLimit;
  const writer = new Writer(safe, options);
  const budget = new Budget(limit);
  budget.add(writer.verdict());
  const table = writer.table();
  if (table !== "") budget.add(table, countReserve);
  const rest = addFull(budget, writer, Math.floor(limit.size * (1 - fullShare)));
  const left = addShort(budget, writer, rest);
  if (left > 0) budget.add(writer.words.omitted(left));
  const fixed = writer.fixed();
  if (fixed !== "") budget.add(fixed);
  return budget.text();
}

/** Adds groups with source lines while there is room; returns the findings that did not fit. */
function addFull(budget: Budget, writer: Writer, reserve: number): readonly Entry[] {
  const groups = writer.groups();
  for (const [index, group] of groups.entries()) {
    for (const [position, entry] of group.entries.entries()) {
      const block = writer.entry(group, entry);
      const whole = position === 0 ? `${writer.groupHead(group)}\n\n${block}` : block;
      if (budget.add(whole, reserve)) continue;
      return [...group.entries.slice(position), ...groups.slice(index + 1).flatMap((other) => other.entries)];
    }
  }
  return [];
}

/** Adds one line for each of `entries` while there is room; returns how many findings are left. */
function addShort(budget: Budget, writer: Writer, entries: readonly Entry[]): number {
  for (const [index, entry] of entries.entries()) {
    if (budget.add(writer.line(entry), countReserve)) continue;
    return entries.slice(index).reduce((sum, { findings }) => sum + findings.length, 0);
  }
  return 0;
}

/** Findings that say the same of the same place, for one or more clusters. */
type Entry = { readonly first: Finding; readonly findings: readonly Finding[] };
/** The entries of one rule; `why` and `remedy` are there when they are the same for all. */
type Group = {
  readonly rule: string;
  readonly entries: readonly Entry[];
  readonly why?: string;
  readonly remedy?: string;
};

/** Findings of this family are about what could not be checked. */
const scanFamily = "scan/";

class Writer {
  readonly words: Words;
  readonly #report: SafeReport;
  /** Those that count. */
  readonly #findings: readonly Finding[];
  readonly #options: MarkdownOptions;
  readonly #titles: ReadonlyMap<string, string>;

  constructor(report: SafeReport, options: MarkdownOptions) {
    this.words = wordsOf[options.locale ?? "en"];
    this.#report = report;
    this.#findings = report.findings.filter(counts);
    this.#options = options;
    this.#titles = new Map(options.catalogue?.rules.map(({ id, title }) => [id, title]));
  }

  verdict(): string {
    const worst = worstOf(countBySeverity(this.#findings.filter(({ rule }) => !rule.startsWith(scanFamily))));
    return `## ${severityIcons[worst]} ${this.words.verdict[worst]}\n\n${prose(totalLine(this.#report, this.words))}`;
  }

  /** Clusters by what was found in them; empty when there are none. */
  table(): string {
    const { words } = this;
    const subjects = bySubject(this.#findings);
    if (subjects.length === 0) return "";
    const head = [words.subject, words.severity.error, words.severity.warning, words.severity.note];
    const rows = subjects
      .slice(0, maximumRows)
      .map(({ name, counts }) => [
        code(name === "" ? "-" : name),
        ...[counts.error, counts.warning, counts.note].map((count) => (count === 0 ? "" : String(count))),
      ]);
    const left = subjects.length - rows.length;
    const more = left > 0 ? [[words.more(left), "", "", ""]] : [];
    return [head, ["---", "---:", "---:", "---:"], ...rows, ...more]
      .map((cells) => `| ${cells.join(" | ")} |`)
      .join("\n");
  }

  /** Worst first; what could not be checked last. */
  groups(): readonly Group[] {
    const sorted = [...this.#findings].sort(
      (left, right) =>
        Number(left.rule.startsWith(scanFamily)) - Number(right.rule.startsWith(scanFamily)) ||
        compareWorstFirst(left, right),
    );
    return [...groupBy(sorted, ({ severity, rule }) => `${severityRank(severity)} ${rule}`).values()].map(groupOf);
  }

  groupHead(group: Group): string {
    const { words } = this;
    const severity = group.entries[0]?.first.severity ?? "note";
    const title = this.#titles.get(group.rule);
    const name = group.rule.startsWith(scanFamily) && title === undefined ? words.notChecked : title;
    const head = `### ${severityIcons[severity]} ${name === undefined ? "" : `${prose(name)} · `}${code(group.rule)}`;
    const shared = this.#reasons(group.why, group.remedy);
    return shared === "" ? head : `${head}\n\n${shared}`;
  }

  entry(group: Group, { first, findings }: Entry): string {
    const names = [
      ...new Set(findings.filter(({ subject }) => subject.kind !== "file").map(({ subject }) => subject.name)),
    ];
    const lines = frameLines(first, frameWidth).slice(1);
    const parts = [
      `${severityIcons[first.severity]} ${prose(first.message)} ${this.#place(first)}`,
      lines.length === 0 ? "" : fence(lines),
      this.#reasons(
        group.why === undefined ? first.why : undefined,
        group.remedy === undefined ? first.remedy : undefined,
      ),
      list([
        fixWords(first) === "" ? "" : `**${this.words.fix}**: ${prose(fixWords(first))}`,
        ...valueChains(first).map((chain) => `**${this.words.value}**: ${code(chain)}`),
        first.variants.length === 0 ? "" : `**${this.words.seenWith}**: ${this.#names(first.variants)}`,
        names.length < 2 ? "" : `**${this.words.subjects}**: ${this.#names(names)}`,
      ]),
    ];
    return parts.filter((part) => part !== "").join("\n\n");
  }

  /** A finding on one line, for when there is no room for more. */
  line({ first }: Entry): string {
    return `- ${severityIcons[first.severity]} ${code(first.rule)} ${prose(first.message, 200)} ${this.#place(first)}`;
  }

  /** What is no more; empty when nothing was there. */
  fixed(): string {
    const { fixed = [] } = this.#report;
    const lines = fixed.slice(0, maximumRows).map((finding) => `- ~~${prose(fixedLine(finding))}~~`);
    const left = fixed.length - lines.length;
    const more = left > 0 ? [`- ${this.words.more(left)}`] : [];
    return lines.length === 0
      ? ""
      : [`### ${severityIcons.clean} ${this.words.fixedTag}`, "", ...lines, ...more].join("\n");
  }

  #names(names: readonly string[]): string {
    const shown = names.slice(0, maximumRows).map((name) => code(name === "" ? "-" : name));
    const left = names.length - shown.length;
    return [...shown, ...(left > 0 ? [this.words.more(left)] : [])].join(this.words.comma);
  }

  #reasons(why: string | undefined, remedy: string | undefined): string {
    const { words } = this;
    const whyLine = why === undefined || why.trim() === "" ? "" : `**${words.why}**: ${prose(why)}`;
    return list([whyLine, remedy === undefined || remedy.trim() === "" ? "" : `**${words.fix}**: ${prose(remedy)}`]);
  }

  #place({ place }: Finding): string {
    const shown = code(placeWords(place));
    const { fileBase, root } = this.#options;
    if (fileBase === undefined) return `(${shown})`;
    const { start, end } = regionOf(place);
    const path = relativeUri(repositoryPath(place.source.path, root)).replaceAll("(", "%28").replaceAll(")", "%29");
    return `([${shown}](${fileBase}${path}#L${start.line}${end.line > start.line ? `-L${end.line}` : ""}))`;
  }
}

function list(items: readonly string[]): string {
  return items
    .filter((item) => item !== "")
    .map((item) => `- ${item}`)
    .join("\n");
}

function worstOf(counts: SeverityCounts): Severity | "clean" {
  if (counts.error > 0) return "error";
  if (counts.warning > 0) return "warning";
  return counts.note > 0 ? "note" : "clean";
}

function groupOf(findings: readonly Finding[]): Group {
  const [first] = findings;
  const entries = [...groupBy(findings, entryKey).values()].flatMap((same) => {
    const [head] = same;
    return head === undefined ? [] : [{ first: head, findings: same }];
  });
  const same = (text: (finding: Finding) => string): string | undefined =>
    first !== undefined && findings.every((finding) => text(finding) === text(first)) ? text(first) : undefined;
  const why = same((finding) => finding.why);
  const remedy = same((finding) => finding.remedy);
  return {
    rule: first?.rule ?? "",
    entries,
    ...(why === undefined ? {} : { why }),
    ...(remedy === undefined ? {} : { remedy }),
  };
}

function entryKey({ place, message, why, remedy }: Finding): string {
  return JSON.stringify([place.source.path, place.start, place.end, message, why, remedy]);
}

type SubjectRow = { readonly name: string; readonly counts: SeverityCounts };

function bySubject(findings: readonly Finding[]): readonly SubjectRow[] {
  const clusters = findings.filter(({ subject }) => subject.kind !== "file");
  const rows = [...groupBy(clusters, ({ subject }) => subject.name)].map(([name, own]) => ({
    name,
    counts: countBySeverity(own),
  }));
  return rows.sort(
    ({ counts: left }, { counts: right }) =>
      right.error - left.error || right.warning - left.warning || right.note - left.note,
  );
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
