/**
 * What excuses findings: suppression comments and suppressions of the configuration, in one form.
 *
 * Says which excuse covers which finding. Knows nothing of dates, permissions and messages.
 */
import type { ConfiguredSuppression } from "../config/index.js";
import { globMatcher } from "../config/index.js";
import type { Finding, Suppression, Use } from "../finding/index.js";
import type { Place, Span } from "../text/index.js";
import type { InlineSuppression } from "./inline-suppressions.js";

/** One suppression with one of its rules. */
export interface Excuse {
  readonly kind: Suppression["kind"];
  /** A rule, or in the configuration also a family. */
  readonly rule: string;
  readonly reason: string;
  readonly place: Place;
  readonly until?: string;
  readonly owner?: string;
  /** How much of `finding` it covers: all, some of its uses, or nothing. */
  readonly covers: (finding: Finding) => Coverage;
}

/** Indices of the uses that are covered; `all` when the finding's own place is. */
export type Coverage = "all" | ReadonlySet<number>;

/** The excuses of a comment, one for each rule that it names. */
export function excusesOfComment({ rules, cover, wholeFile: _, ...rest }: InlineSuppression): readonly Excuse[] {
  const { path } = rest.place.source;
  const isInside = (place: Place): boolean => place.source.path === path && touches(cover, place);
  return rules.map((rule) => ({
    ...rest,
    kind: "comment",
    rule,
    covers: (finding) => {
      if (finding.rule !== rule) return nothing;
      return isInside(finding.place) ? "all" : indicesOf(finding, ({ places }) => places.some(isInside));
    },
  }));
}

/** The excuse of an item of the configuration. */
export function excuseOfItem({ path, subject, ...item }: ConfiguredSuppression): Excuse {
  const matches = path === undefined ? (): boolean => true : globMatcher(path);
  return {
    ...item,
    kind: "configuration",
    covers: (finding) => {
      if (!isRuleOf(item.rule, finding.rule)) return nothing;
      const isHere = matches(finding.place.source.path);
      return indicesOf(
        finding,
        (use) =>
          (isHere || use.places.some((place) => matches(place.source.path))) &&
          (subject === undefined || use.subject === subject),
      );
    },
  };
}

/** Whether `name`, a rule or a family, means `rule`. */
export function isRuleOf(name: string, rule: string): boolean {
  return rule === name || rule.startsWith(`${name}/`);
}

/** The uses of a finding; the scan gives none to those about files. */
export function usesOf({ uses, subject, via }: Finding): readonly Use[] {
  return uses !== undefined && uses.length > 0
    ? uses
    : [{ subject: subject.name, places: via.map(({ place }) => place) }];
}

const nothing: ReadonlySet<number> = new Set();

function indicesOf(finding: Finding, isCovered: (use: Use) => boolean): Coverage {
  const uses = usesOf(finding);
  return new Set(uses.flatMap((use, index) => (isCovered(use) ? [index] : [])));
}

/** A place belongs to where it starts; one without characters too. */
function touches({ start, end }: Span, place: Span): boolean {
  return place.start >= start && place.start <= end;
}
