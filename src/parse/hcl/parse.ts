/**
 * Parses HCL files and templates: grammar, conversion, recovery.
 *
 * A fault makes the grammar's own recovery swallow what follows, so a file with one is read again in pieces, cut where a
 * top-level declaration starts. Nothing throws on any text; size is bounded.
 */
import type { Source } from "../../text/index.js";
import { originAt, placeOf } from "../../text/index.js";
import { convertExpression } from "./convert-expression.js";
import type { HclGrammar, RawNode } from "./raw-tree.js";
import type { Reading } from "./reading.js";
import { maximumHclDepth } from "./reading.js";
import type { HclAttribute, HclBlock, HclBody, HclFile, HclLabel, HclProblem } from "./syntax.js";

/** Characters of a file that is read: more is no configuration, and five million could cost gigabytes. */
export const maximumFileLength = 2_000_000;

/** Pieces that a faulty file is read again in. */
const maximumPieces = 1000;

/** Faults reported a file. */
const maximumProblems = 20;

/** The file `source`. */
export function parseHcl(source: Source, grammar: HclGrammar): HclFile {
  if (source.text.length > maximumFileLength) return omit(source, `it is longer than ${maximumFileLength} characters`);
  const whole = readPiece(source, 0, source.text.length, grammar);
  if (whole === undefined) return omit(source, "reading it takes too long");
  if (whole.problems.length === 0) return { source, ...whole };
  const cuts = declarationStarts(source.text);
  if (cuts.length < 2 || cuts.length > maximumPieces) return { source, ...whole };
  const pieces = cuts.map((start, index) => readPiece(source, start, cuts[index + 1] ?? source.text.length, grammar));
  const read = pieces.filter((piece) => piece !== undefined);
  return {
    source,
    body: {
      attributes: read.flatMap((piece) => piece.body.attributes),
      blocks: read.flatMap((piece) => piece.body.blocks),
      start: 0,
      end: source.text.length,
    },
    problems: read.flatMap((piece) => piece.problems).slice(0, maximumProblems),
  };
}

/** `source`, left out for the reason `omitted`. */
export function omit(source: Source, omitted: string): HclFile {
  return { source, body: { attributes: [], blocks: [], start: 0, end: 0 }, problems: [], omitted };
}

const declaration =
  /^(?:resource|data|variable|locals|module|output|provider|terraform|ephemeral|check|moved|import|removed)\b[^\n{=]{0,300}\{|^[A-Za-z_][A-Za-z0-9_-]{0,100}[ \t]{0,100}=/;

/** Offsets of lines that start a top-level declaration; the first is 0. */
function declarationStarts(text: string): readonly number[] {
  const starts = [0];
  let offset = 0;
  while (offset < text.length) {
    const lineEnd = text.indexOf("\n", offset);
    const next = lineEnd === -1 ? text.length : lineEnd + 1;
    if (offset > 0 && declaration.test(text.slice(offset, Math.min(next, offset + 500)))) starts.push(offset);
    offset = next;
  }
  return starts;
}

interface Piece {
  readonly body: HclBody;
  readonly problems: readonly HclProblem[];
}

function readPiece(source: Source, start: number, end: number, grammar: HclGrammar): Piece | undefined {
  // The grammar closes a heredoc only at a line end.
  const tree = grammar.parse(`${source.text.slice(start, end)}\n`, start);
  if (tree === undefined) return undefined;
  const reading: Reading = { text: source.text, depth: 0, expression: convertExpression };
  const top = tree.children.find((child) => child.type === "body");
  const body = top === undefined ? { attributes: [], blocks: [], start, end } : convertBody(top, reading);
  return { body, problems: problemsIn(tree, source) };
}

/** What could not be read in `tree`. */
export function problemsIn(tree: RawNode, source: Source): readonly HclProblem[] {
  const problems: HclProblem[] = [];
  const open: RawNode[] = [tree];
  for (let node = open.pop(); node !== undefined && problems.length < maximumProblems; node = open.pop()) {
    const fault = faultOf(node);
    if (fault === undefined) for (const child of node.children.toReversed()) open.push(child);
    else
      problems.push({
        message: fault,
        origin: originAt(placeOf(source, Math.min(node.start, source.text.length), firstLineEnd(source.text, node))),
      });
  }
  return problems;
}

function faultOf(node: RawNode): string | undefined {
  if (node.missing) return `${missingNames.get(node.type) ?? "something"} is missing here`;
  return node.type === "ERROR" ? "this cannot be read as Terraform's language" : undefined;
}

const missingNames: ReadonlyMap<string, string> = new Map([
  ["quoted_template_end", "a closing quote"],
  ["template_interpolation_end", "a }"],
  ["template_directive_end", "a }"],
  ["block_end", "a }"],
  ["object_end", "a }"],
  ["tuple_end", "a ]"],
  ["heredoc_identifier", "the end of a heredoc"],
  ["identifier", "a name"],
  [")", "a )"],
]);

/** A fault may span the rest of the file; its first line says enough. */
function firstLineEnd(text: string, node: RawNode): number {
  const lineEnd = text.indexOf("\n", node.start);
  return Math.min(node.end, lineEnd === -1 ? text.length : lineEnd, text.length);
}

function convertBody(node: RawNode, reading: Reading): HclBody {
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  for (const child of node.children) {
    if (child.type === "attribute") attributes.push(...convertAttribute(child, reading));
    else if (child.type === "block") blocks.push(...convertBlock(child, reading));
  }
  return { attributes, blocks, start: node.start, end: node.end };
}

function convertAttribute(node: RawNode, reading: Reading): readonly HclAttribute[] {
  const name = node.children.find((child) => child.type === "identifier");
  const value = node.children.find((child) => child.type === "expression");
  if (name === undefined || value === undefined) return [];
  return [
    {
      name: reading.text.slice(name.start, name.end),
      nameSpan: { start: name.start, end: name.end },
      value: convertExpression(value, reading),
      start: node.start,
      end: node.end,
    },
  ];
}

function convertBlock(node: RawNode, reading: Reading): readonly HclBlock[] {
  const open = node.children.findIndex((child) => child.type === "block_start");
  const [type, ...rest] = node.children
    .slice(0, open === -1 ? node.children.length : open)
    .filter((child) => child.type === "identifier" || child.type === "string_lit");
  if (type?.type !== "identifier" || reading.depth >= maximumHclDepth) return [];
  reading.depth += 1;
  const body = node.children.find((child) => child.type === "body");
  const start = node.children[open]?.end ?? node.end;
  const block: HclBlock = {
    type: reading.text.slice(type.start, type.end),
    typeSpan: { start: type.start, end: type.end },
    labels: rest.map((label) => convertLabel(label, reading)),
    head: { start: type.start, end: rest.at(-1)?.end ?? type.end },
    body: body === undefined ? { attributes: [], blocks: [], start, end: start } : convertBody(body, reading),
    start: node.start,
    end: node.end,
  };
  reading.depth -= 1;
  return [block];
}

function convertLabel(node: RawNode, reading: Reading): HclLabel {
  const quoted = node.type === "string_lit";
  const start = quoted ? node.start + 1 : node.start;
  const end = quoted ? Math.max(start, node.end - 1) : node.end;
  return { text: reading.text.slice(start, end), start, end };
}
