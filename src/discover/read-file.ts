/**
 * Reads one file of a working tree within limits, without following links, and decodes it.
 */
import { isUtf8 } from "node:buffer";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { maximumFileBytes, maximumPlanBytes, sniffBytes } from "./limits.js";

/** The bytes of a file, or why there are none. */
export type FileBytes =
  | Readonly<{ kind: "bytes"; bytes: Buffer }>
  | Readonly<{ kind: "left-out"; reason: string }>
  /** Git's index names it and the working tree has it no more. */
  | Readonly<{ kind: "missing" }>;

/** Reads the file at an absolute path; the bytes are valid until the next call. */
export interface BytesReader {
  read(path: string): FileBytes;
}

/** Reuses one buffer for many files, so that a search over a large tree allocates once. */
export class FileReader implements BytesReader {
  private buffer = Buffer.allocUnsafe(1 << 20);

  /** The bytes of `path`; they are valid until the next call. */
  read(path: string): FileBytes {
    let descriptor: number | undefined;
    try {
      // Without O_NONBLOCK a named pipe would be waited for.
      descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
      return this.readOpened(descriptor);
    } catch (error) {
      return withoutBytes(error);
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  }

  private readOpened(descriptor: number): FileBytes {
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) return { kind: "left-out", reason: "it is a folder" };
    if (!stats.isFile()) return { kind: "left-out", reason: "it is no regular file" };
    const { size } = stats;
    if (size > maximumFileBytes && !isPlanHead(this.fill(descriptor, Math.min(size, sniffBytes)))) {
      return { kind: "left-out", reason: tooLarge(size, maximumFileBytes) };
    }
    if (size > maximumPlanBytes) return { kind: "left-out", reason: tooLarge(size, maximumPlanBytes) };
    return { kind: "bytes", bytes: this.fill(descriptor, size) };
  }

  private fill(descriptor: number, size: number): Buffer {
    if (this.buffer.length < size) this.buffer = Buffer.allocUnsafe(size);
    let length = 0;
    while (length < size) {
      const count = readSync(descriptor, this.buffer, length, size - length, length);
      if (count === 0) break;
      length += count;
    }
    return this.buffer.subarray(0, length);
  }
}

function withoutBytes(error: unknown): FileBytes {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return { kind: "missing" };
    case "ELOOP":
      return { kind: "left-out", reason: symbolicLink };
    case "EACCES":
    case "EPERM":
      return { kind: "left-out", reason: "it may not be read" };
    default:
      return { kind: "left-out", reason: "it cannot be read" };
  }
}

/** Why a link is left out. */
export const symbolicLink = "it is a symbolic link";

/** Why a file is left out whose bytes are no characters. */
export const noText = "it is neither UTF-8 nor UTF-16 text";

/** Why a file is left out that is larger than `limit`. */
export function tooLarge(size: number, limit: number): string {
  return `it has ${megabytes(size)} MB, more than the ${megabytes(limit)} MB that are read`;
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / (1024 * 1024)));
}

/** Whether the first bytes of a file are those of `terraform show -json`. */
function isPlanHead(head: Buffer): boolean {
  const text = head.toString("latin1").replaceAll("\0", "");
  return text.includes('"format_version"') && text.includes('"terraform_version"');
}

/** Whether `text` is what `terraform show -json` prints for a plan, as far as its start and its words say. */
export function looksLikePlan(text: string): boolean {
  return text.slice(0, sniffBytes).includes('"format_version"') && text.includes('"resource_changes"');
}

/** How the bytes of a file stand for characters. */
type Encoding = "utf8" | "utf16le" | "utf16be";

/** By its mark (PowerShell writes UTF-16), else UTF-8; undefined for anything else, which is no text. */
function encodingOf(bytes: Buffer): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf16be";
  return isUtf8(bytes) && !bytes.includes(0) ? "utf8" : undefined;
}

/** The characters of a text file without its byte order mark; undefined for what is no text. */
export function decode(bytes: Buffer): string | undefined {
  switch (encodingOf(bytes)) {
    case "utf16le":
      return bytes.toString("utf16le", 2);
    case "utf16be":
      return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
        .swap16()
        .toString("utf16le");
    case "utf8":
      return bytes.toString("utf8", bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
    case undefined:
      return undefined;
  }
}

/** Whether `bytes` are text that `decode` reads. */
export function isText(bytes: Buffer): boolean {
  return encodingOf(bytes) !== undefined;
}

/** Characters to find ASCII words in: one a byte, which needs no decoding, or those of UTF-16 by its mark. */
export function searchable(bytes: Buffer): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return (isWide ? decode(bytes) : undefined) ?? bytes.toString("latin1");
}
