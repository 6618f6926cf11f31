/** The command line as data. */
import { describe, expect, it } from "vitest";
import type { ScanCommand } from "../../../../src/entry/commands/arguments.js";
import { parseCommandLine, unknownCommand } from "../../../../src/entry/commands/arguments.js";
import { UsageError } from "../../../../src/errors.js";

const defaults: ScanCommand = {
  command: "scan",
  paths: [],
  format: "text",
  plans: [],
  policies: [],
  changedOnly: false,
  suppressions: true,
  stats: false,
};

describe("a command line", () => {
  it.each<readonly [readonly string[], object]>([
    [[], { ...defaults, unnamed: true }],
    [["scan"], defaults],
    [["infra", "pool.tf"], { ...defaults, paths: ["infra", "pool.tf"], unnamed: true }],
    [["scan", "scan"], { ...defaults, paths: ["scan"] }],
    [["--", "scan"], { ...defaults, paths: ["scan"] }],
    [["scan", "--", "--stats"], { ...defaults, paths: ["--stats"] }],
    [["infra", "scan"], { ...defaults, paths: ["infra", "scan"], unnamed: true }],
    [["--stats", "scan", "infra"], { ...defaults, stats: true, paths: ["infra"] }],
    [["scan", "-o", "a", "--output=b"], { ...defaults, output: "b" }],
    [["scan", "--plan", "a", "--plan=b"], { ...defaults, plans: ["a", "b"] }],
    [["scan", "--format", "sarif", "--format", "json"], { ...defaults, format: "json" }],
    [["scan", "--min-severity=note", "--fail-on=never"], { ...defaults, minSeverity: "note", failOn: "never" }],
    [["scan", "--locale", "zh", "--no-color"], { ...defaults, locale: "zh", color: false }],
    [["extract", "infra", "--plan", "p"], { ...defaults, command: "extract", paths: ["infra"], plans: ["p"] }],
    [["explain", "url/path"], { command: "explain", rule: "url/path", locale: "en" }],
    [["rules"], { command: "rules", locale: "en", json: false, filter: {} }],
    [["rules", "--format", "json"], { command: "rules", locale: "en", json: true, filter: {} }],
    [["merge", "a"], { command: "merge", files: ["a"], format: "text", failOn: "error", locale: "en" }],
    [
      ["merge", "a", "b", "--part", "2/8", "--expect", "8", "-o", "c", "--format", "json", "--fail-on", "note"],
      {
        command: "merge",
        files: ["a", "b"],
        format: "json",
        output: "c",
        failOn: "note",
        locale: "en",
        part: { index: 2, of: 8 },
        expected: 8,
      },
    ],
    [
      ["scan", "--format", "json", "--repository", "corp/shop", "--part", "1/1"],
      { ...defaults, format: "json", repository: "corp/shop", part: { index: 1, of: 1 } },
    ],
    [["--help", "explain"], { command: "help" }],
    [["rules", "-h"], { command: "help" }],
    [["-V"], { command: "version" }],
    [["-hV"], { command: "help" }],
  ])("%j", (argv, command) => {
    expect(parseCommandLine(argv)).toEqual(command);
  });

  it.each<readonly [readonly string[], string]>([
    [["--formt", "json"], "unknown-option"],
    [["merge"], "missing-argument"],
    [["merge", "a", "--plan", "b"], "unknown-option"],
    [["merge", "a", "--part", "0/3"], "bad-option-value"],
    [["merge", "a", "--part", "3"], "bad-option-value"],
    [["merge", "a", "--expect", "-1"], "bad-option-value"],
    [["--format", "json", "--repository", "shop"], "bad-option-value"],
    [["--part", "1/2"], "conflicting-options"],
    [["--no-format"], "unknown-option"],
    [["--color"], "unknown-option"],
    [["-q"], "unknown-option"],
    [["--constructor"], "unknown-option"],
    [["--__proto__"], "unknown-option"],
    [["rules", "--stats"], "unknown-option"],
    [["--format"], "bad-option-value"],
    [["--format="], "bad-option-value"],
    [["--plan"], "bad-option-value"],
    [["--stats="], "bad-option-value"],
    [["--no-color=1"], "bad-option-value"],
    [["--fail-on", "Error"], "bad-option-value"],
    [["explain"], "missing-argument"],
    [["explain", "a", "b"], "missing-argument"],
    [["rules", "a"], "unknown-command"],
  ])("%j is refused", (argv, code) => {
    expect(codeOf(() => parseCommandLine(argv))).toBe(code);
  });
});

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof UsageError ? error.code : String(error);
  }
  return undefined;
}

describe("a word that is no command", () => {
  it.each([
    ["scna", "proxylint scan?"],
    ["Scan", "proxylint scan?"],
    ["exprain", "proxylint explain?"],
    ["rule", "proxylint rules?"],
    ["extrac", "proxylint extract?"],
    ["infrastructure", "--help"],
  ])("%s", (word, remedy) => {
    const error = unknownCommand(word);
    expect([error.code, error.message.startsWith(`${word} is no command`)]).toEqual(["unknown-command", true]);
    expect(error.remedy).toContain(remedy);
  });
});
