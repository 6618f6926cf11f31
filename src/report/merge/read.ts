/**
 * Reads a JSON report that somebody else may have written: checked by its schema, and without what looks like a secret.
 *
 * What is wrong with it is said without quoting it.
 */
import * as v from "valibot";
import type { JsonReport } from "../json-schema.js";
import { jsonReportSchema } from "../json-schema.js";
import { maskText } from "../../text/index.js";

/** A report, or why the text is none. */
export type ReadReport =
  Readonly<{ kind: "report"; report: JsonReport }> | Readonly<{ kind: "trouble"; trouble: string }>;

/** The report that `text` is. */
export function readReport(text: string): ReadReport {
  let value: unknown;
  try {
    // Parsers of JSON quote what they do not like.
    value = JSON.parse(text);
  } catch {
    return { kind: "trouble", trouble: "it is no JSON" };
  }
  const version = typeof value === "object" && value !== null && "version" in value ? value.version : undefined;
  if (typeof version === "number" && version !== 1) {
    return { kind: "trouble", trouble: "it is a report of another version of the format" };
  }
  const read = v.safeParse(jsonReportSchema, value, { abortEarly: true });
  if (read.success) return { kind: "report", report: withoutSecrets(read.output) };
  // Keys that the schema knows, and numbers: nothing of the file's own.
  const path = v.getDotPath(read.issues[0]);
  return { kind: "trouble", trouble: `it is no report of Proxylint${path === null ? "" : `: ${path} is not right`}` };
}

/** `report` with every text in it masked as reports mask theirs; its schema bounds how deep it is. */
function withoutSecrets(report: JsonReport): JsonReport {
  return masked(report) as JsonReport;
}

function masked(value: unknown): unknown {
  if (typeof value === "string") return maskText(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(masked);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, masked(item)]));
}
