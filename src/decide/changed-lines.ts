/**
 * Which lines of a file differ from what they were, computed from the two texts: git is not asked, since a repository
 * may tell git to run programs of its own when it compares. Lines count from 1.
 */
import type { Source } from "../text/index.js";
import { lineStartsOf, lineText } from "../text/index.js";

/** Steps that comparing two files may take; beyond them all lines between the first and the last change count. */
const maximumEdits = 500;

/** The lines of `after` that are not those of `before`; where lines were taken out, the two around the gap. */
export function changedLines(before: Source | undefined, after: Source): ReadonlySet<number> {
  const right = linesOf(after);
  if (before === undefined) return range(1, right.length);
  const left = linesOf(before);
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  const most = Math.min(left.length, right.length) - start;
  while (end < most && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
  const middle = [left.slice(start, left.length - end), right.slice(start, right.length - end)] as const;
  if (middle[0].length === 0 && middle[1].length === 0) return new Set();
  const kept = commonLines(middle[0], middle[1]);
  return kept === undefined
    ? range(start + 1, right.length - end)
    : withGaps(kept, middle[0].length, middle[1].length, start);
}

function linesOf(source: Source): readonly string[] {
  return lineStartsOf(source).map((_, index) => lineText(source, index + 1).trim());
}

function range(from: number, to: number): ReadonlySet<number> {
  return new Set(Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index));
}

type Pair = readonly [left: number, right: number];

function withGaps(kept: readonly Pair[], leftLength: number, rightLength: number, offset: number): ReadonlySet<number> {
  const changed = new Set<number>();
  let [left, right] = [0, 0];
  for (const [nextLeft, nextRight] of [...kept, [leftLength, rightLength] as const]) {
    for (let line = right; line < nextRight; line += 1) changed.add(offset + line + 1);
    if (nextLeft > left && nextRight === right) {
      changed.add(Math.max(1, offset + right));
      changed.add(offset + right + 1);
    }
    [left, right] = [nextLeft + 1, nextRight + 1];
  }
  return changed;
}

/** The pairs of equal lines of a shortest edit (Myers), in order; undefined when it takes too many edits. */
function commonLines(left: readonly string[], right: readonly string[]): readonly Pair[] | undefined {
  const traces: ReadonlyMap<number, number>[] = [];
  let reach = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= Math.min(maximumEdits, left.length + right.length); edits += 1) {
    traces.push(reach);
    const next = new Map<number, number>();
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = isDown(reach, diagonal, edits) ? at(reach, diagonal + 1) : at(reach, diagonal - 1) + 1;
      while (x < left.length && x - diagonal < right.length && left[x] === right[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= left.length && x - diagonal >= right.length) return walkBack(traces, left.length, right.length);
    }
    reach = next;
  }
  return undefined;
}

function isDown(reach: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  return diagonal === -edits || (diagonal !== edits && at(reach, diagonal - 1) < at(reach, diagonal + 1));
}

function at(reach: ReadonlyMap<number, number>, diagonal: number): number {
  return reach.get(diagonal) ?? -1;
}

function walkBack(traces: readonly ReadonlyMap<number, number>[], leftEnd: number, rightEnd: number): readonly Pair[] {
  const pairs: Pair[] = [];
  let [x, y] = [leftEnd, rightEnd];
  for (let edits = traces.length - 1; edits >= 0; edits -= 1) {
    const reach = traces[edits] ?? new Map<number, number>();
    const diagonal = x - y;
    const previous = isDown(reach, diagonal, edits) ? diagonal + 1 : diagonal - 1;
    const previousX = at(reach, previous);
    const previousY = previousX - previous;
    while (x > previousX && y > previousY && x > 0 && y > 0) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    [x, y] = [previousX, previousY];
  }
  return pairs.reverse();
}
