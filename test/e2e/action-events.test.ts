/**
 * The built action on every event, at every depth of a checkout: what it takes for the change, where it learns that, and
 * by whose settings it judges.
 */
import { afterEach, describe, expect, it } from "vitest";

import type { FakeGithub, FakeOptions } from "../support/github/fake-github.js";
import { fakeGithub } from "../support/github/fake-github.js";
import type { Checkout, Files, States } from "../support/runner/change-repository.js";
import { ChangeRepository } from "../support/runner/change-repository.js";
import type { Step, StepResult } from "../support/runner/run-action.js";
import { runAction, writeFiles } from "../support/runner/run-action.js";
import { soundTemplate, windowsTemplate } from "../support/runner/samples.js";

const open: { close: () => Promise<void> | void }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const rule = "aks/windows-node-pool";
/** One old error, one new one, one that is repaired; the trunk has moved on beside them. */
const states: States = {
  base: {
    "old.json": windowsTemplate(1, "old"),
    "mended.json": windowsTemplate(1, "mended"),
    "sound.json": soundTemplate(),
  },
  head: {
    "old.json": windowsTemplate(1, "old"),
    "mended.json": soundTemplate("mended"),
    "sound.json": windowsTemplate(1),
  },
  trunk: {
    "README.md": "The trunk has moved on.",
    "old.json": windowsTemplate(1, "old"),
    "mended.json": windowsTemplate(1, "mended"),
    "sound.json": soundTemplate(),
  },
};

interface EventStep {
  readonly name: string;
  readonly event?: unknown;
  readonly checkout: Checkout;
  readonly inputs?: Step["inputs"];
  readonly environment?: Readonly<Record<string, string>>;
  readonly api?: Partial<FakeOptions>;
  readonly states?: States;
  readonly isFork?: boolean;
  /** Files that the job has made beside those of the checkout. */
  readonly workspaceFiles?: Files;
}

interface EventRun {
  readonly step: StepResult;
  readonly github: FakeGithub;
  readonly commits: ChangeRepository["commits"];
}

/** Runs the action for an event, in a repository and beside an API that both know the change. */
async function runEvent({
  name,
  event,
  checkout,
  inputs,
  environment,
  api,
  states: given = states,
  isFork = false,
  workspaceFiles = {},
}: EventStep): Promise<EventRun> {
  const repository = new ChangeRepository(given);
  const { pull, ...held } = repository.api();
  const headRepository = isFork ? "mallory/platform" : "example/platform";
  const github = await fakeGithub({ ...held, pull: { ...pull, headRepository }, ...api });
  open.push(github, {
    close: () => {
      repository.remove();
    },
  });
  const step = await runAction({
    files: {},
    prepare: (workspace) => {
      repository.checkout(checkout)(workspace);
      writeFiles(workspace, workspaceFiles);
    },
    eventName: name,
    event: repository.event(name, (event ?? {}) as Record<string, unknown>),
    token: "t0ken",
    inputs: { "json-file": "../temp/report.json", comment: "never", scope: "changed", ...inputs },
    environment: { GITHUB_API_URL: github.url, GITHUB_SHA: repository.commits[checkout.what], ...environment },
  });
  return { step, github, commits: repository.commits };
}

/** Files that have an error annotation, and how many of the errors are new. */
function said({ annotations, outputs }: StepResult): unknown {
  const files = annotations.shown.flatMap(({ level, title = "", file }) =>
    level === "error" && title.includes(rule) ? [file] : [],
  );
  return { files, new: outputs.get("new-errors"), result: outputs.get("result") };
}

const onlyNew = { files: ["sound.json"], new: "1", result: "failed" };
const everything = { files: ["old.json", "sound.json"], new: "2", result: "failed" };

function paths({ requests }: FakeGithub): readonly string[] {
  return requests.map(
    ({ method, path }) => `${method} ${path.replace(/\?.*/u, "").replace("/repos/example/platform", "")}`,
  );
}

describe("what changed", () => {
  it.each([
    { name: "pull_request", checkout: { what: "merge", depth: 2 }, asks: [] },
    { name: "pull_request", checkout: { what: "merge" }, asks: [] },
    { name: "pull_request", checkout: { what: "head" }, asks: [] },
    { name: "pull_request", checkout: { what: "merge", depth: 1 }, asks: ["GET /pulls/7/files"] },
    { name: "pull_request", checkout: { what: "head", depth: 1 }, asks: ["GET /pulls/7/files"] },
    { name: "pull_request_target", checkout: { what: "trunk", depth: 1 }, asks: ["GET /pulls/7/files"] },
    { name: "pull_request_target", checkout: { what: "merge", depth: 2 }, asks: [] },
    { name: "workflow_run", checkout: { what: "trunk", depth: 1 }, asks: ["GET /pulls", "GET /pulls/7/files"] },
    { name: "merge_group", checkout: { what: "merge", depth: 2 }, asks: [] },
    { name: "merge_group", checkout: { what: "merge", depth: 1 }, asks: ["GET /compare/TRUNK...MERGE"] },
    { name: "push", checkout: { what: "head" }, asks: [] },
    { name: "push", checkout: { what: "head", depth: 1 }, asks: ["GET /compare/main...HEAD"] },
  ] as const)("on $name, $checkout is learnt by $asks", async ({ name, checkout, asks }) => {
    const environment = { GITHUB_REF: "refs/heads/main" };
    const { step, github, commits } = await runEvent({ name, checkout, environment });
    expect(said(step)).toEqual(onlyNew);
    expect(step.status).toBe(1);
    const named = asks.map((ask) =>
      ask.replace("TRUNK", commits.trunk).replace("MERGE", commits.merge).replace("HEAD", commits.head),
    );
    expect(paths(github)).toEqual(named);
    expect(step.log).toContain("1 fixed");
  });

  it.each([
    { name: "workflow_dispatch", checkout: { what: "merge", depth: 1 } },
    { name: "schedule", checkout: { what: "merge", depth: 1 } },
    { name: "push", event: { ref: "refs/tags/v1" }, checkout: { what: "merge", depth: 1 } },
  ] as const)("is nothing on $name: all is judged, and nobody asked", async (given) => {
    const { step, github } = await runEvent(given);
    expect(said(step)).toEqual(everything);
    expect(github.requests).toEqual([]);
    expect(step.annotations.shown.filter(({ level }) => level === "notice")).toEqual([]);
  });

  it("counts all of the repository, and still says what is new, unless only the change is asked for", async () => {
    const { step } = await runEvent({
      name: "pull_request",
      checkout: { what: "merge", depth: 2 },
      inputs: { scope: "all" },
    });
    // What is new comes first.
    expect(said(step)).toEqual({ files: ["sound.json", "old.json"], new: "1", result: "failed" });
    expect(step.outputs.get("errors")).toBe("2");
  });

  it("passes a change that brings nothing, whatever was there before", async () => {
    const base = { "old.json": windowsTemplate(1) };
    const given = { name: "pull_request", states: { base, head: { ...base, "README.md": "x" } } };
    const { step } = await runEvent({ ...given, checkout: { what: "merge", depth: 2 } });
    expect(step.status).toBe(0);
    expect(step.commands).toEqual([]);
  });

  it("is told for renamed files and odd names, by git and by the API alike", async () => {
    const name = "odd $(touch x) 'é'/a\tb.json";
    const head: Files = { [name]: windowsTemplate(1), "moved/here.json": windowsTemplate(1, "moved") };
    const base: Files = { [name]: soundTemplate(), "there.json": windowsTemplate(1, "moved") };
    const results = [1, 2].map(async (depth) =>
      runEvent({ name: "pull_request", states: { base, head }, checkout: { what: "merge", depth } }),
    );
    for (const { step } of await Promise.all(results)) expect(said(step)).toMatchObject({ files: [name], new: "1" });
  });

  it("is everything when the API's list ends before the change does, and that is said", async () => {
    const files = Array.from({ length: 3001 }, (_, index) => ({
      filename: `docs/${index}.md`,
      status: "modified" as const,
      patch: "@@ -1 +1 @@\n-a\n+b",
    }));
    const { step } = await runEvent({ name: "pull_request", checkout: { what: "merge", depth: 1 }, api: { files } });
    expect(said(step)).toEqual(everything);
    const [notice] = step.annotations.shown.filter(({ level }) => level === "notice");
    expect(notice?.message).toContain("larger than what GitHub's API tells");
    expect(notice?.message).toContain("fetch-depth: 2");
  });

  it("is everything when the API does not answer, and one notice says what is missing", async () => {
    const refusal = { status: 403, message: "Resource not accessible by integration" };
    const { step } = await runEvent({ name: "pull_request", checkout: { what: "merge", depth: 1 }, api: { refusal } });
    expect(said(step)).toEqual(everything);
    const notices = step.annotations.shown.filter(({ level }) => level === "notice");
    expect(notices).toHaveLength(1);
    expect(notices[0]?.message).toContain("pull-requests: read");
  });

  it("is no question where nothing speaks of a proxy: that passes within a second, whatever the API does", async () => {
    const plain = { "README.md": "Nothing to see." };
    const { step, github } = await runEvent({
      name: "pull_request",
      states: { base: {}, head: plain },
      checkout: { what: "merge", depth: 1 },
      api: { refusal: { status: 500, message: "down" } },
    });
    expect(step.status).toBe(0);
    expect(step.outputs.get("result")).toBe("passed");
    expect(github.requests).toEqual([]);
    expect(step.commands).toEqual([]);
  });
});

describe("a change as data", () => {
  it("is read from the API and never taken from a checkout of another branch", async () => {
    const environment = { GITHUB_REF: "refs/heads/other" };
    const { step } = await runEvent({
      name: "pull_request_target",
      checkout: { what: "base", depth: 1 },
      event: { pull_request: { base: { ref: "release", sha: "d".repeat(40) } } },
      environment,
    });
    expect(step.outputs.get("result")).toBe("error");
    expect(step.annotations.shown[0]?.message).toContain("ref: ${{ github.event.pull_request.base.ref }}");
  });

  it("of a run for another branch than the one that is checked out is not judged", async () => {
    const environment = { GITHUB_REF: "refs/heads/other" };
    const { step } = await runEvent({ name: "workflow_run", checkout: { what: "trunk", depth: 1 }, environment });
    expect(step.outputs.get("result")).toBe("failed");
    expect(step.log).toContain("it is for the branch main, which is not the one that is checked out");
  });

  it("of a run that another push has overtaken is left to the next", async () => {
    const event = { workflow_run: { head_sha: "e".repeat(40) } };
    const { step } = await runEvent({ name: "workflow_run", event, checkout: { what: "trunk", depth: 1 } });
    expect(step.log).toContain("no open pull request");
  });

  it("writes the comment that the run for the fork could not", async () => {
    const fork = { head_repository: { full_name: "mallory/platform" } };
    const { step, github } = await runEvent({
      name: "workflow_run",
      event: { workflow_run: fork },
      checkout: { what: "trunk", depth: 1 },
      environment: { GITHUB_REF: "refs/heads/main" },
      inputs: { comment: "auto" },
      isFork: true,
    });
    expect(step.log).toContain("Comment on pull request 7: created.");
    expect(github.comments[0]?.body).toContain("win1");
  });
});

describe("settings", () => {
  const off = `rules:\n  ${rule}: "off"\n`;
  const strict = `rules:\n  ${rule}: error\nallow-suppressions: false\n`;
  const ways = [
    { by: "git", depth: 2 },
    { by: "the API", depth: 1 },
  ];

  it.each(ways)("are those of the base, read by $by: a change cannot turn itself green", async ({ depth }) => {
    const base = { ".proxylint.yaml": strict, "main.json": soundTemplate() };
    const head = {
      ".proxylint.yaml": off,
      "main.json": `// proxylint-ignore-file ${rule}: we know\n${windowsTemplate(1)}`,
    };
    const { step } = await runEvent({
      name: "pull_request",
      states: { base, head },
      checkout: { what: "merge", depth },
    });
    expect(said(step)).toEqual({ files: ["main.json"], new: "1", result: "failed" });
  });

  it.each(ways)("of the base hold, read by $by, also when the change removes them", async ({ depth }) => {
    const organisation = "organisation:\n  allowed-proxies: [other.corp.example]\n";
    const base = { ".proxylint.yaml": organisation, "main.json": "{}" };
    const { step } = await runEvent({
      name: "pull_request",
      states: { base, head: { "main.json": soundTemplate() } },
      checkout: { what: "merge", depth },
    });
    expect(step.annotations.shown.some(({ title = "" }) => title.includes("organisation/proxy-allowed"))).toBe(true);
  });

  it("are read by themselves where the change is too large to be told", async () => {
    const files = Array.from({ length: 3001 }, (_, index) => ({ filename: `${index}.md`, status: "added" as const }));
    const base = {
      "ci/shared.yaml": `rules:\n  ${rule}: note\n`,
      ".proxylint.yaml": "extends: ci/shared.yaml\n",
      "main.json": "{}",
    };
    const head = { ...base, ".proxylint.yaml": off, "main.json": windowsTemplate(1) };
    const { step, github } = await runEvent({
      name: "pull_request",
      states: { base, head },
      checkout: { what: "merge", depth: 1 },
      api: { files },
      inputs: { "min-severity": "note" },
    });
    expect(step.annotations.shown.filter(({ title = "" }) => title.includes(rule)).map(({ level }) => level)).toEqual([
      "notice",
    ]);
    expect(paths(github)).toContain("GET /contents/ci%2Fshared.yaml");
  });

  it("of the base hold also where only a plan speaks of a proxy, which git does not list", async () => {
    const change = {
      actions: ["create"],
      after: {
        name: "shop",
        default_node_pool: [{ name: "system", vm_size: "Standard_D4s_v5", type: "AvailabilitySet" }],
        http_proxy_config: [{ http_proxy: "http://proxy.corp.example:3128/", no_proxy: ["localhost"] }],
      },
      after_unknown: {},
    };
    const type = "azurerm_kubernetes_cluster";
    const resource = { address: `${type}.main`, mode: "managed", type, name: "main", change };
    const plan = { format_version: "1.2", terraform_version: "1.9.8", resource_changes: [resource] };
    const base = { "README.md": "Terraform lies elsewhere.", ".gitignore": "tfplan.json\n" };
    const { step } = await runEvent({
      name: "pull_request",
      states: { base, head: { ...base, ".proxylint.yaml": 'rules:\n  aks: "off"\n' } },
      checkout: { what: "merge", depth: 1 },
      inputs: { "plan-files": "tfplan.json" },
      workspaceFiles: { "tfplan.json": JSON.stringify(plan) },
    });
    expect(step.annotations.shown.some(({ title = "" }) => title.includes("aks/availability-set"))).toBe(true);
    expect(step.status).toBe(1);
  });

  it("that cannot be read are no settings at all: the run fails and says what to do", async () => {
    const base = { ".proxylint.yaml": strict, "main.json": soundTemplate() };
    const head = { ".proxylint.yaml": off, "main.json": windowsTemplate(1) };
    const refusal = { status: 403, message: "Resource not accessible by integration" };
    const { step } = await runEvent({
      name: "pull_request",
      states: { base, head },
      checkout: { what: "merge", depth: 1 },
      api: { refusal },
    });
    expect(step.status).toBe(1);
    expect(step.outputs.get("result")).toBe("error");
    expect(step.annotations.shown[0]?.message).toContain("fetch-depth: 2");
  });

  it("of the head count on the default branch, where they have passed", async () => {
    const head = { ".proxylint.yaml": off, "main.json": windowsTemplate(1) };
    const event = { ref: "refs/heads/main" };
    const { step } = await runEvent({
      name: "push",
      event,
      states: { base: { "main.json": "{}" }, head },
      checkout: { what: "head" },
    });
    expect(step.status).toBe(0);
  });
});
