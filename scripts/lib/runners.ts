/**
 * Runs the test runners and reads their reports; knows how each of them says passed, failed and skipped.
 *
 * A report is believed only together with the runner's exit status.
 */
import { existsSync, readFileSync } from "node:fs";

import { array, boolean, looseObject, number, optional, parse, picklist, record, string, unknown } from "valibot";
import type { InferOutput } from "valibot";

import { policyTool } from "./policy-tools.js";
import { regoFiles } from "./rego-files.js";
import { packageProgram, pass, run } from "./run.js";

/** How many tests of one runner ended how. */
export type Totals = Readonly<{ name: string; passed: number; failed: number; skipped: number }>;

/** Tests that rewrite expected files look at this variable. */
const updateVariable = "PROXYLINT_UPDATE";

const vitestSchema = looseObject({
  numPassedTests: number(),
  numFailedTests: number(),
  numPendingTests: number(),
  numTodoTests: number(),
  testResults: array(
    looseObject({
      name: string(),
      status: picklist(["passed", "failed"]),
      assertionResults: array(looseObject({ status: string() })),
    }),
  ),
});

/** Runs vitest with its own output and counts from the report that it leaves in a file. */
export async function runVitest(report: string, args: readonly string[], update: boolean): Promise<Totals> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const [node, vitest] = packageProgram("vitest/vitest.mjs");
  const env = update ? { [updateVariable]: "1" } : {};
  const status = await pass(node, [vitest, "run", ...reporters, ...args], { env });
  if (!existsSync(report)) return settled("vitest", 0, 0, 0, status);
  const results = parse(vitestSchema, JSON.parse(readFileSync(report, "utf8")));
  // A file that cannot even be loaded has no test to fail, and fails all the same.
  const broken = results.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const failed = results.numFailedTests + broken.length;
  return settled("vitest", results.numPassedTests, failed, results.numPendingTests + results.numTodoTests, status);
}

const regoCaseSchema = looseObject({
  package: string(),
  name: string(),
  fail: optional(boolean()),
  skip: optional(boolean()),
  error: optional(unknown()),
  sub_results: optional(record(string(), unknown())),
});

/** One case of a table, which may be a table itself. */
const regoSubResultSchema = looseObject({
  fail: optional(boolean()),
  sub_results: optional(record(string(), unknown())),
});

/** Runs the tables of the policies, prints those that failed, and counts each case of a table as a test. */
export function runPolicyTests(): Totals {
  const files = regoFiles();
  if (files.length === 0) return settled("opa test", 0, 0, 0, 1);
  const opa = policyTool("opa");
  const ended = run(opa, ["test", "--format", "json", ...files]);
  const tests = readPolicyTests(ended.stdout);
  if (tests === undefined) {
    process.stdout.write(`${ended.stdout}${ended.stderr}`);
    return settled("opa test", 0, 0, 0, 1);
  }
  const cases = tests.flatMap(casesOf);
  const count = (outcome: Outcome): number => cases.filter((one) => one === outcome).length;
  // The report has no values; opa's own text shows them.
  if (count("failed") > 0) process.stdout.write(run(opa, ["test", "--var-values", ...files]).stdout);
  return settled("opa test", count("passed"), count("failed"), count("skipped"), ended.status);
}

type Outcome = "passed" | "failed" | "skipped";

/** Undefined when opa printed errors instead of a report. */
function readPolicyTests(output: string): InferOutput<typeof regoCaseSchema>[] | undefined {
  if (!output.trimStart().startsWith("[")) return undefined;
  return parse(array(regoCaseSchema), JSON.parse(output));
}

function casesOf(test: InferOutput<typeof regoCaseSchema>): Outcome[] {
  if (test.skip === true) return ["skipped"];
  if (test.error !== undefined) return ["failed"];
  if (test.sub_results !== undefined) return subCases(test.sub_results);
  return [test.fail === true ? "failed" : "passed"];
}

function subCases(results: Readonly<Record<string, unknown>>): Outcome[] {
  return Object.values(results).flatMap((value) => {
    const result = parse(regoSubResultSchema, value);
    if (result.sub_results !== undefined) return subCases(result.sub_results);
    return [result.fail === true ? "failed" : "passed"] as const;
  });
}

/** A runner that failed, or ran nothing, without saying what failed counts as one failure. */
function settled(name: string, passed: number, failed: number, skipped: number, status: number | null): Totals {
  const silent = failed === 0 && (status !== 0 || passed === 0);
  return { name, passed, failed: silent ? 1 : failed, skipped };
}
