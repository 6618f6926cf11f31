/**
 * The comment on the pull request of a run, if there is one to write. Whatever goes wrong, the verdict stands.
 */
import { readFileSync } from "node:fs";
import type { ScanReport } from "../finding/index.js";
import type { ApiTrouble, CommentBody, PullRequest, RunKind } from "../github/index.js";
import { commentBody, commentClient, keepComment, openApi, proxyVariable, publicApi } from "../github/index.js";
import { pullRequestOf, troubleNotice, troubleOf } from "../github/index.js";
import type { MarkdownOptions } from "../report/index.js";
import type { ActionInputs, Environment } from "./action-inputs.js";
import { annotate, log } from "./action-output.js";

/** The pull request that the run is for. */
export function eventPullRequest(environment: Environment): PullRequest | undefined {
  try {
    return pullRequestOf(readFileSync(environment["GITHUB_EVENT_PATH"] ?? "", "utf8"));
  } catch {
    return undefined;
  }
}

/** Brings the comment up to date, or says in one notice why it could not; returns how many notices it made. */
export async function writeComment(
  shown: ScanReport,
  inputs: ActionInputs,
  environment: Environment,
  options: MarkdownOptions,
): Promise<number> {
  const pull = eventPullRequest(environment);
  if (inputs.comment === "never" || pull === undefined) return 0;
  const wanted = inputs.comment === "always" || shown.findings.length > 0;
  const body = commentBody(shown, JSON.stringify([inputs.paths, inputs.planFiles]), options);
  const trouble = await troubleWith(body, wanted, pull, inputs.token, environment);
  // A comment that nobody misses is no reason to trouble anybody.
  if (trouble === undefined || !wanted) return 0;
  const notice = troubleNotice([{ output: "comment", trouble }], runKind(pull, environment));
  if (notice === undefined) return 0;
  annotate("notice", "Proxylint", notice);
  return 1;
}

function runKind({ isFork }: PullRequest, environment: Environment): RunKind {
  const isDependabot = environment["GITHUB_ACTOR"] === "dependabot[bot]";
  const variable = proxyVariable(environment["GITHUB_API_URL"] ?? publicApi, environment);
  return { isFork, isDependabot, ...(variable === undefined ? {} : { proxyVariable: variable }) };
}

async function troubleWith(
  body: CommentBody,
  wanted: boolean,
  pull: PullRequest,
  token: string,
  environment: Environment,
): Promise<ApiTrouble | undefined> {
  const [owner = "", repo = ""] = (environment["GITHUB_REPOSITORY"] ?? "").split("/");
  try {
    const client = commentClient(openApi(token, environment), { owner, repo, pullNumber: pull.number });
    const result = await keepComment(client, body, wanted);
    if (result === "crowded") return "crowded";
    if (result !== "not-needed") log(`Comment on pull request ${pull.number}: ${result}.\n`);
    return undefined;
  } catch (error) {
    return troubleOf(error);
  }
}
