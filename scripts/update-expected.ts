/**
 * `tsx scripts/update-expected.ts [FOLDER ...]`: writes the `.expected` files of bad examples from the real program, as
 * the policies are now. Never run where a result is judged: each line that it writes wants a reader.
 *
 * A FOLDER is a rule (`url/path`), a family (`url`), or a path of one; all rules without any.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { allExamples, exampleScan, expectedLines } from "../test/support/example-scan.js";
import { policyModule } from "./build/policy.js";
import { readRuleSet, rulesFolder } from "./lib/rule-folders.js";
import type { RuleFolder } from "./lib/rule-folders.js";
import { root } from "./lib/run.js";

const { rules } = readRuleSet();
const wanted = process.argv
  .slice(2)
  .map((folder) => folder.replace(/\/+$/u, "").split(`${rulesFolder}/`).at(-1) ?? folder);

function isWanted({ id, family }: RuleFolder): boolean {
  return wanted.length === 0 || wanted.includes(id) || wanted.includes(family);
}

async function update(): Promise<void> {
  const chosen = rules.filter(isWanted);
  if (chosen.length === 0) throw new Error(`no rule matches ${wanted.join(", ")}`);
  const scanExample = exampleScan(policyModule(), { rules: rules.map(({ entry }) => entry) });
  for (const [name, example, rule] of allExamples(chosen)) {
    const { report, subjects } = await scanExample(example);
    const lines = expectedLines(example, report.findings);
    if (example.bad) writeFileSync(join(root, example.expected), lines);
    const reported = report.findings.some((finding) => finding.rule === rule.id);
    const trouble = troubleOf({ bad: example.bad, reported, silent: lines === "", judged: subjects.length > 0 });
    process.stdout.write(`${name}${trouble}\n${lines.replaceAll(/^(?=.)/gmu, "  ")}`);
  }
}

type Outcome = Readonly<{ bad: boolean; reported: boolean; silent: boolean; judged: boolean }>;

/** What the tests will say of the example. */
function troubleOf({ bad, reported, silent, judged }: Outcome): string {
  if (bad) return reported ? "" : " (the rule does not report it)";
  if (!silent) return " (must be silent)";
  return judged ? "" : " (nothing in it was judged)";
}

try {
  await update();
} catch (error) {
  process.stderr.write(`update-expected: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
