/** The model's bypass list: its entries with their facts and places, from a list, a set or one string. */
import { bypassFactsOfElement, bypassFactsOfString, duplicates } from "../../facts/index.js";
import type { EntryFacts } from "../../facts/index.js";
import type { BypassEntry, BypassList, ListValue } from "../../model/index.js";
import { located, locatedKeys, withSecrets } from "../../model/index.js";
import type { Origin, Span } from "../../text/index.js";
import { samePlace } from "../../text/index.js";
import type { DescribeContext, Resolved } from "../fields.js";
import { resolveValue, sensitiveReason } from "../fields.js";
import type { Scalar } from "./scalar.js";
import {
  expressionReason,
  locatedAt,
  originAtSpan,
  placeholderOf,
  reasonAt,
  reasonFor,
  scalarOf,
  secretPlaces,
  shellOf,
} from "./scalar.js";

/** More of one list is not looked at; no honest list comes near it. */
const maximumItems = 2000;

/** The bypass list that `value` is. */
export function describeBypass(value: Resolved, context: DescribeContext): BypassList {
  if (value.kind === "list") return listBypass(value, context);
  const scalar = scalarOf(value);
  if (scalar === undefined || value.kind === "boolean") {
    const unknown = value.kind === "unknown" ? value.reason : "neither a list nor a string";
    return located({ form: "unknown", unknown, entries: located([], value.origin) }, value.origin);
  }
  const read = bypassFactsOfString(scalar.flat).map((facts) => ({ scalar, facts }));
  return assemble("string", read, value.origin, () => true, undefined);
}

/** An entry's facts with the scalar that they are ranges of; a value without characters has none. */
type ReadEntry = { readonly scalar: Scalar; readonly facts: EntryFacts } | { readonly hole: BypassEntry };

function listBypass(value: ListValue, context: DescribeContext): BypassList {
  const read = value.items.slice(0, maximumItems).flatMap((item): readonly ReadEntry[] => {
    const resolved = resolveValue(item, context);
    return resolved === undefined
      ? []
      : [readItem(value.sensitive === true ? { ...resolved, sensitive: true } : resolved)];
  });
  const more = value.items.length > maximumItems ? "the list is too long" : value.more;
  // A set drops what is repeated; only a literal list shows that somebody wrote it twice.
  const countsTwice = value.set === true ? writtenTogether : (): boolean => true;
  return assemble("list", read, value.origin, countsTwice, more);
}

function holeEntry(unknown: string, origin: Origin): ReadEntry {
  return { hole: located({ kind: "hole", unknown }, origin) };
}

function readItem(item: Resolved): ReadEntry {
  const scalar = scalarOf(item);
  return scalar === undefined
    ? holeEntry(reasonFor(item), item.origin)
    : { scalar, facts: bypassFactsOfElement(scalar.flat) };
}

/** Whether both stand in one place of the source: the same file, used on the same way, and not the same characters. */
function writtenTogether(left: Origin, right: Origin): boolean {
  const sameWay =
    left.via.length === right.via.length &&
    left.via.every((step, index) => samePlaceAs(step.place, right.via[index]?.place));
  return sameWay && left.place.source === right.place.source && !samePlace(left.place, right.place);
}

function samePlaceAs(left: Origin["place"], right: Origin["place"] | undefined): boolean {
  return right !== undefined && samePlace(left, right);
}

function assemble(
  form: BypassList["form"],
  read: readonly ReadEntry[],
  origin: Origin,
  countsTwice: (left: Origin, right: Origin) => boolean,
  more: string | undefined,
): BypassList {
  const same = duplicates(read.map((entry) => ("facts" in entry ? entry.facts : undefined)));
  const entries = read.map((entry, index): BypassEntry => {
    if ("hole" in entry) return entry.hole;
    const earlier = same[index];
    const first = earlier === undefined ? undefined : read[earlier];
    const twice = first !== undefined && "facts" in first && countsTwice(originOfEntry(first), originOfEntry(entry));
    return entryCell(entry.scalar, entry.facts, twice ? earlier : undefined);
  });
  const unknown = more ?? entries.find((entry) => entry.unknown !== undefined)?.unknown;
  return located({ form, ...(unknown === undefined ? {} : { unknown }), entries: located(entries, origin) }, origin);
}

function originOfEntry({ scalar, facts }: { readonly scalar: Scalar; readonly facts: EntryFacts }): Origin {
  return originAtSpan(scalar, facts.at);
}

function entryCell(scalar: Scalar, facts: EntryFacts, duplicateOf: number | undefined): BypassEntry {
  const suggestion = duplicateOf === undefined ? facts.suggestion : "";
  const entry: BypassEntry = {
    ...ownValue(scalar, facts),
    kind: facts.kind,
    ...(scalar.sensitive ? {} : namesOf(facts)),
    ...flagsOf(facts),
    ...nodesOf(scalar, facts),
    ...shellOf(scalar, facts.shell),
    ...placeholderOf(scalar, facts.placeholder),
    ...(duplicateOf === undefined ? {} : { duplicateOf }),
    ...(suggestion === undefined || scalar.sensitive ? {} : { suggestion }),
  };
  const secret = secretPlaces(scalar, facts.secret);
  return withSecrets(locatedKeys(locatedAt(scalar, facts.at, entry), keyOrigins(scalar, facts)), secret);
}

function ownValue(scalar: Scalar, facts: EntryFacts): Pick<BypassEntry, "value" | "unknown"> {
  if (scalar.sensitive) return { unknown: sensitiveReason };
  if (facts.value !== undefined) return { value: facts.value };
  const expression = facts.expression === undefined ? "unknown" : expressionReason(scalar, facts.expression);
  return { unknown: reasonAt(scalar, facts.at, expression) };
}

function namesOf(facts: EntryFacts): Pick<BypassEntry, "name" | "network"> {
  return {
    ...(facts.name === undefined ? {} : { name: facts.name }),
    ...(facts.network === undefined ? {} : { network: facts.network }),
  };
}

function flagsOf(facts: EntryFacts): Pick<BypassEntry, "hostBits" | "trailingDot" | "brackets" | "spaces" | "broad"> {
  return {
    ...(facts.hostBits === undefined ? {} : { hostBits: true }),
    ...(facts.trailingDot === undefined ? {} : { trailingDot: true }),
    ...(facts.brackets === undefined ? {} : { brackets: true }),
    ...(facts.spaces === undefined ? {} : { spaces: true }),
    ...(facts.broad === undefined ? {} : { broad: facts.broad }),
  };
}

/** The facts that are nodes of their own. Their words are cut from the entry, so that a sensitive one has none. */
function nodesOf(
  scalar: Scalar,
  facts: EntryFacts,
): Pick<BypassEntry, "port" | "glued" | "separator" | "badAddress" | "badLabel"> {
  const { port, glued, separator, badAddress, badLabel } = facts;
  const shown = (text: string): string => (scalar.sensitive ? "***" : text);
  const halves =
    glued?.first === undefined || glued.second === undefined || scalar.sensitive
      ? {}
      : { first: glued.first, second: glued.second };
  const portCell = port === undefined || scalar.sensitive ? { unknown: sensitiveReason } : { value: port.value };
  return {
    ...(port === undefined ? {} : { port: locatedAt(scalar, port, portCell) }),
    ...(glued === undefined ? {} : { glued: locatedAt(scalar, glued, { value: shown(glued.value), ...halves }) }),
    ...(separator === undefined ? {} : { separator: locatedAt(scalar, separator, { value: separator.value }) }),
    ...(badAddress === undefined ? {} : { badAddress: locatedAt(scalar, badAddress, { value: badAddress.value }) }),
    ...(badLabel === undefined
      ? {}
      : { badLabel: locatedAt(scalar, badLabel, { value: badLabel.value, label: shown(badLabel.label) }) }),
  };
}

/** Where the facts stand that are plain scalars of the entry. */
function keyOrigins(scalar: Scalar, facts: EntryFacts): Partial<Record<keyof BypassEntry, Origin>> {
  const at = (key: keyof BypassEntry, span: Span | undefined): Partial<Record<keyof BypassEntry, Origin>> =>
    span === undefined ? {} : { [key]: originAtSpan(scalar, span) };
  return {
    ...at("kind", facts.kindAt),
    ...at("hostBits", facts.hostBits),
    ...at("trailingDot", facts.trailingDot),
    ...at("brackets", facts.brackets),
    ...at("spaces", facts.spaces),
  };
}
