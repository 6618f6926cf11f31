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

/** Reuses one buffer for many files, so that a search over a large tree allocates once. */
export class FileReader {
  private buffer = Buffer.allocUnsafe(1 << 20);

  /** The bytes of `path`; they are valid until the next call. */
  read(path: string): FileBytes {
    let descriptor: number | undefined;
    try {
      descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
      return this.readOpened(descriptor);
    } catch (error) {
      return withoutBytes(error);
    } finally {
      if (descriptor !== undefined) closeSync(descriptor);
    }
  }

  private readOpened(descriptor: number): FileBytes {
    const { size } = fstatSync(descriptor);
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
      return { kind: "missing" };
    case "ELOOP":
      return { kind: "left-out", reason: "it is a symbolic link" };
    case "EACCES":
    case "EPERM":
      return { kind: "left-out", reason: "it may not be read" };
    case "EISDIR":
      return { kind: "left-out", reason: "it is a folder" };
    default:
      return { kind: "left-out", reason: "it cannot be read" };
  }
}

function tooLarge(size: number, limit: number): string {
  return `it has ${megabytes(size)} MB, more than the ${megabytes(limit)} MB that are read`;
}

function megabytes(bytes: number): string {
  return String(Math.round(bytes / (1024 * 1024)));
}

/** Whether the first bytes of a file are those of `terraform show -json`. */
function isPlanHead(head: Buffer): boolean {
  const text = head.toString("latin1").replaceAll("\0", "");
  return text.includes('"format_version"') && text.includes('"terraform_version"');
}

/** The characters of a text file: UTF-8, or UTF-16 little endian with its mark (PowerShell writes it); undefined for anything else. */
export function decode(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le", 2);
  if (!isUtf8(bytes)) return undefined;
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const text = bytes.toString("utf8", start);
  return text.includes("\0") ? undefined : text;
}
