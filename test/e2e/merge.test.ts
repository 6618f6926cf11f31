/** `proxylint merge` as a process: a fleet scanned in parts, joined, and judged. */
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { inFolder, nodes, projectRoot, runCli, stackTrace } from "../support/cli.js";

const windowsPool = readFileSync(
  join(projectRoot, "policies/rules/aks/windows-node-pool/examples/bad-arm.json"),
  "utf8",
);
const files = { "one/main.json": windowsPool, "two/main.json": windowsPool, "three/readme.txt": "no proxy here" };

/** Scans each folder as a repository of its own, as one part each. */
async function scanAll(folder: string, node: string): Promise<void> {
  for (const [index, name] of ["one", "two", "three"].entries()) {
    const names = ["--repository", `corp/${name}`, "--part", `${index + 1}/3`];
    const output = ["--format", "json", "-o", `../${name}.json`];
    await runCli([...names, ...output], { cwd: join(folder, name), node });
  }
}

describe.each(nodes)("merge on %s", (_, node) => {
  it("joins parts into one report, and fails as a scan does", async () => {
    await inFolder(files, async (cwd) => {
      await scanAll(cwd, node);
      const reports = ["three.json", "one.json", "two.json"];
      const json = await runCli(["merge", ...reports, "--expect", "3", "--format", "json"], { cwd, node });
      expect(json.status).toBe(1);
      expect(json.stderr).toBe("");
      const merged = JSON.parse(json.stdout) as {
        summary: unknown;
        findings: { repository: string; rule: string }[];
        runs: unknown[];
      };
      expect(merged.findings.map(({ repository, rule }) => `${repository} ${rule}`)).toEqual([
        "corp/one aks/windows-node-pool",
        "corp/two aks/windows-node-pool",
      ]);
      expect(merged.summary).toMatchObject({ errors: 2 });
      expect(merged.runs).toHaveLength(3);
      const again = await runCli(["merge", ...reports.reverse(), "--expect", "3", "--format", "json"], { cwd, node });
      expect(again.stdout).toBe(json.stdout);
      expect((await runCli(["merge", ...reports, "--fail-on", "never"], { cwd, node })).status).toBe(0);
      expect((await runCli(["merge", "three.json"], { cwd, node })).status).toBe(0);
    });
  });
});

describe("merge", () => {
  it("says which parts are missing, shows the rest, and ends with status 3", async () => {
    await inFolder(files, async (cwd) => {
      await scanAll(cwd, process.execPath);
      const result = await runCli(["merge", "three.json", "--expect", "3", "--format", "markdown", "-o", "s.md"], {
        cwd,
      });
      expect(result.status).toBe(3);
      expect(result.stderr).toContain("parts are missing: 1/3, 2/3");
      expect(readFileSync(join(cwd, "s.md"), "utf8")).toMatch(
        /^## ❌ Incomplete: of 3 parts, these are missing: 1, 2/u,
      );
    });
  });

  it("lets a part be there that had nothing to do", async () => {
    await inFolder({}, async (cwd) => {
      for (const part of ["1/2", "2/2"]) {
        const output = ["--format", "json", "-o", `${part.slice(0, 1)}.json`];
        expect((await runCli(["merge", "--part", part, ...output], { cwd })).status).toBe(0);
      }
      expect((await runCli(["merge", "1.json", "2.json", "--expect", "2"], { cwd })).status).toBe(0);
    });
  });

  it("counts what scans did not list", async () => {
    await inFolder({ "main.json": windowsPool.replace("Windows", "Linux") }, async (cwd) => {
      const scan = ["--format", "json", "-o", "report.json", "--fail-on", "never", "--min-severity"];
      await runCli([...scan, "error"], { cwd });
      const hidden = JSON.parse(readFileSync(join(cwd, "report.json"), "utf8")) as { summary: { notes: number } };
      writeFileSync(join(cwd, "report.json"), JSON.stringify({ ...hidden, summary: { ...hidden.summary, notes: 2 } }));
      expect((await runCli(["merge", "report.json", "--fail-on", "warning"], { cwd })).status).toBe(0);
      expect((await runCli(["merge", "report.json", "--fail-on", "note"], { cwd })).status).toBe(1);
    });
  });

  it.each<readonly [string, readonly string[], number, string]>([
    ["no file", [], 2, "merge takes the reports to merge"],
    ["a file that is not there", ["none.json"], 3, "none.json cannot be read"],
    ["a folder", ["folder"], 3, "folder cannot be merged: it is no regular file"],
    ["a link", ["link.json"], 3, "link.json cannot be read"],
    ["no JSON", ["bad.json"], 3, "bad.json cannot be merged: it is no JSON"],
    ["a file that is named like a command", ["::error::x.json"], 3, ": :error::x.json cannot be merged"],
    ["a format that it has not", ["bad.json", "--format", "sarif"], 2, "It takes text, json, markdown"],
    ["a part that is none", ["bad.json", "--part", "9/8"], 2, "--part has no value 9/8"],
    ["a number that is none", ["bad.json", "--expect", "0"], 2, "--expect has no value 0"],
  ])("refuses %s", async (_, args, status, words) => {
    const bad = { "bad.json": "::error::{", "::error::x.json": "{", "folder/x": "" };
    await inFolder(bad, async (cwd) => {
      symlinkSync("/etc/hostname", join(cwd, "link.json"));
      const result = await runCli(["merge", ...args], { cwd, environment: { CI: "true" } });
      expect(result.status).toBe(status);
      expect(result.stderr.replace("proxylint: ::", "proxylint: : :")).toContain(words);
      expect(result.stderr).not.toMatch(stackTrace);
      expect(result.stderr).not.toMatch(/^::/mu);
      expect(result.stdout).toBe("");
    });
  });

  it("takes a repository only where a report can say it", async () => {
    const text = await runCli(["--repository", "corp/one", "examples"]);
    expect(text.status).toBe(2);
    expect(text.stderr).toContain("Write --format json.");
    const name = await runCli(["--repository", "../one", "--format", "json", "examples"]);
    expect(name.stderr).toContain("--repository has no value ../one");
  });
});
