/** What events say: GitHub's own examples of payloads, and what may be missing or wrong in one. */
import examples from "@octokit/webhooks-examples";
import { array, looseObject, parse, string, unknown } from "valibot";
import { describe, expect, it } from "vitest";

import { isPrivateRepository, runEventOf } from "../../../src/github/event.js";

const sha = "0123456789abcdef0123456789abcdef01234567";
const other = "89abcdef0123456789abcdef0123456789abcdef";
const repository = { full_name: "example/platform", default_branch: "main" };

function pullPayload(head: object): string {
  const base = { sha: other, ref: "main" };
  return JSON.stringify({ pull_request: { number: 7, head: { sha, ...head }, base }, repository });
}

const published = parse(array(looseObject({ name: string(), examples: array(unknown()) })), examples);

describe("payloads that GitHub publishes", () => {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    pull_request: ["pull-request"],
    merge_group: ["merge-group"],
    push: ["push", "other"],
    workflow_run: ["workflow-run", "other"],
    workflow_dispatch: ["other"],
  };
  const cases = published.flatMap(({ name, examples: payloads }) =>
    (kinds[name] ?? []).length === 0 ? [] : payloads.map((payload, index) => ({ name, index, payload })),
  );

  it.each(cases)("$name $index", ({ name, payload }) => {
    expect(kinds[name]).toContain(runEventOf(name, JSON.stringify(payload)).kind);
  });

  it("are of every kind", () => {
    expect(new Set(cases.map(({ name }) => name))).toEqual(new Set(Object.keys(kinds)));
  });
});

describe("a pull request", () => {
  it.each([
    { name: "of the repository itself", repo: { full_name: "example/platform" }, isFork: false },
    { name: "of a fork", repo: { full_name: "mallory/platform" }, isFork: true },
    { name: "of a fork that is gone", repo: null, isFork: true },
  ])("$name", ({ repo, isFork }) => {
    const pull = { number: 7, headSha: sha, baseRef: "main", baseSha: other, isFork };
    const payload = pullPayload({ repo });
    expect(runEventOf("pull_request", payload)).toEqual({ kind: "pull-request", pull, asData: false });
    expect(runEventOf("pull_request_target", payload)).toEqual({ kind: "pull-request", pull, asData: true });
  });

  it.each([
    ["no JSON", "{"],
    ["no object", "null"],
    ["no pull request", JSON.stringify({ repository })],
    ["a commit that is none", pullPayload({ sha: "../../x", repo: null })],
  ])("is never passed over because of %s", (_, payload) => {
    expect(() => runEventOf("pull_request", payload)).toThrow("describes no pull_request event");
  });
});

describe("a push", () => {
  const push = { ref: "refs/heads/main", before: other, after: sha, deleted: false, repository };

  it.each([
    { name: "to the default branch", change: {}, says: { before: other, toDefaultBranch: true } },
    { name: "to another branch", change: { ref: "refs/heads/fix" }, says: { before: other, toDefaultBranch: false } },
    {
      name: "of a new branch",
      change: { ref: "refs/heads/fix", before: "0".repeat(40) },
      says: { toDefaultBranch: false },
    },
  ])("$name", ({ change, says }) => {
    const expected = { kind: "push", after: sha, defaultBranch: "main", ...says };
    expect(runEventOf("push", JSON.stringify({ ...push, ...change }))).toEqual(expected);
  });

  it.each([
    ["a tag", { ref: "refs/tags/v1" }],
    ["a branch that is removed", { deleted: true, after: "0".repeat(40) }],
  ])("of %s judges the files as they are", (_, change) => {
    expect(runEventOf("push", JSON.stringify({ ...push, ...change }))).toEqual({ kind: "other" });
  });
});

describe("a run of another workflow", () => {
  const run = { event: "pull_request", head_sha: sha, head_branch: "fix", head_repository: { full_name: "a/b" } };
  const payload = (change: object): string => JSON.stringify({ workflow_run: { ...run, ...change }, repository });

  it("names commit, repository and branch of the pull request that it was for", () => {
    const head = { sha, repository: "a/b", branch: "fix" };
    expect(runEventOf("workflow_run", payload({}))).toEqual({ kind: "workflow-run", head });
  });

  it.each([{ event: "push" }, { head_repository: null }])("with %j hands nothing over", (change) => {
    expect(runEventOf("workflow_run", payload(change))).toEqual({ kind: "other" });
  });
});

describe("a merge queue", () => {
  it("names the commits on both sides", () => {
    const payload = JSON.stringify({ merge_group: { base_sha: other, head_sha: sha } });
    expect(runEventOf("merge_group", payload)).toEqual({ kind: "merge-group", baseSha: other, headSha: sha });
  });
});

describe("a repository", () => {
  it.each([
    { payload: JSON.stringify({ repository: { ...repository, private: true } }), isPrivate: true },
    { payload: JSON.stringify({ repository: { ...repository, private: false } }), isPrivate: false },
    { payload: JSON.stringify({ repository: { ...repository, private: "yes" } }), isPrivate: undefined },
    { payload: JSON.stringify({ schedule: "0 0 * * *" }), isPrivate: undefined },
    { payload: "{", isPrivate: undefined },
  ])("of $payload is private: $isPrivate", ({ payload, isPrivate }) => {
    expect(isPrivateRepository(payload)).toBe(isPrivate);
  });
});
