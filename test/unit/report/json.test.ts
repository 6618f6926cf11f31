/** The JSON report and its published schema. */
import { readFileSync } from "node:fs";

import { toJsonSchema } from "@valibot/to-json-schema";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";

import type { JsonReport } from "../../../src/report/json-schema.js";
import { jsonReportSchema } from "../../../src/report/json-schema.js";
import { renderJson } from "../../../src/report/json.js";
import { draftAt, placeOfText, reportOf, samplePassword, sampleReport } from "../../support/sample-report.js";

const published = JSON.parse(
  readFileSync(new URL("../../../schemas/report.schema.json", import.meta.url), "utf8"),
) as object;
const tool = { name: "proxylint", version: "1.2.3" };

describe("renderJson", () => {
  it("is what its published schema says", () => {
    const validate = new Ajv({ allErrors: true }).compile(published);
    expect(validate(JSON.parse(renderJson(sampleReport(), { tool }))), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ version: 2, tool, summary: {}, findings: [] })).toBe(false);
  });

  it("publishes the schema that it is made from", () => {
    expect(published).toEqual(toJsonSchema(jsonReportSchema));
  });

  it("counts lines and columns from 1, columns in UTF-16 units, and the end behind the last character", () => {
    const source = { path: "a.yaml", text: "x\r\n👍: bad\r\n" };
    const report = JSON.parse(renderJson(reportOf([draftAt(placeOfText(source, "bad"))]), { tool })) as JsonReport;
    expect(report.findings[0]?.location).toEqual({
      path: "a.yaml",
      start: { line: 2, column: 5 },
      end: { line: 2, column: 8 },
    });
  });

  it("has exactly the keys of version 1", () => {
    const report = JSON.parse(renderJson(sampleReport(), { tool })) as JsonReport;
    expect(Object.keys(report)).toEqual(["version", "tool", "summary", "findings"]);
    const keys = [
      "rule",
      "severity",
      "message",
      "why",
      "remedy",
      "location",
      "via",
      "related",
      "subject",
      "fingerprint",
    ];
    for (const finding of report.findings) expect(Object.keys(finding)).toEqual(keys);
    expect(report.summary).toEqual({ files: 12, subjects: 2, errors: 2, warnings: 2, notes: 1 });
    expect(report.findings.at(-1)?.via).toEqual([
      {
        location: { path: "infra/variables.tf", start: { line: 1, column: 1 }, end: { line: 1, column: 17 } },
        note: "var.proxy",
      },
      { location: { path: "infra/main.tf", start: { line: 5, column: 19 }, end: { line: 5, column: 28 } }, note: "" },
    ]);
  });

  it("holds no CI command and no password, and loses no character", () => {
    const message = "##[error]x\u2028::error::y ###[x]";
    const source = { path: "a.yaml", text: "bad" };
    const text = renderJson(reportOf([draftAt(placeOfText(source, "bad"), { message })]), { tool });
    expect(text).not.toContain("##[");
    expect((JSON.parse(text) as JsonReport).findings[0]?.message).toBe(message);
    expect(renderJson(sampleReport(), { tool })).not.toContain(samplePassword);
  });
});
