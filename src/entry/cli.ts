#!/usr/bin/env node
/**
 * The command line: the only place, beside the action, that touches the process.
 *
 * Standard output carries the report and nothing else.
 */
import { existsSync, writeFileSync } from "node:fs";
import { EnvironmentError } from "../errors.js";
import type { ScanReport } from "../finding/index.js";
import { withMinimumSeverity } from "../finding/index.js";
import { safeOutput } from "../report/safe-output.js";
import type { Command, ScanCommand } from "./arguments.js";
import { parseCommandLine, unknownCommand } from "./arguments.js";
import { failureOf } from "./failure.js";
import { help } from "./help.js";
import { print } from "./print.js";
import { programFiles } from "./program-files.js";
import { scopeOf } from "./scope.js";
import { failsOn, shownFrom } from "./threshold.js";
import { version } from "./version.js";

const files = programFiles(new URL("./", import.meta.url));

/** Whether somebody's runner reads what is printed, and may act on it. */
const isCi = ["CI", "GITHUB_ACTIONS", "TF_BUILD"].some((name) => (process.env[name] ?? "") !== "");

async function run(command: Command): Promise<number> {
  switch (command.command) {
    case "help":
      print(help);
      return 0;
    case "version":
      print(`${version}\n`);
      return 0;
    case "explain": {
      const { explainRule } = await import("./rule-texts.js");
      print(explainRule(files.catalogue(), command.rule, command.locale));
      return 0;
    }
    case "rules": {
      const { listRules, listRulesJson } = await import("./rule-texts.js");
      print(command.json ? listRulesJson(files.catalogue(), command.locale) : listRules(files.catalogue()));
      return 0;
    }
    case "scan":
    case "extract":
      return runScanCommand(command);
  }
}

async function runScanCommand(command: ScanCommand): Promise<number> {
  const started = performance.now();
  const [first] = command.paths;
  if (command.unnamed === true && first !== undefined && !existsSync(first)) throw unknownCommand(first);
  const scope = scopeOf(process.cwd(), command.paths, command.plans);
  const { runScan } = await import("./run-scan.js");
  const now = Math.floor(Date.now() / 1000);
  const { report, subjects } = await runScan({ scope, planFiles: scope.plans, locale: command.locale, now }, files);
  if (command.command === "extract") {
    const { extractJson } = await import("./extract.js");
    deliver(command, extractJson(subjects));
    return 0;
  }
  deliver(command, await render(command, report));
  if (command.stats) stats(started, report);
  return failsOn(report, command.failOn) ? 1 : 0;
}

async function render(command: ScanCommand, report: ScanReport): Promise<string> {
  const { renderReport } = await import("../report/index.js");
  const isTerminal = command.output === undefined && process.stdout.isTTY;
  const color = command.output === undefined && command.color !== false && wantsColor(isTerminal);
  return renderReport(command.format, withMinimumSeverity(report, shownFrom(command.minSeverity, command.failOn)), {
    tool: { name: "proxylint", version },
    catalogue: files.catalogue(),
    failOn: command.failOn,
    locale: command.locale,
    color,
    width: isTerminal ? process.stdout.columns : 100,
  });
}

/** NO_COLOR wins over FORCE_COLOR, which is for terminals that do not show as one. */
function wantsColor(isTerminal: boolean): boolean {
  const isSet = (name: string): boolean => (process.env[name] ?? "") !== "";
  return !isSet("NO_COLOR") && (isTerminal || (isSet("FORCE_COLOR") && process.env["FORCE_COLOR"] !== "0"));
}

function deliver({ output, format }: ScanCommand, text: string): void {
  if (output === undefined) {
    // The format `github` is made of commands, and escapes what is none.
    print(isCi && format !== "github" ? safeOutput(text) : text);
    return;
  }
  try {
    writeFileSync(output, text);
  } catch (cause) {
    throw new EnvironmentError("file-unwritable", `${output} cannot be written`, {
      remedy: "Name a file in a folder that exists and may be written.",
      cause,
    });
  }
}

function stats(started: number, { summary }: ScanReport): void {
  const milliseconds = Math.round(performance.now() - started);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stderr.write(
    `proxylint: ${String(summary.files)} files, ${String(milliseconds)} ms, ${String(megabytes)} MB at most\n`,
  );
}

function fail(error: unknown): void {
  const failure = failureOf(error);
  process.stderr.write(safeOutput(failure.text));
  process.exitCode = failure.status;
}

// Node would print the stack, and with it what a message quotes.
process.on("uncaughtException", fail);
try {
  process.exitCode = await run(parseCommandLine(process.argv.slice(2)));
} catch (error) {
  fail(error);
}
