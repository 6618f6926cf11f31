/** What the API says of the files of a change, and how much of it is kept. */
import { describe, expect, it } from "vitest";

import { filesBetween, filesOfPull } from "../../../../src/github/change/changed-files.js";
import { memoryGithub, pageOf } from "../../../support/memory-github.js";

const repository = { owner: "octo", repo: "infra" };
const listed = (count: number, patch?: string): readonly unknown[] =>
  Array.from({ length: count }, (_, index) => ({
    filename: `${index}.tf`,
    status: "modified",
    sha: "d".repeat(40),
    changes: 1,
    ...(patch === undefined ? {} : { patch }),
  }));

/** A pull request of `files`. */
function pullOf(files: readonly unknown[]) {
  return memoryGithub({
    "GET /repos/{owner}/{repo}/pulls/{pull_number}/files": (parameters) => pageOf(files, parameters),
  });
}

describe("the files of a pull request", () => {
  it.each([
    { count: 2999, pages: 30, said: 2999 },
    { count: 3000, pages: 30, said: "too-many" },
  ])("that are $count are $said (facts: pulls, 3,000 files)", async ({ count, pages, said }) => {
    const { api, requests } = pullOf(listed(count));
    const files = await filesOfPull(api, repository, 7);
    expect(typeof files === "string" ? files : files.length).toBe(said);
    expect(requests).toHaveLength(pages);
  });

  it.each([
    { there: 100, isLinked: true, says: "whole" },
    { there: 100, isLinked: false, says: "whole" },
    { there: 101, isLinked: false, says: "broken" },
  ])("that are $there, links kept: $isLinked, are $says", async ({ there, isLinked, says }) => {
    const files = listed(there);
    const { api } = memoryGithub({
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/files": (parameters) => {
        const page = pageOf(files, parameters);
        return isLinked ? page : { ...page, headers: {} };
      },
    });
    const answer = filesOfPull(api, repository, 7);
    if (says === "broken") await expect(answer).rejects.toThrow("not-github");
    else expect(await answer).toHaveLength(there);
  });

  it("are all there without the patches that there is no room for", async () => {
    const patch = `@@ -1 +1 @@\n-${"a".repeat(8 * 1024 * 1024)}\n+b`;
    const files = await filesOfPull(pullOf(listed(5, patch)).api, repository, 7);
    if (files === "too-many") expect.fail("they are few");
    expect(files.map((file) => file.patch !== undefined)).toEqual([true, true, true, false, false]);
    expect(files.every((file) => !file.hasSameLines)).toBe(true);
  });
});

describe("the files between two commits", () => {
  it.each([
    { count: 299, said: 299 },
    { count: 300, said: "too-many" },
  ])("that are $count are $said (facts: compare, 300 files)", async ({ count, said }) => {
    const { api, requests } = memoryGithub({
      "GET /repos/{owner}/{repo}/compare/{basehead}": ({ basehead }) => ({
        files: listed(count),
        merge_base_commit: { sha: String(basehead).split("...")[0] },
      }),
    });
    const answer = await filesBetween(api, repository, "a".repeat(40), "b".repeat(40));
    expect(answer === "too-many" ? answer : answer.files.length).toBe(said);
    expect(requests).toHaveLength(1);
  });
});
