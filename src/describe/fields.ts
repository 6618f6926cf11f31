/**
 * Reads the attributes of an object safely: a missing key, a null, an undecided choice and an unknown value each
 * become what the model says of them. Knows no shape: which keys mean what is the caller's.
 */
import type { FlagCell, ListValue, MapValue, TextCell, TextValue, Value } from "../model/index.js";
import { located, withSecrets } from "../model/index.js";
import type { FlatText, Origin, Place, Text } from "../text/index.js";
import { firstHole, flatten, knownChars, originOf, sliceText } from "../text/index.js";

/** What describing needs besides the object: how undecidable conditions are decided in this world. */
export type DescribeContext = {
  /** The outcome of `condition`; undefined leaves both values open. */
  readonly choose: (condition: string) => boolean | undefined;
};

/** A value that is there and decided: no choice, no null. */
export type Resolved = Exclude<Value, { readonly kind: "choice" } | { readonly kind: "null" }>;

/** One attribute with the key as written. */
export type Field = {
  readonly key: string;
  readonly keyOrigin: Origin;
  /** Where the value stands. */
  readonly origin: Origin;
  readonly value: Resolved;
};

/** The items of a list. */
export type FieldList = {
  readonly items: readonly Resolved[];
  readonly origin: Origin;
  /** Why there may be more or other items; absent when the list is whole. */
  readonly unknown?: string;
};

/** How keys are looked up. */
export type FieldOptions = {
  /** The consumer reads a key in any letter case, as ARM does. */
  readonly ignoreCase?: boolean;
};

/** The attributes of a map. */
export type Fields = {
  /** The map is there; false when it is absent, or unknown as a whole. */
  readonly present: boolean;
  /** Why attributes may be there that cannot be seen; absent when all can. */
  readonly unknown?: string;
  /** Absent when there is no map. */
  readonly origin?: Origin;
  /** The attributes that are there, nulls left out, in their order. */
  readonly entries: () => readonly Field[];
  /** The attribute `key`, or undefined when it is not seen. */
  readonly field: (key: string) => Field | undefined;
  /** The value of `key`, or undefined when it is not seen. */
  readonly value: (key: string) => Resolved | undefined;
  /** The cell of `key`; undefined when it is certainly not there. */
  readonly text: (key: string) => TextCell | undefined;
  /** The cell of `key`; undefined when it is certainly not there. */
  readonly flag: (key: string) => FlagCell | undefined;
  /** The items of the list `key`; undefined when it is certainly not there. */
  readonly list: (key: string) => FieldList | undefined;
  /** The attributes of the map `key`, or of the first map in the list `key`, as a Terraform block is written. */
  readonly map: (key: string) => Fields;
};

/** A choice nests at most this deep before it counts as unknown. */
const maximumChoices = 32;

/** `value` decided by `context`: undefined when it is absent or null, unknown when it cannot be decided. */
export function resolveValue(value: Value | undefined, context: DescribeContext): Resolved | undefined {
  let current = value;
  for (let depth = 0; depth < maximumChoices; depth += 1) {
    if (current === undefined || current.kind === "null") return undefined;
    if (current.kind !== "choice") return current;
    const outcome = context.choose(current.condition);
    if (outcome === undefined) return { kind: "unknown", reason: current.reason, origin: current.origin };
    current = outcome ? current.whenTrue : current.whenFalse;
  }
  return current === undefined
    ? undefined
    : { kind: "unknown", reason: "too many nested conditions", origin: current.origin };
}

/** The attributes of `value`, which should be a map. */
export function createFields(value: Value | undefined, context: DescribeContext, options: FieldOptions = {}): Fields {
  const resolved = resolveValue(value, context);
  const map = mapOf(resolved, context);
  const unknown = map === undefined ? whyUnseen(resolved) : map.more;
  const field = (key: string): Field | undefined => findField(map, key, context, options);
  const orUnknown = <Cell>(key: string, read: (found: Resolved) => Cell): Cell | undefined => {
    const found = field(key)?.value;
    if (found !== undefined) return read(found);
    if (unknown === undefined || resolved === undefined) return undefined;
    return read({ kind: "unknown", reason: unknown, origin: resolved.origin });
  };
  return {
    present: map !== undefined,
    ...(unknown === undefined ? {} : { unknown }),
    ...(map === undefined ? {} : { origin: map.origin }),
    entries: () => (map === undefined ? [] : fieldsOf(map, context)),
    field,
    value: (key) => field(key)?.value,
    text: (key) => orUnknown(key, textCellOf),
    flag: (key) => orUnknown(key, flagCellOf),
    list: (key) => orUnknown(key, (found) => listOf(found, context)),
    map: (key) =>
      createFields(
        orUnknown(key, (found): Value => found),
        context,
        options,
      ),
  };
}

function mapOf(value: Resolved | undefined, context: DescribeContext): MapValue | undefined {
  if (value?.kind === "map") return value;
  if (value?.kind !== "list") return undefined;
  const first = resolveValue(value.items[0], context);
  return first?.kind === "map" ? first : undefined;
}

function whyUnseen(value: Resolved | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (value.kind === "unknown") return value.reason;
  if (value.kind === "text") return firstHole(value.text)?.reason;
  return value.kind === "list" ? value.more : undefined;
}

function findField(
  map: MapValue | undefined,
  key: string,
  context: DescribeContext,
  options: FieldOptions,
): Field | undefined {
  const exact = map?.entries.get(key);
  if (exact !== undefined || map === undefined || options.ignoreCase !== true) return exact && toField(exact, context);
  const wanted = key.toLowerCase();
  for (const entry of map.entries.values()) if (entry.key.toLowerCase() === wanted) return toField(entry, context);
  return undefined;
}

function fieldsOf(map: MapValue, context: DescribeContext): readonly Field[] {
  return [...map.entries.values()].flatMap((entry) => toField(entry, context) ?? []);
}

function toField(
  entry: { readonly key: string; readonly keyOrigin: Origin; readonly value: Value },
  context: DescribeContext,
): Field | undefined {
  const value = resolveValue(entry.value, context);
  return value && { key: entry.key, keyOrigin: entry.keyOrigin, origin: valueOrigin(value), value };
}

function listOf(value: Resolved, context: DescribeContext): FieldList {
  const { origin } = value;
  if (value.kind !== "list")
    return {
      items: value.kind === "unknown" ? [] : [value],
      origin,
      ...(value.kind === "unknown" ? { unknown: value.reason } : {}),
    };
  return { items: itemsOf(value, context), origin, ...(value.more === undefined ? {} : { unknown: value.more }) };
}

/** The items of `value` that are there, decided by `context`. */
export function itemsOf(value: ListValue, context: DescribeContext): readonly Resolved[] {
  return value.items.flatMap((item) => resolveValue(item, context) ?? []);
}

/** Why a value declared sensitive has no characters in the model. */
export const sensitiveReason = "declared sensitive";

/** Where a value's characters stand: those of a text without its quotes, where it has any. */
export function valueOrigin(value: Resolved): Origin {
  if (value.kind !== "text") return value.origin;
  return textOrigin(value);
}

function textOrigin(value: TextValue): Origin {
  const flat = flatten(value.text);
  return flat.chars === "" ? value.origin : originOf(flat, 0, flat.chars.length, value.origin);
}

/** The places of the characters from `start` to `end`, in each file that they came from. */
export function placesOf(flat: FlatText, start: number, end: number): readonly Place[] {
  return placesOfText(sliceText(flat, start, end));
}

/** The places of all known characters of `text`, inside encodings too. */
export function placesOfText(text: Text): readonly Place[] {
  return text.flatMap((piece) => {
    if (piece.kind === "hole") return [];
    return piece.kind === "known" ? [piece.origin.place] : [piece.origin.place, ...placesOfText(piece.inner)];
  });
}

/** The cell of a value that should be a string. */
export function textCellOf(value: Resolved): TextCell {
  const origin = valueOrigin(value);
  const chars = charsOf(value);
  if (value.sensitive === true) return secretCell(value, located({ unknown: sensitiveReason }, origin));
  return located(chars === undefined ? { unknown: whyNoText(value) } : { value: chars }, origin);
}

function secretCell<Cell extends object>(value: Resolved, cell: Cell): Cell {
  return withSecrets(cell, value.kind === "text" ? placesOfText(value.text) : [value.origin.place]);
}

/** The characters of a scalar as a string would have them; undefined when they are not known, or it is no scalar. */
export function charsOf(value: Resolved): string | undefined {
  if (value.kind === "text") return knownChars(value.text);
  if (value.kind === "number") return value.literal;
  return value.kind === "boolean" ? String(value.value) : undefined;
}

/** Why `value` has no characters that are known. */
export function whyNoText(value: Resolved): string {
  if (value.kind === "unknown") return value.reason;
  if (value.kind === "text") return firstHole(value.text)?.reason ?? "unknown";
  return value.kind === "list" ? "a list, not a string" : "a map, not a string";
}

/** The cell of a value that should be a truth value; one that was written as a string is `quoted`. */
export function flagCellOf(value: Resolved): FlagCell {
  const origin = valueOrigin(value);
  if (value.kind === "boolean") return located({ value: value.value }, origin);
  if (value.kind === "unknown") return located({ unknown: value.reason }, origin);
  if (value.kind !== "text") return located({ unknown: "not a truth value" }, origin);
  const chars = knownChars(value.text);
  const word = chars?.trim().toLowerCase();
  if (word === "true" || word === "false") return located({ value: word === "true", quoted: true }, origin);
  // A text of holes alone may well be a truth value: templates write one without quotes around it.
  if (chars === undefined) return located({ unknown: whyNoText(value) }, origin);
  return located({ unknown: "not a truth value", quoted: true }, origin);
}
