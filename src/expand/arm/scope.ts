/**
 * What an expression is evaluated in: the declarations that it sees, the loops that it stands in, and what it may cost.
 */
import type { ArmExpression } from "../../parse/arm-expression.js";
import type { ParseProblem, UnknownValue, Value } from "../../model/index.js";
import type { Origin } from "../../text/index.js";
import { unknownValue } from "./values.js";

/** One evaluation of a root: what it may still cost and what it found amiss; shared by all its scopes. */
export type Session = {
  /** Expressions and JSON values that may still be evaluated. */
  steps: number;
  /** Evaluations inside each other at this moment. */
  depth: number;
  /** Takes what cannot be read. */
  readonly report: (problem: ParseProblem) => void;
};

/** Evaluations of one root: a real template needs some thousands. */
const maximumSteps = 400_000;

/** Evaluations inside each other, so that the call stack is never the limit. */
const maximumDepth = 400;

/** A fresh session for one root. */
export function newSession(report: (problem: ParseProblem) => void): Session {
  return { steps: maximumSteps, depth: 0, report };
}

/** Where a loop stands: an index, or a value that stands for each. */
export type CopyIndex = number | UnknownValue;

/** A function that the template defines. */
export type UserFunction = (values: readonly Value[], origin: Origin, scope: Scope) => Value;

/** The declarations of one template and the place of an expression in it. */
export type Scope = Readonly<{
  /** Tells apart the scopes of one root; part of the ids of what is unknown. */
  id: string;
  session: Session;
  /** Undefined: not declared. Names are compared without case. */
  parameter: (name: string) => Value | undefined;
  variable: (name: string) => Value | undefined;
  userFunction: (name: string) => UserFunction | undefined;
  /** What reference() gives for a deployment of this template; undefined when the target is none or not known. */
  deployment: (target: Value) => Value | undefined;
  /** Loops around the expression by lower-case name; the innermost resource loop also under the empty name. */
  copies: ReadonlyMap<string, CopyIndex>;
  /** Variables of the lambdas around the expression, by lower-case name. */
  lambdas: ReadonlyMap<string, Value>;
}>;

/** `scope` inside the loop `name`. */
export function inCopy(scope: Scope, name: string, index: CopyIndex, isResource: boolean): Scope {
  const copies = new Map(scope.copies);
  copies.set(name.toLowerCase(), index);
  if (isResource) copies.set("", index);
  return { ...scope, copies };
}

/** A function call as a function of the language sees it. */
export type Call = Readonly<{
  name: string;
  arguments: readonly ArmExpression[];
  scope: Scope;
  /** The call itself, for what it makes up. */
  origin: Origin;
  /** Evaluates an expression of the same string, in the scope of the call if none is given. */
  evaluate: (expression: ArmExpression, scope?: Scope) => Value;
  /** The characters of an expression of the same string. */
  charsOf: (expression: ArmExpression) => string;
}>;

/** Runs `evaluate` within the budget; past it the answer is unknown. */
export function withinBudget(session: Session, origin: () => Origin, evaluate: () => Value): Value {
  if (session.steps <= 0)
    return unknownValue("the template takes more steps to evaluate than are spent on one", origin());
  if (session.depth >= maximumDepth) return unknownValue("the template nests its expressions too deeply", origin());
  session.steps -= 1;
  session.depth += 1;
  try {
    return evaluate();
  } finally {
    session.depth -= 1;
  }
}
