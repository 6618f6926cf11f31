/**
 * One entry of a bypass list: what it is, and what about it a client would not understand.
 *
 * Offsets are UTF-16 units of the entry, which has no white space around it. An entry with a hole keeps only the
 * facts that no filling can undo. Whether a fact is bad is not known here.
 */
import type { Span } from "../text/index.js";
import { holeMark } from "../text/index.js";
import { addressFamily } from "./address-range.js";
import { addressEntry } from "./bypass-address.js";
import type { EntryShape, LabelFlaw, Separator } from "./bypass-types.js";
import { isWhiteSpace, runsOf } from "./characters.js";
import { gluedEntry } from "./bypass-glued.js";
import { addressFactsOf } from "./proxy-address.js";
import { breadthOf } from "./public-names.js";

/** The facts of `entry`, a part of a list between separators; `element`: a comma inside it separates too. */
export function entryShape(entry: string, element: boolean): EntryShape {
  if (entry === "") return { kind: "empty", fixed: "" };
  const certain = quotedEntry(entry) ?? separatedEntry(entry, element) ?? urlEntry(entry);
  if (certain !== undefined) return certain;
  if (entry.includes(holeMark)) return holeEntry(entry);
  if (entry === "*") return { kind: "star" };
  return bracketedEntry(entry) ?? gluedEntry(entry) ?? addressEntry(entry) ?? strayBracket(entry) ?? nameOrPath(entry);
}

/** `*.` before a hole is a wildcard, whatever fills the hole, if nothing else is there but a name. */
function holeEntry(entry: string): EntryShape {
  const wildcard = /^\*\.[A-Za-z0-9._\uE000-]*$/u.test(entry) && !/\d\.\d/u.test(entry);
  return wildcard ? { kind: "wildcard", kindAt: { start: 0, end: 2 } } : { kind: "hole" };
}

const quotes = "\"'\u2018\u2019\u201C\u201D";

function quotedEntry(entry: string): EntryShape | undefined {
  const [first] = runsOf(entry, 0, entry.length, (char) => quotes.includes(char));
  if (first === undefined) return undefined;
  const inner = entry
    .split("")
    .filter((char) => !quotes.includes(char))
    .join("");
  const simple = /^[A-Za-z0-9.:/*-]+$/u.test(inner);
  return {
    kind: "malformed",
    glued: { ...first, value: entry.slice(first.start, first.end) },
    ...(simple ? { fixed: inner } : {}),
  };
}

const separators: readonly (readonly [Separator, (char: string) => boolean])[] = [
  ["semicolon", (char) => char === ";"],
  ["bar", (char) => char === "|"],
  ["line-break", (char) => char === "\n" || char === "\r"],
  ["space", isWhiteSpace],
];

function separatorKind(char: string, element: boolean): Separator | undefined {
  if (element && char === ",") return "comma";
  return separators.find(([, matches]) => matches(char))?.[0];
}

function separatedEntry(entry: string, element: boolean): EntryShape | undefined {
  const runs = runsOf(entry, 0, entry.length, (char) => separatorKind(char, element) !== undefined);
  const [first] = runs;
  if (first === undefined) return undefined;
  const chars = entry.slice(first.start, first.end);
  // A sign counts more than the white space around it.
  const kinds = chars.split("").map((char) => separatorKind(char, element));
  const value = kinds.find((kind) => kind !== "space") ?? "space";
  const parts = partsBetween(entry, runs).filter((part) => part !== "");
  const fixed = entry.includes(holeMark)
    ? {}
    : { fixed: parts.map((part) => entryShape(part, element).fixed ?? part).join(",") };
  return { kind: "malformed", separator: { ...first, value }, ...fixed };
}

function partsBetween(entry: string, runs: readonly Span[]): readonly string[] {
  const starts = [0, ...runs.map((run) => run.end)];
  return starts.map((start, index) => entry.slice(start, runs[index]?.start ?? entry.length));
}

/** An entry with a scheme. */
function urlEntry(entry: string): EntryShape | undefined {
  const mark = entry.indexOf("://");
  if (mark < 0 || entry.slice(0, mark).includes(holeMark)) return undefined;
  const { parts, secret } = addressFactsOf(entry);
  const host = parts?.host?.state === "known" && secret === undefined ? { fixed: parts.host.value } : {};
  return { kind: "url", kindAt: { start: 0, end: mark + 3 }, ...(secret === undefined ? {} : { secret }), ...host };
}

function bracketedEntry(entry: string): EntryShape | undefined {
  const match = /^\[([^\]]*)\](?::(\d+))?$/u.exec(entry);
  const inner = match?.[1] ?? "";
  if (addressFamily(inner) !== "ipv6") return undefined;
  const end = inner.length + 2;
  const port = match?.[2] === undefined ? {} : { port: { start: end, end: entry.length, value: match[2] } };
  return { kind: "address", name: inner.toLowerCase(), brackets: { start: 0, end }, ...port, fixed: inner };
}

function strayBracket(entry: string): EntryShape | undefined {
  const [first] = runsOf(entry, 0, entry.length, (char) => "[](){}<>".includes(char));
  if (first === undefined) return undefined;
  return { kind: "malformed", glued: { ...first, value: entry.slice(first.start, first.end) } };
}

function nameOrPath(entry: string): EntryShape {
  const at = entry.lastIndexOf("@");
  if (at >= 0) return entryWithUser(at);
  const slash = entry.indexOf("/");
  if (slash < 0) return portedName(entry);
  const host = slash > 0 ? portedName(entry.slice(0, slash)) : undefined;
  const clean = host !== undefined && host.badLabel === undefined && host.kind !== "malformed";
  const fixed = clean ? { fixed: host.fixed ?? entry.slice(0, slash) } : {};
  return { kind: "url", kindAt: { start: slash, end: entry.length }, ...fixed };
}

function entryWithUser(at: number): EntryShape {
  const secret = at === 0 ? {} : { secret: { start: 0, end: at } };
  return { kind: "url", kindAt: { start: 0, end: at + 1 }, ...secret };
}

/** A name or address, perhaps with a port. */
function portedName(entry: string): EntryShape {
  const colon = entry.indexOf(":");
  if (colon < 0) return nameEntry(entry);
  const before = entry.slice(0, colon);
  const port = { start: colon, end: entry.length, value: entry.slice(colon + 1) };
  const shape = before === "" ? undefined : (addressEntry(before) ?? nameEntry(before));
  if (shape === undefined) return { kind: "malformed", port };
  return { ...shape, port, ...(shape.kind === "malformed" ? {} : { fixed: shape.fixed ?? before }) };
}

function nameEntry(entry: string): EntryShape {
  if (entry.includes("*")) return wildcardEntry(entry);
  const suffix = entry.startsWith(".");
  const dotted = entry.endsWith(".") && entry.length > 1;
  const start = suffix ? 1 : 0;
  const end = entry.length - (dotted ? 1 : 0);
  const name = entry.slice(start, Math.max(start, end)).toLowerCase();
  const flaw = labelFlaw(entry, start, Math.max(start, end));
  const broad = breadthOf(name);
  return {
    kind: suffix ? "suffix" : "host",
    name,
    ...(dotted ? { trailingDot: { start: end, end: entry.length }, fixed: entry.slice(0, end) } : {}),
    ...(flaw === undefined ? {} : { badLabel: flaw }),
    ...(broad === undefined ? {} : { broad }),
  };
}

function wildcardEntry(entry: string): EntryShape {
  const end = entry.endsWith(".") && entry.length > 2 ? entry.length - 1 : entry.length;
  const whole = entry.slice(0, end);
  const name = (whole.startsWith("*.") ? whole.slice(2) : whole).toLowerCase();
  const plain = whole.startsWith("*.") && name !== "" && !name.includes("*");
  const broad = plain ? breadthOf(name) : undefined;
  return {
    kind: "wildcard",
    kindAt: starsAt(entry),
    name,
    ...(end < entry.length ? { trailingDot: { start: end, end: entry.length } } : {}),
    ...(broad === undefined ? {} : { broad }),
    ...(plain ? { fixed: `.${whole.slice(2)}` } : {}),
  };
}

function starsAt(entry: string): Span {
  const start = entry.indexOf("*");
  const end = entry.startsWith("*.") ? 2 : start + 1;
  return { start, end };
}

/** The first label between `start` and `end` that is no RFC 1123 name; what a shell acts on is another fact. */
function labelFlaw(entry: string, start: number, end: number): EntryShape["badLabel"] {
  let from = start;
  for (const label of entry.slice(start, end).split(".")) {
    const value = flawOf(label);
    const to = from + label.length;
    if (value !== undefined) return { value, label: label.slice(0, 80), ...labelAt(entry, from, to) };
    from = to + 1;
  }
  return undefined;
}

/** An empty label is seen at the dots beside it. */
function labelAt(entry: string, from: number, to: number): Span {
  return from < to ? { start: from, end: to } : { start: Math.max(0, from - 1), end: Math.min(entry.length, from + 1) };
}

function flawOf(label: string): LabelFlaw | undefined {
  if (label.length > 63) return "too-long";
  if (label === "") return "character";
  const odd = /[^A-Za-z0-9_-]/u.exec(label)?.[0];
  if (odd !== undefined) return "$`\\".includes(odd) ? undefined : "character";
  if (label.includes("_")) return "underscore";
  return label.startsWith("-") || label.endsWith("-") ? "hyphen" : undefined;
}
