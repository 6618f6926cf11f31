/**
 * A repository of git with a change in it, and everything around it that a run of the action meets: the checkout as
 * actions/checkout makes it, the event as GitHub publishes its examples, and what the API holds.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import examples from "@octokit/webhooks-examples";
import { array, looseObject, parse, string, unknown } from "valibot";

import type { FakeOptions } from "../github/fake-github.js";
import { writeFiles } from "./run-action.js";

/** Contents by path. */
export type Files = Readonly<Record<string, string>>;

/** What is checked out. */
export type Checkout = Readonly<{
  /** `trunk`: the branch that the change is for, as it is now. */
  what: "merge" | "head" | "base" | "trunk";
  /** Commits; all when absent. */
  depth?: number;
}>;

/** The states of the repository. */
export type States = Readonly<{
  /** Where the change began. */
  base: Files;
  /** Its result. Files of the base that are not here are removed. */
  head: Files;
  /** The branch that it is for, when it has moved on since; without the change. */
  trunk?: Files;
}>;

const published = parse(array(looseObject({ name: string(), examples: array(unknown()) })), examples);
const who = ["-c", "user.name=t", "-c", "user.email=t@corp.example", "-c", "core.autocrlf=false"];

/** Number of the pull request, as the fake API has it. */
const pullNumber = 7;
const name = "example/platform";

/** A change from base to head, merged into trunk as GitHub does to try it. */
export class ChangeRepository {
  readonly commits: Readonly<Record<Checkout["what"], string>>;
  readonly #states: States;
  readonly #origin = mkdtempSync(join(tmpdir(), "proxylint-change-"));

  constructor(states: States) {
    this.#states = states;
    this.#git("init", "-q", "-b", "main");
    this.#git("config", "uploadpack.allowAnySHA1InWant", "true");
    const base = this.#commit(states.base);
    this.#git("checkout", "-q", "-b", "change");
    const head = this.#commit(states.head);
    this.#git("checkout", "-q", "main");
    const trunk = states.trunk === undefined ? base : this.#commit(states.trunk);
    this.#git("merge", "-q", "--no-ff", "-m", "Merge", "change");
    const merge = this.#git("rev-parse", "HEAD");
    this.#git("update-ref", `refs/pull/${pullNumber}/merge`, merge);
    this.#git("update-ref", "refs/heads/main", trunk);
    this.commits = { base, head, trunk, merge };
  }

  /** For `prepare` of a step: the workspace as actions/checkout leaves it. */
  checkout({ what, depth }: Checkout): (workspace: string) => void {
    return (workspace) => {
      const git = (...args: readonly string[]): void => {
        execFileSync("git", [...who, ...args], { cwd: workspace, stdio: ["ignore", "ignore", "pipe"] });
      };
      git("init", "-q");
      git("remote", "add", "origin", `file://${this.#origin}`);
      const shallow = depth === undefined ? [] : [`--depth=${depth}`];
      const refs = depth === undefined ? ["+refs/heads/*:refs/remotes/origin/*"] : [];
      git(
        "fetch",
        "-q",
        "--no-tags",
        ...shallow,
        "origin",
        ...refs,
        `+${this.commits[what]}:refs/remotes/origin/checkout`,
      );
      git("checkout", "-q", "--force", "refs/remotes/origin/checkout");
    };
  }

  /** An event of GitHub's own examples, with the names and commits of this repository. */
  event(event: string, change: Readonly<Record<string, unknown>> = {}): unknown {
    const { base, head, trunk, merge } = this.commits;
    const repository = { full_name: name, name: "platform", default_branch: "main", private: false };
    const parts: Readonly<Record<string, unknown>> = {
      pull_request: {
        number: pullNumber,
        title: "::error::x ##[error]y",
        head: { sha: head, ref: "change", repo: repository },
        base: { sha: base, ref: "main", repo: repository },
        merge_commit_sha: merge,
      },
      merge_group: { base_sha: trunk, head_sha: merge },
      push: { ref: "refs/heads/change", before: base, after: head, deleted: false },
      workflow_run: { event: "pull_request", head_sha: head, head_branch: "change", head_repository: repository },
    };
    const kind = event === "pull_request_target" ? "pull_request" : event;
    const whole = published.find((one) => one.name === kind)?.examples[0] ?? {};
    const own = kind === "push" ? parts[kind] : { [kind]: parts[kind] ?? {} };
    return merged(merged(merged(whole, own), { repository }), change);
  }

  /** What the fake API holds of this repository. */
  api(): Readonly<Required<Pick<FakeOptions, "pull" | "commits">>> {
    const { base, head, trunk, merge } = this.commits;
    const states = this.#states;
    const moved = states.trunk ?? states.base;
    return {
      pull: { number: pullNumber, headSha: head, baseSha: base, headRepository: name },
      commits: new Map([
        [merge, { files: { ...kept(moved, states), ...states.head }, parents: [trunk, head] }],
        [trunk, { files: moved, parents: [base] }],
        [head, { files: states.head, parents: [base] }],
        [base, { files: states.base }],
      ]),
    };
  }

  /** Removes it from the disk. */
  remove(): void {
    rmSync(this.#origin, { recursive: true, force: true });
  }

  #commit(files: Files): string {
    for (const entry of readdirSync(this.#origin)) {
      if (entry !== ".git") rmSync(join(this.#origin, entry), { recursive: true });
    }
    mkdirSync(this.#origin, { recursive: true });
    writeFiles(this.#origin, files);
    this.#git("add", "--all");
    this.#git("commit", "-q", "--allow-empty", "-m", "Change");
    return this.#git("rev-parse", "HEAD");
  }

  #git(...args: readonly string[]): string {
    return execFileSync("git", [...who, ...args], {
      cwd: this.#origin,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();
  }
}

/** Files of the trunk without those that the change removes. */
function kept(trunk: Files, { base, head }: States): Files {
  return Object.fromEntries(Object.entries(trunk).filter(([path]) => path in head || !(path in base)));
}

/** `change` over `whole`, object by object. */
function merged(whole: unknown, change: unknown): unknown {
  if (!isRecord(whole) || !isRecord(change)) return change;
  const own = Object.entries(change).map(([key, value]) => [key, merged(whole[key], value)] as const);
  return { ...whole, ...Object.fromEntries(own) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
