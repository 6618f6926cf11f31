/**
 * The step between a scan and its report: which findings there are, how bad they are, and which of them count.
 *
 * Settings of rules come first, then suppressions, then the baseline; what is wrong with suppressions and baseline is
 * said as findings. Pure: files, time and settings are handed in.
 */
import type { Config } from "../config/index.js";
import type { Finding, FindingDraft, ScanReport } from "../finding/index.js";
import { compareFindings, isActive, summaryOf, withFingerprints } from "../finding/index.js";
import type { Source } from "../text/index.js";
import type { BaselineEntry } from "./baseline-file.js";
import type { Excuse } from "./excuses.js";
import { excuseOfItem, excusesOfComment, isRuleOf } from "./excuses.js";
import { inlineSuppressions } from "./inline-suppressions.js";
import type { Present } from "./known-findings.js";
import { matchKnown } from "./known-findings.js";
import type { Speech } from "./own-findings.js";
import { expiredFinding, malformedFinding, staleBaselineFinding, unusedFinding } from "./own-findings.js";
import { applyRuleSettings } from "./rule-settings.js";
import { suppress } from "./suppress.js";

/** What deciding needs besides the findings. */
export interface Decisions extends Speech {
  readonly config: Config;
  /** Seconds since 1970. */
  readonly now: number;
  /** Files with suppression comments; those that findings stand in are looked at anyway. */
  readonly marked: readonly Source[];
  /** False: what is suppressed is shown and counts. */
  readonly suppressions: boolean;
  /** The scan looked at everything that the configuration speaks of. */
  readonly wholeTree: boolean;
  readonly baseline?: BaselineUse;
  readonly present: Present;
}

/** A baseline, and whether to speak of entries that match nothing. */
export interface BaselineUse {
  readonly entries: readonly BaselineEntry[];
  readonly reportStale: boolean;
}

/** `report` with every finding's standing, and with what is to be said of suppressions and baseline. */
export function decide(report: ScanReport, decisions: Decisions): ScanReport {
  const { config, catalogue } = decisions;
  const set = applyRuleSettings(report.findings, config, catalogue);
  const suppressed = applySuppressions(set, sourcesOf(report.findings, decisions.marked), decisions);
  const decided = applyBaseline(suppressed, decisions);
  const findings = [...decided].sort(compareFindings);
  return { ...report, findings, summary: summaryOf(findings, report.summary) };
}

/** Each file once, by its path: those with suppressions, and all that a finding touches. */
function sourcesOf(findings: readonly Finding[], marked: readonly Source[]): readonly Source[] {
  const sources = new Map(marked.map((source) => [source.path, source]));
  const touched = findings.flatMap(({ place, via, uses = [] }) => [
    place,
    ...via.map((step) => step.place),
    ...uses.flatMap(({ places }) => places),
  ]);
  for (const { source } of touched) if (!sources.has(source.path)) sources.set(source.path, source);
  return [...sources.keys()].sort().flatMap((path) => sources.get(path) ?? []);
}

function applySuppressions(
  findings: readonly Finding[],
  sources: readonly Source[],
  decisions: Decisions,
): readonly Finding[] {
  const { config, now } = decisions;
  const rules = decisions.catalogue.rules.map(({ id }) => id);
  const files = sources.map((source) => inlineSuppressions(source, rules));
  const comments = files.flatMap(({ suppressions }) => suppressions.map(excusesOfComment));
  const items = config.suppressions.map(excuseOfItem);
  const permission = { comments: config.allowSuppressions, notSuppressible: config.notSuppressible, now };
  const all = [...items, ...comments.flat()];
  const { expired } = suppress([], all, permission);
  const wrong = ownFindings(
    [
      ...files.flatMap(({ malformed }) => malformed.flatMap((one) => malformedFinding(one, decisions))),
      ...expired.flatMap((excuse) => expiredFinding(excuse, decisions)),
    ],
    decisions,
  );
  const result = suppress([...findings, ...wrong], all, permission);
  const shown = decisions.suppressions ? result.findings : [...findings, ...wrong];
  const unused = result.unused.filter(({ kind }) => kind === "comment" || decisions.wholeTree);
  return [...shown, ...ownFindings(unusedDrafts(unused, comments, decisions), decisions)];
}

function unusedDrafts(
  unused: readonly Excuse[],
  comments: readonly (readonly Excuse[])[],
  decisions: Decisions,
): readonly FindingDraft[] {
  const isUnused = new Set(unused);
  const alone = new Set(comments.filter((rules) => rules.every((excuse) => isUnused.has(excuse))).flat());
  return unused.flatMap((excuse) => unusedFinding(excuse, alone.has(excuse), decisions));
}

function ownFindings(drafts: readonly FindingDraft[], { config, catalogue }: Decisions): readonly Finding[] {
  return applyRuleSettings(withFingerprints(drafts, []), config, catalogue);
}

/** Whether a baseline may hold `finding`: it counts, is not about suppressions, and may be accepted at all. */
export function isBaselined(finding: Finding, { notSuppressible }: Pick<Config, "notSuppressible">): boolean {
  return isActive(finding) && !finding.rule.startsWith("scan/suppression-") && mayBeAccepted(finding, notSuppressible);
}

function mayBeAccepted({ rule }: Finding, notSuppressible: readonly string[]): boolean {
  return !notSuppressible.some((name) => isRuleOf(name, rule));
}

function applyBaseline(findings: readonly Finding[], decisions: Decisions): readonly Finding[] {
  const { baseline, config, present } = decisions;
  if (baseline === undefined) return findings;
  const { known, gone } = matchKnown(findings, baseline.entries, present);
  const decided = findings.map((finding): Finding =>
    known.has(finding) && isBaselined(finding, config) ? { ...finding, baseline: true } : finding,
  );
  const [first] = gone;
  if (first === undefined || !baseline.reportStale) return decided;
  return [...decided, ...ownFindings(staleBaselineFinding(gone.length, first.place, decisions), decisions)];
}
