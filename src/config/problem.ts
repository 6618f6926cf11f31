/** What is wrong with a configuration file, and how all of it becomes one error. */
import type { ConfigCode } from "../errors.js";
import { ConfigError } from "../errors.js";
import type { Place } from "../text/index.js";
import { maskText, nearest, positionAt } from "../text/index.js";

/** One thing that is wrong at one place. */
export interface Problem {
  readonly code: ConfigCode;
  readonly place: Place;
  /** Where in the settings it is, `rules.aks/windows-profile`; empty for the whole file. */
  readonly key: string;
  readonly message: string;
}

/** As many problems are listed; more are counted. */
const maximumListed = 50;

/** One error for all `problems`, in the order of their places; there must be one at least. */
export function configError(problems: readonly Problem[]): ConfigError {
  const sorted = [...problems].sort(byPlace);
  const lines = sorted.slice(0, maximumListed).map(lineOf);
  const rest = sorted.length - lines.length;
  const all = rest === 0 ? lines : [...lines, `and ${rest} more`];
  return new ConfigError(sorted[0]?.code ?? "config-shape", ["the configuration is wrong", ...all].join("\n  "), {
    remedy: "docs/configuration.md has every setting; proxylint rules lists the rules.",
  });
}

function byPlace(left: Problem, right: Problem): number {
  const [one, other] = [left.place, right.place];
  if (one.source === other.source) return one.start - other.start;
  return one.source.path < other.source.path ? -1 : 1;
}

function lineOf({ place, key, message }: Problem): string {
  const { line, column } = positionAt(place.source, place.start);
  const where = `${place.source.path}:${line}:${column}`;
  return key === "" ? `${where}: ${message}` : `${where}: ${key}: ${message}`;
}

/** `; did you mean X?` where a word is near, else nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? "" : `; did you mean ${near}?`;
}

const maximumShown = 60;

/** A word of a file as it may stand in a message: printable, on one line, not too long, and without a secret. */
export function shown(word: string): string {
  // Before it is cut: half a password looks like none.
  const printable = maskText(word)
    .slice(0, maximumShown)
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, "\uFFFD");
  return word.length > maximumShown ? `${printable}…` : printable;
}
