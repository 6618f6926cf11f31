/** What is printed beside reports: failures, thresholds, pages of rules, extracts. */
import { describe, expect, it } from "vitest";
import { extractJson } from "../../../src/entry/commands/extract.js";
import { failureOf } from "../../../src/entry/failure.js";
import { explainRule, filteredRules, listRules, listRulesJson } from "../../../src/entry/commands/rule-texts.js";
import { failsOn, shownFrom } from "../../../src/entry/threshold.js";
import { ConfigError, EnvironmentError, InternalError, UsageError } from "../../../src/errors.js";
import { located } from "../../../src/model/index.js";
import { originAt } from "../../../src/text/index.js";
import { mainFile, placeOfText, sampleCatalogue } from "../../support/sample-report.js";
import { aksCluster } from "../../support/subjects.js";

describe("a failure", () => {
  it.each<readonly [string, unknown, 2 | 3, string]>([
    [
      "of usage",
      new UsageError("unknown-option", "unknown option", { remedy: "Ask." }),
      2,
      "proxylint: unknown option\n  Ask.\n",
    ],
    ["of configuration", new ConfigError("config-syntax", "bad line 3"), 2, "proxylint: bad line 3\n"],
    ["of the machine", new EnvironmentError("git-missing", "no git"), 3, "proxylint: no git\n"],
  ])("%s", (_, error, status, text) => {
    expect(failureOf(error)).toEqual({ status, text });
  });

  it("of ours asks for a report and shows no stack", () => {
    for (const error of [new InternalError("invariant", "odd"), new TypeError("odd"), "odd"]) {
      const { status, text } = failureOf(error);
      expect(status).toBe(3);
      expect(text).toMatch(/^proxylint: .*odd\n {2}This is a bug/u);
      expect(text).not.toContain("    at ");
    }
  });
});

describe("thresholds", () => {
  it.each([
    ["error", [false, false, true]],
    ["warning", [false, true, true]],
    ["note", [true, true, true]],
    ["never", [false, false, false]],
  ] as const)("%s", (threshold, expected) => {
    const reports = (["note", "warning", "error"] as const).map((severity) => ({ findings: [{ severity }] }));
    const fails = reports.map((report) => failsOn(report as unknown as Parameters<typeof failsOn>[0], threshold));
    expect(fails).toEqual(expected);
    expect(failsOn({ findings: [] }, threshold)).toBe(false);
  });

  it("never hide what makes a run fail", () => {
    expect(shownFrom("error", "note")).toBe("note");
    expect(shownFrom("note", "error")).toBe("note");
    expect(shownFrom("warning", "never")).toBe("warning");
  });
});

const windows = "aks/windows-node-pool";
const pages = { [windows]: "## Sources\n\n- https://learn.microsoft.com/azure/aks/http-proxy\n" };

describe("pages of rules", () => {
  it("explain a rule by its id or its name, and name the nearest", () => {
    const explain = (id: string): string =>
      explainRule(sampleCatalogue, pages, id, {
        locale: "en",
        color: false,
        width: 80,
      });
    const page = explain(windows);
    expect(page).toMatch(/^error\[aks\/windows-node-pool\]: /u);
    expect(page).toContain("https://learn.microsoft.com/azure/aks/http-proxy\n");
    expect(explain("windows-node-pool")).toBe(page);
    expect(() => explain("aks/window-node-pool")).toThrow(
      expect.objectContaining({ code: "unknown-rule", remedy: "Did you mean aks/windows-node-pool?" }) as Error,
    );
  });

  it("list every rule on a line of its own, and as JSON with one language", () => {
    const ids = sampleCatalogue.rules.map(({ id }) => id);
    expect(
      listRules(sampleCatalogue.rules)
        .trimEnd()
        .split("\n")
        .map((line) => line.split(" ", 1)[0]),
    ).toEqual(ids);
    const json = JSON.parse(listRulesJson(sampleCatalogue.rules, "ko")) as {
      rules: readonly { id: string; text: object }[];
    };
    expect(json.rules.map(({ id }) => id)).toEqual(ids);
    expect(json.rules[0]).not.toHaveProperty("texts");
  });

  it("are filtered, and a family that no rule has is refused", () => {
    const errors = filteredRules(sampleCatalogue, { family: "aks", severity: "error" }).map(({ id }) => id);
    expect(errors).toContain(windows);
    expect(errors.every((id) => id.startsWith("aks/"))).toBe(true);
    expect(() => filteredRules(sampleCatalogue, { family: "ask" })).toThrow(
      expect.objectContaining({ code: "bad-option-value" }) as Error,
    );
  });
});

describe("an extract", () => {
  it("has the places of nodes by JSON pointer, with its two escapes", () => {
    const at = originAt(placeOfText(mainFile, "var.proxy"));
    const odd = { "a/b~c": located({ value: "x" }, at) };
    const subject = located(aksCluster({ name: "shop", ...(odd as object) }), at);
    const { subjects, spans } = JSON.parse(extractJson([subject])) as {
      subjects: readonly object[];
      spans: readonly object[];
    };
    expect(subjects).toEqual([JSON.parse(JSON.stringify(subject))]);
    const where = { path: "infra/main.tf", start: { line: 5, column: 19 }, end: { line: 5, column: 28 } };
    expect(spans).toEqual([{ "": where, "/a~1b~0c": where }]);
  });

  it("of nothing is still whole", () => {
    expect(JSON.parse(extractJson([]))).toEqual({ version: 1, subjects: [], spans: [] });
  });
});
