/** HCL as a written file. A heredoc is `other`: its indentation and line ends have rules of their own. */
import type { HclBody, HclExpression, ObjectItem, TemplatePart } from "../parse/hcl/index.js";
import { parseHcl } from "../parse/hcl/index.js";
import type { Source, Span } from "../text/index.js";
import type { WrittenEntry, WrittenMap, WrittenNode } from "./written.js";

/** The body of the file `source`; undefined when it cannot be read without a doubt. */
export function writtenHcl(source: Source): WrittenNode | undefined {
  const { body, problems, omitted } = parseHcl(source);
  if (problems.length > 0 || omitted !== undefined) return undefined;
  return { ...bodyOf(body, source.text), start: 0, end: source.text.length };
}

function bodyOf(body: HclBody, text: string): WrittenMap {
  const attributes = body.attributes.map((attribute): WrittenEntry => ({
    key: attribute.name,
    keySpan: attribute.nameSpan,
    value: nodeOf(attribute.value, text),
    start: attribute.start,
    end: attribute.value.end,
  }));
  const blocks = body.blocks.map((block): WrittenEntry => ({
    key: block.type,
    keySpan: block.typeSpan,
    value: bodyOf(block.body, text),
    start: block.start,
    end: block.end,
  }));
  const entries = [...attributes, ...blocks].sort((left, right) => left.start - right.start);
  return {
    kind: "map",
    entries,
    children: entries.map(({ value }) => value),
    start: body.start,
    end: body.end,
  };
}

function nodeOf(node: HclExpression, text: string): WrittenNode {
  const { start, end } = node;
  if (node.kind === "template") return templateOf(node, text);
  if (node.kind === "list") return { kind: "list", children: node.items.map((item) => nodeOf(item, text)), start, end };
  if (node.kind === "object") return objectOf(node.items, node, text);
  const inner = isLeaf(node) ? [] : innerOf(node);
  return { kind: "other", children: inner.map((one) => nodeOf(one, text)), start, end };
}

type Leaf = Extract<HclExpression, { kind: "number" | "boolean" | "null" | "variable" | "item" | "broken" }>;

/** No literal that can be edited stands in these. */
function isLeaf(node: HclExpression): node is Leaf {
  return ["number", "boolean", "null", "variable", "item", "broken"].includes(node.kind);
}

type Compound = Exclude<HclExpression, Leaf | { kind: "template" | "list" | "object" }>;

/** The expressions inside of one that cannot be edited itself. */
function innerOf(node: Compound): readonly HclExpression[] {
  switch (node.kind) {
    case "call":
      return node.arguments;
    case "attribute":
      return [node.target];
    case "index":
      return [node.target, node.index];
    case "splat":
      return [node.target, node.each];
    case "unary":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "conditional":
      return [node.condition, node.whenTrue, node.whenFalse];
    case "for":
      return [node.collection, node.key, node.value, node.condition].filter((inner) => inner !== undefined);
    case "parentheses":
      return [node.inner];
  }
}

function objectOf(items: readonly ObjectItem[], { start, end }: Span, text: string): WrittenMap {
  const entries = items.flatMap(({ key, value }): readonly WrittenEntry[] => {
    const span = keySpanOf(key);
    if (span === undefined) return [];
    const characters = text.slice(span.start, span.end);
    return [{ key: characters, keySpan: span, value: nodeOf(value, text), start: key.start, end: value.end }];
  });
  return {
    kind: "map",
    entries,
    children: entries.map(({ value }) => value),
    start,
    end,
  };
}

/** A bare word, or a string without an expression in it. */
function keySpanOf(key: ObjectItem["key"]): Span | undefined {
  if (key.kind === "word") return { start: key.start, end: key.end };
  if (key.kind !== "template") return undefined;
  return key.parts.every((part) => part.kind === "literal") ? key.content : undefined;
}

function templateOf(node: Extract<HclExpression, { kind: "template" }>, text: string): WrittenNode {
  const { start, end, content } = node;
  const children = node.parts.flatMap((part) => expressionsOf(part)).map((inner) => nodeOf(inner, text));
  if (text[start] !== '"') return { kind: "other", children, start, end };
  const runs = node.parts.flatMap((part) => (part.kind === "literal" ? [part] : []));
  return { kind: "string", content, runs, children, start, end };
}

function expressionsOf(part: TemplatePart): readonly HclExpression[] {
  switch (part.kind) {
    case "literal":
      return [];
    case "interpolation":
      return [part.expression];
    case "if":
      return [part.condition, ...part.then.flatMap(expressionsOf), ...part.otherwise.flatMap(expressionsOf)];
    case "for":
      return [part.collection, ...part.body.flatMap(expressionsOf)];
  }
}
