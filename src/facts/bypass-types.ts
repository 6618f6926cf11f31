/**
 * What can be told of one entry of a bypass list. Every range is half-open, in UTF-16 units of the text that the
 * entry was cut from. A fact that is absent does not hold, or cannot be told.
 */
import type { Span } from "../text/index.js";
import type { ShellCharacter } from "./characters.js";

/** What an entry is. */
export type BypassKind =
  "address" | "cidr" | "host" | "suffix" | "wildcard" | "star" | "url" | "malformed" | "empty" | "hole";

/** What separates entries that should be separated by commas. */
export type Separator = "space" | "semicolon" | "bar" | "line-break" | "comma";

/** Why something that looks like an address is none. */
export type AddressFlaw = "octet" | "mask" | "range" | "wildcard-octet" | "partial" | "leading-zero";

/** Why a label is no RFC 1123 name. */
export type LabelFlaw = "underscore" | "too-long" | "hyphen" | "character";

/** How an entry exempts nearly everything. */
export type Breadth = "all-addresses" | "top-level-domain" | "all-of-aws";

/** A word with its range. */
export type At<Value extends string> = Span & { readonly value: Value };

/** The facts that depend on what the entry is. */
export type EntryShape = {
  readonly kind: BypassKind;
  /** The characters that make it this kind, where they are fewer than the entry: `*.`, `http://`, a path. */
  readonly kindAt?: Span;
  /** Lower case, without `*.`, leading dot, trailing dot, port and brackets. */
  readonly name?: string;
  readonly network?: string;
  /** The address of a range that has bits set behind its mask. */
  readonly hostBits?: Span;
  readonly port?: At<string>;
  readonly trailingDot?: Span;
  readonly brackets?: Span;
  readonly glued?: At<string> & { readonly first?: string; readonly second?: string };
  readonly separator?: At<Separator>;
  readonly badAddress?: At<AddressFlaw>;
  readonly badLabel?: At<LabelFlaw> & { readonly label: string };
  readonly broad?: Breadth;
  /** User-info inside the entry. */
  readonly secret?: Span;
  /** The entry as it should be written; several joined by commas. */
  readonly fixed?: string;
};

/** All facts of one entry. */
export type EntryFacts = Omit<EntryShape, "fixed"> & {
  /** The entry without the white space around it; for an empty one, the separator that makes it. */
  readonly at: Span;
  /** Its characters, user-info as `***`; absent with a hole in it. */
  readonly value?: string;
  readonly expression?: Span;
  /** White space before or behind it. */
  readonly spaces?: Span;
  readonly shell: readonly ShellCharacter[];
  readonly placeholder?: Span;
  /** As it should be written; empty to drop it. Absent when it is right, or nothing is certain. */
  readonly suggestion?: string;
};
