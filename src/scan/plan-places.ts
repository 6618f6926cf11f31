/**
 * Puts what a plan shows where its author wrote it: when the configuration of a plan is in the same repository, a
 * finding stands at the attribute in the configuration and names the plan's value beside it.
 *
 * Plan and configuration make subjects of one shape, so that a path into the one is a path into the other.
 */
import type { ClusterGroup } from "../link/index.js";
import type { DeclaredObject, PathStep, Subject } from "../model/index.js";
import { follow } from "../model/index.js";
import { folderOf } from "../text/index.js";
import type { Judgement, Verdict } from "./judge.js";
import { headsOf } from "./judge.js";

/** A group with what judging it gave. */
export interface Judged {
  readonly group: ClusterGroup;
  readonly verdict: Verdict;
}

/** Key of the note that names the plan; settling has its words. */
export const planNote = "in-plan";

/** `judged`, with the judgements of plans moved to their configuration where exactly one root declares it. */
export function placeInConfiguration(judged: readonly Judged[]): readonly Judged[] {
  const declared = judged.filter(({ group }) => ownerOf(group)?.carrier === "terraform");
  return judged.map((item) => {
    if (ownerOf(item.group)?.carrier !== "terraform-plan") return item;
    const twins = declared.filter((other) => isTwin(item, other));
    const [twin] = twins;
    const roots = new Set(twins.map(({ group }) => ownerOf(group)?.root));
    return twin === undefined || roots.size > 1 ? item : moved(item, twin);
  });
}

/** The same address is not enough, since every other root has a `main`: the names must agree, or the folder. */
function isTwin(planned: Judged, configured: Judged): boolean {
  const [plan, configuration] = [ownerOf(planned.group), ownerOf(configured.group)];
  if (plan === undefined || plan.address !== configuration?.address || plan.type !== configuration.type) return false;
  const [left, right] = [nameOf(planned.group), nameOf(configured.group)];
  return left !== undefined && right !== undefined
    ? left === right
    : folderOf(plan.origin.place.source.path) === folderOf(configuration.origin.place.source.path);
}

function nameOf({ cluster }: ClusterGroup): string | undefined {
  return cluster?.part.nameKnown === true ? cluster.part.nameKey : undefined;
}

function ownerOf(group: ClusterGroup): DeclaredObject | undefined {
  return (group.cluster ?? group.pools[0])?.object;
}

function moved({ group, verdict }: Judged, twin: Judged): Judged {
  const configured = twin.verdict.subjects;
  const planned = verdict.judgements.map((judgement) => ({
    ...judgement,
    heads: [...judgement.heads, ...headsOf(twin.group)],
  }));
  const judgements = planned.map((judgement) => {
    const inPlan = verdict.subjects.find(({ kind }) => kind === judgement.subject.kind);
    const subject = configured.find(({ kind }) => kind === judgement.subject.kind);
    return inPlan === undefined || subject === undefined ? judgement : inConfiguration(judgement, inPlan, subject);
  });
  return { group, verdict: { ...verdict, judgements } };
}

function inConfiguration(judgement: Judgement, planned: Subject, configured: Subject): Judgement {
  const wanted = JSON.parse(judgement.path) as readonly PathStep[];
  const path = sameEntry(samePool(wanted, planned, configured), planned, configured);
  if (path === undefined || !isReached(configured, path) || !mayBeSame(planned, wanted, configured, path)) {
    return judgement;
  }
  const { origin } = follow(configured, path);
  if (origin === undefined) return judgement;
  return { ...judgement, origin, related: [...judgement.related, { place: judgement.origin.place, note: planNote }] };
}

/** Whether the configuration has the attribute that the path leads into: else it would be the whole resource. */
function isReached(subject: Subject, path: readonly PathStep[]): boolean {
  const depth = path[0] === "pools" ? 3 : 2;
  return follow(subject, path.slice(0, depth)).node !== undefined;
}

/** A known value of the configuration that is not the plan's came from elsewhere: the plan was made with others. */
function mayBeSame(planned: Subject, from: readonly PathStep[], configured: Subject, to: readonly PathStep[]): boolean {
  const depths = Array.from({ length: Math.min(from.length, to.length) }, (_, index) => index + 1);
  return depths.every((depth) => {
    const left = valueOf(follow(planned, from.slice(0, depth)).node);
    const right = valueOf(follow(configured, to.slice(0, depth)).node);
    return left === undefined || right === undefined || left === right;
  });
}

function valueOf(node: unknown): unknown {
  return typeof node === "object" && node !== null && "value" in node ? node.value : undefined;
}

/** The path with the index of the pool of the same name; undefined when there is none. */
function samePool(path: readonly PathStep[], planned: Subject, configured: Subject): readonly PathStep[] | undefined {
  const [first, index, ...rest] = path;
  if (first !== "pools" || typeof index !== "number") return path;
  if (planned.kind !== "aks-cluster" || configured.kind !== "aks-cluster") return undefined;
  const label = planned.pools[index]?.label;
  const found = configured.pools.findIndex((pool) => pool.label === label);
  return found === -1 ? undefined : [first, found, ...rest];
}

/** The path with the index of the same bypass entry, since a plan sorts the set; the list where it has no such entry. */
function sameEntry(
  path: readonly PathStep[] | undefined,
  planned: Subject,
  configured: Subject,
): readonly PathStep[] | undefined {
  const index = path?.[3];
  if (path?.[2] !== "entries" || typeof index !== "number") return path;
  const value = planned.proxy?.bypass?.entries[index]?.value;
  const found = configured.proxy?.bypass?.entries.findIndex((entry) => entry.value === value) ?? -1;
  return found === -1 ? path.slice(0, 2) : [...path.slice(0, 3), found, ...path.slice(4)];
}
