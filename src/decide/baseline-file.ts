/**
 * The text of a baseline: one entry a line, sorted, so that two branches that change it merge as any text does.
 *
 * `FINGERPRINT RULE PATH`; lines that begin with `#` and empty ones say nothing. Nothing of a finding's text goes in.
 */
import { ConfigError } from "../errors.js";
import type { Finding } from "../finding/index.js";
import { compareText, fingerprintsOf } from "../finding/index.js";
import type { Place, Source } from "../text/index.js";
import { lineStartsOf, lineText, placeOf } from "../text/index.js";
import type { KnownFinding } from "./known-findings.js";

/** One line of a baseline. */
export interface BaselineEntry extends KnownFinding {
  readonly place: Place;
}

/** Where a baseline is written when nothing else is said. */
export const baselinePath = ".proxylint-baseline";

/** More entries than any repository has findings. */
const maximumEntries = 200_000;
const entryLine = /^([0-9a-f]{32}) ([a-z0-9-]+\/[a-z0-9-]+) (\S.*)$/u;

/** The entries of `source`; a line that is none is a `ConfigError`, since it might have been one that counted. */
export function readBaseline(source: Source): readonly BaselineEntry[] {
  const entries: BaselineEntry[] = [];
  for (const [index, start] of lineStartsOf(source).entries()) {
    const line = lineText(source, index + 1);
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [, fingerprint, rule, path] = entryLine.exec(line) ?? [];
    if (fingerprint === undefined || rule === undefined || path === undefined) throw noEntry(source, index + 1);
    if (entries.length >= maximumEntries) throw tooMany(source);
    entries.push({ fingerprint, rule, path: written(path), place: placeOf(source, start, start + line.length) });
  }
  return entries;
}

/** The text of a baseline that accepts `findings`. `tool`: name and version of who writes it. */
export function baselineText(
  findings: readonly Pick<BaselineEntry, "fingerprint" | "rule" | "path">[],
  tool: string,
): string {
  const lines = findings.map(({ fingerprint, rule, path }) => `${fingerprint} ${rule} ${shownPath(path)}`);
  const sorted = [...new Set(lines)].sort(byPlaceInTree);
  const head = [
    `# Findings that were there before, written by ${tool}. They are not reported again.`,
    "# A line here is: fingerprint, rule, file. Write it anew with: proxylint baseline",
  ];
  return [...head, ...sorted].map((line) => `${line}\n`).join("");
}

/** The entries that stand for one finding: one for each subject that it is about. */
export function entriesOf(finding: Finding): readonly KnownFinding[] {
  return fingerprintsOf(finding).map((fingerprint) => ({
    fingerprint,
    rule: finding.rule,
    path: finding.place.source.path,
  }));
}

/** By file, then rule, then fingerprint: entries of one file stand together, and a change touches few lines. */
function byPlaceInTree(left: string, right: string): number {
  return compareText(sortKey(left), sortKey(right));
}

function sortKey(line: string): string {
  const [fingerprint = "", rule = "", ...path] = line.split(" ");
  return [path.join(" "), rule, fingerprint].join("\0");
}

/** A path may hold what would end its line. */
function shownPath(path: string): string {
  if (!/^[\s"]|[\p{C}\p{Zl}\p{Zp}]/u.test(path)) return path;
  return JSON.stringify(path).replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from(character.split(""), (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
  );
}

function written(path: string): string {
  if (!path.startsWith('"')) return path;
  try {
    const parsed: unknown = JSON.parse(path);
    return typeof parsed === "string" ? parsed : path;
  } catch {
    return path;
  }
}

function noEntry({ path }: Source, line: number): ConfigError {
  return new ConfigError("baseline-invalid", `${path}:${line}: this is no entry of a baseline`, {
    remedy: "An entry is a fingerprint, a rule and a file. After a merge, write it anew: proxylint baseline.",
  });
}

function tooMany({ path }: Source): ConfigError {
  return new ConfigError("baseline-invalid", `${path} has more than ${maximumEntries} entries`, {
    remedy: "Write it anew: proxylint baseline.",
  });
}
