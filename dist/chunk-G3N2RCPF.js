import {
  parseHcl
} from "./chunk-UL37IYJD.js";
import {
  compareFindings
} from "./chunk-3I6R4BAJ.js";
import {
  decodeRuns,
  parseJson
} from "./chunk-TN3FACP7.js";

// src/fix/layout.ts
function skipTrivia(text, start, end, notation) {
  let offset = start;
  while (offset < end) {
    const comment = commentEnd(text, offset, notation);
    if (comment === void 0 && !isSpace(text, offset) && !isLineEnd(text, offset)) break;
    offset = comment ?? offset + 1;
  }
  return Math.min(offset, end);
}
function commentEnd(text, offset, notation) {
  if (text.startsWith("//", offset) || notation === "hcl" && text[offset] === "#") return endOfLine(text, offset);
  if (!text.startsWith("/*", offset)) return void 0;
  const close = text.indexOf("*/", offset + 2);
  return close === -1 ? text.length : close + 2;
}
function commaBetween(text, start, end, notation) {
  const offset = skipTrivia(text, start, end, notation);
  return offset < end && text[offset] === "," ? { start: offset, end: offset + 1 } : void 0;
}
function startOfLine(text, offset) {
  let start = offset;
  while (start > 0 && !isLineEnd(text, start - 1)) start -= 1;
  return start;
}
function endOfLine(text, offset) {
  let end = offset;
  while (end < text.length && !isLineEnd(text, end)) end += 1;
  return end;
}
function nextLine(text, offset) {
  if (text.startsWith("\r\n", offset)) return offset + 2;
  return offset < text.length ? offset + 1 : offset;
}
function lineEndOf(text) {
  const first = endOfLine(text, 0);
  return first < text.length ? text.slice(first, nextLine(text, first)) : "\n";
}
function indentationAt(text, offset) {
  const before = text.slice(startOfLine(text, offset), offset);
  return /^[ \t]*$/u.test(before) ? before : void 0;
}
function skipSpaces(text, start) {
  let offset = start;
  while (isSpace(text, offset)) offset += 1;
  return offset;
}
function isSpace(text, offset) {
  const char = text[offset];
  return char === " " || char === "	";
}
function isLineEnd(text, offset) {
  const char = text[offset];
  return char === "\n" || char === "\r";
}

// src/fix/member-edits.ts
function removeMember(file, { members, around }, index) {
  const { text, notation } = file;
  const member = members[index];
  if (member === void 0) return [];
  const behind = commaBetween(text, member.end, members[index + 1]?.start ?? around.end, notation);
  if (behind !== void 0) return cut(text, member, behind);
  const before = members[index - 1];
  const comma = before && commaBetween(text, before.end, member.start, notation);
  if (comma === void 0 || index < members.length - 1) return cut(text, member, void 0);
  if (text.slice(comma.end, member.start).trim() !== "")
    return [{ ...comma, text: "" }, ...cut(text, member, void 0)];
  if (indentationAt(text, member.start) === void 0) return [{ start: comma.start, end: member.end, text: "" }];
  return [{ ...comma, text: "" }, ...cut(text, member, void 0)];
}
function cut(text, member, comma) {
  const isNear = comma !== void 0 && text.slice(member.end, comma.start).trim() === "";
  const gone = { start: member.start, end: isNear ? comma.end : member.end };
  const far = comma === void 0 || isNear ? [] : [{ ...comma, text: "" }];
  return [{ ...withSpaces(text, gone, comma !== void 0), text: "" }, ...far];
}
function withSpaces(text, { start, end }, parted) {
  const isFirst = indentationAt(text, start) !== void 0;
  const rest = skipSpaces(text, end);
  const isLast = rest >= text.length || isLineEnd(text, rest);
  if (isFirst && isLast) return { start: startOfLine(text, start), end: nextLine(text, rest) };
  if (isLast || /[\])}]/u.test(text[rest] ?? "")) return { start: spacesBefore(text, start), end };
  return { start, end: isFirst || parted ? rest : end };
}
function spacesBefore(text, offset) {
  let start = offset;
  while (start > 0 && (text[start - 1] === " " || text[start - 1] === "	")) start -= 1;
  return start;
}
function appendItems(file, list, items) {
  const { text, notation } = file;
  const last = list.children.at(-1);
  const close = list.end - 1;
  if (last === void 0) return [insertion(list.start + 1, items.join(", "))];
  const comma = commaBetween(text, last.end, close, notation);
  const indentation = indentationAt(text, last.start);
  const lineEnd = endOfLine(text, comma?.end ?? last.end);
  if (indentation === void 0 || lineEnd > close) return appendInline(last, comma, items);
  return appendLines({ text, notation }, { last, comma, lineEnd }, items, indentation);
}
function appendInline(last, comma, items) {
  if (comma === void 0) return [insertion(last.end, items.map((item) => `, ${item}`).join(""))];
  return [insertion(comma.end, items.map((item) => ` ${item},`).join(""))];
}
function appendLines({ text }, { last, comma, lineEnd }, items, indentation) {
  const separator = `${lineEndOf(text)}${indentation}`;
  const lines = items.map((item) => `${separator}${item}`);
  if (comma !== void 0) return [insertion(lineEnd, lines.map((line) => `${line},`).join(""))];
  const added = lines.join(",");
  if (lineEnd === last.end) return [insertion(last.end, `,${added}`)];
  return [insertion(last.end, ","), insertion(lineEnd, added)];
}
function insertion(offset, text) {
  return { start: offset, end: offset, text };
}
function replaceItem(file, list, index, items) {
  const { text } = file;
  const item = list.children[index];
  if (item === void 0) return [];
  const indentation = indentationAt(text, item.start);
  const separator = indentation === void 0 ? ", " : `,${lineEndOf(text)}${indentation}`;
  return [{ start: item.start, end: item.end, text: items.join(separator) }];
}

// src/fix/quoting.ts
function escaped(chars, notation, quote) {
  if (notation === "hcl") return escapedControls(chars).replaceAll(/([$%])\{/gu, "$1$1{");
  if (notation === "hcl-in-json" && /[$%]\{/u.test(chars)) return void 0;
  if (chars.startsWith("[")) return void 0;
  if (quote === "'") return escapedControls(chars).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return escapedControls(chars);
}
function escapedControls(chars) {
  return JSON.stringify(chars).slice(1, -1);
}
function quoted(chars, notation, quote) {
  const inner = escaped(chars, notation, quote);
  return inner === void 0 ? void 0 : `${quote}${inner}${quote}`;
}

// src/fix/recode.ts
function recoded(chars, recoding) {
  switch (recoding) {
    case "encode":
      return holdsKey(chars) ? void 0 : toBase64(chars);
    case "decode": {
      const inner = fromBase64(chars);
      return inner === void 0 || holdsKey(fromBase64(inner) ?? inner) ? void 0 : inner.trim();
    }
    case "separate":
      return separated(chars);
  }
}
function separated(chars) {
  const inner = fromBase64(chars);
  const pem = inner ?? chars;
  if (holdsKey(pem)) return void 0;
  const lined = pem.replaceAll(/(-----END [A-Z0-9 ]{1,40}-----)[ \t]{0,40}(?=-----BEGIN )/gu, "$1\n");
  if (lined === pem) return void 0;
  return inner === void 0 ? lined : toBase64(lined);
}
function holdsKey(chars) {
  return chars.includes("PRIVATE KEY");
}
function toBase64(chars) {
  return Buffer.from(chars, "utf8").toString("base64");
}
function fromBase64(chars) {
  const trimmed = chars.trim();
  const bytes = Buffer.from(trimmed, "base64");
  if (trimmed === "" || bytes.toString("base64") !== trimmed) return void 0;
  const text = bytes.toString("utf8");
  return Buffer.from(text, "utf8").equals(bytes) ? text : void 0;
}

// src/fix/written.ts
function nodeAround(root, span) {
  if (!holds(root, span)) return void 0;
  let found = { node: root, onKey: false };
  for (; ; ) {
    const { node } = found;
    if (node.kind === "map") {
      const keyed = node.entries.find((entry2) => holds(entry2.keySpan, span));
      if (keyed !== void 0) return { node: keyed.value, parent: node, entry: keyed, onKey: true };
    }
    const child = node.children.find((inner) => holds(inner, span));
    if (child === void 0) return found;
    const entry = node.kind === "map" ? node.entries.find(({ value }) => value === child) : void 0;
    found = { node: child, parent: node, onKey: false, ...entry === void 0 ? {} : { entry } };
  }
}
function holds(outer, inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}
function literalRun(node, span) {
  return node.runs.find((run) => run.end - run.start === run.chars.length && holds(run, span));
}
function wholeChars(node) {
  let offset = node.content.start;
  let chars = "";
  for (const run of node.runs) {
    if (run.start !== offset) return void 0;
    chars += run.chars;
    offset = run.end;
  }
  return offset === node.content.end ? chars : void 0;
}

// src/fix/string-edits.ts
function quoteOf({ text, node }) {
  return text[node.start] ?? '"';
}
function isWhole({ text, node }, span) {
  const { content } = node;
  const isQuotes = span.start === node.start && span.end === node.end;
  const around = text.slice(content.start, span.start) + text.slice(Math.max(span.end, content.start), content.end);
  return isQuotes || content.start <= span.start && span.end <= content.end && around.trim() === "";
}
function replaceChars(place, span, chars) {
  const { notation, node } = place;
  const written = escaped(chars, notation, quoteOf(place));
  if (written === void 0 || charsAt(place, span) === void 0) return [];
  const isEmpty = node.content.start === node.content.end;
  return [{ ...isEmpty ? node.content : { start: span.start, end: span.end }, text: written }];
}
function charsAt({ text, node }, span) {
  if (literalRun(node, span) !== void 0) return text.slice(span.start, span.end);
  const { content } = node;
  const isWholeContent = span.start <= content.start && span.end >= content.end;
  return isWholeContent ? wholeChars(node) : void 0;
}
function replaceEntry(place, span, items) {
  const { text, notation, node } = place;
  const run = literalRun(node, span);
  if (run === void 0) return [];
  if (items.length === 0 && text.slice(span.start, span.end) === ",")
    return [{ start: span.start, end: Math.min(skipSpaces(text, span.end), run.end), text: "" }];
  const segment = segmentAround(text, run, node, span);
  if (segment === void 0) return [];
  if (items.length === 0) return [withComma(node, segment)];
  const written = escaped(items.join(","), notation, quoteOf(place));
  return written === void 0 ? [] : [{ ...segment, text: written }];
}
function segmentAround(text, run, node, span) {
  const comma = text.lastIndexOf(",", span.start - 1);
  const next = text.indexOf(",", span.end);
  const start = comma >= run.start && span.start > run.start ? comma + 1 : run.start;
  const end = next !== -1 && next < run.end ? next : run.end;
  const isWholeStart = start > run.start || run.start === node.content.start;
  const isWholeEnd = end < run.end || run.end === node.content.end;
  return isWholeStart && isWholeEnd ? { start, end } : void 0;
}
function withComma({ content }, { start, end }) {
  if (start > content.start) return { start: start - 1, end, text: "" };
  return { start, end: Math.min(end + 1, content.end), text: "" };
}
function appendEntries(place, items) {
  const { text, notation, node } = place;
  const { start, end } = node.content;
  const joins = start < end && text[end - 1] !== ",";
  const written = escaped(`${joins ? "," : ""}${items.join(",")}`, notation, quoteOf(place));
  return written === void 0 ? [] : [{ start: end, end, text: written }];
}

// src/fix/unwrap.ts
function unwrap({ text }, outer, keys) {
  const inner = innerMap(outer, keys);
  if (inner === void 0 || inner === outer) return [];
  const before = { start: outer.start, end: inner.start };
  const after = { start: inner.end, end: outer.end };
  if (!isPlain(text, before, keys) || !isPlain(text, after, [])) return [];
  return [{ ...before, text: "" }, ...dedented(text, outer, inner), { ...after, text: "" }];
}
function innerMap(outer, keys) {
  let node = outer;
  for (const key of keys) {
    const [only, ...others] = node.kind === "map" ? node.entries : [];
    if (only?.key !== key || others.length > 0) return void 0;
    node = only.value;
  }
  return node.kind === "map" ? node : void 0;
}
function isPlain(text, { start, end }, keys) {
  let rest = text.slice(start, end);
  for (const key of keys) rest = rest.replace(key, "");
  return /^[\s{}:,"']*$/u.test(rest);
}
function dedented(text, outer, inner) {
  const deep = indentationAt(text, inner.end - 1);
  const flat = indentationAt(text, outer.end - 1);
  if (deep === void 0 || flat === void 0 || !deep.startsWith(flat)) return [];
  const extra = deep.slice(flat.length);
  const edits = [];
  for (let line = startOfLine(text, inner.end - 1); line > inner.start; line = startOfLine(text, line - 1)) {
    if (extra !== "" && text.startsWith(extra, line)) edits.push({ start: line, end: line + extra.length, text: "" });
  }
  return edits.reverse();
}

// src/fix/edits-for.ts
function editsFor(file, action, target) {
  const found = nodeAround(file.root, target.span);
  if (found === void 0) return [];
  const edits = dispatch(file, action, target, found);
  return [...edits].sort((left, right) => left.start - right.start || left.end - right.end);
}
function dispatch(file, action, target, found) {
  switch (action.kind) {
    case "append":
      return append(file, found.node, action.items);
    case "remove":
      return remove(file, target, found, action.path.includes("entries"));
    case "rename-key":
      return renameKey(target, found, action.text);
    case "unwrap":
      return found.onKey && found.parent !== void 0 ? unwrap(file, found.parent, action.text.split(".")) : [];
    case "recode":
      return recode(file, target, found, action.text);
    case "replace":
    case "replace-entry":
    case "to-list":
    case "to-flag":
      return inString(file, action, target, found);
  }
}
function inString(file, action, target, found) {
  const place = stringAt(file, found);
  if (place === void 0 || !isSame(place, target)) return [];
  switch (action.kind) {
    case "replace":
      return replaceChars(place, target.span, action.text);
    case "replace-entry":
      return replaceOneEntry(file, place, target, found, action.items);
    case "to-flag":
      return isOwnValue(place, target) ? [{ ...spanOf(place.node), text: action.text }] : [];
    case "to-list":
      return isOwnValue(place, target) ? toList(place, action.items) : [];
  }
}
function stringAt({ text, notation }, { node, onKey }) {
  return node.kind === "string" && !onKey ? { text, notation, node } : void 0;
}
function isSame(place, { span, value }) {
  if (value === void 0) return true;
  const chars = isEmptyAt(place, span) ? "" : charsAt(place, span);
  return chars?.trim().toLowerCase() === value.trim().toLowerCase();
}
function isEmptyAt({ node }, span) {
  return node.content.start === node.content.end && span.start === node.start;
}
function isOwnValue(place, { span, isElsewhere }) {
  return !isElsewhere && isWhole(place, span);
}
function spanOf({ start, end }) {
  return { start, end };
}
function toList(place, items) {
  const written = allQuoted(place, items, quoteOf(place));
  return written === void 0 ? [] : [{ ...spanOf(place.node), text: `[${written.join(", ")}]` }];
}
function allQuoted({ notation }, items, quote) {
  const written = items.flatMap((item) => quoted(item, notation, quote) ?? []);
  return written.length === items.length ? written : void 0;
}
function replaceOneEntry(file, place, { span }, { parent }, items) {
  if (parent?.kind !== "list" || !isWhole(place, span)) return replaceEntry(place, span, items);
  const [only, ...others] = items;
  if (only !== void 0 && others.length === 0) return replaceChars(place, place.node.content, only);
  const written = allQuoted(file, items, quoteOf(place));
  return written === void 0 ? [] : replaceItem(file, parent, parent.children.indexOf(place.node), written);
}
function append(file, node, items) {
  if (node.kind === "string") return appendEntries({ ...file, node }, items);
  if (node.kind !== "list") return [];
  const sample = node.children.find((child) => child.kind === "string");
  const written = allQuoted(file, items, sample === void 0 ? '"' : file.text[sample.start] ?? '"');
  return written === void 0 ? [] : appendItems(file, node, written);
}
function remove(file, target, found, isEntry) {
  const place = stringAt(file, found);
  if (place !== void 0 && !isSame(place, target)) return [];
  const isAll = place === void 0 ? found.node.start === target.span.start : isWhole(place, target.span);
  if (!isEntry) return target.isElsewhere || !(found.onKey || isAll) ? [] : removeKey(file, found);
  const { node, parent } = found;
  if (parent?.kind === "list" && isAll)
    return removeMember(file, { members: parent.children, around: inside(parent) }, parent.children.indexOf(node));
  return place === void 0 ? [] : replaceEntry(place, target.span, []);
}
function removeKey(file, { parent, entry }) {
  if (parent?.kind !== "map" || entry === void 0) return [];
  return removeMember(file, { members: parent.entries, around: inside(parent) }, parent.entries.indexOf(entry));
}
function inside({ start, end }) {
  return { start: start + 1, end: end - 1 };
}
function renameKey({ isElsewhere }, { parent, entry, onKey }, key) {
  if (isElsewhere || !onKey || parent?.kind !== "map" || entry === void 0) return [];
  const isFree = parent.entries.every((other) => other.key !== key);
  return isFree && /^[\w-]+$/u.test(key) ? [{ ...entry.keySpan, text: key }] : [];
}
function recode(file, { span }, found, recoding) {
  const place = stringAt(file, found);
  if (place === void 0) return file.notation === "hcl" ? recodeCall(file.text, span, recoding) : [];
  const chars = charsAt(place, span);
  const written = chars === void 0 ? void 0 : recoded(chars, recoding);
  return written === void 0 || !isWhole(place, span) ? [] : replaceChars(place, place.node.content, written);
}
function recodeCall(text, { start, end }, recoding) {
  const [from, to] = recoding === "encode" ? ["file", "filebase64"] : ["filebase64", "file"];
  if (recoding === "separate" || !text.startsWith(`${from}(`, start) || text[end - 1] !== ")") return [];
  return [{ start, end: start + from.length, text: to }];
}

// src/fix/describe-fix.ts
var sentences = {
  en: {
    replace: ({ before, after }) => `Replace: ${before} → ${after}`,
    remove: ({ before }) => `Remove: ${before}`,
    append: ({ after }) => `Add: ${after}`,
    unwrap: ({ before }) => `Move to the top what stands in: ${before}`,
    encode: "Encode the content in base64.",
    decode: "Take one base64 encoding away.",
    separate: "Start each certificate on a line of its own."
  },
  ko: {
    replace: ({ before, after }) => `변경: ${before} → ${after}`,
    remove: ({ before }) => `삭제: ${before}`,
    append: ({ after }) => `추가: ${after}`,
    unwrap: ({ before }) => `안의 내용을 최상위로 이동: ${before}`,
    encode: "내용을 base64로 인코딩하세요.",
    decode: "base64 인코딩을 한 겹 벗기세요.",
    separate: "인증서마다 새 줄에서 시작하게 하세요."
  },
  ja: {
    replace: ({ before, after }) => `置換: ${before} → ${after}`,
    remove: ({ before }) => `削除: ${before}`,
    append: ({ after }) => `追加: ${after}`,
    unwrap: ({ before }) => `中身を最上位へ移動: ${before}`,
    encode: "内容を base64 でエンコードしてください。",
    decode: "base64 エンコードを 1 回分取り除いてください。",
    separate: "証明書ごとに改行して始めてください。"
  },
  zh: {
    replace: ({ before, after }) => `替换：${before} → ${after}`,
    remove: ({ before }) => `删除：${before}`,
    append: ({ after }) => `添加：${after}`,
    unwrap: ({ before }) => `将其中的内容移到顶层：${before}`,
    encode: "将内容用 base64 编码。",
    decode: "去掉一层 base64 编码。",
    separate: "让每个证书另起一行。"
  }
};
function describeFix(action, before, locale) {
  const said = sentences[locale];
  switch (action.kind) {
    case "replace-entry":
    case "to-list":
      return said.replace({ before: shown(before), after: shown(action.items.join(", ")) });
    case "replace":
    case "rename-key":
    case "to-flag":
      return said.replace({ before: shown(before), after: shown(action.text) });
    case "remove":
      return said.remove({ before: shown(before), after: "" });
    case "append":
      return said.append({ before: "", after: shown(action.items.join(", ")) });
    case "unwrap":
      return said.unwrap({ before: shown(action.text), after: "" });
    case "recode":
      return said[action.text];
  }
}
var maximumShown = 80;
function shown(chars) {
  const line = chars.length > maximumShown ? `${chars.slice(0, maximumShown)}…` : chars;
  return line.trim() === line && !/[\r\n\t]/u.test(line) && line !== "" ? line : JSON.stringify(line);
}

// src/fix/written-hcl.ts
function writtenHcl(source) {
  const { body, problems, omitted } = parseHcl(source);
  if (problems.length > 0 || omitted !== void 0) return void 0;
  return { ...bodyOf(body, source.text), start: 0, end: source.text.length };
}
function bodyOf(body, text) {
  const attributes = body.attributes.map((attribute) => ({
    key: attribute.name,
    keySpan: attribute.nameSpan,
    value: nodeOf(attribute.value, text),
    start: attribute.start,
    end: attribute.value.end
  }));
  const blocks = body.blocks.map((block) => ({
    key: block.type,
    keySpan: block.typeSpan,
    value: bodyOf(block.body, text),
    start: block.start,
    end: block.end
  }));
  const entries = [...attributes, ...blocks].sort((left, right) => left.start - right.start);
  return {
    kind: "map",
    entries,
    children: entries.map(({ value }) => value),
    start: body.start,
    end: body.end
  };
}
function nodeOf(node, text) {
  const { start, end } = node;
  if (node.kind === "template") return templateOf(node, text);
  if (node.kind === "list") return { kind: "list", children: node.items.map((item) => nodeOf(item, text)), start, end };
  if (node.kind === "object") return objectOf(node.items, node, text);
  const inner = isLeaf(node) ? [] : innerOf(node);
  return { kind: "other", children: inner.map((one) => nodeOf(one, text)), start, end };
}
function isLeaf(node) {
  return ["number", "boolean", "null", "variable", "item", "broken"].includes(node.kind);
}
function innerOf(node) {
  switch (node.kind) {
    case "call":
      return node.arguments;
    case "attribute":
      return [node.target];
    case "index":
      return [node.target, node.index];
    case "splat":
      return [node.target, node.each];
    case "unary":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "conditional":
      return [node.condition, node.whenTrue, node.whenFalse];
    case "for":
      return [node.collection, node.key, node.value, node.condition].filter((inner) => inner !== void 0);
    case "parentheses":
      return [node.inner];
  }
}
function objectOf(items, { start, end }, text) {
  const entries = items.flatMap(({ key, value }) => {
    const span = keySpanOf(key);
    if (span === void 0) return [];
    const characters = text.slice(span.start, span.end);
    return [{ key: characters, keySpan: span, value: nodeOf(value, text), start: key.start, end: value.end }];
  });
  return {
    kind: "map",
    entries,
    children: entries.map(({ value }) => value),
    start,
    end
  };
}
function keySpanOf(key) {
  if (key.kind === "word") return { start: key.start, end: key.end };
  if (key.kind !== "template") return void 0;
  return key.parts.every((part) => part.kind === "literal") ? key.content : void 0;
}
function templateOf(node, text) {
  const { start, end, content } = node;
  const children = node.parts.flatMap((part) => expressionsOf(part)).map((inner) => nodeOf(inner, text));
  if (text[start] !== '"') return { kind: "other", children, start, end };
  const runs = node.parts.flatMap((part) => part.kind === "literal" ? [part] : []);
  return { kind: "string", content, runs, children, start, end };
}
function expressionsOf(part) {
  switch (part.kind) {
    case "literal":
      return [];
    case "interpolation":
      return [part.expression];
    case "if":
      return [part.condition, ...part.then.flatMap(expressionsOf), ...part.otherwise.flatMap(expressionsOf)];
    case "for":
      return [part.collection, ...part.body.flatMap(expressionsOf)];
  }
}

// src/fix/written-json.ts
function writtenJson(source) {
  const { root, problems } = parseJson(source);
  return root === void 0 || problems.length > 0 ? void 0 : nodeOf2(root);
}
function nodeOf2(node) {
  const { start, end } = node;
  switch (node.kind) {
    case "string": {
      const content = { start: start + 1, end: end - 1 };
      return {
        kind: "string",
        content,
        runs: decodeRuns(node.source.text, content.start, content.end),
        children: [],
        start,
        end
      };
    }
    case "array":
      return { kind: "list", children: node.items.map(nodeOf2), start, end };
    case "object": {
      const entries = node.entries.map((entry) => entryOf(entry, node.source.text));
      return { kind: "map", entries, children: entries.map(({ value }) => value), start, end };
    }
    case "number":
    case "boolean":
    case "null":
    case "broken":
      return { kind: "other", children: [], start, end };
  }
}
function entryOf({ key, keyPlace, value }, text) {
  const quote = text[keyPlace.start - 1];
  const quoted2 = (quote === '"' || quote === "'") && text[keyPlace.end] === quote;
  return {
    key,
    keySpan: { start: keyPlace.start, end: keyPlace.end },
    value: nodeOf2(value),
    start: quoted2 ? keyPlace.start - 1 : keyPlace.start,
    end: value.end
  };
}

// src/fix/written-file.ts
function writtenFiles() {
  const known = /* @__PURE__ */ new Map();
  return (source) => {
    if (!known.has(source)) known.set(source, read(source));
    return known.get(source);
  };
}
var maximumLength = 2e6;
function read(source) {
  const notation = notationOf(source.path);
  if (notation === void 0 || source.text.length > maximumLength) return void 0;
  const root = notation === "hcl" ? writtenHcl(source) : writtenJson(source);
  return root === void 0 ? void 0 : { text: source.text, notation, root };
}
function notationOf(path) {
  if (/\.(?:tf|tofu|tfvars)\.json$/i.test(path)) return "hcl-in-json";
  if (/\.jsonc?$/i.test(path)) return "json";
  return /\.(?:tf|tofu|tfvars)$/i.test(path) ? "hcl" : void 0;
}

// src/fix/edited-tree.ts
function editedTree(tree, texts) {
  const sources = new Map([...texts].map(([path, text]) => [path, { path, text }]));
  return {
    paths: tree.paths,
    has: (path) => tree.has(path),
    read: (path) => sources.get(path) ?? tree.read(path),
    readBytes: (path) => {
      const text = texts.get(path);
      return text === void 0 ? tree.readBytes(path) : { path, text: Buffer.from(text, "utf8").toString("latin1") };
    }
  };
}

// src/fix/choose-fixes.ts
function chooseFixes(findings) {
  const taken = /* @__PURE__ */ new Map();
  const chosen = [];
  for (const finding of findings) {
    const edits = finding.fix?.edits ?? [];
    const isFree = edits.every((edit) => {
      const others = taken.get(edit.place.source.path) ?? [];
      return others.some((other) => isSameEdit(edit, other)) || !others.some((other) => touches(edit.place, other.place));
    });
    if (edits.length === 0 || !isFree) continue;
    chosen.push(finding);
    for (const edit of edits) addTo(taken, edit);
  }
  return chosen;
}
function addTo(taken, edit) {
  const { path } = edit.place.source;
  const edits = taken.get(path);
  if (edits === void 0) taken.set(path, [edit]);
  else if (!edits.some((other) => isSameEdit(edit, other))) edits.push(edit);
}
function isSameEdit(left, right) {
  return left.text === right.text && left.place.start === right.place.start && left.place.end === right.place.end;
}
function touches(left, right) {
  const isInsertion = left.start === left.end || right.start === right.end;
  return isInsertion ? left.start <= right.end && right.start <= left.end : left.start < right.end && right.start < left.end;
}
function editedTexts(findings) {
  const byPath = /* @__PURE__ */ new Map();
  for (const { fix } of findings) for (const edit of fix?.edits ?? []) addTo(byPath, edit);
  return new Map([...byPath].map(([path, edits]) => [path, editedText(edits)]));
}
function editedText(edits) {
  const text = edits[0]?.place.source.text ?? "";
  const parts = [];
  let done = 0;
  for (const edit of [...edits].sort((left, right) => left.place.start - right.place.start)) {
    parts.push(text.slice(done, edit.place.start), edit.text);
    done = edit.place.end;
  }
  return parts.join("") + text.slice(done);
}

// src/fix/fix-rounds.ts
var maximumRounds = 20;
var maximumTrials = 60;
async function fixRounds(first, means) {
  const run = new Run(first, means);
  for (let round = 0; round < maximumRounds; round += 1) if (!await run.round()) break;
  return run.outcome();
}
var Run = class {
  #means;
  #fixed = [];
  #refused = /* @__PURE__ */ new Map();
  #result;
  #texts = /* @__PURE__ */ new Map();
  #trials = 0;
  constructor(first, means) {
    this.#result = first;
    this.#means = means;
  }
  outcome() {
    return { result: this.#result, texts: this.#texts, fixed: this.#fixed, refused: [...this.#refused.values()] };
  }
  /** Whether anything changed. */
  async round() {
    const wanted = [...this.#means.findingsOf(this.#result)].sort(compareFindings).filter(
      (finding) => finding.fix !== void 0 && this.#means.wants(finding) && !this.#refused.has(keyOf(finding))
    );
    const chosen = chooseFixes(wanted);
    const [only] = chosen;
    if (only === void 0) return false;
    if (await this.#keeps(chosen)) return true;
    if (chosen.length === 1 || this.#trials >= maximumTrials) {
      for (const finding of chosen) this.#refused.set(keyOf(finding), finding);
      return true;
    }
    return this.#oneOf(chosen);
  }
  /** Makes the first of `chosen` that does no harm; those before it are refused. */
  async #oneOf(chosen) {
    for (const finding of chosen) {
      this.#trials += 1;
      if (await this.#keeps([finding])) return true;
      this.#refused.set(keyOf(finding), finding);
    }
    return true;
  }
  /** Makes the fixes of `chosen` if they put all of them right and nothing wrong. */
  async #keeps(chosen) {
    const texts = new Map([...this.#texts, ...editedTexts(chosen)]);
    const result = await this.#means.scan(texts);
    const { findingsOf } = this.#means;
    if (!isBetter(findingsOf(this.#result), findingsOf(result), chosen)) return false;
    this.#result = result;
    this.#texts = texts;
    this.#fixed.push(...chosen);
    return true;
  }
};
function keyOf({ fingerprint, fix }) {
  return JSON.stringify([fingerprint, fix?.edits.map(({ text }) => text)]);
}
function isBetter(before, after, chosen) {
  const [old, gone] = [countByKind(before), countByKind(chosen)];
  const now = countByKind(after);
  return [.../* @__PURE__ */ new Set([...gone.keys(), ...now.keys()])].every(
    (kind) => (now.get(kind) ?? 0) <= (old.get(kind) ?? 0) - (gone.get(kind) ?? 0)
  );
}
function countByKind(findings) {
  const counts = /* @__PURE__ */ new Map();
  for (const { rule, subject, place } of findings) {
    const kind = JSON.stringify([rule, subject.kind, subject.name, place.source.path]);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

// src/fix/unified-diff.ts
var context = 3;
var maximumCells = 4e6;
function unifiedDiff(path, before, after) {
  if (before === after) return "";
  const rows = rowsOf(linesOf(before), linesOf(after));
  const hunks = hunksOf(rows).map((hunk) => hunkText(rows, hunk));
  return `--- ${headName("a", path)}
+++ ${headName("b", path)}
${hunks.join("")}`;
}
function headName(side, path) {
  const name = `${side}/${path}`;
  return /[\p{Cc}"\\]/u.test(name) ? JSON.stringify(name) : name;
}
function linesOf(text) {
  return text === "" ? [] : text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}
function rowsOf(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return [
    ...before.slice(0, start).map((line) => ({ sign: " ", line })),
    ...middleRows(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map((line) => ({ sign: " ", line }))
  ];
}
function middleRows(before, after) {
  const removed = before.map((line) => ({ sign: "-", line }));
  const added = after.map((line) => ({ sign: "+", line }));
  if ((before.length + 1) * (after.length + 1) > maximumCells) return [...removed, ...added];
  const common = commonLengths(before, after);
  const rows = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const [old, fresh] = [before[left], after[right]];
    if (old !== void 0 && old === fresh) {
      rows.push({ sign: " ", line: old });
      left += 1;
      right += 1;
    } else if (old !== void 0 && (fresh === void 0 || common(left + 1, right) >= common(left, right + 1))) {
      rows.push({ sign: "-", line: old });
      left += 1;
    } else if (fresh !== void 0) {
      rows.push({ sign: "+", line: fresh });
      right += 1;
    }
  }
  return rows;
}
function commonLengths(before, after) {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let left = before.length - 1; left >= 0; left -= 1) {
    for (let right = after.length - 1; right >= 0; right -= 1) {
      const own = left * width + right;
      lengths[own] = before[left] === after[right] ? (lengths[own + width + 1] ?? 0) + 1 : Math.max(lengths[own + width] ?? 0, lengths[own + 1] ?? 0);
    }
  }
  return (left, right) => lengths[left * width + right] ?? 0;
}
function hunksOf(rows) {
  const hunks = [];
  for (const [index, { sign }] of rows.entries()) {
    if (sign === " ") continue;
    const start = Math.max(0, index - context);
    const end = Math.min(rows.length, index + context + 1);
    const last = hunks.at(-1);
    if (last !== void 0 && start <= last.end) hunks.splice(-1, 1, { start: last.start, end });
    else hunks.push({ start, end });
  }
  return hunks;
}
function hunkText(rows, { start, end }) {
  const before = rows.slice(0, start);
  const own = rows.slice(start, end);
  const old = range(count(before, "-"), count(own, "-"));
  const fresh = range(count(before, "+"), count(own, "+"));
  return `@@ -${old} +${fresh} @@
${own.map(rowText).join("")}`;
}
function count(rows, sign) {
  return rows.filter((row) => row.sign === " " || row.sign === sign).length;
}
function range(before, length) {
  if (length === 1) return String(before + 1);
  return `${length === 0 ? before : before + 1},${length}`;
}
function rowText({ sign, line }) {
  return line.endsWith("\n") ? `${sign}${line}` : `${sign}${line}
\\ No newline at end of file
`;
}

export {
  editsFor,
  describeFix,
  writtenFiles,
  editedTree,
  fixRounds,
  unifiedDiff
};
