/**
 * The suggestions on a pull request that earlier runs of ours made.
 *
 * Anybody can write our marker into a comment, so a comment is ours only if its author is.
 */
import { looseObject, nullish, number, optional, string } from "valibot";
import type { InferOutput } from "valibot";
import type { GithubApi, RepositoryName } from "../api.js";
import type { Author } from "../own-author.js";
import { OwnAuthor, ownLogin } from "../own-author.js";
import { listPages } from "../pages.js";
import type { SuggestionMarker } from "./suggestion-body.js";
import { suggestionMarkerOf } from "./suggestion-body.js";

/** A pull request of a repository. */
export interface PullPlace extends RepositoryName {
  readonly pullNumber: number;
}

/** A suggestion of an earlier run. */
export interface OwnSuggestion {
  readonly id: number;
  readonly marker: SuggestionMarker;
  /** Its last line in the diff as it is now; absent when the diff has it no more, and GitHub offers it no more. */
  readonly line?: number;
  /** Somebody has answered it. */
  readonly hasReply: boolean;
}

/** 2,000 comments: beyond that, looking for ours would use up what the API allows in an hour. */
const maximumPages = 20;

const commentSchema = looseObject({
  id: number(),
  body: nullish(string(), ""),
  // Null when the account has been deleted.
  user: nullish(looseObject({ login: string(), type: optional(string()) })),
  // Null, or not there, when the lines are in the diff no more.
  line: nullish(number()),
  in_reply_to_id: nullish(number()),
});

/** The suggestions of the scan `key`; undefined when the pull request has too many comments to look through. */
export async function ownSuggestions(
  api: GithubApi,
  { owner, repo, pullNumber }: PullPlace,
  key: string,
): Promise<readonly OwnSuggestion[] | undefined> {
  const author = new OwnAuthor(() => ownLogin(api));
  const found: Omit<OwnSuggestion, "hasReply">[] = [];
  const answered = new Set<number>();
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments";
  const pages = listPages(
    api,
    route,
    { owner, repo, pull_number: pullNumber },
    { item: commentSchema, maximum: maximumPages },
  );
  for await (const { items, isLast } of pages) {
    for (const comment of items) {
      if (typeof comment.in_reply_to_id === "number") {
        answered.add(comment.in_reply_to_id);
        continue;
      }
      const marker = suggestionMarkerOf(comment.body);
      if (marker?.key !== key || !(await author.is(authorOf(comment.user)))) continue;
      const { id, line } = comment;
      found.push({ id, marker, ...(typeof line === "number" ? { line } : {}) });
    }
    if (isLast) return found.map((own) => ({ ...own, hasReply: answered.has(own.id) }));
  }
  return undefined;
}

function authorOf(user: InferOutput<typeof commentSchema>["user"]): Author | undefined {
  return typeof user === "object" && user !== null ? { login: user.login, isBot: user.type === "Bot" } : undefined;
}
