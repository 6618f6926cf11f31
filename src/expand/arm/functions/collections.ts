/** Functions on lists, and those that take a list or a string. */
import type { ListValue, MapValue, TextValue, Value } from "../../../model/index.js";
import type { Origin } from "../../../text/index.js";
import { flatten, holeMark } from "../../../text/index.js";
import {
  cutText,
  booleanValue,
  entryOfMap,
  listValue,
  nullValue,
  numberValue,
  reasonOf,
  textOf,
  textValue,
  unknownValue,
} from "../values.js";
import { sameValue } from "./logic.js";
import { mapUnion } from "./maps.js";
import { boundedText, charsArgument, numberArgument } from "./strings.js";
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
  const answer = value === undefined ? undefined : isEmpty(value);
  return answer === undefined ? undefined : booleanValue(answer, origin);
};

function isEmpty(value: Value): boolean | undefined {
  switch (value.kind) {
    case "null":
      return true;
    case "list":
      return isEmptyOf(value.items.length, value.more);
    case "map":
      return isEmptyOf(value.entries.size, value.more);
    case "text":
      if (value.text.some((piece) => piece.kind === "known" && piece.chars !== "")) return false;
      return value.text.every((piece) => piece.kind === "known") ? true : undefined;
    case "number":
    case "boolean":
    case "unknown":
    case "choice":
      return undefined;
  }
}

function isEmptyOf(count: number, more: string | undefined): boolean | undefined {
  if (count > 0) return false;
  return more === undefined ? true : undefined;
}

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
    return textValue(cutText(flat, start, end), origin);
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
    return textValue(cutText(flat, start, Math.min(start + 1, flat.chars.length)), origin);
  };
}

const contains: PlainFunction = ([container, wanted], { origin }) => {
  if (wanted === undefined) return undefined;
  const answer = container === undefined ? undefined : holds(container, wanted);
  return answer === undefined ? undefined : booleanValue(answer, origin);
};

function holds(container: Value, wanted: Value): boolean | undefined {
  switch (container.kind) {
    case "list":
      return containsItem(container, wanted);
    case "map":
      return containsKey(container, wanted);
    case "text":
      return containsPart(container, wanted);
    case "number":
    case "boolean":
    case "null":
    case "unknown":
    case "choice":
      return undefined;
  }
}

function containsKey(map: MapValue, wanted: Value): boolean | undefined {
  const key = charsArgument(wanted);
  if (key === undefined) return undefined;
  if (entryOfMap(map, key) !== undefined) return true;
  return map.more === undefined ? false : undefined;
}

function containsItem(list: ListValue, wanted: Value): boolean | undefined {
  const answers = list.items.map((item) => sameValue(item, wanted));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) || list.more !== undefined ? undefined : false;
}

function containsPart(container: TextValue, wanted: Value): boolean | undefined {
  const chars = charsArgument(wanted);
  if (chars === undefined) return undefined;
  const inside = flatten(container.text).chars;
  if (inside.includes(chars)) return true;
  return inside.includes(holeMark) ? undefined : false;
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
