/**
 * `npm run test:act`: the action in workflows that `act` runs. Prints the totals as `npm test` does.
 *
 * Apart from `npm test`, which must not need Go: act is built from its module the first time. Without act and without
 * Go it fails, and never passes by leaving something out.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { policyTool } from "./lib/policy-tools.js";
import { runVitest } from "./lib/runners.js";
import type { Totals } from "./lib/test-totals.js";

async function runTests(): Promise<Pick<Totals, "passed" | "failed">> {
  const folder = mkdtempSync(join(tmpdir(), "proxylint-test-"));
  try {
    // Here, and not in a test, whose time is limited.
    policyTool("act");
    return await runVitest(join(folder, "vitest.json"), ["--config", "test/act/vitest.config.ts"], false);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { passed, failed } = await runTests();
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
