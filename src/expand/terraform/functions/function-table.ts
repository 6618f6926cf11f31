/**
 * The form that functions have in the table: decided arguments in, a value out.
 */
import type { Value } from "../../../model/index.js";
import type { Origin } from "../../../text/index.js";
import type { ChoiceDepth } from "../choices.js";
import type { Scope } from "../scope.js";

/** Where a function is called. */
export interface CallSite {
  readonly name: string;
  /** The call as it is written. */
  readonly origin: Origin;
  readonly scope: Scope;
}

/** One function. */
export interface FunctionEntry {
  /** How deep in its arguments choices must be decided before it can be computed. */
  readonly depth: ChoiceDepth;
  /** What it gives; undefined when Terraform would refuse the arguments. */
  readonly compute: (values: readonly Value[], site: CallSite) => Value | undefined;
}

/** Functions by name. */
export type FunctionTable = ReadonlyMap<string, FunctionEntry>;
