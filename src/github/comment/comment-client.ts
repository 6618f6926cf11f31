/** The comments of a pull request through GitHub's REST API. */
import { array, looseObject, nullable, nullish, number, optional, parse, string } from "valibot";
import type { InferOutput } from "valibot";
import type { GithubApi, RepositoryName } from "../api.js";
import { ownLogin } from "../own-author.js";
import { isLastPage, pageSize } from "../pages.js";
import type { Comment, CommentPort } from "./sticky-comment.js";

/** Where the comments are. */
export interface CommentPlace extends RepositoryName {
  readonly pullNumber: number;
}

const commentSchema = looseObject({
  id: number(),
  body: nullish(string(), ""),
  // Null when the account has been deleted.
  user: nullable(looseObject({ login: string(), type: optional(string()) })),
});

/** The comments of one pull request. */
export function commentClient(api: GithubApi, { owner, repo, pullNumber }: CommentPlace): CommentPort {
  const common = { owner, repo };
  const list = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
  return {
    list: async (page) => {
      const asked = { ...common, issue_number: pullNumber, per_page: pageSize, page };
      const answer = await api.request(`GET ${list}`, asked);
      return { comments: parse(array(commentSchema), answer.data).map(commentOf), isLast: isLastPage(answer) };
    },
    create: async (body) => {
      await api.request(`POST ${list}`, { ...common, issue_number: pullNumber, body });
    },
    update: async (id, body) => {
      const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
      await api.request(route, { ...common, comment_id: id, body });
    },
    ownLogin: () => ownLogin(api),
  };
}

function commentOf({ id, body, user }: InferOutput<typeof commentSchema>): Comment {
  return { id, body, ...(user === null ? {} : { author: { login: user.login, isBot: user.type === "Bot" } }) };
}
