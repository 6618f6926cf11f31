/**
 * A commit as a tree of files, read from git's objects: nothing is checked out, and nothing of the repository runs.
 *
 * Attributes, filters and text conversions are not asked for, so that a file is what the commit holds. Sizes are bytes.
 */
import type { EnvironmentError } from "../errors.js";
import { Git, gitFailure } from "./git.js";
import { maximumFileBytes } from "./limits.js";
import type { Environment } from "./list-files.js";
import type { FileBytes } from "./read-file.js";
import { symbolicLink, tooLarge } from "./read-file.js";
import type { Read } from "./search.js";
import type { Snapshot } from "./snapshot.js";
import { snapshotOf } from "./snapshot.js";

/** A commit whose files below one folder are known, and read when asked for. */
export interface Commit extends Snapshot {
  /** Full name of the commit. */
  readonly id: string;
}

/** One file of a commit. */
interface Blob {
  readonly id: string;
  readonly size: number;
  readonly isLink: boolean;
}

/** The commit `revision` of the repository that `root` lies in, with paths from `root`. */
export function openCommit(root: string, revision: string, environment: Environment): Commit {
  const git = new CommitReader(new Git(root, environment), revision);
  const [prefix = ""] = git.text(["rev-parse", "--show-prefix"]).split("\n");
  const id = git.text(["rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`]).trim();
  const blobs = new Blobs(git, listed(git, id, prefix));
  return {
    id,
    ...snapshotOf(
      blobs.paths,
      (path) => blobs.read(path),
      (paths) => blobs.inOrder(paths),
    ),
  };
}

/** `MODE TYPE ID SIZE<tab>PATH`, ended by NUL. The size of what the clone does not have is `BAD`. */
const entryLine = /^(\d{6}) (\w+) ([0-9a-f]{40,64}) +(\d+|-|BAD)\t([\s\S]+)$/u;

function listed(git: CommitReader, id: string, prefix: string): ReadonlyMap<string, Blob> {
  // A folder that the commit does not have yet has no files in it; any other trouble must not look like that.
  const isThere = prefix === "" || git.text(["ls-tree", "-d", "--full-tree", id, "--", prefix.slice(0, -1)]) !== "";
  const output = isThere ? git.text(["ls-tree", "-r", "-z", "-l", "--full-tree", `${id}:${prefix}`]) : "";
  const blobs = new Map<string, Blob>();
  for (const line of output.split("\0")) {
    const [, mode, type, blob = "", size, path = ""] = entryLine.exec(line) ?? [];
    // A file that is not at hand is there all the same: whoever reads it is told.
    const known = size === "BAD" ? 0 : Number(size);
    if (type === "blob") blobs.set(path, { id: blob, size: known, isLink: mode === "120000" });
  }
  return blobs;
}

/** As many bytes, and files, are asked for at a time. */
const batchBytes = 32 * 1024 * 1024;
const batchFiles = 2000;
/** What is asked for besides a file that is read alone: git's start costs more than so many bytes. */
const aheadBytes = 1024 * 1024;
const aheadFiles = 200;
const heldBytes = 16 * 1024 * 1024;

/** The files of one commit. */
class Blobs {
  readonly paths: readonly string[];
  readonly #git: CommitReader;
  readonly #blobs: ReadonlyMap<string, Blob>;
  readonly #places: ReadonlyMap<string, number>;
  readonly #ahead = new Map<string, Buffer>();
  #held = 0;

  constructor(git: CommitReader, blobs: ReadonlyMap<string, Blob>) {
    this.#git = git;
    this.#blobs = blobs;
    this.paths = [...blobs.keys()].sort();
    this.#places = new Map(this.paths.map((path, place) => [path, place]));
  }

  /** With the files of its kind that follow it, which mostly are read next: those of its module. */
  read(path: string): FileBytes {
    const blob = this.#blobs.get(path);
    const refused = blob === undefined ? ({ kind: "missing" } as const) : refusal(blob);
    if (refused !== undefined || blob === undefined) return refused ?? { kind: "missing" };
    if (!this.#ahead.has(blob.id)) this.#hold(this.#git.blobs([blob, ...this.#following(path)]));
    const bytes = this.#ahead.get(blob.id);
    return bytes === undefined ? { kind: "missing" } : { kind: "bytes", bytes };
  }

  /** Reads as `read` does; `paths` are asked for one after the other, so that many are fetched at a time. */
  inOrder(paths: readonly string[]): Read {
    let fetched: ReadonlyMap<string, Buffer> = new Map();
    let next = 0;
    return (path) => {
      const blob = this.#blobs.get(path);
      if (blob === undefined) return { kind: "missing" };
      const refused = refusal(blob);
      if (refused !== undefined) return refused;
      if (!fetched.has(blob.id)) {
        const batch = this.#batch(paths, Math.max(next, paths.indexOf(path, next)));
        next = batch.end;
        fetched = this.#git.blobs([blob, ...batch.blobs]);
      }
      const bytes = fetched.get(blob.id);
      return bytes === undefined ? { kind: "missing" } : { kind: "bytes", bytes };
    };
  }

  #hold(read: ReadonlyMap<string, Buffer>): void {
    if (this.#held > heldBytes) {
      this.#ahead.clear();
      this.#held = 0;
    }
    for (const [id, bytes] of read) {
      this.#ahead.set(id, bytes);
      this.#held += bytes.length;
    }
  }

  #following(path: string): readonly Blob[] {
    const kind = path.slice(path.lastIndexOf("."));
    const blobs: Blob[] = [];
    let bytes = 0;
    for (let at = this.#places.get(path) ?? 0; at < this.paths.length; at += 1) {
      const next = this.paths[at] ?? "";
      const blob = next.endsWith(kind) && next !== path ? this.#blobs.get(next) : undefined;
      if (blob === undefined || this.#ahead.has(blob.id) || refusal(blob) !== undefined) continue;
      bytes += blob.size;
      if (bytes > aheadBytes || blobs.length === aheadFiles) break;
      blobs.push(blob);
    }
    return blobs;
  }

  #batch(paths: readonly string[], start: number): { readonly blobs: readonly Blob[]; readonly end: number } {
    const blobs: Blob[] = [];
    let end = start;
    for (let bytes = 0; end < paths.length && blobs.length < batchFiles && bytes < batchBytes; end += 1) {
      const blob = this.#blobs.get(paths[end] ?? "");
      if (blob === undefined || refusal(blob) !== undefined) continue;
      blobs.push(blob);
      bytes += blob.size;
    }
    return { blobs, end };
  }
}

function refusal({ size, isLink }: Blob): FileBytes | undefined {
  if (isLink) return { kind: "left-out", reason: symbolicLink };
  return size > maximumFileBytes ? { kind: "left-out", reason: tooLarge(size, maximumFileBytes) } : undefined;
}

/** Git, asked for what one commit holds. */
class CommitReader {
  readonly #git: Git;
  readonly #revision: string;

  constructor(git: Git, revision: string) {
    this.#git = git;
    this.#revision = revision;
  }

  text(args: readonly string[]): string {
    try {
      return this.#git.run(args).toString("utf8");
    } catch (cause) {
      throw this.#failure(cause);
    }
  }

  /** The contents of `blobs` by their names. */
  blobs(blobs: readonly Blob[]): ReadonlyMap<string, Buffer> {
    let output: Buffer;
    try {
      output = this.#git.run(["cat-file", "--batch"], blobs.map(({ id }) => `${id}\n`).join(""));
    } catch (cause) {
      throw this.#failure(cause);
    }
    const found = new Map<string, Buffer>();
    for (let at = 0; at < output.length;) {
      const lineEnd = output.indexOf(10, at);
      const [id = "", type, size] = output.toString("latin1", at, lineEnd).split(" ");
      // A clone without all contents would make everything in the files that it lacks look new.
      if (type !== "blob") throw this.#failure(new Error(`object ${id} is not in this clone`));
      const start = lineEnd + 1;
      const end = start + Number(size);
      found.set(id, output.subarray(start, end));
      at = end + 1;
    }
    return found;
  }

  #failure(cause: unknown): EnvironmentError {
    return gitFailure(
      `the commit ${this.#revision} cannot be read`,
      "Fetch it first, with all files: actions/checkout does with fetch-depth: 2, git with git fetch --depth=1 origin REV.",
      cause,
    );
  }
}
