/** The repositories under examples/: what a reader of their files would find, as a table, and in every format. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { sarifFaults } from "../support/sarif-faults.js";
import { jsonReport, nodes, projectRoot, rulesAndPaths, runCli } from "../support/cli.js";

/** Example -> the findings at every severity, as `rule@file:line`, each checked by hand against the files. */
const expected: Readonly<Record<string, readonly string[]>> = {
  "all-right": [],
  "arm-windows-pool": [
    // The key came with 2026-01-01; the resource names 2025-09-01.
    "aks/enabled-api-version@azuredeploy.json:25",
    // createArray('*.corp.example', '10.0.0.0/33'): a wildcard, which also covers proxy.corp.example, and no such mask.
    "aks/no-proxy-wildcard@azuredeploy.json:28",
    "no-proxy/covers-proxy@azuredeploy.json:28",
    "no-proxy/invalid-address@azuredeploy.json:28",
    // The pool's name says that it belongs to aks-orders, which has a proxy.
    "aks/windows-node-pool@windows-pool.json:11",
  ],
  "az-script": [
    "aks/https-proxy-scheme@aks-proxy.json:3",
    "no-proxy/separator@aks-proxy.json:7",
    "no-proxy/invalid-address@aks-proxy.json:8",
    "aks/trusted-ca-casing@aks-proxy.json:10",
    "ca/placeholder@aks-proxy.json:10",
  ],
  "terraform-modules": [
    // 31280000 is no port, in dev only; a URL is no bypass entry, in prod only.
    "url/malformed@dev.tfvars:3",
    "no-proxy/url-entry@prod.tfvars:3",
    "aks/windows-node-pool@main.tf:13",
    // file() where filebase64() is wanted.
    "ca/plain-pem@modules/aks/main.tf:26",
  ],
  "terraform-plan": ["aks/http-proxy-scheme@plan.json:20", "aks/windows-node-pool@plan.json:42"],
  unresolved: ["scan/unresolved@azuredeploy.json:11"],
};

const all = Object.entries(expected).flatMap(([example, lines]) => lines.map((line) => `${example}: ${line}`));

const schema = JSON.parse(readFileSync(join(projectRoot, "schemas/report.schema.json"), "utf8")) as object;
const isReport = new Ajv().compile(schema);

describe.each(nodes)("the examples, with %s", (_, node) => {
  it("give what a reader of their files would say, each alone", async () => {
    const found: string[] = [];
    for (const example of Object.keys(expected)) {
      const cwd = join(projectRoot, "examples", example);
      const run = await runCli(["--format", "json", "--min-severity", "note"], { cwd, node });
      const report = jsonReport(run);
      expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
      expect(run.stderr).toBe("");
      expect(run.status).toBe(report.summary.errors > 0 ? 1 : 0);
      found.push(
        ...report.findings.map(
          ({ rule, location }) => `${example}: ${rule}@${location.path}:${String(location.start.line)}`,
        ),
      );
    }
    expect([...found].sort()).toEqual([...all].sort());
  });

  it("give the same when they are one repository", async () => {
    const run = await runCli(["--format", "json", "--min-severity", "note", "examples"], { node });
    expect(run.status).toBe(1);
    const found = rulesAndPaths(jsonReport(run));
    const alone = all.map((line) => line.replace(/^(\S+): ([^@]+)@(.+):\d+$/u, "$2@examples/$1/$3"));
    expect([...found].sort()).toEqual([...alone].sort());
  });
});

describe("each format of the examples", () => {
  /** All but one warning and two notes. */
  const errors = all.length - 3;

  it("text: a head, a place and a last line", async () => {
    const { status, stdout, stderr } = await runCli(["examples"]);
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout.match(/^(?:error|warning)\[[a-z-]+\/[a-z-]+\]: /gmu)).toHaveLength(errors + 1);
    expect(stdout).toContain("--> examples/terraform-modules/dev.tfvars:3:12");
    expect(stdout).not.toContain("\u001B");
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/\d+ errors, 1 warning in \d+ clusters/u);
  });

  it("sarif: a file that code scanning takes", async () => {
    const { status, stdout } = await runCli(["examples", "--format", "sarif"]);
    expect(status).toBe(1);
    expect(sarifFaults(stdout)).toEqual([]);
    expect(stdout).toContain('"aks/windows-node-pool"');
  });

  it("junit: one case a finding", async () => {
    const { stdout } = await runCli(["examples", "--format", "junit"]);
    expect(stdout).toMatch(/^<\?xml/u);
    expect(stdout.match(/<testcase /gu)).toHaveLength(errors + 1);
  });

  it("markdown: each rule that fired is named", async () => {
    const { stdout } = await runCli(["examples", "--format", "markdown"]);
    for (const rule of ["aks/windows-node-pool", "ca/plain-pem", "no-proxy/separator"]) expect(stdout).toContain(rule);
  });

  it("github: ten annotations of a kind, which is all that is shown, and a last line that is none", async () => {
    const { stdout } = await runCli(["examples", "--format", "github"]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith("::error file=examples/"))).toHaveLength(Math.min(errors, 10));
    expect(lines.filter((line) => line.startsWith("::warning file=examples/"))).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/^\d+ errors/u);
  });
});
