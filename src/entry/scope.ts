/** Turns the paths of a command line into a root and what is searched below it. */
import { realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import type { SearchScope } from "../discover/index.js";
import { UsageError } from "../errors.js";

/** A root folder and what is searched below it. */
export interface ScanScope extends SearchScope {
  readonly root: string;
  /** The plans among the named files. */
  readonly plans: readonly string[];
}

/** A path as it was written, and where it really is once links are followed; both absolute. */
interface WantedPath {
  readonly written: string;
  readonly real: string;
}

/**
 * The scope of a scan from `folder`. Reported paths are relative to that folder; a single folder outside of it
 * becomes the root itself. A link that is named is followed, but never out of `folder`: what a repository holds must
 * not lead a run elsewhere.
 */
export function scopeOf(folder: string, paths: readonly string[], plans: readonly string[]): ScanScope {
  const wanted = paths.map((path) => existing(folder, path));
  const [only] = wanted;
  const alone = only !== undefined && wanted.length === 1 && !isInside(folder, only.written) && isFolder(only);
  const root = alone ? only.real : folder;
  const planPaths = plans.map((plan) => namedPath(root, existing(folder, plan)));
  if (alone) return { root, within: [], named: planPaths, plans: planPaths };
  const within = wanted.map((path) => pathInside(folder, path));
  const files = wanted.flatMap((path, index) => (isFolder(path) ? [] : (within[index] ?? [])));
  return { root, within, named: [...new Set([...files, ...planPaths])], plans: planPaths };
}

/** The file `path` of a command line in `folder`, as a path of a tree whose root is `root`. */
export function fileInScope(folder: string, root: string, path: string): string {
  return namedPath(root, existing(folder, path));
}

/** As `fileInScope` for a file that need not exist, or not here: one of a commit, or one that is to be written. */
export function pathInTree(folder: string, root: string, path: string): string {
  const written = resolve(folder, path);
  return slashed(isInside(root, written) ? relative(root, written) : written);
}

/** Refuses a root that is no folder: a scan of nothing would pass. */
export function requireFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  throw new UsageError("path-not-found", `${folder} is no folder`, {
    remedy: "Check the path; it is taken from the current folder.",
  });
}

function existing(folder: string, path: string): WantedPath {
  // The empty string would stand for the folder itself, and is mostly a variable that has no value.
  const written = resolve(folder, path);
  const real = path === "" ? undefined : realPath(written);
  if (real !== undefined) return { written, real };
  throw new UsageError("path-not-found", path === "" ? "a path is empty" : `${path} does not exist`, {
    remedy: "Check the path; it is taken from the current folder.",
  });
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isFolder({ real }: WantedPath): boolean {
  return statSync(real, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Where `path` is below `folder`, relative with `/`; the empty string is the folder itself. */
function pathInside(folder: string, path: WantedPath): string {
  const root = realPath(folder) ?? folder;
  if (isInside(folder, path.written) && isInside(root, path.real)) return slashed(relative(root, path.real));
  const how = isInside(folder, path.written) ? "leads through a link to" : "lies outside of";
  const where = isInside(folder, path.written) ? path.real : folder;
  throw new UsageError("path-outside-root", `${path.written} ${how} ${where}`, {
    remedy: "Run Proxylint from a folder that holds all paths.",
  });
}

/** A plan may lie anywhere: what is outside of the root stays absolute. */
function namedPath(folder: string, { real }: WantedPath): string {
  const root = realPath(folder) ?? folder;
  return slashed(isInside(root, real) ? relative(root, real) : real);
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`);
}

function slashed(path: string): string {
  return path.split(sep).join("/");
}
