import {
  contentPlace,
  jsonText,
  parseJson
} from "./chunk-TN3FACP7.js";
import {
  originAt,
  placeOf
} from "./chunk-6ARWDCOH.js";

// src/parse/hcl/characters.ts
var inName = 1;
var startsName = 2;
var isDigit = 4;
var traits = new Uint8Array(128);
for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_")
  traits[char.charCodeAt(0)] = inName | startsName;
for (const char of "0123456789") traits[char.charCodeAt(0)] = inName | isDigit;
traits["-".charCodeAt(0)] = inName;
var code = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  quote: 34,
  hash: 35,
  dollar: 36,
  percent: 37,
  star: 42,
  plus: 43,
  minus: 45,
  dot: 46,
  slash: 47,
  less: 60,
  equals: 61,
  greater: 62,
  backslash: 92,
  openBrace: 123,
  closeBrace: 125,
  tilde: 126
};
function isDigitCode(unit) {
  return unit < 128 && ((traits[unit] ?? 0) & isDigit) !== 0;
}
function startsNameAt(text, offset) {
  const unit = text.charCodeAt(offset);
  if (unit < 128) return ((traits[unit] ?? 0) & startsName) !== 0;
  return unit >= 128 && new RegExp("^\\p{ID_Start}", "u").test(codePointAt(text, offset));
}
function nameEnd(text, offset) {
  let end = offset;
  for (; ; ) {
    const unit = text.charCodeAt(end);
    if (unit < 128) {
      if (((traits[unit] ?? 0) & inName) === 0) return end;
      end += 1;
    } else {
      const char = unit >= 128 ? codePointAt(text, end) : "";
      if (!new RegExp("^\\p{ID_Continue}", "u").test(char)) return end;
      end += char.length;
    }
  }
}
function codePointAt(text, offset) {
  const point = text.codePointAt(offset);
  return point === void 0 ? "" : String.fromCodePoint(point);
}
function blankEnd(text, offset) {
  let end = offset;
  for (; ; ) {
    const unit = text.charCodeAt(end);
    if (unit !== code.space && unit !== code.tab) return end;
    end += 1;
  }
}
function lineBlankEnd(text, offset) {
  let end = offset;
  for (; ; ) {
    const unit = text.charCodeAt(end);
    if (unit !== code.space && unit !== code.tab && !(unit > code.lineFeed && unit <= code.carriageReturn)) return end;
    end += 1;
  }
}
function lineFeedAt(text, offset) {
  const found = text.indexOf("\n", offset);
  return found === -1 ? text.length : found;
}

// src/parse/hcl/reader.ts
var singles = [
  "{",
  "}",
  "[",
  "]",
  "(",
  ")",
  ",",
  "+",
  "-",
  "*",
  "/",
  "%",
  "?",
  "~",
  ".",
  "=",
  "!",
  "<",
  ">",
  ":"
];
var longer = ["...", "==", "=>", "!=", "<=", ">=", "&&", "||", "::"];
var maximumProblems = 20;
var maximumHclDepth = 256;
function createReader(source, end, expression, declarationsClose) {
  return {
    source,
    text: end < source.text.length ? source.text.slice(0, end) : source.text,
    problems: [],
    expression,
    declarationsClose,
    kind: "end",
    start: 0,
    end: 0,
    previousEnd: 0,
    skipsNewlines: false,
    failed: false,
    reason: "",
    unclosed: false,
    depth: 0,
    height: 0,
    braces: 0,
    loneWords: void 0
  };
}
function addProblem(reader, message, start, end) {
  const { problems, source } = reader;
  if (problems.length >= maximumProblems || problems.at(-1)?.origin.place.start === start) return;
  problems.push({ message, origin: originAt(placeOf(source, start, Math.max(start, end))) });
}
function fail(reader, message) {
  const { start, end } = faultSpan(reader);
  if (!reader.failed) {
    addProblem(reader, message, start, end);
    reader.reason = message;
  }
  reader.failed = true;
  reader.height = 1;
  return { kind: "broken", reason: reader.reason, start, end };
}
function faultSpan(reader) {
  const { text, kind, start, end, previousEnd } = reader;
  const isBehind = kind === "end" || kind === "newline" || text.slice(previousEnd, start).includes("\n");
  return isBehind && previousEnd > 0 ? { start: previousEnd - 1, end: previousEnd } : { start, end };
}
function descend(reader) {
  if (reader.depth >= maximumHclDepth) {
    fail(reader, tooDeep);
    return false;
  }
  reader.depth += 1;
  return true;
}
function grow(reader, height) {
  reader.height = height + 1;
  if (reader.depth + reader.height > maximumHclDepth) fail(reader, tooDeep);
}
var tooDeep = `this is nested deeper than ${maximumHclDepth} levels`;
function at(reader, kind) {
  return reader.kind === kind;
}
function hasFailed(reader) {
  return reader.failed;
}
function isWord(reader, word) {
  const { kind, start, end, text } = reader;
  return kind === "identifier" && end - start === word.length && text.startsWith(word, start);
}
function close(reader, kind, outer, message) {
  reader.skipsNewlines = outer;
  if (reader.failed) return false;
  if (reader.kind !== kind) {
    fail(reader, message);
    return false;
  }
  advance(reader);
  return true;
}
function advance(reader) {
  moveTo(reader, reader.end);
}
function moveTo(reader, offset) {
  reader.previousEnd = offset;
  const start = tokenStart(reader, offset);
  reader.start = start;
  const unit = reader.text.charCodeAt(start);
  const single = unit < 128 ? kinds[unit] : void 0;
  if (single !== void 0) {
    reader.kind = single;
    reader.end = start + 1;
  } else readLonger(reader, unit);
}
function tokenStart(reader, from) {
  const { text } = reader;
  let offset = from;
  for (; ; ) {
    const unit = text.charCodeAt(offset);
    if (unit === code.space || unit === code.tab) offset += 1;
    else if (unit === code.lineFeed || unit === code.carriageReturn) {
      if (!reader.skipsNewlines) return offset;
      offset += 1;
    } else if (unit === code.hash || unit === code.slash && startsComment(text, offset))
      offset = commentEnd(reader, offset);
    else return offset;
  }
}
function startsComment(text, offset) {
  const next = text.charCodeAt(offset + 1);
  return next === code.slash || next === code.star;
}
function commentEnd(reader, start) {
  const { text } = reader;
  if (text.charCodeAt(start + 1) !== code.star || text.charCodeAt(start) === code.hash) return lineFeedAt(text, start);
  const close2 = text.indexOf("*/", start + 2);
  if (close2 !== -1) return close2 + 2;
  addProblem(reader, "this comment is not closed: a */ is missing", start, start + 2);
  return text.length;
}
var kinds = Array.from({ length: 128 }, (_, unit) => {
  const char = String.fromCharCode(unit);
  if (char === '"') return "quote";
  const isPrefix = char === "<" || longer.some((kind) => kind.startsWith(char));
  return isPrefix ? void 0 : singles.find((kind) => kind === char);
});
function readLonger(reader, unit) {
  const { text, start } = reader;
  if (startsNameAt(text, start)) setToken(reader, "identifier", nameEnd(text, start));
  else if (isDigitCode(unit)) setToken(reader, "number", numberEnd(text, start));
  else if (unit === code.lineFeed) setToken(reader, "newline", start + 1);
  else if (unit === code.carriageReturn)
    setToken(reader, "newline", text.charCodeAt(start + 1) === code.lineFeed ? start + 2 : start + 1);
  else if (Number.isNaN(unit)) setToken(reader, "end", start);
  else readSign(reader);
}
function setToken(reader, kind, end) {
  reader.kind = kind;
  reader.end = end;
}
function readSign(reader) {
  const { text, start } = reader;
  const kind = longer.find((candidate) => text.startsWith(candidate, start));
  if (kind !== void 0) setToken(reader, kind, start + kind.length);
  else if (text.startsWith("<<", start)) readHeredocStart(reader);
  else {
    const char = codePointAt(text, start);
    setToken(reader, singles.find((candidate) => candidate === char) ?? "invalid", start + char.length);
  }
}
function readHeredocStart(reader) {
  const { text, start } = reader;
  const name = start + (text.charCodeAt(start + 2) === code.minus ? 3 : 2);
  if (startsNameAt(text, name)) setToken(reader, "heredoc", nameEnd(text, name));
  else setToken(reader, "invalid", start + 2);
}
function numberEnd(text, start) {
  let end = digitsEnd(text, start);
  if (text.charCodeAt(end) === code.dot && isDigitCode(text.charCodeAt(end + 1))) end = digitsEnd(text, end + 1);
  const letter = text[end];
  if (letter !== "e" && letter !== "E") return end;
  const sign = text.charCodeAt(end + 1);
  const digits = sign === code.plus || sign === code.minus ? end + 2 : end + 1;
  return isDigitCode(text.charCodeAt(digits)) ? digitsEnd(text, digits) : end;
}
function digitsEnd(text, start) {
  let end = start;
  while (isDigitCode(text.charCodeAt(end))) end += 1;
  return end;
}

// src/parse/hcl/recovery.ts
function recover(reader, itemStart, isOneLine) {
  const { text } = reader;
  reader.failed = false;
  reader.skipsNewlines = false;
  const closing = isOneLine ? closingBrace(text, reader.start) : void 0;
  moveTo(reader, closing ?? nextItem(reader, itemStart));
}
function closingBrace(text, from) {
  let offset = from;
  for (; ; ) {
    const unit = text.charCodeAt(offset);
    if (unit === code.closeBrace) return offset;
    if (Number.isNaN(unit) || unit === code.lineFeed) return void 0;
    offset += 1;
  }
}
function nextItem(reader, itemStart) {
  const { text } = reader;
  const itemLine = lineStart(text, itemStart);
  const indentation = blankEnd(text, itemLine) - itemLine;
  const failedLine = lineStart(text, reader.start);
  let line = failedLine;
  if (failedLine === itemLine) {
    const end = lineFeedAt(text, reader.start);
    if (opensObject(text, reader.start, end)) reader.braces += 1;
    line = end + 1;
  }
  while (line < text.length) {
    const start = blankEnd(text, line);
    if (start - line <= indentation && goesOn(reader, start, start - line === indentation)) return start;
    line = lineFeedAt(text, start) + 1;
  }
  return text.length;
}
function opensObject(text, start, end) {
  let last = end - 1;
  while (last > start && /\s/.test(text.charAt(last))) last -= 1;
  return last >= start && text.charCodeAt(last) === code.openBrace;
}
function lineStart(text, offset) {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}
function goesOn(reader, start, level) {
  if (reader.text.charCodeAt(start) !== code.closeBrace) return looksLikeItem(reader.text, start);
  if (!level || reader.braces === 0) return true;
  reader.braces -= 1;
  return false;
}
function looksLikeItem(text, offset) {
  if (!startsNameAt(text, offset)) return false;
  const end = nameEnd(text, offset);
  const next = blankEnd(text, end);
  const unit = text.charCodeAt(next);
  if (unit === code.equals) {
    const after = text.charCodeAt(next + 1);
    return after !== code.equals && after !== code.greater;
  }
  return unit === code.openBrace || unit === code.quote || next > end && startsNameAt(text, next);
}
var declarationTypes = /* @__PURE__ */ new Set([
  "check",
  "data",
  "ephemeral",
  "import",
  "locals",
  "module",
  "moved",
  "output",
  "provider",
  "removed",
  "resource",
  "terraform",
  "variable"
]);
function startsDeclaration({ text, kind, start, end }) {
  if (kind !== "identifier" || start > 0 && text.charCodeAt(start - 1) !== code.lineFeed) return false;
  if (!declarationTypes.has(text.slice(start, end))) return false;
  const unit = text.charCodeAt(blankEnd(text, end));
  return unit === code.quote || unit === code.openBrace;
}

// src/parse/hcl/body.ts
function parseBody(reader, isBlock) {
  const attributes = [];
  const blocks = [];
  const building = { reader, isBlock, attributes, blocks, names: /* @__PURE__ */ new Set(), isOneLine: isBlock };
  const start = reader.previousEnd;
  while (!isAtEnd(building)) {
    if (reader.kind === "newline") {
      building.isOneLine = false;
      advance(reader);
    } else parseItem(building);
  }
  return { attributes, blocks, start, end: reader.start };
}
function isAtEnd({ reader, isBlock }) {
  if (reader.kind === "end") return true;
  if (!isBlock) return false;
  return reader.kind === "}" || reader.declarationsClose && startsDeclaration(reader);
}
function parseItem(building) {
  const { reader } = building;
  const { start, end, kind } = reader;
  reader.braces = 0;
  if (kind !== "identifier") {
    skipStray(building);
    return;
  }
  advance(reader);
  if (reader.kind === "=") parseAttribute(building, { start, end });
  else if (reader.kind === "{" || reader.kind === "quote" || reader.kind === "identifier")
    parseBlock(building, { start, end });
  else fail(reader, `a = or a { is missing behind ${reader.text.slice(start, end)}`);
  endItem(building, start);
}
function skipStray(building) {
  const { reader } = building;
  const { start, kind } = reader;
  if (kind === "}") {
    fail(reader, "this } closes nothing");
    reader.failed = false;
    advance(reader);
    return;
  }
  fail(
    reader,
    kind === "quote" ? "the name of an argument stands without quotes" : "an argument or a block starts with its name"
  );
  recover(reader, start, building.isOneLine);
}
function endItem(building, start) {
  const { reader, isBlock } = building;
  const { kind } = reader;
  if (!reader.failed) {
    if (kind === "newline" || kind === "end" || isBlock && kind === "}") return;
    if (isBlock && reader.declarationsClose && startsDeclaration(reader)) return;
    fail(reader, kind === "," ? "arguments have line ends between them, no commas" : "a line end is missing here");
    if (kind === ",") advance(reader);
    reader.failed = !looksLikeItem(reader.text, reader.start);
  }
  if (reader.failed) recover(reader, start, building.isOneLine);
}
function parseAttribute({ reader, attributes, names }, nameSpan) {
  const name = reader.text.slice(nameSpan.start, nameSpan.end);
  advance(reader);
  const { start } = reader;
  const read = reader.expression(reader);
  const value = reader.failed ? brokenValue(reader, start) : read;
  if (names.has(name)) addProblem(reader, `${name} is set already`, nameSpan.start, nameSpan.end);
  else attributes.push({ name, nameSpan, value, start: nameSpan.start, end: value.end });
  names.add(name);
}
function brokenValue(reader, start) {
  return { kind: "broken", reason: reader.reason, start, end: Math.max(start, reader.previousEnd) };
}
function parseBlock(building, typeSpan) {
  const { reader } = building;
  const type = reader.text.slice(typeSpan.start, typeSpan.end);
  const labels = parseLabels(reader);
  if (reader.failed) return;
  const head = { start: typeSpan.start, end: headEnd(reader.text, typeSpan, labels) };
  if (!openBlock(reader, type)) return;
  reader.depth += 1;
  const body = parseBody(reader, true);
  reader.depth -= 1;
  const isClosed = reader.kind === "}";
  const end = isClosed ? reader.end : body.end;
  building.blocks.push({ type, typeSpan, labels, head, body, start: typeSpan.start, end });
  if (isClosed) advance(reader);
  else if (!reader.unclosed || reader.kind !== "end") {
    addProblem(reader, "this block is not closed: a } is missing", head.start, head.end);
    reader.unclosed = true;
  }
}
function headEnd(text, typeSpan, labels) {
  const last = labels.at(-1);
  if (last === void 0) return typeSpan.end;
  return text.charCodeAt(last.start - 1) === code.quote ? last.end + 1 : last.end;
}
function openBlock(reader, type) {
  if (at(reader, "newline")) {
    const { start, end } = faultSpan(reader);
    while (at(reader, "newline")) advance(reader);
    if (at(reader, "{")) addProblem(reader, `the { of ${type} has to stand on its line`, start, end);
  }
  if (reader.kind !== "{") fail(reader, `the { of ${type} is missing here`);
  else if (reader.depth >= maximumHclDepth) fail(reader, `blocks are nested deeper than ${maximumHclDepth} levels`);
  if (reader.failed) return false;
  advance(reader);
  return true;
}
function parseLabels(reader) {
  const labels = [];
  while (!reader.failed) {
    if (reader.kind === "quote") labels.push(parseQuotedLabel(reader));
    else if (reader.kind === "identifier") {
      const { start, end, text } = reader;
      labels.push({ text: text.slice(start, end), start, end });
      advance(reader);
    } else break;
  }
  return labels;
}
function parseQuotedLabel(reader) {
  const { text, start } = reader;
  let end = start + 1;
  for (; ; ) {
    const unit = text.charCodeAt(end);
    if (unit === code.quote) break;
    if (Number.isNaN(unit) || unit === code.lineFeed || unit === code.carriageReturn) {
      reader.end = end;
      fail(reader, "this name is not closed: a quote is missing");
      return { text: "", start, end: start };
    }
    end += unit === code.backslash && text.charCodeAt(end + 1) === code.quote ? 2 : 1;
  }
  reader.end = end + 1;
  advance(reader);
  return { text: text.slice(start + 1, end), start: start + 1, end };
}

// src/parse/hcl/collections.ts
function parseCall(reader, start, end) {
  const nameEnd2 = parseNamespaces(reader, end);
  if (reader.failed) return fail(reader, "");
  const { skipsNewlines, text } = reader;
  if (reader.kind !== "(") return fail(reader, "the ( of a function call is missing here");
  reader.skipsNewlines = true;
  advance(reader);
  const { items, spread } = parseItems(reader, ")", true);
  const callEnd = reader.end;
  close(reader, ")", skipsNewlines, "a , or a ) is missing here");
  return {
    kind: "call",
    name: text.slice(start, nameEnd2),
    nameSpan: { start, end: nameEnd2 },
    arguments: items,
    spread,
    start,
    end: callEnd
  };
}
function parseNamespaces(reader, from) {
  let end = from;
  while (at(reader, "::")) {
    advance(reader);
    end = reader.end;
    if (reader.kind !== "identifier") {
      fail(reader, "a name is missing behind ::");
      return end;
    }
    advance(reader);
  }
  return end;
}
function parseItems(reader, end, spreads) {
  const items = [];
  let tallest = 0;
  let spread = false;
  while (reader.kind !== end && !spread) {
    items.push(reader.expression(reader));
    if (reader.failed) break;
    tallest = Math.max(tallest, reader.height);
    if (spreads && reader.kind === "...") {
      spread = true;
      advance(reader);
    } else if (reader.kind === ",") advance(reader);
    else break;
  }
  grow(reader, tallest);
  return { items, spread };
}
function parseList(reader) {
  const { start, skipsNewlines } = reader;
  reader.skipsNewlines = true;
  advance(reader);
  if (isWord(reader, "for")) return parseFor(reader, "]", start, skipsNewlines);
  const { items } = parseItems(reader, "]", false);
  const { end } = reader;
  close(reader, "]", skipsNewlines, "a , or a ] is missing here");
  return { kind: "list", items, start, end };
}
function parseObject(reader) {
  const { start, skipsNewlines } = reader;
  reader.skipsNewlines = false;
  reader.braces += 1;
  advance(reader);
  skipLines(reader);
  if (isWord(reader, "for")) {
    reader.skipsNewlines = true;
    return parseFor(reader, "}", start, skipsNewlines);
  }
  const items = parseObjectItems(reader);
  const { end } = reader;
  if (close(reader, "}", skipsNewlines, "a line end, a , or a } is missing here")) reader.braces -= 1;
  return { kind: "object", items, start, end };
}
function skipLines(reader) {
  while (reader.kind === "newline") advance(reader);
}
function parseObjectItems(reader) {
  const items = [];
  let tallest = 0;
  while (!at(reader, "}")) {
    const item = parseObjectItem(reader);
    if (item === void 0) break;
    items.push(item);
    tallest = Math.max(tallest, reader.height);
    if (reader.kind === ",") advance(reader);
    else if (reader.kind !== "newline") break;
    skipLines(reader);
  }
  grow(reader, tallest);
  return items;
}
function parseObjectItem(reader) {
  const key = parseKey(reader);
  if (!reader.failed && reader.kind !== "=" && reader.kind !== ":") fail(reader, "the = behind a key is missing here");
  if (reader.failed) return void 0;
  const { height } = reader;
  advance(reader);
  const value = reader.expression(reader);
  reader.height = Math.max(height, reader.height);
  return hasFailed(reader) ? void 0 : { key, value };
}
function parseKey(reader) {
  const key = reader.expression(reader);
  if (key.kind !== "variable" && key.kind !== "boolean" && key.kind !== "null") return key;
  const { start, end } = key;
  return { kind: "word", text: reader.text.slice(start, end), start, end };
}
function parseFor(reader, bracket, start, outer) {
  advance(reader);
  const { keyName, valueName } = parseForNames(reader);
  const collection = part(reader, true, "in");
  let tallest = collection.height;
  const first = part(reader, reader.kind === ":", ":");
  tallest = Math.max(tallest, first.height);
  const isMap = bracket === "}";
  const second = isMap ? part(reader, reader.kind === "=>", "=>") : first;
  tallest = Math.max(tallest, second.height);
  const group = isMap && reader.kind === "..." && !reader.failed;
  if (group) advance(reader);
  const condition = isWord(reader, "if") ? part(reader, true, "if") : void 0;
  tallest = Math.max(tallest, condition?.height ?? 0);
  const { end } = reader;
  if (close(reader, bracket, outer, `a ${bracket} is missing here`) && isMap) reader.braces -= 1;
  grow(reader, tallest);
  return {
    kind: "for",
    keyName,
    valueName,
    collection: collection.expression,
    key: isMap ? first.expression : void 0,
    value: second.expression,
    condition: condition?.expression,
    group,
    start,
    end
  };
}
function part(reader, isThere, sign) {
  if (reader.failed || !isThere) return { expression: fail(reader, `a ${sign} is missing here`), height: 1 };
  advance(reader);
  return { expression: reader.expression(reader), height: reader.height };
}
function parseForNames(reader) {
  const first = parseForName(reader);
  const isPair = reader.kind === "," && !reader.failed;
  if (isPair) advance(reader);
  const second = isPair ? parseForName(reader) : void 0;
  if (!reader.failed && !isWord(reader, "in")) fail(reader, "the word in is missing here");
  return second === void 0 ? { keyName: void 0, valueName: first } : { keyName: first, valueName: second };
}
function parseForName(reader) {
  const { text, start, end } = reader;
  if (reader.failed || reader.kind !== "identifier") {
    fail(reader, "a name is missing here");
    return "";
  }
  advance(reader);
  return text.slice(start, end);
}

// src/parse/hcl/literal-runs.ts
function decodeLiteral(literal) {
  const { text, start, end } = literal;
  const runs = [];
  let plainFrom = start;
  let offset = start;
  while (offset < end) {
    const escape = mayEscape(text.charCodeAt(offset), literal.quoted) ? escapeAt(literal, offset) : void 0;
    if (escape === void 0) {
      offset += 1;
      continue;
    }
    if (offset > plainFrom) runs.push(plainRun(text, plainFrom, offset));
    runs.push({ kind: "literal", chars: escape.chars, start: offset, end: offset + escape.length });
    offset += escape.length;
    plainFrom = offset;
  }
  if (end > plainFrom) runs.push(plainRun(text, plainFrom, end));
  return runs;
}
function plainRun(text, start, end) {
  return { kind: "literal", chars: text.slice(start, end), start, end };
}
function isPlain(run) {
  return run.end - run.start === run.chars.length;
}
function addRun(parts, run) {
  const last = parts.at(-1);
  if (run.chars === "") return;
  if (last?.kind === "literal" && last.end === run.start && isPlain(last) && isPlain(run))
    parts[parts.length - 1] = { kind: "literal", chars: last.chars + run.chars, start: last.start, end: run.end };
  else parts.push(run);
}
function mayEscape(unit, quoted) {
  return unit === code.dollar || unit === code.percent || quoted && unit === code.backslash;
}
function escapeAt(literal, offset) {
  const { text, end } = literal;
  const first = text[offset] ?? "";
  if (first !== "\\") {
    const doubled = offset + 2 < end && text[offset + 1] === first && text[offset + 2] === "{";
    return doubled ? { chars: `${first}{`, length: 3 } : void 0;
  }
  const escape = backslashAt(text, offset, end);
  if (escape !== void 0) return escape;
  literal.unknownEscape(offset);
  return { chars: text.slice(offset, offset + 2), length: Math.min(2, end - offset) };
}
var simpleEscapes = /* @__PURE__ */ new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "	"],
  ['"', '"'],
  ["\\", "\\"]
]);
function backslashAt(text, offset, end) {
  const letter = text[offset + 1] ?? "";
  const simple = simpleEscapes.get(letter);
  if (simple !== void 0) return { chars: simple, length: 2 };
  const digits = letter === "u" ? 4 : letter === "U" ? 8 : 0;
  const hex = text.slice(offset + 2, Math.min(end, offset + 2 + digits));
  if (digits === 0 || hex.length < digits || !/^[0-9a-f]+$/i.test(hex)) return void 0;
  const point = Number.parseInt(hex, 16);
  return point > 1114111 ? void 0 : { chars: String.fromCodePoint(point), length: 2 + digits };
}

// src/parse/hcl/sequence.ts
function readSequence(reader, start, quoted) {
  const { skipsNewlines, text } = reader;
  const trimsBefore = text.charCodeAt(start + 2) === code.tilde;
  reader.skipsNewlines = true;
  moveTo(reader, start + (trimsBefore ? 3 : 2));
  const isDirective = text.charCodeAt(start) === code.percent;
  const sequence = isDirective ? readDirective(reader) : { kind: "interpolation", expression: reader.expression(reader) };
  const trimsAfter = reader.kind === "~" && !reader.failed;
  if (trimsAfter) advance(reader);
  if (!reader.failed && reader.kind !== "}") fail(reader, "a } is missing here");
  reader.skipsNewlines = skipsNewlines;
  if (!reader.failed) return { kind: "sequence", sequence, trimsBefore, trimsAfter, start, end: reader.end };
  const end = recover2(reader, start, quoted);
  return { kind: "sequence", sequence: brokenSequence(reader, start, end), trimsBefore, trimsAfter: false, start, end };
}
function readDirective(reader) {
  const { text, start, end } = reader;
  const word = reader.kind === "identifier" ? text.slice(start, end) : "";
  switch (word) {
    case "if":
      advance(reader);
      return { kind: "if", condition: reader.expression(reader) };
    case "for":
      return readFor(reader);
    case "else":
    case "endif":
    case "endfor":
      reader.height = 0;
      advance(reader);
      return { kind: word };
    default:
      fail(reader, "if, else, endif, for or endfor is missing behind %{; the characters %{ themselves are written %%{");
      return { kind: "else" };
  }
}
function readFor(reader) {
  advance(reader);
  const names = parseForNames(reader);
  if (isWord(reader, "in") && !reader.failed) advance(reader);
  const collection = reader.failed ? fail(reader, "") : reader.expression(reader);
  return { kind: "for", ...names, collection };
}
function recover2(reader, start, quoted) {
  const { text } = reader;
  const from = Math.max(reader.start, start + 2);
  if (quoted && text.slice(start, from).includes("\n")) return from;
  reader.failed = false;
  reader.height = 1;
  let offset = from;
  for (; ; ) {
    const unit = text.charCodeAt(offset);
    if (unit === code.closeBrace) return offset + 1;
    if (Number.isNaN(unit)) return text.length;
    if (unit === code.lineFeed || quoted && (unit === code.quote || unit === code.carriageReturn)) return offset;
    offset += 1;
  }
}
function brokenSequence(reader, start, end) {
  return { kind: "interpolation", expression: { kind: "broken", reason: reader.reason, start, end } };
}

// src/parse/hcl/template-tokens.ts
function addLine(tokens, line, text) {
  const [before, last] = tokens.slice(-2);
  const first = before?.kind === "literal" && tokens.at(-3)?.kind !== "sequence" ? onlyRun(before) : void 0;
  const second = last?.kind === "literal" ? onlyRun(last) : void 0;
  if (first !== void 0 && second !== void 0)
    tokens.splice(-2, 2, { kind: "literal", runs: [plainRun(text, first.start, second.end)] });
  tokens.push(line);
}
function onlyRun({ runs }) {
  const [run] = runs;
  return run !== void 0 && runs.length === 1 && isPlain(run) ? run : void 0;
}
function trimBesideMarkers(tokens) {
  return tokens.map((token, index) => {
    if (token.kind !== "literal") return token;
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    let { runs } = token;
    if (before?.kind === "sequence" && before.trimsAfter) runs = trimStart(runs);
    if (after?.kind === "sequence" && after.trimsBefore) runs = trimEnd(runs);
    return { kind: "literal", runs };
  });
}
function trimStart(runs) {
  const first = runs.findIndex((run2) => run2.chars.trim() !== "");
  const run = runs[first];
  if (run === void 0) return [];
  return [withoutStart(run, run.chars.length - run.chars.trimStart().length), ...runs.slice(first + 1)];
}
function trimEnd(runs) {
  const last = runs.findLastIndex((run2) => run2.chars.trim() !== "");
  const run = runs[last];
  if (run === void 0) return [];
  const kept = run.chars.trimEnd();
  const end = isPlain(run) ? run.start + kept.length : run.end;
  return [...runs.slice(0, last), { ...run, chars: kept, end }];
}
function withoutStart(run, count) {
  return { ...run, chars: run.chars.slice(count), start: isPlain(run) ? run.start + count : run.start };
}
function withoutIndentation(tokens) {
  let smallest = Number.POSITIVE_INFINITY;
  let lineStarts = true;
  const indented = /* @__PURE__ */ new Set();
  for (const token of tokens) {
    const spaces = lineStarts ? leadingSpaces(token) : void 0;
    if (spaces !== void 0) {
      smallest = Math.min(smallest, spaces);
      indented.add(token);
    }
    lineStarts = token.kind === "literal" && endsLine(token);
  }
  return tokens.map((token) => {
    const [first, ...rest] = token.kind === "literal" && indented.has(token) ? token.runs : [];
    return first === void 0 ? token : { kind: "literal", runs: [withoutStart(first, smallest), ...rest] };
  });
}
function endsLine(token) {
  return token.runs.at(-1)?.chars.endsWith("\n") ?? false;
}
function leadingSpaces(token) {
  if (token.kind === "sequence") return 0;
  const chars = token.runs[0]?.chars ?? "";
  const trimmed = chars.trimStart();
  return trimmed === "" && token.runs.length === 1 && chars.endsWith("\n") ? void 0 : chars.length - trimmed.length;
}

// src/parse/hcl/template-tree.ts
function templateTree(tokens, reader) {
  const state = { tokens, reader, next: 0, depth: 0, deepest: 0 };
  return { parts: readParts(state, []), levels: state.deepest };
}
function readParts(state, until) {
  const parts = [];
  for (let token = state.tokens[state.next]; token !== void 0; token = state.tokens[state.next]) {
    if (token.kind === "sequence" && until.includes(token.sequence.kind)) return parts;
    state.next += 1;
    if (token.kind === "literal") {
      for (const run of token.runs) addRun(parts, run);
    } else {
      const part2 = readSequence2(state, token);
      if (part2 !== void 0) parts.push(part2);
    }
  }
  return parts;
}
function readSequence2(state, token) {
  const { sequence, start, end } = token;
  switch (sequence.kind) {
    case "interpolation":
      return { kind: "interpolation", expression: sequence.expression, start, end };
    case "if":
    case "for":
      return readDirective2(state, token, sequence);
    case "else":
    case "endif":
    case "endfor":
      addProblem(state.reader, `this ${sequence.kind} belongs to nothing`, start, end);
      return void 0;
  }
}
function readDirective2(state, token, directive) {
  if (state.reader.depth + state.depth >= maximumHclDepth) {
    addProblem(state.reader, `this is nested deeper than ${maximumHclDepth} levels`, token.start, token.end);
    return void 0;
  }
  state.depth += 1;
  state.deepest = Math.max(state.deepest, state.depth);
  const part2 = directive.kind === "if" ? readIf(state, token, directive) : readFor2(state, token, directive);
  state.depth -= 1;
  return part2;
}
function readIf(state, token, { condition }) {
  const then = readParts(state, ["else", "endif", "endfor"]);
  const hasElse = nextKind(state) === "else";
  if (hasElse) state.next += 1;
  const otherwise = hasElse ? readParts(state, ["endif", "endfor"]) : [];
  return { kind: "if", condition, then, otherwise, start: token.start, end: takeEnd(state, token, "endif") };
}
function readFor2(state, token, directive) {
  const { keyName, valueName, collection } = directive;
  const body = readParts(state, ["endfor", "endif"]);
  return {
    kind: "for",
    keyName,
    valueName,
    collection,
    body,
    start: token.start,
    end: takeEnd(state, token, "endfor")
  };
}
function nextKind(state) {
  const token = state.tokens[state.next];
  return token?.kind === "sequence" ? token.sequence.kind : void 0;
}
function takeEnd(state, { sequence, start, end }, kind) {
  const token = state.tokens[state.next];
  if (token?.kind === "sequence" && token.sequence.kind === kind) {
    state.next += 1;
    return token.end;
  }
  addProblem(state.reader, `the ${kind} of this ${sequence.kind} is missing`, start, end);
  return end;
}

// src/parse/hcl/template.ts
function parseQuoted(reader) {
  const { text, start } = reader;
  const building = { reader, form: "quoted", tokens: [], tallest: 0 };
  let offset = start + 1;
  for (; ; ) {
    const end = literalEnd(text, offset, true);
    if (end > offset) addLiteral(building, offset, end);
    offset = end;
    const unit = text.charCodeAt(end);
    if (unit !== code.dollar && unit !== code.percent) break;
    offset = addSequence(building, end);
    if (reader.failed) return fail(reader, "");
  }
  reader.end = offset;
  if (text.charCodeAt(offset) !== code.quote) return failUnclosed(reader, start, offset);
  const content = { start: start + 1, end: offset };
  const parts = finish(building);
  moveTo(reader, offset + 1);
  return { kind: "template", parts, content, start, end: offset + 1 };
}
function failUnclosed(reader, start, end) {
  reader.start = start;
  reader.end = end;
  return fail(reader, "this string is not closed: a quote is missing on its line");
}
function parseHeredoc(reader) {
  const { text, start, end } = reader;
  const flush = text.charCodeAt(start + 2) === code.minus;
  const marker = text.slice(start + (flush ? 3 : 2), end);
  const firstLineEnd = lineBlankEnd(text, end);
  if (firstLineEnd < text.length && text.charCodeAt(firstLineEnd) !== code.lineFeed)
    return fail(reader, `a line end is missing behind <<${marker}`);
  const contentStart = Math.min(firstLineEnd + 1, text.length);
  if ((loneWordsOf(reader).get(marker) ?? -1) < contentStart) return failOpenHeredoc(reader, marker);
  const building = { reader, form: flush ? "flush" : "heredoc", tokens: [], tallest: 0 };
  const closing = readLines(building, contentStart, marker);
  if (closing === void 0) return failOpenHeredoc(reader, marker);
  const content = { start: contentStart, end: closing.start };
  const parts = finish(building);
  moveTo(reader, closing.end);
  return { kind: "template", parts, content, start, end: closing.end };
}
function failOpenHeredoc(reader, marker) {
  return fail(reader, `this heredoc is not closed: a line with nothing but ${marker} is missing`);
}
function parseTemplateText(reader, start) {
  const building = { reader, form: "heredoc", tokens: [], tallest: 0 };
  readLines(building, start, void 0);
  return finish(building);
}
function finish({ reader, form, tokens, tallest }) {
  const [first] = tokens;
  if (form === "quoted" && tokens.length < 2 && first?.kind !== "sequence") {
    reader.height = 1;
    return first?.runs ?? [];
  }
  const trimmed = trimBesideMarkers(tokens);
  const { parts, levels } = templateTree(form === "flush" ? withoutIndentation(trimmed) : trimmed, reader);
  grow(reader, tallest + levels);
  return parts;
}
function literalEnd(text, from, quoted) {
  let offset = from;
  for (; ; ) {
    const unit = text.charCodeAt(offset);
    if (unit === code.dollar || unit === code.percent) {
      const behind = signEnd(text, offset, unit);
      if (behind === offset) return offset;
      offset = behind;
    } else if (unit === code.lineFeed) return offset;
    else if (quoted && isQuotedSign(unit)) {
      if (unit !== code.backslash) return offset;
      offset += isLineEnd(text.charCodeAt(offset + 1)) ? 1 : 2;
    } else if (Number.isNaN(unit)) return text.length;
    else offset += 1;
  }
}
function signEnd(text, offset, unit) {
  const next = text.charCodeAt(offset + 1);
  if (next === code.openBrace) return offset;
  return next === unit && text.charCodeAt(offset + 2) === code.openBrace ? offset + 3 : offset + 1;
}
function isQuotedSign(unit) {
  return unit === code.quote || unit === code.backslash || unit === code.carriageReturn;
}
function isLineEnd(unit) {
  return unit === code.lineFeed || unit === code.carriageReturn;
}
function addLiteral(building, start, end) {
  const { reader, form, tokens } = building;
  const unknownEscape = (offset) => {
    const behind = Math.min(offset + 2, end);
    addProblem(reader, 'this is no escape: after a backslash stands n, r, t, ", \\, u or U', offset, behind);
  };
  const quoted = form === "quoted";
  const runs = decodeLiteral({ text: reader.text, start, end, quoted, unknownEscape });
  if (form === "heredoc") addLine(tokens, { kind: "literal", runs }, reader.text);
  else tokens.push({ kind: "literal", runs });
}
function addSequence(building, start) {
  const { reader, form } = building;
  const token = readSequence(reader, start, form === "quoted");
  building.tallest = Math.max(building.tallest, reader.height);
  building.tokens.push(token);
  return token.end;
}
function readLines(building, from, marker) {
  const { reader } = building;
  const { text } = reader;
  let offset = from;
  while (offset < text.length) {
    const closing = marker === void 0 ? void 0 : closingAt(text, offset, marker);
    if (closing !== void 0) return { start: offset, end: closing };
    offset = readLine(building, offset);
  }
  return void 0;
}
function readLine(building, from) {
  const { text } = building.reader;
  let offset = from;
  for (; ; ) {
    const end = literalEnd(text, offset, false);
    const isSequence = end < text.length && text.charCodeAt(end) !== code.lineFeed;
    const literal = isSequence ? end : Math.min(end + 1, text.length);
    if (literal > offset) addLiteral(building, offset, literal);
    if (!isSequence) return literal;
    offset = addSequence(building, end);
  }
}
function closingAt(text, start, marker) {
  const word = lineBlankEnd(text, start);
  if (!text.startsWith(marker, word)) return void 0;
  const rest = lineBlankEnd(text, word + marker.length);
  return rest === text.length || text.charCodeAt(rest) === code.lineFeed ? word + marker.length : void 0;
}
function loneWordsOf(reader) {
  reader.loneWords ??= findLoneWords(reader.text);
  return reader.loneWords;
}
function findLoneWords(text) {
  const words = /* @__PURE__ */ new Map();
  let line = 0;
  while (line < text.length) {
    const start = lineBlankEnd(text, line);
    const end = startsNameAt(text, start) ? nameEnd(text, start) : start;
    const rest = lineBlankEnd(text, end);
    const lineEnd = lineFeedAt(text, rest);
    if (end > start && rest === lineEnd) words.set(text.slice(start, end), line);
    line = lineEnd + 1;
  }
  return words;
}

// src/parse/hcl/expression.ts
function parseExpression(reader) {
  if (!descend(reader)) return fail(reader, "");
  const first = parseBinary(reader, 1);
  const result = reader.kind === "?" && !reader.failed ? parseConditional(reader, first) : first;
  reader.depth -= 1;
  return result;
}
function parseConditional(reader, condition) {
  let tallest = reader.height;
  advance(reader);
  const whenTrue = parseExpression(reader);
  tallest = Math.max(tallest, reader.height);
  if (reader.failed) return whenTrue;
  if (reader.kind !== ":") return fail(reader, "a : is missing here, with the value for the other case");
  advance(reader);
  const whenFalse = parseExpression(reader);
  grow(reader, Math.max(tallest, reader.height));
  return { kind: "conditional", condition, whenTrue, whenFalse, start: condition.start, end: whenFalse.end };
}
var precedences = /* @__PURE__ */ new Map([
  ["||", 1],
  ["&&", 2],
  ["==", 3],
  ["!=", 3],
  [">", 4],
  [">=", 4],
  ["<", 4],
  ["<=", 4],
  ["+", 5],
  ["-", 5],
  ["*", 6],
  ["/", 6],
  ["%", 6]
]);
function isBinaryOperator(kind) {
  return precedences.has(kind);
}
function parseBinary(reader, lowest) {
  let left = parseUnary(reader);
  for (; ; ) {
    const operator = reader.kind;
    if (reader.failed || !isBinaryOperator(operator)) return left;
    const precedence = precedences.get(operator) ?? 0;
    if (precedence < lowest) return left;
    const height = reader.height;
    advance(reader);
    const right = parseBinary(reader, precedence + 1);
    left = { kind: "binary", operator, left, right, start: left.start, end: right.end };
    grow(reader, Math.max(height, reader.height));
  }
}
function parseUnary(reader) {
  const operator = reader.kind;
  if (operator !== "-" && operator !== "!") return parseAccesses(reader, parseTerm(reader));
  const { start } = reader;
  if (!descend(reader)) return fail(reader, "");
  advance(reader);
  const operand = parseUnary(reader);
  reader.depth -= 1;
  grow(reader, reader.height);
  return { kind: "unary", operator, operand, start, end: operand.end };
}
var terms = /* @__PURE__ */ new Map([
  ["identifier", parseName],
  ["number", parseNumber],
  ["quote", parseQuoted],
  ["heredoc", parseHeredoc],
  ["(", parseParentheses],
  ["[", parseList],
  ["{", parseObject]
]);
function parseTerm(reader) {
  const parse = terms.get(reader.kind);
  return parse === void 0 ? fail(reader, noTerm(reader)) : parse(reader);
}
function noTerm({ kind, text, start, end }) {
  if (kind !== "invalid") return "a value is missing here";
  const char = text.slice(start, end);
  if (char === "'") return 'a string stands in double quotes: "';
  return char === "<<" ? "the name that ends the heredoc is missing here" : "this character cannot stand here";
}
function parseName(reader) {
  const { start, end, text } = reader;
  const name = text.slice(start, end);
  advance(reader);
  if (reader.kind === "(" || reader.kind === "::") return parseCall(reader, start, end);
  reader.height = 1;
  if (name === "true" || name === "false") return { kind: "boolean", value: name === "true", start, end };
  if (name === "null") return { kind: "null", start, end };
  return { kind: "variable", name, start, end };
}
function parseNumber(reader) {
  const { start, end, text } = reader;
  advance(reader);
  reader.height = 1;
  return { kind: "number", literal: text.slice(start, end), start, end };
}
function parseParentheses(reader) {
  const { start, skipsNewlines } = reader;
  reader.skipsNewlines = true;
  advance(reader);
  const inner = parseExpression(reader);
  const { end } = reader;
  if (close(reader, ")", skipsNewlines, "a ) is missing here")) grow(reader, reader.height);
  return { kind: "parentheses", inner, start, end };
}
function parseAccesses(reader, term) {
  let target = term;
  while (!reader.failed) {
    if (reader.kind === ".") target = parseDotted(reader, target, true);
    else if (reader.kind === "[") target = parseBracketed(reader, target);
    else return target;
  }
  return target;
}
function parseDotted(reader, target, splats) {
  advance(reader);
  const { kind, start, end, text } = reader;
  if (kind === "number") return parseLegacyIndex(reader, target);
  if (kind === "*" && splats) return parseAttributeSplat(reader, target);
  if (kind !== "identifier") return fail(reader, "a name is missing behind the dot");
  advance(reader);
  grow(reader, reader.height);
  return { kind: "attribute", target, name: text.slice(start, end), start: target.start, end };
}
function parseLegacyIndex(reader, before) {
  const { text } = reader;
  let { start } = reader;
  let target = before;
  for (const literal of text.slice(start, reader.end).split(".")) {
    if (!/^\d+$/.test(literal)) return fail(reader, "an index is a whole number");
    const end = start + literal.length;
    target = { kind: "index", target, index: { kind: "number", literal, start, end }, start: target.start, end };
    start = end + 1;
    grow(reader, reader.height);
  }
  advance(reader);
  return target;
}
function parseBracketed(reader, target) {
  const { skipsNewlines, height } = reader;
  reader.skipsNewlines = true;
  advance(reader);
  if (reader.kind === "*") {
    advance(reader);
    const { end: end2 } = reader;
    if (!close(reader, "]", skipsNewlines, "a ] is missing here")) return target;
    reader.height = 1;
    return splat(reader, target, height, (item) => parseAccesses(reader, item), end2);
  }
  const index = parseExpression(reader);
  const { end } = reader;
  if (close(reader, "]", skipsNewlines, "a ] is missing here")) grow(reader, Math.max(height, reader.height));
  return { kind: "index", target, index, start: target.start, end };
}
function parseAttributeSplat(reader, target) {
  const { end, height } = reader;
  advance(reader);
  const parseEach = (item) => {
    let each = item;
    while (reader.kind === "." && !reader.failed) each = parseDotted(reader, each, false);
    return each;
  };
  reader.height = 1;
  return splat(reader, target, height, parseEach, end);
}
function splat(reader, target, height, parseEach, end) {
  if (!descend(reader)) return target;
  const { start } = target;
  const each = parseEach({ kind: "item", start, end });
  reader.depth -= 1;
  grow(reader, Math.max(height, reader.height));
  return { kind: "splat", target, each, start, end: each.end };
}

// src/parse/hcl/parse.ts
var maximumFileLength = 2e6;
function parseHcl(source) {
  if (source.text.length > maximumFileLength) return omit(source, `it is longer than ${maximumFileLength} characters`);
  const first = readFile(source, false);
  const { body, reader } = first.reader.unclosed ? readFile(source, true) : first;
  return { source, body, problems: reader.problems };
}
function omit(source, omitted) {
  return { source, body: { attributes: [], blocks: [], start: 0, end: 0 }, problems: [], omitted };
}
function readFile(source, declarationsClose) {
  const { text } = source;
  const reader = createReader(source, text.length, parseExpression, declarationsClose);
  moveTo(reader, text.startsWith("\uFEFF") ? 1 : 0);
  return { body: { ...parseBody(reader, false), start: 0, end: text.length }, reader };
}

// src/parse/hcl/parse-template.ts
function parseHclTemplate(source, start = 0, end = source.text.length) {
  if (end - start > maximumFileLength) return void 0;
  const reader = createReader(source, end, parseExpression, false);
  const content = { start, end };
  const parts = parseTemplateText(reader, start);
  return { template: { kind: "template", parts, content, ...content }, problems: reader.problems };
}

// src/parse/hcl/parse-json.ts
function parseHclConfigurationJson(source) {
  const string = (node) => templateOf(node, source);
  return parseWith({ source, string }, (root, reading) => {
    const blocks = root.entries.flatMap((entry) => topBlocks(entry, reading));
    return { attributes: [], blocks, start: root.start, end: root.end };
  });
}
function parseHclVariablesJson(source) {
  return parseWith({ source, string: literalOf }, (root, reading) => ({
    attributes: root.entries.map((entry) => attributeOf(entry, reading)),
    blocks: [],
    start: root.start,
    end: root.end
  }));
}
function parseWith(reading, bodyOf2) {
  const { source } = reading;
  if (source.text.length > maximumFileLength) return omit(source, `it is longer than ${maximumFileLength} characters`);
  const { root, problems } = parseJson(source);
  if (root?.kind !== "object") return { source, body: { attributes: [], blocks: [], start: 0, end: 0 }, problems };
  return { source, body: bodyOf2(root, reading), problems };
}
function spanOf({ start, end }) {
  return { start, end };
}
var labelCounts = /* @__PURE__ */ new Map([
  ["resource", 2],
  ["data", 2],
  ["ephemeral", 2],
  ["variable", 1],
  ["output", 1],
  ["module", 1],
  ["provider", 1],
  ["locals", 0]
]);
function topBlocks(entry, reading) {
  const count = labelCounts.get(entry.key);
  return count === void 0 ? [] : labelled(entry, entry.value, [], count, reading);
}
function labelled(type, node, labels, left, reading) {
  if (node.kind === "array") return node.items.flatMap((item) => labelled(type, item, labels, left, reading));
  if (node.kind !== "object") return [];
  if (left === 0) return [blockOf(type, node, labels, reading)];
  return node.entries.flatMap((entry) => {
    const label = { text: entry.key, ...spanOf(entry.keyPlace) };
    return entry.key === "//" ? [] : labelled(type, entry.value, [...labels, label], left - 1, reading);
  });
}
function blockOf(type, node, labels, reading) {
  const nested = type.key === "resource" && labels[0]?.text.startsWith("azurerm_") === true;
  return {
    type: type.key,
    typeSpan: spanOf(type.keyPlace),
    labels,
    // In JSON other declarations may stand between type and name; the name says which one is meant.
    head: spanOf(labels.at(-1) ?? type.keyPlace),
    body: type.key === "variable" ? variableBody(node, reading) : bodyOf(node, nested, reading),
    start: node.start,
    end: node.end
  };
}
function bodyOf(node, nested, reading) {
  const attributes = [];
  const blocks = [];
  for (const entry of node.entries) {
    if (entry.key === "//") continue;
    const inner = nested ? nestedBlocks(entry, reading) : void 0;
    if (inner === void 0) attributes.push(attributeOf(entry, reading));
    else blocks.push(...inner);
  }
  return { attributes, blocks, start: node.start, end: node.end };
}
var mapArguments = /* @__PURE__ */ new Set(["for_each", "node_labels", "tags"]);
function nestedBlocks(entry, reading) {
  if (entry.key === "dynamic") return labelled(entry, entry.value, [], 1, reading).map((block) => dynamicBlock(block));
  if (mapArguments.has(entry.key)) return void 0;
  const nodes = entry.value.kind === "array" ? entry.value.items : [entry.value];
  const objects = nodes.filter((item) => item.kind === "object");
  if (objects.length === 0 || objects.length < nodes.length) return void 0;
  return objects.map((item) => ({ ...blockOf(entry, item, [], reading), body: bodyOf(item, true, reading) }));
}
function dynamicBlock(block) {
  const content = block.body.attributes.find((attribute) => attribute.name === "content");
  if (content?.value.kind !== "object") return block;
  const body = {
    attributes: content.value.items.flatMap(({ key, value }) => {
      const name = key.kind === "word" ? key.text : void 0;
      return name === void 0 ? [] : [{ name, nameSpan: spanOf(key), value, start: key.start, end: value.end }];
    }),
    blocks: [],
    ...spanOf(content.value)
  };
  const inner = {
    type: "content",
    typeSpan: content.nameSpan,
    labels: [],
    head: content.nameSpan,
    body,
    ...spanOf(content)
  };
  return { ...block, body: { ...block.body, blocks: [...block.body.blocks, inner] } };
}
function variableBody(node, reading) {
  const attributes = node.entries.map((entry) => {
    const plain = attributeOf(entry, { ...reading, string: literalOf });
    if (entry.key !== "type" || entry.value.kind !== "string") return plain;
    const place = contentPlace(entry.value);
    const type = parseHclTemplate({ path: "", text: `\${${entry.value.chars}}` })?.template.parts[0];
    return type?.kind === "interpolation" ? { ...plain, value: movedTo(type.expression, place) } : plain;
  });
  return { attributes, blocks: [], start: node.start, end: node.end };
}
function attributeOf(entry, reading) {
  return {
    name: entry.key,
    nameSpan: spanOf(entry.keyPlace),
    value: expressionOf(entry.value, reading),
    start: entry.keyPlace.start,
    end: entry.value.end
  };
}
function expressionOf(node, reading) {
  const span = spanOf(node);
  switch (node.kind) {
    case "string":
      return reading.string(node);
    case "number":
      return { kind: "number", literal: node.literal, ...span };
    case "boolean":
      return { kind: "boolean", value: node.value, ...span };
    case "null":
      return { kind: "null", ...span };
    case "array":
      return { kind: "list", items: node.items.map((item) => expressionOf(item, reading)), ...span };
    case "object": {
      const items = node.entries.map((entry) => ({
        key: { kind: "word", text: entry.key, ...spanOf(entry.keyPlace) },
        value: expressionOf(entry.value, reading)
      }));
      return { kind: "object", items, ...span };
    }
    case "broken":
      return { kind: "broken", reason: node.reason, ...span };
  }
}
function literalOf(node) {
  const content = spanOf(contentPlace(node));
  const parts = jsonText(node).flatMap(
    (piece) => piece.kind === "known" ? [{ kind: "literal", chars: piece.chars, ...spanOf(piece.origin.place) }] : []
  );
  return { kind: "template", parts, content, ...spanOf(node) };
}
function templateOf(node, source) {
  if (!/[$%]\{/.test(node.chars)) return literalOf(node);
  const content = spanOf(contentPlace(node));
  const parsed = node.escaped ? parseHclTemplate({ path: "", text: node.chars }) : parseHclTemplate(source, content.start, content.end);
  if (parsed === void 0) return { kind: "broken", reason: "the template cannot be read", ...content };
  const { parts } = node.escaped ? movedTo(parsed.template, content) : parsed.template;
  return { kind: "template", parts, content, ...spanOf(node) };
}
function movedTo(tree, span) {
  if (Array.isArray(tree)) return tree.map((item) => movedTo(item, span));
  if (typeof tree !== "object" || tree === null) return tree;
  const entries = Object.entries(tree).map(([key, value]) => [
    key,
    key === "start" || key === "end" ? span[key] : movedTo(value, span)
  ]);
  return Object.fromEntries(entries);
}

export {
  parseHcl,
  parseHclTemplate,
  parseHclConfigurationJson,
  parseHclVariablesJson
};
