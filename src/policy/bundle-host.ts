/**
 * Runs the rules of a bundle in a worker, which is ended when it takes too long or too much.
 *
 * A bundle may be anybody's: its module gets no means but its memory, what the worker prints is dropped, and neither a
 * loop nor a flood keeps the run from ending. Times are in milliseconds.
 */
import { Worker } from "node:worker_threads";

import { ConfigError, EnvironmentError } from "../errors.js";
import type { Subject } from "../model/index.js";
import type { BundleRule, PolicyBundle } from "./bundle.js";
import type { BundleReply, BundleRequest, BundleTask, BundleTrouble } from "./bundle-judge.js";
import type { BundleViolation } from "./bundle-violation.js";
import { subjectJson } from "./subject-json.js";

/** How long a bundle may take: to start, for one subject, and for all of a run. */
export type BundleLimits = Readonly<{ start: number; subject: number; run: number }>;

const usualLimits: BundleLimits = { start: 15_000, subject: 5_000, run: 60_000 };

/** The worker's own memory, apart from the module's, which has a ceiling of its own. In MiB. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, codeRangeSizeMb: 64 };

/** What a rule of a bundle says about a subject. */
export type RuleViolation = BundleViolation & Readonly<{ rule: BundleRule }>;

/** What is needed to run bundles; `worker` is the file that answers as bundle-judge.ts does. */
export type BundleMeans = Readonly<{ worker: URL; limits?: BundleLimits }>;

/** What the rules of `bundle` say about each of `subjects`. Throws `ConfigError` when it does not behave. */
export async function judgeWithBundle(
  bundle: PolicyBundle,
  subjects: readonly Subject[],
  { worker, limits = usualLimits }: BundleMeans,
): Promise<readonly (readonly RuleViolation[])[]> {
  const running = new RunningBundle(bundle, worker);
  try {
    accept(bundle, await running.next(limits.start), limits.start);
    const results: (readonly RuleViolation[])[] = [];
    const end = performance.now() + limits.run;
    for (const subject of subjects) {
      const left = Math.min(limits.subject, Math.max(0, end - performance.now()));
      const reply = await running.ask(subject, left);
      const answers = accept(bundle, reply, left < limits.subject ? limits.run : limits.subject);
      results.push(
        bundle.rules.flatMap((rule, index) => (answers[index] ?? []).map((violation) => ({ ...violation, rule }))),
      );
    }
    return results;
  } finally {
    await running.end();
  }
}

/** How a worker may end without a reply. */
type Silence = Readonly<{ kind: "late" }> | Readonly<{ kind: "dead"; error: unknown }>;

/** A worker with at most one question open. */
class RunningBundle {
  readonly #worker: Worker;
  #settle: (reply: BundleReply | Silence) => void = () => undefined;
  /** It may end while nobody waits. */
  #dead: Silence | undefined;

  constructor({ module, data, rules }: PolicyBundle, file: URL) {
    const task: BundleTask = { module, data, entryPoints: rules.map(({ entryPoint }) => entryPoint) };
    this.#worker = startWorker(file, task);
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    this.#worker.on("message", (reply: BundleReply) => {
      this.#take(reply);
    });
    this.#worker.on("error", (error) => {
      this.#take({ kind: "dead", error });
    });
    this.#worker.on("exit", () => {
      this.#take({ kind: "dead", error: undefined });
    });
  }

  async ask(subject: Subject, patience: number): Promise<BundleReply | Silence> {
    const request: BundleRequest = { subject: subjectJson(subject) };
    this.#worker.postMessage(request);
    return await this.next(patience);
  }

  async next(patience: number): Promise<BundleReply | Silence> {
    if (this.#dead !== undefined) return this.#dead;
    return await new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#settle({ kind: "late" });
      }, patience);
      this.#settle = (reply) => {
        clearTimeout(timer);
        this.#settle = () => undefined;
        resolve(reply);
      };
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(reply: BundleReply | Silence): void {
    // The first end is the reason; what follows it is only the worker going away.
    if (reply.kind === "dead") this.#dead ??= reply;
    this.#settle(reply);
  }
}

/** A worker that can neither print nor see what the process was started with. */
function startWorker(file: URL, task: BundleTask): Worker {
  return new Worker(file, {
    workerData: task,
    stdout: true,
    stderr: true,
    env: {},
    argv: [],
    execArgv: [],
    resourceLimits,
    name: "proxylint-bundle",
  });
}

/** The answers in a reply; whatever else came of it is an error that says what to do. */
function accept(
  bundle: PolicyBundle,
  reply: BundleReply | Silence,
  patience: number,
): readonly (readonly BundleViolation[])[] {
  const { name } = bundle;
  switch (reply.kind) {
    case "ready":
      return [];
    case "answers":
      return reply.answers;
    case "late":
      throw fault(
        `${name} did not come to an end within ${patience / 1000} s`,
        "One of its rules loops or looks at too much: run it with `opa eval --profile` on what `proxylint extract` prints.",
      );
    case "dead":
      throw deathOf(name, reply.error);
    case "trouble":
      throw troubleWith(bundle, reply);
  }
}

const smaller =
  "Look for rules that build large sets or texts: `opa eval --profile` on what `proxylint extract` prints.";

function deathOf(name: string, error: unknown): ConfigError | EnvironmentError {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return fault(`${name} needs too much memory`, smaller);
  return new EnvironmentError("worker-failed", `the worker that ${name} ran in has ended`, {
    remedy: "Check that the machine has memory left; if it has, install Proxylint again.",
    cause: error,
  });
}

function troubleWith({ name, rules }: PolicyBundle, { what, why, entryPoint }: BundleTrouble): ConfigError {
  const id = rules.find((rule) => rule.entryPoint === entryPoint)?.id ?? "";
  switch (what) {
    case "load":
      return fault(
        `${name}: its module cannot be started (${why})`,
        "Build it with opa 1.0 or later: opa build -t wasm -b FOLDER -o FILE.tar.gz (docs/own-rules.md).",
      );
    case "builtins":
      return fault(
        `${name} calls ${why}, which modules do not have`,
        'Texts are made with concat or $"...{value}", times come as input.now; `opa build --capabilities` with Proxylint\'s capabilities.json finds each place.',
      );
    case "evaluate":
      return /memory|malloc/iu.test(why)
        ? fault(`${name}: rule ${id} needs too much memory`, smaller)
        : fault(`${name}: rule ${id} broke (${why})`, "Run it with `opa eval` on what `proxylint extract` prints.");
    case "answer":
      return fault(
        `${name}: rule ${id} does not answer with violations (${why})`,
        'Make `report` a set of {"path": [...], "message": "..."}; path leads to the wrong node of the input.',
      );
  }
}

function fault(message: string, remedy: string): ConfigError {
  return new ConfigError("bundle-invalid", message, { remedy });
}
