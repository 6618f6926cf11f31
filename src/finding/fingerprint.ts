/**
 * Fingerprints: the identity of a finding across edits, for baselines and for telling new findings from old.
 *
 * It is made of what stays the same when lines move, text is laid out anew and other files change, in three parts: what
 * is wrong (the rule, the characters of the finding without white space, the node pool, a number among findings alike in
 * all of these), where (the file's path) and in what (the subject). A file or a cluster that is renamed changes one part
 * alone. Secret characters never go in: a hash of a short password can be guessed.
 */
import { createHash } from "node:crypto";

import type { Place } from "../text/index.js";
import type { Finding } from "./finding.js";
import type { FindingDraft } from "./order.js";
import { compareDrafts, compareFindings, compareText } from "./order.js";

/** Of the finding's own characters, as many as this tell findings apart. */
const maximumOwnCharacters = 1000;

/** Hexadecimal digits of each part; the first alone keeps findings apart, the others are compared beside it. */
const digits = { what: 16, path: 8, subject: 8 } as const;

/** `drafts` with their fingerprints, in the total order. `secrets`: places whose characters must not go in. */
export function withFingerprints(drafts: readonly FindingDraft[], secrets: readonly Place[]): readonly Finding[] {
  const secretsOf = placesByPath(secrets);
  const seen = new Map<string, number>();
  const findings = [...drafts].sort(compareDrafts).map((draft): Finding => {
    const { path } = draft.place.source;
    const own = ownIdentity(draft, secretsOf.get(path) ?? []);
    const [fingerprint = "", ...others] = subjectsOf(draft).map((subject) => {
      const identity = JSON.stringify([own, path, subject]);
      const occurrence = seen.get(identity) ?? 0;
      seen.set(identity, occurrence + 1);
      return `${hash(`${own}\n${occurrence}`, digits.what)}${hash(path, digits.path)}${subjectPart(subject)}`;
    });
    return others.length === 0 ? { ...draft, fingerprint } : { ...draft, fingerprint, otherFingerprints: others };
  });
  return findings.sort(compareFindings);
}

/** All fingerprints of a finding: one for each subject that it is about. */
export function fingerprintsOf({ fingerprint, otherFingerprints }: Finding): readonly string[] {
  return [fingerprint, ...(otherFingerprints ?? [])];
}

/** The parts of a fingerprint. */
export interface FingerprintParts {
  readonly what: string;
  readonly path: string;
  readonly subject: string;
}

/** `fingerprint` in its parts. */
export function fingerprintParts(fingerprint: string): FingerprintParts {
  const pathStart = digits.what;
  const subjectStart = pathStart + digits.path;
  return {
    what: fingerprint.slice(0, pathStart),
    path: fingerprint.slice(pathStart, subjectStart),
    subject: fingerprint.slice(subjectStart),
  };
}

/** The part that stands for the subject of this name; the empty name is that of a file. */
export function subjectPart(name: string): string {
  return hash(name, digits.subject);
}

/** The subject of a finding about a file would say no more than its path. */
function subjectsOf({ subject, uses = [] }: FindingDraft): readonly string[] {
  if (subject.kind === "file") return [""];
  const others = uses.map((use) => use.subject).filter((name) => name !== subject.name);
  return [subject.name, ...[...new Set(others)].sort(compareText)];
}

function placesByPath(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const byPath = new Map<string, Place[]>();
  for (const place of places) {
    const known = byPath.get(place.source.path);
    if (known === undefined) byPath.set(place.source.path, [place]);
    else known.push(place);
  }
  return byPath;
}

function ownIdentity({ rule, subject, place, args }: FindingDraft, secrets: readonly Place[]): string {
  return JSON.stringify([rule, subject.kind, ownCharacters(place, secrets), args["pool"] ?? ""]);
}

function hash(text: string, length: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, length);
}

/** What of the place's characters is the finding's own: without secrets, without white space, without what is inside a block. */
function ownCharacters(place: Place, secrets: readonly Place[]): string {
  const end = Math.min(place.end, place.start + maximumOwnCharacters);
  let chars = place.source.text.slice(place.start, end);
  for (const secret of secrets) {
    const from = Math.max(secret.start, place.start) - place.start;
    const to = Math.min(secret.end, end) - place.start;
    if (from < to) chars = chars.slice(0, from) + "*".repeat(to - from) + chars.slice(to);
  }
  // The length of a secret is no part of the identity either.
  return head(chars.trim()).replaceAll(/\s+/gu, "").replaceAll(/\*+/gu, "*");
}

/** Lists and objects may have other members and be laid out otherwise; a certificate is its whole text. */
function head(chars: string): string {
  if (chars.startsWith("{") || (chars.startsWith("[") && !bracketedAddress.test(chars))) return chars.charAt(0);
  if (encoded.test(chars)) return chars;
  const firstLine = chars.split(/[\r\n]/u, 1)[0] ?? "";
  return firstLine.length < chars.length ? firstLine.replace(/[{[(\s]+$/u, "") : firstLine;
}

/** `[::1]`, also with a port behind it. */
const bracketedAddress = /^\[[\dA-Fa-f.%]*:[\dA-Fa-f:.%]*\]/u;
/** Base64 over lines, with or without the marks of PEM. */
const encoded = /^(?:-----BEGIN|[\dA-Za-z+/=\s]{60})/u;
