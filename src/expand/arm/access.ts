/** Property and index access, and functions spread over choices. */
import type { ChoiceValue, ListValue, Value } from "../../model/index.js";
import type { Origin } from "../../text/index.js";
import { knownChars } from "../../text/index.js";
import { callId, idOf } from "./identity.js";
import { entryOfMap, isSensitive, nullValue, reasonOf, sensitiveValue, unknownValue } from "./values.js";

/** Choices inside each other that are followed; past these the value is unknown. */
const maximumChoices = 4;

/** What Azure alone knows, as a reason. `what` is the expression: `resourceGroup().location`. */
export function runtimeReason(what: string): string {
  return `${what} is known only to Azure at deployment`;
}

/** An unknown that Azure decides at deployment. */
export function runtimeValue(what: string, origin: Origin): Value {
  return unknownValue(runtimeReason(what.length > 80 ? `${what.slice(0, 80)}...` : what), origin, what);
}

/** `values` with the first choice among them taken apart, `apply` on each side. */
export function overChoices(
  values: readonly Value[],
  origin: Origin,
  apply: (values: readonly Value[]) => Value,
  depth = 0,
): Value {
  const choice = values.find((value) => value.kind === "choice");
  if (choice?.kind !== "choice") return apply(values);
  if (depth >= maximumChoices) return unknownValue(choice.reason, origin);
  const side = (isTrue: boolean): Value =>
    overChoices(
      values.map((value) => (value.kind === "choice" ? decide(value, choice.condition, isTrue, origin) : value)),
      origin,
      apply,
      depth + 1,
    );
  return makeChoice(choice, side(true), side(false), origin);
}

/** `value` when the condition `condition` is decided; nested choices of one condition are decided together. */
function decide(value: Value, condition: string, isTrue: boolean, origin: Origin): Value {
  if (value.kind !== "choice" || value.condition !== condition) return value;
  const taken = isTrue ? value.whenTrue : value.whenFalse;
  return taken === undefined ? nullValue(origin) : decide(taken, condition, isTrue, origin);
}

/** A choice of two values by the condition of `by`; equal values need none. */
export function makeChoice(
  by: Pick<ChoiceValue, "condition" | "reason">,
  whenTrue: Value,
  whenFalse: Value,
  origin: Origin,
): Value {
  const id = idOf(whenTrue);
  if (id !== undefined && id === idOf(whenFalse)) return whenTrue;
  const left = decide(whenTrue, by.condition, true, origin);
  const right = decide(whenFalse, by.condition, false, origin);
  return { kind: "choice", condition: by.condition, reason: by.reason, whenTrue: left, whenFalse: right, origin };
}

/** `target[key]`, or `target.key`. */
export function accessProperty(target: Value, key: Value, origin: Origin): Value {
  return overChoices([target, key], origin, ([base, step]) => {
    if (base === undefined || step === undefined) return unknownValue("nothing is accessed here", origin);
    const found = findMember(base, step, origin);
    return isSensitive(base) && !isSensitive(found) ? sensitiveValue(found) : found;
  });
}

function findMember(base: Value, step: Value, origin: Origin): Value {
  if (base.kind === "unknown") return memberOfUnknown(base, step, origin);
  if (base.kind === "list") return memberOfList(base, step, origin);
  const key = step.kind === "text" ? knownChars(step.text) : undefined;
  if (base.kind === "map") {
    if (key === undefined) return unknownValue(stepReason(step, "property"), origin, callId("[]", [base, step]));
    const entry = entryOfMap(base, key);
    if (entry !== undefined) return entry.value;
    return unknownValue(base.more ?? `the object has no property \`${key}\``, origin);
  }
  return unknownValue(
    key === undefined ? "a value that is no object is accessed" : `the value has no property \`${key}\``,
    origin,
  );
}

function stepReason(step: Value, what: string): string {
  const reason = reasonOf(step);
  return reason === undefined
    ? `the ${what} asked for cannot be one`
    : `which ${what} is meant is not known: ${reason}`;
}

function memberOfUnknown(base: Extract<Value, { kind: "unknown" }>, step: Value, origin: Origin): Value {
  const key = step.kind === "text" ? knownChars(step.text) : undefined;
  const stepId = key ?? idOf(step);
  const id =
    base.id === undefined || stepId === undefined
      ? undefined
      : key === undefined
        ? `${base.id}[${stepId}]`
        : `${base.id}.${key}`;
  const runtime = base.id !== undefined && base.reason === runtimeReason(base.id);
  return unknownValue(runtime && id !== undefined ? runtimeReason(id) : base.reason, origin, id);
}

function memberOfList(base: ListValue, step: Value, origin: Origin): Value {
  if (step.kind !== "number") return unknownValue(stepReason(step, "item"), origin, callId("[]", [base, step]));
  // Unknown items may stand before the known ones, so that an index into an incomplete list means nothing.
  if (base.more !== undefined) return unknownValue(base.more, origin, callId("[]", [base, step]));
  return base.items[step.value] ?? unknownValue(`the list has no item ${step.literal}`, origin);
}
