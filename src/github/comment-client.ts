/**
 * The comments of a pull request through GitHub's REST API.
 *
 * Loads the client library only when it is used: it is an HTTP client, and most of the cost of starting. The library
 * takes the proxy of its own requests from the environment.
 */
import { array, looseObject, nullable, nullish, number, optional, parse, string } from "valibot";
import type { InferOutput } from "valibot";
import type { Comment, CommentPort } from "./sticky-comment.js";

/** Where the comments are. */
export interface CommentPlace {
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly pullNumber: number;
}

/** Milliseconds for all requests of one run together: a comment is never worth a waiting job. */
const patience = 30_000;
const pageSize = 100;
/** The version of the API that these calls are written for. */
const headers = { "x-github-api-version": "2022-11-28" };

const commentSchema = looseObject({
  id: number(),
  body: nullish(string(), ""),
  // Null when the account has been deleted.
  user: nullable(looseObject({ login: string(), type: optional(string()) })),
});
const userSchema = looseObject({ login: string() });

/** The comments of one pull request, as the owner of `token` may read and write them. */
export async function commentClient(token: string, place: CommentPlace): Promise<CommentPort> {
  const { getOctokit } = await import("@actions/github");
  const octokit = getOctokit(token, { baseUrl: place.apiUrl, userAgent: "proxylint" });
  const [owner = "", repo = ""] = place.repository.split("/");
  // Given with each request: as an option of the client it would replace the fetch that knows proxies.
  const request = { signal: AbortSignal.timeout(patience) };
  const common = { owner, repo, headers, request };
  return {
    list: async (page) => {
      const answer = await octokit.request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
        ...common,
        issue_number: place.pullNumber,
        per_page: pageSize,
        page,
      });
      const comments = parse(array(commentSchema), answer.data).map(commentOf);
      return { comments, isLast: answer.headers.link?.includes('rel="next"') !== true };
    },
    create: async (body) => {
      await octokit.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
        ...common,
        issue_number: place.pullNumber,
        body,
      });
    },
    update: async (id, body) => {
      await octokit.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
        ...common,
        comment_id: id,
        body,
      });
    },
    ownLogin: async () => {
      try {
        return parse(userSchema, (await octokit.request("GET /user", { headers, request })).data).login;
      } catch {
        // Apps, the workflow's own token among them, are no users.
        return undefined;
      }
    },
  };
}

function commentOf({ id, body, user }: InferOutput<typeof commentSchema>): Comment {
  return { id, body, ...(user === null ? {} : { author: { login: user.login, isBot: user.type === "Bot" } }) };
}
