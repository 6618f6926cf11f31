/**
 * The report as JUnit XML, for CI systems that show test results: a suite a file, a case a finding.
 *
 * Findings at or above `failOn` are failures; the others are passed cases that say what was found.
 */
import type { Finding, Locale, ScanReport, Severity } from "../finding/index.js";
import { counts, isActive, isAtLeast } from "../finding/index.js";
import { placeWords, totalLine } from "./finding-text.js";
import { safeReport } from "./safe-report.js";
import { frameLines } from "./text.js";
import { oneLine, shortened, visible } from "./visible.js";
import { wordsOf } from "./words.js";

/** What counts as failed. */
export type JunitOptions = { readonly locale?: Locale; readonly failOn?: Severity | "never" };

const frameWidth = 120;
const maximumAttribute = 1000;

/** The JUnit file, ending with a line end. */
export function renderJunit(report: ScanReport, options: JunitOptions = {}): string {
  const safe = safeReport(report);
  const failOn = options.failOn ?? "error";
  const fails = (finding: Finding): boolean =>
    failOn !== "never" && counts(finding) && isAtLeast(finding.severity, failOn);
  const failures = safe.findings.filter(fails).length;
  const suites = [...byPath(safe.findings)].map(([path, own]) => {
    return suite(
      path,
      own.map((finding) => testCase(finding, fails(finding))),
      own.filter(fails).length,
    );
  });
  const total = totalLine(safe, wordsOf[options.locale ?? "en"]);
  const all =
    suites.length > 0
      ? suites
      : [suite("proxylint", [`    <testcase classname="proxylint" name="${attribute(total)}"/>`], 0)];
  const tests = Math.max(1, safe.findings.length);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="proxylint" tests="${tests}" failures="${failures}" errors="0">`,
    ...all,
    "</testsuites>",
    "",
  ].join("\n");
}

function byPath(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { path } = finding.place.source;
    const group = groups.get(path);
    if (group === undefined) groups.set(path, [finding]);
    else group.push(finding);
  }
  return groups;
}

function suite(name: string, cases: readonly string[], failures: number): string {
  const skips = cases.filter((one) => one.includes("\n      <skipped ")).length;
  const head = `  <testsuite name="${attribute(name)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="${skips}">`;
  return [head, ...cases, "  </testsuite>"].join("\n");
}

function testCase(finding: Finding, fails: boolean): string {
  const where = placeWords(finding.place);
  const names = `classname="${attribute(finding.rule)}" name="${attribute(`${where} ${finding.message}`)}" file="${attribute(finding.place.source.path)}"`;
  const body = content([finding.message, ...frameLines(finding, frameWidth), finding.why, finding.remedy]);
  if (!isActive(finding)) return [`    <testcase ${names}>`, skipped(finding), "    </testcase>"].join("\n");
  const inside = fails
    ? `      <failure type="${finding.severity}" message="${attribute(finding.message)}">${body}</failure>`
    : `      <system-out>${body}</system-out>`;
  return [`    <testcase ${names}>`, inside, "    </testcase>"].join("\n");
}

/** What is accepted is no failure, and says why. */
function skipped({ suppressed }: Finding): string {
  return `      <skipped message="${attribute(suppressed === undefined ? "in the baseline" : suppressed.reason)}"/>`;
}

function content(lines: readonly string[]): string {
  const shown = lines.filter((line) => line !== "").flatMap((line) => line.split(/\r\n|[\r\n]/u).map(visible));
  return escaped(shown.join("\n"));
}

function attribute(text: string): string {
  return escaped(shortened(oneLine(text), maximumAttribute));
}

/** Unseen characters are written out before, so what is left is text that XML can hold. `##[` and `##vso[` would be CI commands. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll(/##(?=(?:vso)?\[)/giu, "#&#35;");
}
