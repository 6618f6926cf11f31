/**
 * Files as texts, and places in them.
 *
 * Offsets are UTF-16 code units from the start of the text. Lines and columns are derived on demand,
 * count from 1, and columns are UTF-16 units, as SARIF and GitHub annotations want them.
 */

/** Half-open range of offsets in one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One file of the scanned tree, or a text that stands for one. */
export interface Source {
  /** Path relative to the scan root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A span of a source. */
export interface Place extends Span {
  readonly source: Source;
}

/** A position for people: both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStarts = new WeakMap<Source, readonly number[]>();

function computeLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 10) starts.push(index + 1);
    else if (code === 13 && text.charCodeAt(index + 1) !== 10) starts.push(index + 1);
  }
  return starts;
}

/** Offsets at which the lines of `source` start; computed once a source. */
function lineStartsOf(source: Source): readonly number[] {
  let starts = lineStarts.get(source);
  if (starts === undefined) {
    starts = computeLineStarts(source.text);
    lineStarts.set(source, starts);
  }
  return starts;
}

/** The line and column of `offset`; an offset past the end is the end. */
export function positionAt(source: Source, offset: number): Position {
  const starts = lineStartsOf(source);
  const wanted = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: wanted - (starts[low] ?? 0) + 1 };
}

/** The text of line `line` (from 1) without its line end; empty past the last line. */
export function lineText(source: Source, line: number): string {
  const starts = lineStartsOf(source);
  const start = starts[line - 1];
  if (start === undefined) return "";
  const next = starts[line] ?? source.text.length + 1;
  let end = Math.min(next, source.text.length);
  while (end > start && isLineEnd(source.text.charCodeAt(end - 1))) end -= 1;
  return source.text.slice(start, end);
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** A place in `source`. */
export function placeOf(source: Source, start: number, end: number): Place {
  return { source, start, end };
}
