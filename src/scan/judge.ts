/**
 * Judges one group of joined objects: builds its subjects in every world, evaluates them, and keeps what holds in all.
 */
import type { Described, ClusterGroup } from "../link/index.js";
import { describeObject } from "../describe/index.js";
import type {
  AksNodePoolPart,
  AksClusterSubject,
  FixAction,
  NodePool,
  Organisation,
  Part,
  PathStep,
  Subject,
} from "../model/index.js";
import { follow, located, originOfNode, secretsBelow } from "../model/index.js";
import type { PolicyEngine, Violation } from "../policy/index.js";
import type { RelatedPlace } from "../finding/index.js";
import type { Origin, Place } from "../text/index.js";
import { samePlace } from "../text/index.js";
import type { Choose } from "./worlds.js";
import { inEveryWorld } from "./worlds.js";

/** A violation with its places, before it becomes a finding. */
export interface Judgement {
  readonly rule: string;
  readonly path: string;
  /** What the path's index stands for, where the list differs from world to world: the pool's own place. */
  readonly anchor?: Place;
  readonly origin: Origin;
  readonly args: Readonly<Record<string, string>>;
  readonly related: readonly RelatedPlace[];
  readonly subject: { readonly kind: Subject["kind"]; readonly name: string };
  readonly fix?: JudgedFix;
  /** Heads of the declarations that the subject is made from. */
  readonly heads: readonly Place[];
}

/** What would put a violation right, with where the node stands that shall change. */
export interface JudgedFix {
  readonly action: FixAction;
  /** The value that changes. */
  readonly path: readonly PathStep[];
  readonly origin: Origin;
  /** The node's characters as the policy saw them, where it has any. */
  readonly value?: string;
}

/** What judging needs besides the group. */
export interface Judge {
  readonly engine: PolicyEngine;
  readonly run: RunFacts;
  /** Rules that are off in every file. */
  readonly disabled: readonly string[];
}

/** What subjects know of the run: the same in all of them. */
export interface RunFacts {
  /** Seconds since 1970. */
  readonly now: number;
  readonly organisation?: Organisation;
  readonly expiresSoonDays?: number;
}

/** What judging one group gave. */
export interface Verdict {
  readonly judgements: readonly Judgement[];
  /** The subjects with undecidable conditions left unknown, as `extract` prints them. */
  readonly subjects: readonly Subject[];
  readonly secrets: readonly Place[];
}

/** Judges `group` in every world that its undecidable conditions allow. */
export function judgeGroup(group: ClusterGroup, judge: Judge): Verdict {
  const heads = headsOf(group);
  const worlds = inEveryWorld((choose) => {
    const subjects = subjectsOf(group, choose, judge.run);
    return {
      judgements: subjects.flatMap((subject) => judgeSubject(subject, heads, judge)),
      secrets: secretsBelow(subjects),
    };
  }, decidedBy(group));
  const [first, ...others] = worlds.map((world) => world.judgements);
  return {
    judgements: others.length === 0 ? (first ?? []) : heldInAll(worlds.map((world) => world.judgements)),
    subjects: subjectsOf(group, () => undefined, judge.run),
    secrets: worlds.flatMap((world) => world.secrets),
  };
}

/** The heads of what a group's findings are about: the cluster, or pools that have none. */
export function headsOf({ cluster, pools }: ClusterGroup): readonly Place[] {
  return (cluster === undefined ? pools : [cluster]).map(({ object }) => object.origin.place);
}

/** A cluster is judged as it is when it is made: its own condition holds. */
function decidedBy(group: ClusterGroup): ReadonlyMap<string, boolean> {
  const owner = group.cluster ?? group.pools[0];
  const presence = owner?.object.presence;
  return presence?.kind === "conditional" ? new Map([[presence.condition, true]]) : new Map();
}

function subjectsOf(group: ClusterGroup, choose: Choose, run: RunFacts): readonly Subject[] {
  const { expiresSoonDays, ...shared } = run;
  const pools = group.pools.flatMap((pool) => poolIn(pool, choose));
  if (group.cluster === undefined) return pools.length === 0 ? [] : [poolsAlone(group, pools, run.now)];
  const described = partIn(group.cluster, choose);
  if (described?.kind !== "aks-cluster") return [];
  const { cluster } = described;
  const { origin } = group.cluster.object;
  const whole: AksClusterSubject = located(
    { ...cluster, ...shared, pools: [...cluster.pools, ...pools] },
    originOfNode(cluster) ?? origin,
  );
  if (cluster.proxy === undefined) return [whole];
  const days = expiresSoonDays === undefined ? {} : { expiresSoonDays };
  const settings: Subject = { kind: "proxy-settings", name: cluster.name, ...shared, ...days, proxy: cluster.proxy };
  return [whole, located(settings, originOfNode(cluster.proxy) ?? origin)];
}

/** What an object contributes where conditions turn out as `choose` says. */
function partIn({ object, part, isSettled = false }: Described, choose: Choose): Part | undefined {
  return isSettled ? part : describeObject(object, { choose });
}

/** A pool whose making is undecidable is there in one world and not in the other. */
function poolIn(pool: Described<AksNodePoolPart>, choose: Choose): readonly NodePool[] {
  const { presence } = pool.object;
  if (presence.kind === "conditional" && choose(presence.condition) === false) return [];
  const described = partIn(pool, choose);
  return described?.kind === "aks-node-pool" ? [described.pool] : [];
}

/** A pool that joins no cluster is still judged for what is wrong in itself; what clusters must have it need not. */
function poolsAlone(group: ClusterGroup, pools: readonly NodePool[], now: number): Subject {
  const [first] = group.pools;
  const subject: AksClusterSubject = {
    kind: "aks-cluster",
    name: pools[0]?.label ?? "",
    now,
    pools: [...pools],
    podRanges: [],
    serviceRanges: [],
    syntax: [],
  };
  return first === undefined ? subject : located(subject, first.object.origin);
}

function judgeSubject(subject: Subject, heads: readonly Place[], judge: Judge): readonly Judgement[] {
  const violations = judge.engine.evaluate(subject, { disabled: judge.disabled });
  return violations.flatMap((violation) => judgementOf(subject, heads, violation));
}

function judgementOf(subject: Subject, heads: readonly Place[], violation: Violation): readonly Judgement[] {
  const { origin } = follow(subject, violation.path);
  if (origin === undefined) return [];
  const related = relatedPlaces(subject, violation.related ?? []);
  const { rule, args } = violation;
  const path = JSON.stringify(violation.path);
  return [
    {
      rule,
      path,
      ...anchorOf(subject, violation.path),
      origin,
      args,
      related,
      subject: subjectOf(subject),
      heads,
      ...fixOf(subject, violation),
    },
  ];
}

function subjectOf({ kind, name }: Subject): Judgement["subject"] {
  return { kind, name };
}

/** Pools come and go with their conditions, so that one index is not one pool in every world. */
function anchorOf(subject: Subject, path: Violation["path"]): Pick<Judgement, "anchor"> {
  const anchor = path[0] === "pools" ? follow(subject, path.slice(0, 2)).origin?.place : undefined;
  return anchor === undefined ? {} : { anchor };
}

function fixOf(subject: Subject, { fix: action }: Violation): Pick<Judgement, "fix"> {
  if (action === undefined) return {};
  const { path } = action;
  const { node, origin } = follow(subject, path);
  if (origin === undefined) return {};
  const value = typeof node === "object" && node !== null && "value" in node ? node.value : undefined;
  // A fact that is no node of its own is one of the value around it.
  const valuePath = typeof node === "object" ? path : path.slice(0, -1);
  return { fix: { action, path: valuePath, origin, ...(typeof value === "string" ? { value } : {}) } };
}

/** The judgements of all worlds that have their like in each other world: the same rule at the same path or place. */
function heldInAll(worlds: readonly (readonly Judgement[])[]): readonly Judgement[] {
  const kept: Judgement[] = [];
  for (const judgements of worlds) {
    // What one world says twice of a place is said twice there: settling makes of it what it makes of one world alone.
    const earlier = [...kept];
    for (const judgement of judgements) {
      const held = worlds.every((others) => others.some((other) => isLike(judgement, other)));
      if (held && !earlier.some((other) => isSame(judgement, other))) kept.push(judgement);
    }
  }
  return kept;
}

function isLike(left: Judgement, right: Judgement): boolean {
  if (left.rule !== right.rule) return false;
  return samePlace(left.origin.place, right.origin.place) || (left.path === right.path && sameAnchor(left, right));
}

function sameAnchor({ anchor: left }: Judgement, { anchor: right }: Judgement): boolean {
  return left === undefined || right === undefined ? left === right : samePlace(left, right);
}

function isSame(left: Judgement, right: Judgement): boolean {
  return left.rule === right.rule && samePlace(left.origin.place, right.origin.place);
}

/**
 * Where the related nodes stand. One that stands beside another of them and came through nothing adds nothing: a block
 * is shown, its literal address inside it is not, an address from a variable file is.
 */
function relatedPlaces(subject: Subject, related: NonNullable<Violation["related"]>): readonly RelatedPlace[] {
  const found = related.flatMap(({ path, note }) => {
    const origin = follow(subject, path).origin;
    return origin === undefined ? [] : [{ note, origin }];
  });
  return found
    .filter(({ origin }, index) => {
      const before = found.slice(0, index).map((other) => other.origin.place);
      const isNew = !before.some((place) => samePlace(place, origin.place));
      return isNew && (origin.via.length > 0 || !before.some(({ source }) => source === origin.place.source));
    })
    .map(({ note, origin }) => ({
      place: origin.place,
      note,
      ...(origin.via.length === 0 ? {} : { via: origin.via }),
    }));
}
