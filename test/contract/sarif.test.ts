/** The SARIF of all rules, by Microsoft's validator: its rules for the format and for what GitHub takes in. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { readRuleSet } from "../../scripts/lib/rule-folders.js";
import { root } from "../../scripts/lib/run.js";
import { findingTexts, summaryOf } from "../../src/finding/index.js";
import type { Finding, ScanReport } from "../../src/finding/index.js";
import { renderSarif } from "../../src/report/index.js";
import type { Place } from "../../src/text/index.js";
import { allExamples, exampleScan } from "../support/example-scan.js";
import { sarifComplaints } from "../support/sarif-multitool.js";

const { rules } = readRuleSet();
const catalogue = { rules: rules.map(({ entry }) => entry) };
const scanExample = exampleScan(readFileSync(join(root, "dist/policy.wasm")), catalogue);
const tool = {
  name: "proxylint",
  version: "1.2.3",
  informationUri: "https://example.com/proxylint",
  pages: "https://example.com/proxylint/docs/rules/",
};
const comment: Place = { source: { path: "infra/main.tf", text: "# proxylint-ignore\n" }, start: 0, end: 18 };
/** What may be said of how a finding stands. */
const standings: readonly Partial<Finding>[] = [
  { suppressed: { reason: "known", place: comment, kind: "comment" } },
  { suppressed: { reason: "known", place: comment, kind: "configuration", until: "2027-01-31", owner: "net" } },
  { baseline: true },
  { state: "new" },
  { state: "unchanged" },
];
/** The program starts in a second and looks at everything; the machine may be busy. */
const patience = 120_000;

/** What the examples' scans find, and of each rule that none of them meets a finding in its words. */
async function reportOfRules(): Promise<ScanReport> {
  const bad = allExamples(rules).filter(([, example]) => example.bad);
  const reports: ScanReport[] = [];
  for (const [, example] of bad) reports.push((await scanExample(example)).report);
  const found = reports.flatMap((report) => report.findings);
  const met = new Set(found.map(({ rule }) => rule));
  const [sample] = found;
  if (sample === undefined) throw new Error("the examples have no finding");
  const others = catalogue.rules
    .filter(({ id }) => !met.has(id))
    .map((entry): Finding => ({ ...sample, ...findingTexts(entry, "en", {}) }));
  const findings = [...found, ...others, ...standings.map((standing): Finding => ({ ...sample, ...standing }))];
  return {
    findings,
    summary: summaryOf(findings, { files: bad.length, subjects: bad.length }),
    secrets: reports.flatMap((report) => report.secrets),
  };
}

describe("SARIF", () => {
  it(
    "of every rule's examples is valid, for GitHub too",
    async () => {
      const report = await reportOfRules();
      expect(new Set(report.findings.map(({ rule }) => rule))).toEqual(new Set(catalogue.rules.map(({ id }) => id)));
      expect(sarifComplaints(renderSarif(report, { catalogue, tool, category: "all", root: "infra" }))).toEqual([]);
    },
    patience,
  );

  it(
    "that is not valid is seen by the validator",
    () => {
      const broken = renderSarif(
        { findings: [], summary: summaryOf([], { files: 0, subjects: 0 }), secrets: [] },
        { tool },
      ).replace('"results": []', '"results": [{ "message": { "text": "x" } }]');
      expect(sarifComplaints(broken).map(({ rule }) => rule)).toEqual(
        expect.arrayContaining(["GH1015", "GH1017", "SARIF1010"]),
      );
    },
    patience,
  );

  it("is not valid because nobody looked: a validator that is not there or does not write is an error", () => {
    expect(() => sarifComplaints("{}", join(root, "no-validator"))).toThrow();
    expect(() => sarifComplaints("{}", "/bin/true")).toThrow();
  });
});
