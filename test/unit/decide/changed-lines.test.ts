/** Which lines count as changed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { changedLines } from "../../../src/decide/changed-lines.js";

function changed(before: string | undefined, after: string): readonly number[] {
  const source = before === undefined ? undefined : { path: "a", text: before };
  return [...changedLines(source, { path: "a", text: after })].sort((left, right) => left - right);
}

describe("changedLines", () => {
  it.each([
    ["nothing", "a\nb\nc", "a\nb\nc", []],
    ["a new file", undefined, "a\nb", [1, 2]],
    ["one line", "a\nb\nc", "a\nx\nc", [2]],
    ["a line more", "a\nc", "a\nb\nc", [2]],
    ["the lines around what was taken out", "a\nb\nc", "a\nc", [1, 2]],
    ["two places", "a\nb\nc\nd\ne", "x\nb\nc\nd\ny", [1, 5]],
    ["no other line end", "a\nb", "a\r\nb", []],
    ["no other indentation", "a\n  b", "a\n    b", []],
    ["a file that was emptied", "a\nb", "", [1]],
    ["the head of a file", "a\nb", "b", [1]],
  ])("%s", (_name, before, after, lines) => {
    expect(changed(before, after)).toEqual(lines);
  });

  it("gives up exactness for what is all other, and never speed", () => {
    const text = (prefix: string): string =>
      Array.from({ length: 20_000 }, (_, index) => `${prefix}${index}`).join("\n");
    const started = performance.now();
    expect(changed(`head\n${text("a")}\ntail`, `head\n${text("b")}\ntail`)).toHaveLength(20_000);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it("leaves out nothing that is new: the other lines are lines of before, in their order", () => {
    const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const marked = new Set(changed(before.join("\n"), after.join("\n")));
        const kept = after.filter((_, index) => !marked.has(index + 1));
        let at = 0;
        for (const line of kept) {
          at = before.indexOf(line, at) + 1;
          expect(at).toBeGreaterThan(0);
        }
      }),
    );
  });
});
