/**
 * Bundles of certificates in PEM: their certificates, and what stops a node from loading the bundle.
 *
 * Ranges are UTF-16 units of the text. A bundle may be hostile, so that the number of certificates read is bounded.
 */
import type { Span } from "../text/index.js";
import { decodeBase64 } from "./base64.js";
import type { CertificateFacts } from "./certificate.js";
import { certificateFacts } from "./certificate.js";
import type { PemBlock } from "./pem.js";
import { readPem } from "./pem.js";

/** Why a block cannot be loaded. */
export type BlockFault = "cut-short" | "marker-not-alone" | "not-base64" | "not-a-certificate";

/** The facts of a PEM bundle. */
export type BundleFacts = {
  /** CERTIFICATE blocks, the broken ones included. */
  readonly blocks: number;
  readonly certificates: readonly (Span & { readonly certificate: CertificateFacts })[];
  readonly broken: readonly (Span & { readonly value: BlockFault })[];
  /** The seams of blocks without a line break between them. */
  readonly glued: readonly Span[];
  /** Blocks of private keys, by their label. */
  readonly privateKeys: readonly (Span & { readonly label: string })[];
  readonly carriageReturns: boolean;
  readonly blankPadding: boolean;
  /** Dots that stand for left-out characters of a certificate. */
  readonly ellipsis?: Span;
};

/** Further certificates are counted and not read. */
const maximumCertificates = 100;

const certificateLabels: ReadonlySet<string> = new Set(["CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE"]);

/** The facts of the bundle `text`. */
export function bundleFacts(text: string): BundleFacts {
  const { blocks, glued } = readPem(text);
  const ours = blocks.filter((block) => certificateLabels.has(block.label));
  const ellipsis = ours.map((block) => ellipsisIn(text, block.body)).find((span) => span !== undefined);
  const read = ours.slice(0, maximumCertificates).map((block) => readCertificate(text, block));
  return {
    blocks: ours.length,
    certificates: read.flatMap((found) => ("certificate" in found ? [found] : [])),
    broken: ellipsis === undefined ? read.flatMap((found) => ("value" in found ? [found] : [])) : [],
    glued,
    privateKeys: blocks
      .filter((block) => block.label.endsWith("PRIVATE KEY"))
      .map(({ start, end, label }) => ({ start, end, label: label.slice(0, 40) })),
    carriageReturns: text.includes("\r"),
    blankPadding: /^\s/u.test(text) || /\s$/u.test(text.replace(/\r?\n$/u, "")),
    ...(ellipsis === undefined ? {} : { ellipsis }),
  };
}

/** Where characters were left out of `text` between `start` and `end` and dots put in their place. */
export function ellipsisIn(text: string, { start, end }: Span): Span | undefined {
  const match = /\.{3,}|…/u.exec(text.slice(start, end));
  return match === null ? undefined : { start: start + match.index, end: start + match.index + match[0].length };
}

type ReadBlock = BundleFacts["certificates"][number] | BundleFacts["broken"][number];

function readCertificate(text: string, block: PemBlock): ReadBlock {
  const span = { start: block.start, end: block.end };
  if (block.fault !== undefined) return { ...span, value: block.fault };
  const bytes = decodeBase64(text.slice(block.body.start, block.body.end).replaceAll(/[ \t]/gu, "").trim());
  if (bytes === undefined) return { ...span, value: "not-base64" };
  const certificate = certificateFacts(bytes);
  return certificate === undefined ? { ...span, value: "not-a-certificate" } : { ...span, certificate };
}
