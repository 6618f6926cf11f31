/**
 * Address functions: `cidrhost`, `cidrnetmask`, `cidrsubnet`, `cidrsubnets`. Addresses are computed as whole numbers.
 */
import type { Value } from "../../../model/index.js";
import { listValue, stringValue } from "../values.js";
import { charsArgument, entry, wholeArgument } from "./arguments.js";
import type { FunctionEntry, FunctionTable } from "./function-table.js";

interface Network {
  readonly address: bigint;
  readonly length: number;
  /** 32 or 128. */
  readonly bits: number;
}

function parseNetwork(chars: string | undefined): Network | undefined {
  const match = /^([0-9a-fA-F.:]{2,45})\/(\d{1,3})$/.exec(chars ?? "");
  if (match === null) return undefined;
  const [, address = "", digits = ""] = match;
  const bits = address.includes(":") ? 128 : 32;
  const number = bits === 32 ? parseVersion4(address) : parseVersion6(address);
  const length = Number(digits);
  if (number === undefined || length > bits) return undefined;
  return { address: (number >> BigInt(bits - length)) << BigInt(bits - length), length, bits };
}

function parseVersion4(chars: string): bigint | undefined {
  const parts = chars.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
  return parts.reduce((number, part) => number * 256n + BigInt(part), 0n);
}

function parseVersion6(chars: string): bigint | undefined {
  const [head = "", tail, ...rest] = chars.split("::");
  if (rest.length > 0 || chars.includes(".")) return undefined;
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...before, ...Array.from({ length: missing }, () => "0"), ...after];
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  return groups.reduce((number, group) => number * 65_536n + BigInt(`0x${group}`), 0n);
}

function print(address: bigint, bits: number): string {
  return bits === 32 ? printVersion4(address) : printVersion6(address);
}

function printVersion4(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => ((address >> shift) & 255n).toString()).join(".");
}

/** The longest run of at least two zero groups, the first of several, is `::`. */
function printVersion6(address: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((address >> BigInt(112 - 16 * index)) & 65_535n).toString(16),
  );
  let best = { start: 0, length: 0 };
  for (let start = 0; start < 8; start += 1) {
    let length = 0;
    while (groups[start + length] === "0") length += 1;
    if (length > best.length) best = { start, length };
  }
  if (best.length < 2) return groups.join(":");
  return `${groups.slice(0, best.start).join(":")}::${groups.slice(best.start + best.length).join(":")}`;
}

function host([network, number]: readonly Value[]): string | undefined {
  const parsed = parseNetwork(charsArgument(network));
  const index = wholeArgument(number);
  if (parsed === undefined || index === undefined) return undefined;
  const size = 1n << BigInt(parsed.bits - parsed.length);
  const offset = index < 0 ? size + BigInt(index) : BigInt(index);
  return offset < 0n || offset >= size ? undefined : print(parsed.address + offset, parsed.bits);
}

function netmask([network]: readonly Value[]): string | undefined {
  const parsed = parseNetwork(charsArgument(network));
  if (parsed?.bits !== 32) return undefined;
  return print(((1n << BigInt(parsed.length)) - 1n) << BigInt(32 - parsed.length), 32);
}

function subnet([network, newBits, number]: readonly Value[]): string | undefined {
  const parsed = parseNetwork(charsArgument(network));
  const [more, index] = [wholeArgument(newBits), wholeArgument(number)];
  if (
    parsed === undefined ||
    more === undefined ||
    index === undefined ||
    more < 0 ||
    parsed.length + more > parsed.bits
  )
    return undefined;
  const length = parsed.length + more;
  const count = 1n << BigInt(more);
  const offset = index < 0 ? count + BigInt(index) : BigInt(index);
  if (offset < 0n || offset >= count) return undefined;
  return `${print(parsed.address + (offset << BigInt(parsed.bits - length)), parsed.bits)}/${length}`;
}

function subnets([network, ...newBits]: readonly Value[], origin: Value["origin"]): Value | undefined {
  const parsed = parseNetwork(charsArgument(network));
  if (parsed === undefined) return undefined;
  let next = parsed.address;
  const end = parsed.address + (1n << BigInt(parsed.bits - parsed.length));
  const items: Value[] = [];
  for (const value of newBits) {
    const more = wholeArgument(value);
    if (more === undefined || more < 1 || parsed.length + more > parsed.bits) return undefined;
    const size = 1n << BigInt(parsed.bits - parsed.length - more);
    const start = ((next + size - 1n) / size) * size;
    if (start + size > end) return undefined;
    items.push(stringValue(`${print(start, parsed.bits)}/${parsed.length + more}`, origin));
    next = start + size;
  }
  return listValue(items, origin);
}

function oneString(compute: (values: readonly Value[]) => string | undefined): FunctionEntry {
  return entry((values, site) => {
    const result = compute(values);
    return result === undefined ? undefined : stringValue(result, values[0]?.origin ?? site.origin);
  }, "deep");
}

/** Address functions by name. */
export const networkFunctions: FunctionTable = new Map<string, FunctionEntry>([
  ["cidrhost", oneString(host)],
  ["cidrnetmask", oneString(netmask)],
  ["cidrsubnet", oneString(subnet)],
  ["cidrsubnets", entry((values, site) => subnets(values, site.origin), "deep")],
]);
