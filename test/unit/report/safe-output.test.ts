/** Printed text as a runner reads it. */
import { describe, expect, it } from "vitest";

import { safeOutput } from "../../../src/report/safe-output.js";
import { agentCommands } from "../../support/agent-commands.js";
import { runnerCommands } from "../../support/runner-commands.js";

describe("safeOutput", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["a command", "::error::x", ": :error::x"],
    ["a command behind spaces", " \t::error file=a::x", " \t: :error file=a::x"],
    ["a command behind an odd space", "\u00A0\u3000::debug::x", "\u00A0\u3000: :debug::x"],
    ["a command behind a colour", "\u001B[31m::error::x\u001B[0m", "\u001B[31m: :error::x\u001B[0m"],
    ["the older form anywhere", "ok ##[error]boom.ts", "ok # #[error]boom.ts"],
    ["the older form behind another mark", "###[group]x", "## #[group]x"],
    ["a command of Azure DevOps", "a ##vso[task.complete]x", "a # #vso[task.complete]x"],
    ["one in capitals behind another mark", "###VSO[a.b]x##vSo[", "## #VSO[a.b]x# #vSo["],
    ["a bare carriage return", "a\r::add-mask::e", "a␍::add-mask::e"],
    ["a Unix and a Windows line end", "a\r\n::x::\n", "a\n: :x::\n"],
    ["other control characters", "a\u0000\u0008\u0085b\u2028c\u007F", "a␀␈\uFFFDb\uFFFDc␡"],
    ["escape sequences but colours", "\u001B]0;title\u0007\u001B[2J", "␛]0;title␇␛[2J"],
    ["a line feed that hides a command", "a\v::error::x\f::error::y", "a␋::error::x␌::error::y"],
  ];
  it.each(cases)("breaks %s", (_name, text, expected) => {
    expect(safeOutput(text)).toBe(expected);
    expect(runnerCommands(safeOutput(text))).toEqual([]);
    expect(agentCommands(safeOutput(text))).toEqual([]);
  });

  it("leaves everything else as it is, and what it made", () => {
    const text = "warning[a/b]: x :: y\n  --> a.tf:1:2\n\n\u001B[1mfoo\u001B[0m # [x] ## [y]\n";
    expect(safeOutput(text)).toBe(text);
    for (const [, hostile] of cases) expect(safeOutput(safeOutput(hostile))).toBe(safeOutput(hostile));
  });

  it("is tested against commands that work", () => {
    expect(runnerCommands("::error::x\n ok ##[warning]y\na\r::notice file=a%2Cb::z")).toHaveLength(3);
    expect(agentCommands("a ##vso[task.complete result=Failed]x\n##[group]y")).toHaveLength(2);
  });
});
