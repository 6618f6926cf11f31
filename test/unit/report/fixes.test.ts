/** Fixes in each report: what a reader sees, and what a program can apply. */
import { describe, expect, it } from "vitest";

import type { FindingFix, ScanReport } from "../../../src/finding/index.js";
import { renderReport } from "../../../src/report/index.js";
import type { ReportFormat } from "../../../src/report/index.js";
import { draftAt, mainFile, placeOfText, reportOf, sampleCatalogue } from "../../support/sample-report.js";
import { sarifFaults } from "../../support/sarif-faults.js";

const wildcard = placeOfText(mainFile, "*.corp.example");

function reportWith(fix: Partial<FindingFix> = {}, secret = false): ScanReport {
  const edits = [{ place: wildcard, text: ".corp.example" }];
  const whole: FindingFix = { safe: true, edits, description: "Replace: *.corp.example → .corp.example", ...fix };
  return reportOf([draftAt(wildcard, { fix: whole })], secret ? [wildcard] : []);
}

function rendered(format: ReportFormat, report: ScanReport): string {
  return renderReport(format, report, {
    tool: { name: "proxylint", version: "0.0.0" },
    catalogue: sampleCatalogue,
    failOn: "error",
    locale: "en",
    color: false,
    width: 100,
  });
}

/** The one finding of a JSON report. */
function jsonFinding(report: ScanReport): { readonly fix?: unknown } {
  const { findings } = JSON.parse(rendered("json", report)) as { findings: readonly { fix?: unknown }[] };
  return findings[0] ?? {};
}

describe("a fix", () => {
  it("is a line of its own for a reader, which says who makes it", () => {
    expect(rendered("text", reportWith())).toContain(" = fix: Replace: *.corp.example → .corp.example (--fix)\n");
    const suggested = rendered("text", reportWith({ safe: false }));
    expect(suggested).toContain(" = fix: Replace: *.corp.example → .corp.example\n");
    expect(rendered("markdown", reportWith())).toContain("Replace: ");
  });

  it("has places and texts in JSON", () => {
    const start = { line: 7, column: 21 };
    const location = { path: "infra/main.tf", start, end: { line: 7, column: 35 } };
    expect(jsonFinding(reportWith()).fix).toEqual({
      safe: true,
      description: "Replace: *.corp.example → .corp.example",
      edits: [{ location, text: ".corp.example" }],
    });
  });

  it("is a replacement in SARIF, an insertion and a deletion too", () => {
    const at = { ...wildcard, end: wildcard.start };
    const edits = [
      { place: at, text: ".svc," },
      { place: wildcard, text: "" },
    ];
    const text = rendered("sarif", reportWith({ edits }));
    expect(sarifFaults(text)).toEqual([]);
    const { runs } = JSON.parse(text) as { runs: readonly { results: readonly { fixes: unknown }[] }[] };
    expect(runs[0]?.results[0]?.fixes).toEqual([
      {
        description: { text: "Replace: *.corp.example → .corp.example" },
        artifactChanges: [
          {
            artifactLocation: { uri: "infra/main.tf", uriBaseId: "%SRCROOT%" },
            replacements: [
              {
                deletedRegion: { startLine: 7, startColumn: 21, endLine: 7, endColumn: 21 },
                insertedContent: { text: ".svc," },
              },
              { deletedRegion: { startLine: 7, startColumn: 21, endLine: 7, endColumn: 35 } },
            ],
          },
        ],
      },
    ]);
  });

  it("is left out where it would overwrite a secret or write one", () => {
    expect(jsonFinding(reportWith({}, true)).fix).toBeUndefined();
    const edits = [{ place: wildcard, text: "http://robot:hunter2secret@proxy.corp.example" }];
    expect(jsonFinding(reportWith({ edits })).fix).toBeUndefined();
    expect(rendered("sarif", reportWith({ edits }))).not.toContain("hunter2secret");
  });
});
