/**
 * Finds the root modules from which the folders of interest are reached.
 *
 * Calls are found by a search for local sources in the text, so that a repository's other modules are not parsed for it.
 */
import type { FileTree } from "../../model/index.js";
import { folderOf, resolvePath } from "./paths.js";

const configurationFile = /\.(?:tf|tofu)(?:\.json)?$/;
const localCall = /"?source"?\s{0,200}[=:]\s{0,200}"(\.{1,2}(?:\/[^"$]{0,500})?)"/g;

/** Folders that are roots and lead to one of `wanted`, sorted. */
export function rootFolders(wanted: ReadonlySet<string>, tree: FileTree): readonly string[] {
  const calls = callsByFolder(tree);
  const called = new Set([...calls].flatMap(([folder, targets]) => [...targets].filter((target) => target !== folder)));
  const roots = [...calls.keys()].filter((folder) => !called.has(folder)).sort();
  const reached = new Set<string>();
  const chosen: string[] = [];
  for (const root of roots) {
    const within = reachable(root, calls);
    for (const folder of within) reached.add(folder);
    if ([...within].some((folder) => wanted.has(folder))) chosen.push(root);
  }
  // Folders that only call each other have no root; the first of them stands for it.
  for (const folder of [...wanted].sort()) {
    if (reached.has(folder)) continue;
    for (const inner of reachable(folder, calls)) reached.add(inner);
    chosen.push(folder);
  }
  return chosen.sort();
}

function callsByFolder(tree: FileTree): ReadonlyMap<string, ReadonlySet<string>> {
  const calls = new Map<string, Set<string>>();
  for (const path of tree.paths) {
    if (!configurationFile.test(path) || path.startsWith(".terraform/") || path.includes("/.terraform/")) continue;
    const folder = folderOf(path);
    const targets = calls.get(folder) ?? new Set<string>();
    calls.set(folder, targets);
    for (const [, source = ""] of tree.read(path)?.text.matchAll(localCall) ?? []) {
      const target = resolvePath(folder, source);
      if (target !== undefined) targets.add(target);
    }
  }
  return calls;
}

function reachable(root: string, calls: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const seen = new Set<string>([root]);
  const open = [root];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const target of calls.get(folder) ?? []) {
      if (seen.has(target)) continue;
      seen.add(target);
      open.push(target);
    }
  }
  return seen;
}
