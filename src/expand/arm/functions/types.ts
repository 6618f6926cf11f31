/** What a function of the template language is to its evaluator. */
import type { Value } from "../../../model/index.js";
import type { Call } from "../scope.js";

/** Takes evaluated arguments, none of them a choice; undefined when the result cannot be told. */
export type PlainFunction = (values: readonly Value[], call: Call) => Value | undefined;

/** Evaluates its arguments by rules of its own. */
export type SpecialForm = (call: Call) => Value;
