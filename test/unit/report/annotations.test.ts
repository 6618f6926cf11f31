/** Annotations, read back as a runner does. */
import { describe, expect, it } from "vitest";

import { renderAnnotations } from "../../../src/report/annotations.js";
import { draftAt, placeOfText, reportOf, samplePassword, sampleReport } from "../../support/sample-report.js";
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
    expect(remark).toBe("not shown: 3 errors, 2 warnings");
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
});
