/**
 * Writes one entry point for each kind of subject: an object of the violations, keyed by rule.
 *
 * References are ground and the object is keyed, because a union of sets or a dynamic reference costs a third more at
 * every evaluation; a rule that is switched off is not evaluated at all.
 */
import { schemaNames } from "../lib/rule-files.js";
import { packageOfKind } from "../lib/rule-folders.js";
import type { RuleFolder, RuleSet } from "../lib/rule-folders.js";
import type { OutputFile } from "./output-file.js";

/** policies/main/KIND/main.rego for each kind of subject, as `opa fmt` would leave it. */
export function entryPointFiles({ rules }: RuleSet): readonly OutputFile[] {
  return schemaNames.map((kind) => {
    const name = packageOfKind(kind);
    const judged = rules.filter((rule) => !rule.host && rule.entry.subject === kind);
    const head = [
      "# Written by `npm run generate` from the rule folders; do not edit.",
      "",
      `package main.${name}`,
      "",
    ];
    const body = judged.length === 0 ? ["findings := {}", ""] : judged.flatMap(finding);
    return { path: `policies/main/${name}/main.rego`, content: [...head, ...body].join("\n") };
  });
}

function finding({ id, reference }: RuleFolder): readonly string[] {
  return [
    `findings["${id}"] := violations if {`,
    `\tnot data.run.disabled["${id}"]`,
    `\tviolations := ${reference}.report`,
    "\tcount(violations) > 0",
    "}",
    "",
  ];
}
