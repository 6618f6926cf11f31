/** Patches as GitHub gives them, applied in both directions: against git itself, and where they must not apply. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";

import { hunksOf, withoutPatch, withPatch } from "../../../../src/github/change/patch.js";

const folder = mkdtempSync(join(tmpdir(), "proxylint-patch-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The hunks that git makes of two texts, without the head of the file and the last line end, as the API has them. */
function patchOf(before: string, after: string): string {
  writeFileSync(join(folder, "before"), before);
  writeFileSync(join(folder, "after"), after);
  try {
    execFileSync("git", ["diff", "--no-index", "--no-color", "before", "after"], { cwd: folder });
    return "";
  } catch (error) {
    const output = error instanceof Error && "stdout" in error ? String(error.stdout) : "";
    return output.slice(output.indexOf("@@")).replace(/\n$/u, "");
  }
}

const line = fc.constantFrom(
  "a",
  "b",
  "",
  "  x = 1",
  "-",
  "+",
  "@@ -1 +1 @@",
  "\\ No newline at end of file",
  "é",
  "y\r",
);
const text = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.boolean())
  .map(([lines, isEnded]) => lines.join("\n") + (isEnded && lines.length > 0 ? "\n" : ""));

describe("a patch", () => {
  it("leads from each text to the other, whatever git finds between them", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after);
        const patch = patchOf(before, after);
        expect(withPatch(before, patch)).toBe(after);
        expect(withoutPatch(after, patch)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  it("is found where the file has grown above it since", () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index}\n`);
    const [before, after] = [lines.join(""), lines.join("").replace("line 9\n", "line nine\n")];
    const grown = `more\nand more\n${after}`;
    expect(withoutPatch(grown, patchOf(before, after))).toBe(`more\nand more\n${before}`);
  });

  it("is no answer where its lines stand twice in places that it does not name, or nowhere", () => {
    const patch = "@@ -9,3 +9,3 @@\n a\n-b\n+c\n a";
    expect(withoutPatch("a\nc\na\na\nc\na\n", patch)).toBeUndefined();
    expect(withoutPatch("a\nx\na\n", patch)).toBeUndefined();
    expect(withoutPatch("a\nc\na\n", patch)).toBe("a\nb\na\n");
  });

  it.each([
    ["that is cut", "@@ -1,3 +1,3 @@\n a\n-b\n+c"],
    ["that begins without a hunk", " a\n-b"],
    ["with a line of no side", "@@ -1 +1 @@\nx"],
  ])("%s is none", (_, patch) => {
    expect(hunksOf(patch)).toBeUndefined();
    expect(withPatch("a\nb\nx\n", patch)).toBeUndefined();
  });
});
