/**
 * What an expression can see: names around it, the module it stands in, and how much work is left.
 */
import type { Value } from "../../model/index.js";
import type { HclExpression } from "../../parse/hcl/index.js";
import type { Origin, Place, Source, Span } from "../../text/index.js";
import { originAt, placeOf } from "../../text/index.js";
import { sizeOf, unknownValue } from "./values.js";

/** Work that one evaluation of a root may take, counted in values made or rewritten. */
export interface Budget {
  steps: number;
  /** Expressions inside each other at this moment, through locals and modules too. */
  depth: number;
}

/** Deeper than any real configuration, shallower than the stack. */
const maximumDepth = 400;

/** What a module gives to the expressions in it. Each answer is computed once. */
export interface ModuleScope {
  /** Address prefix: empty for the root, `module.network` below it. */
  readonly address: string;
  readonly variable: (name: string) => Value | undefined;
  readonly local: (name: string) => Value | undefined;
  /** The outputs of a call; only `output` when it is given, so that modules may need each other's outputs crosswise. */
  readonly moduleCall: (name: string, output: string | undefined) => Value | undefined;
  readonly resource: (type: string, name: string) => Value | undefined;
  readonly data: (type: string, name: string) => Value | undefined;
  /** `path.module`, `path.root` and `path.cwd`. */
  readonly path: (name: string) => string | undefined;
  readonly files: ModuleFiles;
}

/** The files that functions read, by paths as expressions give them. */
export interface ModuleFiles {
  readonly text: (path: string) => Source | undefined;
  readonly bytes: (path: string) => Source | undefined;
  readonly exists: (path: string) => boolean;
  readonly template: (source: Source) => HclExpression | undefined;
  /** Paths below a folder that match, as `fileset` gives them; undefined when the pattern is beyond us. */
  readonly set: (folder: string, pattern: string) => readonly string[] | undefined;
}

/** A name that an expression can use without a prefix: `each`, `count`, `self`, names of `for` and of dynamic blocks. */
export interface NamedValue {
  readonly value: Value;
  /** A use is worth a step in the origin of what it gives. */
  readonly traced: boolean;
}

/** Everything that one expression sees. */
export interface Scope {
  readonly module: ModuleScope;
  readonly names: ReadonlyMap<string, NamedValue>;
  /** The file that the expression stands in. */
  readonly source: Source;
  readonly budget: Budget;
  /** What the innermost splat is at. */
  readonly item?: Value;
  /** Why a name that is not declared may still have a value: the variables of a template are not all known. */
  readonly missing?: string;
  /** Tells instances of one block apart in the identity of conditions. */
  readonly instance: string;
}

/** `scope` with more names. */
export function withNames(scope: Scope, names: Iterable<readonly [string, NamedValue]>): Scope {
  return { ...scope, names: new Map([...scope.names, ...names]) };
}

/** The place of `span` in the file of `scope`. */
export function placeIn(scope: Scope, span: Span): Place {
  return placeOf(scope.source, span.start, span.end);
}

/** The origin of what is written at `span`. */
export function originIn(scope: Scope, span: Span): Origin {
  return originAt(placeIn(scope, span));
}

const tooMany = "this configuration takes too many steps to evaluate";

/** `value`, if there is work left for copying it. */
export function charged(value: Value, budget: Budget): Value {
  budget.steps -= sizeOf(value, budget.steps + 1);
  return budget.steps < 0 ? unknownValue(tooMany, value.origin) : value;
}

/** Runs `compute` if there is work left and the stack allows it. */
export function withinBudget(budget: Budget, origin: () => Origin, compute: () => Value): Value {
  if (budget.steps <= 0) return unknownValue(tooMany, origin());
  if (budget.depth >= maximumDepth) return unknownValue("this expression depends on too many others", origin());
  budget.steps -= 1;
  budget.depth += 1;
  try {
    return compute();
  } finally {
    budget.depth -= 1;
  }
}
