/**
 * Keeps the suggestions on a pull request true: safe fixes as blocks that GitHub offers to commit, on the lines of the
 * diff that they would change.
 *
 * What still holds is left alone, so that a run that finds nothing new writes nothing. What no longer holds is deleted,
 * unless somebody has answered it. Troubles of the API reach the caller as they are thrown.
 */
import { looseObject, optional, string } from "valibot";
import type { Locale, ScanReport } from "../../finding/index.js";
import type { GithubApi } from "../api.js";
import { statusOf } from "../api-status.js";
import type { Hunk } from "./hunks.js";
import { parseHunks } from "./hunks.js";
import { listPages } from "../pages.js";
import type { OwnSuggestion, PullPlace } from "./own-suggestions.js";
import { ownSuggestions } from "./own-suggestions.js";
import { postReview } from "./post-review.js";
import type { SuggestionBody } from "./suggestion-body.js";
import { scanKey, suggestionBody } from "./suggestion-body.js";
import type { Suggestion } from "./suggestion-plan.js";
import { planSuggestions, suggestionCandidates } from "./suggestion-plan.js";

/** What suggestions are about. */
export interface SuggestionOptions {
  /** The pull request's newest commit, whose diff its files have. */
  readonly headSha: string;
  /** What was scanned, in words that stay the same from run to run: tells two scans of one pull request apart. */
  readonly scanned: string;
  readonly locale?: Locale;
  /** Path of the scan root in the repository; empty when they are the same. */
  readonly root?: string;
}

/** What became of the suggestions. `crowded`: too many comments to look through for ours; nothing was written. */
export type SuggestionsResult =
  | { readonly kind: "crowded" }
  | {
      readonly kind: "kept";
      readonly created: number;
      /** Those that GitHub did not take, because the diff has changed meanwhile. */
      readonly refused: number;
      readonly deleted: number;
      readonly unchanged: number;
    };

/** Suggestions on one pull request. More would bury the conversation, and the worst come first. */
const maximumSuggestions = 30;
/** 3,000 files, which is all that GitHub lists. */
const maximumFilePages = 30;

const fileSchema = looseObject({ filename: string(), patch: optional(string()) });

type Wanted = Readonly<{ suggestion: Suggestion; body: SuggestionBody }>;

/** Brings the suggestions on a pull request up to date with `report`. */
export async function keepSuggestions(
  api: GithubApi,
  place: PullPlace,
  report: ScanReport,
  options: SuggestionOptions,
): Promise<SuggestionsResult> {
  const key = scanKey(options.scanned);
  const own = await ownSuggestions(api, place, key);
  if (own === undefined) return { kind: "crowded" };
  const wanted = await wantedSuggestions(api, place, report, { ...options, key });
  const holding = stillHolding(own, wanted);
  const left = new Set(holding.values());
  const deleted = await deleteAll(
    api,
    place,
    own.filter((one) => !left.has(one) && !one.hasReply),
  );
  const missing = wanted.slice(0, maximumSuggestions).filter((one) => !holding.has(one));
  const comments = missing.map(({ suggestion: { path, start, end }, body: { text } }) => ({
    path,
    start,
    end,
    body: text,
  }));
  const created = await postReview(api, place, options.headSha, comments);
  return { kind: "kept", created, refused: missing.length - created, deleted, unchanged: holding.size };
}

/**
 * Which suggestions are there already. Of those that say the same, as of equal lines of a file, one at the very line
 * comes first; else the order decides, so that none is taken twice.
 */
function stillHolding(own: readonly OwnSuggestion[], wanted: readonly Wanted[]): ReadonlyMap<Wanted, OwnSuggestion> {
  const holding = new Map<Wanted, OwnSuggestion>();
  const free = new Set(own.filter(({ line }) => line !== undefined));
  const isAtLine = ({ suggestion }: Wanted, { line }: OwnSuggestion): boolean => line === suggestion.end;
  for (const fits of [isAtLine, () => true]) {
    for (const one of wanted) {
      if (holding.has(one)) continue;
      const found = [...free].find((other) => other.marker.hash === one.body.marker.hash && fits(one, other));
      if (found === undefined) continue;
      holding.set(one, found);
      free.delete(found);
    }
  }
  return holding;
}

async function wantedSuggestions(
  api: GithubApi,
  place: PullPlace,
  report: ScanReport,
  { key, locale = "en", root = "" }: SuggestionOptions & { readonly key: string },
): Promise<readonly Wanted[]> {
  const candidates = suggestionCandidates(report, root);
  if (candidates.length === 0) return [];
  const hunks = await hunksByPath(api, place, new Set(candidates.map(({ path }) => path)));
  return planSuggestions(candidates, hunks).flatMap((suggestion) => {
    const body = suggestionBody(suggestion, key, locale);
    return body === undefined ? [] : [{ suggestion, body }];
  });
}

/** The hunks of those of the pull request's files that `paths` names. */
async function hunksByPath(
  api: GithubApi,
  { owner, repo, pullNumber }: PullPlace,
  paths: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly Hunk[]>> {
  const hunks = new Map<string, readonly Hunk[]>();
  const pages = listPages(
    api,
    "GET /repos/{owner}/{repo}/pulls/{pull_number}/files",
    { owner, repo, pull_number: pullNumber },
    { item: fileSchema, maximum: maximumFilePages },
  );
  for await (const { items } of pages) {
    for (const { filename, patch } of items) {
      // Binary and very large files have none.
      if (patch !== undefined && paths.has(filename)) hunks.set(filename, parseHunks(patch));
    }
    if (hunks.size === paths.size) break;
  }
  return hunks;
}

async function deleteAll(
  api: GithubApi,
  { owner, repo }: PullPlace,
  outdated: readonly OwnSuggestion[],
): Promise<number> {
  for (const { id } of outdated) {
    try {
      await api.request("DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}", { owner, repo, comment_id: id });
    } catch (error) {
      // Somebody was faster.
      if (statusOf(error) !== 404) throw error;
    }
  }
  return outdated.length;
}
