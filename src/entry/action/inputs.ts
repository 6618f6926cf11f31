/**
 * The action's inputs as data. The runner hands every input over as a string in an environment variable.
 *
 * An empty input is one that was not given: that is how an expression without a value arrives.
 */
import { UsageError } from "../../errors.js";
import type { Locale, Severity } from "../../finding/index.js";
import { nearest } from "../../text/index.js";

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** When a comment is written on a pull request. */
export type CommentMode = "auto" | "always" | "never";

/** Which findings count and are shown when an event brings a change: all that there are, or those that it brings. */
export type ActionScope = "all" | "changed";

/** Which findings are annotated; `changed`: those that are new or stand on lines that the change touches. */
export type AnnotationMode = "true" | "changed" | "false";

/** What the workflow asks for. Paths are as written. */
export interface ActionInputs {
  readonly paths: readonly string[];
  readonly planFiles: readonly string[];
  /** Absent: as the configuration says. So are `minSeverity` and `locale`. */
  readonly failOn?: Severity | "never";
  readonly minSeverity?: Severity;
  readonly scope: ActionScope;
  readonly annotations: AnnotationMode;
  readonly comment: CommentMode;
  /** Review comments with safe fixes that can be committed with a click. */
  readonly suggestions: boolean;
  /** A check run of its own, beside the job's. */
  readonly checkRun: boolean;
  readonly uploadSarif: boolean;
  /** Tells the uploads of one commit apart. */
  readonly sarifCategory?: string;
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
const scopes: readonly ActionScope[] = ["all", "changed"];
const locales: readonly Locale[] = ["en", "ko", "ja", "zh"];

/** Reads the inputs; a wrong value is a `UsageError` that names the nearest right one. */
export function readInputs(environment: Environment): ActionInputs {
  const sarifFile = input(environment, "sarif-file");
  const jsonFile = input(environment, "json-file");
  const sarifCategory = input(environment, "sarif-category");
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
    scope: choice(environment, "scope", scopes, "all"),
    annotations: annotationMode(environment),
    comment: choice(environment, "comment", commentModes, "auto"),
    suggestions: flag(environment, "suggestions", false),
    checkRun: flag(environment, "check-run", false),
    uploadSarif: flag(environment, "sarif-upload", false),
    ...(sarifCategory === "" ? {} : { sarifCategory }),
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

function annotationMode(environment: Environment): AnnotationMode {
  const given = input(environment, "annotations");
  if (given === "changed") return given;
  const isOn = given === "" ? true : truth(given);
  return isOn === undefined ? refuse("annotations", given, ["true", "changed", "false"]) : isOn ? "true" : "false";
}

function flag(environment: Environment, name: string, otherwise: boolean): boolean {
  const given = input(environment, name);
  if (given === "") return otherwise;
  return truth(given) ?? refuse(name, given, ["true", "false"]);
}

/** The spellings of YAML's core schema, as the toolkit takes them. */
function truth(given: string): boolean | undefined {
  if (["true", "True", "TRUE"].includes(given)) return true;
  return ["false", "False", "FALSE"].includes(given) ? false : undefined;
}

function refuse(name: string, given: string, values: readonly string[]): never {
  const near = nearest(given, values);
  const remedy = `${near === undefined ? "" : `Did you mean ${near}? `}It takes ${values.join(", ")}.`;
  throw new UsageError("bad-option-value", `input ${name} has no value ${given}`, { remedy });
}
