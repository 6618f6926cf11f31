/**
 * Evaluates expressions: known in, known out; anything else becomes an unknown with its reason.
 *
 * Knows the forms of the language. What names stand for is the scope's, what functions do is in `functions`.
 */
import type { MapEntry, Value } from "../../model/index.js";
import type {
  BinaryExpression,
  ConditionalExpression,
  HclExpression,
  ObjectExpression,
  ObjectItem,
} from "../../parse/hcl/index.js";
import { overChoices } from "./choices.js";
import { conditionIdOfText, shownCondition } from "./conditions.js";
import { evaluateFor } from "./for-expressions.js";
import { callFunction } from "./functions/index.js";
import { applyBinary, applyUnary, toBoolean } from "./operators.js";
import type { Scope } from "./scope.js";
import { originIn, withinBudget } from "./scope.js";
import { evaluateTemplate } from "./templates.js";
import { evaluateTraversal } from "./traversals.js";
import { convert } from "./types.js";
import {
  booleanValue,
  charsOf,
  choiceValue,
  failure,
  listValue,
  mapValue,
  nullValue,
  numberValue,
  printNumber,
  reasonOf,
  stringValue,
  unknownValue,
} from "./values.js";

/** What `expression` is in `scope`. */
export function evaluate(expression: HclExpression, scope: Scope): Value {
  return withinBudget(
    scope.budget,
    () => originIn(scope, expression),
    () => evaluateInBudget(expression, scope),
  );
}

function evaluateInBudget(expression: HclExpression, scope: Scope): Value {
  if (isWritten(expression)) return evaluateWritten(expression, scope);
  if (isComposed(expression)) return evaluateComposed(expression, scope);
  switch (expression.kind) {
    case "template":
      return evaluateTemplate(expression, scope, evaluate);
    case "object":
      return evaluateObject(expression, scope);
    case "call":
      return callFunction({ call: expression, scope, origin: originIn(scope, expression), evaluate });
    case "variable":
    case "attribute":
    case "index":
    case "splat":
    case "item":
      return evaluateTraversal(expression, scope, evaluate);
  }
}

type Written = Extract<HclExpression, { kind: "number" | "boolean" | "null" | "list" | "broken" }>;

const writtenKinds: ReadonlySet<string> = new Set<Written["kind"]>(["number", "boolean", "null", "list", "broken"]);

function isWritten(expression: HclExpression): expression is Written {
  return writtenKinds.has(expression.kind);
}

function evaluateWritten(expression: Written, scope: Scope): Value {
  const origin = originIn(scope, expression);
  switch (expression.kind) {
    case "number":
      return numberValue(Number(expression.literal), origin, plainDigits(expression.literal));
    case "boolean":
      return booleanValue(expression.value, origin);
    case "null":
      return nullValue(origin);
    case "list":
      return listValue(
        expression.items.map((item) => evaluate(item, scope)),
        origin,
      );
    case "broken":
      return unknownValue(`this expression cannot be read: ${expression.reason}`, origin);
  }
}

type Composed = Extract<HclExpression, { kind: "unary" | "binary" | "conditional" | "for" | "parentheses" }>;

const composedKinds: ReadonlySet<string> = new Set<Composed["kind"]>([
  "unary",
  "binary",
  "conditional",
  "for",
  "parentheses",
]);

function isComposed(expression: HclExpression): expression is Composed {
  return composedKinds.has(expression.kind);
}

function evaluateComposed(expression: Composed, scope: Scope): Value {
  switch (expression.kind) {
    case "unary": {
      const operand = evaluate(expression.operand, scope);
      const origin = originIn(scope, expression);
      return overChoices([operand], ([decided = operand]) => applyUnary(expression.operator, decided, origin));
    }
    case "binary":
      return evaluateBinary(expression, scope);
    case "conditional":
      return evaluateConditional(expression, scope);
    case "for":
      return evaluateFor(expression, scope, evaluate);
    case "parentheses":
      return evaluate(expression.inner, scope);
  }
}

function plainDigits(literal: string): string {
  if (!/^\d+(?:\.\d+)?$/.test(literal)) return printNumber(Number(literal));
  return literal.includes(".")
    ? literal.replace(/\.?0+$/, "").replace(/^0+(?=\d)/, "")
    : literal.replace(/^0+(?=\d)/, "");
}

function evaluateBinary(expression: BinaryExpression, scope: Scope): Value {
  const origin = originIn(scope, expression);
  const left = evaluate(expression.left, scope);
  // What stands behind a decided && or || does not count, and often makes sense only when it counts.
  if (expression.operator === "&&" && toBoolean(left) === false) return booleanValue(false, origin);
  if (expression.operator === "||" && toBoolean(left) === true) return booleanValue(true, origin);
  const right = evaluate(expression.right, scope);
  return overChoices([left, right], ([first = left, second = right]) =>
    applyBinary(expression.operator, first, second, origin),
  );
}

function evaluateConditional(expression: ConditionalExpression, scope: Scope): Value {
  const condition = evaluate(expression.condition, scope);
  return overChoices([condition], ([decided = condition]) => {
    const truth = toBoolean(decided);
    if (truth !== undefined) return chosenBranch(expression, truth, scope);
    const reason = reasonOf(decided);
    if (reason === undefined)
      return failure("the condition is neither true nor false", originIn(scope, expression.condition));
    const branches: readonly [Value, Value] = [
      evaluate(expression.whenTrue, scope),
      evaluate(expression.whenFalse, scope),
    ];
    const why = `it depends on ${shownCondition(expression.condition, scope)}: ${reason}`;
    return conditionIdOfText(expression.condition, decided, scope, (id, turned) =>
      choiceValue(id, why, turned ? [branches[1], branches[0]] : branches, originIn(scope, expression)),
    );
  });
}

/** Both branches have one type: beside a string, a number or truth value becomes a string. */
function chosenBranch(expression: ConditionalExpression, truth: boolean, scope: Scope): Value {
  const [chosen, other] = truth
    ? [expression.whenTrue, expression.whenFalse]
    : [expression.whenFalse, expression.whenTrue];
  const value = evaluate(chosen, scope);
  const converts = (value.kind === "number" || value.kind === "boolean") && evaluate(other, scope).kind === "text";
  return converts ? convert(value, { kind: "string" }) : value;
}

function evaluateObject(expression: ObjectExpression, scope: Scope): Value {
  const origin = originIn(scope, expression);
  const entries: MapEntry[] = [];
  let more: string | undefined;
  for (const item of expression.items) {
    const key = evaluateKey(item, scope);
    const chars = charsOf(key);
    const value = evaluate(item.value, scope);
    if (chars === undefined) more = `a key of this object is not known: ${reasonOf(key) ?? "it is no string"}`;
    else entries.push({ key: chars, keyOrigin: key.origin, value });
  }
  return mapValue(entries, origin, { more });
}

function evaluateKey(item: ObjectItem, scope: Scope): Value {
  const { key } = item;
  return key.kind === "word" ? stringValue(key.text, originIn(scope, key)) : evaluate(key, scope);
}
