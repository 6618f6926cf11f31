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

  /** Values of another implementation, written after the description of codeql-action's in a rolling form. */
  const proxyLines = ["403af097cd50f227:1", "944ec9da2a3df704:1", "c129715d7a2bc9a3:1"];
  it.each<{ name: string; text: string; hashes: readonly string[] }>([
    { name: "line feeds", text: 'proxy = "http://proxy.corp.example:3128"\nno_proxy = []\n', hashes: proxyLines },
    { name: "CRLF", text: 'proxy = "http://proxy.corp.example:3128"\r\nno_proxy = []\r\n', hashes: proxyLines },
    { name: "carriage returns", text: 'proxy = "http://proxy.corp.example:3128"\rno_proxy = []\r', hashes: proxyLines },
    {
      name: "spaces and tabs anywhere",
      text: '\tproxy="http://proxy.corp.example:3128" \n  no_proxy\t=[]\n',
      hashes: proxyLines,
    },
    {
      name: "no line end at the end",
      text: 'proxy = "http://proxy.corp.example:3128"\nno_proxy = []',
      hashes: ["d4267d0c6587ad11:1", "a1b20fae9b3f0de6:1"],
    },
    {
      name: "long lines that differ in their 100th character, and behind it",
      text: `${"a".repeat(99)}b\n${"a".repeat(99)}c\n${"a".repeat(100)}b\n${"a".repeat(100)}c\n`,
      hashes: [
        "871f6af4d0d4dd7d:1",
        "871f6af4d0d4dd7e:1",
        "871f6af4d0d4dd7c:1",
        "871f6af4d0d4dd7c:2",
        "c129715d7a2bc9a3:1",
      ],
    },
    {
      name: "characters beyond ASCII, by their UTF-16 units",
      text: "語=\u{1F600}\n\uFEFFx\n",
      hashes: ["af1bd8e4eb3fb04a:1", "51bfbc6e89697e4c:1", "c129715d7a2bc9a3:1"],
    },
    {
      name: "a space between carriage return and line feed, which are two line ends then",
      text: "a\r \nb\r\r\n\n",
      hashes: [
        "880f8c82f82ef668:1",
        "938dc08ca072a889:1",
        "5b5cae4d3171c963:1",
        "5b5d4caf73a13177:1",
        "3c5bef55b72b93c9:1",
        "c129715d7a2bc9a3:1",
      ],
    },
  ])("is what CodeQL's action computes for $name", ({ text, hashes }) => {
    expect(computed(text, hashes.length)).toEqual(hashes);
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
