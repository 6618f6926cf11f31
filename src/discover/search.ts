/**
 * The search for files that matter in a tree, however its files are read, and the tree as the other steps see it.
 */
import type { FileTree, Omission } from "../model/index.js";
import type { Source } from "../text/index.js";
import type { FileBytes } from "./read-file.js";
import { decode, isText, noText, searchable } from "./read-file.js";
import {
  hasAnyWord,
  hasSuppressionWord,
  interestOf,
  isCandidateName,
  mayCallModules,
  mayHaveSuppressions,
  mayNameLocalSource,
} from "./words.js";

/** What a search over a tree found. */
export interface Discovery {
  readonly tree: FileTree;
  /** Files that may declare something, sorted; none when no file has a proxy word. */
  readonly candidates: readonly string[];
  readonly omissions: readonly Omission[];
  /** Files with a word that suppression comments begin with, sorted. */
  readonly marked: readonly string[];
  /** Terraform files that call no module of the tree, as the search saw; of files that are not here nothing is known. */
  readonly callless: ReadonlySet<string>;
}

/** What of a tree is searched. */
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

/** Reads a file by its path in the tree; the bytes are valid until the next call. */
export type Read = (path: string) => FileBytes;

/** Whether `path` is `folder` or lies below it. */
export function isBelow(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}

function isWithin(path: string, folders: readonly string[]): boolean {
  return folders.length === 0 || folders.some((folder) => isBelow(path, folder));
}

/** The paths that a search reads: those that may declare something, and those whose comments count besides. */
export function searchedPaths(paths: readonly string[], scope: SearchScope): readonly string[] {
  const { within, named, accepts = () => true } = scope;
  const searched = paths.filter((path) => mayHaveSuppressions(path) && isWithin(path, within) && accepts(path));
  return named.length === 0 ? searched : [...new Set([...searched, ...named])];
}

/** Searches the files of `paths` that are in `scope`. */
export function searchTree(paths: readonly string[], scope: SearchScope, read: Read): Omit<Discovery, "tree"> {
  const { named, clustersMatter = false } = scope;
  const isNamed = new Set(named);
  const found = new Findings();
  for (const path of searchedPaths(paths, scope))
    found.look(path, read(path), isCandidateName(path) || isNamed.has(path));
  const candidates = found.candidates(clustersMatter);
  return {
    candidates: [...new Set([...candidates, ...named])].sort(),
    omissions: found.omissions,
    marked: found.marked.sort(),
    callless: found.callless,
  };
}

/** What was found so far. */
class Findings {
  readonly omissions: Omission[] = [];
  readonly marked: string[] = [];
  readonly callless = new Set<string>();
  readonly #proxy: string[] = [];
  readonly #cluster: string[] = [];

  look(path: string, read: FileBytes, mayDeclare: boolean): void {
    if (read.kind === "left-out" && mayDeclare) this.omissions.push({ path, reason: read.reason });
    if (read.kind !== "bytes") return;
    const characters = searchable(read.bytes);
    const hasWord = hasAnyWord(characters);
    if (mayCallModules(path)) this.#noteCalls(path, hasWord && mayNameLocalSource(characters));
    if (!hasWord) return;
    if (hasSuppressionWord(characters)) this.marked.push(path);
    const interest = mayDeclare ? interestOf(characters) : "none";
    if (interest === "none") return;
    if (!isText(read.bytes)) this.omissions.push({ path, reason: noText });
    else if (interest === "proxy") this.#proxy.push(path);
    else this.#cluster.push(path);
  }

  #noteCalls(path: string, mayCall: boolean): void {
    if (!mayCall) this.callless.add(path);
  }

  candidates(clustersMatter: boolean): readonly string[] {
    return this.#proxy.length === 0 && !clustersMatter ? [] : [...this.#proxy, ...this.#cluster];
  }
}

/** The file at `path` as text; undefined when there is none. */
export function textAt(path: string, readBytes: Read, decodeBytes = decode): Source | undefined {
  const read = readBytes(path);
  const text = read.kind === "bytes" ? decodeBytes(read.bytes) : undefined;
  return text === undefined ? undefined : { path, text };
}

/** The tree of `paths`, each file read once. */
export function treeReadBy(paths: readonly string[], readBytes: Read): FileTree {
  let set: ReadonlySet<string> | undefined;
  // Most searches find nothing, and nobody asks for a file then.
  const isKnown = (path: string): boolean => (set ??= new Set(paths)).has(path);
  const texts = new Map<string, Source | undefined>();
  const readWith = (path: string, decodeBytes: (bytes: Buffer) => string | undefined): Source | undefined =>
    isKnown(path) ? textAt(path, readBytes, decodeBytes) : undefined;
  return {
    paths,
    has: isKnown,
    read: (path) => {
      if (!texts.has(path)) texts.set(path, readWith(path, decode));
      return texts.get(path);
    },
    readBytes: (path) => readWith(path, (bytes) => bytes.toString("latin1")),
  };
}
