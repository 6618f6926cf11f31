/**
 * Proxy addresses, taken apart without repairing them: `[scheme://][user-info@]host[:port][path][query]`.
 *
 * The parser keeps the raw parts with their ranges, since the URL class repairs just what must be reported. It works
 * with holes: what a hole may fill or change is unknown, and only what holds for every sensible filling is claimed.
 * A filling is sensible when it leaves the delimiters behind it their meaning: in `http://${host}:3128` the hole is
 * a host, in `http://${proxy}` it may be all of the rest. Whether a fact is bad is not known here.
 */
import type { FlatText, Span } from "../text/index.js";
import { holeMark } from "../text/index.js";
import { readAuthority, unknownAuthority } from "./address-authority.js";
import { suggestAddress } from "./address-suggestion.js";
import type { AddressFacts, AddressFault, AddressPart, AddressParts } from "./address-types.js";
import { isWhiteSpace, printable, runsOf, shellCharacters, trimmedRange } from "./characters.js";
import { addressPlaceholders, firstPlaceholder } from "./placeholder.js";
import { maskExpressions, maskRanges, withExpressionSecrets } from "./template-expressions.js";

/** Longer texts are no addresses; only this much of one is looked at. */
const maximumLength = 4096;

/** The facts of the address that `flat` is, holes included. */
export function addressFacts(flat: FlatText): AddressFacts {
  return addressFactsOf(flat.chars.slice(0, maximumLength));
}

/** The facts of an address in which each hole is one `holeMark`. */
export function addressFactsOf(chars: string): AddressFacts {
  const { chars: masked, first: expression } = maskExpressions(chars);
  const samples = addressPlaceholders(masked);
  const placeholder = firstPlaceholder(masked, samples);
  const scan = parse(maskRanges(masked, samples));
  const secret = withExpressionSecrets(chars, masked, scan.secret);
  const facts: AddressFacts = {
    ...(masked.includes(holeMark) ? {} : { value: hide(chars, secret) }),
    ...(expression === undefined ? {} : { expression }),
    ...(scan.parts === undefined ? {} : { parts: scan.parts }),
    faults: scan.faults.map((fault) => withText(chars, fault, secret)),
    shell: shellCharacters(masked),
    ...(placeholder === undefined ? {} : { placeholder: withoutSecret(placeholder, secret) }),
    ...(secret === undefined ? {} : { secret }),
  };
  const suggestion = suggestAddress(chars, facts);
  return suggestion === undefined ? facts : { ...facts, suggestion };
}

type Scan = {
  readonly parts?: AddressParts;
  readonly faults: readonly AddressFault[];
  readonly secret?: Span;
};

function parse(chars: string): Scan {
  const trimmed = trimmedRange(chars, 0, chars.length);
  const spaces = runsOf(chars, 0, trimmed.start, isWhiteSpace).concat(
    runsOf(chars, trimmed.end, chars.length, isWhiteSpace),
  );
  const faults: AddressFault[] = spaces.map((span) => ({ ...span, value: "white-space" }));
  const body = unwrap(chars, trimmed, faults);
  if (body.start === body.end) return { faults };
  faults.push(
    ...runsOf(chars, body.start, body.end, isWhiteSpace).map((span) => ({ ...span, value: "white-space" as const })),
  );
  const head = readScheme(chars, body);
  faults.push(...head.faults);
  const rest = { start: head.end, end: body.end };
  if (head.broken === true) {
    const secret = greedySecret(chars, rest);
    return { parts: { ...schemePart(head) }, faults, ...(secret === undefined ? {} : { secret }) };
  }
  const authority = head.open === true ? unknownAuthority(chars, rest) : readAuthority(chars, rest, body.start);
  faults.push(...authority.faults);
  const parts: AddressParts = { ...schemePart(head), ...authority.parts };
  const certain = Object.values(parts).some((part) => !("state" in part) || part.state === "known");
  const secret = authority.secret;
  return {
    ...(certain || faults.length > 0 ? { parts } : {}),
    faults: faults.sort((left, right) => left.start - right.start),
    ...(secret === undefined ? {} : { secret }),
  };
}

function schemePart(head: SchemeHead): Pick<AddressParts, "scheme"> {
  return head.scheme === undefined ? {} : { scheme: head.scheme };
}

const quotes = "\"'\u2018\u2019\u201C\u201D";

/** The address without a variable's name before it and without quotes around it; each of them is a fault. */
function unwrap(chars: string, trimmed: Span, faults: AddressFault[]): Span {
  let { start, end } = trimmed;
  const prefix = /^(?:(?:export|set|env)[ \t]{1,8})?[\w.\uE000-]{1,80}=/u.exec(
    chars.slice(start, Math.min(end, start + 100)),
  );
  if (prefix !== null) {
    faults.push({ start, end: start + prefix[0].length, value: "variable-prefix" });
    start += prefix[0].length;
  }
  while (start < end && quotes.includes(chars.charAt(start))) {
    faults.push({ start, end: start + 1, value: "stray-character" });
    start += 1;
  }
  while (end > start && quotes.includes(chars.charAt(end - 1))) {
    faults.push({ start: end - 1, end, value: "stray-character" });
    end -= 1;
  }
  return { start, end };
}

type SchemeHead = {
  readonly scheme?: AddressPart;
  /** Where the authority starts. */
  readonly end: number;
  readonly faults: readonly AddressFault[];
  /** What follows cannot be told apart. */
  readonly broken?: true;
  /** A hole may bring the `//` that makes the word before it a scheme. */
  readonly open?: true;
};

const schemeCharacters = /^[A-Za-z0-9+._\uE000-]+$/u;
const knownSchemes = /^(?:https?|socks[45]?[ah]?|ftp|tcp)/iu;

function readScheme(chars: string, body: Span): SchemeHead {
  const text = chars.slice(body.start, body.end);
  const mark = text.indexOf("://");
  const word = text.slice(0, Math.max(mark, 0));
  if (mark === 0)
    return { end: body.start + 3, faults: [{ start: body.start, end: body.start + 3, value: "stray-character" }] };
  if (mark > 0 && schemeCharacters.test(word)) return readSchemeBehind(chars, body, mark);
  return schemeless(text, body);
}

function readSchemeBehind(chars: string, body: Span, mark: number): SchemeHead {
  const end = body.start + mark + 3;
  const scheme = partOf(chars, body.start, body.start + mark);
  const second = /^(?:https?|socks5h?):\/\//iu.exec(chars.slice(end, end + 12));
  if (second === null) return { scheme, end, faults: [] };
  const fault: AddressFault = { start: end, end: end + second[0].length, value: "stray-character" };
  return { scheme, end: end + second[0].length, faults: [fault], broken: true };
}

/** `http:proxy` and `http//proxy` have a scheme and no authority; anything else here has no scheme. */
function schemeless(text: string, body: Span): SchemeHead {
  const word = knownSchemes.exec(text)?.[0] ?? "";
  const behind = word === "" ? "" : text.slice(word.length, word.length + 3);
  const slip = /^(?::\/|\/\/|:(?![\d\uE000]))/u.exec(behind)?.[0];
  if (slip !== undefined && text.length > word.length + slip.length) {
    const end = body.start + word.length + slip.length;
    const scheme: AddressPart = {
      state: "known",
      value: word.toLowerCase(),
      start: body.start,
      end: body.start + word.length,
    };
    return { scheme, end, faults: [{ start: body.start, end, value: "no-host" }], broken: true };
  }
  if (text.startsWith("//")) return { end: body.start + 2, faults: [] };
  return holedScheme(text, body);
}

/** What has no `://` and may get one from a hole. */
function holedScheme(text: string, body: Span): SchemeHead {
  const scheme: AddressPart = { state: "unknown", ...body };
  // With an `@`, what stands before it is user-info, and the host behind it is certain, unless `http:` comes first.
  const word = text.includes("@")
    ? knownSchemes.exec(text)?.[0]
    : /^[A-Za-z\uE000][A-Za-z0-9+.\uE000-]*/u.exec(text)?.[0];
  const open = word !== undefined && /^:\/?\uE000/u.test(text.slice(word.length));
  if (open) return { scheme, end: body.start, faults: [], open };
  const delimiter = /[:/?#@[]/u.exec(text)?.index ?? text.length;
  const holed = text.slice(0, delimiter).includes(holeMark);
  return { ...(holed ? { scheme } : {}), end: body.start, faults: [] };
}

/** The lower-case characters of a range, unknown with a hole in them. */
function partOf(chars: string, start: number, end: number): AddressPart {
  const value = chars.slice(start, end).toLowerCase();
  return value.includes(holeMark) ? { state: "unknown", start, end } : { state: "known", value, start, end };
}

/** All that may be user-info in a text that cannot be taken apart. */
function greedySecret(chars: string, rest: Span): Span | undefined {
  const at = chars.lastIndexOf("@", rest.end - 1);
  return at <= rest.start ? undefined : { start: rest.start, end: at };
}

function hide(chars: string, secret: Span | undefined): string {
  return secret === undefined ? chars : `${chars.slice(0, secret.start)}***${chars.slice(secret.end)}`;
}

function overlaps(left: Span, right: Span | undefined): boolean {
  return right !== undefined && left.start < right.end && right.start < left.end;
}

function withText(chars: string, fault: AddressFault, secret: Span | undefined): AddressFault {
  const shown = chars.slice(fault.start, fault.end);
  const silent = overlaps(fault, secret) && fault.value !== "white-space";
  return silent || shown.includes(holeMark) ? fault : { ...fault, text: printable(shown) };
}

/** A sample inside user-info is reported at the user-info's place without showing more than itself. */
function withoutSecret(placeholder: Span, secret: Span | undefined): Span {
  const crosses = secret !== undefined && placeholder.start < secret.end && placeholder.end > secret.end;
  return crosses ? { start: placeholder.start, end: secret.end } : placeholder;
}
