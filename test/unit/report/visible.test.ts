/** Unseen characters. */
import { describe, expect, it } from "vitest";

import { oneLine, shortened, visible } from "../../../src/report/visible.js";

describe("visible", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["plain text", "http://proxy.corp.example:3128", "http://proxy.corp.example:3128"],
    ["letters, wide characters and emoji", "Größe 語 한국 👍 ❤️ e\u0301 \u3000", "Größe 語 한국 👍 ❤️ e\u0301 \u3000"],
    ["an escape sequence", "\u001B[31mred", "␛[31mred"],
    ["control characters", "\u0000\t\r\n\u007F", "␀␉␍␊␡"],
    ["a C1 control", "\u009B31m", "<U+009B>31m"],
    ["bidirectional controls", "a\u202Eb\u2066c", "a<U+202E>b<U+2066>c"],
    ["zero-width characters", "a\u200Bb\u200D\uFEFF", "a<U+200B>b<U+200D><U+FEFF>"],
    ["line and paragraph separators", "\u2028\u2029", "<U+2028><U+2029>"],
    ["odd spaces", "a\u00A0b\u2009", "a<U+00A0>b<U+2009>"],
    ["fillers", "\u3164\u115F\u034F", "<U+3164><U+115F><U+034F>"],
    ["tags and hidden variation selectors", "\u{E0041}\u{E0100}\uFE00", "<U+E0041><U+E0100><U+FE00>"],
    ["a lone surrogate", "a\uD800b", "a<U+D800>b"],
    ["private use and non-characters", "\uE000\uFFFE", "<U+E000><U+FFFE>"],
  ];
  it.each(cases)("shows %s", (_name, text, expected) => {
    expect(visible(text)).toBe(expected);
  });
});

describe("oneLine", () => {
  it("joins lines and takes tabs for spaces", () => {
    expect(oneLine("first\r\n   second\tthird\n\n")).toBe("first second third");
  });
});

describe("shortened", () => {
  it("cuts to the length, never through a pair", () => {
    expect(shortened("abcdef", 6)).toBe("abcdef");
    expect(shortened("abcdefg", 6)).toBe("abcde…");
    expect(shortened("abc👍👍", 5)).toBe("abc…");
  });
});
