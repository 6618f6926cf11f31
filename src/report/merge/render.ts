/**
 * A merged report as JSON, as Markdown for a job summary, and as text.
 *
 * Source lines are not in a JSON report, so places are named and not shown. The verdict of an incomplete report never
 * looks like that of a clean one.
 */
import type { Locale } from "../../finding/index.js";
import { Budget } from "../budget.js";
import type { JsonFinding } from "../json-schema.js";
import { jsonText } from "../json-text.js";
import { summaryBytes } from "../limits.js";
import { code, prose } from "../markdown-escape.js";
import { oneLine, shortened } from "../visible.js";
import type { Words } from "../words.js";
import { countWords, wordsOf } from "../words.js";
import type { MergedReport } from "./merge.js";
import { missingParts } from "./merge.js";
import { icons } from "../markdown-blocks.js";
import type { Overview, RepositoryRow, RuleGroup } from "./overview.js";
import { overviewOf, worstOf } from "./overview.js";
import type { FleetWords } from "./words.js";
import { fleetWordsOf } from "./words.js";

/** Formats of a merged report. The others need the scanned files, or one repository. */
export const mergedFormats = ["text", "json", "markdown"] as const;

/** A format of a merged report. */
export type MergedFormat = (typeof mergedFormats)[number];

/** How a merged report is written. */
export type MergedOptions = {
  readonly locale: Locale;
  /** How many parts there should be. */
  readonly expected?: number;
};

const maximumRows = 100;
const maximumMessage = 300;
/** Room for the line that counts what is left out, in any language. */
const countReserve = 300;

/** The merged report as text, ending with a line end. */
export function renderMerged(format: MergedFormat, report: MergedReport, options: MergedOptions): string {
  switch (format) {
    case "json":
      return jsonText(report);
    case "markdown":
      return markdown(new View(report, options));
    case "text":
      return text(new View(report, options));
  }
}

/** What both formats for people say. */
class View {
  readonly words: Words;
  readonly fleet: FleetWords;
  readonly overview: Overview;
  readonly incomplete: string | undefined;
  readonly #runs: number;

  constructor(report: MergedReport, { locale, expected }: MergedOptions) {
    this.words = wordsOf[locale];
    this.fleet = fleetWordsOf[locale];
    this.overview = overviewOf(report);
    this.#runs = report.runs.length;
    const missing = expected === undefined ? [] : missingParts(report, expected);
    if (expected !== undefined && missing.length > 0) {
      this.incomplete = this.fleet.incomplete(missing.join(this.words.comma), expected);
    }
  }

  get verdict(): string {
    if (this.incomplete !== undefined) return this.incomplete;
    return this.#runs === 0 ? this.fleet.nothing : this.words.verdict[worstOf(this.overview.counts)];
  }

  get icon(): string {
    if (this.incomplete !== undefined) return icons.error;
    return this.#runs === 0 ? icons.note : icons[worstOf(this.overview.counts)];
  }

  get total(): string {
    const { counts, repositories, files } = this.overview;
    const found = countWords(this.words, counts) || this.words.nothingFound;
    return `${found} (${this.fleet.scope(repositories.length, files)})`;
  }

  /** Repositories with findings, and how many there are besides. */
  get rows(): { readonly rows: readonly RepositoryRow[]; readonly more: number; readonly clean: number } {
    const found = this.overview.repositories.filter(({ counts }) => worstOf(counts) !== "clean");
    const rows = found.slice(0, maximumRows);
    return { rows, more: found.length - rows.length, clean: this.overview.repositories.length - found.length };
  }

  spread({ findings, repositories }: RuleGroup): string {
    return this.fleet.spread(findings.length, repositories);
  }
}

function markdown(view: View): string {
  const budget = new Budget({ unit: "bytes", size: summaryBytes });
  budget.add(`## ${view.icon} ${view.verdict}\n\n${view.total}`);
  const table = repositoryTable(view);
  if (table !== "") budget.add(table, countReserve);
  const left = addRules(budget, view);
  if (left > 0) budget.add(view.words.omitted(left));
  return budget.text();
}

function repositoryTable({ words, fleet, rows: { rows, more, clean } }: View): string {
  const cleanLine = clean > 0 ? `${icons.clean} ${fleet.clean(clean)}` : "";
  if (rows.length === 0) return cleanLine;
  const { error, warning, note } = icons;
  const shown = rows.map(({ name, files, counts }) => [
    name === "" ? fleet.unnamed : code(name),
    ...[counts.error, counts.warning, counts.note].map((count) => (count === 0 ? "" : String(count))),
    String(files),
  ]);
  const lines = [
    [fleet.repository, error, warning, note, fleet.files],
    ["---", "---:", "---:", "---:", "---:"],
  ]
    .concat(shown, more > 0 ? [[words.more(more), "", "", "", ""]] : [])
    .map((cells) => `| ${cells.join(" | ")} |`);
  return [...lines, ...(cleanLine === "" ? [] : ["", cleanLine])].join("\n");
}

/** Adds the findings while there is room; returns how many are left. */
function addRules(budget: Budget, view: View): number {
  const lines = view.overview.rules.flatMap((group, index) => {
    const title = index === 0 ? `### ${view.fleet.rules}\n\n` : "";
    const head = `${title}#### ${icons[group.severity]} ${code(group.rule)} · ${view.spread(group)}`;
    return group.findings.map((finding, position) => {
      const line = `- ${icons[finding.severity]} ${prose(finding.message, maximumMessage)} (${code(placeOf(finding))})`;
      return position === 0 ? `${head}\n\n${line}` : line;
    });
  });
  const full = lines.findIndex((line) => !budget.add(line, countReserve));
  return full < 0 ? 0 : lines.length - full;
}

function text(view: View): string {
  const groups = view.overview.rules.map((group) => {
    const lines = group.findings.map(
      (finding) => `  ${oneLine(placeOf(finding))}: ${shortened(oneLine(finding.message), maximumMessage)}`,
    );
    return [`${group.severity}[${oneLine(group.rule)}]: ${view.spread(group)}`, ...lines].join("\n");
  });
  const last = view.incomplete === undefined ? view.total : `${view.total}\n${view.incomplete}`;
  return `${[...groups, last].join("\n\n")}\n`;
}

/** `owner/name path:line:column`. */
function placeOf({ repository, location: { path, start } }: JsonFinding): string {
  return `${repository === undefined ? "" : `${repository} `}${path}:${start.line}:${start.column}`;
}
