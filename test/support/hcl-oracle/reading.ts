/** What the conversions of one file share: its text, and the way into expressions from templates. */
import type { HclExpression } from "../../../src/parse/hcl/index.js";
import type { RawNode } from "./raw-tree.js";

/** One conversion under way. */
export interface Reading {
  readonly text: string;
  /** Converts an expression; handed in because templates and expressions hold each other. */
  readonly expression: (node: RawNode, reading: Reading) => HclExpression;
}
