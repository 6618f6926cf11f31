/** Which characters HCL takes for names, digits and space. Codes are UTF-16 units; NaN stands for the end of a text. */

const inName = 1;
const startsName = 2;
const isDigit = 4;

/** What each ASCII character may be. */
const traits: Uint8Array = new Uint8Array(128);
for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_")
  traits[char.charCodeAt(0)] = inName | startsName;
for (const char of "0123456789") traits[char.charCodeAt(0)] = inName | isDigit;
traits["-".charCodeAt(0)] = inName;

/** Codes that the parser looks for. */
export const code = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  quote: 34,
  hash: 35,
  dollar: 36,
  percent: 37,
  star: 42,
  plus: 43,
  minus: 45,
  dot: 46,
  slash: 47,
  less: 60,
  equals: 61,
  greater: 62,
  backslash: 92,
  openBrace: 123,
  closeBrace: 125,
  tilde: 126,
} as const;

/** Whether a digit has this code. */
export function isDigitCode(unit: number): boolean {
  return unit < 128 && ((traits[unit] ?? 0) & isDigit) !== 0;
}

/** Whether a name may start at `offset`. */
export function startsNameAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (unit < 128) return ((traits[unit] ?? 0) & startsName) !== 0;
  return unit >= 128 && /^\p{ID_Start}/u.test(codePointAt(text, offset));
}

/** The end of the name that starts at `offset`. */
export function nameEnd(text: string, offset: number): number {
  let end = offset;
  for (;;) {
    const unit = text.charCodeAt(end);
    if (unit < 128) {
      if (((traits[unit] ?? 0) & inName) === 0) return end;
      end += 1;
    } else {
      const char = unit >= 128 ? codePointAt(text, end) : "";
      if (!/^\p{ID_Continue}/u.test(char)) return end;
      end += char.length;
    }
  }
}

/** The character at `offset`, two units long when it is beyond the first plane. */
export function codePointAt(text: string, offset: number): string {
  const point = text.codePointAt(offset);
  return point === undefined ? "" : String.fromCodePoint(point);
}

/** The end of the blanks and tabs at `offset`. */
export function blankEnd(text: string, offset: number): number {
  let end = offset;
  for (;;) {
    const unit = text.charCodeAt(end);
    if (unit !== code.space && unit !== code.tab) return end;
    end += 1;
  }
}

/** The end of all white space within the line at `offset`. */
export function lineBlankEnd(text: string, offset: number): number {
  let end = offset;
  for (;;) {
    const unit = text.charCodeAt(end);
    // Tab, vertical tab, form feed and carriage return, but no line feed.
    if (unit !== code.space && unit !== code.tab && !(unit > code.lineFeed && unit <= code.carriageReturn)) return end;
    end += 1;
  }
}

/** The offset of the line feed at or behind `offset`, or the end of the text. */
export function lineFeedAt(text: string, offset: number): number {
  const found = text.indexOf("\n", offset);
  return found === -1 ? text.length : found;
}
