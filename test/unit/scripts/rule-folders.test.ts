/** Rule folders that are wrong: each is named with what to do, and does not hide the others. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { readRuleSet } from "../../../scripts/lib/rule-folders.js";
import { nodePath, root, run } from "../../../scripts/lib/run.js";

const rule = "policies/rules/aks/windows-node-pool";
const host = "policies/rules/scan/parse-error";

describe("readRuleSet", () => {
  let copy = "";

  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), "proxylint-rule-folders-"));
    for (const path of [rule, "policies/rules/aks/family.rego", host, "policies/rules/scan/family.yaml"]) {
      cpSync(join(root, path), join(copy, path), { recursive: true });
    }
    rmSync(join(copy, rule, "examples"), { recursive: true, force: true });
    for (const name of ["bad-arm.json", "bad-arm.json.expected", "good-arm.json"])
      write(`${rule}/examples/${name}`, "");
  });

  afterEach(() => {
    rmSync(copy, { recursive: true });
  });

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }

  function edit(path: string, from: string | RegExp, to: string): void {
    const text = readFileSync(join(copy, path), "utf8");
    const edited = text.replace(from, to);
    expect(edited).not.toBe(text);
    write(path, edited);
  }

  function problems(): readonly string[] {
    return readRuleSet(copy).problems.map(({ file, message }) => `${file} ${message}`);
  }

  it("reads whole folders without a word", () => {
    const { rules, families } = readRuleSet(copy);
    expect(problems()).toEqual([]);
    expect(families.map(({ name }) => name)).toEqual(["aks", "scan"]);
    expect(rules.map(({ id, host, reference }) => [id, host, reference])).toEqual([
      ["aks/windows-node-pool", false, `data.rules.aks["windows-node-pool"]`],
      ["scan/parse-error", true, `data.rules.scan["parse-error"]`],
    ]);
    expect(rules[0]?.entry).toMatchObject({ severity: "error", subject: "aks-cluster", default: "on" });
    expect(rules[0]?.examples.map(({ name, bad }) => [name, bad])).toEqual([
      ["bad-arm", true],
      ["good-arm", false],
    ]);
  });

  it.each([
    ["rule.rego", "it is the rule"],
    ["rule_test.rego", "table of named cases"],
    ["rule.md", "say what the rule checks"],
    ["messages.yaml", "en, ko, ja and zh"],
    ["examples", "bad-* and good-*"],
  ])("misses %s", (name, advice) => {
    rmSync(join(copy, rule, name), { recursive: true });
    expect(problems()).toEqual([expect.stringContaining(`${rule}/${name}`)]);
    expect(problems()[0]).toContain(advice);
  });

  it.each([
    [
      "a severity that does not exist",
      "rule.rego",
      "severity: error",
      "severity: fatal",
      "must be error, warning or note",
    ],
    [
      "a subject that does not exist",
      "rule.rego",
      "subject: aks-cluster",
      "subject: aks",
      "must be one of proxy-settings",
    ],
    [
      "a subject that its input is not checked as",
      "rule.rego",
      "subject: aks-cluster",
      "subject: proxy-settings",
      "`schemas` of its own",
    ],
    ["a source that is no address", "rule.rego", "- https://learn", "- learn", "must be an https:// address"],
    ["a key that does not exist", "rule.rego", "fix: none", "fix: none\n#   level: 1", "custom.level"],
    ["METADATA apart from the package", "rule.rego", "package rules", "\npackage rules", "directly above its package"],
    [
      "the package of another folder",
      "rule.rego",
      "package rules.aks",
      "package rules.url",
      "must be `package rules.aks",
    ],
    ["a colon in a text", "rule.rego", "description: AKS", "description: a: b", "quote texts that hold a colon"],
    ["a placeholder in one language only", "messages.yaml", "{value}", "Windows", "has the placeholders"],
    [
      "a language without notes",
      "messages.yaml",
      /ko:[^]*?ja:/u,
      "ko: {message: '{pool} {value}', why: y, remedy: '{pool}'}\nja:",
      "has the notes",
    ],
    ["a language too few", "messages.yaml", /^zh:[^]*$/mu, "", "zh"],
    ["an empty text", "messages.yaml", /why: ".*"/u, 'why: ""', "en.why: must not be empty"],
    ["terms that no text uses", "messages.yaml", /^( {2}notes:)/gmu, "  terms: {kind: {a: b}}\n$1", "terms for {kind}"],
    ["a heading of its own", "rule.md", "## Why", "## Reason", "exactly the headings"],
    ["another title", "rule.md", /^# .*/u, "# Windows", "must begin with"],
    ["words left to write", "rule.md", "## Why\n", "## Why\n\nTODO\n", "rule.md:9 still says TODO"],
  ])("has %s", (_what, name, from, to, advice) => {
    edit(`${rule}/${name}`, from, to);
    const [first = ""] = problems();
    expect(first).toContain(`${rule}/${name}`);
    expect(problems().join("\n")).toContain(advice);
    expect(readRuleSet(copy).rules.map(({ id }) => id)).toContain("scan/parse-error");
  });

  it.each([
    ["an example of neither kind", "examples/other.json", "neither bad-* nor good-*"],
    ["expected lines of a good example", "examples/good-arm.json.expected", "belongs to no bad-* example"],
    ["expected lines of no example", "examples/bad-plan.json.expected", "belongs to no bad-* example"],
  ])("has %s", (_what, name, advice) => {
    write(`${rule}/${name}`, "");
    expect(problems()).toEqual([expect.stringContaining(`${rule}/${name}`)]);
    expect(problems()[0]).toContain(advice);
  });

  it("takes the word of a rule that no format can show its mistake", () => {
    rmSync(join(copy, rule, "examples/bad-arm.json"));
    rmSync(join(copy, rule, "examples/bad-arm.json.expected"));
    expect(problems()).toEqual([expect.stringContaining("has no bad-*:")]);
    edit(
      `${rule}/rule.md`,
      "## Sources",
      "- All formats are of one platform, so there is no example that is reported.\n\n## Sources",
    );
    expect(problems()).toEqual([]);
  });

  it("has a folder that is no name", () => {
    write("policies/rules/aks/Wrong_Name/rule.rego", "");
    expect(problems()).toEqual([expect.stringContaining("is no rule name")]);
  });

  it("has a family without a word about it", () => {
    rmSync(join(copy, "policies/rules/aks/family.rego"));
    expect(problems()).toEqual([expect.stringContaining("family.rego is missing")]);
  });

  it("writes nothing from wrong folders, and says so by its status", { timeout: 30_000 }, () => {
    rmSync(join(copy, rule, "rule.md"));
    const ended = run(nodePath(), ["--import", "tsx", join(root, "scripts/generate.ts"), "--root", copy]);
    expect(ended).toMatchObject({ status: 1, stdout: "" });
    expect(ended.stderr).toContain(`${rule}/rule.md is missing`);
  });

  it("writes the same twice", { timeout: 30_000 }, () => {
    const generate = (): string =>
      run(nodePath(), ["--import", "tsx", join(root, "scripts/generate.ts"), "--root", copy]).stdout;
    expect(generate()).toMatch(/2 rules, 12 files, 12 changed/u);
    write("policies/main/moon/main.rego", "package main.moon\n");
    expect(generate()).toMatch(/2 rules, 12 files, 0 changed/u);
    expect(() => readFileSync(join(copy, "policies/main/moon/main.rego"))).toThrow(/ENOENT/u);
  });
});
