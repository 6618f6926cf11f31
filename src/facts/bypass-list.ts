/**
 * Bypass lists: their entries with facts, from the elements of an array or from one string of entries and commas.
 *
 * Works with holes: an entry that a hole may fill, change or split is of kind `hole`, unless what is known of it is
 * a fault that no filling undoes. Ranges are UTF-16 units of the text of the element or string.
 */
import type { FlatText, Span } from "../text/index.js";
import { holeMark } from "../text/index.js";
import { entryShape } from "./bypass-entry.js";
import type { BypassKind, EntryFacts, EntryShape } from "./bypass-types.js";
import { shellCharacters, trimmedRange } from "./characters.js";
import { entryPlaceholders, firstPlaceholder } from "./placeholder.js";
import { maskExpressions, withExpressionSecrets } from "./template-expressions.js";

/** More of one list is not looked at; no honest list comes near it. */
const maximumEntries = 2000;

/** More of one entry is not looked at. */
const maximumEntryLength = 4096;

/** The entries of a list that is one string. An empty string has none. */
export function bypassFactsOfString(flat: FlatText): readonly EntryFacts[] {
  const { chars } = flat;
  if (chars === "") return [];
  const masked = maskExpressions(chars);
  const entries: EntryFacts[] = [];
  let start = 0;
  while (start <= chars.length && entries.length < maximumEntries) {
    const comma = masked.chars.indexOf(",", start);
    const end = comma < 0 ? chars.length : comma;
    const facts = factsOf(chars, masked.chars, { start, end }, false);
    entries.push(facts.kind === "empty" ? { ...facts, at: emptyAt(chars, start, end) } : facts);
    start = end + 1;
  }
  return entries;
}

/** The entry that is one element of an array. */
export function bypassFactsOfElement(flat: FlatText): EntryFacts {
  const { chars } = flat;
  return factsOf(chars, maskExpressions(chars).chars, { start: 0, end: chars.length }, true);
}

/** An empty entry is seen at the comma that makes it: the one before it, or behind it at the start of a list. */
function emptyAt(chars: string, start: number, end: number): Span {
  if (start > 0) return { start: start - 1, end };
  return { start, end: Math.min(end + 1, chars.length) };
}

function factsOf(chars: string, masked: string, range: Span, element: boolean): EntryFacts {
  const at = trimmedRange(masked, range.start, Math.min(range.end, range.start + maximumEntryLength));
  const plain = masked.slice(at.start, at.end);
  const expression = maskExpressions(chars.slice(at.start, at.end)).first;
  const placeholder = firstPlaceholder(plain, entryPlaceholders(plain));
  const shape = withoutUser(plain, entryShape(plain, element));
  const sample = placeholder !== undefined && shape.separator === undefined;
  const { fixed, ...rest }: EntryShape = shifted(sample ? sampleShape(shape) : shape, at.start);
  const hidden = withExpressionSecrets(chars.slice(at.start, at.end), plain, shape.secret);
  const secret = hidden && shift(hidden, at.start);
  const spaces = rest.kind === "empty" ? undefined : spacesAround(range, at);
  const shell = shellCharacters(plain).map((char) => shift(char, at.start));
  const suggestion = suggestionFor(plain, rest.kind, fixed, spaces);
  return {
    ...rest,
    at,
    ...(plain.includes(holeMark) ? {} : { value: hide(chars, at, secret) }),
    ...(secret === undefined ? {} : { secret }),
    ...(expression === undefined ? {} : { expression: shift(expression, at.start) }),
    ...(spaces === undefined ? {} : { spaces }),
    shell,
    ...(placeholder === undefined ? {} : { placeholder: shift(placeholder, at.start) }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** A sample is no name and no range, so that nothing is said of its letters. */
function sampleShape({ secret }: EntryShape): EntryShape {
  return secret === undefined ? { kind: "malformed" } : { kind: "malformed", secret };
}

/** What stands before an `@` may be user-info, whatever else is wrong with the entry; it is not repeated. */
function withoutUser(plain: string, shape: EntryShape): EntryShape {
  const at = plain.lastIndexOf("@");
  if (at <= 0 || shape.kind === "url") return shape;
  const { fixed: _fixed, glued, badLabel, ...rest } = shape;
  return {
    ...rest,
    ...(glued === undefined
      ? {}
      : { glued: { start: glued.start, end: glued.end, value: glued.value.length > 3 ? "***" : glued.value } }),
    ...(badLabel === undefined ? {} : { badLabel: { ...badLabel, label: "***" } }),
    secret: { start: 0, end: at },
  };
}

/** The entry as it should be written; nothing where a shell would make something else of it. */
function suggestionFor(plain: string, kind: BypassKind, fixed: string | undefined, spaces?: Span): string | undefined {
  if (plain.includes(holeMark) || /[$`\\]/u.test(plain)) return undefined;
  if (fixed !== undefined) return fixed;
  return spaces !== undefined && kind !== "malformed" && kind !== "url" ? plain : undefined;
}

function spacesAround(range: Span, at: Span): Span | undefined {
  if (at.start > range.start) return { start: range.start, end: at.start };
  return at.end < range.end ? { start: at.end, end: range.end } : undefined;
}

function hide(chars: string, at: Span, secret: Span | undefined): string {
  if (secret === undefined) return chars.slice(at.start, at.end);
  return `${chars.slice(at.start, secret.start)}***${chars.slice(secret.end, at.end)}`;
}

function shift<Range extends Span>(range: Range, by: number): Range {
  return { ...range, start: range.start + by, end: range.end + by };
}

const ranged = [
  "kindAt",
  "hostBits",
  "port",
  "trailingDot",
  "brackets",
  "glued",
  "separator",
  "badAddress",
  "badLabel",
  "secret",
] as const;

/** `shape` with its ranges moved from the entry to the text that it stands in. */
function shifted(shape: EntryShape, by: number): EntryShape {
  const moved = ranged.flatMap((key) => (shape[key] === undefined ? [] : [[key, shift(shape[key], by)] as const]));
  return { ...shape, ...Object.fromEntries(moved) };
}

/** For each entry, the index of the first one that is the same without regard to letter case. */
export function duplicates(entries: readonly (EntryFacts | undefined)[]): readonly (number | undefined)[] {
  const seen = new Map<string, number>();
  return entries.map((entry, index) => {
    if (entry?.value === undefined || entry.kind === "empty") return undefined;
    const key = entry.value.toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    return first;
  });
}
