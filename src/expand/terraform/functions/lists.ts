/**
 * Functions of lists and sets. Open lists stay open; what cannot be told from an open list is unknown.
 */
import type { ListValue, Value } from "../../../model/index.js";
import { setItems } from "../collections.js";
import { areEqual, toBoolean } from "../operators.js";
import { booleanValue, charsOf, elementOf, listValue, nullValue, numberValue, reasonOf } from "../values.js";
import { entry, joinedItems, listArgument, partialText, wholeArgument, wholeList } from "./arguments.js";
import type { CallSite, FunctionEntry, FunctionTable } from "./function-table.js";
import { graphemes } from "./strings.js";

/** Items that a list function may make. */
const maximumItems = 10_000;

type Origin = Value["origin"];

function concat(values: readonly Value[], origin: Origin): Value | undefined {
  const joined = joinedItems(values);
  return joined === undefined
    ? undefined
    : listValue(joined.items, origin, {
        more: joined.more,
        element: values.map(elementOf).find((element) => element !== undefined),
      });
}

function distinct(list: ListValue | undefined, origin: Origin): Value | undefined {
  if (list === undefined) return undefined;
  const kept: Value[] = [];
  for (const item of list.items) if (!kept.some((other) => areEqual(other, item) === true)) kept.push(item);
  return listValue(kept, origin, { more: list.more });
}

function compact(list: ListValue | undefined, origin: Origin): Value | undefined {
  if (list === undefined) return undefined;
  let { more } = list;
  const items = list.items.filter((item) => {
    if (item.kind === "null") return false;
    const text = partialText(item);
    // An item of which nothing is known may be empty, and then it is dropped.
    if (text?.every((piece) => piece.kind === "hole") === true && text.length > 0) more ??= reasonOf(item);
    return text === undefined || text.length > 0;
  });
  const sure = items.filter((item) => item.kind !== "unknown");
  return listValue(more === list.more ? items : [...sure, ...items.filter((item) => item.kind === "unknown")], origin, {
    more,
  });
}

/** Lists inside each other that are flattened. */
const maximumDepth = 20;

function flatten(list: ListValue | undefined, origin: Origin): Value | undefined {
  if (list === undefined) return undefined;
  const items: Value[] = [];
  let more: string | undefined;
  const add = (inner: ListValue, depth: number): void => {
    more ??= inner.more;
    for (const item of inner.items) {
      if (item.kind === "list" && depth < maximumDepth) add(item, depth + 1);
      else if (item.kind === "unknown") {
        // It may be a list of any length.
        more ??= item.reason;
      } else items.push(item);
    }
  };
  add(list, 0);
  return listValue(items, origin, { more });
}

function contains([list, wanted]: readonly Value[], origin: Origin): Value | undefined {
  if (list?.kind !== "list" || wanted === undefined) return undefined;
  const results = list.items.map((item) => areEqual(item, wanted));
  if (results.includes(true)) return booleanValue(true, origin);
  return list.more !== undefined || results.includes(undefined) ? undefined : booleanValue(false, origin);
}

function element([list, index]: readonly Value[]): Value | undefined {
  const whole = wholeList(list);
  const wanted = wholeArgument(index);
  if (whole === undefined || wanted === undefined || whole.items.length === 0) return undefined;
  const count = whole.items.length;
  return whole.items[((wanted % count) + count) % count];
}

function indexIn([list, wanted]: readonly Value[], origin: Origin): Value | undefined {
  if (list?.kind !== "list" || wanted === undefined) return undefined;
  for (const [index, item] of list.items.entries()) {
    const equal = areEqual(item, wanted);
    if (equal === true) return numberValue(index, origin);
    if (equal === undefined) return undefined;
  }
  return undefined;
}

function length(value: Value | undefined, origin: Origin): Value | undefined {
  if (value === undefined) return undefined;
  if (value.kind === "list" || value.kind === "map") {
    if (value.more !== undefined) return undefined;
    return numberValue(value.kind === "list" ? value.items.length : value.entries.size, origin);
  }
  const chars = value.kind === "text" ? charsOf(value) : undefined;
  return chars === undefined ? undefined : numberValue(graphemes(chars).length, origin);
}

function range(values: readonly Value[], origin: Origin): Value | undefined {
  const numbers = values.map((value) => wholeArgument(value));
  if (numbers.includes(undefined) || numbers.length === 0 || numbers.length > 3) return undefined;
  const [first = 0, second, third] = numbers;
  const [start, limit] = second === undefined ? [0, first] : [first, second];
  const step = third ?? (limit >= start ? 1 : -1);
  if (step === 0 || Math.abs(limit - start) / Math.abs(step) > 1024) return undefined;
  const items: Value[] = [];
  for (let number = start; step > 0 ? number < limit : number > limit; number += step)
    items.push(numberValue(number, origin));
  return listValue(items, origin);
}

function slice([list, start, end]: readonly Value[], origin: Origin): Value | undefined {
  const whole = wholeList(list);
  const [from, to] = [wholeArgument(start), wholeArgument(end)];
  if (whole === undefined || from === undefined || to === undefined || from < 0 || to < from || to > whole.items.length)
    return undefined;
  return listValue(whole.items.slice(from, to), origin);
}

function one(value: Value | undefined, origin: Origin): Value | undefined {
  if (value?.kind !== "list") return undefined;
  const [only, second] = value.items;
  if (value.more !== undefined) return elementOf(value) ?? only;
  if (second !== undefined) return undefined;
  return only ?? nullValue(origin);
}

function truths(list: ListValue | undefined, decisive: boolean, origin: Origin): Value | undefined {
  if (list === undefined) return undefined;
  const results = list.items.map((item) => (item.kind === "null" ? false : toBoolean(item)));
  if (results.includes(decisive)) return booleanValue(decisive, origin);
  return list.more !== undefined || results.includes(undefined) ? undefined : booleanValue(!decisive, origin);
}

function sets(
  values: readonly Value[],
  keep: (sets: readonly (readonly Value[])[]) => readonly Value[] | undefined,
  origin: Origin,
): Value | undefined {
  const lists = values.map((value) => wholeList(value)?.items);
  const known = lists.filter((list) => list !== undefined);
  if (known.length < lists.length || known.length === 0) return undefined;
  const kept = keep(known);
  return kept === undefined ? undefined : listValue(setItems(kept), origin, { set: true });
}

/** Whether `item` is in `items`; undefined when that is not known. */
function isIn(item: Value, items: readonly Value[]): boolean | undefined {
  const results = items.map((other) => areEqual(item, other));
  if (results.includes(true)) return true;
  return results.includes(undefined) ? undefined : false;
}

function filterBy(items: readonly Value[], decide: (item: Value) => boolean | undefined): readonly Value[] | undefined {
  const kept: Value[] = [];
  for (const item of items) {
    const keep = decide(item);
    if (keep === undefined) return undefined;
    if (keep) kept.push(item);
  }
  return kept;
}

function union(values: readonly Value[], origin: Origin): Value | undefined {
  const joined = joinedItems(values);
  return joined === undefined ? undefined : listValue(setItems(joined.items), origin, { set: true, more: joined.more });
}

function setProduct(values: readonly Value[], origin: Origin): Value | undefined {
  const lists = values.map(wholeList);
  let rows: readonly (readonly Value[])[] = [[]];
  for (const list of lists) {
    if (list === undefined || rows.length * list.items.length > maximumItems) return undefined;
    rows = rows.flatMap((row) => list.items.map((item) => [...row, item]));
  }
  const allSets = lists.every((list) => list?.set === true);
  return listValue(
    rows.map((row) => listValue(row, origin)),
    origin,
    { set: allSets },
  );
}

function chunks([list, size]: readonly Value[], origin: Origin): Value | undefined {
  const whole = wholeList(list);
  const count = wholeArgument(size);
  if (whole === undefined || count === undefined || count < 0) return undefined;
  const step = count === 0 ? Math.max(1, whole.items.length) : count;
  const rows: Value[] = [];
  for (let from = 0; from < whole.items.length; from += step)
    rows.push(listValue(whole.items.slice(from, from + step), origin));
  return listValue(rows, origin);
}

function matchKeys([values, keys, wanted]: readonly Value[], origin: Origin): Value | undefined {
  const [list, keyList, search] = [wholeList(values), wholeList(keys), wholeList(wanted)];
  if (list === undefined || keyList === undefined || search === undefined) return undefined;
  const kept = filterBy(
    list.items.map((item, index) => listValue([item, keyList.items[index] ?? item], origin)),
    (pair) => isIn(pair.kind === "list" ? (pair.items[1] ?? pair) : pair, search.items),
  );
  return kept === undefined
    ? undefined
    : listValue(
        kept.flatMap((pair) => (pair.kind === "list" ? pair.items.slice(0, 1) : [])),
        origin,
      );
}

function coalesceLists(values: readonly Value[]): Value | undefined {
  for (const value of values) {
    if (value.kind !== "list") return undefined;
    if (value.items.length > 0) return value;
    if (value.more !== undefined) return undefined;
  }
  return undefined;
}

function coalesce(values: readonly Value[]): Value | undefined {
  for (const value of values) {
    if (value.kind === "null") continue;
    if (value.kind === "unknown") return undefined;
    if (value.kind !== "text") return value;
    if (value.text.some((piece) => piece.kind === "known" && piece.chars !== "")) return value;
    if (value.text.length > 0) return undefined;
  }
  return undefined;
}

function difference([first = [], ...others]: readonly (readonly Value[])[]): readonly Value[] | undefined {
  return filterBy(first, (item) => {
    const found = isIn(item, others.flat());
    return found === undefined ? undefined : !found;
  });
}

function intersection([first = [], ...others]: readonly (readonly Value[])[]): readonly Value[] | undefined {
  return filterBy(first, (item) => {
    const results = others.map((other) => isIn(item, other));
    if (results.includes(false)) return false;
    return results.includes(undefined) ? undefined : true;
  });
}

const at = (compute: (values: readonly Value[], origin: Origin) => Value | undefined): FunctionEntry =>
  entry((values, site: CallSite) => compute(values, site.origin));

/** Functions of lists by name. */
export const listFunctions: FunctionTable = new Map<string, FunctionEntry>([
  ["concat", at(concat)],
  ["distinct", at(([list], origin) => distinct(listArgument(list), origin))],
  ["compact", entry(([list], site) => compact(listArgument(list), site.origin), "deep")],
  ["flatten", entry(([list], site) => flatten(listArgument(list), site.origin), "deep")],
  ["contains", entry((values, site) => contains(values, site.origin), "deep")],
  ["element", at(element)],
  ["index", at(indexIn)],
  ["length", at(([value], origin) => length(value, origin))],
  ["range", at(range)],
  [
    "reverse",
    at(([list], origin) =>
      wholeList(list) === undefined ? undefined : listValue(wholeList(list)?.items.toReversed() ?? [], origin),
    ),
  ],
  ["slice", at(slice)],
  ["one", at(([list], origin) => one(list, origin))],
  ["alltrue", entry(([list], site) => truths(listArgument(list), false, site.origin), "deep")],
  ["anytrue", entry(([list], site) => truths(listArgument(list), true, site.origin), "deep")],
  ["setunion", at(union)],
  ["setintersection", at((values, origin) => sets(values, intersection, origin))],
  ["setsubtract", at((values, origin) => sets(values, difference, origin))],
  ["setproduct", at(setProduct)],
  ["chunklist", at(chunks)],
  ["matchkeys", at(matchKeys)],
  ["coalescelist", at(coalesceLists)],
  ["coalesce", at(coalesce)],
]);
