/** The pull request, its files, its reviews and the comments on its lines. */
import { array, literal, looseObject, number, optional, parse, picklist, string, union } from "valibot";
import type { InferOutput } from "valibot";

import { changedFiles, hunksBySide, listedFile } from "../changed-files.js";
import type { Call, Reply, Routes } from "../reply.js";
import { notFound, ok, paged, tooLong, unprocessable } from "../reply.js";
import type { FakeState, StoredReviewComment } from "../state.js";
import { author, newId } from "../state.js";

/** Files of a pull request that the API gives, however many there are. */
const maximumFiles = 3000;

const side = optional(picklist(["LEFT", "RIGHT"]), "RIGHT");
const draftSchema = looseObject({
  path: string(),
  body: string(),
  line: optional(number()),
  side,
  start_line: optional(number()),
  start_side: optional(picklist(["LEFT", "RIGHT", "side"])),
  commit_id: optional(string()),
});
const reviewSchema = looseObject({
  body: optional(string(), ""),
  event: optional(union([literal("APPROVE"), literal("REQUEST_CHANGES"), literal("COMMENT")])),
  commit_id: optional(string()),
  comments: optional(array(draftSchema), []),
});
const textSchema = looseObject({ body: string() });

type Draft = InferOutput<typeof draftSchema>;

const pulls = "/repos/{owner}/{repo}/pulls";
const pull = `${pulls}/{pull_number}`;
const comment = "/repos/{owner}/{repo}/pulls/comments/{comment_id}";

/** The operations of a pull request. */
export const reviews: Routes = {
  [`GET ${pulls}`]: (call) => paged(call, isAskedFor(call) ? [pullOf(call.state)] : []),
  [`GET ${pull}`]: inPull(({ state }) => ok(pullOf(state))),
  [`GET ${pull}/files`]: inPull((call) => paged(call, filesOf(call.state).slice(0, maximumFiles).map(listedFile))),
  [`GET ${pull}/reviews`]: inPull((call) => paged(call, call.state.reviews)),
  [`POST ${pull}/reviews`]: inPull(createReview),
  [`GET ${pull}/comments`]: inPull((call) => paged(call, call.state.reviewComments)),
  [`POST ${pull}/comments`]: inPull(createComment),
  [`POST ${pull}/comments/{comment_id}/replies`]: inPull(reply),
  [`PATCH ${comment}`]: (call) => withComment(call, (found) => rewrite(found, call.body)),
  [`DELETE ${comment}`]: (call) =>
    withComment(call, (found) => {
      call.state.reviewComments.splice(call.state.reviewComments.indexOf(found), 1);
      return { status: 204, data: undefined };
    }),
};

/** The one pull request is open, on the branch `change` of its repository. */
function isAskedFor({ state, query }: Call): boolean {
  const [owner = ""] = state.pull.headRepository.split("/");
  return [null, "open", "all"].includes(query.get("state")) && [null, `${owner}:change`].includes(query.get("head"));
}

function inPull(route: (call: Call) => Reply): (call: Call) => Reply {
  return (call) => (call.parameters["pull_number"] === String(call.state.pull.number) ? route(call) : notFound);
}

/** A pull request as the API gives it, as far as anybody here reads it. */
export function pullOf({
  pull: { number: pullNumber, headSha, baseSha, headRepository },
  repository,
}: FakeState): unknown {
  return {
    number: pullNumber,
    state: "open",
    head: { sha: headSha, ref: "change", repo: { full_name: headRepository } },
    base: { sha: baseSha, ref: "main", repo: { full_name: repository } },
  };
}

function filesOf(state: FakeState): ReturnType<typeof changedFiles> {
  return changedFiles(state, state.pull.baseSha, state.pull.headSha);
}

function createReview({ state, body }: Call): Reply {
  const review = parse(reviewSchema, body);
  const refusal = tooLong(review.body, ...review.comments.map((draft) => draft.body));
  if (refusal !== undefined) return refusal;
  if (review.event !== undefined && review.event !== "APPROVE" && review.body === "" && review.comments.length === 0)
    return unprocessable("Review comments and body can't both be blank");
  const faults = [
    ...faultsOfCommit(state, review.commit_id),
    ...review.comments.flatMap((draft) => faultsOf(state, draft)),
  ];
  // One line that is wrong, and there is no review at all.
  if (faults.length > 0) return unprocessable(...faults);
  const stored = {
    id: newId(state),
    body: review.body,
    state:
      review.event === undefined ? "PENDING" : `${review.event}ED`.replace("REQUEST_CHANGESED", "CHANGES_REQUESTED"),
    commit_id: review.commit_id ?? state.pull.headSha,
    user: author(state),
  };
  state.reviews.push(stored);
  for (const draft of review.comments) state.reviewComments.push(newComment(state, draft, stored.id));
  return ok(stored);
}

function createComment({ state, body }: Call): Reply {
  const draft = parse(draftSchema, body);
  const refusal = tooLong(draft.body);
  if (refusal !== undefined) return refusal;
  const faults = [...faultsOfCommit(state, draft.commit_id), ...faultsOf(state, draft)];
  if (faults.length > 0) return unprocessable(...faults);
  const made = newComment(state, draft, null);
  state.reviewComments.push(made);
  return ok(made, 201);
}

function newComment(state: FakeState, draft: Draft, review: number | null): StoredReviewComment {
  return {
    id: newId(state),
    pull_request_review_id: review,
    path: draft.path,
    body: draft.body,
    line: draft.line ?? 0,
    side: draft.side,
    start_line: draft.start_line ?? null,
    start_side: draft.start_line === undefined ? null : sideOf(draft),
    commit_id: draft.commit_id ?? state.pull.headSha,
    user: author(state),
  };
}

function sideOf({ start_side: given, side: other }: Draft): "LEFT" | "RIGHT" {
  return given === undefined || given === "side" ? other : given;
}

function faultsOfCommit(state: FakeState, commit: string | undefined): readonly string[] {
  return commit === undefined || commit === state.pull.headSha ? [] : ["commit_id is not part of the pull request"];
}

/** A line, or lines of one hunk, that the diff shows on that side. */
function faultsOf(state: FakeState, draft: Draft): readonly string[] {
  const file = filesOf(state).find(({ filename }) => filename === draft.path);
  if (file === undefined) return ["Path could not be resolved"];
  if (draft.line === undefined) return ["Line could not be resolved"];
  const patch = file.patch ?? "";
  const end = hunksBySide(patch, draft.side).get(draft.line);
  if (end === undefined) return ["Line must be part of the diff"];
  if (draft.start_line === undefined) return [];
  const start = hunksBySide(patch, sideOf(draft)).get(draft.start_line);
  if (start === undefined) return ["Start line must be part of the diff"];
  if (start !== end) return ["Start line must be part of the same hunk as the line."];
  return draft.start_line < draft.line ? [] : ["Start line must precede the end line."];
}

function reply({ state, parameters, body }: Call): Reply {
  const first = state.reviewComments.find(({ id }) => String(id) === parameters["comment_id"]);
  if (first === undefined) return notFound;
  const text = parse(textSchema, body).body;
  const made = { ...first, id: newId(state), body: text, in_reply_to_id: first.id, user: author(state) };
  state.reviewComments.push(made);
  return tooLong(text) ?? ok(made, 201);
}

function withComment({ state, parameters }: Call, use: (found: StoredReviewComment) => Reply): Reply {
  const found = state.reviewComments.find(({ id }) => String(id) === parameters["comment_id"]);
  return found === undefined ? notFound : use(found);
}

function rewrite(found: StoredReviewComment, body: unknown): Reply {
  const text = parse(textSchema, body).body;
  const refusal = tooLong(text);
  if (refusal !== undefined) return refusal;
  found.body = text;
  return ok(found);
}
