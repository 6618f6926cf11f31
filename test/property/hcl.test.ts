/** Properties of the HCL parser and of Terraform's expansion on arbitrary text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { expandTerraform } from "../../src/expand/terraform/index.js";
import type { HclExpression } from "../../src/parse/hcl/index.js";
import { parseHcl, parseHclTemplate } from "../../src/parse/hcl/index.js";
import { treeOf } from "../unit/expand/terraform/support.js";

/** Text that is nearly HCL. */
const fragments = [
  "{",
  "}",
  "[",
  "]",
  "(",
  ")",
  '"',
  "${",
  "%{",
  "}",
  "~",
  "<<EOT",
  "<<-A",
  "EOT",
  "\n",
  " ",
  "=",
  "=>",
  "...",
  "?",
  ":",
  ",",
  ".",
  "*",
  "if",
  "for",
  "in",
  "endfor",
  "var.a",
  "local.b",
  "resource",
  "locals",
  "x",
  "1",
  "true",
  "null",
  "\\",
  "é",
  "😀",
  "#",
  "//",
  "/*",
  "*/",
  "$",
  "%",
  "!",
  "-",
  "&&",
];
const nearly = fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join(""));

function literals(
  expression: HclExpression,
): readonly { readonly chars: string; readonly start: number; readonly end: number }[] {
  return expression.kind === "template"
    ? expression.parts.flatMap((part) => (part.kind === "literal" ? [part] : []))
    : [];
}

describe("HCL", () => {
  it("is read without a throw, whatever the text, with spans inside of it", () => {
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({ maxLength: 200 })), (text) => {
        const source = { path: "a.tf", text };
        const problems = [...parseHcl(source).problems, ...(parseHclTemplate(source)?.problems ?? [])];
        for (const { origin } of problems) {
          expect(origin.place.start).toBeLessThanOrEqual(origin.place.end);
          expect(origin.place.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("gives each plain string with the span of its characters", () => {
    const plainString = fc
      .string({ unit: "grapheme", maxLength: 40 })
      .filter((chars) => !/["\\\p{Cc}\p{Cs}]|[$%]\{/u.test(chars));
    fc.assert(
      fc.property(plainString, plainString, (first, second) => {
        const text = `a = "${first}"\nb = ["${second}", "\${x}${second}"]\n`;
        const { body } = parseHcl({ path: "a.tf", text });
        const [a, b] = body.attributes.map((attribute) => attribute.value);
        const items = b?.kind === "list" ? b.items : [];
        const runs = [a, ...items].map((value) => (value === undefined ? [] : literals(value)));
        expect(runs.map((list) => list.map((run) => run.chars).join(""))).toEqual([first, second, second]);
        for (const run of runs.flat()) expect(text.slice(run.start, run.end)).toBe(run.chars);
      }),
      { numRuns: 200 },
    );
  });

  it("is expanded without a throw", () => {
    fc.assert(
      fc.property(nearly, nearly, (first, second) => {
        const main = `resource "azurerm_kubernetes_cluster" "a" {\n x = ${first}\n}\nlocals {\n b = ${second}\n}\nvariable "a" {}\n`;
        const { objects } = expandTerraform(
          ["main.tf"],
          treeOf({ "main.tf": main, "terraform.tfvars": `a = ${second}` }),
        );
        expect(objects.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 200 },
    );
  });
});
