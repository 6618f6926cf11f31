/**
 * Resources as other expressions see them: what is configured, and beyond it what a provider fills in at apply.
 */
import type { MapValue, Reference, Value } from "../../model/index.js";
import { computedMap, mapValue } from "./values.js";

/** `body`, whose missing attributes are known only after apply, inside its blocks too. */
export function computedBody(body: MapValue, reference: Reference): Value {
  const entries = [...body.entries.values()].map((entry) => ({
    ...entry,
    value: computedBlocks(entry.value, { ...reference, attribute: entry.key }),
  }));
  const more = `${reference.address} has more attributes after apply`;
  return computedMap(mapValue(entries, body.origin, { more }), reference);
}

/** Blocks are lists of maps; a provider may fill in more of each. */
function computedBlocks(value: Value, reference: Reference): Value {
  if (value.kind !== "list") return value;
  const items = value.items.map((item, index) =>
    item.kind === "map" ? computedMap(item, { ...reference, attribute: `${reference.attribute}[${index}]` }) : item,
  );
  return { ...value, items };
}
