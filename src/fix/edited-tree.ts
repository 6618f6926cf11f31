/** A tree of files in which some have another text than where it comes from. Nothing is written. */
import type { FileTree } from "../model/index.js";
import type { Source } from "../text/index.js";

/** `tree` with these texts by path. */
export function editedTree(tree: FileTree, texts: ReadonlyMap<string, string>): FileTree {
  const sources = new Map([...texts].map(([path, text]): [string, Source] => [path, { path, text }]));
  return {
    paths: tree.paths,
    has: (path) => tree.has(path),
    read: (path) => sources.get(path) ?? tree.read(path),
    readBytes: (path) => {
      const text = texts.get(path);
      return text === undefined ? tree.readBytes(path) : { path, text: Buffer.from(text, "utf8").toString("latin1") };
    },
  };
}
