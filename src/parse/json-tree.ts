/**
 * The JSON tree: what a JSON text says, with the offsets of every key and value.
 *
 * Nodes are places of their source; strings become texts with exact pieces only when asked for, so that a large file
 * costs one node a value. Knows nothing of what the values mean.
 */
import type { Place, Text } from "../text/index.js";
import { originAt, placeOf } from "../text/index.js";

/** A string; the place holds its quotes. */
export type JsonString = Place & Readonly<{ kind: "string"; chars: string; escaped: boolean }>;
/** A number; `literal` is how it was written. */
export type JsonNumber = Place & Readonly<{ kind: "number"; value: number; literal: string }>;
/** A truth value. */
export type JsonBoolean = Place & Readonly<{ kind: "boolean"; value: boolean }>;
/** An explicit null. */
export type JsonNull = Place & Readonly<{ kind: "null" }>;
/** A list. */
export type JsonArray = Place & Readonly<{ kind: "array"; items: readonly JsonNode[] }>;
/** One key of an object; `keyPlace` is the key without its quotes. */
export type JsonEntry = Readonly<{ key: string; keyPlace: Place; value: JsonNode }>;
/** An object; entries keep their order, repeated keys stay. */
export type JsonObject = Place & Readonly<{ kind: "object"; entries: readonly JsonEntry[] }>;
/** Where a value should stand and none can be read. */
export type JsonBroken = Place & Readonly<{ kind: "broken"; reason: string }>;

/** One value of a JSON text. */
export type JsonNode = JsonString | JsonNumber | JsonBoolean | JsonNull | JsonArray | JsonObject | JsonBroken;

/** The entry of `node` for exactly `key`; of repeated keys the last counts. */
export function entryOf(node: JsonNode | undefined, key: string): JsonEntry | undefined {
  return node?.kind === "object" ? node.entries.findLast((entry) => entry.key === key) : undefined;
}

/** The entry of `node` for `key` in any letter case; of repeated keys the last counts. */
export function entryLike(node: JsonNode | undefined, key: string): JsonEntry | undefined {
  if (node?.kind !== "object") return undefined;
  const wanted = key.toLowerCase();
  return node.entries.findLast((entry) => entry.key.length === key.length && entry.key.toLowerCase() === wanted);
}

/** The value of `key` in any letter case. */
export function valueLike(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return entryLike(node, key)?.value;
}

/** The characters of a string node. */
export function stringOf(node: JsonNode | undefined): string | undefined {
  return node?.kind === "string" ? node.chars : undefined;
}

/** The characters of a string node between its quotes; of an empty string the quotes, so that there is something to underline. */
export function contentPlace(node: JsonString): Place {
  const start = node.start + 1;
  const end = closedEnd(node);
  return end > start ? placeOf(node.source, start, end) : placeOf(node.source, node.start, node.end);
}

function closedEnd(node: JsonString): number {
  const { text } = node.source;
  const closed = node.end - node.start > 1 && text.charCodeAt(node.end - 1) === text.charCodeAt(node.start);
  return closed ? node.end - 1 : node.end;
}

/** The string as a text: each run between escapes maps to its characters one to one, each escape is a piece of its own. */
export function jsonText(node: JsonString): Text {
  const start = node.start + 1;
  const end = Math.max(start, closedEnd(node));
  if (!node.escaped) {
    if (node.chars === "") return [];
    return [{ kind: "known", chars: node.chars, origin: originAt(placeOf(node.source, start, end)) }];
  }
  return decodeRuns(node.source.text, start, end).map((run) => ({
    kind: "known",
    chars: run.chars,
    origin: originAt(placeOf(node.source, run.start, run.end)),
  }));
}

/** Characters of a string and the span that they were written with. */
export type StringRun = Readonly<{ chars: string; start: number; end: number }>;

/** The characters between `start` and `end` of `text`, cut at each escape. */
export function decodeRuns(text: string, start: number, end: number): readonly StringRun[] {
  const runs: StringRun[] = [];
  let position = start;
  while (position < end) {
    const escape = text.indexOf("\\", position);
    const plainEnd = escape === -1 || escape >= end ? end : escape;
    if (plainEnd > position) runs.push({ chars: text.slice(position, plainEnd), start: position, end: plainEnd });
    position = plainEnd;
    if (position < end) {
      const run = decodeEscape(text, position, end);
      runs.push(run);
      position = run.end;
    }
  }
  return runs;
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["t", "\t"],
  ["r", "\r"],
  ["b", "\b"],
  ["f", "\f"],
  ["/", "/"],
  ["\\", "\\"],
  ['"', '"'],
  ["'", "'"],
]);

function decodeEscape(text: string, start: number, end: number): StringRun {
  const letter = text[start + 1] ?? "";
  const plain = simpleEscapes.get(letter);
  if (plain !== undefined) return { chars: plain, start, end: start + 2 };
  const digits = letter === "u" ? 4 : letter === "x" ? 2 : 0;
  const stop = Math.min(end, start + 2 + digits);
  const hex = text.slice(start + 2, stop);
  if (digits > 0 && hex.length === digits && /^[0-9a-f]+$/i.test(hex)) {
    return { chars: String.fromCharCode(Number.parseInt(hex, 16)), start, end: stop };
  }
  // No escape at all: the backslash stands for itself, as the looser readers take it.
  return { chars: "\\", start, end: start + 1 };
}
