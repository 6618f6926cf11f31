/** String functions. Known pieces keep their characters' places, holes stay holes. */
import type { Value } from "../../../model/index.js";
import type { Origin, Text } from "../../../text/index.js";
import { flatten, holeMark, holeText, knownChars, knownText } from "../../../text/index.js";
import type { Call } from "../scope.js";
import { booleanValue, cutText, listValue, numberValue, textOf, textValue } from "../values.js";
import type { PlainFunction } from "./types.js";

/** Characters and pieces that a string may have; Azure's limit is lower. */
const maximumCharacters = 1_000_000;
const maximumPieces = 5_000;

/** `text` as a value, or undefined when it has grown past what is kept. */
export function boundedText(text: Text, origin: Origin): Value | undefined {
  if (text.length > maximumPieces) return undefined;
  let length = 0;
  for (const piece of text) length += piece.kind === "known" ? piece.chars.length : 1;
  return length > maximumCharacters ? undefined : textValue(text, origin);
}

/** The text of an argument that must be a string; an unknown one is a hole. */
export function stringArgument(value: Value | undefined): Text | undefined {
  return value === undefined || value.kind === "null" ? undefined : textOf(value);
}

/** The characters of an argument that is a wholly known string or number. */
export function charsArgument(value: Value | undefined): string | undefined {
  const text = stringArgument(value);
  return text === undefined ? undefined : knownChars(text);
}

/** The value of an argument that is a known number. */
export function numberArgument(value: Value | undefined): number | undefined {
  return value?.kind === "number" ? value.value : undefined;
}

function changeCase(change: (chars: string) => string, name: string): PlainFunction {
  return ([value], { origin }) => {
    if (value?.kind !== "text") return undefined;
    const text = value.text.map((piece) => {
      if (piece.kind === "known") return { ...piece, chars: change(piece.chars) };
      if (piece.kind === "hole" && piece.id !== undefined) return { ...piece, id: `${name}(${piece.id})` };
      return piece;
    });
    return textValue(text, origin);
  };
}

const format: PlainFunction = (values, { origin }) => {
  const pattern = stringArgument(values[0]);
  if (pattern === undefined) return undefined;
  const flat = flatten(pattern);
  const pieces: Text[number][] = [];
  let position = 0;
  // Doubled braces stand for one; {n} and {n:format} for an argument.
  for (const match of flat.chars.matchAll(/\{\{|\}\}|\{(\d{1,3})(?::([^{}]*))?\}/g)) {
    pieces.push(...cutText(flat, position, match.index));
    position = match.index + match[0].length;
    if (match[1] === undefined) {
      pieces.push(...cutText(flat, match.index, match.index + 1));
      continue;
    }
    const part = formatArgument(values[Number(match[1]) + 1], match[2], origin);
    if (part === undefined) return undefined;
    pieces.push(...part);
  }
  pieces.push(...cutText(flat, position, flat.chars.length));
  return boundedText(pieces, origin);
};

function formatArgument(value: Value | undefined, style: string | undefined, origin: Origin): Text | undefined {
  if (value === undefined) return undefined;
  const text = textOf(value);
  if (style === undefined || value.kind !== "number") return text;
  const digits = /^[dD](\d{0,2})$/.exec(style);
  if (digits === null) return holeText(`the number format ${style} is not evaluated`, origin);
  return knownText(value.literal.padStart(Number(digits[1] ?? "0"), "0"), value.origin);
}

const trim: PlainFunction = ([value], { origin }) => {
  if (value?.kind !== "text") return undefined;
  const flat = flatten(value.text);
  const start = flat.chars.length - flat.chars.trimStart().length;
  // A hole at an edge may begin or end with white space of its own: it stays as it is.
  return textValue(cutText(flat, start, Math.max(start, flat.chars.trimEnd().length)), origin);
};

const replace: PlainFunction = (values, { origin }) => {
  const [value] = values;
  const from = charsArgument(values[1]);
  const to = stringArgument(values[2]);
  if (value?.kind !== "text" || from === undefined || from === "" || to === undefined) return undefined;
  const flat = flatten(value.text);
  // What is replaced could lie across the edge of a hole.
  if (from.length > 1 && flat.chars.includes(holeMark)) return undefined;
  const pieces: Text[number][] = [];
  let position = 0;
  for (;;) {
    const found = flat.chars.indexOf(from, position);
    if (found === -1) break;
    pieces.push(...cutText(flat, position, found), ...to);
    position = found + from.length;
    if (pieces.length > maximumPieces) return undefined;
  }
  pieces.push(...cutText(flat, position, flat.chars.length));
  return boundedText(
    pieces.map((piece) => (piece.kind === "hole" ? withoutId(piece) : piece)),
    origin,
  );
};

function withoutId(piece: Extract<Text[number], { kind: "hole" }>): Text[number] {
  return { kind: "hole", reason: piece.reason, origin: piece.origin };
}

const split: PlainFunction = ([value, by], { origin }) => {
  const delimiters = delimiterList(by);
  if (value?.kind !== "text" || delimiters === undefined) return undefined;
  const flat = flatten(value.text);
  const items: Value[] = [];
  let start = 0;
  for (let position = 0; position < flat.chars.length;) {
    const delimiter = delimiters.find((candidate) => flat.chars.startsWith(candidate, position));
    if (delimiter === undefined) {
      position += 1;
      continue;
    }
    items.push(partOf(flat, start, position, value.origin));
    position += delimiter.length;
    start = position;
  }
  items.push(partOf(flat, start, flat.chars.length, value.origin));
  const hole = value.text.find((piece) => piece.kind === "hole");
  return listValue(items, origin, hole?.kind === "hole" ? hole.reason : undefined);
};

function partOf(flat: ReturnType<typeof flatten>, start: number, end: number, origin: Origin): Value {
  const text = cutText(flat, start, end);
  return textValue(text, text[0]?.origin ?? origin);
}

function delimiterList(by: Value | undefined): readonly string[] | undefined {
  const values = by?.kind === "list" && by.more === undefined ? by.items : by === undefined ? [] : [by];
  const delimiters = values.map(charsArgument);
  return delimiters.every((delimiter) => delimiter !== undefined && delimiter !== "") && delimiters.length > 0
    ? delimiters.filter((delimiter) => delimiter !== undefined)
    : undefined;
}

const join: PlainFunction = ([list, by], { origin }) => {
  const delimiter = stringArgument(by);
  if (list?.kind !== "list" || delimiter === undefined) return undefined;
  const pieces: Text[number][] = [];
  for (const [index, item] of list.items.entries()) {
    const text = textOf(item);
    if (text === undefined) return undefined;
    if (index > 0) pieces.push(...delimiter);
    pieces.push(...text);
  }
  if (list.more !== undefined) pieces.push(...holeText(list.more, origin));
  return boundedText(pieces, origin);
};

const substring: PlainFunction = ([value, from, count], { origin }) => {
  const start = numberArgument(from);
  if (value?.kind !== "text" || start === undefined || start < 0) return undefined;
  const flat = flatten(value.text);
  const end = count === undefined ? flat.chars.length : start + (numberArgument(count) ?? Number.NaN);
  // Offsets behind a hole mean nothing, and a hole in the part makes its end unknown.
  const hole = flat.chars.indexOf(holeMark);
  const known = hole === -1 ? flat.chars.length : hole;
  const fits = count === undefined ? start <= known : start <= end && end <= known;
  return fits ? textValue(cutText(flat, start, end), origin) : undefined;
};

const padLeft: PlainFunction = (values, { origin }) => {
  const chars = charsArgument(values[0]);
  const width = numberArgument(values[1]);
  const fill = values[2] === undefined ? " " : charsArgument(values[2]);
  const text = stringArgument(values[0]);
  if (chars === undefined || width === undefined || fill === undefined || text === undefined || width > 1000)
    return undefined;
  if (chars.length >= width) return textValue(text, origin);
  return textValue([...knownText("".padStart(width - chars.length, fill), origin), ...text], origin);
};

function startsOrEnds(atStart: boolean): PlainFunction {
  return ([value, part], { origin }) => {
    const wanted = charsArgument(part)?.toLowerCase();
    if (value?.kind !== "text" || wanted === undefined) return undefined;
    const chars = flatten(value.text).chars.toLowerCase();
    const edge = atStart ? chars.slice(0, wanted.length) : wanted === "" ? "" : chars.slice(-wanted.length);
    if (edge === wanted) return booleanValue(true, origin);
    return edge.includes(holeMark) || (edge.length < wanted.length && chars.includes(holeMark))
      ? undefined
      : booleanValue(false, origin);
  };
}

function positionOf(find: (chars: string, part: string) => number): PlainFunction {
  return ([value, part], { origin }) => {
    const chars = value?.kind === "text" ? charsArgument(value) : undefined;
    const wanted = charsArgument(part);
    if (chars === undefined || wanted === undefined) return undefined;
    return numberValue(find(chars.toLowerCase(), wanted.toLowerCase()), origin);
  };
}

const toText: PlainFunction = ([value], call) => {
  if (value === undefined || value.kind === "unknown") return undefined;
  const text = textOf(value) ?? serialised(value, call);
  return text === undefined ? undefined : boundedText(text, call.origin);
};

/** A list or map as JSON text, its strings still with their places. */
function serialised(value: Value, call: Call): Text | undefined {
  const { origin } = call;
  switch (value.kind) {
    case "text":
      return [
        ...knownText('"', origin),
        ...value.text.map((piece) =>
          piece.kind === "known" ? { ...piece, chars: JSON.stringify(piece.chars).slice(1, -1) } : piece,
        ),
        ...knownText('"', origin),
      ];
    case "list":
      return value.more === undefined
        ? bracketed(
            value.items.map((item) => serialised(item, call)),
            "[",
            "]",
            origin,
          )
        : undefined;
    case "map": {
      if (value.more !== undefined) return undefined;
      const members = [...value.entries.values()].map((entry) => {
        const inner = serialised(entry.value, call);
        return inner === undefined ? undefined : [...knownText(`${JSON.stringify(entry.key)}:`, origin), ...inner];
      });
      return bracketed(members, "{", "}", origin);
    }
    case "null":
      return knownText("null", origin);
    case "boolean":
      return knownText(String(value.value), value.origin);
    case "number":
      return textOf(value);
    case "unknown":
    case "choice":
      return undefined;
  }
}

function bracketed(
  members: readonly (Text | undefined)[],
  open: string,
  close: string,
  origin: Origin,
): Text | undefined {
  const pieces: Text[number][] = [...knownText(open, origin)];
  for (const [index, member] of members.entries()) {
    if (member === undefined || pieces.length > maximumPieces) return undefined;
    if (index > 0) pieces.push(...knownText(",", origin));
    pieces.push(...member);
  }
  return [...pieces, ...knownText(close, origin)];
}

/** The functions by lower-case name. */
export const stringFunctions: readonly (readonly [string, PlainFunction])[] = [
  ["tolower", changeCase((chars) => chars.toLowerCase(), "tolower")],
  ["toupper", changeCase((chars) => chars.toUpperCase(), "toupper")],
  ["format", format],
  ["trim", trim],
  ["replace", replace],
  ["split", split],
  ["join", join],
  ["substring", substring],
  ["padleft", padLeft],
  ["startswith", startsOrEnds(true)],
  ["endswith", startsOrEnds(false)],
  ["indexof", positionOf((chars, part) => chars.indexOf(part))],
  ["lastindexof", positionOf((chars, part) => chars.lastIndexOf(part))],
  ["string", toText],
];
