/** Calls a function of the template language: the template's own, one with rules of evaluation, or a plain one. */
import type { Value } from "../../../model/index.js";
import { overChoices } from "../access.js";
import type { Call } from "../scope.js";
import { callId } from "../identity.js";
import { firstReason, isSensitive, sensitiveValue, unknownValue, widthOf } from "../values.js";
import { collectionFunctions } from "./collections.js";
import { deploymentForms } from "./deployment.js";
import { lambdaForms } from "./lambdas.js";
import { logicForms, logicFunctions } from "./logic.js";
import { mapFunctions } from "./maps.js";
import { numberFunctions } from "./numbers.js";
import { encodingFunctions } from "./encodings.js";
import { stringFunctions } from "./strings.js";
import type { PlainFunction, SpecialForm } from "./types.js";

const specialForms: ReadonlyMap<string, SpecialForm> = new Map([...logicForms, ...deploymentForms, ...lambdaForms]);

const plainFunctions: ReadonlyMap<string, PlainFunction> = new Map([
  ...stringFunctions,
  ...encodingFunctions,
  ...collectionFunctions,
  ...mapFunctions,
  ...numberFunctions,
  ...logicFunctions,
]);

/** Functions that hold their arguments as they are, so that a choice stays where it was written. */
const containers: ReadonlySet<string> = new Set(["createarray", "createobject"]);

/** The value of `call`; a function that is not known here gives an unknown value. */
export function callFunction(call: Call): Value {
  const form = specialForms.get(call.name);
  if (form !== undefined) return form(call);
  const values = call.arguments.map((argument) => call.evaluate(argument));
  const own = call.name.includes(".") ? call.scope.userFunction(call.name) : undefined;
  const result = own === undefined ? callPlain(call, values) : own(values, call.origin, call.scope);
  return values.some(isSensitive) && !isSensitive(result) ? sensitiveValue(result) : result;
}

function callPlain(call: Call, values: readonly Value[]): Value {
  const plain = plainFunctions.get(call.name);
  if (plain === undefined) {
    return unknownValue(`the function ${call.name} is not evaluated`, call.origin, callId(call.name, values));
  }
  const apply = (arguments_: readonly Value[]): Value => {
    // A function over a long list inside a loop over one costs their product.
    call.scope.session.steps -= widthOf(arguments_);
    return plain(arguments_, call) ?? undecided(call, arguments_);
  };
  return containers.has(call.name) ? apply(values) : overChoices(values, call.origin, apply);
}

function undecided(call: Call, values: readonly Value[]): Value {
  const reason = firstReason(values) ?? `${call.name} does not take these arguments`;
  return unknownValue(reason, call.origin, callId(call.name, values));
}
