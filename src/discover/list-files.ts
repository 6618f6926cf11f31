/**
 * Lists the files of a working tree: from git where there is a repository, else by walking.
 *
 * Nothing of the repository is run: git is called with its hooks, monitors and filters switched off. Links are never
 * followed. Paths are relative to the root, with `/`, sorted by code units.
 */
import { execFileSync } from "node:child_process";
import type { Dirent } from "node:fs";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { maximumDepth } from "./limits.js";

/** Folders that hold what others wrote; a walk without git leaves them out. */
const foreignFolders: ReadonlySet<string> = new Set([".git", "node_modules", ".terraform", "vendor", ".venv"]);

/** All files below `root`. */
export function listFiles(root: string): readonly string[] {
  return gitFiles(root) ?? walkFiles(root);
}

const safeGit = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false"];
/** 94,000 paths are about 5 MB. */
const maximumOutputBytes = 512 * 1024 * 1024;

function gitFiles(root: string): readonly string[] | undefined {
  try {
    const output = execFileSync("git", [...safeGit, "ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: maximumOutputBytes,
      stdio: ["ignore", "pipe", "ignore"],
    });
    return output === "" && !isRepository(root) ? undefined : inOrder(output.split("\0"));
  } catch {
    return undefined;
  }
}

function isRepository(root: string): boolean {
  try {
    execFileSync("git", [...safeGit, "rev-parse", "--git-dir"], { cwd: root, stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function inOrder(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.filter((path) => path !== ""))].sort();
}

/** Files below `root` by walking: without git, and for folders that git ignores. */
export function walkFiles(root: string): readonly string[] {
  const found: string[] = [];
  const pending: { readonly folder: string; readonly depth: number }[] = [{ folder: "", depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const entry of entriesOf(join(root, next.folder))) {
      const path = next.folder === "" ? entry.name : `${next.folder}/${entry.name}`;
      if (entry.isFile()) found.push(path);
      else if (entry.isDirectory() && next.depth < maximumDepth && !foreignFolders.has(entry.name)) {
        pending.push({ folder: path, depth: next.depth + 1 });
      }
    }
  }
  return found.sort();
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
