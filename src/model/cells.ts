/**
 * Cells: scalars as policies see them, and the facts that hang on them.
 *
 * A cell has `value`, or `unknown` with the reason, or is absent from its parent. Absent means: certainly not there.
 * Facts are cells of their own, each with its own, narrower origin, so that a finding can underline just them.
 */
import * as v from "valibot";

/** A string that may be unknown. */
export const textCell = v.strictObject({ value: v.optional(v.string()), unknown: v.optional(v.string()) });
/** A truth value that may be unknown. `quoted`: it was written as a string. */
export const flagCell = v.strictObject({
  value: v.optional(v.boolean()),
  unknown: v.optional(v.string()),
  quoted: v.optional(v.boolean()),
});
/** A word that was found where it should not be; always known. */
export const wordCell = v.strictObject({ value: v.string() });

/** Why an address cannot be parsed; the cell's origin is the fault itself. */
const addressFault = v.strictObject({
  value: v.picklist([
    "white-space",
    "no-host",
    "port-not-a-number",
    "port-out-of-range",
    "stray-character",
    "variable-prefix",
    "bracket",
    "not-an-address",
  ]),
  /** The characters at fault, made printable, at most 40. Never part of user-info. */
  text: v.optional(v.string()),
});

/** Facts about the host of an address. */
const hostCell = v.strictObject({
  /** Lower case, without brackets. */
  value: v.optional(v.string()),
  unknown: v.optional(v.string()),
  kind: v.optional(v.picklist(["name", "ipv4", "ipv6"])),
  /** Address range, for kinds ipv4 and ipv6 and for the name localhost. */
  range: v.optional(v.picklist(["loopback", "link-local", "unspecified", "platform", "private", "public"])),
});

/** An address taken apart. A part that is absent is certainly not there; one that a hole may fill is unknown. */
const addressParts = v.strictObject({
  /** Lower case, without `://`. */
  scheme: v.optional(textCell),
  host: v.optional(hostCell),
  port: v.optional(
    v.strictObject({ value: v.optional(v.string()), unknown: v.optional(v.string()), number: v.optional(v.number()) }),
  ),
  /** From the first `/` behind the host, up to `?` or `#`. */
  path: v.optional(textCell),
  /** From `?` or `#` to the end. */
  query: v.optional(textCell),
  /** `literal`: user name or password stand there in clear text. The value is never given. */
  userInfo: v.optional(v.strictObject({ literal: v.boolean(), password: v.boolean() })),
});

/** A character that a shell would act on: `$`, backtick, `"`, `\`, or a control character by its name (`line feed`). */
const shellCharacter = v.strictObject({ value: v.string() });

/** A proxy address. `value` is absent when any part is unknown; user-info in it is replaced by `***`. */
export const addressCell = v.strictObject({
  value: v.optional(v.string()),
  unknown: v.optional(v.string()),
  /** Present when the characters say enough to take the address apart; never for an empty value. */
  url: v.optional(addressParts),
  faults: v.optional(v.array(addressFault)),
  shell: v.optional(v.array(shellCharacter)),
  /** The sample text of a document that stands there unreplaced. */
  placeholder: v.optional(wordCell),
  /** The address as it should be written, where that is certain: scheme added, path dropped. Absent with user-info. */
  suggestion: v.optional(v.string()),
});

/** One entry of a bypass list. */
export const bypassEntry = v.strictObject({
  /** The entry without the white space around it. */
  value: v.optional(v.string()),
  unknown: v.optional(v.string()),
  kind: v.picklist(["address", "cidr", "host", "suffix", "wildcard", "star", "url", "malformed", "empty", "hole"]),
  /** For host, suffix and wildcard: lower case, without leading `*.` or `.` and without trailing dot. For address: the address without brackets. */
  name: v.optional(v.string()),
  /** For cidr: network address and length, `10.0.0.0/8`, with host bits cleared. */
  network: v.optional(v.string()),
  /** For cidr: bits are set behind the mask. */
  hostBits: v.optional(v.boolean()),
  port: v.optional(textCell),
  trailingDot: v.optional(v.boolean()),
  /** A bracketed IPv6 address. */
  brackets: v.optional(v.boolean()),
  /** White space before or behind the entry. */
  spaces: v.optional(v.boolean()),
  /** For malformed: two entries in one, or a stray bracket or quote. `first` and `second` for the two. */
  glued: v.optional(
    v.strictObject({ value: v.string(), first: v.optional(v.string()), second: v.optional(v.string()) }),
  ),
  /** For malformed: what separates several entries here (`space`, `semicolon`, `bar`, `line-break`, `comma` inside one list element). */
  separator: v.optional(v.strictObject({ value: v.picklist(["space", "semicolon", "bar", "line-break", "comma"]) })),
  /** For malformed: looks like an address and is none. */
  badAddress: v.optional(
    v.strictObject({ value: v.picklist(["octet", "mask", "range", "wildcard-octet", "partial", "leading-zero"]) }),
  ),
  /** A label that is no RFC 1123 name; `label` is the label. */
  badLabel: v.optional(
    v.strictObject({ value: v.picklist(["underscore", "too-long", "hyphen", "character"]), label: v.string() }),
  ),
  /** Exempts nearly everything. */
  broad: v.optional(v.picklist(["all-addresses", "top-level-domain", "all-of-aws"])),
  shell: v.optional(v.array(shellCharacter)),
  placeholder: v.optional(wordCell),
  /** Index of an earlier entry that is the same. */
  duplicateOf: v.optional(v.number()),
  /** The entry as it should be written; several joined by `,`; empty to drop it. Absent where nothing is certain. */
  suggestion: v.optional(v.string()),
});

/** A bypass list, from an array or from one string. */
export const bypassList = v.strictObject({
  /** `string`: one string of entries joined by commas. `unknown`: a value whose type cannot be told. */
  form: v.picklist(["list", "string", "unknown"]),
  /** Nothing, or not everything, is known of the list: why. Absent when all entries are there and known. */
  unknown: v.optional(v.string()),
  entries: v.array(bypassEntry),
});

/** One certificate of a bundle. Times are seconds since 1970. */
const certificate = v.strictObject({
  /** Common name, or the whole subject, at most 80 characters. */
  subject: v.string(),
  notBefore: v.number(),
  notAfter: v.number(),
  /** The same as days, `2031-05-01`. */
  notBeforeDay: v.string(),
  notAfterDay: v.string(),
  authority: v.boolean(),
  selfSigned: v.boolean(),
  subjectAlternativeName: v.boolean(),
  /** `sha1`, `md5`, or absent when strong or unknown. */
  weakDigest: v.optional(v.string()),
  /** Bits of an RSA key, absent for other keys. */
  rsaBits: v.optional(v.number()),
});

/** A fault of a bundle at one place. */
const bundleFault = v.strictObject({ value: v.string() });

/** CA content. The content itself stays out of the input. */
export const caCell = v.strictObject({
  unknown: v.optional(v.string()),
  /** What the characters are, outermost first. Absent when unknown. Its origin is where the encoding was chosen: a call that reads a file, not the file. */
  encoding: v.optional(
    v.picklist([
      "empty",
      "pem",
      "base64-pem",
      "base64-twice",
      "base64-der",
      "base64-pkcs7",
      "base64-pkcs12",
      "base64-other",
      "not-base64",
      "url-safe-base64",
      "data-url",
    ]),
  ),
  /** Bytes of the decoded content. */
  decodedBytes: v.optional(v.number()),
  certificates: v.optional(v.array(certificate)),
  /** CERTIFICATE blocks, the broken ones included. */
  blocks: v.optional(v.number()),
  broken: v.optional(v.array(bundleFault)),
  glued: v.optional(v.array(bundleFault)),
  privateKeys: v.optional(v.array(bundleFault)),
  /** Carriage returns in the decoded text. */
  carriageReturns: v.optional(v.boolean()),
  /** White space or blank lines before the first or behind the last block, beyond one final line end. */
  blankPadding: v.optional(v.boolean()),
  placeholder: v.optional(wordCell),
});
