/** The grammar of ARM template expressions. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { ArmExpression } from "../../../src/parse/arm-expression.js";
import { isArmExpression, maximumExpressionLength, readArmString } from "../../../src/parse/arm-expression.js";

/** An expression written out again, fully bracketed. */
function show(expression: ArmExpression, chars: string): string {
  switch (expression.kind) {
    case "call":
      return `${expression.name}(${expression.arguments.map((argument) => show(argument, chars)).join(" ")})`;
    case "string":
      return `'${expression.runs.map((run) => chars.slice(run.start, run.end)).join("+")}'`;
    case "number":
      return expression.literal;
    case "property":
      return `{${show(expression.target, chars)}.${expression.name}}`;
    case "index":
      return `{${show(expression.target, chars)}[${show(expression.index, chars)}]}`;
  }
}

function outcome(chars: string): string {
  const read = readArmString(chars);
  switch (read.kind) {
    case "literal":
      return `literal ${chars.slice(read.start)}`;
    case "invalid":
      return `${read.message} @${read.start}`;
    case "expression":
      return show(read.expression, chars);
  }
}

describe("readArmString", () => {
  const cases: readonly [string, string][] = [
    ["plain", "literal plain"],
    ["[[not an expression]", "literal [not an expression]"],
    ["[open", "literal [open"],
    ["[]", "an expression is missing here @1"],
    ["[Parameters('Host')]", "parameters('Host')"],
    ["[ concat ( 'a' , 'b' ) ]", "concat('a' 'b')"],
    ["[concat('it''s', '')]", "concat('it'+s' '')"],
    ["['']", "''"],
    ["[parameters('net').proxy.hosts[0].name]", "{{{{parameters('net').proxy}.hosts}[0]}.name}"],
    ["[variables('a')[parameters('b')]]", "{variables('a')[parameters('b')]}"],
    ["[add(-1, 20)]", "add(-1 20)"],
    ["[Contoso.Unique('x')]", "contoso.unique('x')"],
    ["[concat(\n  'a',\n  'b'\n)]", "concat('a' 'b')"],
    ["[concat('a'", "literal [concat('a'"],
    ["[concat('a']", "a , or ) is missing here @11"],
    ["[concat('a)]", "the closing quote of this string is missing @8"],
    ["[name]", "a name must be followed by ( here @5"],
    ["[f() g()]", "this does not belong to the expression @5"],
    ["[f().]", "a property name is missing here @5"],
    ["[f()[0]", "the ] that ends the expression is missing @6"],
    ["[f()[0)]", "a ] is missing here @6"],
    ["[f(,)]", "an expression is missing here @3"],
  ];
  it.each(cases)("reads %s", (chars, expected) => {
    expect(outcome(chars)).toBe(expected);
  });

  it("gives spans that cover what was written", () => {
    const chars = "[concat(parameters('a').b, 'x')]";
    const read = readArmString(chars);
    const [first, second] =
      read.kind === "expression" && read.expression.kind === "call" ? read.expression.arguments : [];
    expect(chars.slice(first?.start, first?.end)).toBe("parameters('a').b");
    expect(chars.slice(second?.start, second?.end)).toBe("'x'");
  });

  it("bounds length and depth", () => {
    expect(outcome(`[${"f(".repeat(200)}1${")".repeat(200)}]`)).toContain("nested deeper than 100 levels");
    expect(outcome(`['${"x".repeat(maximumExpressionLength)}']`)).toContain("at most 24576 characters");
  });

  it("never throws, and reads every expression that it recognises within its string", () => {
    const token = fc.constantFrom("[", "]", "(", ")", "'", ",", ".", "f", "parameters", "1", " ", "''", "-", "\n");
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        const chars = `[${tokens.join("")}]`;
        const read = readArmString(chars);
        if (read.kind === "expression") expect(read.expression.end).toBeLessThan(chars.length);
        expect(read.kind === "literal").toBe(!isArmExpression(chars));
      }),
      { numRuns: 2000 },
    );
  });
});
