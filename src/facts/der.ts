/**
 * A reader for the few things of DER (X.690) that `node:crypto` hides: the shape of a file, and the version
 * and the signature's digest of a certificate. Offsets are bytes. Wrong bytes are undefined, never a throw.
 */

/** One element: its tag and where its content stands. */
export type DerElement = { readonly tag: number; readonly start: number; readonly end: number };

const sequenceTag = 0x30;
const integerTag = 0x02;
const objectIdentifierTag = 0x06;

/** The element at `offset` of `bytes`, not past `limit`. */
export function derElement(bytes: Uint8Array, offset: number, limit = bytes.length): DerElement | undefined {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  if (tag === undefined || first === undefined || offset + 2 > limit) return undefined;
  const sizeBytes = first < 0x80 ? 0 : first - 0x80;
  // Indefinite lengths are not DER, and four bytes reach further than any file.
  if (first === 0x80 || sizeBytes > 4) return undefined;
  let length = first < 0x80 ? first : 0;
  for (let index = 0; index < sizeBytes; index += 1) length = length * 256 + (bytes[offset + 2 + index] ?? 0);
  const start = offset + 2 + sizeBytes;
  return start + length > limit ? undefined : { tag, start, end: start + length };
}

/** The first `count` elements inside `parent`. */
function children(bytes: Uint8Array, parent: DerElement, count: number): readonly DerElement[] {
  const found: DerElement[] = [];
  let offset = parent.start;
  while (offset < parent.end && found.length < count) {
    const child = derElement(bytes, offset, parent.end);
    if (child === undefined) break;
    found.push(child);
    offset = child.end;
  }
  return found;
}

function hexOf(bytes: Uint8Array, element: DerElement): string {
  return Buffer.from(bytes.subarray(element.start, element.end)).toString("hex");
}

// The content octets of the object identifiers, in hexadecimal.
const pkcs7Data = "2a864886f70d010701";
const pkcs7SignedData = "2a864886f70d010702";

/** What a binary file is, as far as its first elements tell: a PKCS#7 bundle, a PKCS#12 store, or another sequence. */
export function derKind(bytes: Uint8Array): "pkcs7" | "pkcs12" | "sequence" | undefined {
  const whole = derElement(bytes, 0);
  if (whole?.tag !== sequenceTag) return undefined;
  const [first, second] = children(bytes, whole, 2);
  if (identifierOf(bytes, first) === pkcs7SignedData) return "pkcs7";
  return isVersion3(bytes, first) && isStoreContent(bytes, second) ? "pkcs12" : "sequence";
}

function identifierOf(bytes: Uint8Array, element: DerElement | undefined): string | undefined {
  return element?.tag === objectIdentifierTag ? hexOf(bytes, element) : undefined;
}

function isVersion3(bytes: Uint8Array, element: DerElement | undefined): boolean {
  return element?.tag === integerTag && hexOf(bytes, element) === "03";
}

function isStoreContent(bytes: Uint8Array, element: DerElement | undefined): boolean {
  if (element?.tag !== sequenceTag) return false;
  const identifier = identifierOf(bytes, children(bytes, element, 1)[0]);
  return identifier === pkcs7Data || identifier === pkcs7SignedData;
}

const versionTag = 0xa0;

/** Whether the certificate `bytes` is of X.509 version 1, which has no extensions to say what it is for. */
export function isFirstVersion(bytes: Uint8Array): boolean {
  const whole = derElement(bytes, 0);
  const body = whole === undefined ? undefined : children(bytes, whole, 1)[0];
  const first = body === undefined ? undefined : children(bytes, body, 1)[0];
  return first !== undefined && first.tag !== versionTag;
}

const weakAlgorithms: ReadonlyMap<string, "md5" | "sha1"> = new Map([
  ["2a864886f70d010104", "md5"],
  ["2a864886f70d010105", "sha1"],
  ["2a8648ce3d0401", "sha1"],
  ["2a8648ce380403", "sha1"],
  ["2b0e03021d", "sha1"],
]);

/** The digest of the signature of the certificate `bytes`, when it is one that no longer counts as safe. */
export function weakSignatureDigest(bytes: Uint8Array): "md5" | "sha1" | undefined {
  const whole = derElement(bytes, 0);
  const algorithm = whole === undefined ? undefined : children(bytes, whole, 2)[1];
  if (algorithm?.tag !== sequenceTag) return undefined;
  return weakAlgorithms.get(identifierOf(bytes, children(bytes, algorithm, 1)[0]) ?? "");
}
