/** Compiles a pattern to steps that a machine takes one by one. Knows nothing of how they are taken. */
import type { CodeRange } from "./classes.js";
import type { Assertion, Pattern, PatternSyntax } from "./syntax.js";

/** One step; `next` and the branches are places in the program. */
export type Step =
  | { readonly kind: "characters"; readonly ranges: readonly CodeRange[]; readonly ignoreCase: boolean; next: number }
  | { readonly kind: "assertion"; readonly assertion: Assertion; next: number }
  /** Keeps the place in the text in a slot: twice the group for its start, one more for its end. */
  | { readonly kind: "keep"; readonly slot: number; next: number }
  /** The first branch that leads to a match is taken. */
  | { readonly kind: "branch"; first: number; second: number }
  | { readonly kind: "match" };

/** A compiled pattern. */
export interface Program {
  readonly steps: readonly Step[];
  readonly start: number;
  /** For each group, its name or undefined. */
  readonly groups: readonly (string | undefined)[];
}

/** Steps of a program: counted repetitions are written out. */
const maximumSteps = 10_000;

/** The program of a pattern; undefined when it would be too long. */
export function compilePattern({ pattern, groups }: PatternSyntax): Program | undefined {
  const builder = new Builder();
  const match = builder.add({ kind: "match" });
  const start = builder.before(pattern, match);
  return start === undefined ? undefined : { steps: builder.steps, start, groups };
}

/** Writes programs from their end to their start, so that each step knows where it leads. */
class Builder {
  readonly steps: Step[] = [];

  add(step: Step): number {
    return this.steps.push(step) - 1;
  }

  /** The place of the steps for `pattern` that lead on to `next`; undefined when there are too many. */
  before(pattern: Pattern, next: number): number | undefined {
    if (this.steps.length > maximumSteps) return undefined;
    switch (pattern.kind) {
      case "characters": {
        const { ranges, ignoreCase } = pattern;
        return this.add({ kind: "characters", ranges, ignoreCase, next });
      }
      case "assertion":
        return this.add({ kind: "assertion", assertion: pattern.assertion, next });
      case "sequence":
        return this.#sequence(pattern.items, next);
      case "alternatives":
        return this.#alternatives(pattern.items, next);
      case "group": {
        const end = this.add({ kind: "keep", slot: 2 * pattern.group + 1, next });
        const inner = this.before(pattern.item, end);
        return inner === undefined ? undefined : this.add({ kind: "keep", slot: 2 * pattern.group, next: inner });
      }
      case "repetition":
        return this.#repetition(pattern, next);
    }
  }

  #sequence(items: readonly Pattern[], next: number): number | undefined {
    let start: number | undefined = next;
    for (const item of items.toReversed()) start = start === undefined ? undefined : this.before(item, start);
    return start;
  }

  #alternatives(items: readonly Pattern[], next: number): number | undefined {
    let start: number | undefined;
    for (const item of items.toReversed()) {
      const first = this.before(item, next);
      if (first === undefined) return undefined;
      start = start === undefined ? first : this.add({ kind: "branch", first, second: start });
    }
    return start;
  }

  #repetition(pattern: Extract<Pattern, { kind: "repetition" }>, next: number): number | undefined {
    const { item, least, most, lazy } = pattern;
    let start: number | undefined = most === undefined ? this.#loop(item, lazy, next) : next;
    for (let count = least; most !== undefined && count < most && start !== undefined; count += 1) {
      const inner = this.before(item, start);
      start = inner === undefined ? undefined : this.#either(inner, next, lazy);
    }
    for (let count = 0; count < least && start !== undefined; count += 1) start = this.before(item, start);
    return start;
  }

  #loop(item: Pattern, lazy: boolean, next: number): number | undefined {
    const branch = this.#either(next, next, lazy);
    const inner = this.before(item, branch);
    const step = this.steps[branch];
    if (inner === undefined || step?.kind !== "branch") return undefined;
    if (lazy) step.second = inner;
    else step.first = inner;
    return branch;
  }

  #either(inner: number, next: number, lazy: boolean): number {
    return this.add({ kind: "branch", first: lazy ? next : inner, second: lazy ? inner : next });
  }
}
