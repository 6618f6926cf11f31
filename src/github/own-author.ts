/**
 * Whose comments are ours. Anybody can write our marker into a comment, so that a comment is ours only if its author is.
 */
import { looseObject, parse, string } from "valibot";
import type { GithubApi } from "./api.js";
import { statusOf } from "./api-status.js";

/** The author of a comment, as far as it matters here. */
export type Author = Readonly<{ login: string; isBot: boolean }>;

const userSchema = looseObject({ login: string() });

/** Tells our own account from others; asks whose the token is only when a person's comment makes it matter. */
export class OwnAuthor {
  readonly #ownLogin: () => Promise<string | undefined>;
  #login: Promise<string | undefined> | undefined;

  constructor(ownLogin: () => Promise<string | undefined>) {
    this.#ownLogin = ownLogin;
  }

  /** Whether it is ours; one that is absent has been deleted. */
  async is(author: Author | undefined): Promise<boolean> {
    if (author === undefined) return false;
    // Only an app can write as a bot.
    if (author.isBot) return true;
    this.#login ??= this.#ownLogin();
    return author.login === (await this.#login);
  }
}

/** Login of the user whose token is used; undefined when the token is an app's, as the workflow's own is. */
export async function ownLogin(api: GithubApi): Promise<string | undefined> {
  try {
    return parse(userSchema, (await api.request("GET /user")).data).login;
  } catch (error) {
    const status = statusOf(error);
    if (status === 401 || status === 403 || status === 404) return undefined;
    throw error;
  }
}
