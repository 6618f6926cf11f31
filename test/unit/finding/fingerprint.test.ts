/** What a fingerprint depends on, and what it does not. */
import { describe, expect, it } from "vitest";

import { withFingerprints } from "../../../src/finding/fingerprint.js";
import type { FindingDraft } from "../../../src/finding/order.js";
import { draftAt, placeOfText } from "../../support/sample-report.js";

const text = `a: 1\nproxy: http://proxy.corp.example:3128/path\nb: 2\n`;
const address = "http://proxy.corp.example:3128/path";

function fingerprintIn(
  content: string,
  parts: Partial<FindingDraft> = {},
  path = "values.yaml",
  chars = address,
): string {
  const [finding] = withFingerprints([draftAt(placeOfText({ path, text: content }, chars), parts)], []);
  return finding?.fingerprint ?? "";
}

describe("withFingerprints", () => {
  const before = fingerprintIn(text);

  it("gives 32 hexadecimal digits", () => {
    expect(before).toMatch(/^[0-9a-f]{32}$/u);
  });

  const unchanged: readonly (readonly [string, string])[] = [
    ["lines above", fingerprintIn(`# new\n\n\n${text}`)],
    ["edits elsewhere in the file", fingerprintIn(text.replace("b: 2", "c: [1, 2]"))],
    ["another line end", fingerprintIn(text.replaceAll("\n", "\r\n"))],
    ["another message", fingerprintIn(text, { message: "other words", why: "", remedy: "" })],
    ["another severity", fingerprintIn(text, { severity: "error" })],
    [
      "another way of the value",
      fingerprintIn(text, { via: [{ place: { source: { path: "x.tf", text: "" }, start: 0, end: 0 }, note: "x" }] }),
    ],
    ["arguments", fingerprintIn(text, { args: { days: "12" } })],
  ];
  it.each(unchanged)("stays the same under %s", (_name, after) => {
    expect(after).toBe(before);
  });

  const changed: readonly (readonly [string, string])[] = [
    ["the rule", fingerprintIn(text, { rule: "url/scheme-missing" })],
    ["the subject's name", fingerprintIn(text, { subject: { kind: "aks-cluster", name: "other" } })],
    ["the subject's kind", fingerprintIn(text, { subject: { kind: "proxy-settings", name: "main" } })],
    ["the path", fingerprintIn(text, {}, "other.yaml")],
    [
      "the finding's own characters",
      fingerprintIn(text.replace("/path", "/other"), {}, "values.yaml", address.replace("/path", "/other")),
    ],
  ];
  it.each(changed)("changes with %s", (_name, after) => {
    expect(after).not.toBe(before);
  });

  it("evens out white space and takes the first line of a block", () => {
    const block = (content: string, chars: string): string => fingerprintIn(content, {}, "main.tf", chars);
    const one = "http_proxy_config  {\n  a = 1\n}";
    const two = "http_proxy_config {\n  a = 2\n  b = 3\n}";
    expect(block(one, one)).toBe(block(two, two));
  });

  it("numbers findings that are alike, by their order in the file", () => {
    const source = { path: "a.yaml", text: "- x\n- x\n- x\n" };
    const drafts = [3, 1, 2].map((occurrence) => draftAt(placeOfText(source, "x", occurrence)));
    const all = withFingerprints(drafts, []);
    expect(all.map(({ place }) => place.start)).toEqual([2, 6, 10]);
    expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(3);
    const fewer = { path: "a.yaml", text: "- x\n- x\n" };
    const rest = withFingerprints(
      [1, 2].map((occurrence) => draftAt(placeOfText(fewer, "x", occurrence))),
      [],
    );
    expect(rest.map(({ fingerprint }) => fingerprint)).toEqual(all.slice(0, 2).map(({ fingerprint }) => fingerprint));
  });

  it("does not depend on secret characters, nor on how many they are", () => {
    const of = (password: string): string => {
      const source = { path: "values.yaml", text: `proxy: http://deploy:${password}@proxy.corp.example` };
      const draft = draftAt(placeOfText(source, `deploy:${password}`));
      return withFingerprints([draft], [placeOfText(source, password)])[0]?.fingerprint ?? "";
    };
    expect(of("correct-horse")).toBe(of("tr0ub4dor"));
  });
});
