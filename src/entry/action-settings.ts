/**
 * The files that steer a run, read from a commit through GitHub's API where neither git nor the list of changed files
 * tells what they were before the change.
 */
import { treeReadBy } from "../discover/index.js";
import type { GithubApi, RepositoryName } from "../github/index.js";
import type { SettingsFiles } from "./configuration.js";

/** More than configuration, what it extends, baseline and bundles need one after the other. */
const mostRounds = 12;

/** The files of `commit` that `use` asks for. `use` is called until it has found all that it looks for. */
export async function settingsByApi(
  api: GithubApi,
  repository: RepositoryName,
  commit: string,
  use: (files: SettingsFiles) => Promise<unknown>,
): Promise<SettingsFiles> {
  // A token that may not read the repository is told that there are no files.
  await api.request("GET /repos/{owner}/{repo}/commits/{ref}", { ...repository, ref: commit });
  const known = new Map<string, Uint8Array | undefined>();
  for (let round = 0; round < mostRounds; round += 1) {
    const missing = new Set<string>();
    const files = filesOf(known, missing);
    try {
      await use(files);
    } catch {
      // It may be wrong only because a file is not there yet; whoever uses the files at last will meet what stays.
    }
    if (missing.size === 0) return files;
    for (const path of missing) known.set(path, await existing(api, repository, path, commit));
  }
  return filesOf(known, new Set());
}

async function existing(
  api: GithubApi,
  repository: RepositoryName,
  path: string,
  commit: string,
): Promise<Uint8Array | undefined> {
  const { fileAt } = await import("../github/index.js");
  try {
    return await fileAt(api, repository, path, commit);
  } catch (error) {
    if (error instanceof Error && "status" in error && error.status === 404) return undefined;
    throw error;
  }
}

/** Files that are known; what is asked for besides goes into `missing`. */
function filesOf(known: ReadonlyMap<string, Uint8Array | undefined>, missing: Set<string>): SettingsFiles {
  const there = [...known].flatMap(([path, bytes]) => (bytes === undefined ? [] : [path]));
  const tree = treeReadBy(there, (path) => {
    const bytes = known.get(path);
    return bytes === undefined ? { kind: "missing" } : { kind: "bytes", bytes: Buffer.from(bytes) };
  });
  const asked = (path: string): string => {
    if (!known.has(path)) missing.add(path);
    return path;
  };
  return {
    has: (path) => tree.has(asked(path)),
    read: (path) => tree.read(asked(path)),
    readBytes: (path) => tree.readBytes(asked(path)),
  };
}
