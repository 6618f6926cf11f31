/**
 * The action in a workflow that `act` runs, used as a stranger would use it: by owner, name and version.
 *
 * Started by `npm run test:act`, apart from the other tests, because act has to be built with Go. It also holds our
 * model of the runner against a runner that others have written: both must see the same run.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { spawn } from "node:child_process";

import { looseObject, optional, parse, record, string } from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { policyTool } from "../../scripts/lib/policy-tools.js";
import { capture } from "../../scripts/lib/run.js";
import type { Annotation } from "../support/runner/annotations.js";
import { annotationsOf } from "../support/runner/annotations.js";
import { fakeGithub } from "../support/github/fake-github.js";
import type { Files } from "../support/runner/change-repository.js";
import { ChangeRepository } from "../support/runner/change-repository.js";
import { runChange } from "../support/runner/change-step.js";
import { actionNode, projectRoot } from "../support/runner/run-action.js";
import { soundTemplate, windowsModule, windowsTemplate } from "../support/runner/samples.js";

const folder = mkdtempSync(join(tmpdir(), "proxylint-act-"));
const action = join(folder, "action");
const github = await fakeGithub();
const repositories: ChangeRepository[] = [];

beforeAll(() => {
  for (const path of ["action.yml", "dist"]) cpSync(join(projectRoot, path), join(action, path), { recursive: true });
});

afterAll(async () => {
  await github.close();
  for (const repository of repositories) repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

const recordSchema = looseObject({
  command: optional(string()),
  arg: optional(string()),
  name: optional(string()),
  content: optional(string()),
  kvPairs: optional(record(string(), string())),
  msg: optional(string()),
  jobResult: optional(string()),
});

type ActRun = Readonly<{
  status: number;
  jobResult: string | undefined;
  annotations: readonly Annotation[];
  outputs: Readonly<Record<string, string>>;
  summary: string | undefined;
  log: string;
}>;

/** A change that brings `files` to a repository with an old error and the workflow. */
function changeOf(files: Files, inputs: Readonly<Record<string, string>>): ChangeRepository {
  const base = { ".github/workflows/check.yml": workflow(inputs), "old.json": windowsTemplate(1, "old") };
  const repository = new ChangeRepository({ base, head: { ...base, ...files } });
  repositories.push(repository);
  return repository;
}

/** Runs the workflow of `change`. */
async function runAct(change: ChangeRepository): Promise<ActRun> {
  const run = mkdtempSync(join(folder, "run-"));
  const repository = join(run, "platform");
  for (const path of [repository, join(run, "home")]) mkdirSync(path);
  change.checkout({ what: "merge", depth: 2 })(repository);
  writeFileSync(join(run, "event.json"), JSON.stringify(change.event("pull_request")));
  capture("git", ["remote", "set-url", "origin", "https://github.com/example/platform.git"], { cwd: repository });
  const { status, stdout } = await start(repository, join(run, "home"));
  const records = stdout
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => parse(recordSchema, JSON.parse(line)));
  const commands = records.flatMap(({ command, arg = "", kvPairs = {} }) =>
    command === undefined || command === "set-output" || command === "summary"
      ? []
      : [{ name: command, data: arg, properties: lowerCase(kvPairs), form: "v2" as const }],
  );
  return {
    status,
    jobResult: records.find(({ jobResult }) => jobResult !== undefined)?.jobResult,
    annotations: annotationsOf(commands).shown,
    outputs: Object.fromEntries(
      records.flatMap(({ command, name = "", arg = "" }) => (command === "set-output" ? [[name, arg]] : [])),
    ),
    summary: records.find(({ command }) => command === "summary")?.content,
    log: records.map(({ msg = "" }) => msg).join("\n"),
  };
}

function workflow(inputs: Readonly<Record<string, string>>): string {
  const given = Object.entries(inputs).map(([name, value]) => `          ${name}: ${JSON.stringify(value)}`);
  return [
    "on: pull_request",
    "permissions:",
    "  contents: read",
    "  pull-requests: write",
    "jobs:",
    "  proxylint:",
    "    runs-on: ubuntu-latest",
    "    steps:",
    "      - uses: actions/checkout@v4",
    "      - id: proxylint",
    "        uses: example/proxylint@v1",
    ...(given.length === 0 ? [] : ["        with:", ...given]),
    "      - if: always()",
    "        env:",
    "          RESULT: ${{ steps.proxylint.outputs.result }}",
    "        run: echo next step sees $RESULT",
    "",
  ].join("\n");
}

/** Asynchronous, because the API that the action asks runs in this process. */
async function start(repository: string, home: string): Promise<Readonly<{ status: number; stdout: string }>> {
  const args = ["pull_request", "-W", ".github/workflows/check.yml", "-e", "../event.json", "--json"]
    .concat(["-P", "ubuntu-latest=-self-hosted", "--no-cache-server"])
    .concat(["--artifact-server-addr", "127.0.0.1", "--cache-server-addr", "127.0.0.1"])
    .concat(["--local-repository", `example/proxylint@v1=${action}`])
    .concat(["--env", `GITHUB_API_URL=${github.url}`, "-s", "GITHUB_TOKEN=t0ken"]);
  const child = spawn(policyTool("act"), args, {
    cwd: repository,
    env: {
      HOME: home,
      // act runs actions with the first node that it finds.
      PATH: [dirname(actionNode), process.env["PATH"] ?? ""].join(delimiter),
      ACT_DISABLE_VERSION_CHECK: "1",
    },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  const status = await new Promise<number>((settle, fail) => {
    child.once("error", fail);
    child.once("close", (code) => {
      settle(code ?? -1);
    });
  });
  return { status, stdout: Buffer.concat(chunks).toString("utf8") };
}

function lowerCase(pairs: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(pairs).map(([name, value]) => [name.toLowerCase(), value]));
}

describe("under act", () => {
  const broken = { "main.json": windowsTemplate(3) };
  it.each([
    { name: "an ARM template that breaks", files: broken, inputs: {}, result: "failed" },
    { name: "only what is new", files: broken, inputs: { scope: "changed" }, result: "failed" },
    { name: "annotations of what is new", files: broken, inputs: { annotations: "changed" }, result: "failed" },
    { name: "no annotations", files: broken, inputs: { annotations: "false" }, result: "failed" },
    { name: "a Terraform module that breaks", files: { "aks/main.tf": windowsModule }, inputs: {}, result: "failed" },
    {
      name: "a change that brings nothing",
      files: { "main.json": soundTemplate() },
      inputs: { scope: "changed" },
      result: "passed",
    },
    {
      name: "a broken one that is not to fail",
      files: broken,
      inputs: { "fail-on": "never", "min-severity": "note" },
      result: "passed",
    },
    { name: "a wrong input", files: broken, inputs: { "fail-on": "eror" }, result: "error" },
  ])("$name gives the same run as our model", async ({ files, inputs, result }) => {
    const quiet = { comment: "never", ...inputs };
    const change = changeOf(files, quiet);
    const act = await runAct(change);
    const model = await runChange(change, github, {
      inputs: quiet,
      // What act says of the action that it runs.
      environment: { GITHUB_ACTION_REPOSITORY: "example/proxylint", GITHUB_ACTION_REF: "v1" },
    });
    const fails = result !== "passed";
    expect(act.jobResult).toBe(fails ? "failure" : "success");
    expect(act.status).toBe(fails ? 1 : 0);
    expect(model.status).toBe(fails ? 1 : 0);
    expect(act.log).toContain(`next step sees ${result}`);
    expect(act.outputs).toEqual(Object.fromEntries(model.outputs));
    expect(act.annotations).toEqual(model.annotations.shown);
    // act shows what its shell trims at the end of the file.
    expect(act.summary?.trim() ?? "").toBe(model.summary?.trim());
    expect(github.requests).toEqual([]);
  });

  it("writes the comment on the pull request with the workflow's own token", async () => {
    const act = await runAct(changeOf({ "main.json": windowsTemplate(1) }, {}));
    expect(act.log).toContain("Comment on pull request 7: created.");
    expect(github.comments).toHaveLength(1);
    expect(github.requests.at(-1)).toMatchObject({ method: "POST", authorization: "token t0ken" });
    expect(github.comments[0]?.body).toContain("win1");
  });
});
