/** Public face of findings: what is said, in which order, with which identity. */
export type { Catalogue, RuleEntry, RuleText } from "./catalogue.js";
export type { Finding, Locale, RelatedPlace, ScanReport, Severity, Summary } from "./finding.js";
export { withFingerprints } from "./fingerprint.js";
export type { FindingDraft } from "./order.js";
export { compareFindings, compareWorstFirst, isAtLeast, severityRank } from "./order.js";
export { renderMessage } from "./render-message.js";
export { spokenArguments } from "./spoken-arguments.js";
export type { SeverityCounts } from "./summary.js";
export { countBySeverity, hiddenCounts, summaryOf, withMinimumSeverity } from "./summary.js";
