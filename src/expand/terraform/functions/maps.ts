/**
 * Functions of maps.
 */
import type { MapEntry, MapValue, Value } from "../../../model/index.js";
import { compareChars } from "../collections.js";
import { accessValue } from "../access.js";
import { elementOf, listValue, mapValue, nullValue, stringValue, unknownValue } from "../values.js";
import { allChars, charsArgument, entry, mapArgument, wholeList } from "./arguments.js";
import type { FunctionEntry, FunctionTable } from "./function-table.js";

type Origin = Value["origin"];

/** What an open or unknown map may replace is not known any more; what a later map sets is. */
function merge(values: readonly Value[], origin: Origin): Value | undefined {
  const entries = new Map<string, MapEntry>();
  let more: string | undefined;
  for (const value of values) {
    if (value.kind === "null") continue;
    if (value.kind !== "map" && value.kind !== "unknown") return undefined;
    const open = value.kind === "map" ? value.more : value.reason;
    if (open !== undefined) {
      more ??= open;
      for (const [key, known] of entries) entries.set(key, { ...known, value: unknownValue(open, known.value.origin) });
    }
    if (value.kind === "map") for (const [key, own] of value.entries) entries.set(key, own);
  }
  return mapValue(sortedEntries([...entries.values()]), origin, {
    more,
    element: values.map(elementOf).find((element) => element !== undefined),
  });
}

function sortedEntries(entries: readonly MapEntry[]): readonly MapEntry[] {
  return entries.toSorted((left, right) => compareChars(left.key, right.key));
}

function lookup([map, key, fallback]: readonly Value[], origin: Origin): Value | undefined {
  const name = charsArgument(key);
  if (map?.kind !== "map" || name === undefined || key === undefined) return undefined;
  const found = map.entries.get(name);
  if (found !== undefined) return found.value;
  if (map.more === undefined && fallback !== undefined) return fallback;
  return map.more === undefined ? undefined : accessValue(map, key, origin);
}

function keys(map: MapValue | undefined, origin: Origin): Value | undefined {
  if (map === undefined) return undefined;
  const items = sortedEntries([...map.entries.values()]).map((own) => stringValue(own.key, own.keyOrigin));
  return listValue(items, origin, { more: map.more });
}

function valuesOf(map: MapValue | undefined, origin: Origin): Value | undefined {
  if (map === undefined) return undefined;
  const items = sortedEntries([...map.entries.values()]).map((own) => own.value);
  return listValue(items, origin, { more: map.more, element: elementOf(map) });
}

function zip([keyList, valueList]: readonly Value[], origin: Origin): Value | undefined {
  const [names, items] = [wholeList(keyList), wholeList(valueList)];
  if (names === undefined || items === undefined) return undefined;
  const chars = allChars(names.items);
  if (chars?.length !== items.items.length) return undefined;
  const entries = chars.map((key, index) => ({
    key,
    keyOrigin: names.items[index]?.origin ?? origin,
    value: items.items[index] ?? nullValue(origin),
  }));
  return mapValue(sortedEntries(entries), origin);
}

function transpose(map: MapValue | undefined, origin: Origin): Value | undefined {
  if (map === undefined || map.more !== undefined) return undefined;
  const lists = new Map<string, Value[]>();
  for (const own of sortedEntries([...map.entries.values()])) {
    const list = wholeList(own.value);
    const names = list === undefined ? undefined : allChars(list.items);
    if (names === undefined) return undefined;
    for (const name of names) lists.set(name, [...(lists.get(name) ?? []), stringValue(own.key, own.keyOrigin)]);
  }
  const entries = [...lists].map(([key, items]) => ({ key, keyOrigin: origin, value: listValue(items, origin) }));
  return mapValue(sortedEntries(entries), origin);
}

const at = (compute: (values: readonly Value[], origin: Origin) => Value | undefined): FunctionEntry =>
  entry((values, site) => compute(values, site.origin));

/** Functions of maps by name. */
export const mapFunctions: FunctionTable = new Map<string, FunctionEntry>([
  ["merge", at(merge)],
  ["lookup", at(lookup)],
  ["keys", at(([map], origin) => keys(mapArgument(map), origin))],
  ["values", at(([map], origin) => valuesOf(mapArgument(map), origin))],
  ["zipmap", at(zip)],
  ["transpose", entry(([map], site) => transpose(mapArgument(map), site.origin), "deep")],
]);
