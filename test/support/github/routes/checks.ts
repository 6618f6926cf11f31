/** Check runs, and results for code scanning. */
import { gunzipSync } from "node:zlib";

import { array, looseObject, nullish, optional, parse, string, unknown } from "valibot";
import type { InferOutput } from "valibot";

import type { Call, Reply, Routes } from "../reply.js";
import { notFound, ok, paged, unprocessable } from "../reply.js";
import type { StoredCheckRun } from "../state.js";
import { newId } from "../state.js";

const runSchema = looseObject({
  name: optional(string()),
  head_sha: optional(string()),
  status: optional(string()),
  conclusion: nullish(string()),
  external_id: optional(string()),
  output: optional(
    looseObject({
      title: optional(string(), ""),
      summary: string(),
      text: optional(string(), ""),
      annotations: optional(array(unknown()), []),
    }),
  ),
});
const uploadSchema = looseObject({ commit_sha: string(), ref: string(), sarif: string() });

type RunFields = InferOutput<typeof runSchema>;

/** Bytes of a compressed upload. */
const maximumUpload = 10 * 1024 * 1024;
const longestTitle = 255;

const repository = "/repos/{owner}/{repo}";

/** The operations of checks and code scanning. */
export const checks: Routes = {
  [`POST ${repository}/check-runs`]: ({ state, body }) => {
    const fields = parse(runSchema, body);
    const app = { slug: "github-actions" };
    const empty = { conclusion: null, title: "", summary: "", text: "", annotations: [], external_id: "", app };
    const { name = "", head_sha: commit = "" } = fields;
    const run = { id: newId(state), name, head_sha: commit, status: "queued", ...empty };
    return refusalOf(fields) ?? (state.checkRuns.push(run), ok(changed(run, fields), 201));
  },
  [`PATCH ${repository}/check-runs/{check_run_id}`]: ({ state, parameters, body }) => {
    const fields = parse(runSchema, body);
    const run = state.checkRuns.find(({ id }) => String(id) === parameters["check_run_id"]);
    return run === undefined ? notFound : (refusalOf(fields) ?? ok(changed(run, fields)));
  },
  [`GET ${repository}/commits/{ref}/check-runs`]: (call) => {
    const name = call.query.get("check_name");
    const ofCommit = call.state.checkRuns.filter(({ head_sha: commit }) => commit === call.parameters["ref"]);
    const found = ofCommit.filter((run) => name === null || run.name === name);
    return paged(call, found, (page) => ({ total_count: found.length, check_runs: page }));
  },
  [`POST ${repository}/code-scanning/sarifs`]: upload,
  [`GET ${repository}/code-scanning/analyses`]: (call) => paged(call, analysesOf(call)),
  [`GET ${repository}/code-scanning/analyses/{analysis_id}`]: analysis,
  [`GET ${repository}/code-scanning/sarifs/{sarif_id}`]: ({ state, parameters }) => {
    const isThere = state.sarifs.some(({ id }) => id === parameters["sarif_id"]);
    return isThere ? ok({ processing_status: "complete", analyses_url: null, errors: null }) : notFound;
  },
};

/** What the description says in words alone. */
function refusalOf({ status, conclusion, output }: RunFields): Reply | undefined {
  if (status === "completed" && (conclusion ?? "") === "") return unprocessable("conclusion is required");
  return (output?.title ?? "").length > longestTitle ? unprocessable("title is too long") : undefined;
}

function changed(run: StoredCheckRun, { status, conclusion, external_id: id, output }: RunFields): StoredCheckRun {
  run.external_id = id ?? run.external_id;
  run.conclusion = conclusion ?? run.conclusion;
  run.status = run.conclusion === null ? (status ?? run.status) : "completed";
  if (output === undefined) return run;
  const { title, summary, text, annotations } = output;
  // Texts are replaced, annotations are added.
  return Object.assign(run, { title, summary, text, annotations: [...run.annotations, ...annotations] });
}

function upload({ state, body }: Call): Reply {
  const { commit_sha: commitSha, ref, sarif } = parse(uploadSchema, body);
  if (!state.hasCodeScanning) {
    return {
      status: 403,
      data: { message: "Code Security must be enabled for this repository to use code scanning." },
    };
  }
  const bytes = Buffer.from(sarif, "base64");
  if (bytes.length > maximumUpload) return { status: 413, data: { message: "SARIF file is too large" } };
  const content = unpacked(bytes);
  if (content === undefined) return { status: 400, data: { message: "The SARIF file is not gzip and base64 of JSON" } };
  const id = `sarif-${state.sarifs.length + 1}`;
  state.sarifs.push({ id, commitSha, ref, sarif: content });
  return ok({ id, url: `https://api.github.com/repos/${state.repository}/code-scanning/sarifs/${id}` }, 202);
}

const analysedSchema = looseObject({
  runs: array(
    looseObject({
      tool: looseObject({ driver: looseObject({ name: string(), version: optional(string()) }) }),
      automationDetails: optional(looseObject({ id: string() })),
      results: array(unknown()),
    }),
  ),
});

/** What was uploaded for a ref, newest first. */
function analysesOf({ state, query }: Call): readonly unknown[] {
  return state.sarifs
    .map(({ ref, commitSha, sarif, id }, index) => {
      const [run] = parse(analysedSchema, sarif).runs;
      const category = (run?.automationDetails?.id ?? "").replace(/\/[^/]*$/u, "");
      const tool = { guid: null, ...run?.tool.driver, rules: undefined };
      const counts = { results_count: run?.results.length ?? 0, rules_count: 0 };
      return { id: index + 1, ref, commit_sha: commitSha, category, error: "", ...counts, sarif_id: id, tool };
    })
    .filter(
      ({ ref, tool }) => [null, ref].includes(query.get("ref")) && [null, tool.name].includes(query.get("tool_name")),
    )
    .reverse();
}

function analysis({ state, parameters, accept }: Call): Reply {
  const stored = state.sarifs[Number(parameters["analysis_id"]) - 1];
  if (stored === undefined) return notFound;
  if (accept !== "application/sarif+json") return ok({ id: Number(parameters["analysis_id"]) });
  return { ...ok(JSON.stringify(stored.sarif)), headers: { "content-type": "application/sarif+json; charset=utf-8" } };
}

function unpacked(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(gunzipSync(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}
