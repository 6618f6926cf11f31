/** Rounds of fixes on a made-up scan: each word of a text that has a better one is a finding. */
import { describe, expect, it } from "vitest";

import { chooseFixes, editedTexts } from "../../../src/fix/choose-fixes.js";
import { fixRounds } from "../../../src/fix/fix-rounds.js";
import type { Finding } from "../../../src/finding/index.js";
import { placeOf } from "../../../src/text/index.js";
import type { Source } from "../../../src/text/index.js";

/** A finding at `word` whose fix writes `text` in place of the characters from `start` to `end`. */
function finding(source: Source, rule: string, start: number, end: number, text: string): Finding {
  const place = placeOf(source, start, end);
  return {
    rule,
    severity: "warning",
    message: rule,
    why: "",
    remedy: "",
    place,
    via: [],
    related: [],
    subject: { kind: "file", name: source.path },
    args: {},
    variants: [],
    fingerprint: `${rule} ${source.text.slice(start, end)}`,
    fix: { safe: true, edits: [{ place, text }], description: "" },
  };
}

/** What each word becomes, by its rule. */
type Words = Readonly<Record<string, string>>;

function scanWith(before: string, words: Words): (texts: ReadonlyMap<string, string>) => Promise<readonly Finding[]> {
  return (texts) => {
    const source = { path: "a", text: texts.get("a") ?? before };
    const found = Object.entries(words).flatMap(([word, better]) =>
      [...source.text.matchAll(new RegExp(`\\b${word}\\b`, "gu"))].map(({ index }) =>
        finding(source, word, index, index + word.length, better),
      ),
    );
    return Promise.resolve(found);
  };
}

async function fixed(before: string, words: Words): ReturnType<typeof fixRounds<readonly Finding[]>> {
  const scan = scanWith(before, words);
  return fixRounds(await scan(new Map()), { scan, findingsOf: (found) => found, wants: () => true });
}

describe("fixRounds", () => {
  it("fixes all until nothing changes", async () => {
    const { texts, fixed: done, refused } = await fixed("bad ugly bad fine", { bad: "good", ugly: "nice" });
    expect(texts.get("a")).toBe("good nice good fine");
    expect(done).toHaveLength(3);
    expect(refused).toEqual([]);
  });

  it("changes nothing when there is nothing to fix", async () => {
    const { texts, fixed: done } = await fixed("fine", { bad: "good" });
    expect(texts.size).toBe(0);
    expect(done).toEqual([]);
  });

  it("keeps no fix that brings another finding, and makes the others", async () => {
    const { texts, refused } = await fixed("bad ugly", { bad: "worse", worse: "worst", ugly: "nice" });
    expect(texts.get("a")).toBe("bad nice");
    expect(refused.map(({ rule }) => rule)).toEqual(["bad"]);
  });

  it("keeps no fix that does not help", async () => {
    const { texts, refused } = await fixed("bad", { bad: "bad bad" });
    expect(texts.size).toBe(0);
    expect(refused).toHaveLength(1);
  });

  it("ends where two fixes undo each other", async () => {
    const { texts } = await fixed("left", { left: "right", right: "left" });
    expect(texts.size).toBe(0);
  });
});

describe("chooseFixes", () => {
  const source = { path: "a", text: "abcdef" };

  it("makes the first of two that touch the same characters, and leaves the other", () => {
    const first = finding(source, "first", 0, 3, "x");
    const second = finding(source, "second", 2, 4, "y");
    expect(chooseFixes([first, second])).toEqual([first]);
  });

  it("takes neighbours, but no insertion at the edge of another", () => {
    const first = finding(source, "first", 0, 3, "x");
    expect(chooseFixes([first, finding(source, "second", 3, 4, "y")])).toHaveLength(2);
    expect(chooseFixes([first, finding(source, "second", 3, 3, "y")])).toHaveLength(1);
  });

  it("makes one edit of two that are the same", () => {
    const chosen = chooseFixes([finding(source, "first", 0, 3, "x"), finding(source, "second", 0, 3, "x")]);
    expect(chosen).toHaveLength(2);
    expect(editedTexts(chosen).get("a")).toBe("xdef");
  });

  it("tells files apart", () => {
    const other = finding({ path: "b", text: "abc" }, "other", 0, 3, "z");
    const chosen = chooseFixes([finding(source, "first", 0, 3, "x"), other]);
    expect([...editedTexts(chosen)]).toEqual([
      ["a", "xdef"],
      ["b", "z"],
    ]);
  });
});
