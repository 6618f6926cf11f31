/** Edits of characters as replacements of lines. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { gitLines } from "../../../../src/github/suggestions/hunks.js";
import { lineChangeOf } from "../../../../src/github/suggestions/line-change.js";
import type { Edit, LineChange } from "../../../../src/github/suggestions/line-change.js";

function edit(text: string, start: number, end: number, inserted: string): Edit {
  return { place: { source: { path: "a", text }, start, end }, text: inserted };
}

/** The edit that writes `inserted` for the first `chars` of `text`. */
function replace(text: string, chars: string, inserted: string): Edit {
  const start = text.indexOf(chars);
  return edit(text, start, start + chars.length, inserted);
}

const text = "one\n  two\nthree\nfour\n";

describe("lineChangeOf", () => {
  it.each<{ name: string; edits: readonly Edit[]; change: LineChange | undefined }>([
    {
      name: "characters of a line",
      edits: [replace(text, "two", "2")],
      change: { start: 2, end: 2, lines: ["  2"] },
    },
    {
      name: "two edits of one line",
      edits: [replace(text, "o\n", "0\n"), replace(text, "t", "T")],
      change: { start: 2, end: 2, lines: ["  Tw0"] },
    },
    {
      name: "edits of two lines, with the line between",
      edits: [replace(text, "one", "1"), replace(text, "three", "3")],
      change: { start: 1, end: 3, lines: ["1", "  two", "3"] },
    },
    { name: "a line that goes", edits: [replace(text, "  two\n", "")], change: { start: 2, end: 2, lines: [] } },
    {
      name: "a line that goes with the line end before it",
      edits: [replace(text, "\n  two", "")],
      change: { start: 2, end: 2, lines: [] },
    },
    {
      name: "two lines that become one",
      edits: [replace(text, "\n  two", " two")],
      change: { start: 1, end: 2, lines: ["one two"] },
    },
    {
      name: "a line end that goes",
      edits: [replace(text, "two\n", "2 ")],
      change: { start: 2, end: 3, lines: ["  2 three"] },
    },
    {
      name: "a line that comes",
      edits: [edit(text, 4, 4, "new\n")],
      change: { start: 2, end: 2, lines: ["new", "  two"] },
    },
    {
      name: "a line that comes at the end",
      edits: [edit(text, text.length, text.length, "new\n")],
      change: { start: 4, end: 4, lines: ["four", "new"] },
    },
    {
      name: "a last line without line end",
      edits: [replace("one\ntwo", "two", "2")],
      change: { start: 2, end: 2, lines: ["2"] },
    },
    { name: "nothing that a line could say", edits: [replace("one\ntwo", "two", "two\n")], change: undefined },
    { name: "a last line that gets a line end", edits: [replace("one\ntwo", "two", "2\n")], change: undefined },
    { name: "the line end of the file", edits: [replace(text, "four\n", "four")], change: undefined },
    { name: "no change at all", edits: [replace(text, "two", "two")], change: undefined },
    { name: "a file without lines", edits: [edit("", 0, 0, "new\n")], change: undefined },
    {
      name: "only other line ends",
      edits: [replace("a\r\nb\r\n", "\r\n", "\n")],
      change: undefined,
    },
  ])("$name", ({ edits, change }) => {
    expect(lineChangeOf(edits)).toEqual(change);
  });

  it("has no suggestion for edits far apart", () => {
    const far = (lines: number): Edit[] => {
      const long = `a\n${"x\n".repeat(lines)}b\n`;
      return [replace(long, "a", "A"), replace(long, "b", "B")];
    };
    expect(lineChangeOf(far(19))?.lines).toHaveLength(21);
    expect(lineChangeOf(far(20))).toBeUndefined();
  });

  it("makes of the text what the edits make of it", () => {
    const chars = fc.array(fc.constantFrom("a", "b", "\n", "\n", "\r\n"), { minLength: 1, maxLength: 40 });
    const cuts = fc.array(fc.tuple(fc.nat(60), fc.nat(6), chars), { minLength: 1, maxLength: 3 });
    let made = 0;
    fc.assert(
      fc.property(chars, cuts, (parts, wanted) => {
        const before = parts.join("");
        const edits: Edit[] = [];
        let done = 0;
        for (const [skip, length, inserted] of wanted) {
          const start = Math.min(before.length, done + skip);
          const end = Math.min(before.length, start + length);
          edits.push(edit(before, start, end, inserted.join("")));
          done = end + 1;
          if (done > before.length) break;
        }
        const change = lineChangeOf(edits);
        if (change === undefined) return;
        made += 1;
        const bare = (value: string): readonly string[] => gitLines(value.replaceAll("\r\n", "\n"));
        const { start, end, lines } = change;
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(bare(before).length);
        const after = edits.reduceRight(
          (sum, { place, text: inserted }) => sum.slice(0, place.start) + inserted + sum.slice(place.end),
          before,
        );
        // A carriage return that an edit leaves behind, or puts before a line end, is no line end of the text's own.
        if (/\r(?!\n)/u.test(after)) return;
        expect([...bare(before).slice(0, start - 1), ...lines, ...bare(before).slice(end)]).toEqual(bare(after));
      }),
      { numRuns: 500 },
    );
    expect(made).toBeGreaterThan(100);
  });
});
