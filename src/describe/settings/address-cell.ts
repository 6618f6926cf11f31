/** The model's cell of a proxy address: its facts with their places, and without user-info. */
import { addressFacts } from "../../facts/index.js";
import type { AddressFacts, AddressPart } from "../../facts/index.js";
import type { AddressCell } from "../../model/index.js";
import { located, withSecrets } from "../../model/index.js";
import type { Span } from "../../text/index.js";
import { sensitiveReason } from "../fields.js";
import type { Resolved } from "../fields.js";
import type { Scalar } from "./scalar.js";
import {
  expressionReason,
  locatedAt,
  placeholderOf,
  reasonAt,
  reasonFor,
  scalarOf,
  secretPlaces,
  shellOf,
} from "./scalar.js";

type Url = NonNullable<AddressCell["url"]>;

/** The cell of an address that `value` is. */
export function describeAddress(value: Resolved): AddressCell {
  const scalar = scalarOf(value);
  if (scalar === undefined) return located({ unknown: reasonFor(value) }, value.origin);
  const facts = addressFacts(scalar.flat);
  const whole = { start: 0, end: scalar.flat.chars.length };
  const cell: AddressCell = {
    ...ownValue(scalar, facts, whole),
    ...(facts.parts === undefined ? {} : { url: located(urlOf(scalar, facts), scalar.origin) }),
    ...faultsOf(scalar, facts),
    ...shellOf(scalar, facts.shell),
    ...placeholderOf(scalar, facts.placeholder),
    ...(facts.suggestion === undefined || scalar.sensitive ? {} : { suggestion: facts.suggestion }),
  };
  return withSecrets(located(cell, scalar.origin), secretPlaces(scalar, facts.secret));
}

function ownValue(scalar: Scalar, facts: AddressFacts, whole: Span): Pick<AddressCell, "value" | "unknown"> {
  if (scalar.sensitive) return { unknown: sensitiveReason };
  if (facts.value !== undefined) return { value: facts.value };
  return { unknown: whyUnknown(scalar, facts, whole) };
}

function whyUnknown(scalar: Scalar, facts: AddressFacts, span: Span): string {
  const expression =
    facts.expression === undefined ? "the address cannot be taken apart" : expressionReason(scalar, facts.expression);
  return reasonAt(scalar, span, expression);
}

function urlOf(scalar: Scalar, facts: AddressFacts): Url {
  const { scheme, host, port, path, query, userInfo } = facts.parts ?? {};
  const word = (part: AddressPart): { value: string } | { unknown: string } => wordOf(scalar, facts, part);
  return {
    ...(scheme === undefined ? {} : { scheme: locatedAt(scalar, scheme, schemeWord(scalar, facts, scheme)) }),
    ...(host === undefined ? {} : { host: locatedAt(scalar, host, { ...word(host), ...hostKind(facts) }) }),
    ...(port === undefined ? {} : { port: locatedAt(scalar, port, { ...word(port), ...portNumber(scalar, port) }) }),
    ...(path === undefined ? {} : { path: locatedAt(scalar, path, word(path)) }),
    ...(query === undefined ? {} : { query: locatedAt(scalar, query, word(query)) }),
    ...(userInfo === undefined
      ? {}
      : { userInfo: locatedAt(scalar, userInfo, { literal: userInfo.literal, password: userInfo.password }) }),
  };
}

function wordOf(scalar: Scalar, facts: AddressFacts, part: AddressPart): { value: string } | { unknown: string } {
  return scalar.sensitive ? { unknown: sensitiveReason } : knownWord(scalar, facts, part);
}

function knownWord(scalar: Scalar, facts: AddressFacts, part: AddressPart): { value: string } | { unknown: string } {
  return part.state === "known" ? { value: part.value } : { unknown: whyUnknown(scalar, facts, part) };
}

const openSchemes: ReadonlySet<string> = new Set(["http", "https", "socks4", "socks5", "socks5h", "ftp", "tcp"]);

/** The scheme of a sensitive address is no secret, if it is one that everybody has. */
function schemeWord(scalar: Scalar, facts: AddressFacts, part: AddressPart): { value: string } | { unknown: string } {
  const open = part.state === "known" && openSchemes.has(part.value);
  return open ? { value: part.value } : wordOf(scalar, facts, part);
}

function hostKind(facts: AddressFacts): Pick<NonNullable<Url["host"]>, "kind" | "range"> {
  const found = facts.parts?.hostFacts;
  if (found === undefined) return {};
  return found.scope === undefined ? { kind: found.kind } : { kind: found.kind, range: found.scope };
}

function portNumber(scalar: Scalar, port: AddressPart): { number?: number } {
  return port.state === "known" && !scalar.sensitive ? { number: Number(port.value) } : {};
}

function faultsOf(scalar: Scalar, facts: AddressFacts): Pick<AddressCell, "faults"> {
  if (facts.faults.length === 0) return {};
  const faults = facts.faults.map((fault) => {
    const text = fault.text === undefined || scalar.sensitive ? {} : { text: fault.text };
    return locatedAt(scalar, fault, { value: fault.value, ...text });
  });
  return { faults: located(faults, scalar.origin) };
}
