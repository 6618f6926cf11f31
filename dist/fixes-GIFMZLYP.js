import {
  describeFix,
  editsFor
} from "./chunk-G3N2RCPF.js";
import "./chunk-UL37IYJD.js";
import {
  originOfNode
} from "./chunk-6H3TDB4A.js";
import "./chunk-JW4XD7LV.js";
import "./chunk-3I6R4BAJ.js";
import "./chunk-TN3FACP7.js";
import "./chunk-6ARWDCOH.js";
import "./chunk-75QCMCYK.js";

// src/scan/fixes.ts
function fixerOf(judged, files) {
  let users;
  return (asked, rule, locale) => {
    const own = asked.filter(({ group }) => !isPlan(group));
    const [first] = own.flatMap(({ fix }) => fix ?? []);
    if (first === void 0 || rule.fix === "none") return void 0;
    const wanted = own.map(({ fix }) => fix === void 0 ? void 0 : editedBy(fix, files));
    const edits = wanted.find((one) => one !== void 0);
    if (edits === void 0 || edits.length === 0) return void 0;
    const isAgreed = wanted.every((one) => one !== void 0 && keyOfEdits(one) === keyOfEdits(edits));
    users ??= usersOf(judged);
    const safe = rule.fix === "safe" && isAgreed && isUsedByNobodyElse(own, users);
    return { safe, edits, description: describeFix(first.action, oldChars(first, edits), locale) };
  };
}
function isPlan(group) {
  return (group.cluster ?? group.pools[0])?.object.carrier === "terraform-plan";
}
function editedBy({ action, origin, value }, files) {
  const { source, start, end } = origin.place;
  const file = files(source);
  if (file === void 0) return [];
  const target = {
    span: { start, end },
    isElsewhere: origin.via.length > 0,
    ...value === void 0 ? {} : { value }
  };
  return editsFor(file, action, target).map((edit) => ({
    place: { source, start: edit.start, end: edit.end },
    text: edit.text
  }));
}
function keyOfEdits(edits) {
  return JSON.stringify(edits.map(({ place, text }) => [placeKey(place), text]));
}
function oldChars({ origin, action }, edits) {
  const removed = action.kind === "remove" ? edits.map(({ place }) => charsOf(place)).join(" ") : "";
  const key = /^[\s,]{0,200}"?([A-Za-z_][\w-]{0,80})"?\s{0,80}[:={]/u.exec(removed)?.[1];
  return key ?? charsOf(origin.place);
}
function charsOf({ source, start, end }) {
  return source.text.slice(start, end);
}
function placeKey({ source, start, end }) {
  return JSON.stringify([source.path, start, end]);
}
function usersOf(judged) {
  const users = /* @__PURE__ */ new Map();
  for (const { group, verdict } of judged) {
    for (const subject of verdict.subjects) {
      for (const { place, path } of placesIn(subject)) {
        const groups = users.get(placeKey(place)) ?? /* @__PURE__ */ new Map();
        users.set(placeKey(place), groups.set(group, (groups.get(group) ?? /* @__PURE__ */ new Set()).add(path)));
      }
    }
  }
  return users;
}
function placesIn(subject) {
  const found = [];
  const open = [{ node: subject, path: [] }];
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    const { node, path } = next;
    if (typeof node !== "object" || node === null) continue;
    const place = originOfNode(node)?.place;
    if (place !== void 0 && path.length > 0) found.push({ place, path: pathKey(path) });
    for (const [key, inner] of Object.entries(node)) open.push({ node: inner, path: [...path, key] });
  }
  return found;
}
function claimOf({ action, path }) {
  return action.kind === "rename-key" || action.kind === "unwrap" ? "/" : pathKey(path);
}
function pathKey(path) {
  return `/${path.join("/")}/`;
}
function isUsedByNobodyElse(asked, users) {
  const claims = asked.flatMap(({ group, fix }) => fix === void 0 ? [] : [{ group, path: claimOf(fix) }]);
  const places = new Set(asked.flatMap(({ fix }) => fix === void 0 ? [] : [placeKey(fix.origin.place)]));
  return [...places].every(
    (place) => [...users.get(place) ?? []].every(
      ([group, paths]) => [...paths].every(
        (path) => claims.some((claim) => claim.group === group && (path.startsWith(claim.path) || claim.path.startsWith(path)))
      )
    )
  );
}
export {
  fixerOf
};
