/**
 * Looks at the outer structure of a WebAssembly module, which its own interface does not show.
 */

/** Length of the magic number and the version that a module begins with. */
const headerLength = 8;
/** The section in which a module declares memory of its own. */
const memorySection = 5;

/**
 * Whether the module brings memory of its own. OPA's modules take the host's, which has a ceiling; another one would
 * not. A module that cannot be read so far cannot be compiled either, and compiling says why.
 */
export function hasOwnMemory(module: Uint8Array): boolean {
  for (let at = headerLength; at < module.length;) {
    const size = unsigned(module, at + 1);
    if (size === undefined) return false;
    if (module[at] === memorySection && module[size.end] !== 0) return true;
    at = size.end + size.value;
  }
  return false;
}

/** Reads an unsigned LEB128 number of at most 32 bits and where it ends. */
function unsigned(bytes: Uint8Array, start: number): Readonly<{ value: number; end: number }> | undefined {
  let value = 0;
  for (let index = 0; index < 5; index += 1) {
    const byte = bytes[start + index];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { value, end: start + index + 1 };
  }
  return undefined;
}
