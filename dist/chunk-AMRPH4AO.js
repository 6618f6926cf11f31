import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
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
  string
} from "./chunk-FATJRPGF.js";
import {
  EnvironmentError
} from "./chunk-DLW563YP.js";

// src/github/event.ts
var commit = pipe(string(), regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u));
var noCommit = /^0+$/u;
var repositorySchema = looseObject({ full_name: string(), default_branch: optional(string(), "") });
var pullEvent = looseObject({
  pull_request: looseObject({
    number: pipe(number(), integer(), minValue(1)),
    // Repositories are null when the fork has been deleted since.
    head: looseObject({ sha: commit, repo: nullish(repositorySchema) }),
    base: looseObject({ sha: commit, ref: string() })
  }),
  repository: repositorySchema
});
var workflowRunEvent = looseObject({
  workflow_run: looseObject({
    event: string(),
    head_sha: commit,
    head_branch: nullish(string(), ""),
    head_repository: nullish(repositorySchema)
  }),
  repository: repositorySchema
});
var mergeGroupEvent = looseObject({ merge_group: looseObject({ base_sha: commit, head_sha: commit }) });
var pushEvent = looseObject({
  ref: string(),
  before: commit,
  after: commit,
  deleted: optional(boolean(), false),
  repository: repositorySchema
});
function runEventOf(name, payload) {
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
function pullRequestRun(event, asData) {
  const { number: pullNumber, head, base } = event.pull_request;
  const isFork = head.repo?.full_name !== event.repository.full_name;
  const pull = { number: pullNumber, headSha: head.sha, baseRef: base.ref, baseSha: base.sha, isFork };
  return { kind: "pull-request", pull, asData };
}
function workflowRun({ workflow_run: run }) {
  const repository = run.head_repository?.full_name;
  if (run.event !== "pull_request" || repository === void 0) return { kind: "other" };
  return { kind: "workflow-run", head: { sha: run.head_sha, repository, branch: run.head_branch } };
}
function pushRun(payload) {
  const event = readAs(pushEvent, payload);
  if (event?.ref.startsWith("refs/heads/") !== true || event.deleted) return { kind: "other" };
  const { ref, before, after, repository } = event;
  const toDefaultBranch = ref === `refs/heads/${repository.default_branch}`;
  const known = noCommit.test(before) ? {} : { before };
  return { kind: "push", ...known, after, toDefaultBranch, defaultBranch: repository.default_branch };
}
function parsed(name, schema, payload) {
  const event = readAs(schema, payload);
  if (event !== void 0) return event;
  throw new EnvironmentError("event-invalid", `the file of GITHUB_EVENT_PATH describes no ${name} event`, {
    remedy: "Leave GITHUB_EVENT_NAME and GITHUB_EVENT_PATH as the runner sets them."
  });
}
function readAs(schema, payload) {
  try {
    const result = safeParse(schema, JSON.parse(payload));
    return result.success ? result.output : void 0;
  } catch {
    return void 0;
  }
}

export {
  runEventOf
};
