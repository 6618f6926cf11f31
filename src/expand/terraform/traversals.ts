/**
 * Evaluates names with their accesses: `var.proxy`, `module.aks[0].id`, `local.hosts[*].name`.
 *
 * What a declaration gave is marked as used here after the accesses, since they drop most of it.
 */
import type { Value } from "../../model/index.js";
import type {
  AttributeExpression,
  HclExpression,
  IndexExpression,
  ItemExpression,
  SplatExpression,
  VariableExpression,
} from "../../parse/hcl/index.js";
import type { Origin } from "../../text/index.js";
import { accessAttribute, accessValue } from "./access.js";
import { overChoices } from "./choices.js";
import type { Scope } from "./scope.js";
import { charged, originIn, placeIn } from "./scope.js";
import { elementOf, failure, isFailure, listValue, stringValue, unknownValue, valueUsedAt } from "./values.js";

/** The evaluator, handed in because expressions hold each other. */
export type Evaluate = (expression: HclExpression, scope: Scope) => Value;

/** A name, or an access to something. */
export type Traversal = VariableExpression | AttributeExpression | IndexExpression | SplatExpression | ItemExpression;

/** What `expression` is. */
export function evaluateTraversal(expression: Traversal, scope: Scope, evaluate: Evaluate): Value {
  const accesses: Access[] = [];
  let base: HclExpression = expression;
  while (base.kind === "attribute" || base.kind === "index" || base.kind === "splat") {
    accesses.unshift(base);
    base = base.target;
  }
  const root = rootOf(base, accesses, scope, evaluate);
  let { value } = root;
  for (const access of accesses.slice(root.consumed)) value = applyAccess(value, access, scope, evaluate);
  if (!root.traced || isFailure(value)) return value;
  return valueUsedAt(charged(value, scope.budget), placeIn(scope, expression), noteOf(expression, scope));
}

type Access = AttributeExpression | IndexExpression | SplatExpression;

/** Characters of an expression that a step of an origin shows. */
const maximumNoteLength = 60;

function noteOf(expression: HclExpression, scope: Scope): string {
  const chars = scope.source.text.slice(expression.start, expression.end).replaceAll(/\s+/g, " ");
  return chars.length > maximumNoteLength ? `${chars.slice(0, maximumNoteLength)}...` : chars;
}

interface Root {
  readonly value: Value;
  /** Accesses that belong to the name: one in `var.proxy`, two in `data.azurerm_subnet.nodes`. */
  readonly consumed: number;
  readonly traced: boolean;
}

function rootOf(base: HclExpression, accesses: readonly Access[], scope: Scope, evaluate: Evaluate): Root {
  if (base.kind === "item")
    return { value: scope.item ?? failure("nothing stands here", originIn(scope, base)), consumed: 0, traced: false };
  if (base.kind !== "variable") return { value: evaluate(base, scope), consumed: 0, traced: false };
  const named = scope.names.get(base.name);
  if (named !== undefined) return { ...named, consumed: 0 };
  if (scope.missing !== undefined)
    return { value: unknownValue(scope.missing, originIn(scope, base)), consumed: 0, traced: false };
  return { ...declared(base, accesses, scope), traced: true };
}

function declared(base: VariableExpression, accesses: readonly Access[], scope: Scope): Omit<Root, "traced"> {
  const [first, second] = accesses;
  const name = first?.kind === "attribute" ? first.name : undefined;
  const origin = originIn(scope, first ?? base);
  if (name === undefined) return { value: failure(`${base.name} is not declared`, origin), consumed: 0 };
  if (base.name === "data" || base.name === "ephemeral") {
    const dataName = second?.kind === "attribute" ? second.name : "";
    const data = scope.module.data(name, dataName);
    return { value: data ?? failure(`data.${name}.${dataName} is not declared`, origin), consumed: 2 };
  }
  const value = lookUp(base.name, name, accesses.slice(1), scope, origin);
  return { value: value ?? failure(`${base.name}.${name} is not declared`, origin), consumed: 1 };
}

function lookUp(
  kind: string,
  name: string,
  further: readonly Access[],
  { module }: Scope,
  origin: Origin,
): Value | undefined {
  switch (kind) {
    case "var":
      return module.variable(name);
    case "local":
      return module.local(name);
    case "module":
      return module.moduleCall(name, outputIn(further));
    case "path": {
      const path = module.path(name);
      return path === undefined ? undefined : stringValue(path, origin);
    }
    case "terraform":
    case "tofu":
      return unknownValue(`terraform.${name} is known only when Terraform runs`, origin, { id: `terraform.${name}` });
    case "each":
    case "count":
    case "self":
      return failure(`${kind} means nothing here`, origin);
    default:
      return module.resource(kind, name);
  }
}

/** The output that the accesses behind a module's name ask for. */
function outputIn(accesses: readonly Access[]): string | undefined {
  for (const access of accesses) {
    if (access.kind === "attribute") return access.name;
    if (access.kind === "splat") return firstAttribute(access.each);
  }
  return undefined;
}

function firstAttribute(each: HclExpression): string | undefined {
  let name: string | undefined;
  for (let current = each; current.kind === "attribute" || current.kind === "index"; current = current.target) {
    if (current.kind === "attribute") name = current.name;
  }
  return name;
}

function applyAccess(target: Value, access: Access, scope: Scope, evaluate: Evaluate): Value {
  if (isFailure(target)) return target;
  switch (access.kind) {
    case "attribute":
      return accessAttribute(target, access.name, originIn(scope, access));
    case "index":
      return accessValue(target, evaluate(access.index, scope), originIn(scope, access));
    case "splat":
      return overChoices([target], ([decided = target]) => applySplat(decided, access, scope, evaluate));
  }
}

function applySplat(target: Value, access: SplatExpression, scope: Scope, evaluate: Evaluate): Value {
  const origin = originIn(scope, access);
  const eachOf = (item: Value): Value => evaluate(access.each, { ...scope, item });
  if (target.kind === "null") return listValue([], origin);
  if (target.kind === "unknown") {
    if (target.reference !== undefined) return listValue([eachOf(target)], origin);
    return listValue([], origin, { more: target.reason, element: eachOf(target) });
  }
  if (target.kind !== "list") return listValue([eachOf(target)], origin);
  const element = elementOf(target);
  return listValue(target.items.map(eachOf), target.origin, {
    more: target.more,
    element: element === undefined ? undefined : eachOf(element),
  });
}
