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
  const decideInner = (inner: Value): Value => decide(inner, condition, outcome, depth);
  if (value.kind === "choice") return decideChoice(value, condition, outcome, decideInner);
  if (depth === "shallow") return value;
  if (value.kind === "list") return { ...value, items: value.items.map(decideInner) };
  if (value.kind !== "map") return value;
  const entries = new Map<string, MapEntry>();
  for (const [key, entry] of value.entries) entries.set(key, { ...entry, value: decideInner(entry.value) });
  return { ...value, entries };
}

function decideChoice(
  value: ChoiceValue,
  condition: string,
  outcome: boolean,
  decideInner: (inner: Value) => Value,
): Value {
  const whenTrue = value.whenTrue ?? nullValue(value.origin);
  const whenFalse = value.whenFalse ?? nullValue(value.origin);
  if (value.condition === condition) return decideInner(outcome ? whenTrue : whenFalse);
  return { ...value, whenTrue: decideInner(whenTrue), whenFalse: decideInner(whenFalse) };
}
