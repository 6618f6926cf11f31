/** Commits, comparisons, files and git's own objects. */
import { blobHash, changedFiles, listedFile } from "../changed-files.js";
import type { Call, Reply, Routes } from "../reply.js";
import { notFound, ok, paged } from "../reply.js";
import type { FakeState, StoredCommit } from "../state.js";
import { pullOf } from "./reviews.js";

/** Files of a comparison, and of a commit on one page. */
const maximumFiles = 300;
/** Bytes of a file that is given inside of JSON. */
const maximumInline = 1024 * 1024;

const repository = "/repos/{owner}/{repo}";

/** The operations that read. */
export const repositoryRoutes: Routes = {
  [`GET ${repository}/compare/{basehead}`]: compare,
  [`GET ${repository}/contents/{path}`]: contents,
  [`GET ${repository}/commits/{ref}`]: commit,
  [`GET ${repository}/commits/{commit_sha}/pulls`]: (call) => {
    const { headSha } = call.state.pull;
    return paged(call, call.parameters["commit_sha"] === headSha ? [pullOf(call.state)] : []);
  },
  [`GET ${repository}/git/trees/{tree_sha}`]: tree,
  [`GET ${repository}/git/blobs/{file_sha}`]: blob,
};

function compare({ state, parameters }: Call): Reply {
  const [base = "", head = ""] = (parameters["basehead"] ?? "").split("...");
  const [from, to] = [commitAt(state, base), commitAt(state, head)];
  if (from === undefined || to === undefined) return notFound;
  const files = changedFiles(state, from.sha, to.sha).slice(0, maximumFiles).map(listedFile);
  const common = { sha: from.sha, parents: [] };
  return ok({ status: "ahead", ahead_by: 1, behind_by: 0, base_commit: common, merge_base_commit: common, files });
}

function commit({ state, parameters, query, address }: Call): Reply {
  const found = commitAt(state, parameters["ref"]);
  if (found === undefined) return notFound;
  const parents = (found.commit.parents ?? []).map((sha) => ({ sha }));
  const files = changedFiles(state, parents[0]?.sha ?? "", found.sha).map(listedFile);
  const pageOf = { state, parameters, body: undefined, accept: "", address, query: pageQuery(query) };
  return paged(pageOf, files, (page) => ({
    sha: found.sha,
    parents,
    commit: { tree: { sha: found.sha } },
    files: page,
  }));
}

/** A commit has more files on a page than lists have. */
function pageQuery(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams({ per_page: String(maximumFiles), ...Object.fromEntries(query) });
}

function commitAt(
  { commits, pull: { headSha, baseSha } }: FakeState,
  ref: string | null | undefined,
): Readonly<{ sha: string; commit: StoredCommit }> | undefined {
  const named: Readonly<Record<string, string>> = { main: baseSha, change: headSha };
  const sha = named[ref ?? "main"] ?? ref ?? "";
  const found = commits.get(sha);
  return found === undefined ? undefined : { sha, commit: found };
}

function contents({ state, parameters, query, accept }: Call): Reply {
  const { path = "" } = parameters;
  const files = commitAt(state, query.get("ref"))?.commit.files ?? {};
  const text = files[path];
  if (text === undefined) {
    const below = Object.keys(files).filter((name) => name.startsWith(`${path}/`));
    return below.length === 0 ? notFound : ok(below.map((name) => ({ type: "file", path: name })));
  }
  if (/^application\/vnd\.github(?:\.v3)?\.raw\b/u.test(accept))
    return { ...ok(text), headers: { "content-type": rawType } };
  const bytes = Buffer.from(text, "utf8");
  const isInline = bytes.length <= maximumInline;
  return ok({
    type: "file",
    path,
    name: path.split("/").at(-1),
    sha: blobHash(text),
    size: bytes.length,
    encoding: isInline ? "base64" : "none",
    content: isInline ? bytes.toString("base64") : "",
  });
}

const rawType = "application/vnd.github.raw+json; charset=utf-8";

function tree({ state, parameters }: Call): Reply {
  const found = commitAt(state, parameters["tree_sha"]);
  if (found === undefined) return notFound;
  const entries = Object.entries(found.commit.files).map(([path, text]) => ({
    path,
    mode: "100644",
    type: "blob",
    sha: blobHash(text),
    size: Buffer.byteLength(text),
  }));
  return ok({ sha: found.sha, tree: entries, truncated: false });
}

function blob({ state, parameters }: Call): Reply {
  const { file_sha: sha = "" } = parameters;
  const texts = [...state.commits.values()].flatMap(({ files }) => Object.values(files));
  const text = texts.find((candidate) => blobHash(candidate) === sha);
  if (text === undefined) return notFound;
  const bytes = Buffer.from(text, "utf8");
  return ok({ sha, size: bytes.length, encoding: "base64", content: bytes.toString("base64") });
}
