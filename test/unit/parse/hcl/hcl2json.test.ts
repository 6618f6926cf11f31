/** Our parser against HashiCorp's own: the same blocks, arguments, strings and expressions in files of every form. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "@cdktn/hcl2json";
import { describe, expect, it } from "vitest";

import type { HclBlock, HclBody, HclExpression, TemplatePart } from "../../../../src/parse/hcl/index.js";
import { parseHcl } from "../../../../src/parse/hcl/index.js";

const data = join(import.meta.dirname, "../../../data");
const files = readdirSync(data, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tf"));

type Json = Record<string, unknown>;

/** The form of hcl2json: blocks by type and labels, each a list; what is no literal is its text in `${}`. */
function bodyJson(body: HclBody, text: string): Json {
  const result: Json = Object.fromEntries(body.attributes.map(({ name, value }) => [name, valueJson(value, text)]));
  for (const block of body.blocks) addBlock(result, block, text);
  return result;
}

function addBlock(into: Json, block: HclBlock, text: string): void {
  const path = [block.type, ...block.labels.map((label) => label.text)];
  let target = into;
  for (const name of path.slice(0, -1)) target = (target[name] ??= {}) as Json;
  const last = path.at(-1) ?? "";
  ((target[last] ??= []) as unknown[]).push(bodyJson(block.body, text));
}

function literalChars(parts: readonly TemplatePart[]): string | undefined {
  const runs = parts.flatMap((part) => (part.kind === "literal" ? [part.chars] : []));
  return runs.length === parts.length ? runs.join("") : undefined;
}

function valueJson(value: HclExpression, text: string): unknown {
  switch (value.kind) {
    case "template":
      return (
        literalChars(value.parts)?.replaceAll(/([$%])\{/g, "$1$1{") ??
        text.slice(value.content.start, value.content.end)
      );
    case "number":
      return Number(value.literal);
    case "boolean":
      return value.value;
    case "null":
      return null;
    case "list":
      return value.items.map((item) => valueJson(item, text));
    case "object":
      return Object.fromEntries(
        value.items.map((item) => [
          item.key.kind === "word" ? item.key.text : valueJson(item.key, text),
          valueJson(item.value, text),
        ]),
      );
    case "unary":
      return value.operand.kind === "number"
        ? -Number(value.operand.literal)
        : `\${${text.slice(value.start, value.end)}}`;
    case "call":
    case "variable":
    case "attribute":
    case "index":
    case "splat":
    case "item":
    case "binary":
    case "conditional":
    case "for":
    case "parentheses":
    case "broken":
      return `\${${text.slice(value.start, value.end)}}`;
  }
}

describe("files as hcl2json reads them", () => {
  it.each(files)("%s", async (name) => {
    const text = readFileSync(join(data, name), "utf8");
    const file = parseHcl({ path: name, text });
    expect(file.problems).toEqual([]);
    expect(bodyJson(file.body, text)).toEqual(await parse(name, text));
  });
});
