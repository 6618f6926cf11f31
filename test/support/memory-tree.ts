/** A tree of files that lies in memory, and which of its files a scan would look at. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { interestOf, isCandidateName } from "../../src/discover/words.js";
import type { FileTree } from "../../src/model/index.js";
import type { Source } from "../../src/text/index.js";

/** A tree of the files given by path: text, or bytes for a file that is no text. */
export function memoryTree(files: Readonly<Record<string, string | Uint8Array>>): FileTree {
  const contents = new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));
  const texts = new Map([...contents].flatMap(([path, bytes]) => textOf(path, bytes)));
  const bytes = new Map([...contents].map(([path, content]) => [path, { path, text: content.toString("latin1") }]));
  return {
    paths: [...contents.keys()].sort(),
    has: (path) => contents.has(path),
    read: (path) => texts.get(path),
    readBytes: (path) => bytes.get(path),
  };
}

/** The tree of all files below a folder of the disk, by their paths from there. */
export function treeOfFolder(folder: string): FileTree {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return memoryTree(
    Object.fromEntries(paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path))])),
  );
}

/**
 * The files of `tree` that discovery would hand to a scan: by their names, and by the words in them. `clustersMatter`:
 * also where nothing speaks of a proxy.
 */
export function candidatesOf(tree: FileTree, clustersMatter = false): readonly string[] {
  const named = tree.paths
    .filter(isCandidateName)
    .map((path) => ({ path, interest: interestOf(tree.readBytes(path)?.text ?? "") }));
  if (!clustersMatter && !named.some(({ interest }) => interest === "proxy")) return [];
  return named.filter(({ interest }) => interest !== "none").map(({ path }) => path);
}

/** As a reader has it: no byte order mark, and no text where the bytes are none. */
function textOf(path: string, bytes: Buffer): readonly [string, Source][] {
  try {
    return [[path, { path, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) }]];
  } catch {
    return [];
  }
}
