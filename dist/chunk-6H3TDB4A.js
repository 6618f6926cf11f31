import {
  array,
  integer,
  literal,
  maxLength,
  minLength,
  minValue,
  number,
  picklist,
  pipe,
  strictObject,
  string,
  union,
  variant
} from "./chunk-JW4XD7LV.js";
import {
  knownChars
} from "./chunk-6ARWDCOH.js";

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
function follow(root, path2) {
  let node = root;
  let origin = originOfNode(root);
  let exact = origin !== void 0;
  for (const step of path2) {
    const keyOrigin = originOfKey(node, step);
    node = typeof node === "object" && node !== null ? node[step] : void 0;
    const own = originOfNode(node) ?? keyOrigin;
    exact = own !== void 0;
    origin = own ?? origin;
  }
  return { node, origin, exact };
}

// src/model/fix-action.ts
var path = array(union([string(), pipe(number(), integer(), minValue(0))]));
var items = pipe(array(string()), maxLength(2e3));
var fixAction = variant("kind", [
  /** Write `text` in place of the characters of the node. */
  strictObject({ kind: literal("replace"), path, text: string() }),
  /** Write these bypass entries in place of one, with the separators of its list. */
  strictObject({ kind: literal("replace-entry"), path, items: pipe(items, minLength(1)) }),
  /** Take out an entry of a list, or a key with its value. */
  strictObject({ kind: literal("remove"), path }),
  /** Add bypass entries behind the last one. */
  strictObject({ kind: literal("append"), path, items: pipe(items, minLength(1)) }),
  /** Call the key `text`. */
  strictObject({ kind: literal("rename-key"), path, text: string() }),
  /** Write a list of strings in place of one string. */
  strictObject({ kind: literal("to-list"), path, items }),
  /** Write the truth value `text` in place of a string. */
  strictObject({ kind: literal("to-flag"), path, text: picklist(["true", "false"]) }),
  /** Put the object under the keys `text` (`a.b`) in place of the one that holds them. */
  strictObject({ kind: literal("unwrap"), path, text: string() }),
  /** Write the CA content in another form: base64 once more, base64 once less, or certificates on lines of their own. */
  strictObject({ kind: literal("recode"), path, text: picklist(["encode", "decode", "separate"]) })
]);

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
  fixAction,
  located,
  originOfNode,
  locatedKeys,
  withSecrets,
  secretsBelow,
  follow,
  textKey
};
