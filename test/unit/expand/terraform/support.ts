/** Trees and plain forms of values for tests of Terraform's expansion. */
import type { DeclaredObject, FileTree, Value } from "../../../../src/model/index.js";
import type { Origin, Source } from "../../../../src/text/index.js";
import { knownChars, positionAt } from "../../../../src/text/index.js";

/** A tree of texts. */
export function treeOf(files: Readonly<Record<string, string>>): FileTree {
  const sources = new Map<string, Source>(Object.entries(files).map(([path, text]) => [path, { path, text }]));
  const read = (path: string): Source | undefined => sources.get(path);
  return { paths: [...sources.keys()].sort(), has: (path) => sources.has(path), read, readBytes: read };
}

/** `value` as JSON has it; what is not known is `{unknown: reason}`, a text with holes has them in `<>`. */
export function plain(value: Value | undefined): unknown {
  switch (value?.kind) {
    case undefined:
      return undefined;
    case "text":
      return (
        knownChars(value.text) ??
        value.text
          .map((piece) => (piece.kind === "hole" ? `<${piece.reason}>` : (knownChars([piece]) ?? "<encoded>")))
          .join("")
      );
    case "number":
    case "boolean":
      return value.value;
    case "null":
      return null;
    case "list": {
      const items = value.items.map(plain);
      return value.more === undefined ? items : [...items, { more: value.more }];
    }
    case "map": {
      const entries = [...value.entries.values()].map((entry) => [entry.key, plain(entry.value)] as const);
      return Object.fromEntries(value.more === undefined ? entries : [...entries, ["more", value.more]]);
    }
    case "unknown":
      return { unknown: value.reason };
    case "choice":
      return { if: value.condition, then: plain(value.whenTrue), else: plain(value.whenFalse) };
  }
}

/** The value at `path` in the body of `object`. */
export function at(object: DeclaredObject | undefined, ...path: readonly (string | number)[]): Value | undefined {
  let value: Value | undefined = object?.body;
  for (const step of path) {
    if (value?.kind === "map" && typeof step === "string") value = value.entries.get(step)?.value;
    else if (value?.kind === "list" && typeof step === "number") value = value.items[step];
    else return undefined;
  }
  return value;
}

/** Where an origin leads: the characters, then each step as `path:line note`. */
export function chain(origin: Origin): readonly string[] {
  const { place, via } = origin;
  const line = (source: Source, offset: number): string => `${source.path}:${positionAt(source, offset).line}`;
  return [
    `${line(place.source, place.start)} ${place.source.text.slice(place.start, place.end)}`,
    ...via.map((step) => `${line(step.place.source, step.place.start)} ${step.note}`),
  ];
}
