/** HCL files as trees: what each form becomes and where it stands. */
import { describe, expect, it } from "vitest";

import type { HclExpression, HclFile, TemplatePart } from "../../../../src/parse/hcl/index.js";
import { parseHcl, parseHclTemplate } from "../../../../src/parse/hcl/index.js";

function parse(text: string): HclFile {
  return parseHcl({ path: "main.tf", text });
}

/** The expression written back with full parentheses, so that its structure shows. */
function structure(expression: HclExpression): string {
  switch (expression.kind) {
    case "template":
      return `"${expression.parts.map(partStructure).join("")}"`;
    case "number":
      return expression.literal;
    case "boolean":
      return String(expression.value);
    case "null":
      return "null";
    case "list":
      return `[${expression.items.map(structure).join(", ")}]`;
    case "object":
      return `{${expression.items.map(({ key, value }) => `${key.kind === "word" ? key.text : structure(key)}: ${structure(value)}`).join(", ")}}`;
    case "call":
      return `${expression.name}(${expression.arguments.map(structure).join(", ")}${expression.spread ? "..." : ""})`;
    case "variable":
      return expression.name;
    case "attribute":
      return `${structure(expression.target)}.${expression.name}`;
    case "index":
      return `${structure(expression.target)}[${structure(expression.index)}]`;
    case "splat":
      return `<${structure(expression.target)} each ${structure(expression.each)}>`;
    case "item":
      return "@";
    case "unary":
      return `(${expression.operator}${structure(expression.operand)})`;
    case "binary":
      return `(${structure(expression.left)} ${expression.operator} ${structure(expression.right)})`;
    case "conditional":
      return `(${structure(expression.condition)} ? ${structure(expression.whenTrue)} : ${structure(expression.whenFalse)})`;
    case "for": {
      const names =
        expression.keyName === undefined ? expression.valueName : `${expression.keyName},${expression.valueName}`;
      const key = expression.key === undefined ? "" : `${structure(expression.key)} => `;
      const condition = expression.condition === undefined ? "" : ` if ${structure(expression.condition)}`;
      return `<for ${names} in ${structure(expression.collection)}: ${key}${structure(expression.value)}${expression.group ? "..." : ""}${condition}>`;
    }
    case "parentheses":
      return structure(expression.inner);
    case "broken":
      return `broken: ${expression.reason}`;
  }
}

function partStructure(part: TemplatePart): string {
  switch (part.kind) {
    case "literal":
      return part.chars;
    case "interpolation":
      return `\${${structure(part.expression)}}`;
    case "if":
      return `%{if ${structure(part.condition)}}${part.then.map(partStructure).join("")}%{else}${part.otherwise.map(partStructure).join("")}%{endif}`;
    case "for":
      return `%{for ${part.keyName ?? "_"},${part.valueName} in ${structure(part.collection)}}${part.body.map(partStructure).join("")}%{endfor}`;
  }
}

function expressionOf(text: string): HclExpression {
  const value = parse(`x = ${text}`).body.attributes[0]?.value;
  if (value === undefined) throw new Error("nothing was read");
  return value;
}

describe("expressions", () => {
  it.each([
    ["a ? b : c ? d : e", "(a ? b : (c ? d : e))"],
    ["a ? b : c ? d : e ? f : g", "(a ? b : (c ? d : (e ? f : g)))"],
    ["(a ? b : c) ? d : e", "((a ? b : c) ? d : e)"],
    ["a ? b ? c : d : e", "(a ? (b ? c : d) : e)"],
    ["a || b && c == d < e + f * g", "(a || (b && (c == (d < (e + (f * g))))))"],
    ["a - b - c", "((a - b) - c)"],
    ["!a.b && -c[0] > 1", "((!a.b) && ((-c[0]) > 1))"],
    ['var.a["k"].b[0]', 'var.a["k"].b[0]'],
    ["var.a.0.b", "var.a[0].b"],
    ["a[*].b[0].c", "<a each @.b[0].c>"],
    ["a.*.b[0].c", "<a each @.b>[0].c"],
    ["a.*.b.0.c", "<a each @.b[0].c>"],
    ["a[*].b[*].c", "<a each <@.b each @.c>>"],
    ["a.0.1", "a[0][1]"],
    ["-a.b", "(-a.b)"],
    ["--1", "(-(-1))"],
    ["provider::x::f(1)", "provider::x::f(1)"],
    ["1.5e-3", "1.5e-3"],
    ["2E10", "2E10"],
    ["{ a = 1\n b = 2, c : 3 }", "{a: 1, b: 2, c: 3}"],
    ["{ null = 1, true = 2 }", "{null: 1, true: 2}"],
    ["(\n1\n+\n2\n)", "(1 + 2)"],
    ["f(\n# note\na,\n)", "f(a)"],
    ["[for x in y :\nx]", "<for x in y: x>"],
    ['"${~ a ~}"', '"${a}"'],
    ['" ${~ a ~} b"', '"${a}b"'],
    ['"\\n\\t\\"\\\\\\u00e9\\U0001F600"', '"\n\t"\\é😀"'],
    ['"$${a} %%{b} $$$${c} $ %"', '"${a} %{b} $$${c} $ %"'],
    ["f(a, b...)", "f(a, b...)"],
    ["f()", "f()"],
    ['{ a = 1, "b" : 2, (c) = 3, d.e = 4 }', '{a: 1, "b": 2, c: 3, d.e: 4}'],
    ["[1, 2,]", "[1, 2]"],
    ["[for x in y : x.z if x.w]", "<for x in y: x.z if x.w>"],
    ["{ for k, v in m : k => v... }", "<for k,v in m: k => v...>"],
    ['"a${b}c"', '"a${b}c"'],
    ['"${a ? "x" : "y"}"', '"${(a ? "x" : "y")}"'],
    ['"%{ if a }b%{ else }c%{ endif }"', '"%{if a}b%{else}c%{endif}"'],
    ['"%{ for k, v in m }${k}%{ endfor }"', '"%{for k,v in m}${k}%{endfor}"'],
    ['"é ${"ü"} 😀"', '"é ${"ü"} 😀"'],
    ['" spaces  kept "', '" spaces  kept "'],
    ['"# no // comment /* here */"', '"# no // comment /* here */"'],
  ])("%s", (text, expected) => {
    expect(structure(expressionOf(text))).toBe(expected);
  });

  it.each([
    ["<<EOT\n  a\n b\nEOT", '"  a\n b\n"'],
    ["<<-EOT\n    a\n      b\n\n    c\n  EOT", '"a\n  b\n\nc\n"'],
    ["<<-EOT\n    ${a}\n   b\n  EOT", '" ${a}\nb\n"'],
    ["<<EOT\r\na\r\nEOT\r\n", '"a\r\n"'],
    ["<<EOT\nEOT", '""'],
    ["<<EOT\n# not a comment\nEOTX\nEOT", '"# not a comment\nEOTX\n"'],
  ])("heredoc %j", (text, expected) => {
    expect(structure(expressionOf(text))).toBe(expected);
  });
});

describe("places", () => {
  it("are UTF-16 offsets behind text of any script", () => {
    const text = '# é😀\nname = "ü😀${var.größe}-x"\n';
    const value = parse(text).body.attributes[0]?.value;
    if (value?.kind !== "template") throw new Error("a template was expected");
    expect(value.parts.map((part) => text.slice(part.start, part.end))).toEqual(["ü😀", "${var.größe}", "-x"]);
    const [, hole] = value.parts;
    expect(hole?.kind === "interpolation" ? text.slice(hole.expression.start, hole.expression.end) : "").toBe(
      "var.größe",
    );
  });

  it("of a block are its head, its labels without quotes, and its arguments", () => {
    const text = 'resource "azurerm_kubernetes_cluster" "main" {\n  name = "a"\n  block {}\n}\n';
    const [block] = parse(text).body.blocks;
    expect(text.slice(block?.head.start, block?.head.end)).toBe('resource "azurerm_kubernetes_cluster" "main"');
    expect(block?.labels.map((label) => text.slice(label.start, label.end))).toEqual([
      "azurerm_kubernetes_cluster",
      "main",
    ]);
    const [argument] = block?.body.attributes ?? [];
    expect(text.slice(argument?.nameSpan.start, argument?.nameSpan.end)).toBe("name");
    expect(block?.body.blocks.map((inner) => inner.type)).toEqual(["block"]);
  });

  it("of an escape are its own, and of a trimmed heredoc line the characters that are left", () => {
    const text = 'a = "x\\ty"\nb = <<-EOT\n    deep\n  EOT\n';
    const parts = parse(text).body.attributes.map(({ value }) => (value.kind === "template" ? value.parts : []));
    expect(parts.map((list) => list.map((part) => text.slice(part.start, part.end)))).toEqual([
      ["x", "\\t", "y"],
      ["deep\n"],
    ]);
  });
});

describe("broken files", () => {
  it("keep the declarations around the fault", () => {
    const text = 'locals {\n  a = 1\n}\n\nlocals {\n  b = "bad \\q escape"\n}\n\nresource "x" "y" {\n  c = 2\n}\n';
    const file = parse(text);
    expect(file.problems.length).toBeGreaterThan(0);
    expect(file.body.blocks.map((block) => block.type)).toEqual(expect.arrayContaining(["locals", "resource"]));
    expect(file.body.blocks.at(-1)?.body.attributes.map((attribute) => attribute.name)).toEqual(["c"]);
  });

  it("say where the fault is", () => {
    const text = "a = 1\nb = [1, 2\nc = 3\nd = 4\n";
    const [problem] = parse(text).problems;
    expect(problem?.origin.place.start).toBeGreaterThanOrEqual(text.indexOf("b"));
    expect(parse(text).body.attributes.map((attribute) => attribute.name)).toEqual(
      expect.arrayContaining(["a", "c", "d"]),
    );
  });

  it("of more than two million characters are left out with the reason", () => {
    expect(parse(`x = "${"a".repeat(2_000_000)}"`).omitted).toContain("longer than");
  });
});

describe("template files", () => {
  it("are read from their first character to their last", () => {
    const text = '#!/bin/sh\n  export http_proxy="${proxy}"\n%{ for h in hosts ~}\n${h}\n%{ endfor ~}\nend';
    const template = parseHclTemplate({ path: "user-data.sh", text });
    expect(template?.problems).toEqual([]);
    expect(template === undefined ? "" : structure(template.template)).toBe(
      '"#!/bin/sh\n  export http_proxy="${proxy}"\n%{for _,h in hosts}${h}\n%{endfor}end"',
    );
    expect(template?.template.parts.map((part) => text.slice(part.start, part.end))[1]).toBe("${proxy}");
  });

  it("may hold the words that end heredocs", () => {
    const text = "TEMPLATE_0_END\nEOT\n${a}";
    const template = parseHclTemplate({ path: "t", text });
    expect(template === undefined ? "" : structure(template.template)).toBe('"TEMPLATE_0_END\nEOT\n${a}"');
  });
});
