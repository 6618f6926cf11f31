/**
 * Turns the grammar's expressions into ours.
 *
 * The grammar lists a term and its accesses as siblings, knows conditionals as left-associative, and counts an index
 * behind `.*` as part of the splat; all three are put right here.
 */
import { convertHeredoc, convertQuoted } from "./convert-template.js";
import type { RawNode } from "./raw-tree.js";
import type { Reading } from "./reading.js";
import type { BinaryOperator, HclExpression, ObjectItem } from "../../../src/parse/hcl/index.js";

const binaryOperators: ReadonlySet<string> = new Set([
  "*",
  "/",
  "%",
  "+",
  "-",
  ">",
  ">=",
  "<",
  "<=",
  "==",
  "!=",
  "&&",
  "||",
]);

function isBinaryOperator(type: string): type is BinaryOperator {
  return binaryOperators.has(type);
}

/** The nodes that mean something: no comments, nothing unreadable. */
function meaningful(node: RawNode): readonly RawNode[] {
  return node.children.filter((child) => child.type !== "comment" && child.type !== "ERROR");
}

function chars(node: RawNode, reading: Reading): string {
  return reading.text.slice(node.start, node.end);
}

function broken(node: RawNode | undefined, reason: string): HclExpression {
  return { kind: "broken", reason, start: node?.start ?? 0, end: node?.end ?? 0 };
}

/** The expression of an `expression` node. */
export function convertExpression(node: RawNode, reading: Reading): HclExpression {
  return convertTerm(meaningful(node), reading, node);
}

/** A term with its accesses: all of `nodes`. */
function convertTerm(nodes: readonly RawNode[], reading: Reading, around: RawNode): HclExpression {
  const [first] = nodes;
  if (first === undefined || around.missing) return broken(around, "no expression stands here");
  if (first.type !== "(") return withAccesses(convertPrimary(first, reading), nodes.slice(1), reading);
  const inner = nodes[1];
  const close = nodes[2];
  if (inner?.type !== "expression" || close?.type !== ")") return broken(around, "a parenthesis is not closed");
  const parentheses: HclExpression = {
    kind: "parentheses",
    inner: convertExpression(inner, reading),
    start: first.start,
    end: close.end,
  };
  return withAccesses(parentheses, nodes.slice(3), reading);
}

function withAccesses(term: HclExpression, accesses: readonly RawNode[], reading: Reading): HclExpression {
  let target = term;
  for (const [index, access] of accesses.entries()) {
    // Whatever stands behind `[*]` is read for each element, a second `[*]` too.
    if (access.children[0]?.type === "full_splat")
      return convertFullSplat(target, access, accesses.slice(index + 1), reading);
    target = convertAccess(target, access, reading);
  }
  return target;
}

function convertAccess(target: HclExpression, node: RawNode, reading: Reading): HclExpression {
  const { end } = node;
  const { start } = target;
  switch (node.type) {
    case "get_attr": {
      const name = node.children.find((child) => child.type === "identifier");
      if (name === undefined) return broken(node, "a name is missing behind the dot");
      return { kind: "attribute", target, name: chars(name, reading), start, end };
    }
    case "index":
      return { kind: "index", target, index: convertIndex(node, reading), start, end };
    case "splat":
      return convertSplat(target, node, reading);
    default:
      return broken(node, "this cannot stand here");
  }
}

function convertIndex(node: RawNode, reading: Reading): HclExpression {
  const [inner] = node.children;
  if (inner?.type === "new_index") {
    const expression = inner.children.find((child) => child.type === "expression");
    return expression === undefined ? broken(inner, "no index stands here") : convertExpression(expression, reading);
  }
  if (inner === undefined) return broken(node, "no index stands here");
  const literal = chars(inner, reading).replace(/^\.\s*/, "");
  return { kind: "number", literal, start: inner.end - literal.length, end: inner.end };
}

function convertFullSplat(
  target: HclExpression,
  node: RawNode,
  rest: readonly RawNode[],
  reading: Reading,
): HclExpression {
  const [mark, ...accesses] = meaningful(node.children[0] ?? noNode);
  const item: HclExpression = { kind: "item", start: target.start, end: mark?.end ?? node.start };
  const each = withAccesses(item, [...accesses, ...rest], reading);
  return { kind: "splat", target, each, start: target.start, end: each.end };
}

function convertSplat(target: HclExpression, node: RawNode, reading: Reading): HclExpression {
  const [inner] = node.children;
  if (inner === undefined) return broken(node, "this cannot stand here");
  const [mark, ...accesses] = meaningful(inner);
  // Behind `.*` an index in brackets acts on the result.
  const outside = accesses.findIndex((access) => access.children[0]?.type === "new_index");
  const inside = outside === -1 ? accesses : accesses.slice(0, outside);
  const item: HclExpression = { kind: "item", start: target.start, end: mark?.end ?? node.start };
  const each = withAccesses(item, inside, reading);
  const splat: HclExpression = { kind: "splat", target, each, start: target.start, end: each.end };
  return outside === -1 ? splat : withAccesses(splat, accesses.slice(outside), reading);
}

function convertPrimary(node: RawNode, reading: Reading): HclExpression {
  const { start, end } = node;
  if (node.missing) return broken(node, "no expression stands here");
  switch (node.type) {
    case "expression":
      return convertExpression(node, reading);
    case "variable_expr":
    case "identifier":
      return { kind: "variable", name: chars(node, reading), start, end };
    case "literal_value":
    case "template_expr":
    case "collection_value":
    case "for_expr":
    case "operation":
      return convertWrapped(node, reading);
    case "function_call":
      return convertCall(node, reading);
    case "conditional":
      return convertConditional(node, reading);
    default:
      return broken(node, "this is no expression");
  }
}

function convertWrapped(node: RawNode, reading: Reading): HclExpression {
  const [inner] = meaningful(node);
  const convert = inner === undefined ? undefined : wrapped.get(inner.type);
  if (inner === undefined || convert === undefined) return broken(node, "this is no expression");
  return convert(inner, reading);
}

function spanOf({ start, end }: RawNode): { readonly start: number; readonly end: number } {
  return { start, end };
}

/** What stands inside the grammar's wrapping nodes. */
const wrapped: ReadonlyMap<string, (node: RawNode, reading: Reading) => HclExpression> = new Map<
  string,
  (node: RawNode, reading: Reading) => HclExpression
>([
  ["numeric_lit", (node, reading) => ({ kind: "number", literal: chars(node, reading), ...spanOf(node) })],
  ["bool_lit", (node, reading) => ({ kind: "boolean", value: chars(node, reading) === "true", ...spanOf(node) })],
  ["null_lit", (node) => ({ kind: "null", ...spanOf(node) })],
  ["string_lit", convertQuoted],
  ["quoted_template", convertQuoted],
  ["heredoc_template", convertHeredoc],
  ["tuple", (node, reading) => ({ kind: "list", items: expressionsOf(node, reading), ...spanOf(node) })],
  ["object", (node, reading) => ({ kind: "object", items: convertItems(node, reading), ...spanOf(node) })],
  ["for_tuple_expr", convertFor],
  ["for_object_expr", convertFor],
  ["unary_operation", convertOperation],
  ["binary_operation", convertOperation],
]);

function expressionsOf(node: RawNode, reading: Reading): readonly HclExpression[] {
  return node.children.filter((child) => child.type === "expression").map((child) => convertExpression(child, reading));
}

function convertItems(node: RawNode, reading: Reading): readonly ObjectItem[] {
  return node.children.flatMap((child) => {
    if (child.type !== "object_elem") return [];
    const [key, value] = child.children.filter((part) => part.type === "expression");
    if (key === undefined || value === undefined) return [];
    return [{ key: convertKey(key, reading), value: convertExpression(value, reading) }];
  });
}

function convertKey(node: RawNode, reading: Reading): ObjectItem["key"] {
  const expression = convertExpression(node, reading);
  const bare = expression.kind === "variable" || expression.kind === "boolean" || expression.kind === "null";
  return bare ? { kind: "word", text: chars(node, reading), start: node.start, end: node.end } : expression;
}

function convertCall(node: RawNode, reading: Reading): HclExpression {
  const name = node.children[0];
  if (name === undefined) return broken(node, "a function name is missing");
  const list = node.children.find((child) => child.type === "function_arguments");
  return {
    kind: "call",
    name: chars(name, reading),
    nameSpan: { start: name.start, end: name.end },
    arguments: list === undefined ? [] : expressionsOf(list, reading),
    spread: list?.children.some((child) => child.type === "ellipsis") ?? false,
    start: node.start,
    end: node.end,
  };
}

/** `a ? b : c ? d : e` is read by the grammar as `(a ? b : c) ? d : e`; the branches are hung right. */
function convertConditional(node: RawNode, reading: Reading): HclExpression {
  const branches: (readonly [RawNode, RawNode])[] = [];
  let current = node;
  for (;;) {
    const [condition, whenTrue, whenFalse] = current.children.filter((child) => child.type === "expression");
    if (condition === undefined || whenTrue === undefined || whenFalse === undefined)
      return broken(node, "a branch is missing");
    branches.unshift([whenTrue, whenFalse]);
    const [only, second] = meaningful(condition);
    if (second === undefined && only?.type === "conditional") {
      current = only;
      continue;
    }
    return hangRight(convertExpression(condition, reading), branches, reading, node);
  }
}

function hangRight(
  first: HclExpression,
  branches: readonly (readonly [RawNode, RawNode])[],
  reading: Reading,
  node: RawNode,
): HclExpression {
  const conditions = [first, ...branches.slice(0, -1).map(([, whenFalse]) => convertExpression(whenFalse, reading))];
  let result = broken(node, "a branch is missing");
  for (let index = branches.length - 1; index >= 0; index -= 1) {
    const [whenTrue, whenFalse] = branches[index] ?? [];
    const condition = conditions[index];
    if (whenTrue === undefined || whenFalse === undefined || condition === undefined)
      return broken(node, "a branch is missing");
    const last = index === branches.length - 1;
    result = {
      kind: "conditional",
      condition,
      whenTrue: convertExpression(whenTrue, reading),
      whenFalse: last ? convertExpression(whenFalse, reading) : result,
      start: condition.start,
      end: node.end,
    };
  }
  return result;
}

function convertOperation(node: RawNode, reading: Reading): HclExpression {
  const parts = meaningful(node);
  const { start, end } = node;
  if (node.type === "unary_operation") {
    const operator = parts[0]?.type === "!" ? "!" : "-";
    return { kind: "unary", operator, operand: convertTerm(parts.slice(1), reading, node), start, end };
  }
  const at = parts.findIndex((part) => isBinaryOperator(part.type));
  const operator = parts[at]?.type ?? "";
  if (!isBinaryOperator(operator)) return broken(node, "an operator is missing");
  const left = convertTerm(parts.slice(0, at), reading, node);
  const right = convertTerm(parts.slice(at + 1), reading, node);
  return { kind: "binary", operator, left, right, start, end };
}

function convertFor(node: RawNode, reading: Reading): HclExpression {
  const intro = childOf(node, "for_intro") ?? noNode;
  const collection = childOf(intro, "expression");
  const names = intro.children.filter((child) => child.type === "identifier").map((child) => chars(child, reading));
  const results = node.children.filter((child) => child.type === "expression");
  const value = results.at(-1);
  if (collection === undefined || value === undefined) return broken(node, "this for expression is not complete");
  const key = node.type === "for_object_expr" && results.length > 1 ? results[0] : undefined;
  const condition = childOf(childOf(node, "for_cond") ?? noNode, "expression");
  return {
    kind: "for",
    keyName: names.length > 1 ? names[0] : undefined,
    valueName: names.at(-1) ?? "",
    collection: convertExpression(collection, reading),
    key: key && convertExpression(key, reading),
    value: convertExpression(value, reading),
    condition: condition && convertExpression(condition, reading),
    group: childOf(node, "ellipsis") !== undefined,
    start: node.start,
    end: node.end,
  };
}

const noNode: RawNode = { type: "", start: 0, end: 0, missing: false, children: [] };

function childOf(node: RawNode, type: string): RawNode | undefined {
  return node.children.find((child) => child.type === type);
}
