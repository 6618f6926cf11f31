/** The built action and what it writes on GitHub beside the comment: suggestions, check run and code scanning. */
import { afterAll, describe, expect, it } from "vitest";

import type { FakeGithub, FakeOptions } from "../support/github/fake-github.js";
import { fakeGithub } from "../support/github/fake-github.js";
import type { Permissions } from "../support/github/permissions.js";
import type { Checkout, Files, States } from "../support/runner/change-repository.js";
import { ChangeRepository } from "../support/runner/change-repository.js";
import type { ChangeStep } from "../support/runner/change-step.js";
import { noticesOf, runChange, writesOf } from "../support/runner/change-step.js";
import type { StepResult } from "../support/runner/run-action.js";
import { soundModule, wildcardModule } from "../support/runner/samples.js";

const open: { close: () => Promise<void> | void }[] = [];

// Most of a run is waiting between two writes, as GitHub asks, so that many go on at a time.
afterAll(async () => {
  for (const one of open.splice(0)) await one.close();
});

const states: States = { base: { "main.tf": soundModule }, head: { "main.tf": wildcardModule } };
const everything = { suggestions: "true", "check-run": "true", "sarif-upload": "true" };

interface Place {
  readonly repository: ChangeRepository;
  readonly github: FakeGithub;
  readonly run: (step?: ChangeStep) => Promise<StepResult>;
}

/** A repository with a change, and the API that knows it. */
async function place(options: FakeOptions = {}, given: States = states): Promise<Place> {
  const repository = new ChangeRepository(given);
  const github = await fakeGithub({ ...repository.api(), ...options });
  open.push(github, {
    close: () => {
      repository.remove();
    },
  });
  const run = async (step: ChangeStep = {}): Promise<StepResult> =>
    runChange(repository, github, { ...step, inputs: { ...everything, ...step.inputs } });
  return { repository, github, run };
}

describe.concurrent("all outputs together", () => {
  it("are made once, and five runs more with nothing new write nothing at all", async () => {
    const { repository, github, run } = await place();
    const first = await run();
    expect(first.status).toBe(1);
    expect(noticesOf(first)).toEqual([]);
    expect(writesOf(github)).toEqual([
      "POST /issues/7/comments",
      "POST /pulls/7/reviews",
      "POST /check-runs",
      "POST /code-scanning/sarifs",
    ]);
    const { head, merge } = repository.commits;
    expect(github.state.reviewComments).toMatchObject([{ path: "main.tf", line: 16, side: "RIGHT", commit_id: head }]);
    expect(github.state.reviewComments[0]?.body).toMatch(/^```suggestion\n.*"\.corp\.example".*\n```$/mu);
    expect(github.state.checkRuns).toMatchObject([
      { name: "Proxylint report (proxy)", head_sha: head, status: "completed", conclusion: "neutral" },
    ]);
    expect(github.state.sarifs).toMatchObject([{ commitSha: merge, ref: "refs/pull/7/merge" }]);

    const before = writesOf(github);
    for (let count = 0; count < 5; count += 1) {
      const again = await run();
      expect(again.status).toBe(1);
      expect(noticesOf(again)).toEqual([]);
    }
    expect(writesOf(github)).toEqual(before);
  });

  it("are written on servers of a company too", async () => {
    const { github, run } = await place({ isEnterprise: true });
    const step = await run({ environment: { GITHUB_API_URL: `${github.url}/api/v3` } });
    expect(noticesOf(step)).toEqual([]);
    expect(writesOf(github)).toHaveLength(4);
    const { comments, reviewComments, checkRuns, sarifs } = github.state;
    expect([comments, reviewComments, checkRuns, sarifs].map(({ length }) => length)).toEqual([1, 1, 1, 1]);
  });

  it("say the change where nothing is found: a green check run, an analysis without findings, no comment", async () => {
    const sound = { base: {}, head: { "main.tf": soundModule } };
    const { github, run } = await place({}, sound);
    const step = await run();
    expect(step.status).toBe(0);
    expect(writesOf(github)).toEqual(["POST /check-runs", "POST /code-scanning/sarifs"]);
    expect(github.state.checkRuns).toMatchObject([{ conclusion: "success", annotations: [] }]);
    expect(github.state.sarifs).toMatchObject([{ sarif: { runs: [{ results: [] }] } }]);
  });
});

describe.concurrent("suggestions", () => {
  /** The comments that a first run made, with `answers` below the first, as the next push finds them. */
  async function afterFirst(next: Files, answers: readonly string[]): Promise<Place> {
    const first = await place();
    await first.run();
    const [own] = first.github.state.reviewComments;
    if (own === undefined) expect.fail("no suggestion was made");
    const user = { login: "someone", type: "User" } as const;
    const replies = answers.map((body, index) => ({ ...own, id: 5000 + index, body, in_reply_to_id: own.id, user }));
    const stranger = { ...own, id: 6000, user };
    return place({ reviewComments: [own, ...replies, stranger] }, { ...states, head: next });
  }

  it("that hold no more are deleted, and nobody else's", async () => {
    const { github, run } = await afterFirst({ "main.tf": soundModule }, []);
    const step = await run();
    expect(step.log).toContain("Suggestions on pull request 7: 0 made, 1 deleted.");
    expect(github.state.reviewComments.map(({ id }) => id)).toEqual([6000]);
  });

  it("that somebody has answered stay", async () => {
    const { github, run } = await afterFirst({ "main.tf": soundModule }, ["Shall we?"]);
    await run();
    expect(github.state.reviewComments).toHaveLength(3);
    expect(writesOf(github).some((write) => write.startsWith("DELETE"))).toBe(false);
  });

  it("that still hold are left alone by a push of something else", async () => {
    const { github, run } = await afterFirst({ "main.tf": wildcardModule, "README.md": "x" }, []);
    await run();
    expect(github.state.reviewComments.map(({ id }) => id)).toHaveLength(2);
    expect(writesOf(github)).not.toContain("POST /pulls/7/reviews");
  });

  it("are thirty at most, in one request (facts: reviews, batch; 80 creations a minute)", async () => {
    const numbers = Array.from({ length: 90 }, (_, index) => index);
    const files = Object.fromEntries(numbers.map((number) => [`cluster-${number}/main.tf`, wildcardModule]));
    const { github, run } = await place({}, { base: {}, head: files });
    const step = await run();
    expect(noticesOf(step)).toEqual([]);
    expect(github.state.reviewComments).toHaveLength(30);
    expect(github.state.checkRuns[0]?.annotations).toHaveLength(90);
    // Fifty annotations a request (facts: checks, annotations).
    expect(writesOf(github)).toEqual([
      "POST /issues/7/comments",
      "POST /pulls/7/reviews",
      "POST /check-runs",
      expect.stringMatching(/^PATCH \/check-runs\/\d+$/u),
      "POST /code-scanning/sarifs",
    ]);
  });
});

describe.concurrent("the commit and the ref that are written of", () => {
  const branch = "refs/heads/main";
  it.each<{ name: string; checkout: Checkout; run: "head" | "merge" | "trunk"; ref: string; commit?: string }>([
    { name: "pull_request", checkout: { what: "merge", depth: 2 }, run: "head", ref: "refs/pull/7/merge" },
    { name: "pull_request", checkout: { what: "merge", depth: 1 }, run: "head", ref: "refs/pull/7/merge" },
    { name: "pull_request_target", checkout: { what: "trunk", depth: 1 }, run: "head", ref: "refs/pull/7/head" },
    { name: "pull_request_target", checkout: { what: "merge", depth: 2 }, run: "head", ref: "refs/pull/7/head" },
    { name: "workflow_run", checkout: { what: "trunk", depth: 1 }, run: "head", ref: "refs/pull/7/head" },
    { name: "workflow_run", checkout: { what: "head" }, run: "head", ref: "refs/pull/7/head" },
    {
      name: "merge_group",
      checkout: { what: "merge", depth: 2 },
      run: "merge",
      ref: "refs/heads/gh-readonly-queue/main/pr-7-0123abc",
    },
    { name: "push", checkout: { what: "trunk", depth: 2 }, run: "trunk", ref: branch },
    { name: "schedule", checkout: { what: "trunk", depth: 1 }, run: "trunk", ref: branch },
    { name: "workflow_dispatch", checkout: { what: "trunk", depth: 1 }, run: "trunk", ref: branch },
  ])("on $name with $checkout are $run and $ref", async ({ name, checkout, run: commit, ref }) => {
    const { repository, github, run } = await place();
    const { trunk, [checkout.what]: sha, [commit]: expected, head } = repository.commits;
    // What has the rights of the base is started for its branch, whatever it checks out.
    const isOfBranch = ref === "refs/pull/7/head";
    const step = await run({
      name,
      checkout,
      event: name === "push" ? { ref: branch, before: trunk, after: sha } : {},
      environment: { GITHUB_SHA: isOfBranch ? trunk : sha },
    });
    expect(noticesOf(step)).toEqual([]);
    expect(github.state.checkRuns.map((one) => one.head_sha)).toEqual([expected]);
    const scanned = ref === "refs/pull/7/merge" ? sha : isOfBranch ? head : expected;
    expect(github.state.sarifs).toMatchObject([{ commitSha: scanned, ref }]);
    const isOfPull = ref.startsWith("refs/pull/");
    expect(writesOf(github).includes("POST /issues/7/comments")).toBe(isOfPull);
    expect(writesOf(github).includes("POST /pulls/7/reviews")).toBe(isOfPull);
  });
});

describe.concurrent("a token that may not write", () => {
  const onlyRead: Permissions = { contents: "read" };
  const sarifs = "POST /repos/{owner}/{repo}/code-scanning/sarifs";
  const refusal = { status: 403, message: "Resource not accessible by integration", operation: sarifs };

  it.each([
    { isPrivate: false, lines: ["pull-requests: write", "checks: write", "security-events: write"] },
    {
      isPrivate: true,
      lines: ["pull-requests: write", "checks: write", "security-events: write", "actions: read"],
    },
  ])("is told once all that it lacks, private: $isPrivate", async ({ isPrivate, lines }) => {
    const { github, run } = await place({ canWrite: false, faults: [refusal] });
    const step = await run({ event: { repository: { private: isPrivate } } });
    expect(step.status).toBe(1);
    expect(step.outputs.get("result")).toBe("failed");
    const [notice = "", ...others] = noticesOf(step);
    expect(others).toEqual([]);
    const block = ["contents: read", ...lines].map((line) => `  ${line}`).join("\n");
    expect(notice).toContain(`\npermissions:\n${block}\nOr set`);
    expect(notice).toContain("No comment was written on the pull request, no suggestions were made");
    const { comments, reviews, checkRuns, sarifs: stored } = github.state;
    expect([comments, reviews, checkRuns, stored]).toEqual([[], [], [], []]);
  });

  it("is told what of it matters where there is no pull request", async () => {
    const { run } = await place({ permissions: onlyRead }, { base: {}, head: states.head });
    const step = await run({
      name: "push",
      checkout: { what: "head" },
      event: { ref: "refs/heads/main" },
    });
    const notices = noticesOf(step);
    expect(notices).toHaveLength(1);
    const block = "permissions:\n  contents: read\n  checks: write\n  security-events: write\nOr set ";
    expect(notices[0]).toContain(block);
  });

  it("of a fork is not asked for more, and may still upload (facts: who may upload)", async () => {
    const { github, run } = await place({ canWrite: false });
    const fork = { pull_request: { head: { repo: { full_name: "mallory/platform" } } } };
    const step = await run({ event: fork });
    const notices = noticesOf(step);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain("nothing to change");
    expect(notices[0]).not.toContain("permissions:\n");
    expect(github.state.sarifs).toHaveLength(1);
  });
});

describe.concurrent("code scanning that is not enabled", () => {
  it.each([
    { isPrivate: true, says: ["needs GitHub Code Security"] },
    { isPrivate: false, says: ["administrator can enable it"] },
  ])("is one notice, and everything else is written, private: $isPrivate", async ({ isPrivate, says }) => {
    const { github, run } = await place({ hasCodeScanning: false });
    const step = await run({ event: { repository: { private: isPrivate } } });
    expect(step.status).toBe(1);
    const notices = noticesOf(step);
    expect(notices).toHaveLength(1);
    for (const words of ["Nothing was uploaded to code scanning", ...says]) expect(notices[0]).toContain(words);
    expect(notices[0]).not.toContain("permissions:");
    expect(writesOf(github)).toHaveLength(4);
    expect(github.state.checkRuns).toHaveLength(1);
  });
});
