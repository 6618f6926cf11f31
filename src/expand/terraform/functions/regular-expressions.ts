/**
 * `regex`, `regexall` and `replace` with a pattern in slashes, for patterns that cannot run away.
 *
 * Terraform's engine takes linear time and JavaScript's does not, so only plain patterns on short texts are run: no
 * repetition of groups, at most two open repetitions. Everything else is a hole.
 */
import type { Value } from "../../../model/index.js";
import { failure, listValue, mapValue, nullValue, stringValue, unknownValue } from "../values.js";
import { charsArgument, entry } from "./arguments.js";
import type { CallSite, FunctionEntry, FunctionTable } from "./function-table.js";
import { replaceLiteral } from "./strings.js";

const maximumPatternLength = 200;

/** Longest subject by the number of open repetitions in the pattern: cost grows with that power, and one more for the start. */
const maximumSubject: readonly number[] = [100_000, 2000, 300];

/** The pattern as a JavaScript expression, if it is safe and means the same in both languages. */
function safePattern(pattern: string, subject: string): RegExp | undefined {
  if (pattern.length > maximumPatternLength || !isPlain(pattern)) return undefined;
  const repetitions = openRepetitions(pattern);
  if (subject.length > (maximumSubject[repetitions] ?? -1)) return undefined;
  try {
    return new RegExp(pattern.replaceAll("(?P<", "(?<"), "gu");
  } catch {
    // Not a pattern in JavaScript.
    return undefined;
  }
}

/** No repeated group, look-around, flag, back reference, class of classes or escape of another meaning. */
function isPlain(pattern: string): boolean {
  const bare = pattern.replaceAll("(?:", "(").replaceAll(/\(\?P?<[A-Za-z_]\w{0,30}>/g, "(");
  return !/\)[*+?{]|\(\?|\\[^dDwWsS.\-\\/^$*+?()[\]{}|tnrbB]|\[\[|\\[pP]/.test(bare);
}

function openRepetitions(pattern: string): number {
  return (
    pattern
      .replaceAll(/\\./g, "x")
      .replaceAll(/\[[^\]]*\]/g, "x")
      .match(/[*+]|\{\d*,\d*\}/g)?.length ?? 0
  );
}

function matchValue(match: RegExpMatchArray, origin: Value["origin"]): Value {
  const groups = match.groups;
  const text = (chars: string | undefined): Value =>
    chars === undefined ? nullValue(origin) : stringValue(chars, origin);
  if (groups !== undefined)
    return mapValue(
      Object.entries(groups).map(([key, chars]) => ({ key, keyOrigin: origin, value: text(chars) })),
      origin,
    );
  return match.length === 1 ? text(match[0]) : listValue(match.slice(1).map(text), origin);
}

function withPattern(
  values: readonly Value[],
  site: CallSite,
  use: (matches: readonly RegExpMatchArray[], origin: Value["origin"]) => Value,
): Value | undefined {
  const [pattern, subject] = values.map(charsArgument);
  if (pattern === undefined || subject === undefined) return undefined;
  const expression = safePattern(pattern, subject);
  if (expression === undefined) return unknownValue("this regular expression is not run here", site.origin);
  return use([...subject.matchAll(expression)], values[1]?.origin ?? site.origin);
}

/** `replace`: literal, or by a pattern in slashes. */
function replace(values: readonly Value[], site: CallSite): Value | undefined {
  const [value, search, replacement] = values;
  const pattern = charsArgument(search);
  if (pattern === undefined || pattern.length < 2 || !pattern.startsWith("/") || !pattern.endsWith("/"))
    return replaceLiteral(values);
  const [chars, other] = [charsArgument(value), charsArgument(replacement)];
  if (chars === undefined || other === undefined || value === undefined) return undefined;
  const expression = safePattern(pattern.slice(1, -1), chars);
  if (expression === undefined) return unknownValue("this regular expression is not run here", site.origin);
  return stringValue(chars.replaceAll(expression, goReplacement(other)), value.origin);
}

/** Go writes `$1` and `${1}` or `${name}`, and takes as many letters for the name as it finds. */
function goReplacement(template: string): (...match: unknown[]) => string {
  return (...match) => {
    const groups = match.at(-1);
    const named = typeof groups === "object" && groups !== null ? (groups as Readonly<Record<string, unknown>>) : {};
    return template.replaceAll(
      /\$(?:\{(\w{1,40})\}|(\w{1,40})|\$)/g,
      (whole, braced: string | undefined, plain: string | undefined) => {
        const name = braced ?? plain;
        if (name === undefined) return whole === "$$" ? "$" : whole;
        const found = /^\d+$/.test(name) ? match[Number(name)] : named[name];
        return typeof found === "string" ? found : "";
      },
    );
  };
}

/** Functions of patterns by name. */
export const patternFunctions: FunctionTable = new Map<string, FunctionEntry>([
  [
    "regex",
    entry(
      (values, site) =>
        withPattern(values, site, ([first], origin) =>
          first === undefined ? failure("the pattern is not found", site.origin) : matchValue(first, origin),
        ),
      "deep",
    ),
  ],
  [
    "regexall",
    entry(
      (values, site) =>
        withPattern(values, site, (matches, origin) =>
          listValue(
            matches.map((match) => matchValue(match, origin)),
            origin,
          ),
        ),
      "deep",
    ),
  ],
  ["replace", entry(replace, "deep")],
]);
