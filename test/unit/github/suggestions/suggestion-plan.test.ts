/** Which fixes become suggestions, on which lines, and what they say. */
import { describe, expect, it } from "vitest";

import type { FindingFix, ScanReport } from "../../../../src/finding/index.js";
import { parseHunks } from "../../../../src/github/suggestions/hunks.js";
import { suggestionBody, suggestionMarkerOf } from "../../../../src/github/suggestions/suggestion-body.js";
import type { Suggestion } from "../../../../src/github/suggestions/suggestion-plan.js";
import { planSuggestions, suggestionCandidates } from "../../../../src/github/suggestions/suggestion-plan.js";
import type { FindingDraft } from "../../../../src/finding/order.js";
import type { Place, Source } from "../../../../src/text/index.js";
import { draftAt, placeOfText, reportOf } from "../../../support/sample-report.js";

const lines = [
  "cluster {",
  '  http_proxy  = "http://proxy.corp.example:3128/"',
  '  https_proxy = "http://proxy.corp.example:3128/"',
  '  no_proxy    = ["*.corp.example"]',
  "}",
];
const file: Source = { path: "main.tf", text: `${lines.join("\n")}\n` };
/** A diff that added all of `file`. */
const wholePatch = patchOf(file.text);

function patchOf(text: string): string {
  const rows = text.split("\n").slice(0, -1);
  return [`@@ -0,0 +1,${rows.length} @@`, ...rows.map((row) => `+${row}`)].join("\n");
}

function fix(edits: readonly (readonly [Place, string])[], safe = true): FindingFix {
  return { safe, edits: edits.map(([place, text]) => ({ place, text })), description: "Replace." };
}

/** A finding at `chars` of `source` whose fix writes `text` for them. */
function fixable(source: Source, chars: string, text: string, parts: Partial<FindingDraft> = {}): FindingDraft {
  const place = placeOfText(source, chars);
  return draftAt(place, { fix: fix([[place, text]]), ...parts });
}

function planned(report: ScanReport, patch = wholePatch, root = ""): readonly Suggestion[] {
  const candidates = suggestionCandidates(report, root);
  return planSuggestions(candidates, new Map([[candidates[0]?.path ?? "main.tf", parseHunks(patch)]]));
}

describe("planSuggestions", () => {
  it("replaces the whole lines that a fix touches", () => {
    const [suggestion, ...others] = planned(reportOf([fixable(file, '"*.corp.example"', '".corp.example"')]));
    expect(others).toEqual([]);
    expect(suggestion).toMatchObject({
      path: "main.tf",
      start: 4,
      end: 4,
      before: [lines[3]],
      after: ['  no_proxy    = [".corp.example"]'],
    });
  });

  it("knows the file by its path in the repository", () => {
    const report = reportOf([fixable(file, '"*.corp.example"', '".corp.example"')]);
    expect(planned(report, wholePatch, "infra").map(({ path }) => path)).toEqual(["infra/main.tf"]);
    expect(
      planSuggestions(suggestionCandidates(report, "infra"), new Map([["main.tf", parseHunks(wholePatch)]])),
    ).toEqual([]);
  });

  it.each<{ name: string; parts: Partial<FindingDraft> }>([
    { name: "without a fix", parts: {} },
    { name: "with a fix that needs a decision", parts: { fix: fix([[placeOfText(file, "cluster"), "x"]], false) } },
    { name: "that is in the baseline", parts: { fix: fix([[placeOfText(file, "cluster"), "x"]]), baseline: true } },
    {
      name: "that was there before",
      parts: { fix: fix([[placeOfText(file, "cluster"), "x"]]), state: "unchanged", tolerated: true },
    },
    {
      name: "that is accepted",
      parts: {
        fix: fix([[placeOfText(file, "cluster"), "x"]]),
        suppressed: { reason: "known", place: placeOfText(file, "cluster"), kind: "comment" },
      },
    },
  ])("has none for a finding $name", ({ parts }) => {
    expect(planned(reportOf([draftAt(placeOfText(file, "cluster"), parts)]))).toEqual([]);
  });

  it("has none outside of the diff, nor across hunks", () => {
    const patch = '@@ -1,2 +1,2 @@\n-a\n+cluster {\n   http_proxy  = "http://proxy.corp.example:3128/"';
    const inside = fixable(file, "cluster", "group");
    const outside = fixable(file, "no_proxy", "bypass");
    const across = draftAt(placeOfText(file, "https_proxy"), {
      fix: fix([
        [placeOfText(file, "http_proxy"), "http"],
        [placeOfText(file, "https_proxy"), "https"],
      ]),
    });
    expect(planned(reportOf([outside]), patch)).toEqual([]);
    expect(planned(reportOf([across]), patch)).toEqual([]);
    expect(planned(reportOf([inside]), patch).map(({ start, after }) => [start, after])).toEqual([[1, ["group {"]]]);
  });

  it("finds the lines where the diff has them, when the scanned text is a merge's", () => {
    const merged: Source = { path: "main.tf", text: `# new on the base\n\n${file.text}` };
    const suggestions = planned(reportOf([fixable(merged, '"*.corp.example"', '".corp.example"')]));
    expect(suggestions.map(({ start, end }) => [start, end])).toEqual([[4, 4]]);
  });

  it("has none when the diff has other lines than the scanned text", () => {
    const other = patchOf(file.text.replace("cluster {", "cluster  {"));
    expect(planned(reportOf([fixable(file, '"*.corp.example"', '".corp.example"')]), other)).toEqual([]);
  });

  it("writes line ends as the diff has them, whatever the checkout made of them", () => {
    const crlf = { path: "main.tf", text: file.text.replaceAll("\n", "\r\n") };
    const after = (source: Source, patch: string): readonly string[] | undefined =>
      planned(reportOf([fixable(source, "cluster {", "a {\n b")]), patch)[0]?.after;
    expect(after(crlf, patchOf(crlf.text))).toEqual(["a {\r", " b\r"]);
    expect(after(crlf, wholePatch)).toEqual(["a {", " b"]);
    expect(after(file, patchOf(crlf.text))).toEqual(["a {\r", " b\r"]);
    expect(after(file, wholePatch)).toEqual(["a {", " b"]);
  });

  it("never writes out a secret, not even one that the fix leaves alone", () => {
    const source: Source = {
      path: "main.tf",
      text: 'http_proxy = "http://u:correct-horse@proxy.corp.example:3128/" # x\n',
    };
    const secret = placeOfText(source, "u:correct-horse");
    const beside = fixable(source, '3128/"', '3128"');
    const patch = patchOf(source.text);
    expect(planned(reportOf([beside], [secret]), patch)).toEqual([]);
    // Also without being told: it looks like one.
    expect(planned(reportOf([beside]), patch)).toEqual([]);
    // And it hides no other line of the same hunk.
    const two: Source = { path: "main.tf", text: `${source.text}cluster {\n` };
    const plain = fixable(two, "cluster", "group");
    expect(planned(reportOf([plain], [placeOfText(two, "u:correct-horse")]), patchOf(two.text))).toHaveLength(1);
  });

  it("never writes what looks like a secret only once the fix is made", () => {
    const source: Source = { path: "main.tf", text: 'http_proxy = "http://deploy-proxy.corp.example:3128"\n' };
    const suggested = (inserted: string): readonly Suggestion[] =>
      planned(reportOf([fixable(source, "-proxy", inserted)]), patchOf(source.text));
    expect(suggested(":correct-horse@proxy")).toEqual([]);
    expect(suggested("-proxies")).toHaveLength(1);
  });

  it("has none for lines of which only some have a carriage return", () => {
    const source: Source = { path: "main.tf", text: "cluster {\r\n}\n" };
    const both = fixable(source, "{\r\n}", "{}");
    const one = fixable(source, "cluster", "group");
    expect(planned(reportOf([both]), patchOf(source.text))).toEqual([]);
    expect(planned(reportOf([one]), patchOf(source.text)).map(({ after }) => after)).toEqual([["group {\r"]]);
  });

  it("has none that reaches over the end of a hunk, not even into an empty line", () => {
    const source: Source = { path: "main.tf", text: "a\n\n" };
    const across = fixable(source, "a\n\n", "b\nb\n");
    expect(planned(reportOf([across]), patchOf("a\n"))).toEqual([]);
    expect(planned(reportOf([across]), patchOf(source.text))).toHaveLength(1);
  });

  it("makes one of fixes side by side, but not of one that inserts at the edge of another", () => {
    const left = fixable(file, "no_", "NO_", { severity: "error" });
    const right = fixable(file, "proxy    =", "PROXY    =", { severity: "note" });
    expect(planned(reportOf([left, right]))[0]?.after).toEqual(['  NO_PROXY    = ["*.corp.example"]']);
    const { start } = placeOfText(file, "proxy    =");
    const place: Place = { source: file, start, end: start };
    const insertion = draftAt(place, { severity: "note", fix: fix([[place, "x"]]) });
    expect(planned(reportOf([left, insertion]))[0]?.after).toEqual(['  NO_proxy    = ["*.corp.example"]']);
  });

  it("never writes what a reader does not see", () => {
    const source: Source = { path: "main.tf", text: "cluster { # \u202Ehidden\n" };
    expect(planned(reportOf([fixable(source, "cluster", "group")]), patchOf(source.text))).toEqual([]);
    expect(planned(reportOf([fixable(file, "cluster", "gr\u200Boup")]))).toEqual([]);
  });

  it("makes one of two findings that touch the same line apart from each other", () => {
    const name = fixable(file, "no_proxy", "bypass", { severity: "note", message: "a name" });
    const entry = fixable(file, '"*.corp.example"', '".corp.example"', { severity: "error", message: "an entry" });
    const [suggestion, ...others] = planned(reportOf([name, entry]));
    expect(others).toEqual([]);
    expect(suggestion?.after).toEqual(['  bypass    = [".corp.example"]']);
    expect(suggestion?.findings.map(({ message }) => message)).toEqual(["an entry", "a name"]);
  });

  it("makes one of two findings with the same fix", () => {
    const drafts = ["shop", "mail"].map((name) =>
      fixable(file, '"*.corp.example"', '".corp.example"', { subject: { kind: "aks-cluster", name } }),
    );
    const suggestions = planned(reportOf(drafts));
    expect(suggestions.map(({ findings }) => findings.length)).toEqual([2]);
  });

  it("keeps the worse of two that cannot be had together", () => {
    const mild = fixable(file, '"*.corp.example"', '".corp.example"', { severity: "note" });
    const bad = fixable(file, '["*.corp.example"]', "[]", { severity: "error" });
    const [suggestion, ...others] = planned(reportOf([mild, bad]));
    expect(others).toEqual([]);
    expect(suggestion?.after).toEqual(["  no_proxy    = []"]);
    expect(suggestion?.findings.map(({ severity }) => severity)).toEqual(["error"]);
  });

  it("joins what a third finding connects, and puts the worst first", () => {
    const first = fixable(file, "cluster", "group", { severity: "note" });
    const last = fixable(file, "no_proxy", "bypass", { severity: "error" });
    const across = draftAt(placeOfText(file, "https_proxy"), {
      severity: "note",
      rule: "url/zone",
      fix: fix([
        [placeOfText(file, " {"), "  {"],
        [placeOfText(file, "https_proxy"), "https"],
        [placeOfText(file, "= ["), "= [ "],
      ]),
    });
    expect(planned(reportOf([first, last])).map(({ start }) => start)).toEqual([4, 1]);
    const joined = planned(reportOf([first, last, across]));
    expect(joined.map(({ start, end, findings }) => [start, end, findings.length])).toEqual([[1, 4, 3]]);
    expect(joined[0]?.after.at(0)).toBe("group  {");
  });
});

describe("suggestionBody", () => {
  const [suggestion] = planned(reportOf([fixable(file, '"*.corp.example"', '".corp.example"')]));
  const sample = suggestion ?? expect.fail("no suggestion");
  const bodyOf = (changed: Partial<Suggestion>): string =>
    suggestionBody({ ...sample, ...changed }, "0123456789ab", "en")?.text ?? expect.fail("too long");

  it("says what is wrong and why, and offers the lines", () => {
    expect(bodyOf({}).replaceAll(/[0-9a-f]{32}/gu, "HASH")).toMatchInlineSnapshot(`
      "<!-- proxylint suggestion 0123456789ab HASH HASH -->
      ⚠️ the proxy address has a path (\`url/path\`)

      **why**: Clients drop it.

      \`\`\`suggestion
        no_proxy    = [".corp.example"]
      \`\`\`
      "
    `);
  });

  it("starts with a marker that is read back", () => {
    const body = suggestionBody(sample, "0123456789ab", "en");
    expect(suggestionMarkerOf(body?.text ?? "")).toEqual(body?.marker);
    expect(body?.marker.fingerprint).toBe(sample.findings[0]?.fingerprint);
    expect(suggestionMarkerOf(`> ${body?.text ?? ""}`)).toBeUndefined();
  });

  it("is another when lines or texts change, and the same when only numbers do", () => {
    const hash = (changed: Partial<Suggestion>): string | undefined =>
      suggestionBody({ ...sample, ...changed }, "0123456789ab", "en")?.marker.hash;
    expect(hash({ start: 90, end: 90 })).toBe(hash({}));
    expect(hash({ before: ["x"] })).not.toBe(hash({}));
    expect(hash({ after: ["x"] })).not.toBe(hash({}));
    expect(hash({ path: "b.tf" })).not.toBe(hash({}));
    expect(hash({ findings: sample.findings.map((finding) => ({ ...finding, why: "Because." })) })).not.toBe(hash({}));
  });

  it("deletes lines with an empty block and keeps a blank line apart from that", () => {
    expect(bodyOf({ after: [] })).toContain("\n```suggestion\n```\n");
    expect(bodyOf({ after: [""] })).toContain("\n```suggestion\n\n```\n");
  });

  it("has a fence that no line can end, and carriage returns where the file has them", () => {
    expect(bodyOf({ after: ["a `````", "```", "~~~~"] })).toContain("\n``````suggestion\na `````\n```\n~~~~\n``````\n");
    expect(bodyOf({ after: ["a\r", "b\r"] })).toContain("```suggestion\na\r\nb\r\n```\n");
  });

  it("says the same thing once, and no more than five things", () => {
    const [finding] = sample.findings;
    if (finding === undefined) expect.fail("no finding");
    const texts = (count: number): Suggestion["findings"] =>
      Array.from({ length: count }, (_, index) => ({ ...finding, message: `text ${index}` }));
    expect(bodyOf({ findings: [finding, finding] })).toBe(bodyOf({}));
    expect(bodyOf({ findings: texts(7) })).toContain("text 4");
    expect(bodyOf({ findings: texts(7) })).not.toContain("text 5");
    expect(bodyOf({ findings: texts(7) })).toContain("2 more");
  });

  it("lets no text act", () => {
    const findings = sample.findings.map((finding) => ({
      ...finding,
      message: "see @octocat and <b> #1",
      why: "![x](https://example.com/x.png) -->",
    }));
    const text = bodyOf({ findings });
    expect(text).toContain("`@octocat`");
    expect(text).toContain("`<b>`");
    expect(text).not.toMatch(/[^`]!\[/u);
  });

  it("is none when it is longer than a comment may be", () => {
    expect(suggestionBody({ ...sample, after: ["x".repeat(66_000)] }, "0123456789ab", "en")).toBeUndefined();
  });
});
