/** When findings make a run fail. */
import type { ScanReport, Severity } from "../finding/index.js";
import { counts, isAtLeast, severityRank } from "../finding/index.js";

/** How bad a finding must be to make a run fail. */
export type Threshold = Severity | "never";

/** Whether `report` has a finding at or above `threshold` that counts: nothing accepts it, and a change that is judged brings it. */
export function failsOn({ findings }: Pick<ScanReport, "findings">, threshold: Threshold): boolean {
  return threshold !== "never" && findings.some((finding) => counts(finding) && isAtLeast(finding.severity, threshold));
}

/** The least severity that is shown when `minimum` is asked for: what makes a run fail is never hidden. */
export function shownFrom(minimum: Severity, threshold: Threshold): Severity {
  return threshold !== "never" && severityRank(threshold) > severityRank(minimum) ? threshold : minimum;
}
