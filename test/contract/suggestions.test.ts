/** Suggestions for the safe fixes of all examples: to commit one is to make its fixes, and nothing else. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { readRuleSet } from "../../scripts/lib/rule-folders.js";
import { root } from "../../scripts/lib/run.js";
import type { Finding } from "../../src/finding/index.js";
import { chooseFixes, editedTexts } from "../../src/fix/choose-fixes.js";
import type { Hunk } from "../../src/github/suggestions/hunks.js";
import { gitLines } from "../../src/github/suggestions/hunks.js";
import { suggestionBody } from "../../src/github/suggestions/suggestion-body.js";
import type { Suggestion } from "../../src/github/suggestions/suggestion-plan.js";
import { planSuggestions, suggestionCandidates } from "../../src/github/suggestions/suggestion-plan.js";
import { allExamples, exampleScan } from "../support/example-scan.js";

const { rules } = readRuleSet();
const scanExample = exampleScan(readFileSync(join(root, "dist/policy.wasm")), {
  rules: rules.map(({ entry }) => entry),
});

/** A diff that adds all of `text`. */
function wholeFile(text: string): readonly Hunk[] {
  return [{ start: 1, lines: gitLines(text) }];
}

/** What GitHub makes of `text` when somebody commits the suggestion as its comment has it. */
function committed(text: string, suggestion: Suggestion): string {
  const body = suggestionBody(suggestion, "0".repeat(12), "en")?.text ?? "";
  const [, marks = "", block = ""] = /(`{3,})suggestion\n([^]*?)\1\n$/u.exec(body) ?? [];
  expect(marks).not.toBe("");
  const lines = text.split("\n");
  const fresh = block === "" ? [] : block.slice(0, -1).split("\n");
  lines.splice(suggestion.start - 1, suggestion.end - suggestion.start + 1, ...fresh);
  return lines.join("\n");
}

const bad = allExamples(rules).filter(([, example]) => example.bad);
const fixable = rules.filter(({ id, entry }) => entry.fix === "safe" && bad.some(([, , rule]) => rule.id === id));

/** The rules that `suggestion` puts right, once it is proven to do that and nothing else. */
function provenRules(suggestion: Suggestion, text: string, findings: readonly Finding[]): readonly string[] {
  const keys = new Set(suggestion.findings.map(({ fingerprint }) => fingerprint));
  const own = findings.filter(({ fingerprint }) => keys.has(fingerprint));
  expect(chooseFixes(own)).toHaveLength(own.length);
  expect(committed(text, suggestion)).toBe(editedTexts(own).get(suggestion.path));
  return own.map(({ rule }) => rule);
}

describe("suggestions", () => {
  it.each(fixable.map((rule) => [rule.id, rule] as const))("make the fixes of %s", async (id, folder) => {
    const suggested = new Set<string>();
    for (const [, example] of bad.filter(([, , rule]) => rule === folder)) {
      const { report } = await scanExample(example);
      const candidates = suggestionCandidates(report);
      const texts = new Map(candidates.map(({ path, text }) => [path, text]));
      const hunks = new Map([...texts].map(([path, text]) => [path, wholeFile(text)]));
      for (const suggestion of planSuggestions(candidates, hunks)) {
        const proven = provenRules(suggestion, texts.get(suggestion.path) ?? "", report.findings);
        for (const rule of proven) suggested.add(rule);
      }
    }
    expect([...suggested]).toContain(id);
  });
});
