import {
  safeReport
} from "./chunk-Q6KVLHDR.js";
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
} from "./chunk-35UG7AWZ.js";
import {
  countBySeverity,
  counts,
  hiddenCounts
} from "./chunk-3I6R4BAJ.js";
import {
  lineText,
  positionAt
} from "./chunk-6ARWDCOH.js";

// src/report/region.ts
function regionOf({ source, start, end }) {
  let last = Math.max(start, end);
  while (last > start && /[\r\n]/u.test(source.text[last - 1] ?? "")) last -= 1;
  return { start: positionAt(source, start), end: positionAt(source, last) };
}

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
function valueChains(finding) {
  return valueSteps(finding).map((steps) => steps.join(" -> "));
}
function valueSteps({ place, via, related }) {
  return [{ place, via }, ...related].flatMap((value) => chainOf(value.place, value.via ?? []));
}
function chainOf(start, via) {
  if (via.length === 0) return [];
  const steps = via.map(({ place, note }) => {
    const where = `${oneLine(place.source.path)}:${positionAt(place.source, place.start).line}`;
    return note === "" ? where : `${where} ${oneLine(note)}`;
  });
  return [[placeWords(start), ...steps]];
}
function fixedLine({ rule, message, place }) {
  return `${oneLine(rule)}: ${shortened(oneLine(message), maximumNote)} (${placeWords(place)})`;
}
function totalLine(report, words) {
  const { change, suppressed = 0, baselined = 0 } = report.summary;
  const said = counted([
    // Otherwise what was found is what is new.
    [change?.judged === "all" ? newOf(change) : 0, words.newCount],
    [change?.fixed ?? 0, words.fixed],
    [change?.unchanged ?? 0, words.unchanged],
    [suppressed, words.suppressed],
    [baselined, words.baselined]
  ]);
  return foundLine(report, said, words);
}
function scannedLine(report, words) {
  const { suppressed = 0, baselined = 0 } = report.summary;
  const said = counted([
    [suppressed, words.suppressed],
    [baselined, words.baselined]
  ]);
  return foundLine(report, said, words);
}
function deltaWords(change, words) {
  return [words.newCount(newOf(change)), words.fixed(change.fixed), words.unchanged(change.unchanged)].join(
    words.comma
  );
}
function newOf({ newErrors, newWarnings, newNotes }) {
  return newErrors + newWarnings + newNotes;
}
function counted(pairs) {
  return pairs.filter(([count]) => count > 0).map(([count, say]) => say(count));
}
function foundLine(report, said, words) {
  const { subjects, files, change } = report.summary;
  const listed = countWords(words, countBySeverity(report.findings.filter(counts)));
  const hidden = countWords(words, hiddenCounts(report));
  const nothing = subjects === 0 ? words.noProxy : words.nothingFound;
  const isChange = change?.judged === "new";
  const parts = [
    words.total(isChange ? words.brought(listed) : listed || nothing, subjects, files),
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
var checkRunLimits = {
  /** Characters. */
  title: 255,
  summary: 65535,
  /** Bytes of an annotation's message, and of its details. */
  annotationText: 64 * 1024,
  /** Annotations of one request; more are added by further requests. */
  annotationsPerRequest: 50
};
var sarifLimits = {
  /** Bytes of the file when compressed. */
  compressedBytes: 1e7,
  results: 25e3,
  rules: 25e3,
  /** Of one thread flow; GitHub keeps no more of them. */
  threadFlowLocations: 1e3,
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

// src/report/json-text.ts
function jsonText(value) {
  const text = JSON.stringify(value, void 0, 2);
  return `${text.replaceAll(/##(?=(?:vso)?\[)/giu, "#\\u0023").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029").replaceAll("", "\\u0085")}
`;
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
  const { lines, gutter: gutter2 } = bodyLines(finding, paint, width);
  const variants = finding.variants.map(oneLine).join(words.comma);
  const notes = [
    [words.why, oneLine(finding.why)],
    [words.fix, oneLine(finding.remedy)],
    [words.fix, fixWords(finding)],
    ...valueChains(finding).map((chain) => [words.value, chain]),
    [words.seenWith, variants]
  ];
  const shown = notes.filter(([, text]) => text !== "").flatMap(([label2, text]) => noteLines(label2, text, gutter2, paint, width));
  return [`${tag}: ${message}`, ...lines, ...shown];
}
function bodyLines(finding, paint, width) {
  const lastLines = [finding.place, ...finding.related.map(({ place }) => place)].map(
    (place) => positionAt(place.source, place.end).line
  );
  const gutter2 = String(Math.max(...lastLines)).length;
  const frames = framesOf(finding, width - gutter2 - 4);
  const bar = `${" ".repeat(gutter2)} ${paint("dim", "|")}`;
  const lines = frames.flatMap((one, index) => {
    const shown = frameText(one, finding.severity, gutter2, paint);
    return index > 0 ? [bar, ...shown] : shown;
  });
  const hasCode = frames.some(({ rows }) => rows.length > 0);
  return { lines: hasCode ? [...lines, bar] : lines, gutter: gutter2 };
}
function frameText(frame2, severity, gutter2, paint) {
  const space = " ".repeat(gutter2);
  const head = `${space}${paint("dim", "-->")} ${placeWords(frame2.place)}`;
  const bar = `${space} ${paint("dim", "|")}`;
  const notes = frame2.notes.map((note) => `${bar} ${note}`);
  if (frame2.rows.length === 0) return [head, ...notes];
  return [head, bar, ...frame2.rows.map((row) => rowText(row, severity, gutter2, paint))];
}
function rowText(row, severity, gutter2, paint) {
  if (row.kind === "gap") return `${paint("dim", "...".padEnd(gutter2 + 2))} ${paint(severity, row.bar)}`.trimEnd();
  const number = row.kind === "code" ? String(row.line) : "";
  const left = paint("dim", `${number.padStart(gutter2)} |`);
  if (row.kind === "code")
    return `${left} ${row.bar === "  " ? row.bar : paint(severity, row.bar)}${row.text}`.trimEnd();
  const style = row.primary ? severity : "note";
  return `${left} ${paint(severity, row.bar.trimEnd())}${" ".repeat(row.bar.length - row.bar.trimEnd().length + row.indent)}${paint(style, row.text)}`;
}
function noteLines(label2, text, gutter2, paint, width) {
  const space = " ".repeat(gutter2);
  const head = `= ${label2}: `;
  const hang = displayWidth(head);
  const lines = wrapped(text, Math.max(narrowest2 / 2, width - gutter2 - 1 - hang));
  return lines.map((line, index) => `${space} ${index === 0 ? paint("bold", head) : " ".repeat(hang)}${line}`);
}

// src/report/budget.ts
var Budget = class _Budget {
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
  /** How much a block, with the empty line behind it, may still take. */
  room() {
    return this.#limit.size - this.#used;
  }
  /** An empty text that may be as long as what is left here, less `reserve`. */
  rest(reserve = 0) {
    return new _Budget({ unit: this.#limit.unit, size: Math.max(0, this.room() - reserve) });
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
  return plain && !/<!--|\]:/u.test(shown) ? `\`${shown}\`` : `<code>${entities(shown)}</code>`;
}
function entities(text) {
  return text.replace(special, (character) => named.get(character) ?? `&#${character.codePointAt(0) ?? 0};`).replaceAll(/(?<=.)&#64;/gu, "</code><code>&#64;");
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

// src/report/markdown-frame.ts
var frameWidth = 64;
var gutter = /^( *\d* \|)(?: (.*))?$/u;
function frameBlock(finding) {
  const lines = frameLines(finding, frameWidth).slice(1);
  if (lines.length === 0) return "";
  const parts = [[]];
  for (const line of lines) {
    if (/^ *-->/u.test(line)) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return fence(parts.flatMap(narrowed));
}
function narrowed(lines) {
  const shown = lines.filter((line) => !/^ *\|$/u.test(line));
  const bodies = shown.flatMap((line) => gutter.exec(line)?.[2] ?? []);
  const common = Math.min(...bodies.map((body) => body.length - body.trimStart().length));
  if (bodies.length === 0 || common === 0 || shown.some((line) => line.startsWith("..."))) return shown;
  return shown.map((line) => {
    const [, edge, body] = gutter.exec(line) ?? [];
    return edge === void 0 || body === void 0 ? line : `${edge} ${body.slice(common)}`;
  });
}

// src/report/markdown-blocks.ts
var icons = {
  error: "❌",
  warning: "⚠️",
  note: "ℹ️",
  clean: "✅"
};
var maximumListed = { brief: 10, whole: 100 };
var openPlaces = 3;
var maximumLine = 200;
var Blocks = class {
  #words;
  #options;
  #titles;
  constructor(words, options) {
    this.#words = words;
    this.#options = options;
    this.#titles = new Map(options.catalogue?.rules.map(({ id, title }) => [id, title]));
  }
  /** A cause in full: what is wrong, where, the source lines, why, and what to write instead. */
  cause({ first, others, clusters }) {
    const words = this.#words;
    const parts = [
      `### ${icons[first.severity]} ${this.#title(first.rule)}`,
      // The place comes first: text from a file must not begin a line.
      `${this.#place(first)}: ${prose(first.message)}`,
      frameBlock(first),
      list([
        labelled(words.why, first.why),
        labelled(words.fix, first.remedy),
        labelled(words.fix, fixWords(first)),
        // Step by step, so that the lines of a phone can break between them.
        ...valueSteps(first).map((steps) => `${label(words.value)}: ${steps.map(code).join(" → ")}`),
        first.variants.length === 0 ? "" : `${label(words.seenWith)}: ${this.#names(first.variants)}`,
        clusters.length < 2 ? "" : `${label(words.subjects)}: ${this.#names(clusters)}`,
        `${label(words.rule)}: ${this.#rule(first.rule)}`
      ]),
      this.#elsewhere(first, others)
    ];
    return parts.filter((part) => part !== "").join("\n\n");
  }
  /** A cause on one line. */
  line({ first, others }) {
    const more = others.length === 0 ? "" : ` ${this.#words.more(others.length)}`;
    const message = prose(first.message, maximumLine);
    return `- ${icons[first.severity]} ${code(first.rule)} ${message} (${this.#place(first)})${more}`;
  }
  /** A finding about what could not be checked, on one line with what would help. */
  unchecked({ first, others }) {
    const more = others.length === 0 ? "" : ` ${this.#words.more(others.length)}`;
    const help = first.remedy.trim() === "" ? "" : ` ${prose(first.remedy, maximumLine)}`;
    return `- ${icons[first.severity]} ${prose(first.message, maximumLine)} (${this.#place(first)})${help}${more}`;
  }
  /** A finding that is no more. */
  fixed(finding) {
    const message = finding.message.trim() === "" ? finding.rule : finding.message.trim();
    return `- ~~${prose(message, maximumLine)}~~ (${code(placeWords(finding.place))})`;
  }
  /** What people call a rule; its id where nothing else is known. */
  #title(rule) {
    const title = this.#titles.get(rule);
    return title === void 0 ? code(rule) : prose(title);
  }
  /** The id of a rule, with a link to its page. */
  #rule(rule) {
    const { pages } = this.#options;
    const hasPage = pages !== void 0 && this.#titles.has(rule);
    return hasPage ? `[${code(rule)}](${pages}${relativeUri(rule)}.md)` : code(rule);
  }
  /** The other places of a cause: a few in sight, many folded. */
  #elsewhere(first, others) {
    if (others.length === 0) return "";
    const shown = others.slice(0, this.#mostListed()).map((finding) => {
      const same = finding.message === first.message;
      return `- ${this.#place(finding)}${same ? "" : `: ${prose(finding.message, maximumLine)}`}`;
    });
    const left = others.length - shown.length;
    const lines = [...shown, ...left > 0 ? [`- ${this.#words.more(left)}`] : []].join("\n");
    const head = this.#words.alsoAt(others.length);
    return others.length > openPlaces ? details(head, lines) : `${head}:

${lines}`;
  }
  #names(names) {
    const shown = names.slice(0, this.#mostListed()).map((name) => code(name === "" ? "-" : name));
    const left = names.length - shown.length;
    return [...shown, ...left > 0 ? [this.#words.more(left)] : []].join(this.#words.comma);
  }
  #mostListed() {
    return this.#options.isBrief === true ? maximumListed.brief : maximumListed.whole;
  }
  #place({ place }) {
    const shown = code(placeWords(place));
    const { fileBase, root } = this.#options;
    if (fileBase === void 0) return shown;
    const { start, end } = regionOf(place);
    const path = relativeUri(repositoryPath(place.source.path, root)).replaceAll("(", "%28").replaceAll(")", "%29");
    return `[${shown}](${fileBase}${path}#L${start.line}${end.line > start.line ? `-L${end.line}` : ""})`;
  }
};
function details(summary, body) {
  return `<details><summary>${summary}</summary>

${body.trimEnd()}

</details>`;
}
function label(word2) {
  return `**${capitalised(word2)}**`;
}
function capitalised(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
function labelled(word2, text) {
  return text.trim() === "" ? "" : `${label(word2)}: ${prose(text)}`;
}
function list(items) {
  return items.filter((item) => item !== "").map((item) => `- ${item}`).join("\n");
}

export {
  regionOf,
  placeWords,
  valueChains,
  totalLine,
  scannedLine,
  deltaWords,
  annotationsPerLevel,
  annotationMessageLength,
  summaryBytes,
  commentCharacters,
  checkRunLimits,
  sarifLimits,
  repositoryPath,
  relativeUri,
  jsonText,
  renderText,
  frameLines,
  Budget,
  prose,
  code,
  icons,
  Blocks,
  details,
  capitalised
};
