/**
 * Takes apart the archive of an OPA bundle: a tar file under gzip.
 *
 * Owns its bounds, since a bundle may be anybody's. Knows as much of tar as bundles use: plain files with short names;
 * everything else in it is passed over. Knows nothing of what the files hold. Sizes are in bytes.
 */
import { gunzipSync } from "node:zlib";

/** A bundle holds one module of a few hundred kilobytes, its sources and its data. */
const largestArchive = 16 * 1024 * 1024;
const largestUnpacked = 64 * 1024 * 1024;
const mostFiles = 10_000;

/** A tar archive is a row of blocks of this size. */
const block = 512;
/** The field of a header that its own sum leaves out. */
const sumField = { start: 148, length: 8 } as const;
/** Kinds of entry that are plain files: `0`, and in old archives a zero byte. */
const plainFile: ReadonlySet<number> = new Set([0x30, 0]);

/** What an archive holds, or why it is none. */
export type Archive =
  Readonly<{ kind: "files"; files: ReadonlyMap<string, Uint8Array> }> | Readonly<{ kind: "refused"; why: string }>;

/** The files of a bundle by their path without a leading slash. */
export function readArchive(bytes: Uint8Array): Archive {
  if (bytes.length > largestArchive) return refused(`is larger than ${megabytes(largestArchive)}`);
  let unpacked: Uint8Array;
  try {
    unpacked = gunzipSync(bytes, { maxOutputLength: largestUnpacked });
  } catch (error) {
    const isLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return refused(isLarge ? `unpacks to more than ${megabytes(largestUnpacked)}` : "is no gzip archive");
  }
  return readTar(unpacked);
}

function readTar(archive: Uint8Array): Archive {
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at + block <= archive.length;) {
    const header = archive.subarray(at, at + block);
    // Two blocks of zeros end an archive.
    if (header.every((byte) => byte === 0)) break;
    const size = octal(header, 124, 12);
    if (size === undefined || octal(header, sumField.start, sumField.length) !== headerSum(header)) {
      return refused("holds no tar archive");
    }
    const start = at + block;
    if (start + size > archive.length) return refused("ends inside a file");
    if (plainFile.has(header[156] ?? 0)) files.set(pathIn(header), archive.subarray(start, start + size));
    if (files.size > mostFiles) return refused(`holds more than ${mostFiles} files`);
    at = start + Math.ceil(size / block) * block;
  }
  return { kind: "files", files };
}

/** Long names are in two fields. */
function pathIn(header: Uint8Array): string {
  const prefix = text(header, 345, 155);
  const name = text(header, 0, 100);
  return (prefix === "" ? name : `${prefix}/${name}`).replace(/^\.?\//u, "");
}

function text(bytes: Uint8Array, start: number, length: number): string {
  const field = bytes.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end));
}

function octal(bytes: Uint8Array, start: number, length: number): number | undefined {
  const digits = text(bytes, start, length).trim();
  return /^[0-7]{1,11}$/u.test(digits) ? Number.parseInt(digits, 8) : undefined;
}

/** All bytes of a header, with spaces in place of the sum. */
function headerSum(header: Uint8Array): number {
  const { start, length } = sumField;
  return header.reduce((sum, byte, index) => sum + (index >= start && index < start + length ? 0x20 : byte), 0);
}

function refused(why: string): Archive {
  return { kind: "refused", why };
}

function megabytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MiB`;
}
