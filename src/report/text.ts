/**
 * The report for a terminal: each finding with its source lines, why it matters and what to write instead.
 *
 * Widths are in terminal cells.
 */
import type { Finding, Locale, ScanReport, Severity } from "../finding/index.js";
import { countBySeverity, counts } from "../finding/index.js";
import { positionAt } from "../text/index.js";
import type { Frame } from "./finding-text.js";
import { fixWords, fixedLine, framesOf, placeWords, totalLine, valueChains } from "./finding-text.js";
import type { FrameRow } from "./frame.js";
import type { Paint } from "./paint.js";
import { painter } from "./paint.js";
import { safeReport } from "./safe-report.js";
import { oneLine, shortened } from "./visible.js";
import { displayWidth, wrapped } from "./width.js";
import type { Words } from "./words.js";
import { wordsOf } from "./words.js";

/** How the terminal report looks. */
export type TextOptions = {
  readonly locale?: Locale;
  readonly color?: boolean;
  /** Cells of a line; source lines are cut and sentences wrapped to it. */
  readonly width?: number;
};

const defaultWidth = 100;
const narrowest = 40;
/** A message may quote a value of any length. */
const maximumMessage = 1000;

/** The report for a terminal, ending with a line end. */
export function renderText(report: ScanReport, options: TextOptions = {}): string {
  const safe = safeReport(report);
  const words = wordsOf[options.locale ?? "en"];
  const paint = painter(options.color ?? false);
  const width = Math.max(narrowest, options.width ?? defaultWidth);
  const shown = safe.findings.filter(counts);
  const blocks = shown.map((finding) => findingLines(finding, words, paint, width).join("\n"));
  const gone = (safe.fixed ?? []).map((finding) => `${paint("good", words.fixedTag)} ${fixedLine(finding)}`).join("\n");
  const verdict = paint(worstStyle(shown), totalLine(safe, words));
  return `${[...blocks, ...(gone === "" ? [] : [gone]), verdict].join("\n\n")}\n`;
}

/** The lines that show one finding of a safe report, without colour: for outputs that embed the frame alone. */
export function frameLines(finding: Finding, width: number): readonly string[] {
  return bodyLines(finding, painter(false), width).lines;
}

function worstStyle(findings: readonly Finding[]): Severity | "good" {
  const counts = countBySeverity(findings);
  if (counts.error > 0) return "error";
  if (counts.warning > 0) return "warning";
  return counts.note > 0 ? "note" : "good";
}

function findingLines(finding: Finding, words: Words, paint: Paint, width: number): readonly string[] {
  const tag = paint(finding.severity, `${finding.severity}[${oneLine(finding.rule)}]`);
  const message = paint("bold", shortened(oneLine(finding.message), maximumMessage));
  const { lines, gutter } = bodyLines(finding, paint, width);
  const variants = finding.variants.map(oneLine).join(words.comma);
  const notes: readonly (readonly [string, string])[] = [
    [words.why, oneLine(finding.why)],
    [words.fix, oneLine(finding.remedy)],
    [words.fix, fixWords(finding)],
    ...valueChains(finding).map((chain) => [words.value, chain] as const),
    [words.seenWith, variants],
  ];
  const shown = notes
    .filter(([, text]) => text !== "")
    .flatMap(([label, text]) => noteLines(label, text, gutter, paint, width));
  return [`${tag}: ${message}`, ...lines, ...shown];
}

/** Frames with their gutters, and how wide the gutter is. */
function bodyLines(
  finding: Finding,
  paint: Paint,
  width: number,
): { readonly lines: readonly string[]; readonly gutter: number } {
  const lastLines = [finding.place, ...finding.related.map(({ place }) => place)].map(
    (place) => positionAt(place.source, place.end).line,
  );
  const gutter = String(Math.max(...lastLines)).length;
  const frames = framesOf(finding, width - gutter - 4);
  const bar = `${" ".repeat(gutter)} ${paint("dim", "|")}`;
  const lines = frames.flatMap((one, index) => {
    const shown = frameText(one, finding.severity, gutter, paint);
    return index > 0 ? [bar, ...shown] : shown;
  });
  const hasCode = frames.some(({ rows }) => rows.length > 0);
  return { lines: hasCode ? [...lines, bar] : lines, gutter };
}

function frameText(frame: Frame, severity: Severity, gutter: number, paint: Paint): readonly string[] {
  const space = " ".repeat(gutter);
  const head = `${space}${paint("dim", "-->")} ${placeWords(frame.place)}`;
  const bar = `${space} ${paint("dim", "|")}`;
  const notes = frame.notes.map((note) => `${bar} ${note}`);
  if (frame.rows.length === 0) return [head, ...notes];
  return [head, bar, ...frame.rows.map((row) => rowText(row, severity, gutter, paint))];
}

function rowText(row: FrameRow, severity: Severity, gutter: number, paint: Paint): string {
  if (row.kind === "gap") return `${paint("dim", "...".padEnd(gutter + 2))} ${paint(severity, row.bar)}`.trimEnd();
  const number = row.kind === "code" ? String(row.line) : "";
  const left = paint("dim", `${number.padStart(gutter)} |`);
  if (row.kind === "code")
    return `${left} ${row.bar === "  " ? row.bar : paint(severity, row.bar)}${row.text}`.trimEnd();
  const style = row.primary ? severity : "note";
  return `${left} ${paint(severity, row.bar.trimEnd())}${" ".repeat(row.bar.length - row.bar.trimEnd().length + row.indent)}${paint(style, row.text)}`;
}

function noteLines(label: string, text: string, gutter: number, paint: Paint, width: number): readonly string[] {
  const space = " ".repeat(gutter);
  const head = `= ${label}: `;
  const hang = displayWidth(head);
  const lines = wrapped(text, Math.max(narrowest / 2, width - gutter - 1 - hang));
  return lines.map((line, index) => `${space} ${index === 0 ? paint("bold", head) : " ".repeat(hang)}${line}`);
}
