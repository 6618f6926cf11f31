/** The model's cell of CA content: its facts with their places, never the content itself. */
import type { CaCell } from "../../model/index.js";
import { located } from "../../model/index.js";
import type { Resolved } from "../fields.js";
import { reasonFor, scalarOf } from "./scalar.js";

/** The cell of the CA content that `value` is. */
export function describeCa(value: Resolved): CaCell {
  const scalar = scalarOf(value);
  if (scalar === undefined) return located({ unknown: reasonFor(value) }, value.origin);
  if (scalar.unknown !== undefined) return located({ unknown: scalar.unknown }, scalar.origin);
  return located(scalar.flat.chars.trim() === "" ? { encoding: "empty" } : {}, scalar.origin);
}
