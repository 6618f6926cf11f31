/**
 * Why a comment could not be written, and what to tell the people who read the run.
 *
 * Nothing of an answer's text is repeated: errors of the client library hold headers, and proxies answer as they like.
 */

/** Why there is no comment. */
export type CommentTrouble =
  "no-token" | "bad-token" | "no-permission" | "locked" | "rate-limit" | "crowded" | "unreachable" | "unexpected";

/** What is known of the run. */
export interface RunKind {
  readonly isFork: boolean;
  readonly isDependabot: boolean;
}

/** The trouble that an error of the client means. */
export function troubleOf(error: unknown): CommentTrouble {
  if (!(error instanceof Error) || !("status" in error)) return "unexpected";
  switch (error.status) {
    case 401:
      return "bad-token";
    case 403:
      if (isRateLimit(error)) return "rate-limit";
      return error.message.includes("is locked") ? "locked" : "no-permission";
    case 404:
      // What GitHub says where a token may not even look.
      return "no-permission";
    case 429:
      return "rate-limit";
    case 500:
      // The client library gives this status to requests that got no answer.
      return answerOf(error) === undefined ? "unreachable" : "unexpected";
    default:
      return "unexpected";
  }
}

function isRateLimit(error: Error): boolean {
  if (/rate limit/iu.test(error.message)) return true;
  const headers = answerOf(error)?.headers;
  if (typeof headers !== "object" || headers === null) return false;
  return "retry-after" in headers || ("x-ratelimit-remaining" in headers && headers["x-ratelimit-remaining"] === "0");
}

function answerOf(error: Error): { readonly headers?: unknown } | undefined {
  const answer = "response" in error ? error.response : undefined;
  return typeof answer === "object" && answer !== null ? answer : undefined;
}

const permissions = "permissions:\n  contents: read\n  pull-requests: write";
const elsewhere = "The findings are in the annotations and in the job summary; the verdict is the same.";

/** What to tell the reader of the run. */
export function troubleText(trouble: CommentTrouble, run: RunKind): string {
  return `No comment was written on the pull request: ${reasonFor(trouble, run)}`;
}

function reasonFor(trouble: CommentTrouble, run: RunKind): string {
  switch (trouble) {
    case "no-token":
      return withoutToken(run);
    case "bad-token":
      return `GitHub does not know the token of the input github-token (401). ${elsewhere}`;
    case "no-permission":
      return withoutPermission(run);
    case "locked":
      return `its conversation is locked. ${elsewhere}`;
    case "rate-limit":
      return `the token has made too many requests; a later run will write it. ${elsewhere}`;
    case "crowded":
      return `it has too many comments to look through for an earlier one. ${elsewhere}`;
    case "unreachable":
      return `GitHub's API could not be reached from this runner. ${elsewhere} If it sits behind a proxy, set https_proxy and no_proxy for the job, and NODE_EXTRA_CA_CERTS if the proxy has a certificate authority of its own.`;
    case "unexpected":
      return `GitHub's API did not take it. ${elsewhere}`;
  }
}

function withoutToken({ isFork, isDependabot }: RunKind): string {
  const advice =
    isFork || isDependabot
      ? "GitHub gives this run no secrets, because of where the change comes from."
      : "Leave the input out to use the workflow's own token.";
  return `the input github-token is empty. ${elsewhere} ${advice}`;
}

function withoutPermission({ isFork, isDependabot }: RunKind): string {
  if (isFork || isDependabot) {
    const who = isFork ? "changes from forks" : "Dependabot";
    return `GitHub gives runs for ${who} a token that can only read (it lacks pull-requests: write). ${elsewhere} There is nothing to change.`;
  }
  return `the token lacks the permission pull-requests: write. ${elsewhere} To have the comment, give the job:\n${permissions}\nOr set the input comment to never.`;
}
