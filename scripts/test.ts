/**
 * `npm test`: runs every test there is, and prints the totals of each runner and of all.
 *
 * The last line is `N passed, N failed`, counted from the runners' own reports. A runner that breaks without naming a
 * failed test counts as one; a runner that found nothing to run does too. `--update` rewrites expected files.
 * Other arguments go to vitest, and then the policies are left out.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { runPolicyTests, runVitest } from "./lib/runners.js";
import type { Totals } from "./lib/test-totals.js";

const args = process.argv.slice(2);
const update = args.includes("--update");
const filters = args.filter((argument) => argument !== "--update");
const folder = mkdtempSync(join(tmpdir(), "proxylint-test-"));
const totals: Totals[] = [];
try {
  totals.push(await runVitest(join(folder, "vitest.json"), filters, update));
  if (filters.length === 0) totals.push(runPolicyTests());
} finally {
  rmSync(folder, { recursive: true });
}

const passed = totals.reduce((sum, runner) => sum + runner.passed, 0);
const failed = totals.reduce((sum, runner) => sum + runner.failed, 0);
process.stdout.write("\n");
for (const { name, passed, failed, skipped } of totals) {
  process.stdout.write(`${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
