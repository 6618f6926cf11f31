/** Takes an object out of the object that wraps it: `{"a": {"b": {...}}}` becomes `{...}`. */
import type { Span } from "../text/index.js";
import type { TextEdit } from "./layout.js";
import { indentationAt, startOfLine } from "./layout.js";
import type { WrittenFile, WrittenMap, WrittenNode } from "./written.js";

/** The edits that put the object under `keys` in place of `outer`; none when anything else would be lost with it. */
export function unwrap({ text }: WrittenFile, outer: WrittenNode, keys: readonly string[]): readonly TextEdit[] {
  const inner = innerMap(outer, keys);
  if (inner === undefined || inner === outer) return [];
  const before = { start: outer.start, end: inner.start };
  const after = { start: inner.end, end: outer.end };
  if (!isPlain(text, before, keys) || !isPlain(text, after, [])) return [];
  return [{ ...before, text: "" }, ...dedented(text, outer, inner), { ...after, text: "" }];
}

function innerMap(outer: WrittenNode, keys: readonly string[]): WrittenMap | undefined {
  let node = outer;
  for (const key of keys) {
    const [only, ...others] = node.kind === "map" ? node.entries : [];
    if (only?.key !== key || others.length > 0) return undefined;
    node = only.value;
  }
  return node.kind === "map" ? node : undefined;
}

/** Whether nothing but the keys, braces and separators stand there: no comment, no other key. */
function isPlain(text: string, { start, end }: Span, keys: readonly string[]): boolean {
  let rest = text.slice(start, end);
  for (const key of keys) rest = rest.replace(key, "");
  return /^[\s{}:,"']*$/u.test(rest);
}

/** Each line of `inner` loses the indentation that its closing brace has more than the one of `outer`. */
function dedented(text: string, outer: WrittenNode, inner: WrittenMap): readonly TextEdit[] {
  const deep = indentationAt(text, inner.end - 1);
  const flat = indentationAt(text, outer.end - 1);
  if (deep === undefined || flat === undefined || !deep.startsWith(flat)) return [];
  const extra = deep.slice(flat.length);
  const edits: TextEdit[] = [];
  for (let line = startOfLine(text, inner.end - 1); line > inner.start; line = startOfLine(text, line - 1)) {
    if (extra !== "" && text.startsWith(extra, line)) edits.push({ start: line, end: line + extra.length, text: "" });
  }
  return edits.reverse();
}
