/**
 * Edits of lists in any layout: the file can be read again, has the items that it should have, and has kept all of its
 * comments and its line ends.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { editsFor } from "../../src/fix/edits-for.js";
import { writtenFiles } from "../../src/fix/written-file.js";
import type { WrittenNode } from "../../src/fix/written.js";
import type { FixAction } from "../../src/model/index.js";

const files = writtenFiles();

/** White space and comments between two tokens; what ends with a comment to the line's end has the line end too. */
const gap = fc.constantFrom("", " ", "\n", "\n\t", "\n    ", " /* a, ] */ ", ' // "b",\n  ', "\n\n  ");

interface Layout {
  readonly file: "a.json" | "a.tf";
  readonly text: string;
  readonly items: readonly string[];
}

const layout: fc.Arbitrary<Layout> = fc
  .record({
    file: fc.constantFrom("a.json" as const, "a.tf" as const),
    gaps: fc.array(fc.tuple(gap, gap), { minLength: 1, maxLength: 5 }),
    last: gap,
    trailing: fc.boolean(),
    lineEnd: fc.constantFrom("\n", "\r\n"),
  })
  .map(({ file, gaps, last, trailing, lineEnd }) => {
    const items = gaps.map((_, index) => `item${index}`);
    const written = items.map((item, index) => `${gaps[index]?.[0] ?? ""}"${item}"${gaps[index]?.[1] ?? ""}`);
    const list = `[${written.join(",")}${trailing ? "," : ""}${last}]`;
    const text = file === "a.json" ? `{\n  "a": ${list}\n}\n` : `a = ${list}\n`;
    return { file, text: text.replaceAll("\n", lineEnd), items };
  });

function listIn(path: string, text: string): Extract<WrittenNode, { kind: "list" }> | undefined {
  const root = files({ path, text })?.root;
  const list = root?.kind === "map" ? root.entries[0]?.value : undefined;
  return list?.kind === "list" ? list : undefined;
}

function itemsIn(path: string, text: string): readonly string[] | undefined {
  return listIn(path, text)?.children.map((item) => text.slice(item.start + 1, item.end - 1));
}

/** The text with the edits made; the same where there are none. */
function edited({ file, text }: Layout, action: FixAction, index?: number): string {
  const written = files({ path: file, text });
  const list = listIn(file, text);
  const item = index === undefined ? undefined : list?.children[index];
  if (written === undefined || list === undefined) throw new Error(`${text} cannot be read`);
  const span = item === undefined ? list : { start: item.start + 1, end: item.end - 1 };
  const edits = editsFor(written, action, { span, isElsewhere: false });
  return edits.reduceRight((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}

function comments(text: string): readonly string[] {
  return text.match(/\/\*[^*]*\*\/|\/\/[^\r\n]*/gu) ?? [];
}

function expectKept(before: string, after: string): void {
  expect(comments(after)).toEqual(comments(before));
  if (before.includes("\r\n")) expect(after).not.toMatch(/[^\r]\n/u);
  else expect(after).not.toContain("\r");
}

const path = ["proxy", "bypass", "entries", 0];

describe("edits of a list in any layout", () => {
  it("take one item out", () => {
    fc.assert(
      fc.property(layout, fc.nat(4), (given, number) => {
        const index = number % given.items.length;
        const after = edited(given, { kind: "remove", path }, index);
        expect(itemsIn(given.file, after)).toEqual(given.items.filter((_, other) => other !== index));
        expectKept(given.text, after);
      }),
      { numRuns: 500 },
    );
  });

  it("add items at the end", () => {
    fc.assert(
      fc.property(layout, (given) => {
        const after = edited(given, { kind: "append", path: ["proxy", "bypass"], items: ["x", "y"] });
        expect(itemsIn(given.file, after)).toEqual([...given.items, "x", "y"]);
        expectKept(given.text, after);
      }),
      { numRuns: 500 },
    );
  });

  it("make several of one", () => {
    fc.assert(
      fc.property(layout, fc.nat(4), (given, number) => {
        const index = number % given.items.length;
        const after = edited(given, { kind: "replace-entry", path, items: ["x", "y"] }, index);
        expect(itemsIn(given.file, after)).toEqual(given.items.toSpliced(index, 1, "x", "y"));
        expectKept(given.text, after);
      }),
      { numRuns: 500 },
    );
  });
});
