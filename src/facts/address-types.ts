/**
 * What the address parser yields. Every range is half-open, in UTF-16 units of the text that was given.
 *
 * A part is known, or unknown because a hole may fill or change it, or absent: certainly not there.
 */
import type { Span } from "../text/index.js";
import type { AddressScope } from "./address-range.js";
import type { ShellCharacter } from "./characters.js";

/** A part of an address that is there, or may be there. */
export type AddressPart<Value extends string = string> =
  (Span & { readonly state: "known"; readonly value: Value }) | (Span & { readonly state: "unknown" });

/** What a known host is. */
export type HostFacts = { readonly kind: "name" | "ipv4" | "ipv6"; readonly scope?: AddressScope };

/** User-info, of which the characters are never given. */
export type UserInfo = Span & {
  /** The password, or the user name where there is no password, stands there in clear text. */
  readonly literal: boolean;
  readonly password: boolean;
};

/** The parts of an address. */
export type AddressParts = {
  readonly scheme?: AddressPart;
  /** Lower case, without brackets. */
  readonly host?: AddressPart;
  readonly hostFacts?: HostFacts;
  /** Digits as written. */
  readonly port?: AddressPart;
  readonly path?: AddressPart;
  readonly query?: AddressPart;
  readonly userInfo?: UserInfo;
};

/** Why an address cannot be parsed. */
export type AddressFaultKind =
  | "white-space"
  | "no-host"
  | "port-not-a-number"
  | "port-out-of-range"
  | "stray-character"
  | "variable-prefix"
  | "bracket"
  | "not-an-address";

/** A fault at the characters that make it. */
export type AddressFault = Span & { readonly value: AddressFaultKind; readonly text?: string };

/** Everything that can be told of a proxy address from its characters. */
export type AddressFacts = {
  /** The address with user-info as `***`; absent when a part of it is unknown. */
  readonly value?: string;
  /** The first template expression of another language in it. */
  readonly expression?: Span;
  /** Absent for an empty address, and where holes leave nothing certain. */
  readonly parts?: AddressParts;
  readonly faults: readonly AddressFault[];
  readonly shell: readonly ShellCharacter[];
  readonly placeholder?: Span;
  /** Characters that must not be shown: user-info, and all that may be a part of it. */
  readonly secret?: Span;
  readonly suggestion?: string;
};
