/**
 * `proxylint merge`: joins the JSON reports of many runs, of a matrix of jobs for example, into one.
 *
 * The files may come from anywhere: links are not followed, sizes are bounded, and a file that is no report ends the
 * run with its name, because a report that leaves one out would look better than it is.
 */
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { EnvironmentError } from "../../errors.js";
import { isAtLeast } from "../../finding/index.js";
import type { Severity } from "../../finding/index.js";
import type { MergedReport } from "../../report/merge/index.js";
import { mergeReports, missingParts, overviewOf, readReport, renderMerged } from "../../report/merge/index.js";
import type { MergeCommand } from "./commands.js";
import type { Threshold } from "../threshold.js";
import { version } from "../version.js";

/** Bytes of one report; ten thousand findings have about a tenth. */
const maximumBytes = 128 * 1024 * 1024;
/** Bytes of all reports together, so that they fit into memory at once. */
const maximumTotalBytes = 512 * 1024 * 1024;

/** What came of it. */
export interface Merged {
  readonly text: string;
  /** There is a finding at or above the threshold. */
  readonly fails: boolean;
  /** Parts that were expected are not there. The text says it too. */
  readonly incomplete?: EnvironmentError;
}

/** Reads and joins the files of `command`. */
export function mergeCommand(command: MergeCommand): Merged {
  const { files, format, failOn, locale, part, expected } = command;
  const reports = readAll(files);
  const merged = mergeReports(reports, { name: "proxylint", version });
  const report = part === undefined ? merged : withPart(merged, part);
  const missing = expected === undefined ? [] : missingParts(report, expected);
  const options = { locale, ...(expected === undefined ? {} : { expected }) };
  return {
    text: renderMerged(format, report, options),
    fails: failsOn(report, failOn),
    ...(missing.length === 0 ? {} : { incomplete: incompleteError(missing, expected ?? 0) }),
  };
}

function withPart(report: MergedReport, part: NonNullable<MergeCommand["part"]>): MergedReport {
  const tool = { name: "proxylint", version };
  return mergeReports([report, { ...mergeReports([], tool), parts: [part] }], tool);
}

/** Whether what counts is as bad as `threshold`, whether it is listed or only counted. */
function failsOn(report: MergedReport, threshold: Threshold): boolean {
  if (threshold === "never") return false;
  const { counts } = overviewOf(report);
  const severities: readonly Severity[] = ["error", "warning", "note"];
  return severities.some((severity) => isAtLeast(severity, threshold) && counts[severity] > 0);
}

function readAll(files: readonly string[]): readonly ReturnType<typeof readOne>["report"][] {
  let total = 0;
  return files.map((file) => {
    const { report, bytes } = readOne(file);
    total += bytes;
    if (total > maximumTotalBytes) throw invalid(file, "with it, the reports are larger than 512 MB");
    return report;
  });
}

function readOne(file: string) {
  const bytes = bytesOf(file);
  const read = readReport(bytes.toString("utf8"));
  if (read.kind === "trouble") throw invalid(file, read.trouble);
  return { report: read.report, bytes: bytes.length };
}

function bytesOf(file: string): Buffer {
  let descriptor: number | undefined;
  try {
    // Without O_NONBLOCK a named pipe would be waited for.
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw invalid(file, "it is no regular file");
    if (stats.size > maximumBytes) throw invalid(file, "it is larger than 128 MB");
    return filled(descriptor, stats.size);
  } catch (cause) {
    if (cause instanceof EnvironmentError) throw cause;
    throw new EnvironmentError("file-unreadable", `${file} cannot be read`, {
      remedy: "Name JSON reports that are there; links are not followed.",
      cause,
    });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function filled(descriptor: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const count = readSync(descriptor, bytes, length, size - length, length);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

function invalid(file: string, trouble: string): EnvironmentError {
  return new EnvironmentError("report-invalid", `${file} cannot be merged: ${trouble}`, {
    remedy: "Name reports of proxylint --format json, or of proxylint merge --format json.",
  });
}

function incompleteError(missing: readonly number[], expected: number): EnvironmentError {
  const names = missing.map((index) => `${index}/${expected}`).join(", ");
  return new EnvironmentError("report-missing", `parts are missing: ${names}`, {
    remedy: "Look at the jobs that should have made them. The report above has only what is there.",
  });
}
