/** The pages of rules: fresh, whole, and made of the examples that the tests run. */
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";

import { describe, expect, it } from "vitest";

import { pagesFolder, pageTexts, rulePages } from "../../scripts/generate/rule-pages.js";
import { readRuleSet } from "../../scripts/lib/rule-folders.js";
import type { RuleFolder } from "../../scripts/lib/rule-folders.js";
import { root } from "../../scripts/lib/run.js";
import { allExamples } from "../support/example-scan.js";

const rules = readRuleSet();
const each = rules.rules.map((rule): [string, RuleFolder] => [rule.id, rule]);

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

function pageOf({ id }: RuleFolder): string {
  return `${pagesFolder}/${id}.md`;
}

/** The files of the repository that a page links to. */
function linkedFiles(page: string): readonly string[] {
  const targets = [...read(page).matchAll(/\]\((\.\.\/[^)]+)\)/gu)].map((match) => match[1] ?? "");
  return targets.map((target) => relative(root, join(root, dirname(page), target)).replaceAll("\\", "/"));
}

function filesBelow(path: string): readonly string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const names = readdirSync(join(root, path), { recursive: true, encoding: "utf8" });
  return names
    .map((name) => `${path}/${name.replaceAll("\\", "/")}`)
    .filter((file) => statSync(join(root, file)).isFile());
}

describe("the pages of rules", () => {
  it("are what the folders give now, and there are no others", async () => {
    const pages = rulePages(rules);
    const stale = [...pages, await pageTexts(rules)].filter(
      ({ path, content }) => !existsSync(join(root, path)) || read(path) !== content,
    );
    expect(stale.map(({ path }) => path)).toEqual([]);
    const found = filesBelow(pagesFolder).filter((path) => basename(path) !== "README.md");
    expect([...found].sort()).toEqual(pages.map(({ path }) => path).sort());
  });

  it.each(each)("%s: shows every file of the examples that the tests run, and no other", (_id, rule) => {
    const tested = allExamples([rule]).flatMap(([, { path }]) => filesBelow(path));
    expect([...linkedFiles(pageOf(rule))].sort()).toEqual([...tested].sort());
  });

  it.each(each)("%s: underlines every finding of its bad examples", (_id, rule) => {
    const expected = rule.examples
      .filter(({ bad }) => bad)
      .flatMap((example) => read(example.expected).trim().split("\n"));
    const page = read(pageOf(rule));
    const marks = page
      .split("\n")
      .filter((line) =>
        /^(?:\/\/|#)(?:\s+\^+| (?:above, columns \d+ to \d+|at the end of the file):) [a-z-]+\/[a-z0-9-]+/u.test(line),
      );
    expect(marks.length).toBe(expected.length);
    expect([...page.matchAll(/^- (?:`[^`]+`, l|L)ine \d+, (?:error|warning|note): /gmu)].length).toBe(expected.length);
  });

  it.each(each)("%s: has what its METADATA and its prose say", (_id, rule) => {
    const page = read(pageOf(rule));
    const { title, severity, subject, since, default: state } = rule.entry;
    expect(page).toContain(`\n# ${title}\n`);
    expect(page).toContain(`| ${severity}${state === "off" ? ", off by default" : ""} | \`${subject}\` | `);
    expect(page).toContain(` | ${since} |`);
    for (const section of read(`${rule.folder}/rule.md`)
      .split(/^(?=## )/mu)
      .slice(1)) {
      expect(page).toContain(section.trim());
    }
  });

  it("underline exactly the characters", () => {
    const lines = read(`${pagesFolder}/aks/windows-node-pool.md`).split("\n");
    const index = lines.findIndex((line) => line.includes("^^^"));
    const [code = "", carets = ""] = lines.slice(index - 1, index + 1);
    expect(code.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe("Windows");
  });
});
