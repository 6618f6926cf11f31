/**
 * What a run of the action writes on GitHub through its API, beside annotations and summary. Whatever goes wrong, the
 * verdict stands, and one notice says what did not happen, why, and what to do.
 */
import type { ScanReport } from "../../finding/index.js";
import type { ApiTrouble, OutputTrouble, RunKind } from "../../github/index.js";
import { repositoryOf } from "./change-request.js";
import { annotate, log } from "./output.js";
import type { Desk, Github, GithubRun, GithubVoice, Writer } from "./writers.js";
import { isForBranch, writersFor } from "./writers.js";

/** Writes what the inputs ask for; returns how many notices were made. */
export async function publishOnGithub(shown: ScanReport, run: GithubRun, voice: GithubVoice): Promise<number> {
  const writers = writersFor(shown, run);
  const { trouble } = run.change;
  if (writers.length === 0 && trouble === undefined) return 0;
  const github = await import("../../github/index.js");
  const desk = { ...run, github, api: await run.openApi(), repository: repositoryOf(run.environment), shown, voice };
  const known = trouble === undefined ? undefined : github.troubleOf(trouble);
  const found = await troublesOf(desk, writers, known);
  // Where nothing is found, nobody asks what was there before.
  const ofChange: readonly OutputTrouble[] =
    known === undefined || shown.findings.length === 0 ? [] : [{ output: "change", trouble: known }];
  const notice = github.troubleNotice([...ofChange, ...found], runKind(github, run));
  if (notice === undefined) return 0;
  annotate("notice", "Proxylint", notice);
  return 1;
}

/** Lets the writers write; returns what came to nothing. What no request gets past is met once, and not by each. */
async function troublesOf(
  desk: Desk,
  writers: readonly Writer[],
  known: ApiTrouble | undefined,
): Promise<readonly OutputTrouble[]> {
  const { isOfConnection } = desk.github;
  const troubles: OutputTrouble[] = [];
  let common = known !== undefined && isOfConnection(known) ? known : undefined;
  for (const { output, isOptional, write } of writers) {
    const trouble = common ?? (await troubleWith(desk, write));
    if (trouble === undefined) continue;
    if (isOfConnection(trouble)) common = trouble;
    if (!isOptional) troubles.push({ output, trouble });
  }
  return troubles;
}

/** Why nothing could be written; undefined when it was. */
async function troubleWith(desk: Desk, write: Writer["write"]): Promise<ApiTrouble | undefined> {
  try {
    const done = await write(desk);
    if (done !== "") log(`${done}\n`);
    return undefined;
  } catch (error) {
    return desk.github.troubleOf(error);
  }
}

function runKind({ proxyVariable, publicApi }: Github, { environment, change, isPrivate }: GithubRun): RunKind {
  const isDependabot = environment["GITHUB_ACTOR"] === "dependabot[bot]";
  const variable = proxyVariable(environment["GITHUB_API_URL"] ?? publicApi, environment);
  // A run for a branch has the token that its workflow asks for, whoever the change is from.
  const isFork = change.pull?.isFork === true && !isForBranch(environment);
  return { isFork, isDependabot, isPrivate, ...(variable === undefined ? {} : { proxyVariable: variable }) };
}
