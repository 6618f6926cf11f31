/**
 * The report as a check run of its own: beside the job, never in place of it.
 *
 * The job is the gate. A check run made with the workflow's token lands in any suite of the commit and stays there until
 * a job runs again, so that one that fails could block a merge that the gate allows. It is therefore `neutral` where a
 * listed finding counts and `success` where none does; GitHub takes both for passed, also where somebody requires it.
 */
import { createHash } from "node:crypto";
import { looseObject, nullish, number, parse, pipe, string, transform, array } from "valibot";
import type { Catalogue, Locale, ScanReport } from "../../finding/index.js";
import { counts } from "../../finding/index.js";
import type { MarkdownOptions } from "../../report/index.js";
import {
  checkRunLimits,
  oneLine,
  renderMarkdown,
  safeReport,
  shortened,
  totalLine,
  wordsOf,
} from "../../report/index.js";
import type { GithubApi, RepositoryName } from "../api.js";
import type { CheckAnnotation } from "./check-annotations.js";
import { checkAnnotations } from "./check-annotations.js";

/** What a check run is made with. */
export interface CheckRunOptions {
  /** The commit that people see: of a pull request its newest, not the merge that was scanned. */
  readonly headSha: string;
  /** Tells the check runs of two jobs apart; the name is without it when it is empty. */
  readonly suffix?: string;
  /** Slug of the app whose token is used; that of the workflow's own when absent. */
  readonly appSlug?: string;
  /** Where the run of the workflow is to be seen. */
  readonly detailsUrl?: string;
  readonly locale?: Locale;
  readonly catalogue?: Catalogue;
  /** Address of the repository's files at the commit, ending with `/`. */
  readonly fileBase?: string;
  /** Path of the scan root in the repository; empty when they are the same. */
  readonly root?: string;
}

/** What became of the check run. */
export type CheckRunResult =
  | { readonly kind: "unchanged" }
  | {
      readonly kind: "created";
      readonly annotations: number;
      /** Findings that have no annotation for want of room; the summary has them. */
      readonly omitted: number;
    };

/** How the check run is called, as it stands among the checks of a commit. */
const checkName = "Proxylint report";
/** The app of the workflow's own token. */
const workflowApp = "github-actions";
/** GitHub documents no most; these are twenty requests, of the thousand that a repository has in an hour. */
const maximumAnnotations = 1000;
const maximumSuffix = 100;
const hashDigits = 32;

const runSchema = looseObject({
  id: number(),
  status: nullish(string()),
  external_id: nullish(string()),
  app: nullish(looseObject({ slug: nullish(string()) })),
});
const listSchema = looseObject({ check_runs: array(runSchema) });
const createdSchema = pipe(
  looseObject({ id: number() }),
  transform(({ id }) => id),
);

type Content = Readonly<{
  name: string;
  conclusion: "neutral" | "success";
  title: string;
  summary: string;
  annotations: readonly CheckAnnotation[];
  omitted: number;
  hash: string;
}>;

/** Makes the check run of `report` on its commit, unless the newest one there says the same. */
export async function keepCheckRun(
  api: GithubApi,
  { owner, repo }: RepositoryName,
  report: ScanReport,
  options: CheckRunOptions,
): Promise<CheckRunResult> {
  const content = contentOf(report, options);
  const repository = { owner, repo };
  if ((await newestHash(api, repository, content.name, options)) === content.hash) return { kind: "unchanged" };
  await create(api, repository, content, options);
  return { kind: "created", annotations: content.annotations.length, omitted: content.omitted };
}

function contentOf(report: ScanReport, options: CheckRunOptions): Content {
  const { locale = "en", catalogue, fileBase, root = "" } = options;
  const words = wordsOf[locale];
  const suffix = shortened(oneLine(options.suffix ?? "").trim(), maximumSuffix);
  const limit = { unit: "characters", size: checkRunLimits.summary } as const;
  const lasting: MarkdownOptions = { locale, root, limit, ...(catalogue === undefined ? {} : { catalogue }) };
  const all = checkAnnotations(report, { words, root, ...(catalogue === undefined ? {} : { catalogue }) });
  const shown = {
    name: suffix === "" ? checkName : `${checkName} (${suffix})`,
    conclusion: report.findings.some(counts) ? "neutral" : "success",
    title: shortened(totalLine(safeReport(report), words), checkRunLimits.title),
    annotations: all.slice(0, maximumAnnotations),
  } as const;
  // The address of the commit is no part of what is said.
  const said = JSON.stringify([shown, renderMarkdown(report, lasting)]);
  return {
    ...shown,
    summary: renderMarkdown(report, fileBase === undefined ? lasting : { ...lasting, fileBase }),
    omitted: all.length - shown.annotations.length,
    hash: createHash("sha256").update(said).digest("hex").slice(0, hashDigits),
  };
}

/** What the newest check run of that name and app says; undefined when there is none. */
async function newestHash(
  api: GithubApi,
  repository: RepositoryName,
  name: string,
  { headSha, appSlug = workflowApp }: CheckRunOptions,
): Promise<string | undefined> {
  const { data } = await api.request("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
    ...repository,
    ref: headSha,
    check_name: name,
    per_page: 100,
  });
  const own = parse(listSchema, data).check_runs.filter(({ app }) => app?.slug === appSlug);
  const newest = own.reduce<(typeof own)[number] | undefined>(
    (best, run) => (best === undefined || run.id > best.id ? run : best),
    undefined,
  );
  return newest?.status === "completed" ? (newest.external_id ?? undefined) : undefined;
}

/** All annotations go in, some with each request; the hash comes with the last, when nothing is missing any more. */
async function create(
  api: GithubApi,
  repository: RepositoryName,
  { name, conclusion, title, summary, annotations, hash }: Content,
  { headSha, detailsUrl }: CheckRunOptions,
): Promise<void> {
  const size = checkRunLimits.annotationsPerRequest;
  const [first = [], ...others] = Array.from({ length: Math.ceil(annotations.length / size) }, (_, index) =>
    annotations.slice(index * size, (index + 1) * size),
  );
  const { data } = await api.request("POST /repos/{owner}/{repo}/check-runs", {
    ...repository,
    name,
    head_sha: headSha,
    status: "completed",
    conclusion,
    ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
    ...(others.length === 0 ? { external_id: hash } : {}),
    output: { title, summary, annotations: first },
  });
  if (others.length === 0) return;
  const id = parse(createdSchema, data);
  for (const [index, batch] of others.entries()) {
    await api.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
      ...repository,
      check_run_id: id,
      ...(index === others.length - 1 ? { external_id: hash } : {}),
      output: { title, summary, annotations: batch },
    });
  }
}
