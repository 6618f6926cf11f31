/**
 * Terraform's operators on values, known as far as their operands are.
 */
import type { ListValue, MapValue, Value } from "../../model/index.js";
import type { BinaryOperator } from "../../parse/hcl/index.js";
import type { Origin, Text } from "../../text/index.js";
import { knownChars } from "../../text/index.js";
import { decimalResult } from "./decimal.js";
import { booleanValue, callId, failure, firstReason, idOf, numberValue, reasonOf, unknownValue } from "./values.js";

/** `left operator right`; both operands are decided. */
export function applyBinary(operator: BinaryOperator, left: Value, right: Value, origin: Origin): Value {
  if (operator === "==" || operator === "!=") return equality(left, right, origin, operator === "!=");
  if (operator === "&&" || operator === "||") return logical(operator, left, right, origin);
  const [first, second] = [toNumber(left), toNumber(right)];
  if (first === undefined || second === undefined) return undecided(operator, [left, right], origin);
  if (operator === "<" || operator === "<=" || operator === ">" || operator === ">=")
    return booleanValue(compare(operator, first.value, second.value), origin);
  const literal = decimalResult(operator, first.literal, second.literal);
  if (literal === undefined) return failure("a number cannot be divided by zero", origin);
  return numberValue(Number(literal), origin, literal);
}

function compare(operator: "<" | "<=" | ">" | ">=", left: number, right: number): boolean {
  switch (operator) {
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}

/** `!operand` or `-operand`. */
export function applyUnary(operator: "!" | "-", operand: Value, origin: Origin): Value {
  if (operator === "!") return negate(operand, origin);
  const number = toNumber(operand);
  if (number !== undefined)
    return numberValue(
      -number.value,
      origin,
      number.literal.startsWith("-") ? number.literal.slice(1) : number.value === 0 ? "0" : `-${number.literal}`,
    );
  return undecided("-", [operand], origin);
}

/** The opposite truth value; an unknown keeps its identity, turned round. */
export function negate(operand: Value, origin: Origin): Value {
  const truth = toBoolean(operand);
  if (truth !== undefined) return booleanValue(!truth, origin);
  const reason = reasonOf(operand);
  if (reason === undefined) return failure("! needs true or false", origin);
  const id = idOf(operand);
  return unknownValue(reason, origin, { id: id === undefined ? undefined : negatedId(id) });
}

/** The identity of the opposite of the truth value `id`. */
export function negatedId(id: string): string {
  return id.startsWith("!(") && id.endsWith(")") ? id.slice(2, -1) : `!(${id})`;
}

/** `value` as a truth value, as Terraform converts it. */
export function toBoolean(value: Value): boolean | undefined {
  if (value.kind === "boolean") return value.value;
  const chars = value.kind === "text" ? knownChars(value.text) : undefined;
  if (chars === "true" || chars === "1") return true;
  return chars === "false" || chars === "0" ? false : undefined;
}

/** A number and its digits. */
type Digits = Readonly<{ value: number; literal: string }>;

const numeral = /^-?\d{1,400}(?:\.\d{1,400})?(?:[eE][-+]?\d{1,3})?$/;

/** `value` as a number, as Terraform converts it. */
export function toNumber(value: Value): Digits | undefined {
  if (value.kind === "number") return value;
  const chars = value.kind === "text" ? knownChars(value.text) : undefined;
  if (chars === undefined || !numeral.test(chars)) return undefined;
  const number = numberValue(Number(chars), value.origin);
  return /^-?\d+$/.test(chars) ? { value: number.value, literal: String(BigInt(chars)) } : number;
}

function undecided(name: string, operands: readonly Value[], origin: Origin): Value {
  const reason = firstReason(operands);
  if (reason === undefined) return failure(`${name} cannot take these values`, origin);
  return unknownValue(reason, origin, { id: callId(name, operands) });
}

function logical(operator: "&&" | "||", left: Value, right: Value, origin: Origin): Value {
  const decisive = operator === "||";
  const [first, second] = [toBoolean(left), toBoolean(right)];
  if (first === decisive || second === decisive) return booleanValue(decisive, origin);
  if (first !== undefined && second !== undefined) return booleanValue(!decisive, origin);
  // A known operand that does not decide leaves the other one as it is.
  if (first !== undefined && right.kind === "unknown") return right;
  if (second !== undefined && left.kind === "unknown") return left;
  return undecided(operator, [left, right], origin);
}

function equality(left: Value, right: Value, origin: Origin, negated: boolean): Value {
  const equal = areEqual(left, right);
  if (equal !== undefined) return booleanValue(equal !== negated, origin);
  const reason = firstReason([left, right]) ?? "the values cannot be compared";
  const id = callId("==", orderedById([left, right]));
  return unknownValue(reason, origin, { id: id === undefined || !negated ? id : negatedId(id) });
}

function orderedById(values: readonly Value[]): readonly Value[] {
  return [...values].sort((left, right) => ((idOf(left) ?? "") < (idOf(right) ?? "") ? -1 : 1));
}

/** Whether two values are equal as `==` has it; undefined when that is not known. Values of two types never are. */
export function areEqual(left: Value, right: Value): boolean | undefined {
  const id = left.kind === right.kind ? idOf(left) : undefined;
  if (id !== undefined && id === idOf(right)) return true;
  if (isUnsettled(left) || isUnsettled(right)) return whenUnsettled(left, right);
  if (left.kind === "list" && right.kind === "list") return listsEqual(left, right);
  if (left.kind === "map" && right.kind === "map") return mapsEqual(left, right);
  if (left.kind === "text" && right.kind === "text") return textsEqual(left.text, right.text);
  return false;
}

function whenUnsettled(left: Value, right: Value): false | undefined {
  const differ = (left.kind === "null" && isNeverNull(right)) || (right.kind === "null" && isNeverNull(left));
  return differ ? false : undefined;
}

/** What a provider computes may be null, but never an id, nor what the random provider makes. */
function isNeverNull(value: Value): boolean {
  const reference = value.kind === "unknown" ? value.reference : undefined;
  if (reference === undefined) return false;
  return reference.attribute === "id" || /(?:^|\.)random_[a-z0-9]{1,20}\.[^.]{1,200}$/.test(reference.address);
}

function isUnsettled(value: Value): boolean {
  return value.kind === "unknown" || value.kind === "choice";
}

function listsEqual(left: ListValue, right: ListValue): boolean | undefined {
  if (left.more !== undefined || right.more !== undefined) return undefined;
  if (left.items.length !== right.items.length) return false;
  return allEqual(left.items.map((item, index) => areEqual(item, right.items[index] ?? item)));
}

function mapsEqual(left: MapValue, right: MapValue): boolean | undefined {
  if (left.more !== undefined || right.more !== undefined) return undefined;
  if (left.entries.size !== right.entries.size) return false;
  const results: (boolean | undefined)[] = [];
  for (const [key, entry] of left.entries) {
    const other = right.entries.get(key);
    results.push(other === undefined ? false : areEqual(entry.value, other.value));
  }
  return allEqual(results);
}

function allEqual(results: readonly (boolean | undefined)[]): boolean | undefined {
  if (results.includes(false)) return false;
  return results.includes(undefined) ? undefined : true;
}

function textsEqual(left: Text, right: Text): boolean | undefined {
  const [leftChars, rightChars] = [knownChars(left), knownChars(right)];
  if (leftChars === undefined) return rightChars === undefined ? undefined : mayEqual(left, rightChars);
  return rightChars === undefined ? mayEqual(right, leftChars) : leftChars === rightChars;
}

/** A text with holes can still differ for certain: at its ends, and by being longer. */
function mayEqual(partial: Text, chars: string): false | undefined {
  const known = partial.reduce((length, piece) => length + (piece.kind === "known" ? piece.chars.length : 0), 0);
  const [first, last] = [partial[0], partial.at(-1)];
  const startDiffers = first?.kind === "known" && !chars.startsWith(first.chars);
  const endDiffers = last?.kind === "known" && !chars.endsWith(last.chars);
  return known > chars.length || startDiffers || endDiffers ? false : undefined;
}
