/**
 * Matches the findings of a run with findings that are known: those of a baseline, or of the commit before a change.
 *
 * A finding matches by its fingerprint. What is left over may still match where one thing was renamed: the same fault of
 * the same subject in a file that is there no more, or beside it, or in the same file of a subject that is there no
 * more. Each known finding matches once, so that the number of findings never grows unseen. Which of several matches is
 * decided by their own order, and not by that in which they are handed in.
 */
import type { Finding } from "../finding/index.js";
import { compareFindings, compareText, fingerprintParts, fingerprintsOf, subjectPart } from "../finding/index.js";
import { folderOf } from "../text/index.js";

/** What is known of a finding from another time. */
export interface KnownFinding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly path: string;
}

/** What there is now, to tell what was renamed from what was added. */
export interface Present {
  readonly hasPath: (path: string) => boolean;
  /** Names of all subjects. */
  readonly subjects: readonly string[];
}

/** Which findings are known, and which known ones are gone. */
export interface Matches<K extends KnownFinding> {
  /** Findings that are known in all of their subjects, with what they matched. */
  readonly known: ReadonlyMap<Finding, readonly K[]>;
  readonly gone: readonly K[];
}

/** Matches `findings` with `known`. */
export function matchKnown<K extends KnownFinding>(
  findings: readonly Finding[],
  known: readonly K[],
  present: Present,
): Matches<K> {
  const left = new Leftovers([...known].sort(compareKnown), present);
  const wanted = [...findings]
    .sort(compareFindings)
    .flatMap((finding) => fingerprintsOf(finding).map((fingerprint) => ({ finding, fingerprint })));
  // Whoever has exactly this fingerprint comes before whoever was renamed.
  const exact = wanted.map((one) => ({ ...one, match: left.takeExact(one.finding, one.fingerprint) }));
  const matched = exact.map((one) => ({ ...one, match: one.match ?? left.takeRenamed(one.finding, one.fingerprint) }));
  const unknown = new Set(matched.filter(({ match }) => match === undefined).map(({ finding }) => finding));
  const found = new Map<Finding, K[]>();
  for (const { finding, match } of matched) {
    if (match === undefined || unknown.has(finding)) continue;
    const own = found.get(finding);
    if (own === undefined) found.set(finding, [match]);
    else own.push(match);
  }
  return { known: found, gone: left.rest() };
}

function compareKnown(one: KnownFinding, other: KnownFinding): number {
  return (
    compareText(one.path, other.path) ||
    compareText(one.rule, other.rule) ||
    compareText(one.fingerprint, other.fingerprint)
  );
}

/** Known findings that have not been matched. */
class Leftovers<K extends KnownFinding> {
  readonly #exact = new Map<string, K[]>();
  readonly #byFault = new Map<string, K[]>();
  readonly #taken = new Set<K>();
  readonly #all: readonly K[];
  readonly #present: Present;
  readonly #subjects: ReadonlySet<string>;

  constructor(all: readonly K[], present: Present) {
    this.#all = all;
    this.#present = present;
    this.#subjects = new Set(present.subjects.map(subjectPart));
    for (const known of all) {
      add(this.#exact, `${known.rule} ${known.fingerprint}`, known);
      add(this.#byFault, `${known.rule} ${fingerprintParts(known.fingerprint).what}`, known);
    }
  }

  takeExact({ rule }: Finding, fingerprint: string): K | undefined {
    return this.#take(this.#exact.get(`${rule} ${fingerprint}`), () => true);
  }

  takeRenamed({ rule, place }: Finding, fingerprint: string): K | undefined {
    const { path } = place.source;
    const now = fingerprintParts(fingerprint);
    return this.#take(this.#byFault.get(`${rule} ${now.what}`), (known) => {
      const then = fingerprintParts(known.fingerprint);
      if (then.subject === now.subject) return isMoved(known.path, path, this.#present);
      return then.path === now.path && !this.#subjects.has(then.subject);
    });
  }

  rest(): readonly K[] {
    return this.#all.filter((known) => !this.#taken.has(known));
  }

  #take(candidates: readonly K[] | undefined, test: (known: K) => boolean): K | undefined {
    const found = candidates?.find((known) => !this.#taken.has(known) && test(known));
    if (found !== undefined) this.#taken.add(found);
    return found;
  }
}

/** From a file that is no more, or to another file of the same folder, as a value that goes into a variable file. */
function isMoved(from: string, to: string, { hasPath }: Present): boolean {
  return folderOf(from) === folderOf(to) || !hasPath(from);
}

function add<K>(index: Map<string, K[]>, key: string, known: K): void {
  const same = index.get(key);
  if (same === undefined) index.set(key, [known]);
  else same.push(known);
}
