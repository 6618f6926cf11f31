/** The files of a new rule as text. They are valid from the start; TODO stands where only a person knows what to say. */
import type { SubjectKind } from "../../src/model/subjects.js";
import { locales } from "../lib/rule-files.js";
import { referencePart } from "../lib/rule-folders.js";

/** What the templates are filled with. */
export type NewRule = Readonly<{ family: string; name: string; subject: SubjectKind; since: string }>;

/** family.rego of a new family. */
export function familyFile({ family, subject }: NewRule): string {
  return `# METADATA
# title: ${titleOf(family)}
# description: "TODO: what the rules of this family are about."
# scope: subpackages
# schemas:
# - input: schema["${subject}"]
package rules${referencePart(family)}
`;
}

/** The files of the folder, by name. */
export function ruleFiles(rule: NewRule): Readonly<Record<string, string>> {
  return {
    "rule.rego": ruleFile(rule),
    "rule_test.rego": testFile(rule),
    "rule.md": proseFile(rule),
    "messages.yaml": messagesFile(),
  };
}

function ruleFile({ family, name, subject, since }: NewRule): string {
  return `# METADATA
# title: ${titleOf(name)}
# description: "TODO: what is wrong, in one or two sentences."
# custom:
#   severity: warning
#   subject: ${subject}
#   fix: none
#   since: ${since}
#   sources:
#   - https://example.com/TODO
package rules${referencePart(family)}${referencePart(name)}

import data.lib.proxy

# A sample to replace: it finds addresses that are called "wrong".
report contains violation if {
	some proxied in proxy.addresses
	proxied.address.value == "wrong"
	violation := {"path": proxied.path, "args": {"proxy": proxied.label}}
}
`;
}

function testFile({ family, name, subject }: NewRule): string {
  return `package rules${referencePart(family)}${referencePart(`${name}_test`)}

import data.rules${referencePart(family)}${referencePart(name)}${name === "rule" ? "" : " as rule"}

_settings(fields) := {"kind": "${subject}", "proxy": fields}

cases := {
	"fires": {
		"input": _settings({"http": {"value": "wrong"}}),
		"want": {{"path": ["proxy", "http"], "args": {"proxy": "HTTP"}}},
	},
	"near miss": {"input": _settings({"http": {"value": "right"}}), "want": set()},
	"unknown": {"input": _settings({"http": {"unknown": "var.proxy"}}), "want": set()},
	"absent": {"input": _settings({}), "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
`;
}

function proseFile({ name }: NewRule): string {
  const today = new Date().toISOString().slice(0, 10);
  return `# ${titleOf(name)}

## What it checks

TODO

## Why

TODO

## How to fix

TODO

## When it is silent

- The value is not known.

## Sources

- [TODO](https://example.com/TODO), checked ${today}
`;
}

function messagesFile(): string {
  const texts = locales.map(
    (locale) => `${locale}:
  message: "TODO: what is wrong with the {proxy} proxy address."
  why: "TODO: what follows from it."
  remedy: "TODO: what to write instead."
`,
  );
  return texts.join("");
}

function titleOf(name: string): string {
  const words = name.replaceAll("-", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
