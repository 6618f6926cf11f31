/**
 * One review with comments on lines, or as much of it as GitHub takes.
 *
 * GitHub refuses a whole review (422) when one line is not in the diff as it is by now. Halves of a refused review are
 * tried, within a bound: one request for each comment would flood the conversation and run into the secondary limits.
 */
import type { ApiParameters, GithubApi } from "../api.js";
import { statusOf } from "../api-status.js";
import type { PullPlace } from "./own-suggestions.js";

/** A comment on lines of the new side. */
export interface ReviewComment {
  readonly path: string;
  /** First and last line, from 1. */
  readonly start: number;
  readonly end: number;
  readonly body: string;
}

/** Reviews of one run, refused ones too: enough to leave out one bad comment of thirty. */
const maximumReviews = 11;

/** Writes `comments` on the commit `headSha`; returns how many of them GitHub took. */
export async function postReview(
  api: GithubApi,
  { owner, repo, pullNumber }: PullPlace,
  headSha: string,
  comments: readonly ReviewComment[],
): Promise<number> {
  let taken = 0;
  const waiting = comments.length === 0 ? [] : [comments];
  for (let count = 0; count < maximumReviews; count += 1) {
    const next = waiting.shift();
    if (next === undefined) break;
    try {
      await api.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
        owner,
        repo,
        pull_number: pullNumber,
        commit_id: headSha,
        event: "COMMENT",
        // The comments say all; a text of its own would stand in the conversation again with every push.
        body: "",
        comments: next.map(commentParameters),
      });
      taken += next.length;
    } catch (error) {
      if (statusOf(error) !== 422) throw error;
      waiting.push(...halves(next));
    }
  }
  return taken;
}

function halves(comments: readonly ReviewComment[]): readonly (readonly ReviewComment[])[] {
  if (comments.length < 2) return [];
  const middle = Math.ceil(comments.length / 2);
  return [comments.slice(0, middle), comments.slice(middle)];
}

function commentParameters({ path, start, end, body }: ReviewComment): ApiParameters {
  const range = start === end ? {} : { start_line: start, start_side: "RIGHT" };
  return { path, body, line: end, side: "RIGHT", ...range };
}
