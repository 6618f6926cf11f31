/**
 * Calls functions by name. Knows how arguments are evaluated; what functions do is in the files beside.
 */
import type { Value } from "../../../model/index.js";
import type { CallExpression } from "../../../parse/hcl/index.js";
import type { Origin } from "../../../text/index.js";
import { overChoices } from "../choices.js";
import type { Scope } from "../scope.js";
import { charged } from "../scope.js";
import type { Evaluate } from "../traversals.js";
import {
  booleanValue,
  callId,
  failure,
  firstReason,
  isFailure,
  reasonOf,
  sensitiveValue,
  unknownValue,
} from "../values.js";
import { conversionFunctions } from "./conversions.js";
import { encodingFunctions } from "./encodings.js";
import { fileFunctions } from "./files.js";
import { formatFunctions } from "./format.js";
import type { FunctionEntry, FunctionTable } from "./function-table.js";
import { listFunctions } from "./lists.js";
import { mapFunctions } from "./maps.js";
import { networkFunctions } from "./network.js";
import { numberFunctions } from "./numbers.js";
import { patternFunctions } from "./regular-expressions.js";
import { stringFunctions } from "./strings.js";
import { callTemplate } from "./template-file.js";

/** A call to be evaluated. */
export interface Call {
  readonly call: CallExpression;
  readonly scope: Scope;
  readonly origin: Origin;
  readonly evaluate: Evaluate;
}

const table: FunctionTable = new Map<string, FunctionEntry>([
  ...conversionFunctions,
  ...encodingFunctions,
  ...fileFunctions,
  ...formatFunctions,
  ...listFunctions,
  ...mapFunctions,
  ...networkFunctions,
  ...numberFunctions,
  ...patternFunctions,
  ...stringFunctions,
]);

/** Functions that give something else at each run. */
const changing: ReadonlySet<string> = new Set(["bcrypt", "plantimestamp", "timestamp", "uuid"]);

/** Functions whose result says nothing secret of what is secret, or that set the mark themselves. */
const clearing: ReadonlySet<string> = new Set(["issensitive", "nonsensitive"]);

/** What the call gives. */
export function callFunction(call: Call): Value {
  const name = call.call.name.replace(/^core::/, "");
  if (name === "try" || name === "can") return callLenient(name, call);
  const values = call.call.arguments.map((argument) => call.evaluate(argument, call.scope));
  const failed = values.find(isFailure);
  if (failed !== undefined) return failed;
  if (changing.has(name)) return unknownValue(`${name}() gives another value at each run`, call.origin);
  if (!call.call.spread) return callDecided(name, values, call);
  return overChoices(values, (decided) => {
    const spread = spreadLast(decided);
    return Array.isArray(spread)
      ? callDecided(name, spread as readonly Value[], call)
      : spreadUnknown(name, decided, call);
  });
}

/** The arguments of a call whose last one ends with `...`; undefined when it is not wholly known which those are. */
function spreadLast(values: readonly Value[]): readonly Value[] | undefined {
  const last = values.at(-1);
  return last?.kind === "list" && last.more === undefined ? [...values.slice(0, -1), ...last.items] : undefined;
}

/** Functions that take any number of collections keep what is known of those that are spread. */
const joining: ReadonlySet<string> = new Set(["concat", "merge", "setunion"]);

function spreadUnknown(name: string, values: readonly Value[], call: Call): Value {
  const last = values.at(-1);
  const reason = (last === undefined ? undefined : reasonOf(last)) ?? `the last argument of ${name} is no list`;
  const rest = unknownValue(reason, call.origin);
  const items = last?.kind === "list" ? last.items : [];
  return joining.has(name)
    ? callDecided(name, [...values.slice(0, -1), ...items, rest], call)
    : unknownValue(reason, call.origin, { id: callId(name, values) });
}

function callDecided(name: string, values: readonly Value[], call: Call): Value {
  if (name === "templatefile") return overChoices(values, (decided) => callTemplate(decided, call));
  const found = table.get(name);
  const { origin, scope } = call;
  if (found === undefined) return unknownValue(`${name}() is not computed here`, origin, { id: callId(name, values) });
  const computed = overChoices(
    values,
    (decided) => found.compute(decided, { name, origin, scope }) ?? refused(name, decided, origin),
    found.depth,
  );
  const value = charged(computed, scope.budget);
  return !clearing.has(name) && values.some((argument) => argument.sensitive === true) && value.sensitive !== true
    ? sensitiveValue(value)
    : value;
}

function refused(name: string, values: readonly Value[], origin: Origin): Value {
  const reason = firstReason(values);
  return reason === undefined
    ? failure(`${name} cannot take these values`, origin)
    : unknownValue(reason, origin, { id: callId(name, values) });
}

/** `try` gives its first argument that Terraform would not refuse; `can` says whether there is one. */
function callLenient(name: "try" | "can", { call, scope, origin, evaluate }: Call): Value {
  let last: Value = failure(`${name} has no arguments`, origin);
  for (const argument of call.arguments) {
    last = evaluate(argument, scope);
    const failed = isFailure(last) || holdsFailure(last);
    if (name === "can")
      return last.kind === "unknown" && !failed
        ? unknownValue(last.reason, origin, { id: callId("can", [last]) })
        : booleanValue(!failed, origin);
    if (!failed) return last;
  }
  return last;
}

/** Values looked through for one that Terraform would refuse. */
const maximumLook = 5000;

function holdsFailure(value: Value): boolean {
  const open: Value[] = [value];
  let looked = 0;
  for (let next = open.pop(); next !== undefined && looked < maximumLook; next = open.pop()) {
    looked += 1;
    if (isFailure(next)) return true;
    if (next.kind === "list") for (const item of next.items) open.push(item);
    else if (next.kind === "map") for (const entry of next.entries.values()) open.push(entry.value);
  }
  return false;
}
