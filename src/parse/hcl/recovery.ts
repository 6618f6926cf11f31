/**
 * Finds where to go on behind something that cannot be read, by how people indent.
 *
 * A broken argument ends where a line that is no deeper than its own starts like an argument or a block. Lines are looked
 * at forwards only, so that any number of faults costs one pass.
 */
import { blankEnd, code, lineFeedAt, nameEnd, startsNameAt } from "./characters.js";
import type { Reader } from "./reader.js";
import { moveTo } from "./reader.js";

/** Moves to where the body goes on that holds the broken item at `itemStart`; `isOneLine` while it is all on one line. */
export function recover(reader: Reader, itemStart: number, isOneLine: boolean): void {
  const { text } = reader;
  reader.failed = false;
  reader.skipsNewlines = false;
  const closing = isOneLine ? closingBrace(text, reader.start) : undefined;
  moveTo(reader, closing ?? nextItem(reader, itemStart));
}

/** The `}` of a block on one line. */
function closingBrace(text: string, from: number): number | undefined {
  let offset = from;
  for (;;) {
    const unit = text.charCodeAt(offset);
    if (unit === code.closeBrace) return offset;
    if (Number.isNaN(unit) || unit === code.lineFeed) return undefined;
    offset += 1;
  }
}

function nextItem(reader: Reader, itemStart: number): number {
  const { text } = reader;
  const itemLine = lineStart(text, itemStart);
  const indentation = blankEnd(text, itemLine) - itemLine;
  const failedLine = lineStart(text, reader.start);
  let line = failedLine;
  if (failedLine === itemLine) {
    const end = lineFeedAt(text, reader.start);
    if (opensObject(text, reader.start, end)) reader.braces += 1;
    line = end + 1;
  }
  while (line < text.length) {
    const start = blankEnd(text, line);
    if (start - line <= indentation && goesOn(reader, start, start - line === indentation)) return start;
    line = lineFeedAt(text, start) + 1;
  }
  return text.length;
}

/** Whether the last character from `start` to the line's end is a `{`. */
function opensObject(text: string, start: number, end: number): boolean {
  let last = end - 1;
  while (last > start && /\s/.test(text.charAt(last))) last -= 1;
  return last >= start && text.charCodeAt(last) === code.openBrace;
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** Whether the body goes on with the line whose first character is at `start`; `level` when it is as deep as the item. */
function goesOn(reader: Reader, start: number, level: boolean): boolean {
  if (reader.text.charCodeAt(start) !== code.closeBrace) return looksLikeItem(reader.text, start);
  if (!level || reader.braces === 0) return true;
  // It closes an object of the item.
  reader.braces -= 1;
  return false;
}

/** Whether an argument or a block seems to start at `offset`: a name with `=`, `{`, a label or a name behind it. */
export function looksLikeItem(text: string, offset: number): boolean {
  if (!startsNameAt(text, offset)) return false;
  const end = nameEnd(text, offset);
  const next = blankEnd(text, end);
  const unit = text.charCodeAt(next);
  if (unit === code.equals) {
    const after = text.charCodeAt(next + 1);
    return after !== code.equals && after !== code.greater;
  }
  return unit === code.openBrace || unit === code.quote || (next > end && startsNameAt(text, next));
}

const declarationTypes: ReadonlySet<string> = new Set([
  "check",
  "data",
  "ephemeral",
  "import",
  "locals",
  "module",
  "moved",
  "output",
  "provider",
  "removed",
  "resource",
  "terraform",
  "variable",
]);

/** Whether the current token starts a declaration that can only stand in a file, at the start of its line. */
export function startsDeclaration({ text, kind, start, end }: Reader): boolean {
  if (kind !== "identifier" || (start > 0 && text.charCodeAt(start - 1) !== code.lineFeed)) return false;
  if (!declarationTypes.has(text.slice(start, end))) return false;
  const unit = text.charCodeAt(blankEnd(text, end));
  return unit === code.quote || unit === code.openBrace;
}
