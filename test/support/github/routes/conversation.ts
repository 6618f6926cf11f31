/** Comments in the conversation of the pull request. */
import { looseObject, parse, string } from "valibot";

import type { Call, Reply, Routes } from "../reply.js";
import { notFound, ok, paged, tooLong } from "../reply.js";
import { author, newId } from "../state.js";

const textSchema = looseObject({ body: string() });

/** The operations of a conversation. */
export const conversation: Routes = {
  "GET /repos/{owner}/{repo}/issues/{issue_number}/comments": (call) =>
    isHere(call) ? paged(call, call.state.comments) : notFound,
  "POST /repos/{owner}/{repo}/issues/{issue_number}/comments": create,
  "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}": update,
};

function isHere({ parameters, state }: Call): boolean {
  return parameters["issue_number"] === String(state.pull.number);
}

function create(call: Call): Reply {
  const { body } = parse(textSchema, call.body);
  if (!isHere(call)) return notFound;
  const refusal = tooLong(body);
  if (refusal !== undefined) return refusal;
  const comment = { id: newId(call.state), body, user: author(call.state) };
  call.state.comments.push(comment);
  return ok(comment, 201);
}

function update({ state, parameters, body }: Call): Reply {
  const comment = state.comments.find(({ id }) => String(id) === parameters["comment_id"]);
  if (comment === undefined) return notFound;
  const text = parse(textSchema, body).body;
  const refusal = tooLong(text);
  if (refusal !== undefined) return refusal;
  comment.body = text;
  return ok(comment);
}
