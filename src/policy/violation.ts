/**
 * Violations: what policies return. Owns their shape, its check at the boundary, and their order.
 *
 * Knows neither files nor messages; paths lead into the subject that was evaluated.
 */
import * as v from "valibot";

import type { FixAction, PathStep } from "../model/index.js";
import { fixAction } from "../model/index.js";

/** Something that a rule says about one place of a subject. */
export type Violation = Readonly<{
  /** `family/name`. */
  rule: string;
  /** The wrong node, from the top of the subject. */
  path: readonly PathStep[];
  /** Values for the rule's texts. Never a secret. */
  args: Readonly<Record<string, string>>;
  /** Other nodes that matter; `note` is a key of the rule's notes. */
  related?: readonly RelatedNode[];
  /** What would put it right. */
  fix?: FixAction;
}>;

/** Another node that matters for a violation. */
export type RelatedNode = Readonly<{ path: readonly PathStep[]; note: string }>;

const path = v.array(v.union([v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))]));
const reported = v.strictObject({
  path,
  args: v.record(v.string(), v.string()),
  related: v.optional(v.array(v.strictObject({ path, note: v.string() }))),
  fix: v.optional(fixAction),
});

/** The answer of an entry point: one result, whose violations are keyed by rule. */
const answer = v.tuple([v.strictObject({ result: v.record(v.string(), v.array(reported)) })]);

/** What is wrong with an answer that is none, for the error that carries it. */
export type DecodedAnswer =
  Readonly<{ kind: "violations"; violations: readonly Violation[] }> | Readonly<{ kind: "refused"; why: string }>;

/** Checks what a policy answered; the violations come in total order, as the policy's own order means nothing. */
export function decodeAnswer(value: unknown): DecodedAnswer {
  const decoded = v.safeParse(answer, value);
  if (!decoded.success) {
    const [issue] = decoded.issues;
    return { kind: "refused", why: `${v.getDotPath(issue) ?? "the answer"}: ${issue.message}` };
  }
  const [{ result }] = decoded.output;
  const violations = Object.entries(result).flatMap(([rule, found]) => found.map((one) => violationOf(rule, one)));
  return { kind: "violations", violations: violations.sort(compareViolations) };
}

function violationOf(rule: string, { path, args, related, fix }: v.InferOutput<typeof reported>): Violation {
  const sorted = related === undefined ? {} : { related: [...related].sort(compareRelated) };
  return { rule, path, args: sortedByKey(args), ...sorted, ...(fix === undefined ? {} : { fix }) };
}

function sortedByKey(args: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(args).sort(([left], [right]) => compareTexts(left, right)));
}

/** By rule, then path, then what is said. Texts are compared by code units, whatever the machine's language. */
function compareViolations(left: Violation, right: Violation): number {
  return (
    compareTexts(left.rule, right.rule) ||
    comparePaths(left.path, right.path) ||
    compareTexts(
      JSON.stringify([left.args, left.related, left.fix]),
      JSON.stringify([right.args, right.related, right.fix]),
    )
  );
}

function compareRelated(left: RelatedNode, right: RelatedNode): number {
  return comparePaths(left.path, right.path) || compareTexts(left.note, right.note);
}

function comparePaths(left: readonly PathStep[], right: readonly PathStep[]): number {
  for (const [index, step] of left.entries()) {
    const other = right[index];
    const order = other === undefined ? 1 : compareSteps(step, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareSteps(left: PathStep, right: PathStep): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  return compareTexts(String(left), String(right));
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
