/**
 * The compiled module against `opa eval` on the sources, on the subjects of every example: two implementations of one
 * language, and the same findings.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { array, looseObject, parse, unknown } from "valibot";
import { describe, expect, it } from "vitest";

import { policyTool } from "../../scripts/lib/policy-tools.js";
import { regoSources } from "../../scripts/lib/rego-files.js";
import { packageOfKind, readRuleSet } from "../../scripts/lib/rule-folders.js";
import { capture, root } from "../../scripts/lib/run.js";
import { subjectSchemas } from "../../src/model/subjects.js";
import type { Subject } from "../../src/model/index.js";
import { loadPolicies } from "../../src/policy/index.js";
import { decodeAnswer } from "../../src/policy/violation.js";
import { allExamples, exampleScan } from "../support/example-scan.js";

const { rules } = readRuleSet();
const wasm = readFileSync(join(root, "dist/policy.wasm"));
const engine = loadPolicies(wasm);
const scanExample = exampleScan(wasm, { rules: rules.map(({ entry }) => entry) });

const evaluation = looseObject({
  result: array(looseObject({ expressions: array(looseObject({ value: array(unknown()) })) })),
});

/** What opa itself says about each subject of one kind, in one process. */
function evaluated(kind: string, subjects: readonly Subject[]): readonly unknown[] {
  const query = `[found | some subject in input; found := data.main.${packageOfKind(kind)}.findings with input as subject]`;
  const sources = regoSources().flatMap((file) => ["-d", file]);
  const args = ["eval", "--format", "json", "--stdin-input", ...sources, query];
  const printed = capture(policyTool("opa"), args, { input: JSON.stringify(subjects) });
  return parse(evaluation, JSON.parse(printed)).result[0]?.expressions[0]?.value ?? [];
}

describe("WebAssembly and opa eval", () => {
  it.each(Object.keys(subjectSchemas))("agree on every %s of the examples", { timeout: 120_000 }, async (kind) => {
    const scans = allExamples(rules).map(async ([name, example]) => {
      const { subjects } = await scanExample(example);
      return subjects.filter((subject) => subject.kind === kind).map((subject) => ({ name, subject }));
    });
    const all = (await Promise.all(scans)).flat();
    const compiled = all.map(({ name, subject }) => ({ name, violations: engine.evaluate(subject) }));
    const answers = evaluated(
      kind,
      all.map(({ subject }) => subject),
    );
    const direct = all.map(({ name }, index) => ({ name, violations: violationsIn(answers[index]) }));
    expect(all).not.toEqual([]);
    expect(compiled).toEqual(direct);
  });
});

function violationsIn(result: unknown): unknown {
  const decoded = decodeAnswer([{ result }]);
  return decoded.kind === "violations" ? decoded.violations : decoded.why;
}
