/**
 * The built action beside an API that is none, that never ends, or that gives more than anybody can want: the run ends
 * within a minute or so, its verdict is that of a run without the API, and one notice says why.
 */
import type { ServerResponse } from "node:http";
import { afterAll, describe, expect, it } from "vitest";

import type { FakeGithub, FakeOptions } from "../support/github/fake-github.js";
import { fakeGithub } from "../support/github/fake-github.js";
import type { StoredFile } from "../support/github/state.js";
import type { States } from "../support/runner/change-repository.js";
import { ChangeRepository } from "../support/runner/change-repository.js";
import type { ChangeStep } from "../support/runner/change-step.js";
import { noticesOf, runChange, writesOf } from "../support/runner/change-step.js";
import type { StepResult } from "../support/runner/run-action.js";
import { soundTemplate, windowsTemplate } from "../support/runner/samples.js";

const open: { close: () => Promise<void> | void }[] = [];

afterAll(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** One error that was there before, and one that the change brings. */
const states: States = {
  base: { "old.json": windowsTemplate(1, "old"), "new.json": soundTemplate() },
  head: { "old.json": windowsTemplate(1, "old"), "new.json": windowsTemplate(1) },
};
const everyOutput = { "check-run": "true", "sarif-upload": "true", suggestions: "true" };

/** Runs the action where git does not know what was before, so that the API is asked. */
async function run(
  options: FakeOptions,
  step: ChangeStep = {},
  given = states,
): Promise<Readonly<{ step: StepResult; github: FakeGithub }>> {
  const repository = new ChangeRepository(given);
  const github = await fakeGithub({ ...repository.api(), ...options });
  open.push(github, {
    close: () => {
      repository.remove();
    },
  });
  const checkout = { what: "merge", depth: 1 } as const;
  return { step: await runChange(repository, github, { checkout, inputs: everyOutput, ...step }), github };
}

/** All is as it would be without the API: both errors, as if they were new. */
function expectVerdictWithout({ status, outputs }: StepResult): void {
  expect(status).toBe(1);
  expect(["result", "errors", "new-errors"].map((name) => outputs.get(name))).toEqual(["failed", "2", "2"]);
}

type Answer = (response: ServerResponse) => void;

const page =
  (status: number): Answer =>
  (response) => {
    response.writeHead(status, { "content-type": "text/html; charset=utf-8" });
    response.end('<html><title>Sign in</title><a href="http://evil.example/">::error::planted</a></html>');
  };
const json =
  (text: string): Answer =>
  (response) => {
    response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
    response.end(text);
  };
/** Some bytes now and then, for ever. */
const trickle: Answer = (response) => {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
  response.write("[");
  const timer = setInterval(() => response.write(" "), 500);
  response.once("close", () => {
    clearInterval(timer);
  });
};
/** As many bytes as are taken, for ever. */
const flood: Answer = (response) => {
  const chunk = " ".repeat(1024 * 1024);
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on("drain", more);
  more();
};

describe.concurrent("an API that", () => {
  it.each<{ name: string; answer: Answer; says: string }>([
    { name: "is the sign-in page of a network", answer: page(200), says: "something else than GitHub's API answered" },
    {
      name: "is the page of a proxy that forbids",
      answer: page(403),
      says: "something else than GitHub's API answered",
    },
    {
      name: "breaks off its JSON",
      answer: json('[{"filename": "::error::pl'),
      says: "something else than GitHub's API",
    },
    { name: "answers JSON of another kind", answer: json('{"planted": true}'), says: "did not take it" },
    { name: "answers null", answer: json("null"), says: "did not take it" },
    { name: "names files outside of the repository", answer: json('[{"filename": "../x"}]'), says: "did not take it" },
    { name: "answers more than there is memory for", answer: flood, says: "larger than GitHub takes or gives" },
  ])("$name leaves the verdict alone, and is told once", async ({ answer, says }) => {
    const instead = (_method: string, _path: string, response: ServerResponse): boolean => {
      answer(response);
      return true;
    };
    const { step, github } = await run({ instead }, { environment: { NODE_OPTIONS: "--max-old-space-size=384" } });
    expectVerdictWithout(step);
    const notices = noticesOf(step);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain("The change could not be read from GitHub");
    expect(notices[0]).toContain(says);
    expect(`${notices.join("")}${step.log}${step.summary ?? ""}`).not.toContain("planted");
    expect(step.milliseconds).toBeLessThan(30_000);
    expect(github.state.comments).toEqual([]);
  });

  it("never ends an answer keeps no job longer than a minute or so, whatever is wanted of it", async () => {
    const instead = (_method: string, _path: string, response: ServerResponse): boolean => {
      trickle(response);
      return true;
    };
    const { step } = await run({ instead }, { patience: 100_000 });
    expectVerdictWithout(step);
    const notices = noticesOf(step);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain("longer than a job should wait");
    expect(step.milliseconds).toBeLessThan(75_000);
  }, 110_000);
});

describe.concurrent("a change that", () => {
  const patch = (characters: number): string => `@@ -1 +1 @@\n-${"a".repeat(characters)}\n+b`;

  it("has thousands of files with huge patches is judged as all there is, within the memory of a small runner", async () => {
    const text = patch(150_000);
    const files = Array.from({ length: 2999 }, (_, index): StoredFile => ({
      filename: `docs/${index}.md`,
      status: "modified",
      patch: text,
      blob: "d".repeat(40),
    }));
    const head = { ...states.head, ...Object.fromEntries(files.map(({ filename }) => [filename, "b\n"])) };
    const options = { files, hasCodeScanning: false };
    const { step } = await run(
      options,
      { inputs: {}, environment: { NODE_OPTIONS: "--max-old-space-size=384" }, patience: 100_000 },
      { base: states.base, head },
    );
    expectVerdictWithout(step);
    expect(noticesOf(step)).toHaveLength(1);
    expect(step.milliseconds).toBeLessThan(75_000);
  }, 110_000);

  it.each([
    { event: "pull_request", count: 3000 },
    { event: "merge_group", count: 300 },
  ])(
    "has as many files as the API lists on $event is not taken for whole (facts: changed files)",
    async ({ event, count }) => {
      const files = Array.from({ length: count }, (_, index): StoredFile => ({
        filename: `${index}.md`,
        status: "added",
      }));
      const { step } = await run({ files }, { name: event, inputs: { comment: "never" } });
      expectVerdictWithout(step);
      const notices = noticesOf(step);
      expect(notices).toHaveLength(1);
      expect(notices[0]).toContain("larger than what GitHub's API tells");
    },
  );

  it("had a file too large to be given before is judged as all there is", async () => {
    const file: StoredFile = { filename: "new.json", status: "modified", blob: "d".repeat(40) };
    const size = 64 * 1024 * 1024;
    const instead = (_method: string, path: string, response: ServerResponse): boolean => {
      if (path.includes("/contents/")) {
        json(JSON.stringify({ type: "file", sha: "d".repeat(40), size, encoding: "none", content: "" }))(response);
        return true;
      }
      if (!path.includes("/git/blobs/")) return false;
      json(JSON.stringify({ encoding: "base64", content: Buffer.alloc(size, "x").toString("base64") }))(response);
      return true;
    };
    const { step, github } = await run({ files: [file], instead }, { inputs: {} });
    expectVerdictWithout(step);
    expect(noticesOf(step)).toHaveLength(1);
    expect(writesOf(github)).toEqual(["POST /issues/7/comments"]);
    expect(step.milliseconds).toBeLessThan(30_000);
  });

  it("had many large files before is judged as all there is, within the memory of a small runner", async () => {
    const names = Array.from({ length: 90 }, (_, index) => `${index}.json`);
    const files = names.map((filename): StoredFile => ({ filename, status: "modified", blob: "d".repeat(40) }));
    const content = Buffer.alloc(9 * 1024 * 1024, "x").toString("base64");
    const instead = (_method: string, path: string, response: ServerResponse): boolean => {
      if (!/\/contents\/\d+\.json/u.test(path)) return false;
      json(JSON.stringify({ type: "file", sha: "d".repeat(40), encoding: "base64", content }))(response);
      return true;
    };
    const head = { ...states.head, ...Object.fromEntries(names.map((name) => [name, "{}"])) };
    const { step } = await run({ files, instead }, { inputs: {} }, { base: states.base, head });
    expectVerdictWithout(step);
    expect(noticesOf(step)).toHaveLength(1);
  }, 60_000);
});

describe.concurrent("a change as data that", () => {
  const events = ["pull_request_target", "workflow_run"];
  const refusals = [
    {
      why: "may not be read",
      says: "  pull-requests: read",
      options: { refusal: { status: 403, message: "Resource not accessible by integration" } },
    },
    {
      why: "is a page of a network",
      says: "sign-in page",
      options: {
        instead: (_method: string, _path: string, response: ServerResponse): boolean => {
          page(200)(response);
          return true;
        },
      },
    },
  ];
  it.each(events.flatMap((name) => refusals.map((refusal) => ({ name, ...refusal }))))(
    "$why on $name is no verdict, and no bug of ours",
    async ({ name, options, says }) => {
      const { step } = await run(options, { name, checkout: { what: "trunk", depth: 1 }, inputs: {} });
      expect(step.status).toBe(1);
      expect(step.outputs.get("result")).toBe("error");
      expect(step.annotations.shown).toHaveLength(1);
      const message = step.annotations.shown.map((annotation) => annotation.message).join();
      expect(message).toContain("the change cannot be read as data: GitHub's API");
      expect(message).toContain(says);
      expect(message).not.toContain("bug");
      expect(message).not.toContain("planted");
    },
  );
});
