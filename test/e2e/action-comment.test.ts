/** The built action and the comment on a pull request, against an API of our own. */
import { afterEach, describe, expect, it } from "vitest";

import { connectProxy } from "../support/runner/connect-proxy.js";
import type { FakeGithub, FakeOptions, StoredComment } from "../support/github/fake-github.js";
import { fakeGithub } from "../support/github/fake-github.js";
import type { Step, StepResult } from "../support/runner/run-action.js";
import { runAction } from "../support/runner/run-action.js";
import type { Files } from "../support/runner/change-repository.js";
import { ChangeRepository } from "../support/runner/change-repository.js";
import { soundTemplate, windowsTemplate } from "../support/runner/samples.js";

const servers: FakeGithub[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map(async (server) => server.close()));
});

async function start(options: FakeOptions = {}): Promise<FakeGithub> {
  const server = await fakeGithub(options);
  servers.push(server);
  return server;
}

type CommentStep = Partial<Step & Readonly<{ base: Files; isFork: boolean }>>;

/** A run for a pull request that brings `template`, or files, to a repository whose commits git has. */
async function comment(server: FakeGithub, template: string, step: CommentStep = {}): Promise<StepResult> {
  const { base = { "README.md": "" }, files = { "main.json": template }, isFork = false, ...rest } = step;
  const repository = new ChangeRepository({ base, head: textsOf(files) });
  const fork = { pull_request: { head: { repo: { full_name: "mallory/platform" } } } };
  try {
    return await runAction({
      files: {},
      prepare: repository.checkout({ what: "merge", depth: 2 }),
      event: repository.event("pull_request", isFork ? fork : {}),
      token: "t0ken",
      ...rest,
      environment: { GITHUB_API_URL: server.url, ...step.environment },
    });
  } finally {
    repository.remove();
  }
}

function textsOf(files: Step["files"]): Files {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, String(content)]));
}

function methods(server: FakeGithub): readonly string[] {
  return server.requests.map(({ method }) => method);
}

function others(count: number): readonly StoredComment[] {
  return Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    body: `thanks ${index}`,
    user: { login: "someone", type: "User" },
  }));
}

describe("one comment", () => {
  it("is made, left alone, changed in place, and ends green", async () => {
    const server = await start({ comments: others(3) });
    const first = await comment(server, windowsTemplate(1));
    expect(first.log).toContain("Comment on pull request 7: created.");
    expect(methods(server)).toEqual(["GET", "POST"]);
    expect(server.requests[1]).toMatchObject({ authorization: "token t0ken", version: "2022-11-28" });
    const own = server.comments.at(-1);
    expect(own?.body).toContain("win1");
    expect(own?.body).toMatch(/\/blob\/[0-9a-f]{40}\/main\.json#L/u);

    const moved = { "README.md": "Other commits." };
    const again = await comment(server, windowsTemplate(1), { base: moved });
    expect(again.log).toContain("unchanged");
    expect(methods(server).slice(2)).toEqual(["GET"]);

    const worse = await comment(server, windowsTemplate(2));
    expect(worse.log).toContain("updated");
    expect(methods(server).slice(3)).toEqual(["GET", "PATCH"]);
    expect(server.comments).toHaveLength(4);
    expect(server.comments.at(-1)?.body).toContain("win2");

    const mended = await comment(server, soundTemplate());
    expect(mended.status).toBe(0);
    expect(server.comments).toHaveLength(4);
    expect(server.comments.at(-1)?.body).toContain("✅");
    expect(server.comments.at(-1)?.body).not.toContain("win1");
  });

  it.each([
    { name: "auto, nothing found", inputs: {}, template: soundTemplate(), requests: ["GET"] },
    {
      name: "always, nothing found",
      inputs: { comment: "always" },
      template: soundTemplate(),
      requests: ["GET", "POST"],
    },
    { name: "never, with findings", inputs: { comment: "never" }, template: windowsTemplate(1), requests: [] },
  ])("$name", async ({ inputs, template, requests }) => {
    const server = await start();
    const step = await comment(server, template, { inputs });
    expect(methods(server)).toEqual(requests);
    expect(step.annotations.shown.filter(({ level }) => level === "notice")).toEqual([]);
  });

  it("is not asked for outside of pull requests", async () => {
    const server = await start();
    await comment(server, windowsTemplate(1), { event: { ref: "refs/heads/main" }, eventName: "push" });
    expect(server.requests).toEqual([]);
  });

  it("is found behind many others", async () => {
    const server = await start({ comments: others(250) });
    await comment(server, windowsTemplate(1));
    expect(methods(server)).toEqual(["GET", "GET", "GET", "POST"]);
    await comment(server, windowsTemplate(2));
    expect(methods(server).slice(4)).toEqual(["GET", "GET", "GET", "PATCH"]);
    expect(server.comments).toHaveLength(251);
  });

  it("says one cause at many places once, within what GitHub takes", async () => {
    const server = await start();
    const step = await comment(server, windowsTemplate(400));
    expect(step.log).toContain("created");
    const body = server.comments[0]?.body ?? "";
    expect(body).toContain("Also at 399 other places");
    expect(body).toMatch(/^- 389 more$/mu);
    expect(body.length).toBeLessThanOrEqual(65_536);
  });

  it("is written on servers of a company too", async () => {
    const server = await start();
    await comment(server, windowsTemplate(1), { environment: { GITHUB_API_URL: `${server.url}/api/v3` } });
    expect(server.comments).toHaveLength(1);
  });

  it("is written when GitHub is well again, or has been waited for", async () => {
    const list = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
    const limit = {
      status: 403,
      message: "You have exceeded a secondary rate limit.",
      headers: { "retry-after": "1" },
    };
    const server = await start({ faults: [{ status: 502, message: "", operation: list }, limit] });
    const result = await comment(server, windowsTemplate(1));
    expect(result.log).toContain("created");
    expect(methods(server)).toEqual(["GET", "GET", "GET", "POST"]);
    expect(server.comments).toHaveLength(1);
  });

  it("is not written twice when nobody knows whether it was written", async () => {
    const create = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
    const server = await start({ faults: [{ status: 502, message: "", operation: create }] });
    await comment(server, windowsTemplate(1));
    expect(methods(server)).toEqual(["GET", "POST"]);
  });

  it("is written through the proxy of the runner", async () => {
    const server = await start();
    const proxy = await connectProxy(server.url);
    const environment = { GITHUB_API_URL: "http://api.github.corp.example", http_proxy: proxy.url };
    const result = await comment(server, windowsTemplate(1), { environment });
    await proxy.close();
    expect(result.log).toContain("created");
    expect(proxy.asked[0]).toBe("api.github.corp.example:80");
    expect(server.comments).toHaveLength(1);
  });

  it("of another scan in the same pull request is another comment", async () => {
    const server = await start();
    const files = { "a/main.json": windowsTemplate(1), "b/main.json": windowsTemplate(1) };
    await comment(server, "", { files, inputs: { paths: "a" } });
    await comment(server, "", { files, inputs: { paths: "b" } });
    await comment(server, "", { files, inputs: { paths: "a" } });
    expect(server.comments).toHaveLength(2);
  });
});

describe("a planted marker", () => {
  async function plantedBody(): Promise<string> {
    const server = await start();
    await comment(server, windowsTemplate(2));
    return server.comments[0]?.body ?? "";
  }

  it("in a comment of a person is not ours", async () => {
    const body = await plantedBody();
    const server = await start({ comments: [{ id: 1, body, user: { login: "mallory", type: "User" } }] });
    await comment(server, windowsTemplate(2));
    expect(server.comments.map(({ id }) => id)).toHaveLength(2);
    expect(methods(server)).not.toContain("PATCH");
  });

  it.each([
    { who: "the workflow's own token", user: {}, login: "github-actions[bot]" },
    { who: "an app of the company", user: { user: "scanner[bot]" }, login: "scanner[bot]" },
  ])("in a comment of another bot is not ours, with $who", async ({ user, login }) => {
    const body = await plantedBody();
    const planted: StoredComment = { id: 1, body, user: { login: "echo[bot]", type: "Bot" } };
    const server = await start({ comments: [planted], ...user });
    await comment(server, windowsTemplate(1));
    await comment(server, windowsTemplate(3));
    expect(server.comments.map((one) => one.user?.login)).toEqual(["echo[bot]", login]);
    expect(server.comments[0]?.body).toBe(body);
    expect(server.comments[1]?.body).toContain("win3");
  });

  it("on a server of a company is told from ours by its GraphQL", async () => {
    const body = await plantedBody();
    const planted: StoredComment = { id: 1, body, user: { login: "echo[bot]", type: "Bot" } };
    const server = await start({ comments: [planted], user: "scanner[bot]", isEnterprise: true });
    const environment = { GITHUB_API_URL: `${server.url}/api/v3` };
    await comment(server, windowsTemplate(1), { environment });
    await comment(server, windowsTemplate(2), { environment });
    expect(server.comments.map((one) => one.user?.login)).toEqual(["echo[bot]", "scanner[bot]"]);
    expect(server.requests.map(({ path }) => path)).toContain("/api/graphql");
  });

  it("behind other text of a bot is not ours", async () => {
    const body = `mallory wrote:\n${await plantedBody()}`;
    const server = await start({ comments: [{ id: 1, body, user: { login: "echo[bot]", type: "Bot" } }] });
    await comment(server, windowsTemplate(1));
    expect(methods(server)).toEqual(["GET", "POST"]);
  });

  it("of a deleted account is not ours", async () => {
    const server = await start({ comments: [{ id: 1, body: await plantedBody(), user: null }] });
    await comment(server, windowsTemplate(1));
    expect(methods(server)).toEqual(["GET", "POST"]);
  });

  it("does not hide the comment of the person whose token is used", async () => {
    const body = await plantedBody();
    const comments: StoredComment[] = [
      { id: 1, body, user: { login: "mallory", type: "User" } },
      { id: 2, body, user: { login: "deployer", type: "User" } },
    ];
    const server = await start({ comments, user: "deployer" });
    await comment(server, windowsTemplate(1));
    expect(server.requests.at(-1)).toMatchObject({
      method: "PATCH",
      path: "/repos/example/platform/issues/comments/2",
    });
  });
});

describe("when there can be no comment", () => {
  const forbidden = { canWrite: false };
  it.each([
    {
      name: "a read-only token",
      options: forbidden,
      says: ["pull-requests: write", "permissions:\n  contents: read\n  pull-requests: write"],
    },
    {
      name: "a fork",
      options: forbidden,
      step: { isFork: true },
      says: ["forks", "nothing to change"],
    },
    {
      name: "Dependabot",
      options: forbidden,
      step: { environment: { GITHUB_ACTOR: "dependabot[bot]" } },
      says: ["Dependabot", "permissions:\n  contents: read\n  pull-requests: write"],
    },
    {
      name: "no token",
      options: {},
      step: { inputs: { "github-token": "" }, token: "" },
      says: ["github-token is empty"],
    },
    { name: "no access", options: { refusal: { status: 404, message: "Not Found" } }, says: ["permissions:"] },
    {
      name: "a wrong token",
      options: { refusal: { status: 401, message: "Bad credentials" } },
      says: ["does not know the token"],
    },
    {
      name: "a locked conversation",
      options: { refusal: { status: 403, message: "Unable to create comment because issue is locked." } },
      says: ["locked"],
    },
    {
      name: "a rate limit",
      options: {
        refusal: {
          status: 403,
          message: "You have exceeded a secondary rate limit.",
          headers: { "retry-after": "60" },
        },
      },
      says: ["too many requests"],
    },
    {
      name: "an outage",
      options: { refusal: { status: 502, message: "::error::planted" } },
      says: ["did not take it"],
    },
    {
      name: "an older server",
      options: { isEnterprise: true, refusal: { status: 404, message: "Not Found" } },
      says: ["this GitHub server does not have"],
    },
    { name: "too many comments", options: { comments: others(2100) }, says: ["too many comments"] },
  ])("for $name, one notice says why and the verdict stands", async ({ options, step, says }) => {
    const server = await start(options);
    const result = await comment(server, windowsTemplate(12), step ?? {});
    expect(result.status).toBe(1);
    expect(result.outputs.get("result")).toBe("failed");
    const notices = result.annotations.shown.filter(({ level }) => level === "notice");
    expect(notices).toHaveLength(1);
    for (const words of says) expect(notices[0]?.message).toContain(words);
    expect(notices[0]?.message).not.toContain("planted");
    expect(result.annotations.shown.filter(({ level }) => level === "error")).toHaveLength(10);
    expect(result.summary).toContain("win12");
    expect(methods(server)).not.toContain("PATCH");
  });

  it("finds room for the notice among notes", async () => {
    const server = await start({ canWrite: false });
    const files = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`${index}.json`, soundTemplate()]));
    const result = await comment(server, "", { files, inputs: { "min-severity": "note" } });
    expect(result.annotations.shown[0]?.message).toContain("pull-requests: write");
    expect(result.annotations.shown).toHaveLength(10);
    expect(result.annotations.dropped).toEqual([]);
    expect(result.log).toContain("Annotations not shown: 5 notes");
  });

  it("says so when nothing answers", async () => {
    const server = await start();
    await server.close();
    const result = await comment(server, windowsTemplate(1));
    const notices = result.annotations.shown.filter(({ level }) => level === "notice");
    expect(notices.map(({ message }) => message).join()).toContain("could not be reached");
    expect(result.status).toBe(1);
  });

  it("says nothing when there was nothing to say", async () => {
    const server = await start({ refusal: { status: 403, message: "Resource not accessible by integration" } });
    const result = await comment(server, soundTemplate());
    expect(result.status).toBe(0);
    expect(result.commands).toEqual([]);
  });
});
