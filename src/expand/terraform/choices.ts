/**
 * Carries computations over values that depend on undecided conditions: what is computed from a choice is a choice of what
 * is computed from each branch, and one condition is decided the same way everywhere.
 */
import type { ChoiceValue, MapEntry, Value } from "../../model/index.js";
import { choiceValue, nullValue, unknownValue } from "./values.js";

/** Undecided conditions that one computation is carried over; each doubles it. */
const maximumConditions = 4;

/** How far into lists and maps choices are looked for: not at all, or at every depth. */
export type ChoiceDepth = "shallow" | "deep";

/** `compute` of `values`, for each way in which the conditions among them may turn out. */
export function overChoices(
  values: readonly Value[],
  compute: (values: readonly Value[]) => Value,
  depth: ChoiceDepth = "shallow",
  limit = maximumConditions,
): Value {
  const choice = firstChoice(values, depth);
  if (choice === undefined) return compute(values);
  if (limit === 0) return unknownValue(choice.reason, choice.origin);
  const [whenTrue, whenFalse] = [true, false].map((outcome) =>
    overChoices(
      values.map((value) => decide(value, choice.condition, outcome, depth)),
      compute,
      depth,
      limit - 1,
    ),
  );
  if (whenTrue === undefined || whenFalse === undefined) return unknownValue(choice.reason, choice.origin);
  return choiceValue(choice.condition, choice.reason, [whenTrue, whenFalse], choice.origin);
}

/** Values looked through for a choice. */
const maximumLook = 20_000;

function firstChoice(values: readonly Value[], depth: ChoiceDepth): ChoiceValue | undefined {
  const open: Value[] = [...values].reverse();
  let looked = 0;
  for (let value = open.pop(); value !== undefined && looked < maximumLook; value = open.pop()) {
    looked += 1;
    if (value.kind === "choice") return value;
    if (depth === "shallow") continue;
    if (value.kind === "list") for (const item of value.items) open.push(item);
    else if (value.kind === "map") for (const entry of value.entries.values()) open.push(entry.value);
  }
  return undefined;
}

/** `value` if `condition` turns out as `outcome`. */
export function decide(value: Value, condition: string, outcome: boolean, depth: ChoiceDepth): Value {
  switch (value.kind) {
    case "choice": {
      const branches = {
        whenTrue: value.whenTrue ?? nullValue(value.origin),
        whenFalse: value.whenFalse ?? nullValue(value.origin),
      };
      if (value.condition === condition)
        return decide(outcome ? branches.whenTrue : branches.whenFalse, condition, outcome, depth);
      return {
        ...value,
        whenTrue: decide(branches.whenTrue, condition, outcome, depth),
        whenFalse: decide(branches.whenFalse, condition, outcome, depth),
      };
    }
    case "list":
      return depth === "deep"
        ? { ...value, items: value.items.map((item) => decide(item, condition, outcome, depth)) }
        : value;
    case "map": {
      if (depth === "shallow") return value;
      const entries = new Map<string, MapEntry>();
      for (const [key, entry] of value.entries)
        entries.set(key, { ...entry, value: decide(entry.value, condition, outcome, depth) });
      return { ...value, entries };
    }
    case "text":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return value;
  }
}
