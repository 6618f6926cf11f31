/**
 * Reads GitHub's refusals: which trouble a status of 400 or more means, and how long GitHub asks us to wait.
 *
 * Some refusals differ in nothing but the text of the answer. It is looked at here, and goes no further.
 */
import type { ApiTrouble } from "../api-error.js";
import { ApiError } from "../api-error.js";

/** What is looked at in an answer. */
export interface Refusal {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Anybody's text. */
  readonly message: string;
}

const second = 1000;

/** The error for `refusal`. `now`: milliseconds since 1970. */
export function refusalError(refusal: Refusal, now: number): ApiError {
  const { status } = refusal;
  const trouble = refusalTrouble(refusal);
  const askedWait = trouble === "rate-limit" ? waitAsked(refusal, now) : undefined;
  // A limit is checked before anything is done.
  const mayHaveActed = status >= 500;
  return new ApiError(trouble, { status, mayHaveActed, ...(askedWait === undefined ? {} : { askedWait }) });
}

/** Statuses that mean one thing. */
const troubles: ReadonlyMap<number, ApiTrouble> = new Map<number, ApiTrouble>([
  [401, "bad-token"],
  [406, "too-large"],
  [410, "not-on-this-server"],
  [413, "too-large"],
  [429, "rate-limit"],
  [501, "not-on-this-server"],
]);

function refusalTrouble(refusal: Refusal): ApiTrouble {
  const { status, message, headers } = refusal;
  // Faults of its own GitHub tells by a page as well.
  if (status < 500 && isPage(headers)) return "not-github";
  if (status === 403) return forbiddenTrouble(refusal);
  if (status === 404) return lacksRoute(refusal) ? "not-on-this-server" : "no-permission";
  if (status === 422) return /\btoo (?:long|large|big)\b/iu.test(message) ? "too-large" : "unprocessable";
  return troubles.get(status) ?? "unexpected";
}

/** Whether an answer is a page for people, as GitHub's API never gives one for what it was asked. */
export function isPage(headers: Refusal["headers"]): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu.test(headers["content-type"] ?? "");
}

function forbiddenTrouble(refusal: Refusal): ApiTrouble {
  if (isRateLimit(refusal)) return "rate-limit";
  if (/\bis locked\b/iu.test(refusal.message)) return "locked";
  return /\b(?:not|be) enabled\b/iu.test(refusal.message) ? "not-enabled" : "no-permission";
}

function isRateLimit({ headers, message }: Refusal): boolean {
  return /rate limit/iu.test(message) || "retry-after" in headers || headers["x-ratelimit-remaining"] === "0";
}

/** A server of a company names itself; for a route that it has it also names the permission that would have done. */
function lacksRoute({ headers }: Refusal): boolean {
  const names = ["x-accepted-github-permissions", "x-accepted-oauth-scopes"];
  return "x-github-enterprise-version" in headers && !names.some((name) => name in headers);
}

/** Milliseconds; undefined when GitHub does not say, where its documentation asks for a minute or more. */
function waitAsked({ headers }: Refusal, now: number): number | undefined {
  const after = wholeNumber(headers["retry-after"]);
  if (after !== undefined) return after * second;
  if (headers["x-ratelimit-remaining"] !== "0") return undefined;
  const reset = wholeNumber(headers["x-ratelimit-reset"]);
  // One second more: the limit is over after that moment, by a clock that is not ours.
  return reset === undefined ? undefined : Math.max(0, reset * second - now) + second;
}

function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,12}$/u.test(value) ? Number(value) : undefined;
}
