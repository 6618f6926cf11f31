/**
 * The working tree of a folder as a tree of files, and the search for files that matter.
 */
import { isAbsolute, join } from "node:path";
import type { Environment } from "./list-files.js";
import { listFiles, walkFiles } from "./list-files.js";
import { OwnFolders } from "./own-folders.js";
import type { BytesReader, FileBytes } from "./read-file.js";
import { decode, FileReader, isText, noText, searchable, symbolicLink } from "./read-file.js";
import { interestOf, isCandidateName } from "./words.js";
import type { FileTree, Omission } from "../model/index.js";
import type { Source } from "../text/index.js";

/** What a search over a working tree found. */
export interface Discovery {
  readonly tree: FileTree;
  /** Files that may declare something, sorted; none when no file has a proxy word. */
  readonly candidates: readonly string[];
  readonly omissions: readonly Omission[];
}

/** What of a working tree is searched. */
export interface SearchScope {
  /** Only files at or below these paths are candidates; all when empty. Neighbours are read from everywhere. */
  readonly within: readonly string[];
  /** Files that the user named: candidates whatever they are called, also when git ignores them or they lie outside. */
  readonly named: readonly string[];
  /** Whether a path that nobody named may be a candidate; every one when absent. Neighbours are read from everywhere. */
  readonly accepts?: (path: string) => boolean;
  /** A cluster matters even where nothing speaks of proxies. */
  readonly clustersMatter?: boolean;
}

/** Reads a file by its path in the tree. */
type Read = (path: string) => FileBytes;

/** What a search needs from outside. */
export interface SearchMeans {
  /** Variables that git is started with. */
  readonly environment: Environment;
  /** Makes a reader for the search, and another for what is read later. */
  readonly newReader?: () => BytesReader;
}

/** Searches `root`. */
export function discover(root: string, scope: SearchScope, means: SearchMeans): Discovery {
  const { within, named, accepts = () => true, clustersMatter = false } = scope;
  const { environment, newReader = () => new FileReader() } = means;
  const listed = listFiles(root, environment);
  const ignored = within.filter((folder) => !listed.some((path) => isBelow(path, folder)));
  const paths = [...new Set([...listed, ...ignored.flatMap((folder) => filesBelow(root, folder)), ...named])].sort();
  const searched = paths.filter((path) => isCandidateName(path) && isWithin(path, within) && accepts(path));
  const folders = new OwnFolders(root);
  const read = readFrom(root, folders, newReader());
  const found = search([...new Set([...searched, ...named])], read, clustersMatter);
  const candidates = [...new Set([...found.candidates, ...named])].sort();
  return { tree: workingTree(paths, readFrom(root, folders, newReader())), candidates, omissions: found.omissions };
}

/** Files below a folder that git does not list: the user asked for it by name. */
function filesBelow(root: string, folder: string): readonly string[] {
  const prefix = folder === "" ? "" : `${folder}/`;
  return walkFiles(join(root, folder)).map((path) => `${prefix}${path}`);
}

function isBelow(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}

function isWithin(path: string, folders: readonly string[]): boolean {
  return folders.length === 0 || folders.some((folder) => isBelow(path, folder));
}

/** Files outside of the root were named by the user; below it nothing is read through a link. */
function readFrom(root: string, folders: OwnFolders, reader: BytesReader): Read {
  return (path) => {
    if (isAbsolute(path)) return reader.read(path);
    return folders.hold(path) ? reader.read(join(root, path)) : { kind: "left-out", reason: symbolicLink };
  };
}

function search(
  paths: readonly string[],
  readBytes: Read,
  clustersMatter: boolean,
): Pick<Discovery, "candidates" | "omissions"> {
  const found = { proxy: [] as string[], cluster: [] as string[] };
  const omissions: Omission[] = [];
  for (const path of paths) {
    const read = readBytes(path);
    if (read.kind === "left-out") omissions.push({ path, reason: read.reason });
    else if (read.kind === "bytes") {
      const interest = interestOf(searchable(read.bytes));
      if (interest === "none") continue;
      if (isText(read.bytes)) found[interest].push(path);
      else omissions.push({ path, reason: noText });
    }
  }
  const nothingMatters = found.proxy.length === 0 && !clustersMatter;
  return { candidates: nothingMatters ? [] : [...found.proxy, ...found.cluster].sort(), omissions };
}

/** The text files of a folder by their paths, whether git lists them or not: for those that the program asks for. */
export function openFiles(root: string): Pick<FileTree, "has" | "read"> {
  const readBytes = readFrom(root, new OwnFolders(root), new FileReader());
  return {
    has: (path) => readBytes(path).kind !== "missing",
    read: (path) => textAt(path, readBytes),
  };
}

function textAt(path: string, readBytes: Read, decodeBytes = decode): Source | undefined {
  const read = readBytes(path);
  const text = read.kind === "bytes" ? decodeBytes(read.bytes) : undefined;
  return text === undefined ? undefined : { path, text };
}

function workingTree(paths: readonly string[], readBytes: Read): FileTree {
  const known = new Set(paths);
  const texts = new Map<string, Source | undefined>();
  const readWith = (path: string, decodeBytes: (bytes: Buffer) => string | undefined): Source | undefined =>
    known.has(path) ? textAt(path, readBytes, decodeBytes) : undefined;
  return {
    paths,
    has: (path) => known.has(path),
    read: (path) => {
      if (!texts.has(path)) texts.set(path, readWith(path, decode));
      return texts.get(path);
    },
    readBytes: (path) => readWith(path, (bytes) => bytes.toString("latin1")),
  };
}
