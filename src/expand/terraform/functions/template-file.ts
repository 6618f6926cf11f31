/**
 * `templatefile`: a file of the repository as a template, whose characters stand where they stand in the file.
 */
import type { Value } from "../../../model/index.js";
import type { Origin } from "../../../text/index.js";
import type { NamedValue, Scope } from "../scope.js";
import type { Evaluate } from "../traversals.js";
import { reasonOf, unknownValue, valueUsedAt } from "../values.js";
import { charsArgument } from "./arguments.js";

/** A template sees nothing of the module. */
function none(): undefined {
  return undefined;
}

const noDeclarations = {
  variable: none,
  local: none,
  moduleCall: none,
  resource: none,
  data: none,
  path: none,
};

/** The template's names are those of the second argument; a use of one is a step in the template file. */
export function callTemplate(
  [path, variables]: readonly Value[],
  { scope, origin, evaluate }: Readonly<{ scope: Scope; origin: Origin; evaluate: Evaluate }>,
): Value {
  const name = charsArgument(path);
  if (name === undefined) return unknownValue(whyUnknown(path) ?? "the path is no string", origin);
  const { files } = scope.module;
  const shown = name.slice(0, 200);
  const source = files.text(name);
  if (source === undefined) return unknownValue(`the file ${shown} is not in this repository`, origin);
  const template = files.template(source);
  if (template === undefined) return unknownValue(`the template ${shown} cannot be read`, origin);
  const missing = variables?.kind === "map" ? variables.more : whyUnknown(variables);
  const value = evaluate(template, {
    ...scope,
    module: { ...scope.module, ...noDeclarations },
    source,
    names: namesOf(variables),
    ...(missing === undefined ? {} : { missing }),
  });
  return valueUsedAt(value, origin.place, `templatefile(${JSON.stringify(source.path)})`);
}

function whyUnknown(value: Value | undefined): string | undefined {
  return value === undefined ? undefined : reasonOf(value);
}

function namesOf(variables: Value | undefined): ReadonlyMap<string, NamedValue> {
  const names = new Map<string, NamedValue>();
  if (variables?.kind !== "map") return names;
  for (const [key, entry] of variables.entries) names.set(key, { value: entry.value, traced: true });
  return names;
}
