/**
 * Edits of the members of lists and maps: taking one out with its separator, adding some behind the last.
 *
 * Comments, order and the style of what stays are kept: one a line or inline, with or without a comma behind the last.
 */
import type { Span } from "../text/index.js";
import type { TextEdit } from "./layout.js";
import {
  commaBetween,
  endOfLine,
  indentationAt,
  isLineEnd,
  lineEndOf,
  nextLine,
  skipSpaces,
  startOfLine,
} from "./layout.js";
import type { Notation, WrittenFile, WrittenList } from "./written.js";

/** Members in their order, between the brackets of `around`. */
export interface Members {
  readonly members: readonly Span[];
  readonly around: Span;
}

/** The edits that take out the member at `index` with its separator. */
export function removeMember(file: WrittenFile, { members, around }: Members, index: number): readonly TextEdit[] {
  const { text, notation } = file;
  const member = members[index];
  if (member === undefined) return [];
  const behind = commaBetween(text, member.end, members[index + 1]?.start ?? around.end, notation);
  if (behind !== undefined) return cut(text, member, behind);
  const before = members[index - 1];
  const comma = before && commaBetween(text, before.end, member.start, notation);
  if (comma === undefined || index < members.length - 1) return cut(text, member, undefined);
  // The comma before the last member would stand behind the one that becomes the last.
  if (text.slice(comma.end, member.start).trim() !== "")
    return [{ ...comma, text: "" }, ...cut(text, member, undefined)];
  if (indentationAt(text, member.start) === undefined) return [{ start: comma.start, end: member.end, text: "" }];
  return [{ ...comma, text: "" }, ...cut(text, member, undefined)];
}

/** Takes out a member and the comma behind it; a line that held nothing else goes too. */
function cut(text: string, member: Span, comma: Span | undefined): readonly TextEdit[] {
  const isNear = comma !== undefined && text.slice(member.end, comma.start).trim() === "";
  const gone = { start: member.start, end: isNear ? comma.end : member.end };
  const far = comma === undefined || isNear ? [] : [{ ...comma, text: "" }];
  return [{ ...withSpaces(text, gone, comma !== undefined), text: "" }, ...far];
}

/** What goes with the characters from `start` to `end`. `parted`: something of the same list follows. */
function withSpaces(text: string, { start, end }: Span, parted: boolean): Span {
  const isFirst = indentationAt(text, start) !== undefined;
  const rest = skipSpaces(text, end);
  const isLast = rest >= text.length || isLineEnd(text, rest);
  if (isFirst && isLast) return { start: startOfLine(text, start), end: nextLine(text, rest) };
  // What ends the line or the list leaves no space behind; what follows otherwise moves up to where the member stood.
  if (isLast || /[\])}]/u.test(text[rest] ?? "")) return { start: spacesBefore(text, start), end };
  return { start, end: isFirst || parted ? rest : end };
}

function spacesBefore(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && (text[start - 1] === " " || text[start - 1] === "\t")) start -= 1;
  return start;
}

/** The edits that add `items`, as they shall be written, behind the last item of `list`. */
export function appendItems(file: WrittenFile, list: WrittenList, items: readonly string[]): readonly TextEdit[] {
  const { text, notation } = file;
  const last = list.children.at(-1);
  const close = list.end - 1;
  if (last === undefined) return [insertion(list.start + 1, items.join(", "))];
  const comma = commaBetween(text, last.end, close, notation);
  const indentation = indentationAt(text, last.start);
  const lineEnd = endOfLine(text, comma?.end ?? last.end);
  if (indentation === undefined || lineEnd > close) return appendInline(last, comma, items);
  return appendLines({ text, notation }, { last, comma, lineEnd }, items, indentation);
}

function appendInline(last: Span, comma: Span | undefined, items: readonly string[]): readonly TextEdit[] {
  if (comma === undefined) return [insertion(last.end, items.map((item) => `, ${item}`).join(""))];
  return [insertion(comma.end, items.map((item) => ` ${item},`).join(""))];
}

interface LastLine {
  readonly last: Span;
  readonly comma: Span | undefined;
  /** Behind the last item and the comment beside it. */
  readonly lineEnd: number;
}

function appendLines(
  { text }: { readonly text: string; readonly notation: Notation },
  { last, comma, lineEnd }: LastLine,
  items: readonly string[],
  indentation: string,
): readonly TextEdit[] {
  const separator = `${lineEndOf(text)}${indentation}`;
  const lines = items.map((item) => `${separator}${item}`);
  if (comma !== undefined) return [insertion(lineEnd, lines.map((line) => `${line},`).join(""))];
  const added = lines.join(",");
  if (lineEnd === last.end) return [insertion(last.end, `,${added}`)];
  return [insertion(last.end, ","), insertion(lineEnd, added)];
}

function insertion(offset: number, text: string): TextEdit {
  return { start: offset, end: offset, text };
}

/** The edits that write `items` in place of the item at `index`, in the list's own style. */
export function replaceItem(
  file: WrittenFile,
  list: WrittenList,
  index: number,
  items: readonly string[],
): readonly TextEdit[] {
  const { text } = file;
  const item = list.children[index];
  if (item === undefined) return [];
  const indentation = indentationAt(text, item.start);
  const separator = indentation === undefined ? ", " : `,${lineEndOf(text)}${indentation}`;
  return [{ start: item.start, end: item.end, text: items.join(separator) }];
}
