/** Merging arbitrary reports: neither order nor grouping nor repetition changes the result, and it stays a report. */
import { readFileSync } from "node:fs";

import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { JsonReport } from "../../src/report/json-schema.js";
import { mergeReports, mergedFormats, renderMerged } from "../../src/report/merge/index.js";
import { safeOutput } from "../../src/report/index.js";
import { jsonReportOf, scanned } from "../support/json-reports.js";
import { runnerCommands } from "../support/runner-commands.js";

const tool = { name: "proxylint", version: "1.2.3" };

const finding = fc.record({
  path: fc.constantFrom("a.tf", "b/c.tf", "::error::x.tf", "##[error]y.tf"),
  rule: fc.constantFrom("url/path", "url/port", "aks/one"),
  severity: fc.constantFrom("error", "warning", "note"),
  word: fc.constantFrom("one", "two", "three"),
});
const standing = fc.constantFrom(
  {},
  { baseline: true as const },
  { state: "unchanged" as const, tolerated: true as const },
  { state: "new" as const },
);
const message = fc.constantFrom("a", "b", "\r::error::c", "##[error]d", "| `e` <b>", "</details>", "@team #12");

/** Reports of few repositories, paths and rules, so that they meet; some list less than they count. */
const report: fc.Arbitrary<JsonReport> = fc
  .record({
    findings: fc.array(finding, { maxLength: 5 }),
    words: fc.array(fc.tuple(standing, message), { minLength: 5, maxLength: 5 }),
    repository: fc.constantFrom(undefined, "corp/one", "corp/two"),
    part: fc.constantFrom(undefined, { index: 1, of: 3 }, { index: 2, of: 3 }),
    hidden: fc.boolean(),
    change: fc.constantFrom(
      undefined,
      { judged: "new" as const, newErrors: 1, newWarnings: 0, newNotes: 2, unchanged: 1, fixed: 0 },
      { judged: "all" as const, newErrors: 0, newWarnings: 1, newNotes: 0, unchanged: 3, fixed: 2 },
    ),
  })
  .map(({ findings, words, repository, part, hidden, change }) => {
    const made = scanned(findings, {
      ...(repository === undefined ? {} : { repository }),
      ...(part === undefined ? {} : { part }),
    });
    const decided = made.findings.map((one, index) => {
      const [standingOf, text] = words[index] ?? [{}, ""];
      return { ...one, message: text, ...standingOf };
    });
    const summary = { ...made.summary, ...(change === undefined ? {} : { change }) };
    return jsonReportOf(JSON.stringify({ ...made, summary, findings: hidden ? decided.slice(1) : decided }));
  });
const reports = fc.array(report, { maxLength: 6 });

describe("merging", () => {
  it("does not depend on order", () => {
    fc.assert(
      fc.property(
        reports.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(mergeReports(shuffled, tool)).toEqual(mergeReports(all, tool));
        },
      ),
    );
  });

  it("does not depend on grouping, also through text", () => {
    fc.assert(
      fc.property(reports, reports, reports, (one, two, three) => {
        const [left, right] = [mergeReports([...one, ...two], tool), mergeReports([...two, ...three], tool)];
        const again = (merged: JsonReport): JsonReport => jsonReportOf(JSON.stringify(merged));
        const whole = mergeReports([...one, ...two, ...three], tool);
        expect(mergeReports([again(left), ...three], tool)).toEqual(whole);
        expect(mergeReports([...one, again(right)], tool)).toEqual(whole);
        expect(mergeReports([again(left), again(right)], tool)).toEqual(whole);
        expect(mergeReports([whole], tool)).toEqual(whole);
      }),
    );
  });

  it("makes reports that the published schema accepts", () => {
    const schema = JSON.parse(
      readFileSync(new URL("../../schemas/report.schema.json", import.meta.url), "utf8"),
    ) as object;
    const validate = new Ajv().compile(schema);
    fc.assert(
      fc.property(reports, (all) => {
        const text = renderMerged("json", mergeReports(all, tool), { locale: "en" });
        expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
      }),
    );
  });

  it("makes output without a command for a CI runner", () => {
    fc.assert(
      fc.property(reports, fc.constantFrom(...mergedFormats), (all, format) => {
        const text = renderMerged(format, mergeReports(all, tool), { locale: "en", expected: 3 });
        expect(runnerCommands(safeOutput(text))).toEqual([]);
      }),
    );
  });
});
