import {
  contentPlace,
  entryLike,
  jsonText,
  jsonToValue,
  parseJson,
  stringOf,
  valueLike
} from "./chunk-TN3FACP7.js";
import {
  mayBeTemplate,
  mayDeclareClusters
} from "./chunk-IMTJBULD.js";
import {
  flatten,
  folderOf,
  holeMark,
  holeText,
  knownChars,
  knownText,
  originAt,
  originOf,
  placeOf,
  sliceText,
  textUsedAt,
  usedAt
} from "./chunk-6ARWDCOH.js";
import "./chunk-75QCMCYK.js";

// src/expand/arm/recognise.ts
function findTemplate(root) {
  if (isTemplate(root)) return { template: root, pointer: "" };
  const properties = valueLike(root, "properties");
  if (valueLike(root, "policyRule") !== void 0 || valueLike(properties, "policyRule") !== void 0)
    return void 0;
  const main = valueLike(properties, "mainTemplate");
  if (main !== void 0 && isTemplate(main)) return { template: main, pointer: "/properties/mainTemplate" };
  const body = valueLike(properties, "template");
  if (body === void 0 || !isTemplate(body)) return void 0;
  const parameters2 = valueLike(properties, "parameters");
  return { template: body, pointer: "/properties/template", ...parameters2 === void 0 ? {} : { parameters: parameters2 } };
}
function isTemplate(node) {
  if (node.kind !== "object") return false;
  const resources = valueLike(node, "resources");
  if (resources?.kind !== "array" && resources?.kind !== "object") return false;
  const schema = stringOf(valueLike(node, "$schema"))?.toLowerCase();
  if (schema?.includes("deploymenttemplate.json") === true) return true;
  return schema === void 0 && valueLike(node, "contentVersion")?.kind === "string";
}
function parametersOfFile(node) {
  const parameters2 = valueLike(node, "parameters");
  if (parameters2?.kind !== "object" || valueLike(node, "resources") !== void 0) return void 0;
  const schema = stringOf(valueLike(node, "$schema"))?.toLowerCase();
  const isOne = schema === void 0 ? valueLike(node, "contentVersion")?.kind === "string" : schema.includes("deploymentparameters.json");
  return isOne ? parameters2 : void 0;
}

// src/expand/arm/values.ts
function unknownValue(reason, origin, id) {
  return id === void 0 ? { kind: "unknown", reason, origin } : { kind: "unknown", reason, id, origin };
}
function knownString(chars, origin) {
  return { kind: "text", text: chars === "" ? [] : knownText(chars, origin), origin };
}
function textValue(text, origin) {
  return { kind: "text", text, origin };
}
function cutText(flat, start, end) {
  return start >= end ? [] : sliceText(flat, start, end);
}
function numberValue(value, origin) {
  return { kind: "number", value, literal: String(value), origin };
}
function booleanValue(value, origin) {
  return { kind: "boolean", value, origin };
}
function nullValue(origin) {
  return { kind: "null", origin };
}
function listValue(items2, origin, more) {
  return more === void 0 ? { kind: "list", items: items2, origin } : { kind: "list", items: items2, more, origin };
}
function mapValue(entries, origin, more) {
  const byKey = /* @__PURE__ */ new Map();
  for (const entry of entries) byKey.set(entry.key, entry);
  return more === void 0 ? { kind: "map", entries: byKey, origin } : { kind: "map", entries: byKey, more, origin };
}
function entryOfMap(map2, key) {
  const exact = map2.entries.get(key);
  if (exact !== void 0) return exact;
  const wanted = key.toLowerCase();
  for (const entry of map2.entries.values()) if (entry.key.toLowerCase() === wanted) return entry;
  return void 0;
}
function valueUsedAt(value, place, note) {
  return rewrite(value, {
    origin: (origin) => usedAt(origin, place, note),
    text: (text) => textUsedAt(text, place, note)
  });
}
function sensitiveValue(value) {
  return rewrite(value, { origin: (origin) => origin, text: (text) => text, sensitive: true });
}
function rewrite(value, by) {
  const origin = by.origin(value.origin);
  const mark = by.sensitive === true ? { sensitive: true } : {};
  switch (value.kind) {
    case "text":
      return { ...value, ...mark, origin, text: by.text(value.text) };
    case "list":
      return { ...value, ...mark, origin, items: value.items.map((item) => rewrite(item, by)) };
    case "map":
      return { ...value, ...mark, origin, entries: rewriteEntries(value, by) };
    case "choice":
      return { ...rewriteChoice(value, (side) => rewrite(side, by)), ...mark, origin };
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return { ...value, ...mark, origin };
  }
}
function rewriteEntries(map2, by) {
  const entries = /* @__PURE__ */ new Map();
  for (const [key, entry] of map2.entries) {
    entries.set(key, { key, keyOrigin: by.origin(entry.keyOrigin), value: rewrite(entry.value, by) });
  }
  return entries;
}
function decidedValue(value, decided) {
  switch (value.kind) {
    case "choice": {
      const outcome = decided.get(value.condition);
      if (outcome === void 0) return rewriteChoice(value, (side) => decidedValue(side, decided));
      const taken = outcome ? value.whenTrue : value.whenFalse;
      return taken === void 0 ? void 0 : decidedValue(taken, decided);
    }
    case "list":
      return { ...value, items: value.items.map((item) => decidedValue(item, decided) ?? nullValue(item.origin)) };
    case "map":
      return { ...value, entries: decidedEntries(value, decided) };
    case "text":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return value;
  }
}
function decidedEntries(map2, decided) {
  const entries = /* @__PURE__ */ new Map();
  for (const [key, entry] of map2.entries) {
    const value = decidedValue(entry.value, decided);
    if (value !== void 0) entries.set(key, { ...entry, value });
  }
  return entries;
}
function rewriteChoice(choice, side) {
  const { whenTrue, whenFalse, ...rest } = choice;
  const left = whenTrue === void 0 ? void 0 : side(whenTrue);
  const right = whenFalse === void 0 ? void 0 : side(whenFalse);
  return {
    ...rest,
    ...left === void 0 ? {} : { whenTrue: left },
    ...right === void 0 ? {} : { whenFalse: right }
  };
}
function isSensitive(value) {
  return value.sensitive === true;
}
function sizeOf(value, limit) {
  let count = 0;
  const open = [value];
  while (open.length > 0 && count < limit) {
    const next = open.pop();
    if (next === void 0) break;
    count += next.kind === "text" ? Math.max(1, next.text.length) : 1;
    if (next.kind === "list") open.push(...next.items.slice(0, limit));
    else if (next.kind === "map") for (const entry of next.entries.values()) open.push(entry.value);
    else if (next.kind === "choice") {
      if (next.whenTrue !== void 0) open.push(next.whenTrue);
      if (next.whenFalse !== void 0) open.push(next.whenFalse);
    }
  }
  return count;
}
function widthOf(values) {
  let width = values.length;
  for (const value of values) {
    if (value.kind === "list") width += value.items.length;
    else if (value.kind === "map") width += value.entries.size;
    else if (value.kind === "text") width += value.text.length;
  }
  return width;
}
function textOf(value) {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return knownText(value.literal, value.origin);
    case "boolean":
      return knownText(value.value ? "True" : "False", value.origin);
    case "null":
      return [];
    case "unknown":
      return holeText(value.reason, value.origin, value.id);
    case "list":
    case "map":
    case "choice":
      return void 0;
  }
}
function reasonOf(value) {
  switch (value.kind) {
    case "unknown":
    case "choice":
      return value.reason;
    case "text":
      return value.text.map((piece) => piece.kind === "hole" ? piece.reason : void 0).find((reason) => reason !== void 0);
    case "list":
      return value.more ?? firstReason(value.items);
    case "map":
      return value.more ?? firstReason([...value.entries.values()].map((entry) => entry.value));
    case "number":
    case "boolean":
    case "null":
      return void 0;
  }
}
function firstReason(values) {
  for (const value of values) {
    const reason = reasonOf(value);
    if (reason !== void 0) return reason;
  }
  return void 0;
}

// src/expand/arm/parameter-files.ts
var maximumVariants = 20;
var parameterFolders = /* @__PURE__ */ new Set(["parameters", "params", "parameter"]);
var stageFolders = /* @__PURE__ */ new Set([
  ...parameterFolders,
  "config",
  "env",
  "environment",
  "environments",
  "envs",
  "dev",
  "prod",
  "production",
  "stage",
  "staging",
  "test"
]);
function parameterFilesOf(path, template, tree) {
  const files = [];
  for (const candidate of candidatesFor(path, tree)) {
    if (files.length >= maximumVariants) break;
    const given = readFitting(candidate, template, tree);
    if (given !== void 0) files.push({ path: candidate, given });
  }
  return files;
}
function candidatesFor(path, tree) {
  const folder = folderOf(path);
  const stem = stemOf(path);
  return tree.paths.filter((other) => {
    if (other === path || !other.startsWith(folder) || !/\.jsonc?$/i.test(other)) return false;
    const steps = other.slice(folder.length).toLowerCase().split("/").slice(0, -1);
    if (!isPlaceFor(steps, other) || steps.length > 0 && namesAnother(other, folderOf(other), tree)) return false;
    return belongsTo(stemOf(other), stem) || !namesAnother(other, folder, tree);
  });
}
function isPlaceFor(steps, path) {
  if (steps.length > 2 || steps[0] !== void 0 && !stageFolders.has(steps[0])) return false;
  return isParameterName(path) || parameterFolders.has(steps[0] ?? "");
}
function stemOf(path) {
  return path.slice(path.lastIndexOf("/") + 1).toLowerCase().replace(/\.jsonc?$/, "");
}
function isParameterName(path) {
  return /param/i.test(path.slice(path.lastIndexOf("/") + 1));
}
function belongsTo(name, stem) {
  return name.startsWith(stem) && /^[._-]/.test(name.slice(stem.length));
}
function namesAnother(path, folder, tree) {
  const [before, after] = stemOf(path).split(/[._-]?param/);
  return after !== void 0 && before !== void 0 && before !== "" && (tree.has(`${folder}${before}.json`) || tree.has(`${folder}${before}.jsonc`));
}
function readFitting(path, template, tree) {
  const source = tree.read(path);
  if (source === void 0) return void 0;
  const { root } = parseJson(source);
  const parameters2 = root === void 0 ? void 0 : parametersOfFile(root);
  if (parameters2?.kind !== "object" || parameters2.entries.length === 0) return void 0;
  const declared = valueLike(template, "parameters");
  const fits = parameters2.entries.every((entry) => entryLike(declared, entry.key) !== void 0);
  return fits ? literalParameters(parameters2) : void 0;
}
function literalParameters(parameters2) {
  const given = /* @__PURE__ */ new Map();
  if (parameters2.kind !== "object") return given;
  for (const entry of parameters2.entries) {
    const value = literalParameter(entry.value);
    if (value !== void 0) given.set(entry.key.toLowerCase(), value);
  }
  return given;
}
function literalParameter(node) {
  const value = valueLike(node, "value");
  if (value !== void 0) return () => jsonToValue(value);
  const reference2 = valueLike(node, "reference");
  if (reference2 === void 0) return void 0;
  return () => secretValue(reference2);
}
function secretValue(reference2) {
  return sensitiveValue(unknownValue("secret", originAt(placeOf(reference2.source, reference2.start, reference2.end))));
}

// src/parse/arm-expression.ts
var maximumExpressionLength = 24576;
var maximumDepth = 100;
function readArmString(chars) {
  if (!chars.startsWith("[") || !chars.endsWith("]")) return { kind: "literal", start: 0 };
  if (chars.startsWith("[[")) return { kind: "literal", start: 1 };
  if (chars.length > maximumExpressionLength) {
    return {
      kind: "invalid",
      message: `an expression has at most ${maximumExpressionLength} characters`,
      start: 0,
      end: chars.length
    };
  }
  const reader = { chars, position: 1, depth: 0, fault: void 0 };
  const expression = readExpression(reader);
  skipSpace(reader);
  if (expression !== void 0 && reader.position !== chars.length - 1) {
    const isShort = reader.position >= chars.length;
    fail(reader, isShort ? "the ] that ends the expression is missing" : "this does not belong to the expression");
  }
  if (reader.fault !== void 0 || expression === void 0) {
    const fault = reader.fault ?? { message: "this is no expression", start: 0, end: chars.length };
    return { kind: "invalid", ...fault };
  }
  return { kind: "expression", expression };
}
function isArmExpression(chars) {
  return chars.startsWith("[") && chars.endsWith("]") && !chars.startsWith("[[");
}
function fail(reader, message) {
  const start = Math.min(reader.position, reader.chars.length - 1);
  reader.fault ??= { message, start, end: start + 1 };
}
function skipSpace(reader) {
  while (isSpace(reader.chars.charCodeAt(reader.position))) reader.position += 1;
}
function isSpace(code) {
  return code === 32 || code >= 9 && code <= 13 || code === 160;
}
function isDigit(code) {
  return code >= 48 && code <= 57;
}
function isNameStart(code) {
  return code >= 65 && code <= 90 || code >= 97 && code <= 122 || code === 95 || code === 36 || code > 127;
}
function readExpression(reader) {
  reader.depth += 1;
  if (reader.depth > maximumDepth) {
    fail(reader, `nested deeper than ${maximumDepth} levels`);
    return void 0;
  }
  let expression = readPrimary(reader);
  while (expression !== void 0) {
    const longer = readAccess(reader, expression);
    if (longer === expression) break;
    expression = longer;
  }
  reader.depth -= 1;
  return expression;
}
function readPrimary(reader) {
  skipSpace(reader);
  const code = reader.chars.charCodeAt(reader.position);
  if (code === 39) return readString(reader);
  if (isDigit(code) || code === 45 || code === 43) return readNumber(reader);
  if (isNameStart(code)) return readCall(reader);
  fail(reader, "an expression is missing here");
  return void 0;
}
function readString(reader) {
  const start = reader.position;
  const runs = [];
  let from = start + 1;
  for (; ; ) {
    const quote = reader.chars.indexOf("'", from);
    if (quote === -1) {
      fail(reader, "the closing quote of this string is missing");
      return void 0;
    }
    const doubled = reader.chars[quote + 1] === "'";
    const end = doubled ? quote + 1 : quote;
    if (end > from) runs.push({ start: from, end });
    if (!doubled) {
      reader.position = quote + 1;
      return { kind: "string", runs, start, end: quote + 1 };
    }
    from = quote + 2;
  }
}
function readNumber(reader) {
  const start = reader.position;
  let position = start + (isDigit(reader.chars.charCodeAt(start)) ? 0 : 1);
  while (isDigit(reader.chars.charCodeAt(position)) || reader.chars[position] === ".") position += 1;
  const literal = reader.chars.slice(start, position);
  const value = Number(literal);
  if (!Number.isFinite(value) || literal === "-" || literal === "+") {
    fail(reader, "this is no number");
    return void 0;
  }
  reader.position = position;
  return { kind: "number", value, literal, start, end: position };
}
function readName(reader) {
  const start = reader.position;
  let position = start;
  for (; ; ) {
    const code = reader.chars.charCodeAt(position);
    if (!isNameStart(code) && !isDigit(code)) break;
    position += 1;
  }
  reader.position = position;
  return reader.chars.slice(start, position);
}
function readCall(reader) {
  const start = reader.position;
  let name = readName(reader);
  skipSpace(reader);
  if (reader.chars[reader.position] === ".") {
    reader.position += 1;
    skipSpace(reader);
    name += `.${readName(reader)}`;
    skipSpace(reader);
  }
  if (reader.chars[reader.position] !== "(") {
    fail(reader, "a name must be followed by ( here");
    return void 0;
  }
  reader.position += 1;
  const values = readArguments(reader);
  return values === void 0 ? void 0 : { kind: "call", name: name.toLowerCase(), arguments: values, start, end: reader.position };
}
function readArguments(reader) {
  const values = [];
  skipSpace(reader);
  if (reader.chars[reader.position] === ")") {
    reader.position += 1;
    return values;
  }
  for (; ; ) {
    const value = readExpression(reader);
    if (value === void 0) return void 0;
    values.push(value);
    skipSpace(reader);
    const next = reader.chars[reader.position];
    if (next !== "," && next !== ")") {
      fail(reader, "a , or ) is missing here");
      return void 0;
    }
    reader.position += 1;
    if (next === ")") return values;
  }
}
function readAccess(reader, target) {
  skipSpace(reader);
  const next = reader.chars[reader.position];
  if (next === ".") {
    reader.position += 1;
    skipSpace(reader);
    const name = readName(reader);
    if (name === "") {
      fail(reader, "a property name is missing here");
      return void 0;
    }
    return { kind: "property", target, name, start: target.start, end: reader.position };
  }
  if (next !== "[") return target;
  reader.position += 1;
  const index = readExpression(reader);
  if (index === void 0) return void 0;
  skipSpace(reader);
  if (reader.chars[reader.position] !== "]") {
    fail(reader, "a ] is missing here");
    return void 0;
  }
  reader.position += 1;
  return { kind: "index", target, index, start: target.start, end: reader.position };
}

// src/expand/arm/identity.ts
var maximumIdLength = 2e3;
function written(write) {
  const parts = [];
  let length2 = 0;
  const complete = write((part2) => {
    length2 += part2.length + 1;
    parts.push(part2);
    return length2 <= maximumIdLength;
  });
  return complete ? parts.join("") : void 0;
}
function idOf(value) {
  return written((writer) => writeId(value, writer));
}
function callId(name, values) {
  return written((writer) => writeAll(name, "(", values, ")", writer));
}
function writeId(value, writer) {
  switch (value?.kind) {
    case "text":
      return writeText(value.text, writer);
    case "unknown":
      return value.id !== void 0 && writer(value.id);
    case "list":
    case "map":
      return writeMembers(value, writer);
    case "choice":
      return writeAll(`if(${value.condition},`, "", [value.whenTrue, value.whenFalse], ")", writer);
    case "number":
    case "boolean":
    case "null":
    case void 0:
      return writer(scalarId(value));
  }
}
function writeMembers(value, writer) {
  if (value.more !== void 0) return false;
  return value.kind === "list" ? writeAll("", "[", value.items, "]", writer) : writeMap(value, writer);
}
function scalarId(value) {
  if (value?.kind === "number") return String(value.value);
  return value?.kind === "boolean" ? `${String(value.value)}()` : "null()";
}
function writeAll(name, open, values, close, writer) {
  if (!writer(`${name}${open}`)) return false;
  for (const [index, value] of values.entries()) {
    if (index > 0 && !writer(",")) return false;
    if (!writeId(value, writer)) return false;
  }
  return writer(close);
}
function writeMap(map2, writer) {
  if (!writer("{")) return false;
  for (const entry of map2.entries.values()) {
    if (!writer(`${entry.key}:`) || !writeId(entry.value, writer) || !writer(",")) return false;
  }
  return writer("}");
}
function writeText(text, writer) {
  const [only] = text;
  if (text.length === 1 && only?.kind === "hole") return writePiece(only, writer, "", "");
  return writer("'") && text.every((piece) => writePiece(piece, writer, "{", "}")) && writer("'");
}
function writePiece(piece, writer, open, close) {
  switch (piece.kind) {
    case "known":
      return writer(piece.chars.replaceAll("'", "''"));
    case "hole":
      return piece.id !== void 0 && writer(`${open}${piece.id}${close}`);
    case "encoded":
      return false;
  }
}

// src/expand/arm/access.ts
var maximumChoices = 4;
function runtimeReason(what) {
  return `${what} is known only to Azure at deployment`;
}
function runtimeValue(what, origin) {
  return unknownValue(runtimeReason(what.length > 80 ? `${what.slice(0, 80)}...` : what), origin, what);
}
function overChoices(values, origin, apply, depth = 0) {
  const choice = values.find((value) => value.kind === "choice");
  if (choice?.kind !== "choice") return apply(values);
  if (depth >= maximumChoices) return unknownValue(choice.reason, origin);
  const side = (isTrue) => overChoices(
    values.map((value) => value.kind === "choice" ? decide(value, choice.condition, isTrue, origin) : value),
    origin,
    apply,
    depth + 1
  );
  return makeChoice(choice, side(true), side(false), origin);
}
function decide(value, condition, isTrue, origin) {
  if (value.kind !== "choice" || value.condition !== condition) return value;
  const taken = isTrue ? value.whenTrue : value.whenFalse;
  return taken === void 0 ? nullValue(origin) : decide(taken, condition, isTrue, origin);
}
function makeChoice(by, whenTrue, whenFalse, origin) {
  const id = idOf(whenTrue);
  if (id !== void 0 && id === idOf(whenFalse)) return whenTrue;
  const left = decide(whenTrue, by.condition, true, origin);
  const right = decide(whenFalse, by.condition, false, origin);
  return { kind: "choice", condition: by.condition, reason: by.reason, whenTrue: left, whenFalse: right, origin };
}
function accessProperty(target, key, origin) {
  return overChoices([target, key], origin, ([base, step]) => {
    if (base === void 0 || step === void 0) return unknownValue("nothing is accessed here", origin);
    const found = findMember(base, step, origin);
    return isSensitive(base) && !isSensitive(found) ? sensitiveValue(found) : found;
  });
}
function findMember(base, step, origin) {
  if (base.kind === "unknown") return memberOfUnknown(base, step, origin);
  if (base.kind === "list") return memberOfList(base, step, origin);
  const key = step.kind === "text" ? knownChars(step.text) : void 0;
  if (base.kind === "map") {
    if (key === void 0) return unknownValue(stepReason(step, "property"), origin, callId("[]", [base, step]));
    const entry = entryOfMap(base, key);
    if (entry !== void 0) return entry.value;
    return unknownValue(base.more ?? `the object has no property \`${key}\``, origin);
  }
  return unknownValue(
    key === void 0 ? "a value that is no object is accessed" : `the value has no property \`${key}\``,
    origin
  );
}
function stepReason(step, what) {
  const reason = reasonOf(step);
  return reason === void 0 ? `the ${what} asked for cannot be one` : `which ${what} is meant is not known: ${reason}`;
}
function memberOfUnknown(base, step, origin) {
  const key = step.kind === "text" ? knownChars(step.text) : void 0;
  const stepId = key ?? idOf(step);
  const id = base.id === void 0 || stepId === void 0 ? void 0 : key === void 0 ? `${base.id}[${stepId}]` : `${base.id}.${key}`;
  const runtime2 = base.id !== void 0 && base.reason === runtimeReason(base.id);
  return unknownValue(runtime2 && id !== void 0 ? runtimeReason(id) : base.reason, origin, id);
}
function memberOfList(base, step, origin) {
  if (step.kind !== "number") return unknownValue(stepReason(step, "item"), origin, callId("[]", [base, step]));
  if (base.more !== void 0) return unknownValue(base.more, origin, callId("[]", [base, step]));
  return base.items[step.value] ?? unknownValue(`the list has no item ${step.literal}`, origin);
}

// src/expand/arm/functions/strings.ts
var maximumCharacters = 1e6;
var maximumPieces = 5e3;
function boundedText(text, origin) {
  if (text.length > maximumPieces) return void 0;
  let length2 = 0;
  for (const piece of text) length2 += piece.kind === "known" ? piece.chars.length : 1;
  return length2 > maximumCharacters ? void 0 : textValue(text, origin);
}
function stringArgument(value) {
  return value === void 0 || value.kind === "null" ? void 0 : textOf(value);
}
function charsArgument(value) {
  const text = stringArgument(value);
  return text === void 0 ? void 0 : knownChars(text);
}
function numberArgument(value) {
  return value?.kind === "number" ? value.value : void 0;
}
function changeCase(change, name) {
  return ([value], { origin }) => {
    if (value?.kind !== "text") return void 0;
    const text = value.text.map((piece) => {
      if (piece.kind === "known") return { ...piece, chars: change(piece.chars) };
      if (piece.kind === "hole" && piece.id !== void 0) return { ...piece, id: `${name}(${piece.id})` };
      return piece;
    });
    return textValue(text, origin);
  };
}
var format = (values, { origin }) => {
  const pattern = stringArgument(values[0]);
  if (pattern === void 0) return void 0;
  const flat = flatten(pattern);
  const pieces = [];
  let position = 0;
  for (const match of flat.chars.matchAll(/\{\{|\}\}|\{(\d{1,3})(?::([^{}]*))?\}/g)) {
    pieces.push(...cutText(flat, position, match.index));
    position = match.index + match[0].length;
    if (match[1] === void 0) {
      pieces.push(...cutText(flat, match.index, match.index + 1));
      continue;
    }
    const part2 = formatArgument(values[Number(match[1]) + 1], match[2], origin);
    if (part2 === void 0) return void 0;
    pieces.push(...part2);
  }
  pieces.push(...cutText(flat, position, flat.chars.length));
  return boundedText(pieces, origin);
};
function formatArgument(value, style, origin) {
  if (value === void 0) return void 0;
  const text = textOf(value);
  if (style === void 0 || value.kind !== "number") return text;
  const digits = /^[dD](\d{0,2})$/.exec(style);
  if (digits === null) return holeText(`the number format ${style} is not evaluated`, origin);
  return knownText(value.literal.padStart(Number(digits[1] ?? "0"), "0"), value.origin);
}
var trim = ([value], { origin }) => {
  if (value?.kind !== "text") return void 0;
  const flat = flatten(value.text);
  const start = flat.chars.length - flat.chars.trimStart().length;
  return textValue(cutText(flat, start, Math.max(start, flat.chars.trimEnd().length)), origin);
};
var replace = (values, { origin }) => {
  const [value] = values;
  const from = charsArgument(values[1]);
  const to = stringArgument(values[2]);
  if (value?.kind !== "text" || from === void 0 || from === "" || to === void 0) return void 0;
  const flat = flatten(value.text);
  if (from.length > 1 && flat.chars.includes(holeMark)) return void 0;
  const pieces = [];
  let position = 0;
  for (; ; ) {
    const found = flat.chars.indexOf(from, position);
    if (found === -1) break;
    pieces.push(...cutText(flat, position, found), ...to);
    position = found + from.length;
    if (pieces.length > maximumPieces) return void 0;
  }
  pieces.push(...cutText(flat, position, flat.chars.length));
  return boundedText(
    pieces.map((piece) => piece.kind === "hole" ? withoutId(piece) : piece),
    origin
  );
};
function withoutId(piece) {
  return { kind: "hole", reason: piece.reason, origin: piece.origin };
}
var split = ([value, by], { origin }) => {
  const delimiters = delimiterList(by);
  if (value?.kind !== "text" || delimiters === void 0) return void 0;
  const flat = flatten(value.text);
  const items2 = [];
  let start = 0;
  for (let position = 0; position < flat.chars.length; ) {
    const delimiter = delimiters.find((candidate) => flat.chars.startsWith(candidate, position));
    if (delimiter === void 0) {
      position += 1;
      continue;
    }
    items2.push(partOf(flat, start, position, value.origin));
    position += delimiter.length;
    start = position;
  }
  items2.push(partOf(flat, start, flat.chars.length, value.origin));
  const hole = value.text.find((piece) => piece.kind === "hole");
  return listValue(items2, origin, hole?.kind === "hole" ? hole.reason : void 0);
};
function partOf(flat, start, end, origin) {
  const text = cutText(flat, start, end);
  return textValue(text, text[0]?.origin ?? origin);
}
function delimiterList(by) {
  const values = by?.kind === "list" && by.more === void 0 ? by.items : by === void 0 ? [] : [by];
  const delimiters = values.map(charsArgument);
  return delimiters.every((delimiter) => delimiter !== void 0 && delimiter !== "") && delimiters.length > 0 ? delimiters.filter((delimiter) => delimiter !== void 0) : void 0;
}
var join = ([list, by], { origin }) => {
  const delimiter = stringArgument(by);
  if (list?.kind !== "list" || delimiter === void 0) return void 0;
  const pieces = [];
  for (const [index, item] of list.items.entries()) {
    const text = textOf(item);
    if (text === void 0) return void 0;
    if (index > 0) pieces.push(...delimiter);
    pieces.push(...text);
  }
  if (list.more !== void 0) pieces.push(...holeText(list.more, origin));
  return boundedText(pieces, origin);
};
var substring = ([value, from, count], { origin }) => {
  const start = numberArgument(from);
  if (value?.kind !== "text" || start === void 0 || start < 0) return void 0;
  const flat = flatten(value.text);
  const end = count === void 0 ? flat.chars.length : start + (numberArgument(count) ?? Number.NaN);
  const hole = flat.chars.indexOf(holeMark);
  const known = hole === -1 ? flat.chars.length : hole;
  const fits = count === void 0 ? start <= known : start <= end && end <= known;
  return fits ? textValue(cutText(flat, start, end), origin) : void 0;
};
var padLeft = (values, { origin }) => {
  const chars = charsArgument(values[0]);
  const width = numberArgument(values[1]);
  const fill = values[2] === void 0 ? " " : charsArgument(values[2]);
  const text = stringArgument(values[0]);
  if (chars === void 0 || width === void 0 || fill === void 0 || text === void 0 || width > 1e3)
    return void 0;
  if (chars.length >= width) return textValue(text, origin);
  return textValue([...knownText("".padStart(width - chars.length, fill), origin), ...text], origin);
};
function startsOrEnds(atStart) {
  return ([value, part2], { origin }) => {
    const wanted = charsArgument(part2)?.toLowerCase();
    if (value?.kind !== "text" || wanted === void 0) return void 0;
    const chars = flatten(value.text).chars.toLowerCase();
    const edge2 = atStart ? chars.slice(0, wanted.length) : wanted === "" ? "" : chars.slice(-wanted.length);
    if (edge2 === wanted) return booleanValue(true, origin);
    return edge2.includes(holeMark) || edge2.length < wanted.length && chars.includes(holeMark) ? void 0 : booleanValue(false, origin);
  };
}
function positionOf(find) {
  return ([value, part2], { origin }) => {
    const chars = value?.kind === "text" ? charsArgument(value) : void 0;
    const wanted = charsArgument(part2);
    if (chars === void 0 || wanted === void 0) return void 0;
    return numberValue(find(chars.toLowerCase(), wanted.toLowerCase()), origin);
  };
}
var toText = ([value], call) => {
  if (value === void 0 || value.kind === "unknown") return void 0;
  const text = textOf(value) ?? serialised(value, call);
  return text === void 0 ? void 0 : boundedText(text, call.origin);
};
function serialised(value, call) {
  const { origin } = call;
  switch (value.kind) {
    case "text":
      return [
        ...knownText('"', origin),
        ...value.text.map(
          (piece) => piece.kind === "known" ? { ...piece, chars: JSON.stringify(piece.chars).slice(1, -1) } : piece
        ),
        ...knownText('"', origin)
      ];
    case "list":
      return value.more === void 0 ? bracketed(
        value.items.map((item) => serialised(item, call)),
        "[",
        "]",
        origin
      ) : void 0;
    case "map": {
      if (value.more !== void 0) return void 0;
      const members = [...value.entries.values()].map((entry) => {
        const inner = serialised(entry.value, call);
        return inner === void 0 ? void 0 : [...knownText(`${JSON.stringify(entry.key)}:`, origin), ...inner];
      });
      return bracketed(members, "{", "}", origin);
    }
    case "null":
      return knownText("null", origin);
    case "boolean":
      return knownText(String(value.value), value.origin);
    case "number":
      return textOf(value);
    case "unknown":
    case "choice":
      return void 0;
  }
}
function bracketed(members, open, close, origin) {
  const pieces = [...knownText(open, origin)];
  for (const [index, member] of members.entries()) {
    if (member === void 0 || pieces.length > maximumPieces) return void 0;
    if (index > 0) pieces.push(...knownText(",", origin));
    pieces.push(...member);
  }
  return [...pieces, ...knownText(close, origin)];
}
var stringFunctions = [
  ["tolower", changeCase((chars) => chars.toLowerCase(), "tolower")],
  ["toupper", changeCase((chars) => chars.toUpperCase(), "toupper")],
  ["format", format],
  ["trim", trim],
  ["replace", replace],
  ["split", split],
  ["join", join],
  ["substring", substring],
  ["padleft", padLeft],
  ["startswith", startsOrEnds(true)],
  ["endswith", startsOrEnds(false)],
  ["indexof", positionOf((chars, part2) => chars.indexOf(part2))],
  ["lastindexof", positionOf((chars, part2) => chars.lastIndexOf(part2))],
  ["string", toText]
];

// src/expand/arm/functions/logic.ts
function truth(value) {
  return value?.kind === "boolean" ? value.value : void 0;
}
var negation = ([value], { origin }) => {
  const known = truth(value);
  if (known !== void 0) return booleanValue(!known, origin);
  if (value?.kind !== "unknown") return void 0;
  return unknownValue(value.reason, origin, value.id === void 0 ? void 0 : negatedId(value.id));
};
function negatedId(id) {
  return id.startsWith("not(") && id.endsWith(")") ? id.slice(4, -1) : `not(${id})`;
}
function conditionOf(id) {
  const opposite = negatedId(id);
  return opposite.length < id.length ? { name: opposite, negated: true } : { name: id, negated: false };
}
function junction(deciding, name) {
  return (values, { origin }) => {
    if (values.some((value) => truth(value) === deciding)) return booleanValue(deciding, origin);
    const open = values.filter((value) => truth(value) === void 0);
    const [first] = open;
    if (first === void 0) return booleanValue(!deciding, origin);
    if (open.length === 1 && first.kind === "unknown") return { ...first, origin };
    return unknownValue(reasonOf(first) ?? `${name} does not take these arguments`, origin, callId(name, open));
  };
}
var equals = ([left, right], { origin }) => {
  if (left === void 0 || right === void 0) return void 0;
  const same = sameValue(left, right);
  if (same !== void 0) return booleanValue(same, origin);
  return againstTruth(left, right, origin) ?? againstTruth(right, left, origin);
};
function againstTruth(value, other, origin) {
  if (value.kind !== "unknown" || other.kind !== "boolean" || value.id === void 0) return void 0;
  return unknownValue(value.reason, origin, other.value ? value.id : negatedId(value.id));
}
function sameValue(left, right) {
  const id = idOf(left);
  if (id !== void 0 && id === idOf(right)) return true;
  const certain = reasonOf(left) === void 0 && reasonOf(right) === void 0;
  if (!certain) return differentKinds(left, right) ? false : void 0;
  if (left.kind === "text" && right.kind === "text") return knownChars(left.text) === knownChars(right.text);
  return id === void 0 ? void 0 : false;
}
function differentKinds(left, right) {
  const open = (value) => value.kind === "unknown" || value.kind === "choice";
  return !open(left) && !open(right) && left.kind !== right.kind;
}
var toBoolean = ([value], { origin }) => {
  if (value?.kind === "boolean") return booleanValue(value.value, origin);
  if (value?.kind === "number") return booleanValue(value.value !== 0, origin);
  const chars = charsArgument(value)?.toLowerCase();
  if (chars === "true" || chars === "1") return booleanValue(true, origin);
  return chars === "false" || chars === "0" ? booleanValue(false, origin) : void 0;
};
var choose = (call) => {
  const [test, whenTrue, whenFalse] = call.arguments;
  if (test === void 0 || whenTrue === void 0)
    return unknownValue("if() needs a condition and two values", call.origin);
  const branch = (isTrue) => {
    const taken = isTrue ? whenTrue : whenFalse;
    return taken === void 0 ? nullValue(call.origin) : call.evaluate(taken);
  };
  return branchOn(call.evaluate(test), branch, call, call.charsOf(test));
};
function branchOn(test, branch, call, chars) {
  if (test.kind === "choice") {
    const side = (value) => value === void 0 ? undecidable(call) : branchOn(value, branch, call, chars);
    return makeChoice(test, side(test.whenTrue), side(test.whenFalse), call.origin);
  }
  const known = truth(test);
  if (known !== void 0) return branch(known);
  if (test.kind !== "unknown") return undecidable(call);
  const id = conditionId(test, call, chars);
  const by = { condition: id.name, reason: `it depends on a condition that is not known: ${test.reason}` };
  return makeChoice(by, branch(!id.negated), branch(id.negated), call.origin);
}
function undecidable(call) {
  return unknownValue("the condition of if() is no truth value", call.origin);
}
function conditionId(test, call, chars) {
  return conditionOf(test.id ?? `${chars.replaceAll(/\s+/g, "").toLowerCase()}@${call.scope.id}`);
}
var coalesce = (values, { origin }) => {
  for (const [index, value] of values.entries()) {
    if (value.kind === "unknown") return unknownValue(value.reason, origin, callId("coalesce", values.slice(index)));
    if (value.kind !== "null") return value;
  }
  return nullValue(origin);
};
var logicForms = [["if", choose]];
var logicFunctions = [
  ["not", negation],
  ["and", junction(false, "and")],
  ["or", junction(true, "or")],
  ["equals", equals],
  ["bool", toBoolean],
  ["true", (_values, { origin }) => booleanValue(true, origin)],
  ["false", (_values, { origin }) => booleanValue(false, origin)],
  ["null", (_values, { origin }) => nullValue(origin)],
  ["coalesce", coalesce]
];

// src/expand/arm/functions/maps.ts
var maximumMergeDepth = 100;
function mapUnion(values, origin) {
  let result;
  for (const value of values) {
    if (value.kind === "null") continue;
    if (value.kind === "map") result = result === void 0 ? value : merge(result, value, origin, 0);
    else if (value.kind === "unknown") result = overridden(result, value.reason, origin);
    else return void 0;
  }
  return result === void 0 ? void 0 : { ...result, origin };
}
function merge(left, right, origin, depth) {
  const base = right.more === void 0 ? left : overridden(left, right.more, origin);
  const entries = new Map(base.entries);
  for (const entry of right.entries.values()) {
    const before = entryOfMap(base, entry.key);
    if (before !== void 0) entries.delete(before.key);
    entries.set(entry.key, before === void 0 ? entry : mergeEntry(before, entry, origin, depth));
  }
  return mapValue(entries.values(), origin, base.more);
}
function mergeEntry(before, entry, origin, depth) {
  if (before.value.kind !== "map" || entry.value.kind !== "map" || depth >= maximumMergeDepth) return entry;
  return { ...entry, value: merge(before.value, entry.value, origin, depth + 1) };
}
function overridden(map2, reason, origin) {
  const entries = [...map2?.entries.values() ?? []].map((entry) => ({
    ...entry,
    value: unknownValue(`it may be overridden by a value that is not known: ${reason}`, entry.value.origin)
  }));
  return mapValue(entries, origin, map2?.more ?? reason);
}
var shallowMerge = ([list], { origin }) => {
  if (list?.kind !== "list" || list.more !== void 0) return void 0;
  let result = mapValue([], origin);
  for (const item of list.items) {
    if (item.kind === "map") {
      const base = item.more === void 0 ? result : overridden(result, item.more, origin);
      result = mapValue([...base.entries.values(), ...item.entries.values()], origin, base.more);
    } else if (item.kind !== "null") {
      result = overridden(result, reasonOf(item) ?? "an item is no object", origin);
    }
  }
  return result;
};
var createObject = (values, { origin }) => {
  const entries = [];
  let more;
  for (let index = 0; index + 1 < values.length; index += 2) {
    const [key, value] = [values[index], values[index + 1]];
    const chars = charsArgument(key);
    if (key === void 0 || value === void 0 || chars === void 0) more = "a key of this object is not known";
    else entries.push({ key: chars, keyOrigin: key.origin, value });
  }
  return mapValue(entries, origin, more);
};
var items = ([map2], { origin }) => {
  if (map2?.kind !== "map") return void 0;
  const sorted = [...map2.entries.values()].sort(
    (left, right) => left.key.toLowerCase() < right.key.toLowerCase() ? -1 : 1
  );
  const pairs = sorted.map(
    (entry) => mapValue(
      [
        { key: "key", keyOrigin: entry.keyOrigin, value: knownString(entry.key, entry.keyOrigin) },
        { key: "value", keyOrigin: entry.keyOrigin, value: entry.value }
      ],
      entry.value.origin
    )
  );
  return listValue(pairs, origin, map2.more);
};
var objectKeys = ([map2], { origin }) => {
  if (map2?.kind !== "map") return void 0;
  const keys = [...map2.entries.values()].map((entry) => knownString(entry.key, entry.keyOrigin));
  return listValue(keys, origin, map2.more);
};
var tryGet = ([target, ...keys], { origin }) => {
  let value = target;
  for (const key of keys) {
    if (value === void 0 || value.kind === "null") return nullValue(origin);
    if (isMissing(value, key)) return nullValue(origin);
    value = accessProperty(value, key, origin);
    if (value.kind === "choice") return unknownValue(value.reason, origin);
  }
  return value;
};
function isMissing(target, key) {
  if (target.kind === "map") {
    const chars = charsArgument(key);
    return chars !== void 0 && target.more === void 0 && entryOfMap(target, chars) === void 0;
  }
  return target.kind === "list" && target.more === void 0 && key.kind === "number" && target.items[key.value] === void 0;
}
var mapFunctions = [
  ["shallowmerge", shallowMerge],
  ["createobject", createObject],
  ["items", items],
  ["objectkeys", objectKeys],
  ["tryget", tryGet]
];

// src/expand/arm/functions/collections.ts
var maximumItems = 2e4;
var concat = (values, { origin }) => {
  if (values.some((value) => value.kind === "list")) return concatLists(values, origin);
  if (values.every((value) => value.kind === "unknown")) {
    const [only] = values;
    return values.length === 1 && only !== void 0 ? only : void 0;
  }
  const texts = values.map(textOf);
  const pieces = texts.flatMap((text) => text ?? []);
  return texts.includes(void 0) ? void 0 : boundedText(pieces, origin);
};
function concatLists(values, origin) {
  const items2 = values.flatMap((value) => value.kind === "list" ? value.items : []);
  if (items2.length > maximumItems) return void 0;
  return listValue(items2, origin, moreOf(values));
}
function moreOf(values) {
  for (const value of values) {
    const more = value.kind === "list" ? value.more : value.kind === "null" ? void 0 : reasonOf(value) ?? "an item is no list";
    if (more !== void 0) return more;
  }
  return void 0;
}
var union = (values, { origin }) => {
  if (values.some((value) => value.kind === "map")) return mapUnion(values, origin);
  if (!values.some((value) => value.kind === "list"))
    return values.every((value) => value.kind === "null") ? nullValue(origin) : void 0;
  const joined = concatLists(values, origin);
  return joined?.kind === "list" ? { ...joined, items: withoutRepeats(joined.items) } : void 0;
};
var maximumCompared = 2e3;
function withoutRepeats(items2) {
  if (items2.length > maximumCompared) return items2;
  const kept = [];
  for (const item of items2) if (!kept.some((other) => sameValue(other, item) === true)) kept.push(item);
  return kept;
}
var intersection = ([first, ...others], { origin }) => {
  if (first?.kind !== "list" || first.more !== void 0) return void 0;
  const lists = others.filter((value) => value.kind === "list" && value.more === void 0);
  if (lists.length !== others.length || first.items.length > maximumCompared) return void 0;
  if ([first, ...lists].some((list) => reasonOf(list) !== void 0)) return void 0;
  return listValue(
    first.items.filter((item) => lists.every((list) => list.items.some((other) => sameValue(item, other) === true))),
    origin
  );
};
var array = ([value], { origin }) => {
  if (value === void 0 || value.kind === "unknown") return void 0;
  return value.kind === "list" ? value : listValue([value], origin);
};
var createArray = (values, { origin }) => listValue(values, origin);
var length = ([value], { origin }) => {
  if (value?.kind === "list" && value.more === void 0) return numberValue(value.items.length, origin);
  if (value?.kind === "map" && value.more === void 0) return numberValue(value.entries.size, origin);
  const chars = value?.kind === "text" ? charsArgument(value) : void 0;
  return chars === void 0 ? void 0 : numberValue(chars.length, origin);
};
var empty = ([value], { origin }) => {
  const answer = value === void 0 ? void 0 : isEmpty(value);
  return answer === void 0 ? void 0 : booleanValue(answer, origin);
};
function isEmpty(value) {
  switch (value.kind) {
    case "null":
      return true;
    case "list":
      return isEmptyOf(value.items.length, value.more);
    case "map":
      return isEmptyOf(value.entries.size, value.more);
    case "text":
      if (value.text.some((piece) => piece.kind === "known" && piece.chars !== "")) return false;
      return value.text.every((piece) => piece.kind === "known") ? true : void 0;
    case "number":
    case "boolean":
    case "unknown":
    case "choice":
      return void 0;
  }
}
function isEmptyOf(count, more) {
  if (count > 0) return false;
  return more === void 0 ? true : void 0;
}
function part(bounds) {
  return ([value, amount], { origin }) => {
    const count = numberArgument(amount);
    if (count === void 0) return void 0;
    if (value?.kind === "list") {
      if (value.more !== void 0) return listValue([], origin, value.more);
      return listValue(value.items.slice(...bounds(Math.max(0, count), value.items.length)), origin);
    }
    if (value?.kind !== "text") return void 0;
    const flat = flatten(value.text);
    const [start, end] = bounds(Math.max(0, count), flat.chars.length);
    const hole = flat.chars.indexOf(holeMark);
    if (hole !== -1 && hole < (start === 0 ? end : flat.chars.length)) return void 0;
    return textValue(cutText(flat, start, end), origin);
  };
}
function edge(index) {
  return ([value], { origin }) => {
    if (value?.kind === "list") {
      if (value.more !== void 0) return unknownValue(value.more, origin);
      return value.items.at(index) ?? nullValue(origin);
    }
    if (value?.kind !== "text") return void 0;
    const flat = flatten(value.text);
    const start = index === 0 ? 0 : Math.max(0, flat.chars.length - 1);
    if (flat.chars[start] === holeMark) return void 0;
    return textValue(cutText(flat, start, Math.min(start + 1, flat.chars.length)), origin);
  };
}
var contains = ([container, wanted], { origin }) => {
  if (wanted === void 0) return void 0;
  const answer = container === void 0 ? void 0 : holds(container, wanted);
  return answer === void 0 ? void 0 : booleanValue(answer, origin);
};
function holds(container, wanted) {
  switch (container.kind) {
    case "list":
      return containsItem(container, wanted);
    case "map":
      return containsKey(container, wanted);
    case "text":
      return containsPart(container, wanted);
    case "number":
    case "boolean":
    case "null":
    case "unknown":
    case "choice":
      return void 0;
  }
}
function containsKey(map2, wanted) {
  const key = charsArgument(wanted);
  if (key === void 0) return void 0;
  if (entryOfMap(map2, key) !== void 0) return true;
  return map2.more === void 0 ? false : void 0;
}
function containsItem(list, wanted) {
  const answers = list.items.map((item) => sameValue(item, wanted));
  if (answers.includes(true)) return true;
  return answers.includes(void 0) || list.more !== void 0 ? void 0 : false;
}
function containsPart(container, wanted) {
  const chars = charsArgument(wanted);
  if (chars === void 0) return void 0;
  const inside = flatten(container.text).chars;
  if (inside.includes(chars)) return true;
  return inside.includes(holeMark) ? void 0 : false;
}
var flattenLists = ([value], { origin }) => {
  if (value?.kind !== "list") return void 0;
  const joined = concatLists(value.items, origin);
  if (joined?.kind !== "list") return void 0;
  return listValue(joined.items, origin, value.more ?? joined.more);
};
var collectionFunctions = [
  ["concat", concat],
  ["union", union],
  ["intersection", intersection],
  ["array", array],
  ["createarray", createArray],
  ["length", length],
  ["empty", empty],
  ["skip", part((count, total) => [Math.min(count, total), total])],
  ["take", part((count, total) => [0, Math.min(count, total)])],
  ["first", edge(0)],
  ["last", edge(-1)],
  ["contains", contains],
  ["flatten", flattenLists]
];

// src/expand/arm/functions/deployment.ts
function nameArgument(call) {
  const [first] = call.arguments;
  const value = first === void 0 ? void 0 : call.evaluate(first);
  return value?.kind === "text" ? knownChars(value.text) : void 0;
}
var parameters = (call) => {
  const name = nameArgument(call);
  if (name === void 0) return unknownValue("which parameter is meant is not known", call.origin);
  return call.scope.parameter(name) ?? unknownValue(`parameter \`${name}\` is not declared`, call.origin);
};
var variables = (call) => {
  const name = nameArgument(call);
  if (name === void 0) return unknownValue("which variable is meant is not known", call.origin);
  return call.scope.variable(name) ?? unknownValue(`variable \`${name}\` is not declared`, call.origin);
};
var copyIndex = (call) => {
  const values = call.arguments.map((argument) => call.evaluate(argument));
  const [first] = values;
  const name = first?.kind === "text" ? knownChars(first.text) ?? "" : "";
  const offset = first?.kind === "number" ? first : values[1];
  const index = call.scope.copies.get(name.toLowerCase()) ?? soleCopy(call, name);
  if (index === void 0) return unknownValue("copyIndex() stands in no loop", call.origin);
  if (typeof index !== "number") return { ...index, origin: call.origin };
  const added = offset === void 0 ? 0 : offset.kind === "number" ? offset.value : Number.NaN;
  if (Number.isNaN(added)) return unknownValue("the offset of copyIndex() is not known", call.origin);
  return { kind: "number", value: index + added, literal: String(index + added), origin: call.origin };
};
function soleCopy(call, name) {
  const indexes = [...call.scope.copies.values()];
  return name === "" && indexes.length === 1 ? indexes[0] : void 0;
}
var runtime = (call) => {
  const values = call.arguments.map((argument) => call.evaluate(argument));
  const id = callId(displayNames.get(call.name) ?? call.name, values);
  return id === void 0 ? unknownValue(runtimeReason(`${displayNames.get(call.name) ?? call.name}()`), call.origin) : runtimeValue(id, call.origin);
};
var reference = (call) => {
  const [target] = call.arguments;
  const known = target === void 0 ? void 0 : call.scope.deployment(call.evaluate(target));
  return known ?? runtime(call);
};
var secret = (call) => sensitiveValue(runtime(call));
var runtimeNames = [
  "resourceGroup",
  "subscription",
  "tenant",
  "managementGroup",
  "deployment",
  "deployer",
  "environment",
  "references",
  "uniqueString",
  "guid",
  "newGuid",
  "utcNow",
  "dateTimeAdd",
  "dateTimeFromEpoch",
  "dateTimeToEpoch",
  "pickZones",
  "providers",
  "toLogicalZone",
  "toLogicalZones",
  "toPhysicalZone",
  "toPhysicalZones",
  "externalInput"
];
var secretNames = [
  "listKeys",
  "listSecrets",
  "listAccountSas",
  "listServiceSas",
  "listCredentials",
  "listConnectionStrings",
  "listAdminKeys",
  "listQueryKeys",
  "listClusterAdminCredential",
  "listClusterUserCredential",
  "list",
  "listCallbackUrl",
  "listValue",
  "getSecret"
];
var displayNames = new Map(
  [...runtimeNames, ...secretNames].map((name) => [name.toLowerCase(), name])
);
function resourceIdIn(scope) {
  return (call) => {
    const values = call.arguments.map((argument) => call.evaluate(argument));
    const typeIndex = values.findIndex(isResourceType);
    const type = values[typeIndex];
    const names = values.slice(typeIndex + 1).map(textOf);
    const segments = type?.kind === "text" ? (knownChars(type.text) ?? "").split("/") : [];
    if (type === void 0 || segments.length !== names.length + 1) return undecidedId(call, values);
    const pieces = [
      ...scopeOf(scope, values.slice(0, typeIndex), call),
      ...knownText(`/providers/${segments[0] ?? ""}`, call.origin)
    ];
    for (const [index, name] of names.entries()) {
      if (name === void 0) return undecidedId(call, values);
      pieces.push(...knownText(`/${segments[index + 1] ?? ""}/`, call.origin), ...name);
    }
    return textValue(pieces, call.origin);
  };
}
function undecidedId(call, values) {
  return unknownValue("the resource id is not known", call.origin, callId(call.name, values));
}
function isResourceType(value) {
  const chars = value.kind === "text" ? knownChars(value.text) : void 0;
  return chars !== void 0 && !chars.startsWith("/") && /^[^/.]+\.[^/]*\//.test(chars);
}
function scopeOf(scope, given, call) {
  const hole = (what) => holeText(runtimeReason(what), call.origin, what);
  const word = (chars) => knownText(chars, call.origin);
  const argument = (index, what) => {
    const value = index < 0 ? void 0 : given[index];
    return (value === void 0 ? void 0 : textOf(value)) ?? hole(what);
  };
  switch (scope) {
    case "tenant":
      return [];
    case "managementGroup":
      return [
        ...word("/providers/Microsoft.Management/managementGroups/"),
        ...argument(given.length - 1, "managementGroup().name")
      ];
    case "extension":
      return argument(0, "the scope of the resource id");
    case "subscription":
      return [...word("/subscriptions/"), ...argument(given.length - 1, "subscription().subscriptionId")];
    case "group":
      return [
        ...word("/subscriptions/"),
        ...argument(given.length - 2, "subscription().subscriptionId"),
        ...word("/resourceGroups/"),
        ...argument(given.length - 1, "resourceGroup().name")
      ];
  }
}
var deploymentForms = [
  ["parameters", parameters],
  ["variables", variables],
  ["copyindex", copyIndex],
  ["resourceid", resourceIdIn("group")],
  ["subscriptionresourceid", resourceIdIn("subscription")],
  ["tenantresourceid", resourceIdIn("tenant")],
  ["extensionresourceid", resourceIdIn("extension")],
  ["managementgroupresourceid", resourceIdIn("managementGroup")],
  ["reference", reference],
  ...runtimeNames.map((name) => [name.toLowerCase(), runtime]),
  ...secretNames.map((name) => [name.toLowerCase(), secret])
];

// src/expand/arm/functions/lambdas.ts
function lambdaOf(call, expression) {
  if (expression?.kind !== "call" || expression.name !== "lambda") return void 0;
  const names = expression.arguments.slice(0, -1).map((argument) => charsArgument(call.evaluate(argument)) ?? "");
  const body = expression.arguments.at(-1);
  if (body === void 0) return void 0;
  return (...values) => {
    const lambdas = new Map(call.scope.lambdas);
    for (const [index, name] of names.entries()) {
      const value = values[index];
      if (value !== void 0) lambdas.set(name.toLowerCase(), value);
    }
    return call.evaluate(body, { ...call.scope, lambdas });
  };
}
var lambdaVariables = (call) => {
  const [first] = call.arguments;
  const name = first === void 0 ? void 0 : charsArgument(call.evaluate(first));
  const value = name === void 0 ? void 0 : call.scope.lambdas.get(name.toLowerCase());
  return value ?? unknownValue("which lambda variable is meant is not known", call.origin);
};
function onList(apply) {
  return (call) => {
    const [source] = call.arguments;
    const value = source === void 0 ? void 0 : call.evaluate(source);
    const lambda = lambdaOf(call, call.arguments.at(call.name === "reduce" ? 2 : 1));
    if (value?.kind !== "list" || lambda === void 0) {
      const reason = value === void 0 ? void 0 : firstReason([value]);
      return unknownValue(reason ?? `${call.name} does not take these arguments`, call.origin);
    }
    const result = apply(value, lambda, call);
    return isSensitive(value) ? sensitiveValue(result) : result;
  };
}
var map = onList((list, lambda, { origin }) => {
  return listValue(
    list.items.map((item, index) => lambda(item, numberValue(index, origin))),
    origin,
    list.more
  );
});
var filter = onList((list, lambda, { origin }) => {
  const kept = [];
  let more = list.more;
  for (const [index, item] of list.items.entries()) {
    const test = lambda(item, numberValue(index, origin));
    if (test.kind === "boolean") {
      if (test.value) kept.push(item);
    } else {
      more ??= `whether an item is kept is not known: ${firstReason([test]) ?? "the test is no truth value"}`;
    }
  }
  return listValue(kept, origin, more);
});
var reduce = onList((list, lambda, call) => {
  const [, start] = call.arguments;
  if (start === void 0 || list.more !== void 0)
    return unknownValue(list.more ?? "reduce() needs a start", call.origin);
  let value = call.evaluate(start);
  for (const [index, item] of list.items.entries()) value = lambda(value, item, numberValue(index, call.origin));
  return value;
});
var maximumSorted = 200;
var sort = onList((list, lambda, call) => {
  if (list.more !== void 0 || list.items.length > maximumSorted)
    return unknownValue(list.more ?? "the list is too long to sort", call.origin);
  let undecided2;
  const sorted = [...list.items].sort((left, right) => {
    const before = lambda(left, right);
    if (before.kind === "boolean") return before.value ? -1 : 1;
    undecided2 ??= firstReason([before]) ?? "the order is no truth value";
    return 0;
  });
  return undecided2 === void 0 ? listValue(sorted, call.origin) : unknownValue(undecided2, call.origin);
});
var toObject = onList((list, lambda, call) => {
  const toValue = lambdaOf(call, call.arguments[2]);
  const entries = [];
  let { more } = list;
  for (const item of list.items) {
    const key = lambda(item);
    const chars = key.kind === "text" ? knownChars(key.text) : void 0;
    if (chars === void 0) more ??= firstReason([key]) ?? "a key is no string";
    else entries.push({ key: chars, keyOrigin: key.origin, value: toValue === void 0 ? item : toValue(item) });
  }
  return mapValue(entries, call.origin, more);
});
var mapValues = (call) => {
  const [source, body] = call.arguments;
  const value = source === void 0 ? void 0 : call.evaluate(source);
  const lambda = lambdaOf(call, body);
  if (value?.kind !== "map" || lambda === void 0) {
    return unknownValue(
      value === void 0 ? "mapValues() needs an object" : firstReason([value]) ?? "mapValues() needs an object",
      call.origin
    );
  }
  return mapValue(
    [...value.entries.values()].map((entry) => ({ ...entry, value: lambda(entry.value) })),
    call.origin,
    value.more
  );
};
var strayLambda = (call) => unknownValue("a lambda stands where none is called", call.origin, callId("lambda", []));
var lambdaForms = [
  ["lambdavariables", lambdaVariables],
  ["lambda", strayLambda],
  ["map", map],
  ["filter", filter],
  ["reduce", reduce],
  ["sort", sort],
  ["toobject", toObject],
  ["mapvalues", mapValues]
];

// src/expand/arm/functions/numbers.ts
var maximumRange = 1e4;
function binary(apply) {
  return (values, { origin }) => {
    const left = numberArgument(values[0]);
    const right = numberArgument(values[1]);
    if (left === void 0 || right === void 0) return void 0;
    const result = apply(left, right);
    return Number.isFinite(result) ? numberValue(result, origin) : void 0;
  };
}
function compare(holds2) {
  return ([left, right], { origin }) => {
    const order = orderOf(left, right);
    return order === void 0 ? void 0 : booleanValue(holds2(order), origin);
  };
}
function orderOf(left, right) {
  if (left?.kind === "number" && right?.kind === "number") return left.value - right.value;
  const first = left?.kind === "text" ? charsArgument(left) : void 0;
  const second = right?.kind === "text" ? charsArgument(right) : void 0;
  return first === void 0 || second === void 0 ? void 0 : Number(first > second) - Number(first < second);
}
function extreme(choose2) {
  return (values, { origin }) => {
    const [first] = values;
    const members = values.length === 1 && first?.kind === "list" && first.more === void 0 ? first.items : values;
    const numbers = members.map(numberArgument).filter((number) => number !== void 0);
    return numbers.length === members.length && numbers.length > 0 ? numberValue(choose2(numbers), origin) : void 0;
  };
}
var toInteger = ([value], { origin }) => {
  const chars = charsArgument(value);
  if (chars === void 0 || chars.trim() === "") return void 0;
  const number = Math.trunc(Number(chars));
  return Number.isFinite(number) ? { ...numberValue(number, origin), literal: String(number) } : void 0;
};
var range = (values, { origin }) => {
  const start = numberArgument(values[0]);
  const count = numberArgument(values[1]);
  if (start === void 0 || count === void 0 || count < 0 || count > maximumRange) return void 0;
  return listValue(
    Array.from({ length: count }, (_, index) => numberValue(start + index, origin)),
    origin
  );
};
var numberFunctions = [
  ["add", binary((left, right) => left + right)],
  ["sub", binary((left, right) => left - right)],
  ["mul", binary((left, right) => left * right)],
  ["div", binary((left, right) => right === 0 ? Number.NaN : Math.trunc(left / right))],
  ["mod", binary((left, right) => right === 0 ? Number.NaN : left % right)],
  ["less", compare((order) => order < 0)],
  ["lessorequals", compare((order) => order <= 0)],
  ["greater", compare((order) => order > 0)],
  ["greaterorequals", compare((order) => order >= 0)],
  // Written out: a call with thousands of arguments would overflow the stack.
  ["min", extreme((numbers) => numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY))],
  ["max", extreme((numbers) => numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY))],
  ["int", toInteger],
  ["range", range]
];

// src/expand/arm/functions/json-text.ts
function valueOfJsonText(text, fallback) {
  const flat = flatten(text);
  const { root, problems } = parseJson({ path: "", text: flat.chars });
  if (root === void 0) return void 0;
  if (problems.length > 0 && !flat.chars.includes(holeMark)) return void 0;
  return convert(root, flat, fallback);
}
function convert(node, flat, fallback) {
  const origin = originOf(flat, node.start, node.end, fallback);
  switch (node.kind) {
    case "string":
      return textValue(convertText(node, flat, origin), origin);
    case "number":
      return { kind: "number", value: node.value, literal: node.literal, origin };
    case "boolean":
      return { kind: "boolean", value: node.value, origin };
    case "null":
      return nullValue(origin);
    case "array":
      return listValue(
        node.items.map((item) => convert(item, flat, fallback)),
        origin
      );
    case "object":
      return convertObject(node, flat, fallback, origin);
    case "broken":
      return convertHole(node, flat, origin);
  }
}
function convertObject(node, flat, fallback, origin) {
  const hidden = node.entries.find((entry) => entry.key.includes(holeMark));
  const entries = node.entries.filter((entry) => !entry.key.includes(holeMark)).map((entry) => ({
    key: entry.key,
    keyOrigin: originOf(flat, entry.keyPlace.start, entry.keyPlace.end, fallback),
    value: convert(entry.value, flat, fallback)
  }));
  return mapValue(entries, origin, hidden === void 0 ? void 0 : "a key of this JSON text is not known");
}
function convertHole(node, flat, origin) {
  const inside = cutText(flat, node.start, node.end);
  const hole = inside.find((piece) => piece.kind === "hole");
  if (hole?.kind !== "hole") return unknownValue("this part of the JSON text cannot be read", origin);
  return unknownValue(hole.reason, hole.origin, inside.length === 1 ? hole.id : void 0);
}
function convertText(node, flat, fallback) {
  const pieces = [];
  for (const run of jsonText(node)) {
    const { start, end } = run.origin.place;
    const plain = run.kind === "known" && end - start === run.chars.length;
    if (plain) pieces.push(...cutText(flat, start, end));
    else pieces.push({ ...run, origin: originOf(flat, start, end, fallback) });
  }
  return pieces;
}

// src/expand/arm/functions/encodings.ts
function base64Of(text, origin) {
  return [{ kind: "encoded", encoding: "base64", bytes: "utf8", inner: text, origin }];
}
var base64 = ([value], { origin }) => {
  const text = value?.kind === "text" ? value.text : void 0;
  return text === void 0 ? void 0 : textValue(base64Of(text, origin), origin);
};
function decoded(text) {
  const [only] = text;
  if (text.length === 1 && only?.kind === "encoded" && only.bytes === "utf8") return only.inner;
  const chars = knownChars(text);
  if (chars === void 0) return void 0;
  const inner = Buffer.from(chars, "base64").toString("utf8");
  return only === void 0 ? [] : knownText(inner, only.origin);
}
var base64ToString = ([value], { origin }) => {
  const inner = value?.kind === "text" ? decoded(value.text) : void 0;
  return inner === void 0 ? void 0 : textValue(inner, origin);
};
var base64ToJson = ([value], { origin }) => {
  const inner = value?.kind === "text" ? decoded(value.text) : void 0;
  return inner === void 0 ? void 0 : valueOfJsonText(inner, origin);
};
var json = ([value], { origin }) => value?.kind === "text" ? valueOfJsonText(value.text, origin) : void 0;
var dataUri = ([value], { origin }) => {
  const text = stringArgument(value);
  if (text === void 0 || value?.kind === "unknown") return void 0;
  return textValue([...knownText("data:text/plain;charset=utf8;base64,", origin), ...base64Of(text, origin)], origin);
};
var uriComponent = ([value], { origin }) => {
  const chars = charsArgument(value);
  try {
    return chars === void 0 ? void 0 : knownString(encodeURIComponent(chars), origin);
  } catch {
    return void 0;
  }
};
var uriComponentToString = ([value], { origin }) => {
  const chars = charsArgument(value);
  try {
    return chars === void 0 ? void 0 : knownString(decodeURIComponent(chars), origin);
  } catch {
    return void 0;
  }
};
var uri = (values, { origin }) => {
  const base = stringArgument(values[0]);
  const relative = stringArgument(values[1]);
  if (base === void 0 || relative === void 0) return void 0;
  const last = base.at(-1);
  if (last?.kind !== "known") return boundedText([...base, ...relative], origin);
  const cut = last.chars.lastIndexOf("/") + 1;
  if (cut === 0) return void 0;
  const linear = last.origin.place.end - last.origin.place.start === last.chars.length;
  const end = linear ? last.origin.place.start + cut : last.origin.place.end;
  const head = {
    ...last,
    chars: last.chars.slice(0, cut),
    origin: { ...last.origin, place: { ...last.origin.place, end } }
  };
  return boundedText([...base.slice(0, -1), head, ...relative], origin);
};
var encodingFunctions = [
  ["base64", base64],
  ["base64tostring", base64ToString],
  ["base64tojson", base64ToJson],
  ["json", json],
  ["datauri", dataUri],
  ["uri", uri],
  ["uricomponent", uriComponent],
  ["uricomponenttostring", uriComponentToString]
];

// src/expand/arm/functions/index.ts
var specialForms = new Map([...logicForms, ...deploymentForms, ...lambdaForms]);
var plainFunctions = new Map([
  ...stringFunctions,
  ...encodingFunctions,
  ...collectionFunctions,
  ...mapFunctions,
  ...numberFunctions,
  ...logicFunctions
]);
var containers = /* @__PURE__ */ new Set(["createarray", "createobject"]);
function callFunction(call) {
  const form = specialForms.get(call.name);
  if (form !== void 0) return form(call);
  const values = call.arguments.map((argument) => call.evaluate(argument));
  const own = call.name.includes(".") ? call.scope.userFunction(call.name) : void 0;
  const result = own === void 0 ? callPlain(call, values) : own(values, call.origin, call.scope);
  return values.some(isSensitive) && !isSensitive(result) ? sensitiveValue(result) : result;
}
function callPlain(call, values) {
  const plain = plainFunctions.get(call.name);
  if (plain === void 0) {
    return unknownValue(`the function ${call.name} is not evaluated`, call.origin, callId(call.name, values));
  }
  const apply = (arguments_) => {
    call.scope.session.steps -= widthOf(arguments_);
    return plain(arguments_, call) ?? undecided(call, arguments_);
  };
  return containers.has(call.name) ? apply(values) : overChoices(values, call.origin, apply);
}
function undecided(call, values) {
  const reason = firstReason(values) ?? `${call.name} does not take these arguments`;
  return unknownValue(reason, call.origin, callId(call.name, values));
}

// src/expand/arm/scope.ts
var maximumSteps = 4e5;
var maximumDepth2 = 400;
function newSession(report) {
  return { steps: maximumSteps, depth: 0, report };
}
function inCopy(scope, name, index, isResource) {
  const copies = new Map(scope.copies);
  copies.set(name.toLowerCase(), index);
  if (isResource) copies.set("", index);
  return { ...scope, copies };
}
function withinBudget(session, origin, evaluate) {
  if (session.steps <= 0)
    return unknownValue("the template takes more steps to evaluate than are spent on one", origin());
  if (session.depth >= maximumDepth2) return unknownValue("the template nests its expressions too deeply", origin());
  session.steps -= 1;
  session.depth += 1;
  try {
    return evaluate();
  } finally {
    session.depth -= 1;
  }
}

// src/expand/arm/evaluate.ts
var maximumCopies = 800;
function evaluateNode(node, scope) {
  return withinBudget(
    scope.session,
    () => originAt(placeOfNode(node)),
    () => evaluateInBudget(node, scope)
  );
}
function placeOfNode(node) {
  return placeOf(node.source, node.start, node.end);
}
function evaluateInBudget(node, scope) {
  const origin = originAt(placeOfNode(node));
  switch (node.kind) {
    case "string":
      return evaluateString(node, scope);
    case "object":
      return evaluateObject(node, scope);
    case "array":
      return listValue(
        node.items.map((item) => evaluateNode(item, scope)),
        origin
      );
    case "number":
      return { kind: "number", value: node.value, literal: node.literal, origin };
    case "boolean":
      return { kind: "boolean", value: node.value, origin };
    case "null":
      return nullValue(origin);
    case "broken":
      return unknownValue(node.reason, origin);
  }
}
function evaluateString(node, scope) {
  const place = contentPlace(node);
  const origin = originAt(place);
  const text = jsonText(node);
  if (!node.chars.startsWith("[")) return textValue(text, origin);
  const flat = flatten(text);
  const read = readArmString(flat.chars);
  switch (read.kind) {
    case "literal":
      return textValue(read.start === 0 ? text : cutText(flat, read.start, flat.chars.length), origin);
    case "invalid": {
      const at = originOf(flat, read.start, read.end, origin);
      scope.session.report({ message: `this template expression cannot be read: ${read.message}`, origin: at });
      return unknownValue(`the expression cannot be read: ${read.message}`, at);
    }
    case "expression":
      return evaluateExpression(read.expression, { flat, place, scope });
  }
}
function placeIn(frame, expression) {
  return originOf(frame.flat, expression.start, expression.end, originAt(frame.place)).place;
}
function charsIn(frame, expression) {
  return frame.flat.chars.slice(expression.start, expression.end);
}
function evaluateExpression(expression, frame) {
  return withinBudget(
    frame.scope.session,
    () => originAt(placeIn(frame, expression)),
    () => {
      switch (expression.kind) {
        case "string":
          return textValue(
            expression.runs.flatMap((run) => cutText(frame.flat, run.start, run.end)),
            originAt(placeIn(frame, expression))
          );
        case "number":
          return {
            kind: "number",
            value: expression.value,
            literal: expression.literal,
            origin: originAt(placeIn(frame, expression))
          };
        case "call":
        case "property":
        case "index":
          return evaluateUse(expression, frame);
      }
    }
  );
}
var maximumNoteLength = 60;
var maximumSize = 25e3;
function noteOf(chars) {
  const plain = chars.replaceAll(/\s+/g, " ");
  return plain.length > maximumNoteLength ? `${plain.slice(0, maximumNoteLength)}...` : plain;
}
function evaluateUse(expression, frame) {
  const base = baseOf(expression);
  const value = evaluateAccess(expression, frame);
  if (base === void 0 || !declarationReaders.has(base.name)) return value;
  const place = placeIn(frame, expression);
  const size = sizeOf(value, maximumSize);
  frame.scope.session.steps -= size;
  if (size >= maximumSize)
    return unknownValue(`the value of ${noteOf(charsIn(frame, expression))} is too large`, originAt(place));
  return valueUsedAt(value, place, noteOf(charsIn(frame, expression)));
}
var declarationReaders = /* @__PURE__ */ new Set(["parameters", "variables", "reference"]);
function baseOf(expression) {
  let base = expression;
  while (base.kind === "property" || base.kind === "index") base = base.target;
  return base.kind === "call" ? base : void 0;
}
function evaluateAccess(expression, frame) {
  const origin = originAt(placeIn(frame, expression));
  switch (expression.kind) {
    case "property":
      return accessProperty(evaluateAccess(expression.target, frame), knownString(expression.name, origin), origin);
    case "index":
      return accessProperty(
        evaluateAccess(expression.target, frame),
        evaluateExpression(expression.index, frame),
        origin
      );
    case "call":
      return callFunction({
        name: expression.name,
        arguments: expression.arguments,
        scope: frame.scope,
        origin,
        evaluate: (inner, scope) => evaluateExpression(inner, scope === void 0 ? frame : { ...frame, scope }),
        charsOf: (inner) => charsIn(frame, inner)
      });
    case "string":
    case "number":
      return evaluateExpression(expression, frame);
  }
}
function evaluateObject(node, scope, left = /* @__PURE__ */ new Set()) {
  const entries = [];
  let more;
  for (const entry of node.entries) {
    if (left.has(entry.key.toLowerCase())) continue;
    const loops = entry.key.toLowerCase() === "copy" ? propertyLoops(entry.value) : void 0;
    if (loops !== void 0) {
      entries.push(...loops.map((loop) => evaluateLoop(loop, scope)));
      continue;
    }
    const key = evaluateKey(entry, scope);
    if (key === void 0) {
      more = "a key of this object is an expression that is not known";
      continue;
    }
    const value = settleNull(entry.value, evaluateNode(entry.value, scope));
    if (value !== void 0) entries.push({ key, keyOrigin: originAt(entry.keyPlace), value });
  }
  return mapValue(entries, originAt(placeOfNode(node)), more);
}
function evaluateKey(entry, scope) {
  if (!isArmExpression(entry.key))
    return entry.key.startsWith("[[") && entry.key.endsWith("]") ? entry.key.slice(1) : entry.key;
  const { source, start, end } = entry.keyPlace;
  const key = {
    kind: "string",
    chars: entry.key,
    escaped: end - start !== entry.key.length,
    source,
    start: start - 1,
    end: end + 1
  };
  const value = evaluateString(key, scope);
  return value.kind === "text" ? knownChars(value.text) : void 0;
}
function settleNull(node, value) {
  if (node.kind !== "string") return value;
  if (value.kind === "null") return void 0;
  return value.kind === "choice" ? withoutNulls(value) : value;
}
function withoutNulls(value) {
  if (value.kind === "null") return void 0;
  if (value.kind !== "choice") return value;
  const { whenTrue, whenFalse, ...rest } = value;
  const left = whenTrue === void 0 ? void 0 : withoutNulls(whenTrue);
  const right = whenFalse === void 0 ? void 0 : withoutNulls(whenFalse);
  if (left === void 0 && right === void 0) return void 0;
  return {
    ...rest,
    ...left === void 0 ? {} : { whenTrue: left },
    ...right === void 0 ? {} : { whenFalse: right }
  };
}
function propertyLoops(node) {
  if (node.kind !== "array" || node.items.length === 0) return void 0;
  const loops = loopsOf(node);
  return loops.length === node.items.length ? loops : void 0;
}
function loopsOf(node) {
  return node.items.flatMap((item) => {
    const nameNode = valueLike(item, "name");
    const name = stringOf(nameNode);
    const input = valueLike(item, "input");
    return name === void 0 || nameNode === void 0 || input === void 0 ? [] : [{ name, nameNode, count: valueLike(item, "count"), input }];
  });
}
function evaluateLoop(loop, scope) {
  const origin = originAt(placeOfNode(loop.input));
  const keyOrigin = originAt(
    loop.nameNode.kind === "string" ? contentPlace(loop.nameNode) : placeOfNode(loop.nameNode)
  );
  const turns = copyTurns(loop.name, loop.count, scope);
  const items2 = turns.indexes.map((index) => evaluateNode(loop.input, inCopy(scope, loop.name, index, false)));
  return { key: loop.name, keyOrigin, value: listValue(items2, origin, turns.unknown) };
}
function copyTurns(name, count, scope) {
  if (count === void 0) return { indexes: [], unknown: `the loop ${name} has no count` };
  const value = evaluateNode(count, scope);
  const origin = originAt(placeOfNode(count));
  if (value.kind === "number") {
    const wanted = Math.max(0, Math.floor(value.value));
    const indexes = Array.from({ length: Math.min(wanted, maximumCopies) }, (_, index) => index);
    return wanted > maximumCopies ? { indexes, unknown: `the loop ${name} turns more than ${maximumCopies} times` } : { indexes };
  }
  const reason = value.kind === "unknown" || value.kind === "choice" ? value.reason : "its count is no number";
  const why = `how often the loop ${name} turns is not known: ${reason}`;
  return { indexes: [unknownValue(why, origin, `copyIndex(${name})@${scope.id}`)], unknown: why };
}

// src/expand/arm/template-scope.ts
function templateScope(inputs) {
  const { template, id, session } = inputs;
  const declared = valueLike(template, "parameters");
  const variables2 = valueLike(template, "variables");
  const memo = new Memo(session);
  const scope = {
    id,
    session,
    parameter: (name) => {
      const entry = entryLike(declared, name);
      return entry && memo.once(`parameter ${entry.key}`, entry, () => parameterValue(entry, inputs, scope));
    },
    variable: (name) => {
      const entry = entryLike(variables2, name);
      if (entry !== void 0) return memo.once(`variable ${entry.key}`, entry, () => evaluateNode(entry.value, scope));
      return loopVariable(name, variables2, scope, memo);
    },
    userFunction: (name) => userFunction(name, template),
    deployment: () => void 0,
    copies: /* @__PURE__ */ new Map(),
    lambdas: /* @__PURE__ */ new Map()
  };
  return scope;
}
var Memo = class {
  values = /* @__PURE__ */ new Map();
  open = /* @__PURE__ */ new Set();
  session;
  constructor(session) {
    this.session = session;
  }
  once(what, entry, evaluate) {
    const kept = this.values.get(what);
    if (kept !== void 0) return kept;
    if (this.open.has(what)) {
      const origin = originAt(entry.keyPlace);
      this.session.report({ message: `${what} is defined by itself`, origin });
      return unknownValue(`${what} is defined by itself`, origin);
    }
    this.open.add(what);
    const value = evaluate();
    this.open.delete(what);
    this.values.set(what, value);
    return value;
  }
};
function loopVariable(name, variables2, scope, memo) {
  const copy = entryLike(variables2, "copy");
  const loop = copy === void 0 ? void 0 : propertyLoops(copy.value)?.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (copy === void 0 || loop === void 0) return void 0;
  return memo.once(`variable ${loop.name}`, copy, () => evaluateLoop(loop, scope).value);
}
function parameterValue(entry, inputs, scope) {
  const declaration = resolveType(entry.value, inputs.template);
  const value = givenValue(entry, declaration, inputs, scope);
  return isSecure(declaration) ? sensitiveValue(value) : value;
}
function givenValue(entry, declaration, inputs, scope) {
  const given = inputs.given.get(entry.key.toLowerCase());
  if (given === void 0) return defaultValue(entry, declaration, scope);
  const value = valueUsedAt(given(), entry.keyPlace, `parameter ${entry.key}`);
  return declaration.nullable ? value : nullToDefault(value, () => defaultValue(entry, declaration, scope));
}
function nullToDefault(value, fallback) {
  if (value.kind === "null") return fallback();
  if (value.kind !== "choice") return value;
  return {
    ...value,
    whenTrue: value.whenTrue === void 0 ? fallback() : nullToDefault(value.whenTrue, fallback),
    whenFalse: value.whenFalse === void 0 ? fallback() : nullToDefault(value.whenFalse, fallback)
  };
}
function defaultValue(entry, declaration, scope) {
  const written2 = valueLike(entry.value, "defaultValue");
  if (written2 !== void 0) return evaluateNode(written2, scope);
  const origin = originAt(entry.keyPlace);
  if (declaration.nullable) return nullValue(origin);
  const { path } = entry.keyPlace.source;
  return unknownValue(
    `parameter \`${entry.key}\` has no value in this repository`,
    origin,
    `parameter ${path}#${scope.id}:${entry.key.toLowerCase()}`
  );
}
var maximumReferences = 8;
function resolveType(declaration, template) {
  let node = declaration;
  let nullable = false;
  for (let hop = 0; hop < maximumReferences && node !== void 0; hop += 1) {
    const flag = valueLike(node, "nullable");
    nullable ||= flag?.kind === "boolean" && flag.value;
    const type = stringOf(valueLike(node, "type"));
    if (type !== void 0) return { type: type.toLowerCase(), nullable };
    const reference2 = stringOf(valueLike(node, "$ref"))?.split("/").at(-1);
    node = reference2 === void 0 ? void 0 : valueLike(valueLike(template, "definitions"), reference2);
  }
  return { type: "", nullable };
}
function isSecure(declaration) {
  return declaration.type === "securestring" || declaration.type === "secureobject";
}
function userFunction(name, template) {
  const [namespace, member] = name.split(".");
  const spaces = valueLike(template, "functions");
  if (spaces?.kind !== "array" || member === void 0) return void 0;
  const space = spaces.items.find((item) => stringOf(valueLike(item, "namespace"))?.toLowerCase() === namespace);
  const definition = valueLike(valueLike(space, "members"), member);
  const output = valueLike(valueLike(definition, "output"), "value");
  if (definition === void 0 || output === void 0) return void 0;
  const names = parameterNames(valueLike(definition, "parameters"));
  return (values, _origin, scope) => {
    const given = new Map(names.map((parameter, index) => [parameter, values[index]]));
    const inner = {
      ...scope,
      id: `${scope.id}:${name}`,
      parameter: (wanted) => given.get(wanted.toLowerCase()),
      variable: () => void 0,
      copies: /* @__PURE__ */ new Map(),
      lambdas: /* @__PURE__ */ new Map()
    };
    return evaluateNode(output, inner);
  };
}
function parameterNames(node) {
  return node?.kind === "array" ? node.items.map((item) => stringOf(valueLike(item, "name"))?.toLowerCase() ?? "") : [];
}

// src/expand/arm/nested.ts
var maximumDeployments = 24;
function innerTemplate(node, position, walk) {
  if (position.depth >= maximumDeployments) {
    walk.omit({
      path: position.path,
      reason: `deployments inside each other are read ${maximumDeployments} levels deep`
    });
    return void 0;
  }
  const properties = valueLike(node, "properties");
  const written2 = valueLike(properties, "template");
  if (written2 !== void 0 && isTemplate(written2)) return writtenTemplate(written2, properties, position);
  const main = valueLike(properties, "mainTemplate");
  if (main !== void 0 && isTemplate(main)) {
    return enter(main, { ...position, pointer: `${position.pointer}/properties/mainTemplate` }, /* @__PURE__ */ new Map());
  }
  return linkedTemplate(properties, position, walk);
}
function enter(template, position, given) {
  const { scope, pointer, depth } = position;
  const inner = templateScope({ template, id: pointer, session: scope.session, given });
  return { template, position: { ...position, scope: inner, depth: depth + 1 } };
}
function writtenTemplate(template, properties, position) {
  const at = { ...position, pointer: `${position.pointer}/properties/template` };
  const options = valueLike(properties, "expressionEvaluationOptions");
  const isInner = stringOf(valueLike(options, "scope"))?.toLowerCase() === "inner";
  if (!isInner) return { template, position: { ...at, depth: position.depth + 1 } };
  return enter(template, at, givenParameters(properties, position.scope));
}
function givenParameters(properties, scope) {
  const given = /* @__PURE__ */ new Map();
  const parameters2 = valueLike(properties, "parameters");
  if (parameters2?.kind !== "object") return given;
  for (const { key, value } of parameters2.entries) given.set(key.toLowerCase(), () => givenParameter(value, scope));
  return given;
}
function givenParameter(node, scope) {
  const reference2 = valueLike(node, "reference");
  if (reference2 !== void 0) return secretValue(reference2);
  const value = valueLike(node, "value");
  if (value !== void 0) return evaluateNode(value, scope);
  const origin = originAt(placeOf(node.source, node.start, node.end));
  return accessProperty(evaluateNode(node, scope), knownString("value", origin), origin);
}
function linkedTemplate(properties, position, walk) {
  const path = linkedPath(valueLike(properties, "templateLink"), position, walk);
  const source = path === void 0 || path === position.path ? void 0 : walk.tree.read(path);
  if (path === void 0 || source === void 0) return void 0;
  const { root } = parseJson(source);
  const found = root === void 0 ? void 0 : findTemplate(root);
  if (found === void 0) return void 0;
  walk.link(path);
  const link = linkedPath(valueLike(properties, "parametersLink"), position, walk);
  const given = new Map([
    ...link === void 0 ? [] : fileParameters(link, walk),
    ...givenParameters(properties, position.scope)
  ]);
  return enter(found.template, { ...position, path, pointer: `${position.pointer}:${path}#${found.pointer}` }, given);
}
function fileParameters(path, walk) {
  const source = walk.tree.read(path);
  const root = source === void 0 ? void 0 : parseJson(source).root;
  const parameters2 = root === void 0 ? void 0 : parametersOfFile(root);
  return parameters2 === void 0 ? /* @__PURE__ */ new Map() : literalParameters(parameters2);
}
function linkedPath(link, position, walk) {
  const folder = folderOf(position.path);
  const relative = valueLike(link, "relativePath");
  if (relative !== void 0) {
    const path2 = knownPath(evaluateNode(relative, position.scope));
    const resolved = path2 === void 0 ? void 0 : resolvePath(folder, path2);
    return resolved !== void 0 && walk.tree.has(resolved) ? resolved : void 0;
  }
  const uri2 = valueLike(link, "uri");
  const path = uri2 === void 0 ? void 0 : knownPath(evaluateNode(uri2, position.scope));
  return path === void 0 ? void 0 : byEnd(path, folder, walk);
}
function knownPath(value) {
  if (value.kind !== "text") return void 0;
  const parts = flatten(value.text).chars.split(holeMark);
  const path = parts.findLast((part2) => /\.jsonc?(?:[?#]|$)/i.test(part2));
  return path?.replace(/[?#].*$/s, "").replace(/^[a-z]+:\/\/[^/]*\//i, "");
}
function byEnd(path, folder, walk) {
  const steps = path.split("/").filter((step) => step !== "");
  for (let from = 0; from < steps.length; from += 1) {
    const resolved = resolvePath(folder, steps.slice(from).join("/"));
    if (resolved !== void 0 && walk.tree.has(resolved)) return resolved;
  }
  return void 0;
}
function resolvePath(folder, path) {
  const steps = [];
  for (const step of `${folder}${path.replaceAll("\\", "/")}`.split("/")) {
    if (step === "..") {
      if (steps.pop() === void 0) return void 0;
    } else if (step !== "" && step !== ".") {
      steps.push(step);
    }
  }
  return steps.join("/");
}

// src/expand/arm/deployments.ts
function withDeployments(template, position, walk) {
  const outer = position.scope;
  const kept = /* @__PURE__ */ new Map();
  let deployments;
  const scope = {
    ...outer,
    deployment: (target) => {
      deployments ??= listDeployments(template, outer);
      const found = findDeployment(deployments, target);
      if (found === void 0) return outer.deployment(target);
      if (kept.has(found.node)) return kept.get(found.node);
      kept.set(found.node, void 0);
      const value = outputsOf(found, { ...position, scope }, walk);
      kept.set(found.node, value);
      return value;
    }
  };
  return { ...position, scope };
}
function listDeployments(template, scope) {
  const resources = valueLike(template, "resources");
  if (resources?.kind === "array") {
    return resources.items.flatMap((node, index) => asDeployment(node, String(index), false, scope));
  }
  if (resources?.kind !== "object") return [];
  return resources.entries.flatMap(({ key, value }) => asDeployment(value, key, true, scope));
}
function asDeployment(node, step, symbolic, scope) {
  const isOne = stringOf(valueLike(node, "type"))?.toLowerCase() === "microsoft.resources/deployments";
  if (!isOne || node.kind !== "object" || valueLike(node, "copy") !== void 0) return [];
  const name = valueLike(node, "name");
  const nameId = name === void 0 ? void 0 : idOf(evaluateNode(name, scope))?.toLowerCase();
  return [{ node, step, symbolic, nameId }];
}
var deploymentType = "microsoft.resources/deployments/";
function findDeployment(deployments, target) {
  if (target.kind !== "text") return void 0;
  const chars = knownChars(target.text);
  const symbolic = deployments.find((deployment) => deployment.symbolic && deployment.step === chars);
  if (symbolic !== void 0) return symbolic;
  const flat = flatten(target.text);
  const type = flat.chars.toLowerCase().lastIndexOf(deploymentType);
  const name = type === -1 ? target : textValue(cutText(flat, type + deploymentType.length, flat.chars.length), target.origin);
  const id = idOf(name)?.toLowerCase();
  return id === void 0 ? void 0 : deployments.find((deployment) => deployment.nameId === id);
}
function outputsOf(deployment, position, walk) {
  const step = deployment.step.replaceAll("~", "~0").replaceAll("/", "~1");
  const inner = innerTemplate(deployment.node, { ...position, pointer: `${position.pointer}/resources/${step}` }, walk);
  const outputs = valueLike(inner?.template, "outputs");
  if (inner === void 0 || outputs?.kind !== "object") return void 0;
  const { scope } = withDeployments(inner.template, inner.position, walk);
  const entries = outputs.entries.flatMap(({ key, keyPlace, value }) => {
    if (value.kind !== "object" || valueLike(value, "copy") !== void 0) return [];
    return [{ key, keyOrigin: originAt(keyPlace), value: evaluateObject(value, scope) }];
  });
  const origin = originAt(placeOf(outputs.source, outputs.start, outputs.end));
  const more = runtimeReason("what else the deployment has");
  const all = mapValue(entries, origin, more);
  return mapValue([{ key: "outputs", keyOrigin: origin, value: all }], origin, more);
}

// src/expand/arm/resources.ts
var maximumObjects = 5e3;
function walkTemplate(template, position, walk) {
  const resources = valueLike(template, "resources");
  if (resources === void 0) return;
  const { scope } = withDeployments(template, position, walk);
  walkList(resources, { ...position, scope, pointer: `${position.pointer}/resources` }, walk, void 0);
}
function walkList(resources, position, walk, parent) {
  if (resources.kind === "array") {
    for (const [index, node] of resources.items.entries()) {
      if (node.kind === "object")
        walkResource(node, { ...position, pointer: `${position.pointer}/${index}` }, walk, parent);
    }
  } else if (resources.kind === "object") {
    for (const { key, value } of resources.entries) {
      const step = key.replaceAll("~", "~0").replaceAll("/", "~1");
      if (value.kind === "object")
        walkResource(value, { ...position, pointer: `${position.pointer}/${step}` }, walk, parent);
    }
  }
}
function fullType(node, parent) {
  const own = stringOf(valueLike(node, "type"));
  if (own === void 0 || parent === void 0 || /^[^/]+\.[^/]+\//.test(own)) return own;
  return `${parent.type}/${own}`;
}
function walkResource(node, position, walk, parent) {
  const type = fullType(node, parent);
  if (type === void 0 || isExisting(node)) return;
  if (!walk.wants(type.toLowerCase()) && !mayHoldTemplate(type)) return;
  const loop = valueLike(node, "copy");
  if (loop?.kind === "object") walkLoop(node, loop, position, walk, { type, parent });
  else walkOne(node, position, walk, { type, parent });
}
function isExisting(node) {
  const existing = valueLike(node, "existing");
  return existing?.kind === "boolean" && existing.value;
}
function walkLoop(node, loop, position, walk, typed) {
  const name = stringOf(valueLike(loop, "name")) ?? "";
  const turns = copyTurns(name, valueLike(loop, "count"), position.scope);
  if (turns.unknown !== void 0 && turns.indexes.length > 1)
    walk.omit({ path: position.path, reason: turns.unknown });
  for (const index of turns.indexes) {
    const step = typeof index === "number" ? String(index) : "*";
    const turn = {
      ...position,
      scope: inCopy(position.scope, name, index, true),
      presence: typeof index === "number" ? position.presence : both(position.presence, loopPresence(name, index.reason, position)),
      pointer: `${position.pointer}[${step}]`
    };
    walkOne(node, turn, walk, typed);
  }
}
function loopPresence(name, reason, position) {
  return { kind: "conditional", condition: `loop ${name}@${position.scope.id}`, reason };
}
var templateHolders = /* @__PURE__ */ new Set([
  "microsoft.resources/deployments",
  "microsoft.resources/deploymentstacks",
  "microsoft.resources/templatespecs/versions",
  "microsoft.solutions/applicationdefinitions"
]);
function mayHoldTemplate(type) {
  const lower = type.toLowerCase();
  return templateHolders.has(lower) || lower === "microsoft.resources/templatespecs";
}
function walkOne(node, position, walk, typed) {
  const { type, parent } = typed;
  const here = whenMade(node, position);
  if (here === void 0) return;
  if (walk.objects.length >= maximumObjects) {
    walk.omit({ path: walk.root, reason: `only the first ${maximumObjects} resources of the template were read` });
    return;
  }
  const name = nameOf(node, position.scope, parent);
  if (walk.wants(type.toLowerCase())) walk.objects.push(declare(node, here, walk, { type, name, parent }));
  if (templateHolders.has(type.toLowerCase())) enterDeployment(node, here, walk);
  const children = valueLike(node, "resources");
  const self = { type, name, address: position.pointer };
  if (children !== void 0) walkList(children, { ...here, pointer: `${position.pointer}/resources` }, walk, self);
}
function enterDeployment(node, position, walk) {
  const inner = innerTemplate(node, position, walk);
  if (inner !== void 0) walkTemplate(inner.template, inner.position, walk);
}
function whenMade(node, position) {
  const condition = valueLike(node, "condition");
  if (condition === void 0) return position;
  const value = decidedValue(evaluateNode(condition, position.scope), position.decided);
  const known = value === void 0 ? void 0 : truthOf(value);
  if (known !== void 0) return known ? position : void 0;
  const id = conditionIdOf(value) ?? `${position.path}#${position.pointer}`;
  const reason = (value === void 0 ? void 0 : reasonOf(value)) ?? "its condition is no truth value";
  const { name, negated } = conditionOf(id);
  if (position.decided.get(name) === !negated) return position;
  if (position.decided.get(name) === negated) return void 0;
  return {
    ...position,
    presence: both(position.presence, { kind: "conditional", condition: id, reason }),
    decided: new Map([...position.decided, [name, !negated]])
  };
}
function conditionIdOf(value) {
  if (value?.kind !== "choice") return value === void 0 ? void 0 : idOf(value);
  const [left, right] = [value.whenTrue, value.whenFalse].map(
    (side) => side === void 0 ? void 0 : truthOf(side)
  );
  if (left === true && right === false) return value.condition;
  return left === false && right === true ? `not(${value.condition})` : idOf(value);
}
function truthOf(value) {
  if (value.kind === "boolean") return value.value;
  const chars = value.kind === "text" ? knownChars(value.text)?.toLowerCase() : void 0;
  return chars === "true" ? true : chars === "false" ? false : void 0;
}
function both(outer, inner) {
  if (outer.kind === "certain" || outer.condition === inner.condition) return inner;
  return { kind: "conditional", condition: `and(${outer.condition},${inner.condition})`, reason: outer.reason };
}
function nameOf(node, scope, parent) {
  const written2 = valueLike(node, "name");
  const origin = originAt(placeOf(node.source, node.start, node.start + 1));
  const own = written2 === void 0 ? unknownValue("the resource has no name", origin) : evaluateNode(written2, scope);
  if (parent === void 0) return own;
  const [outer, inner] = [textOf(parent.name), textOf(own)];
  if (outer === void 0 || inner === void 0) return own;
  if (isBelow(inner, outer)) return own;
  return textValue([...outer, ...knownText("/", own.origin), ...inner], own.origin);
}
function isBelow(inner, outer) {
  const [whole, above] = [knownChars(inner)?.toLowerCase(), knownChars(outer)?.toLowerCase()];
  return whole !== void 0 && above !== void 0 && above !== "" && whole.startsWith(`${above}/`);
}
var outerKeys = /* @__PURE__ */ new Set(["resources", "copy", "dependson", "condition", "existing"]);
function declare(node, position, walk, identity) {
  const origin = headOf(node);
  const version = valueLike(node, "apiVersion");
  return {
    carrier: "arm",
    type: identity.type,
    address: position.pointer,
    root: walk.root,
    ...walk.variant === void 0 ? {} : { variant: walk.variant },
    name: decidedValue(identity.name, position.decided) ?? identity.name,
    ...version === void 0 ? {} : { apiVersion: evaluateNode(version, position.scope) },
    presence: position.presence,
    body: bodyOf(node, position, origin),
    origin,
    ...identity.parent === void 0 ? {} : { parent: identity.parent.address }
  };
}
function bodyOf(node, position, origin) {
  const body = decidedValue(evaluateObject(node, position.scope, outerKeys), position.decided);
  if (body?.kind === "map") return body;
  return mapValue([], origin, "the resource could not be evaluated");
}
function headOf(node) {
  const type = valueLike(node, "type");
  return originAt(type?.kind === "string" ? contentPlace(type) : placeOf(node.source, node.start, node.start + 1));
}

// src/expand/arm/index.ts
var containerService = (type) => type.startsWith("microsoft.containerservice/");
function expandArm(paths, tree, wants = containerService) {
  const roots = paths.map((path) => ({ path, read: readTemplate(path, tree, wants) }));
  const problems = /* @__PURE__ */ new Map();
  const omissions = /* @__PURE__ */ new Map();
  const linked = /* @__PURE__ */ new Map();
  const found = [];
  for (const { path, read } of roots) {
    if (read === void 0) continue;
    for (const problem of read.problems) keepProblem(problem, problems);
    const shared = { tree, wants, linked, problems, omissions };
    found.push(...expandRoot(path, read.found, shared));
  }
  const objects = found.filter((object) => !isRunByAnother(object.root, linked));
  return { objects, problems: [...problems.values()], omissions: [...omissions.values()] };
}
function isRunByAnother(path, links) {
  const roots = [...links.get(path) ?? []];
  return roots.some((root) => root !== path && links.get(root)?.has(path) !== true);
}
function readTemplate(path, tree, wants) {
  const source = tree.read(path);
  if (source === void 0 || !isWorthParsing(source, wants)) return void 0;
  const { root, problems } = parseJson(source);
  const found = root === void 0 ? void 0 : findTemplate(root);
  return found === void 0 ? void 0 : { found, problems };
}
function isWorthParsing({ text }, wants) {
  return wants === containerService ? mayDeclareClusters(text) : mayBeTemplate(text);
}
function keepProblem(problem, problems) {
  const { source, start, end } = problem.origin.place;
  problems.set(`${source.path}
${start}
${end}
${problem.message}`, problem);
}
function expandRoot(path, found, shared) {
  const files = parameterFilesOf(path, found.template, shared.tree);
  if (files.length >= maximumVariants) {
    shared.omissions.set(`${path}
variants`, {
      path,
      reason: `only its first ${maximumVariants} parameter files were read`
    });
  }
  const beside = found.parameters === void 0 ? /* @__PURE__ */ new Map() : literalParameters(found.parameters);
  if (files.length === 0) return expandVariant(path, found, shared, beside);
  return files.flatMap((file) => expandVariant(path, found, shared, file.given, file.path));
}
function expandVariant(path, found, shared, given, variant) {
  const session = newSession((problem) => {
    keepProblem(problem, shared.problems);
  });
  const scope = templateScope({ template: found.template, id: found.pointer, session, given });
  const objects = [];
  const omit = (omission) => {
    shared.omissions.set(`${omission.path}
${omission.reason}`, omission);
  };
  const link = (file) => {
    shared.linked.set(file, /* @__PURE__ */ new Set([...shared.linked.get(file) ?? [], path]));
  };
  walkTemplate(
    found.template,
    { scope, path, pointer: found.pointer, presence: { kind: "certain" }, decided: /* @__PURE__ */ new Map(), depth: 0 },
    {
      tree: shared.tree,
      root: path,
      wants: shared.wants,
      objects,
      omit,
      link,
      ...variant === void 0 ? {} : { variant }
    }
  );
  if (session.steps <= 0) omit({ path, reason: "the template takes more steps to evaluate than are spent on one" });
  return objects;
}
export {
  expandArm
};
