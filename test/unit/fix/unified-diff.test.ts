/** The diff that `--fix --dry-run` prints, and that `git apply` takes. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { unifiedDiff } from "../../../src/fix/unified-diff.js";

const lines = (...names: string[]): string => names.map((name) => `${name}\n`).join("");

describe("unifiedDiff", () => {
  it("is empty when nothing changed", () => {
    expect(unifiedDiff("a", "x\n", "x\n")).toBe("");
  });

  it("shows three lines around a change", () => {
    expect(
      unifiedDiff(
        "a.tf",
        lines("1", "2", "3", "4", "5", "6", "7", "8", "9"),
        lines("1", "2", "3", "4", "x", "6", "7", "8", "9"),
      ),
    ).toBe("--- a/a.tf\n+++ b/a.tf\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n");
  });

  it("joins changes whose context touches, and parts the others", () => {
    const before = Array.from({ length: 30 }, (_, index) => String(index));
    const near = before.map((line) => (line === "5" || line === "12" ? "x" : line));
    const far = before.map((line) => (line === "5" || line === "13" ? "x" : line));
    const heads = (after: readonly string[]): readonly string[] =>
      unifiedDiff("a", lines(...before), lines(...after)).match(/^@@ .*$/gmu) ?? [];
    expect(heads(near)).toEqual(["@@ -3,14 +3,14 @@"]);
    expect(heads(far)).toEqual(["@@ -3,7 +3,7 @@", "@@ -11,7 +11,7 @@"]);
  });

  it("says when there is no line end at the end", () => {
    expect(unifiedDiff("a", "x", "y\n")).toBe("--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+y\n");
    expect(unifiedDiff("a", "x\n", "y")).toBe("--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n+y\n\\ No newline at end of file\n");
  });

  it("counts from the line before where one side has none", () => {
    expect(unifiedDiff("a", "", "x\n")).toBe("--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+x\n");
    expect(unifiedDiff("a", "x\ny\n", "")).toBe("--- a/a\n+++ b/a\n@@ -1,2 +0,0 @@\n-x\n-y\n");
  });

  it("quotes names that would end their line", () => {
    expect(unifiedDiff("a\nb", "x\n", "y\n")).toContain('--- "a/a\\nb"\n');
  });

  it("keeps carriage returns", () => {
    expect(unifiedDiff("a", "x\r\n", "y\r\n")).toContain("-x\r\n+y\r\n");
  });
});

describe("unifiedDiff and git", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "proxylint-diff-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const text = fc
    .array(fc.constantFrom("a\n", "b\n", "c\r\n", "\n", "d\n"), { maxLength: 25 })
    .chain((all) => fc.constantFrom("", "end").map((end) => all.join("") + end));

  it("git apply makes the one text of the other", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after && before !== "" && after !== "");
        writeFileSync(join(folder, "f"), before);
        const diff = unifiedDiff("f", before, after);
        execFileSync("git", ["apply", "--whitespace=nowarn", "--unidiff-zero", "-"], { cwd: folder, input: diff });
        expect(readFileSync(join(folder, "f"), "utf8")).toBe(after);
      }),
      { numRuns: 60 },
    );
  });
});
