/** The action's own metadata, which decides what inputs are called and what is run. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { looseObject, optional, parse as validate, record, string } from "valibot";
import { parse } from "yaml";

const actionSchema = looseObject({
  inputs: record(string(), looseObject({ description: string(), default: optional(string()) })),
  outputs: record(string(), looseObject({ description: string() })),
  runs: looseObject({ using: string(), main: string() }),
});

/** action.yml below `root`. */
export function readActionFile(root: string): ReturnType<typeof validateAction> {
  return validateAction(readFileSync(join(root, "action.yml"), "utf8"));
}

function validateAction(text: string) {
  return validate(actionSchema, parse(text));
}
