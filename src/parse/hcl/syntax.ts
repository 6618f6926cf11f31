/**
 * The syntax tree of HCL as the rest of the program sees it, whichever parser made it.
 *
 * Offsets are UTF-16 units of the source. Strings are templates whose literal runs are decoded: escapes, heredoc
 * indentation and `~` are dealt with, and a run is as long as its span wherever its characters stand there as they are.
 */
import type { Origin, Source, Span } from "../../text/index.js";

/** Something that could not be read; the rest of the file was. */
export interface HclProblem {
  readonly message: string;
  readonly origin: Origin;
}

/** A file, or one that was left out. */
export interface HclFile {
  readonly source: Source;
  readonly body: HclBody;
  readonly problems: readonly HclProblem[];
  /** Why the file was not read at all. */
  readonly omitted?: string;
}

/** What stands in a file or between the braces of a block. */
export interface HclBody extends Span {
  readonly attributes: readonly HclAttribute[];
  readonly blocks: readonly HclBlock[];
}

/** `name = value`; the span is the whole, `nameSpan` the name alone. */
export interface HclAttribute extends Span {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: HclExpression;
}

/** One label of a block, with the span of its characters, quotes left out. */
export interface HclLabel extends Span {
  readonly text: string;
}

/** `type "label" { ... }`; `head` runs from the type to the last label. */
export interface HclBlock extends Span {
  readonly type: string;
  readonly typeSpan: Span;
  readonly labels: readonly HclLabel[];
  readonly head: Span;
  readonly body: HclBody;
}

/** Characters of a template, decoded. */
export interface LiteralRun extends Span {
  readonly kind: "literal";
  readonly chars: string;
}

/** `${ ... }` of a template. */
export interface Interpolation extends Span {
  readonly kind: "interpolation";
  readonly expression: HclExpression;
}

/** `%{ if }` of a template. */
export interface TemplateIf extends Span {
  readonly kind: "if";
  readonly condition: HclExpression;
  readonly then: readonly TemplatePart[];
  readonly otherwise: readonly TemplatePart[];
}

/** `%{ for }` of a template. */
export interface TemplateFor extends Span {
  readonly kind: "for";
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly collection: HclExpression;
  readonly body: readonly TemplatePart[];
}

/** One part of a template. */
export type TemplatePart = LiteralRun | Interpolation | TemplateIf | TemplateFor;

/** A string or heredoc. */
export interface TemplateExpression extends Span {
  readonly kind: "template";
  readonly parts: readonly TemplatePart[];
  /** Its characters, without quotes or heredoc markers. */
  readonly content: Span;
}

/** A number, with its spelling. */
export interface NumberExpression extends Span {
  readonly kind: "number";
  readonly literal: string;
}

/** `true` or `false`. */
export interface BooleanExpression extends Span {
  readonly kind: "boolean";
  readonly value: boolean;
}

/** `null`. */
export interface NullExpression extends Span {
  readonly kind: "null";
}

/** `[a, b]`. */
export interface ListExpression extends Span {
  readonly kind: "list";
  readonly items: readonly HclExpression[];
}

/** One `key = value` of an object. A bare word as key is a `word`. */
export interface ObjectItem {
  readonly key: HclExpression | Readonly<{ kind: "word"; text: string } & Span>;
  readonly value: HclExpression;
}

/** `{ a = b }`. */
export interface ObjectExpression extends Span {
  readonly kind: "object";
  readonly items: readonly ObjectItem[];
}

/** `name(arguments)`; `spread` when the last argument ends with `...`. */
export interface CallExpression extends Span {
  readonly kind: "call";
  readonly name: string;
  readonly nameSpan: Span;
  readonly arguments: readonly HclExpression[];
  readonly spread: boolean;
}

/** The first word of a traversal. */
export interface VariableExpression extends Span {
  readonly kind: "variable";
  readonly name: string;
}

/** `target.name`. */
export interface AttributeExpression extends Span {
  readonly kind: "attribute";
  readonly target: HclExpression;
  readonly name: string;
}

/** `target[index]`, and the old form `target.0`. */
export interface IndexExpression extends Span {
  readonly kind: "index";
  readonly target: HclExpression;
  readonly index: HclExpression;
}

/** `target[*].each` or `target.*.each`; `each` hangs on an `item`. */
export interface SplatExpression extends Span {
  readonly kind: "splat";
  readonly target: HclExpression;
  readonly each: HclExpression;
}

/** The element that a splat is at. */
export interface ItemExpression extends Span {
  readonly kind: "item";
}

/** `-a` or `!a`. */
export interface UnaryExpression extends Span {
  readonly kind: "unary";
  readonly operator: "-" | "!";
  readonly operand: HclExpression;
}

/** Operators between two operands. */
export type BinaryOperator = "*" | "/" | "%" | "+" | "-" | ">" | ">=" | "<" | "<=" | "==" | "!=" | "&&" | "||";

/** `a + b`. */
export interface BinaryExpression extends Span {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: HclExpression;
  readonly right: HclExpression;
}

/** `a ? b : c`. */
export interface ConditionalExpression extends Span {
  readonly kind: "conditional";
  readonly condition: HclExpression;
  readonly whenTrue: HclExpression;
  readonly whenFalse: HclExpression;
}

/** `[for ...]`, or with `key` `{for ...}`; `group` for `...` behind the value. */
export interface ForExpression extends Span {
  readonly kind: "for";
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly collection: HclExpression;
  readonly key: HclExpression | undefined;
  readonly value: HclExpression;
  readonly condition: HclExpression | undefined;
  readonly group: boolean;
}

/** `(a)`. */
export interface ParenthesesExpression extends Span {
  readonly kind: "parentheses";
  readonly inner: HclExpression;
}

/** Characters that are no expression. */
export interface BrokenExpression extends Span {
  readonly kind: "broken";
  readonly reason: string;
}

/** An expression. */
export type HclExpression =
  | TemplateExpression
  | NumberExpression
  | BooleanExpression
  | NullExpression
  | ListExpression
  | ObjectExpression
  | CallExpression
  | VariableExpression
  | AttributeExpression
  | IndexExpression
  | SplatExpression
  | ItemExpression
  | UnaryExpression
  | BinaryExpression
  | ConditionalExpression
  | ForExpression
  | ParenthesesExpression
  | BrokenExpression;
