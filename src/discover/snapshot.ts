/**
 * One state of a repository: its files, and the search for those that matter. The working tree is one, a commit is one,
 * and so is a state of which only the difference to another is known.
 */
import type { FileTree } from "../model/index.js";
import { inOrder } from "./list-files.js";
import type { FileBytes } from "./read-file.js";
import { tooLarge } from "./read-file.js";
import type { Discovery, Read, SearchScope } from "./search.js";
import { searchedPaths, searchTree, treeReadBy } from "./search.js";
import { maximumFileBytes } from "./limits.js";

/** One state of a repository. */
export interface Snapshot {
  readonly tree: FileTree;
  /** Searches it as `discover` searches a working tree. What the user named counts where this state has it. */
  readonly search: (scope: SearchScope) => Discovery;
}

/** What some files are in another state: their bytes, or undefined where that state does not have them. */
export type Replacements = ReadonlyMap<string, Uint8Array | undefined>;

/** The snapshot of files that are read by `read`; `inOrder` may know a faster way when the order is known. */
export function snapshotOf(
  paths: readonly string[],
  read: Read,
  fasterInOrder: (paths: readonly string[]) => Read = () => read,
): Snapshot {
  const tree = treeReadBy(paths, read);
  return {
    tree,
    search: (scope) => {
      const there = { ...scope, named: scope.named.filter((path) => tree.has(path)) };
      return { tree, ...searchTree(paths, there, fasterInOrder(searchedPaths(paths, there))) };
    },
  };
}

/** A tree that somebody else reads, as a state of a repository. */
export function snapshotOfTree(tree: FileTree): Snapshot {
  const read = (path: string): FileBytes => {
    const source = tree.readBytes(path);
    return source === undefined ? { kind: "missing" } : { kind: "bytes", bytes: Buffer.from(source.text, "latin1") };
  };
  return { tree, search: (scope) => ({ tree, ...searchTree(tree.paths, scope, read) }) };
}

/** The state of the files `paths`, read by `read`, with `replacements` in place of some of them. */
export function replacedSnapshot(paths: readonly string[], read: Read, replacements: Replacements): Snapshot {
  const kept = paths.filter((path) => !replacements.has(path));
  const added = [...replacements].flatMap(([path, bytes]) => (bytes === undefined ? [] : [path]));
  return snapshotOf(inOrder([...kept, ...added]), (path) =>
    replacements.has(path) ? bytesOf(replacements.get(path)) : read(path),
  );
}

function bytesOf(bytes: Uint8Array | undefined): FileBytes {
  if (bytes === undefined) return { kind: "missing" };
  if (bytes.length > maximumFileBytes) return { kind: "left-out", reason: tooLarge(bytes.length, maximumFileBytes) };
  return { kind: "bytes", bytes: Buffer.from(bytes) };
}
