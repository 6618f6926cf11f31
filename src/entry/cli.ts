#!/usr/bin/env node
/**
 * The command line: the only place, beside the action, that touches the process.
 *
 * Standard output carries the report and nothing else.
 */
import { writeFileSync, writeSync } from "node:fs";
import type { Command, ScanCommand } from "./arguments.js";
import { parseCommandLine } from "./arguments.js";
import { EnvironmentError } from "../errors.js";
import type { ScanReport } from "../finding/index.js";
import { isAtLeast, withMinimumSeverity } from "../finding/index.js";
import { failureOf } from "./failure.js";
import { help } from "./help.js";
import { programFiles } from "./program-files.js";
import { scopeOf } from "./scope.js";
import { version } from "./version.js";

const files = programFiles(new URL("./", import.meta.url));

async function run(command: Command): Promise<number> {
  switch (command.command) {
    case "help":
      return print(help);
    case "version":
      return print(`${version}\n`);
    case "explain": {
      const { explainRule } = await import("./rule-texts.js");
      return print(explainRule(files.catalogue(), command.rule, command.locale));
    }
    case "rules": {
      const { listRules, listRulesJson } = await import("./rule-texts.js");
      return print(command.json ? listRulesJson(files.catalogue(), command.locale) : listRules(files.catalogue()));
    }
    case "scan":
    case "extract":
      return runScanCommand(command);
  }
}

async function runScanCommand(command: ScanCommand): Promise<number> {
  const started = performance.now();
  const scope = scopeOf(process.cwd(), command.paths, command.plans);
  const { runScan } = await import("./run-scan.js");
  const planFiles = scope.named.filter((path) =>
    command.plans.some((plan) => path.endsWith(plan.replace(/^(?:\.\/)+/, ""))),
  );
  const now = Math.floor(Date.now() / 1000);
  const { report, subjects } = await runScan({ scope, planFiles, locale: command.locale, now }, files);
  if (command.command === "extract") {
    const { extractJson } = await import("./extract.js");
    return deliver(command, extractJson(subjects));
  }
  deliver(command, await render(command, report));
  if (command.stats) stats(started, report);
  return failsOn(report, command.failOn) ? 1 : 0;
}

async function render(command: ScanCommand, report: ScanReport): Promise<string> {
  const { renderReport } = await import("../report/index.js");
  const isTerminal = command.output === undefined && process.stdout.isTTY;
  const color = isTerminal && command.color !== false && (process.env["NO_COLOR"] ?? "") === "";
  return renderReport(command.format, withMinimumSeverity(report, command.minSeverity), {
    tool: { name: "proxylint", version },
    catalogue: files.catalogue(),
    failOn: command.failOn,
    locale: command.locale,
    color,
    width: isTerminal ? process.stdout.columns : 100,
  });
}

function failsOn({ findings }: ScanReport, threshold: ScanCommand["failOn"]): boolean {
  return threshold !== "never" && findings.some(({ severity }) => isAtLeast(severity, threshold));
}

function deliver({ output }: ScanCommand, text: string): number {
  if (output === undefined) return print(text);
  try {
    writeFileSync(output, text);
  } catch (cause) {
    throw new EnvironmentError("file-unwritable", `${output} cannot be written`, {
      remedy: "Name a file in a folder that exists and may be written.",
      cause,
    });
  }
  return 0;
}

/** Writes all of `text` before the process may end, also to a pipe that is slow or closed. */
function print(text: string): number {
  const bytes = Buffer.from(text, "utf8");
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(1, bytes, written);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "EPIPE") return 0;
      if (code !== "EAGAIN") throw error;
    }
  }
  return 0;
}

function stats(started: number, { summary }: ScanReport): void {
  const milliseconds = Math.round(performance.now() - started);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stderr.write(
    `proxylint: ${String(summary.files)} files, ${String(milliseconds)} ms, ${String(megabytes)} MB at most\n`,
  );
}

try {
  process.exitCode = await run(parseCommandLine(process.argv.slice(2)));
} catch (error) {
  const failure = failureOf(error);
  process.stderr.write(failure.text);
  process.exitCode = failure.status;
}
