/**
 * The comment on the pull request of a run, if there is one to write. Whatever goes wrong, the verdict stands.
 */
import { readFileSync } from "node:fs";
import type { ScanReport } from "../finding/index.js";
import type { CommentBody, CommentTrouble, PullRequest } from "../github/index.js";
import { commentBody, commentClient, keepComment, runEventOf, troubleOf, troubleText } from "../github/index.js";
import type { MarkdownOptions } from "../report/index.js";
import type { ActionInputs, Environment } from "./action-inputs.js";
import { annotate, log } from "./action-output.js";

/** The pull request that the run is for. */
export function eventPullRequest(environment: Environment): PullRequest | undefined {
  try {
    const event = runEventOf(
      environment["GITHUB_EVENT_NAME"] ?? "",
      readFileSync(environment["GITHUB_EVENT_PATH"] ?? "", "utf8"),
    );
    return event.kind === "pull-request" ? event.pull : undefined;
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
  const isDependabot = environment["GITHUB_ACTOR"] === "dependabot[bot]";
  annotate("notice", "Proxylint", troubleText(trouble, { isFork: pull.isFork, isDependabot }));
  return 1;
}

async function troubleWith(
  body: CommentBody,
  wanted: boolean,
  pull: PullRequest,
  token: string,
  environment: Environment,
): Promise<CommentTrouble | undefined> {
  if (token === "") return "no-token";
  try {
    const client = await commentClient(token, {
      apiUrl: environment["GITHUB_API_URL"] ?? "https://api.github.com",
      repository: environment["GITHUB_REPOSITORY"] ?? "",
      pullNumber: pull.number,
    });
    const result = await keepComment(client, body, wanted);
    if (result === "crowded") return "crowded";
    if (result !== "not-needed") log(`Comment on pull request ${pull.number}: ${result}.\n`);
    return undefined;
  } catch (error) {
    return troubleOf(error);
  }
}
