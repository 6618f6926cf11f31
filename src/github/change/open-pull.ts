/** Finds the pull request that another workflow ran for. Its event names a commit and a branch, and no pull request. */
import { array, looseObject, nullish, number, parse, string } from "valibot";
import type { GithubApi, RepositoryName } from "../api.js";
import type { PullRequest, RunHead } from "../event.js";

const repositorySchema = looseObject({ full_name: string() });
const pullsSchema = array(
  looseObject({
    number: number(),
    head: looseObject({ sha: string(), repo: nullish(repositorySchema) }),
    base: looseObject({ sha: string(), ref: string(), repo: repositorySchema }),
  }),
);

/**
 * The open pull request whose newest commit is that of `head`; undefined when there is none, as after another push. The
 * API is asked by the branch, and what it answers is held against commit and repository: a branch can be called anything.
 */
export async function openPullOf(
  api: GithubApi,
  repository: RepositoryName,
  head: RunHead,
): Promise<PullRequest | undefined> {
  const [owner = ""] = head.repository.split("/", 1);
  const route = "GET /repos/{owner}/{repo}/pulls";
  const answer = await api.request(route, {
    ...repository,
    state: "open",
    head: `${owner}:${head.branch}`,
    per_page: 100,
  });
  const found = parse(pullsSchema, answer.data).find(
    (pull) => pull.head.sha === head.sha && pull.head.repo?.full_name === head.repository,
  );
  if (found === undefined) return undefined;
  const { number: pullNumber, base } = found;
  const isFork = head.repository !== base.repo.full_name;
  return { number: pullNumber, headSha: head.sha, baseRef: base.ref, baseSha: base.sha, isFork };
}
