/**
 * The report for programs, version 1. Its shape is in json-schema.ts.
 */
import type { Finding, RelatedPlace, ScanReport } from "../finding/index.js";
import type { Place, Step } from "../text/index.js";
import { positionAt } from "../text/index.js";
import type { JsonFinding, JsonLocation, JsonRelated, JsonReport } from "./json-schema.js";
import { jsonText } from "./json-text.js";
import { safeReport } from "./safe-report.js";
import type { Tool } from "./tool.js";
import { unversionedTool } from "./tool.js";

/** The JSON report, ending with a line end. */
export function renderJson(report: ScanReport, options: { readonly tool?: Tool } = {}): string {
  const { name, version } = options.tool ?? unversionedTool;
  const { findings, summary } = safeReport(report);
  const { files, subjects, errors, warnings, notes } = summary;
  const value: JsonReport = {
    version: 1,
    tool: { name, version },
    summary: { files, subjects, errors, warnings, notes },
    findings: findings.map(findingOf),
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
  };
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
