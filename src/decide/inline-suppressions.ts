/**
 * Finds the suppression comments of a file, and what each of them covers.
 *
 * On a line with code a comment covers the line; alone it covers the next line; a line that opens a block covers the
 * block. `proxylint-ignore-file` before any code covers the file. Knows nothing of findings.
 */
import type { Place, Source, Span } from "../text/index.js";
import { placeOf } from "../text/index.js";
import type { Comment, Layout } from "./comments.js";
import { endOfLine, layoutOf } from "./comments.js";
import type { Directive, MalformedDirective } from "./directive.js";
import { readDirective } from "./directive.js";
import { languageOf } from "./languages.js";
import { indentedBlock, continuedLines, tableBlock } from "./blocks.js";

/** A suppression comment that counts. */
export interface InlineSuppression extends Omit<Directive, "kind"> {
  /** The comment's own characters. */
  readonly place: Place;
  /** What of the file it covers. */
  readonly cover: Span;
}

/** A comment that is meant for a suppression and is none. */
export interface MalformedSuppression extends Pick<MalformedDirective, "fault" | "args"> {
  readonly place: Place;
}

/** The suppression comments of one file. */
export interface FileSuppressions {
  readonly suppressions: readonly InlineSuppression[];
  readonly malformed: readonly MalformedSuppression[];
}

/** Suppressions of one file that are read; further ones have no effect, as if they were prose. */
const maximumDirectives = 2000;
/** Lines of comments between a suppression and the line that it is for. */
const maximumCommentLines = 100;

/** The suppression comments of `source`. `rules`: the ids there are. */
export function inlineSuppressions(source: Source, rules: readonly string[]): FileSuppressions {
  if (!/proxylint/iu.test(source.text)) return { suppressions: [], malformed: [] };
  const layout = layoutOf(source.text, languageOf(source.path));
  const lines = new Lines(source, layout);
  const suppressions: InlineSuppression[] = [];
  const malformed: MalformedSuppression[] = [];
  for (const { comment, line } of directiveLines(source, layout.comments).slice(0, maximumDirectives)) {
    const read = readDirective(source.text.slice(line.start, line.end), rules);
    if (read === undefined) continue;
    if (read.kind === "malformed") {
      const { start, end } = read.span;
      malformed.push({
        fault: read.fault,
        args: read.args,
        place: placeOf(source, line.start + start, line.start + end),
      });
      continue;
    }
    const { kind: _, ...directive } = read;
    const place = placeOf(source, line.start, line.end);
    if (!directive.wholeFile) suppressions.push({ ...directive, place, cover: lines.coverOf(comment) });
    else if (lines.isAtHead(comment))
      suppressions.push({ ...directive, place, cover: { start: 0, end: source.text.length } });
    else malformed.push({ fault: "not-at-head", args: {}, place });
  }
  return { suppressions, malformed };
}

/** The lines of comments that may be directives, without white space, and in blocks without a leading `*`. */
function directiveLines(
  source: Source,
  comments: readonly Comment[],
): readonly { readonly comment: Comment; readonly line: Span }[] {
  return comments.flatMap((comment) => {
    const { start, end } = comment.content;
    const found: { comment: Comment; line: Span }[] = [];
    for (let at = start; at < end; at = endOfLine(source.text, at) + 1) {
      const chars = source.text.slice(at, Math.min(end, endOfLine(source.text, at)));
      const lead = /^[\s*#/!]*/u.exec(chars)?.[0].length ?? 0;
      const line = { start: at + lead, end: at + Math.max(lead, chars.trimEnd().length) };
      if (source.text.slice(line.start, line.start + "proxylint".length).toLowerCase() === "proxylint")
        found.push({ comment, line });
    }
    return found;
  });
}

/** The lines of a file: which have code, and how far the block that one opens reaches. */
class Lines {
  readonly #source: Source;
  readonly #layout: Layout;

  constructor(source: Source, layout: Layout) {
    this.#source = source;
    this.#layout = layout;
  }

  isAtHead(comment: Comment): boolean {
    return !this.#hasCode({ start: 0, end: comment.start });
  }

  coverOf(comment: Comment): Span {
    const { text } = this.#source;
    const own = { start: startOfLine(text, comment.start), end: endOfLine(text, comment.end) };
    if (this.#hasCode(own)) return this.#withBlock(own);
    let line = this.#lineBehind(own);
    for (let skipped = 0; line !== undefined && skipped < maximumCommentLines; skipped += 1) {
      if (text.slice(line.start, line.end).trim() === "") break;
      if (this.#hasCode(line)) return this.#withBlock(line);
      line = this.#lineBehind(line);
    }
    return own;
  }

  #lineBehind({ end }: Span): Span | undefined {
    const { text } = this.#source;
    if (end >= text.length) return undefined;
    const start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    return { start, end: endOfLine(text, start) };
  }

  /** Whether anything but white space stands outside of comments. */
  #hasCode({ start, end }: Span): boolean {
    const { text } = this.#source;
    const { comments } = this.#layout;
    let at = start;
    for (let index = firstWhere(comments, (comment) => comment.end > start); index < comments.length; index += 1) {
      const comment = comments[index];
      if (comment === undefined || comment.start >= end) break;
      if (text.slice(at, Math.max(at, comment.start)).trim() !== "") return true;
      at = Math.max(at, comment.end);
    }
    return text.slice(at, Math.max(at, end)).trim() !== "";
  }

  #withBlock(line: Span): Span {
    const { text, path } = this.#source;
    switch (languageOf(path).blocks) {
      case "indented":
        return indentedBlock(text, line);
      case "tables":
        return tableBlock(text, this.#upToPartner(line));
      case "continued":
        return this.#upToPartner(continuedLines(text, line));
      case "brackets":
        return this.#upToPartner(line);
    }
  }

  /** Up to the end of the line on which the first of the line's open brackets is closed. */
  #upToPartner(line: Span): Span {
    const { pairs } = this.#layout;
    for (let index = firstWhere(pairs, ({ start }) => start >= line.start); index < pairs.length; index += 1) {
      const pair = pairs[index];
      if (pair === undefined || pair.start >= line.end) break;
      if (pair.end > line.end) return { start: line.start, end: endOfLine(this.#source.text, pair.end) };
    }
    return line;
  }
}

/** Index of the first of `items` for which `test` holds; it must hold for all behind it. */
function firstWhere<T>(items: readonly T[], test: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && test(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start -= 1;
  return start;
}
