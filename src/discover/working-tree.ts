/**
 * The working tree of a folder as a tree of files, and the search for files that matter.
 */
import { isAbsolute, join } from "node:path";
import { listFiles, walkFiles } from "./list-files.js";
import { decode, FileReader } from "./read-file.js";
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
}

/** Searches `root`. */
export function discover(root: string, { within, named }: SearchScope): Discovery {
  const listed = listFiles(root);
  const ignored = within.filter((folder) => !listed.some((path) => isBelow(path, folder)));
  const paths = [...new Set([...listed, ...ignored.flatMap((folder) => filesBelow(root, folder)), ...named])].sort();
  const searched = paths.filter((path) => isCandidateName(path) && isWithin(path, within));
  const found = search(root, searched);
  const candidates = [...new Set([...found.candidates, ...named])].sort();
  return { tree: workingTree(root, paths), candidates, omissions: found.omissions };
}

/** Files below a folder that git does not list: the user asked for it by name. */
function filesBelow(root: string, folder: string): readonly string[] {
  return walkFiles(join(root, folder)).map((path) => `${folder}/${path}`);
}

function isBelow(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}

function isWithin(path: string, folders: readonly string[]): boolean {
  return folders.length === 0 || folders.some((folder) => isBelow(path, folder));
}

function search(root: string, paths: readonly string[]): Pick<Discovery, "candidates" | "omissions"> {
  const reader = new FileReader();
  const found = { proxy: [] as string[], cluster: [] as string[] };
  const omissions: Omission[] = [];
  for (const path of paths) {
    const read = reader.read(absolute(root, path));
    if (read.kind === "left-out") omissions.push({ path, reason: read.reason });
    else if (read.kind === "bytes") {
      const interest = interestOf(searchable(read.bytes));
      if (interest !== "none") found[interest].push(path);
    }
  }
  return { candidates: found.proxy.length === 0 ? [] : [...found.proxy, ...found.cluster].sort(), omissions };
}

/** One character a byte is enough to find ASCII words; UTF-16 has a zero byte behind each. */
function searchable(bytes: Buffer): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return isWide ? bytes.toString("utf16le", 2) : bytes.toString("latin1");
}

function workingTree(root: string, paths: readonly string[]): FileTree {
  const known = new Set(paths);
  const texts = new Map<string, Source | undefined>();
  const reader = new FileReader();
  const readWith = (path: string, decodeBytes: (bytes: Buffer) => string | undefined): Source | undefined => {
    if (!known.has(path)) return undefined;
    const read = reader.read(absolute(root, path));
    const text = read.kind === "bytes" ? decodeBytes(read.bytes) : undefined;
    return text === undefined ? undefined : { path, text };
  };
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

function absolute(root: string, path: string): string {
  return isAbsolute(path) ? path : join(root, path);
}
