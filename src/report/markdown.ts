/**
 * The report as GitHub Markdown, for the job summary, the pull request comment and `--format markdown`.
 *
 * The verdict, a table of clusters, the findings by cause with what a change brings first, what it does not change
 * folded, what it did away with, and what could not be checked. When the limit is near, causes get one line each, and
 * behind that they are counted.
 */
import type { Finding, ScanReport } from "../finding/index.js";
import { counts, isActive } from "../finding/index.js";
import type { Limit } from "./budget.js";
import { Budget } from "./budget.js";
import { commentCharacters, summaryBytes } from "./limits.js";
import { Blocks, capitalised, details, icons } from "./markdown-blocks.js";
import type { Cause } from "./markdown-causes.js";
import { causesOf, isUnchecked } from "./markdown-causes.js";
import type { MarkdownOptions } from "./markdown-options.js";
import { clusterTable, verdictBlock } from "./markdown-overview.js";
import { safeReport } from "./safe-report.js";
import type { Words } from "./words.js";
import { wordsOf } from "./words.js";

export type { MarkdownOptions } from "./markdown-options.js";

/** The limit of a job summary. */
export const summaryLimit: Limit = { unit: "bytes", size: summaryBytes };
/** The limit of a comment. */
export const commentLimit: Limit = { unit: "characters", size: commentCharacters };

/** Room for the lines that count what is left out, in any language. */
const countReserve = 200;
/** Of the limit, what is kept free behind causes in full, and behind those on one line. */
const shares = { full: 0.25, lines: 0.1 } as const;
/** Causes that a brief report has in full. */
const briefCauses = 8;
/** Lines of a list in a brief report. */
const briefLines = 20;
const maximumLines = 200;

/** The Markdown report, ending with a line end. */
export function renderMarkdown(report: ScanReport, options: MarkdownOptions = {}): string {
  const safe = safeReport(report);
  const words = wordsOf[options.locale ?? "en"];
  const page = new Page(words, options);
  page.add(verdictBlock(safe, words));
  page.add(clusterTable(safe, words));
  const active = safe.findings.filter(isActive);
  const checked = active.filter((finding) => !isUnchecked(finding));
  const fresh = checked.filter((finding) => counts(finding) && finding.state !== "unchanged");
  page.causes(causesOf(fresh));
  page.unchanged(checked.filter(({ state }) => state === "unchanged"));
  page.fixed(safe.fixed ?? []);
  page.unchecked(active.filter(isUnchecked));
  page.link();
  return page.text();
}

/** The report as it grows: each part takes what room there is and says what it left out. */
class Page {
  readonly #words: Words;
  readonly #options: MarkdownOptions;
  readonly #blocks: Blocks;
  readonly #limit: Limit;
  readonly #budget: Budget;

  constructor(words: Words, options: MarkdownOptions) {
    this.#words = words;
    this.#options = options;
    this.#blocks = new Blocks(words, options);
    this.#limit = options.limit ?? summaryLimit;
    this.#budget = new Budget(this.#limit);
  }

  text(): string {
    return this.#budget.text();
  }

  add(block: string): void {
    if (block !== "") this.#budget.add(block, Math.min(countReserve, this.#share("full")));
  }

  /** Causes in full while there is room, then on one line each; the others are counted. */
  causes(causes: readonly Cause[]): void {
    const full = this.#full(this.#budget, causes, this.#share("full"));
    const rest = causes.slice(full);
    const reserve = Math.max(countReserve, this.#share("lines"));
    const lines = fitting(
      this.#budget,
      rest.map((cause) => this.#blocks.line(cause)),
      reserve,
    );
    this.#addLines(this.#budget, lines);
    const left = sizeOf(rest.slice(lines.length));
    if (left > 0) this.#budget.add(this.#words.omitted(left));
  }

  /** Folded; in full where they count and the report is not brief. */
  unchanged(findings: readonly Finding[]): void {
    const causes = causesOf(findings);
    const isFull = this.#options.isBrief !== true && findings.some(counts);
    this.#folded(this.#words.unchangedFindings(findings.length), (inner) => {
      const full = isFull ? this.#full(inner, causes, Math.floor(inner.room() * shares.full)) : 0;
      this.#lines(inner, causes.slice(full), (cause) => this.#blocks.line(cause));
    });
  }

  /** Struck through. */
  fixed(findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    const shown = findings.slice(0, this.#mostLines()).map((finding) => this.#blocks.fixed(finding));
    const head = `### ${icons.clean} ${this.#words.fixedHead}`;
    const inner = this.#budget.rest(head.length + countReserve + this.#tail());
    const lines = fitting(inner, shown, 0);
    const left = findings.length - lines.length;
    const more = left > 0 ? [`- ${this.#words.more(left)}`] : [];
    this.#budget.add([head, "", ...lines, ...more].join("\n"));
  }

  /** Folded. */
  unchecked(findings: readonly Finding[]): void {
    const head = `${this.#words.notChecked} (${findings.length})`;
    this.#folded(findings.length === 0 ? "" : head, (inner) => {
      this.#lines(inner, causesOf(findings), (cause) => this.#blocks.unchecked(cause));
    });
  }

  /** Where everything is. */
  link(): void {
    const { summaryLink } = this.#options;
    if (summaryLink === undefined || !/^https?:\/\/[^\s()<>[\]\\`]+$/u.test(summaryLink)) return;
    this.#budget.add(`[${capitalised(this.#words.inSummary)}](${summaryLink})`);
  }

  #full(budget: Budget, causes: readonly Cause[], reserve: number): number {
    const most = this.#options.isBrief === true ? briefCauses : causes.length;
    const index = causes.slice(0, most).findIndex((cause) => !budget.add(this.#blocks.cause(cause), reserve));
    return index < 0 ? Math.min(most, causes.length) : index;
  }

  #lines(budget: Budget, causes: readonly Cause[], write: (cause: Cause) => string): void {
    const lines = fitting(budget, causes.slice(0, this.#mostLines()).map(write), countReserve);
    const left = sizeOf(causes.slice(lines.length));
    this.#addLines(budget, [...lines, ...(left > 0 ? [`- ${this.#words.more(left)}`] : [])]);
  }

  #addLines(budget: Budget, lines: readonly string[]): void {
    if (lines.length > 0) budget.add(lines.join("\n"));
  }

  /** What `fill` writes, folded under `head`; nothing when it writes nothing or `head` is empty. */
  #folded(head: string, fill: (inner: Budget) => void): void {
    if (head === "") return;
    const frame = details(head, "");
    const inner = this.#budget.rest(frame.length * 3 + this.#tail());
    fill(inner);
    const body = inner.text();
    if (body !== "") this.#budget.add(details(head, body));
  }

  #mostLines(): number {
    return this.#options.isBrief === true ? briefLines : maximumLines;
  }

  /** Kept free for the parts behind. */
  #tail(): number {
    return Math.min(countReserve, this.#share("lines"));
  }

  #share(name: keyof typeof shares): number {
    return Math.floor(this.#limit.size * shares[name]);
  }
}

/** The first of `lines` that fit into `budget`, which is left as it is, with `reserve` free behind them. */
function fitting(budget: Budget, lines: readonly string[], reserve: number): readonly string[] {
  const trial = budget.rest(reserve);
  const misfit = lines.findIndex((line) => !trial.add(line));
  return misfit < 0 ? lines : lines.slice(0, misfit);
}

function sizeOf(causes: readonly Cause[]): number {
  return causes.reduce((sum, { size }) => sum + size, 0);
}
