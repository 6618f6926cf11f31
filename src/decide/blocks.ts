/**
 * How far a block reaches in languages that have no brackets for it. Offsets are UTF-16 units.
 */
import type { Span } from "../text/index.js";
import { endOfLine } from "./comments.js";

/** `line` and the lines below that are indented deeper; of a key, also the list items at its own depth. */
export function indentedBlock(text: string, line: Span): Span {
  const depth = indentOf(text, line);
  const isKey = /:[ \t]*(?:[|>&!#].*)?$/u.test(text.slice(line.start, line.end));
  let end = line.end;
  for (const next of linesBehind(text, line.end)) {
    const chars = text.slice(next.start, next.end).trim();
    if (chars === "") continue;
    const deeper = indentOf(text, next) > depth;
    const item = isKey && indentOf(text, next) === depth && /^-(?:\s|$)/u.test(chars);
    if (!deeper && !item) break;
    end = next.end;
  }
  return { start: line.start, end };
}

/** From the head of a table up to the next one; any other line alone. */
export function tableBlock(text: string, line: Span): Span {
  if (!/^\s*\[/u.test(text.slice(line.start, line.end))) return line;
  let { end } = line;
  for (const next of linesBehind(text, line.end)) {
    if (/^\s*\[/u.test(text.slice(next.start, next.end))) break;
    end = next.end;
  }
  return { start: line.start, end };
}

/** `line` and those that it is continued on, by a `\` or, in PowerShell, a backtick at its end. */
export function continuedLines(text: string, line: Span): Span {
  let { end } = line;
  for (const next of linesBehind(text, line.end)) {
    if (text[end - 1] !== "\\" && text[end - 1] !== "`") break;
    end = next.end;
  }
  return { start: line.start, end };
}

function* linesBehind(text: string, end: number): Generator<Span> {
  for (let at = end; at < text.length;) {
    const start = text.startsWith("\r\n", at) ? at + 2 : at + 1;
    at = endOfLine(text, start);
    yield { start, end: at };
  }
}

function indentOf(text: string, line: Span): number {
  const chars = text.slice(line.start, line.end);
  return chars.length - chars.trimStart().length;
}
