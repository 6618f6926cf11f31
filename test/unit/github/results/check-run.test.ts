/** The check run: what it says, in how many requests, and when it is made at all. */
import { describe, expect, it } from "vitest";

import type { ScanReport } from "../../../../src/finding/index.js";
import { checkAnnotations } from "../../../../src/github/results/check-annotations.js";
import type { CheckRunOptions } from "../../../../src/github/results/check-run.js";
import { keepCheckRun } from "../../../../src/github/results/check-run.js";
import { wordsOf } from "../../../../src/report/index.js";
import type { FindingDraft } from "../../../../src/finding/order.js";
import type { Handler } from "../../../support/memory-github.js";
import { StatusError, memoryGithub } from "../../../support/memory-github.js";
import {
  draftAt,
  mainFile,
  placeOfText,
  reportOf,
  sampleCatalogue,
  samplePassword,
  sampleReport,
} from "../../../support/sample-report.js";

const repository = { owner: "octo", repo: "infra" };
const headSha = "a".repeat(40);
const listRoute = "GET /repos/{owner}/{repo}/commits/{ref}/check-runs";
const createRoute = "POST /repos/{owner}/{repo}/check-runs";
const updateRoute = "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}";

interface Output {
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly Readonly<Record<string, unknown>>[];
}

interface StoredRun {
  readonly id: number;
  readonly name: unknown;
  readonly status: unknown;
  readonly external_id: unknown;
  readonly app: { readonly slug: string };
}

/** The check runs of a commit. */
function commit(slug = "github-actions") {
  let runs: readonly StoredRun[] = [];
  const handlers: Record<string, Handler> = {
    [listRoute]: ({ check_name }) => ({ check_runs: runs.filter(({ name }) => name === check_name) }),
    [createRoute]: ({ name, status, external_id = "" }) => {
      runs = [{ id: runs.length + 1, name, status, external_id, app: { slug } }, ...runs];
      return runs[0];
    },
    [updateRoute]: ({ check_run_id, external_id }) => {
      runs = runs.map((run) =>
        run.id === check_run_id ? { ...run, external_id: external_id ?? run.external_id } : run,
      );
      return {};
    },
  };
  const github = memoryGithub(handlers);
  return {
    ...github,
    handlers,
    run: (report: ScanReport, options: Partial<CheckRunOptions> = {}) =>
      keepCheckRun(github.api, repository, report, { headSha, ...options }),
    outputs: () => github.writes().map(({ parameters }) => parameters["output"] as Output),
  };
}

/** So many findings, at as many characters. */
function many(count: number): ScanReport {
  const source = { path: "a.yaml", text: "x".repeat(count) };
  return reportOf(
    Array.from({ length: count }, (_, start) => draftAt({ source, start, end: start + 1 }, { message: `m${start}` })),
  );
}

describe("keepCheckRun", () => {
  it("is made complete on the commit that people see", async () => {
    const there = commit();
    const result = await there.run(sampleReport(), {
      catalogue: sampleCatalogue,
      detailsUrl: "https://github.com/octo/infra/actions/runs/1",
    });
    expect(result).toEqual({ kind: "created", annotations: 5, omitted: 0 });
    const [write, ...others] = there.writes();
    expect(others).toEqual([]);
    expect(write?.route).toBe(createRoute);
    expect(write?.parameters).toMatchObject({
      ...repository,
      name: "Proxylint report",
      head_sha: headSha,
      status: "completed",
      conclusion: "neutral",
      details_url: "https://github.com/octo/infra/actions/runs/1",
      output: { title: "2 errors, 2 warnings, 1 note in 2 clusters (12 files)" },
    });
    expect(write?.parameters["external_id"]).toMatch(/^[0-9a-f]{32}$/u);
    expect(there.outputs()[0]?.summary).toContain("## ❌");
    expect(JSON.stringify(there.writes())).not.toContain(samplePassword);
  });

  it.each<{ name: string; parts: readonly Partial<FindingDraft>[]; conclusion: string }>([
    { name: "success without findings", parts: [], conclusion: "success" },
    { name: "neutral for a note", parts: [{ severity: "note" }], conclusion: "neutral" },
    { name: "neutral for an error: the job is the gate", parts: [{ severity: "error" }], conclusion: "neutral" },
    {
      name: "success when all are old",
      parts: [{ severity: "error", state: "unchanged", tolerated: true }],
      conclusion: "success",
    },
    { name: "success when all are accepted", parts: [{ severity: "error", baseline: true }], conclusion: "success" },
  ])("is $name", async ({ parts, conclusion }) => {
    const there = commit();
    const place = placeOfText(mainFile, '"Windows"');
    await there.run(reportOf(parts.map((part) => draftAt(place, part))));
    expect(there.writes().map(({ parameters }) => parameters["conclusion"])).toEqual([conclusion]);
  });

  it("gives each job a name of its own", async () => {
    const there = commit();
    await there.run(sampleReport(), { suffix: "infra\nprod" });
    await there.run(sampleReport(), { suffix: " " });
    await there.run(sampleReport(), { suffix: "x".repeat(300) });
    const names = there.writes().map(({ parameters }) => String(parameters["name"]));
    expect(names.slice(0, 2)).toEqual(["Proxylint report (infra prod)", "Proxylint report"]);
    expect(names[2]?.length).toBeLessThan(130);
  });

  it("writes nothing in five more runs that say the same, from whatever address", async () => {
    const there = commit();
    await there.run(many(120), { fileBase: "https://github.com/octo/infra/blob/1/" });
    expect(there.writes()).toHaveLength(3);
    for (let count = 0; count < 5; count += 1) {
      const fileBase = `https://github.com/octo/infra/blob/${count}/`;
      expect(await there.run(many(120), { fileBase })).toEqual({ kind: "unchanged" });
    }
    expect(there.writes()).toHaveLength(3);
  });

  it("is made anew when the newest says something else, even if an older one says the same", async () => {
    const there = commit();
    await there.run(sampleReport());
    await there.run(reportOf([]));
    expect(await there.run(sampleReport())).toMatchObject({ kind: "created" });
    expect(there.writes().map(({ route }) => route)).toEqual([createRoute, createRoute, createRoute]);
  });

  it("takes only the runs of its own app for its own", async () => {
    const there = commit("other-app");
    await there.run(sampleReport());
    expect(await there.run(sampleReport())).toMatchObject({ kind: "created" });
    expect(await there.run(sampleReport(), { appSlug: "other-app" })).toEqual({ kind: "unchanged" });
  });

  it("adds fifty annotations with each request, and its hash with the last", async () => {
    const there = commit();
    expect(await there.run(many(120))).toEqual({ kind: "created", annotations: 120, omitted: 0 });
    expect(there.writes().map(({ route }) => route)).toEqual([createRoute, updateRoute, updateRoute]);
    expect(there.outputs().map(({ annotations }) => annotations.length)).toEqual([50, 50, 20]);
    const messages = there.outputs().flatMap(({ annotations }) => annotations.map(({ message }) => String(message)));
    expect(new Set(messages).size).toBe(120);
    expect(there.writes().map(({ parameters }) => "external_id" in parameters)).toEqual([false, false, true]);
    expect(new Set(there.outputs().map(({ title, summary }) => title + summary)).size).toBe(1);
    expect(there.writes()[1]?.parameters["check_run_id"]).toBe(1);
  });

  it("is not taken for complete when a request for annotations failed", async () => {
    const there = commit();
    const { [updateRoute]: update = () => ({}) } = there.handlers;
    const broken = new StatusError(502);
    there.handlers[updateRoute] = () => {
      throw broken;
    };
    await expect(there.run(many(60))).rejects.toBe(broken);
    there.handlers[updateRoute] = update;
    expect(await there.run(many(60))).toMatchObject({ kind: "created", annotations: 60 });
  });

  it("has a thousand annotations at most, and says how many are left out", async () => {
    const there = commit();
    expect(await there.run(many(1010))).toEqual({ kind: "created", annotations: 1000, omitted: 10 });
    expect(there.writes()).toHaveLength(20);
  });

  it("keeps within the limits of title and summary", async () => {
    const there = commit();
    const place = placeOfText(mainFile, '"Windows"');
    const drafts = Array.from({ length: 900 }, (_, index) =>
      draftAt(place, { message: `m${index} ${"語".repeat(300)}`, rule: `own/${"r".repeat(300)}` }),
    );
    await there.run(reportOf(drafts));
    for (const { title, summary, annotations } of there.outputs()) {
      expect(title.length).toBeLessThanOrEqual(255);
      expect(summary.length).toBeLessThanOrEqual(65_535);
      expect(Math.max(...annotations.map(({ title: own }) => String(own).length))).toBeLessThanOrEqual(255);
    }
    expect(there.outputs()[0]?.summary.length).toBeGreaterThan(20_000);
  });

  it("hands troubles on as they are", async () => {
    const there = commit();
    const forbidden = new StatusError(403);
    there.handlers[listRoute] = () => {
      throw forbidden;
    };
    await expect(there.run(sampleReport())).rejects.toBe(forbidden);
  });
});

describe("checkAnnotations", () => {
  const options = { words: wordsOf.en, root: "" };

  it("has the columns of ranges on one line only", () => {
    const source = { path: "a.yaml", text: "one: 1\ntwo: 2\n" };
    const [single, multiple] = checkAnnotations(
      reportOf([
        draftAt(placeOfText(source, "1"), { severity: "error" }),
        draftAt(placeOfText(source, "1\ntwo"), { severity: "note" }),
      ]),
      options,
    );
    expect(single).toEqual({
      path: "a.yaml",
      start_line: 1,
      end_line: 1,
      start_column: 6,
      end_column: 7,
      annotation_level: "failure",
      title: "url/path",
      message: "the proxy address has a path\n\nClients drop it.\n\nLeave the path out.",
    });
    expect(multiple).toMatchObject({ start_line: 1, end_line: 2, annotation_level: "notice" });
    expect(multiple).not.toHaveProperty("start_column");
    expect(multiple).not.toHaveProperty("end_column");
  });

  it("begins with what the change brings, and is worst first in that", () => {
    const at = (path: string, parts: Partial<FindingDraft>): FindingDraft =>
      draftAt(placeOfText({ path, text: "x" }, "x"), parts);
    const report = reportOf([
      at("a", { severity: "error", state: "unchanged" }),
      at("b", { severity: "warning", state: "new" }),
      at("c", { severity: "warning", state: "unchanged", touched: true }),
      at("d", { severity: "error", state: "new" }),
    ]);
    const paths = checkAnnotations(report, { ...options, root: "in" });
    expect(paths.map(({ path }) => path)).toEqual(["in/d", "in/b", "in/c", "in/a"]);
  });

  it("leaves out what does not count and what is not in the repository", () => {
    const at = (path: string, parts: Partial<FindingDraft> = {}): FindingDraft =>
      draftAt(placeOfText({ path, text: "x" }, "x"), parts);
    const report = reportOf([
      at("a"),
      at("..a"),
      at("/plan.json"),
      at("../plan.json"),
      at("C:/plan.json"),
      at("b", { baseline: true }),
      at("c", { state: "unchanged", tolerated: true }),
    ]);
    expect(checkAnnotations(report, options).map(({ path }) => path)).toEqual(["..a", "a"]);
  });

  it("tells the way of a value as details", () => {
    const credentials = checkAnnotations(sampleReport(), options).find(
      ({ title }) => title === "aks/proxy-credentials",
    );
    expect(credentials?.raw_details).toBe(
      "value: infra/prod.tfvars:2:18 -> infra/variables.tf:1 var.proxy -> infra/main.tf:5\n\nseen with: infra/prod.tfvars",
    );
  });

  it("keeps texts within 64 KB of UTF-8, and never empty", () => {
    const place = placeOfText(mainFile, '"Windows"');
    const parts = { why: "", remedy: "" };
    const [long, empty] = checkAnnotations(
      reportOf([
        draftAt(place, {
          ...parts,
          severity: "error",
          message: "語".repeat(30_000),
          variants: ["\u{1F600}".repeat(20_000)],
        }),
        draftAt(place, { ...parts, message: " " }),
      ]),
      options,
    );
    for (const text of [long?.message, long?.raw_details]) {
      expect(Buffer.byteLength(text ?? "")).toBeLessThanOrEqual(65_536);
      expect(Buffer.byteLength(text ?? "")).toBeGreaterThan(65_520);
      expect(text).not.toMatch(/\p{Surrogate}/u);
    }
    expect(empty?.message).toBe("url/path");
  });
});
