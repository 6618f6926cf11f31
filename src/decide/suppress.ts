/**
 * Applies suppressions to findings, and says what is wrong with the suppressions themselves.
 *
 * A finding is suppressed when every use of its value is covered by something that counts today and may count: one
 * cluster's comment does not speak for another.
 */
import type { Finding, Suppression } from "../finding/index.js";
import { compareText } from "../finding/index.js";
import type { Excuse } from "./excuses.js";
import { isRuleOf, usesOf } from "./excuses.js";
import { isOver } from "./directive.js";

/** What may be suppressed, and when. */
export interface Permission {
  /** Whether comments count at all. */
  readonly comments: boolean;
  /** Rules and families that nothing suppresses. */
  readonly notSuppressible: readonly string[];
  /** Seconds since 1970. */
  readonly now: number;
}

/** Findings with what suppresses them, and the excuses that had no effect. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly expired: readonly Excuse[];
  /** They cover nothing at all. */
  readonly unused: readonly Excuse[];
}

/** `findings` with `suppressed` where `excuses` cover them. */
export function suppress(findings: readonly Finding[], excuses: readonly Excuse[], permission: Permission): Suppressed {
  const expired = excuses.filter(({ until }) => until !== undefined && isOver(until, permission.now));
  const isExpired = new Set(expired);
  const valid = excuses.filter((excuse) => !isExpired.has(excuse)).sort(byPlace);
  const byRule = indexed(valid);
  const used = new Set<Excuse>();
  const decided = findings.map((finding): Finding => {
    const [chosen] = covering(finding, byRule, used, permission);
    return chosen === undefined ? finding : { ...finding, suppressed: suppressionOf(chosen) };
  });
  // What is not permitted is not unused: it would suppress if it might.
  const unused = valid.filter(
    (excuse) => !used.has(excuse) && (excuse.kind === "configuration" || permission.comments),
  );
  return { findings: decided, expired, unused };
}

/** Of several that cover a finding, the same one is named whatever order they were read in. */
function byPlace(left: Excuse, right: Excuse): number {
  return (
    compareText(right.kind, left.kind) ||
    compareText(left.place.source.path, right.place.source.path) ||
    left.place.start - right.place.start ||
    left.place.end - right.place.end ||
    compareText(identityOf(left), identityOf(right))
  );
}

function identityOf({ rule, until, owner, reason }: Excuse): string {
  return JSON.stringify([rule, until ?? "", owner ?? "", reason]);
}

/** The excuses that together cover all uses of `finding`, in their order; none when some use is left. */
function covering(
  finding: Finding,
  byRule: ReadonlyMap<string, readonly Excuse[]>,
  used: Set<Excuse>,
  { comments, notSuppressible }: Permission,
): readonly Excuse[] {
  const isProtected = notSuppressible.some((name) => isRuleOf(name, finding.rule));
  const left = new Set(usesOf(finding).keys());
  const chosen: Excuse[] = [];
  for (const excuse of candidates(finding, byRule)) {
    const coverage = excuse.covers(finding);
    if (coverage !== "all" && coverage.size === 0) continue;
    used.add(excuse);
    if (isProtected || (excuse.kind === "comment" && !comments)) continue;
    const before = left.size;
    if (coverage === "all") left.clear();
    else for (const index of coverage) left.delete(index);
    if (left.size < before) chosen.push(excuse);
  }
  return left.size === 0 ? chosen : [];
}

function candidates(finding: Finding, byRule: ReadonlyMap<string, readonly Excuse[]>): readonly Excuse[] {
  const family = finding.rule.split("/", 1)[0] ?? "";
  return [...(byRule.get(finding.rule) ?? []), ...(byRule.get(family) ?? [])];
}

function indexed(excuses: readonly Excuse[]): ReadonlyMap<string, readonly Excuse[]> {
  const byRule = new Map<string, Excuse[]>();
  for (const excuse of excuses) {
    const known = byRule.get(excuse.rule);
    if (known === undefined) byRule.set(excuse.rule, [excuse]);
    else known.push(excuse);
  }
  return byRule;
}

function suppressionOf({ kind, reason, place, until, owner }: Excuse): Suppression {
  return {
    kind,
    reason,
    place,
    ...(until === undefined ? {} : { until }),
    ...(owner === undefined ? {} : { owner }),
  };
}
