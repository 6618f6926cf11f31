/**
 * Decodes the characters of templates: backslash escapes of quoted strings, `$${` and `%%{`.
 *
 * Gives runs, each as long as its span where characters stand for themselves; an escape is a run of its own.
 */
import type { LiteralRun } from "../../../src/parse/hcl/index.js";

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ['"', '"'],
  ["\\", "\\"],
]);

/** One piece of literal text, with the offset it starts at. */
export interface LiteralText {
  readonly chars: string;
  readonly start: number;
}

/** The runs of `literal`; `quoted` when backslash escapes count. */
export function decodeLiteral(literal: LiteralText, quoted: boolean): readonly LiteralRun[] {
  const { chars, start } = literal;
  const runs: LiteralRun[] = [];
  let plainFrom = 0;
  const flush = (to: number): void => {
    if (to > plainFrom)
      runs.push({ kind: "literal", chars: chars.slice(plainFrom, to), start: start + plainFrom, end: start + to });
  };
  let offset = 0;
  while (offset < chars.length) {
    const escape = escapeAt(chars, offset, quoted);
    if (escape === undefined) {
      offset += 1;
      continue;
    }
    flush(offset);
    runs.push({ kind: "literal", chars: escape.chars, start: start + offset, end: start + offset + escape.length });
    offset += escape.length;
    plainFrom = offset;
  }
  flush(chars.length);
  return runs;
}

interface Escape {
  readonly chars: string;
  /** Characters that the escape takes in the file. */
  readonly length: number;
}

function escapeAt(chars: string, offset: number, quoted: boolean): Escape | undefined {
  const first = chars[offset];
  if (first === "$" || first === "%") {
    const doubled = chars[offset + 1] === first && chars[offset + 2] === "{";
    return doubled ? { chars: `${first}{`, length: 3 } : undefined;
  }
  return quoted && first === "\\" ? backslashAt(chars, offset) : undefined;
}

function backslashAt(chars: string, offset: number): Escape | undefined {
  const letter = chars[offset + 1] ?? "";
  const simple = simpleEscapes.get(letter);
  if (simple !== undefined) return { chars: simple, length: 2 };
  const digits = letter === "u" ? 4 : letter === "U" ? 8 : 0;
  const hex = chars.slice(offset + 2, offset + 2 + digits);
  if (digits === 0 || hex.length < digits || !/^[0-9a-f]+$/i.test(hex)) return undefined;
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff ? undefined : { chars: String.fromCodePoint(code), length: 2 + digits };
}
