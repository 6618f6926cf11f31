/**
 * What the action can write through GitHub's API, one function each. A function says what it did, or nothing when
 * nothing had to be done, and throws what the API throws.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { ScanReport } from "../../finding/index.js";
import { counts } from "../../finding/index.js";
import type { GithubApi, OutputTrouble, RepositoryName } from "../../github/index.js";
import type * as GithubModule from "../../github/index.js";
import type { MarkdownOptions, ReportOptions } from "../../report/index.js";
import { renderReport } from "../../report/index.js";
import type { Change } from "./change-request.js";
import type { ActionInputs, Environment } from "./inputs.js";

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

/** The module that is loaded only by runs that have something to write. */
export type Github = typeof GithubModule;

/** What every writer gets. */
export interface Desk extends GithubRun {
  readonly github: Github;
  readonly api: GithubApi;
  readonly repository: RepositoryName;
  readonly shown: ScanReport;
  readonly voice: GithubVoice;
}

/** Does one thing on GitHub. */
export interface Writer {
  readonly output: OutputTrouble["output"];
  /** Nobody misses it when it cannot be done. */
  readonly isOptional: boolean;
  readonly write: (desk: Desk) => Promise<string>;
}

/** What the inputs ask for and the event has a place for. */
export function writersFor(shown: ScanReport, { inputs, change }: GithubRun): readonly Writer[] {
  const isPull = change.pull !== undefined;
  const hasNews = inputs.comment === "always" || shown.findings.some(counts);
  const comment = (desk: Desk): Promise<string> => writeComment(desk, hasNews);
  const all: readonly (Writer & { readonly isAsked: boolean })[] = [
    { isAsked: isPull && inputs.comment !== "never", output: "comment", isOptional: !hasNews, write: comment },
    { isAsked: isPull && inputs.suggestions, output: "suggestions", isOptional: false, write: writeSuggestions },
    { isAsked: inputs.checkRun, output: "check-run", isOptional: false, write: writeCheckRun },
    { isAsked: inputs.uploadSarif, output: "code-scanning", isOptional: false, write: uploadFindings },
  ];
  return all.filter(({ isAsked }) => isAsked);
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
  return result.kind === "unchanged" ? "" : `Code scanning: ${result.kind}.`;
}

/** Whether the run is for a branch, with all rights, and not for a pull request itself. */
export function isForBranch(environment: Environment): boolean {
  return environment["GITHUB_REF"]?.startsWith("refs/heads/") === true;
}

/** What was scanned, in words that stay the same from run to run: tells two scans of one pull request apart. */
function scannedBy({ paths, planFiles }: ActionInputs): string {
  return JSON.stringify([paths, planFiles]);
}
