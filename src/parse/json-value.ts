/** JSON nodes as values: literal, with no expression evaluated. */
import type { MapEntry, Value } from "../model/index.js";
import type { Origin } from "../text/index.js";
import { originAt, placeOf } from "../text/index.js";
import type { JsonNode, JsonObject } from "./json-tree.js";
import { contentPlace, jsonText } from "./json-tree.js";

/** `node` as a value; what could not be read is unknown. Of repeated keys the last counts. */
export function jsonToValue(node: JsonNode): Value {
  switch (node.kind) {
    case "string":
      return { kind: "text", text: jsonText(node), origin: originAt(contentPlace(node)) };
    case "number":
      return { kind: "number", value: node.value, literal: node.literal, origin: originOfJson(node) };
    case "boolean":
      return { kind: "boolean", value: node.value, origin: originOfJson(node) };
    case "null":
      return { kind: "null", origin: originOfJson(node) };
    case "array":
      return { kind: "list", items: node.items.map(jsonToValue), origin: originOfJson(node) };
    case "object":
      return { kind: "map", entries: mapEntries(node), origin: originOfJson(node) };
    case "broken":
      return { kind: "unknown", reason: node.reason, origin: originOfJson(node) };
  }
}

function mapEntries(node: JsonObject): ReadonlyMap<string, MapEntry> {
  return new Map(
    node.entries.map((entry): [string, MapEntry] => [
      entry.key,
      { key: entry.key, keyOrigin: originAt(entry.keyPlace), value: jsonToValue(entry.value) },
    ]),
  );
}

function originOfJson(node: JsonNode): Origin {
  return originAt(placeOf(node.source, node.start, node.end));
}
