/**
 * One source line as a terminal shows it: tabs widened, unseen characters written out, long lines cut around what
 * matters. Offsets are UTF-16 units from the start of the line, columns are cells from 0.
 */
import type { Span } from "../text/index.js";
import { clustersOf } from "./width.js";

/** A line as it is shown, and the way from offsets to columns. */
export type LineView = {
  readonly text: string;
  /** The column at which the character at `offset` starts. */
  readonly columnOf: (offset: number) => number;
  /** The column behind the character that ends at `offset`. */
  readonly endColumnOf: (offset: number) => number;
};

const tabWidth = 4;
const ellipsis = "…";
const narrowest = 20;

type Cell = {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  readonly column: number;
  readonly width: number;
};

/** `line` in at most `width` cells, with `focus` in sight; what is cut off at either side is shown as `…`. */
export function lineView(line: string, focus: Span, width: number): LineView {
  const room = Math.max(narrowest, width);
  const part = nearFocus(line, focus, room);
  const cells = cellsOf(line.slice(part.start, part.end), part.start);
  const total = columnBehind(cells.at(-1));
  const whole = part.start === 0 && part.end === line.length;
  if (whole && total <= room) return viewOf(cells, 0, "", "");
  const window = windowOf(cells, focus, total, room - 2);
  const shown = cells.filter(
    (cell) => cell.column >= window.from && cell.column + cell.width <= window.from + room - 2,
  );
  const cutLeft = part.start > 0 || shown[0] !== cells[0];
  const cutRight = part.end < line.length || shown.at(-1) !== cells.at(-1);
  return viewOf(shown, shown[0]?.column ?? 0, cutLeft ? ellipsis : "", cutRight ? ellipsis : "");
}

/** So much of a very long line as can be seen at all, never half a surrogate pair. */
function nearFocus(line: string, focus: Span, room: number): Span {
  const context = room * 3;
  if (line.length <= context * 2) return { start: 0, end: line.length };
  const start = Math.max(0, focus.start - context);
  const end = Math.min(line.length, Math.min(focus.end, focus.start + context) + context);
  return { start: isLowSurrogate(line, start) ? start - 1 : start, end: isLowSurrogate(line, end) ? end - 1 : end };
}

function isLowSurrogate(line: string, offset: number): boolean {
  const code = line.charCodeAt(offset);
  return offset > 0 && code >= 0xdc00 && code <= 0xdfff;
}

function cellsOf(text: string, offset: number): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { start, end, shown, width } of clustersOf(text)) {
    const cells2 = shown === "\t" ? tabWidth - (column % tabWidth) : width;
    cells.push({
      start: start + offset,
      end: end + offset,
      shown: shown === "\t" ? " ".repeat(cells2) : shown,
      column,
      width: cells2,
    });
    column += cells2;
  }
  return cells;
}

function windowOf(cells: readonly Cell[], focus: Span, total: number, room: number): { readonly from: number } {
  const start = cells.find((cell) => cell.end > focus.start)?.column ?? total;
  const end = cells.findLast((cell) => cell.start < focus.end)?.column ?? start;
  // A third of the line before the focus, but all of the focus if it fits, and a few characters in any case.
  const before = Math.min(Math.floor(room / 3), Math.max(8, room - (end - start) - 4));
  return { from: Math.max(0, Math.min(start - before, total - room)) };
}

function viewOf(cells: readonly Cell[], from: number, left: string, right: string): LineView {
  const shift = left.length - from;
  const last = columnBehind(cells.at(-1)) + shift;
  const first = (cells[0]?.column ?? 0) + shift;
  const startOf = (cell: Cell): number => cell.column + shift;
  return {
    text: `${left}${cells.map(({ shown }) => shown).join("")}${right}`,
    columnOf: (offset) => {
      const cell = cells.find(({ end }) => end > offset);
      return cell === undefined ? last : Math.max(first, startOf(cell));
    },
    endColumnOf: (offset) => {
      const cell = cells.findLast(({ start }) => start < offset);
      return cell === undefined ? first : Math.min(last, startOf(cell) + cell.width);
    },
  };
}

function columnBehind(cell: Cell | undefined): number {
  return cell === undefined ? 0 : cell.column + cell.width;
}
