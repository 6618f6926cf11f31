import {
  fixAction
} from "./chunk-6H3TDB4A.js";
import {
  subjectJson
} from "./chunk-QFB4KOBI.js";
import {
  compileModule
} from "./chunk-DSQIOKRM.js";
import {
  array,
  getDotPath,
  integer,
  minValue,
  number,
  optional,
  pipe,
  record,
  safeParse,
  strictObject,
  string,
  tuple,
  union
} from "./chunk-JW4XD7LV.js";
import {
  InternalError
} from "./chunk-4TTH2VYI.js";
import "./chunk-6ARWDCOH.js";
import "./chunk-75QCMCYK.js";

// src/policy/violation.ts
var path = array(union([string(), pipe(number(), integer(), minValue(0))]));
var reported = strictObject({
  path,
  args: record(string(), string()),
  related: optional(array(strictObject({ path, note: string() }))),
  fix: optional(fixAction)
});
var answer = tuple([strictObject({ result: record(string(), array(reported)) })]);
function decodeAnswer(value) {
  const decoded = safeParse(answer, value);
  if (!decoded.success) {
    const [issue] = decoded.issues;
    return { kind: "refused", why: `${getDotPath(issue) ?? "the answer"}: ${issue.message}` };
  }
  const [{ result }] = decoded.output;
  const violations = Object.entries(result).flatMap(([rule, found]) => found.map((one) => violationOf(rule, one)));
  return { kind: "violations", violations: violations.sort(compareViolations) };
}
function violationOf(rule, { path: path2, args, related, fix }) {
  const sorted = related === void 0 ? {} : { related: [...related].sort(compareRelated) };
  return { rule, path: path2, args: sortedByKey(args), ...sorted, ...fix === void 0 ? {} : { fix } };
}
function sortedByKey(args) {
  return Object.fromEntries(Object.entries(args).sort(([left], [right]) => compareTexts(left, right)));
}
function compareViolations(left, right) {
  return compareTexts(left.rule, right.rule) || comparePaths(left.path, right.path) || compareTexts(
    JSON.stringify([left.args, left.related, left.fix]),
    JSON.stringify([right.args, right.related, right.fix])
  );
}
function compareRelated(left, right) {
  return comparePaths(left.path, right.path) || compareTexts(left.note, right.note);
}
function comparePaths(left, right) {
  for (const [index, step] of left.entries()) {
    const other = right[index];
    const order = other === void 0 ? 1 : compareSteps(step, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
function compareSteps(left, right) {
  if (typeof left === "number" && typeof right === "number") return left - right;
  return compareTexts(String(left), String(right));
}
function compareTexts(left, right) {
  return left < right ? -1 : Number(left > right);
}

// src/policy/engine.ts
function loadPolicies(wasm) {
  const module = guarded("The policy module cannot be compiled", () => compileModule(wasm));
  let running;
  function instanceFor(rules) {
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
        running = void 0;
        throw error;
      }
    }
  };
}
function violationsIn(value, kind) {
  const decoded = decodeAnswer(value);
  if (decoded.kind === "violations") return decoded.violations;
  throw new InternalError(
    "policy-result",
    `The policies for ${kind} answered what is no list of violations: ${decoded.why}.`
  );
}
function guarded(what, act) {
  try {
    return act();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const rule = ruleIn(why);
    const named = rule === void 0 ? what : `${what}: rule ${rule} broke`;
    throw new InternalError("policy-trap", `${named} (${why}).`, { cause });
  }
}
function ruleIn(message) {
  return /policies\/rules\/([a-z0-9-]+\/[a-z0-9-]+)\/rule\.rego:/u.exec(message)?.[1];
}
export {
  loadPolicies
};
