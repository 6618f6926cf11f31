/**
 * Attribute and index access on values.
 */
import type { ListValue, MapValue, UnknownValue, Value } from "../../model/index.js";
import type { Origin } from "../../text/index.js";
import { overChoices } from "./choices.js";
import { charsOf, computedReference, elementOf, failure, reasonOf, stringValue, unknownValue } from "./values.js";

/** `target[key]`, which is also `target.key`. `origin` is where the access is written. */
export function accessValue(target: Value, key: Value, origin: Origin): Value {
  return overChoices([target, key], ([value = target, index = key]) => accessDecided(value, index, origin));
}

/** `target.name`. */
export function accessAttribute(target: Value, name: string, origin: Origin): Value {
  return accessValue(target, stringValue(name, origin), origin);
}

function accessDecided(target: Value, key: Value, origin: Origin): Value {
  switch (target.kind) {
    case "map":
      return accessMap(target, key, origin);
    case "list":
      return accessList(target, key, origin);
    case "unknown":
      return accessUnknown(target, key);
    case "null":
      return failure("null has no attributes", origin);
    case "text":
      return target.text.length === 1 && target.text[0]?.kind === "hole"
        ? unknownValue(target.text[0].reason, origin)
        : failure("a string has no attributes", origin);
    case "number":
    case "boolean":
      return failure(`a ${target.kind} has no attributes`, origin);
    case "choice":
      return unknownValue(target.reason, origin);
  }
}

function accessMap(map: MapValue, key: Value, origin: Origin): Value {
  const name = charsOf(key);
  if (name === undefined) return soleInstance(map) ?? unknownValue(reasonOf(key) ?? "the key is no string", origin);
  const entry = map.entries.get(name);
  if (entry !== undefined) return map.sensitive === true ? { ...entry.value, sensitive: true } : entry.value;
  const element = elementOf(map);
  if (element !== undefined) return element;
  const computed = computedReference(map);
  if (computed !== undefined)
    return computedAttribute(computed.address, joinAttribute(computed.attribute, name), origin);
  if (map.more !== undefined) return unknownValue(map.more, origin);
  return failure(`there is no ${name} in this value`, origin);
}

/** The instance that stands for all when none of them is known: whatever the key, it is one of these. */
function soleInstance(map: MapValue): Value | undefined {
  const element = map.entries.size === 0 ? elementOf(map) : undefined;
  return element?.kind === "map" && computedReference(element) !== undefined ? element : undefined;
}

/** What a provider computes. Its identity is the attribute itself, so that two uses are equal. */
export function computedAttribute(address: string, attribute: string, origin: Origin): UnknownValue {
  const path = `${address}.${attribute}`;
  return unknownValue(`${path} is known only after apply`, origin, { id: path, reference: { address, attribute } });
}

function joinAttribute(base: string, name: string): string {
  return base === "" ? name : /^\d+$/.test(name) ? `${base}[${name}]` : `${base}.${name}`;
}

function accessList(list: ListValue, key: Value, origin: Origin): Value {
  const digits = charsOf(key);
  if (digits === undefined) return unknownValue(reasonOf(key) ?? "the index is no number", origin);
  const index = Number(digits);
  if (digits === "" || !Number.isInteger(index)) return failure(`${digits} is no index of a list`, origin);
  if (list.set === true) return failure("a set has no indexes", origin);
  const item = list.items[index];
  if (item !== undefined) return list.sensitive === true ? { ...item, sensitive: true } : item;
  const element = elementOf(list);
  if (element !== undefined) return element;
  if (list.more !== undefined) return unknownValue(list.more, origin);
  return failure(`there is no element ${digits} in this list`, origin);
}

function accessUnknown(target: UnknownValue, key: Value): Value {
  const name = charsOf(key);
  const { reference } = target;
  const sensitive = target.sensitive === true ? { sensitive: true as const } : {};
  if (name !== undefined && reference !== undefined) {
    return {
      ...computedAttribute(reference.address, joinAttribute(reference.attribute, name), target.origin),
      ...sensitive,
    };
  }
  const id = target.id === undefined || name === undefined ? undefined : joinAttribute(target.id, name);
  return { ...target, ...(id === undefined ? withoutId(target) : { id }) };
}

function withoutId(target: UnknownValue): UnknownValue {
  const { id: _id, ...rest } = target;
  return rest;
}
