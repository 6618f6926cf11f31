/** Turns the paths of a command line into a root and what is searched below it. */
import { existsSync, statSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import type { SearchScope } from "../discover/index.js";
import { UsageError } from "../errors.js";

/** A root folder and what is searched below it. */
export interface ScanScope extends SearchScope {
  readonly root: string;
}

/**
 * The scope of a scan from `folder`. Reported paths are relative to that folder; a single folder outside of it
 * becomes the root itself.
 */
export function scopeOf(folder: string, paths: readonly string[], plans: readonly string[]): ScanScope {
  const wanted = paths.map((path) => existing(folder, path));
  const [only] = wanted;
  if (only !== undefined && wanted.length === 1 && !isInside(folder, only) && statSync(only).isDirectory()) {
    return { root: only, within: [], named: plans.map((plan) => pathFrom(only, existing(folder, plan))) };
  }
  const outside = wanted.find((path) => !isInside(folder, path));
  if (outside !== undefined) {
    throw new UsageError("path-outside-root", `${outside} lies outside ${folder}`, {
      remedy: "Run Proxylint from a folder that holds all paths.",
    });
  }
  const files = wanted.filter((path) => statSync(path).isFile());
  return {
    root: folder,
    within: wanted.map((path) => pathFrom(folder, path)),
    named: [...files, ...plans.map((plan) => existing(folder, plan))].map((path) => pathFrom(folder, path)),
  };
}

function existing(folder: string, path: string): string {
  const absolute = resolve(folder, path);
  if (!existsSync(absolute))
    throw new UsageError("path-not-found", `${path} does not exist`, {
      remedy: "Check the path; it is taken from the current folder.",
    });
  return absolute;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`);
}

/** Relative with `/`; a path outside `folder` stays absolute. */
function pathFrom(folder: string, path: string): string {
  return (isInside(folder, path) ? relative(folder, path) : path).split(sep).join("/");
}
