/**
 * Values as the functions of the ARM language handle them: making, comparing, naming and rewriting them.
 *
 * Knows nothing of templates. During evaluation null is a value; it turns into absence when a resource is written out.
 */
import type {
  BooleanValue,
  ChoiceValue,
  ListValue,
  MapEntry,
  MapValue,
  NullValue,
  NumberValue,
  TextValue,
  UnknownValue,
  Value,
} from "../../model/index.js";
import type { FlatText, Origin, Place, Text } from "../../text/index.js";
import { holeText, knownText, sliceText, textUsedAt, usedAt } from "../../text/index.js";

/** A value of which nothing is known. */
export function unknownValue(reason: string, origin: Origin, id?: string): UnknownValue {
  return id === undefined ? { kind: "unknown", reason, origin } : { kind: "unknown", reason, id, origin };
}

/** A string made up by the template's own code. */
export function knownString(chars: string, origin: Origin): TextValue {
  return { kind: "text", text: chars === "" ? [] : knownText(chars, origin), origin };
}

/** A string of pieces. */
export function textValue(text: Text, origin: Origin): TextValue {
  return { kind: "text", text, origin };
}

/** The part of `flat` from `start` to `end`; of no characters nothing, not even a hole at that place. */
export function cutText(flat: FlatText, start: number, end: number): Text {
  return start >= end ? [] : sliceText(flat, start, end);
}

/** A number. */
export function numberValue(value: number, origin: Origin): NumberValue {
  return { kind: "number", value, literal: String(value), origin };
}

/** A truth value. */
export function booleanValue(value: boolean, origin: Origin): BooleanValue {
  return { kind: "boolean", value, origin };
}

/** A null. */
export function nullValue(origin: Origin): NullValue {
  return { kind: "null", origin };
}

/** A list; `more` says why there may be further items. */
export function listValue(items: readonly Value[], origin: Origin, more?: string): ListValue {
  return more === undefined ? { kind: "list", items, origin } : { kind: "list", items, more, origin };
}

/** A map of entries by their spelling; `more` says why there may be further keys. */
export function mapValue(entries: Iterable<MapEntry>, origin: Origin, more?: string): MapValue {
  const byKey = new Map<string, MapEntry>();
  for (const entry of entries) byKey.set(entry.key, entry);
  return more === undefined ? { kind: "map", entries: byKey, origin } : { kind: "map", entries: byKey, more, origin };
}

/** The entry for `key` in any letter case, as Azure compares property names. */
export function entryOfMap(map: MapValue, key: string): MapEntry | undefined {
  const exact = map.entries.get(key);
  if (exact !== undefined) return exact;
  const wanted = key.toLowerCase();
  for (const entry of map.entries.values()) if (entry.key.toLowerCase() === wanted) return entry;
  return undefined;
}

/** `value` with every origin in it, keys too, used once more at `place` under the name `note`. */
export function valueUsedAt(value: Value, place: Place, note: string): Value {
  return rewrite(value, {
    origin: (origin) => usedAt(origin, place, note),
    text: (text) => textUsedAt(text, place, note),
  });
}

/** `value` marked sensitive throughout. */
export function sensitiveValue(value: Value): Value {
  return rewrite(value, { origin: (origin) => origin, text: (text) => text, sensitive: true });
}

type Rewriter = Readonly<{ origin: (origin: Origin) => Origin; text: (text: Text) => Text; sensitive?: true }>;

function rewrite(value: Value, by: Rewriter): Value {
  const origin = by.origin(value.origin);
  const mark = by.sensitive === true ? { sensitive: true as const } : {};
  switch (value.kind) {
    case "text":
      return { ...value, ...mark, origin, text: by.text(value.text) };
    case "list":
      return { ...value, ...mark, origin, items: value.items.map((item) => rewrite(item, by)) };
    case "map":
      return { ...value, ...mark, origin, entries: rewriteEntries(value, by) };
    case "choice":
      return { ...rewriteChoice(value, (side) => rewrite(side, by)), ...mark, origin };
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return { ...value, ...mark, origin };
  }
}

function rewriteEntries(map: MapValue, by: Rewriter): ReadonlyMap<string, MapEntry> {
  const entries = new Map<string, MapEntry>();
  for (const [key, entry] of map.entries) {
    entries.set(key, { key, keyOrigin: by.origin(entry.keyOrigin), value: rewrite(entry.value, by) });
  }
  return entries;
}

/** `value` with the choices whose conditions are decided replaced by what they choose; undefined when that is nothing. */
export function decidedValue(value: Value, decided: ReadonlyMap<string, boolean>): Value | undefined {
  switch (value.kind) {
    case "choice": {
      const outcome = decided.get(value.condition);
      if (outcome === undefined) return rewriteChoice(value, (side) => decidedValue(side, decided));
      const taken = outcome ? value.whenTrue : value.whenFalse;
      return taken === undefined ? undefined : decidedValue(taken, decided);
    }
    case "list":
      return { ...value, items: value.items.map((item) => decidedValue(item, decided) ?? nullValue(item.origin)) };
    case "map":
      return { ...value, entries: decidedEntries(value, decided) };
    case "text":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return value;
  }
}

function decidedEntries(map: MapValue, decided: ReadonlyMap<string, boolean>): ReadonlyMap<string, MapEntry> {
  const entries = new Map<string, MapEntry>();
  for (const [key, entry] of map.entries) {
    const value = decidedValue(entry.value, decided);
    if (value !== undefined) entries.set(key, { ...entry, value });
  }
  return entries;
}

/** `choice` with its sides rewritten; a side that becomes nothing is left out. */
function rewriteChoice(choice: ChoiceValue, side: (value: Value) => Value | undefined): ChoiceValue {
  const { whenTrue, whenFalse, ...rest } = choice;
  const left = whenTrue === undefined ? undefined : side(whenTrue);
  const right = whenFalse === undefined ? undefined : side(whenFalse);
  return {
    ...rest,
    ...(left === undefined ? {} : { whenTrue: left }),
    ...(right === undefined ? {} : { whenFalse: right }),
  };
}

/** Whether `value` itself is marked sensitive. */
export function isSensitive(value: Value): boolean {
  return value.sensitive === true;
}

/** Numbers of values in `value`, counted up to `limit`. */
export function sizeOf(value: Value, limit: number): number {
  let count = 0;
  const open: Value[] = [value];
  while (open.length > 0 && count < limit) {
    const next = open.pop();
    if (next === undefined) break;
    count += next.kind === "text" ? Math.max(1, next.text.length) : 1;
    if (next.kind === "list") open.push(...next.items.slice(0, limit));
    else if (next.kind === "map") for (const entry of next.entries.values()) open.push(entry.value);
    else if (next.kind === "choice") {
      if (next.whenTrue !== undefined) open.push(next.whenTrue);
      if (next.whenFalse !== undefined) open.push(next.whenFalse);
    }
  }
  return count;
}

/** Members of lists and maps and pieces of texts among `values`, not counting what is inside them. */
export function widthOf(values: readonly Value[]): number {
  let width = values.length;
  for (const value of values) {
    if (value.kind === "list") width += value.items.length;
    else if (value.kind === "map") width += value.entries.size;
    else if (value.kind === "text") width += value.text.length;
  }
  return width;
}

/** The text that `value` is as part of a string; undefined for lists, maps and choices, which are none. */
export function textOf(value: Value): Text | undefined {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return knownText(value.literal, value.origin);
    case "boolean":
      return knownText(value.value ? "True" : "False", value.origin);
    case "null":
      return [];
    case "unknown":
      return holeText(value.reason, value.origin, value.id);
    case "list":
    case "map":
    case "choice":
      return undefined;
  }
}

/** Why `value` is not wholly known; undefined when it is. */
export function reasonOf(value: Value): string | undefined {
  switch (value.kind) {
    case "unknown":
    case "choice":
      return value.reason;
    case "text":
      return value.text
        .map((piece) => (piece.kind === "hole" ? piece.reason : undefined))
        .find((reason) => reason !== undefined);
    case "list":
      return value.more ?? firstReason(value.items);
    case "map":
      return value.more ?? firstReason([...value.entries.values()].map((entry) => entry.value));
    case "number":
    case "boolean":
    case "null":
      return undefined;
  }
}

/** The first reason for which one of `values` is not known. */
export function firstReason(values: readonly Value[]): string | undefined {
  for (const value of values) {
    const reason = reasonOf(value);
    if (reason !== undefined) return reason;
  }
  return undefined;
}
