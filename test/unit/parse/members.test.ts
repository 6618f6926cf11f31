/** The spans of members, held against a real parser. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memberNamed, membersAt } from "../../../src/parse/members.js";

function values(text: string): readonly (readonly [string | undefined, string])[] | undefined {
  return membersAt(text, 0)?.map(({ key, start, end }) => [key, text.slice(start, end)] as const);
}

describe("members", () => {
  it("finds the members of an object and of an array", () => {
    expect(values(' {"a" : 1, "b":{"c":[1,{"d":"}"}]} ,"e":"x\\"]y", "f": null}')).toEqual([
      ["a", "1"],
      ["b", '{"c":[1,{"d":"}"}]}'],
      ["e", '"x\\"]y"'],
      ["f", "null"],
    ]);
    expect(values('[1, "two", [3], {}]')).toEqual([
      [undefined, "1"],
      [undefined, '"two"'],
      [undefined, "[3]"],
      [undefined, "{}"],
    ]);
  });

  it("has no members where there is no object or array", () => {
    expect(membersAt('"text"', 0)).toBeUndefined();
    expect(values("{}")).toEqual([]);
    expect(memberNamed(membersAt("{}", 0), "a")).toBeUndefined();
  });

  it.each(['{"a":1', '{"a":"never closed', "[[[[", '{"a" 1}', "{a:1}", '{"a":1]', "[1 2]"])(
    "keeps what can be found of %s",
    (text) => {
      expect(() => membersAt(text, 0)).not.toThrow();
    },
  );

  it("finds exactly what a parser finds", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: fc.constantFrom("a", "b", "é") }), fc.jsonValue()),
        fc.nat(3),
        (value, indent) => {
          const text = JSON.stringify(value, undefined, indent);
          expect(values(text)?.map(([key, member]) => [key, JSON.parse(member) as unknown])).toEqual(
            Object.entries(JSON.parse(text) as Readonly<Record<string, unknown>>),
          );
        },
      ),
    );
  });
});
