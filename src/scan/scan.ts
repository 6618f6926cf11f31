/**
 * The whole line as one function: from the files of a tree to a report.
 *
 * Effects are handed in: the tree reads files, the options bring the compiled policies and the time.
 */
import type { Config } from "../config/index.js";
import { defaultConfig, disabledRules } from "../config/index.js";
import { describeObject } from "../describe/index.js";
import { speaksOfProxies } from "../discover/index.js";
import type { Catalogue, FindingDraft, Locale, ScanReport } from "../finding/index.js";
import { summaryOf, withFingerprints } from "../finding/index.js";
import type { ClusterGroup, Described } from "../link/index.js";
import { linkAksClusters } from "../link/index.js";
import type { DeclaredObject, Expansion, FileTree, Omission, ParseProblem, Subject } from "../model/index.js";
import type { PolicyEngine } from "../policy/index.js";
import type { ExpandInputs } from "./expand-all.js";
import { expandAll } from "./expand-all.js";
import type { Fixer } from "./fixes.js";
import { expansionFindings, unresolvedFindings } from "./host-findings.js";
import { judgeGroup } from "./judge.js";
import type { ExtraPolicies } from "./own-rules.js";
import { judgeByOwnRules, withOwnRules } from "./own-rules.js";
import type { Judged } from "./plan-places.js";
import { placeInConfiguration } from "./plan-places.js";
import { runFacts } from "./run-facts.js";
import { settle } from "./settle.js";

/** What a scan needs besides the tree. */
export interface ScanOptions extends ExpandInputs {
  readonly loadPolicies: () => Promise<PolicyEngine>;
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  /** Seconds since 1970; the same value gives the same report. */
  readonly now: number;
  /** Files that may declare something; the rest of the tree is read only as their neighbours. */
  readonly candidates: readonly string[];
  /** Files that were left out before expansion, and why. */
  readonly omissions?: readonly Omission[];
  /** Which rules are evaluated, and what the organisation decided; severities and exceptions are decided later. */
  readonly config?: Config;
  /** Rules of the user's own. */
  readonly extraPolicies?: ExtraPolicies;
}

/** A report, and the subjects that it was made from. */
export interface ScanResult {
  readonly report: ScanReport;
  /** All rules that were judged by, the user's own among them. */
  readonly catalogue: Catalogue;
  readonly subjects: readonly Subject[];
}

/** Scans `tree`. Trouble with a file is a finding; only faults of the program throw. */
export async function scan(tree: FileTree, options: ScanOptions): Promise<ScanResult> {
  const expansion = await expandAll(options.candidates, tree, options);
  const groups = linkAksClusters(expansion.objects.flatMap(describeAlone));
  // Loading the policies costs more than anything else, and most runs have nothing to judge.
  const judged = groups.length === 0 ? [] : await judgeAll(groups, await options.loadPolicies(), options);
  const omissions = [...(options.omissions ?? []), ...expansion.omissions];
  const { locale } = options;
  const catalogue = withOwnRules(options.catalogue, options.extraPolicies);
  const settling = { catalogue, locale, fixer: await fixerFor(judged, tree) };
  const drafts = [
    ...settle(judged.flatMap(variantJudgements), variantCounts(expansion.objects), settling),
    ...expansionFindings(
      { problems: problemsThatMatter(expansion, options.config), omissions },
      options.catalogue,
      options.locale,
    ),
    ...unresolvedFindings(judged.flatMap(unresolvedOf), options.catalogue, options.locale),
  ];
  const subjects = judged.flatMap(({ verdict }) => verdict.subjects);
  const secrets = judged.flatMap(({ verdict }) => verdict.secrets);
  const findings = withFingerprints(withoutRepeats(drafts), secrets);
  const clusters = new Set(
    groups.flatMap(({ cluster }) =>
      cluster === undefined ? [] : [`${cluster.object.root} ${cluster.object.address}`],
    ),
  );
  return {
    report: {
      findings,
      summary: summaryOf(findings, { files: options.candidates.length, subjects: clusters.size }),
      secrets,
    },
    catalogue,
    subjects,
  };
}

/** What cannot be read of a file without a word of proxies hides no proxy settings; it may hide a lack of them. */
function problemsThatMatter({ problems }: Expansion, config: Config = defaultConfig): readonly ParseProblem[] {
  if (config.organisation.proxyRequired === true) return problems;
  return problems.filter(({ origin }) => speaksOfProxies(origin.place.source.text));
}

/** The part that an object contributes, with every undecidable condition left open: enough to join by. */
function describeAlone(object: DeclaredObject): readonly Described[] {
  let isSettled = true;
  const choose = (): undefined => void (isSettled = false);
  const part = describeObject(object, { choose });
  return part === undefined ? [] : [{ object, part, isSettled }];
}

async function judgeAll(
  groups: readonly ClusterGroup[],
  engine: PolicyEngine,
  options: ScanOptions,
): Promise<readonly Judged[]> {
  const { now, config = defaultConfig, extraPolicies } = options;
  const { rules } = withOwnRules(options.catalogue, extraPolicies);
  const judge = { run: runFacts(config, now), disabled: disabledRules(config, rules) };
  const judged = groups.map((group) => ({ group, verdict: judgeGroup(group, { ...judge, engine }) }));
  return placeInConfiguration(
    extraPolicies === undefined ? judged : await judgeByOwnRules(judged, extraPolicies, judge),
  );
}

/** Only what a reader gave as a file of the tree can be edited; where no rule offers a fix, nothing is read for one. */
async function fixerFor(judged: readonly Judged[], tree: FileTree): Promise<Fixer> {
  const offered = judged.some(({ verdict }) => verdict.judgements.some(({ fix }) => fix !== undefined));
  if (!offered) return () => undefined;
  const [{ fixerOf }, { writtenFiles }] = await Promise.all([import("./fixes.js"), import("../fix/index.js")]);
  const files = writtenFiles();
  return fixerOf(judged, (source) => (tree.read(source.path) === source ? files(source) : undefined));
}

function ownerOf(group: ClusterGroup): DeclaredObject | undefined {
  return (group.cluster ?? group.pools[0])?.object;
}

function variantJudgements({ group, verdict }: Judged): Parameters<typeof settle>[0] {
  const owner = ownerOf(group);
  if (owner === undefined) return [];
  const { root, variant } = owner;
  return verdict.judgements.map((judgement) =>
    variant === undefined ? { judgement, group, root } : { judgement, group, root, variant },
  );
}

function unresolvedOf({ group, verdict }: Judged): Parameters<typeof unresolvedFindings>[0] {
  const { unjoined } = group;
  return verdict.subjects.map((subject) =>
    unjoined !== undefined && isProxyTrouble(subject) ? { subject, unjoined } : { subject },
  );
}

/** Whether it would matter to a proxy which cluster a lone pool belongs to. */
function isProxyTrouble(subject: Subject): boolean {
  return (
    subject.kind === "aks-cluster" &&
    subject.pools.some(
      ({ osType, osSku, type }) =>
        osType?.value?.toLowerCase() === "windows" ||
        osSku?.value?.toLowerCase().startsWith("windows") === true ||
        type?.value === "AvailabilitySet",
    )
  );
}

/** How many variants each root was evaluated in. */
function variantCounts(objects: readonly DeclaredObject[]): ReadonlyMap<string, number> {
  const variants = new Map<string, Set<string>>();
  for (const { root, variant } of objects) {
    const seen = variants.get(root) ?? new Set<string>();
    variants.set(root, seen.add(variant ?? ""));
  }
  return new Map([...variants].map(([root, seen]) => [root, seen.size]));
}

/** Variants of one root have the same parse problems and the same unresolved values: said once. */
function withoutRepeats(drafts: readonly FindingDraft[]): readonly FindingDraft[] {
  const seen = new Set<string>();
  return drafts.filter(({ rule, place, message }) => {
    const said = rule === "scan/unresolved" ? "" : message;
    const key = JSON.stringify([rule, place.source.path, place.start, place.end, said]);
    return seen.has(key) ? false : seen.add(key).size > 0;
  });
}
