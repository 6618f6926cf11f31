import {
  failsOn,
  failureOf,
  print,
  shownFrom
} from "./chunk-ZFEUWSLG.js";
import {
  programFiles
} from "./chunk-4MHOLMFI.js";
import {
  renderAnnotations,
  renderMarkdown,
  renderReport,
  safeOutput,
  summaryLimit
} from "./chunk-CMO4F4CO.js";
import {
  once,
  runScan
} from "./chunk-LHPNKOWS.js";
import {
  configOf,
  guardedConfig,
  scopeOf,
  sharedOptions,
  strictConfig
} from "./chunk-BI54XBKM.js";
import {
  annotationMessageLength
} from "./chunk-XNVGHLRQ.js";
import "./chunk-Q6KVLHDR.js";
import {
  version
} from "./chunk-Q52J35OE.js";
import {
  shortened,
  visible
} from "./chunk-35UG7AWZ.js";
import {
  discover,
  historyOf,
  openCommit,
  openFiles,
  openReplaced,
  treeReadBy
} from "./chunk-FXMGMS7T.js";
import {
  boolean,
  integer,
  looseObject,
  minValue,
  nullish,
  number,
  optional,
  pipe,
  regex,
  safeParse,
  string
} from "./chunk-JW4XD7LV.js";
import {
  findConfig
} from "./chunk-UISEM3SR.js";
import {
  counts,
  withMinimumSeverity
} from "./chunk-3I6R4BAJ.js";
import "./chunk-GVIYDVNL.js";
import {
  EnvironmentError,
  UsageError
} from "./chunk-4TTH2VYI.js";
import {
  nearest
} from "./chunk-6ARWDCOH.js";
import "./chunk-75QCMCYK.js";

// src/entry/action.ts
import { readFileSync } from "node:fs";

// src/github/event.ts
var commit = pipe(string(), regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u));
var noCommit = /^0+$/u;
var repositorySchema = looseObject({ full_name: string(), default_branch: optional(string(), "") });
var anyEvent = looseObject({ repository: looseObject({ private: boolean() }) });
var pullEvent = looseObject({
  pull_request: looseObject({
    number: pipe(number(), integer(), minValue(1)),
    // Repositories are null when the fork has been deleted since.
    head: looseObject({ sha: commit, repo: nullish(repositorySchema) }),
    base: looseObject({ sha: commit, ref: string() })
  }),
  repository: repositorySchema
});
var workflowRunEvent = looseObject({
  workflow_run: looseObject({
    event: string(),
    head_sha: commit,
    head_branch: nullish(string(), ""),
    head_repository: nullish(repositorySchema)
  }),
  repository: repositorySchema
});
var mergeGroupEvent = looseObject({ merge_group: looseObject({ base_sha: commit, head_sha: commit }) });
var pushEvent = looseObject({
  ref: string(),
  before: commit,
  after: commit,
  deleted: optional(boolean(), false),
  repository: repositorySchema
});
function runEventOf(name, payload) {
  switch (name) {
    case "pull_request":
    case "pull_request_target":
    case "pull_request_review":
      return pullRequestRun(parsed(name, pullEvent, payload), name === "pull_request_target");
    case "merge_group": {
      const { merge_group: group } = parsed(name, mergeGroupEvent, payload);
      return { kind: "merge-group", baseSha: group.base_sha, headSha: group.head_sha };
    }
    case "workflow_run":
      return workflowRun(parsed(name, workflowRunEvent, payload));
    case "push":
      return pushRun(payload);
    default:
      return { kind: "other" };
  }
}
function isPrivateRepository(payload) {
  return readAs(anyEvent, payload)?.repository.private;
}
function pullRequestRun(event, asData) {
  const { number: pullNumber, head, base } = event.pull_request;
  const isFork = head.repo?.full_name !== event.repository.full_name;
  const pull = { number: pullNumber, headSha: head.sha, baseRef: base.ref, baseSha: base.sha, isFork };
  return { kind: "pull-request", pull, asData };
}
function workflowRun({ workflow_run: run2 }) {
  const repository = run2.head_repository?.full_name;
  if (run2.event !== "pull_request" || repository === void 0) return { kind: "other" };
  return { kind: "workflow-run", head: { sha: run2.head_sha, repository, branch: run2.head_branch } };
}
function pushRun(payload) {
  const event = readAs(pushEvent, payload);
  if (event?.ref.startsWith("refs/heads/") !== true || event.deleted) return { kind: "other" };
  const { ref, before, after, repository } = event;
  const toDefaultBranch = ref === `refs/heads/${repository.default_branch}`;
  const known = noCommit.test(before) ? {} : { before };
  return { kind: "push", ...known, after, toDefaultBranch, defaultBranch: repository.default_branch };
}
function parsed(name, schema, payload) {
  const event = readAs(schema, payload);
  if (event !== void 0) return event;
  throw new EnvironmentError("event-invalid", `the file of GITHUB_EVENT_PATH describes no ${name} event`, {
    remedy: "Leave GITHUB_EVENT_NAME and GITHUB_EVENT_PATH as the runner sets them."
  });
}
function readAs(schema, payload) {
  try {
    const result = safeParse(schema, JSON.parse(payload));
    return result.success ? result.output : void 0;
  } catch {
    return void 0;
  }
}

// src/entry/action/change-request.ts
function repositoryOf(environment) {
  const [owner = "", repo = ""] = (environment["GITHUB_REPOSITORY"] ?? "").split("/");
  return { owner, repo };
}
var whyUntold = {
  "too-many": "the change is larger than what GitHub's API tells",
  "not-at-hand": "the files of the workspace are not those that the event speaks of"
};
function bytesIn(root) {
  const files2 = openFiles(root);
  return (path) => {
    const source = files2.readBytes(path);
    return source === void 0 ? void 0 : Buffer.from(source.text, "latin1");
  };
}

// src/entry/action/head-as-data.ts
async function headAsData(request, history, pull) {
  const { root, environment, repository } = request;
  if (history !== void 0 && !isOfBase(request, history, pull)) throw notTheBase(pull);
  const { blobAt, fileAt, filesOfPull, otherSide } = await import("./github-OGDM37PD.js");
  const replaced = await needed(request, async (api) => {
    const files2 = await filesOfPull(api, repository, pull.number);
    const fetch = (path, { blob }) => blob === void 0 ? fileAt(api, repository, path, pull.headSha) : blobAt(api, repository, blob);
    return files2 === "too-many" ? files2 : await otherSide(files2, { wanted: "after", read: bytesIn(root), fetch });
  });
  if (typeof replaced === "string") throw notReadable(whyUntold[replaced]);
  const base = openReplaced(root, environment, /* @__PURE__ */ new Map());
  return { base, head: openReplaced(root, environment, replaced), guarded: true };
}
async function needed({ openApi, environment }, ask) {
  try {
    return await ask(await openApi());
  } catch (cause) {
    const { changeTrouble, proxyVariable, publicApi, troubleOf } = await import("./github-OGDM37PD.js");
    const variable = proxyVariable(environment["GITHUB_API_URL"] ?? publicApi, environment);
    const run2 = { isFork: false, isDependabot: false, ...variable === void 0 ? {} : { proxyVariable: variable } };
    const remedy = changeTrouble(troubleOf(cause), run2);
    const message = "the change cannot be read as data: GitHub's API did not say what it is";
    throw new EnvironmentError("github-api", message, {
      remedy,
      cause
    });
  }
}
function isOfBase({ environment }, { head, commitAt }, pull) {
  if (head === pull.baseSha || commitAt(`refs/remotes/origin/${pull.baseRef}`) === head) return true;
  return environment["GITHUB_REF"] === `refs/heads/${pull.baseRef}` && environment["GITHUB_SHA"] === head;
}
function notTheBase({ baseRef }) {
  return new EnvironmentError(
    "git-failed",
    `the workspace does not hold the branch ${baseRef}, which the change is for`,
    {
      remedy: "Check it out: actions/checkout with ref: ${{ github.event.pull_request.base.ref }}. Its head is read through the API, and must not be checked out here."
    }
  );
}
function notReadable(reason) {
  return new EnvironmentError("github-api", `the change cannot be read as data: ${reason}`, {
    remedy: "Judge it in a workflow on pull_request, which checks it out and needs no rights."
  });
}

// src/entry/action/state-before.ts
async function stateBefore(request, commits, baseRef, asked) {
  const { root, environment } = request;
  const history = request.history();
  const known = commits.find((commit2) => commit2 !== void 0 && history?.has(commit2) === true);
  if (known !== void 0) return { base: openCommit(root, known, environment), guarded: true };
  if (asked === void 0 || isWithoutInterest(request)) return { guarded: false };
  const unknown = { guarded: true, baseRef };
  try {
    const { fileAt, otherSide } = await import("./github-OGDM37PD.js");
    const api = await request.openApi();
    const answer = await filesAsked(api, request.repository, asked);
    if (answer === "too-many") return { ...unknown, remark: asItIs(whyUntold[answer]) };
    const { files: files2, commit: commit2 } = answer;
    const fetch = (path) => fileAt(api, request.repository, path, commit2);
    const replaced = await otherSide(files2, { wanted: "before", read: bytesIn(root), fetch });
    if (typeof replaced === "string") return { ...unknown, remark: asItIs(whyUntold[replaced]) };
    return { base: openReplaced(root, environment, replaced), guarded: true };
  } catch (trouble) {
    return { ...unknown, remark: asItIs("GitHub's API did not say what changed"), trouble };
  }
}
function asItIs(reason) {
  return `All findings are shown as if they were new, because what was there before is not known: ${reason}. With fetch-depth: 2 for actions/checkout, git knows.`;
}
async function filesAsked(api, repository, asked) {
  const { filesBetween, filesOfPull } = await import("./github-OGDM37PD.js");
  if ("pull" in asked) {
    const files2 = await filesOfPull(api, repository, asked.pull.number);
    return files2 === "too-many" ? files2 : { files: files2, commit: asked.commit };
  }
  const [base, head] = asked;
  const answer = await filesBetween(api, repository, base, head);
  return answer === "too-many" ? answer : { files: answer.files, commit: answer.mergeBase };
}
function isWithoutInterest({ root, search, environment }) {
  const { candidates, omissions } = discover(root, { ...search, clustersMatter: true }, { environment });
  return candidates.length === 0 && omissions.length === 0;
}

// src/entry/action/change.ts
async function changeOf(request) {
  const { event } = request;
  switch (event.kind) {
    case "pull-request":
      return await pullChange(request, event.pull, event.asData);
    case "workflow-run": {
      const { openPullOf } = await import("./github-OGDM37PD.js");
      const open = async (api) => openPullOf(api, request.repository, event.head);
      const pull = await needed(request, open);
      if (pull === void 0) return unjudged("no open pull request has the commit of that run as its newest");
      const history = request.history();
      if (history !== void 0 && !isHeadOf(history, pull) && !isOfBase(request, history, pull)) {
        return unjudged(`it is for the branch ${pull.baseRef}, which is not the one that is checked out`);
      }
      return await pullChange(request, pull, true);
    }
    case "merge-group":
      return await stateBefore(request, [event.baseSha], event.baseSha, [event.baseSha, event.headSha]);
    case "push":
      return await pushChange(request, event);
    case "other":
      return { guarded: false };
  }
}
function unjudged(reason) {
  return { guarded: false, remark: `The change of that run was not judged: ${reason}.` };
}
function isHeadOf({ head, parents }, { headSha }) {
  return head === headSha || parents.length === 2 && parents[1] === headSha;
}
async function pullChange(request, pull, asData) {
  const history = request.history();
  const isHead = history !== void 0 && isHeadOf(history, pull);
  if (asData && !isHead) return { ...await headAsData(request, history, pull), pull };
  const merged = isHead && history.head !== pull.headSha ? history.parents[0] : void 0;
  const base = merged ?? history?.mergeBase(pull.baseSha, history.head);
  const commit2 = base ?? pull.baseSha;
  return { ...await stateBefore(request, [base], commit2, { pull, commit: commit2 }), pull };
}
async function pushChange(request, event) {
  const { toDefaultBranch, defaultBranch, before: since, after } = event;
  if (toDefaultBranch) {
    const isWorthAsking = request.onlyChanged && since !== void 0;
    const asked = isWorthAsking ? [since, after] : void 0;
    return { ...await stateBefore(request, [since], defaultBranch, asked), guarded: false };
  }
  const history = request.history();
  const trunk = history?.commitAt(`refs/remotes/origin/${defaultBranch}`);
  const parting = trunk === void 0 ? void 0 : history?.mergeBase(trunk, after);
  return await stateBefore(request, [parting], parting ?? defaultBranch, [defaultBranch, after]);
}

// src/entry/action/inputs.ts
var minimums = ["error", "warning", "note"];
var thresholds = ["error", "warning", "note", "never"];
var commentModes = ["auto", "always", "never"];
var scopes = ["all", "changed"];
var locales = ["en", "ko", "ja", "zh"];
function readInputs(environment) {
  const sarifFile = input(environment, "sarif-file");
  const jsonFile = input(environment, "json-file");
  const sarifCategory = input(environment, "sarif-category");
  const config = input(environment, "config");
  const failOn = chosen(environment, "fail-on", thresholds);
  const minSeverity = chosen(environment, "min-severity", minimums);
  const locale = chosen(environment, "locale", locales);
  return {
    paths: lines(input(environment, "paths")),
    planFiles: lines(input(environment, "plan-files")),
    ...config === "" ? {} : { config },
    ...failOn === void 0 ? {} : { failOn },
    ...minSeverity === void 0 ? {} : { minSeverity },
    scope: choice(environment, "scope", scopes, "all"),
    annotations: annotationMode(environment),
    comment: choice(environment, "comment", commentModes, "auto"),
    suggestions: flag(environment, "suggestions", false),
    checkRun: flag(environment, "check-run", false),
    uploadSarif: flag(environment, "sarif-upload", false),
    ...sarifCategory === "" ? {} : { sarifCategory },
    ...sarifFile === "" ? {} : { sarifFile },
    ...jsonFile === "" ? {} : { jsonFile },
    ...locale === void 0 ? {} : { locale },
    token: input(environment, "github-token")
  };
}
function input(environment, name) {
  return (environment[`INPUT_${name.toUpperCase()}`] ?? "").trim();
}
function lines(text) {
  return text.split(/\r\n|[\r\n]/u).map((line) => line.trim()).filter((line) => line !== "");
}
function choice(environment, name, values, otherwise) {
  return chosen(environment, name, values) ?? otherwise;
}
function chosen(environment, name, values) {
  const given = input(environment, name);
  if (given === "") return void 0;
  return values.find((value) => value === given) ?? refuse(name, given, values);
}
function annotationMode(environment) {
  const given = input(environment, "annotations");
  if (given === "changed") return given;
  const isOn = given === "" ? true : truth(given);
  return isOn === void 0 ? refuse("annotations", given, ["true", "changed", "false"]) : isOn ? "true" : "false";
}
function flag(environment, name, otherwise) {
  const given = input(environment, name);
  if (given === "") return otherwise;
  return truth(given) ?? refuse(name, given, ["true", "false"]);
}
function truth(given) {
  if (["true", "True", "TRUE"].includes(given)) return true;
  return ["false", "False", "FALSE"].includes(given) ? false : void 0;
}
function refuse(name, given, values) {
  const near = nearest(given, values);
  const remedy = `${near === void 0 ? "" : `Did you mean ${near}? `}It takes ${values.join(", ")}.`;
  throw new UsageError("bad-option-value", `input ${name} has no value ${given}`, { remedy });
}

// src/entry/action/output.ts
import { randomUUID } from "node:crypto";
import { appendFileSync, statSync } from "node:fs";
function log(text) {
  print(safeOutput(text));
}
function commands(lines2) {
  print(lines2.map((line) => `${line}
`).join(""));
}
function annotate(level, title, message) {
  const lines2 = message.split(/\r\n|[\r\n]/u).map(visible);
  const shown = shortened(lines2.join("\n"), annotationMessageLength);
  commands([`::${level} title=${escapedProperty(title)}::${escapedData(shown)}`]);
}
function escapedData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapedProperty(text) {
  return escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function setOutputs(environment, outputs) {
  const file = environment["GITHUB_OUTPUT"] ?? "";
  if (file === "") return;
  const records = Object.entries(outputs).map(([name, value]) => {
    const delimiter = `ghadelimiter_${randomUUID()}`;
    return `${name}<<${delimiter}
${value}
${delimiter}
`;
  });
  appendFileSync(file, records.join(""));
}
function summaryRoom(environment) {
  const file = environment["GITHUB_STEP_SUMMARY"] ?? "";
  const used = file === "" ? 0 : statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return Math.max(0, summaryLimit.size - used);
}
function addSummary(environment, markdown) {
  const file = environment["GITHUB_STEP_SUMMARY"] ?? "";
  if (file === "") return false;
  try {
    appendFileSync(file, markdown);
    return true;
  } catch {
    return false;
  }
}
function guardStreams(streams) {
  for (const stream of streams) {
    const write = stream.write.bind(stream);
    stream.write = (chunk, ...rest) => {
      const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
      const done = rest.find((argument) => typeof argument === "function");
      return write(safeOutput(text), done);
    };
  }
}

// src/entry/action/paths.ts
import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
function checkWorkspace({ workspace }) {
  if (entriesOf(workspace).length > 0) return;
  throw new UsageError("path-not-found", "the workspace has no files", {
    remedy: "Run actions/checkout in a step before this one."
  });
}
function entriesOf(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
function scannedPath({ workspace }, name, path) {
  return readablePath([workspace], workspace, name, path);
}
function planPath({ workspace, temporary }, name, path) {
  return readablePath(temporary === void 0 ? [workspace] : [workspace, temporary], workspace, name, path);
}
function readablePath(roots, workspace, name, path) {
  const absolute = resolve(workspace, refuseNul(name, path));
  const root = roots.find((folder) => isInside(folder, absolute));
  if (root === void 0) throw outside(name, path);
  if (!existsSync(absolute)) {
    throw new UsageError("path-not-found", `input ${name}: ${path} does not exist`, {
      remedy: "Check the path: it is relative to the workspace, where actions/checkout puts the repository."
    });
  }
  if (!isInside(realpathSync(root), realpathSync(absolute))) throw outside(name, path);
  return absolute;
}
function checkReportPath(folders, name, path) {
  reportPath(folders, name, path);
}
function writeReport(folders, name, path, text) {
  const absolute = reportPath(folders, name, path);
  try {
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  } catch (cause) {
    throw new EnvironmentError("file-unwritable", `input ${name}: ${path} cannot be written`, {
      remedy: "Name a file, in a folder that may be written.",
      cause
    });
  }
  const { workspace } = folders;
  return isInside(workspace, absolute) ? relative(workspace, absolute).split(sep).join("/") : absolute;
}
function reportPath({ workspace, temporary }, name, path) {
  const absolute = resolve(workspace, refuseNul(name, path));
  const roots = temporary === void 0 ? [workspace] : [workspace, temporary];
  const root = roots.find((folder) => isInside(folder, absolute) && absolute !== folder);
  if (root === void 0) throw outside(name, path);
  refuseLinks(root, absolute, name, path);
  return absolute;
}
function refuseLinks(root, absolute, name, path) {
  let current = root;
  for (const part of relative(root, absolute).split(sep)) {
    current = join(current, part);
    if (lstatSync(current, { throwIfNoEntry: false })?.isSymbolicLink() !== true) continue;
    throw new UsageError("path-outside-root", `input ${name}: ${path} leads through a symbolic link`, {
      remedy: "Name a file that is no link, in folders that are none."
    });
  }
}
function refuseNul(name, path) {
  if (!path.includes("\0")) return path;
  throw new UsageError("bad-option-value", `input ${name} holds a NUL character`, { remedy: "Write the path alone." });
}
function outside(name, path) {
  return new UsageError("path-outside-root", `input ${name}: ${path} lies outside of the workspace`, {
    remedy: "Write a path relative to the workspace, without .. that leaves it."
  });
}
function isInside(folder, path) {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`);
}

// src/entry/action/writers.ts
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
function writersFor(shown, { inputs, change }) {
  const isPull = change.pull !== void 0;
  const hasNews = inputs.comment === "always" || shown.findings.some(counts);
  const comment = (desk) => writeComment(desk, hasNews);
  const all = [
    { isAsked: isPull && inputs.comment !== "never", output: "comment", isOptional: !hasNews, write: comment },
    { isAsked: isPull && inputs.suggestions, output: "suggestions", isOptional: false, write: writeSuggestions },
    { isAsked: inputs.checkRun, output: "check-run", isOptional: false, write: writeCheckRun },
    { isAsked: inputs.uploadSarif, output: "code-scanning", isOptional: false, write: uploadFindings }
  ];
  return all.filter(({ isAsked }) => isAsked);
}
async function writeComment({ github, api, repository, shown, inputs, environment, change, voice }, isWanted) {
  const pullNumber = change.pull?.number ?? 0;
  const client = github.commentClient(api, { ...repository, pullNumber });
  const summaryLink = runAddress(environment);
  const options = { ...voice.markdown, ...summaryLink === void 0 ? {} : { summaryLink } };
  const body = github.commentBody(shown, scannedBy(inputs), options);
  const result = await github.keepComment(client, body, isWanted);
  if (result === "crowded") throw new github.ApiError("crowded");
  return result === "not-needed" ? "" : `Comment on pull request ${pullNumber}: ${result}.`;
}
async function writeSuggestions({ github, api, repository, shown, inputs, change, voice }) {
  const { number: pullNumber = 0, headSha = "" } = change.pull ?? {};
  const options = { headSha, scanned: scannedBy(inputs), locale: voice.locale };
  const result = await github.keepSuggestions(api, { ...repository, pullNumber }, shown, options);
  if (result.kind === "crowded") throw new github.ApiError("crowded");
  const { created, deleted, refused } = result;
  if (created + deleted + refused === 0) return "";
  const left = refused === 0 ? "" : `, ${refused} refused, because the diff has changed meanwhile`;
  return `Suggestions on pull request ${pullNumber}: ${created} made, ${deleted} deleted${left}.`;
}
async function writeCheckRun({ github, api, repository, shown, environment, change, voice }) {
  const { locale, catalogue, markdown } = voice;
  const headSha = change.pull?.headSha ?? environment["GITHUB_SHA"] ?? "";
  const job = environment["GITHUB_JOB"] ?? "";
  const result = await github.keepCheckRun(api, repository, shown, {
    headSha,
    locale,
    catalogue,
    suffix: job,
    ...markdown.fileBase === void 0 ? {} : { fileBase: markdown.fileBase },
    ...detailsOf(environment)
  });
  return result.kind === "unchanged" ? "" : `Check run: made with ${result.annotations} annotations.`;
}
function detailsOf(environment) {
  const detailsUrl = runAddress(environment);
  return detailsUrl === void 0 ? {} : { detailsUrl };
}
function runAddress(environment) {
  const [server = "", repository = "", id = ""] = ["SERVER_URL", "REPOSITORY", "RUN_ID"].map(
    (name) => environment[`GITHUB_${name}`] ?? ""
  );
  return server === "" || repository === "" || id === "" ? void 0 : `${server}/${repository}/actions/runs/${id}`;
}
async function uploadFindings(desk) {
  const { github, api, repository, shown, inputs, environment, change, voice } = desk;
  const { pull } = change;
  const isOfBranch = pull !== void 0 && isForBranch(environment);
  const category = inputs.sarifCategory === void 0 ? {} : { category: inputs.sarifCategory };
  const upload = {
    sarif: renderReport("sarif", shown, { ...voice, ...category }),
    commitSha: isOfBranch ? pull.headSha : environment["GITHUB_SHA"] ?? "",
    ref: isOfBranch ? `refs/pull/${pull.number}/head` : environment["GITHUB_REF"] ?? "",
    checkoutUri: pathToFileURL(`${environment["GITHUB_WORKSPACE"] ?? process.cwd()}/`).href,
    startedAt: desk.started,
    toolName: "proxylint"
  };
  const result = await github.uploadSarif(api, repository, upload, sleep);
  if (result.kind === "too-large") throw new github.ApiError("too-large");
  if (result.kind === "failed") throw new github.ApiError("unprocessable");
  return result.kind === "unchanged" ? "" : `Code scanning: ${result.kind}.`;
}
function isForBranch(environment) {
  return environment["GITHUB_REF"]?.startsWith("refs/heads/") === true;
}
function scannedBy({ paths, planFiles }) {
  return JSON.stringify([paths, planFiles]);
}

// src/entry/action/github.ts
async function publishOnGithub(shown, run2, voice) {
  const writers = writersFor(shown, run2);
  const { trouble } = run2.change;
  if (writers.length === 0 && trouble === void 0) return 0;
  const github = await import("./github-OGDM37PD.js");
  const desk = { ...run2, github, api: await run2.openApi(), repository: repositoryOf(run2.environment), shown, voice };
  const known = trouble === void 0 ? void 0 : github.troubleOf(trouble);
  const found = await troublesOf(desk, writers, known);
  const ofChange = known === void 0 || shown.findings.length === 0 ? [] : [{ output: "change", trouble: known }];
  const notice = github.troubleNotice([...ofChange, ...found], runKind(github, run2));
  if (notice === void 0) return 0;
  annotate("notice", "Proxylint", notice);
  return 1;
}
async function troublesOf(desk, writers, known) {
  const { isOfConnection } = desk.github;
  const troubles = [];
  let common = known !== void 0 && isOfConnection(known) ? known : void 0;
  for (const { output, isOptional, write } of writers) {
    const trouble = common ?? await troubleWith(desk, write);
    if (trouble === void 0) continue;
    if (isOfConnection(trouble)) common = trouble;
    if (!isOptional) troubles.push({ output, trouble });
  }
  return troubles;
}
async function troubleWith(desk, write) {
  try {
    const done = await write(desk);
    if (done !== "") log(`${done}
`);
    return void 0;
  } catch (error) {
    return desk.github.troubleOf(error);
  }
}
function runKind({ proxyVariable, publicApi }, { environment, change, isPrivate }) {
  const isDependabot = environment["GITHUB_ACTOR"] === "dependabot[bot]";
  const variable = proxyVariable(environment["GITHUB_API_URL"] ?? publicApi, environment);
  const isFork = change.pull?.isFork === true && !isForBranch(environment);
  return { isFork, isDependabot, isPrivate, ...variable === void 0 ? {} : { proxyVariable: variable } };
}

// src/entry/action/publish.ts
async function publish(shown, given, voice) {
  const { inputs, environment, change, remarks } = given;
  const { locale, catalogue } = voice;
  log(`${renderReport("text", shown, voice)}
`);
  const markdown = markdownOptions(given, voice);
  for (const remark of remarks) log(`${remark}
`);
  const told = shown.findings.length === 0 || change.trouble !== void 0 ? [] : remarks;
  for (const remark of told) annotate("notice", "Proxylint", remark);
  const notices = told.length + await publishOnGithub(shown, given, { ...voice, markdown });
  if (inputs.annotations !== "false") {
    const { commands: lines2, remark } = renderAnnotations(shown, {
      locale,
      catalogue,
      used: { note: notices },
      ...inputs.annotations === "changed" ? { only: "changed" } : {},
      ...summaryLinkOf(environment)
    });
    commands(lines2);
    if (remark !== "") log(`Annotations ${remark}
`);
  }
  const summary = renderMarkdown(shown, {
    ...markdown,
    limit: { unit: "bytes", size: summaryRoom(environment) }
  });
  if (!addSummary(environment, summary)) log("The job summary could not be written.\n");
}
function markdownOptions({ environment, change }, { locale, catalogue, tool }) {
  const fileBase = fileBaseOf(environment, change);
  return {
    locale,
    catalogue,
    ...fileBase === void 0 ? {} : { fileBase },
    ...tool.pages === void 0 ? {} : { pages: tool.pages }
  };
}
function summaryLinkOf(environment) {
  const summaryLink = runAddress(environment);
  return summaryLink === void 0 ? {} : { summaryLink };
}
function fileBaseOf(environment, { pull }) {
  const server = environment["GITHUB_SERVER_URL"] ?? "";
  const repository = environment["GITHUB_REPOSITORY"] ?? "";
  const commit2 = pull?.headSha ?? environment["GITHUB_SHA"] ?? "";
  return server === "" || repository === "" || commit2 === "" ? void 0 : `${server}/${repository}/blob/${commit2}/`;
}

// src/entry/action/settings.ts
async function actionSettings(change, place, service, program) {
  if (!change.guarded) return { config: await configOf(place, program) };
  const before = change.base?.tree ?? await settingsByApi(change, place, service, program);
  if (before === void 0) return { config: strictConfig, files: noFiles };
  const proposed = change.head === void 0 ? {} : { proposed: change.head.tree };
  const { config, remark } = await guardedConfig({ ...place, settings: before, ...proposed }, program);
  return { config, files: before, ...remark === void 0 ? {} : { remark: `${remark}.` } };
}
var noFiles = { has: () => false, read: () => void 0, readBytes: () => void 0 };
async function settingsByApi({ baseRef = "HEAD", trouble }, place, { repository, openApi }, program) {
  const { ApiError, isOfConnection, troubleOf } = await import("./github-OGDM37PD.js");
  const use = async (files2) => {
    const config = await configOf({ ...place, settings: files2 }, program);
    for (const path of [config.baseline, ...config.policies]) if (path !== void 0) files2.readBytes(path);
  };
  const isOpen = trouble === void 0 || !isOfConnection(troubleOf(trouble));
  try {
    if (isOpen) return await filesByApi(await openApi(), repository, baseRef, use);
    throw new ApiError(troubleOf(trouble));
  } catch (cause) {
    if (place.path === void 0 && findConfig(openFiles(place.root)) === void 0) return void 0;
    throw new EnvironmentError("github-api", "the configuration that this change is judged by cannot be read", {
      remedy: "It is that of the base, not the one that the change brings. Give actions/checkout fetch-depth: 2, or the token the permission contents: read.",
      cause
    });
  }
}
var mostRounds = 12;
async function filesByApi(api, repository, commit2, use) {
  await api.request("GET /repos/{owner}/{repo}/commits/{ref}", { ...repository, ref: commit2 });
  const known = /* @__PURE__ */ new Map();
  for (let round = 0; round < mostRounds; round += 1) {
    const missing = /* @__PURE__ */ new Set();
    const files2 = filesOf(known, missing);
    try {
      await use(files2);
    } catch {
    }
    if (missing.size === 0) return files2;
    for (const path of missing) known.set(path, await existing(api, repository, path, commit2));
  }
  return filesOf(known, /* @__PURE__ */ new Set());
}
async function existing(api, repository, path, commit2) {
  const { fileAt, statusOf } = await import("./github-OGDM37PD.js");
  try {
    return await fileAt(api, repository, path, commit2);
  } catch (error) {
    if (statusOf(error) === 404) return void 0;
    throw error;
  }
}
function filesOf(known, missing) {
  const there = [...known].flatMap(([path, bytes]) => bytes === void 0 ? [] : [path]);
  const tree = treeReadBy(there, (path) => {
    const bytes = known.get(path);
    return bytes === void 0 ? { kind: "missing" } : { kind: "bytes", bytes: Buffer.from(bytes) };
  });
  const asked = (path) => {
    if (!known.has(path)) missing.add(path);
    return path;
  };
  return {
    has: (path) => tree.has(asked(path)),
    read: (path) => tree.read(asked(path)),
    readBytes: (path) => tree.readBytes(asked(path))
  };
}

// src/entry/action.ts
var files = programFiles(new URL("./", import.meta.url));
async function run(environment) {
  const started = /* @__PURE__ */ new Date();
  const inputs = readInputs(environment);
  const folders = foldersOf(environment);
  checkWorkspace(folders);
  checkReportPaths(inputs, folders);
  const openApi = once(async () => {
    const github = await import("./github-OGDM37PD.js");
    return github.openApi(inputs.token, environment);
  });
  const given = { inputs, environment, folders, ...eventOf(environment), openApi };
  const scope = scopeIn(given);
  const change = await changeIn(given, scope);
  const settings = await settingsIn(given, change);
  const options = sharedOptions(inputs, settings.config);
  const { report, catalogue } = await scanWorkspace(given, scope, change, settings);
  const shown = withMinimumSeverity(report, shownFrom(options.minSeverity, options.failOn));
  const voice = { locale: options.locale, catalogue, tool: toolOf(environment) };
  const remarks = [change.remark, settings.remark].filter((remark) => remark !== void 0);
  const written = writeReports(shown, given, voice);
  await publish(shown, { ...given, change, started, remarks }, voice);
  const failed = failsOn(report, options.failOn);
  setOutputs(environment, { result: failed ? "failed" : "passed", ...countsOf(report), ...written });
  if (failed) log(`This step fails: there are findings at or above ${options.failOn} (input fail-on).
`);
  return failed ? 1 : 0;
}
function eventOf(environment) {
  const name = environment["GITHUB_EVENT_NAME"] ?? "";
  const payload = payloadAt(environment["GITHUB_EVENT_PATH"] ?? "");
  return { event: runEventOf(name, payload), isPrivate: isPrivateRepository(payload) ?? false };
}
function payloadAt(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
function scopeIn({ inputs, folders }) {
  const paths = inputs.paths.map((path) => scannedPath(folders, "paths", path));
  const plans = inputs.planFiles.map((path) => planPath(folders, "plan-files", path));
  return scopeOf(folders.workspace, paths, plans);
}
async function changeIn({ event, folders, environment, inputs, openApi }, search) {
  const repository = repositoryOf(environment);
  const root = folders.workspace;
  const history = once(() => historyOf(root, environment));
  const onlyChanged = inputs.scope === "changed";
  return await changeOf({ event, root, search, environment, history, repository, openApi, onlyChanged });
}
async function settingsIn({ inputs, folders, environment, openApi }, change) {
  const { workspace } = folders;
  const path = inputs.config === void 0 ? {} : { path: scannedPath(folders, "config", inputs.config) };
  const place = { root: workspace, folder: workspace, ...path };
  return await actionSettings(change, place, { repository: repositoryOf(environment), openApi }, files);
}
function countsOf({ summary }) {
  const { errors, warnings, notes, change } = summary;
  const counts2 = { errors, warnings, notes, "new-errors": change?.newErrors ?? errors };
  return Object.fromEntries(Object.entries(counts2).map(([name, count]) => [name, String(count)]));
}
function toolOf(environment) {
  const repository = environment["GITHUB_ACTION_REPOSITORY"] ?? "";
  const ref = environment["GITHUB_ACTION_REF"] ?? "";
  const isKnown = environment["GITHUB_SERVER_URL"] === gitHub && /^[\w.-]+\/[\w.-]+$/u.test(repository) && ref !== "";
  const pages = `${gitHub}/${repository}/blob/${encodeURIComponent(ref)}/docs/rules/`;
  return { name: "proxylint", version, ...isKnown ? { pages } : {} };
}
var gitHub = "https://github.com";
function foldersOf(environment) {
  const temporary = environment["RUNNER_TEMP"] ?? "";
  return {
    workspace: environment["GITHUB_WORKSPACE"] ?? process.cwd(),
    ...temporary === "" ? {} : { temporary }
  };
}
async function scanWorkspace({ inputs }, scope, { base, head }, { config, ...settings }) {
  const now = Math.floor(Date.now() / 1e3);
  const { locale } = sharedOptions(inputs, config);
  const onlyChanged = inputs.scope === "changed" && base !== void 0;
  const gate = {
    suppressions: true,
    judged: onlyChanged ? "new" : "all",
    changedOnly: onlyChanged,
    ...settings.files === void 0 ? {} : { settings: settings.files, guarded: true },
    ...base === void 0 ? {} : { base }
  };
  return await runScan(
    { scope, planFiles: scope.plans, locale, config, gate, now, ...head === void 0 ? {} : { head } },
    files
  );
}
function checkReportPaths({ jsonFile, sarifFile }, folders) {
  if (jsonFile !== void 0) checkReportPath(folders, "json-file", jsonFile);
  if (sarifFile !== void 0) checkReportPath(folders, "sarif-file", sarifFile);
}
function writeReports(shown, { inputs, environment, folders }, voice) {
  const { jsonFile, sarifFile, sarifCategory } = inputs;
  const repository = environment["GITHUB_REPOSITORY"] ?? "";
  const options = {
    ...voice,
    // Reports of several repositories are merged by it.
    ...repository === "" ? {} : { repository },
    ...sarifCategory === void 0 ? {} : { category: sarifCategory }
  };
  const written = {};
  if (jsonFile !== void 0) {
    written["report-json"] = writeReport(folders, "json-file", jsonFile, renderReport("json", shown, options));
  }
  if (sarifFile !== void 0) {
    written["report-sarif"] = writeReport(folders, "sarif-file", sarifFile, renderReport("sarif", shown, options));
  }
  return written;
}
function fail(error) {
  const reason = failureOf(error).text.trim();
  annotate("error", "Proxylint could not run", `${reason}
This is not a finding: the check itself did not work.`);
  try {
    setOutputs(process.env, { result: "error" });
  } catch {
    log("The outputs could not be written.\n");
  }
  process.exit(1);
}
guardStreams([process.stdout, process.stderr]);
process.on("uncaughtException", fail);
try {
  process.exitCode = await run(process.env);
} catch (error) {
  fail(error);
}
