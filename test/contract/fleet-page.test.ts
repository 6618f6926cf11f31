/** The scripts of docs/fleet.md as they stand there: a fleet of repositories is scanned in parts and merged. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { array, looseObject, optional, parse as validate, record, string } from "valibot";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { yamlBlocks } from "../../scripts/lib/workflows.js";
import { git, inFolder, projectRoot } from "../support/cli.js";

const [workflow = ""] = yamlBlocks(readFileSync(join(projectRoot, "docs/fleet.md"), "utf8")).filter((block) =>
  block.includes("jobs:"),
);
const schema = looseObject({
  jobs: record(
    string(),
    looseObject({ steps: array(looseObject({ name: optional(string()), run: optional(string()) })) }),
  ),
});
const { jobs } = validate(schema, parse(workflow));

/** The script of the step called `name`. */
function scriptOf(job: string, name: string): string {
  const script = jobs[job]?.steps.find((step) => step.name === name)?.run;
  if (script === undefined) throw new Error(`${job} has no step ${name}`);
  return script;
}

const scan = scriptOf("scan", "scan the repositories of this part");
const merge = scriptOf("merge", "merge the reports");
const windowsPool = readFileSync(
  join(projectRoot, "policies/rules/aks/windows-node-pool/examples/bad-arm.json"),
  "utf8",
);
const names = ["corp/one", "corp/two", "corp/three", "corp/four"];

/** Runs `script` as a runner does, in a workspace of its own below `folder`. */
function runStep(folder: string, workspace: string, script: string, environment: Readonly<Record<string, string>>) {
  const [cwd, temporary] = [join(folder, workspace), join(folder, workspace, "temp")];
  mkdirSync(temporary, { recursive: true });
  if (!existsSync(join(cwd, "proxylint"))) symlinkSync(projectRoot, join(cwd, "proxylint"));
  writeFileSync(join(cwd, "repositories.txt"), names.map((name) => `${name}\n`).join(""));
  return spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd,
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"],
      HOME: folder,
      CI: "true",
      GITHUB_SERVER_URL: `file://${folder}`,
      GITHUB_WORKSPACE: cwd,
      GITHUB_STEP_SUMMARY: join(temporary, "summary.md"),
      RUNNER_TEMP: temporary,
      TOKEN: "a-token",
      ...environment,
    },
  });
}

/** Repositories of `names`, as a server has them. */
function makeRepositories(folder: string, of: readonly string[]): void {
  for (const name of of) {
    const repository = join(folder, `${name}.git`);
    mkdirSync(repository, { recursive: true });
    git(repository, "init", "-q");
    writeFileSync(join(repository, "main.json"), name === "corp/two" ? windowsPool : "{}");
    git(repository, "add", ".");
    git(repository, "commit", "-qm", "one");
  }
}

/** Scans all parts of `parts`; returns how each ended. */
function scanParts(folder: string, parts: number): readonly (number | null)[] {
  mkdirSync(join(folder, "merge/reports"), { recursive: true });
  return Array.from({ length: parts }, (_, index) => {
    const part = String(index + 1);
    const { status } = runStep(folder, `part-${part}`, scan, { PART: part, PARTS: String(parts) });
    const report = join(folder, `part-${part}`, `report-${part}.json`);
    writeFileSync(join(folder, "merge/reports", `report-${part}.json`), readFileSync(report));
    return status;
  });
}

function merged(folder: string): { runs: { repository: string }[]; findings: { repository: string }[] } {
  return JSON.parse(readFileSync(join(folder, "merge/fleet.json"), "utf8")) as ReturnType<typeof merged>;
}

describe("the workflow of docs/fleet.md", () => {
  it("looks at each repository once, in as many parts as there are", async () => {
    await inFolder({}, (folder) => {
      makeRepositories(folder, names);
      expect(scanParts(folder, 3)).toEqual([0, 0, 0]);
      const ended = runStep(folder, "merge", merge, { PARTS: "3", RESULTS: "success success" });
      expect(ended.stderr).toBe("");
      expect(ended.status).toBe(1);
      expect(merged(folder).runs.map(({ repository }) => repository)).toEqual([...names].sort());
      expect(merged(folder).findings.map(({ repository }) => repository)).toEqual(["corp/two"]);
      expect(readFileSync(join(folder, "merge/temp/summary.md"), "utf8")).toContain("`corp/two`");
    });
  });

  it("fails when a part is missing, and says which", async () => {
    await inFolder({}, (folder) => {
      makeRepositories(folder, names);
      scanParts(folder, 2);
      const ended = runStep(folder, "merge", merge, { PARTS: "3", RESULTS: "failure success" });
      expect(ended.status).toBe(3);
      expect(ended.stderr).toContain("parts are missing: 1/3, 2/3, 3/3");
      expect(readFileSync(join(folder, "merge/temp/summary.md"), "utf8")).toMatch(/^## ❌ Incomplete/u);
    });
  });

  it("fails when a repository cannot be cloned, and reports the others", async () => {
    await inFolder({}, (folder) => {
      makeRepositories(folder, names.slice(0, 3));
      expect(scanParts(folder, 1)).toEqual([1]);
      expect(runStep(folder, "merge", merge, { PARTS: "1", RESULTS: "success failure" }).status).toBe(3);
      expect(merged(folder).runs).toHaveLength(3);
    });
  });

  it("writes the token into no file and no log", async () => {
    await inFolder({}, (folder) => {
      makeRepositories(folder, names);
      const { stdout, stderr } = runStep(folder, "part-1", scan, { PART: "1", PARTS: "1" });
      const encoded = Buffer.from("x-access-token:a-token").toString("base64");
      // The one line that has it asks the runner to hide it.
      expect(stdout.replace(`::add-mask::${encoded}\n`, "") + stderr).not.toContain(encoded);
      const config = join(folder, "part-1/temp/clone/.git");
      expect(readdirSync(config)).toContain("config");
      expect(readFileSync(join(config, "config"), "utf8")).not.toContain(encoded);
    });
  });
});
