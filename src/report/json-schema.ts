/**
 * The schema of the JSON report, version 1: what programs that read it hold on to.
 *
 * The published `schemas/report.schema.json` is made from here, and so are the types. New keys may be added within a
 * version; no key is removed or changes its meaning. Lines and columns count from 1, columns in UTF-16 units.
 */
import * as v from "valibot";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const fromOne = v.pipe(v.number(), v.integer(), v.minValue(1));
const severity = v.picklist(["error", "warning", "note"]);

const position = v.object({ line: fromOne, column: fromOne });
const location = v.object({
  path: v.pipe(v.string(), v.description("Relative to the scan root, with /.")),
  start: position,
  end: v.pipe(position, v.description("The first character behind the place.")),
});
const notedLocation = v.object({ location, note: v.string() });
const relatedLocation = v.object({
  location,
  note: v.string(),
  via: v.optional(v.pipe(v.array(notedLocation), v.description("Places that its value came through."))),
});

const finding = v.object({
  rule: v.pipe(v.string(), v.description("Rule id: family/name.")),
  severity,
  message: v.pipe(v.string(), v.description("What is wrong.")),
  why: v.pipe(v.string(), v.description("What follows from it.")),
  remedy: v.pipe(v.string(), v.description("What to write instead.")),
  location,
  via: v.pipe(v.array(notedLocation), v.description("Places the value came through, from its characters to its use.")),
  related: v.pipe(v.array(relatedLocation), v.description("Other places that matter.")),
  subject: v.object({ kind: v.string(), name: v.string() }),
  fingerprint: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{32}$/),
    v.description("Stable under moved lines and edits elsewhere."),
  ),
  fix: v.optional(
    v.object({
      description: v.string(),
      edits: v.array(v.object({ location, text: v.pipe(v.string(), v.description("What to write there.")) })),
    }),
  ),
});

/** The JSON report as a schema. */
export const jsonReportSchema = v.pipe(
  v.object({
    version: v.literal(1),
    tool: v.object({ name: v.string(), version: v.string() }),
    summary: v.object({ files: count, subjects: count, errors: count, warnings: count, notes: count }),
    findings: v.array(finding),
  }),
  v.title("Proxylint report"),
);

/** The JSON report. */
export type JsonReport = v.InferOutput<typeof jsonReportSchema>;
/** One finding of the JSON report. */
export type JsonFinding = JsonReport["findings"][number];
/** Another place that matters, in the JSON report. */
export type JsonRelated = JsonFinding["related"][number];
/** A place in the JSON report. */
export type JsonLocation = JsonFinding["location"];
