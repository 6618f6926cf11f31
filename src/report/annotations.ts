/**
 * Findings as workflow commands, which GitHub shows as annotations beside the lines.
 *
 * They need no token. The runner takes a fixed number of each level from a step and drops the rest in silence, so what
 * the change brings comes first, the worst first in that, and the number of the others is said.
 */
import type { Catalogue, Finding, Locale, ScanReport, Severity, SeverityCounts } from "../finding/index.js";
import { compareWorstFirst, counts as doesCount } from "../finding/index.js";
import { valueChains } from "./finding-text.js";
import { annotationMessageLength, annotationsPerLevel } from "./limits.js";
import { regionOf } from "./region.js";
import { repositoryPath } from "./repository-path.js";
import { safeOutput, withoutAgentCommands } from "./safe-output.js";
import { safeReport } from "./safe-report.js";
import { oneLine, shortened, visible } from "./visible.js";
import type { Words } from "./words.js";
import { countWords, wordsOf } from "./words.js";

/** How annotations are made. */
export type AnnotationOptions = {
  readonly locale?: Locale;
  /** Path of the scan root in the repository; empty when they are the same. */
  readonly root?: string;
  /** Most commands of each level. */
  readonly perLevel?: number;
  /** Annotations that the step has made already. */
  readonly used?: Partial<SeverityCounts>;
  /** Titles of rules come from here. */
  readonly catalogue?: Catalogue;
  /** `changed`: only findings that are new or touch changed lines. */
  readonly only?: "changed";
  /** Where all findings are, besides: in the job summary unless there is none. */
  readonly elsewhere?: "summary" | "nowhere";
  /** Address of the job summary, to be printed where it is mentioned. */
  readonly summaryLink?: string;
};

/** The commands, one a line, and what is to be printed behind them. */
export type Annotations = {
  /** Complete workflow commands, to be printed as they are. */
  readonly commands: readonly string[];
  /** Says on one line how many findings have no command and where they are; empty when all have one. Harmless text. */
  readonly remark: string;
};

/** GitHub takes 255 characters of a title, and the rule's id must fit. */
const maximumTitle = 150;
const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", note: "notice" };

/** The annotations of `report`, in the order of `compareNearestFirst`. */
export function renderAnnotations(report: ScanReport, options: AnnotationOptions = {}): Annotations {
  const voice = {
    words: wordsOf[options.locale ?? "en"],
    root: options.root ?? "",
    titles: ruleTitles(options.catalogue),
  };
  const most = options.perLevel ?? annotationsPerLevel;
  const used = { error: 0, warning: 0, note: 0, ...options.used };
  const left = { error: 0, warning: 0, note: 0 };
  const commands: string[] = [];
  for (const finding of safeReport(report).findings.filter(doesCount).sort(compareNearestFirst)) {
    const isWanted = options.only === undefined || nearness(finding) < unrelated;
    const counts = isWanted && used[finding.severity] < most ? used : left;
    counts[finding.severity] += 1;
    if (counts === used) commands.push(commandOf(finding, voice));
  }
  return { commands, remark: remarkOf(left, voice.words, options) };
}

/** What all commands of a report have in common. */
type Voice = { readonly words: Words; readonly root: string; readonly titles: ReadonlyMap<string, string> };

const unrelated = 2;

/** How near a finding is to the change: it brings it, touches it, or has nothing to do with it. */
function nearness({ state, touched }: Finding): 0 | 1 | typeof unrelated {
  if (state === "new") return 0;
  return touched === true ? 1 : unrelated;
}

/** What the change brings first, then what it touches, worst first in each. */
export function compareNearestFirst(left: Finding, right: Finding): number {
  return nearness(left) - nearness(right) || compareWorstFirst(left, right);
}

function remarkOf(left: SeverityCounts, words: Words, options: AnnotationOptions): string {
  const omitted = countWords(words, left);
  if (omitted === "") return "";
  if (options.elsewhere === "nowhere") return safeOutput(words.hidden(omitted));
  const link = options.summaryLink === undefined ? "" : `: ${oneLine(options.summaryLink)}`;
  return safeOutput(`${words.hidden(omitted)}; ${words.inSummary}${link}`);
}

function commandOf(finding: Finding, { words, root, titles }: Voice): string {
  const { start: from, end: to } = regionOf(finding.place);
  const isSingle = from.line === to.line;
  const properties: readonly (readonly [string, string | number])[] = [
    ["file", repositoryPath(finding.place.source.path, root)],
    ["line", from.line],
    ["endLine", to.line],
    // The runner believes columns only within one line.
    ["col", isSingle ? from.column : ""],
    ["endColumn", isSingle ? to.column : ""],
    ["title", annotationTitle(finding, titles)],
  ];
  const written = properties
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return withoutAgentCommands(`::${levels[finding.severity]} ${written.join(",")}::${escapedMessage(finding, words)}`);
}

/** The titles of a catalogue's rules by their ids. */
export function ruleTitles(catalogue: Catalogue | undefined): ReadonlyMap<string, string> {
  return new Map(catalogue?.rules.map(({ id, title }) => [id, title]));
}

/** What people call it, and behind that the rule's id. */
export function annotationTitle({ rule }: Finding, titles: ReadonlyMap<string, string>): string {
  const title = titles.get(rule) ?? "";
  return title === "" ? visible(rule) : `${shortened(oneLine(title), maximumTitle)} (${visible(rule)})`;
}

/** What is wrong, what follows from it and what to write instead. */
export function annotationMessage({ message, why, remedy }: Finding): string {
  return paragraphs([message, why, remedy]);
}

/** The way of the value, and the variable files under which the finding arises; empty when there is neither. */
export function annotationDetails(finding: Finding, words: Words): string {
  const variants = finding.variants.join(words.comma);
  return paragraphs([
    ...valueChains(finding).map((chain) => `${words.value}: ${chain}`),
    variants === "" ? "" : `${words.seenWith}: ${variants}`,
  ]);
}

function paragraphs(parts: readonly string[]): string {
  return parts
    .filter((part) => part.trim() !== "")
    .map((part) =>
      part
        .split(/\r\n|[\r\n]/u)
        .map(visible)
        .join("\n"),
    )
    .join("\n\n");
}

/** Message and details as paragraphs, cut so that even the escaped text fits. */
function escapedMessage(finding: Finding, words: Words): string {
  const text = [annotationMessage(finding), annotationDetails(finding, words)]
    .filter((part) => part !== "")
    .join("\n\n");
  let escaped = "";
  for (const character of text) {
    const next = escapedData(character);
    if (escaped.length + next.length >= annotationMessageLength) return `${escaped}…`;
    escaped += next;
  }
  return escaped;
}

function escapedData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
