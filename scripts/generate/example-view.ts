/**
 * Shows an example of a rule in Markdown: its files as they are, with the characters of each finding underlined.
 *
 * Owns what is left out: the middle of very long lines and files, where it says how much. Columns count from 1, in
 * UTF-16 units, as in `.expected` files. Knows nothing of rules.
 */

/** A finding on one file of an example. The end is behind the last character. */
export type Mark = Readonly<{
  rule: string;
  start: Readonly<{ line: number; column: number }>;
  end: Readonly<{ line: number; column: number }>;
}>;

/** How a language is named behind the fence, and how its comments begin. */
type Language = Readonly<{ fence: string; comment: string }>;

/** By the end of a file's name; other files are plain text. JSON is shown as JSONC, since the underlining is a comment. */
const languages: Readonly<Record<string, Language>> = {
  bicep: { fence: "bicep", comment: "//" },
  bicepparam: { fence: "bicep", comment: "//" },
  json: { fence: "jsonc", comment: "//" },
  ps1: { fence: "powershell", comment: "#" },
  sh: { fence: "sh", comment: "#" },
  tf: { fence: "hcl", comment: "#" },
  tfvars: { fence: "hcl", comment: "#" },
  toml: { fence: "toml", comment: "#" },
  ts: { fence: "ts", comment: "//" },
  yaml: { fence: "yaml", comment: "#" },
  yml: { fence: "yaml", comment: "#" },
};
const plain: Language = { fence: "text", comment: "#" };

/** Characters of a line, and lines of a file, that are shown; certificates go far beyond both. */
const longestLine = 160;
const longestFile = 120;
/** Lines at the head and at the tail of a long file, and around each finding in it. */
const shownAround = 8;
/** Characters before a finding that stands far inside a long line. */
const shownBefore = 40;

/** The file in a fence; below each line with a finding, carets under its characters. */
export function fencedFile(path: string, text: string, marks: readonly Mark[]): string {
  const language = languages[path.slice(path.lastIndexOf(".") + 1)] ?? plain;
  const lines = text.replace(/\n$/u, "").split("\n");
  const kept = keptLines(lines.length, marks);
  const shown: string[] = [];
  let skipped = 0;
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    if (!kept(number)) {
      skipped += 1;
      continue;
    }
    if (skipped > 0) shown.push(`${language.comment} … ${counted(skipped, "more line")} …`);
    skipped = 0;
    shown.push(...lineWithMarks(line, number, marks, language));
  }
  const behind = marks.filter(({ start }) => start.line > lines.length);
  shown.push(...behind.map(({ rule }) => `${language.comment} at the end of the file: ${rule}`));
  const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length + 1)));
  return [`${fence}${language.fence}`, ...shown, fence].join("\n");
}

function keptLines(count: number, marks: readonly Mark[]): (line: number) => boolean {
  if (count <= longestFile) return () => true;
  const centres = marks.map(({ start }) => start.line);
  return (line) =>
    line <= shownAround ||
    line > count - shownAround ||
    centres.some((centre) => Math.abs(centre - line) <= shownAround);
}

function lineWithMarks(line: string, number: number, marks: readonly Mark[], language: Language): readonly string[] {
  const here = marks.filter(({ start }) => start.line === number);
  const first = Math.min(...here.map(({ start }) => start.column));
  const from = line.length > longestLine && first > longestLine / 2 ? first - shownBefore : 1;
  const window = cut(line, from);
  return [window.text, ...here.map((mark) => caretLine(line, mark, window, language))];
}

/** What is shown of a line: `shift` is what a column moves to the left by. */
type Window = Readonly<{ text: string; shift: number; last: number }>;

function cut(line: string, from: number): Window {
  if (line.length <= longestLine) return { text: line, shift: 0, last: line.length };
  const start = from - 1;
  const head = start === 0 ? "" : "…";
  const last = Math.min(line.length, start + longestLine);
  const rest = line.length - last;
  const tail = rest === 0 ? "" : `… (${counted(rest, "more character")})`;
  return { text: `${head}${line.slice(start, last)}${tail}`, shift: start - head.length, last };
}

/** A comment with carets under the characters of `mark`; where the comment's sign is in their way it says the columns. */
function caretLine(line: string, { rule, start, end }: Mark, window: Window, { comment }: Language): string {
  const behind = end.line === start.line ? Math.min(end.column, window.last + 1) : window.last + 1;
  const width = Math.max(1, behind - start.column);
  const goesOn = end.line > start.line ? `, to line ${end.line}` : "";
  const left = start.column - 1 - window.shift;
  if (left <= comment.length) return `${comment} above, columns ${start.column} to ${behind - 1}: ${rule}${goesOn}`;
  const shift = Math.max(0, window.shift);
  const space = line.slice(shift + comment.length, shift + left).replaceAll(/[^\t]/gu, " ");
  return `${comment}${space.padStart(left - comment.length)}${"^".repeat(width)} ${rule}${goesOn}`;
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
}
