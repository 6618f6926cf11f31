#!/usr/bin/env node
import {
  failsOn,
  failureOf,
  print,
  shownFrom
} from "./chunk-ZFEUWSLG.js";
import {
  programFiles
} from "./chunk-4MHOLMFI.js";
import {
  renderReport,
  safeOutput
} from "./chunk-CMO4F4CO.js";
import {
  runScan
} from "./chunk-LHPNKOWS.js";
import {
  configOf,
  guardedConfig,
  pathInTree,
  scopeOf,
  sharedOptions
} from "./chunk-BI54XBKM.js";
import "./chunk-XNVGHLRQ.js";
import "./chunk-Q6KVLHDR.js";
import {
  version
} from "./chunk-Q52J35OE.js";
import "./chunk-35UG7AWZ.js";
import {
  openCommit
} from "./chunk-FXMGMS7T.js";
import "./chunk-UISEM3SR.js";
import {
  counts,
  isAtLeast,
  withMinimumSeverity
} from "./chunk-3I6R4BAJ.js";
import "./chunk-GVIYDVNL.js";
import {
  EnvironmentError,
  UsageError
} from "./chunk-4TTH2VYI.js";
import {
  nearest
} from "./chunk-6ARWDCOH.js";
import "./chunk-75QCMCYK.js";

// src/entry/cli.ts
import { existsSync, writeFileSync } from "node:fs";

// src/entry/commands/arguments.ts
import { parseArgs } from "node:util";

// src/entry/commands/option-values.ts
function choice(name, given, values, otherwise) {
  return chosen(name, given, values) ?? otherwise;
}
function chosen(name, given, values) {
  const value = given.get(name)?.at(-1);
  if (value === void 0) return void 0;
  const found = values.find((candidate) => candidate === value);
  if (found !== void 0) return found;
  const near = nearest(value, values);
  const remedy = `${near === void 0 ? "" : `Did you mean ${near}? `}It takes ${values.join(", ")}.`;
  throw new UsageError("bad-option-value", `--${name} has no value ${value}`, { remedy });
}

// src/entry/commands/merge-arguments.ts
var mergedFormats = ["text", "json", "markdown"];
var thresholds = ["error", "warning", "note", "never"];
var locales = ["en", "ko", "ja", "zh"];
var maximumParts = 1e4;
var repositoryName = /^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_.-]+)+$/u;
var maximumName = 200;
function mergeArguments(files2, given) {
  const { part } = reportNames(given, "json");
  const [output, expected] = [given.get("output")?.at(-1), given.get("expect")?.at(-1)];
  if (files2.length === 0 && part === void 0) {
    throw new UsageError("missing-argument", "merge takes the reports to merge", {
      remedy: "Write proxylint merge FILE ...; proxylint --format json writes them."
    });
  }
  return {
    command: "merge",
    files: files2,
    format: choice("format", given, mergedFormats, "text"),
    ...output === void 0 ? {} : { output },
    failOn: choice("fail-on", given, thresholds, "error"),
    locale: choice("locale", given, locales, "en"),
    ...part === void 0 ? {} : { part },
    ...expected === void 0 ? {} : { expected: expectedOf(expected) }
  };
}
function reportNames(given, format) {
  const [repository, part] = [given.get("repository")?.at(-1), given.get("part")?.at(-1)];
  if (format !== "json" && (repository ?? part) !== void 0) {
    throw new UsageError("conflicting-options", "--repository and --part are for reports that are merged", {
      remedy: "Write --format json."
    });
  }
  return {
    ...repository === void 0 ? {} : { repository: repositoryOf(repository) },
    ...part === void 0 ? {} : { part: partOf(part) }
  };
}
function partOf(value) {
  const [, index = "", of = ""] = /^(\d{1,5})\/(\d{1,5})$/u.exec(value) ?? [];
  const part = { index: Number(index), of: Number(of) };
  if (part.index >= 1 && part.index <= part.of && part.of <= maximumParts) return part;
  throw new UsageError("bad-option-value", `--part has no value ${value}`, {
    remedy: "Write which part of how many, counted from 1: --part 3/8."
  });
}
function expectedOf(value) {
  const parts = /^\d{1,5}$/u.test(value) ? Number(value) : 0;
  if (parts >= 1 && parts <= maximumParts) return parts;
  throw new UsageError("bad-option-value", `--expect has no value ${value}`, {
    remedy: "Write how many parts there are: --expect 8."
  });
}
function repositoryOf(value) {
  if (repositoryName.test(value) && value.length <= maximumName) return value;
  throw new UsageError("bad-option-value", `--repository has no value ${value}`, {
    remedy: "Write owner and name: --repository owner/name."
  });
}

// src/entry/commands/arguments.ts
var commands = ["scan", "explain", "rules", "extract", "config", "init", "baseline", "merge"];
var formats = ["text", "json", "sarif", "markdown", "junit", "github", "gitlab", "azure"];
var locales2 = ["en", "ko", "ja", "zh"];
var minimums = ["error", "warning", "note"];
var thresholds2 = ["error", "warning", "note", "never"];
var optionTypes = {
  format: { type: "string" },
  output: { type: "string", short: "o" },
  "min-severity": { type: "string" },
  "fail-on": { type: "string" },
  plan: { type: "string", multiple: true },
  policy: { type: "string", multiple: true },
  locale: { type: "string" },
  config: { type: "string" },
  baseline: { type: "string" },
  base: { type: "string" },
  "changed-only": { type: "boolean" },
  "no-suppressions": { type: "boolean" },
  prune: { type: "boolean" },
  family: { type: "string" },
  severity: { type: "string" },
  subject: { type: "string" },
  fixable: { type: "string" },
  repository: { type: "string" },
  part: { type: "string" },
  expect: { type: "string" },
  stats: { type: "boolean" },
  fix: { type: "boolean" },
  "dry-run": { type: "boolean" },
  "no-color": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" }
};
var optionNames = Object.keys(optionTypes);
var optionsOf = {
  scan: [
    "format",
    "output",
    "min-severity",
    "fail-on",
    "plan",
    "policy",
    "locale",
    "config",
    "baseline",
    "base",
    "changed-only",
    "no-suppressions",
    "fix",
    "dry-run",
    "repository",
    "part",
    "stats",
    "no-color"
  ],
  extract: ["output", "plan", "config"],
  explain: ["locale", "no-color"],
  rules: ["family", "severity", "subject", "fixable", "format", "locale"],
  config: ["config", "format"],
  init: [],
  baseline: ["plan", "policy", "config", "baseline", "prune"],
  merge: ["format", "output", "fail-on", "locale", "part", "expect"]
};
function parseCommandLine(argv) {
  const { given, words, behindTerminator } = readTokens(argv);
  if (given.has("help")) return { command: "help" };
  if (given.has("version")) return { command: "version" };
  const [first, ...rest] = words;
  const named2 = behindTerminator ? void 0 : commands.find((command2) => command2 === first);
  const command = named2 ?? "scan";
  checkApplies(command, given);
  const built = build(command, named2 === void 0 ? words : rest, given);
  const mayBeMisspelt = built.command === "scan" && named2 === void 0 && !behindTerminator;
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
    const others = optionsOf[command].map((option) => `--${option}`).join(", ");
    const remedy = others === "" ? `Write proxylint ${command}.` : `It takes ${others}.`;
    throw new UsageError("unknown-option", `${command} has no option --${name}`, { remedy });
  }
}
function build(command, words, given) {
  const locale = choice("locale", given, locales2, "en");
  switch (command) {
    case "explain":
      return { command, rule: onlyRule(words), locale, ...colorOf(given) };
    case "rules":
      refuseWords(command, words);
      return { command, locale, json: wantsJson(given), filter: ruleFilter(given) };
    case "config":
      refuseWords(command, words);
      return { command, json: wantsJson(given), ...configFile(given) };
    case "init":
      refuseWords(command, words);
      return { command };
    case "baseline":
      return {
        command,
        paths: words,
        plans: given.get("plan") ?? [],
        policies: given.get("policy") ?? [],
        ...configFile(given),
        ...baselineFile(given),
        prune: given.has("prune")
      };
    case "merge":
      return mergeArguments(words, given);
    case "scan":
    case "extract":
      return scanCommand(command, words, given);
  }
}
function refuseWords(command, [word]) {
  if (word === void 0) return;
  throw new UsageError("unknown-command", `${command} takes no ${word}`, { remedy: `Write proxylint ${command}.` });
}
function wantsJson(given) {
  return choice("format", given, ["text", "json"], "text") === "json";
}
function configFile(given) {
  const config = given.get("config")?.at(-1);
  return config === void 0 ? {} : { config };
}
function baselineFile(given) {
  const baseline = given.get("baseline")?.at(-1);
  return baseline === void 0 ? {} : { baseline };
}
function gateOf(given) {
  const base = given.get("base")?.at(-1);
  const changedOnly = given.has("changed-only");
  if (changedOnly && base === void 0) {
    throw new UsageError("missing-argument", "--changed-only needs the revision to compare with", {
      remedy: "Write --base REV --changed-only."
    });
  }
  return {
    ...baselineFile(given),
    ...base === void 0 ? {} : { base },
    changedOnly,
    suppressions: !given.has("no-suppressions")
  };
}
function colorOf(given) {
  return given.has("no-color") ? { color: false } : {};
}
function ruleFilter(given) {
  const last = (name) => given.get(name)?.at(-1);
  const [family, subject] = [last("family"), last("subject")];
  return {
    ...family === void 0 ? {} : { family },
    ...subject === void 0 ? {} : { subject },
    ...given.has("severity") ? { severity: choice("severity", given, minimums, "error") } : {},
    ...given.has("fixable") ? { fix: choice("fixable", given, ["safe", "suggest", "none"], "none") } : {}
  };
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
function scanCommand(command, paths, given) {
  const output = given.get("output")?.at(-1);
  const minSeverity = chosen("min-severity", given, minimums);
  const failOn = chosen("fail-on", given, thresholds2);
  const locale = chosen("locale", given, locales2);
  const format = choice("format", given, formats, "text");
  return {
    command,
    paths,
    format,
    ...output === void 0 ? {} : { output },
    ...minSeverity === void 0 ? {} : { minSeverity },
    ...failOn === void 0 ? {} : { failOn },
    plans: given.get("plan") ?? [],
    policies: given.get("policy") ?? [],
    ...locale === void 0 ? {} : { locale },
    ...configFile(given),
    ...gateOf(given),
    stats: given.has("stats"),
    ...fixOf(given),
    ...colorOf(given),
    ...reportNames(given, format)
  };
}
function fixOf(given) {
  if (given.has("fix")) return { fix: given.has("dry-run") ? "dry-run" : "write" };
  if (!given.has("dry-run")) return {};
  throw new UsageError("conflicting-options", "--dry-run says how --fix works, and --fix is missing", {
    remedy: "Write --fix --dry-run."
  });
}

// src/entry/commands/help.ts
var help = `Proxylint checks the HTTP proxy configuration of managed Kubernetes clusters before it is applied.

Usage
  proxylint [scan] [PATH ...]   check files below the paths, or below the current folder
  proxylint explain RULE        say what a rule checks, why, and what to write instead
  proxylint rules               list all rules
  proxylint extract [PATH ...]  print what policies see, as JSON
  proxylint config              print the configuration in force, and where each value comes from
  proxylint baseline [PATH ...] write down all findings, so that only new ones are reported
  proxylint merge FILE ...      join JSON reports, of a matrix of jobs for example, into one
  proxylint init                write a configuration and a workflow to begin with

Options of scan
  --format FORMAT         text (default), json, sarif, markdown, junit, github, gitlab, azure
  -o, --output FILE       write the report to a file
  --min-severity LEVEL    show error, warning (default) or note and worse
  --fail-on LEVEL         fail on error (default), warning, note, or never
  --config FILE           the configuration, in place of .proxylint.yaml or .github/.proxylint.yaml
  --baseline FILE         do not report again what FILE lists (proxylint baseline writes it)
  --base REV              judge the change since the commit REV: only what is new counts; configuration, baseline and
                          permission to suppress are those of REV
  --changed-only          with --base: only findings that touch changed lines
  --no-suppressions       show and count what comments and the configuration suppress
  --plan FILE             read FILE as a Terraform plan (terraform show -json); may be repeated
  --policy FILE           also run rules of your own: a bundle of opa build -t wasm; may be repeated
  --locale LANGUAGE       en (default), ko, ja, zh
  --fix                   make the safe fixes in the files, and report what is left
  --fix --dry-run         show the safe fixes as a diff, and change nothing
  --repository OWNER/NAME with --format json: which repository the files are from, for proxylint merge
  --part I/N              with --format json: the report is part I of N
  --stats                 print times and memory to standard error
  --no-color              no colours; the variable NO_COLOR does the same

Options of rules
  --family FAMILY         only rules of a family, such as no-proxy
  --severity LEVEL        only error, warning or note
  --subject KIND          only rules that judge this, such as aks-cluster
  --fixable HOW           only rules whose fix is safe, suggest or none
  --format json           as JSON
  --locale LANGUAGE       as for scan

Options of explain
  --locale LANGUAGE, --no-color as for scan

Options of config
  --format json           as JSON
  --config FILE           as for scan

Options of extract
  -o, --output FILE, --plan FILE, --config FILE as for scan

Options of baseline
  --prune                 take out what matches nothing any more, and add nothing
  --baseline FILE         write FILE, in place of the one that the configuration names, or .proxylint-baseline
  --plan FILE, --policy FILE, --config FILE as for scan

Options of merge
  --expect N              exit status 3 unless all of N parts are there
  --part I/N              the merged report is part I of N; it may then have no FILE
  --format FORMAT         text (default), json, markdown
  -o, --output FILE, --fail-on LEVEL, --locale LANGUAGE as for scan

Other options
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
    case "explain":
      return printExplained(command);
    case "rules":
      return printRules(command);
    case "config": {
      const { configCommand } = await import("./config-command-MFVQLMRS.js");
      printText(await configCommand(process.cwd(), command, files));
      return 0;
    }
    case "init": {
      const { initCommand } = await import("./init-command-P3YHW6EN.js");
      print(initCommand(process.cwd()));
      return 0;
    }
    case "baseline": {
      const { baselineCommand } = await import("./baseline-command-LEASRDX2.js");
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
function printText(text) {
  print(isCi ? safeOutput(text) : text);
}
async function mergeReportFiles(command) {
  const { mergeCommand } = await import("./merge-command-ULLZKHY6.js");
  const { text, fails, incomplete } = mergeCommand(command);
  deliver(command, text);
  if (incomplete !== void 0) throw incomplete;
  return fails ? 1 : 0;
}
async function printExplained(command) {
  const { explainRule } = await import("./rule-texts-YPB7SWJQ.js");
  const { locale, rule } = command;
  const width = process.stdout.isTTY ? process.stdout.columns : 100;
  print(explainRule(files.catalogue(), files.pages(), rule, { locale, color: hasColor(command), width }));
  return 0;
}
async function printRules(command) {
  const { filteredRules, listRules, listRulesJson } = await import("./rule-texts-YPB7SWJQ.js");
  const rules = filteredRules(files.catalogue(), command.filter);
  print(command.json ? listRulesJson(rules, command.locale) : listRules(rules));
  return 0;
}
async function runScanCommand(command) {
  const started = performance.now();
  const [first] = command.paths;
  if (command.unnamed === true && first !== void 0 && !existsSync(first)) throw unknownCommand(first);
  const scope = scopeOf(process.cwd(), command.paths, command.plans);
  const now = Math.floor(Date.now() / 1e3);
  const base = baseOf(command, scope);
  const place = { root: scope.root, folder: process.cwd(), ...named(command.config) };
  const config = base === void 0 ? await configOf(place, files) : await configBefore(place, base);
  const options = sharedOptions(command, config);
  const change = base === void 0 ? {} : { base, settings: base.tree, guarded: true };
  const gate = { ...gateOf2(command, scope), ...change };
  const shared = { locale: options.locale, config, policies: command.policies, now };
  const request = { scope, planFiles: scope.plans, gate, ...shared };
  const { result, diff } = await scanned(command, request, options);
  const { report, subjects, catalogue } = result;
  if (command.command === "extract") {
    const { extractJson } = await import("./extract-3YBKJH2T.js");
    deliver(command, extractJson(subjects));
    return 0;
  }
  deliver(command, diff ?? render(command, options, report, catalogue));
  if (command.stats) stats(started, report);
  return failsOn(report, options.failOn) ? 1 : 0;
}
function baseOf({ base }, { root }) {
  if (base === void 0) return void 0;
  return openCommit(root, base, process.env);
}
async function configBefore(place, { tree }) {
  const { config, remark } = await guardedConfig({ ...place, settings: tree }, files);
  if (remark !== void 0) process.stderr.write(safeOutput(`proxylint: ${remark}
`));
  return config;
}
function gateOf2({ baseline, changedOnly, suppressions }, { root }) {
  const file = baseline === void 0 ? {} : { baseline: pathInTree(process.cwd(), root, baseline) };
  return { ...file, judged: "new", changedOnly, suppressions };
}
async function scanned({ fix }, request, { minSeverity, failOn }) {
  if (fix === void 0) {
    return { result: await runScan(request, files) };
  }
  const { fixFiles } = await import("./fix-command-24AANE6P.js");
  const shown = shownFrom(minSeverity, failOn);
  const counts2 = (finding) => counts(finding) && isAtLeast(finding.severity, shown);
  const { result, diff, notes } = await fixFiles(request, files, { dryRun: fix === "dry-run", counts: counts2 });
  for (const note2 of notes) process.stderr.write(safeOutput(`proxylint: ${note2}
`));
  return fix === "dry-run" ? { result, diff } : { result };
}
function named(path) {
  return path === void 0 ? {} : { path };
}
function hasColor({ color }) {
  return process.stdout.isTTY && color !== false && (process.env["NO_COLOR"] ?? "") === "";
}
function render(command, options, report, catalogue) {
  const { minSeverity, failOn, locale } = options;
  const { repository, part } = command;
  const isTerminal = command.output === void 0 && process.stdout.isTTY;
  const color = command.output === void 0 && command.color !== false && wantsColor(isTerminal);
  return renderReport(command.format, withMinimumSeverity(report, shownFrom(minSeverity, failOn)), {
    tool: { name: "proxylint", version },
    catalogue,
    failOn,
    locale,
    color,
    width: isTerminal ? process.stdout.columns : 100,
    ...repository === void 0 ? {} : { repository },
    ...part === void 0 ? {} : { part }
  });
}
function wantsColor(isTerminal) {
  const isSet = (name) => (process.env[name] ?? "") !== "";
  return !isSet("NO_COLOR") && (isTerminal || isSet("FORCE_COLOR") && process.env["FORCE_COLOR"] !== "0");
}
function deliver({ output, format }, text) {
  if (output === void 0) {
    const isCommands = format === "github" || format === "azure";
    print(isCi && !isCommands ? safeOutput(text) : text);
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
