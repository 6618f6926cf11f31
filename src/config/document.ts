/**
 * One YAML text as a tree whose every part has its place. Knows nothing of what the parts mean.
 *
 * The text is hostile: its size and depth are bounded, it has no aliases, no tags, no second document, and each key of
 * a mapping once. A part that cannot be read is left out, and a problem says so.
 */
import type { Node, Pair } from "yaml";
import { isAlias, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Place, Source } from "../text/index.js";
import { placeOf, positionAt } from "../text/index.js";
import type { Problem } from "./problem.js";
import { shown } from "./problem.js";

/** Characters; a configuration of a thousand rules has a fifth of it. */
const maximumCharacters = 256 * 1024;
const maximumDepth = 16;

/** A value with its place. */
export type ConfigNode = ConfigMap | ConfigList | ConfigScalar;

/** A mapping; each key is there once. */
export interface ConfigMap {
  readonly kind: "map";
  readonly place: Place;
  readonly entries: readonly ConfigEntry[];
}

/** A key with its value. */
export interface ConfigEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly node: ConfigNode;
}

/** A list. */
export interface ConfigList {
  readonly kind: "list";
  readonly place: Place;
  readonly items: readonly ConfigNode[];
}

/** A text, a number, a truth value or null. */
export interface ConfigScalar {
  readonly kind: "scalar";
  readonly place: Place;
  readonly value: string | number | boolean | null;
}

/** What a text holds. An empty one is an empty mapping. */
export interface ConfigDocument {
  readonly root: ConfigNode;
  readonly problems: readonly Problem[];
}

/** Reads the YAML text of `source`. */
export function readDocument(source: Source): ConfigDocument {
  const whole = placeOf(source, 0, 0);
  const empty: ConfigMap = { kind: "map", place: whole, entries: [] };
  if (source.text.length > maximumCharacters) {
    const message = `it has ${Math.ceil(source.text.length / 1024)} kB; a configuration has at most ${maximumCharacters / 1024} kB`;
    return { root: empty, problems: [{ code: "config-syntax", place: whole, key: "", message }] };
  }
  const document = parseDocument(source.text, {
    // The parser's own check compares every key with every other.
    uniqueKeys: false,
    prettyErrors: false,
    // Anything lower lets a second document pass.
    logLevel: "error",
  });
  // One mistake in the syntax makes others, so that only the first is worth reading.
  const problems = [...document.errors.slice(0, 1), ...document.warnings.slice(0, 1)].map(
    ({ message, pos: [start, end] }): Problem => ({
      code: "config-syntax",
      place: placeOf(source, start, end),
      key: "",
      message: syntaxMessage(message),
    }),
  );
  if (document.errors.length > 0 || document.contents === null) return { root: empty, problems };
  const root = new TreeReader(source, problems).nodeOf(document.contents, [], 0) ?? empty;
  return { root: root.kind === "scalar" && root.value === null ? empty : root, problems };
}

/** The parser gives up where its own stack ends. */
function syntaxMessage(message: string): string {
  return /call stack|stack overflow/iu.test(message) ? "it nests too deeply" : `this is no YAML: ${shown(message)}`;
}

/** Turns the parser's nodes into ours, and keeps what is wrong with them. */
class TreeReader {
  private readonly source: Source;
  private readonly problems: Problem[];

  constructor(source: Source, problems: Problem[]) {
    this.source = source;
    this.problems = problems;
  }

  /** The node; undefined, with a problem, for what is none of ours. */
  nodeOf(node: Node | null, path: readonly string[], depth: number): ConfigNode | undefined {
    const place = this.placeOf(node);
    const fault = depth > maximumDepth ? `nests more than ${maximumDepth} levels` : faultOf(node);
    if (fault !== undefined) {
      this.refuse(place, path, fault);
      return undefined;
    }
    if (isMap(node)) return { kind: "map", place, entries: this.entriesOf(node.items, place, path, depth) };
    if (isSeq(node)) {
      const items = node.items.flatMap(
        (item, index) => this.nodeOf(item as Node | null, [...path, String(index)], depth + 1) ?? [],
      );
      return { kind: "list", place, items };
    }
    const value: unknown = isScalar(node) ? node.value : null;
    return { kind: "scalar", place, value: isPlain(value) ? value : null };
  }

  private entriesOf(pairs: readonly Pair[], map: Place, path: readonly string[], depth: number): ConfigEntry[] {
    const first = new Map<string, Place>();
    return pairs.flatMap(({ key, value }): readonly ConfigEntry[] => {
      const keyPlace = isScalar(key) ? this.placeOf(key) : map;
      const fault = keyFault(key, first, this.source);
      if (fault !== undefined) this.refuse(keyPlace, path, fault);
      if (fault !== undefined || !isScalar(key)) return [];
      const name = String(key.value);
      first.set(name, keyPlace);
      const node = this.nodeOf(value as Node | null, [...path, name], depth + 1);
      if (node === undefined) return [];
      // A value that is not written at all is seen at its key.
      return [{ key: name, keyPlace, node: node.place.end === 0 ? { ...node, place: keyPlace } : node }];
    });
  }

  private placeOf(node: unknown): Place {
    const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
    const [start, end] = Array.isArray(range) ? (range as readonly number[]) : [];
    return placeOf(this.source, start ?? 0, end ?? 0);
  }

  private refuse(place: Place, path: readonly string[], message: string): void {
    this.problems.push({ code: "config-syntax", place, key: path.map(shown).join("."), message });
  }
}

/** Why `node` is none that a configuration has. */
function faultOf(node: Node | null): string | undefined {
  if (isAlias(node)) return "aliases (*name) are not known here: write the value again";
  if (isScalar(node) && !isPlain(node.value)) return "expected a plain value";
  return undefined;
}

function isPlain(value: unknown): value is ConfigScalar["value"] {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

/** Why `key` is none that a mapping may have behind those of `first`. */
function keyFault(key: unknown, first: ReadonlyMap<string, Place>, source: Source): string | undefined {
  if (!isScalar(key) || typeof key.value !== "string") return "a key must be a text";
  const earlier = first.get(key.value);
  if (earlier === undefined) return undefined;
  return `the key ${shown(key.value)} is there twice, first in line ${positionAt(source, earlier.start).line}`;
}

/** The tree without its places. */
export function plainValue(node: ConfigNode): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(plainValue);
    case "map":
      return Object.fromEntries(node.entries.map(({ key, node: value }) => [key, plainValue(value)]));
  }
}
