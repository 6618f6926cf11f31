/**
 * The report as GitLab's Code Quality JSON, which merge requests show: the findings that count, each once.
 *
 * GitLab compares the reports of two branches by fingerprint, and shows one finding a fingerprint. Paths are relative to
 * the repository and do not begin with `./`; lines count from 1.
 */
import type { Finding, Locale, ScanReport, Severity } from "../finding/index.js";
import { compareWorstFirst, counts } from "../finding/index.js";
import { jsonText } from "./json-text.js";
import { regionOf } from "./region.js";
import { repositoryPath } from "./repository-path.js";
import { safeReport } from "./safe-report.js";
import { oneLine, shortened } from "./visible.js";

/** How the report is made. */
export type GitlabOptions = {
  readonly locale?: Locale;
  /** Path of the scan root in the repository; empty when they are the same. */
  readonly root?: string;
};

/** GitLab knows info, minor, major, critical and blocker. */
const severities: Readonly<Record<Severity, string>> = { error: "critical", warning: "major", note: "info" };
const maximumDescription = 1000;

/** The Code Quality file, ending with a line end; an empty list when nothing counts. */
export function renderGitlab(report: ScanReport, options: GitlabOptions = {}): string {
  const findings = safeReport(report).findings.filter(counts);
  return jsonText([...findings].sort(compareWorstFirst).map((finding) => violation(finding, options.root)));
}

function violation({ rule, severity, message, fingerprint, place }: Finding, root: string | undefined): object {
  return {
    description: shortened(oneLine(message), maximumDescription),
    check_name: rule,
    fingerprint,
    severity: severities[severity],
    location: { path: repositoryPath(place.source.path, root), lines: { begin: regionOf(place).start.line } },
  };
}
