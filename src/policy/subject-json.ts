/** Subjects as policies get them. */
import type { Subject } from "../model/index.js";

/** The subject as JSON. A module aborts on half a surrogate pair, which JSON writes as `\udXXX`. */
export function subjectJson(subject: Subject): string {
  const json = JSON.stringify(subject);
  return json.includes("\\ud") ? JSON.stringify(subject, wellFormed) : json;
}

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll(/\p{Surrogate}/gu, "\uFFFD") : value;
}
