/**
 * Turns the grammar's templates into ours: literal runs, interpolations, `%{ if }` and `%{ for }`.
 *
 * The grammar drops white space between its nodes, so literals are read from the text between sequences. Sequences are
 * laid out flat first, because white space is trimmed by neighbourhood, whatever directive a token stands in.
 */
import type { Span } from "../../../src/text/index.js";
import type { RawNode } from "./raw-tree.js";
import type { Reading } from "./reading.js";
import type { HclExpression, LiteralRun, TemplateExpression, TemplatePart } from "../../../src/parse/hcl/index.js";
import type { TemplateToken } from "./template-tokens.js";
import { literalTokens, trimBesideMarkers, withoutIndentation } from "./template-tokens.js";

const sequenceTypes: ReadonlySet<string> = new Set([
  "template_interpolation",
  "template_if_intro",
  "template_else_intro",
  "template_if_end",
  "template_for_start",
  "template_for_end",
]);

const wrapperTypes: ReadonlySet<string> = new Set(["template_directive", "template_if", "template_for"]);

/** A quoted string, with or without sequences. */
export function convertQuoted(node: RawNode, reading: Reading): TemplateExpression {
  const closed = node.children.some((child) => child.type === "quoted_template_end" && !child.missing);
  const content = { start: node.start + 1, end: Math.max(node.start + 1, closed ? node.end - 1 : node.end) };
  return {
    kind: "template",
    parts: templateParts(node, content, "quoted", reading),
    content,
    start: node.start,
    end: node.end,
  };
}

/** A heredoc; its content starts on the line behind the marker and includes the last line end. */
export function convertHeredoc(node: RawNode, reading: Reading): TemplateExpression {
  const [marker, name] = node.children;
  const closing = node.children.at(-1);
  const firstLineEnd = reading.text.indexOf("\n", name?.end ?? node.start);
  const start = firstLineEnd === -1 ? node.end : firstLineEnd + 1;
  const closed = closing !== undefined && closing !== name && closing.type === "heredoc_identifier";
  const end = closed ? Math.max(start, reading.text.lastIndexOf("\n", closing.start) + 1) : Math.max(start, node.end);
  const flush = marker !== undefined && marker.end - marker.start === 3;
  const content = { start, end };
  return {
    kind: "template",
    parts: templateParts(node, content, flush ? "flush" : "heredoc", reading),
    content,
    start: node.start,
    end: node.end,
  };
}

/** The parts of the template `node`, whose characters are `content`. */
export function templateParts(
  node: RawNode,
  content: Span,
  form: "quoted" | "heredoc" | "flush",
  reading: Reading,
): readonly TemplatePart[] {
  const tokens: TemplateToken[] = [];
  let offset = content.start;
  for (const sequence of sequencesIn(node)) {
    if (sequence.start < offset) continue;
    for (const token of literalTokens(reading.text.slice(offset, sequence.start), offset, form === "quoted"))
      tokens.push(token);
    tokens.push(sequenceToken(sequence));
    offset = sequence.end;
  }
  for (const token of literalTokens(reading.text.slice(offset, content.end), offset, form === "quoted"))
    tokens.push(token);
  const trimmed = trimBesideMarkers(tokens);
  const reader: TokenReader = { tokens: form === "flush" ? withoutIndentation(trimmed) : trimmed, next: 0, reading };
  return readParts(reader, []);
}

function sequencesIn(node: RawNode): readonly RawNode[] {
  const found: RawNode[] = [];
  const open: RawNode[] = node.children.toReversed();
  for (let child = open.pop(); child !== undefined; child = open.pop()) {
    if (sequenceTypes.has(child.type)) found.push(child);
    else if (wrapperTypes.has(child.type)) for (const inner of child.children.toReversed()) open.push(inner);
  }
  return found;
}

function sequenceToken(node: RawNode): TemplateToken {
  const trimsBefore = node.children[1]?.type === "strip_marker";
  const trimsAfter = node.children.length > 2 && node.children.at(-2)?.type === "strip_marker";
  return { kind: "sequence", node, trimsBefore, trimsAfter };
}

interface TokenReader {
  readonly tokens: readonly TemplateToken[];
  next: number;
  readonly reading: Reading;
}

/** Parts up to a sequence of one of the types `until`, which is left for the caller. */
function readParts(reader: TokenReader, until: readonly string[]): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  for (let token = reader.tokens[reader.next]; token !== undefined; token = reader.tokens[reader.next]) {
    if (token.kind === "sequence" && until.includes(token.node.type)) return parts;
    reader.next += 1;
    if (token.kind === "literal") for (const run of token.runs) addRun(parts, run);
    if (token.kind === "sequence") parts.push(...readSequence(reader, token.node));
  }
  return parts;
}

/** Adds `run` to `parts`, to the last of them where both are one piece of the file. */
function addRun(parts: TemplatePart[], run: LiteralRun): void {
  const last = parts.at(-1);
  const isNext = last?.kind === "literal" && last.end === run.start;
  if (isNext && last.end - run.end === -run.chars.length && last.end - last.start === last.chars.length)
    parts.splice(-1, 1, { kind: "literal", chars: last.chars + run.chars, start: last.start, end: run.end });
  else if (run.chars !== "") parts.push(run);
}

function readSequence(reader: TokenReader, node: RawNode): readonly TemplatePart[] {
  switch (node.type) {
    case "template_interpolation":
      return [
        { kind: "interpolation", expression: innerExpression(node, reader.reading), start: node.start, end: node.end },
      ];
    case "template_if_intro":
      return [readIf(reader, node)];
    case "template_for_start":
      return [readFor(reader, node)];
    default:
      // An end without its beginning: the grammar reports it.
      return [];
  }
}

function innerExpression(node: RawNode, reading: Reading): HclExpression {
  const inner = node.children.find((child) => child.type === "expression");
  if (inner !== undefined) return reading.expression(inner, reading);
  return { kind: "broken", reason: "no expression stands here", start: node.start, end: node.end };
}

function readIf(reader: TokenReader, node: RawNode): TemplatePart {
  const condition = innerExpression(node, reader.reading);
  const then = readParts(reader, ["template_else_intro", "template_if_end", "template_for_end"]);
  let end = endOfNext(reader, node.end);
  let otherwise: readonly TemplatePart[] = [];
  if (takeNext(reader) === "template_else_intro") {
    otherwise = readParts(reader, ["template_if_end", "template_for_end"]);
    end = endOfNext(reader, end);
    takeNext(reader);
  }
  return { kind: "if", condition, then, otherwise, start: node.start, end };
}

function readFor(reader: TokenReader, node: RawNode): TemplatePart {
  const names = node.children
    .filter((child) => child.type === "identifier")
    .map((child) => reader.reading.text.slice(child.start, child.end));
  const collection = innerExpression(node, reader.reading);
  const body = readParts(reader, ["template_for_end", "template_if_end"]);
  const end = endOfNext(reader, node.end);
  takeNext(reader);
  const keyName = names.length > 1 ? names[0] : undefined;
  return { kind: "for", keyName, valueName: names.at(-1) ?? "", collection, body, start: node.start, end };
}

function endOfNext(reader: TokenReader, fallback: number): number {
  const token = reader.tokens[reader.next];
  return token?.kind === "sequence" ? token.node.end : fallback;
}

function takeNext(reader: TokenReader): string | undefined {
  const token = reader.tokens[reader.next];
  reader.next += 1;
  return token?.kind === "sequence" ? token.node.type : undefined;
}
