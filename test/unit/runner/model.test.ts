/** The model of the runner, held to what the runner's sources say and to what the official toolkit writes for it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { error as toolkitError, setOutput } from "@actions/core";
import { afterEach, describe, expect, it, vi } from "vitest";

import { annotationsOf } from "../../support/runner/annotations.js";
import type { Command } from "../../support/runner/command.js";
import { commandIn, linesOf } from "../../support/runner/command.js";
import { readEnvFile } from "../../support/runner/env-file.js";

function read(line: string): Command {
  const command = commandIn(line);
  if (command === undefined) throw new Error(`${JSON.stringify(line)} is no command`);
  return command;
}

describe("commands", () => {
  it.each([
    { line: "::error::boom", name: "error", data: "boom" },
    { line: "  \t::warning::boom", name: "warning", data: "boom" },
    { line: "\u00a0\u3000::notice::boom", name: "notice", data: "boom" },
    { line: "::ERROR::boom", name: "error", data: "boom" },
    { line: "::add-mask::%25%0Ax", name: "add-mask", data: "%\nx" },
    { line: "text ##[error]boom", name: "error", data: "boom" },
    { line: "##[set-output name=a%3Bb]v%5D", name: "set-output", data: "v]" },
  ])("$line", ({ line, name, data }) => {
    expect(read(line)).toMatchObject({ name, data });
  });

  it.each([
    ": :error::x",
    "text ::error::x",
    "::error",
    "::unknown::x",
    "# #[error]x",
    "##[nothing]x",
    "\ufeff::error::x",
  ])("%j is a line of the log", (line) => {
    expect(commandIn(line)).toBeUndefined();
  });

  it("end with their line, whatever ends it", () => {
    expect(linesOf("a\r::b\n\nc\r\nd")).toEqual(["a", "::b", "", "c", "d"]);
    expect(linesOf("a\n")).toEqual(["a"]);
  });
});

describe("annotations", () => {
  it("take 10 of each level and drop the rest", () => {
    const commands = ["error", "warning", "notice"].flatMap((name) =>
      Array.from({ length: 12 }, (_, index) => read(`::${name}::${index}`)),
    );
    const { shown, dropped } = annotationsOf(commands);
    expect(shown).toHaveLength(30);
    expect(dropped.map(({ message }) => message)).toEqual(["10", "11", "10", "11", "10", "11"]);
  });

  it("keep 4,096 characters", () => {
    expect(annotationsOf([read(`::error::${"x".repeat(5000)}`)]).shown[0]?.message).toHaveLength(4096);
  });

  it.each([
    { properties: "line=3,endLine=3,col=2,endColumn=5", place: { line: 3, endLine: 3, column: 2, endColumn: 5 } },
    { properties: "endLine=3", place: { line: 3, endLine: 3 } },
    { properties: "line=3,endLine=4,col=2,endColumn=5", place: { line: 3, endLine: 4 } },
    { properties: "line=3,endLine=2", place: {} },
    { properties: "line=3,col=5,endColumn=2", place: { line: 3 } },
    { properties: "col=5,endColumn=6", place: {} },
    { properties: "line=x", place: {} },
  ])("believe $properties in part", ({ properties, place }) => {
    const [annotation] = annotationsOf([read(`::error ${properties}::m`)]).shown;
    expect(annotation).toEqual({ level: "error", message: "m", ...place });
  });
});

describe("the official toolkit", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  it("is read back as it was called", () => {
    const written: string[] = [];
    vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
      written.push(String(chunk));
      return true;
    });
    const place = { title: "a,b:c=d", file: "a b,c%/d.tf", startLine: 3, endLine: 3, startColumn: 2, endColumn: 9 };
    toolkitError("50%\r\nof ::error::", place);
    vi.restoreAllMocks();
    const commands = linesOf(written.join("")).map(read);
    expect(annotationsOf(commands).shown).toEqual([
      {
        level: "error",
        message: "50%\r\nof ::error::",
        title: place.title,
        file: place.file,
        line: 3,
        endLine: 3,
        column: 2,
        endColumn: 9,
      },
    ]);
  });

  it("writes outputs that are read back", () => {
    const folder = mkdtempSync(join(tmpdir(), "proxylint-outputs-"));
    const file = join(folder, "output");
    writeFileSync(file, "");
    vi.stubEnv("GITHUB_OUTPUT", file);
    setOutput("one", "a\nb=c\n");
    setOutput("two", "");
    expect([...readEnvFile(readFileSync(file, "utf8"))]).toEqual([
      ["one", "a\nb=c\n"],
      ["two", ""],
    ]);
    rmSync(folder, { recursive: true });
  });
});

describe("files of names and values", () => {
  it("have two forms", () => {
    expect([...readEnvFile("a=1\nb<<END\nx\ny\nEND\nc=<<\n")]).toEqual([
      ["a", "1"],
      ["b", "x\ny"],
      ["c", "<<"],
    ]);
  });

  it.each(["nothing", "=1", "a<<END\nx\n", "<<END\nEND\n", "a<<\n"])("refuse %j", (text) => {
    expect(() => readEnvFile(text)).toThrow();
  });
});
