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

/** Edits that would put a finding right. */
export interface FindingFix {
  /** It may be made without asking: only what is wrong changes. Else it is a suggestion, which needs a decision. */
  readonly safe: boolean;
  /** What to write in place of which characters; all of one file, in order, none of them overlapping. */
  readonly edits: readonly { readonly place: Place; readonly text: string }[];
  /** One sentence that says what the edits do. */
  readonly description: string;
}

/** One way in which a wrong value is used: by one cluster, through some places. */
export interface Use {
  /** Name of the subject. */
  readonly subject: string;
  /** Where it is used: the steps of the value, and the heads of what is declared with it. */
  readonly places: readonly Place[];
}

/** Why a finding does not count. */
export interface Suppression {
  readonly reason: string;
  /** The comment, or the item of the configuration. */
  readonly place: Place;
  readonly kind: "comment" | "configuration";
  /** The last day on which it holds, YYYY-MM-DD. */
  readonly until?: string;
  readonly owner?: string;
}

/** Whether a finding was there before the change that is judged. */
export type FindingState = "new" | "unchanged";

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
  /** Absent when nothing certain can be written. */
  readonly fix?: FindingFix;
  /** Stable under moved lines and edits elsewhere: 32 hexadecimal digits. */
  readonly fingerprint: string;
  /** All uses of the value; one by `subject` through `via` when absent. */
  readonly uses?: readonly Use[];
  /** The fingerprints of the same finding in the other subjects that use the value. */
  readonly otherFingerprints?: readonly string[];
  /** It is accepted and does not count. */
  readonly suppressed?: Suppression;
  /** It is in the baseline and does not count. */
  readonly baseline?: true;
  /** Given when a change is judged. */
  readonly state?: FindingState;
  /** It stands on changed lines, or its value comes through some; told only where a change is judged. */
  readonly touched?: true;
}

/** Counts of one run. */
export interface Summary {
  /** Files that were looked at beyond the search for proxy words. */
  readonly files: number;
  readonly subjects: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Findings that comments or the configuration accept; not counted above. */
  readonly suppressed?: number;
  /** Findings of the baseline; not counted above. */
  readonly baselined?: number;
  /** How the findings compare with those before the change. */
  readonly change?: ChangeSummary;
}

/** Counts of a change. */
export interface ChangeSummary {
  readonly newErrors: number;
  readonly newWarnings: number;
  readonly newNotes: number;
  readonly unchanged: number;
  readonly fixed: number;
}

/** All that a report is made from. */
export interface ScanReport {
  readonly findings: readonly Finding[];
  /** Findings that the change did away with; given when a change is judged. */
  readonly fixed?: readonly Finding[];
  readonly summary: Summary;
  /** Characters that no output may show. */
  readonly secrets: readonly Place[];
}
