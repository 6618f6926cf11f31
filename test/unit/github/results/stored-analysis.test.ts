/** Whether an upload says what code scanning has already: of the same commit, by the same version, the same findings. */
import { describe, expect, it } from "vitest";

import { isStored } from "../../../../src/github/results/stored-analysis.js";
import { renderSarif } from "../../../../src/report/index.js";
import { StatusError, memoryGithub } from "../../../support/memory-github.js";
import { draftAt, mainFile, placeOfText, reportOf, sampleReport } from "../../../support/sample-report.js";

const listRoute = "GET /repos/{owner}/{repo}/code-scanning/analyses";
const sarifRoute = "GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}";
const tool = { name: "proxylint", version: "1.2.3" };
const sarif = renderSarif(sampleReport(), { tool, category: "infra" });
const analysed = { sarif, commitSha: "b".repeat(40), ref: "refs/pull/7/merge", toolName: "proxylint" };
const analysis = {
  id: 3,
  commit_sha: analysed.commitSha,
  category: "infra",
  error: "",
  results_count: sampleReport().findings.length,
  tool,
};

/** Code scanning with `analyses`, newest first, each of which is `stored`. */
function scanning(analyses: unknown, stored: unknown = sarif) {
  return memoryGithub({
    [listRoute]: ({ ref, tool_name: name }) => (ref === analysed.ref && name === tool.name ? analyses : []),
    [sarifRoute]: ({ analysis_id: id, headers }) => {
      expect(headers).toEqual({ accept: "application/sarif+json" });
      return id === analysis.id ? stored : "";
    },
  });
}

async function isThere(analyses: unknown, stored?: unknown): Promise<boolean> {
  return isStored(scanning(analyses, stored).api, { owner: "octo", repo: "infra" }, analysed);
}

/** As GitHub gives back what was uploaded: a part of it, in an order of its own. */
function partOf(text: string): unknown {
  const [run] = (JSON.parse(text) as { runs: { results: { suppressions?: unknown }[] }[] }).runs;
  return JSON.stringify({ runs: [{ tool: { driver: tool }, results: [...(run?.results ?? [])].reverse() }] });
}

describe("an upload", () => {
  it.each([
    { name: "whole", stored: sarif },
    { name: "in part and in another order", stored: partOf(sarif) },
    { name: "as JSON", stored: JSON.parse(sarif) as unknown },
  ])("is there when GitHub has the same, $name", async ({ stored }) => {
    expect(await isThere([analysis], stored)).toBe(true);
  });

  it.each([
    { name: "nothing", analyses: [] },
    { name: "another commit", analyses: [{ ...analysis, commit_sha: "c".repeat(40) }] },
    { name: "another category", analyses: [{ ...analysis, category: "other" }] },
    { name: "another version", analyses: [{ ...analysis, tool: { ...tool, version: "1.2.4" } }] },
    { name: "fewer findings", analyses: [{ ...analysis, results_count: 1 }] },
    { name: "an error", analyses: [{ ...analysis, error: "broken" }] },
    { name: "something newer that differs", analyses: [{ ...analysis, id: 4, results_count: 0 }, analysis] },
    { name: "what is no list", analyses: { message: "?" } },
  ])("is not there when GitHub has $name", async ({ analyses }) => {
    expect(await isThere(analyses)).toBe(false);
  });

  it.each([
    { name: "another text", stored: sarif.replace(/("results":[^]*?"text": ")/u, "$1x") },
    { name: "other findings", stored: renderSarif(reportOf([draftAt(placeOfText(mainFile, "http"))]), { tool }) },
    { name: "no JSON", stored: "{" },
    { name: "no SARIF", stored: "{}" },
  ])("is not there when what GitHub gives is $name", async ({ stored }) => {
    expect(await isThere([analysis], stored)).toBe(false);
  });

  it("is not there when that cannot be read", async () => {
    const github = memoryGithub({
      [listRoute]: () => {
        throw new StatusError(403, "no-permission");
      },
    });
    expect(await isStored(github.api, { owner: "octo", repo: "infra" }, analysed)).toBe(false);
    expect(github.writes()).toEqual([]);
  });
});
