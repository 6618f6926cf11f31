/**
 * Finds secrets in any text by their look: user-info of addresses and private keys.
 *
 * This is the second line of defence, for lines that are shown and that no reader of formats understood; the first is
 * the list of secret places that a report carries. References (`${var.password}`) are no secrets and stay.
 * Every scan moves forwards only, so the cost is linear.
 */
import type { Span } from "./source.js";

/** Spans of `text` that look like secrets; they may overlap. */
export function secretSpans(text: string): readonly Span[] {
  return [...userInfoSpans(text), ...privateKeySpans(text), ...encodedKeySpans(text)];
}

/** Where an address ends for sure. */
const addressEnds = new Set([" ", "\t", "\r", "\n", '"', "'", "`", "<", ">"]);
const maximumUserInfo = 4096;

function userInfoSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf("//"); at >= 0; at = text.indexOf("//", at)) {
    let start = at;
    while (text[start] === "/") start += 1;
    const scan = scanAddress(text, start);
    const end = userInfoEnd(text.slice(start, scan.pathStart), scan.lastAt);
    if (end > start && !isReferences(text.slice(start, end))) spans.push({ start, end });
    at = Math.max(start, scan.end);
  }
  return spans;
}

type AddressScan = { readonly end: number; readonly pathStart: number; readonly lastAt: number };

/** From behind `//` to the end of the address; what stands in `${}` or `{{}}` is passed over as a whole. */
function scanAddress(text: string, start: number): AddressScan {
  const limit = Math.min(start + maximumUserInfo, lineEnd(text, start));
  const references = new References(text, limit);
  let pathStart = -1;
  let lastAt = -1;
  let index = start;
  while (index < limit) {
    const close = references.endFrom(index);
    if (close > index) {
      index = close;
      continue;
    }
    const character = text[index] ?? "";
    if (addressEnds.has(character) || text.startsWith("://", index)) break;
    if (character === "@") lastAt = index;
    if (pathStart < 0 && (character === "/" || character === "?" || character === "#")) pathStart = index;
    index += 1;
  }
  return { end: index, pathStart: pathStart < 0 ? index : pathStart, lastAt };
}

/** Ends of `${}` and `{{}}` up to a limit. A mark without an end is searched for once, so that all stays linear. */
class References {
  readonly #open = new Map([
    ["${", "}"],
    ["{{", "}}"],
  ]);

  readonly #text: string;
  readonly #limit: number;

  constructor(text: string, limit: number) {
    this.#text = text;
    this.#limit = limit;
  }

  /** The offset behind a reference that starts at `index`, else `index`. */
  endFrom(index: number): number {
    const head = this.#text.slice(index, index + 2);
    const foot = this.#open.get(head);
    if (foot === undefined) return index;
    for (let end = index + 2; end < this.#limit; end += 1) {
      if (this.#text.startsWith(foot, end)) return end + foot.length;
    }
    this.#open.delete(head);
    return index;
  }
}

/** Where the user-info ends (at its `@`), or -1: a `/` in a password is told from a path by what stands before it. */
function userInfoEnd(authority: string, lastAt: number): number {
  if (lastAt < 0 || authority.includes("@")) return lastAt;
  const colon = authority.indexOf(":");
  return colon >= 0 && !/^\d{0,5}$/u.test(authority.slice(colon + 1)) ? lastAt : -1;
}

/** Whether nothing but references to values elsewhere stands there, such as `${var.user}:${var.password}`. */
function isReferences(userInfo: string): boolean {
  const rest = userInfo
    .replaceAll(/\$\{[^{}"']*\}/gu, "")
    .replaceAll(/\{\{[^{}"']*\}\}/gu, "")
    .replaceAll(/\$[A-Za-z_][A-Za-z0-9_]*/gu, "");
  return rest.replaceAll(":", "") === "";
}

const keyHead = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/gu;
const keyFoot = "-----END ";
/** A line of a key whose end is missing: base64, quotes and line-end escapes, or an encryption header. */
const keyLine = /^[A-Za-z0-9+/=\\"',;|\s]*$|^\s*(?:Proc-Type|DEK-Info):/u;

function privateKeySpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let done = 0;
  let foot = 0;
  for (const match of text.matchAll(keyHead)) {
    const start = match.index + match[0].length;
    if (start <= done) continue;
    // Looked for once and kept, or many heads without an end would each search the rest of the text.
    if (foot >= 0 && foot < start) foot = text.indexOf(keyFoot, start);
    const nextHead = text.indexOf("-----BEGIN ", start);
    const closed = foot >= 0 && (nextHead < 0 || foot < nextHead);
    done = closed ? foot : openKeyEnd(text, start);
    spans.push({ start, end: done });
  }
  return spans;
}

function openKeyEnd(text: string, start: number): number {
  let end = lineEnd(text, start);
  while (end < text.length) {
    const next = lineEnd(text, end + 1);
    if (!keyLine.test(text.slice(end + 1, next))) break;
    end = next;
  }
  return end;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** How base64 of `-----BEGIN ` begins. */
const encodedHead = "LS0tLS1CRUdJTi";

function encodedKeySpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(encodedHead); start >= 0; start = text.indexOf(encodedHead, start)) {
    const run = /^[A-Za-z0-9+/=_-]*/u.exec(text.slice(start))?.[0].length ?? encodedHead.length;
    const decoded = Buffer.from(text.slice(start, start + run), "base64").toString("latin1");
    if (decoded.includes("PRIVATE KEY")) spans.push({ start, end: start + run });
    start += run;
  }
  return spans;
}
