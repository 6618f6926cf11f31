import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  safeReport
} from "./chunk-6J7PQBXH.js";
import {
  clustersOf,
  countWords,
  displayWidth,
  oneLine,
  painter,
  shortened,
  visible,
  wordsOf,
  wrapped
} from "./chunk-ELFN2UBX.js";
import {
  safeOutput
} from "./chunk-CCE2MWJE.js";
import {
  compareFindings,
  compareWorstFirst,
  countBySeverity,
  counts,
  hiddenCounts,
  isActive,
  isAtLeast,
  severityRank
} from "./chunk-62OOP355.js";
import {
  lineText,
  positionAt
} from "./chunk-2NKBRMZG.js";

// src/report/line-view.ts
var tabWidth = 4;
var ellipsis = "…";
var narrowest = 20;
function lineView(line, focus, width) {
  const room = Math.max(narrowest, width);
  const part = nearFocus(line, focus, room);
  const cells = cellsOf(line.slice(part.start, part.end), part.start);
  const total = columnBehind(cells.at(-1));
  const whole = part.start === 0 && part.end === line.length;
  if (whole && total <= room) return viewOf(cells, 0, "", "");
  const window = windowOf(cells, focus, total, room - 2);
  const shown = cells.filter(
    (cell) => cell.column >= window.from && cell.column + cell.width <= window.from + room - 2
  );
  const cutLeft = part.start > 0 || shown[0] !== cells[0];
  const cutRight = part.end < line.length || shown.at(-1) !== cells.at(-1);
  return viewOf(shown, shown[0]?.column ?? 0, cutLeft ? ellipsis : "", cutRight ? ellipsis : "");
}
function nearFocus(line, focus, room) {
  const context = room * 3;
  if (line.length <= context * 2) return { start: 0, end: line.length };
  const start = Math.max(0, focus.start - context);
  const end = Math.min(line.length, Math.min(focus.end, focus.start + context) + context);
  return { start: isLowSurrogate(line, start) ? start - 1 : start, end: isLowSurrogate(line, end) ? end - 1 : end };
}
function isLowSurrogate(line, offset) {
  const code2 = line.charCodeAt(offset);
  return offset > 0 && code2 >= 56320 && code2 <= 57343;
}
function cellsOf(text, offset) {
  const cells = [];
  let column = 0;
  for (const { start, end, shown, width } of clustersOf(text)) {
    const cells2 = shown === "	" ? tabWidth - column % tabWidth : width;
    cells.push({
      start: start + offset,
      end: end + offset,
      shown: shown === "	" ? " ".repeat(cells2) : shown,
      column,
      width: cells2
    });
    column += cells2;
  }
  return cells;
}
function windowOf(cells, focus, total, room) {
  const start = cells.find((cell) => cell.end > focus.start)?.column ?? total;
  const end = cells.findLast((cell) => cell.start < focus.end)?.column ?? start;
  const before2 = Math.min(Math.floor(room / 3), Math.max(8, room - (end - start) - 4));
  return { from: Math.max(0, Math.min(start - before2, total - room)) };
}
function viewOf(cells, from, left, right) {
  const shift = left.length - from;
  const last = columnBehind(cells.at(-1)) + shift;
  const first = (cells[0]?.column ?? 0) + shift;
  const startOf = (cell) => cell.column + shift;
  return {
    text: `${left}${cells.map(({ shown }) => shown).join("")}${right}`,
    columnOf: (offset) => {
      const cell = cells.find(({ end }) => end > offset);
      return cell === void 0 ? last : Math.max(first, startOf(cell));
    },
    endColumnOf: (offset) => {
      const cell = cells.findLast(({ start }) => start < offset);
      return cell === void 0 ? first : Math.min(last, startOf(cell) + cell.width);
    }
  };
}
function columnBehind(cell) {
  return cell === void 0 ? 0 : cell.column + cell.width;
}

// src/report/region.ts
function regionOf({ source, start, end }) {
  let last = Math.max(start, end);
  while (last > start && /[\r\n]/u.test(source.text[last - 1] ?? "")) last -= 1;
  return { start: positionAt(source, start), end: positionAt(source, last) };
}

// src/report/frame.ts
var headLines = 3;
var tailLines = 2;
function frameRows(source, marks, width) {
  if (source.text === "") return [];
  const ranges = marks.map(rangeOf);
  const block = ranges.find((range) => range.primary && range.endLine > range.line);
  const singles = ranges.filter((range) => range !== block).map((range) => firstLineOf(source, range));
  const rows = [];
  let previous;
  for (const line of shownLines(singles, block)) {
    if (previous !== void 0 && line > previous + 1) {
      const inside = block !== void 0 && previous >= block.line && previous < block.endLine;
      rows.push({ kind: "gap", bar: barOf(block, inside) });
    }
    rows.push(...rowsOfLine(source, line, singles, block, width));
    previous = line;
  }
  return rows;
}
function rangeOf(mark) {
  const { start, end } = regionOf(mark.place);
  return { ...mark, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
function firstLineOf(source, range) {
  if (range.endLine === range.line) return range;
  return { ...range, endLine: range.line, endColumn: lineText(source, range.line).length + 1 };
}
function shownLines(singles, block) {
  const lines = new Set(singles.map(({ line }) => line));
  if (block !== void 0) {
    const { line, endLine } = block;
    const whole = endLine - line < headLines + tailLines + 1;
    for (let shown = line; shown <= endLine; shown += 1) {
      if (whole || shown < line + headLines) lines.add(shown);
      else {
        for (let tail = endLine - tailLines + 1; tail <= endLine; tail += 1) lines.add(tail);
        break;
      }
    }
  }
  const sorted = [...lines].sort((left, right) => left - right);
  const bridges = sorted.filter((line) => lines.has(line + 2) && !lines.has(line + 1)).map((line) => line + 1);
  return [...sorted, ...bridges].sort((left, right) => left - right);
}
function barOf(block, inside) {
  if (block === void 0) return "";
  return inside ? "| " : "  ";
}
function rowsOfLine(source, line, singles, block, width) {
  const here = singles.filter((range) => range.line === line);
  const marks = [...here.filter(({ primary }) => primary), ...here.filter(({ primary }) => !primary)];
  const text = lineText(source, line);
  const view = lineView(text, focusOf(text, line, marks[0], block), width - (block === void 0 ? 0 : 2));
  if (block === void 0 || line < block.line || line > block.endLine) {
    const bar = barOf(block, false);
    return [{ kind: "code", line, bar, text: view.text }, ...marks.map((range) => markRow(range, view, bar))];
  }
  const rows = [...blockHead(block, line, text, view), ...marks.map((range) => markRow(range, view, "| "))];
  return line === block.endLine ? [...rows, blockEnd(block, view)] : rows;
}
function blockHead(block, line, text, view) {
  if (line > block.line) return [{ kind: "code", line, bar: "| ", text: view.text }];
  if (text.slice(0, block.column - 1).trim() === "") return [{ kind: "code", line, bar: "/ ", text: view.text }];
  const corner = `${"_".repeat(view.columnOf(block.column - 1))}^`;
  return [
    { kind: "code", line, bar: "  ", text: view.text },
    { kind: "mark", bar: " _", indent: 0, text: corner, primary: true }
  ];
}
function focusOf(text, line, first, block) {
  if (first !== void 0) return { start: first.column - 1, end: first.endColumn - 1 };
  if (block?.line === line) return { start: block.column - 1, end: text.length };
  if (block?.endLine === line) return { start: block.endColumn - 1, end: block.endColumn - 1 };
  return { start: 0, end: 0 };
}
function markRow(range, view, bar) {
  const indent = view.columnOf(range.column - 1);
  const length = Math.max(1, view.endColumnOf(range.endColumn - 1) - indent);
  const line = (range.primary ? "^" : "-").repeat(length);
  return {
    kind: "mark",
    bar,
    indent,
    text: range.note === "" ? line : `${line} ${range.note}`,
    primary: range.primary
  };
}
function blockEnd(block, view) {
  const length = Math.max(1, view.endColumnOf(block.endColumn - 1));
  const text = `${"_".repeat(length - 1)}^${block.note === "" ? "" : ` ${block.note}`}`;
  return { kind: "mark", bar: "|_", indent: 0, text, primary: true };
}

// src/report/finding-text.ts
var nearLines = 6;
var maximumRelated = 8;
var maximumNote = 300;
function placeWords(place) {
  const { line, column } = positionAt(place.source, place.start);
  return `${oneLine(place.source.path)}:${line}:${column}`;
}
function framesOf(finding, width) {
  const { place } = finding;
  const related = finding.related.slice(0, maximumRelated).map(({ place: where, note }) => ({ place: where, note: shortened(oneLine(note), maximumNote) }));
  const near = related.filter((other) => isNear(place, other.place));
  const far = related.filter((other) => !isNear(place, other.place));
  const marks = [{ place, primary: true, note: "" }, ...near.map(markOf)];
  const own = frame(place, place.source, marks, width);
  return [own, ...far.map((other) => frame(other.place, other.place.source, [markOf(other)], width))];
}
function frame(place, source, marks, width) {
  const rows = frameRows(source, marks, width);
  return { place, rows, notes: rows.length > 0 ? [] : marks.map(({ note }) => note).filter((note) => note !== "") };
}
function markOf(related) {
  return { place: related.place, primary: false, note: related.note };
}
function isNear(place, other) {
  if (place.source.path !== other.source.path) return false;
  const first = positionAt(place.source, place.start).line;
  const last = positionAt(place.source, place.end).line;
  const { line } = positionAt(other.source, other.start);
  return line >= first - nearLines && line <= last + nearLines;
}
function valueChains({ place, via, related }) {
  return [{ place, via }, ...related].flatMap((value) => chainOf(value.place, value.via ?? []));
}
function chainOf(start, via) {
  if (via.length === 0) return [];
  const steps = via.map(({ place, note }) => {
    const where = `${oneLine(place.source.path)}:${positionAt(place.source, place.start).line}`;
    return note === "" ? where : `${where} ${oneLine(note)}`;
  });
  return [[placeWords(start), ...steps].join(" -> ")];
}
function fixedLine({ rule, message, place }) {
  return `${oneLine(rule)}: ${shortened(oneLine(message), maximumNote)} (${placeWords(place)})`;
}
function totalLine(report, words) {
  const { change, suppressed = 0, baselined = 0 } = report.summary;
  const listed = countWords(words, countBySeverity(report.findings.filter(counts)));
  const hidden = countWords(words, hiddenCounts(report));
  const { subjects, files } = report.summary;
  const nothing = subjects === 0 ? words.noProxy : words.nothingFound;
  const brought = change === void 0 ? listed || nothing : words.brought(listed);
  const others = [
    [change?.fixed ?? 0, words.fixed],
    [change?.unchanged ?? 0, words.unchanged],
    [suppressed, words.suppressed],
    [baselined, words.baselined]
  ];
  const said = others.filter(([count]) => count > 0).map(([count, say]) => say(count));
  const parts = [
    words.total(brought, subjects, files),
    said.join(words.comma),
    hidden === "" ? "" : words.hidden(hidden)
  ];
  return parts.filter((part) => part !== "").join("; ");
}
function fixWords({ fix }) {
  if (fix === void 0) return "";
  return fix.safe ? `${oneLine(fix.description)} (--fix)` : oneLine(fix.description);
}

// src/report/limits.ts
var annotationsPerLevel = 10;
var annotationMessageLength = 4e3;
var summaryBytes = 1024 * 1024;
var commentCharacters = 65536;
var sarifLimits = {
  /** Bytes of the file when compressed. */
  compressedBytes: 1e7,
  results: 25e3,
  relatedLocations: 99,
  tags: 10,
  ruleName: 255,
  description: 1024,
  /** No documented limit; longer messages help nobody and files must stay small. */
  message: 4e3,
  help: 1e4
};

// src/report/repository-path.ts
function repositoryPath(path, root = "") {
  const folder = root.replace(/^(?:\.?\/)+/u, "").replace(/\/+$/u, "");
  return folder === "" || folder === "." ? path : `${folder}/${path}`;
}
function relativeUri(path) {
  const wellFormed = path.replaceAll(new RegExp("\\p{Surrogate}", "gu"), "�");
  return wellFormed.split("/").map(encodeURIComponent).join("/");
}

// src/report/annotations.ts
var levels = { error: "error", warning: "warning", note: "notice" };
function renderAnnotations(report, options = {}) {
  const words = wordsOf[options.locale ?? "en"];
  const most = options.perLevel ?? annotationsPerLevel;
  const used = { error: 0, warning: 0, note: 0, ...options.used };
  const left = { error: 0, warning: 0, note: 0 };
  const commands = [];
  for (const finding of safeReport(report).findings.filter(counts).sort(compareWorstFirst)) {
    const counts2 = used[finding.severity] < most ? used : left;
    counts2[finding.severity] += 1;
    if (counts2 === used) commands.push(commandOf(finding, options.root ?? "", words));
  }
  const omitted = countWords(words, left);
  return { commands, remark: omitted === "" ? "" : safeOutput(words.hidden(omitted)) };
}
function commandOf(finding, root, words) {
  const { start: from, end: to } = regionOf(finding.place);
  const single = from.line === to.line;
  const properties2 = [
    ["file", repositoryPath(finding.place.source.path, root)],
    ["line", from.line],
    ["endLine", to.line],
    ...single ? [
      ["col", from.column],
      ["endColumn", to.column]
    ] : [],
    ["title", visible(finding.rule)]
  ];
  const written = properties2.map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${levels[finding.severity]} ${written.join(",")}::${escapedMessage(finding, words)}`;
}
function escapedMessage(finding, words) {
  const variants = finding.variants.join(words.comma);
  const parts = [
    finding.message,
    finding.why,
    finding.remedy,
    ...valueChains(finding).map((chain) => `${words.value}: ${chain}`),
    variants === "" ? "" : `${words.seenWith}: ${variants}`
  ].filter((part) => part.trim() !== "");
  const text = parts.map(
    (part) => part.split(/\r\n|[\r\n]/u).map(visible).join("\n")
  ).join("\n\n");
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

// src/report/json-text.ts
function jsonText(value) {
  const text = JSON.stringify(value, void 0, 2);
  return `${text.replaceAll("##[", "#\\u0023[").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029").replaceAll("", "\\u0085")}
`;
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
function standingOf({ suppressed, baseline, state }) {
  return {
    ...suppressed === void 0 ? {} : { suppressed: suppressionOf(suppressed) },
    ...baseline === void 0 ? {} : { baseline },
    ...state === void 0 ? {} : { state }
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

// src/report/text.ts
var defaultWidth = 100;
var narrowest2 = 40;
var maximumMessage = 1e3;
function renderText(report, options = {}) {
  const safe = safeReport(report);
  const words = wordsOf[options.locale ?? "en"];
  const paint = painter(options.color ?? false);
  const width = Math.max(narrowest2, options.width ?? defaultWidth);
  const shown = safe.findings.filter(counts);
  const blocks = shown.map((finding) => findingLines(finding, words, paint, width).join("\n"));
  const gone = (safe.fixed ?? []).map((finding) => `${paint("good", words.fixedTag)} ${fixedLine(finding)}`).join("\n");
  const verdict = paint(worstStyle(shown), totalLine(safe, words));
  return `${[...blocks, ...gone === "" ? [] : [gone], verdict].join("\n\n")}
`;
}
function frameLines(finding, width) {
  return bodyLines(finding, painter(false), width).lines;
}
function worstStyle(findings) {
  const counts2 = countBySeverity(findings);
  if (counts2.error > 0) return "error";
  if (counts2.warning > 0) return "warning";
  return counts2.note > 0 ? "note" : "good";
}
function findingLines(finding, words, paint, width) {
  const tag = paint(finding.severity, `${finding.severity}[${oneLine(finding.rule)}]`);
  const message = paint("bold", shortened(oneLine(finding.message), maximumMessage));
  const { lines, gutter } = bodyLines(finding, paint, width);
  const variants = finding.variants.map(oneLine).join(words.comma);
  const notes = [
    [words.why, oneLine(finding.why)],
    [words.fix, oneLine(finding.remedy)],
    [words.fix, fixWords(finding)],
    ...valueChains(finding).map((chain) => [words.value, chain]),
    [words.seenWith, variants]
  ];
  const shown = notes.filter(([, text]) => text !== "").flatMap(([label, text]) => noteLines(label, text, gutter, paint, width));
  return [`${tag}: ${message}`, ...lines, ...shown];
}
function bodyLines(finding, paint, width) {
  const lastLines = [finding.place, ...finding.related.map(({ place }) => place)].map(
    (place) => positionAt(place.source, place.end).line
  );
  const gutter = String(Math.max(...lastLines)).length;
  const frames = framesOf(finding, width - gutter - 4);
  const bar = `${" ".repeat(gutter)} ${paint("dim", "|")}`;
  const lines = frames.flatMap((one, index) => {
    const shown = frameText(one, finding.severity, gutter, paint);
    return index > 0 ? [bar, ...shown] : shown;
  });
  const hasCode = frames.some(({ rows }) => rows.length > 0);
  return { lines: hasCode ? [...lines, bar] : lines, gutter };
}
function frameText(frame2, severity, gutter, paint) {
  const space = " ".repeat(gutter);
  const head = `${space}${paint("dim", "-->")} ${placeWords(frame2.place)}`;
  const bar = `${space} ${paint("dim", "|")}`;
  const notes = frame2.notes.map((note) => `${bar} ${note}`);
  if (frame2.rows.length === 0) return [head, ...notes];
  return [head, bar, ...frame2.rows.map((row) => rowText(row, severity, gutter, paint))];
}
function rowText(row, severity, gutter, paint) {
  if (row.kind === "gap") return `${paint("dim", "...".padEnd(gutter + 2))} ${paint(severity, row.bar)}`.trimEnd();
  const number = row.kind === "code" ? String(row.line) : "";
  const left = paint("dim", `${number.padStart(gutter)} |`);
  if (row.kind === "code")
    return `${left} ${row.bar === "  " ? row.bar : paint(severity, row.bar)}${row.text}`.trimEnd();
  const style = row.primary ? severity : "note";
  return `${left} ${paint(severity, row.bar.trimEnd())}${" ".repeat(row.bar.length - row.bar.trimEnd().length + row.indent)}${paint(style, row.text)}`;
}
function noteLines(label, text, gutter, paint, width) {
  const space = " ".repeat(gutter);
  const head = `= ${label}: `;
  const hang = displayWidth(head);
  const lines = wrapped(text, Math.max(narrowest2 / 2, width - gutter - 1 - hang));
  return lines.map((line, index) => `${space} ${index === 0 ? paint("bold", head) : " ".repeat(hang)}${line}`);
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
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("##[", "#&#35;[");
}

// src/report/budget.ts
var Budget = class {
  #limit;
  #blocks = [];
  #used = 0;
  constructor(limit) {
    this.#limit = limit;
  }
  /** Adds `block` if it leaves `reserve` free behind it; says whether it did. */
  add(block, reserve = 0) {
    const size = sizeOf(block, this.#limit.unit) + 2;
    if (this.#used + size + reserve > this.#limit.size) return false;
    this.#used += size;
    this.#blocks.push(block);
    return true;
  }
  /** The text so far, ending with a line end. */
  text() {
    return this.#blocks.length === 0 ? "" : `${this.#blocks.join("\n\n")}
`;
  }
};
function sizeOf(text, unit) {
  return unit === "bytes" ? Buffer.byteLength(text) : text.length;
}

// src/report/markdown-escape.ts
var maximumProse = 1e3;
var maximumCode = 400;
var special = /[\\*_~[\]<>&!#|`@$:.]/gu;
var acting = /[\\*_~[\]<>&|`@$]|:\/\/|#\d|www\.|GH-\d|:[a-z0-9_+-]+:|(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/iu;
var before = /^["'(]{0,2}/u;
var behind = /["')]{0,2}[.,;:!?]?$/u;
function prose(text, maximum = maximumProse) {
  const parts = shortened(oneLine(text), maximum).split(/`([^`]+)`/u);
  return parts.map((part, index) => index % 2 === 1 ? code(part) : part.replaceAll(/[!-~]+/gu, word)).join("");
}
function word(text) {
  if (!acting.test(text)) return text;
  const start = before.exec(text)?.[0].length ?? 0;
  const end = Math.max(start, text.length - (behind.exec(text)?.[0].length ?? 0));
  const body = text.slice(start, end);
  if (body === "" || acting.test(text.slice(end)) || !acting.test(body)) return code(text);
  return text.slice(0, start) + code(body) + text.slice(end);
}
function code(text) {
  const shown = shortened(visible(text), maximumCode);
  const plain = /^[^`|\\\s](?:[^`|\\]*[^`|\\\s])?$/u.test(shown);
  return plain ? `\`${shown}\`` : `<code>${entities(shown)}</code>`;
}
function entities(text) {
  return text.replace(special, (character) => named.get(character) ?? `&#${character.codePointAt(0) ?? 0};`);
}
var named = /* @__PURE__ */ new Map([
  ["<", "&lt;"],
  [">", "&gt;"],
  ["&", "&amp;"]
]);
function fence(lines) {
  const shown = lines.map((line) => line.replaceAll("<!--", "‹!--"));
  const runs = shown.join("\n").match(/`+/gu) ?? [];
  const marks = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return [`${marks}text`, ...shown, marks].join("\n");
}

// src/report/markdown.ts
var summaryLimit = { unit: "bytes", size: summaryBytes };
var commentLimit = { unit: "characters", size: commentCharacters };
var icons = { error: "❌", warning: "⚠️", note: "ℹ️", clean: "✅" };
var frameWidth2 = 110;
var maximumRows = 50;
var countReserve = 200;
var fullShare = 0.75;
function renderMarkdown(report, options = {}) {
  const safe = safeReport(report);
  const limit = options.limit ?? summaryLimit;
  const writer = new Writer(safe, options);
  const budget = new Budget(limit);
  budget.add(writer.verdict());
  const table = writer.table();
  if (table !== "") budget.add(table, countReserve);
  const rest = addFull(budget, writer, Math.floor(limit.size * (1 - fullShare)));
  const left = addShort(budget, writer, rest);
  if (left > 0) budget.add(writer.words.omitted(left));
  const fixed = writer.fixed();
  if (fixed !== "") budget.add(fixed);
  return budget.text();
}
function addFull(budget, writer, reserve) {
  const groups = writer.groups();
  for (const [index, group] of groups.entries()) {
    for (const [position, entry] of group.entries.entries()) {
      const block = writer.entry(group, entry);
      const whole = position === 0 ? `${writer.groupHead(group)}

${block}` : block;
      if (budget.add(whole, reserve)) continue;
      return [...group.entries.slice(position), ...groups.slice(index + 1).flatMap((other) => other.entries)];
    }
  }
  return [];
}
function addShort(budget, writer, entries) {
  for (const [index, entry] of entries.entries()) {
    if (budget.add(writer.line(entry), countReserve)) continue;
    return entries.slice(index).reduce((sum, { findings }) => sum + findings.length, 0);
  }
  return 0;
}
var scanFamily = "scan/";
var Writer = class {
  words;
  #report;
  /** Those that count. */
  #findings;
  #options;
  #titles;
  constructor(report, options) {
    this.words = wordsOf[options.locale ?? "en"];
    this.#report = report;
    this.#findings = report.findings.filter(counts);
    this.#options = options;
    this.#titles = new Map(options.catalogue?.rules.map(({ id, title }) => [id, title]));
  }
  verdict() {
    const worst2 = worstOf(countBySeverity(this.#findings.filter(({ rule }) => !rule.startsWith(scanFamily))));
    return `## ${icons[worst2]} ${this.words.verdict[worst2]}

${prose(totalLine(this.#report, this.words))}`;
  }
  /** Clusters by what was found in them; empty when there are none. */
  table() {
    const { words } = this;
    const subjects = bySubject(this.#findings);
    if (subjects.length === 0) return "";
    const head = [words.subject, words.severity.error, words.severity.warning, words.severity.note];
    const rows = subjects.slice(0, maximumRows).map(({ name, counts: counts2 }) => [
      code(name === "" ? "-" : name),
      ...[counts2.error, counts2.warning, counts2.note].map((count) => count === 0 ? "" : String(count))
    ]);
    const left = subjects.length - rows.length;
    const more = left > 0 ? [[words.more(left), "", "", ""]] : [];
    return [head, ["---", "---:", "---:", "---:"], ...rows, ...more].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  }
  /** Worst first; what could not be checked last. */
  groups() {
    const sorted = [...this.#findings].sort(
      (left, right) => Number(left.rule.startsWith(scanFamily)) - Number(right.rule.startsWith(scanFamily)) || compareWorstFirst(left, right)
    );
    return [...groupBy(sorted, ({ severity, rule }) => `${severityRank(severity)} ${rule}`).values()].map(groupOf);
  }
  groupHead(group) {
    const { words } = this;
    const severity = group.entries[0]?.first.severity ?? "note";
    const title = this.#titles.get(group.rule);
    const name = group.rule.startsWith(scanFamily) && title === void 0 ? words.notChecked : title;
    const head = `### ${icons[severity]} ${name === void 0 ? "" : `${prose(name)} · `}${code(group.rule)}`;
    const shared = this.#reasons(group.why, group.remedy);
    return shared === "" ? head : `${head}

${shared}`;
  }
  entry(group, { first, findings }) {
    const names = [
      ...new Set(findings.filter(({ subject }) => subject.kind !== "file").map(({ subject }) => subject.name))
    ];
    const lines = frameLines(first, frameWidth2).slice(1);
    const parts = [
      `${icons[first.severity]} ${prose(first.message)} ${this.#place(first)}`,
      lines.length === 0 ? "" : fence(lines),
      this.#reasons(
        group.why === void 0 ? first.why : void 0,
        group.remedy === void 0 ? first.remedy : void 0
      ),
      list([
        fixWords(first) === "" ? "" : `**${this.words.fix}**: ${prose(fixWords(first))}`,
        ...valueChains(first).map((chain) => `**${this.words.value}**: ${code(chain)}`),
        first.variants.length === 0 ? "" : `**${this.words.seenWith}**: ${this.#names(first.variants)}`,
        names.length < 2 ? "" : `**${this.words.subjects}**: ${this.#names(names)}`
      ])
    ];
    return parts.filter((part) => part !== "").join("\n\n");
  }
  /** A finding on one line, for when there is no room for more. */
  line({ first }) {
    return `- ${icons[first.severity]} ${code(first.rule)} ${prose(first.message, 200)} ${this.#place(first)}`;
  }
  /** What is no more; empty when nothing was there. */
  fixed() {
    const { fixed = [] } = this.#report;
    const lines = fixed.slice(0, maximumRows).map((finding) => `- ~~${prose(fixedLine(finding))}~~`);
    const left = fixed.length - lines.length;
    const more = left > 0 ? [`- ${this.words.more(left)}`] : [];
    return lines.length === 0 ? "" : [`### ${icons.clean} ${this.words.fixedTag}`, "", ...lines, ...more].join("\n");
  }
  #names(names) {
    const shown = names.slice(0, maximumRows).map((name) => code(name === "" ? "-" : name));
    const left = names.length - shown.length;
    return [...shown, ...left > 0 ? [this.words.more(left)] : []].join(this.words.comma);
  }
  #reasons(why, remedy) {
    const { words } = this;
    const whyLine = why === void 0 || why.trim() === "" ? "" : `**${words.why}**: ${prose(why)}`;
    return list([whyLine, remedy === void 0 || remedy.trim() === "" ? "" : `**${words.fix}**: ${prose(remedy)}`]);
  }
  #place({ place }) {
    const shown = code(placeWords(place));
    const { fileBase, root } = this.#options;
    if (fileBase === void 0) return `(${shown})`;
    const { start, end } = regionOf(place);
    const path = relativeUri(repositoryPath(place.source.path, root)).replaceAll("(", "%28").replaceAll(")", "%29");
    return `([${shown}](${fileBase}${path}#L${start.line}${end.line > start.line ? `-L${end.line}` : ""}))`;
  }
};
function list(items) {
  return items.filter((item) => item !== "").map((item) => `- ${item}`).join("\n");
}
function worstOf(counts2) {
  if (counts2.error > 0) return "error";
  if (counts2.warning > 0) return "warning";
  return counts2.note > 0 ? "note" : "clean";
}
function groupOf(findings) {
  const [first] = findings;
  const entries = [...groupBy(findings, entryKey).values()].flatMap((same2) => {
    const [head] = same2;
    return head === void 0 ? [] : [{ first: head, findings: same2 }];
  });
  const same = (text) => first !== void 0 && findings.every((finding) => text(finding) === text(first)) ? text(first) : void 0;
  const why = same((finding) => finding.why);
  const remedy = same((finding) => finding.remedy);
  return {
    rule: first?.rule ?? "",
    entries,
    ...why === void 0 ? {} : { why },
    ...remedy === void 0 ? {} : { remedy }
  };
}
function entryKey({ place, message, why, remedy }) {
  return JSON.stringify([place.source.path, place.start, place.end, message, why, remedy]);
}
function bySubject(findings) {
  const clusters = findings.filter(({ subject }) => subject.kind !== "file");
  const rows = [...groupBy(clusters, ({ subject }) => subject.name)].map(([name, own]) => ({
    name,
    counts: countBySeverity(own)
  }));
  return rows.sort(
    ({ counts: left }, { counts: right }) => right.error - left.error || right.warning - left.warning || right.note - left.note
  );
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
  for (let step = 0; step < exponent; step += 1) power = word2(power.high * base, power.low * base);
  return power;
}
function rolled(hash, entering, leaving) {
  return word2(
    hash.high * base - leavingWeight.high * leaving,
    hash.low * base + entering - leavingWeight.low * leaving
  );
}
function word2(high, low) {
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
    name: shortened(entry.id, sarifLimits.ruleName),
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
    name: filled(finding.rule, "rule", sarifLimits.ruleName),
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
  for (let most = sarifLimits.results; ; most = Math.floor(most / 2)) {
    const text = jsonText(logOf(safe, worst(safe.findings, most), options));
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
        automationDetails: { id: `${filled(options.category ?? "", name, sarifLimits.ruleName)}/` },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The repository's root folder." } } },
        results: findings.map((finding) => maker.result(finding)),
        ...left > 0 ? { properties: { resultsLeftOut: left } } : {}
      }
    ]
  };
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
    const steps = [{ place: finding.place, note: "" }, ...finding.via];
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
var reportFormats = ["text", "json", "sarif", "markdown", "junit", "github"];
function renderReport(format, report, options) {
  switch (format) {
    case "text":
      return renderText(report, options);
    case "json":
      return renderJson(report, options);
    case "sarif":
      return renderSarif(report, options);
    case "markdown":
      return renderMarkdown(report, options);
    case "junit":
      return renderJunit(report, options);
    case "github":
      return renderGithub(report, options);
  }
}
function renderGithub(report, options) {
  const { commands, remark } = renderAnnotations(report, options);
  const total = safeOutput(totalLine(safeReport(report), wordsOf[options.locale]));
  return `${[...commands, ...remark === "" ? [] : [remark], total].join("\n")}
`;
}

export {
  renderAnnotations,
  summaryLimit,
  commentLimit,
  renderMarkdown,
  reportFormats,
  renderReport
};
