/**
 * `format` and `formatlist`: Go's verbs as far as Terraform has them. Characters keep their places, holes stay holes.
 */
import type { Value } from "../../../model/index.js";
import type { FlatText, Piece, Text } from "../../../text/index.js";
import { flatten, knownChars, sliceText } from "../../../text/index.js";
import { toBoolean, toNumber } from "../operators.js";
import { listValue, printNumber, textValue } from "../values.js";
import { entry, partialText, textArgument } from "./arguments.js";
import type { FunctionEntry, FunctionTable } from "./function-table.js";
import { jsonTextOf } from "./json-text.js";

interface Verb {
  readonly letter: string;
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  /** From 1; undefined for the next one. */
  readonly argument: number | undefined;
  readonly length: number;
}

const verbPattern = /%([-+ 0#]{0,5})(?:\[(\d{1,3})\])?(\d{0,3})(?:\.(\d{1,3}))?(?:\[(\d{1,3})\])?([a-zA-Z%])/y;

function verbAt(chars: string, offset: number): Verb | undefined {
  verbPattern.lastIndex = offset;
  const match = verbPattern.exec(chars);
  if (match === null) return undefined;
  const [whole, flags = "", before, width = "", precision, after, letter = ""] = match;
  const argument = before ?? after;
  return {
    letter,
    flags,
    width: width === "" ? 0 : Number(width),
    precision: precision === undefined ? undefined : Number(precision),
    argument: argument === undefined ? undefined : Number(argument),
    length: whole.length,
  };
}

function format(values: readonly Value[], origin: Value["origin"]): Value | undefined {
  const [pattern, ...rest] = values;
  const text = textArgument(pattern);
  if (text === undefined || knownChars(text) === undefined) return undefined;
  const pieces = formatPieces(flatten(text), rest);
  return pieces === undefined ? undefined : textValue(pieces, origin);
}

function formatPieces(flat: FlatText, values: readonly Value[]): Text | undefined {
  const pieces: Piece[] = [];
  const used = new Set<number>();
  let explicit = false;
  let next = 0;
  for (const part of partsOf(flat)) {
    if (part === undefined) return undefined;
    if ("text" in part) {
      pieces.push(...part.text);
      continue;
    }
    const index = part.argument === undefined ? next : part.argument - 1;
    const value = values[index];
    const written = value === undefined ? undefined : writeVerb(part, value);
    if (written === undefined) return undefined;
    explicit ||= part.argument !== undefined;
    next = index + 1;
    used.add(index);
    pieces.push(...written);
  }
  return !explicit && used.size < values.length ? undefined : pieces;
}

/** Plain text and verbs in turn; undefined for what is no verb. */
function partsOf(flat: FlatText): readonly (Readonly<{ text: Text }> | Verb | undefined)[] {
  const parts: (Readonly<{ text: Text }> | Verb | undefined)[] = [];
  let offset = 0;
  for (let at = flat.chars.indexOf("%"); at !== -1; at = flat.chars.indexOf("%", offset)) {
    if (at > offset) parts.push({ text: sliceText(flat, offset, at) });
    const verb = verbAt(flat.chars, at);
    parts.push(verb?.letter === "%" ? { text: sliceText(flat, at, at + 1) } : verb);
    if (verb === undefined) return parts;
    offset = at + verb.length;
  }
  if (offset < flat.chars.length) parts.push({ text: sliceText(flat, offset, flat.chars.length) });
  return parts;
}

function writeVerb(verb: Verb, value: Value): Text | undefined {
  if (value.kind === "unknown") return partialText(value);
  switch (verb.letter) {
    case "s":
      return pad(verb, value.kind === "null" ? undefined : partialText(value));
    case "v":
      return pad(verb, writeAny(verb, value));
    case "q": {
      const text = textArgument(value);
      const chars = text === undefined ? undefined : knownChars(text);
      return pad(
        verb,
        chars === undefined ? undefined : [{ kind: "known", chars: JSON.stringify(chars), origin: value.origin }],
      );
    }
    case "t": {
      const truth = toBoolean(value);
      return pad(
        verb,
        truth === undefined ? undefined : [{ kind: "known", chars: String(truth), origin: value.origin }],
      );
    }
    default:
      return writeNumber(verb, value);
  }
}

function writeAny(verb: Verb, value: Value): Text | undefined {
  if (value.kind === "text" && !verb.flags.includes("#")) return value.text;
  return jsonTextOf(value, value.origin);
}

function writeNumber(verb: Verb, value: Value): Text | undefined {
  const number = toNumber(value);
  if (number === undefined) return undefined;
  const digits = printVerb(verb, number.value, number.literal);
  if (digits === undefined) return undefined;
  const plus = verb.flags.includes("+") ? "+" : verb.flags.includes(" ") ? " " : "";
  const signed = digits.startsWith("-") ? digits : plus + digits;
  const sign = /^[-+ ]/.exec(signed)?.[0] ?? "";
  const zeros = verb.flags.includes("0") && !verb.flags.includes("-");
  const chars = zeros ? sign + signed.slice(sign.length).padStart(verb.width - sign.length, "0") : signed;
  return pad(verb, [{ kind: "known", chars, origin: value.origin }]);
}

const bases: ReadonlyMap<string, number> = new Map([
  ["b", 2],
  ["o", 8],
  ["x", 16],
  ["X", 16],
]);

function printVerb(verb: Verb, number: number, literal: string): string | undefined {
  const whole = Math.trunc(number);
  const base = bases.get(verb.letter);
  if (base !== undefined) return verb.letter === "X" ? whole.toString(base).toUpperCase() : whole.toString(base);
  switch (verb.letter) {
    case "d":
      return Number.isInteger(number) ? literal : printNumber(whole);
    case "f":
      return number.toFixed(verb.precision ?? 6);
    case "e":
      return number.toExponential(verb.precision ?? 6).replace(/e([-+])(\d)$/, "e$10$2");
    case "g":
      return verb.precision === undefined ? String(number) : String(Number(number.toPrecision(verb.precision)));
    default:
      return undefined;
  }
}

function pad(verb: Verb, text: Text | undefined): Text | undefined {
  const chars = text === undefined ? undefined : knownChars(text);
  if (text === undefined || chars === undefined || chars.length >= verb.width) return text;
  const origin = text[0]?.origin;
  if (origin === undefined) return text;
  const space: Piece = { kind: "known", chars: " ".repeat(verb.width - chars.length), origin };
  return verb.flags.includes("-") ? [...text, space] : [space, ...text];
}

/** Lists among the arguments are gone through together; what is no list is the same in each round. */
function formatList([pattern, ...values]: readonly Value[], origin: Value["origin"]): Value | undefined {
  const lists = values.filter((value) => value.kind === "list");
  if (pattern === undefined) return undefined;
  const length = lists[0]?.items.length ?? 1;
  if (lists.some((list) => list.items.length !== length)) return undefined;
  const unknown = values.find((value) => value.kind === "unknown");
  const items: Value[] = [];
  for (let index = 0; index < length; index += 1) {
    const row = values.map((value) => (value.kind === "list" ? (value.items[index] ?? value) : value));
    const item = format([pattern, ...row], origin);
    if (item === undefined) return undefined;
    items.push(item);
  }
  const more = lists.map((list) => list.more).find((reason) => reason !== undefined);
  return listValue(lists.length === 0 && unknown !== undefined ? [] : items, origin, {
    more: more ?? (lists.length === 0 && unknown !== undefined ? unknown.reason : undefined),
  });
}

/** Functions that format, by name. */
export const formatFunctions: FunctionTable = new Map<string, FunctionEntry>([
  ["format", entry((values, site) => format(values, site.origin), "deep")],
  ["formatlist", entry((values, site) => formatList(values, site.origin), "deep")],
]);
