/**
 * The built action in a checkout that an earlier step, or a change, has prepared: whatever the repository's own git
 * configuration, hooks, attributes and objects say, nothing runs, nothing is fetched, and nothing else is judged than
 * the change, by what its base accepts.
 */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

import { GateRepository } from "../support/gate-repository.js";
import { fakeGithub } from "../support/github/fake-github.js";
import type { Checkout, States } from "../support/runner/change-repository.js";
import { ChangeRepository } from "../support/runner/change-repository.js";
import type { ChangeStep } from "../support/runner/change-step.js";
import { runChange } from "../support/runner/change-step.js";
import type { StepResult } from "../support/runner/run-action.js";
import { soundTemplate, windowsTemplate } from "../support/runner/samples.js";

const attributes = "* filter=evil diff=evil merge=evil ident\n";
const states: States = {
  base: { "old.json": windowsTemplate(1, "old"), "new.json": soundTemplate() },
  head: { "old.json": windowsTemplate(1, "old"), "new.json": windowsTemplate(1), ".gitattributes": attributes },
};
/** What the change is in the eyes of any run that reads it rightly. */
const onlyNew = { files: ["new.json"], new: "1", result: "failed" };

function said({ annotations, outputs }: StepResult): unknown {
  const files = annotations.shown.filter(({ level }) => level === "error").map(({ file }) => file);
  return { files, new: outputs.get("new-errors"), result: outputs.get("result") };
}

/** Settings of git that name a program; all of them name the trap. */
const programs = [
  "core.fsmonitor",
  "core.pager",
  "core.editor",
  "core.askPass",
  "core.sshCommand",
  "core.gitProxy",
  "core.alternateRefsCommand",
  "diff.external",
  "diff.evil.command",
  "diff.evil.textconv",
  "merge.evil.driver",
  "filter.evil.clean",
  "filter.evil.smudge",
  "filter.evil.process",
  "gpg.program",
  "sequence.editor",
  "pager.ls-files",
  "pager.ls-tree",
  "pager.cat-file",
  "pager.rev-parse",
  "pager.merge-base",
  "uploadpack.packObjectsHook",
  "remote.origin.uploadpack",
  "trace2.eventTarget",
];
const aliased = ["ls-files", "ls-tree", "cat-file", "rev-parse", "merge-base", "config"];
const hooks = [
  "post-checkout",
  "post-index-change",
  "pre-auto-gc",
  "reference-transaction",
  "fsmonitor-watchman",
  "post-merge",
];

/** A server that nobody is to ask; `asked` counts those that do. */
async function quietServer() {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? "");
    response.writeHead(404).end();
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  return { url: `http://127.0.0.1:${port}/x.git`, asked: () => seen.splice(0).length, close: () => server.close() };
}

const network = await quietServer();
afterAll(() => {
  network.close();
});

function git(workspace: string, ...args: readonly string[]): string {
  return execFileSync("git", args, { cwd: workspace, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
}

/** Makes of `workspace` a trap: whatever runs leaves `mark`, whatever is fetched comes to `network`. */
function setTrap(workspace: string, mark: string): void {
  const script = join(workspace, ".git", "evil.sh");
  writeFileSync(script, `#!/bin/sh\ntouch '${mark}'\ncat\n`);
  chmodSync(script, 0o755);
  const settings: readonly (readonly [string, string])[] = [
    ...programs.map((key) => [key, script] as const),
    ...aliased.map((name) => [`alias.${name}`, `!${script}`] as const),
    ["credential.helper", `!${script}`],
    ["core.hooksPath", join(workspace, ".git", "hooks")],
    ["protocol.allow", "always"],
    ["protocol.ext.allow", "always"],
    [`url.ext::sh -c ${script}.insteadOf`, "git@"],
    [`url.${network.url}.insteadOf`, "file:"],
    ["core.untrackedCache", "true"],
    ["log.showSignature", "true"],
    ["submodule.recurse", "true"],
    ["fetch.recurseSubmodules", "true"],
  ];
  mkdirSync(join(workspace, ".git", "hooks"), { recursive: true });
  for (const hook of hooks) symlinkSync(script, join(workspace, ".git", "hooks", hook));
  const included = join(workspace, ".git", "more");
  for (const [key, value] of settings) git(workspace, "config", "--file", included, key, value);
  git(workspace, "config", "include.path", included);
}

interface Visit {
  readonly name: string;
  readonly checkout: Checkout;
  readonly prepare: (workspace: string) => void;
  readonly step?: ChangeStep;
  readonly given?: States;
}

/** Runs the action in a trap; returns what it said and whether the trap went off. */
async function visit({ name, checkout, prepare, step = {}, given = states }: Visit) {
  const repository = new ChangeRepository(given);
  const github = await fakeGithub(repository.api());
  let isSprung = true;
  try {
    const result = await runChange(repository, github, {
      name,
      checkout,
      prepare: (workspace, temporary) => {
        const mark = join(temporary, "ran");
        prepare(workspace);
        setTrap(workspace, mark);
      },
      inspect: (_, temporary) => {
        isSprung = existsSync(join(temporary, "ran"));
      },
      ...step,
      inputs: { scope: "changed", comment: "never", ...step.inputs },
    });
    return { result, isSprung, asks: github.requests.length };
  } finally {
    await github.close();
    repository.remove();
  }
}

/** Files of the work tree look changed, so that git would read them through filters to know. */
function touchAll(workspace: string): void {
  for (const name of ["old.json", "new.json"])
    writeFileSync(join(workspace, name), readFileSync(join(workspace, name)));
}

/** Puts objects in place of others: the base looks as bad as the head, and the commit has other parents. */
function replaceObjects(workspace: string): void {
  const [before = "", after = ""] = ["HEAD^1:new.json", "HEAD:new.json"].map((name) =>
    git(workspace, "rev-parse", name),
  );
  git(workspace, "replace", before, after);
  git(workspace, "replace", "-f", "HEAD^1", "HEAD^2");
  mkdirSync(join(workspace, ".git", "info"), { recursive: true });
  writeFileSync(join(workspace, ".git", "info", "grafts"), `${git(workspace, "rev-parse", "HEAD")}\n`);
}

/** Takes the base's file out of the clone, as a clone that leaves files to be fetched later lacks it. */
function loseBlob(workspace: string, remote?: string): void {
  const packs = join(workspace, ".git", "objects", "pack");
  for (const pack of readdirSync(packs).filter((name) => name.endsWith(".pack"))) {
    const moved = join(workspace, ".git", pack);
    renameSync(join(packs, pack), moved);
    execFileSync("git", ["unpack-objects", "-q"], { cwd: workspace, input: readFileSync(moved) });
    rmSync(moved);
  }
  for (const name of readdirSync(packs)) rmSync(join(packs, name));
  const blob = git(workspace, "rev-parse", "HEAD^1:new.json");
  rmSync(join(workspace, ".git", "objects", blob.slice(0, 2), blob.slice(2)));
  if (remote === undefined) return;
  git(workspace, "config", "core.repositoryFormatVersion", "1");
  git(workspace, "config", "extensions.partialClone", remote);
  git(workspace, "config", `remote.${remote}.url`, "file:///nowhere.git");
  git(workspace, "config", `remote.${remote}.promisor`, "true");
  git(workspace, "config", `remote.${remote}.partialCloneFilter`, "blob:none");
}

describe("the trap", () => {
  it("goes off where git is called as people call it", async () => {
    let isSprung = false;
    await visit({
      name: "pull_request",
      checkout: { what: "merge", depth: 2 },
      prepare: () => {
        // Nothing beside the trap.
      },
      step: {
        inspect: (workspace, temporary) => {
          const mark = join(temporary, "ran");
          rmSync(mark, { force: true });
          touchAll(workspace);
          git(workspace, "status");
          isSprung = existsSync(mark);
        },
      },
    });
    expect(isSprung).toBe(true);
  });
});

describe("a checkout that is a trap", () => {
  it.each<{ name: string; checkout: Checkout }>([
    { name: "pull_request", checkout: { what: "merge", depth: 2 } },
    { name: "pull_request", checkout: { what: "merge", depth: 1 } },
    { name: "pull_request", checkout: { what: "head" } },
    { name: "pull_request_target", checkout: { what: "trunk", depth: 1 } },
    { name: "workflow_run", checkout: { what: "trunk", depth: 1 } },
    { name: "merge_group", checkout: { what: "merge", depth: 2 } },
    { name: "push", checkout: { what: "head" } },
  ])(
    "on $name with $checkout runs nothing, fetches nothing, and is judged all the same",
    async ({ name, checkout }) => {
      const { result, isSprung } = await visit({ name, checkout, prepare: touchAll });
      expect(said(result)).toEqual(onlyNew);
      expect([isSprung, network.asked()]).toEqual([false, 0]);
    },
  );

  it("has no objects in place of others, and no other history", async () => {
    const { result, isSprung, asks } = await visit({
      name: "pull_request",
      checkout: { what: "merge", depth: 2 },
      prepare: replaceObjects,
    });
    expect(said(result)).toEqual(onlyNew);
    expect([isSprung, asks]).toEqual([false, 0]);
  });

  it.each([
    { name: "as actions/checkout makes them", remote: "origin", isNamed: true },
    { name: "of another remote", remote: "other", isNamed: false },
  ])(
    "that leaves files to be fetched later, $name, is not made whole: the API is asked",
    async ({ remote, isNamed }) => {
      const { result, isSprung, asks } = await visit({
        name: "pull_request",
        checkout: { what: "merge", depth: 2 },
        prepare: (workspace) => {
          loseBlob(workspace, remote);
          if (!isNamed) git(workspace, "config", "--unset", "extensions.partialClone");
        },
      });
      expect(said(result)).toEqual(onlyNew);
      expect([isSprung, network.asked()]).toEqual([false, 0]);
      expect(asks).toBeGreaterThan(0);
    },
  );

  it("that lacks a file of the base without a word gives no verdict rather than a wrong one", async () => {
    const { result } = await visit({ name: "pull_request", checkout: { what: "merge", depth: 2 }, prepare: loseBlob });
    expect([result.status, result.outputs.get("result")]).toEqual([1, "error"]);
    expect(result.annotations.shown[0]?.message).toMatch(/cannot be read: .*is not in this clone/u);
  });
});

describe("what the base accepts", () => {
  /** The baseline that accepts everything of `files`. */
  function baselineOf(files: States["base"]): string {
    const repository = new GateRepository(files);
    try {
      repository.run("baseline");
      return readFileSync(join(repository.folder, ".proxylint-baseline"), "utf8");
    } finally {
      repository.remove();
    }
  }

  it.each([{ depth: 1 }, { depth: 2 }])("is no more than its own baseline, read at depth $depth", async ({ depth }) => {
    const settings = { ".proxylint.yaml": "baseline: .proxylint-baseline\n" };
    const base = { ...states.base, ...settings };
    const head = { ...states.head, ...settings };
    const given = {
      base: { ...base, ".proxylint-baseline": baselineOf(states.base) },
      head: { ...head, ".proxylint-baseline": baselineOf(states.head) },
    };
    const { result } = await visit({
      name: "pull_request",
      checkout: { what: "merge", depth },
      prepare: touchAll,
      step: { inputs: { scope: "all" } },
      given,
    });
    expect(said(result)).toEqual(onlyNew);
  });
});
