/**
 * The report as logging commands of Azure DevOps, which its pages show as the errors and warnings of the run.
 *
 * The agent keeps the first few of each type and shows the others in the log only, so the worst come first. It has no
 * type for notes, which are plain lines. The exit status is the verdict: no command sets the result of the task.
 */
import type { Finding, Locale, ScanReport, Severity } from "../finding/index.js";
import { compareWorstFirst, counts } from "../finding/index.js";
import { placeWords, totalLine, valueChains } from "./finding-text.js";
import { annotationMessageLength } from "./limits.js";
import { regionOf } from "./region.js";
import { repositoryPath } from "./repository-path.js";
import { safeOutput, withoutInnerCommands } from "./safe-output.js";
import { safeReport } from "./safe-report.js";
import { oneLine, shortened } from "./visible.js";
import type { Words } from "./words.js";
import { wordsOf } from "./words.js";

/** How the commands are made. */
export type AzureOptions = {
  readonly locale?: Locale;
  /** Path of the scan root in the repository; empty when they are the same. */
  readonly root?: string;
};

const types: Readonly<Record<Severity, string | undefined>> = { error: "error", warning: "warning", note: undefined };

/** One line a finding, and one that says what was scanned and found; to be printed as it is. */
export function renderAzure(report: ScanReport, options: AzureOptions = {}): string {
  const words = wordsOf[options.locale ?? "en"];
  const safe = safeReport(report);
  const findings = safe.findings.filter(counts).sort(compareWorstFirst);
  const lines = findings.map((finding) => lineOf(finding, options.root ?? "", words));
  return `${[...lines, safeOutput(totalLine(safe, words))].join("\n")}\n`;
}

function lineOf(finding: Finding, root: string, words: Words): string {
  const type = types[finding.severity];
  const text = sentences(finding, words);
  const { place, rule } = finding;
  if (type === undefined) return safeOutput(`${finding.severity}[${oneLine(rule)}] ${placeWords(place)}: ${text}`);
  const { line, column } = regionOf(place).start;
  const properties: readonly (readonly [string, string | number])[] = [
    ["type", type],
    ["sourcepath", repositoryPath(place.source.path, root)],
    ["linenumber", line],
    ["columnnumber", column],
    ["code", oneLine(rule)],
  ];
  const written = properties.map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `##vso[task.logissue ${written.join(";")}]${escapedData(text)}`;
}

/** Message, reason, remedy and the way of the value on one line: the pages show a message as one. */
function sentences(finding: Finding, words: Words): string {
  const noted: readonly (readonly [string, string])[] = [
    [words.why, finding.why],
    [words.fix, finding.remedy],
    ...valueChains(finding).map((chain) => [words.value, chain] as const),
  ];
  const behind = noted.filter(([, text]) => text.trim() !== "").map(([label, text]) => `${label}: ${oneLine(text)}`);
  return shortened([oneLine(finding.message), ...behind].join(" | "), annotationMessageLength);
}

/** The agent finds a command anywhere in a line: what is data must not look like a second one. */
function escapedData(text: string): string {
  return withoutInnerCommands(text).replaceAll("%", "%AZP25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll("]", "%5D").replaceAll(";", "%3B");
}
