/**
 * GitHub's REST API as the rest of the program sees it: requests in, answers or one kind of error out.
 *
 * Knows no HTTP: how a request travels (proxies, certificates, retries, pacing) is the client's, in `client.ts`.
 */

/** An answer with a status below 400. */
export interface ApiAnswer {
  readonly status: number;
  /** The body: parsed JSON, or text where the server sent no JSON. */
  readonly data: unknown;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Values for the `{placeholders}` of a route, its query and its body, as Octokit takes them; `headers` are headers. */
export type ApiParameters = Readonly<Record<string, unknown>>;

/** The API as the owner of a token may use it. */
export interface GithubApi {
  /** Sends `route` (`GET /repos/{owner}/{repo}/pulls`); throws `ApiError` for anything but success. */
  readonly request: (route: string, parameters?: ApiParameters) => Promise<ApiAnswer>;
}

/** A repository on GitHub. */
export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}
