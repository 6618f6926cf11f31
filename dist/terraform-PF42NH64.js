import {
  parseHcl,
  parseHclConfigurationJson,
  parseHclTemplate,
  parseHclVariablesJson
} from "./chunk-UL37IYJD.js";
import {
  jsonToValue,
  parseJson
} from "./chunk-TN3FACP7.js";
import {
  flatten,
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

// src/expand/terraform/functions/encodings.ts
import { createHash } from "node:crypto";

// src/expand/terraform/values.ts
function unknownValue(reason, origin, details = {}) {
  const { id, ...rest } = details;
  return { kind: "unknown", reason, origin, ...rest, ...id === void 0 ? {} : { id } };
}
function failure(reason, origin) {
  return unknownValue(reason, origin, { failed: true });
}
function isFailure(value) {
  return value.kind === "unknown" && value.failed === true;
}
function stringValue(chars, origin) {
  return { kind: "text", text: chars === "" ? [] : knownText(chars, origin), origin };
}
function textValue(text, origin) {
  return { kind: "text", text, origin };
}
function numberValue(value, origin, literal = printNumber(value)) {
  return { kind: "number", value, literal, origin };
}
function printNumber(value) {
  const short = String(value);
  if (!short.includes("e")) return short;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, "");
}
function booleanValue(value, origin) {
  return { kind: "boolean", value, origin };
}
function nullValue(origin) {
  return { kind: "null", origin };
}
function listValue(items, origin, details = {}) {
  return { kind: "list", items, origin, ...openMarks(details), ...details.set === true ? { set: true } : {} };
}
function mapValue(entries, origin, details = {}) {
  const byKey = /* @__PURE__ */ new Map();
  for (const entry2 of entries) byKey.set(entry2.key, entry2);
  return { kind: "map", entries: byKey, origin, ...openMarks(details) };
}
function openMarks({ more, element: element2 }) {
  return { ...more === void 0 ? {} : { more }, ...element2 === void 0 ? {} : { element: element2 } };
}
function elementOf(value) {
  return value.element;
}
function computedMap(map, reference) {
  const open = { ...map, computed: reference };
  return open;
}
function computedReference(map) {
  return map.computed;
}
function choiceValue(condition, reason, branches, origin) {
  const [whenTrue, whenFalse] = branches;
  if (isPlain(whenTrue) && isPlain(whenFalse) && idOf(whenTrue) === idOf(whenFalse)) return whenTrue;
  const sensitive = whenTrue.sensitive === true || whenFalse.sensitive === true ? { sensitive: true } : {};
  return { kind: "choice", condition, reason, whenTrue, whenFalse, origin, ...sensitive };
}
function isPlain(value) {
  return value.kind === "boolean" || value.kind === "number" || value.kind === "null";
}
var maximumIdLength = 2e3;
function idOf(value) {
  const id = rawId(value);
  return id === void 0 || id.length > maximumIdLength ? void 0 : id;
}
function rawId(value) {
  switch (value.kind) {
    case "text":
      return textId(value.text);
    case "number":
      return value.literal;
    case "boolean":
      return String(value.value);
    case "null":
      return "null";
    case "unknown":
      return value.id;
    case "list":
      return value.more === void 0 ? joinIds(value.items.map(idOf), "[", "]") : void 0;
    case "map":
      return value.more === void 0 ? mapId(value) : void 0;
    case "choice":
      return joinIds([value.condition, branchId(value.whenTrue), branchId(value.whenFalse)], "if(", ")");
  }
}
function branchId(branch) {
  return branch === void 0 ? "null" : idOf(branch);
}
function textId(text) {
  const [only] = text;
  if (text.length === 1 && only?.kind === "hole") return only.id;
  const parts = [];
  for (const piece of text) {
    if (piece.kind === "known") parts.push(piece.chars);
    else if (piece.kind === "hole" && piece.id !== void 0) parts.push(`\${${piece.id}}`);
    else return void 0;
  }
  return JSON.stringify(parts.join(""));
}
function mapId(map) {
  const parts = [];
  for (const entry2 of map.entries.values()) {
    const id = idOf(entry2.value);
    parts.push(id === void 0 ? void 0 : `${JSON.stringify(entry2.key)}=${id}`);
  }
  return joinIds(parts, "{", "}");
}
function joinIds(ids, open, close) {
  let length2 = 0;
  for (const id of ids) {
    if (id === void 0) return void 0;
    length2 += id.length;
    if (length2 > maximumIdLength) return void 0;
  }
  return `${open}${ids.join(",")}${close}`;
}
function callId(name, values) {
  return joinIds(values.map(idOf), `${name}(`, ")");
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
  const element2 = elementOf(value);
  const open = element2 === void 0 ? {} : { element: rewrite(element2, by) };
  switch (value.kind) {
    case "text":
      return { ...value, ...mark, origin, text: by.text(value.text) };
    case "list":
      return { ...value, ...mark, ...open, origin, items: value.items.map((item) => rewrite(item, by)) };
    case "map":
      return { ...value, ...mark, ...open, origin, entries: rewriteEntries(value, by) };
    case "choice":
      return { ...value, ...mark, origin, ...rewriteBranches(value, by) };
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return { ...value, ...mark, origin };
  }
}
function rewriteEntries(map, by) {
  const entries = /* @__PURE__ */ new Map();
  for (const [key, entry2] of map.entries)
    entries.set(key, { key, keyOrigin: by.origin(entry2.keyOrigin), value: rewrite(entry2.value, by) });
  return entries;
}
function rewriteBranches(value, by) {
  return {
    ...value.whenTrue === void 0 ? {} : { whenTrue: rewrite(value.whenTrue, by) },
    ...value.whenFalse === void 0 ? {} : { whenFalse: rewrite(value.whenFalse, by) }
  };
}
function nonsensitiveValue(value) {
  const { sensitive: _sensitive, ...plain } = value;
  switch (plain.kind) {
    case "list":
      return { ...plain, items: plain.items.map(nonsensitiveValue) };
    case "map":
      return {
        ...plain,
        entries: new Map(
          [...plain.entries].map(([key, entry2]) => [key, { ...entry2, value: nonsensitiveValue(entry2.value) }])
        )
      };
    case "choice":
    case "text":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return plain;
  }
}
var charactersPerValue = 16;
function weightOf(text) {
  let characters = 0;
  for (const piece of text) if (piece.kind === "known") characters += piece.chars.length;
  return Math.max(1, text.length) + Math.floor(characters / charactersPerValue);
}
function sizeOf(value, limit) {
  let count = 0;
  const open = [value];
  for (let next = open.pop(); next !== void 0 && count < limit; next = open.pop()) {
    count += next.kind === "text" ? weightOf(next.text) : 1;
    if (next.kind === "list") for (const item of next.items) open.push(item);
    else if (next.kind === "map") for (const entry2 of next.entries.values()) open.push(entry2.value);
    else if (next.kind === "choice") {
      for (const branch of [next.whenTrue, next.whenFalse]) if (branch !== void 0) open.push(branch);
    }
  }
  return count;
}
function textOf(value) {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return knownText(value.literal, value.origin);
    case "boolean":
      return knownText(String(value.value), value.origin);
    case "unknown":
      return holeText(value.reason, value.origin, value.id);
    case "null":
    case "list":
    case "map":
    case "choice":
      return void 0;
  }
}
function charsOf(value) {
  const text = value.kind === "unknown" ? void 0 : textOf(value);
  return text === void 0 ? void 0 : knownChars(text);
}
function reasonOf(value) {
  switch (value.kind) {
    case "unknown":
    case "choice":
      return value.reason;
    case "text":
      return reasonOfText(value.text);
    case "list":
      return value.more ?? firstReason(value.items);
    case "map":
      return value.more ?? firstReason([...value.entries.values()].map((entry2) => entry2.value));
    case "number":
    case "boolean":
    case "null":
      return void 0;
  }
}
function reasonOfText(text) {
  for (const piece of text) {
    const reason = piece.kind === "hole" ? piece.reason : piece.kind === "encoded" ? reasonOfText(piece.inner) : void 0;
    if (reason !== void 0) return reason;
  }
  return void 0;
}
function firstReason(values) {
  for (const value of values) {
    const reason = reasonOf(value);
    if (reason !== void 0) return reason;
  }
  return void 0;
}

// src/expand/terraform/decimal.ts
var quotientDigits = 154;
var maximumDigits = 400;
function decimalResult(operator, left, right) {
  const [first, second] = [toDecimal(left), toDecimal(right)];
  const scale = Math.max(first.scale, second.scale);
  const [a, b] = [unitsAt(first, scale), unitsAt(second, scale)];
  switch (operator) {
    case "+":
      return printDecimal({ units: a + b, scale });
    case "-":
      return printDecimal({ units: a - b, scale });
    case "*":
      return printDecimal({ units: first.units * second.units, scale: first.scale + second.scale });
    case "/":
      return b === 0n ? void 0 : printDecimal(quotient(a, b));
    case "%":
      return b === 0n ? void 0 : printDecimal({ units: a % b, scale });
  }
}
function quotient(a, b) {
  return { units: a * 10n ** BigInt(quotientDigits) / b, scale: quotientDigits };
}
function toDecimal(literal) {
  const plain = /^-?\d+(?:\.\d+)?$/.test(literal) && literal.length <= maximumDigits ? literal : Number(literal).toFixed(20);
  const [whole = "0", fraction = ""] = plain.split(".");
  return { units: BigInt(whole + fraction), scale: fraction.length };
}
function unitsAt(decimal, scale) {
  return decimal.units * 10n ** BigInt(scale - decimal.scale);
}
function printDecimal({ units, scale }) {
  const negative = units < 0n;
  const digits3 = (negative ? -units : units).toString().padStart(scale + 1, "0");
  const whole = digits3.slice(0, digits3.length - scale);
  const fraction = digits3.slice(digits3.length - scale).replace(/0+$/, "");
  const printed = fraction === "" ? whole : `${whole}.${fraction}`;
  return negative && printed !== "0" ? `-${printed}` : printed;
}

// src/expand/terraform/operators.ts
function applyBinary(operator, left, right, origin) {
  if (operator === "==" || operator === "!=") return equality(left, right, origin, operator === "!=");
  if (operator === "&&" || operator === "||") return logical(operator, left, right, origin);
  const [first, second] = [toNumber(left), toNumber(right)];
  if (first === void 0 || second === void 0) return undecided(operator, [left, right], origin);
  if (operator === "<" || operator === "<=" || operator === ">" || operator === ">=")
    return booleanValue(compare(operator, first.value, second.value), origin);
  const literal = decimalResult(operator, first.literal, second.literal);
  if (literal === void 0) return failure("a number cannot be divided by zero", origin);
  return numberValue(Number(literal), origin, literal);
}
function compare(operator, left, right) {
  switch (operator) {
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}
function applyUnary(operator, operand, origin) {
  if (operator === "!") return negate(operand, origin);
  const number = toNumber(operand);
  if (number !== void 0)
    return numberValue(
      -number.value,
      origin,
      number.literal.startsWith("-") ? number.literal.slice(1) : number.value === 0 ? "0" : `-${number.literal}`
    );
  return undecided("-", [operand], origin);
}
function negate(operand, origin) {
  const truth = toBoolean(operand);
  if (truth !== void 0) return booleanValue(!truth, origin);
  const reason = reasonOf(operand);
  if (reason === void 0) return failure("! needs true or false", origin);
  const id = idOf(operand);
  return unknownValue(reason, origin, { id: id === void 0 ? void 0 : negatedId(id) });
}
function negatedId(id) {
  return id.startsWith("!(") && id.endsWith(")") ? id.slice(2, -1) : `!(${id})`;
}
function toBoolean(value) {
  if (value.kind === "boolean") return value.value;
  const chars = value.kind === "text" ? knownChars(value.text) : void 0;
  if (chars === "true" || chars === "1") return true;
  return chars === "false" || chars === "0" ? false : void 0;
}
var numeral = /^-?\d{1,400}(?:\.\d{1,400})?(?:[eE][-+]?\d{1,3})?$/;
function toNumber(value) {
  if (value.kind === "number") return value;
  const chars = value.kind === "text" ? knownChars(value.text) : void 0;
  if (chars === void 0 || !numeral.test(chars)) return void 0;
  const number = numberValue(Number(chars), value.origin);
  return /^-?\d+$/.test(chars) ? { value: number.value, literal: String(BigInt(chars)) } : number;
}
function undecided(name, operands, origin) {
  const reason = firstReason(operands);
  if (reason === void 0) return failure(`${name} cannot take these values`, origin);
  return unknownValue(reason, origin, { id: callId(name, operands) });
}
function logical(operator, left, right, origin) {
  const decisive = operator === "||";
  const [first, second] = [toBoolean(left), toBoolean(right)];
  if (first === decisive || second === decisive) return booleanValue(decisive, origin);
  if (first !== void 0 && second !== void 0) return booleanValue(!decisive, origin);
  if (first !== void 0 && right.kind === "unknown") return right;
  if (second !== void 0 && left.kind === "unknown") return left;
  return undecided(operator, [left, right], origin);
}
function equality(left, right, origin, negated) {
  const equal = areEqual(left, right);
  if (equal !== void 0) return booleanValue(equal !== negated, origin);
  const reason = firstReason([left, right]) ?? "the values cannot be compared";
  const id = callId("==", orderedById([left, right]));
  return unknownValue(reason, origin, { id: id === void 0 || !negated ? id : negatedId(id) });
}
function orderedById(values) {
  return [...values].sort((left, right) => (idOf(left) ?? "") < (idOf(right) ?? "") ? -1 : 1);
}
function areEqual(left, right) {
  const id = left.kind === right.kind ? idOf(left) : void 0;
  if (id !== void 0 && id === idOf(right)) return true;
  if (isUnsettled(left) || isUnsettled(right)) return whenUnsettled(left, right);
  if (left.kind === "list" && right.kind === "list") return listsEqual(left, right);
  if (left.kind === "map" && right.kind === "map") return mapsEqual(left, right);
  if (left.kind === "text" && right.kind === "text") return textsEqual(left.text, right.text);
  return false;
}
function whenUnsettled(left, right) {
  const differ = left.kind === "null" && isNeverNull(right) || right.kind === "null" && isNeverNull(left);
  return differ ? false : void 0;
}
function isNeverNull(value) {
  const reference = value.kind === "unknown" ? value.reference : void 0;
  if (reference === void 0) return false;
  return reference.attribute === "id" || /(?:^|\.)random_[a-z0-9]{1,20}\.[^.]{1,200}$/.test(reference.address);
}
function isUnsettled(value) {
  return value.kind === "unknown" || value.kind === "choice";
}
function listsEqual(left, right) {
  if (left.more !== void 0 || right.more !== void 0) return void 0;
  if (left.items.length !== right.items.length) return false;
  return allEqual(left.items.map((item, index) => areEqual(item, right.items[index] ?? item)));
}
function mapsEqual(left, right) {
  if (left.more !== void 0 || right.more !== void 0) return void 0;
  if (left.entries.size !== right.entries.size) return false;
  const results = [];
  for (const [key, entry2] of left.entries) {
    const other = right.entries.get(key);
    results.push(other === void 0 ? false : areEqual(entry2.value, other.value));
  }
  return allEqual(results);
}
function allEqual(results) {
  if (results.includes(false)) return false;
  return results.includes(void 0) ? void 0 : true;
}
function textsEqual(left, right) {
  const [leftChars, rightChars] = [knownChars(left), knownChars(right)];
  if (leftChars === void 0) return rightChars === void 0 ? void 0 : mayEqual(left, rightChars);
  return rightChars === void 0 ? mayEqual(right, leftChars) : leftChars === rightChars;
}
function mayEqual(partial, chars) {
  const known2 = partial.reduce((length2, piece) => length2 + (piece.kind === "known" ? piece.chars.length : 0), 0);
  const [first, last2] = [partial[0], partial.at(-1)];
  const startDiffers = first?.kind === "known" && !chars.startsWith(first.chars);
  const endDiffers = last2?.kind === "known" && !chars.endsWith(last2.chars);
  return known2 > chars.length || startDiffers || endDiffers ? false : void 0;
}

// src/expand/terraform/functions/arguments.ts
function undecidedCall(values, site) {
  const reason = firstReason(values);
  return reason === void 0 ? void 0 : unknownValue(reason, site.origin, { id: callId(site.name, values) });
}
function entry(compute, depth = "shallow") {
  return { depth, compute: (values, site) => compute(values, site) ?? undecidedCall(values, site) };
}
function stringEntry(compute) {
  return entry((values, site) => {
    const chars = allChars(values);
    const result = chars === void 0 ? void 0 : compute(chars);
    return result === void 0 ? void 0 : stringValue(result, values[0]?.origin ?? site.origin);
  }, "deep");
}
function allChars(values) {
  const result = [];
  for (const value of values) {
    const chars = charsArgument(value);
    if (chars === void 0) return void 0;
    result.push(chars);
  }
  return result;
}
function charsArgument(value) {
  const text = textArgument(value);
  return text === void 0 ? void 0 : knownChars(text);
}
function textArgument(value) {
  return value === void 0 || value.kind === "unknown" ? void 0 : textOf(value);
}
function partialText(value) {
  return value === void 0 ? void 0 : textOf(value);
}
function numberArgument(value) {
  return value === void 0 ? void 0 : toNumber(value)?.value;
}
function wholeArgument(value) {
  const number = numberArgument(value);
  return number !== void 0 && Number.isInteger(number) ? number : void 0;
}
function listArgument(value) {
  return value?.kind === "list" ? value : void 0;
}
function wholeList(value) {
  return value?.kind === "list" && value.more === void 0 ? value : void 0;
}
function mapArgument(value) {
  return value?.kind === "map" ? value : void 0;
}
function joinedItems(values) {
  const items = [];
  let more;
  for (const value of values) {
    if (value.kind === "list") {
      for (const item of value.items) items.push(item);
      more ??= value.more;
    } else if (value.kind === "unknown") {
      more ??= value.reason;
    } else {
      return void 0;
    }
  }
  return { items, more };
}

// src/expand/terraform/collections.ts
function turnsOf(collection, origin) {
  switch (collection.kind) {
    case "list": {
      const items = collection.items.map((value, index) => ({
        key: collection.set === true ? value : numberValue(index, value.origin),
        value
      }));
      return openTurns(items, collection, collection.more, origin);
    }
    case "map": {
      const sorted = [...collection.entries.values()].sort((left, right) => compareChars(left.key, right.key));
      const items = sorted.map((entry2) => ({ key: stringValue(entry2.key, entry2.keyOrigin), value: entry2.value }));
      return openTurns(items, collection, collection.more, origin);
    }
    case "unknown":
      return openTurns([], collection, collection.reason, origin);
    case "choice":
    case "text":
    case "number":
    case "boolean":
    case "null":
      return { kind: "failed", value: failure(`a ${collection.kind} has no elements`, origin) };
  }
}
function openTurns(items, collection, more, origin) {
  const sensitive = collection.sensitive === true;
  const marked = sensitive ? items.map(({ key: key2, value: value2 }) => ({ key: key2, value: { ...value2, sensitive: true } })) : items;
  if (more === void 0) return { kind: "turns", items: marked };
  const id = collection.kind === "unknown" ? collection.id : void 0;
  const key = unknownValue(more, origin, { id: id === void 0 ? void 0 : `key(${id})` });
  const value = elementOf(collection) ?? unknownValue(more, origin, { id: id === void 0 ? void 0 : `element(${id})` });
  return { kind: "turns", items: marked, more, element: { key, value } };
}
function compareChars(left, right) {
  if (left === right) return 0;
  const length2 = Math.min(left.length, right.length);
  for (let index = 0; index < length2; index += 1) {
    const [a, b] = [left.codePointAt(index) ?? 0, right.codePointAt(index) ?? 0];
    if (a !== b) return a - b;
  }
  return left.length - right.length;
}
function setItems(items) {
  const seen = /* @__PURE__ */ new Map();
  const others = [];
  for (const item of items) {
    const chars = charsOf(item);
    if (chars === void 0) others.push(item);
    else if (!seen.has(chars)) seen.set(chars, item);
  }
  const numbers = [...seen.values()].every((item) => item.kind === "number");
  const sorted = [...seen].sort(
    ([left], [right]) => numbers ? Number(left) - Number(right) : compareChars(left, right)
  );
  return [...sorted.map(([, item]) => item), ...others];
}

// src/expand/terraform/functions/json-text.ts
function jsonTextOf(value, origin) {
  const pieces = [];
  return write(value, origin, pieces) ? joinMade(pieces, origin) : void 0;
}
function made(chars, origin) {
  return { kind: "known", chars, origin };
}
function write(value, origin, pieces) {
  switch (value.kind) {
    case "text":
      writeText(value.text, origin, pieces);
      return true;
    case "number":
    case "boolean":
      pieces.push(made(value.kind === "number" ? value.literal : String(value.value), value.origin));
      return true;
    case "null":
      pieces.push(made("null", origin));
      return true;
    case "unknown": {
      const id = value.id === void 0 ? {} : { id: `json(${value.id})` };
      pieces.push({ kind: "hole", reason: value.reason, origin: value.origin, ...id });
      return true;
    }
    case "list":
      return writeAll(value.items, "[]", value.more, origin, pieces, (item) => write(item, origin, pieces));
    case "map": {
      const entries = [...value.entries.values()].toSorted((left, right) => compareChars(left.key, right.key));
      return writeAll(entries, "{}", value.more, origin, pieces, (entry2) => {
        pieces.push(made(`"${escapeJson(entry2.key)}":`, entry2.keyOrigin));
        return write(entry2.value, origin, pieces);
      });
    }
    case "choice":
      return false;
  }
}
function writeText(text, origin, pieces) {
  pieces.push(made('"', origin));
  for (const piece of text) {
    const chars = piece.kind === "encoded" ? knownChars([piece]) : void 0;
    if (piece.kind === "known") pieces.push({ ...piece, chars: escapeJson(piece.chars) });
    else pieces.push(chars === void 0 ? piece : made(chars, piece.origin));
  }
  pieces.push(made('"', origin));
}
function writeAll(items, brackets, more, origin, pieces, one2) {
  pieces.push(made(brackets.charAt(0), origin));
  for (const [index, item] of items.entries()) {
    if (index > 0) pieces.push(made(",", origin));
    if (!one2(item)) return false;
  }
  if (more !== void 0) pieces.push({ kind: "hole", reason: more, origin });
  pieces.push(made(brackets.charAt(1), origin));
  return true;
}
function joinMade(pieces, origin) {
  const joined = [];
  for (const piece of pieces) {
    const last2 = joined.at(-1);
    if (last2?.kind === "known" && piece.kind === "known" && last2.origin === origin && piece.origin === origin) {
      joined[joined.length - 1] = { ...last2, chars: last2.chars + piece.chars };
    } else {
      joined.push(piece);
    }
  }
  return joined;
}
function escapeJson(chars) {
  return JSON.stringify(chars).slice(1, -1).replaceAll(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`).replaceAll("\\b", "\\u0008").replaceAll("\\f", "\\u000c");
}
function readJsonText(text, origin) {
  const flat = flatten(text);
  const { root, problems } = parseJson({ path: "", text: flat.chars });
  if (root === void 0 || problems.length > 0) return void 0;
  return settle(jsonToValue(root), flat, origin);
}
function settle(value, flat, fallback) {
  const origin = originAtPlace(value.origin.place, flat, fallback);
  switch (value.kind) {
    case "text":
      return { ...value, origin, text: value.text.flatMap((piece) => settlePiece(piece, flat, fallback)) };
    case "number":
      return numberValue(value.value, origin);
    case "list":
      return { ...value, origin, items: value.items.map((item) => settle(item, flat, fallback)) };
    case "map": {
      const entries = [...value.entries].map(
        ([key, entry2]) => [
          key,
          {
            key,
            keyOrigin: originAtPlace(entry2.keyOrigin.place, flat, fallback),
            value: settle(entry2.value, flat, fallback)
          }
        ]
      );
      return { ...value, origin, entries: new Map(entries) };
    }
    case "boolean":
    case "null":
    case "unknown":
    case "choice":
      return { ...value, origin };
  }
}
function originAtPlace(place, flat, fallback) {
  return originOf(flat, place.start, place.end, fallback);
}
function settlePiece(piece, flat, fallback) {
  const { start, end } = piece.origin.place;
  const linear = piece.kind === "known" && end - start === piece.chars.length;
  return linear ? sliceText(flat, start, end) : [{ ...piece, origin: originAtPlace(piece.origin.place, flat, fallback) }];
}

// src/expand/terraform/functions/yaml-text.ts
function yamlTextOf(value) {
  const written = write2(value, "");
  return written === void 0 ? void 0 : `${written.startsWith("\n") ? written.slice(1) : written.trimStart()}
`;
}
function write2(value, indent2) {
  switch (value.kind) {
    case "text":
      return writeText2(knownChars(value.text), indent2);
    case "number":
      return ` ${value.literal}`;
    case "boolean":
      return ` ${String(value.value)}`;
    case "null":
      return " null";
    case "list":
      return value.more === void 0 ? writeList(value.items, indent2) : void 0;
    case "map":
      return value.more === void 0 ? writeMap(value, indent2) : void 0;
    case "unknown":
    case "choice":
      return void 0;
  }
}
function writeText2(chars, indent2) {
  if (chars === void 0) return void 0;
  if (!chars.includes("\n")) return ` ${JSON.stringify(chars)}`;
  const lines = chars.replace(/\n$/, "").split("\n");
  const mark = chars.endsWith("\n\n") ? "+" : chars.endsWith("\n") ? "" : "-";
  return ` |${mark}
${lines.map((line) => line === "" ? "" : `${indent2}${line}`).join("\n")}`;
}
function writeList(items, indent2) {
  if (items.length === 0) return " []";
  const lines = [];
  for (const item of items) {
    const written = write2(item, `${indent2}  `);
    if (written === void 0) return void 0;
    lines.push(`${indent2}-${written.startsWith("\n") ? ` ${written.slice(1).trimStart()}` : written}`);
  }
  return `
${lines.join("\n")}`;
}
function writeMap(map, indent2) {
  if (map.entries.size === 0) return " {}";
  const lines = [];
  for (const [key, entry2] of [...map.entries].toSorted(([left], [right]) => compareChars(left, right))) {
    const written = write2(entry2.value, entry2.value.kind === "list" ? indent2 : `${indent2}  `);
    if (written === void 0) return void 0;
    lines.push(`${indent2}${JSON.stringify(key)}:${written}`);
  }
  return `
${lines.join("\n")}`;
}

// src/expand/terraform/functions/encodings.ts
function encodedFrom(value) {
  return value.encodedFrom;
}
function keepingSource(text, origin, from) {
  const value = { ...textValue(text, origin), encodedFrom: from };
  return value;
}
function jsonEncode([value], origin) {
  const text = value === void 0 ? void 0 : jsonTextOf(value, origin);
  return text === void 0 || value === void 0 ? void 0 : keepingSource(text, origin, value);
}
function jsonDecode([value]) {
  if (value === void 0) return void 0;
  const text = textArgument(value);
  return encodedFrom(value) ?? (text === void 0 ? void 0 : readJsonText(text, value.origin));
}
function yamlEncode([value], origin) {
  const chars = value === void 0 ? void 0 : yamlTextOf(value);
  return chars === void 0 || value === void 0 ? void 0 : keepingSource([{ kind: "known", chars, origin }], origin, value);
}
function yamlDecode(values) {
  return jsonDecode(values);
}
function base64Encode([value]) {
  const text = textArgument(value);
  if (text === void 0 || value === void 0) return void 0;
  return textValue(
    [{ kind: "encoded", encoding: "base64", bytes: "utf8", inner: text, origin: value.origin }],
    value.origin
  );
}
function base64Decode([value]) {
  const text = textArgument(value);
  if (text === void 0 || value === void 0) return void 0;
  const [only] = text;
  if (text.length === 1 && only?.kind === "encoded") return textValue(only.inner, value.origin);
  const chars = knownChars(text);
  if (chars === void 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(chars) || chars.length % 4 !== 0) return void 0;
  return stringValue(Buffer.from(chars, "base64").toString("utf8"), value.origin);
}
function textEncode([value, encoding]) {
  const chars = charsArgument(value);
  const name = charsArgument(encoding)?.toUpperCase();
  if (name === "UTF-8") return base64Encode(value === void 0 ? [] : [value]);
  return chars === void 0 || name !== "UTF-16LE" || value === void 0 ? void 0 : stringValue(Buffer.from(chars, "utf16le").toString("base64"), value.origin);
}
function textDecode([value, encoding]) {
  const chars = charsArgument(value);
  const name = charsArgument(encoding)?.toUpperCase();
  if (name === "UTF-8") return base64Decode(value === void 0 ? [] : [value]);
  return chars === void 0 || name !== "UTF-16LE" || value === void 0 ? void 0 : stringValue(Buffer.from(chars, "base64").toString("utf16le"), value.origin);
}
function urlEncode(chars) {
  return encodeURIComponent(Buffer.from(chars).toString()).replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll("%20", "+");
}
function urlDecode(chars) {
  if (/%(?![0-9a-fA-F]{2})/.test(chars)) return void 0;
  try {
    return decodeURIComponent(chars.replaceAll("+", " "));
  } catch {
    return void 0;
  }
}
function csvDecode([value]) {
  const chars = charsArgument(value);
  if (chars === void 0 || value === void 0) return void 0;
  const rows = csvRows(chars);
  const [head, ...rest] = rows ?? [];
  if (head === void 0 || rest.some((row) => row.length !== head.length)) return void 0;
  const { origin } = value;
  return listValue(
    rest.map(
      (row) => mapValue(
        head.map((key, index) => ({ key, keyOrigin: origin, value: stringValue(row[index] ?? "", origin) })),
        origin
      )
    ),
    origin
  );
}
function csvRows(chars) {
  const rows = [];
  let row = [];
  let offset = 0;
  while (offset < chars.length) {
    const field = csvField(chars, offset);
    if (field === void 0) return void 0;
    row.push(field.chars);
    offset = field.end;
    if (chars[offset] === ",") {
      offset += 1;
      if (offset < chars.length && chars[offset] !== "\n") continue;
      row.push("");
    }
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
    offset += chars.startsWith("\r\n", offset) ? 2 : 1;
  }
  return rows;
}
function csvField(chars, start) {
  if (chars[start] !== '"') {
    let end = start;
    while (end < chars.length && chars[end] !== "," && chars[end] !== "\n" && !chars.startsWith("\r\n", end)) end += 1;
    return { chars: chars.slice(start, end), end };
  }
  let field = "";
  let offset = start + 1;
  for (; ; ) {
    const quote = chars.indexOf('"', offset);
    if (quote === -1) return void 0;
    field += chars.slice(offset, quote);
    if (chars[quote + 1] !== '"') return { chars: field, end: quote + 1 };
    field += '"';
    offset = quote + 2;
  }
}
function digestOf(algorithm, form, data) {
  return createHash(algorithm).update(data).digest(form);
}
function digest(algorithm, form = "hex") {
  return stringEntry(([chars = ""]) => digestOf(algorithm, form, chars));
}
var encodingFunctions = /* @__PURE__ */ new Map([
  ["jsonencode", entry((values, site) => jsonEncode(values, site.origin), "deep")],
  ["jsondecode", entry(jsonDecode, "deep")],
  ["yamlencode", entry((values, site) => yamlEncode(values, site.origin), "deep")],
  ["yamldecode", entry(yamlDecode, "deep")],
  ["csvdecode", entry(csvDecode, "deep")],
  ["base64encode", entry(base64Encode, "deep")],
  ["base64decode", entry(base64Decode, "deep")],
  ["textencodebase64", entry(textEncode, "deep")],
  ["textdecodebase64", entry(textDecode, "deep")],
  ["urlencode", stringEntry(([chars = ""]) => urlEncode(chars))],
  ["urldecode", stringEntry(([chars = ""]) => urlDecode(chars))],
  ["md5", digest("md5")],
  ["sha1", digest("sha1")],
  ["sha256", digest("sha256")],
  ["sha512", digest("sha512")],
  ["base64sha256", digest("sha256", "base64")],
  ["base64sha512", digest("sha512", "base64")]
]);

// src/expand/terraform/azapi.ts
var ownMembers = ["location", "tags", "identity"];
function azapiObject(object) {
  const type = object.body.entries.get("type")?.value;
  const chars = type?.kind === "text" ? knownChars(type.text) : void 0;
  if (type?.kind !== "text" || chars === void 0) return object;
  const [name = "", version] = chars.split("@", 2);
  const at3 = name.length + 1;
  const parent = parentOf(object.body);
  return {
    ...object,
    type: name,
    body: bodyOf(object.body),
    ...version === void 0 ? {} : { apiVersion: textValue(part(type.text, at3, at3 + version.length), type.origin) },
    ...parent === void 0 ? {} : { parent },
    ...object.type === "azapi_update_resource" ? { patch: true } : {}
  };
}
function part(text, start, end) {
  return sliceText(flatten(text), start, end);
}
function parentOf(body) {
  const parent = body.entries.get("parent_id")?.value;
  const reference = parent?.kind === "unknown" ? parent.reference : void 0;
  return reference?.attribute === "id" ? reference.address : void 0;
}
function bodyOf(own) {
  const entries = [];
  for (const key of ["name", ...ownMembers]) {
    const entry2 = own.entries.get(key);
    if (entry2 !== void 0) entries.push(entry2);
  }
  const given = [own.entries.get("body"), own.entries.get("sensitive_body")];
  const maps = given.map((entry2) => entry2 === void 0 ? void 0 : resourceOf(entry2.value));
  let more;
  for (const [index, value] of maps.entries()) {
    if (value?.kind === "map") entries.push(...value.entries.values());
    more ??= value?.kind === "map" ? value.more : index === 0 && value !== void 0 ? whyOpen(value) : void 0;
  }
  return mapValue(entries, own.origin, { more });
}
function resourceOf(value) {
  return value.kind === "text" ? encodedFrom(value) ?? value : value;
}
function whyOpen(value) {
  return reasonOf(value) ?? "the body of the resource is no object";
}

// src/expand/terraform/paths.ts
function folderOf(path) {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}
function resolvePath(folder, relative) {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part2 of relative.split("/")) {
    if (part2 === "" || part2 === ".") continue;
    if (part2 !== "..") parts.push(part2);
    else if (parts.pop() === void 0) return void 0;
  }
  return parts.join("/");
}
function joinPath(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
function relativePath(from, to2) {
  const start = from === "" ? [] : from.split("/");
  const end = to2 === "" ? [] : to2.split("/");
  let common = 0;
  while (common < start.length && common < end.length && start[common] === end[common]) common += 1;
  const path = [...start.slice(common).map(() => ".."), ...end.slice(common)].join("/");
  return path === "" ? "." : path;
}

// src/expand/terraform/configuration.ts
var configurationFile = /\.(?:tf|tofu)(?:\.json)?$/;
function configurationReader(tree) {
  const problems = [];
  const omissions = [];
  const files = /* @__PURE__ */ new Map();
  const folders = /* @__PURE__ */ new Map();
  const filesByFolder = configurationFiles(tree.paths);
  const file = (path) => {
    if (files.has(path)) return files.get(path);
    const source = tree.read(path);
    const parsed = source === void 0 ? void 0 : parserFor(path)(source);
    files.set(path, parsed);
    if (parsed?.omitted !== void 0) omissions.push({ path, reason: parsed.omitted });
    problems.push(...parsed?.problems ?? []);
    return parsed;
  };
  const folder = (path) => {
    if (!folders.has(path)) folders.set(path, readFolder(path, filesByFolder.get(path) ?? [], file));
    return folders.get(path);
  };
  return {
    tree,
    filesByFolder,
    folder,
    file,
    templates: /* @__PURE__ */ new Map(),
    problem: (problem) => void problems.push(problem),
    problems: () => problems,
    omissions: () => omissions
  };
}
function parserFor(path) {
  if (!path.endsWith(".json")) return parseHcl;
  return path.endsWith(".tfvars.json") ? parseHclVariablesJson : parseHclConfigurationJson;
}
function configurationFiles(paths) {
  const byFolder = /* @__PURE__ */ new Map();
  for (const path of paths) {
    if (!configurationFile.test(path)) continue;
    const folder = folderOf(path);
    const known2 = byFolder.get(folder);
    if (known2 === void 0) byFolder.set(folder, [path]);
    else known2.push(path);
  }
  return byFolder;
}
function isOverride(path) {
  return /(?:^|[/_])override\.(?:tf|tofu)(?:\.json)?$/.test(path);
}
function readFolder(folder, paths, file) {
  if (paths.length === 0) return void 0;
  const building = {
    variables: /* @__PURE__ */ new Map(),
    outputs: /* @__PURE__ */ new Map(),
    modules: /* @__PURE__ */ new Map(),
    resources: /* @__PURE__ */ new Map(),
    data: /* @__PURE__ */ new Map(),
    locals: /* @__PURE__ */ new Map()
  };
  const ordered = [...paths.filter((path) => !isOverride(path)).sort(), ...paths.filter(isOverride).sort()];
  for (const path of ordered) {
    const parsed = file(path);
    for (const block of parsed?.body.blocks ?? [])
      if (parsed !== void 0) declare(building, block, parsed.source, isOverride(path));
  }
  return { folder, ...building };
}
function declare(building, block, source, override) {
  const labels = block.labels.map((label) => label.text);
  if (block.type === "locals") {
    for (const attribute of block.body.attributes) building.locals.set(attribute.name, { source, attribute });
    return;
  }
  const kind = kindOf(block.type);
  if (kind === void 0 || labels.length === 0) return;
  const name = labels.join(".");
  const layer = { source, body: block.body };
  const before = building[kind].get(name);
  if (override && before !== void 0) building[kind].set(name, { ...before, layers: [...before.layers, layer] });
  else if (before === void 0) building[kind].set(name, { source, head: block.head, labels, layers: [layer] });
}
function kindOf(type) {
  switch (type) {
    case "variable":
      return "variables";
    case "output":
      return "outputs";
    case "module":
      return "modules";
    case "resource":
      return "resources";
    case "data":
    case "ephemeral":
      return "data";
    default:
      return void 0;
  }
}
function originOfDeclaration(declaration) {
  const span = "attribute" in declaration ? declaration.attribute.nameSpan : declaration.head;
  return originAt(placeOf(declaration.source, span.start, span.end));
}
function argumentOf(layers, name) {
  for (const { source, body } of layers.toReversed()) {
    const attribute = body.attributes.find((candidate) => candidate.name === name);
    if (attribute !== void 0) return { source, attribute };
  }
  return void 0;
}

// src/expand/terraform/choices.ts
var maximumConditions = 4;
function overChoices(values, compute, depth = "shallow", limit = maximumConditions) {
  const choice = firstChoice(values, depth);
  if (choice === void 0) return compute(values);
  if (limit === 0) return unknownValue(choice.reason, choice.origin);
  const [whenTrue, whenFalse] = [true, false].map(
    (outcome) => overChoices(
      values.map((value) => decide(value, choice.condition, outcome, depth)),
      compute,
      depth,
      limit - 1
    )
  );
  if (whenTrue === void 0 || whenFalse === void 0) return unknownValue(choice.reason, choice.origin);
  return choiceValue(choice.condition, choice.reason, [whenTrue, whenFalse], choice.origin);
}
var maximumLook = 2e4;
function firstChoice(values, depth) {
  const open = [...values].reverse();
  let looked = 0;
  for (let value = open.pop(); value !== void 0 && looked < maximumLook; value = open.pop()) {
    looked += 1;
    if (value.kind === "choice") return value;
    if (depth === "shallow") continue;
    if (value.kind === "list") for (const item of value.items) open.push(item);
    else if (value.kind === "map") for (const entry2 of value.entries.values()) open.push(entry2.value);
  }
  return void 0;
}
function decide(value, condition, outcome, depth) {
  const decideInner = (inner) => decide(inner, condition, outcome, depth);
  if (value.kind === "choice") return decideChoice(value, condition, outcome, decideInner);
  if (depth === "shallow") return value;
  if (value.kind === "list") return { ...value, items: value.items.map(decideInner) };
  if (value.kind !== "map") return value;
  const entries = /* @__PURE__ */ new Map();
  for (const [key, entry2] of value.entries) entries.set(key, { ...entry2, value: decideInner(entry2.value) });
  return { ...value, entries };
}
function decideChoice(value, condition, outcome, decideInner) {
  const whenTrue = value.whenTrue ?? nullValue(value.origin);
  const whenFalse = value.whenFalse ?? nullValue(value.origin);
  if (value.condition === condition) return decideInner(outcome ? whenTrue : whenFalse);
  return { ...value, whenTrue: decideInner(whenTrue), whenFalse: decideInner(whenFalse) };
}

// src/expand/terraform/conditions.ts
var maximumShown = 60;
function conditionIdOfText(expression, value, scope, use) {
  const id = conditionId(expression, value, scope);
  return id.startsWith("!(") ? use(negatedId(id), true) : use(id, false);
}
function conditionId(expression, value, scope) {
  const id = value.kind === "unknown" ? idOf(value) : void 0;
  return id ?? `${scope.module.address}|${scope.source.path}|${scope.instance}|${words(expression, scope)}`;
}
function words(expression, scope) {
  const inner = expression.kind === "parentheses" ? expression.inner : expression;
  return scope.source.text.slice(inner.start, inner.end).replaceAll(/\s+/g, " ");
}
function shownCondition(expression, scope) {
  const chars = words(expression, scope);
  return chars.length > maximumShown ? `${chars.slice(0, maximumShown)}...` : chars;
}

// src/expand/terraform/scope.ts
var maximumDepth = 400;
function withNames(scope, names) {
  return { ...scope, names: new Map([...scope.names, ...names]) };
}
function placeIn(scope, span) {
  return placeOf(scope.source, span.start, span.end);
}
function originIn(scope, span) {
  return originAt(placeIn(scope, span));
}
var tooMany = "this configuration takes too many steps to evaluate";
function charged(value, budget) {
  budget.steps -= sizeOf(value, budget.steps + 1);
  return budget.steps < 0 ? unknownValue(tooMany, value.origin) : value;
}
function withinBudget(budget, origin, compute) {
  if (budget.steps <= 0) return unknownValue(tooMany, origin());
  if (budget.depth >= maximumDepth) return unknownValue("this expression depends on too many others", origin());
  budget.steps -= 1;
  budget.depth += 1;
  try {
    return compute();
  } finally {
    budget.depth -= 1;
  }
}

// src/expand/terraform/for-expressions.ts
function evaluateFor(expression, scope, evaluate2) {
  const collection = evaluate2(expression.collection, scope);
  return overChoices([collection], ([decided = collection]) => {
    if (isFailure(decided)) return decided;
    const origin = originIn(scope, expression);
    const turns = turnsOf(decided, origin);
    if (turns.kind === "failed") return turns.value;
    return expression.key === void 0 ? listFor(turns, { expression, scope, evaluate: evaluate2 }) : mapFor(turns, expression.key, { expression, scope, evaluate: evaluate2 });
  });
}
function scopeOf(turn, { expression, scope }) {
  const names = [[expression.valueName, { value: turn.value, traced: false }]];
  return withNames(
    scope,
    expression.keyName === void 0 ? names : [...names, [expression.keyName, { value: turn.key, traced: false }]]
  );
}
function isKept(scope, { expression, evaluate: evaluate2 }) {
  if (expression.condition === void 0) return true;
  const value = evaluate2(expression.condition, scope);
  return toBoolean(value) ?? reasonOf(value) ?? "the condition is neither true nor false";
}
function listFor(turns, loop) {
  const items = [];
  let { more } = turns;
  for (const turn of turns.items) {
    const scope = scopeOf(turn, loop);
    const kept = isKept(scope, loop);
    if (typeof kept === "string") more ??= kept;
    else if (kept) {
      const value = loop.evaluate(loop.expression.value, scope);
      if (isFailure(value)) return value;
      items.push(value);
    }
  }
  const element2 = turns.element === void 0 ? void 0 : loop.evaluate(loop.expression.value, scopeOf(turns.element, loop));
  return listValue(items, originIn(loop.scope, loop.expression), { more, element: element2 });
}
function mapFor(turns, key, loop) {
  const origin = originIn(loop.scope, loop.expression);
  const entries = /* @__PURE__ */ new Map();
  let { more } = turns;
  for (const turn of turns.items) {
    const scope = scopeOf(turn, loop);
    const kept = isKept(scope, loop);
    if (typeof kept === "string") more ??= kept;
    if (kept !== true) continue;
    const added = addEntry(entries, loop.evaluate(key, scope), loop.evaluate(loop.expression.value, scope), loop);
    if (typeof added === "string") more ??= added;
    else if (added !== void 0) return added;
  }
  const element2 = turns.element === void 0 ? void 0 : loop.evaluate(loop.expression.value, scopeOf(turns.element, loop));
  return mapValue([...entries.values()], origin, { more, element: element2 });
}
function addEntry(entries, key, value, { expression, scope }) {
  const name = charsOf(key);
  if (name === void 0) return reasonOf(key) ?? "a key is no string";
  if (isFailure(value)) return value;
  const before = entries.get(name);
  if (before !== void 0 && !expression.group)
    return failure(`two elements have the key ${JSON.stringify(name.slice(0, 80))}`, originIn(scope, expression));
  entries.set(name, { key: name, keyOrigin: key.origin, value: expression.group ? grouped(before, value) : value });
  return void 0;
}
function grouped(before, value) {
  const items = before?.value.kind === "list" ? before.value.items : [];
  return listValue([...items, value], value.origin);
}

// src/expand/terraform/types.ts
var any = { kind: "any" };
function readType(expression, evaluate2) {
  if (expression.kind === "variable") return namedType(expression.name);
  if (expression.kind === "parentheses") return readType(expression.inner, evaluate2);
  if (expression.kind !== "call") return any;
  const [first] = expression.arguments;
  if (first === void 0) return any;
  switch (expression.name) {
    case "list":
    case "set":
    case "map":
      return { kind: expression.name, element: readType(first, evaluate2) };
    case "tuple":
      return first.kind === "list" ? { kind: "tuple", items: first.items.map((item) => readType(item, evaluate2)) } : any;
    case "object":
      return first.kind === "object" ? { kind: "object", attributes: readAttributes(first, evaluate2) } : any;
    default:
      return any;
  }
}
function namedType(name) {
  switch (name) {
    case "string":
    case "number":
    case "bool":
      return { kind: name };
    case "list":
    case "set":
    case "map":
      return { kind: name, element: any };
    default:
      return any;
  }
}
function readAttributes(expression, evaluate2) {
  const attributes = /* @__PURE__ */ new Map();
  for (const { key, value } of expression.items) {
    const name = key.kind === "word" ? key.text : key.kind === "template" ? key.parts.map((part2) => part2.kind === "literal" ? part2.chars : "").join("") : void 0;
    if (name !== void 0) attributes.set(name, readAttribute(value, evaluate2));
  }
  return attributes;
}
function readAttribute(expression, evaluate2) {
  if (expression.kind !== "call" || expression.name !== "optional")
    return { type: readType(expression, evaluate2), optional: false, fallback: void 0 };
  const [inner, fallback] = expression.arguments;
  const type = inner === void 0 ? any : readType(inner, evaluate2);
  return { type, optional: true, fallback: fallback === void 0 ? void 0 : () => evaluate2(fallback) };
}
function convert(value, type) {
  return overChoices([value], ([decided = value]) => {
    const converted = convertDecided(decided, type);
    return decided.sensitive === true && converted.sensitive !== true ? { ...converted, sensitive: true } : converted;
  });
}
function convertDecided(value, type) {
  if (value.kind === "null" || value.kind === "unknown") return value;
  switch (type.kind) {
    case "any":
      return value;
    case "string":
      return convertToString(value);
    case "number":
      return convertToNumber(value);
    case "bool":
      return convertToBoolean(value);
    case "list":
    case "set":
      return convertToList(value, type);
    case "tuple":
      return convertToTuple(value, type.items);
    case "map":
      return convertToMap(value, type.element);
    case "object":
      return convertToObject(value, type.attributes);
  }
}
function convertToString(value) {
  const text = value.kind === "text" ? void 0 : textOf(value);
  if (value.kind === "text") return value;
  return text === void 0 ? mismatch(value, "a string") : textValue(text, value.origin);
}
function convertToNumber(value) {
  const number = value.kind === "number" ? void 0 : toNumber(value);
  if (value.kind === "number") return value;
  return number === void 0 ? partlyKnown(value, "a number") : numberValue(number.value, value.origin, number.literal);
}
function convertToBoolean(value) {
  const truth = toBoolean(value);
  return truth === void 0 ? partlyKnown(value, "true or false") : booleanValue(truth, value.origin);
}
function convertToTuple(value, items) {
  if (value.kind !== "list") return mismatch(value, "a tuple");
  return { ...value, items: value.items.map((item, index) => convert(item, items[index] ?? any)) };
}
function mismatch(value, wanted) {
  return failure(`a value that should be ${wanted} is none`, value.origin);
}
function partlyKnown(value, wanted) {
  return value.kind === "text" && charsOf(value) === void 0 ? value : mismatch(value, wanted);
}
function convertToList(value, type) {
  if (value.kind !== "list") return mismatch(value, `a ${type.kind}`);
  const items = value.items.map((item) => convert(item, type.element));
  const element2 = elementOf(value);
  const open = { more: value.more, element: element2 === void 0 ? void 0 : convert(element2, type.element) };
  return listValue(type.kind === "set" ? setItems(items) : items, value.origin, { ...open, set: type.kind === "set" });
}
function convertToMap(value, element2) {
  if (value.kind !== "map") return mismatch(value, "a map");
  const entries = [...value.entries.values()].map((entry2) => ({ ...entry2, value: convert(entry2.value, element2) }));
  return mapValue(entries, value.origin, { more: value.more, element: elementOf(value) });
}
function convertToObject(value, attributes) {
  if (value.kind !== "map") return mismatch(value, "an object");
  const entries = [];
  for (const [key, attribute] of attributes) {
    const given = value.entries.get(key);
    if (given === void 0 && value.more !== void 0) continue;
    if (given === void 0 && !attribute.optional) return failure(`the attribute ${key} is missing`, value.origin);
    const settled = settleAttribute(given?.value ?? nullValue(value.origin), attribute);
    entries.push({ key, keyOrigin: given?.keyOrigin ?? settled.origin, value: settled });
  }
  return mapValue(entries, value.origin, { more: value.more });
}
function settleAttribute(value, { type, fallback }) {
  const converted = convert(value, type);
  if (fallback === void 0) return converted;
  return overChoices(
    [converted],
    ([decided = converted]) => decided.kind === "null" ? convert(fallback(), type) : decided
  );
}

// src/expand/terraform/functions/conversions.ts
function to(type) {
  return entry(([value]) => {
    const converted = value === void 0 ? void 0 : convert(value, type);
    return converted === void 0 || isFailure(converted) && value?.kind !== "unknown" ? void 0 : converted;
  });
}
function unified(items) {
  const scalars = items.filter((item) => item.kind === "text" || item.kind === "number" || item.kind === "boolean");
  const mixed = new Set(scalars.map((item) => item.kind)).size > 1;
  return mixed ? items.map((item) => convert(item, { kind: "string" })) : items;
}
function toList([value]) {
  if (value?.kind !== "list") return value?.kind === "null" ? value : void 0;
  return {
    ...listValue(unified(value.items), value.origin, { more: value.more }),
    ...value.sensitive === true ? { sensitive: true } : {}
  };
}
function toSet([value]) {
  if (value?.kind !== "list") return value?.kind === "null" ? value : void 0;
  return listValue(setItems(unified(value.items)), value.origin, { more: value.more, set: true });
}
function toMap([value]) {
  if (value?.kind !== "map") return value?.kind === "null" ? value : void 0;
  const entries = [...value.entries.values()];
  const items = unified(entries.map((own) => own.value));
  return mapValue(
    entries.map((own, index) => ({ ...own, value: items[index] ?? own.value })),
    value.origin,
    { more: value.more }
  );
}
var conversionFunctions = /* @__PURE__ */ new Map([
  ["tostring", to({ kind: "string" })],
  ["tonumber", to({ kind: "number" })],
  ["tobool", to({ kind: "bool" })],
  ["tolist", entry(toList)],
  ["toset", entry(toSet)],
  ["tomap", entry(toMap)],
  ["sensitive", entry(([value]) => value === void 0 ? void 0 : sensitiveValue(value))],
  ["nonsensitive", entry(([value]) => value === void 0 ? void 0 : nonsensitiveValue(value))],
  ["ephemeralasnull", entry(([value]) => value)],
  [
    "issensitive",
    entry(([value], site) => value === void 0 ? void 0 : booleanValue(value.sensitive === true, site.origin))
  ]
]);

// src/expand/terraform/functions/files.ts
function wholeFile(source, site) {
  return usedAt(
    originAt(placeOf(source, 0, source.text.length)),
    site.origin.place,
    `${site.name}(${JSON.stringify(source.path)})`
  );
}
function missing(path, site) {
  return unknownValue(`the file ${path.slice(0, 200)} is not in this repository`, site.origin, { id: `file(${path})` });
}
function ofFile(kind, compute) {
  return entry(([path], site) => {
    const name = charsArgument(path);
    if (name === void 0) return void 0;
    const source = site.scope.module.files[kind](name);
    return source === void 0 ? missing(name, site) : compute(source, wholeFile(source, site));
  }, "deep");
}
function known(chars, origin) {
  return textValue(chars === "" ? [] : [{ kind: "known", chars, origin }], origin);
}
var fileBase64 = entry(([path], site) => {
  const name = charsArgument(path);
  if (name === void 0) return void 0;
  const { files } = site.scope.module;
  const raw = files.bytes(name);
  const text = files.text(name);
  if (raw === void 0) return missing(name, site);
  const isText = text !== void 0 && Buffer.byteLength(text.text) === raw.text.length;
  const source = isText ? text : raw;
  const origin = wholeFile(source, site);
  const inner = source.text === "" ? [] : [{ kind: "known", chars: source.text, origin }];
  return textValue([{ kind: "encoded", encoding: "base64", bytes: isText ? "utf8" : "latin1", inner, origin }], origin);
}, "deep");
function fileDigest(algorithm, form = "hex") {
  return ofFile(
    "bytes",
    (source, origin) => stringValue(digestOf(algorithm, form, Buffer.from(source.text, "latin1")), origin)
  );
}
var fileSet = entry(([folder, pattern], site) => {
  const [base, glob] = [charsArgument(folder), charsArgument(pattern)];
  if (base === void 0 || glob === void 0) return void 0;
  const names = site.scope.module.files.set(base, glob);
  if (names === void 0) return unknownValue("this pattern of file names is not read here", site.origin);
  return listValue(
    names.map((name) => stringValue(name, site.origin)),
    site.origin,
    { set: true }
  );
}, "deep");
var fileFunctions = /* @__PURE__ */ new Map([
  ["file", ofFile("text", (source, origin) => known(source.text, origin))],
  ["filebase64", fileBase64],
  [
    "fileexists",
    entry(([path], site) => {
      const name = charsArgument(path);
      return name === void 0 ? void 0 : booleanValue(site.scope.module.files.exists(name), site.origin);
    }, "deep")
  ],
  ["fileset", fileSet],
  ["filemd5", fileDigest("md5")],
  ["filesha1", fileDigest("sha1")],
  ["filesha256", fileDigest("sha256")],
  ["filesha512", fileDigest("sha512")],
  ["filebase64sha256", fileDigest("sha256", "base64")],
  ["filebase64sha512", fileDigest("sha512", "base64")]
]);

// src/expand/terraform/functions/format.ts
var verbPattern = /%([-+ 0#]{0,5})(?:\[(\d{1,3})\])?(\d{0,3})(?:\.(\d{1,3}))?(?:\[(\d{1,3})\])?([a-zA-Z%])/y;
function verbAt(chars, offset) {
  verbPattern.lastIndex = offset;
  const match = verbPattern.exec(chars);
  if (match === null) return void 0;
  const [whole, flags = "", before, width = "", precision, after, letter = ""] = match;
  const argument = before ?? after;
  return {
    letter,
    flags,
    width: width === "" ? 0 : Number(width),
    precision: precision === void 0 ? void 0 : Number(precision),
    argument: argument === void 0 ? void 0 : Number(argument),
    length: whole.length
  };
}
function format(values, origin) {
  const [pattern, ...rest] = values;
  const text = textArgument(pattern);
  if (text === void 0 || knownChars(text) === void 0) return void 0;
  const pieces = formatPieces(flatten(text), rest);
  return pieces === void 0 ? void 0 : textValue(pieces, origin);
}
function formatPieces(flat, values) {
  const pieces = [];
  const used = /* @__PURE__ */ new Set();
  let explicit = false;
  let next = 0;
  for (const part2 of partsOf(flat)) {
    if (part2 === void 0) return void 0;
    if ("text" in part2) {
      pieces.push(...part2.text);
      continue;
    }
    const index = part2.argument === void 0 ? next : part2.argument - 1;
    const value = values[index];
    const written = value === void 0 ? void 0 : writeVerb(part2, value);
    if (written === void 0) return void 0;
    explicit ||= part2.argument !== void 0;
    next = index + 1;
    used.add(index);
    pieces.push(...written);
  }
  return !explicit && used.size < values.length ? void 0 : pieces;
}
function partsOf(flat) {
  const parts = [];
  let offset = 0;
  for (let at3 = flat.chars.indexOf("%"); at3 !== -1; at3 = flat.chars.indexOf("%", offset)) {
    if (at3 > offset) parts.push({ text: sliceText(flat, offset, at3) });
    const verb = verbAt(flat.chars, at3);
    parts.push(verb?.letter === "%" ? { text: sliceText(flat, at3, at3 + 1) } : verb);
    if (verb === void 0) return parts;
    offset = at3 + verb.length;
  }
  if (offset < flat.chars.length) parts.push({ text: sliceText(flat, offset, flat.chars.length) });
  return parts;
}
function writeVerb(verb, value) {
  if (value.kind === "unknown") return partialText(value);
  switch (verb.letter) {
    case "s":
      return pad(verb, value.kind === "null" ? void 0 : partialText(value));
    case "v":
      return pad(verb, writeAny(verb, value));
    case "q": {
      const text = textArgument(value);
      const chars = text === void 0 ? void 0 : knownChars(text);
      return pad(
        verb,
        chars === void 0 ? void 0 : [{ kind: "known", chars: JSON.stringify(chars), origin: value.origin }]
      );
    }
    case "t": {
      const truth = toBoolean(value);
      return pad(
        verb,
        truth === void 0 ? void 0 : [{ kind: "known", chars: String(truth), origin: value.origin }]
      );
    }
    default:
      return writeNumber(verb, value);
  }
}
function writeAny(verb, value) {
  if (value.kind === "text" && !verb.flags.includes("#")) return value.text;
  return jsonTextOf(value, value.origin);
}
function writeNumber(verb, value) {
  const number = toNumber(value);
  if (number === void 0) return void 0;
  const digits3 = printVerb(verb, number.value, number.literal);
  if (digits3 === void 0) return void 0;
  const plus = verb.flags.includes("+") ? "+" : verb.flags.includes(" ") ? " " : "";
  const signed = digits3.startsWith("-") ? digits3 : plus + digits3;
  const sign = /^[-+ ]/.exec(signed)?.[0] ?? "";
  const zeros = verb.flags.includes("0") && !verb.flags.includes("-");
  const chars = zeros ? sign + signed.slice(sign.length).padStart(verb.width - sign.length, "0") : signed;
  return pad(verb, [{ kind: "known", chars, origin: value.origin }]);
}
var bases = /* @__PURE__ */ new Map([
  ["b", 2],
  ["o", 8],
  ["x", 16],
  ["X", 16]
]);
function printVerb(verb, number, literal) {
  const whole = Math.trunc(number);
  const base = bases.get(verb.letter);
  if (base !== void 0) return verb.letter === "X" ? whole.toString(base).toUpperCase() : whole.toString(base);
  switch (verb.letter) {
    case "d":
      return Number.isInteger(number) ? literal : printNumber(whole);
    case "f":
      return number.toFixed(verb.precision ?? 6);
    case "e":
      return number.toExponential(verb.precision ?? 6).replace(/e([-+])(\d)$/, "e$10$2");
    case "g":
      return verb.precision === void 0 ? String(number) : String(Number(number.toPrecision(verb.precision)));
    default:
      return void 0;
  }
}
function pad(verb, text) {
  const chars = text === void 0 ? void 0 : knownChars(text);
  if (text === void 0 || chars === void 0 || chars.length >= verb.width) return text;
  const origin = text[0]?.origin;
  if (origin === void 0) return text;
  const space = { kind: "known", chars: " ".repeat(verb.width - chars.length), origin };
  return verb.flags.includes("-") ? [...text, space] : [space, ...text];
}
function formatList([pattern, ...values], origin) {
  const lists = values.filter((value) => value.kind === "list");
  if (pattern === void 0) return void 0;
  const length2 = lists[0]?.items.length ?? 1;
  if (lists.some((list) => list.items.length !== length2)) return void 0;
  const unknown = values.find((value) => value.kind === "unknown");
  const items = [];
  for (let index = 0; index < length2; index += 1) {
    const row = values.map((value) => value.kind === "list" ? value.items[index] ?? value : value);
    const item = format([pattern, ...row], origin);
    if (item === void 0) return void 0;
    items.push(item);
  }
  const more = lists.map((list) => list.more).find((reason) => reason !== void 0);
  return listValue(lists.length === 0 && unknown !== void 0 ? [] : items, origin, {
    more: more ?? (lists.length === 0 && unknown !== void 0 ? unknown.reason : void 0)
  });
}
var formatFunctions = /* @__PURE__ */ new Map([
  ["format", entry((values, site) => format(values, site.origin), "deep")],
  ["formatlist", entry((values, site) => formatList(values, site.origin), "deep")]
]);

// src/expand/terraform/functions/strings.ts
var maximumMade = 1e6;
function cut(bounds) {
  return entry(([first, ...others]) => {
    const text = textArgument(first);
    const rest = allChars(others);
    if (first === void 0 || text === void 0 || rest === void 0) return void 0;
    const flat = flatten(text);
    const range2 = knownChars(text) === void 0 ? void 0 : bounds(flat.chars, rest);
    return range2 === void 0 ? void 0 : textValue(sliceText(flat, range2[0], Math.max(range2[0], range2[1])), first.origin);
  }, "deep");
}
function eachCharacter(turn) {
  const turnAll = (chars) => Array.from(chars, (char) => {
    const turned = turn(char);
    return turned.length === char.length ? turned : char;
  }).join("");
  return entry(([first]) => {
    const text = textArgument(first);
    if (first === void 0 || text === void 0 || text.some((piece) => piece.kind !== "known")) return void 0;
    const pieces = text.map(
      (piece) => piece.kind === "known" ? { ...piece, chars: turnAll(piece.chars) } : piece
    );
    return textValue(pieces, first.origin);
  }, "deep");
}
function trimmedBounds(chars, isCut) {
  let start = 0;
  let end = chars.length;
  while (start < end && isCut(chars[start] ?? "")) start += 1;
  while (end > start && isCut(chars[end - 1] ?? "")) end -= 1;
  return [start, end];
}
function graphemes(chars) {
  if (/^[\x20-\x7e]*$/.test(chars)) return chars.split("");
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(chars), ({ segment }) => segment);
}
function substringBounds(chars, offset, length2) {
  const letters = graphemes(chars);
  const start = offset < 0 ? offset + letters.length : offset;
  if (start < 0 || start > letters.length || length2 < -1)
    return start > letters.length ? [chars.length, chars.length] : void 0;
  const end = length2 === -1 ? letters.length : Math.min(letters.length, start + length2);
  const before = letters.slice(0, start).join("").length;
  return [before, before + letters.slice(start, end).join("").length];
}
var substr = entry(([first, offset, length2], site) => {
  const [from, count] = [wholeArgument(offset), wholeArgument(length2)];
  if (first === void 0 || from === void 0 || count === void 0) return void 0;
  return cut((chars) => substringBounds(chars, from, count)).compute([first], site);
});
function join(values, origin) {
  const [separator, ...lists] = values;
  const between = partialText(separator);
  const joined = joinedItems(lists);
  if (between === void 0 || joined === void 0 || lists.length === 0) return void 0;
  const pieces = [];
  for (const [index, item] of joined.items.entries()) {
    const text = partialText(item);
    if (text === void 0) return void 0;
    if (index > 0) pieces.push(...between);
    for (const piece of text) pieces.push(piece);
  }
  if (joined.more !== void 0) pieces.push({ kind: "hole", reason: joined.more, origin });
  return textValue(pieces, origin);
}
function occurrences(chars, needle) {
  const found = [];
  if (needle === "") return found;
  for (let at3 = chars.indexOf(needle); at3 !== -1; at3 = chars.indexOf(needle, at3 + needle.length)) found.push(at3);
  return found;
}
function split([separator, value], origin) {
  const between = charsArgument(separator);
  const text = textArgument(value);
  if (between === void 0 || text === void 0 || value === void 0) return void 0;
  const flat = flatten(text);
  const more = text.find((piece) => piece.kind === "hole")?.reason;
  if (between === "") {
    if (more !== void 0) return void 0;
    let offset = 0;
    const letters = Array.from(
      flat.chars,
      (letter) => textValue(sliceText(flat, offset, offset += letter.length), value.origin)
    );
    return listValue(letters, origin);
  }
  const cuts = occurrences(flat.chars, between);
  const starts = [0, ...cuts.map((at3) => at3 + between.length)];
  const items = starts.map(
    (start, index) => textValue(partOf(flat, start, cuts[index] ?? flat.chars.length), value.origin)
  );
  return listValue(items, origin, { more });
}
function partOf(flat, start, end) {
  return start === end ? [] : sliceText(flat, start, end);
}
function replaceLiteral([value, search2, replacement]) {
  const needle = charsArgument(search2);
  const text = textArgument(value);
  const other = textArgument(replacement);
  if (needle === void 0 || text === void 0 || other === void 0 || value === void 0) return void 0;
  const chars = knownChars(text);
  if (chars === void 0 || text.some((piece) => piece.kind === "encoded")) return void 0;
  if (needle === "") {
    const filler = knownChars(other);
    if (filler === void 0 || chars.length * filler.length > maximumMade) return void 0;
    const made2 = `${filler}${Array.from(chars, (letter) => letter + filler).join("")}`;
    return textValue(knownText(made2, value.origin), value.origin);
  }
  const flat = flatten(text);
  const found = occurrences(chars, needle);
  if (found.length === 0) return value;
  const pieces = [];
  let offset = 0;
  for (const at3 of found) {
    pieces.push(...partOf(flat, offset, at3), ...other);
    offset = at3 + needle.length;
  }
  pieces.push(...partOf(flat, offset, chars.length));
  return textValue(pieces, value.origin);
}
function indent([spaces2, value]) {
  const count = wholeArgument(spaces2);
  const text = textArgument(value);
  if (count === void 0 || text === void 0 || value === void 0 || count < 0 || count > 1e3) return void 0;
  const padding = " ".repeat(count);
  const pieces = text.flatMap((piece) => {
    if (piece.kind !== "known" || !piece.chars.includes("\n")) return [piece];
    return [{ ...piece, chars: piece.chars.replaceAll("\n", `
${padding}`) }];
  });
  return textValue(pieces, value.origin);
}
function test(compute, partial) {
  return entry(([value, search2], site) => {
    const text = textArgument(value);
    const other = charsArgument(search2);
    if (text === void 0 || other === void 0) return void 0;
    const chars = knownChars(text);
    const [first, last2] = [text[0], text.at(-1)];
    const result = chars === void 0 ? partial(
      first?.kind === "known" ? first.chars : void 0,
      last2?.kind === "known" ? last2.chars : void 0,
      other
    ) : compute(chars, other);
    return result === void 0 ? void 0 : booleanValue(result, site.origin);
  }, "deep");
}
function title(chars) {
  return chars.replaceAll(
    new RegExp("(^|[^\\p{L}\\p{N}_])(\\p{Ll})", "gu"),
    (_, before, letter) => before + letter.toUpperCase()
  );
}
var stringFunctions = /* @__PURE__ */ new Map([
  ["lower", eachCharacter((char) => char.toLowerCase())],
  ["upper", eachCharacter((char) => char.toUpperCase())],
  ["title", stringEntry(([chars = ""]) => title(chars))],
  ["trimspace", cut((chars) => trimmedBounds(chars, (char) => /\s/u.test(char)))],
  ["trim", cut((chars, [cutset = ""]) => trimmedBounds(chars, (char) => cutset.includes(char)))],
  ["trimprefix", cut((chars, [prefix2 = ""]) => [chars.startsWith(prefix2) ? prefix2.length : 0, chars.length])],
  [
    "trimsuffix",
    cut((chars, [suffix = ""]) => [0, chars.endsWith(suffix) ? chars.length - suffix.length : chars.length])
  ],
  ["chomp", cut((chars) => [0, chars.replace(/[\r\n]+$/, "").length])],
  ["substr", substr],
  ["strrev", stringEntry(([chars = ""]) => [...graphemes(chars)].reverse().join(""))],
  ["join", entry((values, site) => join(values, site.origin), "deep")],
  ["split", entry((values, site) => split(values, site.origin), "deep")],
  ["indent", entry(indent, "deep")],
  [
    "startswith",
    test(
      (chars, other) => chars.startsWith(other),
      (first, _last, other) => first === void 0 ? void 0 : first.length >= other.length ? first.startsWith(other) : other.startsWith(first) ? void 0 : false
    )
  ],
  [
    "endswith",
    test(
      (chars, other) => chars.endsWith(other),
      (_first, last2, other) => last2 === void 0 ? void 0 : last2.length >= other.length ? last2.endsWith(other) : other.endsWith(last2) ? void 0 : false
    )
  ],
  [
    "strcontains",
    test(
      (chars, other) => chars.includes(other),
      (first, last2, other) => first?.includes(other) === true || last2?.includes(other) === true ? true : void 0
    )
  ],
  ["sort", entry(([list], site) => sort(list, site.origin), "deep")],
  ["basename", stringEntry(([path = ""]) => path === "" ? "." : path.replace(/\/+$/, "").split("/").at(-1) ?? "")],
  ["dirname", stringEntry(([path = ""]) => dirname(path))]
]);
function dirname(path) {
  const slash = path.lastIndexOf("/");
  if (slash === -1) return ".";
  const folder = path.slice(0, slash).split("/").filter((part2, index) => part2 !== "." && (part2 !== "" || index === 0));
  return folder.length === 0 ? "." : folder.join("/") || "/";
}
function sort(list, origin) {
  if (list?.kind !== "list" || list.more !== void 0) return void 0;
  const chars = allChars(list.items);
  if (chars === void 0) return void 0;
  const counted = list.items.map((item, index) => ({ item, chars: chars[index] ?? "" }));
  const order = setItems(list.items).map((item) => charsArgument(item) ?? "");
  const sorted = counted.toSorted((left, right) => order.indexOf(left.chars) - order.indexOf(right.chars));
  return listValue(
    sorted.map(({ item }) => item),
    origin
  );
}

// src/expand/terraform/functions/lists.ts
var maximumItems = 1e4;
function concat(values, origin) {
  const joined = joinedItems(values);
  return joined === void 0 ? void 0 : listValue(joined.items, origin, {
    more: joined.more,
    element: values.map(elementOf).find((element2) => element2 !== void 0)
  });
}
function distinct(list, origin) {
  if (list === void 0) return void 0;
  const kept = [];
  for (const item of list.items) if (!kept.some((other) => areEqual(other, item) === true)) kept.push(item);
  return listValue(kept, origin, { more: list.more });
}
function compact(list, origin) {
  if (list === void 0) return void 0;
  let { more } = list;
  const items = list.items.filter((item) => {
    if (item.kind === "null") return false;
    const text = partialText(item);
    if (text?.every((piece) => piece.kind === "hole") === true && text.length > 0) more ??= reasonOf(item);
    return text === void 0 || text.length > 0;
  });
  const sure = items.filter((item) => item.kind !== "unknown");
  return listValue(more === list.more ? items : [...sure, ...items.filter((item) => item.kind === "unknown")], origin, {
    more
  });
}
var maximumDepth2 = 20;
function flatten2(list, origin) {
  if (list === void 0) return void 0;
  const items = [];
  let more;
  const add = (inner, depth) => {
    more ??= inner.more;
    for (const item of inner.items) {
      if (item.kind === "list" && depth < maximumDepth2) add(item, depth + 1);
      else if (item.kind === "unknown") {
        more ??= item.reason;
      } else items.push(item);
    }
  };
  add(list, 0);
  return listValue(items, origin, { more });
}
function contains([list, wanted], origin) {
  if (list?.kind !== "list" || wanted === void 0) return void 0;
  const results = list.items.map((item) => areEqual(item, wanted));
  if (results.includes(true)) return booleanValue(true, origin);
  return list.more !== void 0 || results.includes(void 0) ? void 0 : booleanValue(false, origin);
}
function element([list, index]) {
  const whole = wholeList(list);
  const wanted = wholeArgument(index);
  if (whole === void 0 || wanted === void 0 || whole.items.length === 0) return void 0;
  const count = whole.items.length;
  return whole.items[(wanted % count + count) % count];
}
function indexIn([list, wanted], origin) {
  if (list?.kind !== "list" || wanted === void 0) return void 0;
  for (const [index, item] of list.items.entries()) {
    const equal = areEqual(item, wanted);
    if (equal === true) return numberValue(index, origin);
    if (equal === void 0) return void 0;
  }
  return void 0;
}
function length(value, origin) {
  if (value === void 0) return void 0;
  if (value.kind === "list" || value.kind === "map") {
    if (value.more !== void 0) return void 0;
    return numberValue(value.kind === "list" ? value.items.length : value.entries.size, origin);
  }
  const chars = value.kind === "text" ? charsOf(value) : void 0;
  return chars === void 0 ? void 0 : numberValue(graphemes(chars).length, origin);
}
function range(values, origin) {
  const numbers = values.map((value) => wholeArgument(value));
  if (numbers.includes(void 0) || numbers.length === 0 || numbers.length > 3) return void 0;
  const [first = 0, second, third] = numbers;
  const [start, limit] = second === void 0 ? [0, first] : [first, second];
  const step = third ?? (limit >= start ? 1 : -1);
  if (step === 0 || Math.abs(limit - start) / Math.abs(step) > 1024) return void 0;
  const items = [];
  for (let number = start; step > 0 ? number < limit : number > limit; number += step)
    items.push(numberValue(number, origin));
  return listValue(items, origin);
}
function slice([list, start, end], origin) {
  const whole = wholeList(list);
  const [from, to2] = [wholeArgument(start), wholeArgument(end)];
  if (whole === void 0 || from === void 0 || to2 === void 0 || from < 0 || to2 < from || to2 > whole.items.length)
    return void 0;
  return listValue(whole.items.slice(from, to2), origin);
}
function one(value, origin) {
  if (value?.kind !== "list") return void 0;
  const [only, second] = value.items;
  if (value.more !== void 0) return elementOf(value) ?? only;
  if (second !== void 0) return void 0;
  return only ?? nullValue(origin);
}
function truths(list, decisive, origin) {
  if (list === void 0) return void 0;
  const results = list.items.map((item) => item.kind === "null" ? false : toBoolean(item));
  if (results.includes(decisive)) return booleanValue(decisive, origin);
  return list.more !== void 0 || results.includes(void 0) ? void 0 : booleanValue(!decisive, origin);
}
function sets(values, keep, origin) {
  const lists = values.map((value) => wholeList(value)?.items);
  const known2 = lists.filter((list) => list !== void 0);
  if (known2.length < lists.length || known2.length === 0) return void 0;
  const kept = keep(known2);
  return kept === void 0 ? void 0 : listValue(setItems(kept), origin, { set: true });
}
function isIn(item, items) {
  const results = items.map((other) => areEqual(item, other));
  if (results.includes(true)) return true;
  return results.includes(void 0) ? void 0 : false;
}
function filterBy(items, decide2) {
  const kept = [];
  for (const item of items) {
    const keep = decide2(item);
    if (keep === void 0) return void 0;
    if (keep) kept.push(item);
  }
  return kept;
}
function union(values, origin) {
  const joined = joinedItems(values);
  return joined === void 0 ? void 0 : listValue(setItems(joined.items), origin, { set: true, more: joined.more });
}
function setProduct(values, origin) {
  const lists = values.map(wholeList);
  let rows = [[]];
  for (const list of lists) {
    if (list === void 0 || rows.length * list.items.length > maximumItems) return void 0;
    rows = rows.flatMap((row) => list.items.map((item) => [...row, item]));
  }
  const allSets = lists.every((list) => list?.set === true);
  return listValue(
    rows.map((row) => listValue(row, origin)),
    origin,
    { set: allSets }
  );
}
function chunks([list, size], origin) {
  const whole = wholeList(list);
  const count = wholeArgument(size);
  if (whole === void 0 || count === void 0 || count < 0) return void 0;
  const step = count === 0 ? Math.max(1, whole.items.length) : count;
  const rows = [];
  for (let from = 0; from < whole.items.length; from += step)
    rows.push(listValue(whole.items.slice(from, from + step), origin));
  return listValue(rows, origin);
}
function matchKeys([values, keys2, wanted], origin) {
  const [list, keyList, search2] = [wholeList(values), wholeList(keys2), wholeList(wanted)];
  if (list === void 0 || keyList === void 0 || search2 === void 0) return void 0;
  const kept = filterBy(
    list.items.map((item, index) => listValue([item, keyList.items[index] ?? item], origin)),
    (pair) => isIn(pair.kind === "list" ? pair.items[1] ?? pair : pair, search2.items)
  );
  return kept === void 0 ? void 0 : listValue(
    kept.flatMap((pair) => pair.kind === "list" ? pair.items.slice(0, 1) : []),
    origin
  );
}
function coalesceLists(values) {
  for (const value of values) {
    if (value.kind !== "list") return void 0;
    if (value.items.length > 0) return value;
    if (value.more !== void 0) return void 0;
  }
  return void 0;
}
function coalesce(values) {
  for (const value of values) {
    if (value.kind === "null") continue;
    if (value.kind === "unknown") return void 0;
    if (value.kind !== "text") return value;
    if (value.text.some((piece) => piece.kind === "known" && piece.chars !== "")) return value;
    if (value.text.length > 0) return void 0;
  }
  return void 0;
}
function difference([first = [], ...others]) {
  return filterBy(first, (item) => {
    const found = isIn(item, others.flat());
    return found === void 0 ? void 0 : !found;
  });
}
function intersection([first = [], ...others]) {
  return filterBy(first, (item) => {
    const results = others.map((other) => isIn(item, other));
    if (results.includes(false)) return false;
    return results.includes(void 0) ? void 0 : true;
  });
}
var at = (compute) => entry((values, site) => compute(values, site.origin));
var listFunctions = /* @__PURE__ */ new Map([
  ["concat", at(concat)],
  ["distinct", at(([list], origin) => distinct(listArgument(list), origin))],
  ["compact", entry(([list], site) => compact(listArgument(list), site.origin), "deep")],
  ["flatten", entry(([list], site) => flatten2(listArgument(list), site.origin), "deep")],
  ["contains", entry((values, site) => contains(values, site.origin), "deep")],
  ["element", at(element)],
  ["index", at(indexIn)],
  ["length", at(([value], origin) => length(value, origin))],
  ["range", at(range)],
  [
    "reverse",
    at(
      ([list], origin) => wholeList(list) === void 0 ? void 0 : listValue(wholeList(list)?.items.toReversed() ?? [], origin)
    )
  ],
  ["slice", at(slice)],
  ["one", at(([list], origin) => one(list, origin))],
  ["alltrue", entry(([list], site) => truths(listArgument(list), false, site.origin), "deep")],
  ["anytrue", entry(([list], site) => truths(listArgument(list), true, site.origin), "deep")],
  ["setunion", at(union)],
  ["setintersection", at((values, origin) => sets(values, intersection, origin))],
  ["setsubtract", at((values, origin) => sets(values, difference, origin))],
  ["setproduct", at(setProduct)],
  ["chunklist", at(chunks)],
  ["matchkeys", at(matchKeys)],
  ["coalescelist", at(coalesceLists)],
  ["coalesce", at(coalesce)]
]);

// src/expand/terraform/access.ts
function accessValue(target, key, origin) {
  return overChoices([target, key], ([value = target, index = key]) => accessDecided(value, index, origin));
}
function accessAttribute(target, name, origin) {
  return accessValue(target, stringValue(name, origin), origin);
}
function accessDecided(target, key, origin) {
  switch (target.kind) {
    case "map":
      return accessMap(target, key, origin);
    case "list":
      return accessList(target, key, origin);
    case "unknown":
      return accessUnknown(target, key);
    case "null":
      return failure("null has no attributes", origin);
    case "text":
      return target.text.length === 1 && target.text[0]?.kind === "hole" ? unknownValue(target.text[0].reason, origin) : failure("a string has no attributes", origin);
    case "number":
    case "boolean":
      return failure(`a ${target.kind} has no attributes`, origin);
    case "choice":
      return unknownValue(target.reason, origin);
  }
}
function accessMap(map, key, origin) {
  const name = charsOf(key);
  if (name === void 0) return soleInstance(map) ?? unknownValue(reasonOf(key) ?? "the key is no string", origin);
  const entry2 = map.entries.get(name);
  if (entry2 !== void 0) return map.sensitive === true ? { ...entry2.value, sensitive: true } : entry2.value;
  const element2 = elementOf(map);
  if (element2 !== void 0) return element2;
  const computed = computedReference(map);
  if (computed !== void 0)
    return computedAttribute(computed.address, joinAttribute(computed.attribute, name), origin);
  if (map.more !== void 0) return unknownValue(map.more, origin);
  return failure(`there is no ${name} in this value`, origin);
}
function soleInstance(map) {
  const element2 = map.entries.size === 0 ? elementOf(map) : void 0;
  return element2?.kind === "map" && computedReference(element2) !== void 0 ? element2 : void 0;
}
function computedAttribute(address, attribute, origin) {
  const path = `${address}.${attribute}`;
  return unknownValue(`${path} is known only after apply`, origin, { id: path, reference: { address, attribute } });
}
function joinAttribute(base, name) {
  return base === "" ? name : /^\d+$/.test(name) ? `${base}[${name}]` : `${base}.${name}`;
}
function accessList(list, key, origin) {
  const digits3 = charsOf(key);
  if (digits3 === void 0) return unknownValue(reasonOf(key) ?? "the index is no number", origin);
  const index = Number(digits3);
  if (digits3 === "" || !Number.isInteger(index)) return failure(`${digits3} is no index of a list`, origin);
  if (list.set === true) return failure("a set has no indexes", origin);
  const item = list.items[index];
  if (item !== void 0) return list.sensitive === true ? { ...item, sensitive: true } : item;
  const element2 = elementOf(list);
  if (element2 !== void 0) return element2;
  if (list.more !== void 0) return unknownValue(list.more, origin);
  return failure(`there is no element ${digits3} in this list`, origin);
}
function accessUnknown(target, key) {
  const name = charsOf(key);
  const { reference } = target;
  const sensitive = target.sensitive === true ? { sensitive: true } : {};
  if (name !== void 0 && reference !== void 0) {
    return {
      ...computedAttribute(reference.address, joinAttribute(reference.attribute, name), target.origin),
      ...sensitive
    };
  }
  const id = target.id === void 0 || name === void 0 ? void 0 : joinAttribute(target.id, name);
  return { ...target, ...id === void 0 ? withoutId(target) : { id } };
}
function withoutId(target) {
  const { id: _id, ...rest } = target;
  return rest;
}

// src/expand/terraform/functions/maps.ts
function merge(values, origin) {
  const entries = /* @__PURE__ */ new Map();
  let more;
  for (const value of values) {
    if (value.kind === "null") continue;
    if (value.kind !== "map" && value.kind !== "unknown") return void 0;
    const open = value.kind === "map" ? value.more : value.reason;
    if (open !== void 0) {
      more ??= open;
      for (const [key, known2] of entries) entries.set(key, { ...known2, value: unknownValue(open, known2.value.origin) });
    }
    if (value.kind === "map") for (const [key, own] of value.entries) entries.set(key, own);
  }
  return mapValue(sortedEntries([...entries.values()]), origin, {
    more,
    element: values.map(elementOf).find((element2) => element2 !== void 0)
  });
}
function sortedEntries(entries) {
  return entries.toSorted((left, right) => compareChars(left.key, right.key));
}
function lookup([map, key, fallback], origin) {
  const name = charsArgument(key);
  if (map?.kind !== "map" || name === void 0 || key === void 0) return void 0;
  const found = map.entries.get(name);
  if (found !== void 0) return found.value;
  if (map.more === void 0 && fallback !== void 0) return fallback;
  return map.more === void 0 ? void 0 : accessValue(map, key, origin);
}
function keys(map, origin) {
  if (map === void 0) return void 0;
  const items = sortedEntries([...map.entries.values()]).map((own) => stringValue(own.key, own.keyOrigin));
  return listValue(items, origin, { more: map.more });
}
function valuesOf(map, origin) {
  if (map === void 0) return void 0;
  const items = sortedEntries([...map.entries.values()]).map((own) => own.value);
  return listValue(items, origin, { more: map.more, element: elementOf(map) });
}
function zip([keyList, valueList], origin) {
  const [names, items] = [wholeList(keyList), wholeList(valueList)];
  if (names === void 0 || items === void 0) return void 0;
  const chars = allChars(names.items);
  if (chars?.length !== items.items.length) return void 0;
  const entries = chars.map((key, index) => ({
    key,
    keyOrigin: names.items[index]?.origin ?? origin,
    value: items.items[index] ?? nullValue(origin)
  }));
  return mapValue(sortedEntries(entries), origin);
}
function transpose(map, origin) {
  if (map === void 0 || map.more !== void 0) return void 0;
  const lists = /* @__PURE__ */ new Map();
  for (const own of sortedEntries([...map.entries.values()])) {
    const list = wholeList(own.value);
    const names = list === void 0 ? void 0 : allChars(list.items);
    if (names === void 0) return void 0;
    for (const name of names) lists.set(name, [...lists.get(name) ?? [], stringValue(own.key, own.keyOrigin)]);
  }
  const entries = [...lists].map(([key, items]) => ({ key, keyOrigin: origin, value: listValue(items, origin) }));
  return mapValue(sortedEntries(entries), origin);
}
var at2 = (compute) => entry((values, site) => compute(values, site.origin));
var mapFunctions = /* @__PURE__ */ new Map([
  ["merge", at2(merge)],
  ["lookup", at2(lookup)],
  ["keys", at2(([map], origin) => keys(mapArgument(map), origin))],
  ["values", at2(([map], origin) => valuesOf(mapArgument(map), origin))],
  ["zipmap", at2(zip)],
  ["transpose", entry(([map], site) => transpose(mapArgument(map), site.origin), "deep")]
]);

// src/expand/terraform/functions/network.ts
function parseNetwork(chars) {
  const match = /^([0-9a-fA-F.:]{2,45})\/(\d{1,3})$/.exec(chars ?? "");
  if (match === null) return void 0;
  const [, address = "", digits3 = ""] = match;
  const bits = address.includes(":") ? 128 : 32;
  const number = bits === 32 ? parseVersion4(address) : parseVersion6(address);
  const length2 = Number(digits3);
  if (number === void 0 || length2 > bits) return void 0;
  return { address: number >> BigInt(bits - length2) << BigInt(bits - length2), length: length2, bits };
}
function parseVersion4(chars) {
  const parts = chars.split(".");
  if (parts.length !== 4 || !parts.every((part2) => /^\d{1,3}$/.test(part2) && Number(part2) < 256)) return void 0;
  return parts.reduce((number, part2) => number * 256n + BigInt(part2), 0n);
}
function parseVersion6(chars) {
  const [head = "", tail, ...rest] = chars.split("::");
  if (rest.length > 0 || chars.includes(".")) return void 0;
  const before = head === "" ? [] : head.split(":");
  const after = tail === void 0 || tail === "" ? [] : tail.split(":");
  const missing2 = 8 - before.length - after.length;
  if (tail === void 0 ? missing2 !== 0 : missing2 < 1) return void 0;
  const groups = [...before, ...Array.from({ length: missing2 }, () => "0"), ...after];
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return void 0;
  return groups.reduce((number, group) => number * 65536n + BigInt(`0x${group}`), 0n);
}
function print(address, bits) {
  return bits === 32 ? printVersion4(address) : printVersion6(address);
}
function printVersion4(address) {
  return [24n, 16n, 8n, 0n].map((shift) => (address >> shift & 255n).toString()).join(".");
}
function printVersion6(address) {
  const groups = Array.from(
    { length: 8 },
    (_, index) => (address >> BigInt(112 - 16 * index) & 65535n).toString(16)
  );
  let best = { start: 0, length: 0 };
  for (let start = 0; start < 8; start += 1) {
    let length2 = 0;
    while (groups[start + length2] === "0") length2 += 1;
    if (length2 > best.length) best = { start, length: length2 };
  }
  if (best.length < 2) return groups.join(":");
  return `${groups.slice(0, best.start).join(":")}::${groups.slice(best.start + best.length).join(":")}`;
}
function host([network, number]) {
  const parsed = parseNetwork(charsArgument(network));
  const index = wholeArgument(number);
  if (parsed === void 0 || index === void 0) return void 0;
  const size = 1n << BigInt(parsed.bits - parsed.length);
  const offset = index < 0 ? size + BigInt(index) : BigInt(index);
  return offset < 0n || offset >= size ? void 0 : print(parsed.address + offset, parsed.bits);
}
function netmask([network]) {
  const parsed = parseNetwork(charsArgument(network));
  if (parsed?.bits !== 32) return void 0;
  return print((1n << BigInt(parsed.length)) - 1n << BigInt(32 - parsed.length), 32);
}
function subnet([network, newBits, number]) {
  const parsed = parseNetwork(charsArgument(network));
  const [more, index] = [wholeArgument(newBits), wholeArgument(number)];
  if (parsed === void 0 || more === void 0 || index === void 0 || more < 0 || parsed.length + more > parsed.bits)
    return void 0;
  const length2 = parsed.length + more;
  const count = 1n << BigInt(more);
  const offset = index < 0 ? count + BigInt(index) : BigInt(index);
  if (offset < 0n || offset >= count) return void 0;
  return `${print(parsed.address + (offset << BigInt(parsed.bits - length2)), parsed.bits)}/${length2}`;
}
function subnets([network, ...newBits], origin) {
  const parsed = parseNetwork(charsArgument(network));
  if (parsed === void 0) return void 0;
  let next = parsed.address;
  const end = parsed.address + (1n << BigInt(parsed.bits - parsed.length));
  const items = [];
  for (const value of newBits) {
    const more = wholeArgument(value);
    if (more === void 0 || more < 1 || parsed.length + more > parsed.bits) return void 0;
    const size = 1n << BigInt(parsed.bits - parsed.length - more);
    const start = (next + size - 1n) / size * size;
    if (start + size > end) return void 0;
    items.push(stringValue(`${print(start, parsed.bits)}/${parsed.length + more}`, origin));
    next = start + size;
  }
  return listValue(items, origin);
}
function oneString(compute) {
  return entry((values, site) => {
    const result = compute(values);
    return result === void 0 ? void 0 : stringValue(result, values[0]?.origin ?? site.origin);
  }, "deep");
}
var networkFunctions = /* @__PURE__ */ new Map([
  ["cidrhost", oneString(host)],
  ["cidrnetmask", oneString(netmask)],
  ["cidrsubnet", oneString(subnet)],
  ["cidrsubnets", entry((values, site) => subnets(values, site.origin), "deep")]
]);

// src/expand/terraform/functions/numbers.ts
function ofNumber(compute) {
  return entry(([value], site) => {
    const number = numberArgument(value);
    return number === void 0 ? void 0 : numberValue(compute(number), site.origin);
  });
}
function extreme(isBetter) {
  return entry((values, site) => {
    let best;
    for (const value of values) {
      const number = toNumber(value);
      if (number === void 0) return void 0;
      if (best === void 0 || isBetter(number.value, best.value)) best = number;
    }
    return best === void 0 ? void 0 : numberValue(best.value, site.origin, best.literal);
  });
}
function sum(list, origin) {
  const whole = wholeList(list);
  if (whole === void 0 || whole.items.length === 0) return void 0;
  let total = "0";
  for (const item of whole.items) {
    const number = toNumber(item);
    if (number === void 0) return void 0;
    total = decimalResult("+", total, number.literal) ?? total;
  }
  return numberValue(Number(total), origin, total);
}
function power([base, exponent], origin) {
  const [number, times] = [numberArgument(base), numberArgument(exponent)];
  if (number === void 0 || times === void 0) return void 0;
  const result = number ** times;
  return Number.isFinite(result) ? numberValue(result, origin) : void 0;
}
function logarithm([value, base], origin) {
  const [number, of] = [numberArgument(value), numberArgument(base)];
  if (number === void 0 || of === void 0) return void 0;
  const result = Math.log(number) / Math.log(of);
  return Number.isFinite(result) ? numberValue(result, origin) : void 0;
}
function parseWhole([text, base], origin) {
  const [chars, radix] = [charsArgument(text), wholeArgument(base)];
  if (chars === void 0 || radix === void 0 || radix < 2 || radix > 36) return void 0;
  const negative = chars.startsWith("-");
  const total = wholeOf(negative ? chars.slice(1) : chars, radix);
  if (total === void 0) return void 0;
  const literal = (negative ? -total : total).toString();
  return numberValue(Number(literal), origin, literal);
}
var digits = "0123456789abcdefghijklmnopqrstuvwxyz";
var maximumDigits2 = 200;
function wholeOf(chars, radix) {
  if (chars === "" || chars.length > maximumDigits2) return void 0;
  let total = 0n;
  for (const letter of chars.toLowerCase()) {
    const digit = digits.indexOf(letter);
    if (digit === -1 || digit >= radix) return void 0;
    total = total * BigInt(radix) + BigInt(digit);
  }
  return total;
}
var numberFunctions = /* @__PURE__ */ new Map([
  [
    "abs",
    entry(([value], site) => {
      const number = value === void 0 ? void 0 : toNumber(value);
      return number === void 0 ? void 0 : numberValue(Math.abs(number.value), site.origin, number.literal.replace(/^-/, ""));
    })
  ],
  ["ceil", ofNumber((number) => Math.ceil(number) + 0)],
  ["floor", ofNumber((number) => Math.floor(number) + 0)],
  ["signum", ofNumber((number) => Math.sign(number) + 0)],
  ["max", extreme((candidate, best) => candidate > best)],
  ["min", extreme((candidate, best) => candidate < best)],
  ["sum", entry(([list], site) => sum(list, site.origin), "deep")],
  ["pow", entry((values, site) => power(values, site.origin))],
  ["log", entry((values, site) => logarithm(values, site.origin))],
  ["parseint", entry((values, site) => parseWhole(values, site.origin))]
]);

// src/parse/pattern/classes.ts
var last = 1114111;
var anyCharacter = [[0, last]];
var anyButNewline = [
  [0, 9],
  [11, last]
];
var digits2 = [[48, 57]];
var upper = [[65, 90]];
var lower = [[97, 122]];
var underscore = [[95, 95]];
var wordCharacters = [...digits2, ...upper, ...underscore, ...lower];
var spaces = [
  [9, 10],
  [12, 13],
  [32, 32]
];
function classEscape(letter) {
  switch (letter) {
    case "d":
      return digits2;
    case "w":
      return wordCharacters;
    case "s":
      return spaces;
    case "D":
      return invert(digits2);
    case "W":
      return invert(wordCharacters);
    case "S":
      return invert(spaces);
    default:
      return void 0;
  }
}
var posixClasses = /* @__PURE__ */ new Map([
  ["alnum", [...digits2, ...upper, ...lower]],
  ["alpha", [...upper, ...lower]],
  ["ascii", [[0, 127]]],
  [
    "blank",
    [
      [9, 9],
      [32, 32]
    ]
  ],
  [
    "cntrl",
    [
      [0, 31],
      [127, 127]
    ]
  ],
  ["digit", digits2],
  ["graph", [[33, 126]]],
  ["lower", lower],
  ["print", [[32, 126]]],
  [
    "punct",
    [
      [33, 47],
      [58, 64],
      [91, 96],
      [123, 126]
    ]
  ],
  [
    "space",
    [
      [9, 13],
      [32, 32]
    ]
  ],
  ["upper", upper],
  ["word", wordCharacters],
  ["xdigit", [...digits2, [65, 70], [97, 102]]]
]);
function posixClass(name) {
  return posixClasses.get(name);
}
function invert(ranges) {
  const others = [];
  let next = 0;
  for (const [start, end] of ranges.toSorted(([left], [right]) => left - right)) {
    if (start > next) others.push([next, start - 1]);
    next = Math.max(next, end + 1);
  }
  return next <= last ? [...others, [next, last]] : others;
}
function isIn2(ranges, code) {
  return ranges.some(([start, end]) => code >= start && code <= end);
}

// src/parse/pattern/match.ts
var maximumVisits = 3e5;
function findMatches(program, text, atMost = Number.POSITIVE_INFINITY) {
  const matches = [];
  const budget = { visits: maximumVisits };
  let from = 0;
  let lastEnd = -1;
  while (from <= text.length && matches.length < atMost) {
    const found = search(program, text, from, budget);
    if (found === "too long") return void 0;
    if (found === void 0) break;
    if (found.end > found.start || found.start !== lastEnd) matches.push(found);
    lastEnd = found.end;
    from = found.end > found.start ? found.end : found.end + widthAt(text, found.end);
  }
  return matches;
}
function widthAt(text, at3) {
  return (text.codePointAt(at3) ?? 0) > 65535 ? 2 : 1;
}
function search(program, text, from, budget) {
  const visited = new Visited(program.steps.length);
  for (let start = from; start <= text.length; start += widthAt(text, start)) {
    const slots = run(program, text, start, { visited, budget });
    if (slots === "too long") return slots;
    if (slots !== void 0) return matchOf(program, text, start, slots);
  }
  return void 0;
}
var Visited = class {
  #seen = /* @__PURE__ */ new Set();
  #steps;
  constructor(steps) {
    this.#steps = steps;
  }
  /** Whether the step at `index` was not yet taken at `at`. */
  isNew(index, at3) {
    const key = at3 * this.#steps + index;
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
};
function run({ steps, start: entry2 }, text, start, { visited, budget }) {
  const open = [{ index: entry2, at: start, slots: [] }];
  for (let thread = open.pop(); thread !== void 0; thread = open.pop()) {
    const { index, at: at3, slots } = thread;
    if (!visited.isNew(index, at3)) continue;
    budget.visits -= 1;
    if (budget.visits < 0) return "too long";
    const step = steps[index];
    if (step === void 0) continue;
    if (step.kind === "match") return withSlot(slots, 1, at3);
    open.push(...take(step, thread, text));
  }
  return void 0;
}
function take(step, { at: at3, slots }, text) {
  switch (step.kind) {
    case "branch":
      return [
        { index: step.second, at: at3, slots },
        { index: step.first, at: at3, slots }
      ];
    case "keep":
      return [{ index: step.next, at: at3, slots: withSlot(slots, step.slot, at3) }];
    case "assertion":
      return holds(step.assertion, text, at3) ? [{ index: step.next, at: at3, slots }] : [];
    case "characters": {
      const code = text.codePointAt(at3);
      return code !== void 0 && isTaken(step, code) ? [{ index: step.next, at: at3 + widthAt(text, at3), slots }] : [];
    }
  }
}
function withSlot(slots, slot, at3) {
  const kept = [...slots];
  kept[slot] = at3;
  return kept;
}
function isTaken({ ranges, ignoreCase }, code) {
  if (isIn2(ranges, code)) return true;
  if (!ignoreCase) return false;
  const char = String.fromCodePoint(code);
  return [char.toLowerCase(), char.toUpperCase()].some((other) => isIn2(ranges, other.codePointAt(0) ?? code));
}
function holds(assertion, text, at3) {
  switch (assertion) {
    case "text-start":
      return at3 === 0;
    case "text-end":
      return at3 === text.length;
    case "line-start":
      return at3 === 0 || text[at3 - 1] === "\n";
    case "line-end":
      return at3 === text.length || text[at3] === "\n";
    case "word-edge":
      return isWord(text, at3 - 1) !== isWord(text, at3);
    case "no-word-edge":
      return isWord(text, at3 - 1) === isWord(text, at3);
  }
}
function isWord(text, at3) {
  return at3 >= 0 && at3 < text.length && isIn2(wordCharacters, text.charCodeAt(at3));
}
function matchOf(program, text, start, slots) {
  const end = slots[1] ?? start;
  const groups = program.groups.map((_, index) => {
    const [from, to2] = [slots[2 * index + 2], slots[2 * index + 3]];
    return from === void 0 || to2 === void 0 ? void 0 : text.slice(from, to2);
  });
  return { start, end, text: text.slice(start, end), groups };
}

// src/parse/pattern/program.ts
var maximumSteps = 1e4;
function compilePattern({ pattern, groups }) {
  const builder = new Builder();
  const match = builder.add({ kind: "match" });
  const start = builder.before(pattern, match);
  return start === void 0 ? void 0 : { steps: builder.steps, start, groups };
}
var Builder = class {
  steps = [];
  add(step) {
    return this.steps.push(step) - 1;
  }
  /** The place of the steps for `pattern` that lead on to `next`; undefined when there are too many. */
  before(pattern, next) {
    if (this.steps.length > maximumSteps) return void 0;
    switch (pattern.kind) {
      case "characters": {
        const { ranges, ignoreCase } = pattern;
        return this.add({ kind: "characters", ranges, ignoreCase, next });
      }
      case "assertion":
        return this.add({ kind: "assertion", assertion: pattern.assertion, next });
      case "sequence":
        return this.#sequence(pattern.items, next);
      case "alternatives":
        return this.#alternatives(pattern.items, next);
      case "group": {
        const end = this.add({ kind: "keep", slot: 2 * pattern.group + 1, next });
        const inner = this.before(pattern.item, end);
        return inner === void 0 ? void 0 : this.add({ kind: "keep", slot: 2 * pattern.group, next: inner });
      }
      case "repetition":
        return this.#repetition(pattern, next);
    }
  }
  #sequence(items, next) {
    let start = next;
    for (const item of items.toReversed()) start = start === void 0 ? void 0 : this.before(item, start);
    return start;
  }
  #alternatives(items, next) {
    let start;
    for (const item of items.toReversed()) {
      const first = this.before(item, next);
      if (first === void 0) return void 0;
      start = start === void 0 ? first : this.add({ kind: "branch", first, second: start });
    }
    return start;
  }
  #repetition(pattern, next) {
    const { item, least, most, lazy } = pattern;
    let start = most === void 0 ? this.#loop(item, lazy, next) : next;
    for (let count = least; most !== void 0 && count < most && start !== void 0; count += 1) {
      const inner = this.before(item, start);
      start = inner === void 0 ? void 0 : this.#either(inner, next, lazy);
    }
    for (let count = 0; count < least && start !== void 0; count += 1) start = this.before(item, start);
    return start;
  }
  #loop(item, lazy, next) {
    const branch = this.#either(next, next, lazy);
    const inner = this.before(item, branch);
    const step = this.steps[branch];
    if (inner === void 0 || step?.kind !== "branch") return void 0;
    if (lazy) step.second = inner;
    else step.first = inner;
    return branch;
  }
  #either(inner, next, lazy) {
    return this.add({ kind: "branch", first: lazy ? next : inner, second: lazy ? inner : next });
  }
};

// src/parse/pattern/syntax.ts
var maximumLength = 4e3;
var maximumDepth3 = 50;
var maximumRepetition = 1e3;
function parsePattern(text) {
  if (text.length > maximumLength) return void 0;
  try {
    return new Reader(text).whole();
  } catch (error) {
    if (error instanceof NoPattern) return void 0;
    throw error;
  }
}
var NoPattern = class extends Error {
};
var noFlags = { ignoreCase: false, multiLine: false, dotAll: false, swapGreed: false };
var Reader = class {
  #text;
  #groups = [];
  #at = 0;
  #depth = 0;
  #flags = noFlags;
  constructor(text) {
    this.#text = text;
  }
  whole() {
    const pattern = this.#alternatives();
    if (this.#at < this.#text.length) throw new NoPattern();
    return { pattern, groups: this.#groups };
  }
  #alternatives() {
    this.#depth += 1;
    if (this.#depth > maximumDepth3) throw new NoPattern();
    const items = [this.#sequence()];
    while (this.#take("|")) items.push(this.#sequence());
    this.#depth -= 1;
    const [only] = items;
    return items.length === 1 && only !== void 0 ? only : { kind: "alternatives", items };
  }
  #sequence() {
    const items = [];
    while (this.#at < this.#text.length && this.#peek() !== "|" && this.#peek() !== ")") {
      const item = this.#atom();
      if (item !== void 0) items.push(this.#repeated(item));
    }
    return { kind: "sequence", items };
  }
  /** One thing that may be repeated; undefined for flags that stand alone. */
  #atom() {
    const char = this.#next();
    switch (char) {
      case "(":
        return this.#group();
      case "[":
        return this.#characters(this.#set());
      case ".":
        return this.#characters(this.#flags.dotAll ? anyCharacter : anyButNewline);
      case "^":
      case "$":
        return this.#edge(char);
      case "\\":
        return this.#escape();
      case "*":
      case "+":
      case "?":
        throw new NoPattern();
      default:
        return this.#literal(char);
    }
  }
  #edge(char) {
    const scope = this.#flags.multiLine ? "line" : "text";
    return { kind: "assertion", assertion: char === "^" ? `${scope}-start` : `${scope}-end` };
  }
  #repeated(item) {
    const range2 = this.#range();
    if (range2 === void 0) return item;
    const lazy = this.#take("?") !== this.#flags.swapGreed;
    if (this.#range() !== void 0) throw new NoPattern();
    return { kind: "repetition", item, ...range2, lazy };
  }
  #range() {
    if (this.#take("*")) return { least: 0 };
    if (this.#take("+")) return { least: 1 };
    if (this.#take("?")) return { least: 0, most: 1 };
    return this.#counted();
  }
  /** A brace that counts nothing is a character. */
  #counted() {
    const counted = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(this.#text.slice(this.#at, this.#at + 12));
    if (counted === null) return void 0;
    const [whole, from = "", comma, to2 = ""] = counted;
    this.#at += whole.length;
    const least = Number(from);
    if (comma !== void 0 && to2 === "") return this.#limited({ least });
    return this.#limited({ least, most: comma === void 0 ? least : Number(to2) });
  }
  #limited(range2) {
    const { least, most = least } = range2;
    if (Math.max(least, most) > maximumRepetition || most < least) throw new NoPattern();
    return range2;
  }
  #group() {
    const outer = this.#flags;
    const name = /^\?P?<([A-Za-z_]\w{0,60})>/.exec(this.#text.slice(this.#at, this.#at + 70));
    if (name === null && this.#peek() === "?") return this.#flagged(outer);
    if (name !== null) this.#at += name[0].length;
    const group = this.#groups.push(name?.[1]);
    const item = this.#alternatives();
    this.#close();
    this.#flags = outer;
    return { kind: "group", group, item };
  }
  /** `(?i)` holds to the end of the group it stands in, `(?i:...)` inside. */
  #flagged(outer) {
    const head = /^\?([imsU]{0,4})(?:-([imsU]{1,4}))?([:)])/.exec(this.#text.slice(this.#at, this.#at + 12));
    if (head === null) throw new NoPattern();
    const [whole, on = "", off = "", end] = head;
    this.#at += whole.length;
    const set = (letter, before) => (before || on.includes(letter)) && !off.includes(letter);
    this.#flags = {
      ignoreCase: set("i", outer.ignoreCase),
      multiLine: set("m", outer.multiLine),
      dotAll: set("s", outer.dotAll),
      swapGreed: set("U", outer.swapGreed)
    };
    if (end === ")") return void 0;
    const item = this.#alternatives();
    this.#close();
    this.#flags = outer;
    return item;
  }
  #close() {
    if (!this.#take(")")) throw new NoPattern();
  }
  #escape() {
    const char = this.#peek();
    const assertion = char === void 0 ? void 0 : assertionEscapes.get(char);
    if (assertion !== void 0) {
      this.#at += 1;
      return { kind: "assertion", assertion };
    }
    return this.#characters(this.#escaped());
  }
  /** What stands behind a backslash, inside a set or outside. */
  #escaped() {
    const char = this.#next();
    const ranges = classEscape(char);
    if (ranges !== void 0) return ranges;
    const control = controlEscapes.get(char);
    if (control !== void 0) return [[control, control]];
    if (char === "x") return this.#hexadecimal();
    if (/[A-Za-z0-9]/.test(char)) throw new NoPattern();
    const code = char.codePointAt(0) ?? 0;
    return [[code, code]];
  }
  #hexadecimal() {
    const digits3 = /^(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\})/.exec(this.#text.slice(this.#at, this.#at + 8));
    if (digits3 === null) throw new NoPattern();
    this.#at += digits3[0].length;
    const code = Number.parseInt(digits3[1] ?? digits3[2] ?? "", 16);
    return [[code, code]];
  }
  #set() {
    const isInverted = this.#take("^");
    const ranges = [];
    for (let first = true; first || this.#peek() !== "]"; first = false) ranges.push(...this.#member());
    this.#at += 1;
    return isInverted ? invert(ranges) : ranges;
  }
  #member() {
    const posix = this.#posix();
    if (posix !== void 0) return posix;
    const from = this.#end();
    const start = soleCode(from);
    if (start === void 0 || this.#peek() !== "-" || this.#text[this.#at + 1] === "]") return from;
    this.#at += 1;
    const end = soleCode(this.#end());
    if (end === void 0 || end < start) throw new NoPattern();
    return [[start, end]];
  }
  /** `[:name:]` or its opposite. */
  #posix() {
    const posix = /^\[:(\^?)([a-z]{2,6}):\]/.exec(this.#text.slice(this.#at, this.#at + 12));
    if (posix === null) return void 0;
    this.#at += posix[0].length;
    const ranges = posixClass(posix[2] ?? "");
    if (ranges === void 0) throw new NoPattern();
    return posix[1] === "^" ? invert(ranges) : ranges;
  }
  #end() {
    const char = this.#next();
    if (char === "\\") return this.#escaped();
    const code = char.codePointAt(0) ?? 0;
    return [[code, code]];
  }
  #literal(char) {
    const code = char.codePointAt(0) ?? 0;
    return this.#characters([[code, code]]);
  }
  #characters(ranges) {
    return { kind: "characters", ranges, ignoreCase: this.#flags.ignoreCase };
  }
  #peek() {
    return this.#text[this.#at];
  }
  #take(char) {
    if (this.#peek() !== char) return false;
    this.#at += 1;
    return true;
  }
  /** The next character, both halves of it where it has two. */
  #next() {
    const code = this.#text.codePointAt(this.#at);
    if (code === void 0) throw new NoPattern();
    const char = String.fromCodePoint(code);
    this.#at += char.length;
    return char;
  }
};
function soleCode(ranges) {
  const [first, ...others] = ranges;
  return first !== void 0 && others.length === 0 && first[0] === first[1] ? first[0] : void 0;
}
var assertionEscapes = /* @__PURE__ */ new Map([
  ["A", "text-start"],
  ["z", "text-end"],
  ["b", "word-edge"],
  ["B", "no-word-edge"]
]);
var controlEscapes = /* @__PURE__ */ new Map([
  ["a", 7],
  ["t", 9],
  ["n", 10],
  ["v", 11],
  ["f", 12],
  ["r", 13]
]);

// src/parse/pattern/index.ts
function patternOf(text) {
  const syntax = parsePattern(text);
  const program = syntax === void 0 ? void 0 : compilePattern(syntax);
  if (program === void 0) return void 0;
  return { groups: program.groups, matches: (subject, atMost) => findMatches(program, subject, atMost) };
}

// src/expand/terraform/functions/regular-expressions.ts
var notRun = "this regular expression is not run here";
function matchValue({ text, groups }, pattern, origin) {
  if (groups.length === 0) return stringValue(text, origin);
  const values = groups.map((chars) => chars === void 0 ? nullValue(origin) : stringValue(chars, origin));
  const names = pattern.groups.filter((name) => name !== void 0);
  if (names.length === 0) return listValue(values, origin);
  if (names.length < groups.length) return failure("named and unnamed groups cannot be mixed", origin);
  const entries = values.map((value, index) => ({ key: names[index] ?? "", keyOrigin: origin, value }));
  return mapValue(entries, origin);
}
function withPattern(values, site, atMost, use) {
  const [chars, subject] = values.map(charsArgument);
  if (chars === void 0 || subject === void 0) return void 0;
  const pattern = patternOf(chars);
  const matches = pattern?.matches(subject, atMost);
  if (pattern === void 0 || matches === void 0) return unknownValue(notRun, site.origin);
  const origin = values[1]?.origin ?? site.origin;
  return use(
    matches.map((match) => matchValue(match, pattern, origin)),
    origin
  );
}
function replace(values, site) {
  const [value, search2, replacement] = values;
  const chars = charsArgument(search2);
  if (chars === void 0 || chars.length < 2 || !chars.startsWith("/") || !chars.endsWith("/"))
    return replaceLiteral(values);
  const [subject, template] = [charsArgument(value), charsArgument(replacement)];
  if (subject === void 0 || template === void 0 || value === void 0) return void 0;
  const pattern = patternOf(chars.slice(1, -1));
  const matches = pattern?.matches(subject);
  if (pattern === void 0 || matches === void 0) return unknownValue(notRun, site.origin);
  const parts = [];
  let at3 = 0;
  for (const match of matches) {
    parts.push(subject.slice(at3, match.start), replaced(template, match, pattern));
    at3 = match.end;
  }
  return stringValue([...parts, subject.slice(at3)].join(""), value.origin);
}
function replaced(template, { text, groups }, pattern) {
  return template.replaceAll(
    /\$(?:\{(\w{1,40})\}|(\w{1,40})|\$)/g,
    (whole, braced, plain) => {
      const name = braced ?? plain;
      if (name === void 0) return whole === "$$" ? "$" : whole;
      if (name === "0") return text;
      const index = /^\d+$/.test(name) ? Number(name) - 1 : pattern.groups.indexOf(name);
      return groups[index] ?? "";
    }
  );
}
var patternFunctions = /* @__PURE__ */ new Map([
  [
    "regex",
    entry(
      (values, site) => withPattern(values, site, 1, ([first]) => first ?? failure("the pattern is not found", site.origin)),
      "deep"
    )
  ],
  [
    "regexall",
    entry(
      (values, site) => withPattern(values, site, Number.POSITIVE_INFINITY, (matches, origin) => listValue(matches, origin)),
      "deep"
    )
  ],
  ["replace", entry(replace, "deep")]
]);

// src/expand/terraform/functions/template-file.ts
function none() {
  return void 0;
}
var noDeclarations = {
  variable: none,
  local: none,
  moduleCall: none,
  resource: none,
  data: none,
  path: none
};
function callTemplate([path, variables], { scope, origin, evaluate: evaluate2 }) {
  const name = charsArgument(path);
  if (name === void 0) return unknownValue(whyUnknown(path) ?? "the path is no string", origin);
  const { files } = scope.module;
  const shown = name.slice(0, 200);
  const source = files.text(name);
  if (source === void 0) return unknownValue(`the file ${shown} is not in this repository`, origin);
  const template = files.template(source);
  if (template === void 0) return unknownValue(`the template ${shown} cannot be read`, origin);
  const missing2 = variables?.kind === "map" ? variables.more : whyUnknown(variables);
  const value = evaluate2(template, {
    ...scope,
    module: { ...scope.module, ...noDeclarations },
    source,
    names: namesOf(variables),
    ...missing2 === void 0 ? {} : { missing: missing2 }
  });
  return valueUsedAt(value, origin.place, `templatefile(${JSON.stringify(source.path)})`);
}
function whyUnknown(value) {
  return value === void 0 ? void 0 : reasonOf(value);
}
function namesOf(variables) {
  const names = /* @__PURE__ */ new Map();
  if (variables?.kind !== "map") return names;
  for (const [key, entry2] of variables.entries) names.set(key, { value: entry2.value, traced: true });
  return names;
}

// src/expand/terraform/functions/index.ts
var table = new Map([
  ...conversionFunctions,
  ...encodingFunctions,
  ...fileFunctions,
  ...formatFunctions,
  ...listFunctions,
  ...mapFunctions,
  ...networkFunctions,
  ...numberFunctions,
  ...patternFunctions,
  ...stringFunctions
]);
var changing = /* @__PURE__ */ new Set(["bcrypt", "plantimestamp", "timestamp", "uuid"]);
var clearing = /* @__PURE__ */ new Set(["issensitive", "nonsensitive"]);
function callFunction(call) {
  const name = call.call.name.replace(/^core::/, "");
  if (name === "try" || name === "can") return callLenient(name, call);
  const values = call.call.arguments.map((argument) => call.evaluate(argument, call.scope));
  const failed = values.find(isFailure);
  if (failed !== void 0) return failed;
  if (changing.has(name)) return unknownValue(`${name}() gives another value at each run`, call.origin);
  if (!call.call.spread) return callDecided(name, values, call);
  return overChoices(values, (decided) => {
    const spread = spreadLast(decided);
    return Array.isArray(spread) ? callDecided(name, spread, call) : spreadUnknown(name, decided, call);
  });
}
function spreadLast(values) {
  const last2 = values.at(-1);
  return last2?.kind === "list" && last2.more === void 0 ? [...values.slice(0, -1), ...last2.items] : void 0;
}
var joining = /* @__PURE__ */ new Set(["concat", "merge", "setunion"]);
function spreadUnknown(name, values, call) {
  const last2 = values.at(-1);
  const reason = (last2 === void 0 ? void 0 : reasonOf(last2)) ?? `the last argument of ${name} is no list`;
  const rest = unknownValue(reason, call.origin);
  const items = last2?.kind === "list" ? last2.items : [];
  return joining.has(name) ? callDecided(name, [...values.slice(0, -1), ...items, rest], call) : unknownValue(reason, call.origin, { id: callId(name, values) });
}
function callDecided(name, values, call) {
  if (name === "templatefile") return overChoices(values, (decided) => callTemplate(decided, call));
  const found = table.get(name);
  const { origin, scope } = call;
  if (found === void 0) return unknownValue(`${name}() is not computed here`, origin, { id: callId(name, values) });
  const computed = overChoices(
    values,
    (decided) => found.compute(decided, { name, origin, scope }) ?? refused(name, decided, origin),
    found.depth
  );
  const value = charged(computed, scope.budget);
  return !clearing.has(name) && values.some((argument) => argument.sensitive === true) && value.sensitive !== true ? sensitiveValue(value) : value;
}
function refused(name, values, origin) {
  const reason = firstReason(values);
  return reason === void 0 ? failure(`${name} cannot take these values`, origin) : unknownValue(reason, origin, { id: callId(name, values) });
}
function callLenient(name, { call, scope, origin, evaluate: evaluate2 }) {
  let last2 = failure(`${name} has no arguments`, origin);
  for (const argument of call.arguments) {
    last2 = evaluate2(argument, scope);
    const failed = isFailure(last2) || holdsFailure(last2);
    if (name === "can")
      return last2.kind === "unknown" && !failed ? unknownValue(last2.reason, origin, { id: callId("can", [last2]) }) : booleanValue(!failed, origin);
    if (!failed) return last2;
  }
  return last2;
}
var maximumLook2 = 5e3;
function holdsFailure(value) {
  const open = [value];
  let looked = 0;
  for (let next = open.pop(); next !== void 0 && looked < maximumLook2; next = open.pop()) {
    looked += 1;
    if (isFailure(next)) return true;
    if (next.kind === "list") for (const item of next.items) open.push(item);
    else if (next.kind === "map") for (const entry2 of next.entries.values()) open.push(entry2.value);
  }
  return false;
}

// src/expand/terraform/templates.ts
function evaluateTemplate(template, scope, evaluate2) {
  const [only] = template.parts;
  if (only?.kind === "interpolation" && template.parts.length === 1) return evaluate2(only.expression, scope);
  return evaluateParts(template.parts, template, scope, evaluate2);
}
function evaluateParts(parts, around, scope, evaluate2) {
  const content = "content" in around ? around.content : around;
  const origin = originIn(scope, content.start === content.end ? around : content);
  const values = parts.map((part2) => evaluatePart(part2, scope, evaluate2));
  return overChoices(values, (decided) => {
    const pieces = [];
    let sensitive = false;
    for (const value of decided) {
      if (isFailure(value)) return value;
      const text = textOf(value);
      if (text === void 0)
        return failure(`a ${value.kind === "null" ? "null" : value.kind} cannot be part of a string`, origin);
      for (const piece of text) pieces.push(piece);
      sensitive ||= value.sensitive === true;
    }
    const whole = textValue(joinKnown(pieces), origin);
    return sensitive ? { ...whole, sensitive: true } : whole;
  });
}
function joinKnown(pieces) {
  const joined = [];
  for (const piece of pieces) {
    const last2 = joined.at(-1);
    if (last2?.kind === "known" && piece.kind === "known" && areNeighbours(last2, piece)) {
      const place = { ...last2.origin.place, end: piece.origin.place.end };
      joined[joined.length - 1] = {
        kind: "known",
        chars: last2.chars + piece.chars,
        origin: { place, via: last2.origin.via }
      };
    } else {
      joined.push(piece);
    }
  }
  return joined;
}
function areNeighbours(left, right) {
  const { place, via } = left.origin;
  const next = right.origin;
  const sameFile = place.source === next.place.source && place.end === next.place.start;
  return sameFile && isPlain2(left) && isPlain2(right) && via.length === 0 && next.via.length === 0;
}
function isPlain2(piece) {
  return piece.origin.place.end - piece.origin.place.start === piece.chars.length;
}
function evaluatePart(part2, scope, evaluate2) {
  switch (part2.kind) {
    case "literal": {
      const origin = originIn(scope, part2);
      return textValue([{ kind: "known", chars: part2.chars, origin }], origin);
    }
    case "interpolation":
      return evaluate2(part2.expression, scope);
    case "if":
      return evaluateIf(part2, scope, evaluate2);
    case "for":
      return evaluateLoop(part2, scope, evaluate2);
  }
}
function evaluateIf(part2, scope, evaluate2) {
  const condition = evaluate2(part2.condition, scope);
  return overChoices([condition], ([decided = condition]) => {
    const truth = toBoolean(decided);
    if (truth !== void 0) return evaluateParts(truth ? part2.then : part2.otherwise, part2, scope, evaluate2);
    const reason = reasonOf(decided);
    if (reason === void 0)
      return failure("the condition is neither true nor false", originIn(scope, part2.condition));
    const branches = [
      evaluateParts(part2.then, part2, scope, evaluate2),
      evaluateParts(part2.otherwise, part2, scope, evaluate2)
    ];
    return conditionIdOfText(
      part2.condition,
      decided,
      scope,
      (id, turned) => choiceValue(id, reason, turned ? [branches[1], branches[0]] : branches, originIn(scope, part2))
    );
  });
}
function evaluateLoop(part2, scope, evaluate2) {
  const origin = originIn(scope, part2);
  const collection = evaluate2(part2.collection, scope);
  return overChoices([collection], ([decided = collection]) => {
    const turns = turnsOf(decided, origin);
    if (turns.kind === "failed") return turns.value;
    const rounds = turns.items.map(({ key, value }) => {
      const names = [
        [part2.valueName, { value, traced: false }],
        ...part2.keyName === void 0 ? [] : [[part2.keyName, { value: key, traced: false }]]
      ];
      return evaluateParts(part2.body, part2, withNames(scope, names), evaluate2);
    });
    const rest = turns.more === void 0 ? [] : [textValue(holeText(turns.more, origin), origin)];
    return overChoices(
      [...rounds, ...rest],
      (texts) => textValue(
        texts.flatMap((text) => textOf(text) ?? []),
        origin
      )
    );
  });
}

// src/expand/terraform/traversals.ts
function evaluateTraversal(expression, scope, evaluate2) {
  const accesses = [];
  let base = expression;
  while (base.kind === "attribute" || base.kind === "index" || base.kind === "splat") {
    accesses.unshift(base);
    base = base.target;
  }
  const root = rootOf(base, accesses, scope, evaluate2);
  let { value } = root;
  for (const access of accesses.slice(root.consumed)) value = applyAccess(value, access, scope, evaluate2);
  if (!root.traced || isFailure(value)) return value;
  return valueUsedAt(charged(value, scope.budget), placeIn(scope, expression), noteOf(expression, scope));
}
var maximumNoteLength = 60;
function noteOf(expression, scope) {
  const chars = scope.source.text.slice(expression.start, expression.end).replaceAll(/\s+/g, " ");
  return chars.length > maximumNoteLength ? `${chars.slice(0, maximumNoteLength)}...` : chars;
}
function rootOf(base, accesses, scope, evaluate2) {
  if (base.kind === "item")
    return { value: scope.item ?? failure("nothing stands here", originIn(scope, base)), consumed: 0, traced: false };
  if (base.kind !== "variable") return { value: evaluate2(base, scope), consumed: 0, traced: false };
  const named = scope.names.get(base.name);
  if (named !== void 0) return { ...named, consumed: 0 };
  if (scope.missing !== void 0)
    return { value: unknownValue(scope.missing, originIn(scope, base)), consumed: 0, traced: false };
  return { ...declared(base, accesses, scope), traced: true };
}
function declared(base, accesses, scope) {
  const [first, second] = accesses;
  const name = first?.kind === "attribute" ? first.name : void 0;
  const origin = originIn(scope, first ?? base);
  if (name === void 0) return { value: failure(`${base.name} is not declared`, origin), consumed: 0 };
  if (base.name === "data" || base.name === "ephemeral") {
    const dataName = second?.kind === "attribute" ? second.name : "";
    const data = scope.module.data(name, dataName);
    return { value: data ?? failure(`data.${name}.${dataName} is not declared`, origin), consumed: 2 };
  }
  const value = lookUp(base.name, name, accesses.slice(1), scope, origin);
  return { value: value ?? failure(`${base.name}.${name} is not declared`, origin), consumed: 1 };
}
function lookUp(kind, name, further, { module }, origin) {
  switch (kind) {
    case "var":
      return module.variable(name);
    case "local":
      return module.local(name);
    case "module":
      return module.moduleCall(name, outputIn(further));
    case "path": {
      const path = module.path(name);
      return path === void 0 ? void 0 : stringValue(path, origin);
    }
    case "terraform":
    case "tofu":
      return unknownValue(`terraform.${name} is known only when Terraform runs`, origin, { id: `terraform.${name}` });
    case "each":
    case "count":
    case "self":
      return failure(`${kind} means nothing here`, origin);
    default:
      return module.resource(kind, name);
  }
}
function outputIn(accesses) {
  for (const access of accesses) {
    if (access.kind === "attribute") return access.name;
    if (access.kind === "splat") return firstAttribute(access.each);
  }
  return void 0;
}
function firstAttribute(each) {
  let name;
  for (let current = each; current.kind === "attribute" || current.kind === "index"; current = current.target) {
    if (current.kind === "attribute") name = current.name;
  }
  return name;
}
function applyAccess(target, access, scope, evaluate2) {
  if (isFailure(target)) return target;
  switch (access.kind) {
    case "attribute":
      return accessAttribute(target, access.name, originIn(scope, access));
    case "index":
      return accessValue(target, evaluate2(access.index, scope), originIn(scope, access));
    case "splat":
      return overChoices([target], ([decided = target]) => applySplat(decided, access, scope, evaluate2));
  }
}
function applySplat(target, access, scope, evaluate2) {
  const origin = originIn(scope, access);
  const eachOf = (item) => evaluate2(access.each, { ...scope, item });
  if (target.kind === "null") return listValue([], origin);
  if (target.kind === "unknown") {
    if (target.reference !== void 0) return listValue([eachOf(target)], origin);
    return listValue([], origin, { more: target.reason, element: eachOf(target) });
  }
  if (target.kind !== "list") return listValue([eachOf(target)], origin);
  const element2 = elementOf(target);
  return listValue(target.items.map(eachOf), target.origin, {
    more: target.more,
    element: element2 === void 0 ? void 0 : eachOf(element2)
  });
}

// src/expand/terraform/evaluate.ts
function evaluate(expression, scope) {
  return withinBudget(
    scope.budget,
    () => originIn(scope, expression),
    () => evaluateInBudget(expression, scope)
  );
}
function evaluateInBudget(expression, scope) {
  if (isWritten(expression)) return evaluateWritten(expression, scope);
  if (isComposed(expression)) return evaluateComposed(expression, scope);
  switch (expression.kind) {
    case "template":
      return evaluateTemplate(expression, scope, evaluate);
    case "object":
      return evaluateObject(expression, scope);
    case "call":
      return callFunction({ call: expression, scope, origin: originIn(scope, expression), evaluate });
    case "variable":
    case "attribute":
    case "index":
    case "splat":
    case "item":
      return evaluateTraversal(expression, scope, evaluate);
  }
}
var writtenKinds = /* @__PURE__ */ new Set(["number", "boolean", "null", "list", "broken"]);
function isWritten(expression) {
  return writtenKinds.has(expression.kind);
}
function evaluateWritten(expression, scope) {
  const origin = originIn(scope, expression);
  switch (expression.kind) {
    case "number":
      return numberValue(Number(expression.literal), origin, plainDigits(expression.literal));
    case "boolean":
      return booleanValue(expression.value, origin);
    case "null":
      return nullValue(origin);
    case "list":
      return listValue(
        expression.items.map((item) => evaluate(item, scope)),
        origin
      );
    case "broken":
      return unknownValue(`this expression cannot be read: ${expression.reason}`, origin);
  }
}
var composedKinds = /* @__PURE__ */ new Set([
  "unary",
  "binary",
  "conditional",
  "for",
  "parentheses"
]);
function isComposed(expression) {
  return composedKinds.has(expression.kind);
}
function evaluateComposed(expression, scope) {
  switch (expression.kind) {
    case "unary": {
      const operand = evaluate(expression.operand, scope);
      const origin = originIn(scope, expression);
      return overChoices([operand], ([decided = operand]) => applyUnary(expression.operator, decided, origin));
    }
    case "binary":
      return evaluateBinary(expression, scope);
    case "conditional":
      return evaluateConditional(expression, scope);
    case "for":
      return evaluateFor(expression, scope, evaluate);
    case "parentheses":
      return evaluate(expression.inner, scope);
  }
}
function plainDigits(literal) {
  if (!/^\d+(?:\.\d+)?$/.test(literal)) return printNumber(Number(literal));
  return literal.includes(".") ? literal.replace(/\.?0+$/, "").replace(/^0+(?=\d)/, "") : literal.replace(/^0+(?=\d)/, "");
}
function evaluateBinary(expression, scope) {
  const origin = originIn(scope, expression);
  const left = evaluate(expression.left, scope);
  if (expression.operator === "&&" && toBoolean(left) === false) return booleanValue(false, origin);
  if (expression.operator === "||" && toBoolean(left) === true) return booleanValue(true, origin);
  const right = evaluate(expression.right, scope);
  return overChoices(
    [left, right],
    ([first = left, second = right]) => applyBinary(expression.operator, first, second, origin)
  );
}
function evaluateConditional(expression, scope) {
  const condition = evaluate(expression.condition, scope);
  return overChoices([condition], ([decided = condition]) => {
    const truth = toBoolean(decided);
    if (truth !== void 0) return chosenBranch(expression, truth, scope);
    const reason = reasonOf(decided);
    if (reason === void 0)
      return failure("the condition is neither true nor false", originIn(scope, expression.condition));
    const branches = [
      evaluate(expression.whenTrue, scope),
      evaluate(expression.whenFalse, scope)
    ];
    const why = `it depends on ${shownCondition(expression.condition, scope)}: ${reason}`;
    return conditionIdOfText(
      expression.condition,
      decided,
      scope,
      (id, turned) => choiceValue(id, why, turned ? [branches[1], branches[0]] : branches, originIn(scope, expression))
    );
  });
}
function chosenBranch(expression, truth, scope) {
  const [chosen, other] = truth ? [expression.whenTrue, expression.whenFalse] : [expression.whenFalse, expression.whenTrue];
  const value = evaluate(chosen, scope);
  const converts = (value.kind === "number" || value.kind === "boolean") && evaluate(other, scope).kind === "text";
  return converts ? convert(value, { kind: "string" }) : value;
}
function evaluateObject(expression, scope) {
  const origin = originIn(scope, expression);
  const entries = [];
  let more;
  for (const item of expression.items) {
    const key = evaluateKey(item, scope);
    const chars = charsOf(key);
    const value = evaluate(item.value, scope);
    if (chars === void 0) more = `a key of this object is not known: ${reasonOf(key) ?? "it is no string"}`;
    else entries.push({ key: chars, keyOrigin: key.origin, value });
  }
  return mapValue(entries, origin, { more });
}
function evaluateKey(item, scope) {
  const { key } = item;
  return key.kind === "word" ? stringValue(key.text, originIn(scope, key)) : evaluate(key, scope);
}

// src/expand/terraform/data-clusters.ts
function dataCluster(address, name, group) {
  return { address, name: identity(name), group: identity(group) };
}
function identity(value) {
  return value === void 0 ? void 0 : idOf(value);
}
function joinDataClusters(objects, sources) {
  if (sources.length === 0) return objects;
  const clusters = objects.filter((object) => object.type === "azurerm_kubernetes_cluster");
  const addresses = /* @__PURE__ */ new Map();
  for (const source of sources) {
    const [cluster, second] = clusters.filter((object) => isSame(object, source));
    if (cluster !== void 0 && second === void 0) addresses.set(`${source.address}.id`, cluster.address);
  }
  return objects.map((object) => withCluster(object, addresses));
}
function isSame({ body }, { name, group }) {
  const own = identity(body.entries.get("name")?.value);
  const ownGroup = identity(body.entries.get("resource_group_name")?.value);
  return own !== void 0 && own === name && (group === void 0 || ownGroup === void 0 || group === ownGroup);
}
var linkArgument = "kubernetes_cluster_id";
function withCluster(object, addresses) {
  const entry2 = object.body.entries.get(linkArgument);
  const value = entry2?.value;
  const address = value?.kind === "unknown" && value.id !== void 0 ? addresses.get(value.id) : void 0;
  if (entry2 === void 0 || value?.kind !== "unknown" || address === void 0) return object;
  const entries = new Map(object.body.entries);
  entries.set(linkArgument, { ...entry2, value: { ...value, reference: { address, attribute: "id" } } });
  return { ...object, body: { ...object.body, entries } };
}

// src/expand/terraform/bodies.ts
var metaArguments = /* @__PURE__ */ new Set(["count", "for_each", "provider", "providers", "depends_on"]);
function evaluateBody(layers, scope, head, top) {
  const entries = /* @__PURE__ */ new Map();
  for (const { source, attribute } of argumentsOf(layers)) {
    if (top && metaArguments.has(attribute.name)) continue;
    const inner = { ...scope, source };
    entries.set(attribute.name, {
      key: attribute.name,
      keyOrigin: originIn(inner, attribute.nameSpan),
      value: evaluateArgument(attribute, inner)
    });
  }
  for (const [type, blocks] of blocksOf(layers)) entries.set(type, blockEntry(type, blocks, scope));
  return mapValue([...entries.values()], originAt(placeOf(head.source, head.start, head.end)));
}
function argumentsOf(layers) {
  const byName = /* @__PURE__ */ new Map();
  for (const { source, body } of layers)
    for (const attribute of body.attributes) byName.set(attribute.name, { source, attribute });
  return byName.values();
}
function blocksOf(layers) {
  const byType = /* @__PURE__ */ new Map();
  for (const { source, body } of layers) {
    const own = /* @__PURE__ */ new Map();
    for (const block of body.blocks) {
      const type = block.type === "dynamic" ? block.labels[0]?.text ?? "" : block.type;
      const known2 = own.get(type);
      if (known2 === void 0) own.set(type, [{ source, block }]);
      else known2.push({ source, block });
    }
    for (const [type, blocks] of own) byType.set(type, blocks);
  }
  return byType;
}
function evaluateArgument(attribute, scope) {
  if (attribute.name === "ignore_changes" || attribute.name === "replace_triggered_by")
    return namesIn(attribute.value, scope);
  return evaluate(attribute.value, scope);
}
function namesIn(expression, scope) {
  const items = expression.kind === "list" ? expression.items : [expression];
  const names = items.map((item) => stringValue(scope.source.text.slice(item.start, item.end), originIn(scope, item)));
  return listValue(names, originIn(scope, expression));
}
function blockEntry(type, blocks, scope) {
  const lists = blocks.map(
    ({ source, block }) => block.type === "dynamic" ? dynamicBlocks(block, { ...scope, source }) : staticBlock(block, { ...scope, source })
  );
  const keyOrigin = lists[0]?.origin ?? originIn(scope, { start: 0, end: 0 });
  const value = lists.length === 1 && lists[0] !== void 0 ? lists[0] : overChoices(lists, (decided) => joinLists(decided, keyOrigin));
  return { key: type, keyOrigin, value };
}
function joinLists(lists, origin) {
  const items = lists.flatMap((list) => list.kind === "list" ? list.items : []);
  return listValue(items, origin, {
    more: lists.map((list) => list.kind === "list" ? list.more : reasonOf(list)).find((more) => more !== void 0)
  });
}
function staticBlock(block, scope) {
  const body = evaluateBody(
    [{ source: scope.source, body: block.body }],
    scope,
    { source: scope.source, ...block.head },
    false
  );
  return listValue([body], body.origin);
}
function dynamicBlocks(block, scope) {
  const head = block.labels[0] ?? block.head;
  const origin = originIn(scope, head);
  const content = block.body.blocks.find((inner) => inner.type === "content");
  const each = block.body.attributes.find((attribute) => attribute.name === "for_each");
  if (content === void 0 || each === void 0) return listValue([], origin);
  const collection = evaluate(each.value, scope);
  return overChoices([collection], ([decided = collection]) => {
    const turns = turnsOf(decided, origin);
    if (turns.kind === "failed" || isFailure(decided))
      return listValue([], origin, { more: reasonOf(turns.kind === "failed" ? turns.value : decided) });
    const bodyFor = (key, value) => {
      const entries = [
        { key: "key", keyOrigin: key.origin, value: key },
        { key: "value", keyOrigin: value.origin, value }
      ];
      const names = [[iteratorName(block), { value: mapValue(entries, origin), traced: true }]];
      return evaluateBody(
        [{ source: scope.source, body: content.body }],
        withNames(scope, names),
        { source: scope.source, ...head },
        false
      );
    };
    const items = turns.items.map((turn) => bodyFor(turn.key, turn.value));
    const template = items.length === 0 && turns.element !== void 0 ? [bodyFor(turns.element.key, elementOf(decided) ?? turns.element.value)] : [];
    return listValue([...items, ...template], origin, { more: turns.more });
  });
}
function iteratorName(block) {
  const iterator = block.body.attributes.find((attribute) => attribute.name === "iterator")?.value;
  return iterator?.kind === "variable" ? iterator.name : block.labels[0]?.text ?? "";
}

// src/expand/terraform/instances.ts
var maximumInstances = 200;
var certain = { kind: "certain" };
var singleInstance = {
  form: "single",
  items: [{ suffix: "", key: void 0, names: [], presence: certain, template: false }],
  more: void 0
};
function instancesOfCount(value, expression, scope) {
  const number = toNumber(value);
  if (number !== void 0) return listOf(countItems(Math.min(number.value, maximumInstances), value.origin, certain));
  if (value.kind === "choice") {
    const [whenTrue, whenFalse] = [value.whenTrue, value.whenFalse].map(
      (branch) => branch === void 0 ? void 0 : toNumber(branch)?.value
    );
    if (whenTrue !== void 0 && whenFalse !== void 0) {
      const sure = countItems(Math.min(whenTrue, whenFalse, maximumInstances), value.origin, certain);
      const condition = whenTrue > whenFalse ? value.condition : `!(${value.condition})`;
      const all = countItems(Math.min(Math.max(whenTrue, whenFalse), maximumInstances), value.origin, {
        kind: "conditional",
        condition,
        reason: value.reason
      });
      return listOf([...sure, ...all.slice(sure.length)]);
    }
  }
  const reason = reasonOf(value) ?? "the count is no number";
  const presence = conditionIdOfText(expression, value, scope, (condition) => ({
    kind: "conditional",
    condition,
    reason
  }));
  return { form: "list", items: countItems(1, value.origin, presence), more: reason };
}
function listOf(items) {
  return { form: "list", items, more: void 0 };
}
function countItems(count, origin, presence) {
  return Array.from({ length: Math.max(0, Math.floor(count)) }, (_, index) => {
    const key = numberValue(index, origin);
    const names = [
      ["count", { value: mapValue([{ key: "index", keyOrigin: origin, value: key }], origin), traced: false }]
    ];
    return { suffix: `[${index}]`, key, names, presence, template: false };
  });
}
function instancesOfEach(value, expression, scope) {
  if (value.kind === "choice") return eitherInstances(value, expression, scope);
  const turns = turnsOf(value, value.origin);
  if (turns.kind === "failed") return { form: "map", items: [], more: reasonOf(turns.value) };
  const items = turns.items.slice(0, maximumInstances).flatMap((turn) => {
    const key2 = value.kind === "list" ? turn.value : turn.key;
    const chars = charsOf(key2);
    return chars === void 0 ? [] : [eachInstance(`[${JSON.stringify(chars)}]`, stringValue(chars, key2.origin), turn.value, certain, false)];
  });
  const more = turns.more ?? (items.length < turns.items.length ? "a key of for_each is not known" : void 0);
  if (more === void 0) return { form: "map", items, more };
  const presence = conditionIdOfText(expression, value, scope, (condition) => ({
    kind: "conditional",
    condition,
    reason: more
  }));
  const key = turns.element?.key ?? unknownValue(more, value.origin);
  const template = eachInstance(
    "[each.key]",
    key,
    turns.element?.value ?? unknownValue(more, value.origin),
    presence,
    true
  );
  return { form: "map", items: [...items, template], more };
}
function eachInstance(suffix, key, value, presence, template) {
  const entries = [
    { key: "key", keyOrigin: key.origin, value: key },
    { key: "value", keyOrigin: value.origin, value }
  ];
  const each = mapValue(entries, value.origin);
  return { suffix, key, names: [["each", { value: each, traced: true }]], presence, template };
}
function eitherInstances(value, expression, scope) {
  const instancesOf2 = (branch) => branch === void 0 || branch.kind === "null" ? void 0 : instancesOfEach(branch, expression, scope);
  const [whenTrue, whenFalse] = [instancesOf2(value.whenTrue), instancesOf2(value.whenFalse)];
  const { condition, reason } = value;
  const items = [
    ...onlyIn(whenTrue, whenFalse, { kind: "conditional", condition, reason }),
    ...onlyIn(whenFalse, whenTrue, { kind: "conditional", condition: `!(${condition})`, reason })
  ];
  const bySuffix = new Map(items.toReversed().map((item) => [item.suffix, item]));
  return {
    form: "map",
    items: items.filter((item) => bySuffix.get(item.suffix) === item),
    more: whenTrue?.more ?? whenFalse?.more
  };
}
function onlyIn(own, other, presence) {
  const shared = new Set(other?.items.map(({ suffix }) => suffix));
  return (own?.items ?? []).map(
    (instance) => shared.has(instance.suffix) || instance.presence.kind === "conditional" ? instance : { ...instance, presence }
  );
}

// src/expand/terraform/memory.ts
var Memory = class {
  #values = /* @__PURE__ */ new Map();
  #kept = /* @__PURE__ */ new Map();
  /** The value of `declaration` under `name`; undefined when there is no declaration. */
  once(name, declaration, compute) {
    if (declaration === void 0) return void 0;
    const known2 = this.#values.get(name);
    if (known2 === "running") return unknownValue(`${name.trim()} depends on itself`, originOfDeclaration(declaration));
    if (known2 !== void 0) return known2;
    this.#values.set(name, "running");
    const value = compute(declaration);
    this.#values.set(name, value);
    return value;
  }
  /** What `compute` gave for `key` the first time. Each key belongs to one kind of thing. */
  keep(key, compute) {
    if (this.#kept.has(key)) return this.#kept.get(key);
    const value = compute();
    this.#kept.set(key, value);
    return value;
  }
};

// src/expand/terraform/module-files.ts
function moduleFiles(reader, folder) {
  const { tree } = reader;
  const within = (path) => path.startsWith("/") ? void 0 : resolvePath(folder, path);
  return {
    text: (path) => readBy(tree.read.bind(tree), within(path)),
    bytes: (path) => readBy(tree.readBytes.bind(tree), within(path)),
    exists: (path) => {
      const found = within(path);
      return found !== void 0 && tree.has(found);
    },
    template: (source) => templateOf(source, reader),
    set: (base, pattern) => filesIn(reader, within(base), pattern)
  };
}
function readBy(read, path) {
  return path === void 0 ? void 0 : read(path);
}
function templateOf(source, reader) {
  const known2 = reader.templates.get(source);
  if (known2 !== void 0) return known2;
  const parsed = parseHclTemplate(source);
  if (parsed === void 0) return void 0;
  reader.templates.set(source, parsed.template);
  for (const problem of parsed.problems) reader.problem(problem);
  return parsed.template;
}
function filesIn(reader, folder, pattern) {
  if (folder === void 0 || !/^[\w./-]*\*?[\w.-]*$/.test(pattern) || pattern.includes("..")) return void 0;
  const [before = "", after = ""] = pattern.split("*");
  const start = joinPath(folder, before);
  const found = reader.tree.paths.filter(
    (path) => path.startsWith(start) && path.endsWith(after) && path.length >= start.length + after.length
  );
  const names = found.map((path) => folder === "" ? path : path.slice(folder.length + 1));
  return pattern.includes("*") ? names.filter((name) => !name.slice(before.length, name.length - after.length).includes("/")) : names.filter((name) => name === pattern);
}

// src/expand/terraform/computed.ts
function computedBody(body, reference) {
  const entries = [...body.entries.values()].map((entry2) => ({
    ...entry2,
    value: computedBlocks(entry2.value, { ...reference, attribute: entry2.key })
  }));
  const more = `${reference.address} has more attributes after apply`;
  return computedMap(mapValue(entries, body.origin, { more }), reference);
}
function computedBlocks(value, reference) {
  if (value.kind !== "list") return value;
  const items = value.items.map(
    (item, index) => item.kind === "map" ? computedMap(item, { ...reference, attribute: `${reference.attribute}[${index}]` }) : item
  );
  return { ...value, items };
}

// src/expand/terraform/module.ts
var maximumModuleDepth = 16;
function moduleInstance(setting) {
  const { reader, configuration, address, folders, budget } = setting;
  const memory = new Memory();
  const children = new Memory();
  const scopeOf2 = ({ source }, instance) => {
    const scope = { module: self, names: /* @__PURE__ */ new Map(), source, budget, instance: instance?.suffix ?? "" };
    return instance === void 0 ? scope : withNames(scope, instance.names);
  };
  const self = {
    configuration,
    budget,
    address,
    folders,
    scopeOf: scopeOf2,
    variable: (name) => memory.once(
      `var.${name}`,
      configuration.variables.get(name),
      (declaration) => variableValue(name, declaration, self, setting)
    ),
    local: (name) => memory.once(
      `local.${name}`,
      configuration.locals.get(name),
      (local) => evaluate(local.attribute.value, scopeOf2(local))
    ),
    output: (name) => memory.once(`output.${name}`, configuration.outputs.get(name), (declaration) => outputValue(declaration, self)),
    resource: (type, name) => memory.once(
      `${type}.${name}`,
      configuration.resources.get(`${type}.${name}`),
      (declaration) => resourceValue(`${type}.${name}`, declaration, self)
    ),
    data: (type, name) => memory.once(
      `data.${type}.${name}`,
      configuration.data.get(`${type}.${name}`),
      (declaration) => dataValue(`data.${type}.${name}`, declaration, address)
    ),
    moduleCall: (name, output) => memory.once(
      `module.${name} ${output ?? ""}`,
      configuration.modules.get(name),
      (declaration) => callValue(name, output, declaration, self)
    ),
    path: (name) => pathValue(name, folders),
    files: moduleFiles(reader, folders[0] ?? ""),
    instancesOf: (declaration) => memory.keep(declaration, () => instancesOf(declaration, self)),
    bodyOf: (declaration, instance) => memory.keep(
      instance,
      () => evaluateBody(
        declaration.layers,
        scopeOf2(declaration, instance),
        { source: declaration.source, ...declaration.head },
        true
      )
    ),
    addressOf: (name, instance) => `${prefix(address)}${name}${instance.suffix}`,
    childOf: (name, declaration, instance) => children.keep(instance, () => childOf(name, declaration, instance, self, setting))
  };
  return self;
}
function prefix(address) {
  return address === "" ? "" : `${address}.`;
}
function booleanArgument(declaration, name) {
  const value = argumentOf(declaration.layers, name)?.attribute.value;
  return value?.kind === "boolean" ? value.value : void 0;
}
function variableValue(name, declaration, self, { input, address }) {
  const origin = originOfDeclaration(declaration);
  const fallback = argumentOf(declaration.layers, "default");
  const given = input(name);
  const nullable = booleanArgument(declaration, "nullable") !== false;
  const useFallback = given === void 0 || given.kind === "null" && !nullable;
  const chosen = useFallback && fallback !== void 0 ? evaluate(fallback.attribute.value, self.scopeOf(fallback)) : given;
  const value = chosen === void 0 ? missingVariable(name, address, origin) : convertVariable(chosen, declaration, self);
  return booleanArgument(declaration, "sensitive") === true ? sensitiveValue(value) : value;
}
function missingVariable(name, address, origin) {
  const reason = address === "" ? `var.${name} has no value in this repository` : `var.${name} of ${address} is not given`;
  return unknownValue(reason, origin, { id: `${prefix(address)}var.${name}` });
}
function convertVariable(value, declaration, self) {
  const type = argumentOf(declaration.layers, "type");
  if (type === void 0) return value;
  return convert(
    value,
    readType(type.attribute.value, (expression) => evaluate(expression, self.scopeOf(type)))
  );
}
function outputValue(declaration, self) {
  const argument = argumentOf(declaration.layers, "value");
  if (argument === void 0) return unknownValue("this output has no value", originOfDeclaration(declaration));
  const value = evaluate(argument.attribute.value, self.scopeOf(argument));
  return booleanArgument(declaration, "sensitive") === true ? sensitiveValue(value) : value;
}
function instancesOf(declaration, self) {
  const count = argumentOf(declaration.layers, "count");
  if (count !== void 0) {
    const scope2 = self.scopeOf(count);
    return instancesOfCount(evaluate(count.attribute.value, scope2), count.attribute.value, scope2);
  }
  const each = argumentOf(declaration.layers, "for_each");
  if (each === void 0) return { ...singleInstance, items: singleInstance.items.map((item) => ({ ...item })) };
  const scope = self.scopeOf(each);
  return instancesOfEach(evaluate(each.attribute.value, scope), each.attribute.value, scope);
}
function collect(instances, origin, valueOf) {
  const known2 = instances.items.filter((instance) => !instance.template);
  const template = instances.items.find((instance) => instance.template);
  const details = { more: instances.more, element: template === void 0 ? void 0 : valueOf(template) };
  switch (instances.form) {
    case "single": {
      const [only] = known2;
      return only === void 0 ? nullValue(origin) : valueOf(only);
    }
    case "list":
      return listValue(known2.map(valueOf), origin, details);
    case "map": {
      const entries = known2.flatMap(
        (instance) => instance.key?.kind === "text" ? [{ key: keyChars(instance), keyOrigin: instance.key.origin, value: valueOf(instance) }] : []
      );
      return mapValue(entries, origin, details);
    }
  }
}
function keyChars(instance) {
  return JSON.parse(instance.suffix.slice(1, -1));
}
function resourceValue(name, declaration, self) {
  const origin = originOfDeclaration(declaration);
  return collect(self.instancesOf(declaration), origin, (instance) => {
    const reference = { address: self.addressOf(name, instance), attribute: "" };
    return computedBody(self.bodyOf(declaration, instance), reference);
  });
}
function dataValue(name, declaration, address) {
  const reason = `${name} is read only when Terraform runs`;
  return unknownValue(reason, originOfDeclaration(declaration), { id: `${prefix(address)}${name}` });
}
function localSource(declaration, folder) {
  const source = moduleSource(declaration);
  return source !== void 0 && /^\.{1,2}(?:\/|$)/.test(source) ? resolvePath(folder, source) : void 0;
}
function moduleSource(declaration) {
  const source = argumentOf(declaration.layers, "source")?.attribute.value;
  if (source?.kind !== "template") return void 0;
  return source.parts.every((part2) => part2.kind === "literal") ? source.parts.map((part2) => part2.chars).join("") : void 0;
}
function childOf(name, declaration, instance, self, { reader }) {
  const folder = localSource(declaration, self.configuration.folder);
  const configuration = folder === void 0 ? void 0 : reader.folder(folder);
  if (folder === void 0 || configuration === void 0) return void 0;
  if (self.folders.includes(folder) || self.folders.length >= maximumModuleDepth) {
    const message = self.folders.includes(folder) ? "this module calls itself, directly or through others" : `modules are nested deeper than ${maximumModuleDepth}`;
    reader.problem({ message, origin: originOfDeclaration(declaration) });
    return void 0;
  }
  const inputs = /* @__PURE__ */ new Map();
  const input = (variable) => {
    const argument = argumentOf(declaration.layers, variable);
    if (argument === void 0) return void 0;
    const value = inputs.get(variable) ?? evaluate(argument.attribute.value, self.scopeOf(argument, instance));
    inputs.set(variable, value);
    return value;
  };
  const address = self.addressOf(`module.${name}`, instance);
  return moduleInstance({
    reader,
    configuration,
    address,
    folders: [...self.folders, folder],
    budget: self.budget,
    input
  });
}
function callValue(name, output, declaration, self) {
  const origin = originOfDeclaration(declaration);
  return collect(self.instancesOf(declaration), origin, (instance) => {
    const child = self.childOf(name, declaration, instance);
    const address = self.addressOf(`module.${name}`, instance);
    if (child === void 0)
      return computedMap(mapValue([], origin, { more: `${address} is not in this repository` }), {
        address,
        attribute: ""
      });
    const wanted = output === void 0 ? [...child.configuration.outputs.keys()] : [output];
    const entries = wanted.flatMap((key) => {
      const value = child.output(key);
      return value === void 0 ? [] : [{ key, keyOrigin: value.origin, value }];
    });
    return mapValue(entries, origin, { more: output === void 0 ? void 0 : `only ${output} was asked for` });
  });
}
function pathValue(name, folders) {
  if (name === "root") return ".";
  return name === "module" ? relativePath(folders[0] ?? "", folders.at(-1) ?? "") : void 0;
}

// src/expand/terraform/roots.ts
var localCall = /"?source"?\s{0,200}[=:]\s{0,200}"(\.{1,2}(?:\/[^"$]{0,500})?)"/g;
function rootFolders(wanted, reader, callless) {
  const calls = callsByFolder(reader, callless);
  const called = new Set([...calls].flatMap(([folder, targets]) => [...targets].filter((target) => target !== folder)));
  const roots = [...calls.keys()].filter((folder) => !called.has(folder)).sort();
  const reached = /* @__PURE__ */ new Set();
  const chosen = [];
  for (const root of roots) {
    const within = reachable(root, calls);
    for (const folder of within) reached.add(folder);
    if ([...within].some((folder) => wanted.has(folder))) chosen.push(root);
  }
  for (const folder of [...wanted].sort()) {
    if (reached.has(folder)) continue;
    for (const inner of reachable(folder, calls)) reached.add(inner);
    chosen.push(folder);
  }
  return chosen.sort();
}
function callsByFolder({ tree, filesByFolder }, callless) {
  const calls = /* @__PURE__ */ new Map();
  for (const [folder, paths] of filesByFolder) {
    if (`/${folder}/`.includes("/.terraform/")) continue;
    const targets = /* @__PURE__ */ new Set();
    calls.set(folder, targets);
    for (const path of paths) {
      if (callless.has(path)) continue;
      for (const [, source = ""] of tree.read(path)?.text.matchAll(localCall) ?? []) {
        const target = resolvePath(folder, source);
        if (target !== void 0) targets.add(target);
      }
    }
  }
  return calls;
}
function reachable(root, calls) {
  const seen = /* @__PURE__ */ new Set([root]);
  const open = [root];
  for (let folder = open.pop(); folder !== void 0; folder = open.pop()) {
    for (const target of calls.get(folder) ?? []) {
      if (seen.has(target)) continue;
      seen.add(target);
      open.push(target);
    }
  }
  return seen;
}

// src/expand/terraform/variable-files.ts
var variableFolders = /* @__PURE__ */ new Set([
  "config",
  "configs",
  "configuration",
  "env",
  "envs",
  "environment",
  "environments",
  "params",
  "stages",
  "terraform.tfvars.d",
  "tfvars",
  "values",
  "var",
  "variables",
  "vars"
]);
var maximumVariants = 24;
function variableFilesOf(configuration, reader) {
  const { folder } = configuration;
  const own = [];
  const others = [];
  for (const path of variablePaths(reader.tree)) {
    const place = folderOf(path);
    if (place === folder) (isAutomatic(path) ? own : others).push(path);
    else if (mayConcern(place, folder) && reader.folder(place) === void 0) others.push(path);
  }
  const variants = others.filter((path) => assignsVariableOf(path, configuration, reader)).slice(0, maximumVariants);
  return { automatic: own.sort(compareAutomatic), variants };
}
var knownPaths = /* @__PURE__ */ new WeakMap();
function variablePaths(tree) {
  const known2 = knownPaths.get(tree) ?? tree.paths.filter((path) => /\.tfvars(?:\.json)?$/.test(path));
  knownPaths.set(tree, known2);
  return known2;
}
function isAutomatic(path) {
  return /(?:^|\/)terraform\.tfvars(?:\.json)?$/.test(path) || /\.auto\.tfvars(?:\.json)?$/.test(path);
}
function compareAutomatic(left, right) {
  const rank = (path) => /(?:^|\/)terraform\.tfvars$/.test(path) ? 0 : /(?:^|\/)terraform\.tfvars\.json$/.test(path) ? 1 : 2;
  return rank(left) - rank(right) || (left < right ? -1 : 1);
}
function mayConcern(place, folder) {
  const bases2 = folder === "" ? [""] : [folder, folderOf(folder)];
  return bases2.some((base) => {
    const inside = base === "" ? place : place.startsWith(`${base}/`) ? place.slice(base.length + 1) : "";
    const parts = inside.split("/");
    return inside !== "" && parts.length <= 3 && variableFolders.has(parts[0] ?? "");
  });
}
function assignsVariableOf(path, configuration, reader) {
  return reader.file(path)?.body.attributes.some((attribute) => configuration.variables.has(attribute.name)) ?? false;
}
function assignmentsOf(paths, reader) {
  const assignments = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const file = reader.file(path);
    for (const attribute of file?.body.attributes ?? [])
      if (file !== void 0) assignments.set(attribute.name, { source: file.source, attribute });
  }
  return assignments;
}
function inputFrom(assignments, configuration, budget) {
  const values = /* @__PURE__ */ new Map();
  return (name) => {
    const assigned = assignments.get(name);
    const declaration = configuration.variables.get(name);
    if (assigned === void 0 || declaration === void 0) return void 0;
    const known2 = values.get(name);
    if (known2 !== void 0) return known2;
    const { source, attribute } = assigned;
    const value = evaluate(attribute.value, { module: nothing, names: /* @__PURE__ */ new Map(), source, budget, instance: "" });
    const used = valueUsedAt(
      value,
      placeOf(declaration.source, declaration.head.start, declaration.head.end),
      `variable ${JSON.stringify(name)}`
    );
    values.set(name, used);
    return used;
  };
}
var nothing = {
  address: "",
  variable: () => void 0,
  local: () => void 0,
  moduleCall: () => void 0,
  resource: () => void 0,
  data: () => void 0,
  path: () => void 0,
  files: {
    text: () => void 0,
    bytes: () => void 0,
    exists: () => false,
    template: () => void 0,
    set: () => void 0
  }
};
function isComplete(configuration, assignments) {
  return [...configuration.variables].every(
    ([name, declaration]) => assignments.has(name) || declaration.layers.some((layer) => layer.body.attributes.some((attribute) => attribute.name === "default"))
  );
}
function withVariant(files, path) {
  return [...files.automatic, path];
}

// src/expand/terraform/index.ts
var shapedTypes = /* @__PURE__ */ new Set([
  "azurerm_kubernetes_cluster",
  "azurerm_kubernetes_cluster_node_pool",
  "azapi_resource",
  "azapi_update_resource"
]);
var maximumSteps2 = 4e5;
function expandTerraform(paths, tree, callless = /* @__PURE__ */ new Set()) {
  const reader = configurationReader(tree);
  const roots = rootFolders(new Set(paths.map(folderOf)), reader, callless);
  const objects = roots.flatMap((folder) => {
    const configuration = reader.folder(folder);
    return configuration === void 0 ? [] : expandRoot(configuration, reader);
  });
  return { objects, problems: reader.problems(), omissions: reader.omissions() };
}
function expandRoot(configuration, reader) {
  const files = variableFilesOf(configuration, reader);
  const own = assignmentsOf(files.automatic, reader);
  const variants = files.variants.flatMap(
    (path) => evaluateRoot(configuration, reader, assignmentsOf(withVariant(files, path), reader), path)
  );
  const alone = files.variants.length === 0 || isComplete(configuration, own);
  return alone ? [...evaluateRoot(configuration, reader, own, void 0), ...variants] : variants;
}
function evaluateRoot(configuration, reader, assignments, variant) {
  const { folder } = configuration;
  const budget = { steps: maximumSteps2, depth: 0 };
  const root = moduleInstance({
    reader,
    configuration,
    address: "",
    folders: [folder],
    budget,
    input: inputFrom(assignments, configuration, budget)
  });
  const identity2 = { root: folder === "" ? "." : folder, ...variant === void 0 ? {} : { variant } };
  const sources = [];
  return joinDataClusters(objectsOf(root, { kind: "certain" }, identity2, sources), sources);
}
function objectsOf(module, presence, identity2, sources) {
  const objects = [];
  sources.push(...dataClustersOf(module));
  for (const [name, declaration] of module.configuration.resources) {
    const [type = ""] = declaration.labels;
    if (!shapedTypes.has(type)) continue;
    for (const instance of module.instancesOf(declaration).items) {
      const found = { declaration, instance, module, presence, identity: identity2 };
      if (isWanted(type, found)) objects.push(objectOf(type, name, found));
    }
  }
  for (const [name, declaration] of module.configuration.modules) {
    for (const instance of module.instancesOf(declaration).items)
      objects.push(...objectsOfCall(name, { declaration, instance, module, presence, identity: identity2 }, sources));
  }
  return objects;
}
function dataClustersOf(module) {
  const clusters = [];
  for (const [name, declaration] of module.configuration.data) {
    if (declaration.labels[0] !== "azurerm_kubernetes_cluster") continue;
    const instances = module.instancesOf(declaration);
    const [only] = instances.items;
    if (instances.form !== "single" || only === void 0) continue;
    const argument = (key) => module.bodyOf(declaration, only).entries.get(key)?.value;
    clusters.push(
      dataCluster(module.addressOf(`data.${name}`, only), argument("name"), argument("resource_group_name"))
    );
  }
  return clusters;
}
function objectsOfCall(name, found, sources) {
  const { declaration, instance, module, presence, identity: identity2 } = found;
  const child = module.childOf(name, declaration, instance);
  if (child !== void 0) return objectsOf(child, bothPresent(presence, instance.presence), identity2, sources);
  const source = moduleSource(declaration);
  if (source === void 0 || localSource(declaration, module.configuration.folder) !== void 0) return [];
  return [objectOf(`module:${source}`, `module.${name}`, found)];
}
function isWanted(type, { declaration, instance, module }) {
  if (!type.startsWith("azapi_")) return true;
  const argument = argumentOf(declaration.layers, "type");
  const value = argument === void 0 ? void 0 : evaluate(argument.attribute.value, module.scopeOf(argument, instance));
  const chars = value === void 0 ? void 0 : charsOf(value);
  return chars?.toLowerCase().startsWith("microsoft.containerservice/") === true;
}
function objectOf(type, name, { declaration, instance, module, presence, identity: identity2 }) {
  const body = module.bodyOf(declaration, instance);
  const declared2 = body.entries.get("name")?.value;
  const object = {
    carrier: "terraform",
    type,
    address: module.addressOf(name, instance),
    ...identity2,
    presence: bothPresent(presence, instance.presence),
    body,
    origin: originAt(placeOf(declaration.source, declaration.head.start, declaration.head.end)),
    ...declared2 === void 0 ? {} : { name: declared2 }
  };
  return type.startsWith("azapi_") ? azapiObject(object) : object;
}
function bothPresent(outer, inner) {
  if (outer.kind === "certain") return inner;
  if (inner.kind === "certain" || inner.condition === outer.condition) return outer;
  return { kind: "conditional", condition: `${outer.condition} && ${inner.condition}`, reason: outer.reason };
}
export {
  expandTerraform
};
