/**
 * Source frames for Markdown: narrow enough for a phone, as blocks of code that hold whatever the file holds.
 */
import type { Finding } from "../finding/index.js";
import { fence } from "./markdown-escape.js";
import { frameLines } from "./text.js";

/** Cells; a phone shows some forty of them at once, and what is marked should be near. */
const frameWidth = 64;
/** The gutter of a line and what is behind it. */
const gutter = /^( *\d* \|)(?: (.*))?$/u;

/** The frames of a finding without the place that stands above them; empty when there is no source to show. */
export function frameBlock(finding: Finding): string {
  // The first line is the place of the finding, which is a link already.
  const lines = frameLines(finding, frameWidth).slice(1);
  if (lines.length === 0) return "";
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (/^ *-->/u.test(line)) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return fence(parts.flatMap(narrowed));
}

/** `lines` of one frame without the indentation that all have, and without empty ones. */
function narrowed(lines: readonly string[]): readonly string[] {
  const shown = lines.filter((line) => !/^ *\|$/u.test(line));
  const bodies = shown.flatMap((line) => gutter.exec(line)?.[2] ?? []);
  const common = Math.min(...bodies.map((body) => body.length - body.trimStart().length));
  // A mark over several lines is drawn from the left edge.
  if (bodies.length === 0 || common === 0 || shown.some((line) => line.startsWith("..."))) return shown;
  return shown.map((line) => {
    const [, edge, body] = gutter.exec(line) ?? [];
    return edge === undefined || body === undefined ? line : `${edge} ${body.slice(common)}`;
  });
}
