/** Our HCL parser against the tree that was meant, and against the grammar for tree-sitter, on files that nobody wrote. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseHcl, parseHclTemplate } from "../../src/parse/hcl/index.js";
import { hclFiles, mergeLiterals } from "../support/hcl-generator.js";
import { firstDifference } from "../support/hcl-oracle/first-difference.js";
import { loadHclOracle } from "../support/hcl-oracle/index.js";

const oracle = await loadHclOracle();

const spanKeys: ReadonlySet<string> = new Set(["start", "end", "nameSpan", "typeSpan", "head", "content"]);

/** `tree` in the form of the generator. */
function withoutSpans(tree: unknown): unknown {
  if (Array.isArray(tree)) return mergeLiterals(tree.map(withoutSpans));
  if (typeof tree !== "object" || tree === null) return tree;
  const entries = Object.entries(tree).filter(([key]) => !spanKeys.has(key));
  return Object.fromEntries(
    entries.map(([key, value]: [string, unknown]) => [key, key === "labels" ? labelTexts(value) : withoutSpans(value)]),
  );
}

function labelTexts(labels: unknown): readonly string[] {
  return (labels as readonly { readonly text: string }[]).map(({ text }) => text);
}

describe("generated files", () => {
  it("become the trees that they were made from", () => {
    fc.assert(
      fc.property(hclFiles, ({ text, tree }) => {
        const file = parseHcl({ path: "a.tf", text });
        expect(file.problems.map(({ message }) => message)).toEqual([]);
        expect(withoutSpans(file.body)).toEqual(tree);
      }),
      { numRuns: 400 },
    );
  });

  it.each(["\n", "\r\n"])("become what the oracle reads, offsets too, with line ends %j", (lineEnd) => {
    fc.assert(
      fc.property(hclFiles, ({ text }) => {
        const chars = text.replaceAll(/\r?\n/g, lineEnd);
        const theirs = oracle.body(chars);
        // The grammar has no opinion on what it cannot read.
        fc.pre(!theirs.hasErrors);
        expect(firstDifference(parseHcl({ path: "a.tf", text: chars }).body, theirs.tree)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});

/** HashiCorp's parser escapes the last sign of `$$$${` only, as ours does; the grammar takes the first. */
const misread = /\$\$\$\{|%%%\{/;

describe("generated templates", () => {
  const pieces = [
    "a",
    " ",
    "\n",
    "\n  ",
    "$",
    "%",
    "$${",
    "%%{",
    '"',
    "\\n",
    "${a}",
    "${~ a ~}",
    "${a ~}",
    "EOT",
    "é😀",
  ];
  const plain = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((list) => list.join(""));
  const directive = fc
    .tuple(plain, plain, plain, fc.constantFrom("", "~"), fc.constantFrom("", "~"))
    .map(
      ([before, then, otherwise, left, right]) =>
        `${before}%{${left} if a }${then}%{ else ${right}}${otherwise}%{${right} endif ${left}}%{for k, v in m ${right}}${then}%{${left}endfor}`,
    );

  it("become what the oracle reads", () => {
    fc.assert(
      fc.property(fc.oneof(plain, directive), (text) => {
        const theirs = oracle.template(text);
        fc.pre(!theirs.hasErrors && !misread.test(text));
        const ours = parseHclTemplate({ path: "a.sh", text });
        expect(ours?.problems).toEqual([]);
        expect(firstDifference(ours?.template.parts, theirs.tree)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it("in heredocs and quotes too", () => {
    fc.assert(
      fc.property(fc.oneof(plain, directive), fc.constantFrom("<<END\n", "<<-END\n", '"'), (chars, start) => {
        const inner = start === '"' ? chars.replaceAll(/["\n]/g, "") : chars;
        const text = `x = ${start}${inner}${start === '"' ? '"' : "\n    END"}\n`;
        const theirs = oracle.body(text);
        fc.pre(!theirs.hasErrors && !misread.test(text));
        expect(firstDifference(parseHcl({ path: "a.tf", text }).body, theirs.tree)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});
