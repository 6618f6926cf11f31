/**
 * Findings about suppressions and baselines themselves: what has no effect, is over, or matches nothing.
 */
import type { Catalogue, FindingDraft, FindingFix, Locale } from "../finding/index.js";
import { findingTexts, spokenArguments } from "../finding/index.js";
import type { Place } from "../text/index.js";
import type { Excuse } from "./excuses.js";
import type { MalformedSuppression } from "./inline-suppressions.js";
import { removalOf } from "./removal.js";

/** What texts are made of. */
export interface Speech {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

/** An error for a comment that is meant for a suppression and is none. */
export function malformedFinding(
  { fault, args, place }: MalformedSuppression,
  speech: Speech,
): readonly FindingDraft[] {
  return draftOf("scan/suppression-malformed", place, { word: "", near: "", ...args, fault }, speech);
}

/** An error for a suppression whose last day is over. */
export function expiredFinding({ rule, until = "", place }: Excuse, speech: Speech): readonly FindingDraft[] {
  return draftOf("scan/suppression-expired", place, { rule, until }, speech);
}

/** A warning for a suppression that covers nothing. `isAlone`: none of its rules does. */
export function unusedFinding(
  { kind, rule, place }: Excuse,
  isAlone: boolean,
  speech: Speech,
): readonly FindingDraft[] {
  const what = kind === "comment" ? "comment" : "item";
  const drafts = draftOf("scan/suppression-unused", place, { what, rule, count: "1" }, speech);
  const edit = kind === "comment" ? removalOf(place, rule, isAlone) : undefined;
  if (edit === undefined) return drafts;
  const fix: FindingFix = { safe: true, edits: [edit], description: removing[speech.locale] };
  return drafts.map((draft) => ({ ...draft, fix }));
}

const removing: Readonly<Record<Locale, string>> = {
  en: "Remove the suppression.",
  ko: "예외를 지웁니다.",
  ja: "抑制を削除します。",
  zh: "删除此抑制。",
};

/** One note for the entries of a baseline that match nothing. It is no mistake to have repaired something. */
export function staleBaselineFinding(count: number, first: Place, speech: Speech): readonly FindingDraft[] {
  const args = { what: "entries", rule: "", count: String(count) };
  return draftOf("scan/suppression-unused", first, args, speech).map((draft) => ({ ...draft, severity: "note" }));
}

function draftOf(
  rule: string,
  place: Place,
  args: Readonly<Record<string, string>>,
  { catalogue, locale }: Speech,
): readonly FindingDraft[] {
  const entry = catalogue.rules.find(({ id }) => id === rule);
  if (entry === undefined) return [];
  return [
    {
      ...findingTexts(entry, locale, spokenArguments(entry.texts[locale], args)),
      place,
      via: [],
      related: [],
      subject: { kind: "file", name: place.source.path },
      args,
      variants: [],
    },
  ];
}
