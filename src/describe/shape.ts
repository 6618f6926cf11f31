/** A shape: the schema of one type of declared object, as a reader of parts. */
import type { DeclaredObject, Part } from "../model/index.js";
import type { DescribeContext } from "./fields.js";

/** Reads parts of the model from objects of certain types. */
export interface Shape {
  /** Declared types that it reads, lower case. */
  readonly types: readonly string[];
  /** The part that `object` contributes; undefined when it bears on nothing. */
  readonly describe: (object: DeclaredObject, context: DescribeContext) => Part | undefined;
}
