/** Positions for people, and the nearest of some words. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineText, nearest, positionAt } from "../../../src/text/index.js";

describe("positions", () => {
  const source = { path: "a", text: "one\ntwo\r\nthree\rfour\n" };

  it.each([
    [0, 1, 1],
    [3, 1, 4],
    [4, 2, 1],
    [9, 3, 1],
    [15, 4, 1],
    [20, 5, 1],
    [999, 5, 1],
  ])("offset %i is line %i, column %i", (offset, line, column) => {
    expect(positionAt(source, offset)).toEqual({ line, column });
  });

  it.each([
    [1, "one"],
    [2, "two"],
    [3, "three"],
    [4, "four"],
    [5, ""],
    [6, ""],
  ])("line %i is %j", (line, text) => {
    expect(lineText(source, line)).toBe(text);
  });

  it("agrees with counting from the start", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "\n", "é", "😀") }), fc.nat(40), (text, offset) => {
        const before = text.slice(0, Math.min(offset, text.length));
        const lines = before.split("\n");
        expect(positionAt({ path: "p", text }, offset)).toEqual({
          line: lines.length,
          column: (lines.at(-1)?.length ?? 0) + 1,
        });
      }),
    );
  });
});

describe("nearest", () => {
  const names = ["httpProxy", "httpsProxy", "noProxy", "trustedCa"];

  it.each([
    ["trustedCA", "trustedCa"],
    ["no_proxy", "noProxy"],
    ["http_proxy", "httpProxy"],
    ["httpsproxy", "httpsProxy"],
    ["noPorxy", "noProxy"],
    ["bypassList", undefined],
    ["x", undefined],
    ["", undefined],
  ])("%s means %s", (word, meant) => {
    expect(nearest(word, names)).toBe(meant);
  });
});
