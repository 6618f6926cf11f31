/** JSON reports as they come out of a scan, for tests of what reads them again. */
import type { JsonReport } from "../../src/report/json-schema.js";
import type { JsonOptions } from "../../src/report/json.js";
import { renderJson } from "../../src/report/json.js";
import { readReport } from "../../src/report/merge/index.js";
import type { FindingDraft } from "../../src/finding/order.js";
import { draftAt, placeOfText, reportOf } from "./sample-report.js";

/** The report that `text` is; a text that is none is a mistake of the test. */
export function jsonReportOf(text: string): JsonReport {
  const read = readReport(text);
  if (read.kind === "trouble") throw new Error(read.trouble);
  return read.report;
}

/** What one finding of a made-up file is. */
export type FindingSpec = Readonly<{ path: string; rule: string; severity: FindingDraft["severity"]; word: string }>;

/** A scan of twelve files that found `specs`, as its JSON report. */
export function scanned(specs: readonly FindingSpec[], options: JsonOptions = {}): JsonReport {
  const drafts = specs.map(({ path, rule, severity, word }) =>
    draftAt(placeOfText({ path, text: "one two three\n" }, word), {
      rule,
      severity,
      subject: { kind: "file", name: path },
    }),
  );
  return jsonReportOf(renderJson(reportOf(drafts), { tool: { name: "proxylint", version: "1.2.3" }, ...options }));
}
