/**
 * The changed parts of a file, as GitHub lists them with a pull request, and where they are in a text.
 *
 * Lines count from 1 and end at `\n` alone, as git has it; a carriage return before it is the line's last character.
 * Knows no API.
 */
import { hunksOf, linesOf } from "../change/patch.js";

/** A part of a diff as the new side has it: context and added lines, which follow each other without a gap. */
export interface Hunk {
  /** Number of the first line on the new side. */
  readonly start: number;
  /** Without their `\n`. */
  readonly lines: readonly string[];
}

/** A hunk that was found in a text: line `n` of the new side is line `n + shift` of the text. */
export interface LocatedHunk extends Hunk {
  readonly shift: number;
}

/** The hunks of `patch` that have lines on the new side; none when it is no patch. */
export function parseHunks(patch: string): readonly Hunk[] {
  const hunks = (hunksOf(patch) ?? []).map((hunk) => ({
    start: hunk.newStart,
    lines: linesOf(hunk, "new").map((line) => line.replace(/\n$/u, "")),
  }));
  return hunks.filter(({ lines }) => lines.length > 0);
}

/** The lines of `text` without their `\n`; what stands behind the last `\n` is one only if it is not empty. */
export function gitLines(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** `line` without the carriage return of its line end: a checkout may add or drop it. */
export function bareLine(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

/**
 * Those of `hunks` that `text` has, and where. The text may be of another commit than the diff, a merge for example,
 * so that numbers alone prove nothing: a hunk counts where the text has exactly its lines. Are not all of them at their
 * own numbers, a hunk counts only if the text has its lines just once.
 */
export function locateHunks(hunks: readonly Hunk[], text: string): readonly LocatedHunk[] {
  const lines = gitLines(text).map(bareLine);
  const bare = hunks.map((hunk) => ({ hunk, wanted: hunk.lines.map(bareLine) }));
  const isInPlace = bare.every(({ hunk, wanted }) =>
    wanted.every((line, index) => line === lines[hunk.start - 1 + index]),
  );
  if (isInPlace) return hunks.map((hunk) => ({ ...hunk, shift: 0 }));
  return bare.flatMap(({ hunk, wanted }) => {
    const [line, ...others] = linesAt(lines, wanted);
    return line === undefined || others.length > 0 ? [] : [{ ...hunk, shift: line - hunk.start }];
  });
}

/**
 * The lines at which `wanted` is in `lines`, each of which is looked at a bounded number of times (Knuth, Morris and
 * Pratt): files may be made of equal lines on purpose.
 */
function linesAt(lines: readonly string[], wanted: readonly string[]): readonly number[] {
  const found: number[] = [];
  const borders = bordersOf(wanted);
  let matched = 0;
  for (const [index, line] of lines.entries()) {
    while (matched > 0 && (matched === wanted.length || line !== wanted[matched])) matched = borders[matched - 1] ?? 0;
    if (line === wanted[matched]) matched += 1;
    if (matched === wanted.length) found.push(index - matched + 2);
  }
  return found;
}

/** For each start of `wanted`, the length of its longest part that is both a start and an end of it. */
function bordersOf(wanted: readonly string[]): readonly number[] {
  const borders = [0];
  let length = 0;
  for (const line of wanted.slice(1)) {
    while (length > 0 && line !== wanted[length]) length = borders[length - 1] ?? 0;
    if (line === wanted[length]) length += 1;
    borders.push(length);
  }
  return borders;
}
