/**
 * Type constraints of variables, and conversion of values to them.
 */
import type { MapEntry, Value } from "../../model/index.js";
import type { HclExpression } from "../../parse/hcl/index.js";
import { overChoices } from "./choices.js";
import { setItems } from "./collections.js";
import { toBoolean, toNumber } from "./operators.js";
import {
  booleanValue,
  charsOf,
  elementOf,
  failure,
  listValue,
  mapValue,
  nullValue,
  numberValue,
  textOf,
  textValue,
} from "./values.js";

/** An attribute of an object type. `fallback` gives the default of `optional(type, default)`. */
export interface AttributeType {
  readonly type: Type;
  readonly optional: boolean;
  readonly fallback: (() => Value) | undefined;
}

type CollectionType = Readonly<{ kind: "list" | "set"; element: Type }>;

/** A type constraint. */
export type Type =
  | Readonly<{ kind: "any" | "string" | "number" | "bool" }>
  | CollectionType
  | Readonly<{ kind: "map"; element: Type }>
  | Readonly<{ kind: "object"; attributes: ReadonlyMap<string, AttributeType> }>
  | Readonly<{ kind: "tuple"; items: readonly Type[] }>;

const any: Type = { kind: "any" };

/** The type that `expression` means; what cannot be read is `any`. `evaluate` gives defaults of optional attributes. */
export function readType(expression: HclExpression, evaluate: (expression: HclExpression) => Value): Type {
  if (expression.kind === "variable") return namedType(expression.name);
  if (expression.kind === "parentheses") return readType(expression.inner, evaluate);
  if (expression.kind !== "call") return any;
  const [first] = expression.arguments;
  if (first === undefined) return any;
  switch (expression.name) {
    case "list":
    case "set":
    case "map":
      return { kind: expression.name, element: readType(first, evaluate) };
    case "tuple":
      return first.kind === "list"
        ? { kind: "tuple", items: first.items.map((item) => readType(item, evaluate)) }
        : any;
    case "object":
      return first.kind === "object" ? { kind: "object", attributes: readAttributes(first, evaluate) } : any;
    default:
      return any;
  }
}

function namedType(name: string): Type {
  switch (name) {
    case "string":
    case "number":
    case "bool":
      return { kind: name };
    case "list":
    case "set":
    case "map":
      return { kind: name, element: any };
    default:
      return any;
  }
}

function readAttributes(
  expression: Extract<HclExpression, { kind: "object" }>,
  evaluate: (expression: HclExpression) => Value,
): ReadonlyMap<string, AttributeType> {
  const attributes = new Map<string, AttributeType>();
  for (const { key, value } of expression.items) {
    const name =
      key.kind === "word"
        ? key.text
        : key.kind === "template"
          ? key.parts.map((part) => (part.kind === "literal" ? part.chars : "")).join("")
          : undefined;
    if (name !== undefined) attributes.set(name, readAttribute(value, evaluate));
  }
  return attributes;
}

function readAttribute(expression: HclExpression, evaluate: (expression: HclExpression) => Value): AttributeType {
  if (expression.kind !== "call" || expression.name !== "optional")
    return { type: readType(expression, evaluate), optional: false, fallback: undefined };
  const [inner, fallback] = expression.arguments;
  const type = inner === undefined ? any : readType(inner, evaluate);
  return { type, optional: true, fallback: fallback === undefined ? undefined : () => evaluate(fallback) };
}

/** `value` as `type`; what cannot be converted is a failure. */
export function convert(value: Value, type: Type): Value {
  return overChoices([value], ([decided = value]) => {
    const converted = convertDecided(decided, type);
    return decided.sensitive === true && converted.sensitive !== true ? { ...converted, sensitive: true } : converted;
  });
}

function convertDecided(value: Value, type: Type): Value {
  if (value.kind === "null" || value.kind === "unknown") return value;
  switch (type.kind) {
    case "any":
      return value;
    case "string":
      return convertToString(value);
    case "number":
      return convertToNumber(value);
    case "bool":
      return convertToBoolean(value);
    case "list":
    case "set":
      return convertToList(value, type);
    case "tuple":
      return convertToTuple(value, type.items);
    case "map":
      return convertToMap(value, type.element);
    case "object":
      return convertToObject(value, type.attributes);
  }
}

function convertToString(value: Value): Value {
  const text = value.kind === "text" ? undefined : textOf(value);
  if (value.kind === "text") return value;
  return text === undefined ? mismatch(value, "a string") : textValue(text, value.origin);
}

function convertToNumber(value: Value): Value {
  const number = value.kind === "number" ? undefined : toNumber(value);
  if (value.kind === "number") return value;
  return number === undefined
    ? partlyKnown(value, "a number")
    : numberValue(number.value, value.origin, number.literal);
}

function convertToBoolean(value: Value): Value {
  const truth = toBoolean(value);
  return truth === undefined ? partlyKnown(value, "true or false") : booleanValue(truth, value.origin);
}

function convertToTuple(value: Value, items: readonly Type[]): Value {
  if (value.kind !== "list") return mismatch(value, "a tuple");
  return { ...value, items: value.items.map((item, index) => convert(item, items[index] ?? any)) };
}

function mismatch(value: Value, wanted: string): Value {
  return failure(`a value that should be ${wanted} is none`, value.origin);
}

/** A text with holes may still turn out to be one. */
function partlyKnown(value: Value, wanted: string): Value {
  return value.kind === "text" && charsOf(value) === undefined ? value : mismatch(value, wanted);
}

function convertToList(value: Value, type: CollectionType): Value {
  if (value.kind !== "list") return mismatch(value, `a ${type.kind}`);
  const items = value.items.map((item) => convert(item, type.element));
  const element = elementOf(value);
  const open = { more: value.more, element: element === undefined ? undefined : convert(element, type.element) };
  return listValue(type.kind === "set" ? setItems(items) : items, value.origin, { ...open, set: type.kind === "set" });
}

function convertToMap(value: Value, element: Type): Value {
  if (value.kind !== "map") return mismatch(value, "a map");
  const entries = [...value.entries.values()].map((entry) => ({ ...entry, value: convert(entry.value, element) }));
  return mapValue(entries, value.origin, { more: value.more, element: elementOf(value) });
}

function convertToObject(value: Value, attributes: ReadonlyMap<string, AttributeType>): Value {
  if (value.kind !== "map") return mismatch(value, "an object");
  const entries: MapEntry[] = [];
  for (const [key, attribute] of attributes) {
    const given = value.entries.get(key);
    // An open map may hold the attribute, so that its default is not certain.
    if (given === undefined && value.more !== undefined) continue;
    if (given === undefined && !attribute.optional) return failure(`the attribute ${key} is missing`, value.origin);
    const settled = settleAttribute(given?.value ?? nullValue(value.origin), attribute);
    entries.push({ key, keyOrigin: given?.keyOrigin ?? settled.origin, value: settled });
  }
  return mapValue(entries, value.origin, { more: value.more });
}

function settleAttribute(value: Value, { type, fallback }: AttributeType): Value {
  const converted = convert(value, type);
  if (fallback === undefined) return converted;
  return overChoices([converted], ([decided = converted]) =>
    decided.kind === "null" ? convert(fallback(), type) : decided,
  );
}
