/**
 * Calls functions by name. Knows how arguments are evaluated; what functions do is in the files beside.
 */
import type { Value } from "../../../model/index.js";
import type { CallExpression, HclExpression } from "../../../parse/hcl/index.js";
import type { Origin } from "../../../text/index.js";
import { overChoices } from "../choices.js";
import type { Scope } from "../scope.js";
import { callId, failure, firstReason, isFailure, listValue, unknownValue } from "../values.js";
import type { FunctionTable } from "./function-table.js";

/** A call to be evaluated. */
export interface Call {
  readonly call: CallExpression;
  readonly scope: Scope;
  readonly origin: Origin;
  readonly evaluate: (expression: HclExpression, scope: Scope) => Value;
}

const table: FunctionTable = new Map();

/** What the call gives. */
export function callFunction({ call, scope, origin, evaluate }: Call): Value {
  const values = call.arguments.map((argument) => evaluate(argument, scope));
  const failed = values.find(isFailure);
  if (failed !== undefined) return failed;
  const entry = table.get(call.name);
  if (entry === undefined)
    return unknownValue(firstReason(values) ?? `the function ${call.name} is not known here`, origin, {
      id: callId(call.name, values),
    });
  return overChoices(
    values,
    (decided) =>
      entry.compute(decided, { name: call.name, origin, scope }) ??
      failure(`${call.name} cannot take these values`, origin),
    entry.depth,
  );
}

/** The arguments of a call whose last one ends with `...`. */
export function spreadLast(values: readonly Value[], origin: Origin): readonly Value[] | Value {
  const last = values.at(-1);
  if (last?.kind === "list" && last.more === undefined) return [...values.slice(0, -1), ...last.items];
  return last?.kind === "unknown" ? last : listValue([], origin);
}
