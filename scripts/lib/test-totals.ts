/**
 * Counts tests from the reports that vitest and opa write; pure, and wary: a report is believed only together with
 * its runner's exit status, so that a runner that breaks never looks like one that passed.
 */
import { array, boolean, looseObject, number, optional, parse, picklist, record, string, unknown } from "valibot";
import type { InferOutput } from "valibot";

/** How many tests of one runner ended how. */
export type Totals = Readonly<{ name: string; passed: number; failed: number; skipped: number }>;

/** What a runner left behind: its report (undefined when it wrote none) and its exit status. */
export type RunnerResult = Readonly<{ report: string | undefined; status: number | null }>;

type Outcome = "passed" | "failed" | "skipped";

const vitestSchema = looseObject({
  numPassedTests: number(),
  numFailedTests: number(),
  numPendingTests: number(),
  numTodoTests: number(),
  testResults: array(
    looseObject({
      status: picklist(["passed", "failed"]),
      assertionResults: array(looseObject({ status: string() })),
    }),
  ),
});

const policyTestSchema = looseObject({
  fail: optional(boolean()),
  skip: optional(boolean()),
  error: optional(unknown()),
  sub_results: optional(record(string(), unknown())),
});

/** Counts a report of vitest's reporter `json`. */
export function countVitest({ report, status }: RunnerResult): Totals {
  if (report === undefined) return settle("vitest", [], status);
  const results = parse(vitestSchema, JSON.parse(report));
  // A file that cannot even be loaded has no test to fail, and fails all the same.
  const broken = results.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const skipped = results.numPendingTests + results.numTodoTests;
  const outcomes = [
    ...repeat("passed", results.numPassedTests),
    ...repeat("failed", results.numFailedTests + broken.length),
    ...repeat("skipped", skipped),
  ];
  return settle("vitest", outcomes, status);
}

/** Counts a report of `opa test --format json`, each case of a table as one test. */
export function countPolicyTests({ report, status }: RunnerResult): Totals {
  // When the policies do not compile, opa prints errors in place of the list.
  if (!report?.trimStart().startsWith("[")) return settle("opa test", [], status);
  const tests = parse(array(policyTestSchema), JSON.parse(report));
  return settle("opa test", tests.flatMap(outcomesOf), status);
}

function outcomesOf(test: InferOutput<typeof policyTestSchema>): Outcome[] {
  if (test.skip === true) return ["skipped"];
  if (test.error !== undefined) return ["failed"];
  const own: Outcome = test.fail === true ? "failed" : "passed";
  if (test.sub_results === undefined) return [own];
  const cases = Object.values(test.sub_results).flatMap((result) => outcomesOf(parse(policyTestSchema, result)));
  return own === "failed" && !cases.includes("failed") ? [...cases, "failed"] : cases;
}

function repeat(outcome: Outcome, count: number): Outcome[] {
  return Array.from({ length: count }, () => outcome);
}

/** A runner that failed, or ran nothing, without saying what failed counts as one failure. */
function settle(name: string, outcomes: readonly Outcome[], status: number | null): Totals {
  const count = (wanted: Outcome): number => outcomes.filter((outcome) => outcome === wanted).length;
  const [passed, failed, skipped] = [count("passed"), count("failed"), count("skipped")];
  const silent = failed === 0 && (status !== 0 || passed === 0);
  return { name, passed, failed: silent ? 1 : failed, skipped };
}
