/** Functions on lists, and those that take a list or a string. */
import type { ListValue, Value } from "../../../model/index.js";
import type { Origin } from "../../../text/index.js";
import { flatten, holeMark, sliceText } from "../../../text/index.js";
import {
  booleanValue,
  entryOfMap,
  listValue,
  nullValue,
  numberValue,
  reasonOf,
  textValue,
  unknownValue,
} from "../values.js";
import { sameValue } from "./logic.js";
import { mapUnion } from "./maps.js";
import { boundedText, charsArgument, numberArgument } from "./strings.js";
import { textOf } from "../values.js";
import type { PlainFunction } from "./types.js";

/** Items that a list may grow to. */
const maximumItems = 20_000;

const concat: PlainFunction = (values, { origin }) => {
  if (values.some((value) => value.kind === "list")) return concatLists(values, origin);
  if (values.every((value) => value.kind === "unknown")) {
    const [only] = values;
    return values.length === 1 && only !== undefined ? only : undefined;
  }
  const texts = values.map(textOf);
  const pieces = texts.flatMap((text) => text ?? []);
  return texts.includes(undefined) ? undefined : boundedText(pieces, origin);
};

function concatLists(values: readonly Value[], origin: Origin): Value | undefined {
  const items = values.flatMap((value) => (value.kind === "list" ? value.items : []));
  if (items.length > maximumItems) return undefined;
  return listValue(items, origin, moreOf(values));
}

/** Why lists made of `values` may have more items than are known. */
function moreOf(values: readonly Value[]): string | undefined {
  for (const value of values) {
    const more =
      value.kind === "list"
        ? value.more
        : value.kind === "null"
          ? undefined
          : (reasonOf(value) ?? "an item is no list");
    if (more !== undefined) return more;
  }
  return undefined;
}

const union: PlainFunction = (values, { origin }) => {
  if (values.some((value) => value.kind === "map")) return mapUnion(values, origin);
  if (!values.some((value) => value.kind === "list"))
    return values.every((value) => value.kind === "null") ? nullValue(origin) : undefined;
  const joined = concatLists(values, origin);
  return joined?.kind === "list" ? { ...joined, items: withoutRepeats(joined.items) } : undefined;
};

/** Items compared with each other at most; a longer list is kept as it is. */
const maximumCompared = 2000;

function withoutRepeats(items: readonly Value[]): readonly Value[] {
  if (items.length > maximumCompared) return items;
  const kept: Value[] = [];
  for (const item of items) if (!kept.some((other) => sameValue(other, item) === true)) kept.push(item);
  return kept;
}

const intersection: PlainFunction = ([first, ...others], { origin }) => {
  if (first?.kind !== "list" || first.more !== undefined) return undefined;
  const lists = others.filter((value): value is ListValue => value.kind === "list" && value.more === undefined);
  if (lists.length !== others.length || first.items.length > maximumCompared) return undefined;
  if ([first, ...lists].some((list) => reasonOf(list) !== undefined)) return undefined;
  return listValue(
    first.items.filter((item) => lists.every((list) => list.items.some((other) => sameValue(item, other) === true))),
    origin,
  );
};

const array: PlainFunction = ([value], { origin }) => {
  if (value === undefined || value.kind === "unknown") return undefined;
  return value.kind === "list" ? value : listValue([value], origin);
};

const createArray: PlainFunction = (values, { origin }) => listValue(values, origin);

const length: PlainFunction = ([value], { origin }) => {
  if (value?.kind === "list" && value.more === undefined) return numberValue(value.items.length, origin);
  if (value?.kind === "map" && value.more === undefined) return numberValue(value.entries.size, origin);
  const chars = value?.kind === "text" ? charsArgument(value) : undefined;
  return chars === undefined ? undefined : numberValue(chars.length, origin);
};

const empty: PlainFunction = ([value], { origin }) => {
  switch (value?.kind) {
    case "null":
      return booleanValue(true, origin);
    case "list":
      if (value.items.length > 0) return booleanValue(false, origin);
      return value.more === undefined ? booleanValue(true, origin) : undefined;
    case "map":
      if (value.entries.size > 0) return booleanValue(false, origin);
      return value.more === undefined ? booleanValue(true, origin) : undefined;
    case "text":
      if (value.text.some((piece) => piece.kind === "known" && piece.chars !== "")) return booleanValue(false, origin);
      return value.text.every((piece) => piece.kind === "known") ? booleanValue(true, origin) : undefined;
    case "number":
    case "boolean":
    case "unknown":
    case "choice":
    case undefined:
      return undefined;
  }
};

/** `skip`, `take`: the part of a list or string from `start` to `end`. */
function part(bounds: (count: number, length: number) => readonly [number, number]): PlainFunction {
  return ([value, amount], { origin }) => {
    const count = numberArgument(amount);
    if (count === undefined) return undefined;
    if (value?.kind === "list") {
      if (value.more !== undefined) return listValue([], origin, value.more);
      return listValue(value.items.slice(...bounds(Math.max(0, count), value.items.length)), origin);
    }
    if (value?.kind !== "text") return undefined;
    const flat = flatten(value.text);
    const [start, end] = bounds(Math.max(0, count), flat.chars.length);
    const hole = flat.chars.indexOf(holeMark);
    if (hole !== -1 && hole < (start === 0 ? end : flat.chars.length)) return undefined;
    return textValue(start >= end ? [] : sliceText(flat, start, end), origin);
  };
}

function edge(index: 0 | -1): PlainFunction {
  return ([value], { origin }) => {
    if (value?.kind === "list") {
      if (value.more !== undefined) return unknownValue(value.more, origin);
      return value.items.at(index) ?? nullValue(origin);
    }
    if (value?.kind !== "text") return undefined;
    const flat = flatten(value.text);
    const start = index === 0 ? 0 : Math.max(0, flat.chars.length - 1);
    if (flat.chars[start] === holeMark) return undefined;
    return textValue(flat.chars === "" ? [] : sliceText(flat, start, start + 1), origin);
  };
}

const contains: PlainFunction = ([container, wanted], { origin }) => {
  if (container === undefined || wanted === undefined) return undefined;
  switch (container.kind) {
    case "list":
      return containsItem(container, wanted, origin);
    case "map": {
      const key = charsArgument(wanted);
      if (key === undefined) return undefined;
      if (entryOfMap(container, key) !== undefined) return booleanValue(true, origin);
      return container.more === undefined ? booleanValue(false, origin) : undefined;
    }
    case "text":
      return containsPart(container, wanted, origin);
    case "number":
    case "boolean":
    case "null":
    case "unknown":
    case "choice":
      return undefined;
  }
};

function containsItem(list: ListValue, wanted: Value, origin: Origin): Value | undefined {
  const answers = list.items.map((item) => sameValue(item, wanted));
  if (answers.includes(true)) return booleanValue(true, origin);
  return answers.includes(undefined) || list.more !== undefined ? undefined : booleanValue(false, origin);
}

function containsPart(container: Extract<Value, { kind: "text" }>, wanted: Value, origin: Origin): Value | undefined {
  const chars = charsArgument(wanted);
  if (chars === undefined) return undefined;
  const inside = flatten(container.text).chars;
  if (inside.includes(chars)) return booleanValue(true, origin);
  return inside.includes(holeMark) ? undefined : booleanValue(false, origin);
}

const flattenLists: PlainFunction = ([value], { origin }) => {
  if (value?.kind !== "list") return undefined;
  const joined = concatLists(value.items, origin);
  if (joined?.kind !== "list") return undefined;
  return listValue(joined.items, origin, value.more ?? joined.more);
};

/** The functions by lower-case name. */
export const collectionFunctions: readonly (readonly [string, PlainFunction])[] = [
  ["concat", concat],
  ["union", union],
  ["intersection", intersection],
  ["array", array],
  ["createarray", createArray],
  ["length", length],
  ["empty", empty],
  ["skip", part((count, total) => [Math.min(count, total), total])],
  ["take", part((count, total) => [0, Math.min(count, total)])],
  ["first", edge(0)],
  ["last", edge(-1)],
  ["contains", contains],
  ["flatten", flattenLists],
];
