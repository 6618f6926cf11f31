/**
 * `npm run check-fresh`: generated files and dist are what the sources give, byte for byte, and all of them are added.
 *
 * Works in a copy of the tree without them, so that nothing of the work at hand is touched, and so that a path of this
 * machine in an output shows as a difference.
 */
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { generatedFolders } from "./lib/outputs.js";
import { capture, packageProgram, root, run } from "./lib/run.js";

/** What is wrong with one path. */
type Stale = Readonly<{ path: string; problem: string }>;

/** Paths of the work tree: everything that git tracks or would add. */
function treeFiles(...args: readonly string[]): string[] {
  const listed = capture("git", ["ls-files", "-z", "--exclude-standard", ...args]).split("\0");
  return [...new Set(listed)].filter((path) => path !== "" && existsSync(join(root, path))).sort();
}

function isGenerated(path: string): boolean {
  return generatedFolders.some((folder) => path.startsWith(`${folder}/`));
}

function copyTree(files: readonly string[], copy: string): void {
  for (const path of files.filter((file) => !isGenerated(file))) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path), { verbatimSymlinks: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");
}

/** Runs the two scripts of the copy itself: they find their root by their own place. */
function rebuild(copy: string): void {
  const [node, tsx] = packageProgram("tsx/dist/cli.mjs");
  for (const script of ["generate", "build"]) {
    const ended = run(node, [tsx, join(copy, "scripts", `${script}.ts`)], { cwd: copy });
    if (ended.status !== 0) throw new Error(`${script} failed in a clean copy:\n${ended.stdout}${ended.stderr}`);
  }
}

function filesBelow(folder: string, prefix = ""): string[] {
  const names = readdirSync(join(folder, prefix)).filter((name) => prefix !== "" || name !== "node_modules");
  return names.flatMap((name) => {
    const path = prefix === "" ? name : `${prefix}/${name}`;
    return lstatSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path];
  });
}

function compare(files: readonly string[], copy: string): Stale[] {
  const rebuilt = new Set(filesBelow(copy));
  const known = new Set(files);
  const missing = [...rebuilt].filter((path) => !known.has(path));
  return [
    ...missing
      .sort()
      .map((path) => ({ path, problem: existsSync(join(root, path)) ? "is ignored by git" : "is missing" })),
    ...files.filter((path) => !rebuilt.has(path)).map((path) => ({ path, problem: "is no longer generated" })),
    ...files.filter((path) => rebuilt.has(path) && differs(path, copy)).map((path) => ({ path, problem: "differs" })),
  ];
}

function differs(path: string, copy: string): boolean {
  if (lstatSync(join(root, path)).isSymbolicLink()) return false;
  return !readFileSync(join(root, path)).equals(readFileSync(join(copy, path)));
}

function staleFiles(): Stale[] {
  const files = treeFiles("--cached", "--others");
  const copy = mkdtempSync(join(tmpdir(), "proxylint-fresh-"));
  try {
    copyTree(files, copy);
    rebuild(copy);
    const untracked = treeFiles("--others").filter(isGenerated);
    return [...compare(files, copy), ...untracked.map((path) => ({ path, problem: "is not added to git" }))];
  } finally {
    rmSync(copy, { recursive: true });
  }
}

try {
  const stale = staleFiles();
  for (const { path, problem } of stale) process.stdout.write(`${path} ${problem}\n`);
  if (stale.length > 0) process.stdout.write("Run `npm run generate && npm run build` and add what they write.\n");
  else process.stdout.write("generated files and dist are fresh\n");
  process.exitCode = stale.length > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`check-fresh: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
