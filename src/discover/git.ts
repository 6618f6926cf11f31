/**
 * Git in one folder, called so that nothing of the repository runs and nothing is fetched.
 *
 * Knows the program and its errors; what commits and their files mean is in `git-tree.ts` and `git-history.ts`.
 */
import { execFileSync } from "node:child_process";
import { EnvironmentError } from "../errors.js";
import type { Environment } from "./list-files.js";
import { gitEnvironment, maximumOutputBytes, safeGit } from "./list-files.js";

/** Objects that stand for others, and pagers, have no say either. */
const plumbing = [...safeGit, "--no-replace-objects", "--no-pager", "--literal-pathspecs"];

/** Git in one folder. */
export class Git {
  readonly #folder: string;
  readonly #environment: NodeJS.ProcessEnv;

  constructor(folder: string, environment: Environment) {
    this.#folder = folder;
    this.#environment = gitEnvironment(environment);
  }

  /** What git prints; throws what `execFileSync` throws. */
  run(args: readonly string[], input?: string): Buffer {
    return execFileSync("git", [...plumbing, ...args], {
      cwd: this.#folder,
      env: this.#environment,
      maxBuffer: maximumOutputBytes,
      ...(input === undefined ? { stdio: ["ignore", "pipe", "pipe"] } : { stdio: ["pipe", "pipe", "pipe"], input }),
    });
  }

  /** What git prints, without the line end; undefined where it answers with an error, or is not there. */
  answer(args: readonly string[]): string | undefined {
    try {
      return this.run(args).toString("utf8").trimEnd();
    } catch {
      return undefined;
    }
  }
}

/** Why `what` could not be had from git, with what git said last. */
export function gitFailure(what: string, remedy: string, cause: unknown): EnvironmentError {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ENOENT") {
    return new EnvironmentError("git-missing", "git was not found, which --base needs", {
      remedy: "Install git, or run without --base.",
      cause,
    });
  }
  return new EnvironmentError("git-failed", `${what}${reasonOf(cause)}`, { remedy, cause });
}

/** What git said last, on one line. */
function reasonOf(cause: unknown): string {
  const said =
    cause instanceof Error && "stderr" in cause && cause.stderr instanceof Buffer
      ? cause.stderr.toString("utf8")
      : cause instanceof Error
        ? cause.message
        : "";
  const line = said.trim().split("\n").at(-1)?.slice(0, 300) ?? "";
  return line === "" ? "" : `: ${line}`;
}
