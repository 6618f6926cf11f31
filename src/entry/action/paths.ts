/**
 * Paths that a workflow names: what may be read and what may be written.
 *
 * Only the workspace and the runner's temporary folder are open to the action, and no link leads out of them: the
 * repository may be anybody's.
 */
import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { EnvironmentError, UsageError } from "../../errors.js";

/** The folders of a job, absolute. */
export interface JobFolders {
  readonly workspace: string;
  /** Absent outside of a runner. */
  readonly temporary?: string;
}

/** Refuses a workspace without files: a scan of nothing would pass. */
export function checkWorkspace({ workspace }: JobFolders): void {
  if (entriesOf(workspace).length > 0) return;
  throw new UsageError("path-not-found", "the workspace has no files", {
    remedy: "Run actions/checkout in a step before this one.",
  });
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** `path` of the input `name`, which must exist and, links followed, lie in the workspace; absolute. */
export function scannedPath({ workspace }: JobFolders, name: string, path: string): string {
  return readablePath([workspace], workspace, name, path);
}

/** As `scannedPath`, for plans, which may lie in the temporary folder too. */
export function planPath({ workspace, temporary }: JobFolders, name: string, path: string): string {
  return readablePath(temporary === undefined ? [workspace] : [workspace, temporary], workspace, name, path);
}

function readablePath(roots: readonly string[], workspace: string, name: string, path: string): string {
  const absolute = resolve(workspace, refuseNul(name, path));
  const root = roots.find((folder) => isInside(folder, absolute));
  if (root === undefined) throw outside(name, path);
  if (!existsSync(absolute)) {
    throw new UsageError("path-not-found", `input ${name}: ${path} does not exist`, {
      remedy: "Check the path: it is relative to the workspace, where actions/checkout puts the repository.",
    });
  }
  if (!isInside(realpathSync(root), realpathSync(absolute))) throw outside(name, path);
  return absolute;
}

/** Refuses a file for a report that lies elsewhere or behind a link. */
export function checkReportPath(folders: JobFolders, name: string, path: string): void {
  reportPath(folders, name, path);
}

/**
 * Writes a report to `path` of the input `name`, making folders as needed; returns the path for the next steps:
 * relative to the workspace with `/`, absolute in the temporary folder.
 */
export function writeReport(folders: JobFolders, name: string, path: string, text: string): string {
  const absolute = reportPath(folders, name, path);
  try {
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  } catch (cause) {
    throw new EnvironmentError("file-unwritable", `input ${name}: ${path} cannot be written`, {
      remedy: "Name a file, in a folder that may be written.",
      cause,
    });
  }
  const { workspace } = folders;
  return isInside(workspace, absolute) ? relative(workspace, absolute).split(sep).join("/") : absolute;
}

function reportPath({ workspace, temporary }: JobFolders, name: string, path: string): string {
  const absolute = resolve(workspace, refuseNul(name, path));
  const roots = temporary === undefined ? [workspace] : [workspace, temporary];
  const root = roots.find((folder) => isInside(folder, absolute) && absolute !== folder);
  if (root === undefined) throw outside(name, path);
  refuseLinks(root, absolute, name, path);
  return absolute;
}

function refuseLinks(root: string, absolute: string, name: string, path: string): void {
  let current = root;
  for (const part of relative(root, absolute).split(sep)) {
    current = join(current, part);
    if (lstatSync(current, { throwIfNoEntry: false })?.isSymbolicLink() !== true) continue;
    throw new UsageError("path-outside-root", `input ${name}: ${path} leads through a symbolic link`, {
      remedy: "Name a file that is no link, in folders that are none.",
    });
  }
}

function refuseNul(name: string, path: string): string {
  if (!path.includes("\0")) return path;
  throw new UsageError("bad-option-value", `input ${name} holds a NUL character`, { remedy: "Write the path alone." });
}

function outside(name: string, path: string): UsageError {
  return new UsageError("path-outside-root", `input ${name}: ${path} lies outside of the workspace`, {
    remedy: "Write a path relative to the workspace, without .. that leaves it.",
  });
}

/** Whether `path` is `folder` or lies below it; both absolute. */
function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`);
}
