/**
 * The head of a change as data, for runs that have the rights of the base: the base is checked out, and what the change
 * makes of it is read through GitHub's API. Nothing of it is written to the disk.
 */
import type { History } from "../../discover/index.js";
import { openReplaced } from "../../discover/index.js";
import { EnvironmentError } from "../../errors.js";
import type { ChangedFile, GithubApi, PullRequest } from "../../github/index.js";
import type { Change, ChangeRequest } from "./change-request.js";
import { bytesIn, whyUntold } from "./change-request.js";

/** The head's files over those of the base, which is checked out. */
export async function headAsData(
  request: ChangeRequest,
  history: History | undefined,
  pull: PullRequest,
): Promise<Change> {
  const { root, environment, repository } = request;
  if (history !== undefined && !isOfBase(request, history, pull)) throw notTheBase(pull);
  const { blobAt, fileAt, filesOfPull, otherSide } = await import("../../github/index.js");
  const replaced = await needed(request, async (api) => {
    const files = await filesOfPull(api, repository, pull.number);
    const fetch = (path: string, { blob }: ChangedFile): Promise<Uint8Array | undefined> =>
      blob === undefined ? fileAt(api, repository, path, pull.headSha) : blobAt(api, repository, blob);
    return files === "too-many" ? files : await otherSide(files, { wanted: "after", read: bytesIn(root), fetch });
  });
  if (typeof replaced === "string") throw notReadable(whyUntold[replaced]);
  const base = openReplaced(root, environment, new Map());
  return { base, head: openReplaced(root, environment, replaced), guarded: true };
}

/** What only the API knows, and without which there is nothing to judge. */
export async function needed<T>(
  { openApi, environment }: ChangeRequest,
  ask: (api: GithubApi) => Promise<T>,
): Promise<T> {
  try {
    return await ask(await openApi());
  } catch (cause) {
    const { changeTrouble, proxyVariable, publicApi, troubleOf } = await import("../../github/index.js");
    const variable = proxyVariable(environment["GITHUB_API_URL"] ?? publicApi, environment);
    // These runs have the rights of the base, whoever the change is from.
    const run = { isFork: false, isDependabot: false, ...(variable === undefined ? {} : { proxyVariable: variable }) };
    const remedy = changeTrouble(troubleOf(cause), run);
    const message = "the change cannot be read as data: GitHub's API did not say what it is";
    throw new EnvironmentError("github-api", message, {
      remedy,
      cause,
    });
  }
}

/** Whether what is checked out is the branch that the pull request is to go into. */
export function isOfBase({ environment }: ChangeRequest, { head, commitAt }: History, pull: PullRequest): boolean {
  if (head === pull.baseSha || commitAt(`refs/remotes/origin/${pull.baseRef}`) === head) return true;
  // Without a `ref` of its own, checkout brings the default branch, of which the run itself is.
  return environment["GITHUB_REF"] === `refs/heads/${pull.baseRef}` && environment["GITHUB_SHA"] === head;
}

function notTheBase({ baseRef }: PullRequest): EnvironmentError {
  return new EnvironmentError(
    "git-failed",
    `the workspace does not hold the branch ${baseRef}, which the change is for`,
    {
      remedy:
        "Check it out: actions/checkout with ref: ${{ github.event.pull_request.base.ref }}. Its head is read through the API, and must not be checked out here.",
    },
  );
}

function notReadable(reason: string): EnvironmentError {
  return new EnvironmentError("github-api", `the change cannot be read as data: ${reason}`, {
    remedy: "Judge it in a workflow on pull_request, which checks it out and needs no rights.",
  });
}
