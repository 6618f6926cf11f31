import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  runScan
} from "./chunk-W7GSFFG2.js";
import {
  failsOn,
  failureOf,
  print,
  shownFrom
} from "./chunk-KBSH65UX.js";
import {
  configOf,
  scopeOf,
  sharedOptions
} from "./chunk-6Y2G2HAP.js";
import {
  programFiles
} from "./chunk-XU6C273T.js";
import {
  version
} from "./chunk-I24TCL5G.js";
import "./chunk-2SNXITIT.js";
import "./chunk-WDOWPKNC.js";
import "./chunk-GSBLE62J.js";
import "./chunk-VX56URLG.js";
import {
  array,
  integer,
  looseObject,
  minValue,
  nullable,
  nullish,
  number,
  optional,
  parse,
  pipe,
  regex,
  safeParse,
  string
} from "./chunk-EFZDCVDY.js";
import {
  EnvironmentError,
  UsageError
} from "./chunk-DLW563YP.js";
import {
  commentLimit,
  renderAnnotations,
  renderMarkdown,
  renderReport,
  summaryLimit
} from "./chunk-5FB7SIQE.js";
import "./chunk-6J7PQBXH.js";
import "./chunk-ELFN2UBX.js";
import {
  safeOutput
} from "./chunk-CCE2MWJE.js";
import {
  withMinimumSeverity
} from "./chunk-62OOP355.js";
import {
  nearest
} from "./chunk-2NKBRMZG.js";
import "./chunk-IIAET7KS.js";

// src/entry/action-comment.ts
import { readFileSync } from "node:fs";

// src/github/comment-body.ts
import { createHash } from "node:crypto";
var keyDigits = 12;
var hashDigits = 32;
var markerCharacters = 100;
var limit = { unit: commentLimit.unit, size: commentLimit.size - markerCharacters };
function commentBody(report, scanned, options) {
  const { fileBase: _, ...lasting } = options;
  const key = digest(scanned, keyDigits);
  const hash = digest(renderMarkdown(report, { ...lasting, limit }), hashDigits);
  const text = `${markerText({ key, hash })}
${renderMarkdown(report, { ...options, limit })}`;
  return { key, hash, text };
}
function markerText({ key, hash }) {
  return `<!-- proxylint comment ${key} ${hash} -->`;
}
function markerOf(body) {
  const [, key, hash] = /^<!-- proxylint comment ([0-9a-f]{12}) ([0-9a-f]{32}) -->/u.exec(body) ?? [];
  return key === void 0 || hash === void 0 ? void 0 : { key, hash };
}
function digest(text, digits) {
  return createHash("sha256").update(text).digest("hex").slice(0, digits);
}

// src/github/comment-client.ts
var patience = 3e4;
var pageSize = 100;
var headers = { "x-github-api-version": "2022-11-28" };
var commentSchema = looseObject({
  id: number(),
  body: nullish(string(), ""),
  // Null when the account has been deleted.
  user: nullable(looseObject({ login: string(), type: optional(string()) }))
});
var userSchema = looseObject({ login: string() });
async function commentClient(token, place) {
  const { getOctokit } = await import("./github-TN6BLOTM.js");
  const octokit = getOctokit(token, { baseUrl: place.apiUrl, userAgent: "proxylint" });
  const [owner = "", repo = ""] = place.repository.split("/");
  const request = { signal: AbortSignal.timeout(patience) };
  const common = { owner, repo, headers, request };
  return {
    list: async (page) => {
      const answer = await octokit.request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
        ...common,
        issue_number: place.pullNumber,
        per_page: pageSize,
        page
      });
      const comments = parse(array(commentSchema), answer.data).map(commentOf);
      return { comments, isLast: answer.headers.link?.includes('rel="next"') !== true };
    },
    create: async (body) => {
      await octokit.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
        ...common,
        issue_number: place.pullNumber,
        body
      });
    },
    update: async (id, body) => {
      await octokit.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
        ...common,
        comment_id: id,
        body
      });
    },
    ownLogin: async () => {
      try {
        return parse(userSchema, (await octokit.request("GET /user", { headers, request })).data).login;
      } catch {
        return void 0;
      }
    }
  };
}
function commentOf({ id, body, user }) {
  return { id, body, ...user === null ? {} : { author: { login: user.login, isBot: user.type === "Bot" } } };
}

// src/github/comment-trouble.ts
function troubleOf(error) {
  if (!(error instanceof Error) || !("status" in error)) return "unexpected";
  switch (error.status) {
    case 401:
      return "bad-token";
    case 403:
      if (isRateLimit(error)) return "rate-limit";
      return error.message.includes("is locked") ? "locked" : "no-permission";
    case 404:
      return "no-permission";
    case 429:
      return "rate-limit";
    case 500:
      return answerOf(error) === void 0 ? "unreachable" : "unexpected";
    default:
      return "unexpected";
  }
}
function isRateLimit(error) {
  if (/rate limit/iu.test(error.message)) return true;
  const headers2 = answerOf(error)?.headers;
  if (typeof headers2 !== "object" || headers2 === null) return false;
  return "retry-after" in headers2 || "x-ratelimit-remaining" in headers2 && headers2["x-ratelimit-remaining"] === "0";
}
function answerOf(error) {
  const answer = "response" in error ? error.response : void 0;
  return typeof answer === "object" && answer !== null ? answer : void 0;
}
var permissions = "permissions:\n  contents: read\n  pull-requests: write";
var elsewhere = "The findings are in the annotations and in the job summary; the verdict is the same.";
function troubleText(trouble, run2) {
  return `No comment was written on the pull request: ${reasonFor(trouble, run2)}`;
}
function reasonFor(trouble, run2) {
  switch (trouble) {
    case "no-token":
      return withoutToken(run2);
    case "bad-token":
      return `GitHub does not know the token of the input github-token (401). ${elsewhere}`;
    case "no-permission":
      return withoutPermission(run2);
    case "locked":
      return `its conversation is locked. ${elsewhere}`;
    case "rate-limit":
      return `the token has made too many requests; a later run will write it. ${elsewhere}`;
    case "crowded":
      return `it has too many comments to look through for an earlier one. ${elsewhere}`;
    case "unreachable":
      return `GitHub's API could not be reached from this runner. ${elsewhere} If it sits behind a proxy, set https_proxy and no_proxy for the job, and NODE_EXTRA_CA_CERTS if the proxy has a certificate authority of its own.`;
    case "unexpected":
      return `GitHub's API did not take it. ${elsewhere}`;
  }
}
function withoutToken({ isFork, isDependabot }) {
  const advice = isFork || isDependabot ? "GitHub gives this run no secrets, because of where the change comes from." : "Leave the input out to use the workflow's own token.";
  return `the input github-token is empty. ${elsewhere} ${advice}`;
}
function withoutPermission({ isFork, isDependabot }) {
  if (isFork || isDependabot) {
    const who = isFork ? "changes from forks" : "Dependabot";
    return `GitHub gives runs for ${who} a token that can only read (it lacks pull-requests: write). ${elsewhere} There is nothing to change.`;
  }
  return `the token lacks the permission pull-requests: write. ${elsewhere} To have the comment, give the job:
${permissions}
Or set the input comment to never.`;
}

// src/github/event.ts
var repositorySchema = looseObject({ full_name: string() });
var eventSchema = looseObject({
  pull_request: optional(
    looseObject({
      number: pipe(number(), integer(), minValue(1)),
      head: looseObject({
        sha: pipe(string(), regex(/^[0-9a-f]{40,64}$/u)),
        // Null when the fork has been deleted since.
        repo: nullish(repositorySchema)
      })
    })
  ),
  repository: optional(repositorySchema)
});
function pullRequestOf(payload) {
  const event = parsed(payload);
  if (event?.pull_request === void 0) return void 0;
  const { number: pullNumber, head } = event.pull_request;
  const isFork = head.repo?.full_name !== event.repository?.full_name;
  return { number: pullNumber, headSha: head.sha, isFork };
}
function parsed(payload) {
  try {
    const result = safeParse(eventSchema, JSON.parse(payload));
    return result.success ? result.output : void 0;
  } catch {
    return void 0;
  }
}

// src/github/sticky-comment.ts
var maximumPages = 20;
async function keepComment(port, body, wanted) {
  const own = await findOwn(port, body.key);
  if (own === "crowded") return wanted ? "crowded" : "not-needed";
  if (own !== void 0) {
    if (own.hash === body.hash) return "unchanged";
    await port.update(own.id, body.text);
    return "updated";
  }
  if (!wanted) return "not-needed";
  await port.create(body.text);
  return "created";
}
async function findOwn(port, key) {
  let login;
  let isLoginKnown = false;
  for (let page = 1; page <= maximumPages; page += 1) {
    const { comments, isLast } = await port.list(page);
    for (const { id, body, author } of comments) {
      const marker = markerOf(body);
      if (marker?.key !== key || author === void 0) continue;
      if (!author.isBot && !isLoginKnown) {
        login = await port.ownLogin();
        isLoginKnown = true;
      }
      if (author.isBot || author.login === login) return { id, hash: marker.hash };
    }
    if (isLast) return void 0;
  }
  return "crowded";
}

// src/entry/action-output.ts
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
  commands([`::${level} title=${escapedProperty(title)}::${escapedData(message)}`]);
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

// src/entry/action-comment.ts
function eventPullRequest(environment) {
  try {
    return pullRequestOf(readFileSync(environment["GITHUB_EVENT_PATH"] ?? "", "utf8"));
  } catch {
    return void 0;
  }
}
async function writeComment(shown, inputs, environment, options) {
  const pull = eventPullRequest(environment);
  if (inputs.comment === "never" || pull === void 0) return 0;
  const wanted = inputs.comment === "always" || shown.findings.length > 0;
  const body = commentBody(shown, JSON.stringify([inputs.paths, inputs.planFiles]), options);
  const trouble = await troubleWith(body, wanted, pull, inputs.token, environment);
  if (trouble === void 0 || !wanted) return 0;
  const isDependabot = environment["GITHUB_ACTOR"] === "dependabot[bot]";
  annotate("notice", "Proxylint", troubleText(trouble, { isFork: pull.isFork, isDependabot }));
  return 1;
}
async function troubleWith(body, wanted, pull, token, environment) {
  if (token === "") return "no-token";
  try {
    const client = await commentClient(token, {
      apiUrl: environment["GITHUB_API_URL"] ?? "https://api.github.com",
      repository: environment["GITHUB_REPOSITORY"] ?? "",
      pullNumber: pull.number
    });
    const result = await keepComment(client, body, wanted);
    if (result === "crowded") return "crowded";
    if (result !== "not-needed") log(`Comment on pull request ${pull.number}: ${result}.
`);
    return void 0;
  } catch (error) {
    return troubleOf(error);
  }
}

// src/entry/action-inputs.ts
var minimums = ["error", "warning", "note"];
var thresholds = ["error", "warning", "note", "never"];
var commentModes = ["auto", "always", "never"];
var locales = ["en", "ko", "ja", "zh"];
function readInputs(environment) {
  const sarifFile = input(environment, "sarif-file");
  const jsonFile = input(environment, "json-file");
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
    annotations: flag(environment, "annotations", true),
    comment: choice(environment, "comment", commentModes, "auto"),
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
function flag(environment, name, otherwise) {
  const given = input(environment, name);
  if (given === "") return otherwise;
  if (["true", "True", "TRUE"].includes(given)) return true;
  if (["false", "False", "FALSE"].includes(given)) return false;
  return refuse(name, given, ["true", "false"]);
}
function refuse(name, given, values) {
  const near = nearest(given, values);
  const remedy = `${near === void 0 ? "" : `Did you mean ${near}? `}It takes ${values.join(", ")}.`;
  throw new UsageError("bad-option-value", `input ${name} has no value ${given}`, { remedy });
}

// src/entry/action-paths.ts
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

// src/entry/action.ts
var files = programFiles(new URL("./", import.meta.url));
async function run(environment) {
  const inputs = readInputs(environment);
  const folders = foldersOf(environment);
  checkWorkspace(folders);
  checkReportPaths(inputs, folders);
  const config = await configOf(configRequest(inputs, folders), files);
  const options = sharedOptions(inputs, config);
  const { report, catalogue } = await scanWorkspace(inputs, config, folders);
  const shown = withMinimumSeverity(report, shownFrom(options.minSeverity, options.failOn));
  const voice = { locale: options.locale, catalogue, tool: toolOf(environment) };
  await publish(shown, inputs, voice, environment);
  const written = writeReports(shown, inputs, voice, folders);
  const failed = failsOn(report, options.failOn);
  const { errors, warnings, notes } = report.summary;
  setOutputs(environment, {
    result: failed ? "failed" : "passed",
    errors: String(errors),
    warnings: String(warnings),
    notes: String(notes),
    ...written
  });
  if (failed) log(`This step fails: there are findings at or above ${options.failOn} (input fail-on).
`);
  return failed ? 1 : 0;
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
function configRequest({ config }, folders) {
  const { workspace } = folders;
  const path = config === void 0 ? {} : { path: scannedPath(folders, "config", config) };
  return { root: workspace, folder: workspace, ...path };
}
async function scanWorkspace(inputs, config, folders) {
  const paths = inputs.paths.map((path) => scannedPath(folders, "paths", path));
  const plans = inputs.planFiles.map((path) => planPath(folders, "plan-files", path));
  const scope = scopeOf(folders.workspace, paths, plans);
  const planFiles = scopeOf(folders.workspace, [], plans).named;
  const now = Math.floor(Date.now() / 1e3);
  const { locale } = sharedOptions(inputs, config);
  return await runScan({ scope, planFiles, locale, config, now }, files);
}
async function publish(shown, inputs, { locale, catalogue, tool }, environment) {
  log(`${renderReport("text", shown, { locale, tool, catalogue })}
`);
  const fileBase = fileBaseOf(environment);
  const markdown = { locale, catalogue, ...fileBase === void 0 ? {} : { fileBase } };
  const notices = await writeComment(shown, inputs, environment, markdown);
  if (inputs.annotations) {
    const { commands: lines2, remark } = renderAnnotations(shown, { locale, used: { note: notices } });
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
function fileBaseOf(environment) {
  const server = environment["GITHUB_SERVER_URL"] ?? "";
  const repository = environment["GITHUB_REPOSITORY"] ?? "";
  const commit = eventPullRequest(environment)?.headSha ?? environment["GITHUB_SHA"] ?? "";
  return server === "" || repository === "" || commit === "" ? void 0 : `${server}/${repository}/blob/${commit}/`;
}
function checkReportPaths({ jsonFile, sarifFile }, folders) {
  if (jsonFile !== void 0) checkReportPath(folders, "json-file", jsonFile);
  if (sarifFile !== void 0) checkReportPath(folders, "sarif-file", sarifFile);
}
function writeReports(shown, { jsonFile, sarifFile }, options, folders) {
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
