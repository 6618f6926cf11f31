/** The fake API of GitHub, asked by our own client: it takes what GitHub takes, and nothing else. */
import { gzipSync } from "node:zlib";

import { afterEach, describe, expect, it } from "vitest";

import type { ApiAnswer, ApiParameters } from "../../../src/github/index.js";
import { openApi } from "../../../src/github/index.js";
import { openConnection } from "../../../src/github/client/octokit.js";
import { pages } from "../../../src/github/pages.js";
import type { FakeGithub, FakeOptions } from "../../support/github/fake-github.js";
import { fakeGithub } from "../../support/github/fake-github.js";
import { testClock } from "../../support/github/test-clock.js";

const base = "c".repeat(40);
const head = "b".repeat(40);
const lines = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index + 1}\n`).join("");
const before = lines(20);
const after = before.replace("line 10\n", "new\nnewer\n");
const commits = new Map([
  [base, { files: { "a.txt": before, "gone.txt": "x\n", "dir/b.txt": "b\n" } }],
  [head, { files: { "a.txt": after, "new.txt": "y\n", "dir/b.txt": "b\n" }, parents: [base] }],
]);

const servers: FakeGithub[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(async (server) => server.close()));
});

type Ask = (route: string, parameters?: ApiParameters) => Promise<ApiAnswer>;

async function start(options: FakeOptions = {}): Promise<Readonly<{ server: FakeGithub; ask: Ask; trouble: Trouble }>> {
  const server = await fakeGithub({ commits, ...options });
  servers.push(server);
  const ports = {
    clock: testClock().clock,
    connect: (choice: Parameters<typeof openConnection>[0]) => Promise.resolve(openConnection(choice)),
  };
  const api = openApi("t0ken", { GITHUB_API_URL: server.url }, ports);
  const ask: Ask = async (route, parameters) => api.request(route, { ...here, ...parameters });
  const trouble: Trouble = async (route, parameters) =>
    ask(route, parameters).then(
      () => "none",
      (error: unknown) => (error instanceof Error && "trouble" in error ? error.trouble : error),
    );
  return { server, ask, trouble };
}

type Trouble = (route: string, parameters?: ApiParameters) => Promise<unknown>;

const here = { owner: "example", repo: "platform" };
const repository = "/repos/{owner}/{repo}";
const pull = `${repository}/pulls/7`;

describe("a request", () => {
  it.each([
    { route: `POST ${repository}/issues/7/comments`, parameters: {}, fault: "lacks a body" },
    { route: `POST ${repository}/issues/7/comments`, parameters: { body: 1 }, fault: "must be string" },
    { route: `GET ${pull}/files`, parameters: { perpage: 100 }, fault: "no parameter perpage" },
    { route: `GET ${pull}/files`, parameters: { per_page: 101 }, fault: "more than 100" },
    { route: `GET ${pull}/files`, parameters: { page: "two" }, fault: "must be integer" },
    { route: `GET ${repository}/pulls/seven`, parameters: {}, fault: "must be integer" },
    { route: `GET ${repository}/comparison/a...b`, parameters: {}, fault: "the API has no GET" },
    { route: `POST ${pull}/reviews`, parameters: { event: "HELLO" }, fault: "equal to one of the allowed values" },
    {
      route: `POST ${repository}/check-runs`,
      parameters: { name: "x", head_sha: head, output: { title: "t", summary: "x".repeat(65_536) } },
      fault: "NOT have more than 65535 characters",
    },
    {
      route: `POST ${repository}/check-runs`,
      parameters: { name: "x", head_sha: head, output: { title: "t", summary: "s", annotations: annotations(51) } },
      fault: "NOT have more than 50 items",
    },
  ])("that GitHub's description does not allow is recorded: $fault", async ({ route, parameters, fault }) => {
    const { server, trouble } = await start();
    const { owner, repo, ...rest } = { ...here, ...parameters };
    expect(await trouble(route, { owner, repo, ...rest })).toBe("unprocessable");
    const faults = server.takeFaults();
    expect(faults.join("\n")).toContain(fault);
  });

  it("that is not allowed makes the test fail, whatever becomes of the answer", async () => {
    const server = await fakeGithub();
    await fetch(`${server.url}/repos/example/platform/nothing`);
    await expect(server.close()).rejects.toThrow("the API has no GET /repos/example/platform/nothing");
  });

  it("that the fake lacks is recorded too", async () => {
    const { server, trouble } = await start();
    await trouble(`GET ${repository}/labels`);
    expect(server.takeFaults().join()).toContain("the fake API does not have GET /repos/{owner}/{repo}/labels");
  });
});

function annotations(count: number): readonly unknown[] {
  const one = { path: "a.txt", start_line: 1, end_line: 1, annotation_level: "failure", message: "m" };
  return Array.from({ length: count }, () => one);
}

describe("reading", () => {
  it("gives the change with its patches", async () => {
    const { ask } = await start();
    const { data } = await ask(`GET ${pull}/files`);
    expect(data).toMatchObject([
      {
        filename: "a.txt",
        status: "modified",
        patch: "@@ -7,7 +7,8 @@\n line 7\n line 8\n line 9\n-line 10\n+new\n+newer\n line 11\n line 12\n line 13",
      },
      { filename: "gone.txt", status: "removed", patch: "@@ -1,1 +0,0 @@\n-x" },
      { filename: "new.txt", status: "added", patch: "@@ -0,0 +1,1 @@\n+y" },
    ]);
    expect((await ask(`GET ${repository}/compare/${base}...${head}`)).data).toMatchObject({ files: data });
    expect((await ask(`GET ${repository}/commits/${head}`)).data).toMatchObject({
      parents: [{ sha: base }],
      files: data,
    });
    expect((await ask(`GET ${pull}`)).data).toMatchObject({ head: { sha: head }, base: { sha: base } });
    expect((await ask(`GET ${repository}/commits/${head}/pulls`)).data).toMatchObject([{ number: 7 }]);
    expect((await ask(`GET ${repository}/commits/${base}/pulls`)).data).toEqual([]);
  });

  it("gives 3,000 files of a pull request, and 300 of a comparison", async () => {
    const files = Array.from({ length: 3100 }, (_, index) => ({ filename: `${index}`, status: "added" as const }));
    const { ask } = await start({ files });
    let count = 0;
    for await (const page of pages({ request: ask }, `GET ${pull}/files`, {}, 50)) count += (page.data as []).length;
    expect(count).toBe(3000);
    const { data } = await ask(`GET ${repository}/compare/${base}...${head}`);
    expect((data as { files: unknown[] }).files).toHaveLength(300);
  });

  it("gives files raw, as JSON, and as git has them", async () => {
    const { ask, trouble } = await start();
    const path = { path: "dir/b.txt", ref: base };
    const route = `GET ${repository}/contents/{path}`;
    const accept = "application/vnd.github.raw+json";
    expect((await ask(route, { ...path, headers: { accept } })).data).toBe("b\n");
    const { data } = await ask(route, path);
    expect(data).toMatchObject({ encoding: "base64", content: Buffer.from("b\n").toString("base64") });
    const { sha } = data as { sha: string };
    expect((await ask(`GET ${repository}/git/blobs/${sha}`)).data).toMatchObject({ content: "Ygo=" });
    expect((await ask(`GET ${repository}/git/trees/${base}`, { recursive: "1" })).data).toMatchObject({
      tree: [{ path: "a.txt" }, { path: "gone.txt" }, { path: "dir/b.txt", sha }],
    });
    expect(await trouble(route, { path: "none.txt", ref: base })).toBe("no-permission");
  });

  it("says what has not changed", async () => {
    const { ask } = await start();
    const first = await ask(`GET ${pull}`);
    const again = await ask(`GET ${pull}`, { headers: { "if-none-match": first.headers["etag"] } });
    expect(again.status).toBe(304);
  });
});

describe("a review", () => {
  const on = (line: number, more: ApiParameters = {}): ApiParameters => ({ path: "a.txt", line, body: "b", ...more });

  it.each([
    { name: "an added line", comment: on(10), trouble: "none" },
    { name: "a line around it", comment: on(13), trouble: "none" },
    { name: "a line that was there before", comment: on(10, { side: "LEFT" }), trouble: "none" },
    { name: "several lines", comment: on(12, { start_line: 10 }), trouble: "none" },
    { name: "a line outside", comment: on(15), trouble: "unprocessable" },
    { name: "lines from outside", comment: on(10, { start_line: 1 }), trouble: "unprocessable" },
    { name: "lines backwards", comment: on(10, { start_line: 11 }), trouble: "unprocessable" },
    { name: "another file", comment: { ...on(1), path: "dir/b.txt" }, trouble: "unprocessable" },
    { name: "too much text", comment: on(10, { body: "x".repeat(65_537) }), trouble: "too-large" },
  ])("on $name: $trouble", async ({ comment, trouble }) => {
    const { server, trouble: outcome } = await start();
    const review = { event: "COMMENT", commit_id: head, comments: [on(10), comment] };
    expect(await outcome(`POST ${pull}/reviews`, review)).toBe(trouble);
    // All of it or nothing.
    expect(server.state.reviewComments).toHaveLength(trouble === "none" ? 2 : 0);
    expect(server.state.reviews).toHaveLength(trouble === "none" ? 1 : 0);
  });

  it("has comments that can be listed, answered, changed and deleted", async () => {
    const { server, ask } = await start();
    await ask(`POST ${pull}/reviews`, { event: "COMMENT", body: "hello", comments: [on(10)] });
    const [first] = server.state.reviewComments;
    await ask(`POST ${pull}/comments/${first?.id ?? 0}/replies`, { body: "thanks" });
    await ask(`PATCH ${repository}/pulls/comments/${first?.id ?? 0}`, { body: "changed" });
    expect((await ask(`GET ${pull}/comments`)).data).toMatchObject([
      { body: "changed", path: "a.txt", line: 10, user: { login: "github-actions[bot]" } },
      { body: "thanks", in_reply_to_id: first?.id },
    ]);
    expect((await ask(`GET ${pull}/reviews`)).data).toMatchObject([{ body: "hello", state: "COMMENTED" }]);
    expect((await ask(`DELETE ${repository}/pulls/comments/${first?.id ?? 0}`)).status).toBe(204);
    expect(server.state.reviewComments).toHaveLength(1);
  });
});

describe("checks and code scanning", () => {
  it("keep a check run, whose annotations add up", async () => {
    const { server, ask } = await start();
    const output = { title: "t", summary: "s", annotations: annotations(50) };
    await ask(`POST ${repository}/check-runs`, { name: "proxylint", head_sha: head, status: "in_progress", output });
    const id = server.state.checkRuns[0]?.id ?? 0;
    await ask(`PATCH ${repository}/check-runs/{check_run_id}`, { check_run_id: id, conclusion: "failure", output });
    const { data } = await ask(`GET ${repository}/commits/${head}/check-runs`, { check_name: "proxylint" });
    expect(data).toMatchObject({ total_count: 1, check_runs: [{ id, status: "completed", conclusion: "failure" }] });
    expect(server.state.checkRuns[0]?.annotations).toHaveLength(100);
  });

  it("unpack results", async () => {
    const { server, ask, trouble } = await start();
    const sarif = gzipSync(JSON.stringify({ version: "2.1.0" })).toString("base64");
    const route = `POST ${repository}/code-scanning/sarifs`;
    const { data } = await ask(route, { commit_sha: head, ref: "refs/heads/main", sarif });
    const { id } = data as { id: string };
    expect(server.state.sarifs).toEqual([{ id, commitSha: head, ref: "refs/heads/main", sarif: { version: "2.1.0" } }]);
    const status = await ask(`GET ${repository}/code-scanning/sarifs/{sarif_id}`, { sarif_id: id });
    expect(status.data).toMatchObject({ processing_status: "complete" });
    const large = Buffer.alloc(10 * 1024 * 1024 + 1).toString("base64");
    expect(await trouble(route, { commit_sha: head, ref: "refs/heads/main", sarif: large })).toBe("too-large");
  });

  it("are not there for private repositories without them", async () => {
    const { trouble } = await start({ hasCodeScanning: false });
    const route = `POST ${repository}/code-scanning/sarifs`;
    expect(await trouble(route, { commit_sha: head, ref: "refs/heads/main", sarif: "eA==" })).toBe("not-enabled");
  });
});

describe("a token", () => {
  const comment = { body: "b" };
  it.each([
    { may: { "pull-requests": "read" }, route: `POST ${repository}/issues/7/comments`, trouble: "no-permission" },
    { may: { "pull-requests": "write" }, route: `POST ${repository}/issues/7/comments`, trouble: "none" },
    { may: {}, route: `GET ${pull}/files`, trouble: "no-permission" },
    { may: { "pull-requests": "read" }, route: `GET ${pull}/files`, trouble: "none" },
    { may: { contents: "read" }, route: `GET ${repository}/commits/${head}`, trouble: "none" },
    { may: {}, route: `GET ${repository}/commits/${head}`, trouble: "no-permission" },
  ] as const)("that may $may may $route: $trouble", async ({ may, route, trouble }) => {
    const { trouble: outcome } = await start({ permissions: may });
    expect(await outcome(route, route.startsWith("POST") ? comment : {})).toBe(trouble);
  });

  it("of a fork may upload the results of its pull request", async () => {
    const { trouble } = await start({ canWrite: false });
    const route = `POST ${repository}/code-scanning/sarifs`;
    const sarif = gzipSync("{}").toString("base64");
    expect(await trouble(route, { commit_sha: head, ref: "refs/pull/7/merge", sarif })).toBe("none");
    expect(await trouble(route, { commit_sha: head, ref: "refs/heads/main", sarif })).toBe("no-permission");
  });

  it("may not create more than 80 things in a minute", async () => {
    const server = await fakeGithub();
    servers.push(server);
    const create = async (): Promise<number> => {
      const address = `${server.url}/repos/example/platform/issues/7/comments`;
      return (await fetch(address, { method: "POST", body: '{"body":"b"}' })).status;
    };
    const statuses: number[] = [];
    for (let count = 0; count < 81; count++) statuses.push(await create());
    expect(statuses.filter((status) => status === 201)).toHaveLength(80);
    expect(statuses.at(-1)).toBe(403);
  });

  it("meets faults in turn", async () => {
    const fault = { status: 502, message: "", operation: "GET /repos/{owner}/{repo}/pulls/{pull_number}", times: 2 };
    const { server, ask } = await start({ faults: [fault] });
    await ask(`GET ${pull}/files`);
    await ask(`GET ${pull}`);
    expect(server.requests).toHaveLength(4);
  });
});
