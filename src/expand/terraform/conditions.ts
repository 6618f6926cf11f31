/**
 * Identities of conditions: conditions that provably turn out alike have one identity.
 */
import type { Value } from "../../model/index.js";
import type { HclExpression } from "../../parse/hcl/index.js";
import { negatedId } from "./operators.js";
import type { Scope } from "./scope.js";
import { idOf } from "./values.js";

/** Characters of a condition that a reason shows. */
const maximumShown = 60;

/**
 * Hands the identity of the undecided condition `expression` to `use`; `turned` when the identity is that of the opposite,
 * so that `x` and `!x` are one condition.
 */
export function conditionIdOfText<T>(
  expression: HclExpression,
  value: Value,
  scope: Scope,
  use: (id: string, turned: boolean) => T,
): T {
  const id = conditionId(expression, value, scope);
  return id.startsWith("!(") ? use(negatedId(id), true) : use(id, false);
}

/** The same value, or else the same words in the same instance of the same block. */
function conditionId(expression: HclExpression, value: Value, scope: Scope): string {
  const id = value.kind === "unknown" ? idOf(value) : undefined;
  return id ?? `${scope.module.address}|${scope.source.path}|${scope.instance}|${words(expression, scope)}`;
}

function words(expression: HclExpression, scope: Scope): string {
  const inner = expression.kind === "parentheses" ? expression.inner : expression;
  return scope.source.text.slice(inner.start, inner.end).replaceAll(/\s+/g, " ");
}

/** `expression` as a reason shows it. */
export function shownCondition(expression: HclExpression, scope: Scope): string {
  const chars = words(expression, scope);
  return chars.length > maximumShown ? `${chars.slice(0, maximumShown)}...` : chars;
}
