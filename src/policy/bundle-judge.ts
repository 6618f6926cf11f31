/**
 * The inside of the worker that a bundle runs in: starts its module and evaluates subjects, one at a time.
 *
 * Whatever the module does ends in a reply or in the end of the worker; its texts are cut and made harmless before
 * they leave. How long it may take is the host's business (bundle-host.ts).
 */
import type { BundleViolation } from "./bundle-violation.js";
import { decodeBundleAnswer } from "./bundle-violation.js";
import { harmless } from "./harmless.js";
import { compileModule } from "./module.js";
import type { PolicyInstance } from "./module.js";

/** What the worker is started with. */
export type BundleTask = Readonly<{
  module: Uint8Array;
  /** JSON. */
  data: string;
  entryPoints: readonly string[];
}>;

/** What the worker is asked: to judge a subject, which is JSON, by all of its entry points. */
export type BundleRequest = Readonly<{ subject: string }>;

/** What went wrong inside; `entryPoint` when it is known which rule it was. */
export type BundleTrouble = Readonly<{
  kind: "trouble";
  what: "load" | "builtins" | "evaluate" | "answer";
  why: string;
  entryPoint?: string;
}>;

/** What the worker replies: once when it has started, and once for each request. */
export type BundleReply =
  | Readonly<{ kind: "ready" }>
  /** The violations of each entry point, in their order. */
  | Readonly<{ kind: "answers"; answers: readonly (readonly BundleViolation[])[] }>
  | BundleTrouble;

/** Starts a module and gives the reply to send, and what answers requests where it started. */
export function startBundle(
  task: BundleTask,
): readonly [reply: BundleReply, answer: (request: BundleRequest) => BundleReply] {
  try {
    const instance = compileModule(task.module).start();
    const missing = instance.missingBuiltins();
    if (missing.length > 0) return [trouble("builtins", missing.join(", ")), notStarted];
    instance.setData(JSON.parse(task.data) as object);
    return [{ kind: "ready" }, ({ subject }) => answersOf(instance, subject, task.entryPoints)];
  } catch (error) {
    return [trouble("load", wordsOf(error)), notStarted];
  }
}

function notStarted(): BundleReply {
  return trouble("load", "it has not started");
}

function answersOf(instance: PolicyInstance, subject: string, entryPoints: readonly string[]): BundleReply {
  const answers: (readonly BundleViolation[])[] = [];
  for (const entryPoint of entryPoints) {
    let value: unknown;
    try {
      value = instance.evaluate(entryPoint, subject);
    } catch (error) {
      return trouble("evaluate", wordsOf(error), entryPoint);
    }
    const decoded = decodeBundleAnswer(value);
    if (decoded.kind === "refused") return trouble("answer", decoded.why, entryPoint);
    answers.push(decoded.violations);
  }
  return { kind: "answers", answers };
}

function trouble(what: BundleTrouble["what"], why: string, entryPoint?: string): BundleTrouble {
  return { kind: "trouble", what, why: harmless(why), ...(entryPoint === undefined ? {} : { entryPoint }) };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
