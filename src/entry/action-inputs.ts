/**
 * The action's inputs as data. The runner hands every input over as a string in an environment variable.
 *
 * An empty input is one that was not given: that is how an expression without a value arrives.
 */
import { UsageError } from "../errors.js";
import type { Locale, Severity } from "../finding/index.js";
import { nearest } from "../text/index.js";

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** When a comment is written on a pull request. */
export type CommentMode = "auto" | "always" | "never";

/** What the workflow asks for. Paths are as written. */
export interface ActionInputs {
  readonly paths: readonly string[];
  readonly planFiles: readonly string[];
  /** Absent: as the configuration says. So are `minSeverity` and `locale`. */
  readonly failOn?: Severity | "never";
  readonly minSeverity?: Severity;
  readonly annotations: boolean;
  readonly comment: CommentMode;
  readonly sarifFile?: string;
  readonly jsonFile?: string;
  readonly locale?: Locale;
  /** The configuration file, when not the one in its place. */
  readonly config?: string;
  /** Empty when the workflow gives none. */
  readonly token: string;
}

const minimums: readonly Severity[] = ["error", "warning", "note"];
const thresholds: readonly (Severity | "never")[] = ["error", "warning", "note", "never"];
const commentModes: readonly CommentMode[] = ["auto", "always", "never"];
const locales: readonly Locale[] = ["en", "ko", "ja", "zh"];

/** Reads the inputs; a wrong value is a `UsageError` that names the nearest right one. */
export function readInputs(environment: Environment): ActionInputs {
  const sarifFile = input(environment, "sarif-file");
  const jsonFile = input(environment, "json-file");
  const config = input(environment, "config");
  const failOn = chosen(environment, "fail-on", thresholds);
  const minSeverity = chosen(environment, "min-severity", minimums);
  const locale = chosen(environment, "locale", locales);
  return {
    paths: lines(input(environment, "paths")),
    planFiles: lines(input(environment, "plan-files")),
    ...(config === "" ? {} : { config }),
    ...(failOn === undefined ? {} : { failOn }),
    ...(minSeverity === undefined ? {} : { minSeverity }),
    annotations: flag(environment, "annotations", true),
    comment: choice(environment, "comment", commentModes, "auto"),
    ...(sarifFile === "" ? {} : { sarifFile }),
    ...(jsonFile === "" ? {} : { jsonFile }),
    ...(locale === undefined ? {} : { locale }),
    token: input(environment, "github-token"),
  };
}

/** The runner writes names in capitals and keeps hyphens. */
function input(environment: Environment, name: string): string {
  return (environment[`INPUT_${name.toUpperCase()}`] ?? "").trim();
}

function lines(text: string): readonly string[] {
  return text
    .split(/\r\n|[\r\n]/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function choice<T extends string>(
  environment: Environment,
  name: string,
  values: readonly T[],
  otherwise: NoInfer<T>,
): T {
  return chosen(environment, name, values) ?? otherwise;
}

/** The value that was given; undefined when none was. */
function chosen<T extends string>(environment: Environment, name: string, values: readonly T[]): T | undefined {
  const given = input(environment, name);
  if (given === "") return undefined;
  return values.find((value) => value === given) ?? refuse(name, given, values);
}

/** The spellings of YAML's core schema, as the toolkit takes them. */
function flag(environment: Environment, name: string, otherwise: boolean): boolean {
  const given = input(environment, name);
  if (given === "") return otherwise;
  if (["true", "True", "TRUE"].includes(given)) return true;
  if (["false", "False", "FALSE"].includes(given)) return false;
  return refuse(name, given, ["true", "false"]);
}

function refuse(name: string, given: string, values: readonly string[]): never {
  const near = nearest(given, values);
  const remedy = `${near === undefined ? "" : `Did you mean ${near}? `}It takes ${values.join(", ")}.`;
  throw new UsageError("bad-option-value", `input ${name} has no value ${given}`, { remedy });
}
