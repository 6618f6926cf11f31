/**
 * The command line as data. Knows the options of each command and nothing of what they do.
 */
import { parseArgs } from "node:util";
import { UsageError } from "../errors.js";
import type { Locale, Severity } from "../finding/index.js";
import type { ReportFormat } from "../report/index.js";
import { nearest } from "../text/index.js";

/** What `scan` is asked to do. */
export interface ScanCommand {
  readonly command: "scan" | "extract";
  readonly paths: readonly string[];
  /** No command was named: the first path may be a misspelt one. */
  readonly unnamed?: true;
  readonly format: ReportFormat;
  /** File for the report; standard output when absent. */
  readonly output?: string;
  readonly minSeverity: Severity;
  readonly failOn: Severity | "never";
  readonly plans: readonly string[];
  readonly locale: Locale;
  readonly stats: boolean;
  /** False: never; undefined: when standard output is a terminal. */
  readonly color?: false;
}

/** A command with its options. */
export type Command =
  | ScanCommand
  | Readonly<{ command: "explain"; rule: string; locale: Locale }>
  | Readonly<{ command: "rules"; locale: Locale; json: boolean }>
  | Readonly<{ command: "help" }>
  | Readonly<{ command: "version" }>;

const commands = ["scan", "explain", "rules", "extract"] as const;
const formats: readonly ReportFormat[] = ["text", "json", "sarif", "markdown", "junit", "github"];
const locales: readonly Locale[] = ["en", "ko", "ja", "zh"];
const minimums: readonly Severity[] = ["error", "warning", "note"];
const thresholds: readonly (Severity | "never")[] = ["error", "warning", "note", "never"];

const optionTypes = {
  format: { type: "string" },
  output: { type: "string", short: "o" },
  "min-severity": { type: "string" },
  "fail-on": { type: "string" },
  plan: { type: "string", multiple: true },
  locale: { type: "string" },
  stats: { type: "boolean" },
  "no-color": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
} as const;

type OptionName = keyof typeof optionTypes;

const optionNames = Object.keys(optionTypes) as readonly OptionName[];

/** Options that each command takes, besides --help and --version. */
const optionsOf: Readonly<Record<(typeof commands)[number], readonly OptionName[]>> = {
  scan: ["format", "output", "min-severity", "fail-on", "plan", "locale", "stats", "no-color"],
  extract: ["output", "plan"],
  explain: ["locale"],
  rules: ["format", "locale"],
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
    const remedy = `It takes ${optionsOf[command].map((option) => `--${option}`).join(", ")}.`;
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
      return { command, rule: onlyRule(words), locale };
    case "rules":
      if (words.length > 0)
        throw new UsageError("unknown-command", `rules takes no ${words[0] ?? ""}`, {
          remedy: "Write proxylint rules.",
        });
      return { command, locale, json: choice("format", given, ["text", "json"], "text") === "json" };
    case "scan":
    case "extract":
      return scanCommand(command, words, given, locale);
  }
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
  locale: Locale,
): ScanCommand {
  const output = given.get("output")?.at(-1);
  return {
    command,
    paths,
    format: choice("format", given, formats, "text"),
    ...(output === undefined ? {} : { output }),
    minSeverity: choice("min-severity", given, minimums, "warning"),
    failOn: choice("fail-on", given, thresholds, "error"),
    plans: given.get("plan") ?? [],
    locale,
    stats: given.has("stats"),
    ...(given.has("no-color") ? { color: false as const } : {}),
  };
}

function choice<T extends string>(
  name: OptionName,
  given: ReadonlyMap<OptionName, readonly string[]>,
  values: readonly T[],
  otherwise: T,
): T {
  const value = given.get(name)?.at(-1);
  if (value === undefined) return otherwise;
  const found = values.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const near = nearest(value, values);
  const remedy = `${near === undefined ? "" : `Did you mean ${near}? `}It takes ${values.join(", ")}.`;
  throw new UsageError("bad-option-value", `--${name} has no value ${value}`, { remedy });
}
