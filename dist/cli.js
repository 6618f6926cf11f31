#!/usr/bin/env node
import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  failsOn,
  failureOf,
  print,
  programFiles,
  scopeOf,
  shownFrom,
  version
} from "./chunk-F6VA5UTP.js";
import {
  safeOutput
} from "./chunk-CCE2MWJE.js";
import {
  withMinimumSeverity
} from "./chunk-AVQTX4VV.js";
import {
  nearest
} from "./chunk-MY5KC25K.js";
import {
  EnvironmentError,
  UsageError
} from "./chunk-DLW563YP.js";
import "./chunk-IIAET7KS.js";

// src/entry/cli.ts
import { existsSync, writeFileSync } from "node:fs";

// src/entry/arguments.ts
import { parseArgs } from "node:util";
var commands = ["scan", "explain", "rules", "extract"];
var formats = ["text", "json", "sarif", "markdown", "junit", "github"];
var locales = ["en", "ko", "ja", "zh"];
var minimums = ["error", "warning", "note"];
var thresholds = ["error", "warning", "note", "never"];
var optionTypes = {
  format: { type: "string" },
  output: { type: "string", short: "o" },
  "min-severity": { type: "string" },
  "fail-on": { type: "string" },
  plan: { type: "string", multiple: true },
  locale: { type: "string" },
  stats: { type: "boolean" },
  "no-color": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" }
};
var optionNames = Object.keys(optionTypes);
var optionsOf = {
  scan: ["format", "output", "min-severity", "fail-on", "plan", "locale", "stats", "no-color"],
  extract: ["output", "plan"],
  explain: ["locale"],
  rules: ["format", "locale"]
};
function parseCommandLine(argv) {
  const { given, words, behindTerminator } = readTokens(argv);
  if (given.has("help")) return { command: "help" };
  if (given.has("version")) return { command: "version" };
  const [first, ...rest] = words;
  const named = behindTerminator ? void 0 : commands.find((command2) => command2 === first);
  const command = named ?? "scan";
  checkApplies(command, given);
  const built = build(command, named === void 0 ? words : rest, given);
  const mayBeMisspelt = built.command === "scan" && named === void 0 && !behindTerminator;
  return mayBeMisspelt ? { ...built, unnamed: true } : built;
}
function readTokens(argv) {
  const { tokens } = parseArgs({
    args: [...argv],
    options: optionTypes,
    allowPositionals: true,
    strict: false,
    tokens: true
  });
  const given = /* @__PURE__ */ new Map();
  const words = [];
  let terminated = false;
  let behindTerminator = false;
  for (const token of tokens) {
    if (token.kind === "option-terminator") terminated = true;
    else if (token.kind === "option") note(given, token.name, token.rawName, token.value);
    else {
      behindTerminator ||= terminated && words.length === 0;
      words.push(token.value);
    }
  }
  return { given, words, behindTerminator };
}
function unknownCommand(word) {
  const near = nearest(word, commands);
  const remedy = near === void 0 ? "See proxylint --help for the commands; paths are taken from the current folder." : `Did you mean proxylint ${near}?`;
  return new UsageError("unknown-command", `${word} is no command, and no file or folder of this name exists`, {
    remedy
  });
}
function note(given, name, rawName, value) {
  const known = optionNames.find((option) => option === name);
  if (known === void 0) throw unknownOption(rawName);
  if (optionTypes[known].type === "string") {
    if (value === void 0)
      throw new UsageError("bad-option-value", `${rawName} needs a value`, { remedy: `Write ${rawName} VALUE.` });
    given.set(known, [...given.get(known) ?? [], value]);
  } else {
    if (value !== void 0)
      throw new UsageError("bad-option-value", `${rawName} takes no value`, { remedy: `Write ${rawName} alone.` });
    given.set(known, []);
  }
}
function unknownOption(rawName) {
  const near = optionNames.find((name) => rawName === `--no-${name}` || name === `no-${rawName.slice(2)}`);
  const meant = near ?? nearest(rawName, optionNames);
  const remedy = meant === void 0 ? "See proxylint --help for the options." : `Did you mean --${meant}?`;
  return new UsageError("unknown-option", `unknown option ${rawName}`, { remedy });
}
function checkApplies(command, given) {
  for (const name of given.keys()) {
    if (optionsOf[command].includes(name)) continue;
    const remedy = `It takes ${optionsOf[command].map((option) => `--${option}`).join(", ")}.`;
    throw new UsageError("unknown-option", `${command} has no option --${name}`, { remedy });
  }
}
function build(command, words, given) {
  const locale = choice("locale", given, locales, "en");
  switch (command) {
    case "explain":
      return { command, rule: onlyRule(words), locale };
    case "rules":
      if (words.length > 0)
        throw new UsageError("unknown-command", `rules takes no ${words[0] ?? ""}`, {
          remedy: "Write proxylint rules."
        });
      return { command, locale, json: choice("format", given, ["text", "json"], "text") === "json" };
    case "scan":
    case "extract":
      return scanCommand(command, words, given, locale);
  }
}
function onlyRule(words) {
  const [rule, ...others] = words;
  if (rule === void 0 || others.length > 0) {
    throw new UsageError("missing-argument", "explain takes one rule", {
      remedy: "Write proxylint explain FAMILY/RULE; proxylint rules lists them."
    });
  }
  return rule;
}
function scanCommand(command, paths, given, locale) {
  const output = given.get("output")?.at(-1);
  return {
    command,
    paths,
    format: choice("format", given, formats, "text"),
    ...output === void 0 ? {} : { output },
    minSeverity: choice("min-severity", given, minimums, "warning"),
    failOn: choice("fail-on", given, thresholds, "error"),
    plans: given.get("plan") ?? [],
    locale,
    stats: given.has("stats"),
    ...given.has("no-color") ? { color: false } : {}
  };
}
function choice(name, given, values, otherwise) {
  const value = given.get(name)?.at(-1);
  if (value === void 0) return otherwise;
  const found = values.find((candidate) => candidate === value);
  if (found !== void 0) return found;
  const near = nearest(value, values);
  const remedy = `${near === void 0 ? "" : `Did you mean ${near}? `}It takes ${values.join(", ")}.`;
  throw new UsageError("bad-option-value", `--${name} has no value ${value}`, { remedy });
}

// src/entry/help.ts
var help = `Proxylint checks the HTTP proxy configuration of managed Kubernetes clusters before it is applied.

Usage
  proxylint [scan] [PATH ...]   check files below the paths, or below the current folder
  proxylint explain RULE        say what a rule checks, why, and what to write instead
  proxylint rules               list all rules
  proxylint extract [PATH ...]  print what policies see, as JSON

Options of scan
  --format FORMAT         text (default), json, sarif, markdown, junit, github
  -o, --output FILE       write the report to a file
  --min-severity LEVEL    show error, warning (default) or note and worse
  --fail-on LEVEL         fail on error (default), warning, note, or never
  --plan FILE             read FILE as a Terraform plan (terraform show -json); may be repeated
  --locale LANGUAGE       en (default), ko, ja, zh
  --stats                 print times and memory to standard error
  --no-color              no colours; the variable NO_COLOR does the same

Other options
  rules --format json     list the rules as JSON
  -h, --help              this text
  -V, --version           the version

Exit status
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  wrong usage or configuration
  3  something on this machine, or in Proxylint itself, does not work
`;

// src/entry/cli.ts
var files = programFiles(new URL("./", import.meta.url));
var isCi = ["CI", "GITHUB_ACTIONS", "TF_BUILD"].some((name) => (process.env[name] ?? "") !== "");
async function run(command) {
  switch (command.command) {
    case "help":
      print(help);
      return 0;
    case "version":
      print(`${version}
`);
      return 0;
    case "explain": {
      const { explainRule } = await import("./rule-texts-OS5F4FGV.js");
      print(explainRule(files.catalogue(), command.rule, command.locale));
      return 0;
    }
    case "rules": {
      const { listRules, listRulesJson } = await import("./rule-texts-OS5F4FGV.js");
      print(command.json ? listRulesJson(files.catalogue(), command.locale) : listRules(files.catalogue()));
      return 0;
    }
    case "scan":
    case "extract":
      return runScanCommand(command);
  }
}
async function runScanCommand(command) {
  const started = performance.now();
  const [first] = command.paths;
  if (command.unnamed === true && first !== void 0 && !existsSync(first)) throw unknownCommand(first);
  const scope = scopeOf(process.cwd(), command.paths, command.plans);
  const { runScan } = await import("./run-scan-R54RQYMY.js");
  const now = Math.floor(Date.now() / 1e3);
  const { report, subjects } = await runScan({ scope, planFiles: scope.plans, locale: command.locale, now }, files);
  if (command.command === "extract") {
    const { extractJson } = await import("./extract-5GRTK25L.js");
    deliver(command, extractJson(subjects));
    return 0;
  }
  deliver(command, await render(command, report));
  if (command.stats) stats(started, report);
  return failsOn(report, command.failOn) ? 1 : 0;
}
async function render(command, report) {
  const { renderReport } = await import("./report-3LKUCMWJ.js");
  const isTerminal = command.output === void 0 && process.stdout.isTTY;
  const color = command.output === void 0 && command.color !== false && wantsColor(isTerminal);
  return renderReport(command.format, withMinimumSeverity(report, shownFrom(command.minSeverity, command.failOn)), {
    tool: { name: "proxylint", version },
    catalogue: files.catalogue(),
    failOn: command.failOn,
    locale: command.locale,
    color,
    width: isTerminal ? process.stdout.columns : 100
  });
}
function wantsColor(isTerminal) {
  const isSet = (name) => (process.env[name] ?? "") !== "";
  return !isSet("NO_COLOR") && (isTerminal || isSet("FORCE_COLOR") && process.env["FORCE_COLOR"] !== "0");
}
function deliver({ output, format }, text) {
  if (output === void 0) {
    print(isCi && format !== "github" ? safeOutput(text) : text);
    return;
  }
  try {
    writeFileSync(output, text);
  } catch (cause) {
    throw new EnvironmentError("file-unwritable", `${output} cannot be written`, {
      remedy: "Name a file in a folder that exists and may be written.",
      cause
    });
  }
}
function stats(started, { summary }) {
  const milliseconds = Math.round(performance.now() - started);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stderr.write(
    `proxylint: ${String(summary.files)} files, ${String(milliseconds)} ms, ${String(megabytes)} MB at most
`
  );
}
function fail(error) {
  const failure = failureOf(error);
  process.stderr.write(safeOutput(failure.text));
  process.exitCode = failure.status;
}
process.on("uncaughtException", fail);
try {
  process.exitCode = await run(parseCommandLine(process.argv.slice(2)));
} catch (error) {
  fail(error);
}
