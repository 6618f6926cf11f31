/**
 * Functions of numbers.
 */
import type { Value } from "../../../model/index.js";
import { decimalResult } from "../decimal.js";
import { toNumber } from "../operators.js";
import { numberValue } from "../values.js";
import { charsArgument, entry, numberArgument, wholeArgument, wholeList } from "./arguments.js";
import type { FunctionEntry, FunctionTable } from "./function-table.js";

function ofNumber(compute: (number: number) => number): FunctionEntry {
  return entry(([value], site) => {
    const number = numberArgument(value);
    return number === undefined ? undefined : numberValue(compute(number), site.origin);
  });
}

/** The greatest or least of the arguments, kept as it is written. */
function extreme(isBetter: (candidate: number, best: number) => boolean): FunctionEntry {
  return entry((values, site) => {
    let best: ReturnType<typeof toNumber>;
    for (const value of values) {
      const number = toNumber(value);
      if (number === undefined) return undefined;
      if (best === undefined || isBetter(number.value, best.value)) best = number;
    }
    return best === undefined ? undefined : numberValue(best.value, site.origin, best.literal);
  });
}

function sum(list: Value | undefined, origin: Value["origin"]): Value | undefined {
  const whole = wholeList(list);
  if (whole === undefined || whole.items.length === 0) return undefined;
  let total = "0";
  for (const item of whole.items) {
    const number = toNumber(item);
    if (number === undefined) return undefined;
    total = decimalResult("+", total, number.literal) ?? total;
  }
  return numberValue(Number(total), origin, total);
}

function power([base, exponent]: readonly Value[], origin: Value["origin"]): Value | undefined {
  const [number, times] = [numberArgument(base), numberArgument(exponent)];
  if (number === undefined || times === undefined) return undefined;
  const result = number ** times;
  return Number.isFinite(result) ? numberValue(result, origin) : undefined;
}

function logarithm([value, base]: readonly Value[], origin: Value["origin"]): Value | undefined {
  const [number, of] = [numberArgument(value), numberArgument(base)];
  if (number === undefined || of === undefined) return undefined;
  const result = Math.log(number) / Math.log(of);
  return Number.isFinite(result) ? numberValue(result, origin) : undefined;
}

function parseWhole([text, base]: readonly Value[], origin: Value["origin"]): Value | undefined {
  const [chars, radix] = [charsArgument(text), wholeArgument(base)];
  if (chars === undefined || radix === undefined || radix < 2 || radix > 36) return undefined;
  const negative = chars.startsWith("-");
  const total = wholeOf(negative ? chars.slice(1) : chars, radix);
  if (total === undefined) return undefined;
  const literal = (negative ? -total : total).toString();
  return numberValue(Number(literal), origin, literal);
}

const digits = "0123456789abcdefghijklmnopqrstuvwxyz";

/** Digits of a number that is read. */
const maximumDigits = 200;

function wholeOf(chars: string, radix: number): bigint | undefined {
  if (chars === "" || chars.length > maximumDigits) return undefined;
  let total = 0n;
  for (const letter of chars.toLowerCase()) {
    const digit = digits.indexOf(letter);
    if (digit === -1 || digit >= radix) return undefined;
    total = total * BigInt(radix) + BigInt(digit);
  }
  return total;
}

/** Functions of numbers by name. */
export const numberFunctions: FunctionTable = new Map<string, FunctionEntry>([
  [
    "abs",
    entry(([value], site) => {
      const number = value === undefined ? undefined : toNumber(value);
      return number === undefined
        ? undefined
        : numberValue(Math.abs(number.value), site.origin, number.literal.replace(/^-/, ""));
    }),
  ],
  ["ceil", ofNumber((number) => Math.ceil(number) + 0)],
  ["floor", ofNumber((number) => Math.floor(number) + 0)],
  ["signum", ofNumber((number) => Math.sign(number) + 0)],
  ["max", extreme((candidate, best) => candidate > best)],
  ["min", extreme((candidate, best) => candidate < best)],
  ["sum", entry(([list], site) => sum(list, site.origin), "deep")],
  ["pow", entry((values, site) => power(values, site.origin))],
  ["log", entry((values, site) => logarithm(values, site.origin))],
  ["parseint", entry((values, site) => parseWhole(values, site.origin))],
]);
