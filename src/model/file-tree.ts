/**
 * The files of one state of a repository, as expansion sees them: read on demand, by path from the scan root.
 */
import type { Source } from "../text/index.js";
import type { DeclaredObject, Omission, ParseProblem } from "./declared-object.js";

/** A tree of files: the working tree, a commit, or a few texts in a test. */
export interface FileTree {
  /** Every path of the tree, with `/`, sorted. */
  readonly paths: readonly string[];
  /** Whether `path` is a file of the tree. */
  has(path: string): boolean;
  /** The file as UTF-8 text (a byte order mark dropped); undefined when it is missing, too large, a link, or no text. One object a path. */
  read(path: string): Source | undefined;
  /** The file byte for byte as latin1 characters; undefined when it is missing, too large or a link. */
  readBytes(path: string): Source | undefined;
}

/** What expanding some files gave. */
export interface Expansion {
  readonly objects: readonly DeclaredObject[];
  readonly problems: readonly ParseProblem[];
  readonly omissions: readonly Omission[];
}
