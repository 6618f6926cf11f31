/** Runs the command line as a process, in an environment of its own. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

import { root } from "../../scripts/lib/run.js";

/** How the program ended, and what it printed. */
export type CliResult = Readonly<{ status: number | null; stdout: string; stderr: string; milliseconds: number }>;

/** Where to run and what to add to the environment; `node` is another Node than that of the tests. */
export type CliOptions = Readonly<{ cwd?: string; env?: Readonly<Record<string, string>>; node?: string }>;

const milliseconds = 60_000;

/** Runs dist/cli.js. Of the environment it sees PATH alone, for git. */
export function runCli(
  args: readonly string[],
  { cwd = root, env = {}, node = process.execPath }: CliOptions = {},
): CliResult {
  const started = performance.now();
  const ended = spawnSync(node, [join(root, "dist/cli.js"), ...args], {
    cwd,
    env: { PATH: process.env["PATH"], ...env },
    encoding: "utf8",
    timeout: milliseconds,
    maxBuffer: 64 * 1024 * 1024,
  });
  return {
    status: ended.status,
    stdout: ended.stdout,
    stderr: ended.stderr,
    milliseconds: performance.now() - started,
  };
}
