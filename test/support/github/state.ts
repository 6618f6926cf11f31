/** What the fake API holds: one repository with one pull request. Tests set it and look at it. */

/** Who wrote something. */
export type StoredUser = Readonly<{ login: string; type: "Bot" | "User" }>;

/** A comment in the conversation; without user when the account has been deleted. */
export type StoredComment = { id: number; body: string; user: StoredUser | null };

/** A comment on lines of the change. */
export type StoredReviewComment = {
  id: number;
  pull_request_review_id: number | null;
  path: string;
  body: string;
  line: number;
  side: "LEFT" | "RIGHT";
  start_line: number | null;
  start_side: "LEFT" | "RIGHT" | null;
  commit_id: string;
  in_reply_to_id?: number;
  user: StoredUser | null;
};

/** A review. */
export type StoredReview = { id: number; body: string; state: string; commit_id: string; user: StoredUser | null };

/** A file of a change, as the API lists it. */
export type StoredFile = Readonly<{
  filename: string;
  status: "added" | "removed" | "modified" | "renamed" | "copied" | "changed" | "unchanged";
  /** Absent for binary and large files. */
  patch?: string;
  previous_filename?: string;
  /** Name of the contents. */
  blob?: string;
}>;

/** A commit with all its files by path. */
export type StoredCommit = Readonly<{ files: Readonly<Record<string, string>>; parents?: readonly string[] }>;

/** A pull request. */
export type StoredPull = Readonly<{ number: number; headSha: string; baseSha: string; headRepository: string }>;

/** A check run; annotations of all requests together. */
export type StoredCheckRun = {
  id: number;
  name: string;
  head_sha: string;
  status: string;
  conclusion: string | null;
  title: string;
  summary: string;
  text: string;
  annotations: readonly unknown[];
  external_id: string;
  /** Whose token made it. */
  app: Readonly<{ slug: string }>;
};

/** A file of results as it was uploaded, unpacked. */
export type StoredSarif = Readonly<{ id: string; commitSha: string; ref: string; sarif: unknown }>;

/** What a token may be allowed to do, in the words of `permissions:`. */
export type Permission = "contents" | "pull-requests" | "checks" | "security-events";

/** All that changes while the API runs. */
export type FakeState = {
  readonly repository: string;
  /** Login of the token's user or app; undefined for the workflow's own token. */
  readonly user: string | undefined;
  readonly pull: StoredPull;
  /** Of the pull request and of any comparison; undefined to have them worked out from `commits`. */
  readonly files: readonly StoredFile[] | undefined;
  readonly commits: ReadonlyMap<string, StoredCommit>;
  readonly hasCodeScanning: boolean;
  readonly comments: StoredComment[];
  readonly reviews: StoredReview[];
  readonly reviewComments: StoredReviewComment[];
  readonly checkRuns: StoredCheckRun[];
  readonly sarifs: StoredSarif[];
};

/** Who the token writes as. */
export function author({ user }: FakeState): StoredUser {
  const login = user ?? "github-actions[bot]";
  return { login, type: login.endsWith("[bot]") ? "Bot" : "User" };
}

/** An id that nothing else in the state has. */
export function newId({ comments, reviews, reviewComments, checkRuns }: FakeState): number {
  const all = [...comments, ...reviews, ...reviewComments, ...checkRuns];
  return Math.max(1000, ...all.map(({ id }) => id)) + 1;
}
