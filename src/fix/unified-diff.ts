/**
 * Two texts as a unified diff, as `patch` and `git apply` read it. Lines keep their own line ends, carriage returns too.
 *
 * Meant for a few edits in a long file: what is equal at both ends is cut off first, and what lies between is compared
 * line by line within a limit; beyond it, it counts as replaced as a whole.
 */

/** Lines of context around a change. */
const context = 3;

/** Cells of the table that compares the middles; four million are some ten milliseconds. */
const maximumCells = 4_000_000;

type Row = Readonly<{ sign: " " | "-" | "+"; line: string }>;

/** The diff of one file, ending with a line end; empty when nothing changed. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return "";
  const rows = rowsOf(linesOf(before), linesOf(after));
  const hunks = hunksOf(rows).map((hunk) => hunkText(rows, hunk));
  return `--- ${headName("a", path)}\n+++ ${headName("b", path)}\n${hunks.join("")}`;
}

/** Names with characters that would end a line or a name are quoted, as git does it. */
function headName(side: "a" | "b", path: string): string {
  const name = `${side}/${path}`;
  return /[\p{Cc}"\\]/u.test(name) ? JSON.stringify(name) : name;
}

/** Lines with their `\n`; the last has none when the text does not end with one. */
function linesOf(text: string): readonly string[] {
  return text === "" ? [] : (text.match(/[^\n]*\n|[^\n]+$/gu) ?? []);
}

function rowsOf(before: readonly string[], after: readonly string[]): readonly Row[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return [
    ...before.slice(0, start).map((line): Row => ({ sign: " ", line })),
    ...middleRows(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map((line): Row => ({ sign: " ", line })),
  ];
}

function middleRows(before: readonly string[], after: readonly string[]): readonly Row[] {
  const removed = before.map((line): Row => ({ sign: "-", line }));
  const added = after.map((line): Row => ({ sign: "+", line }));
  if ((before.length + 1) * (after.length + 1) > maximumCells) return [...removed, ...added];
  const common = commonLengths(before, after);
  const rows: Row[] = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const [old, fresh] = [before[left], after[right]];
    if (old !== undefined && old === fresh) {
      rows.push({ sign: " ", line: old });
      left += 1;
      right += 1;
    } else if (old !== undefined && (fresh === undefined || common(left + 1, right) >= common(left, right + 1))) {
      rows.push({ sign: "-", line: old });
      left += 1;
    } else if (fresh !== undefined) {
      rows.push({ sign: "+", line: fresh });
      right += 1;
    }
  }
  return rows;
}

/** How many lines the rests of both, from `left` and `right` on, have in common in their order. */
function commonLengths(before: readonly string[], after: readonly string[]): (left: number, right: number) => number {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let left = before.length - 1; left >= 0; left -= 1) {
    for (let right = after.length - 1; right >= 0; right -= 1) {
      const own = left * width + right;
      lengths[own] =
        before[left] === after[right]
          ? (lengths[own + width + 1] ?? 0) + 1
          : Math.max(lengths[own + width] ?? 0, lengths[own + 1] ?? 0);
    }
  }
  return (left, right) => lengths[left * width + right] ?? 0;
}

/** Rows from `start` to `end`; changes whose context touches are one. */
type Hunk = Readonly<{ start: number; end: number }>;

function hunksOf(rows: readonly Row[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const [index, { sign }] of rows.entries()) {
    if (sign === " ") continue;
    const start = Math.max(0, index - context);
    const end = Math.min(rows.length, index + context + 1);
    const last = hunks.at(-1);
    if (last !== undefined && start <= last.end) hunks.splice(-1, 1, { start: last.start, end });
    else hunks.push({ start, end });
  }
  return hunks;
}

function hunkText(rows: readonly Row[], { start, end }: Hunk): string {
  const before = rows.slice(0, start);
  const own = rows.slice(start, end);
  const old = range(count(before, "-"), count(own, "-"));
  const fresh = range(count(before, "+"), count(own, "+"));
  return `@@ -${old} +${fresh} @@\n${own.map(rowText).join("")}`;
}

/** Rows that are there on one side: those that stay, and those with the side's own sign. */
function count(rows: readonly Row[], sign: "-" | "+"): number {
  return rows.filter((row) => row.sign === " " || row.sign === sign).length;
}

/** First line and length; a length of one is left out, and one of none names the line before. */
function range(before: number, length: number): string {
  if (length === 1) return String(before + 1);
  return `${length === 0 ? before : before + 1},${length}`;
}

function rowText({ sign, line }: Row): string {
  return line.endsWith("\n") ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`;
}
