/**
 * Parses expressions: operators by precedence, terms, and what is accessed in them.
 *
 * What fails is noted once and leaves the reader failed; whoever can go on behind it, a body or a template, recovers.
 * Each loop that wraps what it read counts the levels, so that no tree is deeper than the depth allowed.
 */
import { parseCall, parseList, parseObject } from "./collections.js";
import type { Reader, TokenKind } from "./reader.js";
import { advance, close, descend, fail, grow } from "./reader.js";
import type { BinaryOperator, HclExpression } from "./syntax.js";
import { parseHeredoc, parseQuoted } from "./template.js";

/** The expression at the current token. */
export function parseExpression(reader: Reader): HclExpression {
  if (!descend(reader)) return fail(reader, "");
  const first = parseBinary(reader, 1);
  const result = reader.kind === "?" && !reader.failed ? parseConditional(reader, first) : first;
  reader.depth -= 1;
  return result;
}

function parseConditional(reader: Reader, condition: HclExpression): HclExpression {
  let tallest = reader.height;
  advance(reader);
  const whenTrue = parseExpression(reader);
  tallest = Math.max(tallest, reader.height);
  if (reader.failed) return whenTrue;
  if (reader.kind !== ":") return fail(reader, "a : is missing here, with the value for the other case");
  advance(reader);
  const whenFalse = parseExpression(reader);
  grow(reader, Math.max(tallest, reader.height));
  return { kind: "conditional", condition, whenTrue, whenFalse, start: condition.start, end: whenFalse.end };
}

/** How tight each operator binds. */
const precedences: ReadonlyMap<TokenKind, number> = new Map<BinaryOperator, number>([
  ["||", 1],
  ["&&", 2],
  ["==", 3],
  ["!=", 3],
  [">", 4],
  [">=", 4],
  ["<", 4],
  ["<=", 4],
  ["+", 5],
  ["-", 5],
  ["*", 6],
  ["/", 6],
  ["%", 6],
]);

function isBinaryOperator(kind: TokenKind): kind is BinaryOperator {
  return precedences.has(kind);
}

/** Operations of operators that bind as tight as `lowest`, or tighter. */
function parseBinary(reader: Reader, lowest: number): HclExpression {
  let left = parseUnary(reader);
  for (;;) {
    const operator = reader.kind;
    if (reader.failed || !isBinaryOperator(operator)) return left;
    const precedence = precedences.get(operator) ?? 0;
    if (precedence < lowest) return left;
    const height = reader.height;
    advance(reader);
    const right = parseBinary(reader, precedence + 1);
    left = { kind: "binary", operator, left, right, start: left.start, end: right.end };
    grow(reader, Math.max(height, reader.height));
  }
}

function parseUnary(reader: Reader): HclExpression {
  const operator = reader.kind;
  if (operator !== "-" && operator !== "!") return parseAccesses(reader, parseTerm(reader));
  const { start } = reader;
  if (!descend(reader)) return fail(reader, "");
  advance(reader);
  const operand = parseUnary(reader);
  reader.depth -= 1;
  grow(reader, reader.height);
  return { kind: "unary", operator, operand, start, end: operand.end };
}

/** What each token that a term may start with starts. */
const terms: ReadonlyMap<TokenKind, (reader: Reader) => HclExpression> = new Map<
  TokenKind,
  (reader: Reader) => HclExpression
>([
  ["identifier", parseName],
  ["number", parseNumber],
  ["quote", parseQuoted],
  ["heredoc", parseHeredoc],
  ["(", parseParentheses],
  ["[", parseList],
  ["{", parseObject],
]);

function parseTerm(reader: Reader): HclExpression {
  const parse = terms.get(reader.kind);
  return parse === undefined ? fail(reader, noTerm(reader)) : parse(reader);
}

function noTerm({ kind, text, start, end }: Reader): string {
  if (kind !== "invalid") return "a value is missing here";
  const char = text.slice(start, end);
  if (char === "'") return 'a string stands in double quotes: "';
  return char === "<<" ? "the name that ends the heredoc is missing here" : "this character cannot stand here";
}

function parseName(reader: Reader): HclExpression {
  const { start, end, text } = reader;
  const name = text.slice(start, end);
  advance(reader);
  if (reader.kind === "(" || reader.kind === "::") return parseCall(reader, start, end);
  reader.height = 1;
  if (name === "true" || name === "false") return { kind: "boolean", value: name === "true", start, end };
  if (name === "null") return { kind: "null", start, end };
  return { kind: "variable", name, start, end };
}

function parseNumber(reader: Reader): HclExpression {
  const { start, end, text } = reader;
  advance(reader);
  reader.height = 1;
  return { kind: "number", literal: text.slice(start, end), start, end };
}

function parseParentheses(reader: Reader): HclExpression {
  const { start, skipsNewlines } = reader;
  reader.skipsNewlines = true;
  advance(reader);
  const inner = parseExpression(reader);
  const { end } = reader;
  if (close(reader, ")", skipsNewlines, "a ) is missing here")) grow(reader, reader.height);
  return { kind: "parentheses", inner, start, end };
}

/** `term` with all that is accessed in it. */
function parseAccesses(reader: Reader, term: HclExpression): HclExpression {
  let target = term;
  while (!reader.failed) {
    if (reader.kind === ".") target = parseDotted(reader, target, true);
    else if (reader.kind === "[") target = parseBracketed(reader, target);
    else return target;
  }
  return target;
}

/** `.name`, `.0` or, where `splats` may stand, `.*`. */
function parseDotted(reader: Reader, target: HclExpression, splats: boolean): HclExpression {
  advance(reader);
  const { kind, start, end, text } = reader;
  if (kind === "number") return parseLegacyIndex(reader, target);
  if (kind === "*" && splats) return parseAttributeSplat(reader, target);
  if (kind !== "identifier") return fail(reader, "a name is missing behind the dot");
  advance(reader);
  grow(reader, reader.height);
  return { kind: "attribute", target, name: text.slice(start, end), start: target.start, end };
}

/** `.0`, and `.0.1`, which looks like a fraction. */
function parseLegacyIndex(reader: Reader, before: HclExpression): HclExpression {
  const { text } = reader;
  let { start } = reader;
  let target = before;
  for (const literal of text.slice(start, reader.end).split(".")) {
    if (!/^\d+$/.test(literal)) return fail(reader, "an index is a whole number");
    const end = start + literal.length;
    target = { kind: "index", target, index: { kind: "number", literal, start, end }, start: target.start, end };
    start = end + 1;
    grow(reader, reader.height);
  }
  advance(reader);
  return target;
}

/** `[index]` or `[*]`. */
function parseBracketed(reader: Reader, target: HclExpression): HclExpression {
  const { skipsNewlines, height } = reader;
  reader.skipsNewlines = true;
  advance(reader);
  if (reader.kind === "*") {
    advance(reader);
    const { end } = reader;
    if (!close(reader, "]", skipsNewlines, "a ] is missing here")) return target;
    reader.height = 1;
    return splat(reader, target, height, (item) => parseAccesses(reader, item), end);
  }
  const index = parseExpression(reader);
  const { end } = reader;
  if (close(reader, "]", skipsNewlines, "a ] is missing here")) grow(reader, Math.max(height, reader.height));
  return { kind: "index", target, index, start: target.start, end };
}

/** `.*` acts on names and old indices only; an index in brackets behind it acts on the result. */
function parseAttributeSplat(reader: Reader, target: HclExpression): HclExpression {
  const { end, height } = reader;
  advance(reader);
  const parseEach = (item: HclExpression): HclExpression => {
    let each = item;
    while (reader.kind === "." && !reader.failed) each = parseDotted(reader, each, false);
    return each;
  };
  reader.height = 1;
  return splat(reader, target, height, parseEach, end);
}

function splat(
  reader: Reader,
  target: HclExpression,
  height: number,
  parseEach: (item: HclExpression) => HclExpression,
  end: number,
): HclExpression {
  if (!descend(reader)) return target;
  const { start } = target;
  const each = parseEach({ kind: "item", start, end });
  reader.depth -= 1;
  grow(reader, Math.max(height, reader.height));
  return { kind: "splat", target, each, start, end: each.end };
}
