/** Every format by its name, and words in every language. */
import { describe, expect, it } from "vitest";

import { renderReport, reportFormats } from "../../../src/report/index.js";
import { wordsOf } from "../../../src/report/words.js";
import { sampleCatalogue, sampleReport } from "../../support/sample-report.js";
import { runnerCommands } from "../../support/runner-commands.js";

const options = { locale: "en", tool: { name: "proxylint", version: "1.2.3" }, catalogue: sampleCatalogue } as const;

describe("renderReport", () => {
  it("begins each format as its readers expect, and ends with a line end", () => {
    const heads = reportFormats.map((format) => {
      const text = renderReport(format, sampleReport(), options);
      expect(text.endsWith("\n")).toBe(true);
      return [format, text.split("\n", 1)[0]];
    });
    expect(Object.fromEntries(heads)).toMatchInlineSnapshot(`
      {
        "azure": "##vso[task.logissue type=error;sourcepath=infra/main.tf;linenumber=13;columnnumber=27;code=aks/windows-node-pool]cluster shop has an HTTP proxy and the Windows node pool win | why: AKS refuses Windows node pools in clusters with an HTTP proxy. | fix: Move the Windows workloads to a cluster without a proxy, or remove http_proxy_config.",
        "github": "::error file=infra/main.tf,line=13,endLine=13,col=27,endColumn=36,title=Windows pool behind a proxy (aks/windows-node-pool)::cluster shop has an HTTP proxy and the Windows node pool win%0A%0AAKS refuses Windows node pools in clusters with an HTTP proxy.%0A%0AMove the Windows workloads to a cluster without a proxy, or remove http_proxy_config.",
        "gitlab": "[",
        "json": "{",
        "junit": "<?xml version="1.0" encoding="UTF-8"?>",
        "markdown": "## ❌ This proxy configuration will be refused or will break",
        "sarif": "{",
        "text": "warning[scan/parse-error]: this file cannot be read as JSON: a value is missing",
      }
    `);
  });

  it("ends the GitHub format with the total", () => {
    const text = renderReport("github", sampleReport(), options);
    expect(text.trimEnd().split("\n").at(-1)).toBe("2 errors, 2 warnings, 1 note in 2 clusters (12 files)");
    expect(runnerCommands(text)).toHaveLength(5);
  });
});

describe("wordsOf", () => {
  it("has no word of one language in another", () => {
    const flat = (locale: keyof typeof wordsOf): readonly string[] => {
      const { verdict, why, fix, value, rule, seenWith, nothingFound, noProxy, notChecked, inSummary } =
        wordsOf[locale];
      const { verdictPartial, verdictNothingNew, verdictAllFixed, fixedHead } = wordsOf[locale];
      const counted = [wordsOf[locale].newCount, wordsOf[locale].withoutFindings, wordsOf[locale].alsoAt];
      const change = [
        verdictPartial,
        verdictNothingNew,
        verdictAllFixed,
        fixedHead,
        wordsOf[locale].unchangedFindings(2),
      ];
      const labels = [why, fix, value, rule, seenWith, nothingFound, noProxy, notChecked, inSummary];
      return [...Object.values(verdict), ...labels, ...change, ...counted.map((say) => say(2))];
    };
    const english = new Set(flat("en"));
    for (const locale of ["ko", "ja", "zh"] as const) {
      expect(flat(locale).filter((text) => english.has(text) || text === "")).toEqual([]);
    }
  });

  it("counts in the singular and the plural", () => {
    expect([1, 2].map(wordsOf.en.count.error)).toEqual(["1 error", "2 errors"]);
    expect([1, 2].map(wordsOf.en.omitted)).toEqual([
      "1 more finding does not fit here.",
      "2 more findings do not fit here.",
    ]);
  });
});
