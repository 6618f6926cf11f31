/**
 * The files that a change touches, and single files of a commit, from GitHub's API, within what the API gives.
 */
import { array, looseObject, nullish, number, optional, parse, picklist, pipe, regex, string } from "valibot";
import type { InferOutput } from "valibot";
import type { ApiParameters, GithubApi, RepositoryName } from "../api.js";
import { ApiError } from "../api-error.js";
import { listPages, pageSize } from "../pages.js";

/** One file of a change. */
export interface ChangedFile {
  /** From the root of the repository, as it is called after the change; before it, when the change removes it. */
  readonly path: string;
  /** What it was called before. */
  readonly previousPath?: string;
  readonly how: "added" | "removed" | "modified";
  /** Only its name or its mode differs, or it is no text. */
  readonly hasSameLines: boolean;
  /** Name of the file's contents after the change; before it, when the change removes it. */
  readonly blob?: string;
  /** Absent for files that are no text, and for large differences. */
  readonly patch?: string;
}

/** More than the API lists: a pull request's files end at 3,000, those between two commits at 300. */
export type TooMany = "too-many";

const mostOfPull = 3000;
const mostOfComparison = 300;
/** Characters of all patches together that are kept. Of files behind that the contents have to be asked for. */
const mostPatches = 32 * 1024 * 1024;

/** No file of a repository leads out of it. */
const pathSchema = pipe(string(), regex(/^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))/su));
const fileSchema = looseObject({
  filename: pathSchema,
  previous_filename: optional(pathSchema),
  status: picklist(["added", "removed", "modified", "renamed", "copied", "changed", "unchanged"]),
  sha: nullish(string()),
  changes: number(),
  patch: optional(string()),
});
const comparisonSchema = looseObject({
  files: optional(array(fileSchema), []),
  merge_base_commit: looseObject({ sha: string() }),
});
const contentSchema = looseObject({
  type: string(),
  sha: string(),
  encoding: optional(string()),
  content: optional(string()),
});
const blobSchema = looseObject({ encoding: string(), content: string() });

/** The files of a pull request. */
export async function filesOfPull(
  api: GithubApi,
  repository: RepositoryName,
  pull: number,
): Promise<readonly ChangedFile[] | TooMany> {
  const files: ChangedFile[] = [];
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/files";
  const asked = { ...repository, pull_number: pull };
  let patches = 0;
  for await (const { items } of listPages(api, route, asked, { item: fileSchema, maximum: mostOfPull / pageSize })) {
    for (const file of items) {
      patches += file.patch?.length ?? 0;
      const { patch: _, ...bare } = file;
      files.push(changedFile(patches > mostPatches ? bare : file));
    }
  }
  if (files.length >= mostOfPull) return "too-many";
  await checkEnd(api, route, asked, files.length);
  return files;
}

/** A list that ends with a full page may have lost its link to the next: what is not listed would count as unchanged. */
async function checkEnd(api: GithubApi, route: string, asked: ApiParameters, count: number): Promise<void> {
  if (count === 0 || count % pageSize !== 0) return;
  const { data } = await api.request(route, { ...asked, per_page: pageSize, page: count / pageSize + 1 });
  if (parse(array(fileSchema), data).length > 0) throw new ApiError("not-github");
}

/** The files that differ between two commits, and the commit where their lines part. */
export async function filesBetween(
  api: GithubApi,
  repository: RepositoryName,
  base: string,
  head: string,
): Promise<Readonly<{ files: readonly ChangedFile[]; mergeBase: string }> | TooMany> {
  const answer = await api.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
    ...repository,
    basehead: `${base}...${head}`,
  });
  const { files, merge_base_commit: mergeBase } = parse(comparisonSchema, answer.data);
  if (files.length >= mostOfComparison) return "too-many";
  return { files: files.map(changedFile), mergeBase: mergeBase.sha };
}

function changedFile(file: InferOutput<typeof fileSchema>): ChangedFile {
  const { filename, previous_filename: previous, status, sha, changes, patch } = file;
  const how = status === "removed" ? "removed" : status === "added" || status === "copied" ? "added" : "modified";
  return {
    path: filename,
    how,
    hasSameLines: changes === 0 && status !== "copied",
    // A copy leaves its original where it is.
    ...(previous === undefined || status === "copied" ? {} : { previousPath: previous }),
    ...(typeof sha === "string" ? { blob: sha } : {}),
    // The patch of a copy says how it differs from its original.
    ...(patch === undefined || status === "copied" ? {} : { patch }),
  };
}

/** The file `path` of a commit; undefined where it has none there, or a link, a folder, another repository. */
export async function fileAt(
  api: GithubApi,
  repository: RepositoryName,
  path: string,
  commit: string,
): Promise<Uint8Array | undefined> {
  const route = "GET /repos/{owner}/{repo}/contents/{path}";
  const answer = await api.request(route, { ...repository, path, ref: commit });
  if (Array.isArray(answer.data)) return undefined;
  const { type, sha, encoding, content } = parse(contentSchema, answer.data);
  if (type !== "file") return undefined;
  // Over a megabyte the contents are only there under their own name.
  return encoding === "base64" && content !== undefined ? Buffer.from(content, "base64") : blobAt(api, repository, sha);
}

/** Contents by their name. */
export async function blobAt(api: GithubApi, repository: RepositoryName, blob: string): Promise<Uint8Array> {
  const answer = await api.request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", { ...repository, file_sha: blob });
  const { encoding, content } = parse(blobSchema, answer.data);
  return Buffer.from(content, encoding === "base64" ? "base64" : "utf8");
}
