/** Public face of the reports: one function for every format, and those that GitHub needs one by one. */
import type { Catalogue, Locale, ScanReport, Severity } from "../finding/index.js";
import { renderAnnotations } from "./annotations.js";
import { renderAzure } from "./azure.js";
import { totalLine } from "./finding-text.js";
import { renderGitlab } from "./gitlab.js";
import { renderJson } from "./json.js";
import type { ReportPart } from "./json-schema.js";
import { renderJunit } from "./junit.js";
import type { MarkdownOptions } from "./markdown.js";
import { renderMarkdown } from "./markdown.js";
import { safeOutput } from "./safe-output.js";
import { safeReport } from "./safe-report.js";
import { renderSarif } from "./sarif.js";
import { renderText } from "./text.js";
import type { Tool } from "./tool.js";
import { wordsOf } from "./words.js";

export type { Annotations, AnnotationOptions } from "./annotations.js";
export {
  annotationDetails,
  annotationMessage,
  annotationTitle,
  compareNearestFirst,
  renderAnnotations,
  ruleTitles,
} from "./annotations.js";
export type { Limit } from "./budget.js";
export type { ReportPart } from "./json-schema.js";
export type { MarkdownOptions } from "./markdown.js";
export { icons as severityIcons } from "./markdown-blocks.js";
export { commentLimit, renderMarkdown, summaryLimit } from "./markdown.js";
export { totalLine } from "./finding-text.js";
export { annotationMessageLength, checkRunLimits, sarifLimits } from "./limits.js";
export { code, prose } from "./markdown-escape.js";
export { regionOf } from "./region.js";
export { repositoryPath } from "./repository-path.js";
export { safeOutput } from "./safe-output.js";
export type { SafeReport } from "./safe-report.js";
export { safeReport } from "./safe-report.js";
export { maskText } from "../text/index.js";
export type { SarifOptions } from "./sarif.js";
export { renderSarif } from "./sarif.js";
export type { Tool } from "./tool.js";
export { oneLine, shortened, visible } from "./visible.js";
export type { Words } from "./words.js";
export { wordsOf } from "./words.js";

/** Formats of a report, as `--format` names them. */
export const reportFormats = ["text", "json", "sarif", "markdown", "junit", "github", "gitlab", "azure"] as const;

/** A format of a report. */
export type ReportFormat = (typeof reportFormats)[number];

/** What the formats need beside the findings; each takes what it knows. */
export type ReportOptions = {
  readonly locale: Locale;
  readonly tool: Tool;
  readonly catalogue: Catalogue;
  /** Text: use colours. */
  readonly color?: boolean;
  /** Text: cells of a line. */
  readonly width?: number;
  /** JUnit: what counts as a failure. */
  readonly failOn?: Severity | "never";
  /** SARIF, GitHub, GitLab, Azure DevOps, Markdown: path of the scan root in the repository; empty when they are the same. */
  readonly root?: string;
  /** JSON: where the files are from, as owner/name. */
  readonly repository?: string;
  /** JSON: which part of a divided run it is. */
  readonly part?: ReportPart;
  /** SARIF: tells the uploads of one commit apart. */
  readonly category?: string;
};

/**
 * The report as text, ending with a line end. In CI, all formats but `github` and `azure` go through `safeOutput` before
 * they are printed; these two hold commands that must be printed as they are, and everything else in them is safe.
 */
export function renderReport(format: ReportFormat, report: ScanReport, options: ReportOptions): string {
  switch (format) {
    case "text":
      return renderText(report, options);
    case "json":
      return renderJson(report, options);
    case "sarif":
      return renderSarif(report, options);
    case "markdown":
      return renderMarkdown(report, markdownOptions(options));
    case "junit":
      return renderJunit(report, options);
    case "github":
      return renderGithub(report, options);
    case "gitlab":
      return renderGitlab(report, options);
    case "azure":
      return renderAzure(report, options);
  }
}

function markdownOptions({ tool: { pages }, ...options }: ReportOptions): MarkdownOptions {
  return { ...options, ...(pages === undefined ? {} : { pages }) };
}

/** Annotations, and one line that says what was scanned and found. */
function renderGithub(report: ScanReport, options: ReportOptions): string {
  const { commands, remark } = renderAnnotations(report, { ...options, elsewhere: "nowhere" });
  const total = safeOutput(totalLine(safeReport(report), wordsOf[options.locale]));
  return `${[...commands, ...(remark === "" ? [] : [remark]), total].join("\n")}\n`;
}
