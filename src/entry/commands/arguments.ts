/**
 * The command line as data. Knows the options of each command and nothing of what they do.
 */
import { parseArgs } from "node:util";
import { UsageError } from "../../errors.js";
import type { Locale, Severity } from "../../finding/index.js";
import type { ReportFormat } from "../../report/index.js";
import { nearest } from "../../text/index.js";
import type { Command, ScanCommand } from "./commands.js";
import { mergeArguments, reportNames } from "./merge-arguments.js";
import { choice, chosen } from "./option-values.js";
import type { RuleFilter } from "./rule-texts.js";

export type { BaselineCommand, Command, MergeCommand, ScanCommand } from "./commands.js";

const commands = ["scan", "explain", "rules", "extract", "config", "init", "baseline", "merge"] as const;
const formats: readonly ReportFormat[] = ["text", "json", "sarif", "markdown", "junit", "github", "gitlab", "azure"];
const locales: readonly Locale[] = ["en", "ko", "ja", "zh"];
const minimums: readonly Severity[] = ["error", "warning", "note"];
const thresholds: readonly (Severity | "never")[] = ["error", "warning", "note", "never"];

const optionTypes = {
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
  version: { type: "boolean", short: "V" },
} as const;

type OptionName = keyof typeof optionTypes;

const optionNames = Object.keys(optionTypes) as readonly OptionName[];

/** Options that each command takes, besides --help and --version. */
const optionsOf: Readonly<Record<(typeof commands)[number], readonly OptionName[]>> = {
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
    "no-color",
  ],
  extract: ["output", "plan", "config"],
  explain: ["locale", "no-color"],
  rules: ["family", "severity", "subject", "fixable", "format", "locale"],
  config: ["config", "format"],
  init: [],
  baseline: ["plan", "policy", "config", "baseline", "prune"],
  merge: ["format", "output", "fail-on", "locale", "part", "expect"],
};

/** Reads the arguments behind the program's name. */
export function parseCommandLine(argv: readonly string[]): Command {
  const { given, words, behindTerminator } = readTokens(argv);
  if (given.has("help")) return { command: "help" };
  if (given.has("version")) return { command: "version" };
  const [first, ...rest] = words;
  const named = behindTerminator ? undefined : commands.find((command) => command === first);
  const command = named ?? "scan";
  checkApplies(command, given);
  const built = build(command, named === undefined ? words : rest, given);
  const mayBeMisspelt = built.command === "scan" && named === undefined && !behindTerminator;
  return mayBeMisspelt ? { ...built, unnamed: true } : built;
}

interface ReadTokens {
  readonly given: ReadonlyMap<OptionName, readonly string[]>;
  readonly words: readonly string[];
  /** All words stand behind `--`: they are paths, also those that are called like a command. */
  readonly behindTerminator: boolean;
}

function readTokens(argv: readonly string[]): ReadTokens {
  const { tokens } = parseArgs({
    args: [...argv],
    options: optionTypes,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = new Map<OptionName, string[]>();
  const words: string[] = [];
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

/** The error for a first word that is neither a command nor there as a file. */
export function unknownCommand(word: string): UsageError {
  const near = nearest(word, commands);
  const remedy =
    near === undefined
      ? "See proxylint --help for the commands; paths are taken from the current folder."
      : `Did you mean proxylint ${near}?`;
  return new UsageError("unknown-command", `${word} is no command, and no file or folder of this name exists`, {
    remedy,
  });
}

/** With `strict: false` the parser takes what it does not know: unknown names, options without their value, flags with one. */
function note(given: Map<OptionName, string[]>, name: string, rawName: string, value: string | undefined): void {
  const known = optionNames.find((option) => option === name);
  if (known === undefined) throw unknownOption(rawName);
  if (optionTypes[known].type === "string") {
    if (value === undefined)
      throw new UsageError("bad-option-value", `${rawName} needs a value`, { remedy: `Write ${rawName} VALUE.` });
    given.set(known, [...(given.get(known) ?? []), value]);
  } else {
    if (value !== undefined)
      throw new UsageError("bad-option-value", `${rawName} takes no value`, { remedy: `Write ${rawName} alone.` });
    given.set(known, []);
  }
}

function unknownOption(rawName: string): UsageError {
  const near = optionNames.find((name) => rawName === `--no-${name}` || name === `no-${rawName.slice(2)}`);
  const meant = near ?? nearest(rawName, optionNames);
  const remedy = meant === undefined ? "See proxylint --help for the options." : `Did you mean --${meant}?`;
  return new UsageError("unknown-option", `unknown option ${rawName}`, { remedy });
}

function checkApplies(command: (typeof commands)[number], given: ReadonlyMap<OptionName, readonly string[]>): void {
  for (const name of given.keys()) {
    if (optionsOf[command].includes(name)) continue;
    const others = optionsOf[command].map((option) => `--${option}`).join(", ");
    const remedy = others === "" ? `Write proxylint ${command}.` : `It takes ${others}.`;
    throw new UsageError("unknown-option", `${command} has no option --${name}`, { remedy });
  }
}

function build(
  command: (typeof commands)[number],
  words: readonly string[],
  given: ReadonlyMap<OptionName, readonly string[]>,
): Command {
  const locale = choice("locale", given, locales, "en");
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
        prune: given.has("prune"),
      };
    case "merge":
      return mergeArguments(words, given);
    case "scan":
    case "extract":
      return scanCommand(command, words, given);
  }
}

function refuseWords(command: string, [word]: readonly string[]): void {
  if (word === undefined) return;
  throw new UsageError("unknown-command", `${command} takes no ${word}`, { remedy: `Write proxylint ${command}.` });
}

function wantsJson(given: ReadonlyMap<OptionName, readonly string[]>): boolean {
  return choice("format", given, ["text", "json"], "text") === "json";
}

function configFile(given: ReadonlyMap<OptionName, readonly string[]>): { readonly config?: string } {
  const config = given.get("config")?.at(-1);
  return config === undefined ? {} : { config };
}

function baselineFile(given: ReadonlyMap<OptionName, readonly string[]>): { readonly baseline?: string } {
  const baseline = given.get("baseline")?.at(-1);
  return baseline === undefined ? {} : { baseline };
}

/** What the findings are decided by. */
function gateOf(
  given: ReadonlyMap<OptionName, readonly string[]>,
): Pick<ScanCommand, "baseline" | "base" | "changedOnly" | "suppressions"> {
  const base = given.get("base")?.at(-1);
  const changedOnly = given.has("changed-only");
  if (changedOnly && base === undefined) {
    throw new UsageError("missing-argument", "--changed-only needs the revision to compare with", {
      remedy: "Write --base REV --changed-only.",
    });
  }
  return {
    ...baselineFile(given),
    ...(base === undefined ? {} : { base }),
    changedOnly,
    suppressions: !given.has("no-suppressions"),
  };
}

function colorOf(given: ReadonlyMap<OptionName, readonly string[]>): { readonly color?: false } {
  return given.has("no-color") ? { color: false } : {};
}

/** Families and subjects are checked against the catalogue, which the command line does not know. */
function ruleFilter(given: ReadonlyMap<OptionName, readonly string[]>): RuleFilter {
  const last = (name: OptionName): string | undefined => given.get(name)?.at(-1);
  const [family, subject] = [last("family"), last("subject")];
  return {
    ...(family === undefined ? {} : { family }),
    ...(subject === undefined ? {} : { subject }),
    ...(given.has("severity") ? { severity: choice("severity", given, minimums, "error") } : {}),
    ...(given.has("fixable") ? { fix: choice("fixable", given, ["safe", "suggest", "none"], "none") } : {}),
  };
}

function onlyRule(words: readonly string[]): string {
  const [rule, ...others] = words;
  if (rule === undefined || others.length > 0) {
    throw new UsageError("missing-argument", "explain takes one rule", {
      remedy: "Write proxylint explain FAMILY/RULE; proxylint rules lists them.",
    });
  }
  return rule;
}

function scanCommand(
  command: "scan" | "extract",
  paths: readonly string[],
  given: ReadonlyMap<OptionName, readonly string[]>,
): ScanCommand {
  const output = given.get("output")?.at(-1);
  const minSeverity = chosen("min-severity", given, minimums);
  const failOn = chosen("fail-on", given, thresholds);
  const locale = chosen("locale", given, locales);
  const format = choice("format", given, formats, "text");
  return {
    command,
    paths,
    format,
    ...(output === undefined ? {} : { output }),
    ...(minSeverity === undefined ? {} : { minSeverity }),
    ...(failOn === undefined ? {} : { failOn }),
    plans: given.get("plan") ?? [],
    policies: given.get("policy") ?? [],
    ...(locale === undefined ? {} : { locale }),
    ...configFile(given),
    ...gateOf(given),
    stats: given.has("stats"),
    ...fixOf(given),
    ...colorOf(given),
    ...reportNames(given, format),
  };
}

function fixOf(given: ReadonlyMap<OptionName, readonly string[]>): Pick<ScanCommand, "fix"> {
  if (given.has("fix")) return { fix: given.has("dry-run") ? "dry-run" : "write" };
  if (!given.has("dry-run")) return {};
  throw new UsageError("conflicting-options", "--dry-run says how --fix works, and --fix is missing", {
    remedy: "Write --fix --dry-run.",
  });
}
