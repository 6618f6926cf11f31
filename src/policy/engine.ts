/**
 * Evaluates subjects: encodes one, asks the entry point of its kind, and checks the answer.
 *
 * Owns the life of the instance: made at the first subject, kept while nothing throws. Knows no rule.
 */
import { InternalError } from "../errors.js";
import type { Subject } from "../model/index.js";
import { compileModule } from "./module.js";
import type { PolicyInstance } from "./module.js";
import { subjectJson } from "./subject-json.js";
import { decodeAnswer } from "./violation.js";
import type { Violation } from "./violation.js";

/** How to evaluate. */
export type EvaluateOptions = Readonly<{
  /** Rules that are not evaluated at all. */
  disabled?: readonly string[];
}>;

/** Compiled policies, ready for any number of subjects. */
export type PolicyEngine = Readonly<{
  /** What the rules say about `subject`, in total order. Throws `InternalError` when a policy breaks. */
  evaluate: (subject: Subject, options?: EvaluateOptions) => readonly Violation[];
}>;

/** An engine for the module in `wasm`; throws `InternalError` when it is no policy module. */
export function loadPolicies(wasm: Uint8Array): PolicyEngine {
  const module = guarded("The policy module cannot be compiled", () => compileModule(wasm));
  let running: Readonly<{ instance: PolicyInstance; disabled: string }> | undefined;

  /** Data stay in an instance from one subject to the next, so they are set only when they change. */
  function instanceFor(rules: readonly string[]): PolicyInstance {
    const disabled = JSON.stringify([...rules].sort());
    if (running?.disabled === disabled) return running.instance;
    const instance = running?.instance ?? module.start();
    instance.setData({ run: { disabled: Object.fromEntries(rules.map((rule) => [rule, true])) } });
    running = { instance, disabled };
    return instance;
  }

  return {
    evaluate: (subject, { disabled = [] } = {}) => {
      const kind = subject.kind;
      try {
        const value = guarded(`The policies cannot judge this ${kind}`, () => {
          return instanceFor(disabled).evaluate(`main/${kind.replaceAll("-", "_")}/findings`, subjectJson(subject));
        });
        return violationsIn(value, kind);
      } catch (error) {
        // What the memory of an instance holds after a throw is not known.
        running = undefined;
        throw error;
      }
    },
  };
}

function violationsIn(value: unknown, kind: string): readonly Violation[] {
  const decoded = decodeAnswer(value);
  if (decoded.kind === "violations") return decoded.violations;
  throw new InternalError(
    "policy-result",
    `The policies for ${kind} answered what is no list of violations: ${decoded.why}.`,
  );
}

/** Runs `act`; what it throws, of whatever type, becomes an `InternalError` that names the rule where that is known. */
function guarded<T>(what: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const rule = ruleIn(why);
    const named = rule === undefined ? what : `${what}: rule ${rule} broke`;
    throw new InternalError("policy-trap", `${named} (${why}).`, { cause });
  }
}

/** An abort begins with the place in the sources: `policies/rules/FAMILY/RULE/rule.rego:16:1: ...`. */
function ruleIn(message: string): string | undefined {
  return /policies\/rules\/([a-z0-9-]+\/[a-z0-9-]+)\/rule\.rego:/u.exec(message)?.[1];
}
