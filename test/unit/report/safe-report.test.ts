/** Secrets in the texts of a report. */
import { describe, expect, it } from "vitest";

import { safeReport } from "../../../src/report/safe-report.js";
import { maskSpans } from "../../../src/text/index.js";
import {
  draftAt,
  placeOfText,
  productionFile,
  reportOf,
  samplePassword,
  sampleReport,
} from "../../support/sample-report.js";

describe("safeReport", () => {
  it("masks sources by the same length, so that places stay", () => {
    const { findings } = safeReport(sampleReport());
    const { place } =
      findings.find(({ rule }) => rule === "aks/proxy-credentials") ?? findings[0] ?? expect.fail("no finding");
    expect(place.source.text).toHaveLength(productionFile.text.length);
    expect(place.source.text.slice(place.start, place.end)).toBe("*".repeat(`deploy:${samplePassword}`.length));
  });

  it("leaves one source object a file", () => {
    const sources = new Set(safeReport(sampleReport()).findings.map(({ place }) => place.source));
    expect(sources.size).toBe(3);
  });

  it("masks secret characters that got into texts", () => {
    const source = { path: "a.yaml", text: "token: s3cr3t-value" };
    const secret = placeOfText(source, "s3cr3t-value");
    const step = { place: secret, note: "is s3cr3t-value" };
    const draft = draftAt(secret, {
      message: "s3cr3t-value is wrong",
      why: "because s3cr3t-value",
      remedy: "not http://u:pw@host",
      via: [step],
      related: [step],
      args: { value: "s3cr3t-value" },
      variants: ["s3cr3t-value"],
      subject: { kind: "aks-cluster", name: "s3cr3t-value" },
    });
    const text = JSON.stringify(safeReport(reportOf([draft], [secret])));
    expect(text).not.toContain("s3cr3t");
    expect(text).not.toContain("u:pw");
    expect(text).toContain("************ is wrong");
  });

  it("is the same when done twice", () => {
    const once = safeReport(sampleReport());
    expect(safeReport(once)).toEqual(once);
  });
});

describe("maskSpans", () => {
  it("takes spans that overlap, are empty, out of order or too long, and keeps line ends", () => {
    const spans = [
      { start: 4, end: 6 },
      { start: 1, end: 3 },
      { start: 2, end: 5 },
      { start: 7, end: 7 },
      { start: 8, end: 99 },
    ];
    expect(maskSpans("ab\ncdefghi", spans)).toBe("a*\n***fg**");
  });
});
