/** Objects as carriers declare them, written as plain data. */
import type { ChoiceValue, DeclaredObject, MapValue, Value } from "../../src/model/index.js";
import { listValue, mapValue, originOfText, textValue } from "./values.js";

/** Plain data, in which values that plain data cannot say stand as they are. In a string each `§` is a hole. */
export type Plain = string | number | boolean | null | Value | readonly Plain[] | PlainMap;

/** Plain data by key. */
export interface PlainMap {
  readonly [key: string]: Plain;
}

/** `plain` as a value; every scalar and every key in a file of its own. */
export function valueOf(plain: Plain): Value {
  if (plain === null) return { kind: "null", origin: originOfText("null") };
  if (typeof plain === "string") return textValue(plain);
  if (typeof plain === "boolean") return { kind: "boolean", value: plain, origin: originOfText(String(plain)) };
  if (typeof plain === "number") {
    const literal = String(plain);
    return { kind: "number", value: plain, literal, origin: originOfText(literal) };
  }
  if (isList(plain)) return listValue(plain.map(valueOf));
  return isValue(plain) ? plain : mapOf(plain);
}

function isList(plain: Exclude<Plain, string | number | boolean | null>): plain is readonly Plain[] {
  return Array.isArray(plain);
}

function isValue(plain: Value | PlainMap): plain is Value {
  return "kind" in plain && "origin" in plain;
}

/** A map of plain values. `more`: why there may be other keys. */
export function mapOf(plain: PlainMap, more?: string): MapValue {
  return mapValue(Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, valueOf(value)])), more);
}

/** One of two values; undefined stands for an attribute that is not there. */
export function choiceOf(condition: string, whenTrue?: Plain, whenFalse?: Plain): ChoiceValue {
  return {
    kind: "choice",
    condition,
    reason: `it depends on ${condition}`,
    origin: originOfText(condition),
    ...(whenTrue === undefined ? {} : { whenTrue: valueOf(whenTrue) }),
    ...(whenFalse === undefined ? {} : { whenFalse: valueOf(whenFalse) }),
  };
}

/** An object of `type` with `body`, in a file that holds its address. */
export function objectOf(type: string, body: PlainMap | MapValue, more: Partial<DeclaredObject> = {}): DeclaredObject {
  const address = more.address ?? `${type}.main`;
  const map = "kind" in body && "entries" in body && body.kind === "map" ? (body as MapValue) : undefined;
  return {
    carrier: "terraform",
    type,
    address,
    root: "infra",
    presence: { kind: "certain" },
    body: map ?? mapOf(body as PlainMap),
    origin: originOfText(address),
    ...more,
  };
}
