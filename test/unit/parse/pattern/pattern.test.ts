/** Regular expressions as Go runs them, in bounded time. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patternOf } from "../../../../src/parse/pattern/index.js";

/** The first match and its groups; `none` without one, `unread` for what is no pattern here. */
function first(pattern: string, text: string): readonly (string | undefined)[] | string {
  const matches = patternOf(pattern)?.matches(text, 1);
  if (matches === undefined) return "unread";
  const [match] = matches;
  return match === undefined ? "none" : [match.text, ...match.groups];
}

describe("a pattern", () => {
  it.each<[string, string, readonly (string | undefined)[] | string]>([
    ["proxy", "http://proxy:3128", ["proxy"]],
    [
      "^https?://([^/:]+):(\\d{2,5})/?$",
      "http://proxy.corp.example:3128/",
      ["http://proxy.corp.example:3128/", "proxy.corp.example", "3128"],
    ],
    ["(?P<host>[a-z.]+):(?<port>[0-9]+)", "a.b:80", ["a.b:80", "a.b", "80"]],
    ["^(name|osType|vmSize)$", "osType", ["osType", "osType"]],
    ["^(name|osType|vmSize)$", "osTypes", "none"],
    // The first alternative that leads to a match is taken, not the longest.
    ["a|ab", "ab", ["a"]],
    ["(a+)(a*?)", "aaa", ["aaa", "aaa", ""]],
    ["(a+?)(a*)", "aaa", ["aaa", "a", "aa"]],
    ["(?:(a)|b)*", "ab", ["ab", "a"]],
    ["(x)?y", "y", ["y", undefined]],
    ["(?i)WEST", "westeurope", ["west"]],
    ["(?i:we)ST", "westST", "none"],
    ["a{2}b{1,}c{0,1}", "aabbc", ["aabbc"]],
    ["a{,2}", "a{,2}", ["a{,2}"]],
    ["[]a-]+", "x]-a", ["]-a"]],
    ["[^[:space:]]+", " ab ", ["ab"]],
    ["[[:^digit:]]", "1x", ["x"]],
    ["\\bno\\b", "yes no", ["no"]],
    ["\\Bo", "no", ["o"]],
    ["(?m)^b$", "a\nb\nc", ["b"]],
    ["^b$", "a\nb\nc", "none"],
    ["a.b", "a\nb", "none"],
    ["(?s)a.b", "a\nb", ["a\nb"]],
    ["\\x41\\x{1F600}.", "A😀é", ["A😀é"]],
    ["\\s", "\u00A0", "none"],
    ["(?U)a+", "aaa", ["a"]],
    ["", "a", [""]],
  ])("%j in %j", (pattern, text, expected) => {
    expect(first(pattern, text)).toEqual(expected);
  });

  it.each(["(", ")", "[a", "a**", "*", "a{3,2}", "a{1001}", "(?=a)", "(?<!a)b", "\\1", "\\pL", "[z-a]", "\\", "(?P<a"])(
    "is not read from %j",
    (pattern) => {
      expect(patternOf(pattern)).toBeUndefined();
    },
  );

  it("is found again and again, without an empty match right behind another", () => {
    const texts = patternOf("a*")
      ?.matches("baaau")
      ?.map(({ start, text }) => `${start}:${text}`);
    expect(texts).toEqual(["0:", "1:aaa", "5:"]);
  });

  it.each([
    ["groups that say one thing in two ways", `^${"(a|a)".repeat(40)}b$`],
    ["repetitions in each other", "^(((a+)+)+)+b$"],
    ["things that may all be left out", `^${"a?".repeat(300)}${"a".repeat(300)}b$`],
    ["many open repetitions", `^${"a*".repeat(60)}b$`],
  ])("takes no time that grows by powers: %s", (_, pattern) => {
    const before = performance.now();
    expect(first(pattern, "a".repeat(600))).toSatisfy((found) => found === "none" || found === "unread");
    expect(performance.now() - before).toBeLessThan(3000);
  });

  it("gives up on a text that would take too long", () => {
    expect(patternOf("(?:a?b?c?d?)*x")?.matches("abcd".repeat(200_000))).toBeUndefined();
  });

  it("has the matches that JavaScript has, where both mean the same", () => {
    const character = fc.constantFrom("a", "b", "c", ".", "[ab]", "[^a]", "\\w", "\\d");
    const unit = fc.oneof(
      character,
      fc
        .tuple(character, fc.constantFrom("?", "*", "+", "{2}", "{1,2}", "*?", "+?", "??"))
        .map((parts) => parts.join("")),
      fc
        .tuple(fc.array(character, { minLength: 1, maxLength: 2 }), fc.constantFrom("*", "+", "?", "{1,3}"))
        .map(([inner, times]) => `(?:${inner.join("")})${times}`),
    );
    const sequence = fc.array(unit, { minLength: 1, maxLength: 4 }).map((units) => units.join(""));
    const pattern = fc.array(
      fc.oneof(
        sequence,
        sequence.map((inner) => `(${inner})`),
      ),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          pattern.map((parts) => parts.join("|")),
          pattern.map((parts) => `^${parts.join("")}$`),
          pattern.map((parts) => parts.join("")),
        ),
        fc.array(fc.constantFrom("a", "b", "c", "1", "\n", "😀"), { maxLength: 8 }).map((chars) => chars.join("")),
        (text, subject) => {
          const expected = new RegExp(text, "u").exec(subject);
          expect(first(text, subject)).toEqual(expected === null ? "none" : [...expected]);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
