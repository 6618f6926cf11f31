/**
 * Entries of a bypass list that are made of numbers: addresses, CIDR ranges, and what looks like one and is none.
 *
 * Offsets are UTF-16 units of the entry, which has no hole and no white space around it.
 */
import type { Span } from "../text/index.js";
import type { AddressRange } from "./address-range.js";
import { addressFamily, parseRange } from "./address-range.js";
import type { AddressFlaw, EntryShape } from "./bypass-types.js";

/** The facts of `entry` if it is an address or range, or looks like one; else undefined. */
export function addressEntry(entry: string): EntryShape | undefined {
  return wholeAddress(entry) ?? cidrEntry(entry) ?? dashRange(entry) ?? dotted(entry) ?? colons(entry);
}

/** An entry that looks like an address and is none, for `value`, seen at `at` or in all of it. */
function flawed(entry: string, value: AddressFlaw, at: Span = { start: 0, end: entry.length }): EntryShape {
  return { kind: "malformed", badAddress: { value, ...at } };
}

function wholeAddress(entry: string): EntryShape | undefined {
  return addressFamily(entry) === undefined ? undefined : { kind: "address", name: entry.toLowerCase() };
}

function cidrEntry(entry: string): EntryShape | undefined {
  const slash = entry.indexOf("/");
  if (slash < 0) return undefined;
  const bracketed = entry.startsWith("[") && entry.charAt(slash - 1) === "]";
  const address = bracketed ? entry.slice(1, slash - 1) : entry.slice(0, slash);
  const mask = entry.slice(slash + 1);
  const range = parseRange(`${address}/${mask}`);
  if (range !== undefined) return rangeEntry(range, { start: 0, end: slash }, bracketed, `${address}/${mask}`);
  if (addressFamily(address) !== undefined) return maskFlaw(entry, slash, mask);
  const numbers = /^\d[\d.]*$/u.test(address) && /^[\d.]*$/u.test(mask);
  return numbers ? shiftless(dotted(address), entry) : undefined;
}

function rangeEntry(range: AddressRange, address: Span, bracketed: boolean, plain: string): EntryShape {
  return {
    kind: "cidr",
    network: range.network,
    ...(range.hostBits ? { hostBits: address } : {}),
    ...(bracketed ? { brackets: address } : {}),
    ...(range.length === 0 ? { broad: "all-addresses" } : {}),
    ...(range.hostBits || bracketed ? { fixed: range.hostBits ? range.network : plain } : {}),
  };
}

/** The mask is no length: too long, a netmask, a word. Text behind a full length is two entries in one, not this. */
function maskFlaw(entry: string, slash: number, mask: string): EntryShape | undefined {
  const gluedName = /^\d{1,3}[^\d.]/u.test(mask) || mask.includes("/");
  return gluedName ? undefined : flawed(entry, "mask", { start: mask === "" ? slash : slash + 1, end: entry.length });
}

/** The flaw of the address before the mask; an address with a dot behind it is partial here. */
function shiftless(shape: EntryShape | undefined, entry: string): EntryShape {
  return shape?.badAddress === undefined ? flawed(entry, "partial") : shape;
}

function dashRange(entry: string): EntryShape | undefined {
  const dash = entry.indexOf("-");
  if (dash <= 0 || !/^[\d.]+-[\d.]+$/u.test(entry)) return undefined;
  return addressFamily(entry.slice(0, dash)) === undefined ? undefined : flawed(entry, "range");
}

/**
 * The last octet alone, `17` or `.17`: clients that compare ends of names match every address that ends so, and
 * people list all 256 of them where a client does not read CIDRs.
 */
const lastOctet = /^\.?(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/u;

/** Digits, dots and stars. */
function dotted(entry: string): EntryShape | undefined {
  // `*.1` is a wildcard before it is an address.
  if (!/^\.{0,3}\d[\d.*]*$/u.test(entry) || lastOctet.test(entry)) return undefined;
  if (entry.includes("*")) return flawed(entry, "wildcard-octet", starsOf(entry));
  if (entry.endsWith(".") && addressFamily(entry.slice(0, -1)) !== undefined) {
    const name = entry.slice(0, -1);
    return { kind: "address", name, trailingDot: { start: entry.length - 1, end: entry.length }, fixed: name };
  }
  const octets = entry.split(".");
  if (octets.length !== 4 || octets.includes("")) return flawed(entry, "partial");
  const wrong = octets.findIndex((octet) => Number(octet) > 255 || (octet.length > 1 && octet.startsWith("0")));
  const octet = octets[wrong] ?? "";
  const start = octets.slice(0, wrong).join(".").length + (wrong > 0 ? 1 : 0);
  return flawed(entry, Number(octet) > 255 ? "octet" : "leading-zero", { start, end: start + octet.length });
}

function starsOf(entry: string): Span {
  const start = entry.indexOf("*");
  return { start, end: entry.lastIndexOf("*") + 1 };
}

/** Hexadecimal digits and at least two colons that are no IPv6 address. */
function colons(entry: string): EntryShape | undefined {
  const several = entry.indexOf(":") !== entry.lastIndexOf(":");
  return several && /^[0-9a-f:.]+$/iu.test(entry) ? flawed(entry, "partial") : undefined;
}
