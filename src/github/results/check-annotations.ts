/**
 * Findings as annotations of a check run: there may be many more of them than workflow commands can make.
 *
 * Lines and columns count from 1. Knows no API.
 */
import type { Catalogue, Finding, ScanReport, Severity } from "../../finding/index.js";
import { counts } from "../../finding/index.js";
import type { Words } from "../../report/index.js";
import {
  annotationDetails,
  annotationMessage,
  annotationTitle,
  checkRunLimits,
  compareNearestFirst,
  regionOf,
  repositoryPath,
  ruleTitles,
  safeReport,
  shortened,
} from "../../report/index.js";

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
  /** Titles of rules come from here. */
  readonly catalogue?: Catalogue;
}

const levels: Readonly<Record<Severity, CheckAnnotation["annotation_level"]>> = {
  error: "failure",
  warning: "warning",
  note: "notice",
};

/** The annotations of the findings of `report` that count, in the order of those that workflow commands make. */
export function checkAnnotations(report: ScanReport, options: CheckAnnotationOptions): readonly CheckAnnotation[] {
  const titles = ruleTitles(options.catalogue);
  return safeReport(report)
    .findings.filter((finding) => counts(finding) && isInside(repositoryPath(finding.place.source.path, options.root)))
    .sort(compareNearestFirst)
    .map((finding) => annotationOf(finding, titles, options));
}

/** A plan may lie outside of the repository, where GitHub shows nothing. */
function isInside(path: string): boolean {
  return !/^(?:\/|[A-Za-z]:|\.\.(?:\/|$))/u.test(path);
}

function annotationOf(
  finding: Finding,
  titles: ReadonlyMap<string, string>,
  { words, root }: CheckAnnotationOptions,
): CheckAnnotation {
  const { start, end } = regionOf(finding.place);
  const title = shortened(annotationTitle(finding, titles), checkRunLimits.title);
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
