/**
 * A second opinion on HCL: the tree of the grammar for tree-sitter, turned into the form of our own parser.
 *
 * For tests only. It is given files that Terraform accepts; of others it only says that something is wrong.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import type { HclAttribute, HclBlock, HclBody, HclLabel, TemplatePart } from "../../../src/parse/hcl/index.js";
import { convertExpression } from "./convert-expression.js";
import { templateParts } from "./convert-template.js";
import type { RawNode } from "./raw-tree.js";
import { loadGrammar } from "./raw-tree.js";
import type { Reading } from "./reading.js";

/** What the oracle says of a text. */
export interface OracleReading<T> {
  readonly tree: T;
  /** Whether the grammar could not read something. */
  readonly hasErrors: boolean;
}

/** The loaded oracle. */
export interface HclOracle {
  readonly body: (text: string) => OracleReading<HclBody>;
  readonly template: (text: string) => OracleReading<readonly TemplatePart[]>;
}

/** Loads the grammar from node_modules. */
export async function loadHclOracle(): Promise<HclOracle> {
  const require = createRequire(import.meta.url);
  const grammar = require.resolve("@tree-sitter-grammars/tree-sitter-hcl/package.json");
  const parse = await loadGrammar({
    runtime: readFileSync(require.resolve("web-tree-sitter/web-tree-sitter.wasm")),
    grammar: readFileSync(join(dirname(grammar), "tree-sitter-terraform.wasm")),
  });
  return {
    body: (text) => {
      // The grammar closes a heredoc only at a line end.
      const raw = parse(`${text}\n`, 0);
      const top = raw.children.find((child) => child.type === "body");
      const empty: HclBody = { attributes: [], blocks: [], start: 0, end: 0 };
      return { tree: top === undefined ? empty : convertBody(top, readingOf(text)), hasErrors: hasErrors(raw) };
    },
    template: (text) => {
      // The grammar knows templates only inside a file.
      const before = "t = <<ORACLE_END\n";
      const raw = parse(`${before}${text}\nORACLE_END\n`, -before.length);
      const heredoc = findHeredoc(raw);
      const content = { start: 0, end: text.length };
      const tree = heredoc === undefined ? [] : templateParts(heredoc, content, "heredoc", readingOf(text));
      return { tree, hasErrors: hasErrors(raw) };
    },
  };
}

function readingOf(text: string): Reading {
  return { text, expression: convertExpression };
}

function hasErrors(node: RawNode): boolean {
  return node.missing || node.type === "ERROR" || node.children.some(hasErrors);
}

function findHeredoc(node: RawNode): RawNode | undefined {
  if (node.type === "heredoc_template") return node;
  for (const child of node.children) {
    const found = findHeredoc(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function convertBody(node: RawNode, reading: Reading): HclBody {
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  for (const child of node.children) {
    if (child.type === "attribute") attributes.push(...convertAttribute(child, reading));
    else if (child.type === "block") blocks.push(...convertBlock(child, reading));
  }
  return { attributes, blocks, start: node.start, end: node.end };
}

function convertAttribute(node: RawNode, reading: Reading): readonly HclAttribute[] {
  const name = node.children.find((child) => child.type === "identifier");
  const value = node.children.find((child) => child.type === "expression");
  if (name === undefined || value === undefined) return [];
  return [
    {
      name: reading.text.slice(name.start, name.end),
      nameSpan: { start: name.start, end: name.end },
      value: convertExpression(value, reading),
      start: node.start,
      end: node.end,
    },
  ];
}

function convertBlock(node: RawNode, reading: Reading): readonly HclBlock[] {
  const open = node.children.findIndex((child) => child.type === "block_start");
  const [type, ...rest] = node.children
    .slice(0, open === -1 ? node.children.length : open)
    .filter((child) => child.type === "identifier" || child.type === "string_lit");
  if (type?.type !== "identifier") return [];
  const body = node.children.find((child) => child.type === "body");
  const start = node.children[open]?.end ?? node.end;
  return [
    {
      type: reading.text.slice(type.start, type.end),
      typeSpan: { start: type.start, end: type.end },
      labels: rest.map((label) => convertLabel(label, reading)),
      head: { start: type.start, end: rest.at(-1)?.end ?? type.end },
      body: body === undefined ? { attributes: [], blocks: [], start, end: start } : convertBody(body, reading),
      start: node.start,
      end: node.end,
    },
  ];
}

function convertLabel(node: RawNode, reading: Reading): HclLabel {
  const quoted = node.type === "string_lit";
  const start = quoted ? node.start + 1 : node.start;
  const end = quoted ? Math.max(start, node.end - 1) : node.end;
  return { text: reading.text.slice(start, end), start, end };
}
