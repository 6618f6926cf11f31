/**
 * What an organisation writes down about proxies and bypass lists, read as the values of files are read, so that both
 * can be compared part by part. Undefined for what is none.
 */
import { holeMark } from "../text/index.js";
import { bypassFactsOfElement } from "./bypass-list.js";
import type { AddressPart } from "./address-types.js";
import type { BypassKind } from "./bypass-types.js";
import { addressFactsOf } from "./proxy-address.js";

/** A proxy that may be used: with every scheme, or on every port, where it names none. */
export interface NamedProxy {
  readonly value: string;
  /** Lower case. */
  readonly scheme?: string;
  /** Lower case, without brackets. */
  readonly host: string;
  readonly port?: string;
}

/** An entry that a bypass list must have, or must not. Its facts are those of an entry of a file. */
export interface NamedEntry {
  readonly value: string;
  readonly kind: Extract<BypassKind, "address" | "cidr" | "host" | "suffix" | "wildcard" | "star">;
  readonly name?: string;
  readonly network?: string;
}

/** The proxy that `text` names: `host`, `host:port`, or an address with a scheme; never with user-info. */
export function namedProxy(text: string): NamedProxy | undefined {
  const { parts, faults, placeholder } = addressFactsOf(withoutMarks(text));
  const host = wordOf(parts?.host);
  if (parts === undefined || host === "" || faults.length > 0 || placeholder !== undefined) return undefined;
  const { userInfo, query } = parts;
  const path = wordOf(parts.path);
  if (userInfo !== undefined || query !== undefined || !["", "/"].includes(path)) return undefined;
  const [scheme, port] = [wordOf(parts.scheme), wordOf(parts.port)];
  return { value: text, host, ...(scheme === "" ? {} : { scheme }), ...(port === "" ? {} : { port }) };
}

/** The part as it stands there; empty when it does not. Without holes nothing is unknown but what has a fault. */
function wordOf(part: AddressPart | undefined): string {
  return part?.state === "known" ? part.value : "";
}

const entryKinds: readonly NamedEntry["kind"][] = ["address", "cidr", "host", "suffix", "wildcard", "star"];

/** The entry that `text` is: a host, a domain, an address, a range or `*`. */
export function namedEntry(text: string): NamedEntry | undefined {
  const facts = bypassFactsOfElement({ chars: withoutMarks(text), text: [], starts: [] });
  const { name, network, placeholder, port, badLabel, secret } = facts;
  const kind = entryKinds.find((known) => known === facts.kind);
  const isPlain = [placeholder, port, badLabel, secret].every((fault) => fault === undefined);
  if (kind === undefined || !isPlain) return undefined;
  return {
    value: text,
    kind,
    ...(name === undefined ? {} : { name }),
    ...(network === undefined ? {} : { network }),
  };
}

/** The parser takes this character for a hole; here nothing is unknown. */
function withoutMarks(text: string): string {
  return text.replaceAll(holeMark, "\uFFFD");
}
