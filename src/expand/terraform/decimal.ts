/**
 * Arithmetic on numbers written in digits, exact where the result has an end: Terraform computes with 512 bits.
 */

interface Decimal {
  /** The digits without the point. */
  readonly units: bigint;
  /** How many of them stand behind the point. */
  readonly scale: number;
}

/** Digits behind the point of a quotient that has no end. */
const quotientDigits = 154;

/** Digits that take part in exact arithmetic; longer numbers are rounded first. */
const maximumDigits = 400;

/** `left operator right` in digits; undefined for a division by zero. */
export function decimalResult(operator: "+" | "-" | "*" | "/" | "%", left: string, right: string): string | undefined {
  const [first, second] = [toDecimal(left), toDecimal(right)];
  const scale = Math.max(first.scale, second.scale);
  const [a, b] = [unitsAt(first, scale), unitsAt(second, scale)];
  switch (operator) {
    case "+":
      return printDecimal({ units: a + b, scale });
    case "-":
      return printDecimal({ units: a - b, scale });
    case "*":
      return printDecimal({ units: first.units * second.units, scale: first.scale + second.scale });
    case "/":
      return b === 0n ? undefined : printDecimal(quotient(a, b));
    case "%":
      return b === 0n ? undefined : printDecimal({ units: a % b, scale });
  }
}

function quotient(a: bigint, b: bigint): Decimal {
  return { units: (a * 10n ** BigInt(quotientDigits)) / b, scale: quotientDigits };
}

function toDecimal(literal: string): Decimal {
  const plain =
    /^-?\d+(?:\.\d+)?$/.test(literal) && literal.length <= maximumDigits ? literal : Number(literal).toFixed(20);
  const [whole = "0", fraction = ""] = plain.split(".");
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

function unitsAt(decimal: Decimal, scale: number): bigint {
  return decimal.units * 10n ** BigInt(scale - decimal.scale);
}

function printDecimal({ units, scale }: Decimal): string {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  const printed = fraction === "" ? whole : `${whole}.${fraction}`;
  return negative && printed !== "0" ? `-${printed}` : printed;
}
