/**
 * What the event that started a workflow says about a pull request.
 *
 * The payload is GitHub's, but branch names and titles in it are anybody's; only numbers, hashes and the names of
 * repositories are taken from it.
 */
import type { InferOutput } from "valibot";
import { integer, looseObject, minValue, nullish, number, optional, pipe, regex, safeParse, string } from "valibot";

/** A pull request that a comment can be written on. */
export interface PullRequest {
  readonly number: number;
  /** The newest commit of the change. */
  readonly headSha: string;
  /** Whether the change comes from another repository: its runs get a token that only reads. */
  readonly isFork: boolean;
}

const repositorySchema = looseObject({ full_name: string() });

const eventSchema = looseObject({
  pull_request: optional(
    looseObject({
      number: pipe(number(), integer(), minValue(1)),
      head: looseObject({
        sha: pipe(string(), regex(/^[0-9a-f]{40,64}$/u)),
        // Null when the fork has been deleted since.
        repo: nullish(repositorySchema),
      }),
    }),
  ),
  repository: optional(repositorySchema),
});

/** The pull request of an event; undefined when it has none, or when `payload` is not an event. */
export function pullRequestOf(payload: string): PullRequest | undefined {
  const event = parsed(payload);
  if (event?.pull_request === undefined) return undefined;
  const { number: pullNumber, head } = event.pull_request;
  const isFork = head.repo?.full_name !== event.repository?.full_name;
  return { number: pullNumber, headSha: head.sha, isFork };
}

function parsed(payload: string): InferOutput<typeof eventSchema> | undefined {
  try {
    const result = safeParse(eventSchema, JSON.parse(payload));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
