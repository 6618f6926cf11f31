/** Our evaluator and OpenTofu agree on every expression of the table that scripts/terraform-oracle.ts makes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { configurationReader } from "../../../../src/expand/terraform/configuration.js";
import { evaluate } from "../../../../src/expand/terraform/evaluate.js";
import { moduleInstance } from "../../../../src/expand/terraform/module.js";
import { isFailure } from "../../../../src/expand/terraform/values.js";
import type { Value } from "../../../../src/model/index.js";
import { parseHcl } from "../../../../src/parse/hcl/index.js";
import { plain, treeOf } from "./support.js";

const folder = join(import.meta.dirname, "../../../data/terraform");
type Row = Readonly<{ expression: string; value?: unknown; refused?: true }>;
const table = JSON.parse(readFileSync(join(folder, "expressions.json"), "utf8")) as { readonly rows: readonly Row[] };

const oracleFolder = join(folder, "oracle");
const names = readdirSync(oracleFolder, { recursive: true, encoding: "utf8" }).filter((name) => /\.\w+$/.test(name));
const files = Object.fromEntries(
  names.map((name) => [name.replaceAll("\\", "/"), readFileSync(join(oracleFolder, name), "utf8")]),
);

function valueOf(expression: string): Value {
  const reader = configurationReader(treeOf(files));
  const configuration = reader.folder("");
  const { body } = parseHcl({ path: "console", text: `value = ${expression}` });
  const parsed = body.attributes[0]?.value;
  if (configuration === undefined || parsed === undefined) throw new Error("the oracle's folder cannot be read");
  const budget = { steps: 100_000, depth: 0 };
  const module = moduleInstance({ reader, configuration, address: "", folders: [""], budget, input: () => undefined });
  return evaluate(parsed, module.scopeOf({ source: { path: "console", text: `value = ${expression}` } }));
}

/** Numbers beyond a double are compared as doubles. */
describe("expressions as OpenTofu evaluates them", () => {
  it("has at least 300 of them", () => {
    expect(table.rows.length).toBeGreaterThan(300);
  });

  it.each(table.rows.map((row) => [row.expression, row] as const))("%s", (expression, row) => {
    const value = valueOf(expression);
    if (row.refused === true) expect(isFailure(value)).toBe(true);
    else expect(plain(value)).toEqual(row.value);
  });
});
