/**
 * Going through collections in Terraform's order: lists by index, maps and sets by key.
 */
import type { Value } from "../../model/index.js";
import type { Origin } from "../../text/index.js";
import { charsOf, elementOf, failure, numberValue, stringValue, unknownValue } from "./values.js";

/** One element with its key. */
export interface Turn {
  readonly key: Value;
  readonly value: Value;
}

/** The elements of a collection. */
export type Turns =
  | Readonly<{
      kind: "turns";
      items: readonly Turn[];
      /** Why there may be more elements. */
      more?: string;
      /** What each of those would be. */
      element?: Turn;
    }>
  | Readonly<{ kind: "failed"; value: Value }>;

/** The elements of `collection`, which is decided. `origin` is where it is gone through. */
export function turnsOf(collection: Value, origin: Origin): Turns {
  switch (collection.kind) {
    case "list": {
      const items = collection.items.map((value, index) => ({
        key: collection.set === true ? value : numberValue(index, value.origin),
        value,
      }));
      return openTurns(items, collection, collection.more, origin);
    }
    case "map": {
      const sorted = [...collection.entries.values()].sort((left, right) => compareChars(left.key, right.key));
      const items = sorted.map((entry) => ({ key: stringValue(entry.key, entry.keyOrigin), value: entry.value }));
      return openTurns(items, collection, collection.more, origin);
    }
    case "unknown":
      return openTurns([], collection, collection.reason, origin);
    case "choice":
    case "text":
    case "number":
    case "boolean":
    case "null":
      return { kind: "failed", value: failure(`a ${collection.kind} has no elements`, origin) };
  }
}

function openTurns(items: readonly Turn[], collection: Value, more: string | undefined, origin: Origin): Turns {
  const sensitive = collection.sensitive === true;
  const marked = sensitive
    ? items.map(({ key, value }) => ({ key, value: { ...value, sensitive: true as const } }))
    : items;
  if (more === undefined) return { kind: "turns", items: marked };
  const id = collection.kind === "unknown" ? collection.id : undefined;
  const key = unknownValue(more, origin, { id: id === undefined ? undefined : `key(${id})` });
  const value =
    elementOf(collection) ?? unknownValue(more, origin, { id: id === undefined ? undefined : `element(${id})` });
  return { kind: "turns", items: marked, more, element: { key, value } };
}

/** Order of strings as Terraform sorts them: by Unicode code points. */
export function compareChars(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) {
    const [a, b] = [left.codePointAt(index) ?? 0, right.codePointAt(index) ?? 0];
    if (a !== b) return a - b;
  }
  return left.length - right.length;
}

/** Items as a set has them: sorted, without repetitions that are certain. */
export function setItems(items: readonly Value[]): readonly Value[] {
  const seen = new Map<string, Value>();
  const others: Value[] = [];
  for (const item of items) {
    const chars = charsOf(item);
    if (chars === undefined) others.push(item);
    else if (!seen.has(chars)) seen.set(chars, item);
  }
  const numbers = [...seen.values()].every((item) => item.kind === "number");
  const sorted = [...seen].sort(([left], [right]) =>
    numbers ? Number(left) - Number(right) : compareChars(left, right),
  );
  return [...sorted.map(([, item]) => item), ...others];
}
