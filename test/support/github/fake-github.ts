/**
 * A GitHub API of one repository with one pull request, over HTTP.
 *
 * Every request is held against GitHub's own description of its API; one that is not in it gets 422, and `close` throws,
 * so that the test fails whatever the program made of the answer. Beside that it has the limits that the description
 * does not state: length of texts, pages, files of a change, lines of a review, permissions, secondary limits.
 */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";

import { is, looseObject, pipe, regex, string } from "valibot";

import { judge } from "./api-description.js";
import type { Permissions } from "./permissions.js";
import { fullPermissions, readPermissions, refusedFor } from "./permissions.js";
import type { Reply, Routes } from "./reply.js";
import { notFound, ok } from "./reply.js";
import { checks } from "./routes/checks.js";
import { conversation } from "./routes/conversation.js";
import { repositoryRoutes } from "./routes/repository.js";
import { reviews } from "./routes/reviews.js";
import type { FakeState, StoredComment } from "./state.js";
import { author } from "./state.js";

export type { StoredComment } from "./state.js";

/** A request as it arrived. */
export type SeenRequest = Readonly<{
  method: string;
  path: string;
  authorization: string;
  version: string;
  body: unknown;
}>;

/** An answer out of turn. */
export type Fault = Readonly<{
  status: number;
  message: string;
  headers?: Readonly<Record<string, string>>;
  /** The operation that it is for; any when absent. */
  operation?: string;
  /** How often; 1 when absent. */
  times?: number;
}>;

/** How the API behaves, and what it holds at first. */
export type FakeOptions = Readonly<{
  /** May the token write? */
  canWrite?: boolean;
  /** In place of `canWrite`. */
  permissions?: Permissions;
  /** Answers every request with this status, message and headers. */
  refusal?: Readonly<{ status: number; message: string; headers?: Readonly<Record<string, string>> }>;
  /** Answers these first, each until it is used up. */
  faults?: readonly Fault[];
  /** The user that the token belongs to; without one it is the workflow's own. */
  user?: string;
  /** Whether it is a server of a company, which names itself in each answer. */
  isEnterprise?: boolean;
  /** Answers in place of the API, by its own rules or by none; false leaves the request to the API. */
  instead?: (method: string, path: string, response: ServerResponse) => boolean;
}> &
  Readonly<
    Partial<Pick<FakeState, "pull" | "files" | "commits" | "hasCodeScanning">> &
      Partial<{ [Name in "comments" | "reviews" | "reviewComments" | "checkRuns"]: Readonly<FakeState[Name]> }>
  >;

/** A running API. */
export type FakeGithub = Readonly<{
  url: string;
  requests: readonly SeenRequest[];
  comments: readonly StoredComment[];
  state: FakeState;
  /** Requests that GitHub's description does not allow, in words; taken ones do not make `close` throw. */
  takeFaults: () => readonly string[];
  close: () => Promise<void>;
}>;

const routes: Routes = { ...conversation, ...reviews, ...repositoryRoutes, ...checks };
/** Where servers that are not github.com have their API. */
const enterprisePrefix = /^\/api\/v3(?=\/)/u;
/** New comments, reviews and the like in a minute; the secondary limit. */
const creationsPerMinute = 80;
const minute = 60_000;

/** Starts an API for pull request 7 of example/platform. */
export async function fakeGithub(options: FakeOptions = {}): Promise<FakeGithub> {
  const state = stateOf(options);
  const requests: SeenRequest[] = [];
  const faults: string[] = [];
  const reply = replies(state, options, faults);
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method = "", url = "", headers } = request;
      const path = url.replace(enterprisePrefix, "");
      const version = String(headers["x-github-api-version"] ?? "");
      requests.push({ method, path, authorization: headers.authorization ?? "", version, body });
      if (options.instead?.(method, path, response) === true) return;
      const answer = withTag(reply(request, path, body), method, headers["if-none-match"]);
      const isText = typeof answer.data === "string";
      response.writeHead(answer.status, { "content-type": "application/json; charset=utf-8", ...answer.headers });
      response.end(isText ? answer.data : answer.data === undefined ? undefined : JSON.stringify(answer.data));
    });
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    comments: state.comments,
    state,
    takeFaults: () => faults.splice(0),
    close: async () => {
      server.closeAllConnections();
      await new Promise((settle) => server.close(settle));
      if (faults.length > 0) throw new Error(`GitHub would not take these requests:\n${faults.join("\n")}`);
    },
  };
}

function stateOf(options: FakeOptions): FakeState {
  const pull = {
    number: 7,
    headSha: "b".repeat(40),
    baseSha: "c".repeat(40),
    headRepository: "example/platform",
  };
  return {
    repository: "example/platform",
    user: options.user,
    pull: options.pull ?? pull,
    files: options.files,
    commits: options.commits ?? new Map(),
    hasCodeScanning: options.hasCodeScanning ?? true,
    comments: [...(options.comments ?? [])],
    reviews: [...(options.reviews ?? [])],
    reviewComments: [...(options.reviewComments ?? [])],
    checkRuns: [...(options.checkRuns ?? [])],
    sarifs: [],
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? undefined : (JSON.parse(text) as unknown);
}

type Answering = (request: IncomingMessage, path: string, body: unknown) => Reply;

function replies(state: FakeState, options: FakeOptions, faults: string[]): Answering {
  const permissions = options.permissions ?? (options.canWrite === false ? readPermissions : fullPermissions);
  const waiting = (options.faults ?? []).map((fault) => ({ fault, left: fault.times ?? 1 }));
  const created: number[] = [];
  const own = options.isEnterprise === true ? { "x-github-enterprise-version": "3.17.0" } : {};
  return (request, path, body) => {
    const { method = "", headers } = request;
    const address = `http://${headers.host ?? ""}${request.url ?? ""}`;
    const { pathname, searchParams: query } = new URL(path, "http://localhost");
    // The description is of REST alone.
    if (graphql.test(request.url ?? "") && options.refusal === undefined) return viewerOf(state, body);
    const { operation, parameters, faults: found } = judge({ method, path: pathname, query, body });
    faults.push(...found);
    if (operation === undefined || found.length > 0) return withHeaders(refused(422, found.join("; ")), own);
    const turn = waiting.find(({ fault, left }) => left > 0 && (fault.operation ?? operation) === operation);
    const outOfTurn = options.refusal ?? turn?.fault;
    if (turn !== undefined) turn.left -= 1;
    if (outOfTurn !== undefined) {
      return withHeaders(refused(outOfTurn.status, outOfTurn.message), { ...own, ...outOfTurn.headers });
    }
    if (method === "POST" && isLimited(created)) return limited;
    const route = routes[operation];
    if (route === undefined) {
      faults.push(`the fake API does not have ${operation}: add it to routes/`);
      return refused(501, "Not Implemented");
    }
    const call = { state, parameters, query, body, accept: headers.accept ?? "", address };
    return withHeaders(allowed(parameters, state) ?? refusedFor(operation, permissions, body) ?? route(call), own);
  };
}

/** Where GraphQL is: on servers of companies beside the REST API, not below it. */
const graphql = /^(?:\/api)?\/graphql$/u;
const viewerSchema = looseObject({ query: pipe(string(), regex(/^query \{ viewer \{ login \} \}$/u)) });

function viewerOf(state: FakeState, body: unknown): Reply {
  if (!is(viewerSchema, body)) return ok({ errors: [{ message: "this fake knows the viewer alone" }] });
  return ok({ data: { viewer: { login: author(state).login } } });
}

/** One repository is all there is. */
function allowed({ owner, repo }: Readonly<Record<string, string>>, state: FakeState): Reply | undefined {
  return `${owner ?? ""}/${repo ?? ""}` === state.repository ? undefined : notFound;
}

function refused(status: number, message: string): Reply {
  return { status, data: { message } };
}

const limited: Reply = {
  status: 403,
  data: { message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again." },
  headers: { "retry-after": "60" },
};

function isLimited(created: number[]): boolean {
  const now = Date.now();
  created.push(now);
  return created.filter((time) => time > now - minute).length > creationsPerMinute;
}

function withHeaders(reply: Reply, headers: Readonly<Record<string, string>>): Reply {
  return { ...reply, headers: { ...headers, ...reply.headers } };
}

/** What is asked for with the tag of what is there has not changed. */
function withTag(reply: Reply, method: string, known: string | undefined): Reply {
  if (method !== "GET" || reply.status !== 200) return reply;
  const etag = `W/"${createHash("sha256").update(JSON.stringify(reply.data)).digest("hex")}"`;
  const tagged = withHeaders(reply, { etag });
  return known === etag ? { ...tagged, status: 304, data: undefined } : tagged;
}
