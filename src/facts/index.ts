/** Public face of the facts: what can be told of addresses, bypass lists, certificates and versions by looking at them. */
export { addressFamily, parseRange, rangeContains } from "./address-range.js";
export type { AddressRange, AddressScope } from "./address-range.js";
export type { AddressFacts, AddressFault, AddressPart, AddressParts, HostFacts, UserInfo } from "./address-types.js";
export { parseApiVersion } from "./api-version.js";
export type { ApiVersion } from "./api-version.js";
export { bypassFactsOfElement, bypassFactsOfString, duplicates } from "./bypass-list.js";
export type { EntryFacts } from "./bypass-types.js";
export type { BundleFacts } from "./bundle.js";
export { caFacts } from "./ca-content.js";
export type { CaEncoding, CaFacts } from "./ca-content.js";
export type { CertificateFacts } from "./certificate.js";
export type { ShellCharacter } from "./characters.js";
export type { NamedEntry, NamedProxy } from "./organisation.js";
export { namedEntry, namedProxy } from "./organisation.js";
export { addressFacts } from "./proxy-address.js";
