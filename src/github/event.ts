/**
 * What the event that started a workflow says about the change that is to be judged.
 *
 * The payload is GitHub's, but branch names and titles in it are anybody's; only numbers, names of commits, branches
 * and repositories are taken from it, each checked for its form.
 */
import type { GenericSchema, InferOutput } from "valibot";
import {
  boolean,
  integer,
  looseObject,
  minValue,
  nullish,
  number,
  optional,
  pipe,
  regex,
  safeParse,
  string,
} from "valibot";
import { EnvironmentError } from "../errors.js";

/** A pull request that is open, or was when the run began. */
export interface PullRequest {
  readonly number: number;
  /** The newest commit of the change. */
  readonly headSha: string;
  /** The branch that it is to go into, and a commit of it: not always its newest. */
  readonly baseRef: string;
  readonly baseSha: string;
  /** Whether the change comes from another repository: its runs get a token that only reads. */
  readonly isFork: boolean;
}

/** The commit that another workflow ran for, and the branch that it was the newest of. */
export interface RunHead {
  readonly sha: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly branch: string;
}

/** What a run is started by. */
export type RunEvent =
  /** `asData`: the run has the rights of the base, so that nothing of the head may be checked out. */
  | Readonly<{ kind: "pull-request"; pull: PullRequest; asData: boolean }>
  /** Another workflow's run for a pull request has ended: this one has the rights that it lacked. */
  | Readonly<{ kind: "workflow-run"; head: RunHead }>
  /** Commits wait in a merge queue. */
  | Readonly<{ kind: "merge-group"; baseSha: string; headSha: string }>
  /** `before` is absent for a new branch. */
  | Readonly<{ kind: "push"; before?: string; after: string; toDefaultBranch: boolean; defaultBranch: string }>
  /** Nothing is to be judged but the files as they are: by hand, by the clock, a tag, a branch that is gone. */
  | Readonly<{ kind: "other" }>;

const commit = pipe(string(), regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u));
const noCommit = /^0+$/u;
const repositorySchema = looseObject({ full_name: string(), default_branch: optional(string(), "") });

const anyEvent = looseObject({ repository: looseObject({ private: boolean() }) });
const pullEvent = looseObject({
  pull_request: looseObject({
    number: pipe(number(), integer(), minValue(1)),
    // Repositories are null when the fork has been deleted since.
    head: looseObject({ sha: commit, repo: nullish(repositorySchema) }),
    base: looseObject({ sha: commit, ref: string() }),
  }),
  repository: repositorySchema,
});
const workflowRunEvent = looseObject({
  workflow_run: looseObject({
    event: string(),
    head_sha: commit,
    head_branch: nullish(string(), ""),
    head_repository: nullish(repositorySchema),
  }),
  repository: repositorySchema,
});
const mergeGroupEvent = looseObject({ merge_group: looseObject({ base_sha: commit, head_sha: commit }) });
const pushEvent = looseObject({
  ref: string(),
  before: commit,
  after: commit,
  deleted: optional(boolean(), false),
  repository: repositorySchema,
});

/** The event `name` with its payload. An event that must name a change and does not is an `EnvironmentError`. */
export function runEventOf(name: string, payload: string): RunEvent {
  switch (name) {
    case "pull_request":
    case "pull_request_target":
    case "pull_request_review":
      return pullRequestRun(parsed(name, pullEvent, payload), name === "pull_request_target");
    case "merge_group": {
      const { merge_group: group } = parsed(name, mergeGroupEvent, payload);
      return { kind: "merge-group", baseSha: group.base_sha, headSha: group.head_sha };
    }
    case "workflow_run":
      return workflowRun(parsed(name, workflowRunEvent, payload));
    case "push":
      return pushRun(payload);
    default:
      return { kind: "other" };
  }
}

/** Whether the repository of an event is private or internal; undefined where the payload does not say. */
export function isPrivateRepository(payload: string): boolean | undefined {
  return readAs(anyEvent, payload)?.repository.private;
}

function pullRequestRun(event: InferOutput<typeof pullEvent>, asData: boolean): RunEvent {
  const { number: pullNumber, head, base } = event.pull_request;
  const isFork = head.repo?.full_name !== event.repository.full_name;
  const pull = { number: pullNumber, headSha: head.sha, baseRef: base.ref, baseSha: base.sha, isFork };
  return { kind: "pull-request", pull, asData };
}

/** Only runs for pull requests hand over: those for pushes have the rights that they need. */
function workflowRun({ workflow_run: run }: InferOutput<typeof workflowRunEvent>): RunEvent {
  const repository = run.head_repository?.full_name;
  if (run.event !== "pull_request" || repository === undefined) return { kind: "other" };
  return { kind: "workflow-run", head: { sha: run.head_sha, repository, branch: run.head_branch } };
}

function pushRun(payload: string): RunEvent {
  const event = readAs(pushEvent, payload);
  if (event?.ref.startsWith("refs/heads/") !== true || event.deleted) return { kind: "other" };
  const { ref, before, after, repository } = event;
  const toDefaultBranch = ref === `refs/heads/${repository.default_branch}`;
  const known = noCommit.test(before) ? {} : { before };
  return { kind: "push", ...known, after, toDefaultBranch, defaultBranch: repository.default_branch };
}

function parsed<Schema extends GenericSchema>(name: string, schema: Schema, payload: string): InferOutput<Schema> {
  const event = readAs(schema, payload);
  if (event !== undefined) return event;
  throw new EnvironmentError("event-invalid", `the file of GITHUB_EVENT_PATH describes no ${name} event`, {
    remedy: "Leave GITHUB_EVENT_NAME and GITHUB_EVENT_PATH as the runner sets them.",
  });
}

function readAs<Schema extends GenericSchema>(schema: Schema, payload: string): InferOutput<Schema> | undefined {
  try {
    const result = safeParse(schema, JSON.parse(payload));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
