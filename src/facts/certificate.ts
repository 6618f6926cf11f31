/**
 * X.509 certificates: whom they are for, how long they hold, and how they are signed. Times are seconds since 1970.
 */
import { X509Certificate } from "node:crypto";

import { isControl } from "./characters.js";
import { isFirstVersion, weakSignatureDigest } from "./der.js";

/** What rules need of a certificate. */
export type CertificateFacts = {
  /** Common name, or the whole subject, at most 80 characters. */
  readonly subject: string;
  readonly notBefore: number;
  readonly notAfter: number;
  /** It may sign others: it says so, or it is a root of version 1, which cannot say so. */
  readonly authority: boolean;
  readonly selfSigned: boolean;
  readonly subjectAlternativeName: boolean;
  readonly weakDigest?: "md5" | "sha1";
  readonly rsaBits?: number;
};

/** The certificate that the DER `bytes` are; undefined when they are none. */
export function certificateFacts(bytes: Uint8Array): CertificateFacts | undefined {
  try {
    return factsOf(new X509Certificate(bytes), bytes);
  } catch {
    // OpenSSL throws for anything that is no certificate; which of its checks failed helps nobody.
    return undefined;
  }
}

function factsOf(certificate: X509Certificate, bytes: Uint8Array): CertificateFacts | undefined {
  const notBefore = secondsOf(certificate.validFrom);
  const notAfter = secondsOf(certificate.validTo);
  if (Number.isNaN(notBefore) || Number.isNaN(notAfter)) return undefined;
  const weakDigest = weakSignatureDigest(bytes);
  const rsaBits = rsaBitsOf(certificate);
  const selfSigned = isSelfSigned(certificate);
  return {
    subject: subjectOf(certificate.subject),
    notBefore,
    notAfter,
    authority: certificate.ca || (selfSigned && isFirstVersion(bytes)),
    selfSigned,
    subjectAlternativeName: certificate.subjectAltName !== undefined,
    ...(weakDigest === undefined ? {} : { weakDigest }),
    ...(rsaBits === undefined ? {} : { rsaBits }),
  };
}

function secondsOf(time: string): number {
  return Math.floor(Date.parse(time) / 1000);
}

/** A certificate may have no subject at all, which the type does not say. */
function subjectOf(subject: string | undefined): string {
  const lines = (subject ?? "").split("\n");
  const commonName = lines.find((line) => line.startsWith("CN="))?.slice("CN=".length);
  const shown = Array.from(commonName ?? lines.join(", "))
    .filter((char) => !isControl(char))
    .join("");
  return shown.length > 80 ? `${shown.slice(0, 79)}…` : shown;
}

function isSelfSigned(certificate: X509Certificate): boolean {
  if (certificate.subject !== certificate.issuer) return false;
  try {
    return certificate.verify(certificate.publicKey);
  } catch {
    // A key of a kind that this OpenSSL does not have: equal names are all that can be told.
    return true;
  }
}

function rsaBitsOf(certificate: X509Certificate): number | undefined {
  try {
    const { publicKey } = certificate;
    return publicKey.asymmetricKeyType?.startsWith("rsa") === true
      ? publicKey.asymmetricKeyDetails?.modulusLength
      : undefined;
  } catch {
    return undefined;
  }
}
