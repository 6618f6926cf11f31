/** The order of findings. */
import { describe, expect, it } from "vitest";

import { compareFindings, compareText, compareWorstFirst, isAtLeast } from "../../../src/finding/order.js";
import { draftAt, reportOf, sampleReport } from "../../support/sample-report.js";

const source = { path: "b.yaml", text: "one two three" };
const other = { path: "B.yaml", text: "one" };

describe("compareFindings", () => {
  it("goes by path, start, end and rule", () => {
    const drafts = [
      draftAt({ source, start: 4, end: 7 }),
      draftAt({ source, start: 0, end: 7 }),
      draftAt({ source, start: 0, end: 3 }, { rule: "url/scheme" }),
      draftAt({ source, start: 0, end: 3 }),
      draftAt({ source: other, start: 0, end: 3 }),
    ];
    const found = reportOf(drafts).findings.map(({ place, rule }) => [place.source.path, place.start, place.end, rule]);
    expect(found).toEqual([
      ["B.yaml", 0, 3, "url/path"],
      ["b.yaml", 0, 3, "url/path"],
      ["b.yaml", 0, 3, "url/scheme"],
      ["b.yaml", 0, 7, "url/path"],
      ["b.yaml", 4, 7, "url/path"],
    ]);
  });

  it("gives the same list whatever order findings come in", () => {
    const { findings } = sampleReport();
    for (let shift = 1; shift < findings.length; shift += 1) {
      const turned = [...findings.slice(shift), ...findings.slice(0, shift)].reverse();
      expect(turned.sort(compareFindings)).toEqual(findings);
    }
  });

  it("tells findings of one place apart by their subjects", () => {
    const place = { source, start: 0, end: 3 };
    const names = ["west", "east"];
    const drafts = names.map((name) => draftAt(place, { subject: { kind: "aks-cluster", name } }));
    const forwards = reportOf(drafts).findings;
    const backwards = reportOf([...drafts].reverse()).findings;
    expect(forwards).toEqual(backwards);
    expect(new Set(forwards.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});

describe("compareWorstFirst", () => {
  it("puts errors before warnings before notes", () => {
    const severities = [...sampleReport().findings].sort(compareWorstFirst).map(({ severity }) => severity);
    expect(severities).toEqual(["error", "error", "warning", "warning", "note"]);
  });
});

describe("compareText", () => {
  it("compares by code units, not by a locale", () => {
    expect(["ä", "z", "Z", "a"].sort(compareText)).toEqual(["Z", "a", "z", "ä"]);
    expect(compareText("a", "a")).toBe(0);
  });
});

describe("isAtLeast", () => {
  it("holds for the threshold and what is worse", () => {
    expect((["error", "warning", "note"] as const).map((severity) => isAtLeast(severity, "warning"))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
