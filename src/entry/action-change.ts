/**
 * The change that an event asks to judge: the state before it, and the state after it where that is not checked out.
 *
 * Git is asked first, for what the clone has; it never fetches. Then GitHub's API is asked, for what differs from the
 * files at hand. Where neither knows, everything is judged as it is, by the program's own settings: a change must not
 * bring the configuration that it is judged by.
 */
import type { History, Snapshot } from "../discover/index.js";
import { discover, historyOf, openCommit, openFiles, openReplaced } from "../discover/index.js";
import { EnvironmentError } from "../errors.js";
import type { ChangedFile, GithubApi, PullRequest, RepositoryName, RunEvent } from "../github/index.js";
import type { Environment } from "./action-inputs.js";

/** What a run judges. */
export interface Change {
  /** The state before the change. */
  readonly base?: Snapshot;
  /** The state after it, where the files at hand are those before it. */
  readonly head?: Snapshot;
  readonly pull?: PullRequest;
  /** Whether the settings must be those of the state before the change. */
  readonly guarded: boolean;
  /** A commit or a branch of that state, for what is to be asked of the API. */
  readonly baseRef?: string;
  /** Why the state before the change is not known, as a sentence. */
  readonly remark?: string;
  /** What the API answered, when that is why. */
  readonly trouble?: unknown;
}

/** Where the change is looked for. */
export interface ChangeRequest {
  readonly event: RunEvent;
  /** The workspace, absolute. */
  readonly root: string;
  readonly environment: Environment;
  readonly repository: RepositoryName;
  /** Opens the API; it is asked only for what git does not know. */
  readonly openApi: () => Promise<GithubApi>;
  /** Whether only what a change brings is judged, so that knowing it is worth asking the API on any branch. */
  readonly onlyChanged: boolean;
}

/** The repository that the run is for. */
export function repositoryOf(environment: Environment): RepositoryName {
  const [owner = "", repo = ""] = (environment["GITHUB_REPOSITORY"] ?? "").split("/");
  return { owner, repo };
}

/** The change of the event. */
export async function changeOf(request: ChangeRequest): Promise<Change> {
  const { event } = request;
  switch (event.kind) {
    case "pull-request":
      return await pullChange(request, event.pull, event.asData);
    case "workflow-run": {
      const { openPullOf } = await import("../github/index.js");
      const open = async (api: GithubApi): ReturnType<typeof openPullOf> =>
        openPullOf(api, request.repository, event.head);
      const pull = await needed(request, open);
      if (pull !== undefined) return await pullChange(request, pull, true);
      return { guarded: false, remark: asItIs("no open pull request has the commit of that run as its newest") };
    }
    case "merge-group":
      return await before(request, [event.baseSha], event.baseSha, [event.baseSha, event.headSha]);
    case "push":
      return await pushChange(request, event);
    case "other":
      return { guarded: false };
  }
}

async function pullChange(request: ChangeRequest, pull: PullRequest, asData: boolean): Promise<Change> {
  const history = historyOf(request.root, request.environment);
  const isMerge = history?.parents.length === 2 && history.parents[1] === pull.headSha;
  const isHead = isMerge || history?.head === pull.headSha;
  if (asData && !isHead) return { ...(await headAsData(request, history, pull)), pull };
  // The base may have moved on since the event: the merge itself knows what it was made from.
  const merged = isMerge ? history.parents[0] : undefined;
  const base = merged ?? history?.mergeBase(pull.baseSha, history.head);
  const commit = base ?? pull.baseSha;
  return { ...(await before(request, [base], commit, { pull, commit })), pull };
}

/** A push to the default branch has passed its gate; one to another branch must not loosen it for the branch. */
async function pushChange(request: ChangeRequest, event: Extract<RunEvent, { kind: "push" }>): Promise<Change> {
  const { toDefaultBranch, defaultBranch, before: since, after } = event;
  if (toDefaultBranch) {
    const isWorthAsking = request.onlyChanged && since !== undefined;
    const asked = isWorthAsking ? ([since, after] as const) : undefined;
    return { ...(await before(request, [since], defaultBranch, asked)), guarded: false };
  }
  const history = historyOf(request.root, request.environment);
  const trunk = history?.commitAt(`refs/remotes/origin/${defaultBranch}`);
  const parting = trunk === undefined ? undefined : history?.mergeBase(trunk, after);
  return await before(request, [parting], parting ?? defaultBranch, [defaultBranch, after]);
}

/** What the API is asked for: the files of a pull request, which differ from `commit`; or those between two commits. */
type Asked = Readonly<{ pull: PullRequest; commit: string }> | readonly [base: string, head: string];

/** The state before the change: the first of `commits` that the clone has, else what the API says. */
async function before(
  request: ChangeRequest,
  commits: readonly (string | undefined)[],
  baseRef: string,
  asked: Asked | undefined,
): Promise<Change> {
  const { root, environment } = request;
  const history = historyOf(root, environment);
  const known = commits.find((commit) => commit !== undefined && history?.has(commit) === true);
  if (known !== undefined) return { base: openCommit(root, known, environment), guarded: true };
  if (asked === undefined || isWithoutInterest(request)) return { guarded: false };
  const unknown = { guarded: true, baseRef };
  try {
    const { fileAt, otherSide } = await import("../github/index.js");
    const api = await request.openApi();
    const answer = await filesAsked(api, request.repository, asked);
    if (answer === "too-many") return { ...unknown, remark: asItIs(tooMany) };
    const { files, commit } = answer;
    const fetch = (path: string): Promise<Uint8Array | undefined> => fileAt(api, request.repository, path, commit);
    const replaced = await otherSide(files, { wanted: "before", read: bytesIn(root), fetch });
    if (replaced === "too-many") return { ...unknown, remark: asItIs(tooMany) };
    if (replaced === "not-at-hand") return { ...unknown, remark: asItIs(notAtHand) };
    return { base: openReplaced(root, environment, replaced), guarded: true };
  } catch (trouble) {
    return { ...unknown, remark: asItIs("GitHub's API did not say what changed"), trouble };
  }
}

function asItIs(reason: string): string {
  return `All findings are shown as if they were new, because what was there before is not known: ${reason}. With fetch-depth: 2 for actions/checkout, git knows.`;
}

const tooMany = "the change is larger than what GitHub's API tells";
const notAtHand = "the files of the workspace are not those that the event speaks of";

/** The files of the change, and the commit that they differ from. */
async function filesAsked(
  api: GithubApi,
  repository: RepositoryName,
  asked: Asked,
): Promise<Readonly<{ files: readonly ChangedFile[]; commit: string }> | "too-many"> {
  const { filesBetween, filesOfPull } = await import("../github/index.js");
  if ("pull" in asked) {
    const files = await filesOfPull(api, repository, asked.pull.number);
    return files === "too-many" ? files : { files, commit: asked.commit };
  }
  const [base, head] = asked;
  const answer = await filesBetween(api, repository, base, head);
  return answer === "too-many" ? answer : { files: answer.files, commit: answer.mergeBase };
}

/** Whether nothing at hand could be a finding, whatever the settings say: then nobody needs to be asked. */
function isWithoutInterest({ root, environment }: ChangeRequest): boolean {
  const { candidates, omissions } = discover(root, { within: [], named: [], clustersMatter: true }, { environment });
  return candidates.length === 0 && omissions.length === 0;
}

/** The head's files over those of the base, which is checked out. */
async function headAsData(request: ChangeRequest, history: History | undefined, pull: PullRequest): Promise<Change> {
  const { root, environment, repository } = request;
  if (history !== undefined && !isOfBase(request, history, pull)) throw notTheBase(pull);
  const { blobAt, fileAt, filesOfPull, otherSide } = await import("../github/index.js");
  const replaced = await needed(request, async (api) => {
    const files = await filesOfPull(api, repository, pull.number);
    const fetch = (path: string, { blob }: ChangedFile): Promise<Uint8Array | undefined> =>
      blob === undefined ? fileAt(api, repository, path, pull.headSha) : blobAt(api, repository, blob);
    return files === "too-many" ? files : await otherSide(files, { wanted: "after", read: bytesIn(root), fetch });
  });
  if (replaced === "too-many") throw notReadable(tooMany);
  if (replaced === "not-at-hand") throw notReadable(notAtHand);
  const base = openReplaced(root, environment, new Map());
  return { base, head: openReplaced(root, environment, replaced), guarded: true };
}

/** What only the API knows, and without which there is nothing to judge. */
async function needed<T>({ openApi, environment }: ChangeRequest, ask: (api: GithubApi) => Promise<T>): Promise<T> {
  try {
    return await ask(await openApi());
  } catch (cause) {
    const { changeTrouble, proxyVariable, publicApi, troubleOf } = await import("../github/index.js");
    const variable = proxyVariable(environment["GITHUB_API_URL"] ?? publicApi, environment);
    // These runs have the rights of the base, whoever the change is from.
    const run = { isFork: false, isDependabot: false, ...(variable === undefined ? {} : { proxyVariable: variable }) };
    const remedy = changeTrouble(troubleOf(cause), run);
    const message = "the change cannot be read as data: GitHub's API did not say what it is";
    throw new EnvironmentError("github-api", message, {
      remedy: `${remedy.slice(0, 1).toUpperCase()}${remedy.slice(1)}`,
      cause,
    });
  }
}

/** Whether what is checked out is the branch that the pull request is to go into. */
function isOfBase({ environment }: ChangeRequest, { head, commitAt }: History, pull: PullRequest): boolean {
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

function bytesIn(root: string): (path: string) => Uint8Array | undefined {
  const files = openFiles(root);
  return (path) => {
    const source = files.readBytes(path);
    return source === undefined ? undefined : Buffer.from(source.text, "latin1");
  };
}
