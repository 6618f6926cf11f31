/** map, filter, reduce, sort and toObject, with the lambdas that they take. */
import type { ArmExpression } from "../../../parse/arm-expression.js";
import type { ListValue, MapEntry, Value } from "../../../model/index.js";
import { knownChars } from "../../../text/index.js";
import type { Call } from "../scope.js";
import { callId } from "../identity.js";
import { firstReason, isSensitive, listValue, mapValue, numberValue, sensitiveValue, unknownValue } from "../values.js";
import { charsArgument } from "./strings.js";
import type { SpecialForm } from "./types.js";

/** Applies a lambda to values. */
type Lambda = (...values: readonly Value[]) => Value;

function lambdaOf(call: Call, expression: ArmExpression | undefined): Lambda | undefined {
  if (expression?.kind !== "call" || expression.name !== "lambda") return undefined;
  const names = expression.arguments.slice(0, -1).map((argument) => charsArgument(call.evaluate(argument)) ?? "");
  const body = expression.arguments.at(-1);
  if (body === undefined) return undefined;
  return (...values) => {
    const lambdas = new Map(call.scope.lambdas);
    for (const [index, name] of names.entries()) {
      const value = values[index];
      if (value !== undefined) lambdas.set(name.toLowerCase(), value);
    }
    return call.evaluate(body, { ...call.scope, lambdas });
  };
}

const lambdaVariables: SpecialForm = (call) => {
  const [first] = call.arguments;
  const name = first === undefined ? undefined : charsArgument(call.evaluate(first));
  const value = name === undefined ? undefined : call.scope.lambdas.get(name.toLowerCase());
  return value ?? unknownValue("which lambda variable is meant is not known", call.origin);
};

/** Runs `apply` on the list and lambda of a call; unknown lists and broken calls give an unknown value. */
function onList(apply: (list: ListValue, lambda: Lambda, call: Call) => Value): SpecialForm {
  return (call) => {
    const [source] = call.arguments;
    const value = source === undefined ? undefined : call.evaluate(source);
    const lambda = lambdaOf(call, call.arguments.at(call.name === "reduce" ? 2 : 1));
    if (value?.kind !== "list" || lambda === undefined) {
      const reason = value === undefined ? undefined : firstReason([value]);
      return unknownValue(reason ?? `${call.name} does not take these arguments`, call.origin);
    }
    const result = apply(value, lambda, call);
    return isSensitive(value) ? sensitiveValue(result) : result;
  };
}

const map = onList((list, lambda, { origin }) => {
  return listValue(
    list.items.map((item, index) => lambda(item, numberValue(index, origin))),
    origin,
    list.more,
  );
});

const filter = onList((list, lambda, { origin }) => {
  const kept: Value[] = [];
  let more = list.more;
  for (const [index, item] of list.items.entries()) {
    const test = lambda(item, numberValue(index, origin));
    if (test.kind === "boolean") {
      if (test.value) kept.push(item);
    } else {
      more ??= `whether an item is kept is not known: ${firstReason([test]) ?? "the test is no truth value"}`;
    }
  }
  return listValue(kept, origin, more);
});

const reduce = onList((list, lambda, call) => {
  const [, start] = call.arguments;
  if (start === undefined || list.more !== undefined)
    return unknownValue(list.more ?? "reduce() needs a start", call.origin);
  let value = call.evaluate(start);
  for (const [index, item] of list.items.entries()) value = lambda(value, item, numberValue(index, call.origin));
  return value;
});

/** Items that are sorted; the order of more costs too many calls of the lambda. */
const maximumSorted = 200;

const sort = onList((list, lambda, call) => {
  if (list.more !== undefined || list.items.length > maximumSorted)
    return unknownValue(list.more ?? "the list is too long to sort", call.origin);
  let undecided: string | undefined;
  const sorted = [...list.items].sort((left, right) => {
    const before = lambda(left, right);
    if (before.kind === "boolean") return before.value ? -1 : 1;
    undecided ??= firstReason([before]) ?? "the order is no truth value";
    return 0;
  });
  return undecided === undefined ? listValue(sorted, call.origin) : unknownValue(undecided, call.origin);
});

const toObject = onList((list, lambda, call) => {
  const toValue = lambdaOf(call, call.arguments[2]);
  const entries: MapEntry[] = [];
  let { more } = list;
  for (const item of list.items) {
    const key = lambda(item);
    const chars = key.kind === "text" ? knownChars(key.text) : undefined;
    if (chars === undefined) more ??= firstReason([key]) ?? "a key is no string";
    else entries.push({ key: chars, keyOrigin: key.origin, value: toValue === undefined ? item : toValue(item) });
  }
  return mapValue(entries, call.origin, more);
});

const mapValues: SpecialForm = (call) => {
  const [source, body] = call.arguments;
  const value = source === undefined ? undefined : call.evaluate(source);
  const lambda = lambdaOf(call, body);
  if (value?.kind !== "map" || lambda === undefined) {
    return unknownValue(
      value === undefined ? "mapValues() needs an object" : (firstReason([value]) ?? "mapValues() needs an object"),
      call.origin,
    );
  }
  return mapValue(
    [...value.entries.values()].map((entry) => ({ ...entry, value: lambda(entry.value) })),
    call.origin,
    value.more,
  );
};

/** A lambda outside the functions that take one. */
const strayLambda: SpecialForm = (call) =>
  unknownValue("a lambda stands where none is called", call.origin, callId("lambda", []));

/** Functions that evaluate their arguments themselves, by lower-case name. */
export const lambdaForms: readonly (readonly [string, SpecialForm])[] = [
  ["lambdavariables", lambdaVariables],
  ["lambda", strayLambda],
  ["map", map],
  ["filter", filter],
  ["reduce", reduce],
  ["sort", sort],
  ["toobject", toObject],
  ["mapvalues", mapValues],
];
