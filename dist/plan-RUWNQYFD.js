import {
  looksLikePlan
} from "./chunk-VO2FNBN6.js";
import {
  entryOf,
  jsonToValue,
  parseJsonAt,
  stringOf
} from "./chunk-TN3FACP7.js";
import {
  originAt,
  placeOf
} from "./chunk-6ARWDCOH.js";
import "./chunk-75QCMCYK.js";

// src/parse/members.ts
var quote = 34;
var backslash = 92;
var comma = 44;
var colon = 58;
var openBrace = 123;
var closeBrace = 125;
var openBracket = 91;
var closeBracket = 93;
function membersAt(text, start) {
  const open = skipSpace(text, start);
  const kind = text.charCodeAt(open);
  if (kind !== openBrace && kind !== openBracket) return void 0;
  const members = [];
  let offset = skipSpace(text, open + 1);
  while (offset < text.length && !isClose(text.charCodeAt(offset))) {
    const member = memberAt(text, offset, kind === openBrace);
    if (member === void 0) return members;
    members.push(member);
    offset = skipSpace(text, member.end);
    if (text.charCodeAt(offset) === comma) offset = skipSpace(text, offset + 1);
    else if (!isClose(text.charCodeAt(offset))) return members;
  }
  return members;
}
function memberAt(text, offset, keyed) {
  if (!keyed) return { key: void 0, start: offset, end: valueEnd(text, offset) };
  if (text.charCodeAt(offset) !== quote) return void 0;
  const keyEnd = stringEnd(text, offset);
  const separator = skipSpace(text, keyEnd);
  if (text.charCodeAt(separator) !== colon) return void 0;
  const start = skipSpace(text, separator + 1);
  return { key: text.slice(offset + 1, keyEnd - 1), start, end: valueEnd(text, start) };
}
function memberNamed(members, key) {
  return members?.find((member) => member.key === key);
}
function isClose(code) {
  return code === closeBrace || code === closeBracket;
}
function isSpace(code) {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 65279;
}
function skipSpace(text, start) {
  let offset = start;
  while (isSpace(text.charCodeAt(offset))) offset += 1;
  return offset;
}
function stringEnd(text, start) {
  let offset = start + 1;
  for (; ; ) {
    const next = text.indexOf('"', offset);
    if (next === -1) return text.length;
    if (!isEscaped(text, next)) return next + 1;
    offset = next + 1;
  }
}
function isEscaped(text, offset) {
  let before = offset - 1;
  while (text.charCodeAt(before) === backslash) before -= 1;
  return (offset - before) % 2 === 0;
}
function valueEnd(text, start) {
  let depth = 0;
  let offset = start;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (code === quote) {
      offset = stringEnd(text, offset);
      if (depth === 0) return offset;
      continue;
    }
    if (code === openBrace || code === openBracket) depth += 1;
    else if (isClose(code)) {
      if (depth <= 1) return depth === 0 ? offset : offset + 1;
      depth -= 1;
    } else if (depth === 0 && (code === comma || isSpace(code))) return offset;
    offset += 1;
  }
  return text.length;
}

// src/expand/plan/configuration.ts
var clusterType = "azurerm_kubernetes_cluster";
var clusterIdKey = "kubernetes_cluster_id";
var maximumHops = 64;
function joinByConfiguration(objects, source, start) {
  const pools = objects.filter((object) => object.body.entries.get(clusterIdKey)?.value.kind === "unknown");
  if (pools.length === 0) return objects;
  const rootModule = entryOf(parseJsonAt(source, start), "root_module")?.value;
  const clusters = objects.filter(({ type }) => type === clusterType).map(({ address }) => addressParts(address));
  return objects.map((object) => pools.includes(object) ? withReference(object, { rootModule, clusters }) : object);
}
function withReference(pool, configuration) {
  const entry = pool.body.entries.get(clusterIdKey);
  const parts = addressParts(pool.address);
  const module = moduleAt(configuration.rootModule, parts.modules);
  const resource = named(entryOf(module, "resources")?.value, parts.resource);
  const expression = entryOf(entryOf(resource, "expressions")?.value, clusterIdKey)?.value;
  const found = clustersOf(referencesOf(expression), parts.modules, configuration, maximumHops);
  const cluster = theOne(found, parts);
  if (cluster === void 0 || entry?.value.kind !== "unknown") return pool;
  const joined = {
    ...entry,
    value: { ...entry.value, reference: { address: cluster.address, attribute: "id" } }
  };
  return { ...pool, body: { ...pool.body, entries: new Map([...pool.body.entries, [clusterIdKey, joined]]) } };
}
function theOne(found, pool) {
  const distinct = [...new Map(found.map((cluster) => [cluster.address, cluster])).values()];
  if (distinct.length <= 1) return distinct[0];
  const paired = distinct.filter(
    ({ instances, key }) => sharesInstances(instances, pool.instances) && (key === pool.key || key === "")
  );
  return paired.length === 1 ? paired[0] : void 0;
}
function sharesInstances(left, right) {
  return left.every((step, index) => {
    const other = right[index];
    return other === void 0 || withoutKey(other) !== withoutKey(step) || other === step;
  });
}
function clustersOf(references, modules, configuration, hops) {
  if (hops === 0) return [];
  return references.flatMap((reference) => {
    const [first = "", second = "", third = ""] = reference.split(".");
    switch (withoutKey(first)) {
      case clusterType:
        return clustersNamed(`${clusterType}.${withoutKey(second)}`, modules, keyOf(second), configuration.clusters);
      case "var":
        return clustersOf(argumentOf(second, modules, configuration), modules.slice(0, -1), configuration, hops - 1);
      case "module":
        return clustersOf(
          outputOf(withoutKey(second), third, modules, configuration),
          [...modules, withoutKey(second)],
          configuration,
          hops - 1
        );
      default:
        return [];
    }
  });
}
function clustersNamed(resource, modules, key, clusters) {
  return clusters.filter(
    (cluster) => cluster.resource === resource && sameModules(cluster.modules, modules) && (key === "" || cluster.key === key)
  );
}
function sameModules(left, right) {
  return left.length === right.length && left.every((name, index) => name === right[index]);
}
function argumentOf(variable, modules, { rootModule }) {
  const own = modules.at(-1);
  if (own === void 0) return [];
  const call = entryOf(entryOf(moduleAt(rootModule, modules.slice(0, -1)), "module_calls")?.value, own)?.value;
  return referencesOf(entryOf(entryOf(call, "expressions")?.value, variable)?.value);
}
function outputOf(module, output, modules, { rootModule }) {
  const called = moduleAt(rootModule, [...modules, module]);
  return referencesOf(entryOf(entryOf(entryOf(called, "outputs")?.value, output)?.value, "expression")?.value);
}
function moduleAt(rootModule, modules) {
  return modules.reduce(
    (module, name) => entryOf(entryOf(entryOf(module, "module_calls")?.value, name)?.value, "module")?.value,
    rootModule
  );
}
function named(resources, address) {
  return resources?.kind === "array" ? resources.items.find((item) => stringOf(entryOf(item, "address")?.value) === address) : void 0;
}
function referencesOf(expression) {
  const references = entryOf(expression, "references")?.value;
  return references?.kind === "array" ? references.items.flatMap((item) => stringOf(item) ?? []) : [];
}
function addressParts(address) {
  const steps = address.match(/[^.[]+(?:\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\])?/g) ?? [];
  const instances = [];
  let position = 0;
  while (steps[position] === "module" && steps[position + 1] !== void 0) {
    instances.push(steps[position + 1] ?? "");
    position += 2;
  }
  const name = steps[position + 1] ?? "";
  return {
    address,
    modules: instances.map(withoutKey),
    instances,
    resource: `${steps[position] ?? ""}.${withoutKey(name)}`,
    key: keyOf(name)
  };
}
function withoutKey(step) {
  const bracket = step.indexOf("[");
  return bracket === -1 ? step : step.slice(0, bracket);
}
function keyOf(step) {
  const bracket = step.indexOf("[");
  return bracket === -1 ? "" : step.slice(bracket);
}

// src/expand/plan/overlay.ts
function overlay(value, unknown, sensitive, path) {
  if (unknown?.kind === "boolean" && unknown.value) return unknownAt(value, path);
  const marked = sensitive?.kind === "boolean" && sensitive.value ? hidden(value) : value;
  if (marked.kind === "map") return overlayMap(marked, unknown, sensitive, path);
  return marked.kind === "list" ? overlayList(marked, unknown, sensitive, path) : marked;
}
function unknownAt(value, path) {
  return { kind: "unknown", reason: `${path} is known only after the apply`, id: path, origin: value.origin };
}
function overlayMap(map, unknown, sensitive, path) {
  const entries = /* @__PURE__ */ new Map();
  for (const [key, entry] of map.entries) {
    const value = overlay(entry.value, entryOf(unknown, key)?.value, entryOf(sensitive, key)?.value, `${path}.${key}`);
    entries.set(key, { ...entry, value });
  }
  for (const [key, value] of missingUnknowns(map, unknown, path)) {
    entries.set(key, { key, keyOrigin: map.origin, value });
  }
  return { ...map, entries };
}
function missingUnknowns(map, unknown, path) {
  if (unknown?.kind !== "object") return [];
  return unknown.entries.filter(({ key, value }) => !map.entries.has(key) && value.kind === "boolean" && value.value).map(({ key }) => [key, unknownAt(map, `${path}.${key}`)]);
}
function overlayList(list, unknown, sensitive, path) {
  const items = list.items.map(
    (item, index) => overlay(item, itemOf(unknown, index), itemOf(sensitive, index), `${path}[${String(index)}]`)
  );
  return { ...list, items };
}
function itemOf(mark, index) {
  return mark?.kind === "array" ? mark.items[index] : void 0;
}
function hidden(value) {
  if (value.kind === "list") return { ...value, sensitive: true, items: value.items.map(hidden) };
  if (value.kind !== "map") return { ...value, sensitive: true };
  const entries = [...value.entries].map(([key, entry]) => [key, { ...entry, value: hidden(entry.value) }]);
  return { ...value, sensitive: true, entries: new Map(entries) };
}

// src/expand/plan/index.ts
var wantedTypes = /* @__PURE__ */ new Set([
  "azurerm_kubernetes_cluster",
  "azurerm_kubernetes_cluster_node_pool"
]);
function expandPlans(paths, tree) {
  const objects = [];
  for (const path of paths) {
    const source = tree.read(path);
    if (source !== void 0 && looksLikePlan(source.text)) objects.push(...expandPlan(source));
  }
  return { objects, problems: [], omissions: [] };
}
function expandPlan(source) {
  const top = membersAt(source.text, 0);
  const changes = memberNamed(top, "resource_changes");
  if (changes === void 0) return [];
  const members = membersAt(source.text, changes.start) ?? [];
  const objects = members.flatMap((member) => isWanted(source.text, member) ? objectOf(source, member) : []);
  const configuration = memberNamed(top, "configuration");
  return configuration === void 0 ? objects : joinByConfiguration(objects, source, configuration.start);
}
function isWanted(text, member) {
  const type = memberNamed(membersAt(text, member.start), "type");
  return type !== void 0 && wantedTypes.has(text.slice(type.start + 1, type.end - 1));
}
function objectOf(source, member) {
  const node = parseJsonAt(source, member.start);
  const address = stringOf(entryOf(node, "address")?.value);
  const type = stringOf(entryOf(node, "type")?.value);
  if (address === void 0 || type === void 0 || !isManaged(node)) return [];
  const body = afterOf(entryOf(node, "change")?.value, address);
  if (body === void 0) return [];
  const presence = { kind: "certain" };
  return [
    { carrier: "terraform-plan", type, address, root: source.path, presence, body, ...headOf(source, node, body) }
  ];
}
function afterOf(change, address) {
  const after = entryOf(change, "after")?.value;
  if (after?.kind !== "object") return void 0;
  const unknown = entryOf(change, "after_unknown")?.value;
  const sensitive = entryOf(change, "after_sensitive")?.value;
  const body = overlay(jsonToValue(after), unknown, sensitive, address);
  return body.kind === "map" ? body : void 0;
}
function isManaged(node) {
  return stringOf(entryOf(node, "mode")?.value) !== "data";
}
function headOf(source, node, body) {
  const address = entryOf(node, "address")?.value;
  const origin = address?.kind === "string" ? originAt(placeOf(source, address.start + 1, address.end - 1)) : body.origin;
  const name = body.entries.get("name")?.value;
  return name === void 0 ? { origin } : { origin, name };
}
export {
  expandPlans
};
