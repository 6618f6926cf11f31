/** What git knows of the commits around the one that is checked out, at every depth of a clone. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { historyOf } from "../../../src/discover/index.js";

const folder = mkdtempSync(join(tmpdir(), "proxylint-history-"));
const origin = join(folder, "origin");
const commits = { base: "", fork: "", head: "", trunk: "", merge: "" };

function git(where: string, ...args: readonly string[]): string {
  const who = ["-c", "user.name=t", "-c", "user.email=t@corp.example", "-c", "init.defaultBranch=main"];
  return execFileSync("git", [...who, ...args], {
    cwd: where,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  }).trim();
}

function commit(name: string): string {
  writeFileSync(join(origin, name), name);
  git(origin, "add", "--all");
  git(origin, "commit", "-q", "-m", name);
  return git(origin, "rev-parse", "HEAD");
}

/** A clone as actions/checkout makes one. */
function clone(name: string, ref: string, ...options: readonly string[]): string {
  const path = join(folder, name);
  mkdirSync(path);
  git(path, "init", "-q");
  git(path, "remote", "add", "origin", `file://${origin}`);
  git(path, "fetch", "-q", ...options, "origin", ref);
  git(path, "checkout", "-q", "FETCH_HEAD");
  return path;
}

beforeAll(() => {
  mkdirSync(origin);
  git(origin, "init", "-q");
  git(origin, "config", "uploadpack.allowFilter", "true");
  git(origin, "config", "uploadpack.allowAnySHA1InWant", "true");
  commits.base = commit("base");
  git(origin, "checkout", "-q", "-b", "change");
  commits.head = commit("head");
  git(origin, "checkout", "-q", "main");
  commits.trunk = commit("trunk");
  git(origin, "merge", "-q", "--no-ff", "-m", "Merge", "change");
  commits.merge = git(origin, "rev-parse", "HEAD");
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("historyOf", () => {
  it("names the parents of a merge even where the clone has neither", () => {
    const history = historyOf(clone("one", commits.merge, "--depth=1"), process.env);
    expect(history?.head).toBe(commits.merge);
    expect(history?.parents).toEqual([commits.trunk, commits.head]);
    expect(history?.has(commits.trunk)).toBe(false);
    expect(history?.mergeBase(commits.trunk, commits.head)).toBeUndefined();
  });

  it("has the parents at depth 2", () => {
    const history = historyOf(clone("two", commits.merge, "--depth=2"), process.env);
    expect(history?.has(commits.trunk)).toBe(true);
    expect(history?.has(commits.base)).toBe(false);
  });

  it("finds where two lines part in a whole clone, and what a ref leads to", () => {
    const history = historyOf(clone("whole", commits.merge), process.env);
    expect(history?.mergeBase(commits.trunk, commits.head)).toBe(commits.base);
    expect(history?.commitAt("HEAD")).toBe(commits.merge);
    expect(history?.commitAt("refs/heads/nowhere")).toBeUndefined();
  });

  it("has nothing of a clone whose files would have to be fetched", () => {
    const path = join(folder, "partial");
    git(folder, "clone", "-q", "--filter=blob:none", `file://${origin}`, path);
    const history = historyOf(path, process.env);
    expect(history?.head).toBe(commits.merge);
    expect(history?.has(commits.trunk)).toBe(false);
  });

  it.each(["--upload-pack=touch x", "HEAD", `${"a".repeat(39)}g`])("takes %s for no commit", (name) => {
    const history = historyOf(origin, process.env);
    expect(history?.has(name)).toBe(false);
    expect(history?.mergeBase(name, commits.head)).toBeUndefined();
  });

  it("looks at the workspace of a job also where it belongs to another user, as in a container", () => {
    const foreign = { ...process.env, GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" };
    expect(historyOf(origin, foreign)).toBeUndefined();
    expect(historyOf(origin, { ...foreign, GITHUB_WORKSPACE: origin })?.head).toBe(commits.merge);
    const configured = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "a.b", GIT_CONFIG_VALUE_0: "c" };
    expect(historyOf(origin, { ...foreign, ...configured, GITHUB_WORKSPACE: origin })?.head).toBe(commits.merge);
    expect(historyOf(origin, { ...foreign, GITHUB_WORKSPACE: folder })).toBeUndefined();
  });

  it("speaks of a repository's root alone", () => {
    mkdirSync(join(origin, "below"));
    mkdirSync(join(folder, "elsewhere"));
    expect(historyOf(join(origin, "below"), process.env)).toBeUndefined();
    expect(historyOf(join(folder, "elsewhere"), process.env)).toBeUndefined();
  });
});
