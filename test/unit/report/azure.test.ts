/** Logging commands of Azure DevOps, read back as its agent does. */
import { describe, expect, it } from "vitest";

import { renderAzure } from "../../../src/report/azure.js";
import { agentCommands } from "../../support/agent-commands.js";
import { runnerCommands } from "../../support/runner-commands.js";
import { draftAt, placeOfText, reportOf, samplePassword, sampleReport } from "../../support/sample-report.js";

describe("renderAzure", () => {
  it("makes one command an error or warning, worst first, plain lines of notes, and ends with the total", () => {
    const text = renderAzure(sampleReport(), { root: "./shop" });
    const short = text.split("\n").map((line) => line.replace(/\].*/u, "]").slice(0, 160));
    expect(short).toMatchInlineSnapshot(`
      [
        "##vso[task.logissue type=error;sourcepath=shop/infra/main.tf;linenumber=13;columnnumber=27;code=aks/windows-node-pool]",
        "##vso[task.logissue type=error;sourcepath=shop/infra/prod.tfvars;linenumber=2;columnnumber=18;code=aks/proxy-credentials]",
        "##vso[task.logissue type=warning;sourcepath=shop/charts/values.json;linenumber=2;columnnumber=14;code=scan/parse-error]",
        "##vso[task.logissue type=warning;sourcepath=shop/infra/main.tf;linenumber=7;columnnumber=20;code=aks/bypass-wildcard]",
        "note[aks/tls-to-proxy]",
        "2 errors, 2 warnings, 1 note in 2 clusters (12 files)",
        "",
      ]
    `);
    expect(text).not.toContain(samplePassword);
  });

  it("escapes so that the agent reads back what was meant", () => {
    const source = { path: "a;b]c%d%3B.yaml", text: "one\ntwo\n" };
    const message = "100%AZP25 of %5D ##vso[task.complete result=Succeeded]done; ##[error]x";
    const draft = draftAt(placeOfText(source, "two"), { message, why: "first\r\nsecond", remedy: "" });
    const text = renderAzure(reportOf([draft]));
    expect(agentCommands(text)).toEqual([
      {
        name: "task.logissue",
        properties: { type: "warning", sourcepath: source.path, linenumber: "2", columnnumber: "1", code: "url/path" },
        data: "100%AZP25 of %5D # #vso[task.complete result=Succeeded]done; # #[error]x | why: first second",
      },
    ]);
    expect(runnerCommands(text)).toEqual([]);
  });

  it("never sets the result of the task, and leaves out what does not count", () => {
    const source = { path: "a.tf", text: "x" };
    const draft = draftAt(placeOfText(source, "x"), { baseline: true });
    expect(agentCommands(renderAzure(reportOf([draft])))).toEqual([]);
    expect(renderAzure(sampleReport())).not.toContain("task.complete");
  });

  it("speaks the language asked for", () => {
    expect(renderAzure(sampleReport(), { locale: "ja" })).toContain(" | 理由: AKS");
  });
});
