/** Tells the folders of a tree from links that lead out of it. Only the last part of a path is watched when it is opened. */
import { lstatSync } from "node:fs";
import { join } from "node:path";

/** The folders below one root, each looked at once. */
export class OwnFolders {
  private readonly known = new Map<string, boolean>([["", true]]);
  private readonly root: string;

  /** `root` is absolute, and may be behind links itself. */
  constructor(root: string) {
    this.root = root;
  }

  /** Whether the folder of `path`, relative with `/`, is reached from the root through no link. */
  hold(path: string): boolean {
    const missing: string[] = [];
    let folder = parentOf(path);
    let own = this.known.get(folder);
    // A loop and no recursion: a path may have thousands of folders.
    while (own === undefined) {
      missing.push(folder);
      folder = parentOf(folder);
      own = this.known.get(folder);
    }
    for (const below of missing.reverse()) {
      own = own && !isLink(join(this.root, below));
      this.known.set(below, own);
    }
    return own;
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    // What cannot be looked at cannot be read either.
    return false;
  }
}
