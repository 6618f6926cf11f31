/**
 * Asks OpenTofu for the values of the expressions in test/data/terraform/expressions.txt and writes them to
 * expressions.json beside it, against which our own evaluator is tested.
 *
 * Usage: `tsx scripts/terraform-oracle.ts PATH-TO-TOFU`. The binary is built outside of this project from OpenTofu's Go
 * module (github.com/opentofu/opentofu, package cmd/tofu); its version goes into the file.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { UsageError } from "../src/errors.js";

const folder = join(import.meta.dirname, "../test/data/terraform");

/** What the console prints for an expression that OpenTofu refuses. */
const refused = "refused";

/** `{value}` as JSON, or `{refused: true}`. */
type Row = Readonly<{ expression: string; value?: unknown; refused?: true }>;

function main(tofu: string | undefined): void {
  if (tofu === undefined) throw new UsageError("missing-argument", "the path of the tofu binary is missing");
  const expressions = readFileSync(join(folder, "expressions.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  const work = mkdtempSync(join(tmpdir(), "terraform-oracle-"));
  try {
    cpSync(join(folder, "oracle"), work, { recursive: true });
    const answers = ask(tofu, work, expressions);
    const rows = expressions.map((expression, index): Row => rowOf(expression, answers[index] ?? ""));
    const madeBy = execFileSync(tofu, ["version"], { encoding: "utf8" }).split("\n", 1)[0];
    const lines = rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n");
    writeFileSync(
      join(folder, "expressions.json"),
      `{\n "madeBy": ${JSON.stringify(madeBy)},\n "rows": [\n${lines}\n ]\n}\n`,
    );
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** One console for all: each line is an expression, each answer a quoted base64 text on a line of its own. */
function ask(tofu: string, work: string, expressions: readonly string[]): readonly string[] {
  const input = expressions
    .map((expression) => `base64encode(try(jsonencode({ v = ${expression} }), "${refused}"))`)
    .join("\n");
  const output = execFileSync(tofu, ["console"], { cwd: work, input, encoding: "utf8", maxBuffer: 100_000_000 });
  const answers = output.split("\n").filter((line) => line.startsWith('"'));
  if (answers.length !== expressions.length)
    throw new Error(`${expressions.length} expressions, ${answers.length} answers:\n${output.slice(-2000)}`);
  return answers.map((answer) => Buffer.from(answer.slice(1, -1), "base64").toString("utf8"));
}

function rowOf(expression: string, answer: string): Row {
  if (answer === refused) return { expression, refused: true };
  const { v: value } = JSON.parse(answer) as { readonly v: unknown };
  return { expression, value };
}

main(process.argv[2]);
