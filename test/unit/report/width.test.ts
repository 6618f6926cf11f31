/** Widths and wrapping. */
import { describe, expect, it } from "vitest";

import { visible } from "../../../src/report/visible.js";
import { clustersOf, displayWidth, wrapped } from "../../../src/report/width.js";

describe("clustersOf", () => {
  it("parts every character from its neighbours as Unicode does", () => {
    const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
    const differing: string[] = [];
    for (let code = 0x20; code < 0x1_0000; code += 1) {
      const character = String.fromCharCode(code);
      if (visible(character) !== character) continue;
      const text = ["", "", "a", "é", "→", "。", "カ", "理", "시", "Ａ", ""].join(character);
      const starts = Array.from(segmenter.segment(text), ({ index }) => index);
      const found = clustersOf(text).map(({ start }) => start);
      if (found.join() !== starts.join()) differing.push(code.toString(16));
    }
    expect(differing).toEqual([]);
  });
});

describe("displayWidth", () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ["ASCII", "proxy", 5],
    ["Chinese and Korean", "代理 프록시", 11],
    ["half-width kana", "ｱｲ", 2],
    ["full-width letters", "ＡＢ", 4],
    ["a combining accent", "e\u0301", 1],
    ["emoji", "👍", 2],
    ["a heart as emoji", "❤️", 2],
    ["a flag", "🇰🇷", 2],
    ["an escape sequence, written out", "\u001B[m", 3],
    ["an override, written out", "\u202E", 8],
  ];
  it.each(cases)("measures %s", (_name, text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it("does not hide a flood of marks in one cell", () => {
    expect(displayWidth(`a${"\u0301".repeat(1000)}`)).toBeGreaterThan(1000);
  });
});

describe("wrapped", () => {
  it("breaks at spaces and never within a word", () => {
    expect(wrapped("one two http://proxy.corp.example:3128 three", 12)).toEqual([
      "one two",
      "http://proxy.corp.example:3128",
      "three",
    ]);
  });

  it("breaks Chinese and Japanese anywhere but before closing marks", () => {
    expect(wrapped("代理地址不正确。请修改", 14)).toEqual(["代理地址不正", "确。请修改"]);
    expect(wrapped("プロキシHTTP_PROXYを削除する", 16)).toEqual(["プロキシ", "HTTP_PROXYを削除", "する"]);
  });

  it("breaks Korean between words", () => {
    expect(wrapped("프록시 주소를 고치세요", 10)).toEqual(["프록시", "주소를", "고치세요"]);
  });

  it("makes no line of nothing", () => {
    expect(wrapped("  ", 10)).toEqual([]);
  });
});
