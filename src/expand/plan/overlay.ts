/**
 * Lays a plan's marks over its values: `after_unknown` says what is known only after the apply (and is missing from
 * `after`), `after_sensitive` what its author declared sensitive (and still stands there in clear text).
 */
import type { ListValue, MapEntry, MapValue, Value } from "../../model/index.js";
import type { JsonNode } from "../../parse/json.js";
import { entryOf } from "../../parse/json.js";

/** `value` with unknown and sensitive parts marked. `path` names it: the resource's address, then keys. */
export function overlay(
  value: Value,
  unknown: JsonNode | undefined,
  sensitive: JsonNode | undefined,
  path: string,
): Value {
  if (unknown?.kind === "boolean" && unknown.value) return unknownAt(value, path);
  const marked: Value = sensitive?.kind === "boolean" && sensitive.value ? hidden(value) : value;
  if (marked.kind === "map") return overlayMap(marked, unknown, sensitive, path);
  return marked.kind === "list" ? overlayList(marked, unknown, sensitive, path) : marked;
}

function unknownAt(value: Value, path: string): Value {
  return { kind: "unknown", reason: `${path} is known only after the apply`, id: path, origin: value.origin };
}

function overlayMap(
  map: MapValue,
  unknown: JsonNode | undefined,
  sensitive: JsonNode | undefined,
  path: string,
): MapValue {
  const entries = new Map<string, MapEntry>();
  for (const [key, entry] of map.entries) {
    const value = overlay(entry.value, entryOf(unknown, key)?.value, entryOf(sensitive, key)?.value, `${path}.${key}`);
    entries.set(key, { ...entry, value });
  }
  for (const [key, value] of missingUnknowns(map, unknown, path)) {
    entries.set(key, { key, keyOrigin: map.origin, value });
  }
  return { ...map, entries };
}

/** Unknown attributes are not in `after` at all. Blocks that only hold unknown attributes have an empty mark. */
function missingUnknowns(
  map: MapValue,
  unknown: JsonNode | undefined,
  path: string,
): readonly (readonly [string, Value])[] {
  if (unknown?.kind !== "object") return [];
  return unknown.entries
    .filter(({ key, value }) => !map.entries.has(key) && value.kind === "boolean" && value.value)
    .map(({ key }) => [key, unknownAt(map, `${path}.${key}`)] as const);
}

function overlayList(
  list: ListValue,
  unknown: JsonNode | undefined,
  sensitive: JsonNode | undefined,
  path: string,
): ListValue {
  const items = list.items.map((item, index) =>
    overlay(item, itemOf(unknown, index), itemOf(sensitive, index), `${path}[${String(index)}]`),
  );
  return { ...list, items };
}

/** The mark of one item. A mark that is no list says nothing of single items; a set's marks follow the order of its values. */
function itemOf(mark: JsonNode | undefined, index: number): JsonNode | undefined {
  return mark?.kind === "array" ? mark.items[index] : undefined;
}

/** `value` and all below it, declared sensitive. */
function hidden(value: Value): Value {
  if (value.kind === "list") return { ...value, sensitive: true, items: value.items.map(hidden) };
  if (value.kind !== "map") return { ...value, sensitive: true };
  const entries = [...value.entries].map(([key, entry]) => [key, { ...entry, value: hidden(entry.value) }] as const);
  return { ...value, sensitive: true, entries: new Map(entries) };
}
