/**
 * The table of each rule once more, compiled: what `opa test` passes may still differ in WebAssembly, in which sets have
 * another order. Also holds the texts of a rule to the arguments that its table says it gives.
 */
import { array, looseObject, optional, parse, record, string, tuple, unknown } from "valibot";
import type { InferOutput } from "valibot";
import { describe, expect, it } from "vitest";

import { compilePolicy } from "../../scripts/build/policy.js";
import { regoFiles } from "../../scripts/lib/rego-files.js";
import { placeholdersOf } from "../../scripts/lib/rule-files.js";
import { readRuleSet } from "../../scripts/lib/rule-folders.js";
import type { RuleFolder } from "../../scripts/lib/rule-folders.js";
import { compileModule } from "../../src/policy/module.js";

const files = regoFiles().filter((file) => !file.startsWith("policies/main/"));
// A folder without a table is reported by `npm run generate`, and must not keep the others from being run.
const rules = readRuleSet().rules.filter(({ folder }) => files.includes(`${folder}/rule_test.rego`));
const named = rules.map((rule): [string, RuleFolder] => [rule.id, rule]);
const entries = rules.flatMap((rule) => [entryPoint(rule, "cases"), entryPoint(rule, "test_report")]);
const instance = compileModule(compilePolicy(files, entries.sort())).start();

const violation = looseObject({
  args: record(string(), string()),
  related: optional(array(looseObject({ note: string() })), []),
});
const casesAnswer = tuple([looseObject({ result: record(string(), looseObject({ want: array(violation) })) })]);
const reportAnswer = tuple([looseObject({ result: record(string(), unknown()) })]);

function entryPoint({ family, name }: RuleFolder, rule: string): string {
  return `rules/${family}/${name}_test/${rule}`;
}

function casesOf(rule: RuleFolder): InferOutput<typeof casesAnswer>[0]["result"] {
  return parse(casesAnswer, instance.evaluate(entryPoint(rule, "cases"), "{}"))[0].result;
}

describe("tables of rules, compiled", () => {
  it.each(named)("%s passes each case", (_id, rule) => {
    const [{ result }] = parse(reportAnswer, instance.evaluate(entryPoint(rule, "test_report"), "{}"));
    expect(Object.keys(result).sort()).toEqual(Object.keys(casesOf(rule)).sort());
  });

  it.each(named)("%s has cases that fire and cases that do not", (_id, rule) => {
    const counts = Object.values(casesOf(rule)).map(({ want }) => want.length);
    expect(counts.some((count) => count > 0)).toBe(true);
    expect(counts.filter((count) => count === 0).length).toBeGreaterThanOrEqual(2);
  });

  it.each(named)("%s gives the arguments and notes that its texts use, and no others", (_id, rule) => {
    const { en } = rule.entry.texts;
    const violations = Object.values(casesOf(rule)).flatMap(({ want }) => want);
    const used = [...placeholdersOf(en)].sort();
    const argumentSets = violations.map(({ args }) => Object.keys(args).sort());
    expect(argumentSets).toEqual(violations.map(() => used));
    // A word that no case gives is misspelt, or never said.
    const given = new Set(
      violations.flatMap(({ args }) => Object.entries(args).map(([name, value]) => `${name}.${value}`)),
    );
    const words = Object.entries(en.terms ?? {}).flatMap(([name, terms]) =>
      Object.keys(terms).map((word) => `${name}.${word}`),
    );
    expect(words.filter((word) => !given.has(word))).toEqual([]);
    const notes = new Set(violations.flatMap(({ related }) => related.map(({ note }) => note)));
    expect([...notes].sort()).toEqual(Object.keys(en.notes ?? {}).sort());
  });
});
