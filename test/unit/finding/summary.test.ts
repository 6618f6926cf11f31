/** Counts. */
import { describe, expect, it } from "vitest";

import { countBySeverity, hiddenCounts, summaryOf, withMinimumSeverity } from "../../../src/finding/summary.js";
import { sampleReport } from "../../support/sample-report.js";

describe("summary", () => {
  it("counts findings by severity", () => {
    const { findings } = sampleReport();
    expect(countBySeverity(findings)).toEqual({ error: 2, warning: 2, note: 1 });
    expect(summaryOf(findings, { files: 3, subjects: 1 })).toEqual({
      files: 3,
      subjects: 1,
      errors: 2,
      warnings: 2,
      notes: 1,
    });
  });

  it("still counts what is below the minimum", () => {
    const shown = withMinimumSeverity(sampleReport(), "warning");
    expect(shown.findings.map(({ severity }) => severity)).not.toContain("note");
    expect(shown.findings).toHaveLength(4);
    expect(hiddenCounts(shown)).toEqual({ error: 0, warning: 0, note: 1 });
    expect(hiddenCounts(sampleReport())).toEqual({ error: 0, warning: 0, note: 0 });
  });
});
