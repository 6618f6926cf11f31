/** The text of a baseline, written and read. */
import { describe, expect, it } from "vitest";

import { baselineText, readBaseline } from "../../../src/decide/baseline-file.js";
import { ConfigError } from "../../../src/errors.js";

const fingerprint = (digit: string): string => digit.repeat(32);

describe("baselineText", () => {
  it("writes each entry once, by file, and says who wrote it", () => {
    const entries = [
      { fingerprint: fingerprint("b"), rule: "url/path", path: "b.tf" },
      { fingerprint: fingerprint("a"), rule: "url/path", path: "b.tf" },
      { fingerprint: fingerprint("c"), rule: "aks/x", path: "b.tf" },
      { fingerprint: fingerprint("d"), rule: "url/path", path: "a b.tf" },
      { fingerprint: fingerprint("a"), rule: "url/path", path: "b.tf" },
    ];
    const text = baselineText(entries, "proxylint 1.2.3");
    expect(text.split("\n").slice(2)).toEqual([
      `${fingerprint("d")} url/path a b.tf`,
      `${fingerprint("c")} aks/x b.tf`,
      `${fingerprint("a")} url/path b.tf`,
      `${fingerprint("b")} url/path b.tf`,
      "",
    ]);
    expect(text).toContain("proxylint 1.2.3");
    expect(baselineText([...entries].reverse(), "proxylint 1.2.3")).toBe(text);
  });

  it.each(["a.tf", "a b.tf", " a.tf", '"a".tf', "a\nb.tf", "a\u2028b.tf", "a\u202eb.tf", "日本.tf", "a\\b.tf"])(
    "gives the path %j back",
    (path) => {
      const text = baselineText([{ fingerprint: fingerprint("a"), rule: "url/path", path }], "x");
      expect(readBaseline({ path: "x", text }).map((entry) => entry.path)).toEqual([path]);
    },
  );
});

describe("readBaseline", () => {
  it("passes over comments and empty lines, and takes either line end", () => {
    const text = `# a\r\n\r\n${fingerprint("a")} url/path a.tf\r\n`;
    const [entry] = readBaseline({ path: "x", text });
    expect(entry).toMatchObject({ fingerprint: fingerprint("a"), rule: "url/path", path: "a.tf" });
    expect(text.slice(entry?.place.start, entry?.place.end)).toBe(`${fingerprint("a")} url/path a.tf`);
  });

  it.each([
    "x",
    `${fingerprint("a")} url/path`,
    `${fingerprint("g")} url/path a.tf`,
    "=======",
    `${fingerprint("a")}  url/path a.tf`,
  ])("refuses %j", (line) => {
    expect(() => readBaseline({ path: "x", text: `# head\n${line}\n` })).toThrow(ConfigError);
  });
});
