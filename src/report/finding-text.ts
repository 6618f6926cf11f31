/**
 * The parts of a finding that the terminal and Markdown show alike: head, frames, value chain, verdict line.
 *
 * Takes findings of a safe report; every text that comes out is free of unseen characters.
 */
import type { ChangeSummary, Finding, RelatedPlace } from "../finding/index.js";
import { countBySeverity, counts, hiddenCounts } from "../finding/index.js";
import type { Place, Source, Step } from "../text/index.js";
import { positionAt } from "../text/index.js";
import type { FrameRow, Mark } from "./frame.js";
import { frameRows } from "./frame.js";
import type { SafeReport } from "./safe-report.js";
import { oneLine, shortened } from "./visible.js";
import type { Words } from "./words.js";
import { countWords } from "./words.js";

/** One frame: where it is, and its rows. */
export type Frame = { readonly place: Place; readonly rows: readonly FrameRow[]; readonly notes: readonly string[] };

/** Related places so near to the finding are shown in its own frame. */
const nearLines = 6;
/** More related places than this help nobody. */
const maximumRelated = 8;
const maximumNote = 300;

/** `path:line:column` of where `place` starts. */
export function placeWords(place: Place): string {
  const { line, column } = positionAt(place.source, place.start);
  return `${oneLine(place.source.path)}:${line}:${column}`;
}

/** The frame of the finding itself, and those of related places that are elsewhere. */
export function framesOf(finding: Finding, width: number): readonly Frame[] {
  const { place } = finding;
  const related = finding.related
    .slice(0, maximumRelated)
    .map(({ place: where, note }) => ({ place: where, note: shortened(oneLine(note), maximumNote) }));
  const near = related.filter((other) => isNear(place, other.place));
  const far = related.filter((other) => !isNear(place, other.place));
  const marks: readonly Mark[] = [{ place, primary: true, note: "" }, ...near.map(markOf)];
  const own = frame(place, place.source, marks, width);
  return [own, ...far.map((other) => frame(other.place, other.place.source, [markOf(other)], width))];
}

function frame(place: Place, source: Source, marks: readonly Mark[], width: number): Frame {
  const rows = frameRows(source, marks, width);
  // A file without text to show still has something to say.
  return { place, rows, notes: rows.length > 0 ? [] : marks.map(({ note }) => note).filter((note) => note !== "") };
}

function markOf(related: RelatedPlace): Mark {
  return { place: related.place, primary: false, note: related.note };
}

function isNear(place: Place, other: Place): boolean {
  if (place.source.path !== other.source.path) return false;
  const first = positionAt(place.source, place.start).line;
  const last = positionAt(place.source, place.end).line;
  const { line } = positionAt(other.source, other.start);
  return line >= first - nearLines && line <= last + nearLines;
}

/**
 * `prod.tfvars:2:16 -> variables.tf:4 var.proxy -> main.tf:12` for the finding's own value and for those of related
 * places; none for a value that stands where it is used.
 */
export function valueChains(finding: Finding): readonly string[] {
  return valueSteps(finding).map((steps) => steps.join(" -> "));
}

/** The steps of each of the value chains, from where the value stands to where it is used. */
export function valueSteps({ place, via, related }: Finding): readonly (readonly string[])[] {
  return [{ place, via }, ...related].flatMap((value) => chainOf(value.place, value.via ?? []));
}

function chainOf(start: Place, via: readonly Step[]): readonly (readonly string[])[] {
  if (via.length === 0) return [];
  const steps = via.map(({ place, note }) => {
    const where = `${oneLine(place.source.path)}:${positionAt(place.source, place.start).line}`;
    return note === "" ? where : `${where} ${oneLine(note)}`;
  });
  return [[placeWords(start), ...steps]];
}

/** A finding that is no more, on one line. */
export function fixedLine({ rule, message, place }: Finding): string {
  return `${oneLine(rule)}: ${shortened(oneLine(message), maximumNote)} (${placeWords(place)})`;
}

/** `3 errors, 1 warning in 2 clusters (12 files); 1 fixed, 2 suppressed; not shown: 4 notes`. */
export function totalLine(report: SafeReport, words: Words): string {
  const { change, suppressed = 0, baselined = 0 } = report.summary;
  const said = counted([
    // Otherwise what was found is what is new.
    [change?.judged === "all" ? newOf(change) : 0, words.newCount],
    [change?.fixed ?? 0, words.fixed],
    [change?.unchanged ?? 0, words.unchanged],
    [suppressed, words.suppressed],
    [baselined, words.baselined],
  ]);
  return foundLine(report, said, words);
}

/** The total without what a change does, for outputs that say that by itself. */
export function scannedLine(report: SafeReport, words: Words): string {
  const { suppressed = 0, baselined = 0 } = report.summary;
  const said = counted([
    [suppressed, words.suppressed],
    [baselined, words.baselined],
  ]);
  return foundLine(report, said, words);
}

/** `2 new, 1 fixed, 4 unchanged`; all three, so that nobody has to guess. */
export function deltaWords(change: ChangeSummary, words: Words): string {
  return [words.newCount(newOf(change)), words.fixed(change.fixed), words.unchanged(change.unchanged)].join(
    words.comma,
  );
}

function newOf({ newErrors, newWarnings, newNotes }: ChangeSummary): number {
  return newErrors + newWarnings + newNotes;
}

function counted(pairs: readonly (readonly [number, (count: number) => string])[]): readonly string[] {
  return pairs.filter(([count]) => count > 0).map(([count, say]) => say(count));
}

function foundLine(report: SafeReport, said: readonly string[], words: Words): string {
  const { subjects, files, change } = report.summary;
  const listed = countWords(words, countBySeverity(report.findings.filter(counts)));
  const hidden = countWords(words, hiddenCounts(report));
  const nothing = subjects === 0 ? words.noProxy : words.nothingFound;
  const isChange = change?.judged === "new";
  const parts = [
    words.total(isChange ? words.brought(listed) : listed || nothing, subjects, files),
    said.join(words.comma),
    hidden === "" ? "" : words.hidden(hidden),
  ];
  return parts.filter((part) => part !== "").join("; ");
}

/** What the fix of a finding would do, and whether the program does it itself; empty when there is none. */
export function fixWords({ fix }: Finding): string {
  if (fix === undefined) return "";
  return fix.safe ? `${oneLine(fix.description)} (--fix)` : oneLine(fix.description);
}
