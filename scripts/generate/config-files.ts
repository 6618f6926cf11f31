/**
 * Writes what is published of the configuration: its JSON Schema, which editors complete and explain by, and the table
 * of its settings in the documents. Both come from the schema that files are checked by.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { toJsonSchema } from "@valibot/to-json-schema";
import type { JsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";

import { defaultWord } from "../../src/config/effective.js";
import { configFileSchema } from "../../src/config/schema.js";
import type { RuleSet } from "../lib/rule-folders.js";
import { root } from "../lib/run.js";
import { formatted } from "./output-file.js";
import type { OutputFile } from "./output-file.js";

const documentPath = "docs/configuration.md";

/** Between these the table stands; the rest of the page is written by hand. */
const tableStart = "<!-- settings: written by `npm run generate` -->";
const tableEnd = "<!-- end of settings -->";

/** schemas/config.schema.json, and docs/configuration.md with its table anew. */
export async function configFiles(rules: RuleSet): Promise<readonly OutputFile[]> {
  const page = readFileSync(join(root, documentPath), "utf8");
  const [before, rest] = page.split(tableStart);
  const after = rest?.split(tableEnd)[1];
  if (before === undefined || after === undefined) throw new Error(`${documentPath} has no marks for its table`);
  const table = `${before}${tableStart}\n\n${settingsTable()}\n\n${tableEnd}${after}`;
  return [
    await formatted("schemas/config.schema.json", JSON.stringify(configSchema(rules)), "json"),
    await formatted(documentPath, table, "markdown"),
  ];
}

/** The published schema: what the program checks, with the names of all rules. */
function configSchema(rules: RuleSet): unknown {
  const names = ruleNames(rules);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Configuration of Proxylint",
    ...toJsonSchema(configFileSchema, {
      target: "draft-07",
      overrideAction: ({ valibotAction, jsonSchema }) =>
        valibotAction.type === "metadata" ? withMetadata(valibotAction, jsonSchema, names) : undefined,
    }),
  };
}

/** Rule or family -> what it is. */
type RuleNames = readonly (readonly [name: string, title: string])[];

function ruleNames({ families, rules }: RuleSet): RuleNames {
  return [
    ...families.map(({ name, title }) => [name, `All rules of the family: ${title}`] as const),
    ...rules.map(({ id, entry }) => [id, `${entry.title} (${entry.severity})`] as const),
  ];
}

/** What our metadata means to an editor: a default, or names of rules. A family that is not ours may be one of a bundle. */
function withMetadata(action: object, converted: JsonSchema, names: RuleNames): JsonSchema {
  // The library copies what it does not know.
  const { meaning: _meaning, keys: _keys, ...json } = converted as JsonSchema & Metadata;
  const { meaning, keys, default: word } = "metadata" in action ? (action.metadata as Metadata) : {};
  if (word !== undefined) return { ...json, default: defaultValue(word, json.type) };
  const families = names.flatMap(([name]) => (name.includes("/") ? [] : [name]));
  const foreign = `^(?!(?:${families.join("|")})(?:/|$))`;
  if (meaning === "rule") return { ...json, anyOf: [{ enum: names.map(([name]) => name) }, { pattern: foreign }] };
  const setting = json.additionalProperties;
  if (keys !== "rule" || typeof setting !== "object") return json;
  const properties = Object.fromEntries(names.map(([name, description]) => [name, { ...setting, description }]));
  return { ...json, properties, patternProperties: { [foreign]: setting }, additionalProperties: false };
}

type Metadata = Readonly<{ meaning?: string; keys?: string; default?: string }>;

/** The words of a file for lists, mappings, numbers and truth values are those of JSON. */
function defaultValue(word: string, type: JsonSchema["type"]): NonNullable<JsonSchema["default"]> {
  return type === "string" ? word : (JSON.parse(word) as NonNullable<JsonSchema["default"]>);
}

/** As much of a valibot schema as the table shows. */
interface SchemaShape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaShape>>;
  readonly item?: SchemaShape;
  readonly wrapped?: SchemaShape;
  readonly options?: readonly string[];
  readonly message?: unknown;
}

function settingsTable(): string {
  const rows = rowsOf(configFileSchema, "");
  return ["| setting | value | default | meaning |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function rowsOf(schema: SchemaShape, prefix: string): readonly string[] {
  return Object.entries(schema.entries ?? {}).flatMap(([key, optional]) => {
    const inner = optional.wrapped ?? optional;
    const name = `${prefix}${key}`;
    const below = inner.entries === undefined ? (inner.item ?? inner) : inner;
    const suffix = inner.entries === undefined ? "[]." : ".";
    return [row(name, optional, inner), ...rowsOf(below.entries === undefined ? inner : below, `${name}${suffix}`)];
  });
}

function row(name: string, optional: SchemaShape, inner: SchemaShape): string {
  const schema = inner as unknown as v.GenericSchema;
  const word = defaultWord(inner);
  const fallback = optional.wrapped === undefined ? "required" : word === undefined ? "" : `\`${word}\``;
  const cells = [`\`${name}\``, valueOf(inner), fallback, v.getDescription(schema) ?? ""];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function valueOf({ options, message }: SchemaShape): string {
  return options === undefined ? String(message) : options.map((option) => `\`${option}\``).join(", ");
}
