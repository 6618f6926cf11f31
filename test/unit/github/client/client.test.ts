/** The client, with Octokit and without a network. */
import { describe, expect, it } from "vitest";
import type { RequestInit } from "undici";
import { Response } from "undici";

import type { ClientPorts, GithubApi } from "../../../../src/github/index.js";
import { openApi } from "../../../../src/github/index.js";
import { testClock } from "../../../support/github/test-clock.js";

type Sent = Readonly<{ url: string; method: string; headers: Headers; body: unknown }>;
type Answering = (sent: Sent, count: number) => Response | Error;

function open(
  answering: Answering,
  variables: Readonly<Record<string, string>> = {},
  token = "t0ken",
): Readonly<{ api: GithubApi; sent: Sent[]; sleeps: readonly number[]; ways: string[] }> {
  const { clock, sleeps } = testClock();
  const sent: Sent[] = [];
  const ways: string[] = [];
  const connect: ClientPorts["connect"] = (choice) => {
    ways.push(choice.kind);
    return Promise.resolve((url: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers as Record<string, string>);
      sent.push({ url, method: init.method ?? "", headers, body: init.body });
      const answer = answering(sent.at(-1) ?? never(), sent.length);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    });
  };
  return { api: openApi(token, variables, { clock, connect }), sent, sleeps, ways };
}

function never(): never {
  throw new Error("nothing was sent");
}

function json(data: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(data), { status, headers: { "content-type": "application/json", ...headers } });
}

const route = "GET /repos/{owner}/{repo}";
const names = { owner: "example", repo: "platform" };

describe("a request", () => {
  it("carries the token, the version and what it is given", async () => {
    const { api, sent } = open(() => json({ id: 1 }, 201, { ETag: '"x"' }));
    const answer = await api.request("POST /repos/{owner}/{repo}/check-runs", {
      ...names,
      name: "x",
      headers: { "if-match": "y" },
    });
    expect(answer).toMatchObject({ status: 201, data: { id: 1 }, headers: { etag: '"x"' } });
    const [first] = sent;
    expect(first).toMatchObject({
      url: "https://api.github.com/repos/example/platform/check-runs",
      method: "POST",
      body: '{"name":"x"}',
    });
    expect(first?.headers.get("authorization")).toBe("token t0ken");
    expect(first?.headers.get("x-github-api-version")).toBe("2022-11-28");
    expect(first?.headers.get("if-match")).toBe("y");
    expect(first?.headers.get("user-agent")).toMatch(/^proxylint /u);
  });

  it.each(["https://ghe.corp.example/api/v3", "https://ghe.corp.example/api/v3/"])("goes to %s", async (url) => {
    const { api, sent } = open(() => json({}), { GITHUB_API_URL: url });
    await api.request(route, names);
    expect(sent[0]?.url).toBe("https://ghe.corp.example/api/v3/repos/example/platform");
  });

  it("goes the way that the environment says, over one connection", async () => {
    const { api, ways } = open(() => json({}), { https_proxy: "proxy.corp.example:3128" });
    await Promise.all([api.request(route, names), api.request(route, names)]);
    expect(ways).toEqual(["proxy"]);
  });

  it.each(["ftp://ghe.corp.example", "ghe.corp.example"])("does not go to %s", async (url) => {
    const { api, sent } = open(() => json({}), { GITHUB_API_URL: url });
    await expect(api.request(route, names)).rejects.toMatchObject({ trouble: "unreachable" });
    expect(sent).toEqual([]);
  });

  it("does not go through what is no proxy, and does not try again", async () => {
    const { api, ways, sleeps } = open(() => json({}), { https_proxy: "socks5://proxy.corp.example" });
    await expect(api.request(route, names)).rejects.toMatchObject({ trouble: "proxy-unreachable" });
    expect([ways, sleeps]).toEqual([[], []]);
  });

  it("to another server is not sent, and its token not either", async () => {
    const { api, sent } = open(() => json({}));
    await expect(api.request("GET https://evil.example/x")).rejects.toMatchObject({ trouble: "unexpected" });
    expect(sent).toEqual([]);
  });

  it("is not sent on to another server by an answer", async () => {
    const away = { status: 302, headers: { location: "https://evil.example/x" } };
    const { api, sent } = open(() => new Response(null, away));
    await expect(api.request(route, names)).rejects.toMatchObject({ trouble: "unexpected" });
    expect(sent.map(({ url }) => new URL(url).host)).toEqual(["api.github.com"]);
  });

  it("without a token is not sent", async () => {
    const { api, sent, ways } = open(() => json({}), {}, "");
    await expect(api.request(route, names)).rejects.toMatchObject({ trouble: "no-token" });
    expect([sent, ways]).toEqual([[], []]);
  });
});

describe("an answer", () => {
  it("that has not changed is an answer", async () => {
    const { api } = open(() => new Response(null, { status: 304, headers: { etag: '"x"' } }));
    expect(await api.request(route, names)).toMatchObject({ status: 304, headers: { etag: '"x"' } });
  });

  it("that is text is text", async () => {
    const type = "application/vnd.github.raw+json; charset=utf-8";
    const { api } = open(() => new Response("{ raw", { headers: { "content-type": type } }));
    expect((await api.request(route, names)).data).toBe("{ raw");
  });

  it("that is empty is one", async () => {
    const { api } = open(() => new Response(null, { status: 204 }));
    expect((await api.request(route, names)).status).toBe(204);
  });

  it.each([
    { answer: (): Response => json({ message: "Bad credentials" }, 401), trouble: "bad-token", status: 401 },
    { answer: (): Response => json({ message: "Not Found" }, 404), trouble: "no-permission", status: 404 },
    {
      answer: (): Response => json({ message: "Unprocessable Entity", errors: ["Body is too long"] }, 422),
      trouble: "too-large",
      status: 422,
    },
    {
      answer: (): Response => new Response("<html>::error::planted", { status: 400 }),
      trouble: "unexpected",
      status: 400,
    },
    { answer: (): Response => json("a string", 400), trouble: "unexpected", status: 400 },
    { answer: (): Error => new TypeError("planted"), trouble: "unexpected", status: undefined },
  ])("that is $status is trouble: $trouble", async ({ answer, trouble, status }) => {
    const { api } = open(answer);
    const error: unknown = await api.request(route, names).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "ApiError", trouble, status });
    expect(JSON.stringify([String(error), error])).not.toMatch(/planted|t0ken/u);
  });

  it.each([
    { name: "JSON", type: "application/json" },
    { name: "text", type: "application/vnd.github.raw+json; charset=utf-8" },
  ])("of $name that is cut off is none, and is asked for again", async ({ type }) => {
    const cut = (): Response => {
      const lost = Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" });
      const start = new TextEncoder().encode('{"rules":{}');
      const chunks = [start];
      const pull = (stream: ReadableStreamDefaultController): void => {
        const chunk = chunks.pop();
        if (chunk === undefined) stream.error(lost);
        else stream.enqueue(chunk);
      };
      return new Response(new ReadableStream({ pull }), { headers: { "content-type": type } });
    };
    const { api, sent } = open(cut);
    await expect(api.request(route, names)).rejects.toMatchObject({ trouble: "unreachable" });
    expect(sent).toHaveLength(3);
    const mended = open((_, count) => (count < 2 ? cut() : json({ id: 1 })));
    expect((await mended.api.request(route, names)).data).toEqual({ id: 1 });
  });

  it.each([
    {
      name: "the sign-in page of a network",
      body: "<html>::error::planted",
      type: "text/html; charset=utf-8",
      status: 200,
    },
    { name: "the page of a proxy that forbids", body: "<html>planted", type: "text/html", status: 403 },
    { name: "a page for another address", body: "<html>planted", type: "text/html", status: 404 },
    { name: "broken JSON", body: '{"planted', type: "application/json; charset=utf-8", status: 200 },
  ])("that is $name is none of GitHub's, and is not asked for again", async ({ body, type, status }) => {
    const { api, sent } = open(() => new Response(body, { status, headers: { "content-type": type } }));
    const error: unknown = await api.request(route, names).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "ApiError", trouble: "not-github", status });
    expect(JSON.stringify([String(error), error])).not.toContain("planted");
    expect(sent).toHaveLength(1);
  });

  it("that comes late counts", async () => {
    const { api, sent, sleeps } = open((_, count) => (count < 3 ? new Response("", { status: 502 }) : json({ id: 1 })));
    expect((await api.request(route, names)).data).toEqual({ id: 1 });
    expect(sent).toHaveLength(3);
    expect(sleeps).toEqual([1000, 2000]);
  });

  it("that asks to wait is waited for", async () => {
    const limit = (): Response => json({ message: "secondary rate limit" }, 403, { "retry-after": "3" });
    const { api, sent, sleeps } = open((_, count) => (count < 2 ? limit() : json({}, 201)));
    await api.request("POST /repos/{owner}/{repo}/check-runs", names);
    expect(sent).toHaveLength(2);
    expect(sleeps).toEqual([3000]);
  });
});
