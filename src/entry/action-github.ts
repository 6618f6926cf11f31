/**
 * What a run of the action writes on GitHub through its API, beside annotations and summary. Whatever goes wrong, the
 * verdict stands, and one notice says what did not happen, why, and what to do.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { ScanReport } from "../finding/index.js";
import { counts } from "../finding/index.js";
import type { GithubApi, OutputTrouble, RepositoryName, RunKind } from "../github/index.js";
import type { MarkdownOptions, ReportOptions } from "../report/index.js";
import { renderReport } from "../report/index.js";
import type { Change } from "./action-change.js";
import { repositoryOf } from "./action-change.js";
import type { ActionInputs, Environment } from "./action-inputs.js";
import { annotate, log } from "./action-output.js";

/** What is known of the run. */
export interface GithubRun {
  readonly inputs: ActionInputs;
  readonly environment: Environment;
  readonly change: Change;
  /** Whether the repository is private or internal. */
  readonly isPrivate: boolean;
  readonly openApi: () => Promise<GithubApi>;
  /** When the run began. */
  readonly started: Date;
}

/** How reports look. */
export interface GithubVoice extends Pick<ReportOptions, "locale" | "catalogue" | "tool"> {
  readonly markdown: MarkdownOptions;
}

type Github = typeof import("../github/index.js");

/** What every output gets. */
interface Desk extends GithubRun {
  readonly github: Github;
  readonly api: GithubApi;
  readonly repository: RepositoryName;
  readonly shown: ScanReport;
  readonly voice: GithubVoice;
}

/** Does one thing on GitHub; the text says what was done, empty when nothing had to be. Throws what the API throws. */
interface Writer {
  readonly output: OutputTrouble["output"];
  /** Nobody misses it when it cannot be done. */
  readonly isOptional?: boolean;
  readonly write: (desk: Desk) => Promise<string>;
}

/** Writes what the inputs ask for; returns how many notices were made. */
export async function publishOnGithub(shown: ScanReport, run: GithubRun, voice: GithubVoice): Promise<number> {
  const writers = writersFor(shown, run);
  const { trouble: changeTrouble } = run.change;
  if (writers.length === 0 && changeTrouble === undefined) return 0;
  const github = await import("../github/index.js");
  const desk = { ...run, github, api: await run.openApi(), repository: repositoryOf(run.environment), shown, voice };
  const troubles: OutputTrouble[] = [];
  // Where nothing is found, nobody asks what was there before.
  if (changeTrouble !== undefined && shown.findings.length > 0) {
    troubles.push({ output: "change", trouble: github.troubleOf(changeTrouble) });
  }
  for (const { output, isOptional = false, write } of writers) {
    try {
      const done = await write(desk);
      if (done !== "") log(`${done}\n`);
    } catch (error) {
      if (!isOptional) troubles.push({ output, trouble: github.troubleOf(error) });
    }
  }
  const notice = github.troubleNotice(troubles, runKind(github, run));
  if (notice === undefined) return 0;
  annotate("notice", "Proxylint", notice);
  return 1;
}

function writersFor(shown: ScanReport, { inputs, change }: GithubRun): readonly Writer[] {
  const writers: Writer[] = [];
  if (change.pull !== undefined && inputs.comment !== "never") {
    const isWanted = inputs.comment === "always" || shown.findings.some(counts);
    writers.push({ output: "comment", isOptional: !isWanted, write: (desk) => writeComment(desk, isWanted) });
  }
  if (change.pull !== undefined && inputs.suggestions) writers.push({ output: "suggestions", write: writeSuggestions });
  if (inputs.checkRun) writers.push({ output: "check-run", write: writeCheckRun });
  if (inputs.uploadSarif) writers.push({ output: "code-scanning", write: uploadFindings });
  return writers;
}

async function writeComment(
  { github, api, repository, shown, inputs, environment, change, voice }: Desk,
  isWanted: boolean,
): Promise<string> {
  const pullNumber = change.pull?.number ?? 0;
  const client = github.commentClient(api, { ...repository, pullNumber });
  const summaryLink = runAddress(environment);
  const options = { ...voice.markdown, ...(summaryLink === undefined ? {} : { summaryLink }) };
  const body = github.commentBody(shown, scannedBy(inputs), options);
  const result = await github.keepComment(client, body, isWanted);
  if (result === "crowded") throw new github.ApiError("crowded");
  return result === "not-needed" ? "" : `Comment on pull request ${pullNumber}: ${result}.`;
}

async function writeSuggestions({ github, api, repository, shown, inputs, change, voice }: Desk): Promise<string> {
  const { number: pullNumber = 0, headSha = "" } = change.pull ?? {};
  const options = { headSha, scanned: scannedBy(inputs), locale: voice.locale };
  const result = await github.keepSuggestions(api, { ...repository, pullNumber }, shown, options);
  if (result.kind === "crowded") throw new github.ApiError("crowded");
  const { created, deleted, refused } = result;
  if (created + deleted + refused === 0) return "";
  const left = refused === 0 ? "" : `, ${refused} refused, because the diff has changed meanwhile`;
  return `Suggestions on pull request ${pullNumber}: ${created} made, ${deleted} deleted${left}.`;
}

/** For the commit that people see: GITHUB_SHA of a pull request is a merge. */
async function writeCheckRun({ github, api, repository, shown, environment, change, voice }: Desk): Promise<string> {
  const { locale, catalogue, markdown } = voice;
  const headSha = change.pull?.headSha ?? environment["GITHUB_SHA"] ?? "";
  const job = environment["GITHUB_JOB"] ?? "";
  const result = await github.keepCheckRun(api, repository, shown, {
    headSha,
    locale,
    catalogue,
    suffix: job,
    ...(markdown.fileBase === undefined ? {} : { fileBase: markdown.fileBase }),
    ...detailsOf(environment),
  });
  return result.kind === "unchanged" ? "" : `Check run: made with ${result.annotations} annotations.`;
}

function detailsOf(environment: Environment): { readonly detailsUrl?: string } {
  const detailsUrl = runAddress(environment);
  return detailsUrl === undefined ? {} : { detailsUrl };
}

/** Where the run of the workflow is to be seen, with its summary. */
export function runAddress(environment: Environment): string | undefined {
  const [server = "", repository = "", id = ""] = ["SERVER_URL", "REPOSITORY", "RUN_ID"].map(
    (name) => environment[`GITHUB_${name}`] ?? "",
  );
  return server === "" || repository === "" || id === "" ? undefined : `${server}/${repository}/actions/runs/${id}`;
}

/**
 * Of a pull request the merge, which is what was scanned. A run that has the rights of the base is started for a branch,
 * whose findings those of the change are not: there it is the change's newest commit.
 */
async function uploadFindings(desk: Desk): Promise<string> {
  const { github, api, repository, shown, inputs, environment, change, voice } = desk;
  const { pull } = change;
  const isOfBranch = pull !== undefined && isForBranch(environment);
  const category = inputs.sarifCategory === undefined ? {} : { category: inputs.sarifCategory };
  const upload = {
    sarif: renderReport("sarif", shown, { ...voice, ...category }),
    commitSha: isOfBranch ? pull.headSha : (environment["GITHUB_SHA"] ?? ""),
    ref: isOfBranch ? `refs/pull/${pull.number}/head` : (environment["GITHUB_REF"] ?? ""),
    checkoutUri: pathToFileURL(`${environment["GITHUB_WORKSPACE"] ?? process.cwd()}/`).href,
    startedAt: desk.started,
    toolName: "proxylint",
  };
  const result = await github.uploadSarif(api, repository, upload, sleep);
  if (result.kind === "too-large") throw new github.ApiError("too-large");
  if (result.kind === "failed") throw new github.ApiError("unprocessable");
  if (result.kind === "unchanged") return "";
  return `Code scanning: ${result.kind}.`;
}

/** Whether the run is for a branch, with all rights, and not for a pull request itself. */
function isForBranch(environment: Environment): boolean {
  return environment["GITHUB_REF"]?.startsWith("refs/heads/") === true;
}

/** What was scanned, in words that stay the same from run to run: tells two scans of one pull request apart. */
function scannedBy({ paths, planFiles }: ActionInputs): string {
  return JSON.stringify([paths, planFiles]);
}

function runKind({ proxyVariable, publicApi }: Github, { environment, change, isPrivate }: GithubRun): RunKind {
  const isDependabot = environment["GITHUB_ACTOR"] === "dependabot[bot]";
  const variable = proxyVariable(environment["GITHUB_API_URL"] ?? publicApi, environment);
  // A run for a branch has the token that its workflow asks for, whoever the change is from.
  const isFork = change.pull?.isFork === true && !isForBranch(environment);
  return { isFork, isDependabot, isPrivate, ...(variable === undefined ? {} : { proxyVariable: variable }) };
}
