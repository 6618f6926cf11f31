/**
 * Finds the matches of a compiled pattern, in time that is linear in the text for each match.
 *
 * The machine goes back like others do, but never twice to the same step at the same place: it could only fail again.
 * What is found is what Go finds. Offsets are UTF-16 units, from 0.
 */
import { isIn, wordCharacters } from "./classes.js";
import type { Program, Step } from "./program.js";
import type { Assertion } from "./syntax.js";

/** A match, its groups in their order; a group that took no part is undefined. */
export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly groups: readonly (string | undefined)[];
}

/** Steps at places that one search may look at; a text and a pattern of ordinary size need a few thousand. */
const maximumVisits = 300_000;

/** The matches of `program` in `text`, none in another; undefined when the search would be too long. */
export function findMatches(
  program: Program,
  text: string,
  atMost = Number.POSITIVE_INFINITY,
): readonly PatternMatch[] | undefined {
  const matches: PatternMatch[] = [];
  const budget = { visits: maximumVisits };
  let from = 0;
  let lastEnd = -1;
  while (from <= text.length && matches.length < atMost) {
    const found = search(program, text, from, budget);
    if (found === "too long") return undefined;
    if (found === undefined) break;
    // An empty match right behind another one does not count.
    if (found.end > found.start || found.start !== lastEnd) matches.push(found);
    lastEnd = found.end;
    from = found.end > found.start ? found.end : found.end + widthAt(text, found.end);
  }
  return matches;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1;
}

type Budget = { visits: number };

/** The first match that starts at `from` or behind it. */
function search(program: Program, text: string, from: number, budget: Budget): PatternMatch | "too long" | undefined {
  const visited = new Visited(program.steps.length);
  for (let start = from; start <= text.length; start += widthAt(text, start)) {
    const slots = run(program, text, start, { visited, budget });
    if (slots === "too long") return slots;
    if (slots !== undefined) return matchOf(program, text, start, slots);
  }
  return undefined;
}

/** Which steps were taken at which places of the text. */
class Visited {
  readonly #seen = new Set<number>();
  readonly #steps: number;

  constructor(steps: number) {
    this.#steps = steps;
  }

  /** Whether the step at `index` was not yet taken at `at`. */
  isNew(index: number, at: number): boolean {
    const key = at * this.#steps + index;
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
}

type Slots = readonly (number | undefined)[];
type Thread = Readonly<{ index: number; at: number; slots: Slots }>;

/** The slots of the match that starts at `start`, its end in slot 1. */
function run(
  { steps, start: entry }: Program,
  text: string,
  start: number,
  { visited, budget }: { readonly visited: Visited; readonly budget: Budget },
): Slots | "too long" | undefined {
  const open: Thread[] = [{ index: entry, at: start, slots: [] }];
  for (let thread = open.pop(); thread !== undefined; thread = open.pop()) {
    const { index, at, slots } = thread;
    if (!visited.isNew(index, at)) continue;
    budget.visits -= 1;
    if (budget.visits < 0) return "too long";
    const step = steps[index];
    if (step === undefined) continue;
    if (step.kind === "match") return withSlot(slots, 1, at);
    open.push(...take(step, thread, text));
  }
  return undefined;
}

/** Where a step leads; the last is tried first. */
function take(step: Exclude<Step, { kind: "match" }>, { at, slots }: Thread, text: string): readonly Thread[] {
  switch (step.kind) {
    case "branch":
      return [
        { index: step.second, at, slots },
        { index: step.first, at, slots },
      ];
    case "keep":
      return [{ index: step.next, at, slots: withSlot(slots, step.slot, at) }];
    case "assertion":
      return holds(step.assertion, text, at) ? [{ index: step.next, at, slots }] : [];
    case "characters": {
      const code = text.codePointAt(at);
      return code !== undefined && isTaken(step, code) ? [{ index: step.next, at: at + widthAt(text, at), slots }] : [];
    }
  }
}

function withSlot(slots: Slots, slot: number, at: number): Slots {
  const kept = [...slots];
  kept[slot] = at;
  return kept;
}

function isTaken({ ranges, ignoreCase }: Extract<Step, { kind: "characters" }>, code: number): boolean {
  if (isIn(ranges, code)) return true;
  if (!ignoreCase) return false;
  const char = String.fromCodePoint(code);
  return [char.toLowerCase(), char.toUpperCase()].some((other) => isIn(ranges, other.codePointAt(0) ?? code));
}

function holds(assertion: Assertion, text: string, at: number): boolean {
  switch (assertion) {
    case "text-start":
      return at === 0;
    case "text-end":
      return at === text.length;
    case "line-start":
      return at === 0 || text[at - 1] === "\n";
    case "line-end":
      return at === text.length || text[at] === "\n";
    case "word-edge":
      return isWord(text, at - 1) !== isWord(text, at);
    case "no-word-edge":
      return isWord(text, at - 1) === isWord(text, at);
  }
}

function isWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isIn(wordCharacters, text.charCodeAt(at));
}

function matchOf(program: Program, text: string, start: number, slots: Slots): PatternMatch {
  const end = slots[1] ?? start;
  const groups = program.groups.map((_, index) => {
    const [from, to] = [slots[2 * index + 2], slots[2 * index + 3]];
    return from === undefined || to === undefined ? undefined : text.slice(from, to);
  });
  return { start, end, text: text.slice(start, end), groups };
}
