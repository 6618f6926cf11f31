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

const suppressed = v.pipe(
  v.object({
    kind: v.picklist(["comment", "configuration"]),
    reason: v.string(),
    location,
    until: v.optional(v.pipe(v.string(), v.description("The last day on which it holds."))),
    owner: v.optional(v.string()),
  }),
  v.description("It is accepted and does not count."),
);

/** Owner and name, with groups between them where a host has them: safe to print, and no path that leads elsewhere. */
const repository = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_.-]+)+$/),
  v.description("The repository, as owner/name."),
);

const part = v.object({ index: fromOne, of: fromOne });

const finding = v.object({
  repository: v.optional(repository),
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
  suppressed: v.optional(suppressed),
  baseline: v.optional(v.pipe(v.literal(true), v.description("It is in the baseline and does not count."))),
  state: v.optional(v.pipe(v.picklist(["new", "unchanged"]), v.description("Beside the base; given with --base."))),
  tolerated: v.optional(
    v.pipe(v.literal(true), v.description("It was there before, and only what is new is judged: it does not count.")),
  ),
  fix: v.optional(
    v.object({
      safe: v.pipe(v.boolean(), v.description("--fix makes the edits; else they need a decision.")),
      description: v.pipe(v.string(), v.description("What the edits do, in one sentence.")),
      edits: v.array(v.object({ location, text: v.pipe(v.string(), v.description("What to write there.")) })),
    }),
  ),
});

const summary = v.object({
  files: count,
  subjects: count,
  errors: count,
  warnings: count,
  notes: count,
  suppressed: v.optional(v.pipe(count, v.description("Suppressed findings, which are not counted above."))),
  baselined: v.optional(v.pipe(count, v.description("Findings in the baseline, which are not counted above."))),
  change: v.optional(
    v.pipe(
      v.object({
        judged: v.pipe(v.picklist(["all", "new"]), v.description("Which findings count for the verdict.")),
        newErrors: count,
        newWarnings: count,
        newNotes: count,
        unchanged: count,
        fixed: count,
      }),
      v.description("What the change brings; given with --base."),
    ),
  ),
});

const run = v.object({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/), v.description("The same for the same report.")),
  repository: v.optional(repository),
  tool: v.object({ name: v.string(), version: v.string() }),
  summary: v.pipe(summary, v.description("What the run found, and of that, under `unlisted`, what it does not list.")),
  unlisted: v.optional(summary),
});

/** The JSON report as a schema. */
export const jsonReportSchema = v.pipe(
  v.object({
    version: v.literal(1),
    tool: v.object({ name: v.string(), version: v.string() }),
    repository: v.optional(repository),
    parts: v.optional(
      v.pipe(v.array(part), v.description("Which parts of a divided run are in this report; given with --part.")),
    ),
    runs: v.optional(
      v.pipe(v.array(run), v.description("The runs that were merged, and findings name their repository.")),
    ),
    summary,
    findings: v.array(finding),
    fixed: v.optional(v.pipe(v.array(finding), v.description("Findings of the base that are no more; with --base."))),
  }),
  v.title("Proxylint report"),
);

/** The JSON report. */
export type JsonReport = v.InferOutput<typeof jsonReportSchema>;
/** One finding of the JSON report. */
export type JsonFinding = JsonReport["findings"][number];
/** Another place that matters, in the JSON report. */
export type JsonRelated = JsonFinding["related"][number];
/** Counts of a JSON report. */
export type JsonSummary = JsonReport["summary"];
/** One run of a merged report. */
export type JsonRun = NonNullable<JsonReport["runs"]>[number];
/** One part of a divided run: which one, counted from 1, of how many. */
export type ReportPart = NonNullable<JsonReport["parts"]>[number];
/** A place in the JSON report. */
export type JsonLocation = JsonFinding["location"];
