/**
 * Whose comments are ours. Anybody can write our marker into a comment, so that a comment is ours only if its author is.
 */
import { looseObject, safeParse, string } from "valibot";
import type { GithubApi } from "./api.js";
import { statusOf } from "./api-status.js";

/** The author of a comment, as far as it matters here. */
export type Author = Readonly<{ login: string; isBot: boolean }>;

/** Who writes with a workflow's own token. */
const workflowBot = "github-actions[bot]";
const viewerSchema = looseObject({ data: looseObject({ viewer: looseObject({ login: string() }) }) });

/** Tells our own account from others; asks whose the token is only when somebody else's comment makes it matter. */
export class OwnAuthor {
  readonly #ownLogin: () => Promise<string | undefined>;
  #login: Promise<string | undefined> | undefined;

  constructor(ownLogin: () => Promise<string | undefined>) {
    this.#ownLogin = ownLogin;
  }

  /** Whether it is ours; one that is absent has been deleted. */
  async is(author: Author | undefined): Promise<boolean> {
    if (author === undefined) return false;
    if (author.isBot && author.login === workflowBot) return true;
    this.#login ??= this.#ownLogin();
    const own = await this.#login;
    // Where nobody says, a bot is rather ours than not: a comment a run would be worse than one that is overwritten.
    return own === undefined ? author.isBot : author.login === own;
  }
}

/** Login of the user or the app whose token is used; undefined where GitHub does not say. REST does not tell apps. */
export async function ownLogin(api: GithubApi): Promise<string | undefined> {
  try {
    const { data } = await api.request("POST /graphql", { query: "query { viewer { login } }" });
    const answer = safeParse(viewerSchema, data);
    return answer.success ? answer.output.data.viewer.login : undefined;
  } catch (error) {
    const status = statusOf(error);
    if (status === 401 || status === 403 || status === 404) return undefined;
    throw error;
  }
}
