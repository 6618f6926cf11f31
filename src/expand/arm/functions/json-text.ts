/** JSON that stands in a string: read from the text, so that its strings keep the places of the text's pieces. */
import { jsonText, parseJson } from "../../../parse/json.js";
import type { JsonNode, JsonObject, JsonString } from "../../../parse/json.js";
import type { MapEntry, Value } from "../../../model/index.js";
import type { FlatText, Origin, Piece, Text } from "../../../text/index.js";
import { flatten, holeMark, originOf } from "../../../text/index.js";
import { cutText, listValue, mapValue, nullValue, textValue, unknownValue } from "../values.js";

/** The value of the JSON `text`; undefined when it is no JSON. */
export function valueOfJsonText(text: Text, fallback: Origin): Value | undefined {
  const flat = flatten(text);
  const { root, problems } = parseJson({ path: "", text: flat.chars });
  if (root === undefined) return undefined;
  // Holes outside strings are no JSON, and the only problems that may stay.
  if (problems.length > 0 && !flat.chars.includes(holeMark)) return undefined;
  return convert(root, flat, fallback);
}

function convert(node: JsonNode, flat: FlatText, fallback: Origin): Value {
  const origin = originOf(flat, node.start, node.end, fallback);
  switch (node.kind) {
    case "string":
      return textValue(convertText(node, flat, origin), origin);
    case "number":
      return { kind: "number", value: node.value, literal: node.literal, origin };
    case "boolean":
      return { kind: "boolean", value: node.value, origin };
    case "null":
      return nullValue(origin);
    case "array":
      return listValue(
        node.items.map((item) => convert(item, flat, fallback)),
        origin,
      );
    case "object":
      return convertObject(node, flat, fallback, origin);
    case "broken":
      return convertHole(node, flat, origin);
  }
}

function convertObject(node: JsonObject, flat: FlatText, fallback: Origin, origin: Origin): Value {
  const hidden = node.entries.find((entry) => entry.key.includes(holeMark));
  const entries: MapEntry[] = node.entries
    .filter((entry) => !entry.key.includes(holeMark))
    .map((entry) => ({
      key: entry.key,
      keyOrigin: originOf(flat, entry.keyPlace.start, entry.keyPlace.end, fallback),
      value: convert(entry.value, flat, fallback),
    }));
  return mapValue(entries, origin, hidden === undefined ? undefined : "a key of this JSON text is not known");
}

function convertHole(node: JsonNode, flat: FlatText, origin: Origin): Value {
  const inside = cutText(flat, node.start, node.end);
  const hole = inside.find((piece) => piece.kind === "hole");
  if (hole?.kind !== "hole") return unknownValue("this part of the JSON text cannot be read", origin);
  return unknownValue(hole.reason, hole.origin, inside.length === 1 ? hole.id : undefined);
}

function convertText(node: JsonString, flat: FlatText, fallback: Origin): Text {
  const pieces: Piece[] = [];
  for (const run of jsonText(node)) {
    const { start, end } = run.origin.place;
    const plain = run.kind === "known" && end - start === run.chars.length;
    if (plain) pieces.push(...cutText(flat, start, end));
    else pieces.push({ ...run, origin: originOf(flat, start, end, fallback) });
  }
  return pieces;
}
