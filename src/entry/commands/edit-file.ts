/**
 * Replaces the text of one file of the working tree: all of it or nothing, never through a link, never a file that
 * changed since it was read. Mode, byte order mark and line ends stay as they are.
 */
import { randomBytes } from "node:crypto";
import type { Stats } from "node:fs";
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";
import { OwnFolders } from "../../discover/own-folders.js";

/** A file that can be edited, or why it cannot. */
export type EditableFile =
  | Readonly<{ kind: "editable"; place: string; mark: Buffer; stats: Stats }>
  | Readonly<{ kind: "refused"; reason: string }>;

/** Whether the file at `path` below `root` can be edited and has the text `before`, as it was read. */
export function editableFile(root: string, path: string, before: string): EditableFile {
  if (isAbsolute(path)) return refused("it lies outside of the folder that was scanned");
  if (!new OwnFolders(root).hold(path)) return refused("a symbolic link leads to it");
  const place = join(root, path);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return refused("it is no regular file");
    accessSync(place, constants.W_OK);
    return editableBytes(place, stats, readFileSync(descriptor), before);
  } catch (error) {
    return refused(reasonOf(error));
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);
const utf16Marks = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

function editableBytes(place: string, stats: Stats, bytes: Buffer, before: string): EditableFile {
  if (utf16Marks.some((mark) => bytes.subarray(0, 2).equals(mark))) return refused("it is UTF-16 text");
  const mark = bytes.subarray(0, 3).equals(utf8Mark) ? utf8Mark : Buffer.alloc(0);
  const isSame = bytes.subarray(mark.length).equals(Buffer.from(before, "utf8"));
  return isSame ? { kind: "editable", place, mark, stats } : refused("it changed after it was read");
}

function refused(reason: string): EditableFile {
  return { kind: "refused", reason };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ELOOP") return "it is a symbolic link";
  return code === "ENOENT" ? "it is gone" : "it may not be written";
}

/** Writes `text` to a file beside it and puts that in its place; gives why not, where it cannot. */
export function replaceText(file: Extract<EditableFile, { kind: "editable" }>, text: string): string | undefined {
  const { place, mark, stats } = file;
  const temporary = join(dirname(place), `.${basename(place).slice(0, 80)}.${randomBytes(8).toString("hex")}.tmp`);
  try {
    writeWhole(temporary, Buffer.concat([mark, Buffer.from(text, "utf8")]), stats);
    const now = lstatSync(place);
    if (now.ino !== stats.ino || now.dev !== stats.dev || now.mtimeMs !== stats.mtimeMs)
      return "it changed after it was read";
    renameSync(temporary, place);
    return undefined;
  } catch {
    return "the folder that it lies in may not be written";
  } finally {
    rmSync(temporary, { force: true });
  }
}

function writeWhole(path: string, bytes: Buffer, { mode, uid, gid }: Stats): void {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
  const descriptor = openSync(path, flags, 0o600);
  try {
    writeFileSync(descriptor, bytes);
    keepOwner(descriptor, uid, gid);
    // A change of owner may drop bits of the mode.
    fchmodSync(descriptor, mode & 0o7777);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Only the administrator may give a file to somebody else; for all others it is theirs already, or cannot stay. */
function keepOwner(descriptor: number, uid: number, gid: number): void {
  const { uid: own, gid: group } = fstatSync(descriptor);
  if (own === uid && group === gid) return;
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // The content matters more than whose it is.
  }
}
