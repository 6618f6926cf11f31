/**
 * Edits of characters as a replacement of whole lines, which is all that a suggestion on GitHub can say.
 *
 * Lines count from 1 and end at `\n`; their own carriage returns are left to whoever writes them. Offsets are UTF-16
 * units of the text.
 */
import type { FindingFix } from "../../finding/index.js";
import { bareLine, gitLines } from "./hunks.js";

/** What is written in place of which characters. */
export type Edit = FindingFix["edits"][number];

/** Lines `start` to `end` become `lines`: none of them to delete what was there. */
export interface LineChange {
  readonly start: number;
  readonly end: number;
  /** Without their line ends. */
  readonly lines: readonly string[];
}

/** Edits farther apart than this make a suggestion that nobody can read. */
const maximumGap = 20;

/** The smallest change of whole lines that makes `edits`, which do not overlap; undefined when no lines can say it. */
export function lineChangeOf(edits: readonly Edit[]): LineChange | undefined {
  const text = edits[0]?.place.source.text ?? "";
  if (text === "") return undefined;
  const sorted = [...edits].sort((left, right) => left.place.start - right.place.start);
  const starts = lineStartsOf(text);
  const touched = touchedLines(sorted, starts);
  if (touched === undefined) return undefined;
  const from = offsetOf(touched.first);
  let to = offsetOf(touched.last + 1);
  let after = edited(sorted, from, to);
  if (after !== "" && !after.endsWith("\n") && to < text.length) {
    // The last line end goes too: the next line moves up, so that it is one of those that change.
    to = offsetOf(touched.last + 2);
    after = edited(sorted, from, to);
  }
  const before = text.slice(from, to);
  // A suggestion cannot give or take the file's last line end.
  if (after !== "" && before.endsWith("\n") !== after.endsWith("\n")) return undefined;
  return trimmed(touched.first, gitLines(before).map(bareLine), gitLines(after).map(bareLine));

  function offsetOf(line: number): number {
    return starts[line - 1] ?? text.length;
  }
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0 && end + 1 < text.length; end = text.indexOf("\n", end + 1)) {
    starts.push(end + 1);
  }
  return starts;
}

/** First and last line that the edits touch, if they are near to each other. */
function touchedLines(
  edits: readonly Edit[],
  starts: readonly number[],
): { readonly first: number; readonly last: number } | undefined {
  const lines = edits.map(({ place }) => ({
    first: lineAt(starts, place.start),
    last: lineAt(starts, Math.max(place.start, place.end - 1)),
  }));
  const isNear = lines.every(({ first }, index) => first - (lines[index - 1]?.last ?? first) <= maximumGap);
  const first = lines[0]?.first;
  const last = lines.at(-1)?.last;
  return !isNear || first === undefined || last === undefined ? undefined : { first, last };
}

/** The number of the line that `offset` is in; the end of the text is in the last one. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** The text from `from` to `to` with the edits made. */
function edited(edits: readonly Edit[], from: number, to: number): string {
  const text = edits[0]?.place.source.text ?? "";
  const parts: string[] = [];
  let done = from;
  for (const { place, text: inserted } of edits) {
    parts.push(text.slice(done, place.start), inserted);
    done = place.end;
  }
  return parts.join("") + text.slice(done, to);
}

/** Without the lines that stay as they are at both ends; one line is always left to hang the suggestion on. */
function trimmed(first: number, before: readonly string[], after: readonly string[]): LineChange | undefined {
  const isSame = before.length === after.length && before.every((line, index) => line === after[index]);
  if (isSame) return undefined;
  const most = Math.min(before.length - 1, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start: first + head, end: first + before.length - 1 - tail, lines: after.slice(head, after.length - tail) };
}
