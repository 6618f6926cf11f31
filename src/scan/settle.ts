/**
 * Turns judgements into findings: texts of the catalogue, one finding for what several variants share, total order.
 */
import type { Catalogue, Finding, FindingDraft, Locale, RuleEntry } from "../finding/index.js";
import { renderMessage } from "../finding/index.js";
import type { Judgement } from "./judge.js";
import { planNote } from "./plan-places.js";

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
  /** What was evaluated: findings of several variants of one root are one finding. */
  readonly root: string;
  readonly variant?: string;
}

/** The findings for `judgements`, in total order. `variantsOf` gives how many variants a root was evaluated in. */
export function settle(
  judgements: readonly VariantJudgement[],
  variantsOf: ReadonlyMap<string, number>,
  catalogue: Catalogue,
  locale: Locale,
): readonly FindingDraft[] {
  const rules = new Map(catalogue.rules.map((rule) => [rule.id, rule]));
  const groups = new Map<string, VariantJudgement[]>();
  for (const item of judgements) {
    const key = keyOf(item.judgement);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()].flatMap((group) => draftOf(group, variantsOf, rules, locale));
}

/** Equal for judgements that say the same of the same characters. */
function keyOf({ rule, origin, args }: Judgement): string {
  const { source, start, end } = origin.place;
  return JSON.stringify([rule, source.path, start, end, args]);
}

function draftOf(
  group: readonly VariantJudgement[],
  variantsOf: ReadonlyMap<string, number>,
  rules: ReadonlyMap<string, RuleEntry>,
  locale: Locale,
): readonly FindingDraft[] {
  const [first] = group;
  const rule = first === undefined ? undefined : rules.get(first.judgement.rule);
  if (first === undefined || rule === undefined) return [];
  const { judgement } = first;
  const notes: Readonly<Record<string, string>> = { ...hostNotes[locale], ...rule.texts[locale].notes };
  return [
    {
      ...textsOf(rule, locale, judgement.args),
      place: judgement.origin.place,
      via: judgement.origin.via,
      related: judgement.related.map(({ place, note }) => ({
        place,
        note: renderMessage(notes[note] ?? note, judgement.args),
      })),
      subject: judgement.subject,
      args: judgement.args,
      variants: variantNames(group, variantsOf),
    },
  ];
}

/** Rule, severity and texts of a finding. */
export function textsOf(
  rule: RuleEntry,
  locale: Locale,
  args: Readonly<Record<string, string>>,
): Pick<Finding, "rule" | "severity" | "message" | "why" | "remedy"> {
  const text = rule.texts[locale];
  return {
    rule: rule.id,
    severity: rule.severity,
    message: renderMessage(text.message, args),
    why: renderMessage(text.why, args),
    remedy: renderMessage(text.remedy, args),
  };
}

/** The variants that a finding arises in; none when it arises in all of its roots' variants. */
function variantNames(group: readonly VariantJudgement[], variantsOf: ReadonlyMap<string, number>): readonly string[] {
  const names = new Set(group.flatMap((item) => (item.variant === undefined ? [] : [item.variant])));
  const roots = new Set(group.map((item) => item.root));
  const possible = [...roots].reduce((sum, root) => sum + (variantsOf.get(root) ?? 1), 0);
  const seen = new Set(group.map((item) => JSON.stringify([item.root, item.variant ?? null]))).size;
  return seen >= possible ? [] : [...names].sort();
}
