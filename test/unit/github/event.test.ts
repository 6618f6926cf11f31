/** The pull request of an event, and events that have none. */
import { describe, expect, it } from "vitest";

import { pullRequestOf } from "../../../src/github/index.js";

const sha = "0123456789abcdef0123456789abcdef01234567";

function payload(pull: unknown): string {
  return JSON.stringify({ action: "opened", pull_request: pull, repository: { full_name: "example/platform" } });
}

describe("pullRequestOf", () => {
  it.each([
    { name: "of the repository itself", repo: { full_name: "example/platform" }, isFork: false },
    { name: "of a fork", repo: { full_name: "mallory/platform" }, isFork: true },
    { name: "of a fork that is gone", repo: null, isFork: true },
  ])("$name", ({ repo, isFork }) => {
    expect(pullRequestOf(payload({ number: 7, head: { sha, repo } }))).toEqual({ number: 7, headSha: sha, isFork });
  });

  it.each([
    ["a push", JSON.stringify({ ref: "refs/heads/main", repository: { full_name: "example/platform" } })],
    ["no JSON", "{"],
    ["no object", "null"],
    ["a number that is none", payload({ number: "7", head: { sha, repo: null } })],
    ["a commit that is none", payload({ number: 7, head: { sha: "../../x", repo: null } })],
  ])("finds none in %s", (_, text) => {
    expect(pullRequestOf(text)).toBeUndefined();
  });
});
