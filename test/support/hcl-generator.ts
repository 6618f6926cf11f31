/**
 * Random HCL that is valid, each text with the tree that it has to become, spans left out.
 *
 * Space, comments and line ends vary wherever the language lets them. What the oracle's grammar is known to read wrongly
 * is not made: keys in parentheses without a comma before them.
 */
import fc from "fast-check";

/** A text and what it means. */
export interface Written {
  readonly text: string;
  readonly tree: unknown;
}

/** An expression, with how tight it holds together: 9 for terms, 7 for unary operations, down to 0 for conditionals. */
interface Operand extends Written {
  readonly tightness: number;
}

type Texts = fc.Arbitrary<string>;
type Operands = fc.Arbitrary<Operand>;

const names = fc.constantFrom(
  "a",
  "var",
  "local_1",
  "each",
  "x-y",
  "größe",
  "iffy",
  "format",
  "nullable",
  "_",
  "inner",
);
const lineGaps = fc.constantFrom("", " ", " ", "  ", "\t", " /* note */ ");
const looseGaps = fc.oneof(
  lineGaps,
  fc.constantFrom("\n", "\n\n  ", " # note\n", " // note ]\n", "\r\n", "/* two\nlines */"),
);
const numbers = fc.constantFrom("0", "1", "42", "007", "1.5", "2.50e3", "1.0E-7", "10.25e+2");

function term(text: string, tree: unknown): Operand {
  return { text, tree, tightness: 9 };
}

/** `operand`, in parentheses unless it holds together as tight as `wanted`. */
function held(operand: Operand, wanted: number): Operand {
  if (operand.tightness >= wanted) return operand;
  return term(`(${operand.text})`, { kind: "parentheses", inner: operand.tree });
}

const literalPieces = fc.constantFrom<readonly [raw: string, chars: string]>(
  ["plain", "plain"],
  [" ", " "],
  ["é😀", "é😀"],
  ["# no // note /* here */", "# no // note /* here */"],
  ['\\"', '"'],
  ["\\n", "\n"],
  ["\\\\", "\\"],
  ["\\u00e9", "é"],
  ["\\U0001F600", "😀"],
  ["$${x}", "${x}"],
  ["%%{x}", "%{x}"],
  ["$", "$"],
  ["100%", "100%"],
  ["'", "'"],
  ["{}", "{}"],
);

/** Literal characters with something behind them that starts no sequence. */
function literals(pieces: typeof literalPieces): fc.Arbitrary<Written> {
  return fc.array(pieces, { minLength: 1, maxLength: 3 }).map((list) => ({
    text: list.map(([raw]) => `${raw} `).join(""),
    tree: { kind: "literal", chars: list.map(([, chars]) => `${chars} `).join("") },
  }));
}

interface Part {
  readonly text: string;
  readonly trees: readonly unknown[];
}

function joined(parts: readonly Part[]): Part {
  const trees: unknown[] = [];
  for (const tree of parts.flatMap((part) => part.trees)) trees.push(tree);
  return { text: parts.map((part) => part.text).join(""), trees: mergeLiterals(trees) };
}

/** Literals beside each other are one. */
export function mergeLiterals(parts: readonly unknown[]): readonly unknown[] {
  const merged: unknown[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (isLiteral(part) && isLiteral(last)) merged.splice(-1, 1, { kind: "literal", chars: last.chars + part.chars });
    else merged.push(part);
  }
  return merged;
}

function isLiteral(part: unknown): part is { readonly kind: "literal"; readonly chars: string } {
  return typeof part === "object" && part !== null && "kind" in part && part.kind === "literal";
}

/** Parts of a template of any form, whose expressions are `inner`. */
function templateParts(inner: Operands, pieces: typeof literalPieces): fc.Arbitrary<Part> {
  const literal = literals(pieces).map(({ text, tree }): Part => ({ text, trees: [tree] }));
  const hole = fc.tuple(looseGaps, inner, looseGaps).map(([before, { text, tree }, after]): Part => {
    return { text: `\${${before}${text}${after}}`, trees: [{ kind: "interpolation", expression: tree }] };
  });
  const simple = fc.array(fc.oneof(literal, hole), { maxLength: 3 }).map(joined);
  const choice = fc.tuple(inner, simple, fc.option(simple, { nil: undefined })).map(([condition, then, otherwise]) => ({
    text: `%{ if ${condition.text} }${then.text}${otherwise === undefined ? "" : `%{else}${otherwise.text}`}%{ endif }`,
    trees: [{ kind: "if", condition: condition.tree, then: then.trees, otherwise: otherwise?.trees ?? [] }],
  }));
  const loop = fc.tuple(fc.option(names, { nil: undefined }), names, inner, simple).map(([key, value, list, body]) => ({
    text: `%{for ${key === undefined ? "" : `${key}, `}${value} in ${list.text} }${body.text}%{endfor}`,
    trees: [{ kind: "for", keyName: key, valueName: value, collection: list.tree, body: body.trees }],
  }));
  return fc.array(fc.oneof(literal, hole, choice, loop), { maxLength: 4 }).map(joined);
}

function quoted(inner: Operands): Operands {
  return templateParts(inner, literalPieces).map(({ text, trees }) =>
    term(`"${text}"`, { kind: "template", parts: trees }),
  );
}

/** `items` with commas and gaps between them. */
function separated(items: readonly string[], gaps: readonly string[], last: string): string {
  const texts = items.map((item, index) => `${gaps[index] ?? ""}${item}${index + 1 < items.length ? "," : ""}`);
  return `${texts.join("")}${items.length > 0 ? last : ""}${gaps.at(-1) ?? ""}`;
}

const operators: readonly (readonly [operator: string, tightness: number])[] = [
  ["||", 1],
  ["&&", 2],
  ["==", 3],
  ["!=", 3],
  ["<", 4],
  [">=", 4],
  ["+", 5],
  ["-", 5],
  ["*", 6],
  ["/", 6],
  ["%", 6],
];

function leaves(): Operands {
  return fc.oneof(
    numbers.map((literal) => term(literal, { kind: "number", literal })),
    fc.boolean().map((value) => term(String(value), { kind: "boolean", value })),
    fc.constant(term("null", { kind: "null" })),
    names.map((name) => term(name, { kind: "variable", name })),
  );
}

/** Calls, lists and parentheses: what stands in them may spread over lines. */
function bracketed(inner: Operands): Operands {
  const items = fc.array(inner, { maxLength: 3 });
  const gaps = fc.array(looseGaps, { minLength: 4, maxLength: 4 });
  const list = fc.tuple(items, gaps, fc.constantFrom("", ",")).map(([found, space, last]) => {
    const texts = found.map(({ text }) => text);
    return term(`[${separated(texts, space, last)}]`, { kind: "list", items: found.map(({ tree }) => tree) });
  });
  const callNames = fc.oneof(names, fc.constant("provider::x::f"));
  const call = fc.tuple(callNames, items, gaps, fc.boolean()).map(([name, found, space, wish]) => {
    const spread = wish && found.length > 0;
    const texts = found.map(({ text }) => text);
    const tree = { kind: "call", name, arguments: found.map((item) => item.tree), spread };
    return term(`${name}(${separated(texts, space, spread ? "..." : "")})`, tree);
  });
  const parentheses = fc
    .tuple(looseGaps, inner, looseGaps)
    .map(([before, { text, tree }, after]) => term(`(${before}${text}${after})`, { kind: "parentheses", inner: tree }));
  return fc.oneof(list, call, parentheses);
}

function forExpressions(inner: Operands): Operands {
  const head = fc.tuple(fc.option(names, { nil: undefined }), names, inner);
  return fc
    .tuple(head, fc.option(inner, { nil: undefined }), inner, fc.option(inner, { nil: undefined }), fc.boolean())
    .map(([[keyName, valueName, collection], key, value, condition, wish]) => {
      const group = wish && key !== undefined;
      const [open, close] = key === undefined ? "[]" : "{}";
      const start = `${open ?? ""}for ${keyName === undefined ? "" : `${keyName}, `}${valueName} in ${collection.text} :\n`;
      const result = `${key === undefined ? "" : `${key.text} => `}${value.text}${group ? "..." : ""}`;
      const end = `${condition === undefined ? "" : ` if ${condition.text}`} ${close ?? ""}`;
      const trees = { collection: collection.tree, key: key?.tree, value: value.tree, condition: condition?.tree };
      return term(start + result + end, { kind: "for", keyName, valueName, ...trees, group });
    });
}

function objects(line: Operands): Operands {
  const wordKey = names.map((text): Written => ({ text, tree: { kind: "word", text } }));
  const key = fc.oneof(
    wordKey,
    quoted(line),
    line.map((inner) => held(inner, 10)),
  );
  const item = fc.tuple(key, fc.constantFrom(" = ", "=", ": "), line, fc.constantFrom(",", ",\n", " ,\n\n"));
  return fc.tuple(fc.array(item, { maxLength: 3 }), fc.constantFrom("", "\n", " # note\n")).map(([items, start]) => {
    const texts = items.map(([found, sign, value, end]) => `${found.text}${sign}${value.text}${end}`);
    const tree = { kind: "object", items: items.map(([found, , value]) => ({ key: found.tree, value: value.tree })) };
    return term(`{${start}${texts.join("")}}`, tree);
  });
}

function accesses(target: Operands, inner: Operands): Operands {
  const step = fc.oneof(
    names.map((name) => [`.${name}`, (tree: unknown) => ({ kind: "attribute", target: tree, name })] as const),
    inner.map(
      ({ text, tree: index }) => [`[${text}]`, (tree: unknown) => ({ kind: "index", target: tree, index })] as const,
    ),
    fc.constant([
      ".0",
      (tree: unknown) => ({ kind: "index", target: tree, index: { kind: "number", literal: "0" } }),
    ] as const),
  );
  const steps = fc.array(step, { maxLength: 3 });
  return fc.tuple(target, steps, fc.constantFrom("", "[*]"), steps).map(([start, before, splat, behind]) => {
    const base = start.text.startsWith('"') || /^\d/.test(start.text) ? held(start, 10) : held(start, 9);
    const walk = (tree: unknown, list: typeof before): unknown => list.reduce((done, [, wrap]) => wrap(done), tree);
    const text = [...before, [splat] as const, ...behind].map(([chars]) => chars).join("");
    const found = walk(base.tree, before);
    if (splat === "") return term(base.text + text, walk(found, behind));
    // What is accessed behind a splat belongs to its elements, so that it can be no target without parentheses.
    const tree = { kind: "splat", target: found, each: walk({ kind: "item" }, behind) };
    return { text: base.text + text, tree, tightness: 8 };
  });
}

function operations(inner: Operands, gaps: Texts): Operands {
  const unary = fc.tuple(fc.constantFrom("-", "!"), inner).map(([operator, operand]): Operand => {
    const { text, tree } = held(operand, 7);
    return { text: `${operator}${text}`, tree: { kind: "unary", operator, operand: tree }, tightness: 7 };
  });
  const binary = fc
    .tuple(inner, fc.constantFrom(...operators), inner, gaps)
    .map(([first, sign, second, gap]): Operand => {
      const [operator, tightness] = sign;
      const [left, right] = [held(first, tightness), held(second, tightness + 1)];
      const tree = { kind: "binary", operator, left: left.tree, right: right.tree };
      return { text: `${left.text} ${operator} ${gap}${right.text}`, tree, tightness };
    });
  const conditional = fc.tuple(inner, inner, inner, gaps).map(([first, second, whenFalse, gap]): Operand => {
    const [condition, whenTrue] = [held(first, 1), held(second, 1)];
    const tree = { kind: "conditional", condition: condition.tree, whenTrue: whenTrue.tree, whenFalse: whenFalse.tree };
    return { text: `${condition.text} ? ${whenTrue.text} ${gap}: ${whenFalse.text}`, tree, tightness: 0 };
  });
  return fc.oneof(unary, binary, conditional);
}

/** Expressions; `line` ones stay on their line but for what stands in brackets. */
const { line } = fc.letrec<{ line: Operand; loose: Operand }>((tie) => {
  const forms = (self: Operands, gaps: Texts): Operands =>
    fc.oneof(
      { maxDepth: 4, depthSize: "small", withCrossShrink: true },
      leaves(),
      quoted(tie("loose")),
      bracketed(tie("loose")),
      objects(tie("line")),
      forExpressions(tie("loose")),
      accesses(self, tie("loose")),
      operations(self, gaps),
    );
  return { line: forms(tie("line"), lineGaps), loose: forms(tie("loose"), looseGaps) };
});

const heredocLiterals = fc.constantFrom<readonly [string, string]>(
  ["plain", "plain"],
  ["  indented\n", "  indented\n"],
  ["\n", "\n"],
  ['"quoted" \\n', '"quoted" \\n'],
  ["$${x}", "${x}"],
  ["# no note", "# no note"],
  ["EOTX EOT", "EOTX EOT"],
);

const heredoc = templateParts(line, heredocLiterals).map(({ text, trees }): Written => {
  const parts = mergeLiterals([...trees, { kind: "literal", chars: "\n" }]);
  return { text: `<<EOT\n${text}\n  EOT`, tree: { kind: "template", parts } };
});

interface Item {
  readonly text: string;
  readonly attribute?: { readonly name: string; readonly value: unknown };
  readonly block?: unknown;
}

const attributes = fc
  .tuple(names, lineGaps, fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: heredoc }))
  .map(([name, gap, value]): Item => ({
    text: `${name}${gap}=${gap}${value.text}`,
    attribute: { name, value: value.tree },
  }));

const labels = fc.array(
  fc.oneof(
    names,
    names.map((name) => `"${name} 1"`),
  ),
  { maxLength: 2 },
);

function bodyOf(items: readonly (readonly [Item, string])[]): Written {
  const seen = new Set<string>();
  const kept = items.filter(([{ attribute }]) => {
    const isNew = attribute === undefined || !seen.has(attribute.name);
    if (attribute !== undefined) seen.add(attribute.name);
    return isNew;
  });
  const found = kept.flatMap(([{ attribute }]) => attribute ?? []);
  const blocks = kept.flatMap(([{ block }]) => block ?? []);
  return { text: kept.map(([{ text }, end]) => text + end).join(""), tree: { attributes: found, blocks } };
}

/** Whole files. */
export const hclFiles: fc.Arbitrary<Written> = fc.letrec<{ body: Written; block: Item }>((tie) => {
  const ends = fc.constantFrom("\n", "\n\n", "\n# note }\n", "\n/* note */\n  ");
  const items = fc.oneof({ maxDepth: 2, depthSize: "small" }, attributes, tie("block"));
  return {
    body: fc.array(fc.tuple(items, ends), { maxLength: 4 }).map(bodyOf),
    block: fc.tuple(names, labels, tie("body")).map(([type, found, body]): Item => {
      const tree = { type, labels: found.map((label) => label.replaceAll('"', "")), body: body.tree };
      return { text: `${[type, ...found].join(" ")} {\n${body.text}}`, block: tree };
    }),
  };
}).body;
