/** Public face of patterns: regular expressions as Go has them, run in bounded time on texts that nobody vouches for. */
import type { PatternMatch } from "./match.js";
import { findMatches } from "./match.js";
import { compilePattern } from "./program.js";
import { parsePattern } from "./syntax.js";

export type { PatternMatch } from "./match.js";

/** A pattern that can be run. */
export interface CompiledPattern {
  /** For each group, in their order, its name or undefined. */
  readonly groups: readonly (string | undefined)[];
  /** The first `atMost` matches in `text`; undefined when the search would take too long. */
  readonly matches: (text: string, atMost?: number) => readonly PatternMatch[] | undefined;
}

/** The pattern that `text` writes; undefined when it is none, or one that is not run. */
export function patternOf(text: string): CompiledPattern | undefined {
  const syntax = parsePattern(text);
  const program = syntax === undefined ? undefined : compilePattern(syntax);
  if (program === undefined) return undefined;
  return { groups: program.groups, matches: (subject, atMost) => findMatches(program, subject, atMost) };
}
