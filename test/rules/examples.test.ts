/**
 * Every example of every rule through the whole program, with the module that is shipped.
 *
 * A bad example gives exactly the lines of its `.expected`; a good one gives nothing, from any rule. With
 * PROXYLINT_UPDATE set, `.expected` files are written instead.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { policyModule } from "../../scripts/build/policy.js";
import { readRuleSet } from "../../scripts/lib/rule-folders.js";
import { root } from "../../scripts/lib/run.js";
import { allExamples, exampleScan, expectedLines } from "../support/example-scan.js";

const update = process.env.PROXYLINT_UPDATE === "1";
const { rules } = readRuleSet();
const wasm = update ? policyModule() : readFileSync(join(root, "dist/policy.wasm"));
const scanExample = exampleScan(wasm, { rules: rules.map(({ entry }) => entry) });
const examples = allExamples(rules);

describe("examples", () => {
  it.each(examples.filter(([, { bad }]) => !bad))("%s is clean", async (_name, example) => {
    const { report, subjects } = await scanExample(example);
    expect(expectedLines(example, report.findings)).toBe("");
    // A file that no reader takes for its own is silent for the wrong reason.
    expect(subjects).not.toEqual([]);
  });

  it.each(examples.filter(([, { bad }]) => bad))("%s says what is expected", async (_name, example, rule) => {
    const { report } = await scanExample(example);
    const lines = expectedLines(example, report.findings);
    const file = join(root, example.expected);
    if (update) writeFileSync(file, lines);
    const advice = `${example.expected} is missing: read what \`npx tsx scripts/update-expected.ts ${rule.id}\` writes`;
    expect(existsSync(file), advice).toBe(true);
    expect(lines).toBe(readFileSync(file, "utf8"));
    expect(report.findings.map((finding) => finding.rule)).toContain(rule.id);
  });
});
