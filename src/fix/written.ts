/**
 * What stands in a file, as edits need it: strings, lists and keys with their spans, whatever the language.
 *
 * Offsets are UTF-16 units of the source. Only what can be edited has a kind of its own; everything else is `other`,
 * with what can be edited inside of it. Knows nothing of what a value means.
 */
import type { Span } from "../text/index.js";

/** Characters of a string with the span that they were written with; as long as the span where nothing is escaped. */
export interface WrittenRun extends Span {
  readonly chars: string;
}

/** A string in quotes; the span holds the quotes. */
export interface WrittenString extends Span {
  readonly kind: "string";
  /** Between the quotes. */
  readonly content: Span;
  /** The known characters. What lies between two runs that do not touch is an expression. */
  readonly runs: readonly WrittenRun[];
  readonly children: readonly WrittenNode[];
}

/** A list; the span holds the brackets. */
export interface WrittenList extends Span {
  readonly kind: "list";
  readonly children: readonly WrittenNode[];
}

/** One key with its value. */
export interface WrittenEntry extends Span {
  /** The characters of the key, without quotes. */
  readonly key: string;
  /** The key without quotes. */
  readonly keySpan: Span;
  readonly value: WrittenNode;
}

/** Keys with values: an object, or the body of a block or file. */
export interface WrittenMap extends Span {
  readonly kind: "map";
  readonly entries: readonly WrittenEntry[];
  readonly children: readonly WrittenNode[];
}

/** Anything else. */
export interface WrittenOther extends Span {
  readonly kind: "other";
  readonly children: readonly WrittenNode[];
}

/** A part of a file. */
export type WrittenNode = WrittenString | WrittenList | WrittenMap | WrittenOther;

/** How a language writes strings and comments. */
export type Notation = "json" | "hcl" | "hcl-in-json";

/** A file as it is written. */
export interface WrittenFile {
  readonly text: string;
  readonly notation: Notation;
  readonly root: WrittenNode;
}

/** A node with what it stands in. */
export interface Found {
  readonly node: WrittenNode;
  readonly parent?: WrittenNode;
  /** The key whose value the node is, or on which the place lies. */
  readonly entry?: WrittenEntry;
  /** The place lies on the key of `entry`. */
  readonly onKey: boolean;
}

/** The innermost node around `span`. */
export function nodeAround(root: WrittenNode, span: Span): Found | undefined {
  if (!holds(root, span)) return undefined;
  let found: Found = { node: root, onKey: false };
  for (;;) {
    const { node } = found;
    if (node.kind === "map") {
      const keyed = node.entries.find((entry) => holds(entry.keySpan, span));
      if (keyed !== undefined) return { node: keyed.value, parent: node, entry: keyed, onKey: true };
    }
    const child = node.children.find((inner) => holds(inner, span));
    if (child === undefined) return found;
    const entry = node.kind === "map" ? node.entries.find(({ value }) => value === child) : undefined;
    found = { node: child, parent: node, onKey: false, ...(entry === undefined ? {} : { entry }) };
  }
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The run of `node` in which each character of `span` stands for itself. */
export function literalRun(node: WrittenString, span: Span): WrittenRun | undefined {
  return node.runs.find((run) => run.end - run.start === run.chars.length && holds(run, span));
}

/** All characters of a string that holds no expression; undefined for one that does. */
export function wholeChars(node: WrittenString): string | undefined {
  let offset = node.content.start;
  let chars = "";
  for (const run of node.runs) {
    if (run.start !== offset) return undefined;
    chars += run.chars;
    offset = run.end;
  }
  return offset === node.content.end ? chars : undefined;
}
