/**
 * Sample text of vendors' documents that was left in place.
 *
 * Only texts that no real configuration has: a name such as `proxy.example.com` may be real, and is none of them.
 * Offsets are UTF-16 units.
 */
import type { Span } from "../text/index.js";

// A mark stands alone: no letter, digit, dot, dash, underscore or hole directly beside it.
const before = "(?<![A-Za-z0-9._\\uE000-])";
const behind = "(?![A-Za-z0-9._\\uE000-])";

const addressWords = [
  "customer\\.proxy\\.host",
  "proxy\\.local:3128",
  "proxy[_-]port",
  "proxy_(?:host|server|ip|address|url|username|password)",
  "your[_-]proxy(?:[_-](?:host|server|address|ip|url|port))?",
].join("|");

const addressSamples: readonly RegExp[] = [
  /<[^<>@\n]{1,60}>/gu,
  new RegExp(`${before}(?:${addressWords})${behind}`, "giu"),
  /X{4,}/gu,
  /\bx{1,3}(?:\.x{1,3}){3}\b/giu,
];

const wholeAddresses: ReadonlySet<string> = new Set(["http_proxy", "https_proxy", "proxy_url", "string"]);

const entrySamples: readonly RegExp[] = [
  /<[^<>@\n]{1,60}>/gu,
  new RegExp(
    `${before}(?:vpc_cidr_range|kubernetes_service_cidr_range|vpc_cidr|service_cidr|pod_cidr)${behind}`,
    "giu",
  ),
  /X{4,}/gu,
  /\bx{1,3}(?:\.x{1,3}){3}\b/giu,
];

const wholeEntries: ReadonlySet<string> = new Set(["no_proxy", "string"]);

/** The samples in a proxy address, sorted; they may overlap. */
export function addressPlaceholders(text: string): readonly Span[] {
  return samplesOf(text, addressSamples, wholeAddresses);
}

/** The samples in one entry of a bypass list, sorted; they may overlap. */
export function entryPlaceholders(text: string): readonly Span[] {
  return samplesOf(text, entrySamples, wholeEntries);
}

function samplesOf(text: string, samples: readonly RegExp[], wholes: ReadonlySet<string>): readonly Span[] {
  const whole = text.trim();
  if (wholes.has(whole.toLowerCase())) {
    const start = text.indexOf(whole);
    return [{ start, end: start + whole.length }];
  }
  return samples
    .flatMap((sample) => [...text.matchAll(sample)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .sort((left, right) => left.start - right.start || right.end - left.end);
}

/** The first of `samples`, with those right behind it, or behind it and a colon. */
export function firstPlaceholder(text: string, samples: readonly Span[]): Span | undefined {
  const [first] = samples;
  if (first === undefined) return undefined;
  let { end } = first;
  for (const span of samples) {
    if (span.start > end && text.slice(end, span.start) !== ":") break;
    end = Math.max(end, span.end);
  }
  return { start: first.start, end };
}
