/**
 * What a run of the action writes on GitHub through its API, beside annotations and summary. Whatever goes wrong, the
 * verdict stands, and one notice says what did not happen, why, and what to do.
 */
import type { ScanReport } from "../finding/index.js";
import { counts } from "../finding/index.js";
import type { GithubApi, OutputTrouble, RepositoryName, RunKind } from "../github/index.js";
import type { MarkdownOptions, ReportOptions } from "../report/index.js";
import type { Change } from "./action-change.js";
import { repositoryOf } from "./action-change.js";
import type { ActionInputs, Environment } from "./action-inputs.js";
import { annotate, log } from "./action-output.js";

/** What is known of the run. */
export interface GithubRun {
  readonly inputs: ActionInputs;
  readonly environment: Environment;
  readonly change: Change;
  readonly openApi: () => Promise<GithubApi>;
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
  const { trouble: changeTrouble, pull } = run.change;
  if (writers.length === 0 && changeTrouble === undefined) return 0;
  const github = await import("../github/index.js");
  const desk = { ...run, github, api: await run.openApi(), repository: repositoryOf(run.environment), shown, voice };
  const troubles: OutputTrouble[] = [];
  if (changeTrouble !== undefined) troubles.push({ output: "change", trouble: github.troubleOf(changeTrouble) });
  for (const { output, isOptional = false, write } of writers) {
    try {
      const done = await write(desk);
      if (done !== "") log(`${done}\n`);
    } catch (error) {
      if (!isOptional) troubles.push({ output, trouble: github.troubleOf(error) });
    }
  }
  const notice = github.troubleNotice(troubles, runKind(github, run.environment, pull?.isFork ?? false));
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
  return writers;
}

async function writeComment(
  { github, api, repository, shown, inputs, change, voice }: Desk,
  isWanted: boolean,
): Promise<string> {
  const pullNumber = change.pull?.number ?? 0;
  const client = github.commentClient(api, { ...repository, pullNumber });
  const body = github.commentBody(shown, scannedBy(inputs), voice.markdown);
  const result = await github.keepComment(client, body, isWanted);
  if (result === "crowded") throw new github.ApiError("crowded");
  return result === "not-needed" ? "" : `Comment on pull request ${pullNumber}: ${result}.`;
}

/** What was scanned, in words that stay the same from run to run: tells two scans of one pull request apart. */
function scannedBy({ paths, planFiles }: ActionInputs): string {
  return JSON.stringify([paths, planFiles]);
}

function runKind({ proxyVariable, publicApi }: Github, environment: Environment, isFork: boolean): RunKind {
  const isDependabot = environment["GITHUB_ACTOR"] === "dependabot[bot]";
  const variable = proxyVariable(environment["GITHUB_API_URL"] ?? publicApi, environment);
  return { isFork, isDependabot, ...(variable === undefined ? {} : { proxyVariable: variable }) };
}
