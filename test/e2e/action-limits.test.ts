/**
 * The built action at the edges of what GitHub and its runner take (facts: limits), where more is lost without a word:
 * each limit is met in one run, next to the action's own notice.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { FakeGithub } from "../support/github/fake-github.js";
import { fakeGithub } from "../support/github/fake-github.js";
import type { Files } from "../support/runner/change-repository.js";
import { ChangeRepository } from "../support/runner/change-repository.js";
import { noticesOf, runChange, writesOf } from "../support/runner/change-step.js";
import type { StepResult } from "../support/runner/run-action.js";
import { soundModule } from "../support/runner/samples.js";

/** `count` wrong entries of a kind, each a cause of its own. */
function entries(count: number, entry: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `"${entry(index)}"`).join(", ");
}

/** A cluster with so many errors, warnings and notes; their texts are of three bytes a character, most of them. */
function module(count: number): string {
  const wide = "語".repeat(40);
  const wrong = [
    entries(count, (index) => `*.${wide}${index}.example`),
    entries(count, (index) => `h${index}.${wide}.example.`),
    entries(count, (index) => `10.${index >> 8}.${index & 255}.1/24`),
  ].join(",\n      ");
  return soundModule.replace('["localhost", ', `["localhost",\n      ${wrong},\n      `);
}

const running: { close: () => Promise<void> | void }[] = [];
afterAll(async () => {
  for (const one of running.splice(0)) await one.close();
});

async function run(
  files: Files,
  options: Parameters<typeof fakeGithub>[0],
  inputs: Readonly<Record<string, string>>,
): Promise<Readonly<{ step: StepResult; github: FakeGithub }>> {
  const repository = new ChangeRepository({ base: {}, head: files });
  const github = await fakeGithub({ ...repository.api(), ...options });
  running.push(github, {
    close: () => {
      repository.remove();
    },
  });
  const voice = { "min-severity": "note", locale: "ja", ...inputs };
  const step = await runChange(repository, github, { inputs: voice, environment: { NODE_OPTIONS: "--no-warnings" } });
  return { step, github };
}

describe("a run with more than GitHub takes", () => {
  let step: StepResult;
  let github: FakeGithub;
  beforeAll(async () => {
    const options = { permissions: { contents: "read", "pull-requests": "write" } } as const;
    // Two clusters: a list is read up to a number of entries.
    const files = { "a/main.tf": module(520), "b/main.tf": module(520) };
    ({ step, github } = await run(files, options, { "check-run": "true", suggestions: "true" }));
  }, 60_000);

  it("has ten annotations of each level, its own notice among them, and loses none (1a, count)", () => {
    const levels = step.annotations.shown.map(({ level }) => level);
    expect(["error", "warning", "notice"].map((level) => levels.filter((one) => one === level).length)).toEqual([
      10, 10, 10,
    ]);
    expect(step.annotations.dropped).toEqual([]);
    expect(noticesOf(step)).toHaveLength(1);
    expect(noticesOf(step)[0]).toContain("checks: write");
  });

  it("has whole messages (1a, message size)", () => {
    for (const { data } of step.commands) {
      expect(data.length).toBeLessThan(4096);
      expect(data).not.toMatch(/%(?:2|0)?$/u);
    }
  });

  it("has a summary that the runner takes, by its bytes (1b, size)", () => {
    const { summary = "" } = step;
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(900 * 1024);
    expect(summary.length).toBeLessThan(700 * 1024);
  });

  it("has a comment that GitHub takes (1e, body)", () => {
    expect(github.comments).toHaveLength(1);
    const length = github.comments[0]?.body.length ?? 0;
    expect(length).toBeLessThanOrEqual(65_536);
    expect(length).toBeGreaterThan(30_000);
  });

  it("has outputs of counts alone, and leaves environment, path and state as they are (1a, output files)", () => {
    expect(Object.fromEntries(step.outputs)).toEqual({
      result: "failed",
      errors: expect.stringMatching(/^\d{4}$/u) as string,
      warnings: expect.stringMatching(/^\d{4}$/u) as string,
      notes: expect.stringMatching(/^\d{4}$/u) as string,
      "new-errors": step.outputs.get("errors"),
    });
    expect(step.environment).toBe("");
  });

  it("makes few things at a time, each of them once (1f, 80 creations a minute)", () => {
    const writes = writesOf(github);
    expect(writes.length).toBeLessThan(15);
    expect(new Set(writes).size).toBe(writes.length);
  });
});

describe("a check run", () => {
  it.each([
    { count: 50, requests: ["POST"] },
    { count: 51, requests: ["POST", "PATCH"] },
  ])("of $count annotations is made with $requests (1c, annotations)", async ({ count, requests }) => {
    const wildcards = entries(count, (index) => `*.h${index}.example`);
    const files = { "main.tf": soundModule.replace('["localhost", ', `["localhost", ${wildcards}, `) };
    const { step, github } = await run(
      files,
      {},
      {
        comment: "never",
        "check-run": "true",
        "min-severity": "error",
      },
    );
    expect(noticesOf(step)).toEqual([]);
    expect(github.state.checkRuns.map(({ annotations }) => annotations.length)).toEqual([count]);
    expect(writesOf(github).map((write) => write.split(" ")[0])).toEqual(requests);
  });
});
