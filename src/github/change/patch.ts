/**
 * The `patch` that GitHub's API gives for a changed file: hunks of a unified diff without a head.
 *
 * Applied forward or backward it saves fetching the other side of the change. It is applied only where every line that
 * it speaks of stands in the text, in one place: anything else is undefined, never a guess. Lines keep their ends.
 */

/** One run of lines that differ, with the lines around it. Line numbers count from 1. */
export interface Hunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly lines: readonly HunkLine[];
}

/** A line of a hunk with its end, which the last line of a file may lack. */
export interface HunkLine {
  readonly side: "old" | "new" | "both";
  readonly text: string;
}

const head = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/u;
/** An empty row is an empty line of both sides, whose blank somebody has trimmed. */
const sides: Readonly<Record<string, HunkLine["side"]>> = { "-": "old", "+": "new", " ": "both", "": "both" };

/** A hunk that is being read, and how many lines of each side are still to come. */
type OpenHunk = { oldStart: number; oldLeft: number; newStart: number; newLeft: number; lines: HunkLine[] };

/** The hunks of `patch`; undefined when it is none, or when something of it is missing. */
export function hunksOf(patch: string): readonly Hunk[] | undefined {
  const hunks: OpenHunk[] = [];
  for (const row of patch.split("\n")) {
    const hunk = hunks.at(-1);
    if (hunk !== undefined && row.startsWith("\\")) cutEnd(hunk.lines);
    else if (hunk !== undefined && hunk.oldLeft + hunk.newLeft > 0) {
      const side = sides[row.slice(0, 1)];
      if (side === undefined) return undefined;
      if (side !== "new") hunk.oldLeft -= 1;
      if (side !== "old") hunk.newLeft -= 1;
      hunk.lines.push({ side, text: `${row.slice(1)}\n` });
    } else if (row !== "") {
      const opened = opening(row);
      if (opened === undefined) return undefined;
      hunks.push(opened);
    }
  }
  return hunks.every(({ oldLeft, newLeft }) => oldLeft === 0 && newLeft === 0) ? hunks : undefined;
}

function opening(row: string): OpenHunk | undefined {
  const [, oldStart, oldCount = "1", newStart, newCount = "1"] = head.exec(row) ?? [];
  if (oldStart === undefined || newStart === undefined) return undefined;
  const [oldLeft, newLeft] = [Number(oldCount), Number(newCount)];
  return { oldStart: Number(oldStart), oldLeft, newStart: Number(newStart), newLeft, lines: [] };
}

/** `\ No newline at end of file` speaks of the line before it. */
function cutEnd(lines: HunkLine[]): void {
  const last = lines.pop();
  if (last !== undefined) lines.push({ ...last, text: last.text.slice(0, -1) });
}

/** The text before a change, from the text after it. */
export function withoutPatch(after: string, patch: string): string | undefined {
  return replaced(after, patch, "new", "old");
}

/** The text after a change, from the text before it. */
export function withPatch(before: string, patch: string): string | undefined {
  return replaced(before, patch, "old", "new");
}

type Side = "old" | "new";

function replaced(text: string, patch: string, from: Side, to: Side): string | undefined {
  const hunks = hunksOf(patch);
  if (hunks === undefined) return undefined;
  const lines = text.split(/(?<=\n)/u);
  const result: string[] = [];
  let next = 0;
  let drift = 0;
  for (const hunk of hunks) {
    const wanted = linesOf(hunk, from);
    const start = from === "new" ? hunk.newStart : hunk.oldStart;
    // A side without lines stands behind the line that its number names.
    const named = wanted.length === 0 ? start : start - 1;
    const at = placeOf(wanted, lines, named + drift, next);
    if (at === undefined) return undefined;
    result.push(...lines.slice(next, at), ...linesOf(hunk, to));
    next = at + wanted.length;
    drift = at - named;
  }
  return [...result, ...lines.slice(next)].join("");
}

/** The lines of one side of a hunk. */
export function linesOf(hunk: Hunk, side: Side): readonly string[] {
  return hunk.lines.filter((line) => line.side === side || line.side === "both").map((line) => line.text);
}

/** Where `wanted` stands in `lines`, not before `least`: where it is named, or in the one other place where it is. */
function placeOf(
  wanted: readonly string[],
  lines: readonly string[],
  named: number,
  least: number,
): number | undefined {
  const isAt = (place: number): boolean =>
    place >= least &&
    place + wanted.length <= lines.length &&
    wanted.every((line, index) => lines[place + index] === line);
  if (isAt(named)) return named;
  if (wanted.length === 0) return undefined;
  let found: number | undefined;
  for (let place = least; place + wanted.length <= lines.length; place += 1) {
    if (!isAt(place)) continue;
    if (found !== undefined) return undefined;
    found = place;
  }
  return found;
}
