/**
 * Findings: what is said about a place in a file. Everything a report needs, with positions still as offsets.
 */
import type { Place, Step } from "../text/index.js";
import type { SubjectKind } from "../model/index.js";

/** How bad it is: refused or broken, works by luck, advice. */
export type Severity = "error" | "warning" | "note";

/** Severities from worst to least. */
export const severities: readonly Severity[] = ["error", "warning", "note"];

/** Languages of the messages. */
export type Locale = "en" | "ko" | "ja" | "zh";

/** Another place that matters for a finding. */
export interface RelatedPlace {
  readonly place: Place;
  readonly note: string;
  /** The places that its value came through; absent when it stands where it is used. */
  readonly via?: readonly Step[];
}

/** One thing that is wrong at one place. */
export interface Finding {
  /** `family/name` of the catalogue. */
  readonly rule: string;
  readonly severity: Severity;
  /** One line: what is wrong, with the file's own values. */
  readonly message: string;
  /** What follows from it. */
  readonly why: string;
  /** What to write instead. */
  readonly remedy: string;
  /** The wrong characters. */
  readonly place: Place;
  /** The places that the value came through, from `place` to its use. */
  readonly via: readonly Step[];
  readonly related: readonly RelatedPlace[];
  readonly subject: { readonly kind: SubjectKind | "file"; readonly name: string };
  /** The values in the message, by name. Never a secret. */
  readonly args: Readonly<Record<string, string>>;
  /** Variable files or parameter files under which it arises, when not under all. */
  readonly variants: readonly string[];
  /** Stable under moved lines and edits elsewhere: 32 hexadecimal digits. */
  readonly fingerprint: string;
}

/** Counts of one run. */
export interface Summary {
  /** Files that were looked at beyond the search for proxy words. */
  readonly files: number;
  readonly subjects: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** All that a report is made from. */
export interface ScanReport {
  readonly findings: readonly Finding[];
  readonly summary: Summary;
  /** Characters that no output may show. */
  readonly secrets: readonly Place[];
}
