/**
 * Finds the members of one JSON object or array without building anything.
 *
 * Made for plans of hundreds of megabytes, of which a few members are wanted: one pass over the characters, no
 * recursion, constant memory besides the spans. It trusts brackets and quotes only; what it finds is parsed by the
 * real parser. Offsets are UTF-16 units.
 */

/** The value of one member; `key` is undefined in arrays. Escapes in keys are left as they stand. */
export interface MemberSpan {
  readonly key: string | undefined;
  readonly start: number;
  readonly end: number;
}

const quote = 34;
const backslash = 92;
const comma = 44;
const colon = 58;
const openBrace = 123;
const closeBrace = 125;
const openBracket = 91;
const closeBracket = 93;

/** The members of the object or array that starts at `start` (white space before it is skipped); undefined when none starts there. */
export function membersAt(text: string, start: number): readonly MemberSpan[] | undefined {
  const open = skipSpace(text, start);
  const kind = text.charCodeAt(open);
  if (kind !== openBrace && kind !== openBracket) return undefined;
  const members: MemberSpan[] = [];
  let offset = skipSpace(text, open + 1);
  while (offset < text.length && !isClose(text.charCodeAt(offset))) {
    const member = memberAt(text, offset, kind === openBrace);
    if (member === undefined) return members;
    members.push(member);
    offset = skipSpace(text, member.end);
    if (text.charCodeAt(offset) === comma) offset = skipSpace(text, offset + 1);
    else if (!isClose(text.charCodeAt(offset))) return members;
  }
  return members;
}

function memberAt(text: string, offset: number, keyed: boolean): MemberSpan | undefined {
  if (!keyed) return { key: undefined, start: offset, end: valueEnd(text, offset) };
  if (text.charCodeAt(offset) !== quote) return undefined;
  const keyEnd = stringEnd(text, offset);
  const separator = skipSpace(text, keyEnd);
  if (text.charCodeAt(separator) !== colon) return undefined;
  const start = skipSpace(text, separator + 1);
  return { key: text.slice(offset + 1, keyEnd - 1), start, end: valueEnd(text, start) };
}

/** The member of `members` with `key`. */
export function memberNamed(members: readonly MemberSpan[] | undefined, key: string): MemberSpan | undefined {
  return members?.find((member) => member.key === key);
}

function isClose(code: number): boolean {
  return code === closeBrace || code === closeBracket;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff;
}

function skipSpace(text: string, start: number): number {
  let offset = start;
  while (isSpace(text.charCodeAt(offset))) offset += 1;
  return offset;
}

/** The offset behind the string that starts at `start`. */
function stringEnd(text: string, start: number): number {
  let offset = start + 1;
  for (;;) {
    const next = text.indexOf('"', offset);
    if (next === -1) return text.length;
    if (!isEscaped(text, next)) return next + 1;
    offset = next + 1;
  }
}

function isEscaped(text: string, offset: number): boolean {
  let before = offset - 1;
  while (text.charCodeAt(before) === backslash) before -= 1;
  return (offset - before) % 2 === 0;
}

/** The offset behind the value that starts at `start`. */
function valueEnd(text: string, start: number): number {
  let depth = 0;
  let offset = start;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (code === quote) {
      offset = stringEnd(text, offset);
      if (depth === 0) return offset;
      continue;
    }
    if (code === openBrace || code === openBracket) depth += 1;
    else if (isClose(code)) {
      if (depth <= 1) return depth === 0 ? offset : offset + 1;
      depth -= 1;
    } else if (depth === 0 && (code === comma || isSpace(code))) return offset;
    offset += 1;
  }
  return text.length;
}
