/**
 * The layout around the members of a list or map: commas, comments, lines. Offsets are UTF-16 units.
 */
import type { Span } from "../text/index.js";
import type { Notation } from "./written.js";

/** A change of a text: the characters of the span become `text`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** The offset behind white space and comments from `start` on, at most `end`. */
export function skipTrivia(text: string, start: number, end: number, notation: Notation): number {
  let offset = start;
  while (offset < end) {
    const comment = commentEnd(text, offset, notation);
    if (comment === undefined && !isSpace(text, offset) && !isLineEnd(text, offset)) break;
    offset = comment ?? offset + 1;
  }
  return Math.min(offset, end);
}

function commentEnd(text: string, offset: number, notation: Notation): number | undefined {
  if (text.startsWith("//", offset) || (notation === "hcl" && text[offset] === "#")) return endOfLine(text, offset);
  if (!text.startsWith("/*", offset)) return undefined;
  const close = text.indexOf("*/", offset + 2);
  return close === -1 ? text.length : close + 2;
}

/** The comma that stands between `start` and `end`, comments aside. */
export function commaBetween(text: string, start: number, end: number, notation: Notation): Span | undefined {
  const offset = skipTrivia(text, start, end, notation);
  return offset < end && text[offset] === "," ? { start: offset, end: offset + 1 } : undefined;
}

/** The offset at which the line of `offset` starts. */
export function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text, start - 1)) start -= 1;
  return start;
}

/** The offset of the line end behind `offset`, or the end of the text. */
export function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text, end)) end += 1;
  return end;
}

/** The offset behind the line end that is at `offset`. */
export function nextLine(text: string, offset: number): number {
  if (text.startsWith("\r\n", offset)) return offset + 2;
  return offset < text.length ? offset + 1 : offset;
}

/** The line end that the text uses. */
export function lineEndOf(text: string): string {
  const first = endOfLine(text, 0);
  return first < text.length ? text.slice(first, nextLine(text, first)) : "\n";
}

/** Spaces and tabs before `offset` back to the line's start; undefined when something else stands there. */
export function indentationAt(text: string, offset: number): string | undefined {
  const before = text.slice(startOfLine(text, offset), offset);
  return /^[ \t]*$/u.test(before) ? before : undefined;
}

/** The offset behind spaces and tabs from `start` on. */
export function skipSpaces(text: string, start: number): number {
  let offset = start;
  while (isSpace(text, offset)) offset += 1;
  return offset;
}

function isSpace(text: string, offset: number): boolean {
  const char = text[offset];
  return char === " " || char === "\t";
}

/** Whether a line ends at `offset`. */
export function isLineEnd(text: string, offset: number): boolean {
  const char = text[offset];
  return char === "\n" || char === "\r";
}
