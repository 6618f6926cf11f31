/**
 * The action: a scan of the workspace, said in the ways that GitHub has for it.
 *
 * The step's exit status is the verdict: 1 for findings at or above `fail-on`, and for a run that did not work, which
 * says so. No other means can fail the step, and none of the others can keep it from failing.
 */
import type { Config } from "../config/index.js";
import type { ScanReport } from "../finding/index.js";
import { withMinimumSeverity } from "../finding/index.js";
import type { MarkdownOptions, ReportOptions } from "../report/index.js";
import { renderAnnotations, renderMarkdown, renderReport } from "../report/index.js";
import { eventPullRequest, writeComment } from "./action-comment.js";
import type { ActionInputs, Environment } from "./action-inputs.js";
import { readInputs } from "./action-inputs.js";
import { addSummary, annotate, commands, guardStreams, log, setOutputs, summaryRoom } from "./action-output.js";
import type { JobFolders } from "./action-paths.js";
import { checkReportPath, checkWorkspace, planPath, scannedPath, writeReport } from "./action-paths.js";
import type { ConfigRequest } from "./configuration.js";
import { configOf, sharedOptions } from "./configuration.js";
import { failureOf } from "./failure.js";
import { programFiles } from "./program-files.js";
import { runScan } from "./run-scan.js";
import type { ScanResult } from "../scan/index.js";
import { scopeOf } from "./scope.js";
import { failsOn, shownFrom } from "./threshold.js";
import { version } from "./version.js";

const files = programFiles(new URL("./", import.meta.url));

async function run(environment: Environment): Promise<number> {
  const inputs = readInputs(environment);
  const folders = foldersOf(environment);
  checkWorkspace(folders);
  checkReportPaths(inputs, folders);
  const config = await configOf(configRequest(inputs, folders), files);
  const options = sharedOptions(inputs, config);
  const { report, catalogue } = await scanWorkspace(inputs, config, folders);
  const shown = withMinimumSeverity(report, shownFrom(options.minSeverity, options.failOn));
  const voice = { locale: options.locale, catalogue, tool: toolOf(environment) };
  await publish(shown, inputs, voice, environment);
  const written = writeReports(shown, inputs, voice, folders);
  const failed = failsOn(report, options.failOn);
  const { errors, warnings, notes } = report.summary;
  setOutputs(environment, {
    result: failed ? "failed" : "passed",
    errors: String(errors),
    warnings: String(warnings),
    notes: String(notes),
    ...written,
  });
  if (failed) log(`This step fails: there are findings at or above ${options.failOn} (input fail-on).\n`);
  return failed ? 1 : 0;
}

/** What all reports of a run have in common. */
type Voice = Pick<ReportOptions, "locale" | "catalogue" | "tool">;

/** The pages of the rules are in the repository that the action is from, at the commit or tag that is used. */
function toolOf(environment: Environment): Voice["tool"] {
  const repository = environment["GITHUB_ACTION_REPOSITORY"] ?? "";
  const ref = environment["GITHUB_ACTION_REF"] ?? "";
  // Another server may have the action from github.com, and does not say so.
  const isKnown = environment["GITHUB_SERVER_URL"] === gitHub && /^[\w.-]+\/[\w.-]+$/u.test(repository) && ref !== "";
  const pages = `${gitHub}/${repository}/blob/${encodeURIComponent(ref)}/docs/rules/`;
  return { name: "proxylint", version, ...(isKnown ? { pages } : {}) };
}

const gitHub = "https://github.com";

function foldersOf(environment: Environment): JobFolders {
  const temporary = environment["RUNNER_TEMP"] ?? "";
  return {
    workspace: environment["GITHUB_WORKSPACE"] ?? process.cwd(),
    ...(temporary === "" ? {} : { temporary }),
  };
}

function configRequest({ config }: ActionInputs, folders: JobFolders): ConfigRequest {
  const { workspace } = folders;
  const path = config === undefined ? {} : { path: scannedPath(folders, "config", config) };
  return { root: workspace, folder: workspace, ...path };
}

async function scanWorkspace(inputs: ActionInputs, config: Config, folders: JobFolders): Promise<ScanResult> {
  const paths = inputs.paths.map((path) => scannedPath(folders, "paths", path));
  const plans = inputs.planFiles.map((path) => planPath(folders, "plan-files", path));
  const scope = scopeOf(folders.workspace, paths, plans);
  const planFiles = scopeOf(folders.workspace, [], plans).named;
  const now = Math.floor(Date.now() / 1000);
  const { locale } = sharedOptions(inputs, config);
  return await runScan({ scope, planFiles, locale, config, now }, files);
}

/** Log, comment, annotations and summary. The comment comes first, so that its notice always has a slot. */
async function publish(
  shown: ScanReport,
  inputs: ActionInputs,
  { locale, catalogue, tool }: Voice,
  environment: Environment,
): Promise<void> {
  log(`${renderReport("text", shown, { locale, tool, catalogue })}\n`);
  const fileBase = fileBaseOf(environment);
  const markdown: MarkdownOptions = { locale, catalogue, ...(fileBase === undefined ? {} : { fileBase }) };
  const notices = await writeComment(shown, inputs, environment, markdown);
  if (inputs.annotations) {
    const { commands: lines, remark } = renderAnnotations(shown, { locale, used: { note: notices } });
    commands(lines);
    if (remark !== "") log(`Annotations ${remark}\n`);
  }
  const summary = renderMarkdown(shown, {
    ...markdown,
    limit: { unit: "bytes", size: summaryRoom(environment) },
  });
  if (!addSummary(environment, summary)) log("The job summary could not be written.\n");
}

/** Address of the files at the scanned commit, for links from reports. */
function fileBaseOf(environment: Environment): string | undefined {
  const server = environment["GITHUB_SERVER_URL"] ?? "";
  const repository = environment["GITHUB_REPOSITORY"] ?? "";
  // In a pull request GITHUB_SHA is a merge that GitHub makes anew with every push.
  const commit = eventPullRequest(environment)?.headSha ?? environment["GITHUB_SHA"] ?? "";
  return server === "" || repository === "" || commit === "" ? undefined : `${server}/${repository}/blob/${commit}/`;
}

/** Refuses report files that could not be written, before there is anything to report. */
function checkReportPaths({ jsonFile, sarifFile }: ActionInputs, folders: JobFolders): void {
  if (jsonFile !== undefined) checkReportPath(folders, "json-file", jsonFile);
  if (sarifFile !== undefined) checkReportPath(folders, "sarif-file", sarifFile);
}

function writeReports(
  shown: ScanReport,
  { jsonFile, sarifFile }: ActionInputs,
  options: Voice,
  folders: JobFolders,
): Readonly<Record<string, string>> {
  const written: Record<string, string> = {};
  if (jsonFile !== undefined) {
    written["report-json"] = writeReport(folders, "json-file", jsonFile, renderReport("json", shown, options));
  }
  if (sarifFile !== undefined) {
    written["report-sarif"] = writeReport(folders, "sarif-file", sarifFile, renderReport("sarif", shown, options));
  }
  return written;
}

/** Ends a run that did not work, with one annotation that nobody takes for a finding. */
function fail(error: unknown): never {
  const reason = failureOf(error).text.trim();
  annotate("error", "Proxylint could not run", `${reason}\nThis is not a finding: the check itself did not work.`);
  try {
    setOutputs(process.env, { result: "error" });
  } catch {
    log("The outputs could not be written.\n");
  }
  // At once: what still runs must not end in another verdict.
  process.exit(1);
}

guardStreams([process.stdout, process.stderr]);
// Node would print the stack, and with it what a message quotes, past all of the above.
process.on("uncaughtException", fail);
try {
  process.exitCode = await run(process.env);
} catch (error) {
  fail(error);
}
