/**
 * The state before a change, from git for what the clone has, else from GitHub's API, which says what differs from the
 * files at hand.
 */
import { discover, openCommit, openReplaced } from "../../discover/index.js";
import type { ChangedFile, GithubApi, PullRequest, RepositoryName } from "../../github/index.js";
import type { Change, ChangeRequest } from "./change-request.js";
import { bytesIn, whyUntold } from "./change-request.js";

/** What the API is asked for: the files of a pull request, which differ from `commit`; or those between two commits. */
type Asked = Readonly<{ pull: PullRequest; commit: string }> | readonly [base: string, head: string];

/** The state before the change: the first of `commits` that the clone has, else what the API says. */
export async function stateBefore(
  request: ChangeRequest,
  commits: readonly (string | undefined)[],
  baseRef: string,
  asked: Asked | undefined,
): Promise<Change> {
  const { root, environment } = request;
  const history = request.history();
  const known = commits.find((commit) => commit !== undefined && history?.has(commit) === true);
  if (known !== undefined) return { base: openCommit(root, known, environment), guarded: true };
  if (asked === undefined || isWithoutInterest(request)) return { guarded: false };
  const unknown = { guarded: true, baseRef };
  try {
    const { fileAt, otherSide } = await import("../../github/index.js");
    const api = await request.openApi();
    const answer = await filesAsked(api, request.repository, asked);
    if (answer === "too-many") return { ...unknown, remark: asItIs(whyUntold[answer]) };
    const { files, commit } = answer;
    const fetch = (path: string): Promise<Uint8Array | undefined> => fileAt(api, request.repository, path, commit);
    const replaced = await otherSide(files, { wanted: "before", read: bytesIn(root), fetch });
    if (typeof replaced === "string") return { ...unknown, remark: asItIs(whyUntold[replaced]) };
    return { base: openReplaced(root, environment, replaced), guarded: true };
  } catch (trouble) {
    return { ...unknown, remark: asItIs("GitHub's API did not say what changed"), trouble };
  }
}

function asItIs(reason: string): string {
  return `All findings are shown as if they were new, because what was there before is not known: ${reason}. With fetch-depth: 2 for actions/checkout, git knows.`;
}

/** The files of the change, and the commit that they differ from. */
async function filesAsked(
  api: GithubApi,
  repository: RepositoryName,
  asked: Asked,
): Promise<Readonly<{ files: readonly ChangedFile[]; commit: string }> | "too-many"> {
  const { filesBetween, filesOfPull } = await import("../../github/index.js");
  if ("pull" in asked) {
    const files = await filesOfPull(api, repository, asked.pull.number);
    return files === "too-many" ? files : { files, commit: asked.commit };
  }
  const [base, head] = asked;
  const answer = await filesBetween(api, repository, base, head);
  return answer === "too-many" ? answer : { files: answer.files, commit: answer.mergeBase };
}

/** Whether nothing at hand could be a finding, whatever the settings say: then nobody needs to be asked. */
function isWithoutInterest({ root, search, environment }: ChangeRequest): boolean {
  const { candidates, omissions } = discover(root, { ...search, clustersMatter: true }, { environment });
  return candidates.length === 0 && omissions.length === 0;
}
