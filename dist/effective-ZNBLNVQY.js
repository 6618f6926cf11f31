import {
  configFileSchema
} from "./chunk-2OWYP2C7.js";
import {
  getMetadata
} from "./chunk-JW4XD7LV.js";
import "./chunk-75QCMCYK.js";

// src/config/effective.ts
function effectiveSettings(merged) {
  return settingsOf(configFileSchema, merged);
}
function settingsOf(schema, written) {
  const entries = Object.entries(schema.entries ?? {}).flatMap(([key, optional]) => {
    const node = settingOf(optional.wrapped ?? optional, written?.entries.find((entry) => entry.key === key)?.node);
    return node === void 0 ? [] : [{ key, node }];
  });
  return { kind: "map", entries };
}
function settingOf(schema, written) {
  if (schema.entries !== void 0) return settingsOf(schema, written?.kind === "map" ? written : void 0);
  return written === void 0 ? defaultOf(schema) : asWritten(written);
}
function asWritten(node) {
  switch (node.kind) {
    case "scalar":
      return node;
    case "list":
      return { kind: "list", items: node.items.map(asWritten) };
    case "map":
      return { kind: "map", entries: node.entries.map(({ key, node: value }) => ({ key, node: asWritten(value) })) };
  }
}
function defaultOf(schema) {
  const word = defaultWord(schema);
  switch (word) {
    case void 0:
      return void 0;
    case "[]":
      return { kind: "list", items: [] };
    case "{}":
      return { kind: "map", entries: [] };
    default:
      return { kind: "scalar", value: scalarOf(word, schema.type) };
  }
}
function scalarOf(word, type) {
  if (type === "boolean") return word === "true";
  return type === "number" ? Number(word) : word;
}
function defaultWord(schema) {
  const { default: word } = getMetadata(schema);
  return typeof word === "string" ? word : void 0;
}
export {
  defaultWord,
  effectiveSettings
};
