/**
 * Finds the root modules from which the folders of interest are reached.
 *
 * Calls are found by a search for local sources in the text, so that a repository's other modules are not parsed for
 * it; files that are known to hold none are not even read.
 */
import type { ConfigurationReader } from "./configuration.js";
import { resolvePath } from "./paths.js";

/** What a call of a module of the tree begins with; the search of `discover` lets no file pass that has one. */
export const localCall = /"?source"?\s{0,200}[=:]\s{0,200}"(\.{1,2}(?:\/[^"$]{0,500})?)"/g;

/** Folders that are roots and lead to one of `wanted`, sorted. Files in `callless` call no module of the tree. */
export function rootFolders(
  wanted: ReadonlySet<string>,
  reader: ConfigurationReader,
  callless: ReadonlySet<string>,
): readonly string[] {
  const calls = callsByFolder(reader, callless);
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

function callsByFolder(
  { tree, filesByFolder }: ConfigurationReader,
  callless: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const calls = new Map<string, Set<string>>();
  for (const [folder, paths] of filesByFolder) {
    // What Terraform has downloaded is no root.
    if (`/${folder}/`.includes("/.terraform/")) continue;
    const targets = new Set<string>();
    calls.set(folder, targets);
    for (const path of paths) {
      if (callless.has(path)) continue;
      for (const [, source = ""] of tree.read(path)?.text.matchAll(localCall) ?? []) {
        const target = resolvePath(folder, source);
        if (target !== undefined) targets.add(target);
      }
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
