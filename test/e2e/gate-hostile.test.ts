/**
 * A change cannot loosen the gate that it goes through: each way to turn a new error green from inside a second commit,
 * tried against a base that forbids it. And nothing of a hostile repository runs.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, describe, expect, it } from "vitest";

import type { Files } from "../support/gate-repository.js";
import { GateRepository, terraformRoot } from "../support/gate-repository.js";
import { runCli } from "../support/run-cli.js";
import { soundTemplate, windowsModule, windowsTemplate } from "../support/runner/samples.js";

const repositories: GateRepository[] = [];

function repositoryOf(files: Files): GateRepository {
  const repository = new GateRepository(files);
  repositories.push(repository);
  return repository;
}

afterEach(() => {
  for (const repository of repositories.splice(0)) repository.remove();
});

/** A template with a Windows pool and a suppression comment above everything. */
function commented(comment: string): string {
  return `// ${comment}\n${windowsTemplate(1)}`;
}

const rule = "aks/windows-node-pool";
const strict = "allow-suppressions: false\n";
const suppression = `suppressions:\n  - rule: ${rule}\n    reason: we know\n`;

/** What the base says, and what a change does beside bringing an error in main.json. */
interface Attempt {
  readonly name: string;
  readonly base: Files;
  readonly change: Files;
  readonly args?: readonly string[];
}

const attempts: readonly Attempt[] = [
  { name: "the rule turned off", base: {}, change: { ".proxylint.yaml": `rules:\n  ${rule}: "off"\n` } },
  { name: "its family turned off", base: {}, change: { ".proxylint.yaml": 'rules:\n  aks: "off"\n' } },
  { name: "a lower severity", base: {}, change: { ".proxylint.yaml": `rules:\n  ${rule}: note\n` } },
  {
    name: "an override for the file",
    base: {},
    change: { ".proxylint.yaml": `overrides:\n  - paths: [main.json]\n    rules:\n      ${rule}: "off"\n` },
  },
  { name: "the file ignored", base: {}, change: { ".proxylint.yaml": "ignore: [main.json]\n" } },
  { name: "only other files included", base: {}, change: { ".proxylint.yaml": "include: [other.json]\n" } },
  { name: "a verdict that never fails", base: {}, change: { ".proxylint.yaml": "fail-on: never\n" } },
  { name: "a configured suppression", base: {}, change: { ".proxylint.yaml": suppression } },
  { name: "a configuration in the other place", base: {}, change: { ".github/.proxylint.yaml": suppression } },
  {
    name: "a configuration that extends another",
    base: {},
    change: { ".proxylint.yaml": "extends: shared.yaml\n", "shared.yaml": suppression },
  },
  {
    name: "another file that the base's configuration extends",
    base: { ".proxylint.yaml": "extends: shared.yaml\n", "shared.yaml": strict },
    change: { "shared.yaml": suppression },
  },
  {
    name: "the configuration that the run names, edited",
    base: { "ci/gate.yaml": strict },
    change: { "ci/gate.yaml": suppression },
    args: ["--config", "ci/gate.yaml"],
  },
  {
    name: "the configuration that the run names, brought by the change",
    base: {},
    change: { "ci/gate.yaml": suppression },
    args: ["--config", "ci/gate.yaml"],
  },
  {
    name: "the configuration removed",
    base: { ".proxylint.yaml": "rules:\n  aks/windows-node-pool: error\nallow-suppressions: false\n" },
    change: { ".proxylint.yaml": "", "main.json": commented(`proxylint-ignore-file ${rule}: we know`) },
  },
  {
    name: "a comment where the base allows none",
    base: { ".proxylint.yaml": strict },
    change: { "main.json": commented(`proxylint-ignore-file ${rule}: we know`) },
  },
  {
    name: "a comment that the change allows itself",
    base: { ".proxylint.yaml": strict },
    change: {
      ".proxylint.yaml": "allow-suppressions: true\n",
      "main.json": commented(`proxylint-ignore-file ${rule}: we know`),
    },
  },
  {
    name: "a comment for a rule that nothing suppresses",
    base: { ".proxylint.yaml": `not-suppressible: [${rule}]\n` },
    change: { ".proxylint.yaml": "", "main.json": commented(`proxylint-ignore-file ${rule}: we know`) },
  },
  {
    name: "a comment for a family that nothing suppresses",
    base: { ".proxylint.yaml": "not-suppressible: [aks]\n" },
    change: { ".proxylint.yaml": "not-suppressible: []\n", "main.json": commented(`proxylint-ignore-file ${rule}: x`) },
  },
  { name: "a comment without a reason", base: {}, change: { "main.json": commented(`proxylint-ignore-file ${rule}`) } },
  {
    name: "a comment that has expired",
    base: {},
    change: { "main.json": commented(`proxylint-ignore-file ${rule}: for now, until 2020-01-31`) },
  },
  {
    name: "a comment with a date that is none",
    base: {},
    change: { "main.json": commented(`proxylint-ignore-file ${rule}: for now, until 2027-02-30`) },
  },
  {
    name: "a comment against what watches over comments",
    base: {},
    change: {
      "main.json": commented(`proxylint-ignore-file ${rule}, scan/suppression-expired: now, until 2020-01-31`),
    },
  },
  {
    name: "a comment for a family",
    base: {},
    change: { "main.json": commented("proxylint-ignore-file aks: we know") },
  },
  {
    name: "a comment in a string",
    base: {},
    change: { "main.json": windowsTemplate(1, `// proxylint-ignore-file ${rule}: we know`) },
  },
  {
    name: "a comment below the first line of code",
    base: {},
    change: { "main.json": windowsTemplate(1).replace("{\n", `{\n// proxylint-ignore-file ${rule}: we know\n`) },
  },
  {
    name: "a bundle of rules that is not there",
    base: {},
    change: { ".proxylint.yaml": "policies: [rules.tar.gz]\n" },
  },
];

describe("a change with a new error", () => {
  it.each(attempts)("fails in spite of $name", ({ base, change, args = [] }) => {
    const repository = repositoryOf({ "main.json": soundTemplate(), ...base });
    repository.write({ "main.json": windowsTemplate(1), ...change });
    repository.commit();
    const { summary } = repository.report("--base", "HEAD~1", ...args);
    expect(summary.change?.["newErrors"]).toBeGreaterThan(0);
    expect(repository.run("--base", "HEAD~1", ...args).status).toBe(1);
  });

  it("fails in spite of a baseline of its own", () => {
    const repository = repositoryOf({ "main.json": soundTemplate() });
    repository.write({ "main.json": windowsTemplate(1) });
    repository.run("baseline");
    repository.write({ ".proxylint.yaml": "baseline: .proxylint-baseline\n" });
    repository.commit();
    expect(repository.run().status).toBe(0);
    expect(repository.run("--base", "HEAD~1").status).toBe(1);
    expect(repository.run("--base", "HEAD~1", "--baseline", ".proxylint-baseline").status).toBe(1);
  });

  it("fails in spite of a line added to the base's baseline", () => {
    const repository = repositoryOf({
      "main.json": soundTemplate(),
      ".proxylint.yaml": "baseline: .proxylint-baseline\n",
    });
    repository.run("baseline");
    repository.commit();
    repository.write({ "main.json": windowsTemplate(1) });
    repository.run("baseline");
    repository.commit();
    expect(readFileSync(join(repository.folder, ".proxylint-baseline"), "utf8")).toContain(rule);
    expect(repository.run("--base", "HEAD~1").status).toBe(1);
  });

  it("fails when a suppression of the base goes away", () => {
    const repository = repositoryOf({ "main.json": commented(`proxylint-ignore-file ${rule}: we know`) });
    expect(repository.run().status).toBe(0);
    repository.write({ "main.json": windowsTemplate(1) });
    repository.commit();
    expect(repository.report("--base", "HEAD~1").summary.change).toMatchObject({ newErrors: 1 });
  });

  it("fails when a default that only one environment used reaches another", () => {
    const files = {
      "main.tf": windowsModule.replace('"http://proxy.corp.example:3128/"\n    https', "var.proxy\n    https"),
      "variables.tf": 'variable "region" {}\nvariable "proxy" {\n  default = "proxy.corp.example:3128"\n}\n',
      "prod.tfvars": 'region = "west"\nproxy = "http://proxy.corp.example:3128/"\n',
      "test.tfvars": 'region = "north"\n',
    };
    const repository = repositoryOf(files);
    repository.write({ "prod.tfvars": 'region = "west"\n' });
    repository.commit();
    const { findings } = repository.report("--base", "HEAD~1");
    expect(findings.filter(({ state }) => state === "new").map((finding) => finding.rule)).toEqual([
      "aks/http-proxy-scheme",
    ]);
  });

  it("fails with --changed-only, whatever lines the error stands on", () => {
    const repository = repositoryOf({
      "main.tf": windowsModule.replaceAll(/resource "azurerm_kubernetes_cluster_node_pool"[\s\S]*/gu, ""),
    });
    repository.write({
      "pools.tf": windowsModule.slice(windowsModule.indexOf('resource "azurerm_kubernetes_cluster_node_pool"')),
    });
    repository.commit();
    expect(repository.run("--base", "HEAD~1", "--changed-only").status).toBe(1);
  });
});

describe("a configuration that is wrong", () => {
  const wrong = "ruls: {}\n";

  it("is refused when a change brings it", () => {
    const repository = repositoryOf({ "main.json": soundTemplate() });
    repository.write({ ".proxylint.yaml": wrong });
    repository.commit();
    const { status, stderr } = repository.run("--base", "HEAD~1");
    expect(status).toBe(2);
    expect(stderr).toContain(".proxylint.yaml:1:1");
  });

  it("can be mended by a change, which is judged by nothing that it brings", () => {
    const repository = repositoryOf({ "main.json": soundTemplate(), ".proxylint.yaml": wrong });
    repository.write({ ".proxylint.yaml": "" });
    repository.commit();
    const mended = repository.run("--base", "HEAD~1");
    expect(mended.status).toBe(0);
    expect(mended.stderr).toContain("the configuration of the base is wrong");

    repository.write({
      "main.json": commented(`proxylint-ignore-file ${rule}: we know`),
      ".proxylint.yaml": suppression,
    });
    repository.commit();
    expect(repository.run("--base", "HEAD~2").status).toBe(1);
  });
});

describe("a change that the base permits", () => {
  it("passes with a suppression that has a reason", () => {
    const repository = repositoryOf({ "main.json": soundTemplate() });
    repository.write({ "main.json": commented(`proxylint-ignore-file ${rule}: we know, owner @platform`) });
    repository.commit();
    expect(repository.run("--base", "HEAD~1").status).toBe(0);
    const [found] = repository.report("--base", "HEAD~1").findings.filter((finding) => finding.rule === rule);
    expect(found?.suppressed).toMatchObject({ kind: "comment", reason: "we know", owner: "@platform" });
    expect(found?.state).toBeUndefined();
  });

  it("passes with old errors, and says what it repaired", () => {
    const repository = repositoryOf({ "main.json": windowsTemplate(2) });
    repository.write({ "main.json": windowsTemplate(1) });
    repository.commit();
    const { status, stdout } = repository.run("--base", "HEAD~1");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^fixed aks\/windows-node-pool: .*win2.* \(main\.json:\d+:\d+\)$/mu);
    expect(stdout).toContain("nothing new");
    expect(stdout).not.toContain("error[");
    expect(repository.run().status).toBe(1);
  });
});

describe("a commit as a tree", () => {
  it("is read without anything that the repository says being run", () => {
    const repository = repositoryOf({
      "main.json": windowsTemplate(1),
      ".gitattributes": "*.json filter=evil diff=evil\n",
    });
    const mark = join(repository.folder, "..", `${String(process.pid)}-ran`);
    const script = join(repository.folder, ".git", "evil.sh");
    writeFileSync(script, `#!/bin/sh\ntouch '${mark}'\ncat\n`);
    chmodSync(script, 0o755);
    const keys = [
      ...[
        "core.fsmonitor",
        "core.pager",
        "core.sshCommand",
        "core.editor",
        "core.askPass",
        "core.alternateRefsCommand",
      ],
      ...["filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "diff.evil.command", "diff.evil.textconv"],
      ...["diff.external", "pager.ls-tree", "pager.cat-file", "gpg.program", "credential.helper", "alias.ls-tree"],
    ];
    for (const key of keys) repository.git("config", key, key.startsWith("alias") ? `!${script}` : script);
    mkdirSync(join(repository.folder, ".git", "hooks"), { recursive: true });
    for (const hook of ["post-checkout", "post-index-change", "pre-auto-gc", "reference-transaction"])
      symlinkSync(script, join(repository.folder, ".git", "hooks", hook));
    writeFileSync(join(repository.folder, "main.json"), `${windowsTemplate(1)}\n`);
    const { status, stdout } = repository.run("--base", "HEAD", "--changed-only");
    expect(stdout).toContain("nothing new");
    expect(status).toBe(0);
    expect(existsSync(mark)).toBe(false);
  });

  it("is read some files at a time", () => {
    const names = Array.from({ length: 40 }, (_, index) => `root-${String(index)}`);
    const files = names.flatMap((name) => Object.entries(terraformRoot(name)));
    const repository = repositoryOf(Object.fromEntries(files));
    const trace = join(repository.folder, ".git", "trace");
    const ended = runCli(["--base", "HEAD"], { cwd: repository.folder, env: { GIT_TRACE: trace } });
    expect(ended.stdout).toContain("nothing new in 40 clusters (40 files)");
    expect(readFileSync(trace, "utf8").match(/built-in: git cat-file/gu)?.length).toBeLessThan(10);
  });

  it("has no links, and no objects in place of others", () => {
    const repository = repositoryOf({ "real/main.json": windowsTemplate(1) });
    symlinkSync("real/main.json", join(repository.folder, "linked.json"));
    repository.commit();
    const [commit, blob] = ["HEAD", "HEAD:real/main.json"].map((name) => repository.git("rev-parse", name).trim());
    repository.write({ "sound.json": soundTemplate() });
    const other = repository.git("hash-object", "-w", "sound.json").trim();
    repository.git("replace", blob ?? "", other);
    const { findings, summary } = repository.report("--base", commit ?? "");
    expect(summary.change).toMatchObject({ newErrors: 0, fixed: 0 });
    expect(findings.filter((finding) => finding.rule === rule).map(({ location }) => location.path)).toEqual([
      "real/main.json",
    ]);
  });

  it("may begin below the root of the repository, where there was nothing before", () => {
    const repository = repositoryOf({ "README.md": "x" });
    repository.write({ "infra/main.json": windowsTemplate(1) });
    repository.commit();
    const below = repository.run("--base", "HEAD~1", "infra");
    expect(below.status).toBe(1);
    expect(repository.run("--base", "HEAD", "infra").status).toBe(0);
  });

  it.each(["no-such-revision", "--output=x", "HEAD:main.json", "HEAD\nHEAD", ""])("%j is none", (revision) => {
    const repository = repositoryOf({ "main.json": soundTemplate() });
    const { status, stderr } = repository.run(`--base=${revision}`);
    expect(status).toBe(3);
    expect(stderr).toContain("cannot be read");
    expect(stderr).toContain("fetch-depth: 2");
  });
});
