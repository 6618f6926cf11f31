/** Parses bodies: what stands in a file, and between the braces of a block. */
import type { Span } from "../../text/index.js";
import { code } from "./characters.js";
import type { Reader } from "./reader.js";
import { addProblem, advance, at, fail, faultSpan, maximumHclDepth } from "./reader.js";
import { looksLikeItem, recover, startsDeclaration } from "./recovery.js";
import type { HclAttribute, HclBlock, HclBody, HclExpression, HclLabel } from "./syntax.js";

/** A body under way. */
type Building = {
  readonly reader: Reader;
  readonly isBlock: boolean;
  readonly attributes: HclAttribute[];
  readonly blocks: HclBlock[];
  readonly names: Set<string>;
  /** Whether nothing but one line was read of it. */
  isOneLine: boolean;
};

/** The body from the current token to the end of the file, or to the `}` of its block. */
export function parseBody(reader: Reader, isBlock: boolean): HclBody {
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  const building: Building = { reader, isBlock, attributes, blocks, names: new Set(), isOneLine: isBlock };
  const start = reader.previousEnd;
  while (!isAtEnd(building)) {
    if (reader.kind === "newline") {
      building.isOneLine = false;
      advance(reader);
    } else parseItem(building);
  }
  return { attributes, blocks, start, end: reader.start };
}

function isAtEnd({ reader, isBlock }: Building): boolean {
  if (reader.kind === "end") return true;
  if (!isBlock) return false;
  return reader.kind === "}" || (reader.declarationsClose && startsDeclaration(reader));
}

function parseItem(building: Building): void {
  const { reader } = building;
  const { start, end, kind } = reader;
  reader.braces = 0;
  if (kind !== "identifier") {
    skipStray(building);
    return;
  }
  advance(reader);
  if (reader.kind === "=") parseAttribute(building, { start, end });
  else if (reader.kind === "{" || reader.kind === "quote" || reader.kind === "identifier")
    parseBlock(building, { start, end });
  else fail(reader, `a = or a { is missing behind ${reader.text.slice(start, end)}`);
  endItem(building, start);
}

function skipStray(building: Building): void {
  const { reader } = building;
  const { start, kind } = reader;
  if (kind === "}") {
    fail(reader, "this } closes nothing");
    reader.failed = false;
    advance(reader);
    return;
  }
  fail(
    reader,
    kind === "quote" ? "the name of an argument stands without quotes" : "an argument or a block starts with its name",
  );
  recover(reader, start, building.isOneLine);
}

/** An item ends its line. */
function endItem(building: Building, start: number): void {
  const { reader, isBlock } = building;
  const { kind } = reader;
  if (!reader.failed) {
    if (kind === "newline" || kind === "end" || (isBlock && kind === "}")) return;
    if (isBlock && reader.declarationsClose && startsDeclaration(reader)) return;
    fail(reader, kind === "," ? "arguments have line ends between them, no commas" : "a line end is missing here");
    if (kind === ",") advance(reader);
    reader.failed = !looksLikeItem(reader.text, reader.start);
  }
  if (reader.failed) recover(reader, start, building.isOneLine);
}

function parseAttribute({ reader, attributes, names }: Building, nameSpan: Span): void {
  const name = reader.text.slice(nameSpan.start, nameSpan.end);
  advance(reader);
  const { start } = reader;
  const read = reader.expression(reader);
  const value = reader.failed ? brokenValue(reader, start) : read;
  if (names.has(name)) addProblem(reader, `${name} is set already`, nameSpan.start, nameSpan.end);
  else attributes.push({ name, nameSpan, value, start: nameSpan.start, end: value.end });
  names.add(name);
}

/** Half a value would be a wrong one. */
function brokenValue(reader: Reader, start: number): HclExpression {
  return { kind: "broken", reason: reader.reason, start, end: Math.max(start, reader.previousEnd) };
}

function parseBlock(building: Building, typeSpan: Span): void {
  const { reader } = building;
  const type = reader.text.slice(typeSpan.start, typeSpan.end);
  const labels = parseLabels(reader);
  if (reader.failed) return;
  const head = { start: typeSpan.start, end: headEnd(reader.text, typeSpan, labels) };
  if (!openBlock(reader, type)) return;
  reader.depth += 1;
  const body = parseBody(reader, true);
  reader.depth -= 1;
  const isClosed = reader.kind === "}";
  const end = isClosed ? reader.end : body.end;
  building.blocks.push({ type, typeSpan, labels, head, body, start: typeSpan.start, end });
  if (isClosed) advance(reader);
  else if (!reader.unclosed || reader.kind !== "end") {
    // At the end of the file the blocks around it are not closed either, which says nothing more.
    addProblem(reader, "this block is not closed: a } is missing", head.start, head.end);
    reader.unclosed = true;
  }
}

/** Behind the last label, and its quote if it has one. */
function headEnd(text: string, typeSpan: Span, labels: readonly HclLabel[]): number {
  const last = labels.at(-1);
  if (last === undefined) return typeSpan.end;
  return text.charCodeAt(last.start - 1) === code.quote ? last.end + 1 : last.end;
}

/** Moves behind the `{` of a block. */
function openBlock(reader: Reader, type: string): boolean {
  if (at(reader, "newline")) {
    const { start, end } = faultSpan(reader);
    while (at(reader, "newline")) advance(reader);
    if (at(reader, "{")) addProblem(reader, `the { of ${type} has to stand on its line`, start, end);
  }
  if (reader.kind !== "{") fail(reader, `the { of ${type} is missing here`);
  else if (reader.depth >= maximumHclDepth) fail(reader, `blocks are nested deeper than ${maximumHclDepth} levels`);
  if (reader.failed) return false;
  advance(reader);
  return true;
}

function parseLabels(reader: Reader): readonly HclLabel[] {
  const labels: HclLabel[] = [];
  while (!reader.failed) {
    if (reader.kind === "quote") labels.push(parseQuotedLabel(reader));
    else if (reader.kind === "identifier") {
      const { start, end, text } = reader;
      labels.push({ text: text.slice(start, end), start, end });
      advance(reader);
    } else break;
  }
  return labels;
}

/** Labels hold no sequences and are kept as they are written. */
function parseQuotedLabel(reader: Reader): HclLabel {
  const { text, start } = reader;
  let end = start + 1;
  for (;;) {
    const unit = text.charCodeAt(end);
    if (unit === code.quote) break;
    if (Number.isNaN(unit) || unit === code.lineFeed || unit === code.carriageReturn) {
      reader.end = end;
      fail(reader, "this name is not closed: a quote is missing");
      return { text: "", start, end: start };
    }
    end += unit === code.backslash && text.charCodeAt(end + 1) === code.quote ? 2 : 1;
  }
  reader.end = end + 1;
  advance(reader);
  return { text: text.slice(start + 1, end), start: start + 1, end };
}
