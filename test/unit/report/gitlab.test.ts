/** GitLab's Code Quality report. */
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";

import { renderGitlab } from "../../../src/report/gitlab.js";
import { draftAt, placeOfText, reportOf, samplePassword, sampleReport } from "../../support/sample-report.js";

/** What GitLab's documentation requires of each entry. */
const documented = {
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    additionalProperties: false,
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", minLength: 1 },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", pattern: "^(?!\\./|/)" },
          lines: { type: "object", required: ["begin"], properties: { begin: { type: "integer", minimum: 1 } } },
        },
      },
    },
  },
};

describe("renderGitlab", () => {
  const validate = new Ajv().compile(documented);
  const read = (text: string): readonly Readonly<Record<string, unknown>>[] => {
    const value = JSON.parse(text) as readonly Readonly<Record<string, unknown>>[];
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    return value;
  };

  it("has what GitLab requires, worst first", () => {
    const text = renderGitlab(sampleReport(), { root: "./shop/" });
    const [first] = read(text);
    expect(first).toEqual({
      description: "cluster shop has an HTTP proxy and the Windows node pool win",
      check_name: "aks/windows-node-pool",
      fingerprint: sampleReport().findings.find(({ rule }) => rule === "aks/windows-node-pool")?.fingerprint,
      severity: "critical",
      location: { path: "shop/infra/main.tf", lines: { begin: 13 } },
    });
    expect(read(text).map(({ severity }) => severity)).toEqual(["critical", "critical", "major", "major", "info"]);
    expect(text).not.toContain(samplePassword);
  });

  it("gives each finding a fingerprint of its own, those alike too", () => {
    const source = { path: "a.tf", text: "x\nx\nx\n" };
    const drafts = [1, 2, 3].map((nth) => draftAt(placeOfText(source, "x", nth)));
    const prints = read(renderGitlab(reportOf(drafts))).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(3);
  });

  it("leaves out what does not count, and is an empty list then", () => {
    const draft = draftAt(placeOfText({ path: "a.tf", text: "x" }, "x"), { state: "unchanged", tolerated: true });
    expect(renderGitlab(reportOf([draft]))).toBe("[]\n");
    expect(renderGitlab(reportOf([]))).toBe("[]\n");
  });

  it("keeps descriptions to one line", () => {
    const draft = draftAt(placeOfText({ path: "a.tf", text: "x" }, "x"), { message: `a\n${"b".repeat(3000)}` });
    const [entry] = read(renderGitlab(reportOf([draft])));
    expect(entry?.["description"]).toMatch(/^a b{900,}…$/u);
  });
});
