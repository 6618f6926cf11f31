/**
 * What the conversions of one file share: its text, how deep they are, and the way into expressions from templates.
 */
import type { RawNode } from "./raw-tree.js";
import type { HclExpression } from "./syntax.js";

/** One conversion under way. */
export interface Reading {
  readonly text: string;
  depth: number;
  /** Converts an expression; handed in because templates and expressions hold each other. */
  readonly expression: (node: RawNode, reading: Reading) => HclExpression;
}

/** Deeper nesting than this is no configuration; it would cost stack. */
export const maximumHclDepth = 120;
