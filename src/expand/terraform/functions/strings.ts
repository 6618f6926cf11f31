/**
 * String functions. Those that cut or join keep the origin of each character; the others need all characters.
 */
import type { Value } from "../../../model/index.js";
import type { Piece, Text } from "../../../text/index.js";
import { flatten, knownChars, knownText, sliceText } from "../../../text/index.js";
import { setItems } from "../collections.js";
import { booleanValue, listValue, textValue } from "../values.js";
import {
  allChars,
  charsArgument,
  entry,
  joinedItems,
  partialText,
  stringEntry,
  textArgument,
  wholeArgument,
} from "./arguments.js";
import type { FunctionEntry, FunctionTable } from "./function-table.js";

/** Characters that a repeating function may make. */
const maximumMade = 1_000_000;

/** Functions whose result is a part of their first argument. */
function cut(bounds: (chars: string, rest: readonly string[]) => readonly [number, number] | undefined): FunctionEntry {
  return entry(([first, ...others]) => {
    const text = textArgument(first);
    const rest = allChars(others);
    if (first === undefined || text === undefined || rest === undefined) return undefined;
    const flat = flatten(text);
    const range = knownChars(text) === undefined ? undefined : bounds(flat.chars, rest);
    return range === undefined
      ? undefined
      : textValue(sliceText(flat, range[0], Math.max(range[0], range[1])), first.origin);
  }, "deep");
}

/** Functions that turn each character on its own into one other; one that would become two stays, as in Go. */
function eachCharacter(turn: (char: string) => string): FunctionEntry {
  const turnAll = (chars: string): string =>
    Array.from(chars, (char) => {
      const turned = turn(char);
      return turned.length === char.length ? turned : char;
    }).join("");
  return entry(([first]) => {
    const text = textArgument(first);
    if (first === undefined || text === undefined || text.some((piece) => piece.kind !== "known")) return undefined;
    const pieces = text.map((piece): Piece =>
      piece.kind === "known" ? { ...piece, chars: turnAll(piece.chars) } : piece,
    );
    return textValue(pieces, first.origin);
  }, "deep");
}

function trimmedBounds(chars: string, isCut: (char: string) => boolean): readonly [number, number] {
  let start = 0;
  let end = chars.length;
  while (start < end && isCut(chars[start] ?? "")) start += 1;
  while (end > start && isCut(chars[end - 1] ?? "")) end -= 1;
  return [start, end];
}

/** The characters of `chars` as people count them. The segmenter takes long to make, and is hardly ever needed. */
export function graphemes(chars: string): readonly string[] {
  if (/^[\x20-\x7e]*$/.test(chars)) return chars.split("");
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(chars), ({ segment }) => segment);
}

function substringBounds(chars: string, offset: number, length: number): readonly [number, number] | undefined {
  const letters = graphemes(chars);
  const start = offset < 0 ? offset + letters.length : offset;
  if (start < 0 || start > letters.length || length < -1)
    return start > letters.length ? [chars.length, chars.length] : undefined;
  const end = length === -1 ? letters.length : Math.min(letters.length, start + length);
  const before = letters.slice(0, start).join("").length;
  return [before, before + letters.slice(start, end).join("").length];
}

const substr: FunctionEntry = entry(([first, offset, length], site) => {
  const [from, count] = [wholeArgument(offset), wholeArgument(length)];
  if (first === undefined || from === undefined || count === undefined) return undefined;
  return cut((chars) => substringBounds(chars, from, count)).compute([first], site);
});

function join(values: readonly Value[], origin: Value["origin"]): Value | undefined {
  const [separator, ...lists] = values;
  const between = partialText(separator);
  const joined = joinedItems(lists);
  if (between === undefined || joined === undefined || lists.length === 0) return undefined;
  const pieces: Piece[] = [];
  for (const [index, item] of joined.items.entries()) {
    const text = partialText(item);
    if (text === undefined) return undefined;
    if (index > 0) pieces.push(...between);
    for (const piece of text) pieces.push(piece);
  }
  if (joined.more !== undefined) pieces.push({ kind: "hole", reason: joined.more, origin });
  return textValue(pieces, origin);
}

/** Where `needle` stands in `chars`, one behind the other. */
function occurrences(chars: string, needle: string): readonly number[] {
  const found: number[] = [];
  if (needle === "") return found;
  for (let at = chars.indexOf(needle); at !== -1; at = chars.indexOf(needle, at + needle.length)) found.push(at);
  return found;
}

function split([separator, value]: readonly Value[], origin: Value["origin"]): Value | undefined {
  const between = charsArgument(separator);
  const text = textArgument(value);
  if (between === undefined || text === undefined || value === undefined) return undefined;
  const flat = flatten(text);
  const more = text.find((piece) => piece.kind === "hole")?.reason;
  if (between === "") {
    if (more !== undefined) return undefined;
    let offset = 0;
    const letters = Array.from(flat.chars, (letter) =>
      textValue(sliceText(flat, offset, (offset += letter.length)), value.origin),
    );
    return listValue(letters, origin);
  }
  const cuts = occurrences(flat.chars, between);
  const starts = [0, ...cuts.map((at) => at + between.length)];
  const items = starts.map((start, index) =>
    textValue(partOf(flat, start, cuts[index] ?? flat.chars.length), value.origin),
  );
  // A hole may hold separators of its own.
  return listValue(items, origin, { more });
}

function partOf(flat: ReturnType<typeof flatten>, start: number, end: number): Text {
  return start === end ? [] : sliceText(flat, start, end);
}

/** Replaces literal text; the rest keeps its origins. A search in slashes is a regular expression. */
export function replaceLiteral([value, search, replacement]: readonly Value[]): Value | undefined {
  const needle = charsArgument(search);
  const text = textArgument(value);
  const other = textArgument(replacement);
  if (needle === undefined || text === undefined || other === undefined || value === undefined) return undefined;
  const chars = knownChars(text);
  if (chars === undefined || text.some((piece) => piece.kind === "encoded")) return undefined;
  if (needle === "") {
    const filler = knownChars(other);
    if (filler === undefined || chars.length * filler.length > maximumMade) return undefined;
    const made = `${filler}${Array.from(chars, (letter) => letter + filler).join("")}`;
    return textValue(knownText(made, value.origin), value.origin);
  }
  const flat = flatten(text);
  const found = occurrences(chars, needle);
  if (found.length === 0) return value;
  const pieces: Piece[] = [];
  let offset = 0;
  for (const at of found) {
    pieces.push(...partOf(flat, offset, at), ...other);
    offset = at + needle.length;
  }
  pieces.push(...partOf(flat, offset, chars.length));
  return textValue(pieces, value.origin);
}

function indent([spaces, value]: readonly Value[]): Value | undefined {
  const count = wholeArgument(spaces);
  const text = textArgument(value);
  if (count === undefined || text === undefined || value === undefined || count < 0 || count > 1000) return undefined;
  const padding = " ".repeat(count);
  const pieces = text.flatMap((piece): readonly Piece[] => {
    if (piece.kind !== "known" || !piece.chars.includes("\n")) return [piece];
    return [{ ...piece, chars: piece.chars.replaceAll("\n", `\n${padding}`) }];
  });
  return textValue(pieces, value.origin);
}

function test(
  compute: (chars: string, other: string) => boolean,
  partial: (first: string | undefined, last: string | undefined, other: string) => boolean | undefined,
): FunctionEntry {
  return entry(([value, search], site) => {
    const text = textArgument(value);
    const other = charsArgument(search);
    if (text === undefined || other === undefined) return undefined;
    const chars = knownChars(text);
    const [first, last] = [text[0], text.at(-1)];
    const result =
      chars === undefined
        ? partial(
            first?.kind === "known" ? first.chars : undefined,
            last?.kind === "known" ? last.chars : undefined,
            other,
          )
        : compute(chars, other);
    return result === undefined ? undefined : booleanValue(result, site.origin);
  }, "deep");
}

function title(chars: string): string {
  return chars.replaceAll(
    /(^|[^\p{L}\p{N}_])(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** String functions by name. */
export const stringFunctions: FunctionTable = new Map<string, FunctionEntry>([
  ["lower", eachCharacter((char) => char.toLowerCase())],
  ["upper", eachCharacter((char) => char.toUpperCase())],
  ["title", stringEntry(([chars = ""]) => title(chars))],
  ["trimspace", cut((chars) => trimmedBounds(chars, (char) => /\s/u.test(char)))],
  ["trim", cut((chars, [cutset = ""]) => trimmedBounds(chars, (char) => cutset.includes(char)))],
  ["trimprefix", cut((chars, [prefix = ""]) => [chars.startsWith(prefix) ? prefix.length : 0, chars.length])],
  [
    "trimsuffix",
    cut((chars, [suffix = ""]) => [0, chars.endsWith(suffix) ? chars.length - suffix.length : chars.length]),
  ],
  ["chomp", cut((chars) => [0, chars.replace(/[\r\n]+$/, "").length])],
  ["substr", substr],
  ["strrev", stringEntry(([chars = ""]) => [...graphemes(chars)].reverse().join(""))],
  ["join", entry((values, site) => join(values, site.origin), "deep")],
  ["split", entry((values, site) => split(values, site.origin), "deep")],
  ["indent", entry(indent, "deep")],
  [
    "startswith",
    test(
      (chars, other) => chars.startsWith(other),
      (first, _last, other) =>
        first === undefined
          ? undefined
          : first.length >= other.length
            ? first.startsWith(other)
            : other.startsWith(first)
              ? undefined
              : false,
    ),
  ],
  [
    "endswith",
    test(
      (chars, other) => chars.endsWith(other),
      (_first, last, other) =>
        last === undefined
          ? undefined
          : last.length >= other.length
            ? last.endsWith(other)
            : other.endsWith(last)
              ? undefined
              : false,
    ),
  ],
  [
    "strcontains",
    test(
      (chars, other) => chars.includes(other),
      (first, last, other) => (first?.includes(other) === true || last?.includes(other) === true ? true : undefined),
    ),
  ],
  ["sort", entry(([list], site) => sort(list, site.origin), "deep")],
  ["basename", stringEntry(([path = ""]) => (path === "" ? "." : (path.replace(/\/+$/, "").split("/").at(-1) ?? "")))],
  ["dirname", stringEntry(([path = ""]) => dirname(path))],
]);

function dirname(path: string): string {
  const slash = path.lastIndexOf("/");
  if (slash === -1) return ".";
  const folder = path
    .slice(0, slash)
    .split("/")
    .filter((part, index) => part !== "." && (part !== "" || index === 0));
  return folder.length === 0 ? "." : folder.join("/") || "/";
}

function sort(list: Value | undefined, origin: Value["origin"]): Value | undefined {
  if (list?.kind !== "list" || list.more !== undefined) return undefined;
  const chars = allChars(list.items);
  if (chars === undefined) return undefined;
  const counted = list.items.map((item, index) => ({ item, chars: chars[index] ?? "" }));
  const order = setItems(list.items).map((item) => charsArgument(item) ?? "");
  const sorted = counted.toSorted((left, right) => order.indexOf(left.chars) - order.indexOf(right.chars));
  return listValue(
    sorted.map(({ item }) => item),
    origin,
  );
}
