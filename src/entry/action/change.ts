/**
 * The change that an event asks to judge: the state before it, and the state after it where that is not checked out.
 *
 * Git is asked first, for what the clone has; it never fetches. Then GitHub's API is asked, for what differs from the
 * files at hand. Where neither knows, everything is judged as it is, by the program's own settings: a change must not
 * bring the configuration that it is judged by.
 */
import type { History } from "../../discover/index.js";
import type { GithubApi, PullRequest, RunEvent } from "../../github/index.js";
import type { Change, ChangeRequest } from "./change-request.js";
import { headAsData, isOfBase, needed } from "./head-as-data.js";
import { stateBefore } from "./state-before.js";

/** The change of the event. */
export async function changeOf(request: ChangeRequest): Promise<Change> {
  const { event } = request;
  switch (event.kind) {
    case "pull-request":
      return await pullChange(request, event.pull, event.asData);
    case "workflow-run": {
      const { openPullOf } = await import("../../github/index.js");
      const open = async (api: GithubApi): ReturnType<typeof openPullOf> =>
        openPullOf(api, request.repository, event.head);
      const pull = await needed(request, open);
      if (pull === undefined) return unjudged("no open pull request has the commit of that run as its newest");
      const history = request.history();
      if (history !== undefined && !isHeadOf(history, pull) && !isOfBase(request, history, pull)) {
        return unjudged(`it is for the branch ${pull.baseRef}, which is not the one that is checked out`);
      }
      return await pullChange(request, pull, true);
    }
    case "merge-group":
      return await stateBefore(request, [event.baseSha], event.baseSha, [event.baseSha, event.headSha]);
    case "push":
      return await pushChange(request, event);
    case "other":
      return { guarded: false };
  }
}

/** What the workspace holds is judged, and the pull request of the other run is not. */
function unjudged(reason: string): Change {
  return { guarded: false, remark: `The change of that run was not judged: ${reason}.` };
}

/** Whether the change is checked out: its newest commit, or a merge that GitHub made of it. */
function isHeadOf({ head, parents }: History, { headSha }: PullRequest): boolean {
  return head === headSha || (parents.length === 2 && parents[1] === headSha);
}

async function pullChange(request: ChangeRequest, pull: PullRequest, asData: boolean): Promise<Change> {
  const history = request.history();
  const isHead = history !== undefined && isHeadOf(history, pull);
  if (asData && !isHead) return { ...(await headAsData(request, history, pull)), pull };
  // The base may have moved on since the event: the merge itself knows what it was made from.
  const merged = isHead && history.head !== pull.headSha ? history.parents[0] : undefined;
  const base = merged ?? history?.mergeBase(pull.baseSha, history.head);
  const commit = base ?? pull.baseSha;
  return { ...(await stateBefore(request, [base], commit, { pull, commit })), pull };
}

/** A push to the default branch has passed its gate; one to another branch must not loosen it for the branch. */
async function pushChange(request: ChangeRequest, event: Extract<RunEvent, { kind: "push" }>): Promise<Change> {
  const { toDefaultBranch, defaultBranch, before: since, after } = event;
  if (toDefaultBranch) {
    const isWorthAsking = request.onlyChanged && since !== undefined;
    const asked = isWorthAsking ? ([since, after] as const) : undefined;
    return { ...(await stateBefore(request, [since], defaultBranch, asked)), guarded: false };
  }
  const history = request.history();
  const trunk = history?.commitAt(`refs/remotes/origin/${defaultBranch}`);
  const parting = trunk === undefined ? undefined : history?.mergeBase(trunk, after);
  return await stateBefore(request, [parting], parting ?? defaultBranch, [defaultBranch, after]);
}
