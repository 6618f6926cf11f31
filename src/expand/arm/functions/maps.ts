/** Functions on maps. */
import type { MapEntry, MapValue, Value } from "../../../model/index.js";
import type { Origin } from "../../../text/index.js";
import { accessProperty } from "../access.js";
import { entryOfMap, knownString, listValue, mapValue, nullValue, reasonOf, unknownValue } from "../values.js";
import { charsArgument } from "./strings.js";
import type { PlainFunction } from "./types.js";

/** Maps inside each other that union() merges; Azure's own nesting limit is lower. */
const maximumMergeDepth = 100;

/** The union of maps: later keys win, maps inside are merged. An unknown one may have any key. */
export function mapUnion(values: readonly Value[], origin: Origin): Value | undefined {
  let result: MapValue | undefined;
  for (const value of values) {
    if (value.kind === "null") continue;
    if (value.kind === "map") result = result === undefined ? value : merge(result, value, origin, 0);
    else if (value.kind === "unknown") result = overridden(result, value.reason, origin);
    else return undefined;
  }
  return result === undefined ? undefined : { ...result, origin };
}

function merge(left: MapValue, right: MapValue, origin: Origin, depth: number): MapValue {
  const base = right.more === undefined ? left : overridden(left, right.more, origin);
  const entries = new Map(base.entries);
  for (const entry of right.entries.values()) {
    const before = entryOfMap(base, entry.key);
    if (before !== undefined) entries.delete(before.key);
    entries.set(entry.key, before === undefined ? entry : mergeEntry(before, entry, origin, depth));
  }
  return mapValue(entries.values(), origin, base.more);
}

function mergeEntry(before: MapEntry, entry: MapEntry, origin: Origin, depth: number): MapEntry {
  if (before.value.kind !== "map" || entry.value.kind !== "map" || depth >= maximumMergeDepth) return entry;
  return { ...entry, value: merge(before.value, entry.value, origin, depth + 1) };
}

/** `map` after an unknown map was laid over it: each key may have got another value, and there may be more keys. */
function overridden(map: MapValue | undefined, reason: string, origin: Origin): MapValue {
  const entries = [...(map?.entries.values() ?? [])].map((entry) => ({
    ...entry,
    value: unknownValue(`it may be overridden by a value that is not known: ${reason}`, entry.value.origin),
  }));
  return mapValue(entries, origin, map?.more ?? reason);
}

const shallowMerge: PlainFunction = ([list], { origin }) => {
  if (list?.kind !== "list" || list.more !== undefined) return undefined;
  let result = mapValue([], origin);
  for (const item of list.items) {
    if (item.kind === "map") {
      const base = item.more === undefined ? result : overridden(result, item.more, origin);
      result = mapValue([...base.entries.values(), ...item.entries.values()], origin, base.more);
    } else if (item.kind !== "null") {
      result = overridden(result, reasonOf(item) ?? "an item is no object", origin);
    }
  }
  return result;
};

const createObject: PlainFunction = (values, { origin }) => {
  const entries: MapEntry[] = [];
  let more: string | undefined;
  for (let index = 0; index + 1 < values.length; index += 2) {
    const [key, value] = [values[index], values[index + 1]];
    const chars = charsArgument(key);
    if (key === undefined || value === undefined || chars === undefined) more = "a key of this object is not known";
    else entries.push({ key: chars, keyOrigin: key.origin, value });
  }
  return mapValue(entries, origin, more);
};

const items: PlainFunction = ([map], { origin }) => {
  if (map?.kind !== "map") return undefined;
  // Azure sorts the keys; code units stand in for its collation, which differs for none of the usual names.
  const sorted = [...map.entries.values()].sort((left, right) =>
    left.key.toLowerCase() < right.key.toLowerCase() ? -1 : 1,
  );
  const pairs = sorted.map((entry) =>
    mapValue(
      [
        { key: "key", keyOrigin: entry.keyOrigin, value: knownString(entry.key, entry.keyOrigin) },
        { key: "value", keyOrigin: entry.keyOrigin, value: entry.value },
      ],
      entry.value.origin,
    ),
  );
  return listValue(pairs, origin, map.more);
};

const objectKeys: PlainFunction = ([map], { origin }) => {
  if (map?.kind !== "map") return undefined;
  const keys = [...map.entries.values()].map((entry) => knownString(entry.key, entry.keyOrigin));
  return listValue(keys, origin, map.more);
};

const tryGet: PlainFunction = ([target, ...keys], { origin }) => {
  let value = target;
  for (const key of keys) {
    if (value === undefined || value.kind === "null") return nullValue(origin);
    if (isMissing(value, key)) return nullValue(origin);
    value = accessProperty(value, key, origin);
    if (value.kind === "choice") return unknownValue(value.reason, origin);
  }
  return value;
};

function isMissing(target: Value, key: Value): boolean {
  if (target.kind === "map") {
    const chars = charsArgument(key);
    return chars !== undefined && target.more === undefined && entryOfMap(target, chars) === undefined;
  }
  return (
    target.kind === "list" &&
    target.more === undefined &&
    key.kind === "number" &&
    target.items[key.value] === undefined
  );
}

/** The functions by lower-case name. */
export const mapFunctions: readonly (readonly [string, PlainFunction])[] = [
  ["shallowmerge", shallowMerge],
  ["createobject", createObject],
  ["items", items],
  ["objectkeys", objectKeys],
  ["tryget", tryGet],
];
