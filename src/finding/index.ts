/** Public face of findings: what is said, in which order, with which identity. */
export type { Catalogue, RuleEntry, RuleText } from "./catalogue.js";
export type {
  ChangeSummary,
  Finding,
  FindingFix,
  FindingState,
  Judged,
  Locale,
  RelatedPlace,
  ScanReport,
  Severity,
  Summary,
  Suppression,
  Use,
} from "./finding.js";
export { fingerprintParts, fingerprintsOf, subjectPart, withFingerprints } from "./fingerprint.js";
export type { FindingDraft } from "./order.js";
export { compareFindings, compareText, compareWorstFirst, isAtLeast, severityRank } from "./order.js";
export { renderMessage } from "./render-message.js";
export { findingTexts } from "./finding-texts.js";
export { spokenArguments } from "./spoken-arguments.js";
export { counts, isActive } from "./standing.js";
export type { SeverityCounts } from "./summary.js";
export { countBySeverity, hiddenCounts, summaryOf, withMinimumSeverity } from "./summary.js";
