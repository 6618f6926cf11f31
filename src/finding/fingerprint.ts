/**
 * Fingerprints: the identity of a finding across edits, for baselines and for telling new findings from old.
 *
 * It is made of what stays the same when lines move and other files change: the rule, the subject, the file's path, the
 * first line of the finding's own characters with white space evened out, and a number among findings alike in all of
 * these. Secret characters never go in: a hash of a short password can be guessed.
 */
import { createHash } from "node:crypto";

import type { Place } from "../text/index.js";
import type { Finding } from "./finding.js";
import type { FindingDraft } from "./order.js";
import { compareDrafts, compareFindings } from "./order.js";

/** Of the finding's own characters, as many as this tell findings apart. */
const maximumOwnCharacters = 1000;

/** Half of a SHA-256: still far more than any report has findings. */
const digits = 32;

/** `drafts` with their fingerprints, in the total order. `secrets`: places whose characters must not go in. */
export function withFingerprints(drafts: readonly FindingDraft[], secrets: readonly Place[]): readonly Finding[] {
  const secretsOf = placesByPath(secrets);
  const seen = new Map<string, number>();
  const findings = [...drafts].sort(compareDrafts).map((draft) => {
    const identity = identityOf(draft, secretsOf.get(draft.place.source.path) ?? []);
    const occurrence = seen.get(identity) ?? 0;
    seen.set(identity, occurrence + 1);
    return { ...draft, fingerprint: digest(identity, occurrence) };
  });
  return findings.sort(compareFindings);
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

function identityOf(draft: FindingDraft, secrets: readonly Place[]): string {
  const { rule, subject, place } = draft;
  return JSON.stringify([rule, subject.kind, subject.name, place.source.path, ownCharacters(place, secrets)]);
}

function digest(identity: string, occurrence: number): string {
  return createHash("sha256").update(`${identity}\n${occurrence}`).digest("hex").slice(0, digits);
}

/** The first line of the place, without secrets, each run of white space as one space. */
function ownCharacters(place: Place, secrets: readonly Place[]): string {
  const end = Math.min(place.end, place.start + maximumOwnCharacters);
  let chars = place.source.text.slice(place.start, end);
  for (const secret of secrets) {
    const from = Math.max(secret.start, place.start) - place.start;
    const to = Math.min(secret.end, end) - place.start;
    if (from < to) chars = chars.slice(0, from) + "*".repeat(to - from) + chars.slice(to);
  }
  const firstLine = chars.trimStart().split(/[\r\n]/u, 1)[0] ?? "";
  // The length of a secret is no part of the identity either.
  return firstLine.replaceAll(/\s+/gu, " ").replaceAll(/\*+/gu, "*").trim();
}
