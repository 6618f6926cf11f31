/** Parses what holds a list of expressions: lists, objects, `for` expressions and the arguments of calls. */
import type { Reader } from "./reader.js";
import { advance, at, close, fail, grow, hasFailed, isWord } from "./reader.js";
import type { HclExpression, ObjectItem } from "./syntax.js";

/** The call of the function whose name stands from `start` to `end`; the current token is behind it. */
export function parseCall(reader: Reader, start: number, end: number): HclExpression {
  const nameEnd = parseNamespaces(reader, end);
  if (reader.failed) return fail(reader, "");
  const { skipsNewlines, text } = reader;
  if (reader.kind !== "(") return fail(reader, "the ( of a function call is missing here");
  reader.skipsNewlines = true;
  advance(reader);
  const { items, spread } = parseItems(reader, ")", true);
  const callEnd = reader.end;
  close(reader, ")", skipsNewlines, "a , or a ) is missing here");
  return {
    kind: "call",
    name: text.slice(start, nameEnd),
    nameSpan: { start, end: nameEnd },
    arguments: items,
    spread,
    start,
    end: callEnd,
  };
}

/** Moves behind `::name`s and gives the end of the last. */
function parseNamespaces(reader: Reader, from: number): number {
  let end = from;
  while (at(reader, "::")) {
    advance(reader);
    end = reader.end;
    if (reader.kind !== "identifier") {
      fail(reader, "a name is missing behind ::");
      return end;
    }
    advance(reader);
  }
  return end;
}

/** Expressions with commas between them up to the bracket `end`; the last may end with `...` where `spreads` says so. */
function parseItems(
  reader: Reader,
  end: "]" | ")",
  spreads: boolean,
): { readonly items: readonly HclExpression[]; readonly spread: boolean } {
  const items: HclExpression[] = [];
  let tallest = 0;
  let spread = false;
  while (reader.kind !== end && !spread) {
    items.push(reader.expression(reader));
    if (reader.failed) break;
    tallest = Math.max(tallest, reader.height);
    if (spreads && reader.kind === "...") {
      spread = true;
      advance(reader);
    } else if (reader.kind === ",") advance(reader);
    else break;
  }
  grow(reader, tallest);
  return { items, spread };
}

/** `[a, b]` or `[for ...]`. */
export function parseList(reader: Reader): HclExpression {
  const { start, skipsNewlines } = reader;
  reader.skipsNewlines = true;
  advance(reader);
  if (isWord(reader, "for")) return parseFor(reader, "]", start, skipsNewlines);
  const { items } = parseItems(reader, "]", false);
  const { end } = reader;
  close(reader, "]", skipsNewlines, "a , or a ] is missing here");
  return { kind: "list", items, start, end };
}

/** `{ a = b }` or `{for ...}`. Line ends count in it, wherever it stands. */
export function parseObject(reader: Reader): HclExpression {
  const { start, skipsNewlines } = reader;
  reader.skipsNewlines = false;
  reader.braces += 1;
  advance(reader);
  skipLines(reader);
  if (isWord(reader, "for")) {
    reader.skipsNewlines = true;
    return parseFor(reader, "}", start, skipsNewlines);
  }
  const items = parseObjectItems(reader);
  const { end } = reader;
  if (close(reader, "}", skipsNewlines, "a line end, a , or a } is missing here")) reader.braces -= 1;
  return { kind: "object", items, start, end };
}

function skipLines(reader: Reader): void {
  while (reader.kind === "newline") advance(reader);
}

function parseObjectItems(reader: Reader): readonly ObjectItem[] {
  const items: ObjectItem[] = [];
  let tallest = 0;
  while (!at(reader, "}")) {
    const item = parseObjectItem(reader);
    if (item === undefined) break;
    items.push(item);
    tallest = Math.max(tallest, reader.height);
    if (reader.kind === ",") advance(reader);
    else if (reader.kind !== "newline") break;
    skipLines(reader);
  }
  grow(reader, tallest);
  return items;
}

function parseObjectItem(reader: Reader): ObjectItem | undefined {
  const key = parseKey(reader);
  if (!reader.failed && reader.kind !== "=" && reader.kind !== ":") fail(reader, "the = behind a key is missing here");
  if (reader.failed) return undefined;
  const { height } = reader;
  advance(reader);
  const value = reader.expression(reader);
  reader.height = Math.max(height, reader.height);
  return hasFailed(reader) ? undefined : { key, value };
}

function parseKey(reader: Reader): ObjectItem["key"] {
  const key = reader.expression(reader);
  if (key.kind !== "variable" && key.kind !== "boolean" && key.kind !== "null") return key;
  const { start, end } = key;
  return { kind: "word", text: reader.text.slice(start, end), start, end };
}

/** The rest of a `for` expression from its `for` on; `start` is where its bracket stands. */
function parseFor(reader: Reader, bracket: "]" | "}", start: number, outer: boolean): HclExpression {
  advance(reader);
  const { keyName, valueName } = parseForNames(reader);
  const collection = part(reader, true, "in");
  let tallest = collection.height;
  const first = part(reader, reader.kind === ":", ":");
  tallest = Math.max(tallest, first.height);
  const isMap = bracket === "}";
  const second = isMap ? part(reader, reader.kind === "=>", "=>") : first;
  tallest = Math.max(tallest, second.height);
  const group = isMap && reader.kind === "..." && !reader.failed;
  if (group) advance(reader);
  const condition = isWord(reader, "if") ? part(reader, true, "if") : undefined;
  tallest = Math.max(tallest, condition?.height ?? 0);
  const { end } = reader;
  if (close(reader, bracket, outer, `a ${bracket} is missing here`) && isMap) reader.braces -= 1;
  grow(reader, tallest);
  return {
    kind: "for",
    keyName,
    valueName,
    collection: collection.expression,
    key: isMap ? first.expression : undefined,
    value: second.expression,
    condition: condition?.expression,
    group,
    start,
    end,
  };
}

/** The expression behind the current token, which has to be `sign`. */
function part(
  reader: Reader,
  isThere: boolean,
  sign: string,
): { readonly expression: HclExpression; readonly height: number } {
  if (reader.failed || !isThere) return { expression: fail(reader, `a ${sign} is missing here`), height: 1 };
  advance(reader);
  return { expression: reader.expression(reader), height: reader.height };
}

/** `value` or `key, value`, up to the word `in`. */
export function parseForNames(reader: Reader): { readonly keyName: string | undefined; readonly valueName: string } {
  const first = parseForName(reader);
  const isPair = reader.kind === "," && !reader.failed;
  if (isPair) advance(reader);
  const second = isPair ? parseForName(reader) : undefined;
  if (!reader.failed && !isWord(reader, "in")) fail(reader, "the word in is missing here");
  return second === undefined ? { keyName: undefined, valueName: first } : { keyName: first, valueName: second };
}

function parseForName(reader: Reader): string {
  const { text, start, end } = reader;
  if (reader.failed || reader.kind !== "identifier") {
    fail(reader, "a name is missing here");
    return "";
  }
  advance(reader);
  return text.slice(start, end);
}
