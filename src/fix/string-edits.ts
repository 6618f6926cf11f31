/**
 * Edits inside of one string: its characters, and the entries of a list that is one string joined by commas.
 */
import type { Span } from "../text/index.js";
import type { TextEdit } from "./layout.js";
import { skipSpaces } from "./layout.js";
import { escaped } from "./quoting.js";
import type { Notation, WrittenRun, WrittenString } from "./written.js";
import { literalRun, wholeChars } from "./written.js";

/** A string with the text and the language that it stands in. */
export interface StringPlace {
  readonly text: string;
  readonly notation: Notation;
  readonly node: WrittenString;
}

/** The quote around a string. */
export function quoteOf({ text, node }: StringPlace): string {
  return text[node.start] ?? '"';
}

/** Whether `span` is all of the string, white space around it aside. */
export function isWhole({ text, node }: StringPlace, span: Span): boolean {
  const { content } = node;
  const isQuotes = span.start === node.start && span.end === node.end;
  const around = text.slice(content.start, span.start) + text.slice(Math.max(span.end, content.start), content.end);
  return isQuotes || (content.start <= span.start && span.end <= content.end && around.trim() === "");
}

/** The edit that writes `chars` in place of `span`, which stands in the string literally. */
export function replaceChars(place: StringPlace, span: Span, chars: string): readonly TextEdit[] {
  const { notation, node } = place;
  const written = escaped(chars, notation, quoteOf(place));
  if (written === undefined || charsAt(place, span) === undefined) return [];
  const isEmpty = node.content.start === node.content.end;
  return [{ ...(isEmpty ? node.content : { start: span.start, end: span.end }), text: written }];
}

/** The characters that `span` of the string stands for; undefined where they do not stand there literally. */
export function charsAt({ text, node }: StringPlace, span: Span): string | undefined {
  if (literalRun(node, span) !== undefined) return text.slice(span.start, span.end);
  const { content } = node;
  const isWholeContent = span.start <= content.start && span.end >= content.end;
  return isWholeContent ? wholeChars(node) : undefined;
}

/** The edit that writes `items`, joined by commas, in place of the entry at `span`; none takes the entry out. */
export function replaceEntry(place: StringPlace, span: Span, items: readonly string[]): readonly TextEdit[] {
  const { text, notation, node } = place;
  const run = literalRun(node, span);
  if (run === undefined) return [];
  // An empty entry is seen at the comma that makes it.
  if (items.length === 0 && text.slice(span.start, span.end) === ",")
    return [{ start: span.start, end: Math.min(skipSpaces(text, span.end), run.end), text: "" }];
  const segment = segmentAround(text, run, node, span);
  if (segment === undefined) return [];
  if (items.length === 0) return [withComma(node, segment)];
  const written = escaped(items.join(","), notation, quoteOf(place));
  return written === undefined ? [] : [{ ...segment, text: written }];
}

/** What stands between the two commas around `span`; undefined when an expression may be part of it. */
function segmentAround(text: string, run: WrittenRun, node: WrittenString, span: Span): Span | undefined {
  const comma = text.lastIndexOf(",", span.start - 1);
  const next = text.indexOf(",", span.end);
  const start = comma >= run.start && span.start > run.start ? comma + 1 : run.start;
  const end = next !== -1 && next < run.end ? next : run.end;
  const isWholeStart = start > run.start || run.start === node.content.start;
  const isWholeEnd = end < run.end || run.end === node.content.end;
  return isWholeStart && isWholeEnd ? { start, end } : undefined;
}

/** The entry with one comma: the one before it, else the one behind it. */
function withComma({ content }: WrittenString, { start, end }: Span): TextEdit {
  if (start > content.start) return { start: start - 1, end, text: "" };
  return { start, end: Math.min(end + 1, content.end), text: "" };
}

/** The edit that adds `items` behind the last entry. */
export function appendEntries(place: StringPlace, items: readonly string[]): readonly TextEdit[] {
  const { text, notation, node } = place;
  const { start, end } = node.content;
  const joins = start < end && text[end - 1] !== ",";
  const written = escaped(`${joins ? "," : ""}${items.join(",")}`, notation, quoteOf(place));
  return written === undefined ? [] : [{ start: end, end, text: written }];
}
