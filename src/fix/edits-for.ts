/**
 * Turns what a policy wants changed into edits of a file.
 *
 * An edit is made only where the characters stand literally in one place: in a quoted string or list of a file in a
 * language that is known here, the same characters as the subject has. Anywhere else there is no edit.
 */
import type { FixAction } from "../model/index.js";
import type { Span } from "../text/index.js";
import type { TextEdit } from "./layout.js";
import { appendItems, removeMember, replaceItem } from "./member-edits.js";
import { quoted } from "./quoting.js";
import { recoded } from "./recode.js";
import type { Recoding } from "./recode.js";
import type { StringPlace } from "./string-edits.js";
import { appendEntries, charsAt, isWhole, quoteOf, replaceChars, replaceEntry } from "./string-edits.js";
import { unwrap } from "./unwrap.js";
import type { Found, WrittenFile, WrittenNode } from "./written.js";
import { nodeAround } from "./written.js";

/** The node that shall change. */
export interface Target {
  readonly span: Span;
  /** The value came through other places: a variable, a function, another file. */
  readonly isElsewhere: boolean;
  /** Its characters as the subject has them, where it has any. */
  readonly value?: string;
}

/** The edits of `file` that do `action` at `target`, in order; none when there are no certain ones. */
export function editsFor(file: WrittenFile, action: FixAction, target: Target): readonly TextEdit[] {
  const found = nodeAround(file.root, target.span);
  if (found === undefined) return [];
  const edits = dispatch(file, action, target, found);
  return [...edits].sort((left, right) => left.start - right.start || left.end - right.end);
}

function dispatch(file: WrittenFile, action: FixAction, target: Target, found: Found): readonly TextEdit[] {
  switch (action.kind) {
    case "append":
      return append(file, found.node, action.items);
    case "remove":
      return remove(file, target, found, action.path.includes("entries"));
    case "rename-key":
      return renameKey(target, found, action.text);
    case "unwrap":
      return found.onKey && found.parent !== undefined ? unwrap(file, found.parent, action.text.split(".")) : [];
    case "recode":
      return recode(file, target, found, action.text);
    case "replace":
    case "replace-entry":
    case "to-list":
    case "to-flag":
      return inString(file, action, target, found);
  }
}

type StringAction = Extract<FixAction, { readonly kind: "replace" | "replace-entry" | "to-list" | "to-flag" }>;

function inString(file: WrittenFile, action: StringAction, target: Target, found: Found): readonly TextEdit[] {
  const place = stringAt(file, found);
  if (place === undefined || !isSame(place, target)) return [];
  switch (action.kind) {
    case "replace":
      return replaceChars(place, target.span, action.text);
    case "replace-entry":
      return replaceOneEntry(file, place, target, found, action.items);
    case "to-flag":
      return isOwnValue(place, target) ? [{ ...spanOf(place.node), text: action.text }] : [];
    case "to-list":
      return isOwnValue(place, target) ? toList(place, action.items) : [];
  }
}

function stringAt({ text, notation }: WrittenFile, { node, onKey }: Found): StringPlace | undefined {
  return node.kind === "string" && !onKey ? { text, notation, node } : undefined;
}

/** Whether the characters in the file are those of the subject, and not an expression that comes to them. */
function isSame(place: StringPlace, { span, value }: Target): boolean {
  if (value === undefined) return true;
  const chars = isEmptyAt(place, span) ? "" : charsAt(place, span);
  return chars?.trim().toLowerCase() === value.trim().toLowerCase();
}

function isEmptyAt({ node }: StringPlace, span: Span): boolean {
  return node.content.start === node.content.end && span.start === node.start;
}

/** The string is all of the value, and stands where the value is used. */
function isOwnValue(place: StringPlace, { span, isElsewhere }: Target): boolean {
  return !isElsewhere && isWhole(place, span);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function toList(place: StringPlace, items: readonly string[]): readonly TextEdit[] {
  const written = allQuoted(place, items, quoteOf(place));
  return written === undefined ? [] : [{ ...spanOf(place.node), text: `[${written.join(", ")}]` }];
}

function allQuoted(
  { notation }: Pick<WrittenFile, "notation">,
  items: readonly string[],
  quote: string,
): readonly string[] | undefined {
  const written = items.flatMap((item) => quoted(item, notation, quote) ?? []);
  return written.length === items.length ? written : undefined;
}

function replaceOneEntry(
  file: WrittenFile,
  place: StringPlace,
  { span }: Target,
  { parent }: Found,
  items: readonly string[],
): readonly TextEdit[] {
  if (parent?.kind !== "list" || !isWhole(place, span)) return replaceEntry(place, span, items);
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) return replaceChars(place, place.node.content, only);
  const written = allQuoted(file, items, quoteOf(place));
  return written === undefined ? [] : replaceItem(file, parent, parent.children.indexOf(place.node), written);
}

function append(file: WrittenFile, node: WrittenNode, items: readonly string[]): readonly TextEdit[] {
  if (node.kind === "string") return appendEntries({ ...file, node }, items);
  if (node.kind !== "list") return [];
  const sample = node.children.find((child) => child.kind === "string");
  const written = allQuoted(file, items, sample === undefined ? '"' : (file.text[sample.start] ?? '"'));
  return written === undefined ? [] : appendItems(file, node, written);
}

function remove(file: WrittenFile, target: Target, found: Found, isEntry: boolean): readonly TextEdit[] {
  const place = stringAt(file, found);
  if (place !== undefined && !isSame(place, target)) return [];
  const isAll = place === undefined ? found.node.start === target.span.start : isWhole(place, target.span);
  if (!isEntry) return target.isElsewhere || !(found.onKey || isAll) ? [] : removeKey(file, found);
  const { node, parent } = found;
  if (parent?.kind === "list" && isAll)
    return removeMember(file, { members: parent.children, around: inside(parent) }, parent.children.indexOf(node));
  return place === undefined ? [] : replaceEntry(place, target.span, []);
}

function removeKey(file: WrittenFile, { parent, entry }: Found): readonly TextEdit[] {
  if (parent?.kind !== "map" || entry === undefined) return [];
  return removeMember(file, { members: parent.entries, around: inside(parent) }, parent.entries.indexOf(entry));
}

/** Within the brackets. */
function inside({ start, end }: Span): Span {
  return { start: start + 1, end: end - 1 };
}

function renameKey({ isElsewhere }: Target, { parent, entry, onKey }: Found, key: string): readonly TextEdit[] {
  if (isElsewhere || !onKey || parent?.kind !== "map" || entry === undefined) return [];
  const isFree = parent.entries.every((other) => other.key !== key);
  return isFree && /^[\w-]+$/u.test(key) ? [{ ...entry.keySpan, text: key }] : [];
}

/** A call that reads a file has a twin that encodes it; a literal is written anew. */
function recode(file: WrittenFile, { span }: Target, found: Found, recoding: Recoding): readonly TextEdit[] {
  const place = stringAt(file, found);
  if (place === undefined) return file.notation === "hcl" ? recodeCall(file.text, span, recoding) : [];
  const chars = charsAt(place, span);
  const written = chars === undefined ? undefined : recoded(chars, recoding);
  return written === undefined || !isWhole(place, span) ? [] : replaceChars(place, place.node.content, written);
}

function recodeCall(text: string, { start, end }: Span, recoding: Recoding): readonly TextEdit[] {
  const [from, to] = recoding === "encode" ? ["file", "filebase64"] : ["filebase64", "file"];
  if (recoding === "separate" || !text.startsWith(`${from}(`, start) || text[end - 1] !== ")") return [];
  return [{ start, end: start + from.length, text: to }];
}
