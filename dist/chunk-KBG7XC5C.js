import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  knownChars
} from "./chunk-MY5KC25K.js";

// src/model/located.ts
var originKey = /* @__PURE__ */ Symbol("origin");
var secretsKey = /* @__PURE__ */ Symbol("secrets");
var keyOriginsKey = /* @__PURE__ */ Symbol("key origins");
function located(node, origin) {
  return Object.defineProperty(node, originKey, { value: origin, enumerable: false });
}
function originOfNode(node) {
  if (typeof node !== "object" || node === null) return void 0;
  return node[originKey];
}
function locatedKeys(node, origins) {
  return Object.defineProperty(node, keyOriginsKey, { value: origins, enumerable: false });
}
function originOfKey(node, key) {
  if (typeof node !== "object" || node === null) return void 0;
  const origins = node[keyOriginsKey];
  return origins !== void 0 && Object.hasOwn(origins, key) ? origins[key] : void 0;
}
function withSecrets(node, places) {
  return places.length === 0 ? node : Object.defineProperty(node, secretsKey, { value: places, enumerable: false });
}
function secretsBelow(node) {
  if (typeof node !== "object" || node === null) return [];
  const own = node[secretsKey] ?? [];
  return [...own, ...Object.values(node).flatMap(secretsBelow)];
}
function follow(root, path) {
  let node = root;
  let origin = originOfNode(root);
  let exact = origin !== void 0;
  for (const step of path) {
    const keyOrigin = originOfKey(node, step);
    node = typeof node === "object" && node !== null ? node[step] : void 0;
    const own = originOfNode(node) ?? keyOrigin;
    exact = own !== void 0;
    origin = own ?? origin;
  }
  return { node, origin, exact };
}

// src/model/text-key.ts
function textKey(text) {
  const chars = knownChars(text);
  if (chars !== void 0) return { key: chars.toLowerCase(), known: true };
  const parts = [];
  for (const piece of text) {
    if (piece.kind === "known") parts.push(piece.chars.toLowerCase());
    else if (piece.kind === "hole" && piece.id !== void 0) parts.push(`\0${piece.id}\0`);
    else return void 0;
  }
  return { key: parts.join(""), known: false };
}

export {
  located,
  originOfNode,
  locatedKeys,
  withSecrets,
  secretsBelow,
  follow,
  textKey
};
