import {
  Blocks,
  Budget,
  annotationMessageLength,
  annotationsPerLevel,
  capitalised,
  code,
  commentCharacters,
  deltaWords,
  details,
  frameLines,
  icons,
  jsonText,
  placeWords,
  prose,
  regionOf,
  relativeUri,
  renderText,
  repositoryPath,
  sarifLimits,
  scannedLine,
  summaryBytes,
  totalLine,
  valueChains
} from "./chunk-XNVGHLRQ.js";
import {
  safeReport
} from "./chunk-Q6KVLHDR.js";
import {
  countWords,
  oneLine,
  shortened,
  visible,
  wordsOf
} from "./chunk-35UG7AWZ.js";
import {
  compareFindings,
  compareWorstFirst,
  countBySeverity,
  counts,
  isActive,
  isAtLeast
} from "./chunk-3I6R4BAJ.js";
import {
  lineText,
  positionAt
} from "./chunk-6ARWDCOH.js";

// src/report/safe-output.ts
var leading = /^(?:\s|\u0085|\u001B\[[0-9;]*m)*/u;
var controls = /[\u0000-\u0008\u000B-\u001A\u001C-\u001F\u007F-\u009F\u2028\u2029]/gu;
var escapes = /\u001B(?!\[[0-9;]{0,20}m)/gu;
var anywhere = /#(?=#(?:vso)?\[)/giu;
var agents = /#(?=#vso\[)/giu;
function withoutAgentCommands(text) {
  return text.replace(agents, "# ");
}
function withoutInnerCommands(text) {
  return text.replace(anywhere, "# ");
}
function safeOutput(text) {
  return text.replaceAll("\r\n", "\n").split("\n").map(safeLine).join("\n");
}
function safeLine(line) {
  const shown = withoutInnerCommands(line.replace(controls, picture).replace(escapes, "␛"));
  const start = leading.exec(shown)?.[0].length ?? 0;
  return shown.startsWith("::", start) ? `${shown.slice(0, start)}: ${shown.slice(start + 1)}` : shown;
}
function picture(character) {
  const code2 = character.charCodeAt(0);
  if (code2 < 32) return String.fromCharCode(9216 + code2);
  return code2 === 127 ? "␡" : "�";
}

// src/report/annotations.ts
var maximumTitle = 150;
var levels = { error: "error", warning: "warning", note: "notice" };
function renderAnnotations(report, options = {}) {
  const voice = {
    words: wordsOf[options.locale ?? "en"],
    root: options.root ?? "",
    titles: ruleTitles(options.catalogue)
  };
  const most = options.perLevel ?? annotationsPerLevel;
  const used = { error: 0, warning: 0, note: 0, ...options.used };
  const left = { error: 0, warning: 0, note: 0 };
  const commands = [];
  for (const finding of safeReport(report).findings.filter(counts).sort(compareNearestFirst)) {
    const isWanted = options.only === void 0 || nearness(finding) < unrelated;
    const counts2 = isWanted && used[finding.severity] < most ? used : left;
    counts2[finding.severity] += 1;
    if (counts2 === used) commands.push(commandOf(finding, voice));
  }
  return { commands, remark: remarkOf(left, voice.words, options) };
}
var unrelated = 2;
function nearness({ state, touched }) {
  if (state === "new") return 0;
  return touched === true ? 1 : unrelated;
}
function compareNearestFirst(left, right) {
  return nearness(left) - nearness(right) || compareWorstFirst(left, right);
}
function remarkOf(left, words, options) {
  const omitted = countWords(words, left);
  if (omitted === "") return "";
  if (options.elsewhere === "nowhere") return safeOutput(words.hidden(omitted));
  const link = options.summaryLink === void 0 ? "" : `: ${oneLine(options.summaryLink)}`;
  return safeOutput(`${words.hidden(omitted)}; ${words.inSummary}${link}`);
}
function commandOf(finding, { words, root, titles }) {
  const { start: from, end: to } = regionOf(finding.place);
  const isSingle = from.line === to.line;
  const properties2 = [
    ["file", repositoryPath(finding.place.source.path, root)],
    ["line", from.line],
    ["endLine", to.line],
    // The runner believes columns only within one line.
    ["col", isSingle ? from.column : ""],
    ["endColumn", isSingle ? to.column : ""],
    ["title", annotationTitle(finding, titles)]
  ];
  const written = properties2.filter(([, value]) => value !== "").map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return withoutAgentCommands(`::${levels[finding.severity]} ${written.join(",")}::${escapedMessage(finding, words)}`);
}
function ruleTitles(catalogue) {
  return new Map(catalogue?.rules.map(({ id, title }) => [id, title]));
}
function annotationTitle({ rule }, titles) {
  const title = titles.get(rule) ?? "";
  return title === "" ? visible(rule) : `${shortened(oneLine(title), maximumTitle)} (${visible(rule)})`;
}
function annotationMessage({ message, why, remedy }) {
  return paragraphs([message, why, remedy]);
}
function annotationDetails(finding, words) {
  const variants = finding.variants.join(words.comma);
  return paragraphs([
    ...valueChains(finding).map((chain) => `${words.value}: ${chain}`),
    variants === "" ? "" : `${words.seenWith}: ${variants}`
  ]);
}
function paragraphs(parts) {
  return parts.filter((part) => part.trim() !== "").map(
    (part) => part.split(/\r\n|[\r\n]/u).map(visible).join("\n")
  ).join("\n\n");
}
function escapedMessage(finding, words) {
  const text = [annotationMessage(finding), annotationDetails(finding, words)].filter((part) => part !== "").join("\n\n");
  let escaped2 = "";
  for (const character of text) {
    const next = escapedData(character);
    if (escaped2.length + next.length >= annotationMessageLength) return `${escaped2}…`;
    escaped2 += next;
  }
  return escaped2;
}
function escapedData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapedProperty(text) {
  return escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/report/azure.ts
var types = { error: "error", warning: "warning", note: void 0 };
function renderAzure(report, options = {}) {
  const words = wordsOf[options.locale ?? "en"];
  const safe = safeReport(report);
  const findings = safe.findings.filter(counts).sort(compareWorstFirst);
  const lines = findings.map((finding) => lineOf(finding, options.root ?? "", words));
  return `${[...lines, safeOutput(totalLine(safe, words))].join("\n")}
`;
}
function lineOf(finding, root, words) {
  const type = types[finding.severity];
  const text = sentences(finding, words);
  const { place, rule } = finding;
  if (type === void 0) return safeOutput(`${finding.severity}[${oneLine(rule)}] ${placeWords(place)}: ${text}`);
  const { line, column } = regionOf(place).start;
  const properties2 = [
    ["type", type],
    ["sourcepath", repositoryPath(place.source.path, root)],
    ["linenumber", line],
    ["columnnumber", column],
    ["code", oneLine(rule)]
  ];
  const written = properties2.map(([name, value]) => `${name}=${escapedProperty2(String(value))}`);
  return `##vso[task.logissue ${written.join(";")}]${escapedData2(text)}`;
}
function sentences(finding, words) {
  const noted = [
    [words.why, finding.why],
    [words.fix, finding.remedy],
    ...valueChains(finding).map((chain) => [words.value, chain])
  ];
  const behind = noted.filter(([, text]) => text.trim() !== "").map(([label, text]) => `${label}: ${oneLine(text)}`);
  return shortened([oneLine(finding.message), ...behind].join(" | "), annotationMessageLength);
}
function escapedData2(text) {
  return withoutInnerCommands(text).replaceAll("%", "%AZP25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapedProperty2(text) {
  return escapedData2(text).replaceAll("]", "%5D").replaceAll(";", "%3B");
}

// src/report/gitlab.ts
var severities = { error: "critical", warning: "major", note: "info" };
var maximumDescription = 1e3;
function renderGitlab(report, options = {}) {
  const findings = safeReport(report).findings.filter(counts);
  return jsonText([...findings].sort(compareWorstFirst).map((finding) => violation(finding, options.root)));
}
function violation({ rule, severity, message, fingerprint, place }, root) {
  return {
    description: shortened(oneLine(message), maximumDescription),
    check_name: rule,
    fingerprint,
    severity: severities[severity],
    location: { path: repositoryPath(place.source.path, root), lines: { begin: regionOf(place).start.line } }
  };
}

// src/report/tool.ts
var unversionedTool = { name: "proxylint", version: "0.0.0" };

// src/report/json.ts
function renderJson(report, options = {}) {
  const { name, version } = options.tool ?? unversionedTool;
  const { findings, fixed, summary } = safeReport(report);
  const { files, subjects, errors, warnings, notes, suppressed, baselined, change } = summary;
  const value = {
    version: 1,
    tool: { name, version },
    ...options.repository === void 0 ? {} : { repository: options.repository },
    ...options.part === void 0 ? {} : { parts: [options.part] },
    summary: {
      files,
      subjects,
      errors,
      warnings,
      notes,
      ...suppressed === void 0 ? {} : { suppressed },
      ...baselined === void 0 ? {} : { baselined },
      ...change === void 0 ? {} : { change: { ...change } }
    },
    findings: findings.map(findingOf),
    ...fixed === void 0 ? {} : { fixed: fixed.map(findingOf) }
  };
  return jsonText(value);
}
function findingOf(finding) {
  const { rule, severity, message, why, remedy, subject, fingerprint } = finding;
  return {
    rule,
    severity,
    message,
    why,
    remedy,
    location: locationOf(finding.place),
    via: finding.via.map(notedLocation),
    related: finding.related.map(relatedLocation),
    subject: { kind: subject.kind, name: subject.name },
    fingerprint,
    ...standingOf(finding),
    ...fixOf(finding)
  };
}
function standingOf({
  suppressed,
  baseline,
  state,
  tolerated
}) {
  return {
    ...suppressed === void 0 ? {} : { suppressed: suppressionOf(suppressed) },
    ...baseline === void 0 ? {} : { baseline },
    ...state === void 0 ? {} : { state },
    ...tolerated === void 0 ? {} : { tolerated }
  };
}
function suppressionOf({ kind, reason, place, until, owner }) {
  return {
    kind,
    reason,
    location: locationOf(place),
    ...until === void 0 ? {} : { until },
    ...owner === void 0 ? {} : { owner }
  };
}
function fixOf({ fix }) {
  if (fix === void 0) return {};
  const edits = fix.edits.map(({ place, text }) => ({ location: locationOf(place), text }));
  return { fix: { safe: fix.safe, description: fix.description, edits } };
}
function notedLocation({ place, note }) {
  return { location: locationOf(place), note };
}
function relatedLocation({ via, ...related }) {
  return { ...notedLocation(related), ...via === void 0 ? {} : { via: via.map(notedLocation) } };
}
function locationOf({ source, start, end }) {
  return { path: source.path, start: positionAt(source, start), end: positionAt(source, Math.max(start, end)) };
}

// src/report/junit.ts
var frameWidth = 120;
var maximumAttribute = 1e3;
function renderJunit(report, options = {}) {
  const safe = safeReport(report);
  const failOn = options.failOn ?? "error";
  const fails = (finding) => failOn !== "never" && counts(finding) && isAtLeast(finding.severity, failOn);
  const failures = safe.findings.filter(fails).length;
  const suites = [...byPath(safe.findings)].map(([path, own]) => {
    return suite(
      path,
      own.map((finding) => testCase(finding, fails(finding))),
      own.filter(fails).length
    );
  });
  const total = totalLine(safe, wordsOf[options.locale ?? "en"]);
  const all = suites.length > 0 ? suites : [suite("proxylint", [`    <testcase classname="proxylint" name="${attribute(total)}"/>`], 0)];
  const tests = Math.max(1, safe.findings.length);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="proxylint" tests="${tests}" failures="${failures}" errors="0">`,
    ...all,
    "</testsuites>",
    ""
  ].join("\n");
}
function byPath(findings) {
  const groups = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const { path } = finding.place.source;
    const group = groups.get(path);
    if (group === void 0) groups.set(path, [finding]);
    else group.push(finding);
  }
  return groups;
}
function suite(name, cases, failures) {
  const skips = cases.filter((one) => one.includes("\n      <skipped ")).length;
  const head = `  <testsuite name="${attribute(name)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="${skips}">`;
  return [head, ...cases, "  </testsuite>"].join("\n");
}
function testCase(finding, fails) {
  const where = placeWords(finding.place);
  const names = `classname="${attribute(finding.rule)}" name="${attribute(`${where} ${finding.message}`)}" file="${attribute(finding.place.source.path)}"`;
  const body = content([finding.message, ...frameLines(finding, frameWidth), finding.why, finding.remedy]);
  if (!isActive(finding)) return [`    <testcase ${names}>`, skipped(finding), "    </testcase>"].join("\n");
  const inside = fails ? `      <failure type="${finding.severity}" message="${attribute(finding.message)}">${body}</failure>` : `      <system-out>${body}</system-out>`;
  return [`    <testcase ${names}>`, inside, "    </testcase>"].join("\n");
}
function skipped({ suppressed }) {
  return `      <skipped message="${attribute(suppressed === void 0 ? "in the baseline" : suppressed.reason)}"/>`;
}
function content(lines) {
  const shown = lines.filter((line) => line !== "").flatMap((line) => line.split(/\r\n|[\r\n]/u).map(visible));
  return escaped(shown.join("\n"));
}
function attribute(text) {
  return escaped(shortened(oneLine(text), maximumAttribute));
}
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll(/##(?=(?:vso)?\[)/giu, "#&#35;");
}

// src/report/markdown-causes.ts
var scanFamily = "scan/";
var longestValue = 200;
function isUnchecked({ rule }) {
  return rule.startsWith(scanFamily);
}
function causesOf(findings) {
  return [...groupBy([...findings].sort(compareWorstFirst), causeKey).values()].flatMap((group) => {
    const distinct = [...groupBy(group, sayingKey).values()].flatMap(([first2]) => first2 ?? []);
    const [first, ...others] = distinct;
    if (first === void 0) return [];
    return [{ first, others, clusters: [...new Set(group.flatMap(clustersOf))], size: group.length }];
  });
}
function clusterRows(findings) {
  const pairs = findings.flatMap((finding) => clustersOf(finding).map((name) => ({ name, finding })));
  const rows = [...groupBy(pairs, ({ name }) => name)].map(([name, own]) => ({
    name,
    counts: countBySeverity(own.map(({ finding }) => finding))
  }));
  return rows.sort(
    ({ counts: left }, { counts: right }) => right.error - left.error || right.warning - left.warning || right.note - left.note
  );
}
function clusterCount(findings) {
  const pairs = findings.flatMap((finding) => clustersOf(finding).map((name) => ({ name, finding })));
  const sizes = [...groupBy(pairs, ({ name }) => name).values()].map((own) => {
    const byRule = [...groupBy(own, ({ finding }) => finding.rule).values()];
    return Math.max(...byRule.map((same) => new Set(same.map(({ finding }) => finding.place.source.path)).size));
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
function worstOf(counts2) {
  if (counts2.error > 0) return "error";
  if (counts2.warning > 0) return "warning";
  return counts2.note > 0 ? "note" : "clean";
}
function clustersOf({ subject, uses = [] }) {
  if (subject.kind === "file") return [];
  return [.../* @__PURE__ */ new Set([subject.name, ...uses.map((use) => use.subject)])];
}
function causeKey({ severity, rule, place }) {
  const value = valueAt(place);
  return JSON.stringify([severity, rule, value ?? [place.source.path, place.start, place.end]]);
}
function valueAt({ source, start, end }) {
  const chars = source.text.slice(start, end).trim();
  return chars === "" || chars.length > longestValue || /^[{[]|[\r\n]/u.test(chars) ? void 0 : chars;
}
function sayingKey({ place, message }) {
  return JSON.stringify([place.source.path, place.start, place.end, message]);
}
function groupBy(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

// src/report/markdown-overview.ts
var maximumRows = 50;
var levels2 = ["error", "warning", "note"];
function verdictBlock(report, words) {
  const { change } = report.summary;
  const delta = change === void 0 ? "" : `**${prose(deltaWords(change, words))}**`;
  return [`## ${verdictOf(report, words)}`, delta, prose(scannedLine(report, words))].filter((part) => part !== "").join("\n\n");
}
function verdictOf({ findings, summary }, words) {
  const counting = findings.filter(counts);
  const worst2 = worstOf(countBySeverity(counting.filter((finding) => !isUnchecked(finding))));
  if (worst2 !== "clean") return `${icons[worst2]} ${words.verdict[worst2]}`;
  const unchecked = worstOf(countBySeverity(counting.filter(isUnchecked)));
  if (unchecked === "error" || unchecked === "warning") return `${icons[unchecked]} ${words.verdictPartial}`;
  const { change } = summary;
  if (change === void 0) return `${icons.clean} ${words.verdict.clean}`;
  if (change.unchanged > 0) return `${icons.clean} ${words.verdictNothingNew}`;
  return `${icons.clean} ${change.fixed > 0 ? words.verdictAllFixed : words.verdict.clean}`;
}
function clusterTable({ findings, summary }, words) {
  const counting = findings.filter(counts);
  const rows = clusterRows(counting);
  if (rows.length === 0) return "";
  const columns = levels2.filter((level) => rows.some((row) => row.counts[level] > 0));
  const cells = (own) => columns.map((level) => own[level] === 0 ? "" : String(own[level]));
  const shown = rows.slice(0, maximumRows).map((row) => [`${icons[worstOf(row.counts)]} ${code(row.name === "" ? "-" : row.name)}`, ...cells(row.counts)]);
  const empty = columns.map(() => "");
  const hidden = rows.length - shown.length;
  const clean = hasHidden(findings, counting) ? 0 : summary.subjects - clusterCount(counting);
  if (rows.length === 1 && clean <= 0) return "";
  return [
    // Words would take the room that names need on a phone; the line above has them.
    [words.subject, ...columns.map((level) => icons[level])],
    ["---", ...columns.map(() => "---:")],
    ...shown,
    ...hidden > 0 ? [[words.more(hidden), ...empty]] : [],
    ...clean > 0 ? [[`${icons.clean} ${words.withoutFindings(clean)}`, ...empty]] : []
  ].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
function hasHidden(findings, counting) {
  return findings.length > counting.length;
}

// src/report/markdown.ts
var summaryLimit = { unit: "bytes", size: summaryBytes };
var commentLimit = { unit: "characters", size: commentCharacters };
var countReserve = 200;
var shares = { full: 0.25, lines: 0.1 };
var briefCauses = 8;
var briefLines = 20;
var maximumLines = 200;
function renderMarkdown(report, options = {}) {
  const safe = safeReport(report);
  const words = wordsOf[options.locale ?? "en"];
  const page = new Page(words, options);
  page.add(verdictBlock(safe, words));
  page.add(clusterTable(safe, words));
  const active = safe.findings.filter(isActive);
  const checked = active.filter((finding) => !isUnchecked(finding));
  const fresh = checked.filter((finding) => counts(finding) && finding.state !== "unchanged");
  page.causes(causesOf(fresh));
  page.unchanged(checked.filter(({ state }) => state === "unchanged"));
  page.fixed(safe.fixed ?? []);
  page.unchecked(active.filter(isUnchecked));
  page.link();
  return page.text();
}
var Page = class {
  #words;
  #options;
  #blocks;
  #limit;
  #budget;
  constructor(words, options) {
    this.#words = words;
    this.#options = options;
    this.#blocks = new Blocks(words, options);
    this.#limit = options.limit ?? summaryLimit;
    this.#budget = new Budget(this.#limit);
  }
  text() {
    return this.#budget.text();
  }
  add(block) {
    if (block !== "") this.#budget.add(block, Math.min(countReserve, this.#share("full")));
  }
  /** Causes in full while there is room, then on one line each; the others are counted. */
  causes(causes) {
    const full = this.#full(this.#budget, causes, this.#share("full"));
    const rest = causes.slice(full);
    const reserve = Math.max(countReserve, this.#share("lines"));
    const lines = fitting(
      this.#budget,
      rest.map((cause) => this.#blocks.line(cause)),
      reserve
    );
    this.#addLines(this.#budget, lines);
    const left = sizeOf(rest.slice(lines.length));
    if (left > 0) this.#budget.add(this.#words.omitted(left));
  }
  /** Folded; in full where they count and the report is not brief. */
  unchanged(findings) {
    const causes = causesOf(findings);
    const isFull = this.#options.isBrief !== true && findings.some(counts);
    this.#folded(this.#words.unchangedFindings(findings.length), (inner) => {
      const full = isFull ? this.#full(inner, causes, Math.floor(inner.room() * shares.full)) : 0;
      this.#lines(inner, causes.slice(full), (cause) => this.#blocks.line(cause));
    });
  }
  /** Struck through. */
  fixed(findings) {
    if (findings.length === 0) return;
    const shown = findings.slice(0, this.#mostLines()).map((finding) => this.#blocks.fixed(finding));
    const head = `### ${icons.clean} ${this.#words.fixedHead}`;
    const inner = this.#budget.rest(head.length + countReserve + this.#tail());
    const lines = fitting(inner, shown, 0);
    const left = findings.length - lines.length;
    const more = left > 0 ? [`- ${this.#words.more(left)}`] : [];
    this.#budget.add([head, "", ...lines, ...more].join("\n"));
  }
  /** Folded. */
  unchecked(findings) {
    const head = `${this.#words.notChecked} (${findings.length})`;
    this.#folded(findings.length === 0 ? "" : head, (inner) => {
      this.#lines(inner, causesOf(findings), (cause) => this.#blocks.unchecked(cause));
    });
  }
  /** Where everything is. */
  link() {
    const { summaryLink } = this.#options;
    if (summaryLink === void 0 || !/^https?:\/\/[^\s()<>[\]\\`]+$/u.test(summaryLink)) return;
    this.#budget.add(`[${capitalised(this.#words.inSummary)}](${summaryLink})`);
  }
  #full(budget, causes, reserve) {
    const most = this.#options.isBrief === true ? briefCauses : causes.length;
    const index = causes.slice(0, most).findIndex((cause) => !budget.add(this.#blocks.cause(cause), reserve));
    return index < 0 ? Math.min(most, causes.length) : index;
  }
  #lines(budget, causes, write) {
    const lines = fitting(budget, causes.slice(0, this.#mostLines()).map(write), countReserve);
    const left = sizeOf(causes.slice(lines.length));
    this.#addLines(budget, [...lines, ...left > 0 ? [`- ${this.#words.more(left)}`] : []]);
  }
  #addLines(budget, lines) {
    if (lines.length > 0) budget.add(lines.join("\n"));
  }
  /** What `fill` writes, folded under `head`; nothing when it writes nothing or `head` is empty. */
  #folded(head, fill) {
    if (head === "") return;
    const frame = details(head, "");
    const inner = this.#budget.rest(frame.length * 3 + this.#tail());
    fill(inner);
    const body = inner.text();
    if (body !== "") this.#budget.add(details(head, body));
  }
  #mostLines() {
    return this.#options.isBrief === true ? briefLines : maximumLines;
  }
  /** Kept free for the parts behind. */
  #tail() {
    return Math.min(countReserve, this.#share("lines"));
  }
  #share(name) {
    return Math.floor(this.#limit.size * shares[name]);
  }
};
function fitting(budget, lines, reserve) {
  const trial = budget.rest(reserve);
  const misfit = lines.findIndex((line) => !trial.add(line));
  return misfit < 0 ? lines : lines.slice(0, misfit);
}
function sizeOf(causes) {
  return causes.reduce((sum, { size }) => sum + size, 0);
}

// src/report/sarif.ts
import { gzipSync } from "node:zlib";

// src/report/line-hash.ts
var windowSize = 100;
var base = 37;
var endOfFile = 65535;
var wordSize = 2 ** 32;
function lineHashes(text, wanted) {
  const { codes, lineStarts } = normalised(text);
  const counts2 = /* @__PURE__ */ new Map();
  const hashes = /* @__PURE__ */ new Map();
  let hash = { high: 0, low: 0 };
  let line = 0;
  for (let end = 0; line < lineStarts.length; end += 1) {
    hash = rolled(hash, codes[end] ?? 0, codes[end - windowSize] ?? 0);
    if (end - windowSize + 1 !== lineStarts[line]) continue;
    line += 1;
    const digits = hexadecimal(hash);
    const count = (counts2.get(digits) ?? 0) + 1;
    counts2.set(digits, count);
    if (wanted.has(line)) hashes.set(line, `${digits}:${count}`);
  }
  return hashes;
}
function normalised(text) {
  const codes = [];
  const lineStarts = [];
  let atLineStart = true;
  const add = (code2) => {
    if (atLineStart) lineStarts.push(codes.length);
    atLineStart = code2 === 10;
    codes.push(code2);
  };
  for (let index = 0; index < text.length; index += 1) {
    const code2 = text.charCodeAt(index);
    const secondOfPair = code2 === 10 && text.charCodeAt(index - 1) === 13;
    if (code2 === 32 || code2 === 9 || secondOfPair) continue;
    add(code2 === 13 ? 10 : code2);
  }
  add(endOfFile);
  return { codes, lineStarts };
}
var leavingWeight = powerOfBase(windowSize);
function powerOfBase(exponent) {
  let power = { high: 0, low: 1 };
  for (let step = 0; step < exponent; step += 1) power = word(power.high * base, power.low * base);
  return power;
}
function rolled(hash, entering, leaving) {
  return word(
    hash.high * base - leavingWeight.high * leaving,
    hash.low * base + entering - leavingWeight.low * leaving
  );
}
function word(high, low) {
  const carry = Math.floor(low / wordSize);
  const whole = high + carry;
  return { high: whole - Math.floor(whole / wordSize) * wordSize, low: low - carry * wordSize };
}
function hexadecimal({ high, low }) {
  const digits = high.toString(16) + low.toString(16).padStart(8, "0");
  return digits.replace(/^0+(?=.)/u, "");
}

// src/report/sarif-rules.ts
var problemSeverity = {
  error: "error",
  warning: "warning",
  note: "recommendation"
};
var sarifLevel = {
  error: "error",
  warning: "warning",
  note: "note"
};
var securitySeverity = { error: "8.0", warning: "5.0", note: "3.0" };
var securityNames = /\/(?:[a-z-]*credentials|private-key|shell-characters|[a-z-]*metadata-token|world-readable[a-z-]*)$/u;
function sarifRules(catalogue, findings, options) {
  const known = new Set(catalogue.rules.map(({ id }) => id));
  const strangers = new Map(findings.filter(({ rule }) => !known.has(rule)).map((finding) => [finding.rule, finding]));
  return [...catalogue.rules.map((entry) => described(entry, options)), ...[...strangers.values()].map(bare)];
}
function described(entry, { locale, pages }) {
  const { why, remedy } = textsOf(entry, locale);
  const help = [entry.description, why, remedy].filter((text) => text.trim() !== "").join("\n\n");
  return {
    id: entry.id,
    name: ruleName(entry.id),
    shortDescription: { text: filled(entry.title, entry.id, sarifLimits.description) },
    fullDescription: { text: filled(entry.description, entry.title, sarifLimits.description) },
    ...helpUri(entry, pages),
    help: {
      text: filled(help, entry.id, sarifLimits.help),
      markdown: filled(helpMarkdown(entry, locale), entry.id, sarifLimits.help)
    },
    defaultConfiguration: { level: sarifLevel[entry.severity], enabled: entry.default === "on" },
    properties: properties(entry.id, entry.severity, [entry.subject])
  };
}
function ruleName(id) {
  const words = id.split(/[^\p{L}\p{N}]+/u).map((word2) => word2.charAt(0).toUpperCase() + word2.slice(1));
  return filled(words.join(""), "Rule", sarifLimits.ruleName);
}
function helpUri({ id, since, sources: [source] }, pages) {
  if (since === "") return source === void 0 ? {} : { helpUri: source };
  return pages === void 0 ? {} : { helpUri: `${pages}${id}.md` };
}
function textsOf(entry, locale) {
  const { why, remedy } = entry.texts[locale];
  const general = (text) => text.replaceAll(/\{[A-Za-z][A-Za-z0-9_-]*\}/gu, "…");
  return { why: general(why), remedy: general(remedy) };
}
function helpMarkdown(entry, locale) {
  const words = wordsOf[locale];
  const { why, remedy } = textsOf(entry, locale);
  const sources = entry.sources.map(
    (source) => `- ${/^https:\/\/[^\s<>()[\]]+$/u.test(source) ? `<${source}>` : source}`
  );
  const parts = [
    entry.description,
    why === "" ? "" : `**${words.why}**: ${why}`,
    remedy === "" ? "" : `**${words.fix}**: ${remedy}`,
    sources.length === 0 ? "" : `**${words.sources}**

${sources.join("\n")}`
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}
function bare(finding) {
  const text = { text: filled(finding.rule, "rule", sarifLimits.description) };
  return {
    id: finding.rule === "" ? "rule" : finding.rule,
    name: ruleName(finding.rule),
    shortDescription: text,
    fullDescription: text,
    help: { text: filled(finding.why, finding.rule, sarifLimits.help) },
    defaultConfiguration: { level: sarifLevel[finding.severity], enabled: true },
    properties: properties(finding.rule, finding.severity, [])
  };
}
function properties(id, severity, subjects) {
  const security = securityNames.test(id);
  const family = id.split("/", 1)[0] ?? "";
  const tags = [.../* @__PURE__ */ new Set([...security ? ["security"] : [], "proxy", family, ...subjects])].filter(
    (tag) => tag !== ""
  );
  return {
    tags: tags.slice(0, sarifLimits.tags),
    precision: severity === "note" ? "medium" : "high",
    "problem.severity": problemSeverity[severity],
    ...security ? { "security-severity": securitySeverity[severity] } : {}
  };
}
function filled(text, other, maximum) {
  const some = text.trim() !== "" ? text : other.trim() !== "" ? other : "-";
  return shortened(some, maximum);
}

// src/report/sarif.ts
function renderSarif(report, options = {}) {
  const safe = safeReport(report);
  for (let most = Math.min(sarifLimits.results, safe.findings.length); ; most = Math.floor(most / 2)) {
    const log = logOf(safe, worst(safe.findings, most), options);
    const isListed = (log.runs[0]?.tool.driver.rules?.length ?? 0) <= sarifLimits.rules;
    if (!isListed && most > 0) continue;
    const text = jsonText(log);
    if (most === 0 || fits(text)) return text;
  }
}
function fits(text) {
  return text.length * 3 <= sarifLimits.compressedBytes || gzipSync(text).byteLength <= sarifLimits.compressedBytes;
}
function worst(findings, most) {
  if (findings.length <= most) return findings;
  return [...findings].sort(compareWorstFirst).slice(0, most).sort(compareFindings);
}
function logOf(report, findings, options) {
  const { name, version, informationUri } = options.tool ?? unversionedTool;
  const rules = [
    ...sarifRules(options.catalogue ?? { rules: [] }, findings, {
      locale: options.locale ?? "en",
      pages: options.tool?.pages
    })
  ];
  const maker = new ResultMaker(findings, rules, options.root ?? "");
  const left = report.findings.length - findings.length;
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name, version, ...informationUri === void 0 ? {} : { informationUri }, rules } },
        automationDetails: { id: `${categoryOf(options.category ?? "", name)}/` },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The repository's root folder." } } },
        results: findings.map((finding) => maker.result(finding)),
        ...left > 0 ? { properties: { resultsLeftOut: left } } : {}
      }
    ]
  };
}
function categoryOf(category, toolName) {
  return filled(category.replace(/\/+$/u, ""), toolName, sarifLimits.ruleName);
}
var ResultMaker = class {
  #ruleIndex;
  #hashes;
  #root;
  constructor(findings, rules, root) {
    this.#ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
    this.#hashes = hashesOf(findings);
    this.#root = root;
  }
  result(finding) {
    const ruleId = finding.rule === "" ? "rule" : finding.rule;
    const { line } = positionAt(finding.place.source, finding.place.start);
    const lineHash = this.#hashes.get(finding.place.source)?.get(line);
    const related = finding.related.slice(0, sarifLimits.relatedLocations);
    return {
      ruleId,
      ruleIndex: this.#ruleIndex.get(ruleId) ?? -1,
      level: sarifLevel[finding.severity],
      message: { text: messageText(finding) },
      locations: [this.#location(finding.place, "")],
      partialFingerprints: {
        ...lineHash === void 0 ? {} : { primaryLocationLineHash: lineHash },
        "proxylint/v1": finding.fingerprint
      },
      ...this.#standing(finding),
      ...related.length === 0 ? {} : { relatedLocations: related.map((other, index) => this.#related(other, index + 1)) },
      ...finding.via.length === 0 ? {} : { codeFlows: [this.#codeFlow(finding)] },
      ...finding.fix === void 0 ? {} : { fixes: [this.#fix(finding.fix)] }
    };
  }
  #standing({ suppressed, baseline, state }) {
    const inBaseline = { kind: "external", justification: "accepted in the baseline" };
    const suppressions = [
      ...suppressed === void 0 ? [] : [this.#suppression(suppressed)],
      ...baseline === void 0 ? [] : [inBaseline]
    ];
    const known = state ?? (baseline === void 0 ? void 0 : "unchanged");
    return {
      ...suppressions.length === 0 ? {} : { suppressions },
      ...known === void 0 ? {} : { baselineState: known }
    };
  }
  #suppression({ kind, reason, place, until, owner }) {
    const properties2 = { ...until === void 0 ? {} : { until }, ...owner === void 0 ? {} : { owner } };
    return {
      kind: kind === "comment" ? "inSource" : "external",
      status: "accepted",
      justification: plainText(reason, sarifLimits.description),
      location: this.#location(place, ""),
      ...until === void 0 && owner === void 0 ? {} : { properties: properties2 }
    };
  }
  #location(place, note) {
    const path = repositoryPath(place.source.path, this.#root);
    return {
      physicalLocation: {
        artifactLocation: { uri: relativeUri(path), uriBaseId: "%SRCROOT%" },
        region: markedRegion(place)
      },
      ...note === "" ? {} : { message: { text: plainText(note, sarifLimits.description) } }
    };
  }
  #related(related, id) {
    return { id, ...this.#location(related.place, related.note) };
  }
  /** All edits of a fix are in one file. Inserted text is what would be written, with nothing made harmless in it. */
  #fix({ edits, description }) {
    const path = repositoryPath(edits[0]?.place.source.path ?? "", this.#root);
    return {
      description: { text: plainText(description, sarifLimits.description) },
      artifactChanges: [
        {
          artifactLocation: { uri: relativeUri(path), uriBaseId: "%SRCROOT%" },
          replacements: edits.map(({ place, text }) => ({
            deletedRegion: exactRegion(place),
            ...text === "" ? {} : { insertedContent: { text } }
          }))
        }
      ]
    };
  }
  #codeFlow(finding) {
    const steps = [{ place: finding.place, note: "" }, ...finding.via].slice(
      0,
      sarifLimits.threadFlowLocations
    );
    return {
      threadFlows: [{ locations: steps.map(({ place, note }) => ({ location: this.#location(place, note) })) }]
    };
  }
};
function hashesOf(findings) {
  const lines = /* @__PURE__ */ new Map();
  for (const { place } of findings) {
    const { line } = positionAt(place.source, place.start);
    const known = lines.get(place.source);
    if (known === void 0) lines.set(place.source, /* @__PURE__ */ new Set([line]));
    else known.add(line);
  }
  return new Map([...lines].map(([source, wanted]) => [source, lineHashes(source.text, wanted)]));
}
function exactRegion({ source, start, end }) {
  const [from, to] = [positionAt(source, start), positionAt(source, end)];
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}
function markedRegion(place) {
  const { start, end } = regionOf(place);
  if (start.line !== end.line || start.column !== end.column) {
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  }
  const startColumn = Math.max(1, Math.min(start.column, lineText(place.source, start.line).length));
  return { startLine: start.line, startColumn, endLine: start.line, endColumn: startColumn + 1 };
}
function messageText({ message, why, remedy, rule }) {
  const parts = [message, why, remedy].filter((part) => part.trim() !== "").map((part) => plainText(part, sarifLimits.message));
  return filled(parts.join("\n\n"), rule, sarifLimits.message);
}
function plainText(text, maximum) {
  const lines = text.split(/\r\n|[\r\n]/u).map(visible).join("\n");
  const literal = lines.replaceAll("](", "] (").replaceAll(/\{(\d+)\}/gu, "{{$1}}");
  return filled(literal, "-", maximum);
}

// src/report/index.ts
function renderReport(format, report, options) {
  switch (format) {
    case "text":
      return renderText(report, options);
    case "json":
      return renderJson(report, options);
    case "sarif":
      return renderSarif(report, options);
    case "markdown":
      return renderMarkdown(report, markdownOptions(options));
    case "junit":
      return renderJunit(report, options);
    case "github":
      return renderGithub(report, options);
    case "gitlab":
      return renderGitlab(report, options);
    case "azure":
      return renderAzure(report, options);
  }
}
function markdownOptions({ tool: { pages }, ...options }) {
  return { ...options, ...pages === void 0 ? {} : { pages } };
}
function renderGithub(report, options) {
  const { commands, remark } = renderAnnotations(report, { ...options, elsewhere: "nowhere" });
  const total = safeOutput(totalLine(safeReport(report), wordsOf[options.locale]));
  return `${[...commands, ...remark === "" ? [] : [remark], total].join("\n")}
`;
}

export {
  safeOutput,
  renderAnnotations,
  compareNearestFirst,
  ruleTitles,
  annotationTitle,
  annotationMessage,
  annotationDetails,
  summaryLimit,
  commentLimit,
  renderMarkdown,
  renderReport
};
