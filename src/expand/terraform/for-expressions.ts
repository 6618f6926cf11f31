/**
 * Evaluates `[for ...]` and `{for ...}`.
 */
import type { MapEntry, Value } from "../../model/index.js";
import type { ForExpression } from "../../parse/hcl/index.js";
import { overChoices } from "./choices.js";
import type { Turn, Turns } from "./collections.js";
import { turnsOf } from "./collections.js";
import { toBoolean } from "./operators.js";
import type { Scope } from "./scope.js";
import { originIn, withNames } from "./scope.js";
import type { Evaluate } from "./traversals.js";
import { charsOf, failure, isFailure, listValue, mapValue, reasonOf } from "./values.js";

/** What `expression` is. */
export function evaluateFor(expression: ForExpression, scope: Scope, evaluate: Evaluate): Value {
  const collection = evaluate(expression.collection, scope);
  return overChoices([collection], ([decided = collection]) => {
    if (isFailure(decided)) return decided;
    const origin = originIn(scope, expression);
    const turns = turnsOf(decided, origin);
    if (turns.kind === "failed") return turns.value;
    return expression.key === undefined
      ? listFor(turns, { expression, scope, evaluate })
      : mapFor(turns, expression.key, { expression, scope, evaluate });
  });
}

type Loop = Readonly<{ expression: ForExpression; scope: Scope; evaluate: Evaluate }>;
type KnownTurns = Extract<Turns, { kind: "turns" }>;

function scopeOf(turn: Turn, { expression, scope }: Loop): Scope {
  const names = [[expression.valueName, { value: turn.value, traced: false }] as const];
  return withNames(
    scope,
    expression.keyName === undefined
      ? names
      : [...names, [expression.keyName, { value: turn.key, traced: false }] as const],
  );
}

/** Whether the `if` lets the turn through; a string says why that is not known. */
function isKept(scope: Scope, { expression, evaluate }: Loop): boolean | string {
  if (expression.condition === undefined) return true;
  const value = evaluate(expression.condition, scope);
  return toBoolean(value) ?? reasonOf(value) ?? "the condition is neither true nor false";
}

function listFor(turns: KnownTurns, loop: Loop): Value {
  const items: Value[] = [];
  let { more } = turns;
  for (const turn of turns.items) {
    const scope = scopeOf(turn, loop);
    const kept = isKept(scope, loop);
    if (typeof kept === "string") more ??= kept;
    else if (kept) {
      const value = loop.evaluate(loop.expression.value, scope);
      if (isFailure(value)) return value;
      items.push(value);
    }
  }
  const element =
    turns.element === undefined ? undefined : loop.evaluate(loop.expression.value, scopeOf(turns.element, loop));
  return listValue(items, originIn(loop.scope, loop.expression), { more, element });
}

function mapFor(turns: KnownTurns, key: NonNullable<ForExpression["key"]>, loop: Loop): Value {
  const origin = originIn(loop.scope, loop.expression);
  const entries = new Map<string, MapEntry>();
  let { more } = turns;
  for (const turn of turns.items) {
    const scope = scopeOf(turn, loop);
    const kept = isKept(scope, loop);
    if (typeof kept === "string") more ??= kept;
    if (kept !== true) continue;
    const added = addEntry(entries, loop.evaluate(key, scope), loop.evaluate(loop.expression.value, scope), loop);
    if (typeof added === "string") more ??= added;
    else if (added !== undefined) return added;
  }
  const element =
    turns.element === undefined ? undefined : loop.evaluate(loop.expression.value, scopeOf(turns.element, loop));
  return mapValue([...entries.values()], origin, { more, element });
}

/** Adds one element; a failure is given back, a string says why its key is not known. */
function addEntry(
  entries: Map<string, MapEntry>,
  key: Value,
  value: Value,
  { expression, scope }: Loop,
): Value | string | undefined {
  const name = charsOf(key);
  if (name === undefined) return reasonOf(key) ?? "a key is no string";
  if (isFailure(value)) return value;
  const before = entries.get(name);
  if (before !== undefined && !expression.group)
    return failure(`two elements have the key ${JSON.stringify(name.slice(0, 80))}`, originIn(scope, expression));
  entries.set(name, { key: name, keyOrigin: key.origin, value: expression.group ? grouped(before, value) : value });
  return undefined;
}

function grouped(before: MapEntry | undefined, value: Value): Value {
  const items = before?.value.kind === "list" ? before.value.items : [];
  return listValue([...items, value], value.origin);
}
