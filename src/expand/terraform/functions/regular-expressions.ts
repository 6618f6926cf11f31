/**
 * `regex`, `regexall` and `replace` with a pattern in slashes, run by a machine of our own: Terraform's takes linear time
 * and JavaScript's does not. What it cannot run is a hole.
 */
import type { Value } from "../../../model/index.js";
import type { CompiledPattern, PatternMatch } from "../../../parse/pattern/index.js";
import { patternOf } from "../../../parse/pattern/index.js";
import { failure, listValue, mapValue, nullValue, stringValue, unknownValue } from "../values.js";
import { charsArgument, entry } from "./arguments.js";
import type { CallSite, FunctionEntry, FunctionTable } from "./function-table.js";
import { replaceLiteral } from "./strings.js";

const notRun = "this regular expression is not run here";

/** The whole match, the list of its groups, or the map of its named groups. */
function matchValue({ text, groups }: PatternMatch, pattern: CompiledPattern, origin: Value["origin"]): Value {
  if (groups.length === 0) return stringValue(text, origin);
  const values = groups.map((chars) => (chars === undefined ? nullValue(origin) : stringValue(chars, origin)));
  const names = pattern.groups.filter((name) => name !== undefined);
  if (names.length === 0) return listValue(values, origin);
  if (names.length < groups.length) return failure("named and unnamed groups cannot be mixed", origin);
  const entries = values.map((value, index) => ({ key: names[index] ?? "", keyOrigin: origin, value }));
  return mapValue(entries, origin);
}

/** The first `atMost` matches as values. */
function withPattern(
  values: readonly Value[],
  site: CallSite,
  atMost: number,
  use: (matches: readonly Value[], origin: Value["origin"]) => Value,
): Value | undefined {
  const [chars, subject] = values.map(charsArgument);
  if (chars === undefined || subject === undefined) return undefined;
  const pattern = patternOf(chars);
  const matches = pattern?.matches(subject, atMost);
  if (pattern === undefined || matches === undefined) return unknownValue(notRun, site.origin);
  const origin = values[1]?.origin ?? site.origin;
  return use(
    matches.map((match) => matchValue(match, pattern, origin)),
    origin,
  );
}

/** `replace`: literal, or by a pattern in slashes. */
function replace(values: readonly Value[], site: CallSite): Value | undefined {
  const [value, search, replacement] = values;
  const chars = charsArgument(search);
  if (chars === undefined || chars.length < 2 || !chars.startsWith("/") || !chars.endsWith("/"))
    return replaceLiteral(values);
  const [subject, template] = [charsArgument(value), charsArgument(replacement)];
  if (subject === undefined || template === undefined || value === undefined) return undefined;
  const pattern = patternOf(chars.slice(1, -1));
  const matches = pattern?.matches(subject);
  if (pattern === undefined || matches === undefined) return unknownValue(notRun, site.origin);
  const parts: string[] = [];
  let at = 0;
  for (const match of matches) {
    parts.push(subject.slice(at, match.start), replaced(template, match, pattern));
    at = match.end;
  }
  return stringValue([...parts, subject.slice(at)].join(""), value.origin);
}

/** Go writes `$1` and `${1}` or `${name}`, and takes as many letters for the name as it finds. */
function replaced(template: string, { text, groups }: PatternMatch, pattern: CompiledPattern): string {
  return template.replaceAll(
    /\$(?:\{(\w{1,40})\}|(\w{1,40})|\$)/g,
    (whole, braced: string | undefined, plain: string | undefined) => {
      const name = braced ?? plain;
      if (name === undefined) return whole === "$$" ? "$" : whole;
      if (name === "0") return text;
      const index = /^\d+$/.test(name) ? Number(name) - 1 : pattern.groups.indexOf(name);
      return groups[index] ?? "";
    },
  );
}

/** Functions of patterns by name. */
export const patternFunctions: FunctionTable = new Map<string, FunctionEntry>([
  [
    "regex",
    entry(
      (values, site) =>
        withPattern(values, site, 1, ([first]) => first ?? failure("the pattern is not found", site.origin)),
      "deep",
    ),
  ],
  [
    "regexall",
    entry(
      (values, site) =>
        withPattern(values, site, Number.POSITIVE_INFINITY, (matches, origin) => listValue(matches, origin)),
      "deep",
    ),
  ],
  ["replace", entry(replace, "deep")],
]);
