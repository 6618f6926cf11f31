/**
 * Parses templates: quoted strings, heredocs and texts that are templates as a whole.
 *
 * Literal characters are looked at here, one by one; between `${` and `}` the tokens are those of expressions. What is
 * wrong in a sequence costs that sequence: the template goes on behind its `}`, or behind its line.
 */
import type { Span } from "../../text/index.js";
import { code, lineBlankEnd, lineFeedAt, nameEnd, startsNameAt } from "./characters.js";
import { decodeLiteral } from "./literal-runs.js";
import type { Reader } from "./reader.js";
import { addProblem, fail, grow, moveTo } from "./reader.js";
import { readSequence } from "./sequence.js";
import type { HclExpression, TemplatePart } from "./syntax.js";
import type { TemplateToken } from "./template-tokens.js";
import { addLine, trimBesideMarkers, withoutIndentation } from "./template-tokens.js";
import { templateTree } from "./template-tree.js";

/** A template under way. */
type Building = {
  readonly reader: Reader;
  readonly form: "quoted" | "heredoc" | "flush";
  readonly tokens: TemplateToken[];
  /** Levels of the tallest expression in it. */
  tallest: number;
};

/** The string whose quote is the current token. */
export function parseQuoted(reader: Reader): HclExpression {
  const { text, start } = reader;
  const building: Building = { reader, form: "quoted", tokens: [], tallest: 0 };
  let offset = start + 1;
  for (;;) {
    const end = literalEnd(text, offset, true);
    if (end > offset) addLiteral(building, offset, end);
    offset = end;
    const unit = text.charCodeAt(end);
    if (unit !== code.dollar && unit !== code.percent) break;
    offset = addSequence(building, end);
    if (reader.failed) return fail(reader, "");
  }
  reader.end = offset;
  if (text.charCodeAt(offset) !== code.quote) return failUnclosed(reader, start, offset);
  const content = { start: start + 1, end: offset };
  const parts = finish(building);
  moveTo(reader, offset + 1);
  return { kind: "template", parts, content, start, end: offset + 1 };
}

function failUnclosed(reader: Reader, start: number, end: number): HclExpression {
  reader.start = start;
  reader.end = end;
  return fail(reader, "this string is not closed: a quote is missing on its line");
}

/** The heredoc whose marker is the current token. */
export function parseHeredoc(reader: Reader): HclExpression {
  const { text, start, end } = reader;
  const flush = text.charCodeAt(start + 2) === code.minus;
  const marker = text.slice(start + (flush ? 3 : 2), end);
  const firstLineEnd = lineBlankEnd(text, end);
  if (firstLineEnd < text.length && text.charCodeAt(firstLineEnd) !== code.lineFeed)
    return fail(reader, `a line end is missing behind <<${marker}`);
  const contentStart = Math.min(firstLineEnd + 1, text.length);
  if ((loneWordsOf(reader).get(marker) ?? -1) < contentStart) return failOpenHeredoc(reader, marker);
  const building: Building = { reader, form: flush ? "flush" : "heredoc", tokens: [], tallest: 0 };
  const closing = readLines(building, contentStart, marker);
  if (closing === undefined) return failOpenHeredoc(reader, marker);
  const content = { start: contentStart, end: closing.start };
  const parts = finish(building);
  moveTo(reader, closing.end);
  return { kind: "template", parts, content, start, end: closing.end };
}

function failOpenHeredoc(reader: Reader, marker: string): HclExpression {
  return fail(reader, `this heredoc is not closed: a line with nothing but ${marker} is missing`);
}

/** The template that the rest of the reader's text is, from `start` on. */
export function parseTemplateText(reader: Reader, start: number): readonly TemplatePart[] {
  const building: Building = { reader, form: "heredoc", tokens: [], tallest: 0 };
  readLines(building, start, undefined);
  return finish(building);
}

function finish({ reader, form, tokens, tallest }: Building): readonly TemplatePart[] {
  const [first] = tokens;
  if (form === "quoted" && tokens.length < 2 && first?.kind !== "sequence") {
    reader.height = 1;
    return first?.runs ?? [];
  }
  const trimmed = trimBesideMarkers(tokens);
  const { parts, levels } = templateTree(form === "flush" ? withoutIndentation(trimmed) : trimmed, reader);
  grow(reader, tallest + levels);
  return parts;
}

/** The end of the literal characters at `from`: where a sequence starts, or for quoted ones the quote or the line end. */
function literalEnd(text: string, from: number, quoted: boolean): number {
  let offset = from;
  for (;;) {
    const unit = text.charCodeAt(offset);
    if (unit === code.dollar || unit === code.percent) {
      const behind = signEnd(text, offset, unit);
      if (behind === offset) return offset;
      offset = behind;
    } else if (unit === code.lineFeed) return offset;
    else if (quoted && isQuotedSign(unit)) {
      if (unit !== code.backslash) return offset;
      offset += isLineEnd(text.charCodeAt(offset + 1)) ? 1 : 2;
    } else if (Number.isNaN(unit)) return text.length;
    else offset += 1;
  }
}

/** Behind a `$` or `%`, or the `$${` that stands for itself; `offset` where a sequence starts. */
function signEnd(text: string, offset: number, unit: number): number {
  const next = text.charCodeAt(offset + 1);
  if (next === code.openBrace) return offset;
  return next === unit && text.charCodeAt(offset + 2) === code.openBrace ? offset + 3 : offset + 1;
}

function isQuotedSign(unit: number): boolean {
  return unit === code.quote || unit === code.backslash || unit === code.carriageReturn;
}

function isLineEnd(unit: number): boolean {
  return unit === code.lineFeed || unit === code.carriageReturn;
}

function addLiteral(building: Building, start: number, end: number): void {
  const { reader, form, tokens } = building;
  const unknownEscape = (offset: number): void => {
    // A backslash may be the last character of a file.
    const behind = Math.min(offset + 2, end);
    addProblem(reader, 'this is no escape: after a backslash stands n, r, t, ", \\, u or U', offset, behind);
  };
  const quoted = form === "quoted";
  const runs = decodeLiteral({ text: reader.text, start, end, quoted, unknownEscape });
  if (form === "heredoc") addLine(tokens, { kind: "literal", runs }, reader.text);
  else tokens.push({ kind: "literal", runs });
}

/** Reads the sequence at `start` and gives its end. */
function addSequence(building: Building, start: number): number {
  const { reader, form } = building;
  const token = readSequence(reader, start, form === "quoted");
  building.tallest = Math.max(building.tallest, reader.height);
  building.tokens.push(token);
  return token.end;
}

/** Reads lines up to the one that holds `marker` alone, and gives its place; without a marker, all lines. */
function readLines(building: Building, from: number, marker: string | undefined): Span | undefined {
  const { reader } = building;
  const { text } = reader;
  let offset = from;
  while (offset < text.length) {
    const closing = marker === undefined ? undefined : closingAt(text, offset, marker);
    if (closing !== undefined) return { start: offset, end: closing };
    offset = readLine(building, offset);
  }
  return undefined;
}

/** Reads one line, which goes on behind each sequence in it, and gives where the next one starts. */
function readLine(building: Building, from: number): number {
  const { text } = building.reader;
  let offset = from;
  for (;;) {
    const end = literalEnd(text, offset, false);
    const isSequence = end < text.length && text.charCodeAt(end) !== code.lineFeed;
    const literal = isSequence ? end : Math.min(end + 1, text.length);
    if (literal > offset) addLiteral(building, offset, literal);
    if (!isSequence) return literal;
    offset = addSequence(building, end);
  }
}

/** The end of `marker` if the line at `start` holds nothing else. */
function closingAt(text: string, start: number, marker: string): number | undefined {
  const word = lineBlankEnd(text, start);
  if (!text.startsWith(marker, word)) return undefined;
  const rest = lineBlankEnd(text, word + marker.length);
  return rest === text.length || text.charCodeAt(rest) === code.lineFeed ? word + marker.length : undefined;
}

/** Tells whether a heredoc is closed at all without reading to the end of the file for each that is not. */
function loneWordsOf(reader: Reader): ReadonlyMap<string, number> {
  reader.loneWords ??= findLoneWords(reader.text);
  return reader.loneWords;
}

function findLoneWords(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  let line = 0;
  while (line < text.length) {
    const start = lineBlankEnd(text, line);
    const end = startsNameAt(text, start) ? nameEnd(text, start) : start;
    const rest = lineBlankEnd(text, end);
    const lineEnd = lineFeedAt(text, rest);
    if (end > start && rest === lineEnd) words.set(text.slice(start, end), line);
    line = lineEnd + 1;
  }
  return words;
}
