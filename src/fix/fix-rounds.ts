/**
 * Fixes until nothing changes. Each round makes the fixes that can be made together and scans again: a fix stays only
 * when its finding is gone and no other came. What is tried is all in memory.
 */
import type { Finding } from "../finding/index.js";
import { compareFindings } from "../finding/index.js";
import { chooseFixes, editedTexts } from "./choose-fixes.js";

/** What fixing needs from outside. */
export interface FixMeans<Result> {
  /** Scans the files with these texts in place of their own. */
  readonly scan: (texts: ReadonlyMap<string, string>) => Promise<Result>;
  readonly findingsOf: (result: Result) => readonly Finding[];
  /** Whether the finding shall be fixed; one without a fix never is. */
  readonly wants: (finding: Finding) => boolean;
}

/** What fixing came to. */
export interface Fixed<Result> {
  /** The scan of the files as they are now. */
  readonly result: Result;
  /** The new texts of the files that changed, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** The findings that were put right, in the order in which they were. */
  readonly fixed: readonly Finding[];
  /** Those whose fix would not have helped, or would have brought another finding; nothing of it was kept. */
  readonly refused: readonly Finding[];
}

/** No honest file needs as many; each round but the last removes a finding. */
const maximumRounds = 20;

/** Scans that may be spent on telling which of several fixes does harm. */
const maximumTrials = 60;

/** Fixes what `first` has, the scan of the files as they are. */
export async function fixRounds<Result>(first: Result, means: FixMeans<Result>): Promise<Fixed<Result>> {
  const run = new Run(first, means);
  for (let round = 0; round < maximumRounds; round += 1) if (!(await run.round())) break;
  return run.outcome();
}

class Run<Result> {
  readonly #means: FixMeans<Result>;
  readonly #fixed: Finding[] = [];
  readonly #refused = new Map<string, Finding>();
  #result: Result;
  #texts: ReadonlyMap<string, string> = new Map();
  #trials = 0;

  constructor(first: Result, means: FixMeans<Result>) {
    this.#result = first;
    this.#means = means;
  }

  outcome(): Fixed<Result> {
    return { result: this.#result, texts: this.#texts, fixed: this.#fixed, refused: [...this.#refused.values()] };
  }

  /** Whether anything changed. */
  async round(): Promise<boolean> {
    const wanted = [...this.#means.findingsOf(this.#result)]
      .sort(compareFindings)
      .filter(
        (finding) => finding.fix !== undefined && this.#means.wants(finding) && !this.#refused.has(keyOf(finding)),
      );
    const chosen = chooseFixes(wanted);
    const [only] = chosen;
    if (only === undefined) return false;
    if (await this.#keeps(chosen)) return true;
    if (chosen.length === 1 || this.#trials >= maximumTrials) {
      for (const finding of chosen) this.#refused.set(keyOf(finding), finding);
      return true;
    }
    return this.#oneOf(chosen);
  }

  /** Makes the first of `chosen` that does no harm; those before it are refused. */
  async #oneOf(chosen: readonly Finding[]): Promise<boolean> {
    for (const finding of chosen) {
      this.#trials += 1;
      if (await this.#keeps([finding])) return true;
      this.#refused.set(keyOf(finding), finding);
    }
    return true;
  }

  /** Makes the fixes of `chosen` if they put all of them right and nothing wrong. */
  async #keeps(chosen: readonly Finding[]): Promise<boolean> {
    const texts = new Map([...this.#texts, ...editedTexts(chosen)]);
    const result = await this.#means.scan(texts);
    const { findingsOf } = this.#means;
    if (!isBetter(findingsOf(this.#result), findingsOf(result), chosen)) return false;
    this.#result = result;
    this.#texts = texts;
    this.#fixed.push(...chosen);
    return true;
  }
}

function keyOf({ fingerprint, fix }: Finding): string {
  return JSON.stringify([fingerprint, fix?.edits.map(({ text }) => text)]);
}

/** Whether all of `chosen` are gone and no kind of finding has become more. Findings move and change their characters. */
function isBetter(before: readonly Finding[], after: readonly Finding[], chosen: readonly Finding[]): boolean {
  const [old, gone] = [countByKind(before), countByKind(chosen)];
  const now = countByKind(after);
  return [...new Set([...gone.keys(), ...now.keys()])].every(
    (kind) => (now.get(kind) ?? 0) <= (old.get(kind) ?? 0) - (gone.get(kind) ?? 0),
  );
}

function countByKind(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, subject, place } of findings) {
    const kind = JSON.stringify([rule, subject.kind, subject.name, place.source.path]);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
