/**
 * The working tree of a folder as a tree of files, and the search for files that matter.
 */
import { isAbsolute, join } from "node:path";
import type { Environment } from "./list-files.js";
import { inOrder, listFiles, walkFiles } from "./list-files.js";
import { OwnFolders } from "./own-folders.js";
import type { BytesReader } from "./read-file.js";
import { FileReader, symbolicLink } from "./read-file.js";
import type { Discovery, Read, SearchScope } from "./search.js";
import { isBelow, searchTree, textAt, treeReadBy } from "./search.js";
import type { Replacements, Snapshot } from "./snapshot.js";
import { replacedSnapshot } from "./snapshot.js";
import type { FileTree } from "../model/index.js";

/** What a search needs from outside. */
export interface SearchMeans {
  /** Variables that git is started with. */
  readonly environment: Environment;
  /** Makes a reader for the search, and another for what is read later. */
  readonly newReader?: () => BytesReader;
}

/** Searches `root`. */
export function discover(root: string, scope: SearchScope, means: SearchMeans): Discovery {
  const { within, named } = scope;
  const { environment, newReader = () => new FileReader() } = means;
  const listed = listFiles(root, environment);
  const ignored = within.filter((folder) => !listed.some((path) => isBelow(path, folder)));
  const others = [...ignored.flatMap((folder) => filesBelow(root, folder)), ...named];
  const paths = others.length === 0 ? listed : inOrder([...listed, ...others]);
  const folders = new OwnFolders(root);
  const found = searchTree(paths, scope, readFrom(root, folders, newReader()));
  return { tree: treeReadBy(paths, readFrom(root, folders, newReader())), ...found };
}

/** Files below a folder that git does not list: the user asked for it by name. */
function filesBelow(root: string, folder: string): readonly string[] {
  const prefix = folder === "" ? "" : `${folder}/`;
  return walkFiles(join(root, folder)).map((path) => `${prefix}${path}`);
}

/** Files outside of the root were named by the user; below it nothing is read through a link. */
function readFrom(root: string, folders: OwnFolders, reader: BytesReader): Read {
  return (path) => {
    if (isAbsolute(path)) return reader.read(path);
    return folders.hold(path) ? reader.read(join(root, path)) : { kind: "left-out", reason: symbolicLink };
  };
}

/** The files of `root` that git lists, or all where there is no git. */
export function openFolder(root: string, environment: Environment): FileTree {
  return treeReadBy(listFiles(root, environment), readFrom(root, new OwnFolders(root), new FileReader()));
}

/** The files of a folder by their paths, whether git lists them or not: for those that the program asks for. */
export function openFiles(root: string): Omit<FileTree, "paths"> {
  const readBytes = readFrom(root, new OwnFolders(root), new FileReader());
  return {
    has: (path) => readBytes(path).kind !== "missing",
    read: (path) => textAt(path, readBytes),
    readBytes: (path) => {
      const found = readBytes(path);
      return found.kind === "bytes" ? { path, text: found.bytes.toString("latin1") } : undefined;
    },
  };
}

/** The state of a repository that differs from the files of `root` by `replacements`. */
export function openReplaced(root: string, environment: Environment, replacements: Replacements): Snapshot {
  const read = readFrom(root, new OwnFolders(root), new FileReader());
  return replacedSnapshot(listFiles(root, environment), read, replacements);
}
