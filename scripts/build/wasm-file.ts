/**
 * Reads the module out of the bundle that opa writes, and takes the debugging names out of it.
 *
 * Knows as much of tar and of WebAssembly's outer structure as that takes: opa's bundles have plain, short names.
 */

/** A tar archive is a row of blocks of this size. */
const block = 512;

/** Length of the magic number and the version that a module begins with. */
const moduleHeader = 8;

/** Returns the content of one file of an uncompressed tar archive. */
export function readTar(archive: Uint8Array, wanted: string): Uint8Array {
  for (let at = 0; at + block <= archive.length;) {
    const name = field(archive, at, 100);
    const size = Number.parseInt(field(archive, at + 124, 12), 8) || 0;
    if (name.replace(/^\.?\//u, "") === wanted) return archive.subarray(at + block, at + block + size);
    at += block + Math.ceil(size / block) * block;
  }
  throw new Error(`opa's bundle has no ${wanted}`);
}

/** Returns the module without its `name` section, a seventh of its size that only a debugger reads. */
export function withoutNames(module: Uint8Array): Uint8Array {
  const kept = [module.subarray(0, moduleHeader)];
  for (let at = moduleHeader; at < module.length;) {
    const size = unsigned(module, at + 1);
    const end = size.end + size.value;
    if (end > module.length) throw new Error("opa's module ends inside a section");
    if (module[at] !== 0 || customName(module, size.end) !== "name") kept.push(module.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

/** Custom sections, whose id is 0, begin with their name. */
function customName(module: Uint8Array, at: number): string {
  const length = unsigned(module, at);
  return Buffer.from(module.subarray(length.end, length.end + length.value)).toString("utf8");
}

/** Reads an unsigned LEB128 number and where it ends. */
function unsigned(bytes: Uint8Array, start: number): Readonly<{ value: number; end: number }> {
  let value = 0;
  for (let at = start, shift = 0; shift < 35; at += 1, shift += 7) {
    const byte = bytes[at];
    if (byte === undefined) break;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, end: at + 1 };
  }
  throw new Error("opa's module has a number that does not end");
}

/** A text field of a tar header ends at its first zero byte. */
function field(archive: Uint8Array, start: number, length: number): string {
  const bytes = Buffer.from(archive.subarray(start, start + length));
  const end = bytes.indexOf(0);
  return bytes.toString("utf8", 0, end === -1 ? length : end).trim();
}
