/**
 * What git knows of the commit that is checked out and of those around it, without reading any file of them.
 *
 * Names of commits are whole, 40 or 64 hexadecimal digits.
 */
import { realpathSync } from "node:fs";
import type { Environment } from "./list-files.js";
import { Git } from "./git.js";

/** The commit that is checked out in a folder, which is the root of its repository. */
export interface History {
  readonly head: string;
  /** Its parents as the commit itself names them: those that a shallow clone lacks are named too. */
  readonly parents: readonly string[];
  /** Whether the clone has this commit with its files; never in a clone that leaves files to be fetched later. */
  readonly has: (commit: string) => boolean;
  /** Where two lines of commits part, as far as the clone knows; undefined where it does not. */
  readonly mergeBase: (one: string, other: string) => string | undefined;
  /** The commit that `ref` (`refs/remotes/origin/main`) leads to. */
  readonly commitAt: (ref: string) => string | undefined;
}

const commitName = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
/** What is set in clones that have commits without their files, as a regular expression of git's. */
const partialSettings = "^(extensions\\.partialclone|remote\\..*\\.promisor)$";

/** The history of `root`; undefined where it is not the root of a repository, and where nothing is committed yet. */
export function historyOf(root: string, environment: Environment): History | undefined {
  const git = new Git(root, environment);
  const [top = "", head = ""] = git.answer(["rev-parse", "--show-toplevel", "HEAD"])?.split("\n") ?? [];
  if (!commitName.test(head) || !isSameFolder(top, root)) return undefined;
  const isPartial = (git.answer(["config", "--get-regexp", partialSettings]) ?? "") !== "";
  const commit = git.answer(["cat-file", "commit", head]) ?? "";
  return {
    head,
    parents: parentsIn(commit),
    has: (other) => !isPartial && commitName.test(other) && git.answer(["cat-file", "-t", other]) === "commit",
    mergeBase: (one, other) => {
      if (!commitName.test(one) || !commitName.test(other)) return undefined;
      return commitIn(git.answer(["merge-base", one, other]));
    },
    commitAt: (ref) =>
      commitIn(git.answer(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`])),
  };
}

function commitIn(answer: string | undefined): string | undefined {
  return answer !== undefined && commitName.test(answer) ? answer : undefined;
}

/** The lines `parent NAME` of a commit's head, which ends at the first empty line. */
function parentsIn(commit: string): readonly string[] {
  const [head = ""] = commit.split("\n\n", 1);
  return head.split("\n").flatMap((line) => (line.startsWith("parent ") ? [line.slice("parent ".length)] : []));
}

function isSameFolder(one: string, other: string): boolean {
  try {
    return realpathSync.native(one) === realpathSync.native(other);
  } catch {
    return false;
  }
}
