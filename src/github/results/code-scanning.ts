/**
 * Hands a SARIF file to GitHub code scanning and waits, within a bound, for what becomes of it.
 *
 * Knows nothing of findings, and repeats nothing of what the API says: its texts may quote files.
 */
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { looseObject, nullish, parse, string } from "valibot";
import { sarifLimits } from "../../report/index.js";
import type { GithubApi, RepositoryName } from "../api.js";
import { isStored } from "./stored-analysis.js";

/** A SARIF file and what it is about. */
export interface SarifUpload {
  /** The text of the file. */
  readonly sarif: string;
  /** The commit that was scanned; of a pull request the merge, which the `ref` `refs/pull/N/merge` leads to. */
  readonly commitSha: string;
  /** The whole name, with `refs/`. */
  readonly ref: string;
  /** `file:` address of the folder of the checkout. */
  readonly checkoutUri: string;
  /** When the scan began. */
  readonly startedAt: Date;
  readonly toolName: string;
}

/** What became of the file. */
export type SarifUploadResult =
  /** Its findings are stored. */
  | { readonly kind: "accepted"; readonly id: string }
  /** GitHub has it and could not store its findings. */
  | { readonly kind: "failed"; readonly id: string }
  /** GitHub has it and had not looked at it by the end of the wait. */
  | { readonly kind: "pending"; readonly id: string }
  /** It was not sent. Bytes, compressed. */
  | { readonly kind: "too-large"; readonly bytes: number }
  /** It was not sent: of this commit GitHub has these findings already. */
  | { readonly kind: "unchanged" };

/** Waits for so many milliseconds. */
export type Sleep = (milliseconds: number) => Promise<void>;

/** Before each look at what became of the file; half a minute together. Small files are stored in seconds. */
const waits = [1000, 2000, 4000, 8000, 15_000] as const;

const receiptSchema = looseObject({ id: string() });
const statusSchema = looseObject({ processing_status: nullish(string()) });

/** Uploads the file, unless the same of the same commit is there. Throws `ApiError`. */
export async function uploadSarif(
  api: GithubApi,
  { owner, repo }: RepositoryName,
  upload: SarifUpload,
  sleep: Sleep,
): Promise<SarifUploadResult> {
  const compressed = await promisify(gzip)(upload.sarif);
  const bytes = compressed.byteLength;
  if (bytes > sarifLimits.compressedBytes) return { kind: "too-large", bytes };
  if (await isStored(api, { owner, repo }, upload)) return { kind: "unchanged" };
  const { data } = await api.request("POST /repos/{owner}/{repo}/code-scanning/sarifs", {
    owner,
    repo,
    commit_sha: upload.commitSha,
    ref: upload.ref,
    sarif: compressed.toString("base64"),
    checkout_uri: upload.checkoutUri,
    started_at: upload.startedAt.toISOString().replace(/\.\d+Z$/u, "Z"),
    tool_name: upload.toolName,
  });
  const { id } = parse(receiptSchema, data);
  return { kind: await processed(api, { owner, repo }, id, sleep), id };
}

/** Looks what became of the file until it is known or the wait is over. */
async function processed(
  api: GithubApi,
  repository: RepositoryName,
  id: string,
  sleep: Sleep,
): Promise<"accepted" | "failed" | "pending"> {
  for (const wait of waits) {
    await sleep(wait);
    const status = await processingStatus(api, repository, id);
    if (status === "complete") return "accepted";
    if (status === "failed") return "failed";
  }
  return "pending";
}

/** Undefined when it cannot be had, for which the file, which GitHub has taken, is not to blame. */
async function processingStatus(
  api: GithubApi,
  repository: RepositoryName,
  id: string,
): Promise<string | null | undefined> {
  try {
    const { data } = await api.request("GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}", {
      ...repository,
      sarif_id: id,
    });
    return parse(statusSchema, data).processing_status;
  } catch {
    return undefined;
  }
}
