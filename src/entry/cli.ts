#!/usr/bin/env node
/**
 * The command line: the only place, beside the action, that touches the process.
 *
 * Standard output carries the report and nothing else.
 */
import { existsSync, writeFileSync } from "node:fs";
import type { Config } from "../config/index.js";
import type { Snapshot } from "../discover/index.js";
import { openCommit } from "../discover/index.js";
import { EnvironmentError } from "../errors.js";
import type { Catalogue, Finding, ScanReport } from "../finding/index.js";
import { counts as doesCount, isAtLeast, withMinimumSeverity } from "../finding/index.js";
import { renderReport, safeOutput } from "../report/index.js";
import type { ScanResult } from "../scan/index.js";
import type { Command, MergeCommand, ScanCommand } from "./commands/arguments.js";
import { parseCommandLine, unknownCommand } from "./commands/arguments.js";
import type { ConfigRequest, SharedOptions } from "./configuration.js";
import { configOf, guardedConfig, sharedOptions } from "./configuration.js";
import { failureOf } from "./failure.js";
import type { GateRequest } from "./gate.js";
import { help } from "./commands/help.js";
import { print } from "./print.js";
import { programFiles } from "./program-files.js";
import type { RunRequest } from "./run-scan.js";
import { runScan } from "./run-scan.js";
import type { ScanScope } from "./scope.js";
import { pathInTree, scopeOf } from "./scope.js";
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
    case "explain":
      return printExplained(command);
    case "rules":
      return printRules(command);
    case "config": {
      const { configCommand } = await import("./commands/config-command.js");
      printText(await configCommand(process.cwd(), command, files));
      return 0;
    }
    case "init": {
      const { initCommand } = await import("./commands/init-command.js");
      print(initCommand(process.cwd()));
      return 0;
    }
    case "baseline": {
      const { baselineCommand } = await import("./commands/baseline-command.js");
      printText(await baselineCommand(command, process.cwd(), files));
      return 0;
    }
    case "merge":
      return mergeReportFiles(command);
    case "scan":
    case "extract":
      return runScanCommand(command);
  }
}

/** Prints what quotes names of the user's files. */
function printText(text: string): void {
  print(isCi ? safeOutput(text) : text);
}

async function mergeReportFiles(command: MergeCommand): Promise<number> {
  const { mergeCommand } = await import("./commands/merge-command.js");
  const { text, fails, incomplete } = mergeCommand(command);
  deliver(command, text);
  if (incomplete !== undefined) throw incomplete;
  return fails ? 1 : 0;
}

async function printExplained(command: Extract<Command, { command: "explain" }>): Promise<number> {
  const { explainRule } = await import("./commands/rule-texts.js");
  const { locale, rule } = command;
  const width = process.stdout.isTTY ? process.stdout.columns : 100;
  print(explainRule(files.catalogue(), files.pages(), rule, { locale, color: hasColor(command), width }));
  return 0;
}

async function printRules(command: Extract<Command, { command: "rules" }>): Promise<number> {
  const { filteredRules, listRules, listRulesJson } = await import("./commands/rule-texts.js");
  const rules = filteredRules(files.catalogue(), command.filter);
  print(command.json ? listRulesJson(rules, command.locale) : listRules(rules));
  return 0;
}

async function runScanCommand(command: ScanCommand): Promise<number> {
  const started = performance.now();
  const [first] = command.paths;
  if (command.unnamed === true && first !== undefined && !existsSync(first)) throw unknownCommand(first);
  const scope = scopeOf(process.cwd(), command.paths, command.plans);
  const now = Math.floor(Date.now() / 1000);
  const base = baseOf(command, scope);
  const place = { root: scope.root, folder: process.cwd(), ...named(command.config) };
  const config = base === undefined ? await configOf(place, files) : await configBefore(place, base);
  const options = sharedOptions(command, config);
  const change = base === undefined ? {} : { base, settings: base.tree, guarded: true };
  const gate = { ...gateOf(command, scope), ...change };
  const shared = { locale: options.locale, config, policies: command.policies, now };
  const request = { scope, planFiles: scope.plans, gate, ...shared };
  const { result, diff } = await scanned(command, request, options);
  const { report, subjects, catalogue } = result;
  if (command.command === "extract") {
    const { extractJson } = await import("./commands/extract.js");
    deliver(command, extractJson(subjects));
    return 0;
  }
  deliver(command, diff ?? render(command, options, report, catalogue));
  if (command.stats) stats(started, report);
  return failsOn(report, options.failOn) ? 1 : 0;
}

/** The commit before the change that is to be judged. */
function baseOf({ base }: ScanCommand, { root }: ScanScope): Snapshot | undefined {
  if (base === undefined) return undefined;
  return openCommit(root, base, process.env);
}

/** The configuration that a change is judged by. */
async function configBefore(place: ConfigRequest, { tree }: Snapshot): Promise<Config> {
  const { config, remark } = await guardedConfig({ ...place, settings: tree }, files);
  if (remark !== undefined) process.stderr.write(safeOutput(`proxylint: ${remark}\n`));
  return config;
}

function gateOf({ baseline, changedOnly, suppressions }: ScanCommand, { root }: ScanScope): GateRequest {
  const file = baseline === undefined ? {} : { baseline: pathInTree(process.cwd(), root, baseline) };
  return { ...file, judged: "new", changedOnly, suppressions };
}

/** The scan, after fixes where they are asked for; `diff` where they are only to be shown. */
async function scanned(
  { fix }: ScanCommand,
  request: RunRequest,
  { minSeverity, failOn }: SharedOptions,
): Promise<{ readonly result: ScanResult; readonly diff?: string }> {
  if (fix === undefined) {
    return { result: await runScan(request, files) };
  }
  const { fixFiles } = await import("./commands/fix-command.js");
  const shown = shownFrom(minSeverity, failOn);
  const counts = (finding: Finding): boolean => doesCount(finding) && isAtLeast(finding.severity, shown);
  const { result, diff, notes } = await fixFiles(request, files, { dryRun: fix === "dry-run", counts });
  for (const note of notes) process.stderr.write(safeOutput(`proxylint: ${note}\n`));
  return fix === "dry-run" ? { result, diff } : { result };
}

function named(path: string | undefined): { readonly path?: string } {
  return path === undefined ? {} : { path };
}

/** Whether standard output is a terminal that may be coloured. */
function hasColor({ color }: { readonly color?: false }): boolean {
  return process.stdout.isTTY && color !== false && (process.env["NO_COLOR"] ?? "") === "";
}

function render(command: ScanCommand, options: SharedOptions, report: ScanReport, catalogue: Catalogue): string {
  const { minSeverity, failOn, locale } = options;
  const { repository, part } = command;
  const isTerminal = command.output === undefined && process.stdout.isTTY;
  const color = command.output === undefined && command.color !== false && wantsColor(isTerminal);
  return renderReport(command.format, withMinimumSeverity(report, shownFrom(minSeverity, failOn)), {
    tool: { name: "proxylint", version },
    catalogue,
    failOn,
    locale,
    color,
    width: isTerminal ? process.stdout.columns : 100,
    ...(repository === undefined ? {} : { repository }),
    ...(part === undefined ? {} : { part }),
  });
}

/** NO_COLOR wins over FORCE_COLOR, which is for terminals that do not show as one. */
function wantsColor(isTerminal: boolean): boolean {
  const isSet = (name: string): boolean => (process.env[name] ?? "") !== "";
  return !isSet("NO_COLOR") && (isTerminal || (isSet("FORCE_COLOR") && process.env["FORCE_COLOR"] !== "0"));
}

function deliver({ output, format }: Pick<ScanCommand, "output" | "format">, text: string): void {
  if (output === undefined) {
    // These formats are made of commands, and escape what is none.
    const isCommands = format === "github" || format === "azure";
    print(isCi && !isCommands ? safeOutput(text) : text);
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
