import {
  annotationDetails,
  annotationMessage,
  annotationTitle,
  commentLimit,
  compareNearestFirst,
  renderMarkdown,
  ruleTitles
} from "./chunk-CMO4F4CO.js";
import {
  checkRunLimits,
  code,
  icons,
  prose,
  regionOf,
  repositoryPath,
  sarifLimits,
  totalLine
} from "./chunk-XNVGHLRQ.js";
import {
  safeReport
} from "./chunk-Q6KVLHDR.js";
import {
  oneLine,
  shortened,
  visible,
  wordsOf
} from "./chunk-35UG7AWZ.js";
import {
  array,
  looseObject,
  nullable,
  nullish,
  number,
  optional,
  parse,
  picklist,
  pipe,
  regex,
  safeParse,
  string,
  transform,
  unknown
} from "./chunk-JW4XD7LV.js";
import {
  compareWorstFirst,
  counts
} from "./chunk-3I6R4BAJ.js";
import {
  maskText
} from "./chunk-6ARWDCOH.js";
import "./chunk-75QCMCYK.js";

// src/github/api-error.ts
var ApiError = class extends Error {
  trouble;
  status;
  askedWait;
  mayHaveActed;
  constructor(trouble, { status, askedWait, mayHaveActed = status !== void 0 } = {}) {
    super(`GitHub's API: ${trouble}${status === void 0 ? "" : ` (${status})`}`);
    this.name = "ApiError";
    this.trouble = trouble;
    this.status = status;
    this.askedWait = askedWait;
    this.mayHaveActed = mayHaveActed;
  }
};
var ofConnection = /* @__PURE__ */ new Set([
  "no-token",
  "bad-token",
  "rate-limit",
  "unreachable",
  "slow",
  "untrusted-certificate",
  "proxy-refused",
  "proxy-unreachable"
]);
function isOfConnection(trouble) {
  return ofConnection.has(trouble);
}
function troubleOf(error) {
  return error instanceof ApiError ? error.trouble : "unexpected";
}

// src/github/api-status.ts
function statusOf(error) {
  if (!(error instanceof Error) || !("status" in error)) return void 0;
  return typeof error.status === "number" ? error.status : void 0;
}

// src/github/client/answer-trouble.ts
var second = 1e3;
function refusalError(refusal, now) {
  const { status } = refusal;
  const trouble = refusalTrouble(refusal);
  const askedWait = trouble === "rate-limit" ? waitAsked(refusal, now) : void 0;
  const mayHaveActed = status >= 500;
  return new ApiError(trouble, { status, mayHaveActed, ...askedWait === void 0 ? {} : { askedWait } });
}
var troubles = /* @__PURE__ */ new Map([
  [401, "bad-token"],
  [406, "too-large"],
  [410, "not-on-this-server"],
  [413, "too-large"],
  [429, "rate-limit"],
  [501, "not-on-this-server"]
]);
function refusalTrouble(refusal) {
  const { status, message, headers } = refusal;
  if (status < 500 && isPage(headers)) return "not-github";
  if (status === 403) return forbiddenTrouble(refusal);
  if (status === 404) return lacksRoute(refusal) ? "not-on-this-server" : "no-permission";
  if (status === 422) return /\btoo (?:long|large|big)\b/iu.test(message) ? "too-large" : "unprocessable";
  return troubles.get(status) ?? "unexpected";
}
function isPage(headers) {
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu.test(headers["content-type"] ?? "");
}
function forbiddenTrouble(refusal) {
  if (isRateLimit(refusal)) return "rate-limit";
  if (/\bis locked\b/iu.test(refusal.message)) return "locked";
  return /\b(?:not|be) enabled\b/iu.test(refusal.message) ? "not-enabled" : "no-permission";
}
function isRateLimit({ headers, message }) {
  return /rate limit/iu.test(message) || "retry-after" in headers || headers["x-ratelimit-remaining"] === "0";
}
function lacksRoute({ headers }) {
  const names = ["x-accepted-github-permissions", "x-accepted-oauth-scopes"];
  return "x-github-enterprise-version" in headers && !names.some((name) => name in headers);
}
function waitAsked({ headers }, now) {
  const after = wholeNumber(headers["retry-after"]);
  if (after !== void 0) return after * second;
  if (headers["x-ratelimit-remaining"] !== "0") return void 0;
  const reset = wholeNumber(headers["x-ratelimit-reset"]);
  return reset === void 0 ? void 0 : Math.max(0, reset * second - now) + second;
}
function wholeNumber(value) {
  return value !== void 0 && /^\d{1,12}$/u.test(value) ? Number(value) : void 0;
}

// src/github/client/connection-trouble.ts
var notConnected = new Set(
  ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT"].concat([
    "UND_ERR_CONNECT_TIMEOUT"
  ])
);
var certificateCode = /^(?:UNABLE_TO_|CERT_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$|ERR_TLS_CERT_ALTNAME_INVALID$|INVALID_CA$|INVALID_PURPOSE$|HOSTNAME_MISMATCH$)/u;
function connectionError(thrown, isProxied) {
  const causes = causesOf(thrown);
  const codes = causes.map(codeOf).filter((code2) => code2 !== void 0);
  if (codes.some((code2) => certificateCode.test(code2))) return new ApiError("untrusted-certificate");
  const refusal = causes.find((cause) => codeOf(cause) === proxyRefused);
  if (refusal !== void 0) return proxyError(refusal);
  if (codes.some((code2) => notConnected.has(code2)))
    return new ApiError(isProxied ? "proxy-unreachable" : "unreachable");
  if (codes.includes(answerTooLarge)) return new ApiError("too-large", { mayHaveActed: true });
  const isSlow = causes.some((cause) => cause instanceof Error && cause.name === "TimeoutError");
  if (isSlow || codes.some((code2) => /^UND_ERR_(?:HEADERS|BODY)_TIMEOUT$/u.test(code2)))
    return new ApiError("slow", { mayHaveActed: true });
  return new ApiError(codes.length > 0 ? "unreachable" : "unexpected", { mayHaveActed: true });
}
var proxyRefused = "PROXY_REFUSED";
var answerTooLarge = "ANSWER_TOO_LARGE";
function proxyError(refusal) {
  const status = refusal instanceof Error && "status" in refusal ? refusal.status : void 0;
  if (typeof status !== "number") return new ApiError("proxy-unreachable");
  return new ApiError(status >= 502 && status <= 504 ? "unreachable" : "proxy-refused");
}
var maximumCauses = 8;
function causesOf(thrown) {
  const found = [];
  const pending = [thrown];
  while (pending.length > 0 && found.length < maximumCauses) {
    const error = pending.pop();
    found.push(error);
    if (!(error instanceof Error)) continue;
    pending.push(error.cause);
    if (error instanceof AggregateError) pending.push(error.errors[0]);
  }
  return found;
}
function codeOf(error) {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : void 0;
}

// src/github/client/pacing.ts
import { setTimeout as wait } from "node:timers/promises";
var systemClock = {
  now: Date.now,
  sleep: async (milliseconds) => {
    await wait(milliseconds);
  }
};
var requestPatience = 3e4;
var runPatience = 6e4;
var writeGap = 1e3;
var maximumTries = 3;
var firstBackoff = 1e3;
function pacing(clock) {
  const busy = busyTime(clock);
  const left = () => runPatience - busy.spent();
  let lastWrite = Promise.resolve();
  let writeFrom = 0;
  const sleep = async (milliseconds, instead) => {
    if (milliseconds <= 0) return;
    if (milliseconds >= left()) throw instead;
    await clock.sleep(milliseconds);
  };
  const tries = async (method, attempt) => {
    for (let tried = 1; ; tried++) {
      const patience = Math.min(requestPatience, left());
      if (patience <= 0) throw new ApiError("slow");
      try {
        return await attempt(patience);
      } catch (error) {
        const pause = error instanceof ApiError ? pauseAfter(error, method, tried) : void 0;
        if (!(error instanceof ApiError) || pause === void 0) throw error;
        await sleep(pause, error);
      }
    }
  };
  const write = async (method, attempt) => {
    await sleep(writeFrom - clock.now(), new ApiError("slow"));
    try {
      return await tries(method, attempt);
    } finally {
      writeFrom = clock.now() + writeGap;
    }
  };
  return async (method, attempt) => {
    if (isRead(method)) return busy.during(async () => tries(method, attempt));
    const turn = lastWrite.then(async () => busy.during(async () => write(method, attempt)));
    lastWrite = turn.catch(() => void 0);
    return turn;
  };
}
function busyTime({ now }) {
  let running = 0;
  let since = 0;
  let before = 0;
  return {
    spent: () => before + (running > 0 ? now() - since : 0),
    during: async (work) => {
      if (running === 0) since = now();
      running++;
      try {
        return await work();
      } finally {
        running--;
        if (running === 0) before += now() - since;
      }
    }
  };
}
function pauseAfter(error, method, tried) {
  if (tried >= maximumTries) return void 0;
  const backoff = firstBackoff * 2 ** (tried - 1);
  if (error.trouble === "rate-limit")
    return error.askedWait === void 0 ? void 0 : Math.max(error.askedWait, backoff);
  if (!isPassing(error)) return void 0;
  return error.mayHaveActed && !isRepeatable(method) ? void 0 : backoff;
}
function isPassing({ trouble, status = 0 }) {
  if (trouble === "unreachable" || trouble === "proxy-unreachable") return true;
  return trouble === "unexpected" && status >= 500;
}
function isRead(method) {
  return method === "GET" || method === "HEAD";
}
function isRepeatable(method) {
  return method !== "POST" && method !== "PATCH";
}

// src/github/client/proxy-choice.ts
import { BlockList, isIP } from "node:net";
function proxyChoice(target, variables) {
  if (isLoopback(hostOf(target)) || isExempt(target, variables)) return { kind: "direct" };
  const name = target.protocol === "https:" ? "https_proxy" : "http_proxy";
  const variable = [name, name.toUpperCase()].find((candidate) => (variables[candidate] ?? "").trim() !== "");
  if (variable === void 0) return { kind: "direct" };
  const address = addressOf((variables[variable] ?? "").trim());
  if (address === void 0) return { kind: "unusable", variable };
  const authorization = authorizationOf(address);
  return { kind: "proxy", variable, origin: address.origin, ...authorization === void 0 ? {} : { authorization } };
}
function proxyVariable(apiUrl, variables) {
  const choice = URL.canParse(apiUrl) ? proxyChoice(new URL(apiUrl), variables) : void 0;
  return choice === void 0 || choice.kind === "direct" ? void 0 : choice.variable;
}
function addressOf(value) {
  const text = /^[a-z][a-z\d+.-]*:\/\//iu.test(value) ? value : `http://${value}`;
  const url = URL.canParse(text) ? new URL(text) : void 0;
  return url !== void 0 && /^https?:$/u.test(url.protocol) && url.hostname !== "" ? url : void 0;
}
function authorizationOf({ username, password }) {
  if (username === "" && password === "") return void 0;
  const credentials = `${decoded(username)}:${decoded(password)}`;
  return `Basic ${Buffer.from(credentials, "utf8").toString("base64")}`;
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function hostOf({ hostname }) {
  return hostname.replace(/^\[(.*)\]$/u, "$1").replace(/\.$/u, "");
}
function isLoopback(host) {
  return host === "localhost" || host.endsWith(".localhost") || host === "::1" || /^127(?:\.\d+){3}$/u.test(host);
}
function isExempt(target, variables) {
  const list = [variables["no_proxy"], variables["NO_PROXY"]].find((value) => (value ?? "").trim() !== "") ?? "";
  const port = target.port === "" ? target.protocol === "https:" ? "443" : "80" : target.port;
  return list.split(/[\s,]+/u).some((entry) => entry !== "" && exempts(entry.toLowerCase(), hostOf(target), port));
}
function exempts(entry, host, port) {
  if (entry === "*") return true;
  if (isInRange(entry, host)) return true;
  const [, bracketed, plain, onlyPort] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/u.exec(entry) ?? [];
  if (onlyPort !== void 0 && onlyPort !== port) return false;
  const name = (bracketed ?? plain ?? entry).replace(/^\*?\./u, "").replace(/\.$/u, "");
  return host === name || isIP(host) === 0 && host.endsWith(`.${name}`) || isInRange(name, host);
}
function isInRange(range, host) {
  const [address = "", prefix, ...rest] = range.split("/");
  const version = isIP(host);
  if (version === 0 || isIP(address) !== version || rest.length > 0) return false;
  const bits = version === 4 ? 32 : 128;
  const length = prefix === void 0 ? bits : /^\d{1,3}$/u.test(prefix) ? Number(prefix) : bits + 1;
  if (length > bits) return false;
  const family = version === 4 ? "ipv4" : "ipv6";
  const addresses = new BlockList();
  addresses.addSubnet(address, length, family);
  return addresses.check(host, family);
}

// src/github/client/client.ts
var publicApi = "https://api.github.com";
var versionHeader = { "x-github-api-version": "2022-11-28" };
var systemPorts = {
  clock: systemClock,
  connect: async (way) => (await import("./octokit-FRMMQMB6.js")).openConnection(way)
};
function openApi(token, variables, ports = systemPorts) {
  const { clock } = ports;
  const paced = pacing(clock);
  let opened;
  return {
    request: async (route, parameters = {}) => {
      if (token === "") throw new ApiError("no-token");
      const { apiUrl, way } = placeOf(variables);
      return paced(methodOf(route), async (patience) => {
        opened ??= openRequest(token, apiUrl, ports.connect(way));
        const placed = { ...parameters, ...placeOfRoute(route, apiUrl) };
        const answer = await asked(opened, route, sentWith(placed, AbortSignal.timeout(patience)));
        if ("failure" in answer) throw connectionError(answer.failure, way.kind === "proxy");
        if (answer.status >= 400) throw refusalError(answer, clock.now());
        if (isForeign(answer)) throw new ApiError("not-github", { status: answer.status });
        return answer;
      });
    }
  };
}
function placeOf(variables) {
  const given = variables["GITHUB_API_URL"] ?? "";
  const text = given === "" ? publicApi : given;
  if (!URL.canParse(text) || !/^https?:$/u.test(new URL(text).protocol)) throw new ApiError("unreachable");
  const apiUrl = new URL(text);
  const way = proxyChoice(apiUrl, variables);
  if (way.kind === "unusable") throw new ApiError("proxy-unreachable");
  return { apiUrl, way };
}
function isForeign({ headers, data }) {
  const isBroken = typeof data === "string" && data !== "" && /^application\/json\b/iu.test(headers["content-type"] ?? "");
  return isBroken || isPage(headers);
}
var graphqlRoute = "POST /graphql";
function placeOfRoute(route, apiUrl) {
  return route === graphqlRoute ? { baseUrl: apiUrl.href.replace(/(?:\/v3)?\/*$/u, "") } : {};
}
function methodOf(route) {
  if (route === graphqlRoute) return "GET";
  return /^[A-Z]+(?= )/u.exec(route)?.[0] ?? "GET";
}
function sentWith({ headers, ...parameters }, signal) {
  const own = typeof headers === "object" ? headers : {};
  return { ...parameters, headers: { ...own, ...versionHeader }, request: { signal } };
}
async function asked(opened, route, parameters) {
  try {
    return await (await opened)(route, parameters);
  } catch (failure) {
    return { failure };
  }
}
async function openRequest(token, apiUrl, connecting) {
  const [{ openOctokit }, send] = await Promise.all([import("./octokit-FRMMQMB6.js"), connecting]);
  return openOctokit(token, apiUrl, send);
}

// src/github/results/check-run.ts
import { createHash } from "node:crypto";

// src/github/results/check-annotations.ts
var levels = {
  error: "failure",
  warning: "warning",
  note: "notice"
};
function checkAnnotations(report, options) {
  const titles = ruleTitles(options.catalogue);
  return safeReport(report).findings.filter((finding) => counts(finding) && isInside(repositoryPath(finding.place.source.path, options.root))).sort(compareNearestFirst).map((finding) => annotationOf(finding, titles, options));
}
function isInside(path) {
  return !/^(?:\/|[A-Za-z]:|\.\.(?:\/|$))/u.test(path);
}
function annotationOf(finding, titles, { words, root }) {
  const { start, end } = regionOf(finding.place);
  const title = shortened(annotationTitle(finding, titles), checkRunLimits.title);
  const message = cut(annotationMessage(finding)).trim();
  const details = cut(annotationDetails(finding, words));
  return {
    path: repositoryPath(finding.place.source.path, root),
    start_line: start.line,
    end_line: end.line,
    ...start.line === end.line ? { start_column: start.column, end_column: end.column } : {},
    annotation_level: levels[finding.severity],
    title,
    // An empty one is refused, and with it all of the request.
    message: message === "" ? title : message,
    ...details === "" ? {} : { raw_details: details }
  };
}
var mark = "…";
function cut(text) {
  if (Buffer.byteLength(text) <= checkRunLimits.annotationText) return text;
  const room = new Uint8Array(checkRunLimits.annotationText - Buffer.byteLength(mark));
  return `${text.slice(0, new TextEncoder().encodeInto(text, room).read)}${mark}`;
}

// src/github/results/check-run.ts
var checkName = "Proxylint report";
var workflowApp = "github-actions";
var maximumAnnotations = 1e3;
var maximumSuffix = 100;
var hashDigits = 32;
var runSchema = looseObject({
  id: number(),
  status: nullish(string()),
  external_id: nullish(string()),
  app: nullish(looseObject({ slug: nullish(string()) }))
});
var listSchema = looseObject({ check_runs: array(runSchema) });
var createdSchema = pipe(
  looseObject({ id: number() }),
  transform(({ id }) => id)
);
async function keepCheckRun(api, { owner, repo }, report, options) {
  const content = contentOf(report, options);
  const repository = { owner, repo };
  if (await newestHash(api, repository, content.name, options) === content.hash) return { kind: "unchanged" };
  await create(api, repository, content, options);
  return { kind: "created", annotations: content.annotations.length, omitted: content.omitted };
}
function contentOf(report, options) {
  const { locale = "en", catalogue, fileBase, root = "" } = options;
  const words = wordsOf[locale];
  const suffix = shortened(oneLine(options.suffix ?? "").trim(), maximumSuffix);
  const limit2 = { unit: "characters", size: checkRunLimits.summary };
  const lasting = { locale, root, limit: limit2, ...catalogue === void 0 ? {} : { catalogue } };
  const all = checkAnnotations(report, { words, root, ...catalogue === void 0 ? {} : { catalogue } });
  const shown = {
    name: suffix === "" ? checkName : `${checkName} (${suffix})`,
    conclusion: report.findings.some(counts) ? "neutral" : "success",
    title: shortened(totalLine(safeReport(report), words), checkRunLimits.title),
    annotations: all.slice(0, maximumAnnotations)
  };
  const said = JSON.stringify([shown, renderMarkdown(report, lasting)]);
  return {
    ...shown,
    summary: renderMarkdown(report, fileBase === void 0 ? lasting : { ...lasting, fileBase }),
    omitted: all.length - shown.annotations.length,
    hash: createHash("sha256").update(said).digest("hex").slice(0, hashDigits)
  };
}
async function newestHash(api, repository, name, { headSha, appSlug = workflowApp }) {
  const { data } = await api.request("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
    ...repository,
    ref: headSha,
    check_name: name,
    per_page: 100
  });
  const own = parse(listSchema, data).check_runs.filter(({ app }) => app?.slug === appSlug);
  const newest = own.reduce(
    (best, run) => best === void 0 || run.id > best.id ? run : best,
    void 0
  );
  return newest?.status === "completed" ? newest.external_id ?? void 0 : void 0;
}
async function create(api, repository, { name, conclusion, title, summary, annotations, hash }, { headSha, detailsUrl }) {
  const size = checkRunLimits.annotationsPerRequest;
  const [first = [], ...others] = Array.from(
    { length: Math.ceil(annotations.length / size) },
    (_, index) => annotations.slice(index * size, (index + 1) * size)
  );
  const { data } = await api.request("POST /repos/{owner}/{repo}/check-runs", {
    ...repository,
    name,
    head_sha: headSha,
    status: "completed",
    conclusion,
    ...detailsUrl === void 0 ? {} : { details_url: detailsUrl },
    ...others.length === 0 ? { external_id: hash } : {},
    output: { title, summary, annotations: first }
  });
  if (others.length === 0) return;
  const id = parse(createdSchema, data);
  for (const [index, batch] of others.entries()) {
    await api.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
      ...repository,
      check_run_id: id,
      ...index === others.length - 1 ? { external_id: hash } : {},
      output: { title, summary, annotations: batch }
    });
  }
}

// src/github/results/code-scanning.ts
import { promisify } from "node:util";
import { gzip } from "node:zlib";

// src/github/results/stored-analysis.ts
var toolSchema = looseObject({ name: nullish(string()), version: nullish(string()) });
var analysesSchema = array(
  looseObject({
    id: number(),
    commit_sha: string(),
    category: optional(string(), ""),
    error: nullish(string(), ""),
    results_count: number(),
    tool: toolSchema
  })
);
var locationSchema = looseObject({
  physicalLocation: looseObject({
    artifactLocation: looseObject({ uri: string() }),
    region: looseObject({ startLine: number(), startColumn: optional(number(), 1) })
  })
});
var sarifSchema = looseObject({
  runs: array(
    looseObject({
      tool: looseObject({ driver: toolSchema }),
      automationDetails: optional(looseObject({ id: string() })),
      results: optional(
        array(
          looseObject({
            ruleId: string(),
            message: looseObject({ text: string() }),
            locations: array(locationSchema),
            suppressions: optional(array(unknown()), [])
          })
        ),
        []
      )
    })
  )
});
var sarifText = pipe(
  string(),
  transform((text) => JSON.parse(text))
);
async function isStored(api, repository, analysed) {
  try {
    const [run] = runsOf(analysed.sarif);
    if (run === void 0) return false;
    const id = await newestLike(api, repository, analysed, run);
    if (id === void 0) return false;
    const { data } = await api.request("GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}", {
      ...repository,
      analysis_id: id,
      headers: { accept: "application/sarif+json" }
    });
    const [stored] = runsOf(data);
    return stored !== void 0 && saidBy(stored) === saidBy(run);
  } catch {
    return false;
  }
}
async function newestLike(api, repository, { ref, commitSha, toolName }, run) {
  const route = "GET /repos/{owner}/{repo}/code-scanning/analyses";
  const { data } = await api.request(route, { ...repository, ref, tool_name: toolName, per_page: 100 });
  const category = (run.automationDetails?.id ?? "").replace(/\/[^/]*$/u, "");
  const newest = parse(analysesSchema, data).find((analysis) => analysis.category === category);
  const isLike = newest?.commit_sha === commitSha && newest.error === "" && newest.results_count === run.results.length && newest.tool.version === run.tool.driver.version;
  return isLike ? newest.id : void 0;
}
function runsOf(sarif) {
  return parse(sarifSchema, typeof sarif === "string" ? parse(sarifText, sarif) : sarif).runs;
}
function saidBy({ results }) {
  const said = results.map(({ ruleId, message, locations: [location], suppressions }) => {
    const { artifactLocation, region } = location?.physicalLocation ?? {};
    const place = [artifactLocation?.uri, region?.startLine, region?.startColumn];
    return JSON.stringify([ruleId, message.text, ...place, suppressions.length]);
  });
  return JSON.stringify(said.sort());
}

// src/github/results/code-scanning.ts
var waits = [1e3, 2e3, 4e3, 8e3, 15e3];
var receiptSchema = looseObject({ id: string() });
var statusSchema = looseObject({ processing_status: nullish(string()) });
async function uploadSarif(api, { owner, repo }, upload, sleep) {
  const compressed = await promisify(gzip)(upload.sarif);
  const bytes = compressed.byteLength;
  if (bytes > sarifLimits.compressedBytes) return { kind: "too-large", bytes };
  if (await isStored(api, { owner, repo }, upload)) return { kind: "unchanged" };
  const { data } = await api.request("POST /repos/{owner}/{repo}/code-scanning/sarifs", {
    owner,
    repo,
    commit_sha: upload.commitSha,
    ref: upload.ref,
    sarif: compressed.toString("base64"),
    checkout_uri: upload.checkoutUri,
    started_at: upload.startedAt.toISOString().replace(/\.\d+Z$/u, "Z"),
    tool_name: upload.toolName
  });
  const { id } = parse(receiptSchema, data);
  return { kind: await processed(api, { owner, repo }, id, sleep), id };
}
async function processed(api, repository, id, sleep) {
  for (const wait2 of waits) {
    await sleep(wait2);
    const status = await processingStatus(api, repository, id);
    if (status === "complete") return "accepted";
    if (status === "failed") return "failed";
  }
  return "pending";
}
async function processingStatus(api, repository, id) {
  try {
    const { data } = await api.request("GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}", {
      ...repository,
      sarif_id: id
    });
    return parse(statusSchema, data).processing_status;
  } catch {
    return void 0;
  }
}

// src/github/comment/comment-body.ts
import { createHash as createHash2 } from "node:crypto";
var keyDigits = 12;
var hashDigits2 = 32;
var markerCharacters = 100;
var limit = { unit: commentLimit.unit, size: commentLimit.size - markerCharacters };
function commentBody(report, scanned, options) {
  const brief = { ...options, limit, isBrief: true };
  const { fileBase: _, summaryLink: __, ...lasting } = brief;
  const key = digest(scanned, keyDigits);
  const hash = digest(renderMarkdown(report, lasting), hashDigits2);
  const text = `${markerText({ key, hash })}
${renderMarkdown(report, brief)}`;
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
  return createHash2("sha256").update(text).digest("hex").slice(0, digits);
}

// src/github/own-author.ts
var workflowBot = "github-actions[bot]";
var viewerSchema = looseObject({ data: looseObject({ viewer: looseObject({ login: string() }) }) });
var OwnAuthor = class {
  #ownLogin;
  #login;
  constructor(ownLogin2) {
    this.#ownLogin = ownLogin2;
  }
  /** Whether it is ours; one that is absent has been deleted. */
  async is(author) {
    if (author === void 0) return false;
    if (author.isBot && author.login === workflowBot) return true;
    this.#login ??= this.#ownLogin();
    const own = await this.#login;
    return own === void 0 ? author.isBot : author.login === own;
  }
};
async function ownLogin(api) {
  try {
    const { data } = await api.request("POST /graphql", { query: "query { viewer { login } }" });
    const answer = safeParse(viewerSchema, data);
    return answer.success ? answer.output.data.viewer.login : void 0;
  } catch (error) {
    const status = statusOf(error);
    if (status === 401 || status === 403 || status === 404) return void 0;
    throw error;
  }
}

// src/github/pages.ts
var pageSize = 100;
var turning = /* @__PURE__ */ new Set(["page", "per_page", "after", "cursor"]);
async function* pages(api, route, parameters, maximumPages3) {
  let next = {};
  for (let page = 0; page < maximumPages3 && next !== void 0; page++) {
    const answer = await api.request(route, { per_page: pageSize, ...parameters, ...next });
    next = nextPage(answer);
    yield { data: answer.data, isLast: next === void 0 };
  }
}
async function* listPages(api, route, parameters, { item, maximum }) {
  for await (const { data, isLast } of pages(api, route, parameters, maximum)) {
    yield { items: parse(array(item), data), isLast };
  }
}
function isLastPage(answer) {
  return nextPage(answer) === void 0;
}
function nextPage({ headers }) {
  const next = (headers["link"] ?? "").split(",").find((link) => /;\s*rel="?next"?\s*(?:;|$)/u.test(link));
  const address = /<([^<>]*)>/u.exec(next ?? "")?.[1];
  if (address === void 0 || !URL.canParse(address, "https://api.github.com")) return void 0;
  const query = new URL(address, "https://api.github.com").searchParams;
  const kept = [...query].filter(([name]) => turning.has(name));
  return kept.length === 0 ? void 0 : Object.fromEntries(kept);
}

// src/github/comment/comment-client.ts
var commentSchema = looseObject({
  id: number(),
  body: nullish(string(), ""),
  // Null when the account has been deleted.
  user: nullable(looseObject({ login: string(), type: optional(string()) }))
});
function commentClient(api, { owner, repo, pullNumber }) {
  const common = { owner, repo };
  const list = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
  return {
    list: async (page) => {
      const asked2 = { ...common, issue_number: pullNumber, per_page: pageSize, page };
      const answer = await api.request(`GET ${list}`, asked2);
      return { comments: parse(array(commentSchema), answer.data).map(commentOf), isLast: isLastPage(answer) };
    },
    create: async (body) => {
      await api.request(`POST ${list}`, { ...common, issue_number: pullNumber, body });
    },
    update: async (id, body) => {
      const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
      await api.request(route, { ...common, comment_id: id, body });
    },
    ownLogin: () => ownLogin(api)
  };
}
function commentOf({ id, body, user }) {
  return { id, body, ...user === null ? {} : { author: { login: user.login, isBot: user.type === "Bot" } } };
}

// src/github/change/changed-files.ts
var mostOfPull = 3e3;
var mostOfComparison = 300;
var mostPatches = 32 * 1024 * 1024;
var pathSchema = pipe(string(), regex(/^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))/su));
var fileSchema = looseObject({
  filename: pathSchema,
  previous_filename: optional(pathSchema),
  status: picklist(["added", "removed", "modified", "renamed", "copied", "changed", "unchanged"]),
  sha: nullish(string()),
  changes: number(),
  patch: optional(string())
});
var comparisonSchema = looseObject({
  files: optional(array(fileSchema), []),
  merge_base_commit: looseObject({ sha: string() })
});
var contentSchema = looseObject({
  type: string(),
  sha: string(),
  encoding: optional(string()),
  content: optional(string())
});
var blobSchema = looseObject({ encoding: string(), content: string() });
async function filesOfPull(api, repository, pull) {
  const files = [];
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/files";
  const asked2 = { ...repository, pull_number: pull };
  let patches = 0;
  for await (const { items } of listPages(api, route, asked2, { item: fileSchema, maximum: mostOfPull / pageSize })) {
    for (const file of items) {
      patches += file.patch?.length ?? 0;
      const { patch: _, ...bare } = file;
      files.push(changedFile(patches > mostPatches ? bare : file));
    }
  }
  if (files.length >= mostOfPull) return "too-many";
  await checkEnd(api, route, asked2, files.length);
  return files;
}
async function checkEnd(api, route, asked2, count) {
  if (count === 0 || count % pageSize !== 0) return;
  const { data } = await api.request(route, { ...asked2, per_page: pageSize, page: count / pageSize + 1 });
  if (parse(array(fileSchema), data).length > 0) throw new ApiError("not-github");
}
async function filesBetween(api, repository, base, head2) {
  const answer = await api.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
    ...repository,
    basehead: `${base}...${head2}`
  });
  const { files, merge_base_commit: mergeBase } = parse(comparisonSchema, answer.data);
  if (files.length >= mostOfComparison) return "too-many";
  return { files: files.map(changedFile), mergeBase: mergeBase.sha };
}
function changedFile(file) {
  const { filename, previous_filename: previous, status, sha, changes, patch } = file;
  const how = status === "removed" ? "removed" : status === "added" || status === "copied" ? "added" : "modified";
  return {
    path: filename,
    how,
    hasSameLines: changes === 0 && status !== "copied",
    // A copy leaves its original where it is.
    ...previous === void 0 || status === "copied" ? {} : { previousPath: previous },
    ...typeof sha === "string" ? { blob: sha } : {},
    // The patch of a copy says how it differs from its original.
    ...patch === void 0 || status === "copied" ? {} : { patch }
  };
}
async function fileAt(api, repository, path, commit) {
  const route = "GET /repos/{owner}/{repo}/contents/{path}";
  const answer = await api.request(route, { ...repository, path, ref: commit });
  if (Array.isArray(answer.data)) return void 0;
  const { type, sha, encoding, content } = parse(contentSchema, answer.data);
  if (type !== "file") return void 0;
  return encoding === "base64" && content !== void 0 ? Buffer.from(content, "base64") : blobAt(api, repository, sha);
}
async function blobAt(api, repository, blob) {
  const answer = await api.request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", { ...repository, file_sha: blob });
  const { encoding, content } = parse(blobSchema, answer.data);
  return Buffer.from(content, encoding === "base64" ? "base64" : "utf8");
}

// src/github/change/open-pull.ts
var repositorySchema = looseObject({ full_name: string() });
var pullsSchema = array(
  looseObject({
    number: number(),
    head: looseObject({ sha: string(), repo: nullish(repositorySchema) }),
    base: looseObject({ sha: string(), ref: string(), repo: repositorySchema })
  })
);
async function openPullOf(api, repository, head2) {
  const [owner = ""] = head2.repository.split("/", 1);
  const route = "GET /repos/{owner}/{repo}/pulls";
  const answer = await api.request(route, {
    ...repository,
    state: "open",
    head: `${owner}:${head2.branch}`,
    per_page: 100
  });
  const found = parse(pullsSchema, answer.data).find(
    (pull) => pull.head.sha === head2.sha && pull.head.repo?.full_name === head2.repository
  );
  if (found === void 0) return void 0;
  const { number: pullNumber, base } = found;
  const isFork = head2.repository !== base.repo.full_name;
  return { number: pullNumber, headSha: head2.sha, baseRef: base.ref, baseSha: base.sha, isFork };
}

// src/github/change/patch.ts
var head = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/u;
var sides = { "-": "old", "+": "new", " ": "both", "": "both" };
function hunksOf(patch) {
  const hunks = [];
  for (const row of patch.split("\n")) {
    const hunk = hunks.at(-1);
    if (hunk !== void 0 && row.startsWith("\\")) cutEnd(hunk.lines);
    else if (hunk !== void 0 && hunk.oldLeft + hunk.newLeft > 0) {
      const side = sides[row.slice(0, 1)];
      if (side === void 0) return void 0;
      if (side !== "new") hunk.oldLeft -= 1;
      if (side !== "old") hunk.newLeft -= 1;
      hunk.lines.push({ side, text: `${row.slice(1)}
` });
    } else if (row !== "") {
      const opened = opening(row);
      if (opened === void 0) return void 0;
      hunks.push(opened);
    }
  }
  return hunks.every(({ oldLeft, newLeft }) => oldLeft === 0 && newLeft === 0) ? hunks : void 0;
}
function opening(row) {
  const [, oldStart, oldCount = "1", newStart, newCount = "1"] = head.exec(row) ?? [];
  if (oldStart === void 0 || newStart === void 0) return void 0;
  const [oldLeft, newLeft] = [Number(oldCount), Number(newCount)];
  return { oldStart: Number(oldStart), oldLeft, newStart: Number(newStart), newLeft, lines: [] };
}
function cutEnd(lines) {
  const last = lines.pop();
  if (last !== void 0) lines.push({ ...last, text: last.text.slice(0, -1) });
}
function withoutPatch(after, patch) {
  return replaced(after, patch, "new", "old");
}
function withPatch(before, patch) {
  return replaced(before, patch, "old", "new");
}
function replaced(text, patch, from, to) {
  const hunks = hunksOf(patch);
  if (hunks === void 0) return void 0;
  const lines = text.split(/(?<=\n)/u);
  const result = [];
  let next = 0;
  let drift = 0;
  for (const hunk of hunks) {
    const wanted = linesOf(hunk, from);
    const start = from === "new" ? hunk.newStart : hunk.oldStart;
    const named = wanted.length === 0 ? start : start - 1;
    const at = placeOf2(wanted, lines, named + drift, next);
    if (at === void 0) return void 0;
    result.push(...lines.slice(next, at), ...linesOf(hunk, to));
    next = at + wanted.length;
    drift = at - named;
  }
  return [...result, ...lines.slice(next)].join("");
}
function linesOf(hunk, side) {
  return hunk.lines.filter((line) => line.side === side || line.side === "both").map((line) => line.text);
}
function placeOf2(wanted, lines, named, least) {
  const isAt = (place) => place >= least && place + wanted.length <= lines.length && wanted.every((line, index) => lines[place + index] === line);
  if (isAt(named)) return named;
  if (wanted.length === 0) return void 0;
  let found;
  for (let place = least; place + wanted.length <= lines.length; place += 1) {
    if (!isAt(place)) continue;
    if (found !== void 0) return void 0;
    found = place;
  }
  return found;
}

// src/github/change/other-side.ts
var mostFetched = 100;
var mostBytes = 256 * 1024 * 1024;
var mayMatter = /\.(?:json|jsonc|tf|tofu|tfvars|ya?ml|sh|ps1|bicep|bicepparam|toml|crt|cer|pem|der)$/iu;
async function otherSide(files, request) {
  const replaced2 = /* @__PURE__ */ new Map();
  const left = { fetches: mostFetched, bytes: mostBytes };
  for (const file of files) {
    const { here, there } = pathsOf(file, request.wanted);
    const bytes = here === void 0 ? new Uint8Array() : request.read(here);
    if (bytes === void 0) return "not-at-hand";
    if (here !== void 0 && here !== there) replaced2.set(here, void 0);
    if (there === void 0) continue;
    const wanted = computed(file, bytes, request.wanted) ?? await fetched(there, file, request, left);
    left.bytes -= wanted?.byteLength ?? 0;
    if (left.fetches < 0 || left.bytes < 0) return "too-many";
    replaced2.set(there, wanted);
  }
  return replaced2;
}
async function fetched(path, file, { fetch }, left) {
  left.fetches -= 1;
  return left.fetches < 0 ? void 0 : fetch(path, file);
}
function pathsOf(file, wanted) {
  const before = file.how === "added" ? void 0 : file.previousPath ?? file.path;
  const after = file.how === "removed" ? void 0 : file.path;
  return wanted === "before" ? { here: after, there: before } : { here: before, there: after };
}
function computed(file, bytes, wanted) {
  const { how, hasSameLines, patch } = file;
  if (hasSameLines && how === "modified" && (file.previousPath !== void 0 || !mayMatter.test(file.path)))
    return bytes;
  if (patch === void 0) return hasSameLines && !mayMatter.test(file.path) ? new Uint8Array() : void 0;
  const text = textOf(bytes);
  if (text === void 0) return void 0;
  const apply = wanted === "before" ? withoutPatch : withPatch;
  const other = apply(text, patch) ?? apply(text.replaceAll("\r\n", "\n"), patch);
  return other === void 0 ? void 0 : new TextEncoder().encode(other);
}
function textOf(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return void 0;
  }
}

// src/github/suggestions/hunks.ts
function parseHunks(patch) {
  const hunks = (hunksOf(patch) ?? []).map((hunk) => ({
    start: hunk.newStart,
    lines: linesOf(hunk, "new").map((line) => line.replace(/\n$/u, ""))
  }));
  return hunks.filter(({ lines }) => lines.length > 0);
}
function gitLines(text) {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
function bareLine(line) {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
function locateHunks(hunks, text) {
  const lines = gitLines(text).map(bareLine);
  const bare = hunks.map((hunk) => ({ hunk, wanted: hunk.lines.map(bareLine) }));
  const isInPlace = bare.every(
    ({ hunk, wanted }) => wanted.every((line, index) => line === lines[hunk.start - 1 + index])
  );
  if (isInPlace) return hunks.map((hunk) => ({ ...hunk, shift: 0 }));
  return bare.flatMap(({ hunk, wanted }) => {
    const [line, ...others] = linesAt(lines, wanted);
    return line === void 0 || others.length > 0 ? [] : [{ ...hunk, shift: line - hunk.start }];
  });
}
function linesAt(lines, wanted) {
  const found = [];
  const borders = bordersOf(wanted);
  let matched = 0;
  for (const [index, line] of lines.entries()) {
    while (matched > 0 && (matched === wanted.length || line !== wanted[matched])) matched = borders[matched - 1] ?? 0;
    if (line === wanted[matched]) matched += 1;
    if (matched === wanted.length) found.push(index - matched + 2);
  }
  return found;
}
function bordersOf(wanted) {
  const borders = [0];
  let length = 0;
  for (const line of wanted.slice(1)) {
    while (length > 0 && line !== wanted[length]) length = borders[length - 1] ?? 0;
    if (line === wanted[length]) length += 1;
    borders.push(length);
  }
  return borders;
}

// src/github/suggestions/suggestion-body.ts
import { createHash as createHash3 } from "node:crypto";
var keyDigits2 = 12;
var hashDigits3 = 32;
var maximumFindings = 5;
var maximumWhy = 300;
function scanKey(scanned) {
  return digest2(scanned, keyDigits2);
}
function suggestionBody(suggestion, key, locale) {
  const shown = `${saidOf(suggestion, locale)}

${suggestionFence(suggestion.after)}
`;
  const { path, before, findings } = suggestion;
  const hash = digest2(JSON.stringify([path, before, shown]), hashDigits3);
  const marker = { key, fingerprint: findings[0]?.fingerprint ?? "", hash };
  const text = `<!-- proxylint suggestion ${key} ${marker.fingerprint} ${hash} -->
${shown}`;
  return text.length > commentLimit.size ? void 0 : { marker, text };
}
function suggestionMarkerOf(body) {
  const pattern = /^<!-- proxylint suggestion ([0-9a-f]{12}) ([0-9a-f]{32}) ([0-9a-f]{32}) -->/u;
  const [, key, fingerprint, hash] = pattern.exec(body) ?? [];
  return key === void 0 || fingerprint === void 0 || hash === void 0 ? void 0 : { key, fingerprint, hash };
}
function saidOf({ findings }, locale) {
  const words = wordsOf[locale];
  const said = findings.map(({ severity, message, rule, why }) => {
    const reason = why.trim() === "" ? "" : `

**${words.why}**: ${prose(why, maximumWhy)}`;
    return `${icons[severity]} ${prose(message)} (${code(rule)})${reason}`;
  });
  const unique = [...new Set(said)];
  const left = unique.length - maximumFindings;
  return [...unique.slice(0, maximumFindings), ...left > 0 ? [words.more(left)] : []].join("\n\n");
}
function suggestionFence(lines) {
  const runs = lines.join("\n").match(/`+/gu) ?? [];
  const marks = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return [`${marks}suggestion`, ...lines, marks].join("\n");
}
function digest2(text, digits) {
  return createHash3("sha256").update(text).digest("hex").slice(0, digits);
}

// src/github/suggestions/own-suggestions.ts
var maximumPages = 20;
var commentSchema2 = looseObject({
  id: number(),
  body: nullish(string(), ""),
  // Null when the account has been deleted.
  user: nullish(looseObject({ login: string(), type: optional(string()) })),
  // Null, or not there, when the lines are in the diff no more.
  line: nullish(number()),
  in_reply_to_id: nullish(number())
});
async function ownSuggestions(api, { owner, repo, pullNumber }, key) {
  const author = new OwnAuthor(() => ownLogin(api));
  const found = [];
  const answered = /* @__PURE__ */ new Set();
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments";
  const pages2 = listPages(
    api,
    route,
    { owner, repo, pull_number: pullNumber },
    { item: commentSchema2, maximum: maximumPages }
  );
  for await (const { items, isLast } of pages2) {
    for (const comment of items) {
      if (typeof comment.in_reply_to_id === "number") {
        answered.add(comment.in_reply_to_id);
        continue;
      }
      const marker = suggestionMarkerOf(comment.body);
      if (marker?.key !== key || !await author.is(authorOf(comment.user))) continue;
      const { id, line } = comment;
      found.push({ id, marker, ...typeof line === "number" ? { line } : {} });
    }
    if (isLast) return found.map((own) => ({ ...own, hasReply: answered.has(own.id) }));
  }
  return void 0;
}
function authorOf(user) {
  return typeof user === "object" && user !== null ? { login: user.login, isBot: user.type === "Bot" } : void 0;
}

// src/github/suggestions/post-review.ts
var maximumReviews = 11;
async function postReview(api, { owner, repo, pullNumber }, headSha, comments) {
  let taken = 0;
  const waiting = comments.length === 0 ? [] : [comments];
  for (let count = 0; count < maximumReviews; count += 1) {
    const next = waiting.shift();
    if (next === void 0) break;
    try {
      await api.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
        owner,
        repo,
        pull_number: pullNumber,
        commit_id: headSha,
        event: "COMMENT",
        // The comments say all; a text of its own would stand in the conversation again with every push.
        body: "",
        comments: next.map(commentParameters)
      });
      taken += next.length;
    } catch (error) {
      if (statusOf(error) !== 422) throw error;
      waiting.push(...halves(next));
    }
  }
  return taken;
}
function halves(comments) {
  if (comments.length < 2) return [];
  const middle = Math.ceil(comments.length / 2);
  return [comments.slice(0, middle), comments.slice(middle)];
}
function commentParameters({ path, start, end, body }) {
  const range = start === end ? {} : { start_line: start, start_side: "RIGHT" };
  return { path, body, line: end, side: "RIGHT", ...range };
}

// src/github/suggestions/line-change.ts
var maximumGap = 20;
function lineChangeOf(edits) {
  const text = edits[0]?.place.source.text ?? "";
  if (text === "") return void 0;
  const sorted = [...edits].sort((left, right) => left.place.start - right.place.start);
  const starts = lineStartsOf(text);
  const touched = touchedLines(sorted, starts);
  if (touched === void 0) return void 0;
  const from = offsetOf(touched.first);
  let to = offsetOf(touched.last + 1);
  let after = edited(sorted, from, to);
  if (after !== "" && !after.endsWith("\n") && to < text.length) {
    to = offsetOf(touched.last + 2);
    after = edited(sorted, from, to);
  }
  const before = text.slice(from, to);
  if (after !== "" && before.endsWith("\n") !== after.endsWith("\n")) return void 0;
  return trimmed(touched.first, gitLines(before).map(bareLine), gitLines(after).map(bareLine));
  function offsetOf(line) {
    return starts[line - 1] ?? text.length;
  }
}
function lineStartsOf(text) {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0 && end + 1 < text.length; end = text.indexOf("\n", end + 1)) {
    starts.push(end + 1);
  }
  return starts;
}
function touchedLines(edits, starts) {
  const lines = edits.map(({ place }) => ({
    first: lineAt(starts, place.start),
    last: lineAt(starts, Math.max(place.start, place.end - 1))
  }));
  const isNear = lines.every(({ first: first2 }, index) => first2 - (lines[index - 1]?.last ?? first2) <= maximumGap);
  const first = lines[0]?.first;
  const last = lines.at(-1)?.last;
  return !isNear || first === void 0 || last === void 0 ? void 0 : { first, last };
}
function lineAt(starts, offset) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
function edited(edits, from, to) {
  const text = edits[0]?.place.source.text ?? "";
  const parts = [];
  let done = from;
  for (const { place, text: inserted } of edits) {
    parts.push(text.slice(done, place.start), inserted);
    done = place.end;
  }
  return parts.join("") + text.slice(done, to);
}
function trimmed(first, before, after) {
  const isSame = before.length === after.length && before.every((line, index) => line === after[index]);
  if (isSame) return void 0;
  const most = Math.min(before.length - 1, after.length);
  let head2 = 0;
  while (head2 < most && before[head2] === after[head2]) head2 += 1;
  let tail = 0;
  while (tail < most - head2 && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start: first + head2, end: first + before.length - 1 - tail, lines: after.slice(head2, after.length - tail) };
}

// src/github/suggestions/suggestion-plan.ts
function suggestionCandidates(report, root = "") {
  const texts = new Map(report.findings.map(({ fingerprint, fix }) => [fingerprint, fix?.edits[0]?.place.source.text]));
  return safeReport(report).findings.filter((finding) => counts(finding) && finding.fix?.safe === true).sort(compareWorstFirst).flatMap((finding) => {
    const edits = finding.fix?.edits ?? [];
    const [first] = edits;
    const text = texts.get(finding.fingerprint);
    if (first === void 0 || text === void 0) return [];
    return [{ finding, edits, text, path: repositoryPath(first.place.source.path, root) }];
  });
}
function planSuggestions(candidates, hunks) {
  const paths = [...new Set(candidates.map(({ path }) => path))];
  const groups = paths.flatMap((path) => {
    const own = candidates.filter((candidate) => candidate.path === path);
    const diff = hunks.get(path) ?? [];
    const [first] = own;
    if (first === void 0 || diff.length === 0) return [];
    return groupsOf(own, locateHunks(diff, first.text));
  });
  return groups.map(({ suggestion }) => suggestion).sort(
    ({ findings: [left] }, { findings: [right] }) => left === void 0 || right === void 0 ? 0 : compareWorstFirst(left, right)
  );
}
function groupsOf(candidates, hunks) {
  let groups = [];
  for (const candidate of candidates) {
    const alone = groupOf([candidate], hunks);
    if (alone === void 0) continue;
    const neighbours = groups.filter(({ change }) => sharesLines(change, alone.change));
    const whole = groupOf([...neighbours.flatMap(({ members }) => members), candidate], hunks);
    if (whole !== void 0) groups = [...groups.filter((group) => !neighbours.includes(group)), whole];
  }
  return groups;
}
function sharesLines(left, right) {
  return left.start <= right.end && right.start <= left.end;
}
function groupOf(members, hunks) {
  const edits = unionOf(members.flatMap((member) => member.edits));
  const change = edits === void 0 ? void 0 : lineChangeOf(edits);
  const [first] = members;
  if (change === void 0 || first === void 0) return void 0;
  const own = hunks.find(
    ({ start: start2, lines, shift }) => start2 + shift <= change.start && change.end < start2 + shift + lines.length
  );
  if (own === void 0) return void 0;
  const [start, end] = [change.start - own.shift, change.end - own.shift];
  const before = own.lines.slice(start - own.start, end - own.start + 1);
  const after = withLineEnds(change.lines, before);
  if (after === void 0 || !isOpen(members, change, before, after)) return void 0;
  const findings = members.map(({ finding }) => finding).sort(compareWorstFirst);
  return { members, change, suggestion: { path: first.path, start, end, before, after, findings } };
}
function unionOf(edits) {
  const keyOf = ({ place, text }) => JSON.stringify([place.start, place.end, text]);
  const unique = [...new Map(edits.map((edit) => [keyOf(edit), edit])).values()];
  const sorted = unique.sort((left, right) => left.place.start - right.place.start || left.place.end - right.place.end);
  const isApart = sorted.every(({ place }, index) => {
    const previous = sorted[index - 1]?.place;
    return previous === void 0 || previous.end < place.start || isSpan(previous) && previous.end === place.start && isSpan(place);
  });
  return isApart ? sorted : void 0;
}
function isSpan({ start, end }) {
  return start < end;
}
function withLineEnds(lines, before) {
  const returns = before.filter((line) => line.endsWith("\r")).length;
  if (returns === 0) return lines;
  return returns === before.length ? lines.map((line) => `${line}\r`) : void 0;
}
function isOpen([first], { start, end }, before, after) {
  const masked = gitLines(first?.edits[0]?.place.source.text ?? "").slice(start - 1, end);
  const isMasked = masked.some((line, index) => bareLine(line) !== bareLine(before[index] ?? ""));
  const text = after.map(bareLine).join("\n");
  const plain = text.replaceAll(/[\t\n]/gu, " ");
  return !isMasked && maskText(text) === text && visible(plain) === plain;
}

// src/github/suggestions/review-suggestions.ts
var maximumSuggestions = 30;
var maximumFilePages = 30;
var fileSchema2 = looseObject({ filename: string(), patch: optional(string()) });
async function keepSuggestions(api, place, report, options) {
  const key = scanKey(options.scanned);
  const own = await ownSuggestions(api, place, key);
  if (own === void 0) return { kind: "crowded" };
  const wanted = await wantedSuggestions(api, place, report, { ...options, key });
  const holding = stillHolding(own, wanted);
  const left = new Set(holding.values());
  const deleted = await deleteAll(
    api,
    place,
    own.filter((one) => !left.has(one) && !one.hasReply)
  );
  const missing = wanted.slice(0, maximumSuggestions).filter((one) => !holding.has(one));
  const comments = missing.map(({ suggestion: { path, start, end }, body: { text } }) => ({
    path,
    start,
    end,
    body: text
  }));
  const created = await postReview(api, place, options.headSha, comments);
  return { kind: "kept", created, refused: missing.length - created, deleted, unchanged: holding.size };
}
function stillHolding(own, wanted) {
  const holding = /* @__PURE__ */ new Map();
  const free = new Set(own.filter(({ line }) => line !== void 0));
  const isAtLine = ({ suggestion }, { line }) => line === suggestion.end;
  for (const fits of [isAtLine, () => true]) {
    for (const one of wanted) {
      if (holding.has(one)) continue;
      const found = [...free].find((other) => other.marker.hash === one.body.marker.hash && fits(one, other));
      if (found === void 0) continue;
      holding.set(one, found);
      free.delete(found);
    }
  }
  return holding;
}
async function wantedSuggestions(api, place, report, { key, locale = "en", root = "" }) {
  const candidates = suggestionCandidates(report, root);
  if (candidates.length === 0) return [];
  const hunks = await hunksByPath(api, place, new Set(candidates.map(({ path }) => path)));
  return planSuggestions(candidates, hunks).flatMap((suggestion) => {
    const body = suggestionBody(suggestion, key, locale);
    return body === void 0 ? [] : [{ suggestion, body }];
  });
}
async function hunksByPath(api, { owner, repo, pullNumber }, paths) {
  const hunks = /* @__PURE__ */ new Map();
  const pages2 = listPages(
    api,
    "GET /repos/{owner}/{repo}/pulls/{pull_number}/files",
    { owner, repo, pull_number: pullNumber },
    { item: fileSchema2, maximum: maximumFilePages }
  );
  for await (const { items } of pages2) {
    for (const { filename, patch } of items) {
      if (patch !== void 0 && paths.has(filename)) hunks.set(filename, parseHunks(patch));
    }
    if (hunks.size === paths.size) break;
  }
  return hunks;
}
async function deleteAll(api, { owner, repo }, outdated) {
  for (const { id } of outdated) {
    try {
      await api.request("DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}", { owner, repo, comment_id: id });
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
    }
  }
  return outdated.length;
}

// src/github/comment/sticky-comment.ts
var maximumPages2 = 20;
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
  const own = new OwnAuthor(port.ownLogin);
  for (let page = 1; page <= maximumPages2; page += 1) {
    const { comments, isLast } = await port.list(page);
    for (const { id, body, author } of comments) {
      const marker = markerOf(body);
      if (marker?.key === key && await own.is(author)) return { id, hash: marker.hash };
    }
    if (isLast) return void 0;
  }
  return "crowded";
}

// src/github/trouble-notice.ts
var losses = {
  change: "the change could not be read from GitHub",
  comment: "no comment was written on the pull request",
  suggestions: "no suggestions were made on the pull request",
  "check-run": "no check run was made",
  "code-scanning": "nothing was uploaded to code scanning"
};
var elsewhere = "The findings are in the annotations and in the job summary; the verdict is the same.";
function troubleNotice(troubles2, run) {
  if (troubles2.length === 0) return void 0;
  const groups = /* @__PURE__ */ new Map();
  for (const { trouble } of troubles2) {
    const failed = new Set(troubles2.filter((other) => other.trouble === trouble).map(({ output }) => output));
    groups.set(
      trouble,
      outputs.filter((output) => failed.has(output))
    );
  }
  const entries = [...groups];
  const why = entries.map(([trouble, lost]) => capitalised(`${lossesOf(lost)}: ${told(reasons[trouble], lost, run)}`));
  const advice = entries.toSorted(([first], [second2]) => Number(first === "no-permission") - Number(second2 === "no-permission")).map(([trouble, lost]) => told(remedies[trouble] ?? "", lost, run)).filter((text) => text !== "");
  return [...why, elsewhere, ...advice].join(" ");
}
function changeTrouble(trouble, run) {
  const lost = ["change"];
  return capitalised([reasons[trouble], remedies[trouble] ?? ""].map((telling) => told(telling, lost, run)).join(" "));
}
var outputs = ["change", "comment", "suggestions", "check-run", "code-scanning"];
function lossesOf(lost) {
  return lost.map((output) => losses[output]).join(", ");
}
function capitalised(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
var reasons = {
  "no-token": "the input github-token is empty.",
  "bad-token": "GitHub does not know the token of the input github-token (401).",
  "no-permission": lackOf,
  locked: "its conversation is locked.",
  "not-enabled": "GitHub says that this repository does not have it enabled.",
  "rate-limit": "the token has made too many requests; a later run will do it.",
  crowded: "it has too many comments to look through for an earlier one.",
  "too-large": "it is larger than GitHub takes or gives.",
  unprocessable: "GitHub's API refused it as wrong (422).",
  "not-github": "something else than GitHub's API answered at its address.",
  "not-on-this-server": "this GitHub server does not have what is needed for it.",
  unreachable: "GitHub's API could not be reached from this runner.",
  slow: "GitHub's API took longer than a job should wait for it.",
  "untrusted-certificate": "the connection to GitHub's API shows a certificate that this runner does not trust.",
  "proxy-refused": (_, run) => `the proxy that ${proxyName(run)} names refused the connection to GitHub's API.`,
  "proxy-unreachable": (_, run) => `the proxy that ${proxyName(run)} names could not be reached.`,
  unexpected: "GitHub's API did not take it."
};
var remedies = {
  "no-token": (_, { isFork, isDependabot }) => isFork || isDependabot ? "GitHub gives this run no secrets, because of where the change comes from." : "Leave the input out to use the workflow's own token.",
  "no-permission": (lost, run) => run.isFork ? "There is nothing to change." : permissionAdvice(lost, run),
  "not-enabled": (_, { isPrivate = false }) => `An administrator can enable it in the settings of the repository under Code security${isPrivate ? "; a private or internal repository needs GitHub Code Security for it" : ""}. On GitHub Enterprise Server it has to be switched on for the whole server first.`,
  "not-github": "A proxy, or the sign-in page of a network, may stand in between: see that this runner reaches the API's host, and that GITHUB_API_URL is its address.",
  unreachable: "If the runner sits behind a proxy, set https_proxy and no_proxy for the job, and NODE_EXTRA_CA_CERTS if the proxy has a certificate authority of its own.",
  "untrusted-certificate": "A proxy that opens TLS, or a server of a company, often has a certificate authority of its own. Set NODE_EXTRA_CA_CERTS for the job to a file with its certificate (PEM), or NODE_USE_SYSTEM_CA to 1 if the machine trusts it already.",
  "proxy-refused": (_, run) => `See that ${proxyName(run)} holds the right user and password, with special characters percent-encoded, and that the proxy lets this runner connect to the API's host; only Basic authentication works. Or name the host in no_proxy, if it can be reached without.`,
  "proxy-unreachable": (_, run) => `See that ${proxyName(run)} holds the address of an HTTP proxy (http://host:port) that this runner can reach. Or name the API's host in no_proxy, if it can be reached without.`
};
function told(telling, lost, run) {
  return typeof telling === "string" ? telling : telling(lost, run);
}
function proxyName({ proxyVariable: proxyVariable2 }) {
  return proxyVariable2 ?? "https_proxy";
}
function lackOf(lost, run) {
  const names = [...permissionsFor(lost, run)].map(([name, level]) => `${name}: ${level}`);
  const needed = names.join(" and ");
  if (run.isFork) return `GitHub gives runs for changes from forks a token that can only read (it lacks ${needed}).`;
  if (run.isDependabot) return `GitHub gives runs for Dependabot a token that reads, and no more (it lacks ${needed}).`;
  return `the token lacks the permission${names.length === 1 ? "" : "s"} ${needed}.`;
}
function permissionAdvice(lost, run) {
  const all = [["contents", "read"], ...permissionsFor(lost, run)].map(([name, level]) => `
  ${name}: ${level}`);
  const block = `To have ${lost.length === 1 ? "it" : "them"}, give the job:
permissions:${all.join("")}`;
  return `${block}
Or set ${lost.map((output) => switches[output]).join(" and ")}.`;
}
var switches = {
  change: "fetch-depth of actions/checkout to 2",
  comment: "the input comment to never",
  suggestions: "the input suggestions to false",
  "check-run": "the input check-run to false",
  "code-scanning": "the input sarif-upload to false"
};
function permissionsFor(lost, { isPrivate = false }) {
  const isLost = new Set(lost);
  const found = /* @__PURE__ */ new Map();
  if (isLost.has("change")) found.set("pull-requests", "read");
  if (isLost.has("comment") || isLost.has("suggestions")) found.set("pull-requests", "write");
  if (isLost.has("check-run")) found.set("checks", "write");
  if (isLost.has("code-scanning")) found.set("security-events", "write");
  if (isLost.has("code-scanning") && isPrivate) found.set("actions", "read");
  return found;
}
export {
  ApiError,
  blobAt,
  changeTrouble,
  commentBody,
  commentClient,
  fileAt,
  filesBetween,
  filesOfPull,
  isOfConnection,
  keepCheckRun,
  keepComment,
  keepSuggestions,
  openApi,
  openPullOf,
  otherSide,
  proxyVariable,
  publicApi,
  statusOf,
  troubleNotice,
  troubleOf,
  uploadSarif
};
