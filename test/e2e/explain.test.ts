/** `explain` and `rules` as a user runs them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { readRuleSet } from "../../scripts/lib/rule-folders.js";
import { root } from "../../scripts/lib/run.js";
import { terminalLines } from "../../src/entry/commands/terminal-page.js";
import { explainRule } from "../../src/entry/commands/rule-texts.js";
import { soundTemplate } from "../support/runner/samples.js";
import { runAction } from "../support/runner/run-action.js";
import { runCli } from "../support/run-cli.js";

const { rules } = readRuleSet();
const catalogue = { rules: rules.map(({ entry }) => entry) };
const pages = JSON.parse(readFileSync(join(root, "dist/pages.json"), "utf8")) as Record<string, string>;
const plain = (style: string, text: string): string => (style === "bold" ? `<${text}>` : text);

describe("explain", () => {
  it("shows the whole page of a rule", () => {
    const { status, stdout, stderr } = runCli(["explain", "aks/windows-node-pool"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const prose = readFileSync(join(root, "policies/rules/aks/windows-node-pool/rule.md"), "utf8");
    const headings = [...prose.matchAll(/^## (.+)$/gmu)].map((match) => match[1] ?? "");
    expect(headings.length).toBeGreaterThan(4);
    expect(stdout.split("\n").filter((line) => headings.includes(line))).toEqual(headings);
    expect(stdout).toContain("error[aks/windows-node-pool]: Windows node pool beside an HTTP proxy");
    expect(stdout).toContain("= why: AKS does not support an HTTP proxy");
    expect(stdout).toContain("<https://github.com/Azure/AKS/issues/4069>, checked 2026-11-21");
    expect(stdout).not.toContain("\u001b");
  });

  it.each([
    ["ko", "= 이유: ", "노드 풀 {pool}"],
    ["ja", "= 理由: ", "ノード プール {pool}"],
    ["zh", "= 原因: ", "节点池 {pool}"],
  ])("speaks %s where the rule does", (locale, why, message) => {
    const { stdout } = runCli(["explain", "aks/windows-node-pool", "--locale", locale]);
    expect(stdout).toContain(why);
    expect(stdout).toContain(message);
    expect(stdout).toContain("\nWhat it checks\n");
  });

  it.each(rules.map(({ id }) => id))("has a page for %s that fits a narrow terminal", (id) => {
    const shown = explainRule(catalogue, pages, id, { locale: "en", color: false, width: 60 });
    const wide = shown.split("\n").filter((line) => line.length > 60 && line.trim().includes(" "));
    // A word that is longer than the line stands behind its bullet or its label.
    expect(wide.filter((line) => !/^(?:- |[ ]*= \w+: |\w+\[)/u.test(line))).toEqual([]);
    expect(shown).toContain("\nSources\n");
  });

  it("takes a name alone when one rule has it", () => {
    expect(runCli(["explain", "windows-node-pool"]).stdout).toContain("error[aks/windows-node-pool]");
    const { status, stderr } = runCli(["explain", "placeholder"]);
    expect(status).toBe(2);
    expect(stderr).toContain("there is no rule placeholder");
    expect(stderr).toContain("Did you mean ca/placeholder or no-proxy/placeholder or url/placeholder?");
  });

  it("names the nearest rule", () => {
    const { status, stderr } = runCli(["explain", "aks/windows-node-pol"]);
    expect(status).toBe(2);
    expect(stderr).toContain("Did you mean aks/windows-node-pool?");
  });
});

describe("the action's SARIF", () => {
  const inputs = { "sarif-file": "report.sarif" };
  const helpUris = async (environment: Readonly<Record<string, string>>): Promise<readonly (string | undefined)[]> => {
    let sarif = "";
    const inspect = (workspace: string): void => {
      sarif = readFileSync(join(workspace, "report.sarif"), "utf8");
    };
    await runAction({ files: { "main.json": soundTemplate() }, inputs, environment, inspect });
    const log = JSON.parse(sarif) as { runs: { tool: { driver: { rules: { helpUri?: string }[] } } }[] };
    return log.runs.flatMap(({ tool }) => tool.driver.rules.map(({ helpUri }) => helpUri));
  };

  it("links each rule to its page where the action is from", async () => {
    const from = { GITHUB_ACTION_REPOSITORY: "example/proxylint", GITHUB_ACTION_REF: "v1" };
    const pages = rules.map(({ id }) => `https://github.com/example/proxylint/blob/v1/docs/rules/${id}.md`);
    expect(await helpUris(from)).toEqual(pages);
  });

  it("links nowhere where that is not known", async () => {
    const elsewhere = { GITHUB_SERVER_URL: "https://github.corp.example" };
    const from = { GITHUB_ACTION_REPOSITORY: "example/proxylint", GITHUB_ACTION_REF: "v1", ...elsewhere };
    expect(new Set(await helpUris(from))).toEqual(new Set([undefined]));
  });
});

describe("Markdown on a terminal", () => {
  it.each<readonly [name: string, markdown: string, lines: readonly string[]]>([
    ["headings", "## One\n\ntext", ["<One>", "", "text"]],
    ["paragraphs", "one two\nthree four five", ["one two three", "four five"]],
    ["lists", "- one two three four\n- five", ["- one two three", "  four", "- five"]],
    ["links", "[a](https://b.example)", ["a", "<https://b.example>"]],
    ["code", "a\n\n```sh\nx  y # a long comment\n```", ["a", "", "    x  y # a long comment"]],
  ])("shows %s", (_name, markdown, lines) => {
    expect(terminalLines(markdown, 15, plain)).toEqual(lines);
  });
});

describe("rules", () => {
  it("lists all of them", () => {
    const { status, stdout } = runCli(["rules"]);
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => line.split(" ")[0]),
    ).toEqual(rules.map(({ id }) => id));
  });

  it.each<readonly [option: string, value: string, (rule: (typeof rules)[number]["entry"]) => boolean]>([
    ["--family", "no-proxy", ({ id }) => id.startsWith("no-proxy/")],
    ["--severity", "note", ({ severity }) => severity === "note"],
    ["--subject", "file", ({ subject }) => subject === "file"],
    ["--fixable", "safe", ({ fix }) => fix === "safe"],
  ])("can be asked for some by %s", (option, value, isWanted) => {
    const { stdout } = runCli(["rules", option, value, "--format", "json"]);
    const { rules: listed } = JSON.parse(stdout) as { rules: readonly { id: string; page: string }[] };
    const wanted = catalogue.rules.filter(isWanted);
    expect(wanted.length).toBeGreaterThan(0);
    expect(listed.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    expect(listed.every(({ id, page }) => page === `docs/rules/${id}.md`)).toBe(true);
  });

  it("says which families there are", () => {
    const { status, stderr } = runCli(["rules", "--family", "no-prox"]);
    expect(status).toBe(2);
    expect(stderr).toContain("--family has no value no-prox");
    expect(stderr).toContain("Did you mean no-proxy?");
  });
});
