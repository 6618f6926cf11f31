/** Sets of characters by their code points, as patterns name them. ASCII, as in Go. */

/** Code points from the first to the last, both included. */
export type CodeRange = readonly [number, number];

const last = 0x10_ff_ff;

/** Every character. */
export const anyCharacter: readonly CodeRange[] = [[0, last]];

/** Every character but the line feed. */
export const anyButNewline: readonly CodeRange[] = [
  [0, 9],
  [11, last],
];

const digits: readonly CodeRange[] = [[0x30, 0x39]];
const upper: readonly CodeRange[] = [[0x41, 0x5a]];
const lower: readonly CodeRange[] = [[0x61, 0x7a]];
const underscore: readonly CodeRange[] = [[0x5f, 0x5f]];

/** What `\w` stands for. */
export const wordCharacters: readonly CodeRange[] = [...digits, ...upper, ...underscore, ...lower];

/** What `\s` stands for: other than JavaScript's, no vertical tab and nothing beyond ASCII. */
const spaces: readonly CodeRange[] = [
  [9, 10],
  [12, 13],
  [0x20, 0x20],
];

/** The characters of `\d`, `\w`, `\s` and their opposites. */
export function classEscape(letter: string): readonly CodeRange[] | undefined {
  switch (letter) {
    case "d":
      return digits;
    case "w":
      return wordCharacters;
    case "s":
      return spaces;
    case "D":
      return invert(digits);
    case "W":
      return invert(wordCharacters);
    case "S":
      return invert(spaces);
    default:
      return undefined;
  }
}

const posixClasses: ReadonlyMap<string, readonly CodeRange[]> = new Map([
  ["alnum", [...digits, ...upper, ...lower]],
  ["alpha", [...upper, ...lower]],
  ["ascii", [[0, 0x7f]]],
  [
    "blank",
    [
      [9, 9],
      [0x20, 0x20],
    ],
  ],
  [
    "cntrl",
    [
      [0, 0x1f],
      [0x7f, 0x7f],
    ],
  ],
  ["digit", digits],
  ["graph", [[0x21, 0x7e]]],
  ["lower", lower],
  ["print", [[0x20, 0x7e]]],
  [
    "punct",
    [
      [0x21, 0x2f],
      [0x3a, 0x40],
      [0x5b, 0x60],
      [0x7b, 0x7e],
    ],
  ],
  [
    "space",
    [
      [9, 13],
      [0x20, 0x20],
    ],
  ],
  ["upper", upper],
  ["word", wordCharacters],
  ["xdigit", [...digits, [0x41, 0x46], [0x61, 0x66]]],
]);

/** The characters of `[:name:]`. */
export function posixClass(name: string): readonly CodeRange[] | undefined {
  return posixClasses.get(name);
}

/** All characters that are in none of `ranges`. */
export function invert(ranges: readonly CodeRange[]): readonly CodeRange[] {
  const others: CodeRange[] = [];
  let next = 0;
  for (const [start, end] of ranges.toSorted(([left], [right]) => left - right)) {
    if (start > next) others.push([next, start - 1]);
    next = Math.max(next, end + 1);
  }
  return next <= last ? [...others, [next, last]] : others;
}

/** Whether `code` is in one of `ranges`. */
export function isIn(ranges: readonly CodeRange[], code: number): boolean {
  return ranges.some(([start, end]) => code >= start && code <= end);
}
