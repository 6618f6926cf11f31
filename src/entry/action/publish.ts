/**
 * What a run of the action says: in its log, on GitHub, as annotations beside the lines, and in the job summary.
 */
import type { ScanReport } from "../../finding/index.js";
import type { MarkdownOptions, ReportOptions } from "../../report/index.js";
import { renderAnnotations, renderMarkdown, renderReport } from "../../report/index.js";
import type { Change } from "./change-request.js";
import { publishOnGithub } from "./github.js";
import type { Environment } from "./inputs.js";
import { addSummary, annotate, commands, log, summaryRoom } from "./output.js";
import type { GithubRun } from "./writers.js";
import { runAddress } from "./writers.js";

/** What all reports of a run have in common. */
export type Voice = Pick<ReportOptions, "locale" | "catalogue" | "tool">;

/** What is published, and where. */
export interface Publication extends GithubRun {
  /** What is to be said beside the findings. */
  readonly remarks: readonly string[];
}

/** Log, GitHub's own outputs, annotations and summary. Notices come before annotations, so that they have a slot. */
export async function publish(shown: ScanReport, given: Publication, voice: Voice): Promise<void> {
  const { inputs, environment, change, remarks } = given;
  const { locale, catalogue } = voice;
  log(`${renderReport("text", shown, voice)}\n`);
  const markdown = markdownOptions(given, voice);
  for (const remark of remarks) log(`${remark}\n`);
  // What the API refused is told with what else it refused.
  const told = shown.findings.length === 0 || change.trouble !== undefined ? [] : remarks;
  for (const remark of told) annotate("notice", "Proxylint", remark);
  const notices = told.length + (await publishOnGithub(shown, given, { ...voice, markdown }));
  if (inputs.annotations !== "false") {
    const { commands: lines, remark } = renderAnnotations(shown, {
      locale,
      catalogue,
      used: { note: notices },
      ...(inputs.annotations === "changed" ? { only: "changed" } : {}),
      ...summaryLinkOf(environment),
    });
    commands(lines);
    if (remark !== "") log(`Annotations ${remark}\n`);
  }
  const summary = renderMarkdown(shown, {
    ...markdown,
    limit: { unit: "bytes", size: summaryRoom(environment) },
  });
  if (!addSummary(environment, summary)) log("The job summary could not be written.\n");
}

function markdownOptions({ environment, change }: Publication, { locale, catalogue, tool }: Voice): MarkdownOptions {
  const fileBase = fileBaseOf(environment, change);
  return {
    locale,
    catalogue,
    ...(fileBase === undefined ? {} : { fileBase }),
    ...(tool.pages === undefined ? {} : { pages: tool.pages }),
  };
}

function summaryLinkOf(environment: Environment): { readonly summaryLink?: string } {
  const summaryLink = runAddress(environment);
  return summaryLink === undefined ? {} : { summaryLink };
}

/** Address of the files at the scanned commit, for links from reports. */
function fileBaseOf(environment: Environment, { pull }: Change): string | undefined {
  const server = environment["GITHUB_SERVER_URL"] ?? "";
  const repository = environment["GITHUB_REPOSITORY"] ?? "";
  // In a pull request GITHUB_SHA is a merge that GitHub makes anew with every push.
  const commit = pull?.headSha ?? environment["GITHUB_SHA"] ?? "";
  return server === "" || repository === "" || commit === "" ? undefined : `${server}/${repository}/blob/${commit}/`;
}
