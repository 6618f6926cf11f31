/**
 * The report for programs, version 1. Its shape is in json-schema.ts.
 */
import type { Finding, RelatedPlace, ScanReport, Suppression } from "../finding/index.js";
import type { Place, Step } from "../text/index.js";
import { positionAt } from "../text/index.js";
import type { JsonFinding, JsonLocation, JsonRelated, JsonReport, ReportPart } from "./json-schema.js";
import { jsonText } from "./json-text.js";
import { safeReport } from "./safe-report.js";
import type { Tool } from "./tool.js";
import { unversionedTool } from "./tool.js";

/** What a JSON report says of itself. */
export type JsonOptions = {
  readonly tool?: Tool;
  /** Where the files are from, as owner/name. */
  readonly repository?: string;
  /** Which part of a divided run it is. */
  readonly part?: ReportPart;
};

/** The JSON report, ending with a line end. */
export function renderJson(report: ScanReport, options: JsonOptions = {}): string {
  const { name, version } = options.tool ?? unversionedTool;
  const { findings, fixed, summary } = safeReport(report);
  const { files, subjects, errors, warnings, notes, suppressed, baselined, change } = summary;
  const value: JsonReport = {
    version: 1,
    tool: { name, version },
    ...(options.repository === undefined ? {} : { repository: options.repository }),
    ...(options.part === undefined ? {} : { parts: [options.part] }),
    summary: {
      files,
      subjects,
      errors,
      warnings,
      notes,
      ...(suppressed === undefined ? {} : { suppressed }),
      ...(baselined === undefined ? {} : { baselined }),
      ...(change === undefined ? {} : { change: { ...change } }),
    },
    findings: findings.map(findingOf),
    ...(fixed === undefined ? {} : { fixed: fixed.map(findingOf) }),
  };
  return jsonText(value);
}

function findingOf(finding: Finding): JsonFinding {
  const { rule, severity, message, why, remedy, subject, fingerprint } = finding;
  return {
    rule,
    severity,
    message,
    why,
    remedy,
    location: locationOf(finding.place),
    via: finding.via.map(notedLocation),
    related: finding.related.map(relatedLocation),
    subject: { kind: subject.kind, name: subject.name },
    fingerprint,
    ...standingOf(finding),
    ...fixOf(finding),
  };
}

/** Why it does not count, if it does not. */
function standingOf({
  suppressed,
  baseline,
  state,
  tolerated,
}: Finding): Pick<JsonFinding, "suppressed" | "baseline" | "state" | "tolerated"> {
  return {
    ...(suppressed === undefined ? {} : { suppressed: suppressionOf(suppressed) }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(state === undefined ? {} : { state }),
    ...(tolerated === undefined ? {} : { tolerated }),
  };
}

function suppressionOf({ kind, reason, place, until, owner }: Suppression): NonNullable<JsonFinding["suppressed"]> {
  return {
    kind,
    reason,
    location: locationOf(place),
    ...(until === undefined ? {} : { until }),
    ...(owner === undefined ? {} : { owner }),
  };
}

function fixOf({ fix }: Finding): Pick<JsonFinding, "fix"> {
  if (fix === undefined) return {};
  const edits = fix.edits.map(({ place, text }) => ({ location: locationOf(place), text }));
  return { fix: { safe: fix.safe, description: fix.description, edits } };
}

function notedLocation({ place, note }: Step | RelatedPlace): { location: JsonLocation; note: string } {
  return { location: locationOf(place), note };
}

function relatedLocation({ via, ...related }: RelatedPlace): JsonRelated {
  return { ...notedLocation(related), ...(via === undefined ? {} : { via: via.map(notedLocation) }) };
}

function locationOf({ source, start, end }: Place): JsonLocation {
  return { path: source.path, start: positionAt(source, start), end: positionAt(source, Math.max(start, end)) };
}
