/** A change that is to be judged: where it is looked for, and what is found. */
import type { History, SearchScope, Snapshot } from "../../discover/index.js";
import { openFiles } from "../../discover/index.js";
import type { GithubApi, PullRequest, RepositoryName, RunEvent } from "../../github/index.js";
import type { Environment } from "./inputs.js";

/** What a run judges. */
export interface Change {
  /** The state before the change. */
  readonly base?: Snapshot;
  /** The state after it, where the files at hand are those before it. */
  readonly head?: Snapshot;
  readonly pull?: PullRequest;
  /** Whether the settings must be those of the state before the change. */
  readonly guarded: boolean;
  /** A commit or a branch of that state, for what is to be asked of the API. */
  readonly baseRef?: string;
  /** Why the state before the change is not known, as a sentence. */
  readonly remark?: string;
  /** What the API answered, when that is why. */
  readonly trouble?: unknown;
}

/** Where the change is looked for. */
export interface ChangeRequest {
  readonly event: RunEvent;
  /** The workspace, absolute. */
  readonly root: string;
  /** What of it is looked at: plans and folders that are named may be none of git's. */
  readonly search: Pick<SearchScope, "within" | "named">;
  readonly environment: Environment;
  /** What git knows of the commit that is checked out; it is asked once. */
  readonly history: () => History | undefined;
  readonly repository: RepositoryName;
  /** Opens the API; it is asked only for what git does not know. */
  readonly openApi: () => Promise<GithubApi>;
  /** Whether only what a change brings is judged, so that knowing it is worth asking the API on any branch. */
  readonly onlyChanged: boolean;
}

/** The repository that the run is for. */
export function repositoryOf(environment: Environment): RepositoryName {
  const [owner = "", repo = ""] = (environment["GITHUB_REPOSITORY"] ?? "").split("/");
  return { owner, repo };
}

/** Why the API could not tell a state, as the end of a sentence. */
export const whyUntold = {
  "too-many": "the change is larger than what GitHub's API tells",
  "not-at-hand": "the files of the workspace are not those that the event speaks of",
} as const;

/** Reads the files of the workspace byte for byte. */
export function bytesIn(root: string): (path: string) => Uint8Array | undefined {
  const files = openFiles(root);
  return (path) => {
    const source = files.readBytes(path);
    return source === undefined ? undefined : Buffer.from(source.text, "latin1");
  };
}
