/**
 * The hash by which GitHub code scanning knows an alert again: `primaryLocationLineHash`, as CodeQL computes it.
 *
 * For each line: the 100 characters from its start that are neither space nor tab, line ends counted as one `\n` each,
 * one U+FFFF behind the last character and zeros behind that, taken as digits to base 37 modulo 2^64; then `:n` for
 * the n-th line of the file with that hash. Lines count from 1.
 */

const windowSize = 100;
const base = 37;
const endOfFile = 0xffff;
const wordSize = 2 ** 32;

/** An unsigned 64-bit number as two halves: sums of products with 16-bit numbers stay exact in a double. */
type Word64 = { readonly high: number; readonly low: number };

/** The hashes of the lines of `text` that `wanted` names, by line. */
export function lineHashes(text: string, wanted: ReadonlySet<number>): ReadonlyMap<number, string> {
  const { codes, lineStarts } = normalised(text);
  const counts = new Map<string, number>();
  const hashes = new Map<number, string>();
  let hash: Word64 = { high: 0, low: 0 };
  let line = 0;
  for (let end = 0; line < lineStarts.length; end += 1) {
    hash = rolled(hash, codes[end] ?? 0, codes[end - windowSize] ?? 0);
    if (end - windowSize + 1 !== lineStarts[line]) continue;
    line += 1;
    const digits = hexadecimal(hash);
    const count = (counts.get(digits) ?? 0) + 1;
    counts.set(digits, count);
    if (wanted.has(line)) hashes.set(line, `${digits}:${count}`);
  }
  return hashes;
}

function normalised(text: string): { readonly codes: readonly number[]; readonly lineStarts: readonly number[] } {
  const codes: number[] = [];
  const lineStarts: number[] = [];
  let atLineStart = true;
  const add = (code: number): void => {
    if (atLineStart) lineStarts.push(codes.length);
    atLineStart = code === 10;
    codes.push(code);
  };
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const secondOfPair = code === 10 && text.charCodeAt(index - 1) === 13;
    if (code === 32 || code === 9 || secondOfPair) continue;
    add(code === 13 ? 10 : code);
  }
  add(endOfFile);
  return { codes, lineStarts };
}

/** 37 to the power of 100, modulo 2^64: the weight of the character that leaves the window. */
const leavingWeight = powerOfBase(windowSize);

function powerOfBase(exponent: number): Word64 {
  let power: Word64 = { high: 0, low: 1 };
  for (let step = 0; step < exponent; step += 1) power = word(power.high * base, power.low * base);
  return power;
}

function rolled(hash: Word64, entering: number, leaving: number): Word64 {
  return word(
    hash.high * base - leavingWeight.high * leaving,
    hash.low * base + entering - leavingWeight.low * leaving,
  );
}

/** Brings halves that over- or underflow back into their ranges. */
function word(high: number, low: number): Word64 {
  const carry = Math.floor(low / wordSize);
  const whole = high + carry;
  return { high: whole - Math.floor(whole / wordSize) * wordSize, low: low - carry * wordSize };
}

function hexadecimal({ high, low }: Word64): string {
  const digits = high.toString(16) + low.toString(16).padStart(8, "0");
  return digits.replace(/^0+(?=.)/u, "");
}
