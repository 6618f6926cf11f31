/**
 * The part of a proxy address behind its scheme: user-info, host, port, and the path and query that should not be there.
 *
 * Works on a text with hole marks; offsets are UTF-16 units of that text.
 */
import type { Span } from "../text/index.js";
import { holeMark } from "../text/index.js";
import { addressFamily, addressScope } from "./address-range.js";
import type { AddressFault, AddressPart, AddressParts, HostFacts, UserInfo } from "./address-types.js";
import { isWhiteSpace, runsOf } from "./characters.js";

/** What stands behind the scheme. */
export type Authority = {
  readonly parts: Omit<AddressParts, "scheme">;
  readonly faults: readonly AddressFault[];
  /** User-info, and all that may be a part of it. */
  readonly secret?: Span;
};

/** Reads `rest` of `chars`; `bodyStart` is where the address starts, for a host that is missing. */
export function readAuthority(chars: string, rest: Span, bodyStart: number): Authority {
  const limits = authorityEnd(chars, rest);
  if (limits.doubtful) return unknownAuthority(chars, rest);
  const at = chars.slice(rest.start, limits.end).lastIndexOf("@");
  const hostStart = at < 0 ? rest.start : rest.start + at + 1;
  const userInfo = at <= 0 ? {} : { userInfo: userInfoOf(chars, rest.start, rest.start + at) };
  const secret = secretOf(chars, rest, limits, at < 0 ? undefined : rest.start + at);
  const emptyAt = at < 0 ? bodyStart : hostStart - 1;
  const place = readHostAndPort(chars, { start: hostStart, end: limits.end }, emptyAt);
  const openEnd = place.doubtful === true || (limits.end === rest.end && place.open);
  const hostless = place.parts.host === undefined;
  const tail = hostless ? { parts: {}, faults: [] } : readTail(chars, { start: limits.end, end: rest.end }, openEnd);
  const parts = hideParts({ ...userInfo, ...place.parts, ...tail.parts }, secret);
  return {
    parts,
    faults: [...rawDelimiters(chars, rest.start, hostStart), ...place.faults, ...tail.faults],
    ...(secret === undefined ? {} : { secret }),
  };
}

/** `proxy:${rest}`: a host with its port, or a scheme with all the rest. */
export function unknownAuthority(chars: string, rest: Span): Authority {
  const part = unknownPart(rest.start, rest.end);
  const at = chars.lastIndexOf("@", rest.end - 1);
  const secret = at <= rest.start ? {} : { secret: { start: rest.start, end: at } };
  return { parts: { host: part, port: part, path: part, query: part }, faults: [], ...secret };
}

function indexOfAny(chars: string, start: number, end: number, wanted: string): number {
  for (let index = start; index < end; index += 1) if (wanted.includes(chars.charAt(index))) return index;
  return end;
}

type AuthorityRange = Span & {
  /** A hole decides whether what follows is a password with a raw delimiter, so that nothing here is certain. */
  readonly doubtful: boolean;
};

/** An `@` behind a `/` belongs to a password with a raw slash, if what stands before is no host with a port. */
function authorityEnd(chars: string, rest: Span): AuthorityRange {
  const { start } = rest;
  const end = indexOfAny(chars, start, rest.end, "/?#\\");
  const at = chars.lastIndexOf("@", rest.end - 1);
  const before = chars.slice(start, end);
  if (at < end || !/^[^:@[\]]*:(?!\d{1,5}$)[^@]*$/u.test(before)) return { start, end, doubtful: false };
  if (before.slice(before.indexOf(":")).includes(holeMark)) return { start, end, doubtful: true };
  return { start, end: indexOfAny(chars, at, rest.end, "/?#\\"), doubtful: false };
}

/** Delimiters that user-info must not hold unescaped. */
function rawDelimiters(chars: string, start: number, hostStart: number): readonly AddressFault[] {
  const runs = runsOf(chars, start, Math.max(start, hostStart - 1), (char) => "/?#".includes(char));
  return runs.map((span) => ({ ...span, value: "stray-character" }));
}

/** Everything before the last `@` is hidden: behind the authority it may still be a password with a raw delimiter. */
function secretOf(chars: string, rest: Span, authority: Span, at: number | undefined): Span | undefined {
  const last = chars.lastIndexOf("@", rest.end - 1);
  const start = at === undefined ? authority.end : rest.start;
  return last <= start ? undefined : { start, end: last };
}

function userInfoOf(chars: string, start: number, end: number): UserInfo {
  const colon = chars.indexOf(":", start);
  const password = colon >= 0 && colon < end - 1;
  const judged = password ? chars.slice(colon + 1, end) : chars.slice(start, colon >= 0 && colon < end ? colon : end);
  const literal = judged.split("").some((char) => char !== holeMark && char !== "*");
  return { start, end, literal, password };
}

type HostAndPort = {
  readonly parts: Pick<AddressParts, "host" | "hostFacts" | "port">;
  readonly faults: readonly AddressFault[];
  /** A hole at the end may go on with more than host and port. */
  readonly open: boolean;
  /** A hole decides whether this is a host at all. */
  readonly doubtful?: true;
};

function readHostAndPort(chars: string, range: Span, emptyAt: number): HostAndPort {
  const text = chars.slice(range.start, range.end);
  if (text.startsWith("[")) return readBracketed(chars, range);
  if (addressFamily(text) === "ipv6") return bareIpv6(range);
  if (mayBeIpv6(text))
    return {
      parts: { host: unknownPart(range.start, range.end), port: unknownPart(range.start, range.end) },
      faults: [],
      open: true,
      doubtful: true,
    };
  const colon = text.indexOf(":");
  const hostEnd = colon < 0 ? range.end : range.start + colon;
  const open = text.endsWith(holeMark) || (colon >= 0 && text.slice(colon).includes(holeMark));
  const host = readHost(chars, range.start, hostEnd, emptyAt);
  if (colon >= 0) {
    const port = readPort(chars, hostEnd, range.end);
    return { parts: { ...host.parts, ...port.parts }, faults: [...host.faults, ...port.faults], open };
  }
  const mayHavePort = text.endsWith(holeMark) ? { port: unknownPart(range.end - 1, range.end) } : {};
  return { parts: { ...host.parts, ...mayHavePort }, faults: host.faults, open };
}

function unknownPart(start: number, end: number): AddressPart {
  return { state: "unknown", start, end };
}

/** `fd00::1` without brackets: where the port starts cannot be told. */
function bareIpv6(range: Span): HostAndPort {
  return {
    parts: { host: unknownPart(range.start, range.end) },
    faults: [{ ...range, value: "bracket" }],
    open: false,
  };
}

/** Several colons and a hole, which may make an IPv6 address of them. */
function mayBeIpv6(text: string): boolean {
  return text.includes(holeMark) && text.indexOf(":") !== text.lastIndexOf(":") && /^[0-9a-f:.\uE000]*$/iu.test(text);
}

function readBracketed(chars: string, range: Span): HostAndPort {
  const close = chars.indexOf("]", range.start);
  if (close < 0 || close >= range.end) {
    const host = unknownPart(range.start, range.end);
    return {
      parts: { host, port: host },
      faults: [{ start: range.start, end: range.start + 1, value: "bracket" }],
      open: true,
    };
  }
  const inner = chars.slice(range.start + 1, close);
  const span = { start: range.start, end: close + 1 };
  const behind = close + 1 < range.end ? readBehindBracket(chars, close + 1, range.end) : { parts: {}, faults: [] };
  const open = chars.slice(close, range.end).includes(holeMark);
  if (inner.includes(holeMark))
    return { parts: { host: unknownPart(span.start, span.end), ...behind.parts }, faults: behind.faults, open };
  const valid = addressFamily(inner) === "ipv6";
  const host: AddressPart = valid
    ? { ...span, state: "known", value: inner.toLowerCase() }
    : unknownPart(span.start, span.end);
  const hostFacts = valid ? { hostFacts: factsOf(inner) } : {};
  const faults: readonly AddressFault[] = valid ? behind.faults : [{ ...span, value: "bracket" }, ...behind.faults];
  return { parts: { host, ...hostFacts, ...behind.parts }, faults, open };
}

function readBehindBracket(chars: string, start: number, end: number): PortRead {
  if (chars.charAt(start) === ":") return readPort(chars, start, end);
  if (chars.slice(start, end).includes(holeMark)) return { parts: { port: unknownPart(start, end) }, faults: [] };
  return { parts: {}, faults: [{ start, end, value: "stray-character" }] };
}

type HostRead = { readonly parts: Pick<AddressParts, "host" | "hostFacts">; readonly faults: readonly AddressFault[] };

function readHost(chars: string, start: number, end: number, emptyAt: number): HostRead {
  if (start === end)
    return { parts: {}, faults: [{ start: emptyAt, end: Math.max(end, emptyAt + 1), value: "no-host" }] };
  const text = chars.slice(start, end);
  const strays = runsOf(chars, start, end, isStray).map((span) => ({
    ...span,
    value: strayKind(chars.charAt(span.start)),
  }));
  const clean = strays.length === 0 && !/[$`]/u.test(text) && !text.split("").some(isWhiteSpace);
  if (!clean || text.includes(holeMark)) return { parts: { host: unknownPart(start, end) }, faults: strays };
  if (looksNumeric(text) && addressFamily(text) === undefined) {
    return { parts: { host: unknownPart(start, end) }, faults: [{ start, end, value: "not-an-address" }] };
  }
  const value = text.toLowerCase();
  return { parts: { host: { state: "known", value, start, end }, hostFacts: factsOf(value) }, faults: [] };
}

function strayKind(char: string): "bracket" | "stray-character" {
  return "[](){}<>".includes(char) ? "bracket" : "stray-character";
}

/** No letter, digit, dot, dash or underscore, and nothing that another fact speaks of. */
function isStray(char: string): boolean {
  return (
    char !== holeMark &&
    !"$`".includes(char) &&
    !isWhiteSpace(char) &&
    !/^[A-Za-z0-9._\-\p{L}\p{M}]$/u.test(char) &&
    !isSurrogate(char)
  );
}

function isSurrogate(char: string): boolean {
  return char >= "\uD800" && char <= "\uDFFF";
}

/** The last label is a number, which makes the host an IPv4 address to every reader. */
function looksNumeric(host: string): boolean {
  const label = host.replace(/\.$/u, "").split(".").at(-1) ?? "";
  return /^(?:\d+|0x[0-9a-f]*)$/iu.test(label);
}

function factsOf(host: string): HostFacts {
  const kind = addressFamily(host) ?? "name";
  const local = host === "localhost" || host.endsWith(".localhost");
  const scope = kind === "name" ? (local ? "loopback" : undefined) : addressScope(host);
  return scope === undefined ? { kind } : { kind, scope };
}

type PortRead = { readonly parts: Pick<AddressParts, "port">; readonly faults: readonly AddressFault[] };

/** `start` is the colon. */
function readPort(chars: string, start: number, end: number): PortRead {
  const text = chars.slice(start + 1, end);
  const port = unknownPart(start + 1, end);
  if (text.includes(holeMark)) return { parts: { port }, faults: [] };
  if (text === "") {
    return { parts: { port: unknownPart(start, end) }, faults: [{ start, end, value: "port-not-a-number" }] };
  }
  if (!/^\d+$/u.test(text)) return { parts: { port }, faults: portFaults(chars, start + 1, end) };
  const inRange = text.length <= 5 && Number(text) >= 1 && Number(text) <= 65_535;
  if (!inRange) return { parts: { port }, faults: [{ start: start + 1, end, value: "port-out-of-range" }] };
  return { parts: { port: { state: "known", value: text, start: start + 1, end } }, faults: [] };
}

/** Digits with a sign behind them are a number that has something stuck to it; anything else is no number. */
function portFaults(chars: string, start: number, end: number): readonly AddressFault[] {
  const digits = /^\d*/u.exec(chars.slice(start, end))?.[0].length ?? 0;
  const junk = chars.charAt(start + digits);
  if (isWhiteSpace(junk)) return [];
  if (digits === 0 || /[A-Za-z0-9:.]/u.test(junk)) return [{ start, end, value: "port-not-a-number" }];
  return [{ start: start + digits, end, value: strayKind(junk) }];
}

type Tail = { readonly parts: Pick<AddressParts, "path" | "query">; readonly faults: readonly AddressFault[] };

/** Path and query; `open`: a hole before them may bring them. */
function readTail(chars: string, range: Span, open: boolean): Tail {
  if (open) {
    const part = unknownPart(range.end - 1, range.end);
    return { parts: { path: part, query: part }, faults: [] };
  }
  if (chars.charAt(range.start) === "\\" && range.start < range.end) {
    return { parts: {}, faults: [{ start: range.start, end: range.start + 1, value: "stray-character" }] };
  }
  const queryStart = indexOfAny(chars, range.start, range.end, "?#");
  const path = textPart(chars, range.start, queryStart);
  const query = textPart(chars, queryStart, range.end);
  const mayHaveQuery =
    query === undefined && path?.state === "unknown" ? { query: unknownPart(range.end - 1, range.end) } : {};
  return {
    parts: { ...(path === undefined ? {} : { path }), ...(query === undefined ? mayHaveQuery : { query }) },
    faults: [],
  };
}

function textPart(chars: string, start: number, end: number): AddressPart | undefined {
  if (start === end) return undefined;
  const value = chars.slice(start, end);
  return value.includes(holeMark) ? unknownPart(start, end) : { state: "known", value, start, end };
}

/** `parts`, with those that may hold a piece of user-info unknown. */
function hideParts(parts: Omit<AddressParts, "scheme">, secret: Span | undefined): Omit<AddressParts, "scheme"> {
  if (secret === undefined) return parts;
  const hide = (part: AddressPart): AddressPart =>
    part.start < secret.end && secret.start < part.end ? unknownPart(part.start, part.end) : part;
  return {
    ...parts,
    ...(parts.host === undefined ? {} : { host: hide(parts.host) }),
    ...(parts.port === undefined ? {} : { port: hide(parts.port) }),
    ...(parts.path === undefined ? {} : { path: hide(parts.path) }),
    ...(parts.query === undefined ? {} : { query: hide(parts.query) }),
  };
}
