/** The settings in force: what files say, and the defaults of everything that they do not. */
import * as v from "valibot";
import type { Place } from "../text/index.js";
import type { ConfigMap, ConfigNode, ConfigScalar } from "./document.js";
import { configFileSchema } from "./schema.js";

/** A setting, with the place in a file that it has it from; a default has none. */
export type EffectiveNode =
  | { readonly kind: "scalar"; readonly value: ConfigScalar["value"]; readonly place?: Place }
  | { readonly kind: "list"; readonly items: readonly EffectiveNode[]; readonly place?: Place }
  | {
      readonly kind: "map";
      readonly entries: readonly { readonly key: string; readonly node: EffectiveNode }[];
      readonly place?: Place;
    };

/** A mapping of settings in force. */
export type EffectiveMap = Extract<EffectiveNode, { kind: "map" }>;

/** As much of a valibot schema as is asked for here. */
interface SchemaShape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaShape>>;
  readonly wrapped?: SchemaShape;
}

/** Every setting in the order of the documents. What has neither a value nor a default is left out. */
export function effectiveSettings(merged: ConfigMap | undefined): EffectiveMap {
  return settingsOf(configFileSchema, merged);
}

function settingsOf(schema: SchemaShape, written: ConfigMap | undefined): EffectiveMap {
  const entries = Object.entries(schema.entries ?? {}).flatMap(([key, optional]) => {
    const node = settingOf(optional.wrapped ?? optional, written?.entries.find((entry) => entry.key === key)?.node);
    return node === undefined ? [] : [{ key, node }];
  });
  return { kind: "map", entries };
}

function settingOf(schema: SchemaShape, written: ConfigNode | undefined): EffectiveNode | undefined {
  if (schema.entries !== undefined) return settingsOf(schema, written?.kind === "map" ? written : undefined);
  return written === undefined ? defaultOf(schema) : asWritten(written);
}

/** A node with its places; a list or a mapping may be of several files, and has none of its own. */
function asWritten(node: ConfigNode): EffectiveNode {
  switch (node.kind) {
    case "scalar":
      return node;
    case "list":
      return { kind: "list", items: node.items.map(asWritten) };
    case "map":
      return { kind: "map", entries: node.entries.map(({ key, node: value }) => ({ key, node: asWritten(value) })) };
  }
}

function defaultOf(schema: SchemaShape): EffectiveNode | undefined {
  const word = defaultWord(schema);
  switch (word) {
    case undefined:
      return undefined;
    case "[]":
      return { kind: "list", items: [] };
    case "{}":
      return { kind: "map", entries: [] };
    default:
      return { kind: "scalar", value: scalarOf(word, schema.type) };
  }
}

function scalarOf(word: string, type: string): string | number | boolean {
  if (type === "boolean") return word === "true";
  return type === "number" ? Number(word) : word;
}

/** The default that the schema names; undefined when a value that is absent stands for nothing. */
export function defaultWord(schema: SchemaShape): string | undefined {
  const { default: word } = v.getMetadata(schema as unknown as Parameters<typeof v.getMetadata>[0]) as {
    readonly default?: unknown;
  };
  return typeof word === "string" ? word : undefined;
}
