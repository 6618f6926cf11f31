/**
 * What can go wrong between us and GitHub, in words of our own.
 *
 * No text of an answer or of a library's error is kept: those hold headers, and proxies answer as they like.
 */

/** Why GitHub did not do what it was asked. */
export type ApiTrouble =
  /** There is no token to ask with. */
  | "no-token"
  /** GitHub does not know the token. */
  | "bad-token"
  /** The token may not do it; GitHub says "not found" where it may not even look. */
  | "no-permission"
  /** The conversation of the pull request is locked. */
  | "locked"
  /** A feature that this repository does not have or has switched off: code scanning in a private one. */
  | "not-enabled"
  /** Too many requests, and the wait that GitHub asks for is longer than a job should wait. */
  | "rate-limit"
  /** Too many comments to look through for our own. */
  | "crowded"
  /** Larger than GitHub takes or gives. */
  | "too-large"
  /** GitHub finds what was asked wrong: a line outside of the diff, a commit that is gone. */
  | "unprocessable"
  /** Something else answered in GitHub's place: a page of a proxy, the sign-in of a network. */
  | "not-github"
  /** An older server of a company that cannot do it. */
  | "not-on-this-server"
  /** No connection, or one that broke. */
  | "unreachable"
  /** An answer did not come in time. */
  | "slow"
  /** The other end, GitHub or a proxy that opens TLS, has a certificate that this machine does not trust. */
  | "untrusted-certificate"
  /** The proxy wants other credentials, or does not let us through. */
  | "proxy-refused"
  /** The proxy does not answer, or its address is none that we can use. */
  | "proxy-unreachable"
  /** Anything else. */
  | "unexpected";

/** What more is known of a trouble. */
export type ApiErrorDetails = Readonly<{
  /** HTTP status of GitHub's answer; absent when there was none. */
  status?: number;
  /** Milliseconds after which GitHub asks to be asked again. */
  askedWait?: number;
  /** Whether the request may have reached GitHub, so that repeating it could do its work twice. */
  mayHaveActed?: boolean;
}>;

/** A request that came to nothing. */
export class ApiError extends Error {
  readonly trouble: ApiTrouble;
  readonly status: number | undefined;
  readonly askedWait: number | undefined;
  readonly mayHaveActed: boolean;

  constructor(trouble: ApiTrouble, { status, askedWait, mayHaveActed = status !== undefined }: ApiErrorDetails = {}) {
    super(`GitHub's API: ${trouble}${status === undefined ? "" : ` (${status})`}`);
    this.name = "ApiError";
    this.trouble = trouble;
    this.status = status;
    this.askedWait = askedWait;
    this.mayHaveActed = mayHaveActed;
  }
}

const ofConnection: ReadonlySet<ApiTrouble> = new Set([
  "no-token",
  "bad-token",
  "rate-limit",
  "unreachable",
  "slow",
  "untrusted-certificate",
  "proxy-refused",
  "proxy-unreachable",
]);

/** Whether `trouble` meets every request alike, so that asking for something else is of no use. */
export function isOfConnection(trouble: ApiTrouble): boolean {
  return ofConnection.has(trouble);
}

/** The trouble that anything thrown by a use of the API means. */
export function troubleOf(error: unknown): ApiTrouble {
  return error instanceof ApiError ? error.trouble : "unexpected";
}
