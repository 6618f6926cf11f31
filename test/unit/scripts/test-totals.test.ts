/** The totals that a run of all tests prints: nothing that went wrong may be counted as passed. */
import { describe, expect, it } from "vitest";

import { countPolicyTests, countVitest } from "../../../scripts/lib/test-totals.js";

/** A report of vitest with these numbers and files. */
function vitestReport(passed: number, failed: number, files: readonly object[] = []): string {
  const skipped = { numPendingTests: 1, numTodoTests: 1 };
  return JSON.stringify({ numPassedTests: passed, numFailedTests: failed, ...skipped, testResults: files });
}

describe("countVitest", () => {
  it("takes the numbers of the report", () => {
    const report = vitestReport(3, 2, [{ status: "failed", assertionResults: [{ status: "failed" }] }]);
    expect(countVitest({ report, status: 1 })).toEqual({ name: "vitest", passed: 3, failed: 2, skipped: 2 });
  });

  it("counts a file that could not be loaded", () => {
    const report = vitestReport(3, 0, [{ status: "failed", assertionResults: [] }]);
    expect(countVitest({ report, status: 1 }).failed).toBe(1);
  });

  it("counts an exit status that no test explains", () => {
    expect(countVitest({ report: vitestReport(3, 0), status: 1 })).toMatchObject({ passed: 3, failed: 1 });
  });

  it("counts a run that found nothing to run, and one that left no report", () => {
    expect(countVitest({ report: vitestReport(0, 0), status: 0 }).failed).toBe(1);
    expect(countVitest({ report: undefined, status: 0 }).failed).toBe(1);
  });
});

describe("countPolicyTests", () => {
  const table = (fail: boolean, cases: Readonly<Record<string, object>>): string =>
    JSON.stringify([{ package: "data.a_test", name: "test_a", ...(fail ? { fail } : {}), sub_results: cases }]);

  it("counts each case of a table, and of a table in it", () => {
    const cases = { one: {}, two: { fail: true }, more: { sub_results: { three: {}, four: {} } } };
    expect(countPolicyTests({ report: table(true, cases), status: 2 })).toMatchObject({ passed: 3, failed: 1 });
  });

  it("counts a table that fails without a failed case", () => {
    expect(countPolicyTests({ report: table(true, { one: {} }), status: 2 })).toMatchObject({ passed: 1, failed: 1 });
  });

  it("counts errors and skipped tests as what they are", () => {
    const report = JSON.stringify([{ error: { code: "eval" } }, { skip: true }, {}]);
    expect(countPolicyTests({ report, status: 2 })).toMatchObject({ passed: 1, failed: 1, skipped: 1 });
  });

  it("counts policies that do not compile", () => {
    const report = '{"errors": []}';
    expect(countPolicyTests({ report, status: 1 })).toMatchObject({ passed: 0, failed: 1 });
  });
});
