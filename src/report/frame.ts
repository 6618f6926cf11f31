/**
 * Code frames: the source lines of some marked places and the rows that underline them, as plain rows.
 *
 * Knows nothing of colours or gutters; whoever prints adds both. Widths are in terminal cells, lines count from 1.
 */
import type { Place, Source } from "../text/index.js";
import { lineText } from "../text/index.js";
import type { LineView } from "./line-view.js";
import { lineView } from "./line-view.js";
import { regionOf } from "./region.js";

/** A place to underline. The first primary mark may span lines; of others only the first line is shown. */
export type Mark = { readonly place: Place; readonly primary: boolean; readonly note: string };

/** One row of a frame. `bar` is drawn before the text where a mark spans lines. */
export type FrameRow =
  | { readonly kind: "code"; readonly line: number; readonly bar: string; readonly text: string }
  | {
      readonly kind: "mark";
      readonly bar: string;
      readonly indent: number;
      readonly text: string;
      readonly primary: boolean;
    }
  | { readonly kind: "gap"; readonly bar: string };

/** Of a span over many lines, so many are shown at its head and at its tail. */
const headLines = 3;
const tailLines = 2;

/** Lines of one mark, and where in them it stands: columns count from 1, `endColumn` is the first behind it. */
type Range = Mark & {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
};

/** The rows that show `marks`, all places of `source`, in at most `width` cells. */
export function frameRows(source: Source, marks: readonly Mark[], width: number): readonly FrameRow[] {
  if (source.text === "") return [];
  const ranges = marks.map(rangeOf);
  const block = ranges.find((range) => range.primary && range.endLine > range.line);
  const singles = ranges.filter((range) => range !== block).map((range) => firstLineOf(source, range));
  const rows: FrameRow[] = [];
  let previous: number | undefined;
  for (const line of shownLines(singles, block)) {
    if (previous !== undefined && line > previous + 1) {
      const inside = block !== undefined && previous >= block.line && previous < block.endLine;
      rows.push({ kind: "gap", bar: barOf(block, inside) });
    }
    rows.push(...rowsOfLine(source, line, singles, block, width));
    previous = line;
  }
  return rows;
}

function rangeOf(mark: Mark): Range {
  const { start, end } = regionOf(mark.place);
  return { ...mark, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function firstLineOf(source: Source, range: Range): Range {
  if (range.endLine === range.line) return range;
  return { ...range, endLine: range.line, endColumn: lineText(source, range.line).length + 1 };
}

function shownLines(singles: readonly Range[], block: Range | undefined): readonly number[] {
  const lines = new Set(singles.map(({ line }) => line));
  if (block !== undefined) {
    const { line, endLine } = block;
    const whole = endLine - line < headLines + tailLines + 1;
    for (let shown = line; shown <= endLine; shown += 1) {
      if (whole || shown < line + headLines) lines.add(shown);
      else {
        for (let tail = endLine - tailLines + 1; tail <= endLine; tail += 1) lines.add(tail);
        break;
      }
    }
  }
  const sorted = [...lines].sort((left, right) => left - right);
  // A gap of one line costs as much as the line itself.
  const bridges = sorted.filter((line) => lines.has(line + 2) && !lines.has(line + 1)).map((line) => line + 1);
  return [...sorted, ...bridges].sort((left, right) => left - right);
}

function barOf(block: Range | undefined, inside: boolean): string {
  if (block === undefined) return "";
  return inside ? "| " : "  ";
}

function rowsOfLine(
  source: Source,
  line: number,
  singles: readonly Range[],
  block: Range | undefined,
  width: number,
): readonly FrameRow[] {
  const here = singles.filter((range) => range.line === line);
  const marks = [...here.filter(({ primary }) => primary), ...here.filter(({ primary }) => !primary)];
  const text = lineText(source, line);
  const view = lineView(text, focusOf(text, line, marks[0], block), width - (block === undefined ? 0 : 2));
  if (block === undefined || line < block.line || line > block.endLine) {
    const bar = barOf(block, false);
    return [{ kind: "code", line, bar, text: view.text }, ...marks.map((range) => markRow(range, view, bar))];
  }
  const rows: FrameRow[] = [...blockHead(block, line, text, view), ...marks.map((range) => markRow(range, view, "| "))];
  return line === block.endLine ? [...rows, blockEnd(block, view)] : rows;
}

/** The row of a line inside `block`; on its first line with the corner where it opens. */
function blockHead(block: Range, line: number, text: string, view: LineView): readonly FrameRow[] {
  if (line > block.line) return [{ kind: "code", line, bar: "| ", text: view.text }];
  if (text.slice(0, block.column - 1).trim() === "") return [{ kind: "code", line, bar: "/ ", text: view.text }];
  const corner = `${"_".repeat(view.columnOf(block.column - 1))}^`;
  return [
    { kind: "code", line, bar: "  ", text: view.text },
    { kind: "mark", bar: " _", indent: 0, text: corner, primary: true },
  ];
}

/** The part of the line that must stay in sight when the line is too long. */
function focusOf(
  text: string,
  line: number,
  first: Range | undefined,
  block: Range | undefined,
): { readonly start: number; readonly end: number } {
  if (first !== undefined) return { start: first.column - 1, end: first.endColumn - 1 };
  if (block?.line === line) return { start: block.column - 1, end: text.length };
  if (block?.endLine === line) return { start: block.endColumn - 1, end: block.endColumn - 1 };
  return { start: 0, end: 0 };
}

function markRow(range: Range, view: LineView, bar: string): FrameRow {
  const indent = view.columnOf(range.column - 1);
  const length = Math.max(1, view.endColumnOf(range.endColumn - 1) - indent);
  const line = (range.primary ? "^" : "-").repeat(length);
  return {
    kind: "mark",
    bar,
    indent,
    text: range.note === "" ? line : `${line} ${range.note}`,
    primary: range.primary,
  };
}

function blockEnd(block: Range, view: LineView): FrameRow {
  const length = Math.max(1, view.endColumnOf(block.endColumn - 1));
  const text = `${"_".repeat(length - 1)}^${block.note === "" ? "" : ` ${block.note}`}`;
  return { kind: "mark", bar: "|_", indent: 0, text, primary: true };
}
