/**
 * `npm run check`: every check that needs no eyes, cheapest first; all of them run, and any failure fails the whole.
 *
 * `npm run check -- types lint` runs the named ones.
 */
import { capabilities } from "./build/policy.js";
import { checkRegoCoverage } from "./lib/rego-coverage.js";
import { policyTool } from "./lib/policy-tools.js";
import { regoFiles } from "./lib/rego-files.js";
import { packageProgram, run } from "./lib/run.js";
import type { Ended } from "./lib/run.js";
import { checkWorkflows } from "./lib/workflows.js";

/** Each check by the name it is asked for. */
const checks: Readonly<Record<string, () => Ended>> = {
  "rego-format": () => opa(["fmt", "--list", "--fail"]),
  rego: () => opa(["check", "--strict", "--capabilities", capabilities, "--schema", "policies/schemas"]),
  format: () => program("prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."]),
  types: () => program("typescript/bin/tsc", ["--project", "."]),
  arrows: () =>
    program("dependency-cruiser/bin/dependency-cruise.mjs", ["--config", ".dependency-cruiser.mjs", "src", "scripts"]),
  unused: () => program("knip/bin/knip.js", ["--no-progress"]),
  "rego-lint": () => run(policyTool("regal"), ["lint", "--config-file", ".regal/config.yaml", ...regoFiles()]),
  workflows: checkWorkflows,
  "rego-coverage": checkRegoCoverage,
  lint: () => program("eslint/bin/eslint.js", ["--max-warnings", "0", "."]),
  coverage: () => program("vitest/vitest.mjs", ["run", "--coverage", "--exclude", "test/e2e/**", "--reporter", "dot"]),
};

function program(file: string, args: readonly string[]): Ended {
  const [node, script] = packageProgram(file);
  return run(node, [script, ...args]);
}

function opa(args: readonly string[]): Ended {
  const files = regoFiles();
  if (files.length === 0) return { status: 1, stdout: "", stderr: "policies has no Rego file\n" };
  return run(policyTool("opa"), [...args, ...files]);
}

function runCheck(name: string, check: () => Ended): boolean {
  const start = Date.now();
  const { status, stdout, stderr } = check();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? "ok  " : "FAIL"} ${name} (${seconds} s)\n`);
  if (status !== 0) process.stdout.write(`${stdout}${stderr}\n`);
  return status === 0;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in checks));
if (unknown.length > 0) throw new Error(`no check ${unknown.join(", ")}; there are ${Object.keys(checks).join(", ")}`);
const chosen = Object.entries(checks).filter(([name]) => asked.length === 0 || asked.includes(name));
const failed = chosen.filter(([name, check]) => !runCheck(name, check));
process.stdout.write(`${chosen.length - failed.length} of ${chosen.length} checks passed\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
