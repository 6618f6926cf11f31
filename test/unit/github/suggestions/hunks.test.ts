/** Hunks of a diff, and where they are in a text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { unifiedDiff } from "../../../../src/fix/index.js";
import { gitLines, locateHunks, parseHunks } from "../../../../src/github/suggestions/hunks.js";

/** What GitHub gives as `patch`: the diff without the names of the file. */
function patchOf(before: string, after: string): string {
  return unifiedDiff("a", before, after).split("\n").slice(2).join("\n").replace(/\n$/u, "");
}

describe("parseHunks", () => {
  it("has the lines of the new side with their numbers", () => {
    const patch = ["@@ -1,3 +1,4 @@ head", " a", "-b", "+B", "+c", " d", "@@ -20 +21,2 @@", " t", "+u"].join("\n");
    expect(parseHunks(patch)).toEqual([
      { start: 1, lines: ["a", "B", "c", "d"] },
      { start: 21, lines: ["t", "u"] },
    ]);
  });

  it("takes lines of the file that look like a diff for lines", () => {
    const patch = ["@@ -1,2 +1,3 @@", " @@ -1 +1 @@", "+@@ -9,9 +9,9 @@", "---- x", "+++ y"].join("\n");
    expect(parseHunks(patch)).toEqual([{ start: 1, lines: ["@@ -1 +1 @@", "@@ -9,9 +9,9 @@", "++ y"] }]);
  });

  it("knows new files, removed ones, missing line ends and carriage returns", () => {
    expect(parseHunks("@@ -0,0 +1,2 @@\n+a\r\n+b\r\n\\ No newline at end of file")).toEqual([
      { start: 1, lines: ["a\r", "b\r"] },
    ]);
    expect(parseHunks("@@ -1,2 +0,0 @@\n-a\n-b")).toEqual([]);
    expect(parseHunks("@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file")).toEqual([
      { start: 1, lines: ["b"] },
    ]);
    expect(parseHunks("")).toEqual([]);
    expect(parseHunks("Binary files differ")).toEqual([]);
  });

  it("reads what a diff writes: every hunk's lines are those of the new text", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c", "", "@@ -1 +1 @@", "-x", "+y", "\\ z"), { maxLength: 60 });
    fc.assert(
      fc.property(text, text, fc.boolean(), (before, after, isEnded) => {
        const end = isEnded ? "\n" : "";
        const fresh = after.join("\n") + end;
        const hunks = parseHunks(patchOf(before.join("\n") + end, fresh));
        const lines = gitLines(fresh);
        for (const { start, lines: own } of hunks) {
          expect(own).toEqual(lines.slice(start - 1, start - 1 + own.length));
        }
        expect(locateHunks(hunks, fresh).map(({ shift }) => shift)).toEqual(hunks.map(() => 0));
      }),
    );
  });
});

describe("locateHunks", () => {
  const hunks = [
    { start: 2, lines: ["b", "c"] },
    { start: 5, lines: ["e"] },
  ];
  const shifts = (text: string): readonly (readonly [number, number])[] =>
    locateHunks(hunks, text).map(({ start, shift }) => [start, shift]);

  it("finds all at their own numbers, also where the same lines are elsewhere", () => {
    expect(shifts("a\nb\nc\nd\ne\nb\nc\n")).toEqual([
      [2, 0],
      [5, 0],
    ]);
  });

  it("finds those that moved by their lines", () => {
    expect(shifts("new\na\nb\nc\nd\nnew\ne")).toEqual([
      [2, 1],
      [5, 2],
    ]);
  });

  it("leaves out what has changed and what is there more than once", () => {
    expect(shifts("a\nb\nC\nd\ne\n")).toEqual([[5, 0]]);
    expect(shifts("new\na\nb\nc\nd\ne\ne\n")).toEqual([[2, 1]]);
    expect(shifts("")).toEqual([]);
  });

  it("takes whole lines, whatever their line ends", () => {
    expect(shifts("a\r\nb\r\nc\r\nd\r\ne")).toEqual([
      [2, 0],
      [5, 0],
    ]);
    expect(shifts("0\na\nxb\ncx\nd\ne\n")).toEqual([[5, 1]]);
  });

  it("finds moved lines as a plain search does", () => {
    const line = fc.constantFrom("a", "b");
    let moved = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), fc.array(line, { maxLength: 20 }), (wanted, all) => {
        const starts = all.flatMap((_, index) =>
          wanted.every((own, at) => own === all[index + at]) ? [index + 1] : [],
        );
        const [only, ...others] = starts;
        const expected = only === undefined || others.length > 0 ? [] : [only - 50];
        moved += expected.length;
        const text = all.map((own) => `${own}\n`).join("");
        expect(locateHunks([{ start: 50, lines: wanted }], text).map(({ shift }) => shift)).toEqual(expected);
      }),
    );
    expect(moved).toBeGreaterThan(5);
  });

  it("takes no longer for equal lines", () => {
    const text = "a\n".repeat(100_000);
    const lines = ["b", ...Array.from({ length: 50_000 }, () => "a"), "b"];
    const start = performance.now();
    expect(
      locateHunks(
        [
          { start: 1, lines: lines.slice(0, -1) },
          { start: 1, lines: lines.slice(1) },
        ],
        text,
      ),
    ).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
