/** The Markdown report of a change: what is new, what is fixed, what stays. */
import { describe, expect, it } from "vitest";

import type { ChangeSummary, Finding, ScanReport } from "../../../src/finding/finding.js";
import type { FindingDraft } from "../../../src/finding/order.js";
import { renderMarkdown } from "../../../src/report/markdown.js";
import { draftAt, placeOfText, reportOf } from "../../support/sample-report.js";

const source = { path: "a.tf", text: "one\ntwo\nthree\n" };
const fresh = draftAt(placeOfText(source, "one"), { severity: "error", message: "brought", state: "new" });
const old = draftAt(placeOfText(source, "two"), {
  rule: "url/old",
  message: "as ever",
  state: "unchanged",
  tolerated: true,
});
const gone = draftAt(placeOfText(source, "three"), { message: "mended" });

function changeReport(now: readonly FindingDraft[], fixed: readonly FindingDraft[]): ScanReport {
  const report = reportOf(now);
  const unchanged = now.filter(({ state }) => state === "unchanged").length;
  const newErrors = now.length - unchanged;
  const change: ChangeSummary = {
    judged: "new",
    newErrors,
    newWarnings: 0,
    newNotes: 0,
    unchanged,
    fixed: fixed.length,
  };
  const before: readonly Finding[] = reportOf(fixed).findings;
  return { ...report, fixed: before, summary: { ...report.summary, change } };
}

function headings(text: string): readonly string[] {
  return text.match(/^(?:#+ |\*\*|<details).*$/gmu) ?? [];
}

describe("renderMarkdown of a change", () => {
  it("says what is new, then folds what stays, then strikes through what is fixed", () => {
    const text = renderMarkdown(changeReport([old, fresh], [gone]));
    expect(text).toMatchInlineSnapshot(`
      "## ❌ This proxy configuration will be refused or will break

      **1 new, 1 fixed, 1 unchanged**

      new: 1 error in 2 clusters (12 files)

      ### ❌ \`url/path\`

      \`a.tf:1:1\`: brought

      \`\`\`text
      1 | one
        | ^^^
      \`\`\`

      - **Why**: Clients drop it.
      - **Fix**: Leave the path out.
      - **Rule**: \`url/path\`

      <details><summary>1 unchanged finding</summary>

      - ⚠️ \`url/old\` as ever (\`a.tf:2:1\`)

      </details>

      ### ✅ Fixed

      - ~~mended~~ (\`a.tf:3:1\`)
      "
    `);
  });

  it.each([
    ["nothing at all", [], [], ["## ✅ No problems found", "**0 new, 0 fixed, 0 unchanged**"]],
    ["all fixed", [], [gone], ["## ✅ All problems are fixed", "**0 new, 1 fixed, 0 unchanged**", "### ✅ Fixed"]],
    [
      "nothing new",
      [old],
      [],
      [
        "## ✅ This change brings no new problems",
        "**0 new, 0 fixed, 1 unchanged**",
        "<details><summary>1 unchanged finding</summary>",
      ],
    ],
  ] as const)("has a green verdict for %s", (_name, now, fixed, expected) => {
    expect(headings(renderMarkdown(changeReport(now, fixed)))).toEqual(expected);
    expect(headings(renderMarkdown(changeReport(now, fixed), { isBrief: true }))).toEqual(expected);
  });

  it("calls no cluster clean while it hides unchanged findings", () => {
    expect(renderMarkdown(changeReport([old, fresh], []))).not.toContain("without findings");
  });

  it("says it all in each language", () => {
    const report = changeReport([old, fresh], [gone]);
    const texts = (["ko", "ja", "zh"] as const).map((locale) => renderMarkdown(report, { locale }));
    for (const text of texts) {
      expect(headings(text)).toHaveLength(5);
      expect(
        headings(text)
          .join("\n")
          .replaceAll(/details|summary|url\/(?:path|old)/gu, ""),
      ).not.toMatch(/[a-z]{3}/u);
    }
  });
});
