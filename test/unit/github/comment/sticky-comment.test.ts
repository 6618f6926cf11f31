/** The one comment of a pull request: which one it is, and what is done to it. */
import { describe, expect, it } from "vitest";

import type { Comment, CommentBody, CommentPort } from "../../../../src/github/index.js";
import { commentBody, keepComment } from "../../../../src/github/index.js";
import { commentLimit } from "../../../../src/report/index.js";
import { draftAt, mainFile, placeOfText, reportOf, sampleReport } from "../../../support/sample-report.js";

const bot = { login: "github-actions[bot]", isBot: true };

/** An API with pages of two, and a note of what was asked of it. */
function portOf(comments: readonly Comment[], login?: string): Readonly<{ port: CommentPort; calls: string[] }> {
  const calls: string[] = [];
  const port: CommentPort = {
    list: (page) => {
      calls.push(`list ${page}`);
      const isLast = page * 2 >= comments.length;
      return Promise.resolve({ comments: comments.slice(page * 2 - 2, page * 2), isLast });
    },
    create: () => Promise.resolve(void calls.push("create")),
    update: (id) => Promise.resolve(void calls.push(`update ${id}`)),
    ownLogin: () => {
      calls.push("own login");
      return Promise.resolve(login);
    },
  };
  return { port, calls };
}

const body: CommentBody = commentBody(sampleReport(), "all", {});
const other: CommentBody = commentBody(reportOf([]), "all", {});
const elsewhere: CommentBody = commentBody(sampleReport(), "infra", {});

describe("keepComment", () => {
  it.each<{ name: string; comments: readonly Comment[]; wanted: boolean; result: string; calls: readonly string[] }>([
    { name: "nothing there, nothing wanted", comments: [], wanted: false, result: "not-needed", calls: ["list 1"] },
    { name: "nothing there", comments: [], wanted: true, result: "created", calls: ["list 1", "create"] },
    {
      name: "the same is there",
      comments: [{ id: 5, body: body.text, author: bot }],
      wanted: true,
      result: "unchanged",
      calls: ["list 1"],
    },
    {
      name: "another is there, though none is wanted",
      comments: [{ id: 5, body: other.text, author: bot }],
      wanted: false,
      result: "updated",
      calls: ["list 1", "update 5"],
    },
    {
      name: "one is there that GitHub stored with other line ends",
      comments: [{ id: 5, body: body.text.replaceAll("\n", "\r\n"), author: bot }],
      wanted: true,
      result: "unchanged",
      calls: ["list 1"],
    },
    {
      name: "the first of two, on the second page",
      comments: [
        { id: 1, body: "hello", author: bot },
        { id: 2, body: `> ${body.text}`, author: bot },
        { id: 3, body: other.text, author: bot },
        { id: 4, body: body.text, author: bot },
      ],
      wanted: true,
      result: "updated",
      calls: ["list 1", "list 2", "update 3"],
    },
    {
      name: "that of another scan",
      comments: [{ id: 5, body: elsewhere.text, author: bot }],
      wanted: true,
      result: "created",
      calls: ["list 1", "create"],
    },
    {
      name: "markers of people, who are asked for once",
      comments: [
        { id: 5, body: body.text, author: { login: "mallory", isBot: false } },
        { id: 6, body: body.text, author: { login: "eve", isBot: false } },
      ],
      wanted: true,
      result: "created",
      calls: ["list 1", "own login", "create"],
    },
  ])("$name", async ({ comments, wanted, result, calls }) => {
    const fake = portOf(comments);
    expect(await keepComment(fake.port, body, wanted)).toBe(result);
    expect(fake.calls).toEqual(calls);
  });

  it("knows the comment of the person whose token is used", async () => {
    const fake = portOf([{ id: 5, body: other.text, author: { login: "deployer", isBot: false } }], "deployer");
    expect(await keepComment(fake.port, body, true)).toBe("updated");
  });

  it("gives up behind 20 pages rather than write twice", async () => {
    const comments = Array.from({ length: 41 }, (_, id): Comment => ({ id, body: "hello", author: bot }));
    const fake = portOf(comments);
    expect(await keepComment(fake.port, body, true)).toBe("crowded");
    expect(fake.calls).toHaveLength(20);
  });
});

describe("commentBody", () => {
  it("is the same comment when only the commit's address differs", () => {
    const first = commentBody(sampleReport(), "all", { fileBase: "https://github.com/o/r/blob/1/" });
    const second = commentBody(sampleReport(), "all", { fileBase: "https://github.com/o/r/blob/2/" });
    expect(first.hash).toBe(second.hash);
    expect(first.text).not.toBe(second.text);
    expect(first.hash).not.toBe(other.hash);
  });

  it("fits with its marker", () => {
    const drafts = Array.from({ length: 2000 }, (_, index) =>
      draftAt(placeOfText(mainFile, '"Windows"'), {
        message: `finding ${index} ${"x".repeat(200)}`,
        rule: `a/r${index}`,
      }),
    );
    const { text } = commentBody(reportOf(drafts), "all", {});
    expect(text.length).toBeLessThanOrEqual(commentLimit.size);
    expect(text.length).toBeGreaterThan(commentLimit.size / 2);
  });
});
