/** Joining JSON reports: what is one finding, what is counted, what is missing, and what is no report. */
import { describe, expect, it } from "vitest";

import { mergeReports, missingParts, readReport, renderMerged } from "../../../../src/report/merge/index.js";
import type { JsonReport } from "../../../../src/report/json-schema.js";
import type { FindingSpec } from "../../../support/json-reports.js";
import { jsonReportOf, scanned } from "../../../support/json-reports.js";
import { renderJson } from "../../../../src/report/json.js";
import { samplePassword, sampleReport } from "../../../support/sample-report.js";

const tool = { name: "proxylint", version: "9.9.9" };
const error: FindingSpec = { path: "main.tf", rule: "url/path", severity: "error", word: "one" };
const warning: FindingSpec = { path: "main.tf", rule: "url/port", severity: "warning", word: "two" };

function placesOf({ findings }: Pick<JsonReport, "findings">): readonly string[] {
  return findings.map(({ repository = "-", location: { path }, rule }) => `${repository} ${path} ${rule}`);
}

describe("mergeReports", () => {
  it("keeps the same path of two repositories apart, and says whose it is", () => {
    const [one, two] = ["corp/one", "corp/two"].map((repository) => scanned([error], { repository }));
    if (one === undefined || two === undefined) throw new Error("no reports");
    const merged = mergeReports([two, one], tool);
    expect(placesOf(merged)).toEqual(["corp/one main.tf url/path", "corp/two main.tf url/path"]);
    expect(merged.summary).toEqual({ files: 24, subjects: 4, errors: 2, warnings: 0, notes: 0 });
    expect(merged.runs.map(({ repository }) => repository)).toEqual(["corp/one", "corp/two"]);
  });

  it("lists and counts once what two runs of one repository found", () => {
    const repository = "corp/one";
    const merged = mergeReports([scanned([error], { repository }), scanned([error, warning], { repository })], tool);
    expect(placesOf(merged)).toEqual(["corp/one main.tf url/path", "corp/one main.tf url/port"]);
    expect(merged.summary).toMatchObject({ errors: 1, warnings: 1 });
  });

  it("takes a report that is given twice once", () => {
    const report = scanned([error], { repository: "corp/one" });
    expect(mergeReports([report, report], tool)).toEqual(mergeReports([report], tool));
  });

  it("counts what a run counts and does not list", () => {
    const report = scanned([error, warning], { repository: "corp/one" });
    const shortened = { ...report, findings: report.findings.filter(({ severity }) => severity === "error") };
    const merged = mergeReports([shortened], tool);
    expect(merged.summary).toMatchObject({ errors: 1, warnings: 1 });
    expect(merged.runs[0]?.unlisted).toMatchObject({ errors: 0, warnings: 1 });
    expect(mergeReports([merged, merged], tool).summary).toEqual(merged.summary);
  });

  it("lets a finding count that one run accepts and another does not", () => {
    const report = scanned([error], { repository: "corp/one" });
    const accepted = {
      ...report,
      findings: report.findings.map((finding) => ({ ...finding, baseline: true as const })),
    };
    for (const order of [
      [report, accepted],
      [accepted, report],
    ]) {
      expect(mergeReports(order, tool).findings.map(({ baseline }) => baseline)).toEqual([undefined]);
    }
  });

  it("does not let a report that borrows an id hide another", () => {
    const merged = mergeReports([scanned([error], { repository: "corp/one" })], tool);
    const forged = { ...merged, findings: [], runs: merged.runs.map((run) => ({ ...run, repository: "corp/two" })) };
    expect(mergeReports([forged, merged], tool).runs).toHaveLength(2);
  });

  it("knows which parts are not there", () => {
    const parts = [3, 1, 3].map((index) => scanned([], { part: { index, of: 4 } }));
    const merged = mergeReports([...parts, scanned([], { part: { index: 2, of: 3 } })], tool);
    expect(missingParts(merged, 4)).toEqual([2, 4]);
    expect(missingParts(mergeReports([], tool), 2)).toEqual([1, 2]);
  });
});

describe("readReport", () => {
  it.each([
    ["no JSON", "{", "it is no JSON"],
    ["another version", '{"version": 2}', "another version"],
    ["no report", "[]", "it is no report of Proxylint"],
    ["a place that is none", textWith({ line: 0 }), "findings.0.location.start.line is not right"],
    ["a severity that is none", textWith({ severity: "::error::x" }), "findings.0.severity is not right"],
    ["a repository that leads elsewhere", textWith({ repository: "../x" }), "repository is not right"],
  ])("refuses %s without quoting it", (_, text, trouble) => {
    const read = readReport(text);
    expect(read).toMatchObject({ kind: "trouble" });
    expect(JSON.stringify(read)).toContain(trouble);
    expect(JSON.stringify(read)).not.toContain("::");
  });

  it("masks what looks like a secret, and drops keys that it does not know", () => {
    const text = JSON.stringify({
      ...scanned([error]),
      extra: 1,
      findings: scanned([error]).findings.map((finding) => ({
        ...finding,
        message: "http://user:hunter2-Zq9xv@proxy.corp.example",
      })),
    });
    const written = JSON.stringify(jsonReportOf(text));
    expect(written).toContain("proxy.corp.example");
    expect(written).not.toContain("hunter2");
    expect(written).not.toContain("extra");
  });
});

function textWith({ line = 1, severity = "error", repository = "corp/one" }): string {
  const report = scanned([error]);
  const findings = report.findings.map((finding) => ({
    ...finding,
    severity,
    location: { ...finding.location, start: { line, column: 1 } },
  }));
  return JSON.stringify({ ...report, repository, findings });
}

describe("renderMerged", () => {
  const clean = scanned([], { repository: "corp/three", part: { index: 1, of: 2 } });
  const report = mergeReports([scanned([error, warning], { repository: "corp/one" }), clean], tool);

  it("is Markdown with repositories by verdict and findings by rule", () => {
    expect(renderMerged("markdown", report, { locale: "en" })).toMatchInlineSnapshot(`
      "## ❌ This proxy configuration will be refused or will break

      1 error, 1 warning (2 repositories, 24 files)

      | Repository | ❌ | ⚠️ | ℹ️ | Files |
      | --- | ---: | ---: | ---: | ---: |
      | \`corp/one\` | 1 | 1 |  | 12 |

      ✅ 1 repository without findings

      ### Findings by rule

      #### ❌ \`url/path\` · 1 place in 1 repository

      - ❌ the proxy address has a path (\`corp/one main.tf:1:1\`)

      #### ⚠️ \`url/port\` · 1 place in 1 repository

      - ⚠️ the proxy address has a path (\`corp/one main.tf:1:5\`)
      "
    `);
  });

  it("is text", () => {
    expect(renderMerged("text", report, { locale: "en" })).toMatchInlineSnapshot(`
      "error[url/path]: 1 place in 1 repository
        corp/one main.tf:1:1: the proxy address has a path

      warning[url/port]: 1 place in 1 repository
        corp/one main.tf:1:5: the proxy address has a path

      1 error, 1 warning (2 repositories, 24 files)
      "
    `);
  });

  it("is a JSON report that can be merged again", () => {
    const text = renderMerged("json", report, { locale: "en" });
    expect(mergeReports([jsonReportOf(text)], tool)).toEqual(report);
  });

  it.each(["en", "ko", "ja", "zh"] as const)("never looks clean in %s when a part is missing", (locale) => {
    const options = { locale, expected: 2 };
    const incomplete = mergeReports([clean], tool);
    expect(renderMerged("markdown", incomplete, options)).toMatch(/^## ❌ .*2/u);
    expect(renderMerged("text", incomplete, options).trimEnd().split("\n").at(-1)).toMatch(/2/u);
    expect(renderMerged("markdown", incomplete, { locale, expected: 1 })).not.toMatch(/^## ✅/u);
    expect(renderMerged("markdown", incomplete, { locale })).toMatch(/^## ✅/u);
    expect(renderMerged("markdown", mergeReports([], tool), { locale })).toMatch(/^## ℹ️/u);
  });

  it("stays within a job summary and says what it leaves out", () => {
    const [first] = report.findings;
    if (first === undefined) throw new Error("no finding");
    const findings = Array.from({ length: 20_000 }, (_, index) => ({
      ...first,
      message: "x".repeat(200),
      location: { ...first.location, path: `${index}.tf` },
    }));
    const text = renderMerged("markdown", mergeReports([{ ...report, findings }], tool), { locale: "en" });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(text).toMatch(/\n\d+ more findings do not fit here\.\n$/u);
  });

  it("shows no password that a report holds", () => {
    const text = renderJson(sampleReport());
    for (const format of ["json", "markdown", "text"] as const) {
      expect(renderMerged(format, mergeReports([jsonReportOf(text)], tool), { locale: "en" })).not.toContain(
        samplePassword,
      );
    }
  });
});
