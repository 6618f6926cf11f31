/** The line hash, against its definition computed the slow way. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { lineHashes } from "../../../src/report/line-hash.js";

/** The definition: for each line the polynomial of its 100 characters, modulo 2^64, and its number among equals. */
function definition(text: string): readonly string[] {
  const normal = `${text.replaceAll(/\r\n?/gu, "\n").replaceAll(/[ \t]/gu, "")}\uFFFF`;
  const starts = [0, ...[...normal.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  const counts = new Map<bigint, number>();
  return starts.map((start) => {
    let hash = 0n;
    for (let offset = 0; offset < 100; offset += 1) {
      const code = start + offset < normal.length ? normal.charCodeAt(start + offset) : 0;
      hash = BigInt.asUintN(64, hash * 37n + BigInt(code));
    }
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
    return `${hash.toString(16)}:${counts.get(hash) ?? 0}`;
  });
}

function computed(text: string, lines: number): readonly (string | undefined)[] {
  const wanted = new Set(Array.from({ length: lines }, (_, index) => index + 1));
  const hashes = lineHashes(text, wanted);
  return [...wanted].map((line) => hashes.get(line));
}

describe("lineHashes", () => {
  it("knows the empty file", () => {
    expect(lineHashes("", new Set([1])).get(1)).toBe("c129715d7a2bc9a3:1");
  });

  it("numbers lines that look alike from there on", () => {
    const block = `${"x".repeat(120)}\n`;
    const hashes = computed(block.repeat(3), 3);
    expect(hashes.map((hash) => hash?.split(":")[1])).toEqual(["1", "2", "3"]);
  });

  it("gives only the lines asked for", () => {
    expect([...lineHashes("a\nb\nc", new Set([2])).keys()]).toEqual([2]);
  });

  it("is what its definition says", () => {
    const chars = fc.constantFrom("a", "b", " ", "\t", "\n", "\r", "\r\n", "=", "語", "\uFFFF");
    fc.assert(
      fc.property(fc.array(chars, { maxLength: 400 }), (parts) => {
        const text = parts.join("");
        const expected = definition(text);
        expect(computed(text, expected.length)).toEqual(expected);
      }),
    );
  });
});
