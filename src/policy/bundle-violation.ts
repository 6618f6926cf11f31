/**
 * What the rules of a bundle answer: its shape, its check at the boundary, and its bounds.
 */
import * as v from "valibot";

import type { PathStep } from "../model/index.js";

/** Something that a rule of a bundle says about one place of a subject. */
export type BundleViolation = Readonly<{
  /** The wrong node, from the top of the subject; the subject itself when empty. */
  path: readonly PathStep[];
  /** What is wrong; absent when the rule's title says it. */
  message?: string;
  /** Other nodes that matter, with what is said of them. */
  related: readonly Readonly<{ path: readonly PathStep[]; note: string }>[];
}>;

/** One subject has no more than this many places that one rule can blame. */
const mostViolations = 1000;
const text = v.pipe(v.string(), v.maxLength(2000));
const path = v.pipe(v.array(v.union([text, v.pipe(v.number(), v.integer(), v.minValue(0))])), v.maxLength(50));
const violation = v.strictObject({
  path: v.optional(path, []),
  message: v.optional(text),
  related: v.optional(v.pipe(v.array(v.strictObject({ path, note: text })), v.maxLength(20)), []),
});
/** The answer of an entry point that is defined: one result. */
const answer = v.tuple([v.strictObject({ result: v.pipe(v.array(violation), v.maxLength(mostViolations)) })]);

/** The violations in an answer, or what is wrong with it. */
export type DecodedBundleAnswer =
  Readonly<{ kind: "violations"; violations: readonly BundleViolation[] }> | Readonly<{ kind: "refused"; why: string }>;

/** Checks what an entry point answered. A rule that is undefined has nothing to say. */
export function decodeBundleAnswer(value: unknown): DecodedBundleAnswer {
  if (Array.isArray(value) && value.length === 0) return { kind: "violations", violations: [] };
  const decoded = v.safeParse(answer, value);
  if (decoded.success) {
    const [{ result }] = decoded.output;
    return { kind: "violations", violations: result.map(withoutUndefined).sort(compareViolations) };
  }
  const [issue] = decoded.issues;
  const where = (v.getDotPath(issue) ?? "").replace(/^0\.result\.?/u, "");
  return { kind: "refused", why: `${where === "" ? "the answer" : where}: ${issue.message}` };
}

function withoutUndefined({ path, message, related }: v.InferOutput<typeof violation>): BundleViolation {
  return { path, related, ...(message === undefined ? {} : { message }) };
}

/** Sets come in no order; any total one will do, since findings are sorted by their places. */
function compareViolations(left: BundleViolation, right: BundleViolation): number {
  const [one, other] = [JSON.stringify(left), JSON.stringify(right)];
  return one < other ? -1 : Number(one > other);
}
