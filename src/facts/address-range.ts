/**
 * IP addresses and CIDR ranges, read strictly: four decimal octets without leading zeros, or IPv6 as RFC 4291 writes it.
 * The older spellings that some libraries repair (`10.1`, `0x7f.1`, `010.0.0.1`) are no addresses here.
 */
import { BlockList, isIPv4, isIPv6 } from "node:net";

import ipaddr from "ipaddr.js";

/** What an address is for: who could reach it. */
export type AddressScope = "loopback" | "link-local" | "unspecified" | "platform" | "private" | "public";

/** A CIDR range taken apart. */
export type AddressRange = {
  readonly family: "ipv4" | "ipv6";
  /** Network address and length with the host bits cleared, as `10.0.0.0/8`. */
  readonly network: string;
  readonly length: number;
  /** Bits are set behind the mask. */
  readonly hostBits: boolean;
};

/** Services that a cloud answers on every machine: metadata, credentials, name and time service, the Azure fabric. */
const platformAddresses: ReadonlySet<string> = new Set([
  "168.63.129.16",
  "169.254.169.253",
  "169.254.169.254",
  "169.254.169.123",
  "169.254.170.2",
  "169.254.170.23",
  "fd00:ec2::23",
  "fd00:ec2::253",
  "fd00:ec2::254",
]);

const scopes: readonly (readonly [AddressScope, readonly string[]])[] = [
  ["loopback", ["127.0.0.0/8", "::1/128"]],
  ["link-local", ["169.254.0.0/16", "fe80::/10"]],
  ["unspecified", ["0.0.0.0/8", "::/128"]],
  ["private", ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"]],
];

/** `4` or `6` for a strict address without brackets or zone, else undefined. */
export function addressFamily(text: string): "ipv4" | "ipv6" | undefined {
  if (isIPv4(text)) return "ipv4";
  // Most texts are names, some with a port, and Node takes milliseconds to make its pattern of IPv6.
  const mayBe = text.indexOf(":") !== text.lastIndexOf(":");
  return mayBe && isIPv6(text) && !text.includes("%") ? "ipv6" : undefined;
}

/** Who could reach `address`; undefined when it is no strict address. */
export function addressScope(address: string): AddressScope | undefined {
  if (addressFamily(address) === undefined) return undefined;
  const plain = ipaddr.process(address).toString();
  if (platformAddresses.has(plain)) return "platform";
  const found = scopes.find(([, ranges]) => ranges.some((range) => rangeContains(range, plain)));
  return found === undefined ? "public" : found[0];
}

/** `text` as a range; undefined unless it is a strict address, a slash and a length that the family allows. */
export function parseRange(text: string): AddressRange | undefined {
  const slash = text.indexOf("/");
  const address = text.slice(0, Math.max(slash, 0));
  const digits = text.slice(slash + 1);
  const family = addressFamily(address);
  if (slash < 0 || family === undefined || !/^\d{1,3}$/u.test(digits)) return undefined;
  const length = Number(digits);
  if (length > (family === "ipv4" ? 32 : 128)) return undefined;
  const network = networkOf(address, length);
  return { family, network: `${network}/${length}`, length, hostBits: network !== ipaddr.parse(address).toString() };
}

function networkOf(address: string, length: number): string {
  const parsed = ipaddr.parse(address);
  const bytes = parsed.toByteArray().map((byte, index) => byte & maskByte(length - index * 8));
  return ipaddr.fromByteArray(bytes).toString();
}

function maskByte(bits: number): number {
  if (bits >= 8) return 0xff;
  return bits <= 0 ? 0 : (0xff << (8 - bits)) & 0xff;
}

/** Whether the range `outer` holds all of `inner`, an address or a range. False when either is none. */
export function rangeContains(outer: string, inner: string): boolean {
  const range = parseRange(outer);
  const other = parseRange(inner);
  const address = other === undefined ? inner : other.network.slice(0, other.network.indexOf("/"));
  const family = addressFamily(address);
  if (range === undefined || range.family !== family) return false;
  if (other !== undefined && other.length < range.length) return false;
  const list = new BlockList();
  list.addSubnet(range.network.slice(0, range.network.indexOf("/")), range.length, range.family);
  return list.check(address, family);
}
