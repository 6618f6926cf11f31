/** Annotations, read back as a runner does. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { renderAnnotations } from "../../../src/report/annotations.js";
import { agentCommands } from "../../support/agent-commands.js";
import { annotationsOf } from "../../support/runner/annotations.js";
import { commandIn } from "../../support/runner/command.js";
import {
  draftAt,
  placeOfText,
  reportOf,
  sampleCatalogue,
  samplePassword,
  sampleReport,
} from "../../support/sample-report.js";
import { runnerCommands } from "../../support/runner-commands.js";

const source = { path: "dir/a,b:c%d.yaml", text: "one\ntwo\nthree\n" };

describe("renderAnnotations", () => {
  it("writes one command a finding, worst first", () => {
    const { commands, remark } = renderAnnotations(sampleReport());
    expect(commands.map((command) => command.slice(0, command.indexOf(",")))).toMatchInlineSnapshot(`
      [
        "::error file=infra/main.tf",
        "::error file=infra/prod.tfvars",
        "::warning file=charts/values.json",
        "::warning file=infra/main.tf",
        "::notice file=infra/main.tf",
      ]
    `);
    expect(commands).toHaveLength(5);
    expect(remark).toBe("");
    expect(commands.join("\n")).not.toContain(samplePassword);
  });

  it("tells the way of a value that came through other files", () => {
    const [, credentials] = runnerCommands(renderAnnotations(sampleReport()).commands.join("\n"));
    expect(credentials?.data.split("\n\n").slice(3)).toEqual([
      "value: infra/prod.tfvars:2:18 -> infra/variables.tf:1 var.proxy -> infra/main.tf:5",
      "seen with: infra/prod.tfvars",
    ]);
  });

  it("escapes properties and data so that the runner reads them back", () => {
    const draft = draftAt(placeOfText(source, "two"), {
      message: "100%25 of it\n::error::x",
      why: "a,b:c",
      remedy: "",
    });
    const { commands } = renderAnnotations(reportOf([draft]));
    expect(commands).toEqual([
      "::warning file=dir/a%2Cb%3Ac%25d.yaml,line=2,endLine=2,col=1,endColumn=4,title=url/path::100%2525 of it%0A::error::x%0A%0Aa,b:c",
    ]);
    expect(runnerCommands(commands.join("\n"))).toEqual([
      {
        name: "warning",
        properties: { file: source.path, line: "2", endline: "2", col: "1", endcolumn: "4", title: "url/path" },
        data: "100%25 of it\n::error::x\n\na,b:c",
      },
    ]);
  });

  it("gives columns only within one line", () => {
    const [block, line] = ["two\nthree", "two\n"].map(
      (chars) => renderAnnotations(reportOf([draftAt(placeOfText(source, chars))])).commands[0],
    );
    expect(block).toContain("line=2,endLine=3,title=");
    expect(line).toContain("line=2,endLine=2,col=1,endColumn=4,title=");
  });

  it("puts paths below the scan root's own", () => {
    const report = reportOf([draftAt(placeOfText({ path: "a.tf", text: "x" }, "x"))]);
    const files = ["", ".", "./", "infra", "infra/", "./infra"].map(
      (root) => renderAnnotations(report, { root }).commands[0]?.split(",")[0],
    );
    expect(files).toEqual(
      ["a.tf", "a.tf", "a.tf", "infra/a.tf", "infra/a.tf", "infra/a.tf"].map((path) => `::warning file=${path}`),
    );
  });

  it("stops at ten of a level and says how many are left", () => {
    const text = { path: "a.yaml", text: "x".repeat(40) };
    const drafts = Array.from({ length: 25 }, (_, start) =>
      draftAt({ source: text, start, end: start + 1 }, { severity: start < 12 ? "warning" : "error" }),
    );
    const { commands, remark } = renderAnnotations(reportOf(drafts));
    expect(commands.filter((command) => command.startsWith("::error "))).toHaveLength(10);
    expect(commands.filter((command) => command.startsWith("::warning "))).toHaveLength(10);
    expect(commands[0]).toContain("::error ");
    expect(remark).toBe("not shown: 3 errors, 2 warnings; all findings are in the job summary");
    expect(renderAnnotations(reportOf(drafts), { perLevel: 9 }).commands).toHaveLength(18);
  });

  it("cuts long messages whole: no half escape, no half character", () => {
    const draft = draftAt(placeOfText(source, "one"), { message: "👍%".repeat(3000) });
    const [command = ""] = renderAnnotations(reportOf([draft])).commands;
    const data = command.slice(command.indexOf("::", 2) + 2);
    expect(data.length).toBeLessThan(4096);
    expect(data.length).toBeGreaterThan(3900);
    expect(runnerCommands(command)[0]?.data).toMatch(/^(?:👍%)+👍?…$/u);
  });

  it("puts a title for people first and the rule's id last", () => {
    const [command = ""] = renderAnnotations(sampleReport(), { catalogue: sampleCatalogue }).commands;
    expect(runnerCommands(command)[0]?.properties["title"]).toBe("Windows pool behind a proxy (aks/windows-node-pool)");
    const rule = "url/path";
    const long = {
      rules: [{ ...sampleCatalogue.rules[0], id: rule, title: "t".repeat(400) }],
    } as typeof sampleCatalogue;
    const [cut = ""] = renderAnnotations(reportOf([draftAt(placeOfText(source, "two"))]), { catalogue: long }).commands;
    expect(runnerCommands(cut)[0]?.properties["title"]).toMatch(/^t{100,200}… \(url\/path\)$/u);
  });

  const changed = reportOf([
    draftAt(placeOfText(source, "one"), { severity: "error", state: "unchanged", tolerated: true, message: "old" }),
    draftAt(placeOfText(source, "two"), { severity: "warning", state: "new", message: "brought" }),
    draftAt(placeOfText(source, "three"), { severity: "error", touched: true, message: "touched" }),
    draftAt(placeOfText(source, "on"), { severity: "error", message: "elsewhere" }),
    draftAt(placeOfText(source, "tw"), { severity: "error", state: "new", message: "brought and worse" }),
  ]);
  const messagesOf = (commands: readonly string[]): readonly (string | undefined)[] =>
    runnerCommands(commands.join("\n")).map(({ data }) => data.split("\n", 1)[0]);

  it("shows what the change brings first, then what it touches, the worst first in each", () => {
    const { commands, remark } = renderAnnotations(changed);
    expect(messagesOf(commands)).toEqual(["brought and worse", "brought", "touched", "elsewhere"]);
    expect(remark).toBe("");
    expect(messagesOf(renderAnnotations(changed, { perLevel: 1 }).commands)).toEqual(["brought and worse", "brought"]);
  });

  it("leaves out, when only the change is asked for, what has nothing to do with it, and says so", () => {
    const { commands, remark } = renderAnnotations(changed, { only: "changed", summaryLink: "https://ci.example/1" });
    expect(messagesOf(commands)).toEqual(["brought and worse", "brought", "touched"]);
    expect(remark).toBe("not shown: 1 error; all findings are in the job summary: https://ci.example/1");
    expect(renderAnnotations(changed, { only: "changed", elsewhere: "nowhere" }).remark).toBe("not shown: 1 error");
  });

  it("keeps the remark one line that no runner acts on", () => {
    const summaryLink = "x\n::error::y ##vso[task.complete]z ##[error]";
    const { remark } = renderAnnotations(changed, { only: "changed", summaryLink });
    expect(remark).not.toContain("\n");
    expect([...runnerCommands(remark), ...agentCommands(remark)]).toEqual([]);
  });

  it("holds no command for the agent of Azure DevOps", () => {
    const planted = "##VSO[task.setvariable variable=PATH]x";
    const at = placeOfText({ path: planted, text: "x" }, "x");
    const report = reportOf([
      draftAt(at, { message: planted, why: planted, subject: { kind: "file", name: planted } }),
    ]);
    const text = renderAnnotations(report).commands.join("\n");
    expect(agentCommands(text)).toEqual([]);
    expect(runnerCommands(text)).toHaveLength(1);
  });

  it("is believed by the runner: every place, whole messages, no property without a value", () => {
    const places = fc.tuple(fc.string({ unit: "binary", maxLength: 60 }), fc.nat(70), fc.nat(70));
    fc.assert(
      fc.property(places, fc.string({ unit: "binary", maxLength: 5000 }), ([text, one, other], message) => {
        const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
        const at = { source: { path: "a\\b/c.tf", text }, start, end };
        const { commands } = renderAnnotations(reportOf([draftAt(at, { message })]));
        const { shown } = annotationsOf(commands.flatMap((line) => commandIn(line) ?? []));
        const [annotation] = shown;
        expect(shown).toHaveLength(1);
        expect(annotation).toMatchObject({ file: "a\\b/c.tf", line: expect.any(Number) as number });
        const isSingle = annotation?.line === annotation?.endLine;
        expect(annotation?.column !== undefined && annotation.endColumn !== undefined).toBe(isSingle);
        const [command = ""] = commands;
        expect(command.slice(command.indexOf("::", 2) + 2).length).toBeLessThan(4096);
        expect(command).not.toMatch(/[\r\n]|=(?:,|::)/u);
      }),
      { numRuns: 300 },
    );
  });
});
