/**
 * Reads the expression language of ARM templates: `[concat(parameters('host'), ':3128')]`.
 *
 * Works on the characters of one string; offsets count from its start, so that the caller maps them back through the
 * string's text. Knows the grammar only: function names are not checked. Never throws; length and depth are bounded.
 */

/** A function call; `name` is in lower case, since Azure compares function names without case. */
export type CallExpression = Readonly<{
  kind: "call";
  name: string;
  arguments: readonly ArmExpression[];
  start: number;
  end: number;
}>;
/** A string in single quotes; `runs` are its characters, of each doubled quote only the first. */
export type StringExpression = Readonly<{
  kind: "string";
  runs: readonly Readonly<{ start: number; end: number }>[];
  start: number;
  end: number;
}>;
/** An integer. */
export type NumberExpression = Readonly<{ kind: "number"; value: number; literal: string; start: number; end: number }>;
/** `target.name`; `start` and `end` hold the target too. */
export type PropertyExpression = Readonly<{
  kind: "property";
  target: ArmExpression;
  name: string;
  start: number;
  end: number;
}>;
/** `target[index]`. */
export type IndexExpression = Readonly<{
  kind: "index";
  target: ArmExpression;
  index: ArmExpression;
  start: number;
  end: number;
}>;

/** One expression of a template. */
export type ArmExpression = CallExpression | StringExpression | NumberExpression | PropertyExpression | IndexExpression;

/** What a string of a template is. */
export type ArmString =
  /** Characters from `start` to the end, as they stand. */
  | Readonly<{ kind: "literal"; start: number }>
  | Readonly<{ kind: "expression"; expression: ArmExpression }>
  /** It begins and ends as an expression and is none. */
  | Readonly<{ kind: "invalid"; message: string; start: number; end: number }>;

/** Characters that Azure takes for one expression. */
export const maximumExpressionLength = 24_576;

/** Calls and indexes inside each other; Azure's own limit is far below. */
const maximumDepth = 100;

type Reader = { readonly chars: string; position: number; depth: number; fault: Fault | undefined };
type Fault = Readonly<{ message: string; start: number; end: number }>;

/** Reads `chars`, the characters of one string of a template. */
export function readArmString(chars: string): ArmString {
  if (!chars.startsWith("[") || !chars.endsWith("]")) return { kind: "literal", start: 0 };
  if (chars.startsWith("[[")) return { kind: "literal", start: 1 };
  if (chars.length > maximumExpressionLength) {
    return {
      kind: "invalid",
      message: `an expression has at most ${maximumExpressionLength} characters`,
      start: 0,
      end: chars.length,
    };
  }
  const reader: Reader = { chars, position: 1, depth: 0, fault: undefined };
  const expression = readExpression(reader);
  skipSpace(reader);
  if (expression !== undefined && reader.position !== chars.length - 1) {
    const isShort = reader.position >= chars.length;
    fail(reader, isShort ? "the ] that ends the expression is missing" : "this does not belong to the expression");
  }
  if (reader.fault !== undefined || expression === undefined) {
    const fault = reader.fault ?? { message: "this is no expression", start: 0, end: chars.length };
    return { kind: "invalid", ...fault };
  }
  return { kind: "expression", expression };
}

/** Whether `chars` would be evaluated. */
export function isArmExpression(chars: string): boolean {
  return chars.startsWith("[") && chars.endsWith("]") && !chars.startsWith("[[");
}

function fail(reader: Reader, message: string): void {
  const start = Math.min(reader.position, reader.chars.length - 1);
  reader.fault ??= { message, start, end: start + 1 };
}

function skipSpace(reader: Reader): void {
  while (isSpace(reader.chars.charCodeAt(reader.position))) reader.position += 1;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isNameStart(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 || code === 36 || code > 127;
}

function readExpression(reader: Reader): ArmExpression | undefined {
  reader.depth += 1;
  if (reader.depth > maximumDepth) {
    fail(reader, `nested deeper than ${maximumDepth} levels`);
    return undefined;
  }
  let expression = readPrimary(reader);
  while (expression !== undefined) {
    const longer: ArmExpression | undefined = readAccess(reader, expression);
    if (longer === expression) break;
    expression = longer;
  }
  reader.depth -= 1;
  return expression;
}

function readPrimary(reader: Reader): ArmExpression | undefined {
  skipSpace(reader);
  const code = reader.chars.charCodeAt(reader.position);
  if (code === 39) return readString(reader);
  if (isDigit(code) || code === 45 || code === 43) return readNumber(reader);
  if (isNameStart(code)) return readCall(reader);
  fail(reader, "an expression is missing here");
  return undefined;
}

function readString(reader: Reader): StringExpression | undefined {
  const start = reader.position;
  const runs: { start: number; end: number }[] = [];
  let from = start + 1;
  for (;;) {
    const quote = reader.chars.indexOf("'", from);
    if (quote === -1) {
      fail(reader, "the closing quote of this string is missing");
      return undefined;
    }
    const doubled = reader.chars[quote + 1] === "'";
    const end = doubled ? quote + 1 : quote;
    if (end > from) runs.push({ start: from, end });
    if (!doubled) {
      reader.position = quote + 1;
      return { kind: "string", runs, start, end: quote + 1 };
    }
    from = quote + 2;
  }
}

function readNumber(reader: Reader): NumberExpression | undefined {
  const start = reader.position;
  let position = start + (isDigit(reader.chars.charCodeAt(start)) ? 0 : 1);
  while (isDigit(reader.chars.charCodeAt(position)) || reader.chars[position] === ".") position += 1;
  const literal = reader.chars.slice(start, position);
  const value = Number(literal);
  if (!Number.isFinite(value) || literal === "-" || literal === "+") {
    fail(reader, "this is no number");
    return undefined;
  }
  reader.position = position;
  return { kind: "number", value, literal, start, end: position };
}

function readName(reader: Reader): string {
  const start = reader.position;
  let position = start;
  for (;;) {
    const code = reader.chars.charCodeAt(position);
    if (!isNameStart(code) && !isDigit(code)) break;
    position += 1;
  }
  reader.position = position;
  return reader.chars.slice(start, position);
}

function readCall(reader: Reader): CallExpression | undefined {
  const start = reader.position;
  let name = readName(reader);
  skipSpace(reader);
  if (reader.chars[reader.position] === ".") {
    reader.position += 1;
    skipSpace(reader);
    name += `.${readName(reader)}`;
    skipSpace(reader);
  }
  if (reader.chars[reader.position] !== "(") {
    fail(reader, "a name must be followed by ( here");
    return undefined;
  }
  reader.position += 1;
  const values = readArguments(reader);
  return values === undefined
    ? undefined
    : { kind: "call", name: name.toLowerCase(), arguments: values, start, end: reader.position };
}

/** Reads up to the closing parenthesis and moves behind it. */
function readArguments(reader: Reader): readonly ArmExpression[] | undefined {
  const values: ArmExpression[] = [];
  skipSpace(reader);
  if (reader.chars[reader.position] === ")") {
    reader.position += 1;
    return values;
  }
  for (;;) {
    const value = readExpression(reader);
    if (value === undefined) return undefined;
    values.push(value);
    skipSpace(reader);
    const next = reader.chars[reader.position];
    if (next !== "," && next !== ")") {
      fail(reader, "a , or ) is missing here");
      return undefined;
    }
    reader.position += 1;
    if (next === ")") return values;
  }
}

/** `target` with the access behind it, `target` itself when there is none, undefined when the access is broken. */
function readAccess(reader: Reader, target: ArmExpression): ArmExpression | undefined {
  skipSpace(reader);
  const next = reader.chars[reader.position];
  if (next === ".") {
    reader.position += 1;
    skipSpace(reader);
    const name = readName(reader);
    if (name === "") {
      fail(reader, "a property name is missing here");
      return undefined;
    }
    return { kind: "property", target, name, start: target.start, end: reader.position };
  }
  if (next !== "[") return target;
  reader.position += 1;
  const index = readExpression(reader);
  if (index === undefined) return undefined;
  skipSpace(reader);
  if (reader.chars[reader.position] !== "]") {
    fail(reader, "a ] is missing here");
    return undefined;
  }
  reader.position += 1;
  return { kind: "index", target, index, start: target.start, end: reader.position };
}
