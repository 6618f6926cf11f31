/**
 * Parses the JSON syntax of Terraform, `*.tf.json` and `*.tfvars.json`, to the same tree as HCL.
 *
 * JSON does not say what is a block and what an argument. Inside resources of azurerm, objects and lists of objects are
 * blocks, but for the few arguments that are maps; everything else is an argument.
 */
import type { Source, Span } from "../../text/index.js";
import type { JsonEntry, JsonNode, JsonObject, JsonString } from "../json.js";
import { contentPlace, jsonText, parseJson } from "../json.js";
import { maximumFileLength, omit } from "./parse.js";
import { parseHclTemplate } from "./parse-template.js";
import type { HclAttribute, HclBlock, HclBody, HclExpression, HclFile, HclLabel, TemplatePart } from "./syntax.js";

/** How the strings of a file are read: as templates, or, in variable files, as they stand. */
type StringReader = (node: JsonString) => HclExpression;

interface Reading {
  readonly source: Source;
  readonly string: StringReader;
}

/** A `*.tf.json`. */
export function parseHclConfigurationJson(source: Source): HclFile {
  const string: StringReader = (node) => templateOf(node, source);
  return parseWith({ source, string }, (root, reading) => {
    const blocks = root.entries.flatMap((entry) => topBlocks(entry, reading));
    return { attributes: [], blocks, start: root.start, end: root.end };
  });
}

/** A `*.tfvars.json`. */
export function parseHclVariablesJson(source: Source): HclFile {
  return parseWith({ source, string: literalOf }, (root, reading) => ({
    attributes: root.entries.map((entry) => attributeOf(entry, reading)),
    blocks: [],
    start: root.start,
    end: root.end,
  }));
}

function parseWith(reading: Reading, bodyOf: (root: JsonObject, reading: Reading) => HclBody): HclFile {
  const { source } = reading;
  if (source.text.length > maximumFileLength) return omit(source, `it is longer than ${maximumFileLength} characters`);
  const { root, problems } = parseJson(source);
  if (root?.kind !== "object") return { source, body: { attributes: [], blocks: [], start: 0, end: 0 }, problems };
  return { source, body: bodyOf(root, reading), problems };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** How many labels a block of each type has. */
const labelCounts: ReadonlyMap<string, number> = new Map([
  ["resource", 2],
  ["data", 2],
  ["ephemeral", 2],
  ["variable", 1],
  ["output", 1],
  ["module", 1],
  ["provider", 1],
  ["locals", 0],
]);

function topBlocks(entry: JsonEntry, reading: Reading): readonly HclBlock[] {
  const count = labelCounts.get(entry.key);
  return count === undefined ? [] : labelled(entry, entry.value, [], count, reading);
}

function labelled(
  type: JsonEntry,
  node: JsonNode,
  labels: readonly HclLabel[],
  left: number,
  reading: Reading,
): readonly HclBlock[] {
  if (node.kind === "array") return node.items.flatMap((item) => labelled(type, item, labels, left, reading));
  if (node.kind !== "object") return [];
  if (left === 0) return [blockOf(type, node, labels, reading)];
  return node.entries.flatMap((entry) => {
    const label = { text: entry.key, ...spanOf(entry.keyPlace) };
    return entry.key === "//" ? [] : labelled(type, entry.value, [...labels, label], left - 1, reading);
  });
}

function blockOf(type: JsonEntry, node: JsonObject, labels: readonly HclLabel[], reading: Reading): HclBlock {
  const nested = type.key === "resource" && labels[0]?.text.startsWith("azurerm_") === true;
  return {
    type: type.key,
    typeSpan: spanOf(type.keyPlace),
    labels,
    // In JSON other declarations may stand between type and name; the name says which one is meant.
    head: spanOf(labels.at(-1) ?? type.keyPlace),
    body: type.key === "variable" ? variableBody(node, reading) : bodyOf(node, nested, reading),
    start: node.start,
    end: node.end,
  };
}

function bodyOf(node: JsonObject, nested: boolean, reading: Reading): HclBody {
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  for (const entry of node.entries) {
    if (entry.key === "//") continue;
    const inner = nested ? nestedBlocks(entry, reading) : undefined;
    if (inner === undefined) attributes.push(attributeOf(entry, reading));
    else blocks.push(...inner);
  }
  return { attributes, blocks, start: node.start, end: node.end };
}

/** Arguments of azurerm that are maps. */
const mapArguments: ReadonlySet<string> = new Set(["for_each", "node_labels", "tags"]);

function nestedBlocks(entry: JsonEntry, reading: Reading): readonly HclBlock[] | undefined {
  if (entry.key === "dynamic") return labelled(entry, entry.value, [], 1, reading).map((block) => dynamicBlock(block));
  if (mapArguments.has(entry.key)) return undefined;
  const nodes = entry.value.kind === "array" ? entry.value.items : [entry.value];
  const objects = nodes.filter((item) => item.kind === "object");
  if (objects.length === 0 || objects.length < nodes.length) return undefined;
  return objects.map((item) => ({ ...blockOf(entry, item, [], reading), body: bodyOf(item, true, reading) }));
}

/** The `content` of a dynamic block is a block, which its argument form is turned into. */
function dynamicBlock(block: HclBlock): HclBlock {
  const content = block.body.attributes.find((attribute) => attribute.name === "content");
  if (content?.value.kind !== "object") return block;
  const body: HclBody = {
    attributes: content.value.items.flatMap(({ key, value }) => {
      const name = key.kind === "word" ? key.text : undefined;
      return name === undefined ? [] : [{ name, nameSpan: spanOf(key), value, start: key.start, end: value.end }];
    }),
    blocks: [],
    ...spanOf(content.value),
  };
  const inner: HclBlock = {
    type: "content",
    typeSpan: content.nameSpan,
    labels: [],
    head: content.nameSpan,
    body,
    ...spanOf(content),
  };
  return { ...block, body: { ...block.body, blocks: [...block.body.blocks, inner] } };
}

/** The type of a variable is an expression in a string. */
function variableBody(node: JsonObject, reading: Reading): HclBody {
  const attributes = node.entries.map((entry): HclAttribute => {
    const plain = attributeOf(entry, { ...reading, string: literalOf });
    if (entry.key !== "type" || entry.value.kind !== "string") return plain;
    const place = contentPlace(entry.value);
    const type = parseHclTemplate({ path: "", text: `\${${entry.value.chars}}` })?.template.parts[0];
    return type?.kind === "interpolation" ? { ...plain, value: movedTo(type.expression, place) } : plain;
  });
  return { attributes, blocks: [], start: node.start, end: node.end };
}

function attributeOf(entry: JsonEntry, reading: Reading): HclAttribute {
  return {
    name: entry.key,
    nameSpan: spanOf(entry.keyPlace),
    value: expressionOf(entry.value, reading),
    start: entry.keyPlace.start,
    end: entry.value.end,
  };
}

function expressionOf(node: JsonNode, reading: Reading): HclExpression {
  const span = spanOf(node);
  switch (node.kind) {
    case "string":
      return reading.string(node);
    case "number":
      return { kind: "number", literal: node.literal, ...span };
    case "boolean":
      return { kind: "boolean", value: node.value, ...span };
    case "null":
      return { kind: "null", ...span };
    case "array":
      return { kind: "list", items: node.items.map((item) => expressionOf(item, reading)), ...span };
    case "object": {
      const items = node.entries.map((entry) => ({
        key: { kind: "word" as const, text: entry.key, ...spanOf(entry.keyPlace) },
        value: expressionOf(entry.value, reading),
      }));
      return { kind: "object", items, ...span };
    }
    case "broken":
      return { kind: "broken", reason: node.reason, ...span };
  }
}

function literalOf(node: JsonString): HclExpression {
  const content = spanOf(contentPlace(node));
  const parts = jsonText(node).flatMap((piece): readonly TemplatePart[] =>
    piece.kind === "known" ? [{ kind: "literal", chars: piece.chars, ...spanOf(piece.origin.place) }] : [],
  );
  return { kind: "template", parts, content, ...spanOf(node) };
}

function templateOf(node: JsonString, source: Source): HclExpression {
  if (!/[$%]\{/.test(node.chars)) return literalOf(node);
  const content = spanOf(contentPlace(node));
  const parsed = node.escaped
    ? parseHclTemplate({ path: "", text: node.chars })
    : parseHclTemplate(source, content.start, content.end);
  if (parsed === undefined) return { kind: "broken", reason: "the template cannot be read", ...content };
  const { parts } = node.escaped ? movedTo(parsed.template, content) : parsed.template;
  return { kind: "template", parts, content, ...spanOf(node) };
}

/** `tree` with every span in it replaced by `span`: its own offsets are those of a text that stands nowhere. */
function movedTo<T>(tree: T, span: Span): T {
  if (Array.isArray(tree)) return tree.map((item: unknown) => movedTo(item, span)) as T;
  if (typeof tree !== "object" || tree === null) return tree;
  const entries = Object.entries(tree).map(([key, value]: [string, unknown]) => [
    key,
    key === "start" || key === "end" ? span[key] : movedTo(value, span),
  ]);
  return Object.fromEntries(entries) as T;
}
