/**
 * Rules of the user's own: judges the same subjects by them, once our policies are through.
 *
 * They run elsewhere and answer later, so a run is judged twice: once to learn which subjects there are, and once with
 * their answers. A run without them does neither.
 */
import type { Catalogue, RuleEntry } from "../finding/index.js";
import type { Subject } from "../model/index.js";
import type { Violation } from "../policy/index.js";
import type { Judge } from "./judge.js";
import { judgeGroup } from "./judge.js";
import type { Judged } from "./plan-places.js";

/** Policies beside our own. */
export interface ExtraPolicies {
  /** What they are called and say; their ids are none of the catalogue's. The argument `message` is what one said. */
  readonly rules: readonly RuleEntry[];
  /** What they say about each of `subjects`, in their order. Throws `ConfigError` when they do not behave. */
  readonly evaluate: (subjects: readonly Subject[]) => Promise<readonly (readonly Violation[])[]>;
}

/** The catalogue with the rules of `extra`. */
export function withOwnRules(catalogue: Catalogue, extra: ExtraPolicies | undefined): Catalogue {
  return extra === undefined ? catalogue : { rules: [...catalogue.rules, ...extra.rules] };
}

/** `judged`, with what `extra` says added to each verdict. */
export async function judgeByOwnRules(
  judged: readonly Judged[],
  extra: ExtraPolicies,
  judge: Omit<Judge, "engine">,
): Promise<readonly Judged[]> {
  const asked: Subject[] = [];
  const asking = { ...judge, engine: { evaluate: (subject: Subject) => (asked.push(subject), []) } };
  for (const { group } of judged) judgeGroup(group, asking);
  const answers = (await extra.evaluate(asked)).values();
  const isOn = ({ rule }: Violation): boolean => !judge.disabled.includes(rule);
  // Judging is deterministic: the same subjects come in the same order.
  const answering = { ...judge, engine: { evaluate: () => (answers.next().value ?? []).filter(isOn) } };
  return judged.map(({ group, verdict }) => {
    const { judgements } = judgeGroup(group, answering);
    return { group, verdict: { ...verdict, judgements: [...verdict.judgements, ...judgements] } };
  });
}
