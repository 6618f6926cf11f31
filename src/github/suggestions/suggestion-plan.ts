/**
 * Which fixes can be suggested on the lines of a pull request, and on which lines.
 *
 * Only fixes that are safe, of findings that count. Two that touch the same lines become one suggestion, as far as their
 * edits leave each other alone; else the worse finding has the lines. Nothing that is masked in reports is suggested:
 * the lines would have to be written out whole. Knows no API.
 */
import type { Finding, ScanReport } from "../../finding/index.js";
import { compareWorstFirst, counts } from "../../finding/index.js";
import { maskText, repositoryPath, safeReport, visible } from "../../report/index.js";
import type { Hunk, LocatedHunk } from "./hunks.js";
import { bareLine, gitLines, locateHunks } from "./hunks.js";
import type { Edit, LineChange } from "./line-change.js";
import { lineChangeOf } from "./line-change.js";

/** A fix that may become a suggestion. */
export interface Candidate {
  /** Without secrets. */
  readonly finding: Finding;
  /** The file in the repository. */
  readonly path: string;
  readonly edits: readonly Edit[];
  /** The file as it was scanned, with its secrets: to be compared, never to be shown. */
  readonly text: string;
}

/** A replacement of whole lines of a pull request's newest commit. */
export interface Suggestion {
  readonly path: string;
  /** First and last line, from 1, on the new side of the diff. */
  readonly start: number;
  readonly end: number;
  /** What the lines are now and what they would be, each with the line end that the diff has. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Those that it puts right, worst first. */
  readonly findings: readonly Finding[];
}

/** The fixes of `report` that may be suggested, worst finding first. `root`: path of the scan root in the repository. */
export function suggestionCandidates(report: ScanReport, root = ""): readonly Candidate[] {
  const texts = new Map(report.findings.map(({ fingerprint, fix }) => [fingerprint, fix?.edits[0]?.place.source.text]));
  return safeReport(report)
    .findings.filter((finding) => counts(finding) && finding.fix?.safe === true)
    .sort(compareWorstFirst)
    .flatMap((finding) => {
      const edits = finding.fix?.edits ?? [];
      const [first] = edits;
      const text = texts.get(finding.fingerprint);
      if (first === undefined || text === undefined) return [];
      return [{ finding, edits, text, path: repositoryPath(first.place.source.path, root) }];
    });
}

/** The suggestions that `candidates` make on the lines of `hunks` (by path), worst first. */
export function planSuggestions(
  candidates: readonly Candidate[],
  hunks: ReadonlyMap<string, readonly Hunk[]>,
): readonly Suggestion[] {
  const paths = [...new Set(candidates.map(({ path }) => path))];
  const groups = paths.flatMap((path) => {
    const own = candidates.filter((candidate) => candidate.path === path);
    const diff = hunks.get(path) ?? [];
    const [first] = own;
    if (first === undefined || diff.length === 0) return [];
    // All are of one scan, so that a path has one text.
    return groupsOf(own, locateHunks(diff, first.text));
  });
  return groups
    .map(({ suggestion }) => suggestion)
    .sort(({ findings: [left] }, { findings: [right] }) =>
      left === undefined || right === undefined ? 0 : compareWorstFirst(left, right),
    );
}

/** Candidates that share lines, and what they come to. */
type Group = Readonly<{ members: readonly Candidate[]; change: LineChange; suggestion: Suggestion }>;

function groupsOf(candidates: readonly Candidate[], hunks: readonly LocatedHunk[]): readonly Group[] {
  let groups: readonly Group[] = [];
  for (const candidate of candidates) {
    const alone = groupOf([candidate], hunks);
    if (alone === undefined) continue;
    const neighbours = groups.filter(({ change }) => sharesLines(change, alone.change));
    const whole = groupOf([...neighbours.flatMap(({ members }) => members), candidate], hunks);
    // Where they cannot be had together, what is there already is worse.
    if (whole !== undefined) groups = [...groups.filter((group) => !neighbours.includes(group)), whole];
  }
  return groups;
}

function sharesLines(left: LineChange, right: LineChange): boolean {
  return left.start <= right.end && right.start <= left.end;
}

function groupOf(members: readonly Candidate[], hunks: readonly LocatedHunk[]): Group | undefined {
  const edits = unionOf(members.flatMap((member) => member.edits));
  const change = edits === undefined ? undefined : lineChangeOf(edits);
  const [first] = members;
  if (change === undefined || first === undefined) return undefined;
  const own = hunks.find(
    ({ start, lines, shift }) => start + shift <= change.start && change.end < start + shift + lines.length,
  );
  if (own === undefined) return undefined;
  const [start, end] = [change.start - own.shift, change.end - own.shift];
  const before = own.lines.slice(start - own.start, end - own.start + 1);
  const after = withLineEnds(change.lines, before);
  if (after === undefined || !isOpen(members, change, before, after)) return undefined;
  const findings = members.map(({ finding }) => finding).sort(compareWorstFirst);
  return { members, change, suggestion: { path: first.path, start, end, before, after, findings } };
}

/** `edits` with equal ones taken once; undefined when two of them touch each other. */
function unionOf(edits: readonly Edit[]): readonly Edit[] | undefined {
  const keyOf = ({ place, text }: Edit): string => JSON.stringify([place.start, place.end, text]);
  const unique = [...new Map(edits.map((edit) => [keyOf(edit), edit])).values()];
  const sorted = unique.sort((left, right) => left.place.start - right.place.start || left.place.end - right.place.end);
  const isApart = sorted.every(({ place }, index) => {
    const previous = sorted[index - 1]?.place;
    return (
      previous === undefined ||
      previous.end < place.start ||
      (isSpan(previous) && previous.end === place.start && isSpan(place))
    );
  });
  return isApart ? sorted : undefined;
}

/** Whether it takes characters away: of an insertion at the edge of another edit nobody knows which comes first. */
function isSpan({ start, end }: Edit["place"]): boolean {
  return start < end;
}

/** `lines` with carriage returns where all of `before` have them; undefined when only some have. */
function withLineEnds(lines: readonly string[], before: readonly string[]): readonly string[] | undefined {
  const returns = before.filter((line) => line.endsWith("\r")).length;
  if (returns === 0) return lines;
  return returns === before.length ? lines.map((line) => `${line}\r`) : undefined;
}

/** Whether the lines hide nothing, neither a secret nor what a reader would not see. */
function isOpen(
  [first]: readonly Candidate[],
  { start, end }: LineChange,
  before: readonly string[],
  after: readonly string[],
): boolean {
  const masked = gitLines(first?.edits[0]?.place.source.text ?? "").slice(start - 1, end);
  const isMasked = masked.some((line, index) => bareLine(line) !== bareLine(before[index] ?? ""));
  const text = after.map(bareLine).join("\n");
  const plain = text.replaceAll(/[\t\n]/gu, " ");
  return !isMasked && maskText(text) === text && visible(plain) === plain;
}
