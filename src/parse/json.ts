/**
 * Reads JSON, and what looser readers take for JSON, into a tree with offsets.
 *
 * Never throws: comments, trailing commas, single quotes and bare keys are noted as faults and read; what cannot be read
 * is a problem at its place, and the rest is kept. Nesting is bounded; size is the caller's. Tokens come from
 * jsonc-parser, the tree and the recovery are ours, because its own parser recurses without bound.
 */
import type { ParseProblem, SyntaxFault } from "../model/index.js";
import type { Place, Source } from "../text/index.js";
import { placeOf } from "../text/index.js";
import type { Reader } from "./json-tokens.js";
import { advance, fault, here, problem, readerAt, token } from "./json-tokens.js";
import type { JsonEntry, JsonNode, JsonString } from "./json-tree.js";
import { decodeRuns } from "./json-tree.js";

export type {
  JsonArray,
  JsonBoolean,
  JsonBroken,
  JsonEntry,
  JsonNode,
  JsonNull,
  JsonNumber,
  JsonObject,
  JsonString,
} from "./json-tree.js";
export { contentPlace, entryLike, entryOf, jsonText, stringOf, valueLike } from "./json-tree.js";
export { jsonToValue } from "./json-value.js";

/** A JSON text as read. */
export type JsonDocument = Readonly<{
  /** Undefined when there is no value at all. */
  root: JsonNode | undefined;
  /** What could not be read. */
  problems: readonly ParseProblem[];
  /** What was read although strict JSON does not have it. */
  faults: readonly SyntaxFault[];
}>;

/** Objects and arrays inside each other; what lies deeper is left out. */
export const maximumJsonDepth = 200;

/** Reads `source`. */
export function parseJson(source: Source): JsonDocument {
  const reader = readerAt(source, source.text.startsWith("\uFEFF") ? 1 : 0);
  if (reader.kind === token.end) {
    problem(reader, "there is no JSON value here", 0, 0);
    return { root: undefined, problems: reader.problems, faults: reader.faults };
  }
  const root = readValue(reader);
  if (reader.kind !== token.end) problem(reader, "there is text behind the JSON value", reader.start, reader.end);
  return { root, problems: reader.problems, faults: reader.faults };
}

/** The one value that starts at `offset`, for a file of which only parts are wanted. What is wrong in it is broken nodes. */
export function parseJsonAt(source: Source, offset: number): JsonNode {
  return readValue(readerAt(source, offset));
}

function broken(reader: Reader, reason: string, start: number, end: number): JsonNode {
  return { kind: "broken", reason, source: reader.source, start, end };
}

/** Reads the value at the current token and moves behind it. A token that starts no value stays where it is. */
function readValue(reader: Reader): JsonNode {
  const { start, end } = reader;
  switch (reader.kind) {
    case token.openBrace:
    case token.openBracket:
      return readContainer(reader);
    case token.string:
    case token.unknown:
      return isQuote(reader) ? readString(reader) : readWord(reader);
    case token.number:
    case token.null:
    case token.true:
    case token.false:
      return readScalar(reader);
    default:
      problem(reader, "a value is missing here", start, end);
      return broken(reader, "no value stands here", start, start);
  }
}

function readScalar(reader: Reader): JsonNode {
  const place = here(reader);
  const { kind } = reader;
  const literal = reader.source.text.slice(place.start, place.end);
  advance(reader);
  if (kind === token.number) return { kind: "number", value: Number(literal), literal, ...place };
  return kind === token.null ? { kind: "null", ...place } : { kind: "boolean", value: kind === token.true, ...place };
}

/** Words of Python literals, which the az CLI takes. */
const pythonWords: ReadonlyMap<string, boolean | null> = new Map([
  ["True", true],
  ["False", false],
  ["None", null],
]);

function readWord(reader: Reader): JsonNode {
  const place = here(reader);
  const word = reader.source.text.slice(place.start, place.end);
  const meant = pythonWords.get(word);
  advance(reader);
  if (meant === undefined) {
    problem(reader, "this is no JSON value", place.start, place.end);
    return broken(reader, "the text here is no JSON value", place.start, place.end);
  }
  fault(reader, "other", place.start, place.end);
  return meant === null ? { kind: "null", ...place } : { kind: "boolean", value: meant, ...place };
}

function isQuote(reader: Reader): boolean {
  const first = reader.source.text[reader.start];
  return first === '"' || first === "'";
}

function readString(reader: Reader): JsonString {
  const { text } = reader.source;
  const { start } = reader;
  const single = text[start] === "'";
  const end = single ? endOfSingleQuoted(text, start) : reader.end;
  const closed = end - start > 1 && text[end - 1] === text[start];
  if (single) {
    fault(reader, "single-quotes", start, end);
    reader.scanner.setPosition(end);
  } else if (closed) {
    // A bad escape, or a line break or tab that should be one.
    const error: number = reader.scanner.getTokenError();
    if (error !== 0) fault(reader, "other", start, end);
  }
  if (!closed) problem(reader, "the closing quote is missing", start, end);
  const contentEnd = closed ? end - 1 : end;
  const raw = text.slice(start + 1, contentEnd);
  const escaped = raw.includes("\\");
  const chars = escaped
    ? decodeRuns(text, start + 1, contentEnd)
        .map((run) => run.chars)
        .join("")
    : raw;
  advance(reader);
  return { kind: "string", chars, escaped, source: reader.source, start, end };
}

/** Offset behind the single-quoted string at `start`: behind its closing quote, or at the end of its line. */
function endOfSingleQuoted(text: string, start: number): number {
  for (let position = start + 1; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code === 39) return position + 1;
    if (code === 10 || code === 13) return position;
    if (code === 92) position += 1;
  }
  return text.length;
}

function readContainer(reader: Reader): JsonNode {
  if (reader.openArrays + reader.openObjects >= maximumJsonDepth) return skipContainer(reader);
  return reader.kind === token.openBrace ? readObject(reader) : readArray(reader);
}

/** Passes over a container that lies too deep, without recursion. */
function skipContainer(reader: Reader): JsonNode {
  const { start } = reader;
  const message = `nested deeper than ${maximumJsonDepth} levels; this part was not read`;
  problem(reader, message, start, start + 1);
  let open = 0;
  let end = reader.end;
  do {
    if (reader.kind === token.openBrace || reader.kind === token.openBracket) open += 1;
    if (reader.kind === token.closeBrace || reader.kind === token.closeBracket) open -= 1;
    end = reader.end;
    advance(reader);
  } while (open > 0 && reader.kind !== token.end);
  return broken(reader, message, start, end);
}

function readArray(reader: Reader): JsonNode {
  const { start } = reader;
  const items: JsonNode[] = [];
  reader.openArrays += 1;
  const end = readMembers(reader, token.closeBracket, () => {
    items.push(readValue(reader));
  });
  reader.openArrays -= 1;
  return { kind: "array", items, source: reader.source, start, end };
}

function readObject(reader: Reader): JsonNode {
  const { start } = reader;
  const entries: JsonEntry[] = [];
  const seen = new Set<string>();
  reader.openObjects += 1;
  const end = readMembers(reader, token.closeBrace, () => {
    const entry = readEntry(reader);
    if (entry === undefined) return;
    if (seen.has(entry.key)) {
      problem(
        reader,
        `the key ${JSON.stringify(entry.key.slice(0, 80))} stands here a second time`,
        entry.keyPlace.start,
        entry.keyPlace.end,
      );
    }
    seen.add(entry.key);
    entries.push(entry);
  });
  reader.openObjects -= 1;
  return { kind: "object", entries, source: reader.source, start, end };
}

/** Reads members up to `close` and moves behind it; gives the offset at which the container ends. */
function readMembers(reader: Reader, close: number, readMember: () => void): number {
  let lastEnd = reader.end;
  let comma: Place | undefined;
  let first = true;
  advance(reader);
  for (;;) {
    if (reader.kind === close) {
      if (comma !== undefined) fault(reader, "trailing-comma", comma.start, comma.end);
      lastEnd = reader.end;
      advance(reader);
      return lastEnd;
    }
    if (endsOutside(reader, close)) {
      problem(
        reader,
        close === token.closeBrace ? "a } is missing here" : "a ] is missing here",
        reader.start,
        reader.end,
      );
      return lastEnd;
    }
    if (!first && comma === undefined) problem(reader, "a comma is missing before this", reader.start, reader.end);
    const before = reader.start;
    readMember();
    if (reader.start === before) skipStray(reader);
    first = false;
    comma = undefined;
    if (reader.kind === token.comma) {
      comma = here(reader);
      advance(reader);
    }
    lastEnd = comma?.end ?? reader.start;
  }
}

/** Whether the current token ends a container further out, or the text. */
function endsOutside(reader: Reader, close: number): boolean {
  if (reader.kind === token.end) return true;
  if (close === token.closeBrace) return reader.kind === token.closeBracket && reader.openArrays > 0;
  return reader.kind === token.closeBrace && reader.openObjects > 0;
}

/** A token at which nothing could be read is passed, so that reading always ends; a comma is left to end the member. */
function skipStray(reader: Reader): void {
  if (reader.kind !== token.comma && reader.kind !== token.end) advance(reader);
}

function readEntry(reader: Reader): JsonEntry | undefined {
  const key = readKey(reader);
  if (key === undefined) {
    problem(reader, "a key is missing here", reader.start, reader.end);
    return undefined;
  }
  if (reader.kind === token.colon) advance(reader);
  else problem(reader, "a colon is missing behind this key", key.keyPlace.start, key.keyPlace.end);
  return { ...key, value: readValue(reader) };
}

function readKey(reader: Reader): Omit<JsonEntry, "value"> | undefined {
  if (reader.kind === token.string || (reader.kind === token.unknown && isQuote(reader))) {
    const node = readString(reader);
    const closed = node.end - node.start > 1 && reader.source.text[node.end - 1] === reader.source.text[node.start];
    return { key: node.chars, keyPlace: placeOf(reader.source, node.start + 1, closed ? node.end - 1 : node.end) };
  }
  const bare =
    reader.kind === token.unknown ||
    (reader.kind >= token.null && reader.kind <= token.number && reader.kind !== token.string);
  if (!bare) return undefined;
  const keyPlace = here(reader);
  fault(reader, "unquoted-key", keyPlace.start, keyPlace.end);
  advance(reader);
  return { key: reader.source.text.slice(keyPlace.start, keyPlace.end), keyPlace };
}
