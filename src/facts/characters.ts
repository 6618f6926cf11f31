/**
 * Single characters that matter in addresses and lists: white space, controls, and what a shell would act on.
 *
 * Offsets are UTF-16 units within the text given. A hole's mark is never one of these characters.
 */
import type { Span } from "../text/index.js";

/** A character that a shell would act on, with where it stands. */
export type ShellCharacter = Span & { readonly value: string };

/** More of them in one value say nothing new. */
const maximumShellCharacters = 20;

const controlNames: ReadonlyMap<string, string> = new Map([
  ["\0", "null"],
  ["\t", "tab"],
  ["\n", "line feed"],
  ["\r", "carriage return"],
  ["\u001B", "escape"],
  ["\u007F", "delete"],
]);

/** Whether `char` is white space of any script, or a mark that has no width. */
export function isWhiteSpace(char: string): boolean {
  return char.trim() === "" || char === "\u200B" || char === "\u2060";
}

/** Whether `char` is an ASCII control character. */
export function isControl(char: string): boolean {
  return char < " " || char === "\u007F";
}

/** The characters of `text` that a shell acts on inside double quotes, and control characters by their names. */
export function shellCharacters(text: string): readonly ShellCharacter[] {
  const found: ShellCharacter[] = [];
  for (let index = 0; index < text.length && found.length < maximumShellCharacters; index += 1) {
    const char = text.charAt(index);
    if ('$`"\\'.includes(char)) found.push({ start: index, end: index + 1, value: char });
    else if (isControl(char)) found.push({ start: index, end: index + 1, value: controlName(char) });
  }
  return found;
}

function controlName(char: string): string {
  return controlNames.get(char) ?? `control character ${char.charCodeAt(0)}`;
}

/** The range of `text` between `start` and `end` without the white space around it. */
export function trimmedRange(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isWhiteSpace(text.charAt(from))) from += 1;
  while (to > from && isWhiteSpace(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** The maximal runs of characters of `text` from `start` to `end` for which `wanted` holds. */
export function runsOf(text: string, start: number, end: number, wanted: (char: string) => boolean): readonly Span[] {
  const runs: Span[] = [];
  let from = -1;
  for (let index = start; index <= end; index += 1) {
    const inside = index < end && wanted(text.charAt(index));
    if (inside && from < 0) from = index;
    if (!inside && from >= 0) {
      runs.push({ start: from, end: index });
      from = -1;
    }
  }
  return runs;
}

/** `text` for a message: white space and controls by their names, at most `limit` characters. */
export function printable(text: string, limit = 40): string {
  let shown = "";
  for (const char of text) {
    if (shown.length >= limit) return `${shown.slice(0, limit - 1)}…`;
    if (char === " ") shown += text.trim() === "" ? "space" : " ";
    else if (isControl(char)) shown += controlName(char);
    else shown += isWhiteSpace(char) ? `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}` : char;
  }
  return shown.length > limit ? `${shown.slice(0, limit - 1)}…` : shown;
}
