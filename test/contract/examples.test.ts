/** Each rule shows its mistake in every format that can hold it, or says why not. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { noBadExample, readRuleSet } from "../../scripts/lib/rule-folders.js";
import type { Example, RuleFolder } from "../../scripts/lib/rule-folders.js";
import { root } from "../../scripts/lib/run.js";
import { exampleTree } from "../support/example-scan.js";

const rules = readRuleSet().rules.filter(({ host }) => !host);

/** A line of prose by which one format alone can hold the mistake. */
const onlyOneFormat = /^- Only /mu;

/** What a format's file holds, and how prose names the format. */
const formats: readonly Readonly<{ name: string; content: RegExp; prose: RegExp }>[] = [
  { name: "arm", content: /deploymentTemplate\.json/u, prose: /\bARM\b/u },
  { name: "terraform", content: /^\s*resource\s+"/mu, prose: /\bTerraform\b|\bHCL\b/u },
  { name: "plan", content: /"resource_changes"/u, prose: /\bplans?\b/u },
];

function texts(example: Example): readonly string[] {
  const tree = exampleTree(example);
  return tree.paths.flatMap((path) => tree.read(path)?.text ?? []);
}

/** The section that says what the rule does not judge. */
function silence({ folder }: RuleFolder): string {
  const prose = readFileSync(join(root, folder, "rule.md"), "utf8");
  return /^## When it is silent$([^]*?)^## /mu.exec(prose)?.[1] ?? "";
}

describe("examples", () => {
  it.each(rules.map((rule): [string, RuleFolder] => [rule.id, rule]))("of %s are in every format", (_id, rule) => {
    if (silence(rule).includes(noBadExample)) {
      expect(rule.examples.filter(({ bad }) => bad)).toEqual([]);
      return;
    }
    const missing = formats.filter(({ content }) => {
      const shown = rule.examples.filter((example) => texts(example).some((text) => content.test(text)));
      return !shown.some(({ bad }) => bad) || !shown.some(({ bad }) => !bad);
    });
    const silent = silence(rule);
    const unexplained = missing.filter(({ prose }) => !prose.test(silent) && !onlyOneFormat.test(silent));
    expect(unexplained.map(({ name }) => name)).toEqual([]);
  });
});
