/**
 * Whether code scanning has the findings of a SARIF file already: a job that runs again has nothing to upload.
 *
 * GitHub needs an analysis of each commit, and gives back a part of what was uploaded for one. Findings are compared by
 * rule, text and place; whatever cannot be read or is cut short makes them others, so that they are uploaded.
 */
import type { InferOutput } from "valibot";
import { array, looseObject, nullish, number, optional, parse, pipe, string, transform, unknown } from "valibot";
import type { GithubApi, RepositoryName } from "../api.js";

/** A SARIF file and what it is about. */
export interface Analysed {
  readonly sarif: string;
  readonly commitSha: string;
  readonly ref: string;
  readonly toolName: string;
}

const toolSchema = looseObject({ name: nullish(string()), version: nullish(string()) });
/** Newest first. */
const analysesSchema = array(
  looseObject({
    id: number(),
    commit_sha: string(),
    category: optional(string(), ""),
    error: nullish(string(), ""),
    results_count: number(),
    tool: toolSchema,
  }),
);
const locationSchema = looseObject({
  physicalLocation: looseObject({
    artifactLocation: looseObject({ uri: string() }),
    region: looseObject({ startLine: number(), startColumn: optional(number(), 1) }),
  }),
});
const sarifSchema = looseObject({
  runs: array(
    looseObject({
      tool: looseObject({ driver: toolSchema }),
      automationDetails: optional(looseObject({ id: string() })),
      results: optional(
        array(
          looseObject({
            ruleId: string(),
            message: looseObject({ text: string() }),
            locations: array(locationSchema),
            suppressions: optional(array(unknown()), []),
          }),
        ),
        [],
      ),
    }),
  ),
});
/** GitHub names another type than JSON's, so that it arrives as text. */
const sarifText = pipe(
  string(),
  transform((text): unknown => JSON.parse(text)),
);

type Run = InferOutput<typeof sarifSchema>["runs"][number];

/** Whether the newest analysis of the commit, by this version of the tool, has the findings of the file. */
export async function isStored(api: GithubApi, repository: RepositoryName, analysed: Analysed): Promise<boolean> {
  try {
    const [run] = runsOf(analysed.sarif);
    if (run === undefined) return false;
    const id = await newestLike(api, repository, analysed, run);
    if (id === undefined) return false;
    const { data } = await api.request("GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}", {
      ...repository,
      analysis_id: id,
      headers: { accept: "application/sarif+json" },
    });
    const [stored] = runsOf(data);
    return stored !== undefined && saidBy(stored) === saidBy(run);
  } catch {
    // It may not be read, or there is none yet: the upload tells what is wrong.
    return false;
  }
}

async function newestLike(
  api: GithubApi,
  repository: RepositoryName,
  { ref, commitSha, toolName }: Analysed,
  run: Run,
): Promise<number | undefined> {
  const route = "GET /repos/{owner}/{repo}/code-scanning/analyses";
  const { data } = await api.request(route, { ...repository, ref, tool_name: toolName, per_page: 100 });
  // What is behind the last slash tells runs apart, not categories.
  const category = (run.automationDetails?.id ?? "").replace(/\/[^/]*$/u, "");
  const newest = parse(analysesSchema, data).find((analysis) => analysis.category === category);
  const isLike =
    newest?.commit_sha === commitSha &&
    newest.error === "" &&
    newest.results_count === run.results.length &&
    newest.tool.version === run.tool.driver.version;
  return isLike ? newest.id : undefined;
}

function runsOf(sarif: unknown): readonly Run[] {
  return parse(sarifSchema, typeof sarif === "string" ? parse(sarifText, sarif) : sarif).runs;
}

/** All findings, in an order of their own. */
function saidBy({ results }: Run): string {
  const said = results.map(({ ruleId, message, locations: [location], suppressions }) => {
    const { artifactLocation, region } = location?.physicalLocation ?? {};
    const place = [artifactLocation?.uri, region?.startLine, region?.startColumn];
    return JSON.stringify([ruleId, message.text, ...place, suppressions.length]);
  });
  return JSON.stringify(said.sort());
}
