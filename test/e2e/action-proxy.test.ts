/**
 * The built action behind a proxy of a company, as its users are: CONNECT with a password, an authority of its own in
 * front of the API, and a host name that nobody can resolve.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import type { FakeGithub } from "../support/github/fake-github.js";
import { fakeGithub } from "../support/github/fake-github.js";
import type { ConnectProxy, ProxyOptions } from "../support/runner/connect-proxy.js";
import { connectProxy } from "../support/runner/connect-proxy.js";
import type { StepResult } from "../support/runner/run-action.js";
import { actionNode, projectRoot, runAction } from "../support/runner/run-action.js";
import { ChangeRepository } from "../support/runner/change-repository.js";
import { windowsTemplate } from "../support/runner/samples.js";
import type { TlsFront } from "../support/runner/tls-front.js";
import { tlsFront } from "../support/runner/tls-front.js";

const host = "api.github.corp.example";
const credentials = "ann:p@ss:w%rd";
const folder = mkdtempSync(join(tmpdir(), "proxylint-proxy-"));

type Place = Readonly<{ api: FakeGithub; front: TlsFront }>;
const place: { value?: Place } = {};
const proxies: ConnectProxy[] = [];
/** Git knows what changed, so that only the comment needs the API. */
const repository = new ChangeRepository({ base: {}, head: { "main.json": windowsTemplate(1) } });

beforeAll(async () => {
  const comments = Array.from({ length: 250 }, (_, id) => ({ id: id + 1, body: "thanks", user: null }));
  const api = await fakeGithub({ comments });
  place.value = { api, front: await tlsFront(api.url, host, folder) };
});

afterEach(async () => {
  await Promise.all(proxies.splice(0).map(async (proxy) => proxy.close()));
  // Each run makes its comment anew.
  here().api.state.comments.splice(250);
});

afterAll(async () => {
  await here().front.close();
  await here().api.close();
  rmSync(folder, { recursive: true });
  repository.remove();
});

function here(): Place {
  if (place.value === undefined) throw new Error("nothing has been started");
  return place.value;
}

async function start(options: ProxyOptions = { credentials }): Promise<ConnectProxy> {
  const proxy = await connectProxy(here().front.url, options);
  proxies.push(proxy);
  return proxy;
}

/** Address of `proxy` with a user and a password. */
function withLogin(proxy: ConnectProxy, login = credentials): string {
  const [user = "", ...password] = login.split(":");
  return proxy.url.replace("//", `//${user}:${encodeURIComponent(password.join(":"))}@`);
}

async function run(environment: Readonly<Record<string, string>>, node = actionNode): Promise<StepResult> {
  return runAction({
    files: {},
    prepare: repository.checkout({ what: "merge", depth: 2 }),
    event: repository.event("pull_request"),
    token: "t0ken",
    node,
    environment: { GITHUB_API_URL: `https://${host}`, ...environment },
  });
}

function noticeOf({ annotations }: StepResult): string {
  return annotations.shown
    .filter(({ level }) => level === "notice")
    .map(({ message }) => message)
    .join("\n");
}

describe("with proxy and authority", () => {
  it.each([
    { name: "https_proxy on Node 24", variable: "https_proxy", node: actionNode },
    { name: "HTTPS_PROXY on Node 24", variable: "HTTPS_PROXY", node: actionNode },
    { name: "https_proxy on the oldest Node", variable: "https_proxy", node: process.execPath },
  ])("all requests go through its tunnels, which are kept: $name", async ({ variable, node }) => {
    const proxy = await start();
    const before = here().api.requests.length;
    const authority = { NODE_EXTRA_CA_CERTS: here().front.authority };
    const step = await run({ [variable]: withLogin(proxy), ...authority }, node);
    expect(noticeOf(step)).toBe("");
    expect(step.log).toContain("created");
    const requests = here().api.requests.slice(before);
    expect(requests.map(({ method }) => method)).toEqual(["GET", "GET", "GET", "POST"]);
    expect(requests[0]).toMatchObject({ authorization: "token t0ken" });
    // Connections are kept: one opened for each request would make four.
    expect(new Set(proxy.asked)).toEqual(new Set([`${host}:443`]));
    expect(proxy.asked.length).toBeLessThanOrEqual(2);
    // The open tunnel does not keep the job waiting.
    expect(step.milliseconds).toBeLessThan(4000);
    expect(step.log).not.toContain("Warning");
  });
});

describe("the program", () => {
  it("brings one HTTP client, and nothing of it that asks for a proxy at start", () => {
    const dist = join(projectRoot, "dist");
    const texts = readdirSync(dist)
      .filter((name) => name.endsWith(".js"))
      .map((name) => readFileSync(join(dist, name), "utf8"));
    expect(texts.filter((text) => text.includes("// node_modules/undici/lib/web/fetch/index.js"))).toHaveLength(1);
    for (const text of texts)
      expect(text).not.toMatch(
        /node_modules\/(?:@actions\/(?:github|http-client)\/node_modules|@actions\/http-client)\//u,
      );
  });
});

describe("without what is needed, the verdict stands and the notice helps", () => {
  const authority = (): Readonly<Record<string, string>> => ({ NODE_EXTRA_CA_CERTS: here().front.authority });
  it.each<{
    name: string;
    options?: ProxyOptions;
    environment: (proxy: ConnectProxy) => Readonly<Record<string, string>>;
    says: readonly string[];
    connects: number;
  }>([
    {
      name: "no proxy",
      environment: authority,
      says: ["could not be reached", "https_proxy"],
      connects: 0,
    },
    {
      name: "a proxy that no_proxy switches off",
      environment: (proxy) => ({ ...authority(), https_proxy: withLogin(proxy), no_proxy: ".corp.example" }),
      says: ["could not be reached"],
      connects: 0,
    },
    {
      name: "no authority",
      environment: (proxy) => ({ https_proxy: withLogin(proxy) }),
      says: ["does not trust", "NODE_EXTRA_CA_CERTS", "NODE_USE_SYSTEM_CA"],
      connects: 1,
    },
    {
      name: "a wrong password",
      environment: (proxy) => ({ ...authority(), HTTPS_PROXY: withLogin(proxy, "ann:wr0ng") }),
      says: ["the proxy that HTTPS_PROXY names refused", "user and password"],
      connects: 1,
    },
    {
      name: "no password",
      environment: (proxy) => ({ ...authority(), https_proxy: proxy.url }),
      says: ["the proxy that https_proxy names refused"],
      connects: 1,
    },
    {
      name: "a proxy that lets nobody through",
      options: { status: 403 },
      environment: (proxy) => ({ ...authority(), https_proxy: proxy.url }),
      says: ["refused the connection"],
      connects: 1,
    },
    {
      name: "a proxy that hangs up",
      options: { hangsUp: true },
      environment: (proxy) => ({ ...authority(), https_proxy: proxy.url }),
      says: ["the proxy that https_proxy names could not be reached"],
      connects: 3,
    },
    {
      name: "a proxy that is not there",
      environment: () => ({ ...authority(), https_proxy: "http://ann:s3cret@127.0.0.1:9" }),
      says: ["the proxy that https_proxy names could not be reached"],
      connects: 0,
    },
    {
      name: "an address that is none",
      environment: () => ({ ...authority(), https_proxy: "socks5://ann:s3cret@127.0.0.1:9" }),
      says: ["the proxy that https_proxy names could not be reached", "http://host:port"],
      connects: 0,
    },
  ])("$name", async ({ options, environment, says, connects }) => {
    const proxy = await start(options);
    const step = await run(environment(proxy));
    const notice = noticeOf(step);
    for (const words of [...says, "the verdict is the same"]) expect(notice).toContain(words);
    expect(step.status).toBe(1);
    expect(step.outputs.get("result")).toBe("failed");
    expect(proxy.asked).toHaveLength(connects);
    expect(here().api.comments).toHaveLength(250);
    const printed = `${step.log}\n${JSON.stringify(step.commands)}`;
    for (const secret of ["t0ken", "wr0ng", "s3cret", "p@ss", "p%40ss", "planted", "127.0.0.1"])
      expect(printed).not.toContain(secret);
  });
});
