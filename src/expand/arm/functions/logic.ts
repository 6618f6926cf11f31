/** Truth, comparison, and the choice between values. */
import type { UnknownValue, Value } from "../../../model/index.js";
import { knownChars } from "../../../text/index.js";
import { makeChoice } from "../access.js";
import type { Call } from "../scope.js";
import { callId, idOf } from "../identity.js";
import { booleanValue, nullValue, reasonOf, unknownValue } from "../values.js";
import { charsArgument } from "./strings.js";
import type { PlainFunction, SpecialForm } from "./types.js";

/** A truth value that is known. */
function truth(value: Value | undefined): boolean | undefined {
  return value?.kind === "boolean" ? value.value : undefined;
}

const negation: PlainFunction = ([value], { origin }) => {
  const known = truth(value);
  if (known !== undefined) return booleanValue(!known, origin);
  if (value?.kind !== "unknown") return undefined;
  return unknownValue(value.reason, origin, value.id === undefined ? undefined : negatedId(value.id));
};

/** The identity of a condition's opposite. */
function negatedId(id: string): string {
  return id.startsWith("not(") && id.endsWith(")") ? id.slice(4, -1) : `not(${id})`;
}

/** A condition by its positive name, so that `x` and `not(x)` are decided together. */
export type Condition = Readonly<{ name: string; negated: boolean }>;

/** The condition that an identity stands for. */
export function conditionOf(id: string): Condition {
  const opposite = negatedId(id);
  return opposite.length < id.length ? { name: opposite, negated: true } : { name: id, negated: false };
}

function junction(deciding: boolean, name: string): PlainFunction {
  return (values, { origin }) => {
    if (values.some((value) => truth(value) === deciding)) return booleanValue(deciding, origin);
    const open = values.filter((value) => truth(value) === undefined);
    const [first] = open;
    if (first === undefined) return booleanValue(!deciding, origin);
    if (open.length === 1 && first.kind === "unknown") return { ...first, origin };
    return unknownValue(reasonOf(first) ?? `${name} does not take these arguments`, origin, callId(name, open));
  };
}

const equals: PlainFunction = ([left, right], { origin }) => {
  if (left === undefined || right === undefined) return undefined;
  const same = sameValue(left, right);
  if (same !== undefined) return booleanValue(same, origin);
  return againstTruth(left, right, origin) ?? againstTruth(right, left, origin);
};

/** `equals(x, true())` is x, `equals(x, false())` its opposite. */
function againstTruth(value: Value, other: Value, origin: UnknownValue["origin"]): Value | undefined {
  if (value.kind !== "unknown" || other.kind !== "boolean" || value.id === undefined) return undefined;
  return unknownValue(value.reason, origin, other.value ? value.id : negatedId(value.id));
}

/** Whether both are the same; undefined when that cannot be told. */
export function sameValue(left: Value, right: Value): boolean | undefined {
  const id = idOf(left);
  if (id !== undefined && id === idOf(right)) return true;
  const certain = reasonOf(left) === undefined && reasonOf(right) === undefined;
  if (!certain) return differentKinds(left, right) ? false : undefined;
  if (left.kind === "text" && right.kind === "text") return knownChars(left.text) === knownChars(right.text);
  return id === undefined ? undefined : false;
}

/** Both kinds are known and differ, so that the values do, whatever is unknown inside them. */
function differentKinds(left: Value, right: Value): boolean {
  const open = (value: Value): boolean => value.kind === "unknown" || value.kind === "choice";
  return !open(left) && !open(right) && left.kind !== right.kind;
}

const toBoolean: PlainFunction = ([value], { origin }) => {
  if (value?.kind === "boolean") return booleanValue(value.value, origin);
  if (value?.kind === "number") return booleanValue(value.value !== 0, origin);
  const chars = charsArgument(value)?.toLowerCase();
  if (chars === "true" || chars === "1") return booleanValue(true, origin);
  return chars === "false" || chars === "0" ? booleanValue(false, origin) : undefined;
};

/** Branches of an unknown condition are both evaluated, those of a known one are not. */
const choose: SpecialForm = (call) => {
  const [test, whenTrue, whenFalse] = call.arguments;
  if (test === undefined || whenTrue === undefined)
    return unknownValue("if() needs a condition and two values", call.origin);
  const branch = (isTrue: boolean): Value => {
    const taken = isTrue ? whenTrue : whenFalse;
    return taken === undefined ? nullValue(call.origin) : call.evaluate(taken);
  };
  return branchOn(call.evaluate(test), branch, call, call.charsOf(test));
};

function branchOn(test: Value, branch: (isTrue: boolean) => Value, call: Call, chars: string): Value {
  if (test.kind === "choice") {
    const side = (value: Value | undefined): Value =>
      value === undefined ? undecidable(call) : branchOn(value, branch, call, chars);
    return makeChoice(test, side(test.whenTrue), side(test.whenFalse), call.origin);
  }
  const known = truth(test);
  if (known !== undefined) return branch(known);
  if (test.kind !== "unknown") return undecidable(call);
  const id = conditionId(test, call, chars);
  const by = { condition: id.name, reason: `it depends on a condition that is not known: ${test.reason}` };
  return makeChoice(by, branch(!id.negated), branch(id.negated), call.origin);
}

function undecidable(call: Call): Value {
  return unknownValue("the condition of if() is no truth value", call.origin);
}

/** Identity of a condition: what it is made of, or else its text in its scope. */
function conditionId(test: UnknownValue, call: Call, chars: string): Condition {
  return conditionOf(test.id ?? `${chars.replaceAll(/\s+/g, "").toLowerCase()}@${call.scope.id}`);
}

const coalesce: PlainFunction = (values, { origin }) => {
  for (const [index, value] of values.entries()) {
    if (value.kind === "unknown") return unknownValue(value.reason, origin, callId("coalesce", values.slice(index)));
    if (value.kind !== "null") return value;
  }
  return nullValue(origin);
};

/** Functions that evaluate their arguments themselves, by lower-case name. */
export const logicForms: readonly (readonly [string, SpecialForm])[] = [["if", choose]];

/** The functions by lower-case name. */
export const logicFunctions: readonly (readonly [string, PlainFunction])[] = [
  ["not", negation],
  ["and", junction(false, "and")],
  ["or", junction(true, "or")],
  ["equals", equals],
  ["bool", toBoolean],
  ["true", (_values, { origin }) => booleanValue(true, origin)],
  ["false", (_values, { origin }) => booleanValue(false, origin)],
  ["null", (_values, { origin }) => nullValue(origin)],
  ["coalesce", coalesce],
];
