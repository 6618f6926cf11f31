/**
 * Two entries of a bypass list in one, because the comma between them was lost: `.internal10.0.0.0/16`.
 *
 * Only where one of the two is an address and no name goes on like that. Offsets are UTF-16 units of the entry.
 */
import { addressFamily, parseRange } from "./address-range.js";
import type { EntryShape } from "./bypass-types.js";

const addressShape = "\\d{1,3}(?:\\.\\d{1,3}){3}";
const rangeAtEnd = new RegExp(`(${addressShape})(/\\d{1,3})?$`, "u");
const rangeAtStart = new RegExp(`^(${addressShape}/\\d{1,2})([^\\d/].*)$`, "su");
const addressAtStart = new RegExp(`^(${addressShape})([A-Za-z_].*)$`, "su");
const addressAndSuffix = new RegExp(
  `^(${addressShape})(\\.(?:internal|svc|local|localhost|cluster\\.local|svc\\.cluster\\.local))$`,
  "iu",
);
const twoRanges = new RegExp(`^(${addressShape}/\\d{1,2})(${addressShape}(?:/\\d{1,2})?)$`, "u");
const twoRangesShort = new RegExp(`^(${addressShape}/\\d)(${addressShape}(?:/\\d{1,2})?)$`, "u");

/** The facts of `entry` if it is two entries in one, else undefined. */
export function gluedEntry(entry: string): EntryShape | undefined {
  if (entry.includes("://") || entry.includes("@") || hasNetmask(entry)) return undefined;
  const ranges = [twoRanges, twoRangesShort].map((pattern) => halves(pattern, entry, isAddressOrRange));
  const names = [rangeAtStart, addressAndSuffix, addressAtStart].map((pattern) => halves(pattern, entry, () => true));
  const found = [...ranges, ...names].find((pair) => pair !== undefined);
  if (found !== undefined) return glued(entry, found.first, found.second);
  return nameThenAddress(entry);
}

type Halves = { readonly first: string; readonly second: string };

function halves(pattern: RegExp, entry: string, fits: (second: string) => boolean): Halves | undefined {
  const match = pattern.exec(entry);
  const [first, second] = [match?.[1] ?? "", match?.[2] ?? ""];
  return isAddressOrRange(first) && fits(second) ? { first, second } : undefined;
}

/** `10.0.0.0/255.0.0.0` is one range, written in a way that clients do not read. */
function hasNetmask(entry: string): boolean {
  const slash = entry.indexOf("/");
  return slash > 0 && addressFamily(entry.slice(slash + 1)) !== undefined;
}

function nameThenAddress(entry: string): EntryShape | undefined {
  const match = rangeAtEnd.exec(entry);
  if (match === null || !isAddressOrRange(match[0])) return undefined;
  const first = entry.slice(0, match.index);
  // `10-0-0-1.10.0.0.1` and `host.10.0.0.1` may be names; a letter, a slash or a bracket right before an address is none.
  return /[A-Za-z]$/u.test(first) ? glued(entry, first, match[0]) : undefined;
}

function isAddressOrRange(text: string): boolean {
  return addressFamily(text) !== undefined || parseRange(text) !== undefined;
}

function glued(entry: string, first: string, second: string): EntryShape {
  return {
    kind: "malformed",
    glued: { start: 0, end: entry.length, value: entry.slice(0, 200), first, second },
    fixed: `${first},${second}`,
  };
}
