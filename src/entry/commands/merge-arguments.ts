/** Options about a fleet of repositories and the parts that a run over it is divided into. */
import { UsageError } from "../../errors.js";
import type { Locale } from "../../finding/index.js";
import type { ReportFormat, ReportPart } from "../../report/index.js";
import type { MergeCommand, ScanCommand } from "./commands.js";
import type { GivenOptions } from "./option-values.js";
import { choice } from "./option-values.js";
import type { Threshold } from "../threshold.js";

const mergedFormats: readonly MergeCommand["format"][] = ["text", "json", "markdown"];
const thresholds: readonly Threshold[] = ["error", "warning", "note", "never"];
const locales: readonly Locale[] = ["en", "ko", "ja", "zh"];

/** More parts than a matrix of jobs can have on any host. */
const maximumParts = 10_000;

/** Owner and name, with groups between them where a host has them. As the schema of the JSON report has it. */
const repositoryName = /^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_.-]+)+$/u;
const maximumName = 200;

/** The command `merge`, from its files and options. */
export function mergeArguments(files: readonly string[], given: GivenOptions): MergeCommand {
  const { part } = reportNames(given, "json");
  const [output, expected] = [given.get("output")?.at(-1), given.get("expect")?.at(-1)];
  // A part of which nothing came is a part all the same.
  if (files.length === 0 && part === undefined) {
    throw new UsageError("missing-argument", "merge takes the reports to merge", {
      remedy: "Write proxylint merge FILE ...; proxylint --format json writes them.",
    });
  }
  return {
    command: "merge",
    files,
    format: choice("format", given, mergedFormats, "text"),
    ...(output === undefined ? {} : { output }),
    failOn: choice("fail-on", given, thresholds, "error"),
    locale: choice("locale", given, locales, "en"),
    ...(part === undefined ? {} : { part }),
    ...(expected === undefined ? {} : { expected: expectedOf(expected) }),
  };
}

/** What a report says of itself; only JSON has a place for it. */
export function reportNames(given: GivenOptions, format: ReportFormat): Pick<ScanCommand, "repository" | "part"> {
  const [repository, part] = [given.get("repository")?.at(-1), given.get("part")?.at(-1)];
  if (format !== "json" && (repository ?? part) !== undefined) {
    throw new UsageError("conflicting-options", "--repository and --part are for reports that are merged", {
      remedy: "Write --format json.",
    });
  }
  return {
    ...(repository === undefined ? {} : { repository: repositoryOf(repository) }),
    ...(part === undefined ? {} : { part: partOf(part) }),
  };
}

/** `3/8` as a part: which one, counted from 1, of how many. */
function partOf(value: string): ReportPart {
  const [, index = "", of = ""] = /^(\d{1,5})\/(\d{1,5})$/u.exec(value) ?? [];
  const part = { index: Number(index), of: Number(of) };
  if (part.index >= 1 && part.index <= part.of && part.of <= maximumParts) return part;
  throw new UsageError("bad-option-value", `--part has no value ${value}`, {
    remedy: "Write which part of how many, counted from 1: --part 3/8.",
  });
}

/** `8` as a number of parts. */
function expectedOf(value: string): number {
  const parts = /^\d{1,5}$/u.test(value) ? Number(value) : 0;
  if (parts >= 1 && parts <= maximumParts) return parts;
  throw new UsageError("bad-option-value", `--expect has no value ${value}`, {
    remedy: "Write how many parts there are: --expect 8.",
  });
}

/** The name of a repository, checked. */
function repositoryOf(value: string): string {
  if (repositoryName.test(value) && value.length <= maximumName) return value;
  throw new UsageError("bad-option-value", `--repository has no value ${value}`, {
    remedy: "Write owner and name: --repository owner/name.",
  });
}
