/**
 * Expressions of a template language that stand in characters which the file's own language takes literally:
 * `${HOST}` in a JSON file that a pipeline fills, `{{ .host }}`, `#{host}#`, `__HOST__`, `%HOST%`, `$(proxy.host)`.
 *
 * What they become cannot be known, so they are holes. Offsets are UTF-16 units. Knows nothing of addresses.
 */
import type { Span } from "../text/index.js";
import { holeMark } from "../text/index.js";

// Every repetition is bounded, so that the cost is linear in the text.
// A `$(name)` needs a capital, a dot or an underscore: `$(reboot)` is a command to a shell, `$(proxyHost)` a variable.
const expressions = [
  /\$\{[^{}\n]{1,120}\}/gu,
  /\{\{[^{}\n]{0,200}\}\}/gu,
  /#\{[^{}\n]{1,120}\}#?/gu,
  /__[A-Za-z][A-Za-z0-9.-]{0,40}(?:_[A-Za-z0-9.-]{1,40}){0,8}__/gu,
  /%[A-Z_][A-Z0-9_]{2,60}%/gu,
  /\$\((?=[a-z0-9-]{0,60}[A-Z._])[A-Za-z][A-Za-z0-9._-]{0,80}\)/gu,
  /\$(?:[A-Z][A-Z0-9_]{1,80}|[a-z]{1,40}_[a-z_]{1,80})/gu,
] as const;

/** A text in which unknown characters are marked, one mark for each. */
export type MaskedText = {
  /** As long as the text itself. */
  readonly chars: string;
  /** The first expression, as far as there is one. */
  readonly first?: Span;
};

/** `chars` with every template expression covered by hole marks. */
export function maskExpressions(chars: string): MaskedText {
  const found = expressions.flatMap((expression) => [...chars.matchAll(expression)].map(spanOf)).sort(byStart);
  const [first] = found;
  return first === undefined ? { chars } : { chars: maskRanges(chars, found), first };
}

/**
 * `secret`, with what an expression holds before an `@`: `${PROXY:-http://user:password@host}` has user-info in its
 * default. `masked` is `chars` with its expressions covered.
 */
export function withExpressionSecrets(chars: string, masked: string, secret: Span | undefined): Span | undefined {
  let end = chars.lastIndexOf("@");
  while (end >= 0 && masked.charAt(end) !== holeMark) end = end === 0 ? -1 : chars.lastIndexOf("@", end - 1);
  if (end < 0) return secret;
  const first = masked.split("").findIndex((char, index) => char === holeMark && chars.charAt(index) !== holeMark);
  return { start: Math.min(first, secret?.start ?? first), end: Math.max(end, secret?.end ?? end) };
}

function spanOf(match: RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}

function byStart(left: Span, right: Span): number {
  return left.start - right.start || right.end - left.end;
}

/** `chars` with each of `ranges` covered by hole marks; ranges are sorted by start and may overlap. */
export function maskRanges(chars: string, ranges: readonly Span[]): string {
  let masked = "";
  for (const { start, end } of ranges) {
    if (end <= masked.length) continue;
    if (start > masked.length) masked += chars.slice(masked.length, start);
    masked += holeMark.repeat(end - masked.length);
  }
  return masked + chars.slice(masked.length);
}
