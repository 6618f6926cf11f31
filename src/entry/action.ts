/**
 * The action: a scan of the workspace, said in the ways that GitHub has for it.
 *
 * The step's exit status is the verdict: 1 for findings at or above `fail-on`, and for a run that did not work, which
 * says so. No other means can fail the step, and none of the others can keep it from failing.
 */
import { readFileSync } from "node:fs";
import { historyOf } from "../discover/index.js";
import type { ScanReport } from "../finding/index.js";
import { withMinimumSeverity } from "../finding/index.js";
import { isPrivateRepository, runEventOf } from "../github/event.js";
import type { GithubApi, RunEvent } from "../github/index.js";
import type { ReportOptions } from "../report/index.js";
import { renderReport } from "../report/index.js";
import type { ScanResult } from "../scan/index.js";
import { changeOf } from "./action/change.js";
import type { Change, ChangeRequest } from "./action/change-request.js";
import { repositoryOf } from "./action/change-request.js";
import type { ActionInputs, Environment } from "./action/inputs.js";
import { readInputs } from "./action/inputs.js";
import { annotate, guardStreams, log, setOutputs } from "./action/output.js";
import type { JobFolders } from "./action/paths.js";
import { checkReportPath, checkWorkspace, planPath, scannedPath, writeReport } from "./action/paths.js";
import type { Voice } from "./action/publish.js";
import { publish } from "./action/publish.js";
import type { ActionSettings } from "./action/settings.js";
import { actionSettings } from "./action/settings.js";
import { sharedOptions } from "./configuration.js";
import { failureOf } from "./failure.js";
import { once } from "./once.js";
import { programFiles } from "./program-files.js";
import { runScan } from "./run-scan.js";
import type { ScanScope } from "./scope.js";
import { scopeOf } from "./scope.js";
import { failsOn, shownFrom } from "./threshold.js";
import { version } from "./version.js";

const files = programFiles(new URL("./", import.meta.url));

/** What a run is given. */
interface Run {
  readonly inputs: ActionInputs;
  readonly environment: Environment;
  readonly folders: JobFolders;
  readonly event: RunEvent;
  /** Whether the repository is private or internal, where the event says so. */
  readonly isPrivate: boolean;
  /** Opened when it is first needed: it is most of what there is to load. */
  readonly openApi: () => Promise<GithubApi>;
}

async function run(environment: Environment): Promise<number> {
  const started = new Date();
  const inputs = readInputs(environment);
  const folders = foldersOf(environment);
  checkWorkspace(folders);
  checkReportPaths(inputs, folders);
  const openApi = once(async () => {
    const github = await import("../github/index.js");
    return github.openApi(inputs.token, environment);
  });
  const given: Run = { inputs, environment, folders, ...eventOf(environment), openApi };
  const scope = scopeIn(given);
  const change = await changeIn(given, scope);
  const settings = await settingsIn(given, change);
  const options = sharedOptions(inputs, settings.config);
  const { report, catalogue } = await scanWorkspace(given, scope, change, settings);
  const shown = withMinimumSeverity(report, shownFrom(options.minSeverity, options.failOn));
  const voice = { locale: options.locale, catalogue, tool: toolOf(environment) };
  const remarks = [change.remark, settings.remark].filter((remark) => remark !== undefined);
  const written = writeReports(shown, given, voice);
  await publish(shown, { ...given, change, started, remarks }, voice);
  const failed = failsOn(report, options.failOn);
  setOutputs(environment, { result: failed ? "failed" : "passed", ...countsOf(report), ...written });
  if (failed) log(`This step fails: there are findings at or above ${options.failOn} (input fail-on).\n`);
  return failed ? 1 : 0;
}

/** The event that the run is for, and of what repository, as the runner describes them. */
function eventOf(environment: Environment): Pick<Run, "event" | "isPrivate"> {
  const name = environment["GITHUB_EVENT_NAME"] ?? "";
  const payload = payloadAt(environment["GITHUB_EVENT_PATH"] ?? "");
  return { event: runEventOf(name, payload), isPrivate: isPrivateRepository(payload) ?? false };
}

function payloadAt(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** What of the workspace is looked at. */
function scopeIn({ inputs, folders }: Run): ScanScope {
  const paths = inputs.paths.map((path) => scannedPath(folders, "paths", path));
  const plans = inputs.planFiles.map((path) => planPath(folders, "plan-files", path));
  return scopeOf(folders.workspace, paths, plans);
}

async function changeIn(
  { event, folders, environment, inputs, openApi }: Run,
  search: ChangeRequest["search"],
): Promise<Change> {
  const repository = repositoryOf(environment);
  const root = folders.workspace;
  const history = once(() => historyOf(root, environment));
  const onlyChanged = inputs.scope === "changed";
  return await changeOf({ event, root, search, environment, history, repository, openApi, onlyChanged });
}

async function settingsIn({ inputs, folders, environment, openApi }: Run, change: Change): Promise<ActionSettings> {
  const { workspace } = folders;
  const path = inputs.config === undefined ? {} : { path: scannedPath(folders, "config", inputs.config) };
  const place = { root: workspace, folder: workspace, ...path };
  return await actionSettings(change, place, { repository: repositoryOf(environment), openApi }, files);
}

/** What the outputs count; `new-errors` are all of them where there is no change to judge. */
function countsOf({ summary }: ScanReport): Readonly<Record<string, string>> {
  const { errors, warnings, notes, change } = summary;
  const counts = { errors, warnings, notes, "new-errors": change?.newErrors ?? errors };
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
}

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

async function scanWorkspace(
  { inputs }: Run,
  scope: ScanScope,
  { base, head }: Change,
  { config, ...settings }: ActionSettings,
): Promise<ScanResult> {
  const now = Math.floor(Date.now() / 1000);
  const { locale } = sharedOptions(inputs, config);
  const onlyChanged = inputs.scope === "changed" && base !== undefined;
  const gate = {
    suppressions: true,
    judged: onlyChanged ? ("new" as const) : ("all" as const),
    changedOnly: onlyChanged,
    ...(settings.files === undefined ? {} : { settings: settings.files, guarded: true }),
    ...(base === undefined ? {} : { base }),
  };
  return await runScan(
    { scope, planFiles: scope.plans, locale, config, gate, now, ...(head === undefined ? {} : { head }) },
    files,
  );
}

/** Refuses report files that could not be written, before there is anything to report. */
function checkReportPaths({ jsonFile, sarifFile }: ActionInputs, folders: JobFolders): void {
  if (jsonFile !== undefined) checkReportPath(folders, "json-file", jsonFile);
  if (sarifFile !== undefined) checkReportPath(folders, "sarif-file", sarifFile);
}

function writeReports(
  shown: ScanReport,
  { inputs, environment, folders }: Run,
  voice: Voice,
): Readonly<Record<string, string>> {
  const { jsonFile, sarifFile, sarifCategory } = inputs;
  const repository = environment["GITHUB_REPOSITORY"] ?? "";
  const options: ReportOptions = {
    ...voice,
    // Reports of several repositories are merged by it.
    ...(repository === "" ? {} : { repository }),
    ...(sarifCategory === undefined ? {} : { category: sarifCategory }),
  };
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
