/**
 * Reads regular expressions as Go's `regexp` package writes them, to a tree. Knows nothing of matching.
 *
 * What is not read (Unicode properties, quoting with \Q) gives no tree; what means another thing elsewhere, such as
 * look-around and back references, is no part of the language.
 */
import type { CodeRange } from "./classes.js";
import { anyButNewline, anyCharacter, classEscape, invert, posixClass } from "./classes.js";

/** A place between characters, and what has to be true of it. */
export type Assertion = "line-start" | "line-end" | "text-start" | "text-end" | "word-edge" | "no-word-edge";

/** A regular expression. */
export type Pattern =
  | { readonly kind: "characters"; readonly ranges: readonly CodeRange[]; readonly ignoreCase: boolean }
  | { readonly kind: "assertion"; readonly assertion: Assertion }
  | { readonly kind: "sequence"; readonly items: readonly Pattern[] }
  | { readonly kind: "alternatives"; readonly items: readonly Pattern[] }
  /** `group` counts from 1. */
  | { readonly kind: "group"; readonly group: number; readonly item: Pattern }
  | {
      readonly kind: "repetition";
      readonly item: Pattern;
      readonly least: number;
      /** Absent where there is no end. */
      readonly most?: number;
      readonly lazy: boolean;
    };

/** A pattern with its groups: for each, in their order, its name or undefined. */
export interface PatternSyntax {
  readonly pattern: Pattern;
  readonly groups: readonly (string | undefined)[];
}

/** UTF-16 units of a pattern. */
const maximumLength = 4000;
const maximumDepth = 50;
/** As in Go. */
const maximumRepetition = 1000;

/** The tree of `text`; undefined when it is no pattern, or one that is not read here. */
export function parsePattern(text: string): PatternSyntax | undefined {
  if (text.length > maximumLength) return undefined;
  try {
    return new Reader(text).whole();
  } catch (error) {
    if (error instanceof NoPattern) return undefined;
    throw error;
  }
}

/** Thrown inside this module only: the pattern cannot be read. */
class NoPattern extends Error {}

interface Flags {
  readonly ignoreCase: boolean;
  readonly multiLine: boolean;
  readonly dotAll: boolean;
  readonly swapGreed: boolean;
}

const noFlags: Flags = { ignoreCase: false, multiLine: false, dotAll: false, swapGreed: false };

class Reader {
  readonly #text: string;
  readonly #groups: (string | undefined)[] = [];
  #at = 0;
  #depth = 0;
  #flags = noFlags;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): PatternSyntax {
    const pattern = this.#alternatives();
    if (this.#at < this.#text.length) throw new NoPattern();
    return { pattern, groups: this.#groups };
  }

  #alternatives(): Pattern {
    this.#depth += 1;
    if (this.#depth > maximumDepth) throw new NoPattern();
    const items = [this.#sequence()];
    while (this.#take("|")) items.push(this.#sequence());
    this.#depth -= 1;
    const [only] = items;
    return items.length === 1 && only !== undefined ? only : { kind: "alternatives", items };
  }

  #sequence(): Pattern {
    const items: Pattern[] = [];
    while (this.#at < this.#text.length && this.#peek() !== "|" && this.#peek() !== ")") {
      const item = this.#atom();
      if (item !== undefined) items.push(this.#repeated(item));
    }
    return { kind: "sequence", items };
  }

  /** One thing that may be repeated; undefined for flags that stand alone. */
  #atom(): Pattern | undefined {
    const char = this.#next();
    switch (char) {
      case "(":
        return this.#group();
      case "[":
        return this.#characters(this.#set());
      case ".":
        return this.#characters(this.#flags.dotAll ? anyCharacter : anyButNewline);
      case "^":
      case "$":
        return this.#edge(char);
      case "\\":
        return this.#escape();
      case "*":
      case "+":
      case "?":
        throw new NoPattern();
      default:
        return this.#literal(char);
    }
  }

  #edge(char: "^" | "$"): Pattern {
    const scope = this.#flags.multiLine ? "line" : "text";
    return { kind: "assertion", assertion: char === "^" ? `${scope}-start` : `${scope}-end` };
  }

  #repeated(item: Pattern): Pattern {
    const range = this.#range();
    if (range === undefined) return item;
    const lazy = this.#take("?") !== this.#flags.swapGreed;
    // Two repetitions in a row are refused, as Go does.
    if (this.#range() !== undefined) throw new NoPattern();
    return { kind: "repetition", item, ...range, lazy };
  }

  #range(): { readonly least: number; readonly most?: number } | undefined {
    if (this.#take("*")) return { least: 0 };
    if (this.#take("+")) return { least: 1 };
    if (this.#take("?")) return { least: 0, most: 1 };
    return this.#counted();
  }

  /** A brace that counts nothing is a character. */
  #counted(): { readonly least: number; readonly most?: number } | undefined {
    const counted = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(this.#text.slice(this.#at, this.#at + 12));
    if (counted === null) return undefined;
    const [whole, from = "", comma, to = ""] = counted;
    this.#at += whole.length;
    const least = Number(from);
    if (comma !== undefined && to === "") return this.#limited({ least });
    return this.#limited({ least, most: comma === undefined ? least : Number(to) });
  }

  #limited(range: { readonly least: number; readonly most?: number }): typeof range {
    const { least, most = least } = range;
    if (Math.max(least, most) > maximumRepetition || most < least) throw new NoPattern();
    return range;
  }

  #group(): Pattern | undefined {
    const outer = this.#flags;
    const name = /^\?P?<([A-Za-z_]\w{0,60})>/.exec(this.#text.slice(this.#at, this.#at + 70));
    if (name === null && this.#peek() === "?") return this.#flagged(outer);
    if (name !== null) this.#at += name[0].length;
    const group = this.#groups.push(name?.[1]);
    const item = this.#alternatives();
    this.#close();
    this.#flags = outer;
    return { kind: "group", group, item };
  }

  /** `(?i)` holds to the end of the group it stands in, `(?i:...)` inside. */
  #flagged(outer: Flags): Pattern | undefined {
    const head = /^\?([imsU]{0,4})(?:-([imsU]{1,4}))?([:)])/.exec(this.#text.slice(this.#at, this.#at + 12));
    if (head === null) throw new NoPattern();
    const [whole, on = "", off = "", end] = head;
    this.#at += whole.length;
    const set = (letter: string, before: boolean): boolean => (before || on.includes(letter)) && !off.includes(letter);
    this.#flags = {
      ignoreCase: set("i", outer.ignoreCase),
      multiLine: set("m", outer.multiLine),
      dotAll: set("s", outer.dotAll),
      swapGreed: set("U", outer.swapGreed),
    };
    if (end === ")") return undefined;
    const item = this.#alternatives();
    this.#close();
    this.#flags = outer;
    return item;
  }

  #close(): void {
    if (!this.#take(")")) throw new NoPattern();
  }

  #escape(): Pattern {
    const char = this.#peek();
    const assertion = char === undefined ? undefined : assertionEscapes.get(char);
    if (assertion !== undefined) {
      this.#at += 1;
      return { kind: "assertion", assertion };
    }
    return this.#characters(this.#escaped());
  }

  /** What stands behind a backslash, inside a set or outside. */
  #escaped(): readonly CodeRange[] {
    const char = this.#next();
    const ranges = classEscape(char);
    if (ranges !== undefined) return ranges;
    const control = controlEscapes.get(char);
    if (control !== undefined) return [[control, control]];
    if (char === "x") return this.#hexadecimal();
    if (/[A-Za-z0-9]/.test(char)) throw new NoPattern();
    const code = char.codePointAt(0) ?? 0;
    return [[code, code]];
  }

  #hexadecimal(): readonly CodeRange[] {
    const digits = /^(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\})/.exec(this.#text.slice(this.#at, this.#at + 8));
    if (digits === null) throw new NoPattern();
    this.#at += digits[0].length;
    const code = Number.parseInt(digits[1] ?? digits[2] ?? "", 16);
    return [[code, code]];
  }

  #set(): readonly CodeRange[] {
    const isInverted = this.#take("^");
    const ranges: CodeRange[] = [];
    // A bracket that stands first is a character.
    for (let first = true; first || this.#peek() !== "]"; first = false) ranges.push(...this.#member());
    this.#at += 1;
    return isInverted ? invert(ranges) : ranges;
  }

  #member(): readonly CodeRange[] {
    const posix = this.#posix();
    if (posix !== undefined) return posix;
    const from = this.#end();
    const start = soleCode(from);
    if (start === undefined || this.#peek() !== "-" || this.#text[this.#at + 1] === "]") return from;
    this.#at += 1;
    const end = soleCode(this.#end());
    if (end === undefined || end < start) throw new NoPattern();
    return [[start, end]];
  }

  /** `[:name:]` or its opposite. */
  #posix(): readonly CodeRange[] | undefined {
    const posix = /^\[:(\^?)([a-z]{2,6}):\]/.exec(this.#text.slice(this.#at, this.#at + 12));
    if (posix === null) return undefined;
    this.#at += posix[0].length;
    const ranges = posixClass(posix[2] ?? "");
    if (ranges === undefined) throw new NoPattern();
    return posix[1] === "^" ? invert(ranges) : ranges;
  }

  #end(): readonly CodeRange[] {
    const char = this.#next();
    if (char === "\\") return this.#escaped();
    const code = char.codePointAt(0) ?? 0;
    return [[code, code]];
  }

  #literal(char: string): Pattern {
    const code = char.codePointAt(0) ?? 0;
    return this.#characters([[code, code]]);
  }

  #characters(ranges: readonly CodeRange[]): Pattern {
    return { kind: "characters", ranges, ignoreCase: this.#flags.ignoreCase };
  }

  #peek(): string | undefined {
    return this.#text[this.#at];
  }

  #take(char: string): boolean {
    if (this.#peek() !== char) return false;
    this.#at += 1;
    return true;
  }

  /** The next character, both halves of it where it has two. */
  #next(): string {
    const code = this.#text.codePointAt(this.#at);
    if (code === undefined) throw new NoPattern();
    const char = String.fromCodePoint(code);
    this.#at += char.length;
    return char;
  }
}

/** The code point that `ranges` consist of, if it is one. */
function soleCode(ranges: readonly CodeRange[]): number | undefined {
  const [first, ...others] = ranges;
  return first !== undefined && others.length === 0 && first[0] === first[1] ? first[0] : undefined;
}

const assertionEscapes: ReadonlyMap<string, Assertion> = new Map([
  ["A", "text-start"],
  ["z", "text-end"],
  ["b", "word-edge"],
  ["B", "no-word-edge"],
]);

const controlEscapes: ReadonlyMap<string, number> = new Map([
  ["a", 7],
  ["t", 9],
  ["n", 10],
  ["v", 11],
  ["f", 12],
  ["r", 13],
]);
