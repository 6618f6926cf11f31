/** Lists that come page by page. */
import { describe, expect, it } from "vitest";

import type { ApiParameters, GithubApi } from "../../../src/github/index.js";
import { isLastPage, pages } from "../../../src/github/pages.js";

const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/files";

/** Answers with these `link` headers, one after the other. */
function linked(links: readonly string[]): Readonly<{ api: GithubApi; asked: ApiParameters[] }> {
  const asked: ApiParameters[] = [];
  const request: GithubApi["request"] = (_, parameters = {}) => {
    asked.push(parameters);
    return Promise.resolve({ status: 200, data: asked.length, headers: { link: links[asked.length - 1] ?? "" } });
  };
  return { api: { request }, asked };
}

async function all(api: GithubApi, maximum: number): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for await (const page of pages(api, route, { owner: "example" }, maximum)) found.push(page);
  return found;
}

function next(query: string): string {
  return `<https://api.github.com/x?page=1>; rel="prev", <https://api.github.com/x?${query}>; rel="next"`;
}

describe("pages", () => {
  it("follows the list to its end", async () => {
    const { api, asked } = linked([next("per_page=100&page=2"), next("per_page=100&after=abc")]);
    expect(await all(api, 10)).toEqual([
      { data: 1, isLast: false },
      { data: 2, isLast: false },
      { data: 3, isLast: true },
    ]);
    expect(asked).toEqual([
      { owner: "example", per_page: 100 },
      { owner: "example", per_page: "100", page: "2" },
      { owner: "example", per_page: "100", after: "abc" },
    ]);
  });

  it("ends where it is told, and says that there is more", async () => {
    const { api, asked } = linked([next("page=2"), next("page=3"), next("page=4")]);
    expect((await all(api, 2)).at(-1)).toEqual({ data: 2, isLast: false });
    expect(asked).toHaveLength(2);
  });

  it("asks for no page that nobody wants", async () => {
    const { api, asked } = linked([next("page=2")]);
    for await (const page of pages(api, route, {}, 10)) if (page.data === 1) break;
    expect(asked).toHaveLength(1);
  });

  it("lets an answer turn pages and nothing else", async () => {
    const { api, asked } = linked([next("owner=mallory&baseUrl=https%3A%2F%2Fevil.example&page=2")]);
    await all(api, 10);
    expect(asked[1]).toEqual({ owner: "example", per_page: 100, page: "2" });
  });

  it.each([
    ["", true],
    ['<https://api.github.com/x?page=9>; rel="last"', true],
    ['<http://[>; rel="next"', true],
    ["<https://api.github.com/x?page=9>; rel=next", false],
  ])("reads %s", (link, isLast) => {
    expect(isLastPage({ status: 200, data: [], headers: { link } })).toBe(isLast);
  });
});
