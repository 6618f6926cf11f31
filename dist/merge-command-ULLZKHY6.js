import {
  Budget,
  code,
  icons,
  jsonText,
  prose,
  summaryBytes
} from "./chunk-XNVGHLRQ.js";
import "./chunk-Q6KVLHDR.js";
import {
  version
} from "./chunk-Q52J35OE.js";
import {
  countWords,
  oneLine,
  shortened,
  wordsOf
} from "./chunk-35UG7AWZ.js";
import {
  array,
  boolean,
  description,
  getDotPath,
  integer,
  literal,
  maxLength,
  minValue,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  safeParse,
  string,
  title
} from "./chunk-JW4XD7LV.js";
import {
  compareText,
  isAtLeast,
  severityRank
} from "./chunk-3I6R4BAJ.js";
import {
  EnvironmentError
} from "./chunk-4TTH2VYI.js";
import {
  maskText
} from "./chunk-6ARWDCOH.js";
import "./chunk-75QCMCYK.js";

// src/entry/commands/merge-command.ts
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

// src/report/merge/merge.ts
import { createHash } from "node:crypto";

// src/report/merge/tally.ts
var noCounts = { files: 0, subjects: 0, errors: 0, warnings: 0, notes: 0 };
function listedCounts({ findings, fixed }, judged) {
  const count2 = (matches) => findings.filter(matches).length;
  const brought = (severity2) => count2((finding2) => finding2.severity === severity2 && finding2.state === "new");
  const active = (severity2) => count2((finding2) => finding2.severity === severity2 && isActive(finding2));
  return {
    files: 0,
    subjects: 0,
    errors: active("error"),
    warnings: active("warning"),
    notes: active("note"),
    suppressed: count2(({ suppressed: suppressed2 }) => suppressed2 !== void 0),
    baselined: count2(({ baseline }) => baseline !== void 0),
    ...judged === void 0 ? {} : {
      change: {
        judged,
        newErrors: brought("error"),
        newWarnings: brought("warning"),
        newNotes: brought("note"),
        unchanged: count2(({ state }) => state === "unchanged"),
        fixed: fixed.length
      }
    }
  };
}
function isActive({ suppressed: suppressed2, baseline }) {
  return suppressed2 === void 0 && baseline === void 0;
}
function countsForVerdict(finding2) {
  return isActive(finding2) && finding2.tolerated === void 0;
}
function added(left, right) {
  return combined(left, right, (one, other) => one + other);
}
function beyond(left, right) {
  return combined(left, right, (one, other) => Math.max(0, one - other));
}
function combined(left, right, how) {
  const suppressed2 = how(left.suppressed ?? 0, right.suppressed ?? 0);
  const baselined = how(left.baselined ?? 0, right.baselined ?? 0);
  const change = left.change ?? right.change;
  return {
    files: how(left.files, right.files),
    subjects: how(left.subjects, right.subjects),
    errors: how(left.errors, right.errors),
    warnings: how(left.warnings, right.warnings),
    notes: how(left.notes, right.notes),
    ...suppressed2 === 0 ? {} : { suppressed: suppressed2 },
    ...baselined === 0 ? {} : { baselined },
    ...change === void 0 ? {} : { change: combinedChange(left.change, right.change, how) }
  };
}
function combinedChange(left, right, how) {
  const of = (key) => how(left?.[key] ?? 0, right?.[key] ?? 0);
  return {
    judged: judgedBy([left, right]) ?? "new",
    newErrors: of("newErrors"),
    newWarnings: of("newWarnings"),
    newNotes: of("newNotes"),
    unchanged: of("unchanged"),
    fixed: of("fixed")
  };
}
function judgedBy(changes) {
  const judged = changes.flatMap((change) => change === void 0 ? [] : [change.judged]);
  if (judged.length === 0) return void 0;
  return judged.includes("all") ? "all" : "new";
}
function countsAnything(summary2) {
  return JSON.stringify(summary2) !== JSON.stringify(noCounts);
}
function verdictCounts(findings, unlisted) {
  const totals = { error: 0, warning: 0, note: 0 };
  for (const finding2 of findings) if (countsForVerdict(finding2)) totals[finding2.severity] += 1;
  for (const { errors, warnings, notes, change } of unlisted) {
    const isNew = change?.judged === "new";
    totals.error += isNew ? change.newErrors : errors;
    totals.warning += isNew ? change.newWarnings : warnings;
    totals.note += isNew ? change.newNotes : notes;
  }
  return totals;
}

// src/report/merge/merge.ts
var idLength = 32;
function mergeReports(reports, tool) {
  const merged = reports.map(withRuns);
  const runs = runSet(merged.flatMap((report) => report.runs));
  const findings = findingSet(merged.flatMap((report) => report.findings));
  const fixed = findingSet(merged.flatMap((report) => report.fixed ?? []));
  const judged = judgedBy(runs.map(({ summary: summary2 }) => summary2.change));
  return {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    parts: partSet(merged.flatMap((report) => report.parts)),
    runs,
    summary: totalOf(runs, { findings, fixed }, judged),
    findings,
    ...judged === void 0 ? {} : { fixed }
  };
}
function missingParts({ parts }, expected) {
  const there = new Set(parts.filter(({ of }) => of === expected).map(({ index }) => index));
  return Array.from({ length: expected }, (_, index) => index + 1).filter((index) => !there.has(index));
}
function totalOf(runs, listed, judged) {
  const looked = runs.map(({ summary: { files, subjects } }) => ({ ...noCounts, files, subjects }));
  const unlisted = runs.flatMap((run2) => run2.unlisted ?? []);
  return [...looked, ...unlisted].reduce(added, added(noCounts, listedCounts(listed, judged)));
}
function withRuns(report) {
  const { parts = [], runs, repository: repository2, tool, summary: summary2, findings, fixed } = report;
  if (runs !== void 0) return { parts, runs, findings, ...fixed === void 0 ? {} : { fixed } };
  const own = (finding2) => named(finding2, repository2);
  const unlisted = beyond(summary2, listedCounts({ findings, fixed: fixed ?? [] }, summary2.change?.judged));
  const missed = { ...unlisted, files: 0, subjects: 0 };
  const run2 = {
    id: idOf([repository2, tool, summary2, findings, fixed]),
    ...repository2 === void 0 ? {} : { repository: repository2 },
    tool,
    summary: summary2,
    ...countsAnything(missed) ? { unlisted: missed } : {}
  };
  return { parts, runs: [run2], findings: findings.map(own), ...fixed === void 0 ? {} : { fixed: fixed.map(own) } };
}
function named(finding2, repository2) {
  const { repository: _, ...rest } = finding2;
  return repository2 === void 0 ? rest : { repository: repository2, ...rest };
}
function idOf(value) {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, idLength);
}
function partSet(parts) {
  const known = new Map(parts.map(({ index, of }) => [`${index}/${of}`, { index, of }]));
  return [...known.values()].sort((left, right) => left.of - right.of || left.index - right.index);
}
function findingSet(findings) {
  const keyed = findings.map((finding2) => ({ finding: finding2, text: JSON.stringify(finding2) }));
  const sorted = keyed.sort(
    (left, right) => compareFindings(left.finding, right.finding) || compareText(left.text, right.text)
  );
  return unique(
    sorted.map(({ finding: finding2 }) => finding2),
    identity
  );
}
function identity({ repository: repository2 = "", location: { path, start, end }, rule, fingerprint }) {
  return JSON.stringify([repository2, path, start.line, start.column, end.line, end.column, rule, fingerprint]);
}
function compareFindings(left, right) {
  const { start, end } = left.location;
  const { start: otherStart, end: otherEnd } = right.location;
  return compareText(left.repository ?? "", right.repository ?? "") || compareText(left.location.path, right.location.path) || start.line - otherStart.line || start.column - otherStart.column || end.line - otherEnd.line || end.column - otherEnd.column || compareText(left.rule, right.rule) || compareText(left.fingerprint, right.fingerprint) || excuses(left) - excuses(right) || severityRank(left.severity) - severityRank(right.severity);
}
function excuses({ suppressed: suppressed2, baseline, tolerated }) {
  return [suppressed2, baseline, tolerated].filter((excuse) => excuse !== void 0).length;
}
function runSet(runs) {
  return unique(runs, (run2) => JSON.stringify(run2)).sort(compareRuns);
}
function compareRuns(left, right) {
  return compareText(left.repository ?? "", right.repository ?? "") || compareText(left.id, right.id) || compareText(JSON.stringify(left), JSON.stringify(right));
}
function unique(items, keyOf) {
  const known = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (!known.has(key)) known.set(key, item);
  }
  return [...known.values()];
}

// src/report/merge/overview.ts
function overviewOf({ runs, findings, summary: summary2 }) {
  const unlisted = runs.flatMap((run2) => run2.unlisted ?? []);
  const shown = findings.filter(countsForVerdict);
  return {
    counts: verdictCounts(findings, unlisted),
    files: summary2.files,
    repositories: repositoryRows(runs, shown),
    rules: ruleGroups(shown)
  };
}
function worstOf({ error, warning, note }) {
  if (error > 0) return "error";
  if (warning > 0) return "warning";
  return note > 0 ? "note" : "clean";
}
function repositoryRows(runs, findings) {
  const runsOf = groupBy(runs, ({ repository: repository2 = "" }) => repository2);
  const findingsOf = groupBy(findings, ({ repository: repository2 = "" }) => repository2);
  const rows = [.../* @__PURE__ */ new Set([...runsOf.keys(), ...findingsOf.keys()])].map((name) => {
    const own = runsOf.get(name) ?? [];
    const unlisted = own.flatMap((run2) => run2.unlisted ?? []);
    const files = own.reduce((sum, { summary: summary2 }) => sum + summary2.files, 0);
    return { name, files, counts: verdictCounts(findingsOf.get(name) ?? [], unlisted) };
  });
  return rows.sort(
    ({ name, counts }, other) => other.counts.error - counts.error || other.counts.warning - counts.warning || other.counts.note - counts.note || compareText(name, other.name)
  );
}
function ruleGroups(findings) {
  const groups = [...groupBy(findings, ({ severity: severity2, rule }) => JSON.stringify([severity2, rule])).values()];
  return groups.flatMap((own) => {
    const [first] = own;
    if (first === void 0) return [];
    const { rule, severity: severity2 } = first;
    const repositories = new Set(own.map(({ repository: repository2 = "" }) => repository2)).size;
    return [{ rule, severity: severity2, findings: own, repositories }];
  }).sort(
    (left, right) => severityRank(left.severity) - severityRank(right.severity) || right.findings.length - left.findings.length || compareText(left.rule, right.rule)
  );
}
function groupBy(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known === void 0) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}

// src/report/json-schema.ts
var count = pipe(number(), integer(), minValue(0));
var fromOne = pipe(number(), integer(), minValue(1));
var severity = picklist(["error", "warning", "note"]);
var position = object({ line: fromOne, column: fromOne });
var location = object({
  path: pipe(string(), description("Relative to the scan root, with /.")),
  start: position,
  end: pipe(position, description("The first character behind the place."))
});
var notedLocation = object({ location, note: string() });
var relatedLocation = object({
  location,
  note: string(),
  via: optional(pipe(array(notedLocation), description("Places that its value came through.")))
});
var suppressed = pipe(
  object({
    kind: picklist(["comment", "configuration"]),
    reason: string(),
    location,
    until: optional(pipe(string(), description("The last day on which it holds."))),
    owner: optional(string())
  }),
  description("It is accepted and does not count.")
);
var repository = pipe(
  string(),
  maxLength(200),
  regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_.-]+)+$/),
  description("The repository, as owner/name.")
);
var part = object({ index: fromOne, of: fromOne });
var finding = object({
  repository: optional(repository),
  rule: pipe(string(), description("Rule id: family/name.")),
  severity,
  message: pipe(string(), description("What is wrong.")),
  why: pipe(string(), description("What follows from it.")),
  remedy: pipe(string(), description("What to write instead.")),
  location,
  via: pipe(array(notedLocation), description("Places the value came through, from its characters to its use.")),
  related: pipe(array(relatedLocation), description("Other places that matter.")),
  subject: object({ kind: string(), name: string() }),
  fingerprint: pipe(
    string(),
    regex(/^[0-9a-f]{32}$/),
    description("Stable under moved lines and edits elsewhere.")
  ),
  suppressed: optional(suppressed),
  baseline: optional(pipe(literal(true), description("It is in the baseline and does not count."))),
  state: optional(pipe(picklist(["new", "unchanged"]), description("Beside the base; given with --base."))),
  tolerated: optional(
    pipe(literal(true), description("It was there before, and only what is new is judged: it does not count."))
  ),
  fix: optional(
    object({
      safe: pipe(boolean(), description("--fix makes the edits; else they need a decision.")),
      description: pipe(string(), description("What the edits do, in one sentence.")),
      edits: array(object({ location, text: pipe(string(), description("What to write there.")) }))
    })
  )
});
var summary = object({
  files: count,
  subjects: count,
  errors: count,
  warnings: count,
  notes: count,
  suppressed: optional(pipe(count, description("Suppressed findings, which are not counted above."))),
  baselined: optional(pipe(count, description("Findings in the baseline, which are not counted above."))),
  change: optional(
    pipe(
      object({
        judged: pipe(picklist(["all", "new"]), description("Which findings count for the verdict.")),
        newErrors: count,
        newWarnings: count,
        newNotes: count,
        unchanged: count,
        fixed: count
      }),
      description("What the change brings; given with --base.")
    )
  )
});
var run = object({
  id: pipe(string(), regex(/^[0-9a-f]{32}$/), description("The same for the same report.")),
  repository: optional(repository),
  tool: object({ name: string(), version: string() }),
  summary: pipe(summary, description("What the run found, and of that, under `unlisted`, what it does not list.")),
  unlisted: optional(summary)
});
var jsonReportSchema = pipe(
  object({
    version: literal(1),
    tool: object({ name: string(), version: string() }),
    repository: optional(repository),
    parts: optional(
      pipe(array(part), description("Which parts of a divided run are in this report; given with --part."))
    ),
    runs: optional(
      pipe(array(run), description("The runs that were merged, and findings name their repository."))
    ),
    summary,
    findings: array(finding),
    fixed: optional(pipe(array(finding), description("Findings of the base that are no more; with --base.")))
  }),
  title("Proxylint report")
);

// src/report/merge/read.ts
function readReport(text2) {
  let value;
  try {
    value = JSON.parse(text2);
  } catch {
    return { kind: "trouble", trouble: "it is no JSON" };
  }
  const version2 = typeof value === "object" && value !== null && "version" in value ? value.version : void 0;
  if (typeof version2 === "number" && version2 !== 1) {
    return { kind: "trouble", trouble: "it is a report of another version of the format" };
  }
  const read = safeParse(jsonReportSchema, value, { abortEarly: true });
  if (read.success) return { kind: "report", report: withoutSecrets(read.output) };
  const path = getDotPath(read.issues[0]);
  return { kind: "trouble", trouble: `it is no report of Proxylint${path === null ? "" : `: ${path} is not right`}` };
}
function withoutSecrets(report) {
  return masked(report);
}
function masked(value) {
  if (typeof value === "string") return maskText(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(masked);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, masked(item)]));
}

// src/report/merge/words.ts
function english(count2, one, many) {
  return `${count2} ${count2 === 1 ? one : many}`;
}
var en = {
  repository: "Repository",
  files: "Files",
  rules: "Findings by rule",
  unnamed: "(not named)",
  scope: (repositories, files) => `${english(repositories, "repository", "repositories")}, ${english(files, "file", "files")}`,
  clean: (count2) => `${english(count2, "repository", "repositories")} without findings`,
  incomplete: (missing, of) => `Incomplete: of ${english(of, "part", "parts")}, these are missing: ${missing}`,
  nothing: "Nothing was merged",
  spread: (places, repositories) => `${english(places, "place", "places")} in ${english(repositories, "repository", "repositories")}`
};
var ko = {
  repository: "저장소",
  files: "파일",
  rules: "규칙별 결과",
  unnamed: "(이름 없음)",
  scope: (repositories, files) => `저장소 ${repositories}개, 파일 ${files}개`,
  clean: (count2) => `결과가 없는 저장소 ${count2}개`,
  incomplete: (missing, of) => `불완전: 전체 ${of}개 파트 중 다음 파트가 없습니다: ${missing}`,
  nothing: "병합한 보고서가 없습니다",
  spread: (places, repositories) => `저장소 ${repositories}개의 ${places}곳`
};
var ja = {
  repository: "リポジトリ",
  files: "ファイル",
  rules: "ルール別の指摘",
  unnamed: "(名前なし)",
  scope: (repositories, files) => `リポジトリ ${repositories} 個、ファイル ${files} 個`,
  clean: (count2) => `指摘のないリポジトリ ${count2} 個`,
  incomplete: (missing, of) => `不完全: 全 ${of} パートのうち、次のパートがありません: ${missing}`,
  nothing: "統合したレポートはありません",
  spread: (places, repositories) => `リポジトリ ${repositories} 個の ${places} か所`
};
var zh = {
  repository: "仓库",
  files: "文件",
  rules: "按规则列出的结果",
  unnamed: "(未命名)",
  scope: (repositories, files) => `${repositories} 个仓库、${files} 个文件`,
  clean: (count2) => `${count2} 个仓库没有结果`,
  incomplete: (missing, of) => `不完整: 共 ${of} 个分片,缺少以下分片: ${missing}`,
  nothing: "没有合并任何报告",
  spread: (places, repositories) => `${repositories} 个仓库中的 ${places} 处`
};
var fleetWordsOf = { en, ko, ja, zh };

// src/report/merge/render.ts
var maximumRows = 100;
var maximumMessage = 300;
var countReserve = 300;
function renderMerged(format, report, options) {
  switch (format) {
    case "json":
      return jsonText(report);
    case "markdown":
      return markdown(new View(report, options));
    case "text":
      return text(new View(report, options));
  }
}
var View = class {
  words;
  fleet;
  overview;
  incomplete;
  #runs;
  constructor(report, { locale, expected }) {
    this.words = wordsOf[locale];
    this.fleet = fleetWordsOf[locale];
    this.overview = overviewOf(report);
    this.#runs = report.runs.length;
    const missing = expected === void 0 ? [] : missingParts(report, expected);
    if (expected !== void 0 && missing.length > 0) {
      this.incomplete = this.fleet.incomplete(missing.join(this.words.comma), expected);
    }
  }
  get verdict() {
    if (this.incomplete !== void 0) return this.incomplete;
    return this.#runs === 0 ? this.fleet.nothing : this.words.verdict[worstOf(this.overview.counts)];
  }
  get icon() {
    if (this.incomplete !== void 0) return icons.error;
    return this.#runs === 0 ? icons.note : icons[worstOf(this.overview.counts)];
  }
  get total() {
    const { counts, repositories, files } = this.overview;
    const found = countWords(this.words, counts) || this.words.nothingFound;
    return `${found} (${this.fleet.scope(repositories.length, files)})`;
  }
  /** Repositories with findings, and how many there are besides. */
  get rows() {
    const found = this.overview.repositories.filter(({ counts }) => worstOf(counts) !== "clean");
    const rows = found.slice(0, maximumRows);
    return { rows, more: found.length - rows.length, clean: this.overview.repositories.length - found.length };
  }
  spread({ findings, repositories }) {
    return this.fleet.spread(findings.length, repositories);
  }
};
function markdown(view) {
  const budget = new Budget({ unit: "bytes", size: summaryBytes });
  budget.add(`## ${view.icon} ${view.verdict}

${view.total}`);
  const table = repositoryTable(view);
  if (table !== "") budget.add(table, countReserve);
  const left = addRules(budget, view);
  if (left > 0) budget.add(view.words.omitted(left));
  return budget.text();
}
function repositoryTable({ words, fleet, rows: { rows, more, clean } }) {
  const cleanLine = clean > 0 ? `${icons.clean} ${fleet.clean(clean)}` : "";
  if (rows.length === 0) return cleanLine;
  const { error, warning, note } = icons;
  const shown = rows.map(({ name, files, counts }) => [
    name === "" ? fleet.unnamed : code(name),
    ...[counts.error, counts.warning, counts.note].map((count2) => count2 === 0 ? "" : String(count2)),
    String(files)
  ]);
  const lines = [
    [fleet.repository, error, warning, note, fleet.files],
    ["---", "---:", "---:", "---:", "---:"]
  ].concat(shown, more > 0 ? [[words.more(more), "", "", "", ""]] : []).map((cells) => `| ${cells.join(" | ")} |`);
  return [...lines, ...cleanLine === "" ? [] : ["", cleanLine]].join("\n");
}
function addRules(budget, view) {
  const lines = view.overview.rules.flatMap((group, index) => {
    const title2 = index === 0 ? `### ${view.fleet.rules}

` : "";
    const head = `${title2}#### ${icons[group.severity]} ${code(group.rule)} · ${view.spread(group)}`;
    return group.findings.map((finding2, position2) => {
      const line = `- ${icons[finding2.severity]} ${prose(finding2.message, maximumMessage)} (${code(placeOf(finding2))})`;
      return position2 === 0 ? `${head}

${line}` : line;
    });
  });
  const full = lines.findIndex((line) => !budget.add(line, countReserve));
  return full < 0 ? 0 : lines.length - full;
}
function text(view) {
  const groups = view.overview.rules.map((group) => {
    const lines = group.findings.map(
      (finding2) => `  ${oneLine(placeOf(finding2))}: ${shortened(oneLine(finding2.message), maximumMessage)}`
    );
    return [`${group.severity}[${oneLine(group.rule)}]: ${view.spread(group)}`, ...lines].join("\n");
  });
  const last = view.incomplete === void 0 ? view.total : `${view.total}
${view.incomplete}`;
  return `${[...groups, last].join("\n\n")}
`;
}
function placeOf({ repository: repository2, location: { path, start } }) {
  return `${repository2 === void 0 ? "" : `${repository2} `}${path}:${start.line}:${start.column}`;
}

// src/entry/commands/merge-command.ts
var maximumBytes = 128 * 1024 * 1024;
var maximumTotalBytes = 512 * 1024 * 1024;
function mergeCommand(command) {
  const { files, format, failOn, locale, part: part2, expected } = command;
  const reports = readAll(files);
  const merged = mergeReports(reports, { name: "proxylint", version });
  const report = part2 === void 0 ? merged : withPart(merged, part2);
  const missing = expected === void 0 ? [] : missingParts(report, expected);
  const options = { locale, ...expected === void 0 ? {} : { expected } };
  return {
    text: renderMerged(format, report, options),
    fails: failsOn(report, failOn),
    ...missing.length === 0 ? {} : { incomplete: incompleteError(missing, expected ?? 0) }
  };
}
function withPart(report, part2) {
  const tool = { name: "proxylint", version };
  return mergeReports([report, { ...mergeReports([], tool), parts: [part2] }], tool);
}
function failsOn(report, threshold) {
  if (threshold === "never") return false;
  const { counts } = overviewOf(report);
  const severities = ["error", "warning", "note"];
  return severities.some((severity2) => isAtLeast(severity2, threshold) && counts[severity2] > 0);
}
function readAll(files) {
  let total = 0;
  return files.map((file) => {
    const { report, bytes } = readOne(file);
    total += bytes;
    if (total > maximumTotalBytes) throw invalid(file, "with it, the reports are larger than 512 MB");
    return report;
  });
}
function readOne(file) {
  const bytes = bytesOf(file);
  const read = readReport(bytes.toString("utf8"));
  if (read.kind === "trouble") throw invalid(file, read.trouble);
  return { report: read.report, bytes: bytes.length };
}
function bytesOf(file) {
  let descriptor;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw invalid(file, "it is no regular file");
    if (stats.size > maximumBytes) throw invalid(file, "it is larger than 128 MB");
    return filled(descriptor, stats.size);
  } catch (cause) {
    if (cause instanceof EnvironmentError) throw cause;
    throw new EnvironmentError("file-unreadable", `${file} cannot be read`, {
      remedy: "Name JSON reports that are there; links are not followed.",
      cause
    });
  } finally {
    if (descriptor !== void 0) closeSync(descriptor);
  }
}
function filled(descriptor, size) {
  const bytes = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const count2 = readSync(descriptor, bytes, length, size - length, length);
    if (count2 === 0) break;
    length += count2;
  }
  return bytes.subarray(0, length);
}
function invalid(file, trouble) {
  return new EnvironmentError("report-invalid", `${file} cannot be merged: ${trouble}`, {
    remedy: "Name reports of proxylint --format json, or of proxylint merge --format json."
  });
}
function incompleteError(missing, expected) {
  const names = missing.map((index) => `${index}/${expected}`).join(", ");
  return new EnvironmentError("report-missing", `parts are missing: ${names}`, {
    remedy: "Look at the jobs that should have made them. The report above has only what is there."
  });
}
export {
  mergeCommand
};
