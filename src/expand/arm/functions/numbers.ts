/** Number functions. */
import type { Value } from "../../../model/index.js";
import { booleanValue, listValue, numberValue } from "../values.js";
import { charsArgument, numberArgument } from "./strings.js";
import type { PlainFunction } from "./types.js";

/** Items that range() may make, as in Azure. */
const maximumRange = 10_000;

function binary(apply: (left: number, right: number) => number): PlainFunction {
  return (values, { origin }) => {
    const left = numberArgument(values[0]);
    const right = numberArgument(values[1]);
    if (left === undefined || right === undefined) return undefined;
    const result = apply(left, right);
    return Number.isFinite(result) ? numberValue(result, origin) : undefined;
  };
}

function compare(holds: (order: number) => boolean): PlainFunction {
  return ([left, right], { origin }) => {
    const order = orderOf(left, right);
    return order === undefined ? undefined : booleanValue(holds(order), origin);
  };
}

function orderOf(left: Value | undefined, right: Value | undefined): number | undefined {
  if (left?.kind === "number" && right?.kind === "number") return left.value - right.value;
  const first = left?.kind === "text" ? charsArgument(left) : undefined;
  const second = right?.kind === "text" ? charsArgument(right) : undefined;
  return first === undefined || second === undefined ? undefined : Number(first > second) - Number(first < second);
}

function extreme(choose: (numbers: readonly number[]) => number): PlainFunction {
  return (values, { origin }) => {
    const [first] = values;
    const members = values.length === 1 && first?.kind === "list" && first.more === undefined ? first.items : values;
    const numbers = members.map(numberArgument).filter((number) => number !== undefined);
    return numbers.length === members.length && numbers.length > 0 ? numberValue(choose(numbers), origin) : undefined;
  };
}

const toInteger: PlainFunction = ([value], { origin }) => {
  const chars = charsArgument(value);
  if (chars === undefined || chars.trim() === "") return undefined;
  const number = Math.trunc(Number(chars));
  return Number.isFinite(number) ? { ...numberValue(number, origin), literal: String(number) } : undefined;
};

const range: PlainFunction = (values, { origin }) => {
  const start = numberArgument(values[0]);
  const count = numberArgument(values[1]);
  if (start === undefined || count === undefined || count < 0 || count > maximumRange) return undefined;
  return listValue(
    Array.from({ length: count }, (_, index) => numberValue(start + index, origin)),
    origin,
  );
};

/** The functions by lower-case name. */
export const numberFunctions: readonly (readonly [string, PlainFunction])[] = [
  ["add", binary((left, right) => left + right)],
  ["sub", binary((left, right) => left - right)],
  ["mul", binary((left, right) => left * right)],
  ["div", binary((left, right) => (right === 0 ? Number.NaN : Math.trunc(left / right)))],
  ["mod", binary((left, right) => (right === 0 ? Number.NaN : left % right))],
  ["less", compare((order) => order < 0)],
  ["lessorequals", compare((order) => order <= 0)],
  ["greater", compare((order) => order > 0)],
  ["greaterorequals", compare((order) => order >= 0)],
  // Written out: a call with thousands of arguments would overflow the stack.
  ["min", extreme((numbers) => numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY))],
  ["max", extreme((numbers) => numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY))],
  ["int", toInteger],
  ["range", range],
];
