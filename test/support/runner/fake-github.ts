/**
 * A GitHub API for comments: as much of it as the action uses, with the limits that GitHub has and its documentation
 * does not show (length of a body, pages, what a read-only token may do).
 */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";

import { looseObject, parse, string } from "valibot";

/** A comment as the API lists it. */
export type StoredComment = { id: number; body: string; user: { login: string; type: "Bot" | "User" } | null };

/** A request as it arrived. */
export type SeenRequest = Readonly<{ method: string; path: string; authorization: string; version: string }>;

/** How the API behaves. */
export type FakeOptions = Readonly<{
  comments?: readonly StoredComment[];
  /** May the token write? */
  canWrite?: boolean;
  /** Answers every request with this status, message and headers. */
  refusal?: Readonly<{ status: number; message: string; headers?: Readonly<Record<string, string>> }>;
  /** The user that the token belongs to; without one it is the workflow's own. */
  user?: string;
}>;

/** A running API. */
export type FakeGithub = Readonly<{
  url: string;
  requests: readonly SeenRequest[];
  comments: readonly StoredComment[];
  close: () => Promise<void>;
}>;

const bodyLength = 65_536;
const repositoryPath = "/repos/example/platform";
/** Where servers that are not github.com have their API. */
const enterprisePrefix = /^\/api\/v3(?=\/)/u;

/** Starts an API for pull request 7 of example/platform. */
export async function fakeGithub(options: FakeOptions = {}): Promise<FakeGithub> {
  const comments = [...(options.comments ?? [])];
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    void answer(request, response, comments, requests, options);
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    comments,
    close: async () => {
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  comments: StoredComment[],
  requests: SeenRequest[],
  options: FakeOptions,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = "", url = "" } = request;
  const path = url.replace(enterprisePrefix, "");
  requests.push({
    method,
    path,
    authorization: request.headers.authorization ?? "",
    version: String(request.headers["x-github-api-version"] ?? ""),
  });
  const reply = replyTo(method, path, Buffer.concat(chunks).toString("utf8"), comments, options);
  response.writeHead(reply.status, { "content-type": "application/json; charset=utf-8", ...reply.headers });
  response.end(JSON.stringify(reply.data));
}

type Reply = Readonly<{ status: number; data: unknown; headers?: Readonly<Record<string, string>> }>;

function replyTo(method: string, path: string, body: string, comments: StoredComment[], options: FakeOptions): Reply {
  const { refusal, canWrite = true, user } = options;
  if (refusal !== undefined) {
    return { status: refusal.status, data: { message: refusal.message }, headers: refusal.headers ?? {} };
  }
  if (path === "/user") {
    return user === undefined ? forbidden : { status: 200, data: { login: user } };
  }
  const url = new URL(path, "http://localhost");
  if (method === "GET" && url.pathname === `${repositoryPath}/issues/7/comments`) return page(url, comments);
  if (!canWrite) return forbidden;
  const { body: text } = parse(looseObject({ body: string() }), JSON.parse(body));
  if (text.length > bodyLength) return { status: 422, data: { message: "Body is too long" } };
  if (method === "POST" && url.pathname === `${repositoryPath}/issues/7/comments`) {
    const author = user === undefined ? ({ login: "github-actions[bot]", type: "Bot" } as const) : undefined;
    const comment: StoredComment = {
      id: 1000 + comments.length,
      body: text,
      user: author ?? { login: user ?? "", type: "User" },
    };
    comments.push(comment);
    return { status: 201, data: comment };
  }
  const found = comments.find(({ id }) => url.pathname === `${repositoryPath}/issues/comments/${id}`);
  if (method !== "PATCH" || found === undefined) return { status: 404, data: { message: "Not Found" } };
  found.body = text;
  return { status: 200, data: found };
}

const forbidden: Reply = { status: 403, data: { message: "Resource not accessible by integration" } };

function page(url: URL, comments: readonly StoredComment[]): Reply {
  const size = Number(url.searchParams.get("per_page") ?? "30");
  const number = Number(url.searchParams.get("page") ?? "1");
  const end = number * size;
  const link = `<http://localhost${url.pathname}?per_page=${size}&page=${number + 1}>; rel="next"`;
  const headers: Readonly<Record<string, string>> = end < comments.length ? { link } : {};
  return { status: 200, data: comments.slice(end - size, end), headers };
}
