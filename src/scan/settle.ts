/**
 * Turns judgements into findings: texts of the catalogue, one finding for what several variants share, total order.
 */
import type { Catalogue, FindingDraft, FindingFix, Locale, RelatedPlace, RuleEntry, Use } from "../finding/index.js";
import { findingTexts, renderMessage, spokenArguments } from "../finding/index.js";
import type { ClusterGroup } from "../link/index.js";
import type { Fixer } from "./fixes.js";
import type { Judgement } from "./judge.js";
import { planNote } from "./plan-places.js";
import { samePlace } from "../text/index.js";

/** Notes that the host gives itself. */
const hostNotes: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: { [planNote]: "the value in the plan" },
  ko: { [planNote]: "플랜에 나타난 값" },
  ja: { [planNote]: "プランでの値" },
  zh: { [planNote]: "计划中的值" },
};

/** A judgement with the variable file or parameter file that it arose under. */
export interface VariantJudgement {
  readonly judgement: Judgement;
  readonly group: ClusterGroup;
  /** What was evaluated: findings of several variants of one root are one finding. */
  readonly root: string;
  readonly variant?: string;
}

/** What settling needs besides the judgements. */
export interface Settling {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  readonly fixer: Fixer;
}

/** The findings for `judgements`, in total order. `variantsOf` gives how many variants a root was evaluated in. */
export function settle(
  judgements: readonly VariantJudgement[],
  variantsOf: ReadonlyMap<string, number>,
  { catalogue, locale, fixer }: Settling,
): readonly FindingDraft[] {
  const rules = new Map(catalogue.rules.map((rule) => [rule.id, rule]));
  const groups = new Map<string, VariantJudgement[]>();
  for (const item of judgements) {
    const key = keyOf(item.judgement);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()].flatMap((group) => draftOf(group, variantsOf, rules, { locale, fixer }));
}

/**
 * Equal for judgements that blame the same characters for the same: they are one finding. A rule of the user's own says
 * what it says in an argument; what differs in that is said twice.
 */
function keyOf({ rule, origin, args }: Judgement): string {
  const { source, start, end } = origin.place;
  return JSON.stringify([rule, source.path, start, end, args["message"] ?? ""]);
}

function draftOf(
  group: readonly VariantJudgement[],
  variantsOf: ReadonlyMap<string, number>,
  rules: ReadonlyMap<string, RuleEntry>,
  { locale, fixer }: Pick<Settling, "locale" | "fixer">,
): readonly FindingDraft[] {
  const [first] = group;
  const rule = first === undefined ? undefined : rules.get(first.judgement.rule);
  if (first === undefined || rule === undefined) return [];
  const { origin, subject } = first.judgement;
  const related = withoutRepeats(writtenOnes(group).flatMap((item) => item.judgement.related));
  const text = rule.texts[locale];
  const everyArgs = group.map((item) => item.judgement.args);
  const spoken = together(everyArgs.map((args) => spokenArguments(text, args)));
  const notes: Readonly<Record<string, string>> = { ...hostNotes[locale], ...text.notes };
  return [
    {
      ...findingTexts(rule, locale, spoken),
      place: origin.place,
      via: origin.via,
      related: related.map((other) => ({ ...other, note: renderMessage(notes[other.note] ?? other.note, spoken) })),
      subject,
      args: together(everyArgs),
      variants: variantNames(group, variantsOf),
      uses: group.map(useOf),
      ...fixOf(group, fixer, rule, locale),
    },
  ];
}

function fixOf(
  group: readonly VariantJudgement[],
  fixer: Fixer,
  rule: RuleEntry,
  locale: Locale,
): { readonly fix?: FindingFix } {
  const asked = group.map(({ group, judgement: { fix } }) => (fix === undefined ? { group } : { group, fix }));
  const fix = fixer(asked, rule, locale);
  return fix === undefined ? {} : { fix };
}

/** A plan that says of a place what its configuration says by itself adds nothing. */
function writtenOnes(group: readonly VariantJudgement[]): readonly VariantJudgement[] {
  const written = group.filter(({ judgement }) => !judgement.related.some(({ note }) => note === planNote));
  return written.length > 0 ? written : group;
}

/** What is beside a place that is wrong under several variants is said once. */
function withoutRepeats(related: readonly RelatedPlace[]): readonly RelatedPlace[] {
  return related.filter(
    (one, index) =>
      !related.slice(0, index).some((other) => other.note === one.note && samePlace(other.place, one.place)),
  );
}

/** One value may be wrong in several uses: what they call it is said side by side, `HTTP/HTTPS`. */
function together(everyArgs: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>> {
  const names = [...new Set(everyArgs.flatMap((args) => Object.keys(args)))];
  return Object.fromEntries(
    names.map((name) => [name, [...new Set(everyArgs.flatMap((args) => args[name] ?? []))].sort().join("/")]),
  );
}

function useOf({ judgement: { subject, origin, heads } }: VariantJudgement): Use {
  return { subject: subject.name, places: [...origin.via.map(({ place }) => place), ...heads] };
}

/** The variants that a finding arises in; none when it arises in all of its roots' variants. */
function variantNames(group: readonly VariantJudgement[], variantsOf: ReadonlyMap<string, number>): readonly string[] {
  const names = new Set(group.flatMap((item) => (item.variant === undefined ? [] : [item.variant])));
  const roots = new Set(group.map((item) => item.root));
  const possible = [...roots].reduce((sum, root) => sum + (variantsOf.get(root) ?? 1), 0);
  const seen = new Set(group.map((item) => JSON.stringify([item.root, item.variant ?? null]))).size;
  return seen >= possible ? [] : [...names].sort();
}
