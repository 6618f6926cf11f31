/** Suggestions on a pull request, run after run. */
import { describe, expect, it } from "vitest";

import type { ScanReport } from "../../../../src/finding/index.js";
import { keepSuggestions } from "../../../../src/github/suggestions/review-suggestions.js";
import { draftAt, placeOfText, reportOf } from "../../../support/sample-report.js";
import type { Handler } from "../../../support/memory-github.js";
import { StatusError, memoryGithub, pageOf } from "../../../support/memory-github.js";

const place = { owner: "octo", repo: "infra", pullNumber: 7 };
const options = { headSha: "1".repeat(40), scanned: "all" };
const bot = { login: "github-actions[bot]", type: "Bot" };
const commentsRoute = "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments";
const filesRoute = "GET /repos/{owner}/{repo}/pulls/{pull_number}/files";
const reviewRoute = "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews";
const deleteRoute = "DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}";

interface StoredComment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string; readonly type: string } | null;
  readonly line: number | null;
  readonly path?: string;
  readonly start_line?: number;
  readonly in_reply_to_id?: number;
}

interface PostedComment {
  readonly path: string;
  readonly body: string;
  readonly line: number;
  readonly side: string;
  readonly start_line?: number;
  readonly start_side?: string;
}

/** A pull request whose diff adds the whole file `main.tf`; `refuses`: what GitHub says is not in the diff. */
function pullRequest(lines: readonly string[], refuses: (comment: PostedComment) => boolean = () => false) {
  let comments: readonly StoredComment[] = [];
  let nextId = 100;
  const patch = [`@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)].join("\n");
  const handlers: Record<string, Handler> = {
    [commentsRoute]: (parameters) => pageOf(comments, parameters),
    [filesRoute]: (parameters) =>
      pageOf(
        [{ filename: "logo.png" }, { filename: "other.tf", patch: "" }, { filename: "main.tf", patch }],
        parameters,
      ),
    [reviewRoute]: (parameters) => {
      const posted = parameters["comments"] as readonly PostedComment[];
      if (posted.some(refuses)) throw new StatusError(422);
      const stored = posted.map((comment): StoredComment => ({ ...comment, id: nextId++, user: bot }));
      comments = [...comments, ...stored];
      return {};
    },
    [deleteRoute]: (parameters) => {
      comments = comments.filter(({ id }) => id !== parameters["comment_id"]);
      return {};
    },
  };
  const github = memoryGithub(handlers);
  return {
    ...github,
    handlers,
    run: (report: ScanReport, changed: Partial<typeof options> = {}) =>
      keepSuggestions(github.api, place, report, { ...options, ...changed }),
    comments: () => comments,
    change: (edit: (comment: StoredComment) => StoredComment) => {
      comments = comments.map(edit);
    },
    add: (comment: Partial<StoredComment>) => {
      comments = [...comments, { id: nextId++, body: "", user: bot, line: 1, ...comment }];
    },
    routes: () => github.requests.map(({ route }) => route),
  };
}

const lineCount = 60;
const lines = Array.from({ length: lineCount }, (_, index) => `value_${index + 1} = old`);
const source = { path: "main.tf", text: `${lines.join("\n")}\n` };

/** A report with a fix for each of the lines `numbers`; those of `errors` are errors. */
function reportAt(numbers: readonly number[], errors: readonly number[] = []): ScanReport {
  const drafts = numbers.map((number) => {
    const target = placeOfText(source, "old", number);
    return draftAt(target, {
      message: `line ${number}`,
      severity: errors.includes(number) ? "error" : "warning",
      fix: { safe: true, edits: [{ place: target, text: "new" }], description: "Replace." },
    });
  });
  return reportOf(drafts);
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

describe("keepSuggestions", () => {
  it("writes one review on the newest commit, worst first", async () => {
    const pull = pullRequest(lines);
    expect(await pull.run(reportAt([3, 9], [9]))).toEqual({
      kind: "kept",
      created: 2,
      refused: 0,
      deleted: 0,
      unchanged: 0,
    });
    const [write, ...others] = pull.writes();
    expect(others).toEqual([]);
    expect(write?.parameters).toMatchObject({
      owner: "octo",
      repo: "infra",
      pull_number: 7,
      commit_id: options.headSha,
      event: "COMMENT",
      comments: [
        { path: "main.tf", line: 9, side: "RIGHT" },
        { path: "main.tf", line: 3, side: "RIGHT" },
      ],
    });
    const posted = write?.parameters["comments"] as readonly PostedComment[];
    expect(posted[0]).not.toHaveProperty("start_line");
    expect(posted[0]?.body).toContain("```suggestion\nvalue_9 = new\n```");
  });

  it("names both ends of several lines", async () => {
    const pull = pullRequest(lines);
    const edits = [4, 6].map((number) => ({ place: placeOfText(source, "old", number), text: "new" }));
    const draft = draftAt(placeOfText(source, "old", 4), { fix: { safe: true, edits, description: "Replace." } });
    await pull.run(reportOf([draft]));
    expect(pull.writes()[0]?.parameters["comments"]).toMatchObject([
      { start_line: 4, start_side: "RIGHT", line: 6, side: "RIGHT" },
    ]);
  });

  it("writes nothing in five more runs that find nothing new", async () => {
    const pull = pullRequest(lines);
    await pull.run(reportAt([3, 9]));
    for (let count = 0; count < 5; count += 1) {
      expect(await pull.run(reportAt([3, 9]))).toMatchObject({ created: 0, deleted: 0, unchanged: 2 });
    }
    expect(pull.writes()).toHaveLength(1);
  });

  it("asks only for comments when there is nothing to suggest", async () => {
    const pull = pullRequest(lines);
    expect(await pull.run(reportOf([]))).toMatchObject({ created: 0, deleted: 0, unchanged: 0 });
    expect(pull.routes()).toEqual([commentsRoute]);
  });

  it("adds what is new and deletes what is gone, but not what somebody answered", async () => {
    const pull = pullRequest(lines);
    await pull.run(reportAt([1, 2, 3]));
    const answered = pull.comments().find(({ line }) => line === 2)?.id ?? 0;
    pull.add({ body: "Why?", user: { login: "dev", type: "User" }, in_reply_to_id: answered });
    expect(await pull.run(reportAt([3, 4]))).toMatchObject({ created: 1, deleted: 1, unchanged: 1 });
    expect(pull.comments().map(({ line }) => line)).toEqual([2, 3, 1, 4]);
    expect(await pull.run(reportAt([3, 4]))).toMatchObject({ created: 0, deleted: 0, unchanged: 2 });
  });

  it("makes those anew whose lines have left the diff", async () => {
    const pull = pullRequest(lines);
    await pull.run(reportAt([5]));
    pull.change((comment) => ({ ...comment, line: null }));
    expect(await pull.run(reportAt([5]))).toMatchObject({ created: 1, deleted: 1, unchanged: 0 });
    expect(pull.comments().map(({ line }) => line)).toEqual([5]);
  });

  it("leaves the suggestions of another scan and of other people alone", async () => {
    const pull = pullRequest(lines);
    await pull.run(reportAt([5]), { scanned: "other folder" });
    await pull.run(reportAt([6]));
    pull.change((comment) => (comment.line === 6 ? { ...comment, user: { login: "mallory", type: "User" } } : comment));
    pull.add({ user: null, body: pull.comments()[1]?.body ?? "" });
    expect(await pull.run(reportOf([]))).toMatchObject({ deleted: 0 });
    expect(pull.comments()).toHaveLength(3);
    // Whose the token is was asked once, because of the comment of a person.
    expect(pull.routes().filter((route) => route === "POST /graphql")).toHaveLength(1);
  });

  it("knows the comments of the person whose token is used", async () => {
    const pull = pullRequest(lines);
    pull.handlers["POST /graphql"] = () => ({ data: { viewer: { login: "deployer" } } });
    await pull.run(reportAt([5, 6]));
    pull.change((comment) => ({ ...comment, user: { login: "deployer", type: "User" } }));
    expect(await pull.run(reportAt([6]))).toMatchObject({ created: 0, deleted: 1, unchanged: 1 });
  });

  it("tells those on equal lines apart by where they are", async () => {
    const equal = { path: "main.tf", text: "proxy = old\n\n\nproxy = old\n" };
    const report = (occurrences: readonly number[]): ScanReport =>
      reportOf(
        occurrences.map((occurrence) => {
          const target = placeOfText(equal, "old", occurrence);
          const edits = [{ place: target, text: "new" }];
          return draftAt(target, { fix: { safe: true, edits, description: "Replace." } });
        }),
      );
    const pull = pullRequest(equal.text.split("\n").slice(0, -1));
    expect(await pull.run(report([1, 2]))).toMatchObject({ created: 2 });
    expect(await pull.run(report([2]))).toMatchObject({ created: 0, deleted: 1, unchanged: 1 });
    expect(pull.comments().map(({ line }) => line)).toEqual([4]);
  });

  it("deletes the second of two that are alike", async () => {
    const pull = pullRequest(lines);
    await pull.run(reportAt([5]));
    pull.add({ body: pull.comments()[0]?.body ?? "", line: 5 });
    expect(await pull.run(reportAt([5]))).toMatchObject({ created: 0, deleted: 1, unchanged: 1 });
    expect(pull.comments().map(({ id }) => id)).toEqual([100]);
  });

  it("makes no more than thirty, and leaves it at that", async () => {
    const pull = pullRequest(lines);
    expect(await pull.run(reportAt(range(40), [35]))).toMatchObject({ created: 30 });
    expect(pull.comments().map(({ line }) => line)).toEqual([35, ...range(29)]);
    expect(await pull.run(reportAt(range(40), [35]))).toMatchObject({ created: 0, deleted: 0, unchanged: 30 });
  });

  it("halves a review that GitHub refuses until the bad comment is alone", async () => {
    for (const bad of [1, 11, 30]) {
      const pull = pullRequest(lines, ({ line }) => line === bad);
      expect(await pull.run(reportAt(range(30)))).toMatchObject({ created: 29, refused: 1 });
      expect(pull.writes().length).toBeLessThanOrEqual(11);
    }
  });

  it("gives up when GitHub refuses everything", async () => {
    const pull = pullRequest(lines, () => true);
    expect(await pull.run(reportAt(range(30)))).toMatchObject({ created: 0, refused: 30 });
    expect(pull.writes()).toHaveLength(11);
  });

  it("hands troubles on as they are, and minds no comment that is gone already", async () => {
    const pull = pullRequest(lines);
    const forbidden = new StatusError(403);
    pull.handlers[reviewRoute] = () => {
      throw forbidden;
    };
    await expect(pull.run(reportAt([1]))).rejects.toBe(forbidden);
    pull.add({ body: `<!-- proxylint suggestion ${"0".repeat(12)} ${"0".repeat(32)} ${"0".repeat(32)} -->` });
    const own = pullRequest(lines);
    await own.run(reportAt([1]));
    own.handlers[deleteRoute] = () => {
      throw new StatusError(404);
    };
    expect(await own.run(reportOf([]))).toMatchObject({ deleted: 1 });
  });

  it("hands a broken connection on rather than take its own comment for a stranger's", async () => {
    const pull = pullRequest(lines);
    await pull.run(reportAt([1]));
    pull.change((comment) => ({ ...comment, user: { login: "deployer", type: "User" } }));
    const broken = new Error("socket hang up");
    pull.handlers["POST /graphql"] = () => {
      throw broken;
    };
    await expect(pull.run(reportAt([1]))).rejects.toBe(broken);
  });

  it("writes nothing on a pull request with too many comments", async () => {
    const pull = pullRequest(lines);
    for (let count = 0; count < 2001; count += 1) pull.add({ body: "hello" });
    expect(await pull.run(reportAt([1]))).toEqual({ kind: "crowded" });
    expect(pull.requests).toHaveLength(20);
  });
});
