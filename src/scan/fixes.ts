/**
 * The fixes of findings: which edits would put one right, and whether they may be made without asking.
 *
 * A fix is safe when its rule says so, all that blame the place want the same edits, and nothing else uses the
 * characters. What a plan shows is never edited: the next plan would show it again.
 */
import type { FindingFix, Locale, RuleEntry } from "../finding/index.js";
import type { Target, WrittenFiles } from "../fix/index.js";
import { describeFix, editsFor } from "../fix/index.js";
import type { ClusterGroup } from "../link/index.js";
import type { PathStep, Subject } from "../model/index.js";
import { originOfNode } from "../model/index.js";
import type { Place } from "../text/index.js";
import type { JudgedFix } from "./judge.js";
import type { Judged } from "./plan-places.js";

/** A fix that a judgement asks for, with whose it is. */
export interface AskedFix {
  readonly group: ClusterGroup;
  /** Absent when the rule has none to offer here. */
  readonly fix?: JudgedFix;
}

/** Makes the fix of one finding from what its judgements ask for. */
export type Fixer = (asked: readonly AskedFix[], rule: RuleEntry, locale: Locale) => FindingFix | undefined;

/** What uses the characters of a place: paths into the subjects of a group. */
type Users = ReadonlyMap<string, ReadonlyMap<ClusterGroup, ReadonlySet<string>>>;

/** A fixer for one run. `files` reads a source only when it is the one that the tree has. */
export function fixerOf(judged: readonly Judged[], files: WrittenFiles): Fixer {
  let users: Users | undefined;
  return (asked, rule, locale) => {
    const own = asked.filter(({ group }) => !isPlan(group));
    const [first] = own.flatMap(({ fix }) => fix ?? []);
    if (first === undefined || rule.fix === "none") return undefined;
    const wanted = own.map(({ fix }) => (fix === undefined ? undefined : editedBy(fix, files)));
    const edits = wanted.find((one) => one !== undefined);
    if (edits === undefined || edits.length === 0) return undefined;
    const isAgreed = wanted.every((one) => one !== undefined && keyOfEdits(one) === keyOfEdits(edits));
    users ??= usersOf(judged);
    const safe = rule.fix === "safe" && isAgreed && isUsedByNobodyElse(own, users);
    return { safe, edits, description: describeFix(first.action, oldChars(first, edits), locale) };
  };
}

function isPlan(group: ClusterGroup): boolean {
  return (group.cluster ?? group.pools[0])?.object.carrier === "terraform-plan";
}

type Edits = FindingFix["edits"];

function editedBy({ action, origin, value }: JudgedFix, files: WrittenFiles): Edits {
  const { source, start, end } = origin.place;
  const file = files(source);
  if (file === undefined) return [];
  const target: Target = {
    span: { start, end },
    isElsewhere: origin.via.length > 0,
    ...(value === undefined ? {} : { value }),
  };
  return editsFor(file, action, target).map((edit) => ({
    place: { source, start: edit.start, end: edit.end },
    text: edit.text,
  }));
}

function keyOfEdits(edits: Edits): string {
  return JSON.stringify(edits.map(({ place, text }) => [placeKey(place), text]));
}

/** What goes: a key by its name, anything else by its characters. */
function oldChars({ origin, action }: JudgedFix, edits: Edits): string {
  const removed = action.kind === "remove" ? edits.map(({ place }) => charsOf(place)).join(" ") : "";
  const key = /^[\s,]{0,200}"?([A-Za-z_][\w-]{0,80})"?\s{0,80}[:={]/u.exec(removed)?.[1];
  return key ?? charsOf(origin.place);
}

function charsOf({ source, start, end }: Place): string {
  return source.text.slice(start, end);
}

function placeKey({ source, start, end }: Place): string {
  return JSON.stringify([source.path, start, end]);
}

function usersOf(judged: readonly Judged[]): Users {
  const users = new Map<string, Map<ClusterGroup, Set<string>>>();
  for (const { group, verdict } of judged) {
    for (const subject of verdict.subjects) {
      for (const { place, path } of placesIn(subject)) {
        const groups = users.get(placeKey(place)) ?? new Map<ClusterGroup, Set<string>>();
        users.set(placeKey(place), groups.set(group, (groups.get(group) ?? new Set()).add(path)));
      }
    }
  }
  return users;
}

interface UsedPlace {
  readonly place: Place;
  readonly path: string;
}

/** Every located node of a subject. A cluster embeds its settings, so that both subjects have the same paths. */
function placesIn(subject: Subject): readonly UsedPlace[] {
  const found: UsedPlace[] = [];
  const open: { readonly node: unknown; readonly path: readonly PathStep[] }[] = [{ node: subject, path: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, path } = next;
    if (typeof node !== "object" || node === null) continue;
    const place = originOfNode(node)?.place;
    if (place !== undefined && path.length > 0) found.push({ place, path: pathKey(path) });
    for (const [key, inner] of Object.entries(node)) open.push({ node: inner, path: [...path, key] });
  }
  return found;
}

function claimOf({ action, path }: JudgedFix): string {
  return action.kind === "rename-key" || action.kind === "unwrap" ? "/" : pathKey(path);
}

function pathKey(path: readonly PathStep[]): string {
  return `/${path.join("/")}/`;
}

/** A node inside of a value, or around it at the same place, is no other use of it; nor is what stands under a key. */
function isUsedByNobodyElse(asked: readonly AskedFix[], users: Users): boolean {
  const claims = asked.flatMap(({ group, fix }) => (fix === undefined ? [] : [{ group, path: claimOf(fix) }]));
  const places = new Set(asked.flatMap(({ fix }) => (fix === undefined ? [] : [placeKey(fix.origin.place)])));
  return [...places].every((place) =>
    [...(users.get(place) ?? [])].every(([group, paths]) =>
      [...paths].every((path) =>
        claims.some((claim) => claim.group === group && (path.startsWith(claim.path) || claim.path.startsWith(path))),
      ),
    ),
  );
}
