import {
  harmless
} from "./chunk-V7SGWO6Z.js";
import {
  compileModule
} from "./chunk-DSQIOKRM.js";
import {
  array,
  getDotPath,
  integer,
  maxLength,
  minValue,
  number,
  optional,
  pipe,
  safeParse,
  strictObject,
  string,
  tuple,
  union
} from "./chunk-JW4XD7LV.js";
import "./chunk-75QCMCYK.js";

// src/entry/bundle-worker.ts
import { parentPort, workerData } from "node:worker_threads";

// src/policy/bundle-violation.ts
var mostViolations = 1e3;
var text = pipe(string(), maxLength(2e3));
var path = pipe(array(union([text, pipe(number(), integer(), minValue(0))])), maxLength(50));
var violation = strictObject({
  path: optional(path, []),
  message: optional(text),
  related: optional(pipe(array(strictObject({ path, note: text })), maxLength(20)), [])
});
var answer = tuple([strictObject({ result: pipe(array(violation), maxLength(mostViolations)) })]);
function decodeBundleAnswer(value) {
  if (Array.isArray(value) && value.length === 0) return { kind: "violations", violations: [] };
  const decoded = safeParse(answer, value);
  if (decoded.success) {
    const [{ result }] = decoded.output;
    return { kind: "violations", violations: result.map(withoutUndefined).sort(compareViolations) };
  }
  const [issue] = decoded.issues;
  const where = (getDotPath(issue) ?? "").replace(/^0\.result\.?/u, "");
  return { kind: "refused", why: `${where === "" ? "the answer" : where}: ${issue.message}` };
}
function withoutUndefined({ path: path2, message, related }) {
  return { path: path2, related, ...message === void 0 ? {} : { message } };
}
function compareViolations(left, right) {
  const [one, other] = [JSON.stringify(left), JSON.stringify(right)];
  return one < other ? -1 : Number(one > other);
}

// src/policy/bundle-judge.ts
function startBundle(task) {
  try {
    const instance = compileModule(task.module).start();
    const missing = instance.missingBuiltins();
    if (missing.length > 0) return [trouble("builtins", missing.join(", ")), notStarted];
    instance.setData(JSON.parse(task.data));
    return [{ kind: "ready" }, ({ subject }) => answersOf(instance, subject, task.entryPoints)];
  } catch (error) {
    return [trouble("load", wordsOf(error)), notStarted];
  }
}
function notStarted() {
  return trouble("load", "it has not started");
}
function answersOf(instance, subject, entryPoints) {
  const answers = [];
  for (const entryPoint of entryPoints) {
    let value;
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
function trouble(what, why, entryPoint) {
  return { kind: "trouble", what, why: harmless(why), ...entryPoint === void 0 ? {} : { entryPoint } };
}
function wordsOf(error) {
  return error instanceof Error ? error.message : String(error);
}

// src/entry/bundle-worker.ts
var [started, answer2] = startBundle(workerData);
parentPort?.postMessage(started);
parentPort?.on("message", (request) => {
  parentPort?.postMessage(answer2(request));
});
