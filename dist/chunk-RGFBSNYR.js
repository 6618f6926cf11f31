import {
  compareFindings,
  compareText,
  countBySeverity,
  findingTexts,
  fingerprintParts,
  fingerprintsOf,
  isActive,
  spokenArguments,
  subjectPart,
  summaryOf,
  withFingerprints
} from "./chunk-3I6R4BAJ.js";
import {
  disabledRules,
  globMatcher,
  ruleSettingAt
} from "./chunk-GVIYDVNL.js";
import {
  ConfigError
} from "./chunk-4TTH2VYI.js";
import {
  folderOf,
  lineStartsOf,
  lineText,
  nearest,
  placeOf,
  positionAt
} from "./chunk-6ARWDCOH.js";

// src/decide/baseline-file.ts
var baselinePath = ".proxylint-baseline";
var maximumEntries = 2e5;
var entryLine = /^([0-9a-f]{32}) ([a-z0-9-]+\/[a-z0-9-]+) (\S.*)$/u;
function readBaseline(source) {
  const entries = [];
  for (const [index, start] of lineStartsOf(source).entries()) {
    const line = lineText(source, index + 1);
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [, fingerprint, rule, path] = entryLine.exec(line) ?? [];
    if (fingerprint === void 0 || rule === void 0 || path === void 0) throw noEntry(source, index + 1);
    if (entries.length >= maximumEntries) throw tooMany(source);
    entries.push({ fingerprint, rule, path: written(path), place: placeOf(source, start, start + line.length) });
  }
  return entries;
}
function baselineText(findings, tool) {
  const lines = findings.map(({ fingerprint, rule, path }) => `${fingerprint} ${rule} ${shownPath(path)}`);
  const sorted = [...new Set(lines)].sort(byPlaceInTree);
  const head2 = [
    `# Findings that were there before, written by ${tool}. They are not reported again.`,
    "# A line here is: fingerprint, rule, file. Write it anew with: proxylint baseline"
  ];
  return [...head2, ...sorted].map((line) => `${line}
`).join("");
}
function entriesOf(finding) {
  return fingerprintsOf(finding).map((fingerprint) => ({
    fingerprint,
    rule: finding.rule,
    path: finding.place.source.path
  }));
}
function byPlaceInTree(left, right) {
  return compareText(sortKey(left), sortKey(right));
}
function sortKey(line) {
  const [fingerprint = "", rule = "", ...path] = line.split(" ");
  return [path.join(" "), rule, fingerprint].join("\0");
}
function shownPath(path) {
  if (!/^[\s"]|[\p{C}\p{Zl}\p{Zp}]/u.test(path)) return path;
  return JSON.stringify(path).replaceAll(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => Array.from(character.split(""), (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")
  );
}
function written(path) {
  if (!path.startsWith('"')) return path;
  try {
    const parsed = JSON.parse(path);
    return typeof parsed === "string" ? parsed : path;
  } catch {
    return path;
  }
}
function noEntry({ path }, line) {
  return new ConfigError("baseline-invalid", `${path}:${line}: this is no entry of a baseline`, {
    remedy: "An entry is a fingerprint, a rule and a file. After a merge, write it anew: proxylint baseline."
  });
}
function tooMany({ path }) {
  return new ConfigError("baseline-invalid", `${path} has more than ${maximumEntries} entries`, {
    remedy: "Write it anew: proxylint baseline."
  });
}

// src/decide/changed-lines.ts
var maximumEdits = 500;
function changedLines(before, after) {
  const right = linesOf(after);
  if (before === void 0) return range(1, right.length);
  const left = linesOf(before);
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  const most = Math.min(left.length, right.length) - start;
  while (end < most && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
  const middle = [left.slice(start, left.length - end), right.slice(start, right.length - end)];
  if (middle[0].length === 0 && middle[1].length === 0) return /* @__PURE__ */ new Set();
  const kept = commonLines(middle[0], middle[1]);
  return kept === void 0 ? range(start + 1, right.length - end) : withGaps(kept, middle[0].length, middle[1].length, start);
}
function linesOf(source) {
  return lineStartsOf(source).map((_, index) => lineText(source, index + 1).trim());
}
function range(from, to) {
  return new Set(Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index));
}
function withGaps(kept, leftLength, rightLength, offset) {
  const changed = /* @__PURE__ */ new Set();
  let [left, right] = [0, 0];
  for (const [nextLeft, nextRight] of [...kept, [leftLength, rightLength]]) {
    for (let line = right; line < nextRight; line += 1) changed.add(offset + line + 1);
    if (nextLeft > left && nextRight === right) {
      changed.add(Math.max(1, offset + right));
      changed.add(offset + right + 1);
    }
    [left, right] = [nextLeft + 1, nextRight + 1];
  }
  return changed;
}
function commonLines(left, right) {
  const traces = [];
  let reach = /* @__PURE__ */ new Map([[1, 0]]);
  for (let edits = 0; edits <= Math.min(maximumEdits, left.length + right.length); edits += 1) {
    traces.push(reach);
    const next = /* @__PURE__ */ new Map();
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = isDown(reach, diagonal, edits) ? at(reach, diagonal + 1) : at(reach, diagonal - 1) + 1;
      while (x < left.length && x - diagonal < right.length && left[x] === right[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= left.length && x - diagonal >= right.length) return walkBack(traces, left.length, right.length);
    }
    reach = next;
  }
  return void 0;
}
function isDown(reach, diagonal, edits) {
  return diagonal === -edits || diagonal !== edits && at(reach, diagonal - 1) < at(reach, diagonal + 1);
}
function at(reach, diagonal) {
  return reach.get(diagonal) ?? -1;
}
function walkBack(traces, leftEnd, rightEnd) {
  const pairs = [];
  let [x, y] = [leftEnd, rightEnd];
  for (let edits = traces.length - 1; edits >= 0; edits -= 1) {
    const reach = traces[edits] ?? /* @__PURE__ */ new Map();
    const diagonal = x - y;
    const previous = isDown(reach, diagonal, edits) ? diagonal + 1 : diagonal - 1;
    const previousX = at(reach, previous);
    const previousY = previousX - previous;
    while (x > previousX && y > previousY && x > 0 && y > 0) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    [x, y] = [previousX, previousY];
  }
  return pairs.reverse();
}

// src/decide/excuses.ts
function excusesOfComment({ rules, cover, wholeFile: _, ...rest }) {
  const { path } = rest.place.source;
  const isInside = (place) => place.source.path === path && touches(cover, place);
  return rules.map((rule) => ({
    ...rest,
    kind: "comment",
    rule,
    covers: (finding) => {
      if (finding.rule !== rule) return nothing;
      return isInside(finding.place) ? "all" : indicesOf(finding, ({ places }) => places.some(isInside));
    }
  }));
}
function excuseOfItem({ path, subject, ...item }) {
  const matches = path === void 0 ? () => true : globMatcher(path);
  return {
    ...item,
    kind: "configuration",
    covers: (finding) => {
      if (!isRuleOf(item.rule, finding.rule)) return nothing;
      const isHere = matches(finding.place.source.path);
      return indicesOf(
        finding,
        (use) => (isHere || use.places.some((place) => matches(place.source.path))) && (subject === void 0 || use.subject === subject)
      );
    }
  };
}
function isRuleOf(name, rule) {
  return rule === name || rule.startsWith(`${name}/`);
}
function usesOf({ uses, subject, via }) {
  return uses !== void 0 && uses.length > 0 ? uses : [{ subject: subject.name, places: via.map(({ place }) => place) }];
}
var nothing = /* @__PURE__ */ new Set();
function indicesOf(finding, isCovered) {
  const uses = usesOf(finding);
  return new Set(uses.flatMap((use, index) => isCovered(use) ? [index] : []));
}
function touches({ start, end }, place) {
  return place.start >= start && place.start <= end;
}

// src/decide/known-findings.ts
function matchKnown(findings, known, present) {
  const left = new Leftovers([...known].sort(compareKnown), present);
  const wanted = [...findings].sort(compareFindings).flatMap((finding) => fingerprintsOf(finding).map((fingerprint) => ({ finding, fingerprint })));
  const exact = wanted.map((one) => ({ ...one, match: left.takeExact(one.finding, one.fingerprint) }));
  const matched = exact.map((one) => ({ ...one, match: one.match ?? left.takeRenamed(one.finding, one.fingerprint) }));
  const unknown = new Set(matched.filter(({ match }) => match === void 0).map(({ finding }) => finding));
  const found = /* @__PURE__ */ new Map();
  for (const { finding, match } of matched) {
    if (match === void 0 || unknown.has(finding)) continue;
    const own = found.get(finding);
    if (own === void 0) found.set(finding, [match]);
    else own.push(match);
  }
  return { known: found, gone: left.rest() };
}
function compareKnown(one, other) {
  return compareText(one.path, other.path) || compareText(one.rule, other.rule) || compareText(one.fingerprint, other.fingerprint);
}
var Leftovers = class {
  #exact = /* @__PURE__ */ new Map();
  #byFault = /* @__PURE__ */ new Map();
  #taken = /* @__PURE__ */ new Set();
  #all;
  #present;
  #subjects;
  constructor(all, present) {
    this.#all = all;
    this.#present = present;
    this.#subjects = new Set(present.subjects.map(subjectPart));
    for (const known of all) {
      add(this.#exact, `${known.rule} ${known.fingerprint}`, known);
      add(this.#byFault, `${known.rule} ${fingerprintParts(known.fingerprint).what}`, known);
    }
  }
  takeExact({ rule }, fingerprint) {
    return this.#take(this.#exact.get(`${rule} ${fingerprint}`), () => true);
  }
  takeRenamed({ rule, place }, fingerprint) {
    const { path } = place.source;
    const now = fingerprintParts(fingerprint);
    return this.#take(this.#byFault.get(`${rule} ${now.what}`), (known) => {
      const then = fingerprintParts(known.fingerprint);
      if (then.subject === now.subject) return isMoved(known.path, path, this.#present);
      return then.path === now.path && !this.#subjects.has(then.subject);
    });
  }
  rest() {
    return this.#all.filter((known) => !this.#taken.has(known));
  }
  #take(candidates2, test) {
    const found = candidates2?.find((known) => !this.#taken.has(known) && test(known));
    if (found !== void 0) this.#taken.add(found);
    return found;
  }
};
function isMoved(from, to, { hasPath }) {
  return folderOf(from) === folderOf(to) || !hasPath(from);
}
function add(index, key, known) {
  const same = index.get(key);
  if (same === void 0) index.set(key, [known]);
  else same.push(known);
}

// src/decide/compare.ts
function compareWithBase({ head: head2, base, present, before: filesBefore, judged }) {
  const isTouched = touchedBy(filesBefore);
  const before = base.findings.filter(isActive).flatMap((finding) => entriesOf(finding).map((entry) => ({ ...entry, finding })));
  const { known, gone } = matchKnown(head2.findings, before, present);
  const findings = head2.findings.map((one) => {
    const finding = isTouched(one) ? { ...one, touched: true } : one;
    if (!isActive(finding)) return finding;
    const old = known.get(one)?.map((entry) => entry.finding) ?? [];
    const isOld = known.has(one) && old.every((one2) => isWithin(finding.variants, one2.variants));
    if (!isOld) return { ...finding, state: "new" };
    return { ...finding, state: "unchanged", ...judged === "new" ? { tolerated: true } : {} };
  });
  const isGone = new Set(gone);
  const left = new Set(before.filter((entry) => !isGone.has(entry)).map(({ finding }) => finding));
  const fixed = base.findings.filter((finding) => isActive(finding) && !left.has(finding));
  return withChange({ ...head2, findings, fixed, secrets: [...head2.secrets, ...base.secrets] }, judged);
}
function isWithin(now, then) {
  return then.length === 0 || now.length > 0 && now.every((variant) => then.includes(variant));
}
function keepChanged(report) {
  const findings = report.findings.filter(({ state, touched }) => state === "new" || touched === true);
  return withChange({ ...report, findings }, report.summary.change?.judged ?? "new");
}
function touchedBy(base) {
  const lines = /* @__PURE__ */ new Map();
  const linesOf2 = (source) => {
    const known = lines.get(source) ?? changedLines(base.read(source.path), source);
    lines.set(source, known);
    return known;
  };
  const isTouched = ({ source, start, end }) => {
    const changed = linesOf2(source);
    if (changed.size === 0) return false;
    const last = positionAt(source, Math.max(start, end)).line;
    for (let { line } = positionAt(source, start); line <= last; line += 1) if (changed.has(line)) return true;
    return false;
  };
  return (finding) => placesOf(finding).some(isTouched);
}
function placesOf(finding) {
  return [
    finding.place,
    ...finding.via.map(({ place }) => place),
    ...finding.related.map(({ place }) => place),
    ...usesOf(finding).flatMap(({ places }) => places)
  ];
}
function withChange(report, judged) {
  const { findings, fixed = [] } = report;
  const brought = countBySeverity(findings.filter(({ state }) => state === "new"));
  const unchanged = findings.filter(({ state }) => state === "unchanged").length;
  const change = {
    judged,
    newErrors: brought.error,
    newWarnings: brought.warning,
    newNotes: brought.note,
    unchanged,
    fixed: fixed.length
  };
  return { ...report, summary: { ...summaryOf(findings, report.summary), change } };
}

// src/decide/comments.ts
var maximumDepth = 2e3;
function layoutOf(text, language) {
  return new Pass(text, language).run();
}
var searchedBack = 8;
var closing = { "{": "}", "[": "]", "(": ")" };
var heredocHead = /<<[-~]?\s?(['"]?)([A-Za-z_][A-Za-z0-9_-]{0,99})\1/uy;
var Pass = class {
  #text;
  #language;
  #comments = [];
  #pairs = [];
  #open = [];
  #at = 0;
  constructor(text, language) {
    this.#text = text;
    this.#language = language;
  }
  run() {
    while (this.#at < this.#text.length) this.#step();
    this.#pairs.sort((left, right) => left.start - right.start || right.end - left.end);
    return { comments: this.#comments, pairs: this.#pairs };
  }
  #step() {
    if (this.#comment() || this.#heredoc()) return;
    const quote = this.#language.quotes.find(({ mark }) => this.#text.startsWith(mark, this.#at));
    if (quote === void 0) this.#bracket();
    else {
      const start = this.#at;
      this.#at += quote.mark.length;
      this.#string(quote, start);
    }
  }
  #comment() {
    const { lineComments, blockComments, commentsStandApart } = this.#language;
    const line = lineComments.find((mark) => this.#text.startsWith(mark, this.#at));
    if (line !== void 0 && (!commentsStandApart || this.#standsApart())) {
      const end = endOfLine(this.#text, this.#at);
      this.#note(this.#at, end, this.#at + line.length, end);
      return true;
    }
    const block = blockComments.find(([open2]) => this.#text.startsWith(open2, this.#at));
    if (block === void 0) return false;
    const [open, close] = block;
    const from = this.#at + open.length;
    const closes = this.#text.indexOf(close, from);
    const contentEnd = closes === -1 ? this.#text.length : closes;
    this.#note(this.#at, Math.min(this.#text.length, contentEnd + close.length), from, contentEnd);
    return true;
  }
  #note(start, end, from, to) {
    this.#comments.push({ start, end, content: { start: from, end: to } });
    this.#at = end;
  }
  #standsApart() {
    return this.#at === 0 || /[\s;]/u.test(this.#text[this.#at - 1] ?? "");
  }
  /** A heredoc is text of another language, whose comments nearly always are lines that begin with `#` or `//`. */
  #heredoc() {
    if (!this.#language.heredocs || !this.#text.startsWith("<<", this.#at)) return false;
    heredocHead.lastIndex = this.#at;
    const word = heredocHead.exec(this.#text)?.[2];
    if (word === void 0) return false;
    const start = this.#at;
    let line = nextLine(this.#text, this.#at);
    while (line < this.#text.length) {
      const end = endOfLine(this.#text, line);
      if (this.#text.slice(line, end).trim() === word) break;
      this.#embeddedComment(line, end);
      line = nextLine(this.#text, line);
    }
    this.#at = Math.min(this.#text.length, endOfLine(this.#text, line));
    this.#pairs.push({ start, end: this.#at });
    return true;
  }
  #embeddedComment(line, end) {
    const chars = this.#text.slice(line, end);
    const start = line + chars.length - chars.trimStart().length;
    const mark = ["#", "//"].find((one) => this.#text.startsWith(one, start));
    if (mark !== void 0) this.#comments.push({ start, end, content: { start: start + mark.length, end } });
  }
  /** Passes over a string up to its end, or up to an expression in it. `start`: where the string opened. */
  #string(quote, start) {
    const text = this.#text;
    for (; this.#at < text.length; this.#at += 1) {
      if (text.startsWith(quote.mark, this.#at)) {
        this.#at += quote.mark.length;
        if (quote.lines === "many") this.#pairs.push({ start, end: this.#at });
        return;
      }
      const character = text[this.#at];
      if (quote.lines === "one" && (character === "\n" || character === "\r")) return;
      if (quote.escapes && character === "\\") this.#at += 1;
      else if (quote.interpolates && this.#opensExpression()) {
        this.#push({ at: this.#at, close: "}", quote });
        this.#at += 2;
        return;
      }
    }
  }
  /** Whether `${` or `%{` stands here; `$${` is no expression but the characters of one. */
  #opensExpression() {
    const character = this.#text[this.#at];
    if (character !== "$" && character !== "%") return false;
    return this.#text[this.#at + 1] === "{" && this.#text[this.#at - 1] !== character;
  }
  #bracket() {
    const character = this.#text[this.#at] ?? "";
    const close = closing[character];
    const at2 = this.#at;
    this.#at += 1;
    if (close !== void 0) this.#push({ at: at2, close });
    else if (character === "}" || character === "]" || character === ")") this.#close(character);
  }
  #push(open) {
    if (this.#open.length < maximumDepth) this.#open.push(open);
  }
  /** A bracket without its partner is left alone. */
  #close(character) {
    const depth = this.#open.slice(-searchedBack).findLastIndex(({ close }) => close === character);
    const last = depth === -1 ? void 0 : this.#open.at(depth - Math.min(searchedBack, this.#open.length));
    if (last === void 0) return;
    this.#open.length = this.#open.indexOf(last, Math.max(0, this.#open.length - searchedBack));
    this.#pairs.push({ start: last.at, end: this.#at });
    if (last.quote !== void 0) this.#string(last.quote, last.at);
  }
};
function endOfLine(text, offset) {
  let end = offset;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return end;
}
function nextLine(text, offset) {
  const end = endOfLine(text, offset);
  return text.startsWith("\r\n", end) ? end + 2 : end + 1;
}

// src/decide/directive.ts
var guardians = "scan/suppression-";
var head = /^proxylint(?:[-_: ]?ignore|[-_:]?(?:disable|suppress|skip|allow))(?:[-_: ](?:next[-_]?line|line|file|block))?(?![\w/-])/iu;
var heads = /* @__PURE__ */ new Set(["proxylint-ignore", "proxylint-ignore-file"]);
var maximumRules = 50;
var maximumLength = 2e3;
function readDirective(line, rules) {
  const word = head.exec(line)?.[0];
  if (word === void 0) return void 0;
  if (!heads.has(word)) return malformed("misspelt", { word }, 0, word.length);
  if (line.length > maximumLength) return malformed("too-long", {}, 0, word.length);
  const wholeFile = word === "proxylint-ignore-file";
  return readRules(line, word, rules) ?? readBehindColon(line, word, wholeFile);
}
function readRules(line, word, rules) {
  const named = namedRules(line, word);
  if (named.length === 0) return malformed("no-rule", {}, 0, line.length);
  if (named.length > maximumRules) return malformed("too-long", {}, 0, word.length);
  for (const { chars, start } of named) {
    const fault = ruleFault(chars, rules);
    if (fault !== void 0) return malformed(fault.fault, fault.args, start, start + chars.length);
  }
  return void 0;
}
function readBehindColon(line, word, wholeFile) {
  const colon = line.indexOf(":", word.length);
  if (colon === -1) return malformed("no-reason", {}, 0, line.length);
  const reason = readReason(line.slice(colon + 1));
  if (reason.kind === "bad-date") {
    const start = colon + 1 + reason.start;
    return malformed("bad-date", { word: reason.date }, start, start + reason.date.length);
  }
  if (!/[\p{L}\p{N}]/u.test(reason.text)) return malformed("no-reason", {}, 0, line.length);
  return {
    kind: "directive",
    wholeFile,
    rules: [...new Set(namedRules(line, word).map(({ chars }) => chars))],
    reason: reason.text,
    ...reason.until === void 0 ? {} : { until: reason.until },
    ...reason.owner === void 0 ? {} : { owner: reason.owner }
  };
}
function malformed(fault, args, start, end) {
  return { kind: "malformed", fault, args, span: { start, end } };
}
function namedRules(line, word) {
  const colon = line.indexOf(":", word.length);
  const named = [];
  let start = word.length;
  for (const part of line.slice(start, colon === -1 ? line.length : colon).split(",")) {
    const chars = part.trim();
    if (chars !== "") named.push({ chars, start: start + part.indexOf(chars) });
    start += part.length + 1;
  }
  return named;
}
function ruleFault(rule, rules) {
  const isWhole = rule === "*" || rules.some((id) => id.startsWith(`${rule}/`));
  if (isWhole || rule.startsWith(guardians)) return { fault: "never-suppressible", args: { word: rule } };
  if (rules.includes(rule)) return void 0;
  const near = nearest(rule, rules) ?? rules.find((id) => id.endsWith(`/${rule}`));
  const shown = rule.slice(0, maximumShown);
  return near === void 0 || near.startsWith(guardians) ? { fault: "unknown-rule", args: { word: shown } } : { fault: "unknown-rule-near", args: { word: shown, near } };
}
var maximumShown = 80;
var untilWord = /(?<![\p{L}\p{N}_-])until(?![\p{L}\p{N}_-])[ \t]*(\S*)/giu;
var ownerWord = /(?<![\p{L}\p{N}_-])owner:?[ \t]+(@[A-Za-z0-9][\w./-]{0,99})/iu;
function readReason(text) {
  const days = [];
  for (const match of text.matchAll(untilWord)) {
    const word = match[1] ?? "";
    const date = word.replace(/[).,;\]]+$/u, "");
    if (!isDay(date)) {
      const start = match.index + match[0].length - word.length;
      return date === "" ? { kind: "bad-date", date: "until", start: match.index } : { kind: "bad-date", date, start };
    }
    days.push(date);
  }
  const owner = ownerWord.exec(text)?.[1]?.replace(/[./-]+$/u, "");
  const rest = text.replaceAll(untilWord, " ").replace(ownerWord, " ").replaceAll(/\(\s*\)/gu, " ").replaceAll(/\s+/gu, " ").replaceAll(/^[\s,;(]+|[\s,;(]+$/gu, "");
  const [until] = days.sort();
  return {
    kind: "reason",
    text: rest,
    ...until === void 0 ? {} : { until },
    ...owner === void 0 ? {} : { owner }
  };
}
function isDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
var secondsOfDay = 86400;
function isOver(until, now) {
  return !isDay(until) || now >= Date.parse(`${until}T00:00:00Z`) / 1e3 + secondsOfDay;
}

// src/decide/languages.ts
var double = { mark: '"', escapes: true, interpolates: false, lines: "one" };
var single = { mark: "'", escapes: false, interpolates: false, lines: "one" };
var cComment = ["/*", "*/"];
var terraform = {
  lineComments: ["#", "//"],
  commentsStandApart: false,
  blockComments: [cComment],
  quotes: [{ ...double, interpolates: true }],
  heredocs: true,
  blocks: "brackets"
};
var json = {
  lineComments: ["//"],
  commentsStandApart: false,
  blockComments: [cComment],
  quotes: [double, { ...single, escapes: true }],
  heredocs: false,
  blocks: "brackets"
};
var bicep = {
  lineComments: ["//"],
  commentsStandApart: false,
  blockComments: [cComment],
  quotes: [
    { ...single, mark: "'''", lines: "many" },
    { ...single, escapes: true, interpolates: true }
  ],
  heredocs: false,
  blocks: "brackets"
};
var yaml = {
  lineComments: ["#"],
  commentsStandApart: true,
  blockComments: [],
  // An apostrophe in plain text is no quote, and a quoted text rarely holds ` #`: lines are looked at one by one.
  quotes: [double],
  heredocs: false,
  blocks: "indented"
};
var toml = {
  lineComments: ["#"],
  commentsStandApart: false,
  blockComments: [],
  quotes: [{ ...double, mark: '"""', lines: "many" }, { ...single, mark: "'''", lines: "many" }, double, single],
  heredocs: false,
  blocks: "tables"
};
var shell = {
  lineComments: ["#"],
  commentsStandApart: true,
  blockComments: [],
  quotes: [
    { ...double, lines: "many" },
    { ...single, lines: "many" }
  ],
  heredocs: true,
  blocks: "continued"
};
var powerShell = { ...shell, blockComments: [["<#", "#>"]], heredocs: false };
var byName = [
  [/\.jsonc?$/iu, json],
  [/\.(?:tf|tofu|tfvars|hcl)$/iu, terraform],
  [/\.bicep(?:param)?$/iu, bicep],
  [/\.ya?ml$/iu, yaml],
  [/\.toml$/iu, toml],
  [/\.ps1$/iu, powerShell]
];
function languageOf(path) {
  return byName.find(([name]) => name.test(path))?.[1] ?? shell;
}

// src/decide/blocks.ts
function indentedBlock(text, line) {
  const depth = indentOf(text, line);
  const isKey = /:[ \t]*(?:[|>&!#].*)?$/u.test(text.slice(line.start, line.end));
  let end = line.end;
  for (const next of linesBehind(text, line.end)) {
    const chars = text.slice(next.start, next.end).trim();
    if (chars === "") continue;
    const deeper = indentOf(text, next) > depth;
    const item = isKey && indentOf(text, next) === depth && /^-(?:\s|$)/u.test(chars);
    if (!deeper && !item) break;
    end = next.end;
  }
  return { start: line.start, end };
}
function tableBlock(text, line) {
  if (!/^\s*\[/u.test(text.slice(line.start, line.end))) return line;
  let { end } = line;
  for (const next of linesBehind(text, line.end)) {
    if (/^\s*\[/u.test(text.slice(next.start, next.end))) break;
    end = next.end;
  }
  return { start: line.start, end };
}
function continuedLines(text, line) {
  let { end } = line;
  for (const next of linesBehind(text, line.end)) {
    if (text[end - 1] !== "\\" && text[end - 1] !== "`") break;
    end = next.end;
  }
  return { start: line.start, end };
}
function* linesBehind(text, end) {
  for (let at2 = end; at2 < text.length; ) {
    const start = text.startsWith("\r\n", at2) ? at2 + 2 : at2 + 1;
    at2 = endOfLine(text, start);
    yield { start, end: at2 };
  }
}
function indentOf(text, line) {
  const chars = text.slice(line.start, line.end);
  return chars.length - chars.trimStart().length;
}

// src/decide/inline-suppressions.ts
var maximumDirectives = 2e3;
var maximumCommentLines = 100;
function inlineSuppressions(source, rules) {
  if (!/proxylint/iu.test(source.text)) return { suppressions: [], malformed: [] };
  const layout = layoutOf(source.text, languageOf(source.path));
  const lines = new Lines(source, layout);
  const suppressions = [];
  const malformed2 = [];
  for (const { comment, line } of directiveLines(source, layout.comments).slice(0, maximumDirectives)) {
    const read = readDirective(source.text.slice(line.start, line.end), rules);
    if (read === void 0) continue;
    if (read.kind === "malformed") {
      const { start, end } = read.span;
      malformed2.push({
        fault: read.fault,
        args: read.args,
        place: placeOf(source, line.start + start, line.start + end)
      });
      continue;
    }
    const { kind: _, ...directive } = read;
    const place = placeOf(source, line.start, line.end);
    if (!directive.wholeFile) suppressions.push({ ...directive, place, cover: lines.coverOf(comment) });
    else if (lines.isAtHead(comment))
      suppressions.push({ ...directive, place, cover: { start: 0, end: source.text.length } });
    else malformed2.push({ fault: "not-at-head", args: {}, place });
  }
  return { suppressions, malformed: malformed2 };
}
function directiveLines(source, comments) {
  return comments.flatMap((comment) => {
    const { start, end } = comment.content;
    const found = [];
    for (let at2 = start; at2 < end; at2 = endOfLine(source.text, at2) + 1) {
      const chars = source.text.slice(at2, Math.min(end, endOfLine(source.text, at2)));
      const lead = /^[\s*#/!]*/u.exec(chars)?.[0].length ?? 0;
      const line = { start: at2 + lead, end: at2 + Math.max(lead, chars.trimEnd().length) };
      if (source.text.slice(line.start, line.start + "proxylint".length).toLowerCase() === "proxylint")
        found.push({ comment, line });
    }
    return found;
  });
}
var Lines = class {
  #source;
  #layout;
  constructor(source, layout) {
    this.#source = source;
    this.#layout = layout;
  }
  isAtHead(comment) {
    return !this.#hasCode({ start: 0, end: comment.start });
  }
  coverOf(comment) {
    const { text } = this.#source;
    const own = { start: startOfLine(text, comment.start), end: endOfLine(text, comment.end) };
    if (this.#hasCode(own)) return this.#withBlock(own);
    let line = this.#lineBehind(own);
    for (let skipped = 0; line !== void 0 && skipped < maximumCommentLines; skipped += 1) {
      if (text.slice(line.start, line.end).trim() === "") break;
      if (this.#hasCode(line)) return this.#withBlock(line);
      line = this.#lineBehind(line);
    }
    return own;
  }
  #lineBehind({ end }) {
    const { text } = this.#source;
    if (end >= text.length) return void 0;
    const start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    return { start, end: endOfLine(text, start) };
  }
  /** Whether anything but white space stands outside of comments. */
  #hasCode({ start, end }) {
    const { text } = this.#source;
    const { comments } = this.#layout;
    let at2 = start;
    for (let index = firstWhere(comments, (comment) => comment.end > start); index < comments.length; index += 1) {
      const comment = comments[index];
      if (comment === void 0 || comment.start >= end) break;
      if (text.slice(at2, Math.max(at2, comment.start)).trim() !== "") return true;
      at2 = Math.max(at2, comment.end);
    }
    return text.slice(at2, Math.max(at2, end)).trim() !== "";
  }
  #withBlock(line) {
    const { text, path } = this.#source;
    switch (languageOf(path).blocks) {
      case "indented":
        return indentedBlock(text, line);
      case "tables":
        return tableBlock(text, this.#upToPartner(line));
      case "continued":
        return this.#upToPartner(continuedLines(text, line));
      case "brackets":
        return this.#upToPartner(line);
    }
  }
  /** Up to the end of the line on which the first of the line's open brackets is closed. */
  #upToPartner(line) {
    const { pairs } = this.#layout;
    for (let index = firstWhere(pairs, ({ start }) => start >= line.start); index < pairs.length; index += 1) {
      const pair = pairs[index];
      if (pair === void 0 || pair.start >= line.end) break;
      if (pair.end > line.end) return { start: line.start, end: endOfLine(this.#source.text, pair.end) };
    }
    return line;
  }
};
function firstWhere(items, test) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = low + high >> 1;
    const item = items[middle];
    if (item !== void 0 && test(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
function startOfLine(text, offset) {
  let start = offset;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start -= 1;
  return start;
}

// src/decide/removal.ts
var opening = /(?:#+|\/{2,}|\/\*+|<#)[ \t]*$/u;
var maximumMark = 100;
var closing2 = /^[ \t]*(?:\*+\/|#>)/u;
function removalOf(place, rule, isAlone) {
  return isAlone ? withoutComment(place) : withoutRule(place, rule);
}
function withoutComment(place) {
  const { source } = place;
  const { text } = source;
  const comment = commentAround(place);
  if (comment === void 0) return void 0;
  const { line, start, end } = comment;
  const before = text.slice(line.start, start);
  const isLast = text.slice(end, line.end).trim() === "";
  if (before.trim() === "" && isLast) {
    const next = text.startsWith("\r\n", line.end) ? line.end + 2 : Math.min(text.length, line.end + 1);
    return { place: placeOf(source, line.start, next), text: "" };
  }
  return { place: placeOf(source, isLast ? line.start + before.trimEnd().length : start, end), text: "" };
}
function commentAround({ source, start, end }) {
  const { text } = source;
  let lineStart = start;
  while (lineStart > 0 && text[lineStart - 1] !== "\n" && text[lineStart - 1] !== "\r") lineStart -= 1;
  const line = { start: lineStart, end: endOfLine(text, end) };
  const near = Math.max(lineStart, start - maximumMark);
  const mark = opening.exec(text.slice(near, start));
  if (mark === null) return void 0;
  if (!/^(?:\/\*|<#)/u.test(mark[0])) return { start: near + mark.index, end: line.end, line };
  const close = closing2.exec(text.slice(end, line.end))?.[0];
  return close === void 0 ? void 0 : { start: near + mark.index, end: end + close.length, line };
}
function withoutRule({ source, start, end }, rule) {
  const line = source.text.slice(start, end);
  const list = line.slice(0, Math.max(0, line.indexOf(":")));
  const rules = list.replace(/^\S+\s*/u, "").split(",");
  const listStart = list.length - rules.join(",").length;
  const kept = rules.map((one) => one.trim()).filter((one) => one !== "" && one !== rule);
  if (kept.length === 0) return void 0;
  return { place: placeOf(source, start + listStart, start + list.length), text: kept.join(", ") };
}

// src/decide/own-findings.ts
function malformedFinding({ fault, args, place }, speech) {
  return draftOf("scan/suppression-malformed", place, { word: "", near: "", ...args, fault }, speech);
}
function expiredFinding({ rule, until = "", place }, speech) {
  return draftOf("scan/suppression-expired", place, { rule, until }, speech);
}
function unusedFinding({ kind, rule, place }, isAlone, speech) {
  const what = kind === "comment" ? "comment" : "item";
  const drafts = draftOf("scan/suppression-unused", place, { what, rule, count: "1" }, speech);
  const edit = kind === "comment" ? removalOf(place, rule, isAlone) : void 0;
  if (edit === void 0) return drafts;
  const fix = { safe: true, edits: [edit], description: removing[speech.locale] };
  return drafts.map((draft) => ({ ...draft, fix }));
}
var removing = {
  en: "Remove the suppression.",
  ko: "예외를 지웁니다.",
  ja: "抑制を削除します。",
  zh: "删除此抑制。"
};
function staleBaselineFinding(count, first, speech) {
  const args = { what: "entries", rule: "", count: String(count) };
  return draftOf("scan/suppression-unused", first, args, speech).map((draft) => ({ ...draft, severity: "note" }));
}
function draftOf(rule, place, args, { catalogue, locale }) {
  const entry = catalogue.rules.find(({ id }) => id === rule);
  if (entry === void 0) return [];
  return [
    {
      ...findingTexts(entry, locale, spokenArguments(entry.texts[locale], args)),
      place,
      via: [],
      related: [],
      subject: { kind: "file", name: place.source.path },
      args,
      variants: []
    }
  ];
}

// src/decide/rule-settings.ts
function applyRuleSettings(findings, config, catalogue) {
  const offByDefault = new Set(catalogue.rules.filter((rule) => rule.default === "off").map(({ id }) => id));
  const disabled = new Set(disabledRules({ ...config, overrides: [] }, catalogue.rules));
  return findings.flatMap((finding) => {
    const setting = ruleSettingAt(config, finding.rule, finding.place.source.path);
    if (setting === "off") return [];
    if (setting !== void 0) return setting === finding.severity ? [finding] : [{ ...finding, severity: setting }];
    return offByDefault.has(finding.rule) && disabled.has(finding.rule) ? [] : [finding];
  });
}

// src/decide/suppress.ts
function suppress(findings, excuses, permission) {
  const expired = excuses.filter(({ until }) => until !== void 0 && isOver(until, permission.now));
  const isExpired = new Set(expired);
  const valid = excuses.filter((excuse) => !isExpired.has(excuse)).sort(byPlace);
  const byRule = indexed(valid);
  const used = /* @__PURE__ */ new Set();
  const decided = findings.map((finding) => {
    const [chosen] = covering(finding, byRule, used, permission);
    return chosen === void 0 ? finding : { ...finding, suppressed: suppressionOf(chosen) };
  });
  const unused = valid.filter(
    (excuse) => !used.has(excuse) && (excuse.kind === "configuration" || permission.comments)
  );
  return { findings: decided, expired, unused };
}
function byPlace(left, right) {
  return compareText(right.kind, left.kind) || compareText(left.place.source.path, right.place.source.path) || left.place.start - right.place.start || left.place.end - right.place.end || compareText(identityOf(left), identityOf(right));
}
function identityOf({ rule, until, owner, reason }) {
  return JSON.stringify([rule, until ?? "", owner ?? "", reason]);
}
function covering(finding, byRule, used, { comments, notSuppressible }) {
  const isProtected = notSuppressible.some((name) => isRuleOf(name, finding.rule));
  const left = new Set(usesOf(finding).keys());
  const chosen = [];
  for (const excuse of candidates(finding, byRule)) {
    const coverage = excuse.covers(finding);
    if (coverage !== "all" && coverage.size === 0) continue;
    used.add(excuse);
    if (isProtected || excuse.kind === "comment" && !comments) continue;
    const before = left.size;
    if (coverage === "all") left.clear();
    else for (const index of coverage) left.delete(index);
    if (left.size < before) chosen.push(excuse);
  }
  return left.size === 0 ? chosen : [];
}
function candidates(finding, byRule) {
  const family = finding.rule.split("/", 1)[0] ?? "";
  return [...byRule.get(finding.rule) ?? [], ...byRule.get(family) ?? []];
}
function indexed(excuses) {
  const byRule = /* @__PURE__ */ new Map();
  for (const excuse of excuses) {
    const known = byRule.get(excuse.rule);
    if (known === void 0) byRule.set(excuse.rule, [excuse]);
    else known.push(excuse);
  }
  return byRule;
}
function suppressionOf({ kind, reason, place, until, owner }) {
  return {
    kind,
    reason,
    place,
    ...until === void 0 ? {} : { until },
    ...owner === void 0 ? {} : { owner }
  };
}

// src/decide/decide.ts
function decide(report, decisions) {
  const { config, catalogue } = decisions;
  const set = applyRuleSettings(report.findings, config, catalogue);
  const suppressed = applySuppressions(set, sourcesOf(report.findings, decisions.marked), decisions);
  const decided = applyBaseline(suppressed, decisions);
  const findings = [...decided].sort(compareFindings);
  return { ...report, findings, summary: summaryOf(findings, report.summary) };
}
function sourcesOf(findings, marked) {
  const sources = new Map(marked.map((source) => [source.path, source]));
  const touched = findings.flatMap(({ place, via, uses = [] }) => [
    place,
    ...via.map((step) => step.place),
    ...uses.flatMap(({ places }) => places)
  ]);
  for (const { source } of touched) if (!sources.has(source.path)) sources.set(source.path, source);
  return [...sources.keys()].sort().flatMap((path) => sources.get(path) ?? []);
}
function applySuppressions(findings, sources, decisions) {
  const { config, now } = decisions;
  const rules = decisions.catalogue.rules.map(({ id }) => id);
  const files = sources.map((source) => inlineSuppressions(source, rules));
  const comments = files.flatMap(({ suppressions }) => suppressions.map(excusesOfComment));
  const items = config.suppressions.map(excuseOfItem);
  const permission = { comments: config.allowSuppressions, notSuppressible: config.notSuppressible, now };
  const all = [...items, ...comments.flat()];
  const { expired } = suppress([], all, permission);
  const wrong = ownFindings(
    [
      ...files.flatMap(({ malformed: malformed2 }) => malformed2.flatMap((one) => malformedFinding(one, decisions))),
      ...expired.flatMap((excuse) => expiredFinding(excuse, decisions))
    ],
    decisions
  );
  const result = suppress([...findings, ...wrong], all, permission);
  const shown = decisions.suppressions ? result.findings : [...findings, ...wrong];
  const unused = result.unused.filter(({ kind }) => kind === "comment" || decisions.wholeTree);
  return [...shown, ...ownFindings(unusedDrafts(unused, comments, decisions), decisions)];
}
function unusedDrafts(unused, comments, decisions) {
  const isUnused = new Set(unused);
  const alone = new Set(comments.filter((rules) => rules.every((excuse) => isUnused.has(excuse))).flat());
  return unused.flatMap((excuse) => unusedFinding(excuse, alone.has(excuse), decisions));
}
function ownFindings(drafts, { config, catalogue }) {
  return applyRuleSettings(withFingerprints(drafts, []), config, catalogue);
}
function isBaselined(finding, { notSuppressible }) {
  return isActive(finding) && !finding.rule.startsWith("scan/suppression-") && mayBeAccepted(finding, notSuppressible);
}
function mayBeAccepted({ rule }, notSuppressible) {
  return !notSuppressible.some((name) => isRuleOf(name, rule));
}
function applyBaseline(findings, decisions) {
  const { baseline, config, present } = decisions;
  if (baseline === void 0) return findings;
  const { known, gone } = matchKnown(findings, baseline.entries, present);
  const decided = findings.map(
    (finding) => known.has(finding) && isBaselined(finding, config) ? { ...finding, baseline: true } : finding
  );
  const [first] = gone;
  if (first === void 0 || !baseline.reportStale) return decided;
  return [...decided, ...ownFindings(staleBaselineFinding(gone.length, first.place, decisions), decisions)];
}

export {
  baselinePath,
  readBaseline,
  baselineText,
  entriesOf,
  matchKnown,
  compareWithBase,
  keepChanged,
  decide,
  isBaselined
};
