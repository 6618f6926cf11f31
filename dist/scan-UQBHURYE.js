import {
  looksLikePlan
} from "./chunk-VO2FNBN6.js";
import {
  speaksOfProxies
} from "./chunk-FXMGMS7T.js";
import {
  addressFacts,
  bypassFactsOfElement,
  bypassFactsOfString,
  caFacts,
  duplicates,
  namedEntry,
  namedProxy,
  parseApiVersion
} from "./chunk-X6FGHEB7.js";
import {
  follow,
  located,
  locatedKeys,
  originOfNode,
  secretsBelow,
  textKey,
  withSecrets
} from "./chunk-6H3TDB4A.js";
import "./chunk-JW4XD7LV.js";
import {
  defaultConfig
} from "./chunk-UISEM3SR.js";
import {
  findingTexts,
  renderMessage,
  spokenArguments,
  summaryOf,
  withFingerprints
} from "./chunk-3I6R4BAJ.js";
import {
  disabledRules
} from "./chunk-GVIYDVNL.js";
import "./chunk-4TTH2VYI.js";
import {
  mayDeclareClusters
} from "./chunk-IMTJBULD.js";
import {
  firstHole,
  flatten,
  folderOf,
  holeMark,
  knownChars,
  knownText,
  nearest,
  originAt,
  originOf,
  placeOf,
  samePlace,
  sliceText
} from "./chunk-6ARWDCOH.js";
import "./chunk-75QCMCYK.js";

// src/describe/fields.ts
var maximumChoices = 32;
function resolveValue(value, context) {
  let current = value;
  for (let depth = 0; depth < maximumChoices; depth += 1) {
    if (current === void 0 || current.kind === "null") return void 0;
    if (current.kind !== "choice") return current;
    const outcome = context.choose(current.condition);
    if (outcome === void 0) return { kind: "unknown", reason: current.reason, origin: current.origin };
    current = outcome ? current.whenTrue : current.whenFalse;
  }
  return current === void 0 ? void 0 : { kind: "unknown", reason: "too many nested conditions", origin: current.origin };
}
function createFields(value, context, options = {}) {
  const resolved = resolveValue(value, context);
  const map = mapOf(resolved, context);
  const unknown = map === void 0 ? whyUnseen(resolved) : map.more;
  const field = (key) => findField(map, key, context, options);
  const orUnknown = (key, read2) => {
    const found = field(key)?.value;
    if (found !== void 0) return read2(found);
    if (unknown === void 0 || resolved === void 0) return void 0;
    return read2({ kind: "unknown", reason: unknown, origin: resolved.origin });
  };
  return {
    present: map !== void 0,
    ...unknown === void 0 ? {} : { unknown },
    ...map === void 0 ? {} : { origin: map.origin },
    entries: () => map === void 0 ? [] : fieldsOf(map, context),
    field,
    value: (key) => field(key)?.value,
    text: (key) => orUnknown(key, textCellOf),
    flag: (key) => orUnknown(key, flagCellOf),
    list: (key) => orUnknown(key, (found) => listOf(found, context)),
    map: (key) => createFields(
      orUnknown(key, (found) => found),
      context,
      options
    )
  };
}
function mapOf(value, context) {
  if (value?.kind === "map") return value;
  if (value?.kind !== "list") return void 0;
  const first = resolveValue(value.items[0], context);
  return first?.kind === "map" ? first : void 0;
}
function whyUnseen(value) {
  if (value === void 0) return void 0;
  if (value.kind === "unknown") return value.reason;
  if (value.kind === "text") return firstHole(value.text)?.reason;
  return value.kind === "list" ? value.more : void 0;
}
function findField(map, key, context, options) {
  const exact = map?.entries.get(key);
  if (exact !== void 0 || map === void 0 || options.ignoreCase !== true) return exact && toField(exact, context);
  const wanted = key.toLowerCase();
  for (const entry of map.entries.values()) if (entry.key.toLowerCase() === wanted) return toField(entry, context);
  return void 0;
}
function fieldsOf(map, context) {
  return [...map.entries.values()].flatMap((entry) => toField(entry, context) ?? []);
}
function toField(entry, context) {
  const value = resolveValue(entry.value, context);
  return value && { key: entry.key, keyOrigin: entry.keyOrigin, origin: valueOrigin(value), value };
}
function listOf(value, context) {
  const { origin } = value;
  if (value.kind !== "list")
    return {
      items: value.kind === "unknown" ? [] : [value],
      origin,
      ...value.kind === "unknown" ? { unknown: value.reason } : {}
    };
  return { items: itemsOf(value, context), origin, ...value.more === void 0 ? {} : { unknown: value.more } };
}
function itemsOf(value, context) {
  return value.items.flatMap((item) => resolveValue(item, context) ?? []);
}
var sensitiveReason = "declared sensitive";
function valueOrigin(value) {
  if (value.kind !== "text") return value.origin;
  return textOrigin(value);
}
function textOrigin(value) {
  const flat = flatten(value.text);
  return flat.chars === "" ? value.origin : originOf(flat, 0, flat.chars.length, value.origin);
}
function placesOf(flat, start, end) {
  return placesOfText(sliceText(flat, start, end));
}
function placesOfText(text) {
  return text.flatMap((piece) => {
    if (piece.kind === "hole") return [];
    return piece.kind === "known" ? [piece.origin.place] : [piece.origin.place, ...placesOfText(piece.inner)];
  });
}
function textCellOf(value) {
  const origin = valueOrigin(value);
  const chars = charsOf(value);
  if (value.sensitive === true) return secretCell(value, located({ unknown: sensitiveReason }, origin));
  return located(chars === void 0 ? { unknown: whyNoText(value) } : { value: chars }, origin);
}
function secretCell(value, cell) {
  return withSecrets(cell, value.kind === "text" ? placesOfText(value.text) : [value.origin.place]);
}
function charsOf(value) {
  if (value.kind === "text") return knownChars(value.text);
  if (value.kind === "number") return value.literal;
  return value.kind === "boolean" ? String(value.value) : void 0;
}
function whyNoText(value) {
  if (value.kind === "unknown") return value.reason;
  if (value.kind === "text") return firstHole(value.text)?.reason ?? "unknown";
  return value.kind === "list" ? "a list, not a string" : "a map, not a string";
}
function flagCellOf(value) {
  const origin = valueOrigin(value);
  if (value.kind === "boolean") return located({ value: value.value }, origin);
  if (value.kind === "unknown") return located({ unknown: value.reason }, origin);
  if (value.kind !== "text") return located({ unknown: "not a truth value" }, origin);
  const chars = knownChars(value.text);
  const word = chars?.trim().toLowerCase();
  if (word === "true" || word === "false") return located({ value: word === "true", quoted: true }, origin);
  if (chars === void 0) return located({ unknown: whyNoText(value) }, origin);
  return located({ unknown: "not a truth value", quoted: true }, origin);
}

// src/describe/settings/scalar.ts
function scalarOf(value) {
  const text = textOf(value);
  if (text === void 0) return void 0;
  const flat = flatten(text);
  const origin = flat.chars === "" ? value.origin : originOf(flat, 0, flat.chars.length, value.origin);
  const unknown = firstHole(text)?.reason;
  return { flat, origin, sensitive: value.sensitive === true, ...unknown === void 0 ? {} : { unknown } };
}
function textOf(value) {
  if (value.kind === "text") return value.text;
  const chars = charsOf(value);
  return chars === void 0 ? void 0 : knownText(chars, value.origin);
}
function reasonFor(value) {
  return value.sensitive === true ? sensitiveReason : whyNoText(value);
}
function originAtSpan(scalar, span) {
  if (span.start === span.end) return scalar.origin;
  return originOf(scalar.flat, span.start, span.end, scalar.origin);
}
function locatedAt(scalar, span, node) {
  return located(node, originAtSpan(scalar, span));
}
function reasonAt(scalar, span, fallback) {
  return firstHole(sliceText(scalar.flat, span.start, span.end))?.reason ?? scalar.unknown ?? fallback;
}
function secretPlaces(scalar, span) {
  if (scalar.sensitive) return [scalar.origin.place, ...placesOfText(scalar.flat.text)];
  return span === void 0 ? [] : placesOf(scalar.flat, span.start, span.end);
}
function expressionReason(scalar, span) {
  const text = scalar.flat.chars.slice(span.start, span.end);
  const head = /^[^\w]{0,4}[\w.-]{0,60}[\s})%#]{0,4}/u.exec(text)?.[0] ?? "";
  return `it holds the template expression ${head === text ? text : `${head}…`}`;
}
function shellOf(scalar, found) {
  if (found.length === 0) return {};
  return {
    shell: located(
      found.map((char) => locatedAt(scalar, char, { value: char.value })),
      scalar.origin
    )
  };
}
function placeholderOf(scalar, span) {
  if (span === void 0) return {};
  const text = scalar.flat.chars.slice(span.start, span.end);
  const shown = text.length > 60 ? `${text.slice(0, 20)}…` : text;
  return { placeholder: locatedAt(scalar, span, { value: scalar.sensitive ? "***" : shown }) };
}

// src/describe/settings/address-cell.ts
function describeAddress(value) {
  const scalar = scalarOf(value);
  if (scalar === void 0) return located({ unknown: reasonFor(value) }, value.origin);
  const facts = addressFacts(scalar.flat);
  const whole = { start: 0, end: scalar.flat.chars.length };
  const cell = {
    ...ownValue(scalar, facts, whole),
    ...facts.parts === void 0 ? {} : { url: located(urlOf(scalar, facts), scalar.origin) },
    ...faultsOf(scalar, facts),
    ...shellOf(scalar, facts.shell),
    ...placeholderOf(scalar, facts.placeholder),
    ...facts.suggestion === void 0 || scalar.sensitive ? {} : { suggestion: facts.suggestion }
  };
  return withSecrets(located(cell, scalar.origin), secretPlaces(scalar, facts.secret));
}
function ownValue(scalar, facts, whole) {
  if (scalar.sensitive) return { unknown: sensitiveReason };
  if (facts.value !== void 0) return { value: facts.value };
  return { unknown: whyUnknown(scalar, facts, whole) };
}
function whyUnknown(scalar, facts, span) {
  const expression = facts.expression === void 0 ? "the address cannot be taken apart" : expressionReason(scalar, facts.expression);
  return reasonAt(scalar, span, expression);
}
function urlOf(scalar, facts) {
  const { scheme, host, port, path, query, userInfo } = facts.parts ?? {};
  const word = (part) => wordOf(scalar, facts, part);
  return {
    ...scheme === void 0 ? {} : { scheme: locatedAt(scalar, scheme, schemeWord(scalar, facts, scheme)) },
    ...host === void 0 ? {} : { host: locatedAt(scalar, host, { ...word(host), ...hostKind(facts) }) },
    ...port === void 0 ? {} : { port: locatedAt(scalar, port, { ...word(port), ...portNumber(scalar, port) }) },
    ...path === void 0 ? {} : { path: locatedAt(scalar, path, word(path)) },
    ...query === void 0 ? {} : { query: locatedAt(scalar, query, word(query)) },
    ...userInfo === void 0 ? {} : { userInfo: locatedAt(scalar, userInfo, { literal: userInfo.literal, password: userInfo.password }) }
  };
}
function wordOf(scalar, facts, part) {
  return scalar.sensitive ? { unknown: sensitiveReason } : knownWord(scalar, facts, part);
}
function knownWord(scalar, facts, part) {
  return part.state === "known" ? { value: part.value } : { unknown: whyUnknown(scalar, facts, part) };
}
var openSchemes = /* @__PURE__ */ new Set(["http", "https", "socks4", "socks5", "socks5h", "ftp", "tcp"]);
function schemeWord(scalar, facts, part) {
  const open = part.state === "known" && openSchemes.has(part.value);
  return open ? { value: part.value } : wordOf(scalar, facts, part);
}
function hostKind(facts) {
  const found = facts.parts?.hostFacts;
  if (found === void 0) return {};
  return found.scope === void 0 ? { kind: found.kind } : { kind: found.kind, range: found.scope };
}
function portNumber(scalar, port) {
  return port.state === "known" && !scalar.sensitive ? { number: Number(port.value) } : {};
}
function faultsOf(scalar, facts) {
  if (facts.faults.length === 0) return {};
  const faults = facts.faults.map((fault) => {
    const text = fault.text === void 0 || scalar.sensitive ? {} : { text: fault.text };
    return locatedAt(scalar, fault, { value: fault.value, ...text });
  });
  return { faults: located(faults, scalar.origin) };
}

// src/describe/settings/bypass-cell.ts
var maximumItems = 2e3;
function describeBypass(value, context) {
  if (value.kind === "list") return listBypass(value, context);
  const scalar = scalarOf(value);
  if (scalar === void 0 || value.kind === "boolean") {
    const unknown = value.kind === "unknown" ? value.reason : "neither a list nor a string";
    return located({ form: "unknown", unknown, entries: located([], value.origin) }, value.origin);
  }
  const read2 = bypassFactsOfString(scalar.flat).map((facts) => ({ scalar, facts }));
  return assemble("string", read2, value.origin, () => true, void 0);
}
function listBypass(value, context) {
  const read2 = value.items.slice(0, maximumItems).flatMap((item) => {
    const resolved = resolveValue(item, context);
    return resolved === void 0 ? [] : [readItem(value.sensitive === true ? { ...resolved, sensitive: true } : resolved)];
  });
  const more = value.items.length > maximumItems ? "the list is too long" : value.more;
  const countsTwice = value.set === true ? writtenTogether : () => true;
  return assemble("list", read2, value.origin, countsTwice, more);
}
function holeEntry(unknown, origin) {
  return { hole: located({ kind: "hole", unknown }, origin) };
}
function readItem(item) {
  const scalar = scalarOf(item);
  return scalar === void 0 ? holeEntry(reasonFor(item), item.origin) : { scalar, facts: bypassFactsOfElement(scalar.flat) };
}
function writtenTogether(left, right) {
  const sameWay = left.via.length === right.via.length && left.via.every((step, index) => samePlaceAs(step.place, right.via[index]?.place));
  return sameWay && left.place.source === right.place.source && !samePlace(left.place, right.place);
}
function samePlaceAs(left, right) {
  return right !== void 0 && samePlace(left, right);
}
function assemble(form, read2, origin, countsTwice, more) {
  const same = duplicates(read2.map((entry) => "facts" in entry ? entry.facts : void 0));
  const entries = read2.map((entry, index) => {
    if ("hole" in entry) return entry.hole;
    const earlier = same[index];
    const first = earlier === void 0 ? void 0 : read2[earlier];
    const twice = first !== void 0 && "facts" in first && countsTwice(originOfEntry(first), originOfEntry(entry));
    return entryCell(entry.scalar, entry.facts, twice ? earlier : void 0);
  });
  const unknown = more ?? entries.find((entry) => entry.unknown !== void 0)?.unknown;
  return located({ form, ...unknown === void 0 ? {} : { unknown }, entries: located(entries, origin) }, origin);
}
function originOfEntry({ scalar, facts }) {
  return originAtSpan(scalar, facts.at);
}
function entryCell(scalar, facts, duplicateOf) {
  const suggestion = duplicateOf === void 0 ? facts.suggestion : "";
  const entry = {
    ...ownValue2(scalar, facts),
    kind: facts.kind,
    ...scalar.sensitive ? {} : namesOf(facts),
    ...flagsOf(facts),
    ...nodesOf(scalar, facts),
    ...shellOf(scalar, facts.shell),
    ...placeholderOf(scalar, facts.placeholder),
    ...duplicateOf === void 0 ? {} : { duplicateOf },
    ...suggestion === void 0 || scalar.sensitive ? {} : { suggestion }
  };
  const secret = secretPlaces(scalar, facts.secret);
  return withSecrets(locatedKeys(locatedAt(scalar, facts.at, entry), keyOrigins(scalar, facts)), secret);
}
function ownValue2(scalar, facts) {
  if (scalar.sensitive) return { unknown: sensitiveReason };
  if (facts.value !== void 0) return { value: facts.value };
  const expression = facts.expression === void 0 ? "unknown" : expressionReason(scalar, facts.expression);
  return { unknown: reasonAt(scalar, facts.at, expression) };
}
function namesOf(facts) {
  return {
    ...facts.name === void 0 ? {} : { name: facts.name },
    ...facts.network === void 0 ? {} : { network: facts.network }
  };
}
function flagsOf(facts) {
  return {
    ...facts.hostBits === void 0 ? {} : { hostBits: true },
    ...facts.trailingDot === void 0 ? {} : { trailingDot: true },
    ...facts.brackets === void 0 ? {} : { brackets: true },
    ...facts.spaces === void 0 ? {} : { spaces: true },
    ...facts.broad === void 0 ? {} : { broad: facts.broad }
  };
}
function nodesOf(scalar, facts) {
  const { port, glued, separator, badAddress, badLabel } = facts;
  const shown = (text) => scalar.sensitive ? "***" : text;
  const halves = glued?.first === void 0 || glued.second === void 0 || scalar.sensitive ? {} : { first: glued.first, second: glued.second };
  const portCell = port === void 0 || scalar.sensitive ? { unknown: sensitiveReason } : { value: port.value };
  return {
    ...port === void 0 ? {} : { port: locatedAt(scalar, port, portCell) },
    ...glued === void 0 ? {} : { glued: locatedAt(scalar, glued, { value: shown(glued.value), ...halves }) },
    ...separator === void 0 ? {} : { separator: locatedAt(scalar, separator, { value: separator.value }) },
    ...badAddress === void 0 ? {} : { badAddress: locatedAt(scalar, badAddress, { value: badAddress.value }) },
    ...badLabel === void 0 ? {} : { badLabel: locatedAt(scalar, badLabel, { value: badLabel.value, label: shown(badLabel.label) }) }
  };
}
function keyOrigins(scalar, facts) {
  const at = (key, span) => span === void 0 ? {} : { [key]: originAtSpan(scalar, span) };
  return {
    ...at("kind", facts.kindAt),
    ...at("hostBits", facts.hostBits),
    ...at("trailingDot", facts.trailingDot),
    ...at("brackets", facts.brackets),
    ...at("spaces", facts.spaces)
  };
}

// src/describe/settings/ca-cell.ts
function describeCa(value) {
  const scalar = scalarOf(value);
  if (scalar === void 0) return located({ unknown: reasonFor(value) }, value.origin);
  const facts = caFacts(scalar.flat.text);
  const { unknown, encoding, decodedBytes, bundle } = facts;
  const cell = {
    ...unknown === void 0 ? {} : { unknown },
    ...encoding === void 0 ? {} : { encoding },
    ...decodedBytes === void 0 ? {} : { decodedBytes },
    ...bundle === void 0 ? {} : bundleCells(scalar, facts, bundle),
    ...placeholderCell(scalar, facts)
  };
  const placed = locatedKeys(located(cell, scalar.origin), { encoding: originOfUse(scalar.origin) });
  return withSecrets(placed, secretPlaces2(scalar, facts));
}
function originOfUse(origin) {
  const { place, via } = origin;
  const [first, ...others] = via;
  const isWholeFile = place.start === 0 && place.end === place.source.text.length;
  return isWholeFile && first !== void 0 ? { place: first.place, via: others } : origin;
}
function originIn(scalar, facts, span) {
  return facts.content === void 0 ? scalar.origin : originOf(facts.content, span.start, span.end, scalar.origin);
}
function bundleCells(scalar, facts, bundle) {
  const at = (span, node) => located(node, originIn(scalar, facts, span));
  const list = (nodes) => located([...nodes], scalar.origin);
  return {
    blocks: bundle.blocks,
    certificates: list(bundle.certificates.map((found) => at(found, certificateCell(scalar, found.certificate)))),
    ...bundle.broken.length === 0 ? {} : { broken: list(bundle.broken.map((fault) => at(fault, { value: fault.value }))) },
    ...bundle.glued.length === 0 ? {} : { glued: list(bundle.glued.map((seam) => at(seam, { value: "no line break" }))) },
    ...bundle.privateKeys.length === 0 ? {} : { privateKeys: list(bundle.privateKeys.map((key) => at(key, { value: key.label }))) },
    ...bundle.carriageReturns ? { carriageReturns: true } : {},
    ...bundle.blankPadding ? { blankPadding: true } : {}
  };
}
function certificateCell(scalar, certificate) {
  const { subject, weakDigest, rsaBits, ...facts } = certificate;
  return {
    ...facts,
    subject: scalar.sensitive ? "(sensitive)" : subject,
    notBeforeDay: dayOf(facts.notBefore),
    notAfterDay: dayOf(facts.notAfter),
    ...weakDigest === void 0 ? {} : { weakDigest },
    ...rsaBits === void 0 ? {} : { rsaBits }
  };
}
function dayOf(seconds) {
  return new Date(seconds * 1e3).toISOString().slice(0, 10);
}
function placeholderCell(scalar, facts) {
  const { placeholder, content } = facts;
  if (placeholder === void 0) return {};
  if (content === void 0) return placeholderOf(scalar, placeholder);
  return { placeholder: located({ value: "..." }, originIn(scalar, facts, placeholder)) };
}
function secretPlaces2(scalar, facts) {
  const { content, bundle } = facts;
  const whole = [scalar.origin.place, ...placesOfText(scalar.flat.text)];
  const keys = bundle?.privateKeys ?? [];
  if (scalar.sensitive || keys.length > 0 && content === void 0) return whole;
  return content === void 0 ? [] : keys.flatMap((key) => placesOf(content, key.start, key.end));
}

// src/describe/settings/proxy-settings.ts
function describeProxySettings(input, context) {
  const { origin, platform, consumers, reader, patch, unknown, strangeFields: strangeFields2 } = input;
  const settings = {
    platform,
    consumers: located([...consumers], origin),
    reader: located({ ...reader }, origin),
    patch,
    ...unknown === void 0 ? {} : { unknown },
    ...read("enabled", input.enabled, flagCellOf),
    ...read("http", input.http, describeAddress),
    ...read("https", input.https, describeAddress),
    ...read("bypass", input.bypass, (value) => describeBypass(value, context)),
    ...read("ca", input.ca, describeCa),
    ...input.effectiveBypass === void 0 ? {} : { effectiveBypass: located({ value: input.effectiveBypass.key }, input.effectiveBypass.keyOrigin) },
    strangeFields: located([...strangeFields2], origin)
  };
  return located(settings, origin);
}
function read(key, field, describe) {
  return field === void 0 ? {} : { [key]: describe(field.value) };
}

// src/describe/aks/proxy-block.ts
var armProxyKeys = {
  httpProxy: "httpProxy",
  httpsProxy: "httpsProxy",
  noProxy: "noProxy",
  trustedCa: "trustedCa",
  effectiveNoProxy: "effectiveNoProxy"
};
var azurermProxyKeys = {
  httpProxy: "http_proxy",
  httpsProxy: "https_proxy",
  noProxy: "no_proxy",
  trustedCa: "trusted_ca"
};
function describeProxyBlock(block, origin, format3, patch, context) {
  const { keys, reader } = format3;
  const field = (key) => key === void 0 ? void 0 : fieldOf(block, key, reader.tolerantKeys);
  const settings = describeProxySettings(
    {
      platform: "aks",
      consumers: ["nodes", "pods"],
      reader,
      patch,
      origin,
      ...block.unknown === void 0 ? {} : { unknown: block.unknown },
      http: field(keys.httpProxy),
      https: field(keys.httpsProxy),
      bypass: field(keys.noProxy),
      ca: field(keys.trustedCa),
      enabled: field("enabled"),
      effectiveBypass: field(keys.effectiveNoProxy),
      strangeFields: strangeFields(block, keys, reader.tolerantKeys)
    },
    context
  );
  return settings;
}
function fieldOf(block, key, tolerant) {
  const exact = block.field(key);
  if (exact !== void 0 || !tolerant) return exact;
  const wanted = key.toLowerCase();
  return block.entries().find((entry) => entry.key.toLowerCase() === wanted);
}
var toolingKey = /^(?:\$|_|\/\/|#)|^comments?$|^metadata$/i;
function strangeFields(block, keys, tolerant) {
  const known = [...Object.values({ ...keys }), "enabled"].filter(
    (key) => typeof key === "string"
  );
  return block.entries().filter(({ key }) => !known.includes(key) && !toolingKey.test(key)).flatMap((entry) => strangeField(entry, known, keys.trustedCa, tolerant));
}
function strangeField({ key, keyOrigin }, known, trustedCa, tolerant) {
  const alike = known.find((name) => name.toLowerCase() === key.toLowerCase());
  if (alike !== void 0 && alike !== trustedCa && tolerant) return [];
  const near = alike ?? nearest(key, known);
  const facts = { ...near === void 0 ? {} : { near }, ...alike === void 0 ? {} : { caseOnly: true } };
  return [located({ value: key, ...facts }, keyOrigin)];
}

// src/describe/aks/az-http-proxy-config.ts
var format = {
  keys: armProxyKeys,
  // The CLI sends what the file holds; which API version it speaks depends on its release.
  reader: { tolerantKeys: true, sendsEmptyCa: true, enabledKnown: "always" }
};
var azHttpProxyConfig = {
  types: ["az-http-proxy-config"],
  describe: (object, context) => {
    const top = createFields(object.body, context);
    const wrapped = wrapperOf(top, context);
    const block = wrapped?.inner ?? top;
    const origin = wrapped?.field.keyOrigin ?? object.origin;
    const cluster = located(
      {
        kind: "aks-cluster",
        name: nameOf(object, context),
        proxy: describeProxyBlock(block, origin, format, false, context),
        pools: [],
        podRanges: [],
        serviceRanges: [],
        ...wrapped === void 0 ? {} : { wrapper: located({ value: wrapped.path }, wrapped.field.keyOrigin) },
        syntax: (object.syntax ?? []).map(faultCell)
      },
      object.origin
    );
    return { kind: "aks-cluster", cluster, nameKnown: false };
  }
};
function wrapperOf(top, context) {
  const outer = top.field("properties") ?? top.field("httpProxyConfig");
  if (outer?.value.kind !== "map") return void 0;
  const fields = createFields(outer.value, context);
  const inner = outer.key === "properties" ? fields.field("httpProxyConfig") : void 0;
  if (inner === void 0) return { field: outer, path: outer.key, inner: fields };
  return { field: outer, path: `${outer.key}.${inner.key}`, inner: createFields(inner.value, context) };
}
function nameOf(object, context) {
  const name = resolveValue(object.name, context);
  return (name === void 0 ? void 0 : textCellOf(name).value) ?? object.root;
}
function faultCell({ kind, origin }) {
  return located({ value: kind }, origin);
}

// src/describe/aks/cluster-name.ts
function clusterLabel(object, name) {
  if (name?.value !== void 0) return name.value;
  if (object.carrier === "terraform" || object.carrier === "terraform-plan") return object.address;
  const partly = object.name?.kind === "text" ? flatten(object.name.text).chars.replaceAll(holeMark, "…") : "";
  return partly === "" || partly === "…" ? "managed cluster" : partly;
}
function nameIdentity(name, context) {
  const resolved = resolveValue(name, context);
  if (resolved?.kind === "unknown" && resolved.id !== void 0)
    return { nameKey: `\0${resolved.id}\0`, nameKnown: false };
  const key = resolved?.kind === "text" ? textKey(resolved.text) : void 0;
  return key === void 0 || key.key === "" ? { nameKnown: false } : { nameKey: key.key, nameKnown: key.known };
}

// src/describe/aks/custom-ca.ts
function describeCustomCa(field, context) {
  if (field === void 0) return {};
  const { value, keyOrigin } = field;
  if (value.kind !== "list") {
    const unknown = value.kind === "unknown" ? value.reason : "customCATrustCertificates is no list";
    return { customCa: located({ unknown, entries: [] }, keyOrigin) };
  }
  const entries = itemsOf(value, context).map((item) => describeCa(item));
  return { customCa: located({ ...value.more === void 0 ? {} : { unknown: value.more }, entries }, keyOrigin) };
}

// src/describe/aks/network.ts
var armNetworkKeys = {
  pod: ["podCidr", "podCidrs"],
  service: ["serviceCidr", "serviceCidrs"],
  outboundType: "outboundType"
};
var azurermNetworkKeys = {
  pod: ["pod_cidr", "pod_cidrs"],
  service: ["service_cidr", "service_cidrs"],
  outboundType: "outbound_type"
};
function describeNetwork(network, keys) {
  const outboundType = network.text(keys.outboundType);
  return {
    podRanges: rangesOf(network, keys.pod),
    serviceRanges: rangesOf(network, keys.service),
    ...outboundType === void 0 ? {} : { outboundType }
  };
}
function rangesOf(network, [single, several]) {
  const one = network.field(single);
  const cells2 = [...one === void 0 ? [] : [one.value], ...network.list(several)?.items ?? []].map(textCellOf);
  return cells2.filter(
    (cell, index) => cell.value === void 0 || cells2.findIndex((other) => other.value === cell.value) === index
  );
}

// src/describe/aks/node-pool.ts
var armPoolKeys = {
  name: "name",
  osType: "osType",
  osSku: "osSKU",
  type: "type",
  customCaTrust: "enableCustomCATrust"
};
var azurermPoolKeys = {
  name: "name",
  osType: "os_type",
  osSku: "os_sku",
  type: "type",
  customCaTrust: "custom_ca_trust_enabled"
};
var proxyKeys = /* @__PURE__ */ new Set([
  "httpproxyconfig",
  "httpproxy",
  "httpsproxy",
  "noproxy",
  "trustedca",
  "proxyconfig"
]);
function describeNodePool(fields, keys, head) {
  const name = head.name ?? fields.text(keys.name);
  return located(
    {
      label: name?.value?.split("/").at(-1) ?? head.label,
      ...cells({
        name,
        osType: fields.text(keys.osType),
        osSku: fields.text(keys.osSku),
        type: fields.text(keys.type)
      }),
      ...flag(fields.flag(keys.customCaTrust)),
      proxyFields: fields.entries().filter(({ key }) => proxyKeys.has(key.toLowerCase().replaceAll("_", ""))).map(({ key, keyOrigin }) => located({ value: key }, keyOrigin)),
      conditional: head.conditional
    },
    head.origin
  );
}
function isConditional({ presence }, context) {
  return presence.kind === "conditional" && context.choose(presence.condition) !== true;
}
function cells(found) {
  return Object.fromEntries(Object.entries(found).filter(([, cell]) => cell !== void 0));
}
function flag(customCaTrust) {
  return customCaTrust === void 0 ? {} : { customCaTrust };
}

// src/describe/aks/azurerm-cluster.ts
var format2 = {
  keys: azurermProxyKeys,
  reader: { tolerantKeys: false, sendsEmptyCa: false, enabledKnown: "never" }
};
var azurermCluster = {
  types: ["azurerm_kubernetes_cluster"],
  describe: (object, context) => {
    const body = createFields(object.body, context);
    const label = clusterLabel(object, body.text("name"));
    const cluster = located(
      {
        kind: "aks-cluster",
        name: label,
        ...proxyOf(body, context),
        pools: defaultPool(body, context),
        ...windowsProfileOf(body),
        ...describeNetwork(body.map("network_profile"), azurermNetworkKeys),
        ...monitoringOf(body),
        ...describeCustomCa(body.field("custom_ca_trust_certificates_base64"), context),
        syntax: []
      },
      object.origin
    );
    const id = body.text("id")?.value?.toLowerCase();
    return {
      kind: "aks-cluster",
      cluster,
      ...nameIdentity(body.value("name"), context),
      ...id === void 0 ? {} : { id }
    };
  }
};
function blockOf(field, context) {
  if (field === void 0) return {};
  const { value } = field;
  if (value.kind === "map") return { block: value };
  if (value.kind === "unknown") return { unknown: value.reason };
  if (value.kind !== "list") return {};
  const [first] = itemsOf(value, context);
  return {
    ...first === void 0 ? {} : { block: first },
    ...value.more === void 0 ? {} : { unknown: value.more }
  };
}
function proxyOf(body, context) {
  const field = body.field("http_proxy_config");
  const { block, unknown } = blockOf(field, context);
  if (field === void 0 || block === void 0) return unknown === void 0 ? {} : { proxyUnknown: unknown };
  const fields = createFields(block, context);
  if (!fields.present) return { proxyUnknown: fields.unknown ?? "http_proxy_config is no block" };
  return { proxy: describeProxyBlock(fields, field.keyOrigin, format2, false, context) };
}
function defaultPool(body, context) {
  const { block } = blockOf(body.field("default_node_pool"), context);
  if (block === void 0) return [];
  const fields = createFields(block, context);
  return fields.present ? [describeNodePool(fields, azurermPoolKeys, { origin: block.origin, label: "default", conditional: false })] : [];
}
function windowsProfileOf(body) {
  const field = body.field("windows_profile");
  if (field?.value.kind !== "list") return {};
  const [first] = field.value.items;
  const isDeclared = first?.kind === "map" && first.entries.get("admin_username")?.value.kind === "text";
  return isDeclared ? { windowsProfile: located({ value: "windows_profile" }, field.keyOrigin) } : {};
}
function monitoringOf(body) {
  const insights = presenceOf(body.field("oms_agent"));
  const metrics = presenceOf(body.field("monitor_metrics"));
  return { ...insights === void 0 ? {} : { insights }, ...metrics === void 0 ? {} : { metrics } };
}
function presenceOf(field) {
  if (field?.value.kind === "unknown") return located({ unknown: field.value.reason }, field.origin);
  if (field?.value.kind !== "list") return void 0;
  const [first] = field.value.items;
  if (field.value.more !== void 0) return located({ unknown: field.value.more }, field.origin);
  return first === void 0 ? void 0 : located({ value: true }, field.keyOrigin);
}

// src/describe/aks/azurerm-node-pool.ts
var azurermNodePool = {
  types: ["azurerm_kubernetes_cluster_node_pool"],
  describe: (object, context) => {
    const body = createFields(object.body, context);
    const conditional = isConditional(object, context);
    return {
      kind: "aks-node-pool",
      pool: describeNodePool(body, azurermPoolKeys, { origin: object.origin, label: object.address, conditional }),
      link: linkOf(body, object),
      origin: object.origin
    };
  }
};
function linkOf(body, object) {
  const value = body.value("kubernetes_cluster_id");
  if (value === void 0) return { kind: "none", reason: `${object.address} has no kubernetes_cluster_id` };
  if (value.kind === "unknown") {
    const { reference, reason } = value;
    return reference === void 0 ? { kind: "none", reason } : { kind: "address", address: reference.address };
  }
  const id = charsOf(value)?.toLowerCase();
  if (id !== void 0) return { kind: "id", id };
  const name = value.kind === "text" ? nameInId(value) : void 0;
  return name ?? { kind: "none", reason: "the id of the node pool's cluster is not known" };
}
var beforeName = "/managedclusters/";
function nameInId({ text }) {
  const flat = flatten(text);
  const at = flat.chars.toLowerCase().lastIndexOf(beforeName);
  const start = at + beforeName.length;
  if (at === -1 || start >= flat.chars.length || flat.chars.includes("/", start)) return void 0;
  const key = textKey(sliceText(flat, start, flat.chars.length));
  return key === void 0 ? void 0 : { kind: "name", ...key };
}

// src/describe/aks/arm-agent-pool.ts
var armAgentPool = {
  types: ["microsoft.containerservice/managedclusters/agentpools"],
  describe: (object, context) => {
    const properties = createFields(object.body, context, { ignoreCase: true }).map("properties");
    const name = resolveValue(object.name, context);
    const cell = name === void 0 ? void 0 : textCellOf(name);
    return {
      kind: "aks-node-pool",
      pool: describeNodePool(properties, armPoolKeys, {
        origin: object.origin,
        label: "(unnamed)",
        name: cell,
        conditional: isConditional(object, context)
      }),
      link: linkOf2(object, context),
      origin: object.origin
    };
  }
};
function linkOf2(object, context) {
  if (object.parent !== void 0) return { kind: "address", address: object.parent };
  const name = resolveValue(object.name, context);
  if (name?.kind !== "text")
    return { kind: "none", reason: name?.kind === "unknown" ? name.reason : "the node pool has no name" };
  const flat = flatten(name.text);
  const slash = flat.chars.indexOf("/");
  if (slash <= 0) return { kind: "none", reason: "the node pool's name does not say which cluster it belongs to" };
  const key = textKey(sliceText(flat, 0, slash));
  return key === void 0 ? { kind: "none", reason: "the name of the node pool's cluster is not known" } : { kind: "name", ...key };
}

// src/describe/aks/arm-managed-cluster.ts
var anyCase = { ignoreCase: true };
function formatOf({ carrier }) {
  const tolerantKeys = carrier === "arm";
  return { keys: armProxyKeys, reader: { tolerantKeys, sendsEmptyCa: true, enabledKnown: "by-api-version" } };
}
var armManagedCluster = {
  types: ["microsoft.containerservice/managedclusters"],
  describe: (object, context) => {
    const properties = createFields(object.body, context, anyCase).map("properties");
    const name = nameCell(object, context);
    const label = clusterLabel(object, name);
    const cluster = located(
      {
        kind: "aks-cluster",
        name: label,
        ...proxyOf2(properties, object, context),
        ...apiVersionOf(object, context),
        pools: poolsOf(properties, context),
        ...windowsProfileOf2(properties),
        ...describeNetwork(properties.map("networkProfile"), armNetworkKeys),
        ...monitoringOf2(properties),
        ...describeCustomCa(properties.map("securityProfile").field("customCATrustCertificates"), context),
        syntax: []
      },
      object.origin
    );
    return { kind: "aks-cluster", cluster, ...nameIdentity(object.name, context) };
  }
};
function nameCell(object, context) {
  const name = resolveValue(object.name, context);
  return name === void 0 ? void 0 : textCellOf(name);
}
function proxyOf2(properties, object, context) {
  const field = properties.field("httpProxyConfig");
  if (field === void 0) return properties.unknown === void 0 ? {} : { proxyUnknown: properties.unknown };
  const block = createFields(field.value, context, anyCase);
  if (!block.present) return { proxyUnknown: block.unknown ?? "httpProxyConfig is no object" };
  if (block.entries().length === 0 && block.unknown === void 0) return {};
  return {
    proxy: describeProxyBlock(
      createFields(field.value, context),
      field.keyOrigin,
      formatOf(object),
      object.patch === true,
      context
    )
  };
}
function apiVersionOf(object, context) {
  const value = resolveValue(object.apiVersion, context);
  if (value === void 0) return {};
  const cell = textCellOf(value);
  return { apiVersion: Object.assign(cell, cell.value === void 0 ? {} : parseApiVersion(cell.value)) };
}
function poolsOf(properties, context) {
  const pools = properties.list("agentPoolProfiles");
  return (pools?.items ?? []).flatMap((item) => poolOf(item, context));
}
function poolOf(item, context) {
  const fields = createFields(item, context, anyCase);
  if (!fields.present) return [];
  return [describeNodePool(fields, armPoolKeys, { origin: item.origin, label: "(unnamed)", conditional: false })];
}
function windowsProfileOf2(properties) {
  const field = properties.field("windowsProfile");
  return field?.value.kind === "map" ? { windowsProfile: located({ value: field.key }, field.keyOrigin) } : {};
}
function monitoringOf2(properties) {
  const azureMonitor = properties.map("azureMonitorProfile");
  const insights = properties.map("addonProfiles").map("omsagent").flag("enabled") ?? azureMonitor.map("containerInsights").flag("enabled");
  const metrics = azureMonitor.map("metrics").flag("enabled");
  return { ...insights === void 0 ? {} : { insights }, ...metrics === void 0 ? {} : { metrics } };
}

// src/describe/index.ts
var shapes = [armManagedCluster, armAgentPool, azurermCluster, azurermNodePool, azHttpProxyConfig];
var shapeOf = new Map(
  shapes.flatMap((shape) => shape.types.map((type) => [type, shape]))
);
function describeObject(object, context) {
  return shapeOf.get(object.type.toLowerCase())?.describe(object, context);
}

// src/link/aks.ts
function linkAksClusters(described) {
  const clusters = described.filter(isCluster);
  const index = indexClusters(clusters);
  const joined = new Map(
    clusters.map((cluster) => [cluster, []])
  );
  const orphans = [];
  for (const pool of described.filter(isPool)) {
    const found = candidatesOf(pool, index);
    if (isOneObject(found)) for (const cluster of found) joined.get(cluster)?.push(pool);
    else orphans.push({ pools: [pool], unjoined: whyUnjoined(pool.part.link, found.length) });
  }
  return [...clusters.map((cluster) => ({ cluster, pools: joined.get(cluster) ?? [] })), ...orphans];
}
function isCluster(item) {
  return item.part.kind === "aks-cluster";
}
function isPool(item) {
  return item.part.kind === "aks-node-pool";
}
function indexClusters(clusters) {
  const index = /* @__PURE__ */ new Map();
  for (const cluster of clusters) {
    for (const key of keysOf(cluster)) {
      const found = index.get(key);
      if (found === void 0) index.set(key, [cluster]);
      else found.push(cluster);
    }
  }
  return index;
}
function keysOf({ object, part }) {
  const scope = scopeOf(object);
  const keys = [`${scope} address ${object.address}`];
  if (part.nameKey !== void 0) keys.push(`${scope} name ${part.nameKey}`);
  if (part.nameKey !== void 0 && part.nameKnown) keys.push(`${folderKey(object)} folder ${part.nameKey}`);
  if (part.id !== void 0) keys.push(`${scope} id ${part.id}`);
  return keys;
}
function candidatesOf({ object, part }, index) {
  const scope = scopeOf(object);
  const { link } = part;
  switch (link.kind) {
    case "address":
      return index.get(`${scope} address ${link.address}`) ?? [];
    case "id":
      return index.get(`${scope} id ${link.id}`) ?? byName(link.id.split("/").at(-1) ?? "", true, object, index);
    case "name":
      return byName(link.key, link.known, object, index);
    case "none":
      return [];
  }
}
function byName(key, known, object, index) {
  const inRoot = index.get(`${scopeOf(object)} name ${key}`) ?? [];
  return inRoot.length > 0 || !known ? inRoot : index.get(`${folderKey(object)} folder ${key}`) ?? [];
}
function isOneObject(candidates) {
  const [first, ...others] = candidates;
  return first !== void 0 && others.every(({ object }) => object.root === first.object.root && object.address === first.object.address);
}
function scopeOf(object) {
  return JSON.stringify([object.carrier, object.root, object.variant ?? null]);
}
function folderKey(object) {
  const { path } = object.origin.place.source;
  return JSON.stringify([object.carrier, folderOf(path)]);
}
function whyUnjoined(link, candidates) {
  if (link.kind === "none") return link.reason;
  return candidates === 0 ? "it is not declared in this repository" : "several of this name are declared";
}

// src/scan/expand-all.ts
async function expandAll(candidates, tree, inputs) {
  const json = candidates.filter((path) => /\.jsonc?$/i.test(path) && !/\.tf(?:vars)?\.json$/i.test(path));
  const terraform = candidates.filter((path) => /\.(?:tf|tofu)(?:\.json)?$/i.test(path));
  const plans = [.../* @__PURE__ */ new Set([...inputs.planFiles ?? [], ...json])];
  const expansions = [];
  const isSome = (paths, hasWords) => paths.some((path) => hasWords(tree.read(path)?.text ?? ""));
  if (isSome(json, mayDeclareClusters)) {
    const { expandArm } = await import("./arm-A4OEM7FT.js");
    expansions.push(expandArm(json, tree));
  }
  if (json.length > 0) {
    const { expandAzFiles } = await import("./az-file-47RTCDFM.js");
    expansions.push(expandAzFiles(json, tree));
  }
  if (terraform.length > 0) {
    const { expandTerraform } = await import("./terraform-PF42NH64.js");
    expansions.push(expandTerraform(terraform, tree, inputs.callless));
  }
  if (isSome(plans, looksLikePlan)) {
    const { expandPlans } = await import("./plan-RUWNQYFD.js");
    expansions.push(expandPlans(plans, tree));
  }
  return {
    objects: expansions.flatMap((expansion) => expansion.objects),
    problems: expansions.flatMap((expansion) => expansion.problems),
    omissions: expansions.flatMap((expansion) => expansion.omissions)
  };
}

// src/scan/host-findings.ts
function expansionFindings(expansion, catalogue, locale) {
  const found = [...expansion.problems.map(parseError), ...expansion.omissions.map(notScanned)];
  return found.flatMap((finding) => draftOf(finding, catalogue, locale));
}
function parseError({ message, origin }) {
  return {
    rule: "scan/parse-error",
    origin,
    args: { detail: message },
    subject: { kind: "file", name: origin.place.source.path }
  };
}
function notScanned({ path, reason }) {
  const origin = originAt(placeOf({ path, text: "" }, 0, 0));
  return { rule: "scan/not-scanned", origin, args: { reason }, subject: { kind: "file", name: path } };
}
var maximumReasons = 5;
function unresolvedFindings(subjects, catalogue, locale) {
  return subjects.flatMap(({ subject, unjoined }) => {
    const reasons = [
      .../* @__PURE__ */ new Set([
        ...unjoined === void 0 ? [] : [`the cluster of the node pool (${unjoined})`],
        ...unknownReasons(relevantPart(subject))
      ])
    ];
    const origin = originOfNode(subject);
    if (reasons.length === 0 || origin === void 0 || subject.kind !== "aks-cluster") return [];
    const args = { count: String(reasons.length), reasons: reasons.slice(0, maximumReasons).join("; ") };
    const finding = {
      rule: "scan/unresolved",
      origin,
      args,
      subject: { kind: subject.kind, name: subject.name }
    };
    return draftOf(finding, catalogue, locale);
  });
}
function relevantPart(subject) {
  if (subject.kind !== "aks-cluster") return void 0;
  const { proxy, proxyUnknown, pools } = subject;
  if (proxy === void 0 && proxyUnknown === void 0) return void 0;
  return {
    proxy,
    pools: pools.map(relevantPool),
    ...proxyUnknown === void 0 ? {} : { settings: { unknown: proxyUnknown } }
  };
}
function relevantPool({ osType, osSku }) {
  return osType === void 0 ? {} : { osType, ...osType.unknown === void 0 ? {} : { osSku } };
}
function unknownReasons(node) {
  if (typeof node !== "object" || node === null) return [];
  if ("value" in node && typeof node.value === "string") return [];
  const own = "unknown" in node && typeof node.unknown === "string" ? [node.unknown] : [];
  return own.length > 0 ? own : Object.values(node).flatMap(unknownReasons);
}
function draftOf({ rule, origin, args, subject }, catalogue, locale) {
  const entry = catalogue.rules.find(({ id }) => id === rule);
  if (entry === void 0) return [];
  return [
    {
      ...findingTexts(entry, locale, spokenArguments(entry.texts[locale], args)),
      place: origin.place,
      via: origin.via,
      related: [],
      subject,
      args,
      variants: []
    }
  ];
}

// src/scan/worlds.ts
var maximumConditions = 3;
function inEveryWorld(compute, given = /* @__PURE__ */ new Map()) {
  const results = [];
  const pending = [/* @__PURE__ */ new Map()];
  for (let world = pending.pop(); world !== void 0; world = pending.pop()) {
    const decided = new Map(world);
    const choose = (condition) => {
      const known = given.get(condition) ?? decided.get(condition);
      if (known !== void 0) return known;
      if (decided.size >= maximumConditions) return void 0;
      pending.push(new Map([...decided, [condition, false]]));
      decided.set(condition, true);
      return true;
    };
    results.push(compute(choose));
  }
  return results;
}

// src/scan/judge.ts
function judgeGroup(group, judge) {
  const heads = headsOf(group);
  const worlds = inEveryWorld((choose) => {
    const subjects = subjectsOf(group, choose, judge.run);
    return {
      judgements: subjects.flatMap((subject) => judgeSubject(subject, heads, judge)),
      secrets: secretsBelow(subjects)
    };
  }, decidedBy(group));
  const [first, ...others] = worlds.map((world) => world.judgements);
  return {
    judgements: others.length === 0 ? first ?? [] : heldInAll(worlds.map((world) => world.judgements)),
    subjects: subjectsOf(group, () => void 0, judge.run),
    secrets: worlds.flatMap((world) => world.secrets)
  };
}
function headsOf({ cluster, pools }) {
  return (cluster === void 0 ? pools : [cluster]).map(({ object }) => object.origin.place);
}
function decidedBy(group) {
  const owner = group.cluster ?? group.pools[0];
  const presence = owner?.object.presence;
  return presence?.kind === "conditional" ? /* @__PURE__ */ new Map([[presence.condition, true]]) : /* @__PURE__ */ new Map();
}
function subjectsOf(group, choose, run) {
  const { expiresSoonDays, ...shared } = run;
  const pools = group.pools.flatMap((pool) => poolIn(pool, choose));
  if (group.cluster === void 0) return pools.length === 0 ? [] : [poolsAlone(group, pools, run.now)];
  const described = partIn(group.cluster, choose);
  if (described?.kind !== "aks-cluster") return [];
  const { cluster } = described;
  const { origin } = group.cluster.object;
  const whole = located(
    { ...cluster, ...shared, pools: [...cluster.pools, ...pools] },
    originOfNode(cluster) ?? origin
  );
  if (cluster.proxy === void 0) return [whole];
  const days = expiresSoonDays === void 0 ? {} : { expiresSoonDays };
  const settings = { kind: "proxy-settings", name: cluster.name, ...shared, ...days, proxy: cluster.proxy };
  return [whole, located(settings, originOfNode(cluster.proxy) ?? origin)];
}
function partIn({ object, part, isSettled = false }, choose) {
  return isSettled ? part : describeObject(object, { choose });
}
function poolIn(pool, choose) {
  const { presence } = pool.object;
  if (presence.kind === "conditional" && choose(presence.condition) === false) return [];
  const described = partIn(pool, choose);
  return described?.kind === "aks-node-pool" ? [described.pool] : [];
}
function poolsAlone(group, pools, now) {
  const [first] = group.pools;
  const subject = {
    kind: "aks-cluster",
    name: pools[0]?.label ?? "",
    now,
    pools: [...pools],
    podRanges: [],
    serviceRanges: [],
    syntax: []
  };
  return first === void 0 ? subject : located(subject, first.object.origin);
}
function judgeSubject(subject, heads, judge) {
  const violations = judge.engine.evaluate(subject, { disabled: judge.disabled });
  return violations.flatMap((violation) => judgementOf(subject, heads, violation));
}
function judgementOf(subject, heads, violation) {
  const { origin } = follow(subject, violation.path);
  if (origin === void 0) return [];
  const related = relatedPlaces(subject, violation.related ?? []);
  const { rule, args } = violation;
  const path = JSON.stringify(violation.path);
  return [
    {
      rule,
      path,
      ...anchorOf(subject, violation.path),
      origin,
      args,
      related,
      subject: subjectOf(subject),
      heads,
      ...fixOf(subject, violation)
    }
  ];
}
function subjectOf({ kind, name }) {
  return { kind, name };
}
function anchorOf(subject, path) {
  const anchor = path[0] === "pools" ? follow(subject, path.slice(0, 2)).origin?.place : void 0;
  return anchor === void 0 ? {} : { anchor };
}
function fixOf(subject, { fix: action }) {
  if (action === void 0) return {};
  const { path } = action;
  const { node, origin } = follow(subject, path);
  if (origin === void 0) return {};
  const value = typeof node === "object" && node !== null && "value" in node ? node.value : void 0;
  const valuePath = typeof node === "object" ? path : path.slice(0, -1);
  return { fix: { action, path: valuePath, origin, ...typeof value === "string" ? { value } : {} } };
}
function heldInAll(worlds) {
  const kept = [];
  for (const judgements of worlds) {
    const earlier = [...kept];
    for (const judgement of judgements) {
      const held = worlds.every((others) => others.some((other) => isLike(judgement, other)));
      if (held && !earlier.some((other) => isSame(judgement, other))) kept.push(judgement);
    }
  }
  return kept;
}
function isLike(left, right) {
  if (left.rule !== right.rule) return false;
  return samePlace(left.origin.place, right.origin.place) || left.path === right.path && sameAnchor(left, right);
}
function sameAnchor({ anchor: left }, { anchor: right }) {
  return left === void 0 || right === void 0 ? left === right : samePlace(left, right);
}
function isSame(left, right) {
  return left.rule === right.rule && samePlace(left.origin.place, right.origin.place);
}
function relatedPlaces(subject, related) {
  const found = related.flatMap(({ path, note }) => {
    const origin = follow(subject, path).origin;
    return origin === void 0 ? [] : [{ note, origin }];
  });
  return found.filter(({ origin }, index) => {
    const before = found.slice(0, index).map((other) => other.origin.place);
    const isNew = !before.some((place) => samePlace(place, origin.place));
    return isNew && (origin.via.length > 0 || !before.some(({ source }) => source === origin.place.source));
  }).map(({ note, origin }) => ({
    place: origin.place,
    note,
    ...origin.via.length === 0 ? {} : { via: origin.via }
  }));
}

// src/scan/own-rules.ts
function withOwnRules(catalogue, extra) {
  return extra === void 0 ? catalogue : { rules: [...catalogue.rules, ...extra.rules] };
}
async function judgeByOwnRules(judged, extra, judge) {
  const asked = [];
  const asking = { ...judge, engine: { evaluate: (subject) => (asked.push(subject), []) } };
  for (const { group } of judged) judgeGroup(group, asking);
  const answers = (await extra.evaluate(asked)).values();
  const isOn = ({ rule }) => !judge.disabled.includes(rule);
  const answering = { ...judge, engine: { evaluate: () => (answers.next().value ?? []).filter(isOn) } };
  return judged.map(({ group, verdict }) => {
    const { judgements } = judgeGroup(group, answering);
    return { group, verdict: { ...verdict, judgements: [...verdict.judgements, ...judgements] } };
  });
}

// src/scan/plan-places.ts
var planNote = "in-plan";
function placeInConfiguration(judged) {
  const declared = judged.filter(({ group }) => ownerOf(group)?.carrier === "terraform");
  return judged.map((item) => {
    if (ownerOf(item.group)?.carrier !== "terraform-plan") return item;
    const twins = declared.filter((other) => isTwin(item, other));
    const [twin] = twins;
    const roots = new Set(twins.map(({ group }) => ownerOf(group)?.root));
    return twin === void 0 || roots.size > 1 ? item : moved(item, twin);
  });
}
function isTwin(planned, configured) {
  const [plan, configuration] = [ownerOf(planned.group), ownerOf(configured.group)];
  if (plan === void 0 || plan.address !== configuration?.address || plan.type !== configuration.type) return false;
  const [left, right] = [nameOf2(planned.group), nameOf2(configured.group)];
  return left !== void 0 && right !== void 0 ? left === right : folderOf(plan.origin.place.source.path) === folderOf(configuration.origin.place.source.path);
}
function nameOf2({ cluster }) {
  return cluster?.part.nameKnown === true ? cluster.part.nameKey : void 0;
}
function ownerOf(group) {
  return (group.cluster ?? group.pools[0])?.object;
}
function moved({ group, verdict }, twin) {
  const configured = twin.verdict.subjects;
  const planned = verdict.judgements.map((judgement) => ({
    ...judgement,
    heads: [...judgement.heads, ...headsOf(twin.group)]
  }));
  const judgements = planned.map((judgement) => {
    const inPlan = verdict.subjects.find(({ kind }) => kind === judgement.subject.kind);
    const subject = configured.find(({ kind }) => kind === judgement.subject.kind);
    return inPlan === void 0 || subject === void 0 ? judgement : inConfiguration(judgement, inPlan, subject);
  });
  return { group, verdict: { ...verdict, judgements } };
}
function inConfiguration(judgement, planned, configured) {
  const wanted = JSON.parse(judgement.path);
  const path = sameEntry(samePool(wanted, planned, configured), planned, configured);
  if (path === void 0 || !isReached(configured, path) || !mayBeSame(planned, wanted, configured, path)) {
    return judgement;
  }
  const { origin } = follow(configured, path);
  if (origin === void 0) return judgement;
  return { ...judgement, origin, related: [...judgement.related, { place: judgement.origin.place, note: planNote }] };
}
function isReached(subject, path) {
  const depth = path[0] === "pools" ? 3 : 2;
  return follow(subject, path.slice(0, depth)).node !== void 0;
}
function mayBeSame(planned, from, configured, to) {
  const depths = Array.from({ length: Math.min(from.length, to.length) }, (_, index) => index + 1);
  return depths.every((depth) => {
    const left = valueOf(follow(planned, from.slice(0, depth)).node);
    const right = valueOf(follow(configured, to.slice(0, depth)).node);
    return left === void 0 || right === void 0 || left === right;
  });
}
function valueOf(node) {
  return typeof node === "object" && node !== null && "value" in node ? node.value : void 0;
}
function samePool(path, planned, configured) {
  const [first, index, ...rest] = path;
  if (first !== "pools" || typeof index !== "number") return path;
  if (planned.kind !== "aks-cluster" || configured.kind !== "aks-cluster") return void 0;
  const label = planned.pools[index]?.label;
  const found = configured.pools.findIndex((pool) => pool.label === label);
  return found === -1 ? void 0 : [first, found, ...rest];
}
function sameEntry(path, planned, configured) {
  const index = path?.[3];
  if (path?.[2] !== "entries" || typeof index !== "number") return path;
  const value = planned.proxy?.bypass?.entries[index]?.value;
  const found = configured.proxy?.bypass?.entries.findIndex((entry) => entry.value === value) ?? -1;
  return found === -1 ? path.slice(0, 2) : [...path.slice(0, 3), found, ...path.slice(4)];
}

// src/scan/run-facts.ts
function runFacts(config, now) {
  const { expiresSoonDays, organisation } = config;
  const isDecided = Object.keys(organisation).length > 0;
  return {
    now,
    ...isDecided ? { organisation: organisationOf(organisation) } : {},
    ...expiresSoonDays === void 0 ? {} : { expiresSoonDays }
  };
}
function organisationOf(values) {
  const { proxyRequired, allowedProxies, requiredBypass, forbiddenBypass } = values;
  return {
    ...proxyRequired === void 0 ? {} : { proxyRequired },
    ...allowedProxies === void 0 ? {} : { allowedProxies: allowedProxies.flatMap((text) => namedProxy(text) ?? []) },
    ...requiredBypass === void 0 ? {} : { requiredBypass: requiredBypass.flatMap((text) => namedEntry(text) ?? []) },
    ...forbiddenBypass === void 0 ? {} : { forbiddenBypass: forbiddenBypass.flatMap((text) => namedEntry(text) ?? []) }
  };
}

// src/scan/settle.ts
var hostNotes = {
  en: { [planNote]: "the value in the plan" },
  ko: { [planNote]: "플랜에 나타난 값" },
  ja: { [planNote]: "プランでの値" },
  zh: { [planNote]: "计划中的值" }
};
function settle(judgements, variantsOf, { catalogue, locale, fixer }) {
  const rules = new Map(catalogue.rules.map((rule) => [rule.id, rule]));
  const groups = /* @__PURE__ */ new Map();
  for (const item of judgements) {
    const key = keyOf(item.judgement);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()].flatMap((group) => draftOf2(group, variantsOf, rules, { locale, fixer }));
}
function keyOf({ rule, origin, args }) {
  const { source, start, end } = origin.place;
  return JSON.stringify([rule, source.path, start, end, args["message"] ?? ""]);
}
function draftOf2(group, variantsOf, rules, { locale, fixer }) {
  const [first] = group;
  const rule = first === void 0 ? void 0 : rules.get(first.judgement.rule);
  if (first === void 0 || rule === void 0) return [];
  const { origin, subject } = first.judgement;
  const related = withoutRepeats(writtenOnes(group).flatMap((item) => item.judgement.related));
  const text = rule.texts[locale];
  const everyArgs = group.map((item) => item.judgement.args);
  const spoken = together(everyArgs.map((args) => spokenArguments(text, args)));
  const notes = { ...hostNotes[locale], ...text.notes };
  return [
    {
      ...findingTexts(rule, locale, spoken),
      place: origin.place,
      via: origin.via,
      related: related.map((other) => ({ ...other, note: renderMessage(notes[other.note] ?? other.note, spoken) })),
      subject,
      args: together(everyArgs),
      variants: variantNames(group, variantsOf),
      uses: group.map(useOf),
      ...fixOf2(group, fixer, rule, locale)
    }
  ];
}
function fixOf2(group, fixer, rule, locale) {
  const asked = group.map(({ group: group2, judgement: { fix: fix2 } }) => fix2 === void 0 ? { group: group2 } : { group: group2, fix: fix2 });
  const fix = fixer(asked, rule, locale);
  return fix === void 0 ? {} : { fix };
}
function writtenOnes(group) {
  const written = group.filter(({ judgement }) => !judgement.related.some(({ note }) => note === planNote));
  return written.length > 0 ? written : group;
}
function withoutRepeats(related) {
  return related.filter(
    (one, index) => !related.slice(0, index).some((other) => other.note === one.note && samePlace(other.place, one.place))
  );
}
function together(everyArgs) {
  const names = [...new Set(everyArgs.flatMap((args) => Object.keys(args)))];
  return Object.fromEntries(
    names.map((name) => [name, [...new Set(everyArgs.flatMap((args) => args[name] ?? []))].sort().join("/")])
  );
}
function useOf({ judgement: { subject, origin, heads } }) {
  return { subject: subject.name, places: [...origin.via.map(({ place }) => place), ...heads] };
}
function variantNames(group, variantsOf) {
  const names = new Set(group.flatMap((item) => item.variant === void 0 ? [] : [item.variant]));
  const roots = new Set(group.map((item) => item.root));
  const possible = [...roots].reduce((sum, root) => sum + (variantsOf.get(root) ?? 1), 0);
  const seen = new Set(group.map((item) => JSON.stringify([item.root, item.variant ?? null]))).size;
  return seen >= possible ? [] : [...names].sort();
}

// src/scan/scan.ts
async function scan(tree, options) {
  const expansion = await expandAll(options.candidates, tree, options);
  const groups = linkAksClusters(expansion.objects.flatMap(describeAlone));
  const judged = groups.length === 0 ? [] : await judgeAll(groups, await options.loadPolicies(), options);
  const omissions = [...options.omissions ?? [], ...expansion.omissions];
  const { locale } = options;
  const catalogue = withOwnRules(options.catalogue, options.extraPolicies);
  const settling = { catalogue, locale, fixer: await fixerFor(judged, tree) };
  const drafts = [
    ...settle(judged.flatMap(variantJudgements), variantCounts(expansion.objects), settling),
    ...expansionFindings(
      { problems: problemsThatMatter(expansion, options.config), omissions },
      options.catalogue,
      options.locale
    ),
    ...unresolvedFindings(judged.flatMap(unresolvedOf), options.catalogue, options.locale)
  ];
  const subjects = judged.flatMap(({ verdict }) => verdict.subjects);
  const secrets = judged.flatMap(({ verdict }) => verdict.secrets);
  const findings = withFingerprints(withoutRepeats2(drafts), secrets);
  const clusters = new Set(
    groups.flatMap(
      ({ cluster }) => cluster === void 0 ? [] : [`${cluster.object.root} ${cluster.object.address}`]
    )
  );
  return {
    report: {
      findings,
      summary: summaryOf(findings, { files: options.candidates.length, subjects: clusters.size }),
      secrets
    },
    catalogue,
    subjects
  };
}
function problemsThatMatter({ problems }, config = defaultConfig) {
  if (config.organisation.proxyRequired === true) return problems;
  return problems.filter(({ origin }) => speaksOfProxies(origin.place.source.text));
}
function describeAlone(object) {
  let isSettled = true;
  const choose = () => void (isSettled = false);
  const part = describeObject(object, { choose });
  return part === void 0 ? [] : [{ object, part, isSettled }];
}
async function judgeAll(groups, engine, options) {
  const { now, config = defaultConfig, extraPolicies } = options;
  const { rules } = withOwnRules(options.catalogue, extraPolicies);
  const judge = { run: runFacts(config, now), disabled: disabledRules(config, rules) };
  const judged = groups.map((group) => ({ group, verdict: judgeGroup(group, { ...judge, engine }) }));
  return placeInConfiguration(
    extraPolicies === void 0 ? judged : await judgeByOwnRules(judged, extraPolicies, judge)
  );
}
async function fixerFor(judged, tree) {
  const offered = judged.some(({ verdict }) => verdict.judgements.some(({ fix }) => fix !== void 0));
  if (!offered) return () => void 0;
  const [{ fixerOf }, { writtenFiles }] = await Promise.all([import("./fixes-GIFMZLYP.js"), import("./fix-EFVO3ZQI.js")]);
  const files = writtenFiles();
  return fixerOf(judged, (source) => tree.read(source.path) === source ? files(source) : void 0);
}
function ownerOf2(group) {
  return (group.cluster ?? group.pools[0])?.object;
}
function variantJudgements({ group, verdict }) {
  const owner = ownerOf2(group);
  if (owner === void 0) return [];
  const { root, variant } = owner;
  return verdict.judgements.map(
    (judgement) => variant === void 0 ? { judgement, group, root } : { judgement, group, root, variant }
  );
}
function unresolvedOf({ group, verdict }) {
  const { unjoined } = group;
  return verdict.subjects.map(
    (subject) => unjoined !== void 0 && isProxyTrouble(subject) ? { subject, unjoined } : { subject }
  );
}
function isProxyTrouble(subject) {
  return subject.kind === "aks-cluster" && subject.pools.some(
    ({ osType, osSku, type }) => osType?.value?.toLowerCase() === "windows" || osSku?.value?.toLowerCase().startsWith("windows") === true || type?.value === "AvailabilitySet"
  );
}
function variantCounts(objects) {
  const variants = /* @__PURE__ */ new Map();
  for (const { root, variant } of objects) {
    const seen = variants.get(root) ?? /* @__PURE__ */ new Set();
    variants.set(root, seen.add(variant ?? ""));
  }
  return new Map([...variants].map(([root, seen]) => [root, seen.size]));
}
function withoutRepeats2(drafts) {
  const seen = /* @__PURE__ */ new Set();
  return drafts.filter(({ rule, place, message }) => {
    const said = rule === "scan/unresolved" ? "" : message;
    const key = JSON.stringify([rule, place.source.path, place.start, place.end, said]);
    return seen.has(key) ? false : seen.add(key).size > 0;
  });
}
export {
  scan
};
