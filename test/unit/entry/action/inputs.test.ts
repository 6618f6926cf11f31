/** The inputs of the action as data: lists, words and what is said of wrong ones. */
import { describe, expect, it } from "vitest";

import { readInputs } from "../../../../src/entry/action/inputs.js";

describe("readInputs", () => {
  it("leaves what is not given to the configuration, and has a value for the rest", () => {
    expect(readInputs({ INPUT_PATHS: "", INPUT_LOCALE: " " })).toEqual({
      paths: [],
      planFiles: [],
      scope: "all",
      annotations: "true",
      comment: "auto",
      suggestions: false,
      checkRun: false,
      uploadSarif: false,
      token: "",
    });
  });

  it("takes lists by line", () => {
    const inputs = readInputs({ INPUT_PATHS: "infra\r\n  charts/a b \n\n", "INPUT_PLAN-FILES": "a.json" });
    expect(inputs.paths).toEqual(["infra", "charts/a b"]);
    expect(inputs.planFiles).toEqual(["a.json"]);
  });

  it.each(["true", "True", "TRUE"])("takes %s", (value) => {
    const inputs = readInputs({ INPUT_ANNOTATIONS: value, INPUT_SUGGESTIONS: value });
    expect([inputs.annotations, inputs.suggestions]).toEqual(["true", true]);
  });

  it.each(["false", "False", "FALSE"])("takes %s", (value) => {
    const inputs = readInputs({ INPUT_ANNOTATIONS: value, "INPUT_CHECK-RUN": value });
    expect([inputs.annotations, inputs.checkRun]).toEqual(["false", false]);
  });

  it("takes what was given for uploads, and annotations of a change alone", () => {
    const given = { "INPUT_SARIF-UPLOAD": "true", "INPUT_SARIF-CATEGORY": "infra", INPUT_ANNOTATIONS: "changed" };
    expect(readInputs(given)).toMatchObject({ uploadSarif: true, sarifCategory: "infra", annotations: "changed" });
  });

  it.each([
    { variable: "INPUT_FAIL-ON", value: "Warning", near: "warning" },
    { variable: "INPUT_MIN-SEVERITY", value: "notes", near: "note" },
    { variable: "INPUT_COMMENT", value: "nevr", near: "never" },
    { variable: "INPUT_ANNOTATIONS", value: "tru", near: "true" },
  ])("names what $value was meant to be", ({ variable, value, near }) => {
    expect(() => readInputs({ [variable]: value })).toThrow(
      expect.objectContaining({
        name: "UsageError",
        remedy: expect.stringContaining(`Did you mean ${near}?`) as string,
      }),
    );
  });
});
