/** The configuration as a user has it: found or named, in force, printed, begun, and refused. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";

import { root } from "../../scripts/lib/run.js";
import type { CliResult } from "../support/run-cli.js";
import { runCli } from "../support/run-cli.js";
import { runAction, writeFiles } from "../support/runner/run-action.js";

const examples = join(root, "policies/rules");
const windowsPool = readFileSync(join(examples, "aks/windows-node-pool/examples/bad-arm.json"), "utf8");
const withoutProxy = readFileSync(join(examples, "organisation/proxy-required/examples/bad-terraform/main.tf"), "utf8");

/** The folder that a test works in. */
const work = { folder: "" };
beforeEach(() => {
  work.folder = mkdtempSync(join(tmpdir(), "proxylint-config-"));
});
afterEach(() => {
  rmSync(work.folder, { recursive: true });
});

function run(files: Readonly<Record<string, string>>, ...args: readonly string[]): CliResult {
  writeFiles(work.folder, files);
  return runCli(args, { cwd: work.folder });
}

/** `rule path` of each finding, and the severity where it is asked for. */
function found({ stdout }: CliResult): readonly string[] {
  const { findings } = JSON.parse(stdout) as {
    findings: readonly { rule: string; severity: string; location: { path: string } }[];
  };
  return findings.map(({ rule, severity, location }) => `${severity} ${rule} ${location.path}`);
}

describe("scan", () => {
  const files = { "a/main.json": windowsPool, "b/main.json": windowsPool };
  const [inA, inB] = ["a", "b"].map((name) => `error aks/windows-node-pool ${name}/main.json`);
  const json = ["--format", "json"];

  it("leaves out rules that are off, everywhere or in some files", () => {
    expect(found(run({ ...files, ".proxylint.yaml": "rules: { aks/windows-node-pool: off }" }, ...json))).toEqual([]);
    const overrides = "overrides: [{ paths: [a/], rules: { aks: off } }]";
    expect(found(run({ ".proxylint.yaml": overrides }, ...json))).toEqual([inB]);
  });

  it("gives a rule another severity, which decides the exit status", () => {
    const result = run({ ...files, ".github/.proxylint.yaml": "rules: { aks: warning }" }, ...json);
    expect(found(result)).toEqual([inA, inB].map((line) => line?.replace("error", "warning")));
    expect(result.status).toBe(0);
    expect(run({}, "--fail-on", "warning").status).toBe(1);
  });

  it("checks what is included and not ignored, and what is named all the same", () => {
    expect(found(run({ ...files, ".proxylint.yaml": "ignore: [a/]" }, ...json))).toEqual([inB]);
    expect(found(run({ ".proxylint.yaml": "include: [a/]" }, ...json))).toEqual([inA]);
    expect(found(run({ ".proxylint.yaml": "ignore: [a/, b/]" }, ...json, "a/main.json"))).toEqual([inA]);
  });

  it("lets the command line count before the configuration, and that before the defaults", () => {
    const result = run({ ...files, ".proxylint.yaml": "fail-on: never\nlocale: ko" });
    expect(result.status).toBe(0);
    expect(result.stdout).toContain("노드 풀");
    const asked = run({}, "--fail-on", "error", "--locale", "en");
    expect(asked.status).toBe(1);
    expect(asked.stdout).not.toContain("노드 풀");
  });

  it("reads the file that is named, in place of the usual one and from anywhere", () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "proxylint-elsewhere-"));
    writeFiles(elsewhere, { "c.yaml": "extends: d.yaml", "d.yaml": "rules: { aks: off }" });
    try {
      const result = run({ ...files, ".proxylint.yaml": "locale: xx" }, ...json, "--config", join(elsewhere, "c.yaml"));
      expect(found(result)).toEqual([]);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
    expect(run({}, "--config", "none.yaml")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("none.yaml does not exist") as string,
    });
  });

  it("looks for a required proxy where nothing speaks of one", () => {
    expect(run({ "main.tf": withoutProxy }, ...json).status).toBe(0);
    const result = run({ ".proxylint.yaml": "organisation: { proxy-required: true }" }, ...json);
    expect(found(result)).toEqual(["error organisation/proxy-required main.tf"]);
    expect(result.status).toBe(1);
    const broken = run({ "main.tf": withoutProxy.replace("identity {", "identity }") }, ...json);
    expect(found(broken).join("\n")).toContain("warning scan/parse-error main.tf");
  });

  it.each([
    [
      "a mistake",
      { ".proxylint.yaml": "rules:\n  aks/windows-nodepool: off\n" },
      ".proxylint.yaml:2:3: rules: there is no rule aks/windows-nodepool; did you mean aks/windows-node-pool?",
    ],
    [
      "two files",
      { ".proxylint.yaml": "", ".github/.proxylint.yaml": "" },
      "there are two configurations: .proxylint.yaml and .github/.proxylint.yaml",
    ],
    ["a wrong name", { ".proxylint.yml": "" }, ".proxylint.yml is not read: it has the wrong name"],
  ])("ends with status 2 on %s", (_what, given, says) => {
    const { status, stdout, stderr } = run({ ...files, ...given });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(says);
  });

  it("does not follow a link for a configuration", () => {
    writeFiles(work.folder, files);
    symlinkSync("/etc/hostname", join(work.folder, ".proxylint.yaml"));
    expect(run({})).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("cannot be read as text, or is a link") as string,
    });
  });

  it("loads no YAML without a configuration", () => {
    const source = readFileSync(join(root, "dist/cli.js"), "utf8");
    expect(source).not.toMatch(/^import .*"\.\/load-/mu);
  });
});

describe("config", () => {
  it("prints a configuration that reads as itself, with where each value comes from", () => {
    const files = {
      ".proxylint.yaml": 'extends: .github/base.yaml\nignore: ["*.a", "true", "ü: #"]\nrules: { aks: off }\n',
      ".github/base.yaml": "suppressions:\n  - rule: url/path\n    reason: '#1: \"why\"'\nfail-on: note\n",
    };
    const { status, stdout } = run(files, "config");
    expect(status).toBe(0);
    expect(parse(stdout)).toMatchObject({
      extends: ".github/base.yaml",
      ignore: ["*.a", "true", "ü: #"],
      rules: { aks: "off" },
      suppressions: [{ rule: "url/path", reason: '#1: "why"' }],
      "fail-on": "note",
      "min-severity": "warning",
    });
    expect(stdout).toMatch(/^# From \.proxylint\.yaml, which extends \.github\/base\.yaml\.$/mu);
    expect(stdout).toMatch(/^fail-on: note +# \.github\/base\.yaml:4$/mu);
    expect(stdout).toMatch(/^ {2}aks: off +# \.proxylint\.yaml:3$/mu);
    expect(stdout).toMatch(/^min-severity: warning +# default$/mu);
    writeFileSync(join(work.folder, "printed.yaml"), stdout.replace(/^extends:.*$/mu, ""));
    expect(run({}, "config", "--config", "printed.yaml", "--format", "json").status).toBe(0);
  });

  it("prints JSON", () => {
    const { stdout } = run({ ".proxylint.yaml": "ca:\n  expires-soon-days: 7" }, "config", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      files: [".proxylint.yaml"],
      settings: {
        ca: { "expires-soon-days": { value: 7, from: { path: ".proxylint.yaml", line: 2, column: 22 } } },
        locale: { value: "en", from: "default" },
      },
    });
  });

  it("prints nothing that a terminal would act on", () => {
    const yaml = 'suppressions: [{ rule: url/path, reason: "\\e[31m\\u202e::error::" }]';
    const { stdout } = run({ ".proxylint.yaml": yaml }, "config");
    expect(stdout).not.toMatch(/[\u001b\u202e]/u);
    expect(stdout).toContain(String.raw`\u001b[31m\u202e::error::`);
  });
});

describe("init", () => {
  it("writes a configuration that is all default, and a workflow", () => {
    expect(run({}, "init")).toMatchObject({
      status: 0,
      stdout: ".proxylint.yaml is written.\n.github/workflows/proxylint.yml is written.\n",
    });
    const text = readFileSync(join(work.folder, ".proxylint.yaml"), "utf8");
    expect(parse(text)).toBeNull();
    expect(run({}).status).toBe(0);
    const workflow = parse(readFileSync(join(work.folder, ".github/workflows/proxylint.yml"), "utf8")) as object;
    expect(workflow).toMatchObject({
      permissions: {},
      jobs: { proxylint: { permissions: { contents: "read", "pull-requests": "write" } } },
    });
  });

  it("writes settings that are right once they are no comments", () => {
    run({}, "init");
    const text = readFileSync(join(work.folder, ".proxylint.yaml"), "utf8");
    const settings = text.replaceAll(/^# (?=[a-z-]+:(?! \$)|\s)/gmu, "").replaceAll(/^# [A-Z`].*$/gmu, "");
    const { stderr, stdout } = run({ "all.yaml": settings }, "config", "--config", "all.yaml");
    expect(stderr).toBe("");
    expect(stdout).toContain("forbidden-bypass");
    expect(stdout).toMatch(/proxy-required: true +# all\.yaml/u);
  });

  it("overwrites nothing", () => {
    const given = { ".github/.proxylint.yaml": "# mine" };
    expect(run(given, "init").stdout).toBe(
      ".github/.proxylint.yaml is there already, and stays as it is.\n.github/workflows/proxylint.yml is written.\n",
    );
    expect(existsSync(join(work.folder, ".proxylint.yaml"))).toBe(false);
    expect(readFileSync(join(work.folder, ".github/.proxylint.yaml"), "utf8")).toBe("# mine");
    expect(run({}, "init")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("are there already") as string,
    });
  });

  it("writes through no link", () => {
    mkdirSync(join(work.folder, "else"));
    symlinkSync("else/where.yaml", join(work.folder, ".proxylint.yaml"));
    expect(run({}, "init").status).toBe(3);
    expect(existsSync(join(work.folder, "else/where.yaml"))).toBe(false);
  });
});

describe("the action", () => {
  it("reads the configuration of the workspace, and inputs count before it", async () => {
    const files = { "main.json": windowsPool, "policy/lint.yaml": "fail-on: never" };
    const step = await runAction({ files, inputs: { config: "policy/lint.yaml" } });
    expect(step).toMatchObject({ status: 0 });
    expect(step.outputs.get("errors")).toBe("1");
    const strict = await runAction({ files, inputs: { config: "policy/lint.yaml", "fail-on": "error" } });
    expect(strict.status).toBe(1);
  });

  it("says what is wrong with it in one annotation", async () => {
    const step = await runAction({ files: { "main.json": windowsPool, ".proxylint.yaml": "locale: xx" } });
    expect(step.status).toBe(1);
    expect(step.outputs.get("result")).toBe("error");
    expect(step.annotations.shown.map(({ message }) => message).join("\n")).toContain(
      ".proxylint.yaml:1:9: locale: expected en, ko, ja or zh",
    );
  });
});
