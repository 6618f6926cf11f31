/**
 * Decodes the characters of templates: backslash escapes of quoted strings, `$${` and `%%{`.
 *
 * Gives runs, each as long as its span where characters stand for themselves; an escape is a run of its own.
 */
import { code } from "./characters.js";
import type { LiteralRun, TemplatePart } from "./syntax.js";

/** Literal text, and a place for the backslashes in it that start no escape. */
export interface LiteralText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether backslash escapes count. */
  readonly quoted: boolean;
  readonly unknownEscape: (start: number) => void;
}

/** The runs of `literal`. */
export function decodeLiteral(literal: LiteralText): readonly LiteralRun[] {
  const { text, start, end } = literal;
  const runs: LiteralRun[] = [];
  let plainFrom = start;
  let offset = start;
  while (offset < end) {
    const escape = mayEscape(text.charCodeAt(offset), literal.quoted) ? escapeAt(literal, offset) : undefined;
    if (escape === undefined) {
      offset += 1;
      continue;
    }
    if (offset > plainFrom) runs.push(plainRun(text, plainFrom, offset));
    runs.push({ kind: "literal", chars: escape.chars, start: offset, end: offset + escape.length });
    offset += escape.length;
    plainFrom = offset;
  }
  if (end > plainFrom) runs.push(plainRun(text, plainFrom, end));
  return runs;
}

/** Characters that stand for themselves. */
export function plainRun(text: string, start: number, end: number): LiteralRun {
  return { kind: "literal", chars: text.slice(start, end), start, end };
}

/** Whether the characters of `run` stand in the file as they are. */
export function isPlain(run: LiteralRun): boolean {
  return run.end - run.start === run.chars.length;
}

/** Adds `run` to `parts`, to the last of them if both are one piece of the file: thousands of lines are one run. */
export function addRun(parts: TemplatePart[], run: LiteralRun): void {
  const last = parts.at(-1);
  if (run.chars === "") return;
  if (last?.kind === "literal" && last.end === run.start && isPlain(last) && isPlain(run))
    parts[parts.length - 1] = { kind: "literal", chars: last.chars + run.chars, start: last.start, end: run.end };
  else parts.push(run);
}

function mayEscape(unit: number, quoted: boolean): boolean {
  return unit === code.dollar || unit === code.percent || (quoted && unit === code.backslash);
}

interface Escape {
  readonly chars: string;
  /** Characters that the escape takes in the file. */
  readonly length: number;
}

function escapeAt(literal: LiteralText, offset: number): Escape | undefined {
  const { text, end } = literal;
  const first = text[offset] ?? "";
  if (first !== "\\") {
    const doubled = offset + 2 < end && text[offset + 1] === first && text[offset + 2] === "{";
    return doubled ? { chars: `${first}{`, length: 3 } : undefined;
  }
  const escape = backslashAt(text, offset, end);
  if (escape !== undefined) return escape;
  literal.unknownEscape(offset);
  // The character behind it starts no escape of its own.
  return { chars: text.slice(offset, offset + 2), length: Math.min(2, end - offset) };
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ['"', '"'],
  ["\\", "\\"],
]);

function backslashAt(text: string, offset: number, end: number): Escape | undefined {
  const letter = text[offset + 1] ?? "";
  const simple = simpleEscapes.get(letter);
  if (simple !== undefined) return { chars: simple, length: 2 };
  const digits = letter === "u" ? 4 : letter === "U" ? 8 : 0;
  const hex = text.slice(offset + 2, Math.min(end, offset + 2 + digits));
  if (digits === 0 || hex.length < digits || !/^[0-9a-f]+$/i.test(hex)) return undefined;
  const point = Number.parseInt(hex, 16);
  return point > 0x10ffff ? undefined : { chars: String.fromCodePoint(point), length: 2 + digits };
}
