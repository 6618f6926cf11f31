/**
 * How many instances a block has, by `count` or `for_each`, and what tells them apart.
 */
import type { Presence, Value } from "../../model/index.js";
import type { HclExpression } from "../../parse/hcl/index.js";
import type { Origin } from "../../text/index.js";
import { turnsOf } from "./collections.js";
import { conditionIdOfText } from "./conditions.js";
import { toNumber } from "./operators.js";
import type { NamedValue, Scope } from "./scope.js";
import { charsOf, mapValue, numberValue, reasonOf, stringValue, unknownValue } from "./values.js";

/** One instance of a block. */
export interface Instance {
  /** What its address has behind the name: nothing, `[0]` or `["key"]`. */
  readonly suffix: string;
  /** Index or key in the collection of instances; undefined for a block without `count` and `for_each`. */
  readonly key: Value | undefined;
  readonly names: readonly (readonly [string, NamedValue])[];
  readonly presence: Presence;
  /** It stands for all instances of which nothing is known. */
  readonly template: boolean;
}

/** The instances of a block. */
export interface Instances {
  readonly form: "single" | "list" | "map";
  readonly items: readonly Instance[];
  /** Why there may be more. */
  readonly more: string | undefined;
}

/** Instances of one block that are looked at. */
const maximumInstances = 200;

const certain: Presence = { kind: "certain" };

/** A block without `count` and `for_each`. */
export const singleInstance: Instances = {
  form: "single",
  items: [{ suffix: "", key: undefined, names: [], presence: certain, template: false }],
  more: undefined,
};

/** The instances that `count = value` makes. */
export function instancesOfCount(value: Value, expression: HclExpression, scope: Scope): Instances {
  const number = toNumber(value);
  if (number !== undefined) return listOf(countItems(Math.min(number.value, maximumInstances), value.origin, certain));
  if (value.kind === "choice") {
    const [whenTrue, whenFalse] = [value.whenTrue, value.whenFalse].map((branch) =>
      branch === undefined ? undefined : toNumber(branch)?.value,
    );
    if (whenTrue !== undefined && whenFalse !== undefined) {
      const sure = countItems(Math.min(whenTrue, whenFalse, maximumInstances), value.origin, certain);
      const condition = whenTrue > whenFalse ? value.condition : `!(${value.condition})`;
      const all = countItems(Math.min(Math.max(whenTrue, whenFalse), maximumInstances), value.origin, {
        kind: "conditional",
        condition,
        reason: value.reason,
      });
      return listOf([...sure, ...all.slice(sure.length)]);
    }
  }
  const reason = reasonOf(value) ?? "the count is no number";
  const presence = conditionIdOfText(expression, value, scope, (condition): Presence => ({
    kind: "conditional",
    condition,
    reason,
  }));
  return { form: "list", items: countItems(1, value.origin, presence), more: reason };
}

function listOf(items: readonly Instance[]): Instances {
  return { form: "list", items, more: undefined };
}

function countItems(count: number, origin: Origin, presence: Presence): readonly Instance[] {
  return Array.from({ length: Math.max(0, Math.floor(count)) }, (_, index) => {
    const key = numberValue(index, origin);
    const names = [
      ["count", { value: mapValue([{ key: "index", keyOrigin: origin, value: key }], origin), traced: false }],
    ] as const;
    return { suffix: `[${index}]`, key, names, presence, template: false };
  });
}

/** The instances that `for_each = value` makes. */
export function instancesOfEach(value: Value, expression: HclExpression, scope: Scope): Instances {
  if (value.kind === "choice") return eitherInstances(value, expression, scope);
  const turns = turnsOf(value, value.origin);
  if (turns.kind === "failed") return { form: "map", items: [], more: reasonOf(turns.value) };
  const items = turns.items.slice(0, maximumInstances).flatMap((turn) => {
    // A set has its elements as keys; a list is refused by Terraform but says what was meant.
    const key = value.kind === "list" ? turn.value : turn.key;
    const chars = charsOf(key);
    return chars === undefined
      ? []
      : [eachInstance(`[${JSON.stringify(chars)}]`, stringValue(chars, key.origin), turn.value, certain, false)];
  });
  const more = turns.more ?? (items.length < turns.items.length ? "a key of for_each is not known" : undefined);
  if (more === undefined) return { form: "map", items, more };
  const presence = conditionIdOfText(expression, value, scope, (condition): Presence => ({
    kind: "conditional",
    condition,
    reason: more,
  }));
  const key = turns.element?.key ?? unknownValue(more, value.origin);
  const template = eachInstance(
    "[each.key]",
    key,
    turns.element?.value ?? unknownValue(more, value.origin),
    presence,
    true,
  );
  return { form: "map", items: [...items, template], more };
}

function eachInstance(suffix: string, key: Value, value: Value, presence: Presence, template: boolean): Instance {
  const entries = [
    { key: "key", keyOrigin: key.origin, value: key },
    { key: "value", keyOrigin: value.origin, value },
  ];
  const each = mapValue(entries, value.origin);
  return { suffix, key, names: [["each", { value: each, traced: true }]], presence, template };
}

/** Instances of either branch; those of only one branch depend on the condition. */
function eitherInstances(
  value: Extract<Value, { kind: "choice" }>,
  expression: HclExpression,
  scope: Scope,
): Instances {
  const instancesOf = (branch: Value | undefined): Instances | undefined =>
    branch === undefined || branch.kind === "null" ? undefined : instancesOfEach(branch, expression, scope);
  const [whenTrue, whenFalse] = [instancesOf(value.whenTrue), instancesOf(value.whenFalse)];
  const { condition, reason } = value;
  const items = [
    ...onlyIn(whenTrue, whenFalse, { kind: "conditional", condition, reason }),
    ...onlyIn(whenFalse, whenTrue, { kind: "conditional", condition: `!(${condition})`, reason }),
  ];
  const bySuffix = new Map(items.toReversed().map((item) => [item.suffix, item]));
  return {
    form: "map",
    items: items.filter((item) => bySuffix.get(item.suffix) === item),
    more: whenTrue?.more ?? whenFalse?.more,
  };
}

/** The instances of `own`, those that `other` lacks under `presence`. */
function onlyIn(own: Instances | undefined, other: Instances | undefined, presence: Presence): readonly Instance[] {
  const shared = new Set(other?.items.map(({ suffix }) => suffix));
  return (own?.items ?? []).map((instance) =>
    shared.has(instance.suffix) || instance.presence.kind === "conditional" ? instance : { ...instance, presence },
  );
}
