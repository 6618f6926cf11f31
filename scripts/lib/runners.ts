/** Starts the test runners, with their own output on our streams, and hands their reports to be counted. */
import { existsSync, readFileSync } from "node:fs";

import { policyTool } from "./policy-tools.js";
import { regoFiles } from "./rego-files.js";
import { packageProgram, pass, run } from "./run.js";
import { countPolicyTests, countVitest } from "./test-totals.js";
import type { Totals } from "./test-totals.js";

/** Tests that rewrite expected files look at this variable. */
const updateVariable = "PROXYLINT_UPDATE";

/** Runs vitest, which leaves its report in the file named. */
export async function runVitest(reportFile: string, args: readonly string[], update: boolean): Promise<Totals> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  const [node, vitest] = packageProgram("vitest/vitest.mjs");
  const flags = update ? ["--update"] : [];
  const env = update ? { [updateVariable]: "1" } : {};
  const status = await pass(node, [vitest, "run", ...reporters, ...flags, ...args], { env });
  const report = existsSync(reportFile) ? readFileSync(reportFile, "utf8") : undefined;
  return countVitest({ report, status });
}

/** Runs the tables of the policies, and shows those that failed with their values. */
export function runPolicyTests(): Totals {
  const files = regoFiles();
  if (files.length === 0) return countPolicyTests({ report: undefined, status: 1 });
  const opa = policyTool("opa");
  const ended = run(opa, ["test", "--format", "json", ...files]);
  const totals = countPolicyTests({ report: ended.stdout, status: ended.status });
  if (totals.failed > 0) {
    const shown = run(opa, ["test", "--var-values", ...files]);
    process.stdout.write(`${shown.stdout}${shown.stderr}`);
  }
  return totals;
}
