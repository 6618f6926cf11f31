/** The edit that takes a suppression, or one of its rules, out of a comment. */
import type { FindingFix } from "../finding/index.js";
import type { Place, Span } from "../text/index.js";
import { placeOf } from "../text/index.js";
import { endOfLine } from "./comments.js";

type Edit = FindingFix["edits"][number];

/** Marks that may stand before a suppression on its line, and behind it when the comment is a block. */
const opening = /(?:#+|\/{2,}|\/\*+|<#)[ \t]*$/u;
/** A mark longer than this is a line that somebody drew. */
const maximumMark = 100;
const closing = /^[ \t]*(?:\*+\/|#>)/u;

/**
 * Takes `rule` out of the suppression at `place`; with `isAlone` the comment itself, and its line when nothing else
 * stands there. Undefined for a line within a longer comment.
 */
export function removalOf(place: Place, rule: string, isAlone: boolean): Edit | undefined {
  return isAlone ? withoutComment(place) : withoutRule(place, rule);
}

function withoutComment(place: Place): Edit | undefined {
  const { source } = place;
  const { text } = source;
  const comment = commentAround(place);
  if (comment === undefined) return undefined;
  const { line, start, end } = comment;
  const before = text.slice(line.start, start);
  const isLast = text.slice(end, line.end).trim() === "";
  if (before.trim() === "" && isLast) {
    const next = text.startsWith("\r\n", line.end) ? line.end + 2 : Math.min(text.length, line.end + 1);
    return { place: placeOf(source, line.start, next), text: "" };
  }
  return { place: placeOf(source, isLast ? line.start + before.trimEnd().length : start, end), text: "" };
}

/** The comment that a suppression is all of, and its line. */
function commentAround({ source, start, end }: Place): (Span & { readonly line: Span }) | undefined {
  const { text } = source;
  let lineStart = start;
  while (lineStart > 0 && text[lineStart - 1] !== "\n" && text[lineStart - 1] !== "\r") lineStart -= 1;
  const line = { start: lineStart, end: endOfLine(text, end) };
  const near = Math.max(lineStart, start - maximumMark);
  const mark = opening.exec(text.slice(near, start));
  if (mark === null) return undefined;
  if (!/^(?:\/\*|<#)/u.test(mark[0])) return { start: near + mark.index, end: line.end, line };
  const close = closing.exec(text.slice(end, line.end))?.[0];
  return close === undefined ? undefined : { start: near + mark.index, end: end + close.length, line };
}

function withoutRule({ source, start, end }: Place, rule: string): Edit | undefined {
  const line = source.text.slice(start, end);
  const list = line.slice(0, Math.max(0, line.indexOf(":")));
  const rules = list.replace(/^\S+\s*/u, "").split(",");
  const listStart = list.length - rules.join(",").length;
  const kept = rules.map((one) => one.trim()).filter((one) => one !== "" && one !== rule);
  if (kept.length === 0) return undefined;
  return { place: placeOf(source, start + listStart, start + list.length), text: kept.join(", ") };
}
