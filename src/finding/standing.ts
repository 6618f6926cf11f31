/**
 * Which findings count: those that nothing accepts, and where a change is judged, those that it brings.
 */
import type { Finding } from "./finding.js";

/** Whether nothing accepts `finding`: no suppression, no baseline. */
export function isActive({ suppressed, baseline }: Pick<Finding, "suppressed" | "baseline">): boolean {
  return suppressed === undefined && baseline === undefined;
}

/** Whether `finding` counts for the verdict of its run. */
export function counts(finding: Pick<Finding, "suppressed" | "baseline" | "tolerated">): boolean {
  return isActive(finding) && finding.tolerated === undefined;
}
