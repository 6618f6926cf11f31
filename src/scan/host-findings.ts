/**
 * Findings of family `scan`, which the host makes itself: what could not be read, resolved or looked at.
 */
import type { Catalogue, FindingDraft, Locale } from "../finding/index.js";
import { findingTexts, spokenArguments } from "../finding/index.js";
import type { Expansion, Omission, NodePool, ParseProblem, Subject } from "../model/index.js";
import { originOfNode } from "../model/index.js";
import type { Origin } from "../text/index.js";
import { originAt, placeOf } from "../text/index.js";

interface HostFinding {
  readonly rule: "scan/parse-error" | "scan/unresolved" | "scan/not-scanned";
  readonly origin: Origin;
  readonly args: Readonly<Record<string, string>>;
  readonly subject: FindingDraft["subject"];
}

/** Findings for what expansion could not read or left out. */
export function expansionFindings(
  expansion: Pick<Expansion, "problems" | "omissions">,
  catalogue: Catalogue,
  locale: Locale,
): readonly FindingDraft[] {
  const found = [...expansion.problems.map(parseError), ...expansion.omissions.map(notScanned)];
  return found.flatMap((finding) => draftOf(finding, catalogue, locale));
}

function parseError({ message, origin }: ParseProblem): HostFinding {
  return {
    rule: "scan/parse-error",
    origin,
    args: { detail: message },
    subject: { kind: "file", name: origin.place.source.path },
  };
}

function notScanned({ path, reason }: Omission): HostFinding {
  const origin = originAt(placeOf({ path, text: "" }, 0, 0));
  return { rule: "scan/not-scanned", origin, args: { reason }, subject: { kind: "file", name: path } };
}

/** At most this many reasons stand in one note; the count says how many there are. */
const maximumReasons = 5;

/** One note for a subject whose values could not all be resolved. `unjoined`: why a pool has no cluster here. */
export function unresolvedFindings(
  subjects: readonly { readonly subject: Subject; readonly unjoined?: string }[],
  catalogue: Catalogue,
  locale: Locale,
): readonly FindingDraft[] {
  return subjects.flatMap(({ subject, unjoined }) => {
    const reasons = [
      ...new Set([
        ...(unjoined === undefined ? [] : [`the cluster of the node pool (${unjoined})`]),
        ...unknownReasons(relevantPart(subject)),
      ]),
    ];
    const origin = originOfNode(subject);
    if (reasons.length === 0 || origin === undefined || subject.kind !== "aks-cluster") return [];
    const args = { count: String(reasons.length), reasons: reasons.slice(0, maximumReasons).join("; ") };
    const finding: HostFinding = {
      rule: "scan/unresolved",
      origin,
      args,
      subject: { kind: subject.kind, name: subject.name },
    };
    return draftOf(finding, catalogue, locale);
  });
}

/** The part of a subject whose unknown values keep rules about proxies from judging. */
function relevantPart(subject: Subject): unknown {
  if (subject.kind !== "aks-cluster") return undefined;
  const { proxy, proxyUnknown, pools } = subject;
  if (proxy === undefined && proxyUnknown === undefined) return undefined;
  return {
    proxy,
    pools: pools.map(relevantPool),
    ...(proxyUnknown === undefined ? {} : { settings: { unknown: proxyUnknown } }),
  };
}

/** A Windows image needs the system to say Windows too; the kind of set is unknown in most plans and rarely matters. */
function relevantPool({ osType, osSku }: NodePool): unknown {
  return osType === undefined ? {} : { osType, ...(osType.unknown === undefined ? {} : { osSku }) };
}

/** An address that is known and cannot be taken apart has unknown parts, and yet nothing in it is unresolved. */
function unknownReasons(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  if ("value" in node && typeof node.value === "string") return [];
  const own = "unknown" in node && typeof node.unknown === "string" ? [node.unknown] : [];
  return own.length > 0 ? own : Object.values(node).flatMap(unknownReasons);
}

function draftOf(
  { rule, origin, args, subject }: HostFinding,
  catalogue: Catalogue,
  locale: Locale,
): readonly FindingDraft[] {
  const entry = catalogue.rules.find(({ id }) => id === rule);
  if (entry === undefined) return [];
  return [
    {
      ...findingTexts(entry, locale, spokenArguments(entry.texts[locale], args)),
      place: origin.place,
      via: origin.via,
      related: [],
      subject,
      args,
      variants: [],
    },
  ];
}
