/**
 * Findings as annotations of a check run: there may be many more of them than workflow commands can make.
 *
 * Lines and columns count from 1. Knows no API.
 */
import type { Finding, ScanReport, Severity } from "../finding/index.js";
import { compareWorstFirst, counts, severityRank } from "../finding/index.js";
import type { Words } from "../report/index.js";
import {
  annotationDetails,
  annotationMessage,
  checkRunLimits,
  oneLine,
  regionOf,
  repositoryPath,
  safeReport,
  shortened,
} from "../report/index.js";

/** An annotation as the Checks API takes it. */
export interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  /** The API takes columns only of ranges on one line. */
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: "failure" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  readonly raw_details?: string;
}

/** How annotations are made. */
export interface CheckAnnotationOptions {
  readonly words: Words;
  /** Path of the scan root in the repository; empty when they are the same. */
  readonly root: string;
  /** Files that the change touches, by their paths in the repository: of two findings as bad, theirs come first. */
  readonly changedPaths: ReadonlySet<string>;
}

const levels: Readonly<Record<Severity, CheckAnnotation["annotation_level"]>> = {
  error: "failure",
  warning: "warning",
  note: "notice",
};

/** The annotations of the findings of `report` that count: worst first, and of those as bad, changed files first. */
export function checkAnnotations(report: ScanReport, options: CheckAnnotationOptions): readonly CheckAnnotation[] {
  const isElsewhere = (finding: Finding): number =>
    Number(!options.changedPaths.has(repositoryPath(finding.place.source.path, options.root)));
  return safeReport(report)
    .findings.filter((finding) => counts(finding) && isInside(repositoryPath(finding.place.source.path, options.root)))
    .sort(
      (left, right) =>
        severityRank(left.severity) - severityRank(right.severity) ||
        isElsewhere(left) - isElsewhere(right) ||
        compareWorstFirst(left, right),
    )
    .map((finding) => annotationOf(finding, options));
}

/** A plan may lie outside of the repository, where GitHub shows nothing. */
function isInside(path: string): boolean {
  return !/^(?:\/|[A-Za-z]:|\.\.(?:\/|$))/u.test(path);
}

function annotationOf(finding: Finding, { words, root }: CheckAnnotationOptions): CheckAnnotation {
  const { start, end } = regionOf(finding.place);
  const title = shortened(oneLine(finding.rule), checkRunLimits.title);
  const message = cut(annotationMessage(finding)).trim();
  const details = cut(annotationDetails(finding, words));
  return {
    path: repositoryPath(finding.place.source.path, root),
    start_line: start.line,
    end_line: end.line,
    ...(start.line === end.line ? { start_column: start.column, end_column: end.column } : {}),
    annotation_level: levels[finding.severity],
    title,
    // An empty one is refused, and with it all of the request.
    message: message === "" ? title : message,
    ...(details === "" ? {} : { raw_details: details }),
  };
}

const mark = "…";

/** `text` within the bytes that an annotation may have. */
function cut(text: string): string {
  if (Buffer.byteLength(text) <= checkRunLimits.annotationText) return text;
  const room = new Uint8Array(checkRunLimits.annotationText - Buffer.byteLength(mark));
  return `${text.slice(0, new TextEncoder().encodeInto(text, room).read)}${mark}`;
}
