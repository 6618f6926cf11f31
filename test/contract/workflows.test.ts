/** Workflows: ours, those that the pages show, and the one that `proxylint init` writes. `npm run check` lints them too. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { array, looseObject, optional, parse as validate, record, string } from "valibot";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";

import { workflowActionFiles, workflowActionFolder } from "../../scripts/generate/workflow-action.js";
import { root } from "../../scripts/lib/run.js";
import { shownWorkflows, workflowFiles, yamlBlocks } from "../../scripts/lib/workflows.js";
import { starterWorkflow } from "../../src/config/starter-files.js";
import { readActionFile } from "../support/runner/action-file.js";
import { inFolder, runCli } from "../support/cli.js";
import { loadWorkflowParser } from "../support/workflow-parser.js";

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

const troubleOf = await loadWorkflowParser();
const workflows = [...workflowFiles().map((name) => ({ name, text: read(name) })), ...shownWorkflows()];
const actions = ["action.yml", `${workflowActionFolder}/action.yml`];
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

const job = looseObject({
  uses: optional(string()),
  steps: optional(array(looseObject({ uses: optional(string()) }))),
});
const workflowSchema = looseObject({ jobs: record(string(), job) });

/** What each action is named as, everywhere. */
const pins = new Map<string, Set<string>>();
for (const { text } of workflows) {
  for (const [, uses = ""] of text.matchAll(/uses: (\S+@\S+)/gu)) {
    const name = uses.slice(0, uses.indexOf("@"));
    pins.set(name, (pins.get(name) ?? new Set()).add(uses));
  }
}

describe("workflows", () => {
  it("are found", () => {
    const names = workflows.map(({ name }) => name);
    for (const name of ["ci", "self-check", "release", "proxylint"]) {
      expect(names).toContain(`.github/workflows/${name}.yml`);
    }
    for (const name of ["README.md-1.yml", "docs-fleet.md-1.yml", "docs-required-check.md-1.yml", "init.yml"]) {
      expect(names).toContain(name);
    }
  });

  it.each(workflows)("$name is what GitHub takes", ({ name, text }) => {
    expect(troubleOf("workflow", name, text)).toEqual([]);
  });

  it.each(actions)("%s is what GitHub takes", (name) => {
    expect(troubleOf("action", name, read(name))).toEqual([]);
  });

  it("would not pass with a mistake", () => {
    const text = read(".github/workflows/ci.yml");
    for (const [right, wrong] of [
      ["pull_request:", "pull_requests:"],
      ["runs-on:", "run-on:"],
      ["github.ref }}", "githubs.ref }}"],
      ["contents: read", "content: read"],
    ] as const) {
      expect(troubleOf("workflow", "ci.yml", text.replace(right, wrong)), wrong).not.toEqual([]);
    }
    expect(troubleOf("action", "action.yml", read("action.yml").replace("using: node24", "using: node"))).not.toEqual(
      [],
    );
  });

  it.each(workflows)("$name names what it uses by commit and version, and all name the same", ({ text }) => {
    const used = [...text.matchAll(/^\s*(?:- )?uses: (\S+)(.*)$/gmu)].map(([, uses = "", rest = ""]) => ({
      uses,
      rest,
    }));
    for (const { uses, rest } of used) {
      if (/^(?:\.\/|\$\/|OWNER\/proxylint)/u.test(uses)) continue;
      expect(uses).toMatch(/@[0-9a-f]{40}$/u);
      expect(rest).toMatch(/^ # v\d+\.\d+\.\d+/u);
      expect(pins.get(uses.slice(0, uses.indexOf("@")))).toEqual(new Set([uses]));
    }
  });

  it.each(workflows)("$name has no filter of paths, with which a required check would wait for ever", ({ text }) => {
    expect(text).not.toMatch(/^\s*paths-ignore:|^ {4}paths:$/mu);
  });

  it.each(workflows)("$name keeps no credentials where it checks out", ({ text }) => {
    const { jobs } = validate(workflowSchema, parse(text));
    const checkouts = Object.values(jobs)
      .flatMap(({ steps = [] }) => steps)
      .filter(({ uses = "" }) => uses.startsWith("actions/checkout@"));
    for (const checkout of checkouts) expect(checkout).toMatchObject({ with: { "persist-credentials": false } });
  });
});

describe("the reusable workflow", () => {
  const text = read(".github/workflows/proxylint.yml");
  const action = readActionFile(root);
  const given = [...text.matchAll(/^ {10}([a-z-]+): \$\{\{ inputs\.([a-z-]+) \}\}$/gmu)];

  it("hands its inputs on to inputs of the action of the same name", () => {
    expect(given.length).toBeGreaterThan(5);
    for (const [, to = "", from = ""] of given) {
      expect(from).toBe(to);
      expect(Object.keys(action.inputs)).toContain(to);
    }
  });

  it("returns outputs of the action", () => {
    const returned = [...text.matchAll(/steps\.proxylint\.outputs\.([a-z-]+)/gu)].map(([, name = ""]) => name);
    expect(returned.length).toBeGreaterThan(3);
    for (const name of returned) expect(Object.keys(action.outputs)).toContain(name);
  });

  it("runs the action of its own commit", () => {
    const path = `${workflowActionFolder}/action.yml`;
    expect(workflowActionFiles(root)).toEqual([{ path, content: read(path) }]);
    expect(text).toContain(`uses: $/${workflowActionFolder}\n`);
    const { runs } = readActionFile(join(root, workflowActionFolder));
    expect(join(workflowActionFolder, runs.main)).toBe(action.runs.main);
    expect(existsSync(join(root, action.runs.main))).toBe(true);
  });
});

describe("the hook of pre-commit", () => {
  it("starts the program as it lies in the repository, so that nothing has to be installed", () => {
    const hooks = validate(
      array(looseObject({ id: string(), entry: string(), language: string() })),
      parse(read(".pre-commit-hooks.yaml")),
    );
    const { bin } = JSON.parse(read("package.json")) as { bin: Record<string, string> };
    const entry = bin["proxylint"] ?? "";
    expect(hooks.map(({ id, ...hook }) => [id, hook.entry, hook.language])).toEqual([["proxylint", entry, "script"]]);
    expect(read(entry)).toMatch(/^#!\/usr\/bin\/env node\n/u);
    expect(statSync(join(root, entry)).mode & 0o111).toBe(0o111);
  });
});

describe("proxylint init", () => {
  it("writes the workflow that is checked here, with the commit for the user to fill in", async () => {
    await inFolder({}, async (cwd) => {
      expect((await runCli(["init"], { cwd })).status).toBe(0);
      const written = readFileSync(join(cwd, ".github/workflows/proxylint.yml"), "utf8");
      expect(written).toBe(starterWorkflow);
      expect(written).toMatch(/merge_group:[^]*contents: read[^]*fetch-depth: 2[^]*OWNER\/proxylint@SHA/u);
    });
  });
});

describe("the check of our own repository", () => {
  it("leaves out what is wrong on purpose, and hides nothing from the command line", async () => {
    const named = await runCli(["--config", ".github/self-check.yaml"]);
    expect(named.stderr).toBe("");
    expect(named.status).toBe(0);
    expect((await runCli(["examples"])).status).toBe(1);
  });
});

describe("YAML of the pages", () => {
  it.each(pages)("%s can be read", (page) => {
    for (const block of yamlBlocks(read(page))) {
      const problems = parseAllDocuments(block).flatMap((document) => document.errors);
      expect(problems, block).toEqual([]);
    }
  });
});
