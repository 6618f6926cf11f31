/** What is said of files that are not HCL, what is left of them, and what hostile ones cost. */
import { describe, expect, it } from "vitest";

import type { HclBody, HclFile } from "../../../../src/parse/hcl/index.js";
import { parseHcl, parseHclTemplate } from "../../../../src/parse/hcl/index.js";
import { positionAt } from "../../../../src/text/index.js";

function parse(text: string): HclFile {
  return parseHcl({ path: "main.tf", text });
}

/** Each problem as its line, the characters it is about and what it says. */
function problemsOf(text: string): readonly string[] {
  return parse(text).problems.map(({ message, origin: { place } }) => {
    return `${positionAt(place.source, place.start).line} ${JSON.stringify(text.slice(place.start, place.end))} ${message}`;
  });
}

/** Names of arguments, those without a value marked, and blocks with what is in them. */
function outline({ attributes, blocks }: HclBody): readonly string[] {
  const names = attributes.map(({ name, value }) => (value.kind === "broken" ? `${name}?` : name));
  return [...names, ...blocks.map(({ type, body }) => `${type}{${outline(body).join(" ")}}`)];
}

describe("problems", () => {
  it.each([
    ["a = f(1\nb = 2\n", ['1 "1" a , or a ) is missing here']],
    ["a = (1\n", ['1 "1" a ) is missing here']],
    ["a = [1 2]\n", ['1 "2" a , or a ] is missing here']],
    ["a = { b = 1 c = 2 }\n", ['1 "c" a line end, a , or a } is missing here']],
    ["a = { b }\n", ['1 "}" the = behind a key is missing here']],
    ["a = b ? c\n", ['1 "c" a : is missing here, with the value for the other case']],
    ["a = \n", ['1 "=" a value is missing here']],
    ["a = b +\n", ['1 "+" a value is missing here']],
    ["a = 'b'\n", ['1 "\'" a string stands in double quotes: "']],
    ["a = b & c\n", ['1 "&" a line end is missing here']],
    ["a = ^\n", ['1 "^" this character cannot stand here']],
    ["a = b.\n", ['1 "." a name is missing behind the dot']],
    ["a = b[0\nc = 1\n", ['1 "0" a ] is missing here']],
    ["a = x::1()\n", ['1 "1" a name is missing behind ::']],
    ["a = x::y\n", ['1 "y" the ( of a function call is missing here']],
    ["a = [for x of y : x]\n", ['1 "of" the word in is missing here']],
    ["a = {for x in y : x}\n", ['1 "}" a => is missing here']],
    ['a = "b\nc = 1\n', ['1 "\\"b" this string is not closed: a quote is missing on its line']],
    ['a = "${b"\nc = 1\n', ['1 "\\"" a } is missing here']],
    ['a = "\\q"\n', ['1 "\\\\q" this is no escape: after a backslash stands n, r, t, ", \\, u or U']],
    ['a = "%{ if b }c"\n', ['1 "%{ if b }" the endif of this if is missing']],
    ['a = "%{ endfor }"\n', ['1 "%{ endfor }" this endfor belongs to nothing']],
    [
      'a = "%{http_code}"\n',
      [
        '1 "http_code" if, else, endif, for or endfor is missing behind %{; the characters %{ themselves are written %%{',
      ],
    ],
    ["a = <<EOT\nb\n", ['1 "<<EOT" this heredoc is not closed: a line with nothing but EOT is missing']],
    ["a = <<EOT b\nEOT\n", ['1 "<<EOT" a line end is missing behind <<EOT']],
    ["a = << \n", ['1 "<<" the name that ends the heredoc is missing here']],
    ["/* a\n", ['1 "/*" this comment is not closed: a */ is missing']],
    ["a\n", ['1 "a" a = or a { is missing behind a']],
    ["1 = 2\n", ['1 "1" an argument or a block starts with its name']],
    ['"a" = 2\n', ['1 "\\"" the name of an argument stands without quotes']],
    ["a = 1, b = 2\n", ['1 "," arguments have line ends between them, no commas']],
    ["a = 1 b = 2\n", ['1 "b" a line end is missing here']],
    ["a = 1\na = 2\n", ['2 "a" a is set already']],
    ["}\n", ['1 "}" this } closes nothing']],
    ['a "b {\n', ['1 "\\"b {" this name is not closed: a quote is missing']],
    ['a "b"\n{\n}\n', ['1 "\\"" the { of a has to stand on its line']],
    ['a "b" [\n', ['1 "[" the { of a is missing here']],
    ['a "b" {\n', ['1 "a \\"b\\"" this block is not closed: a } is missing']],
  ])("%j", (text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });
});

describe("a file that is cut off", () => {
  const whole = 'a = "b\\q${c["\\d"]}%{ if e }f%{ endif }"\ng = <<-EOT\n  ${h /* i */}\n  EOT\nj "k\\l" { /* m */ }\n';

  it("has its problems inside of what is there", () => {
    for (let end = 0; end <= whole.length; end += 1) {
      const text = whole.slice(0, end);
      for (const { origin } of parseHcl({ path: "a.tf", text }).problems) {
        expect(origin.place.start).toBeLessThanOrEqual(origin.place.end);
        expect(origin.place.end).toBeLessThanOrEqual(end);
      }
    }
  });
});

describe("what is left", () => {
  it.each([
    ["of a list without its end", "a = [1, 2\nb = 3\nc = 4\n", ["a?", "b", "c"]],
    ["of a call without its end", "a = f(\n  1,\nb = 3\n", ["a?", "b"]],
    [
      "of an argument over several lines",
      "x {\n  a = f(1 2, {\n    b = 3\n  })\n  c = 4\n}\ny {}\n",
      ["x{a? c}", "y{}"],
    ],
    [
      "of an object with a fault in it",
      "x {\n  a = {\n    b = = 1\n    c = 2\n  }\n  d = 3\n}\ny {}\n",
      ["x{a? d}", "y{}"],
    ],
    ["of a string without its end", 'x {\n  a = "b\n  c = "d"\n}\n', ["x{a? c}"]],
    ["of a heredoc without its end", "x {\n  a = <<EOT\n    text\n  c = 1\n}\ny {}\n", ["x{a? c}", "y{}"]],
    ["of a block on one line", "x { a = ] }\ny { b = 1 }\n", ["x{a?}", "y{b}"]],
    ["of a word alone", "a\nb = 1\n", ["b"]],
    ["of two arguments on a line", "x { a = 1 b = 2 }\n", ["x{a b}"]],
    ["of commas between arguments", "a = 1,\nb = 2,\n", ["a", "b"]],
    ["of a brace too many", "x {\n}\n}\ny {}\n", ["x{}", "y{}"]],
    [
      "of a block without its end",
      'resource "a" "b" {\n  c {\n    d = 1\n  }\n\nresource "e" "f" {\n  g = 1\n}\n\nlocals {\n  h = 1\n}\n',
      ["resource{c{d}}", "resource{g}", "locals{h}"],
    ],
    [
      "of two blocks without their ends",
      'resource "a" "b" {\n  c {\n    d = [\n\nresource "e" "f" {\n  g = 1\n}\n',
      ["resource{c{d?}}", "resource{g}"],
    ],
    ["of a `{` on the next line", 'a "b"\n{\n  c = 1\n}\n', ["a{c}"]],
    ["of carriage returns as line ends", "a = 1\rb = 2\r", ["a", "b"]],
    ["of a file with a byte order mark", "\uFEFFa = 1\r\nb = 2\r\n", ["a", "b"]],
    ["of data in checks when all is closed", 'check "a" {\ndata "b" "c" {\n}\n}\n', ["check{data{}}"]],
  ])("%s", (_name, text, expected) => {
    expect(outline(parse(text).body)).toEqual(expected);
  });

  it("of a template is all but the sequence with the fault", () => {
    const text = "a ${b c} d ${e}\nf %{ g } h\n${i(\nj ${k}";
    const template = parseHclTemplate({ path: "a.sh", text });
    const parts = template?.template.parts.map((part) => text.slice(part.start, part.end));
    expect(parts).toEqual(["a ", "${b c}", " d ", "${e}", "\nf ", "%{ g }", " h\n", "${i(\nj ${k}"]);
    expect(template?.problems.map(({ message }) => message.slice(0, 20))).toEqual([
      "a } is missing here",
      "if, else, endif, for",
      "a , or a ) is missin",
    ]);
  });

  it("of a string is what stands around the sequence with the fault", () => {
    const value = parse('a = "b ${c d} e"\nf = 1\n').body.attributes[0]?.value;
    expect(value?.kind === "template" ? value.parts.map((part) => part.kind) : []).toEqual([
      "literal",
      "interpolation",
      "literal",
    ]);
  });

  it("is not more than twenty problems", () => {
    expect(parse("a = ]\n".repeat(100)).problems).toHaveLength(20);
  });
});

describe("hostile files", () => {
  const many = (chars: string, length = 1_900_000): string => chars.repeat(Math.floor(length / chars.length));
  const numbered = (chars: (index: number) => string): string =>
    Array.from({ length: 60_000 }, (_, index) => chars(index)).join("");

  it.each([
    ["a string of 20 million characters", `x = "${many("a", 20_000_000)}"`],
    ["an open string", `x = "${many("a")}`],
    ["an open heredoc", `x = <<EOT\n${many("line\n")}`],
    ["open heredocs, each with its own end", numbered((index) => `x${index} = <<A${index}\n`)],
    ["heredocs that end in their own sequences", numbered((index) => `x${index} = <<A${index}\n\${\nA${index}\n`)],
    ["brackets", "[".repeat(140_000)],
    ["brackets as a value", `x = ${"[".repeat(140_000)}`],
    ["closed nesting", `x = ${"(".repeat(10_000)}1${")".repeat(10_000)}`],
    ["nested objects on lines", many('x = "${{\n')],
    ["nested blocks", many("a {\n")],
    ["nested blocks on a line", many("a {")],
    ["nested templates", `x = ${many('"${')}`],
    ["nested directives", `x = <<E\n${many("%{ if a }\n")}\nE\n`],
    ["open declarations", many('resource "a" "b" {\n')],
    ["broken blocks on one line", many("a { b ] } ")],
    ["broken sequences", `x = <<E\n${many("${ a b\n")}\nE\n`],
    ["operators", `x = ${many("1 + ")}1`],
    ["accesses", `x = a${many(".b")}`],
    ["splats", `x = a${many("[*]")}`],
    ["conditions", `x = ${many("a ? b : ")}c`],
    ["signs", `x = ${many("-")}1`],
    ["quotes", many('"')],
    ["backslashes", `x = "${many("\\")}`],
    ["open comments", many("x = [ /*\n")],
    ["zero bytes", many("x = \0\n")],
    ["lone surrogates", many("x = \uD800\n")],
    ["blank lines behind a fault", `x = ]${many("\n")}`],
  ])("of %s cost little", (_name, text) => {
    const start = performance.now();
    parse(text);
    parseHclTemplate({ path: "a.sh", text: text.slice(0, 200_000) });
    // The slowest take two seconds; cost that grows with the square of the length would take minutes.
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it("have no tree that is deeper than the limit", () => {
    const depthOf = (node: unknown): number =>
      typeof node === "object" && node !== null ? 1 + Math.max(0, ...Object.values(node).map(depthOf)) : 0;
    for (const chars of ["(", "-", "[", "f(", "a[", '"${', "{a=", "a?", "1+(", "a.b[*].c[", "%{ if a }"]) {
      for (const length of [100, 200, 300]) {
        const { body } = parse(`x = "${chars === "%{ if a }" ? chars.repeat(length) : `\${${chars.repeat(length)}1`}`);
        expect(depthOf(body)).toBeLessThan(1200);
      }
      const chain = parse(`x = ${"(".repeat(100)}a${".b".repeat(200)}${")".repeat(100)}\n`);
      expect(chain.problems.map(({ message }) => message)).toEqual(["this is nested deeper than 256 levels"]);
    }
  });
});
