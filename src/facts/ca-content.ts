/**
 * CA content as a setting holds it: which encodings it is wrapped in, and the bundle inside.
 *
 * A content with a hole is unknown as a whole: what fills the hole may cure or spoil all of it. Ranges are UTF-16
 * units of `content`, which has its own way back to a file when the inside of an encoding was kept.
 */
import type { FlatText, Span, Text } from "../text/index.js";
import { firstHole, flatten, holeMark } from "../text/index.js";
import { decodeBase64, isUrlSafeBase64 } from "./base64.js";
import type { BundleFacts } from "./bundle.js";
import { bundleFacts, ellipsisIn } from "./bundle.js";
import { certificateFacts } from "./certificate.js";
import { derKind } from "./der.js";
import { holdsPem } from "./pem.js";
import { maskExpressions } from "./template-expressions.js";

/** What the characters are, outermost first. */
export type CaEncoding =
  | "empty"
  | "pem"
  | "base64-pem"
  | "base64-twice"
  | "base64-der"
  | "base64-pkcs7"
  | "base64-pkcs12"
  | "base64-other"
  | "not-base64"
  | "url-safe-base64"
  | "data-url";

/** Everything that can be told of CA content. */
export type CaFacts = {
  /** Why nothing can be told. */
  readonly unknown?: string;
  readonly encoding?: CaEncoding;
  /** Bytes of the decoded content. */
  readonly decodedBytes?: number;
  readonly bundle?: BundleFacts;
  /** The text that the bundle's ranges are of; absent when they have no place but that of the whole. */
  readonly content?: FlatText;
  /** A document's sample; its range is one of the outer characters. */
  readonly placeholder?: Span;
};

/** Longer contents are only measured: the largest one that any service takes is a hundredth of it. */
const maximumLength = 4_000_000;

/** The facts of the content `text`. */
export function caFacts(text: Text): CaFacts {
  const hole = firstHole(text);
  if (hole !== undefined) return { unknown: hole.reason };
  const kept = keptInside(text);
  if (kept !== undefined) return insideFacts(kept.inner, kept.bytes);
  const flat = flatten(text);
  const { chars } = flat;
  if (chars.length > maximumLength) return { decodedBytes: Math.floor((chars.length * 3) / 4) };
  if (holdsPem(chars)) return pemFacts("pem", chars, flat);
  const masked = maskExpressions(chars);
  if (masked.first !== undefined)
    return { unknown: `it holds the template expression ${chars.slice(masked.first.start, masked.first.end)}` };
  return literalFacts(chars);
}

type Encoded = Extract<Text[number], { readonly kind: "encoded" }>;

/** The encoded piece that `text` is, apart from white space around it. */
function keptInside(text: Text): Encoded | undefined {
  const solid = text.filter((piece) => piece.kind !== "known" || piece.chars.trim() !== "");
  const [only] = solid;
  return solid.length === 1 && only?.kind === "encoded" ? only : undefined;
}

function insideFacts(inner: Text, encoding: Encoded["bytes"]): CaFacts {
  const flat = flatten(inner);
  const { chars } = flat;
  if (chars.length > maximumLength) return { decodedBytes: chars.length };
  if (chars === "") return { encoding: "empty" };
  if (keptInside(inner) !== undefined) return { encoding: "base64-twice", decodedBytes: chars.length };
  if (holdsPem(chars)) return pemFacts("base64-pem", chars, flat);
  return bytesFacts(Buffer.from(chars, encoding));
}

function pemFacts(encoding: "pem" | "base64-pem", chars: string, content?: FlatText): CaFacts {
  const bundle = bundleFacts(chars);
  const decodedBytes = Buffer.byteLength(chars);
  const whole = { start: 0, end: chars.length };
  return {
    encoding,
    decodedBytes,
    bundle,
    ...(content === undefined ? {} : { content }),
    ...(bundle.ellipsis === undefined ? {} : { placeholder: content === undefined ? whole : bundle.ellipsis }),
  };
}

const wholeSamples = /^(?:string|<[^<>]{1,80}>|X{4,})$/u;

function literalFacts(chars: string): CaFacts {
  const trimmed = chars.trim();
  if (trimmed === "") return { encoding: "empty" };
  if (wholeSamples.test(trimmed)) return { placeholder: { start: 0, end: chars.length } };
  const ellipsis = ellipsisIn(chars, { start: 0, end: chars.length });
  if (ellipsis !== undefined) return { placeholder: ellipsis };
  if (/^data:/iu.test(trimmed)) return { encoding: "data-url" };
  const bytes = decodeBase64(trimmed);
  if (bytes !== undefined) return decodedFacts(bytes, chars);
  return { encoding: isUrlSafeBase64(trimmed) ? "url-safe-base64" : "not-base64" };
}

function decodedFacts(bytes: Buffer, chars: string): CaFacts {
  const text = bytes.toString("utf8").replaceAll(holeMark, "\uFFFD");
  if (!holdsPem(text)) return bytesFacts(bytes);
  const { placeholder, ...facts } = pemFacts("base64-pem", text);
  return {
    ...facts,
    decodedBytes: bytes.length,
    ...(placeholder === undefined ? {} : { placeholder: { start: 0, end: chars.length } }),
  };
}

/** Decoded bytes that hold no PEM. */
function bytesFacts(bytes: Buffer): CaFacts {
  const decodedBytes = bytes.length;
  if (bytes.toString("latin1").trim() === "") return { encoding: "empty", decodedBytes };
  const again = decodeBase64(bytes.toString("latin1").trim());
  if (again !== undefined && isCertificateContent(again)) return { encoding: "base64-twice", decodedBytes };
  const kind = derKind(bytes);
  if (kind === "pkcs7" || kind === "pkcs12") return { encoding: `base64-${kind}`, decodedBytes };
  return { encoding: certificateFacts(bytes) === undefined ? "base64-other" : "base64-der", decodedBytes };
}

function isCertificateContent(bytes: Buffer): boolean {
  return holdsPem(bytes.toString("latin1")) || derKind(bytes) !== undefined;
}
