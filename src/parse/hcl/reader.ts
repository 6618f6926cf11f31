/**
 * The tokens of HCL: one current token, the next one read when the parser asks for it.
 *
 * Knows no grammar. Strings and heredocs are tokens by their beginning only; what stands in them is read by the template
 * parser. Whether line ends are tokens is the parser's to say, before it moves on.
 */
import type { Source } from "../../text/index.js";
import { originAt, placeOf } from "../../text/index.js";
import { code, codePointAt, isDigitCode, lineFeedAt, nameEnd, startsNameAt } from "./characters.js";
import type { BrokenExpression, HclExpression, HclProblem } from "./syntax.js";

/** Tokens that are always themselves. */
const singles = [
  "{",
  "}",
  "[",
  "]",
  "(",
  ")",
  ",",
  "+",
  "-",
  "*",
  "/",
  "%",
  "?",
  "~",
  ".",
  "=",
  "!",
  "<",
  ">",
  ":",
] as const;

/** Tokens that start like a shorter one, the longest first. */
const longer = ["...", "==", "=>", "!=", "<=", ">=", "&&", "||", "::"] as const;

/** A kind of token; `quote` and `heredoc` are where a string starts. */
export type TokenKind =
  | (typeof singles)[number]
  | (typeof longer)[number]
  | "end"
  | "newline"
  | "identifier"
  | "number"
  | "quote"
  | "heredoc"
  | "invalid";

/** A place in a text, with what was found out up to there. */
export type Reader = {
  readonly source: Source;
  /** The source's text up to where it is read. */
  readonly text: string;
  readonly problems: HclProblem[];
  /** Reads an expression; handed in because expressions and templates hold each other. */
  readonly expression: (reader: Reader) => HclExpression;
  /** Whether a declaration at the start of a line ends the blocks that are open, since one of them is never closed. */
  readonly declarationsClose: boolean;
  kind: TokenKind;
  start: number;
  end: number;
  /** Where the token before the current one ends. */
  previousEnd: number;
  /** Whether line ends are no tokens, as in parentheses. */
  skipsNewlines: boolean;
  /** Whether something could not be read: nothing more is, until someone recovers. */
  failed: boolean;
  /** What the last failure was. */
  reason: string;
  /** Whether a block was not closed. */
  unclosed: boolean;
  /** Expressions and blocks that are open. */
  depth: number;
  /** Levels of the tree that was read last. */
  height: number;
  /** Braces of objects that are open in the current argument. */
  braces: number;
  /** Where each word that stands alone on a line does so last; made when a heredoc asks. */
  loneWords: ReadonlyMap<string, number> | undefined;
};

/** Faults reported a file. */
const maximumProblems = 20;

/** Deeper nesting than this is no configuration; it would cost stack. */
export const maximumHclDepth = 256;

/** A reader of `source` up to `end`, with no token yet. */
export function createReader(
  source: Source,
  end: number,
  expression: Reader["expression"],
  declarationsClose: boolean,
): Reader {
  return {
    source,
    text: end < source.text.length ? source.text.slice(0, end) : source.text,
    problems: [],
    expression,
    declarationsClose,
    kind: "end",
    start: 0,
    end: 0,
    previousEnd: 0,
    skipsNewlines: false,
    failed: false,
    reason: "",
    unclosed: false,
    depth: 0,
    height: 0,
    braces: 0,
    loneWords: undefined,
  };
}

/** Notes what cannot be read. */
export function addProblem(reader: Reader, message: string, start: number, end: number): void {
  const { problems, source } = reader;
  if (problems.length >= maximumProblems || problems.at(-1)?.origin.place.start === start) return;
  problems.push({ message, origin: originAt(placeOf(source, start, Math.max(start, end))) });
}

/** Notes that the current token cannot stand where it does, unless something failed before, and gives up until someone recovers. */
export function fail(reader: Reader, message: string): BrokenExpression {
  const { start, end } = faultSpan(reader);
  if (!reader.failed) {
    addProblem(reader, message, start, end);
    reader.reason = message;
  }
  reader.failed = true;
  reader.height = 1;
  return { kind: "broken", reason: reader.reason, start, end };
}

/** The current token; what is missing at a line's end is missing behind the token before. */
export function faultSpan(reader: Reader): { readonly start: number; readonly end: number } {
  const { text, kind, start, end, previousEnd } = reader;
  const isBehind = kind === "end" || kind === "newline" || text.slice(previousEnd, start).includes("\n");
  return isBehind && previousEnd > 0 ? { start: previousEnd - 1, end: previousEnd } : { start, end };
}

/** Enters one level; false, with the fault noted, when there are too many. */
export function descend(reader: Reader): boolean {
  if (reader.depth >= maximumHclDepth) {
    fail(reader, tooDeep);
    return false;
  }
  reader.depth += 1;
  return true;
}

/** Says that the tree that was read last is one level around trees of `height`. */
export function grow(reader: Reader, height: number): void {
  reader.height = height + 1;
  if (reader.depth + reader.height > maximumHclDepth) fail(reader, tooDeep);
}

const tooDeep = `this is nested deeper than ${maximumHclDepth} levels`;

/** Whether the current token is of this kind; as a call, so that the compiler expects another one after a move. */
export function at(reader: Reader, kind: TokenKind): boolean {
  return reader.kind === kind;
}

/** Whether something failed; a call for the same reason. */
export function hasFailed(reader: Reader): boolean {
  return reader.failed;
}

/** Whether the current token is the name `word`. */
export function isWord(reader: Reader, word: string): boolean {
  const { kind, start, end, text } = reader;
  return kind === "identifier" && end - start === word.length && text.startsWith(word, start);
}

/** Moves behind the closing bracket `kind`, back to where line ends counted as `outer` says. */
export function close(reader: Reader, kind: "]" | "}" | ")", outer: boolean, message: string): boolean {
  reader.skipsNewlines = outer;
  if (reader.failed) return false;
  if (reader.kind !== kind) {
    fail(reader, message);
    return false;
  }
  advance(reader);
  return true;
}

/** Moves to the next token. */
export function advance(reader: Reader): void {
  moveTo(reader, reader.end);
}

/** Makes the token at or behind `offset` the current one. */
export function moveTo(reader: Reader, offset: number): void {
  reader.previousEnd = offset;
  const start = tokenStart(reader, offset);
  reader.start = start;
  const unit = reader.text.charCodeAt(start);
  const single = unit < 128 ? kinds[unit] : undefined;
  if (single !== undefined) {
    reader.kind = single;
    reader.end = start + 1;
  } else readLonger(reader, unit);
}

/** Behind white space and comments. */
function tokenStart(reader: Reader, from: number): number {
  const { text } = reader;
  let offset = from;
  for (;;) {
    const unit = text.charCodeAt(offset);
    if (unit === code.space || unit === code.tab) offset += 1;
    else if (unit === code.lineFeed || unit === code.carriageReturn) {
      if (!reader.skipsNewlines) return offset;
      offset += 1;
    } else if (unit === code.hash || (unit === code.slash && startsComment(text, offset)))
      offset = commentEnd(reader, offset);
    else return offset;
  }
}

function startsComment(text: string, offset: number): boolean {
  const next = text.charCodeAt(offset + 1);
  return next === code.slash || next === code.star;
}

function commentEnd(reader: Reader, start: number): number {
  const { text } = reader;
  if (text.charCodeAt(start + 1) !== code.star || text.charCodeAt(start) === code.hash) return lineFeedAt(text, start);
  const close = text.indexOf("*/", start + 2);
  if (close !== -1) return close + 2;
  addProblem(reader, "this comment is not closed: a */ is missing", start, start + 2);
  return text.length;
}

/** Kinds of the characters that start no longer token, by code. */
const kinds: readonly (TokenKind | undefined)[] = Array.from({ length: 128 }, (_, unit) => {
  const char = String.fromCharCode(unit);
  if (char === '"') return "quote";
  const isPrefix = char === "<" || longer.some((kind) => kind.startsWith(char));
  return isPrefix ? undefined : singles.find((kind) => kind === char);
});

function readLonger(reader: Reader, unit: number): void {
  const { text, start } = reader;
  if (startsNameAt(text, start)) setToken(reader, "identifier", nameEnd(text, start));
  else if (isDigitCode(unit)) setToken(reader, "number", numberEnd(text, start));
  else if (unit === code.lineFeed) setToken(reader, "newline", start + 1);
  else if (unit === code.carriageReturn)
    setToken(reader, "newline", text.charCodeAt(start + 1) === code.lineFeed ? start + 2 : start + 1);
  else if (Number.isNaN(unit)) setToken(reader, "end", start);
  else readSign(reader);
}

function setToken(reader: Reader, kind: TokenKind, end: number): void {
  reader.kind = kind;
  reader.end = end;
}

function readSign(reader: Reader): void {
  const { text, start } = reader;
  const kind = longer.find((candidate) => text.startsWith(candidate, start));
  if (kind !== undefined) setToken(reader, kind, start + kind.length);
  else if (text.startsWith("<<", start)) readHeredocStart(reader);
  else {
    const char = codePointAt(text, start);
    setToken(reader, singles.find((candidate) => candidate === char) ?? "invalid", start + char.length);
  }
}

function readHeredocStart(reader: Reader): void {
  const { text, start } = reader;
  const name = start + (text.charCodeAt(start + 2) === code.minus ? 3 : 2);
  if (startsNameAt(text, name)) setToken(reader, "heredoc", nameEnd(text, name));
  else setToken(reader, "invalid", start + 2);
}

/** Digits, with a fraction and an exponent where digits follow. */
function numberEnd(text: string, start: number): number {
  let end = digitsEnd(text, start);
  if (text.charCodeAt(end) === code.dot && isDigitCode(text.charCodeAt(end + 1))) end = digitsEnd(text, end + 1);
  const letter = text[end];
  if (letter !== "e" && letter !== "E") return end;
  const sign = text.charCodeAt(end + 1);
  const digits = sign === code.plus || sign === code.minus ? end + 2 : end + 1;
  return isDigitCode(text.charCodeAt(digits)) ? digitsEnd(text, digits) : end;
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (isDigitCode(text.charCodeAt(end))) end += 1;
  return end;
}
