/** SARIF within what GitHub code scanning takes. */
import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Log, Result, Run } from "sarif";
import { describe, expect, it } from "vitest";

import type { ScanReport } from "../../../src/finding/finding.js";
import { lineHashes } from "../../../src/report/line-hash.js";
import { renderSarif } from "../../../src/report/sarif.js";
import {
  draftAt,
  mainFile,
  placeOfText,
  reportOf,
  sampleCatalogue,
  samplePassword,
  sampleReport,
} from "../../support/sample-report.js";
import { sarifFaults } from "../../support/sarif-faults.js";

function runOf(report: ScanReport, options: Parameters<typeof renderSarif>[1] = {}): Run {
  const log = JSON.parse(renderSarif(report, options)) as Log;
  return log.runs[0] ?? expect.fail("no run");
}

function resultAt(chars: string, text: string): Result {
  const { results = [] } = runOf(reportOf([draftAt(placeOfText({ path: "a.tf", text }, chars))]));
  return results[0] ?? expect.fail("no result");
}

describe("renderSarif", () => {
  const options = { catalogue: sampleCatalogue, tool: { name: "proxylint", version: "1.2.3" } };

  it("has all that code scanning asks for", () => {
    expect(sarifFaults(renderSarif(sampleReport(), options))).toEqual([]);
    expect(sarifFaults(renderSarif(reportOf([]), options))).toEqual([]);
    expect(sarifFaults(renderSarif(sampleReport()))).toEqual([]);
    expect(renderSarif(sampleReport(), options)).not.toContain(samplePassword);
  });

  it("describes every rule of the catalogue, security rules as such", () => {
    const { rules = [] } = runOf(sampleReport(), options).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(sampleCatalogue.rules.map(({ id }) => id));
    const credentials = rules.find(({ id }) => id === "aks/proxy-credentials");
    expect(credentials).toMatchInlineSnapshot(`
      {
        "defaultConfiguration": {
          "enabled": true,
          "level": "error",
        },
        "fullDescription": {
          "text": "Password in the proxy address, described.",
        },
        "help": {
          "markdown": "Password in the proxy address, described.

      **why**: Why Password in the proxy address.

      **fix**: Mend Password in the proxy address of ….

      **Sources**

      - <https://learn.microsoft.com/azure/aks/http-proxy>",
          "text": "Password in the proxy address, described.

      Why Password in the proxy address.

      Mend Password in the proxy address of ….",
        },
        "id": "aks/proxy-credentials",
        "name": "AksProxyCredentials",
        "properties": {
          "precision": "high",
          "problem.severity": "error",
          "security-severity": "8.0",
          "tags": [
            "security",
            "proxy",
            "aks",
            "aks-cluster",
          ],
        },
        "shortDescription": {
          "text": "Password in the proxy address",
        },
      }
    `);
    expect(rules.find(({ id }) => id === "aks/tls-to-proxy")?.properties).toMatchInlineSnapshot(`
      {
        "precision": "medium",
        "problem.severity": "recommendation",
        "tags": [
          "proxy",
          "aks",
          "aks-cluster",
        ],
      }
    `);
  });

  it("gives the places, the way of the value and the related places", () => {
    const { results = [] } = runOf(sampleReport(), { ...options, root: "deploy" });
    const credentials = results.find(({ ruleId }) => ruleId === "aks/proxy-credentials");
    const steps = credentials?.codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => [
      location?.physicalLocation?.artifactLocation?.uri,
      location?.physicalLocation?.region?.startLine,
      location?.message?.text,
    ]);
    expect(steps).toEqual([
      ["deploy/infra/prod.tfvars", 2, undefined],
      ["deploy/infra/variables.tf", 1, "var.proxy"],
      ["deploy/infra/main.tf", 5, undefined],
    ]);
    const pool = results.find(({ ruleId }) => ruleId === "aks/windows-node-pool");
    expect(pool?.relatedLocations?.map(({ id, message }) => [id, message?.text])).toEqual([
      [1, "the proxy is set here"],
    ]);
    expect(pool?.locations?.[0]?.physicalLocation?.region).toEqual({
      startLine: 13,
      startColumn: 27,
      endLine: 13,
      endColumn: 36,
    });
  });

  it("computes the fingerprint that GitHub compares", () => {
    const { results = [] } = runOf(sampleReport(), options);
    const pool = results.find(({ ruleId }) => ruleId === "aks/windows-node-pool");
    expect(pool?.partialFingerprints?.["primaryLocationLineHash"]).toBe(
      lineHashes(mainFile.text, new Set([13])).get(13),
    );
  });

  it("computes it on masked text", () => {
    const hashOf = (password: string): string | undefined =>
      resultAt("3128", `proxy = "http://u:${password}@proxy.corp.example:3128"\n`).partialFingerprints?.[
        "primaryLocationLineHash"
      ];
    expect(hashOf("correct")).toBe(hashOf("horses1"));
  });

  it("encodes paths", () => {
    const source = { path: "dir with space/ü#?%.tf/[x]\uD800", text: "x" };
    const { results = [] } = runOf(reportOf([draftAt(placeOfText(source, "x"))]));
    expect(results[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(
      "dir%20with%20space/%C3%BC%23%3F%25.tf/%5Bx%5D%EF%BF%BD",
    );
  });

  it("marks a character where a place has none", () => {
    const regions = [0, 3, 4].map((start) => {
      const { results = [] } = runOf(reportOf([draftAt({ source: { path: "a", text: "abc\n" }, start, end: start })]));
      return results[0]?.locations?.[0]?.physicalLocation?.region;
    });
    expect(regions).toEqual([
      { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
      { startLine: 1, startColumn: 3, endLine: 1, endColumn: 4 },
      { startLine: 2, startColumn: 1, endLine: 2, endColumn: 2 },
    ]);
  });

  it("lets no message be a link or a placeholder, and none be empty", () => {
    const place = placeOfText({ path: "a", text: "x" }, "x");
    const messageOf = (message: string): string | undefined =>
      runOf(reportOf([draftAt(place, { message, why: "", remedy: "" })])).results?.[0]?.message.text;
    expect(messageOf("[a](https://example.com) {0} {x}")).toBe("[a] (https://example.com) {{0}} {x}");
    expect(messageOf("")).toBe("url/path");
    expect(messageOf("m".repeat(10_000))).toHaveLength(4000);
  });

  it("keeps the worst of too many results, in order", () => {
    const source = { path: "a.yaml", text: "x".repeat(25_010) };
    const drafts = Array.from({ length: 25_010 }, (_, start) =>
      draftAt({ source, start, end: start + 1 }, { severity: start >= 25_000 ? "error" : "note", why: "", remedy: "" }),
    );
    const run = runOf(reportOf(drafts));
    const levels = run.results?.map(({ level }) => level) ?? [];
    expect(levels).toHaveLength(25_000);
    expect(levels.slice(-10)).toEqual(Array.from({ length: 10 }, () => "error"));
    expect(run.properties).toEqual({ resultsLeftOut: 10 });
  });

  it("leaves results out rather than have too many rules", () => {
    const source = { path: "a.yaml", text: "x".repeat(25_000) };
    const drafts = Array.from({ length: 25_000 }, (_, start) =>
      draftAt({ source, start, end: start + 1 }, { rule: `own/rule-${start}`, why: "", remedy: "" }),
    );
    const run = runOf(reportOf(drafts), { catalogue: sampleCatalogue });
    expect(run.tool.driver.rules?.length).toBe(12_500 + sampleCatalogue.rules.length);
    expect(run.properties).toEqual({ resultsLeftOut: 12_500 });
  });

  it("leaves results out, the best first, until the compressed file is small enough", () => {
    // Text that does not compress: four bits a character.
    const noise = randomBytes(10_400_000).toString("hex");
    const source = { path: "a.yaml", text: "x".repeat(5200) };
    const drafts = Array.from({ length: 5200 }, (_, start) =>
      draftAt(
        { source, start, end: start + 1 },
        { message: noise.slice(start * 4000, (start + 1) * 4000), severity: start === 5199 ? "error" : "note" },
      ),
    );
    const text = renderSarif(reportOf(drafts));
    expect(gzipSync(text).byteLength).toBeLessThanOrEqual(10_000_000);
    const { results = [], properties } = (JSON.parse(text) as Log).runs[0] ?? expect.fail("no run");
    expect([results.length, properties?.["resultsLeftOut"]]).toEqual([2600, 2600]);
    expect(results.at(-1)?.level).toBe("error");
  });

  it("keeps the parts of a result within their limits", () => {
    const place = placeOfText(mainFile, '"Windows"');
    const steps = Array.from({ length: 1200 }, () => ({ place, note: "n".repeat(2000) }));
    const report = reportOf([draftAt(place, { via: steps, related: steps, rule: `own/${"r".repeat(2000)}` })]);
    const { results = [], tool } = runOf(report);
    expect(results[0]?.codeFlows?.[0]?.threadFlows[0]?.locations).toHaveLength(1000);
    expect(results[0]?.relatedLocations).toHaveLength(99);
    expect(results[0]?.relatedLocations?.[0]?.message?.text).toHaveLength(1024);
    expect(tool.driver.rules?.[0]?.name).toHaveLength(255);
    expect(tool.driver.rules?.[0]?.shortDescription?.text).toHaveLength(1024);
    expect(sarifFaults(renderSarif(report))).toEqual([]);
  });

  it("gives rules ten tags at most, whatever the user calls them", () => {
    const { rules = [] } = runOf(sampleReport(), { catalogue: sampleCatalogue }).tool.driver;
    const tags = rules.map(({ properties }) => properties?.tags ?? []);
    expect(tags.every((own) => own.length <= 10 && new Set(own).size === own.length && !own.includes(""))).toBe(true);
  });

  it("names the category so that uploads do not replace each other", () => {
    expect(runOf(sampleReport(), { category: "infra" }).automationDetails).toEqual({ id: "infra/" });
    expect(runOf(sampleReport()).automationDetails).toEqual({ id: "proxylint/" });
    expect(runOf(sampleReport(), { category: "infra/prod//" }).automationDetails).toEqual({ id: "infra/prod/" });
    expect(runOf(sampleReport(), { category: "/" }).automationDetails).toEqual({ id: "proxylint/" });
  });
});
