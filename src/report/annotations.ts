/**
 * Findings as workflow commands, which GitHub shows as annotations beside the lines.
 *
 * They need no token. The runner takes a fixed number of each level from a step and drops the rest in silence, so the
 * worst come first and the number of the others is said.
 */
import type { Finding, Locale, ScanReport, Severity, SeverityCounts } from "../finding/index.js";
import { compareWorstFirst, counts as doesCount } from "../finding/index.js";
import { valueChains } from "./finding-text.js";
import { annotationMessageLength, annotationsPerLevel } from "./limits.js";
import { regionOf } from "./region.js";
import { repositoryPath } from "./repository-path.js";
import { safeOutput } from "./safe-output.js";
import { safeReport } from "./safe-report.js";
import { visible } from "./visible.js";
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
};

/** The commands, one a line, and what is to be printed behind them. */
export type Annotations = {
  /** Complete workflow commands, to be printed as they are. */
  readonly commands: readonly string[];
  /** Says how many findings have no command; empty when all have one. Harmless text. */
  readonly remark: string;
};

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", note: "notice" };

/** The annotations of `report`, worst first. */
export function renderAnnotations(report: ScanReport, options: AnnotationOptions = {}): Annotations {
  const words = wordsOf[options.locale ?? "en"];
  const most = options.perLevel ?? annotationsPerLevel;
  const used = { error: 0, warning: 0, note: 0, ...options.used };
  const left = { error: 0, warning: 0, note: 0 };
  const commands: string[] = [];
  for (const finding of safeReport(report).findings.filter(doesCount).sort(compareWorstFirst)) {
    const counts = used[finding.severity] < most ? used : left;
    counts[finding.severity] += 1;
    if (counts === used) commands.push(commandOf(finding, options.root ?? "", words));
  }
  const omitted = countWords(words, left);
  return { commands, remark: omitted === "" ? "" : safeOutput(words.hidden(omitted)) };
}

function commandOf(finding: Finding, root: string, words: Words): string {
  const { start: from, end: to } = regionOf(finding.place);
  const single = from.line === to.line;
  const properties: readonly (readonly [string, string | number])[] = [
    ["file", repositoryPath(finding.place.source.path, root)],
    ["line", from.line],
    ["endLine", to.line],
    ...(single
      ? ([
          ["col", from.column],
          ["endColumn", to.column],
        ] as const)
      : []),
    ["title", visible(finding.rule)],
  ];
  const written = properties.map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${levels[finding.severity]} ${written.join(",")}::${escapedMessage(finding, words)}`;
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
