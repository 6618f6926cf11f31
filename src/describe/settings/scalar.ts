/**
 * Scalars on their way into cells: their characters as a flat text, where each range of it came from, and whether the
 * model may show them. What is declared sensitive leaves its facts here and never its characters.
 */
import type { ShellCharacter } from "../../facts/index.js";
import { located } from "../../model/index.js";
import type { FlatText, Origin, Place, Span, Text } from "../../text/index.js";
import { firstHole, flatten, knownText, originOf, sliceText } from "../../text/index.js";
import { charsOf, placesOf, placesOfText, sensitiveReason, whyNoText } from "../fields.js";
import type { Resolved } from "../fields.js";

/** A scalar whose characters are known in whole or in part. */
export type Scalar = {
  readonly flat: FlatText;
  /** Where all of it stands. */
  readonly origin: Origin;
  readonly sensitive: boolean;
  /** Why it is not wholly known; absent when it is. */
  readonly unknown?: string;
};

/** `value` as a scalar; a number or truth value as it would be printed. Undefined when it has no characters. */
export function scalarOf(value: Resolved): Scalar | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  const flat = flatten(text);
  const origin = flat.chars === "" ? value.origin : originOf(flat, 0, flat.chars.length, value.origin);
  const unknown = firstHole(text)?.reason;
  return { flat, origin, sensitive: value.sensitive === true, ...(unknown === undefined ? {} : { unknown }) };
}

function textOf(value: Resolved): Text | undefined {
  if (value.kind === "text") return value.text;
  const chars = charsOf(value);
  return chars === undefined ? undefined : knownText(chars, value.origin);
}

/** The reason that stands in a cell which has no characters to show. */
export function reasonFor(value: Resolved): string {
  return value.sensitive === true ? sensitiveReason : whyNoText(value);
}

/** Where the characters of `span` stand; nothing is seen at all of the scalar. */
export function originAtSpan(scalar: Scalar, span: Span): Origin {
  if (span.start === span.end) return scalar.origin;
  return originOf(scalar.flat, span.start, span.end, scalar.origin);
}

/** `node` at the characters of `span`. */
export function locatedAt<T extends object>(scalar: Scalar, span: Span, node: T): T {
  return located(node, originAtSpan(scalar, span));
}

/** Why `span` of the scalar is unknown: the reason of its own first hole, else `fallback`. */
export function reasonAt(scalar: Scalar, span: Span, fallback: string): string {
  return firstHole(sliceText(scalar.flat, span.start, span.end))?.reason ?? scalar.unknown ?? fallback;
}

/** The places that may not be shown: all of a sensitive scalar, else those of `span`. */
export function secretPlaces(scalar: Scalar, span: Span | undefined): readonly Place[] {
  if (scalar.sensitive) return [scalar.origin.place, ...placesOfText(scalar.flat.text)];
  return span === undefined ? [] : placesOf(scalar.flat, span.start, span.end);
}

/** The reason for a template expression of another language at `span`: its name, not a default that it may hold. */
export function expressionReason(scalar: Scalar, span: Span): string {
  const text = scalar.flat.chars.slice(span.start, span.end);
  const head = /^[^\w]{0,4}[\w.-]{0,60}[\s})%#]{0,4}/u.exec(text)?.[0] ?? "";
  return `it holds the template expression ${head === text ? text : `${head}…`}`;
}

/** The shell characters of a scalar, each at its place. */
export function shellOf(scalar: Scalar, found: readonly ShellCharacter[]): { shell?: { value: string }[] } {
  if (found.length === 0) return {};
  return {
    shell: located(
      found.map((char) => locatedAt(scalar, char, { value: char.value })),
      scalar.origin,
    ),
  };
}

/** The sample text of a document at its place, shortened where it is a whole content. */
export function placeholderOf(scalar: Scalar, span: Span | undefined): { placeholder?: { value: string } } {
  if (span === undefined) return {};
  const text = scalar.flat.chars.slice(span.start, span.end);
  const shown = text.length > 60 ? `${text.slice(0, 20)}…` : text;
  return { placeholder: locatedAt(scalar, span, { value: scalar.sensitive ? "***" : shown }) };
}
