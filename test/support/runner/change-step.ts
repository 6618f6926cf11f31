/** A step that uses the action for an event, in a repository and beside an API that both know the change. */
import type { FakeGithub } from "../github/fake-github.js";
import type { ChangeRepository, Checkout } from "./change-repository.js";
import type { Step, StepResult } from "./run-action.js";
import { runAction } from "./run-action.js";

/** The step, and what starts it. */
export type ChangeStep = Readonly<{
  /** `pull_request` when absent. */
  name?: string;
  /** What the event says otherwise than usual. */
  event?: Readonly<Record<string, unknown>>;
  /** The merge with its parents when absent. */
  checkout?: Checkout;
  inputs?: Step["inputs"];
  environment?: Step["environment"];
  prepare?: Step["prepare"];
  inspect?: Step["inspect"];
  patience?: number;
}>;

/** The ref that a run of the event is for; absent ones are for the default branch. */
const refs: Readonly<Record<string, string>> = {
  pull_request: "refs/pull/7/merge",
  merge_group: "refs/heads/gh-readonly-queue/main/pr-7-0123abc",
};

/** Runs the step. */
export async function runChange(
  repository: ChangeRepository,
  github: FakeGithub,
  step: ChangeStep = {},
): Promise<StepResult> {
  const { name = "pull_request", event = {}, checkout = { what: "merge", depth: 2 } } = step;
  const checkOut = repository.checkout(checkout);
  return runAction({
    files: {},
    prepare: (workspace, temporary) => {
      checkOut(workspace);
      step.prepare?.(workspace, temporary);
    },
    eventName: name,
    event: repository.event(name, event),
    token: "t0ken",
    ...(step.inputs === undefined ? {} : { inputs: step.inputs }),
    ...(step.patience === undefined ? {} : { patience: step.patience }),
    ...(step.inspect === undefined ? {} : { inspect: step.inspect }),
    environment: {
      GITHUB_API_URL: github.url,
      GITHUB_REF: refs[name] ?? "refs/heads/main",
      GITHUB_SHA: repository.commits[checkout.what],
      GITHUB_JOB: "proxy",
      GITHUB_RUN_ID: "1",
      ...step.environment,
    },
  });
}

/** Requests that change something on GitHub, as `POST /path` from the repository on. */
export function writesOf({ requests }: FakeGithub): readonly string[] {
  return requests
    .filter(({ method }) => method !== "GET")
    .map(({ method, path }) => `${method} ${path.replace("/repos/example/platform", "")}`);
}

/** What a step says of itself: annotations that belong to no file. */
export function noticesOf({ annotations: { shown } }: StepResult): readonly string[] {
  return shown.filter(({ level, file }) => level === "notice" && file === undefined).map(({ message }) => message);
}
