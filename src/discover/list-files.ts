/**
 * Lists the files of a working tree: from git where there is a repository, else by walking.
 *
 * Nothing of the repository is run: git is called with its hooks, monitors and filters switched off. Links are never
 * followed. Paths are relative to the root, with `/`, sorted by code units.
 */
import { execFileSync } from "node:child_process";
import type { Dirent } from "node:fs";
import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { maximumDepth } from "./limits.js";

/** Folders that hold what others wrote; a walk without git leaves them out. */
const foreignFolders: ReadonlySet<string> = new Set([".git", "node_modules", ".terraform", "vendor", ".venv"]);

/** Variables by name, as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** All files below `root`. `environment` is what git is started with, but for what would lead it astray. */
export function listFiles(root: string, environment: Environment): readonly string[] {
  return gitFiles(root, gitEnvironment(environment)) ?? walkFiles(root);
}

/** Transports; a repository with a part of its index may ask git to fetch the rest, by a command of its choice. */
const transports = ["ext", "file", "git", "http", "https", "ssh"];
const settings = ["core.fsmonitor=false", "core.hooksPath=/dev/null", "core.quotePath=false", "protocol.allow=never"]
  .concat(transports.map((transport) => `protocol.${transport}.allow=never`))
  .flatMap((setting) => ["-c", setting]);
/** Options under which git runs nothing that the repository says, and fetches nothing. */
export const safeGit: readonly string[] = ["--no-optional-locks", ...settings];

/** Variables by which a hook, or a terminal, points git at another repository than the one that is scanned. */
const strayVariables: ReadonlySet<string> = new Set([
  "GIT_COMMON_DIR",
  "GIT_DIR",
  "GIT_INDEX_FILE",
  "GIT_NAMESPACE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_PREFIX",
  "GIT_WORK_TREE",
]);

/** The variables that git is started with: `environment`, but for what would lead it astray. */
export function gitEnvironment(environment: Environment): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !strayVariables.has(name.toUpperCase()));
  const own = { GIT_ALLOW_PROTOCOL: "none", GIT_NO_LAZY_FETCH: "1" };
  return { ...Object.fromEntries(kept), ...own, ...trustedWorkspace(environment) };
}

/**
 * In a container the workspace belongs to another user than the job, and git would not look at it. The runner says
 * which folder it is; what the repository itself may configure is switched off above.
 */
function trustedWorkspace({
  GITHUB_WORKSPACE: workspace = "",
  GIT_CONFIG_COUNT: count = "",
}: Environment): NodeJS.ProcessEnv {
  if (workspace === "") return {};
  const next = /^\d+$/u.test(count) ? Number(count) : 0;
  return {
    GIT_CONFIG_COUNT: String(next + 1),
    [`GIT_CONFIG_KEY_${next}`]: "safe.directory",
    [`GIT_CONFIG_VALUE_${next}`]: workspace.split(sep).join("/"),
  };
}

/** 94,000 paths are about 5 MB. */
export const maximumOutputBytes = 512 * 1024 * 1024;

function gitFiles(root: string, env: NodeJS.ProcessEnv): readonly string[] | undefined {
  try {
    const output = execFileSync("git", [...safeGit, "ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
      cwd: root,
      env,
      encoding: "utf8",
      maxBuffer: maximumOutputBytes,
      stdio: ["ignore", "pipe", "ignore"],
    });
    // Nothing at all: the root itself is ignored, and whoever names it wants it all the same.
    return output === "" ? undefined : inOrder(output.slice(0, -1).split("\0"));
  } catch {
    return undefined;
  }
}

/** `paths` sorted by code units, each once. What git lists is sorted already, most of it. */
export function inOrder(paths: readonly string[]): readonly string[] {
  return isInOrder(paths) ? paths : [...new Set(paths)].sort();
}

function isInOrder(paths: readonly string[]): boolean {
  let before = "";
  for (const path of paths) {
    if (path <= before) return false;
    before = path;
  }
  return true;
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
