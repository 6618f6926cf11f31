import {
  readConfig
} from "./chunk-BI54XBKM.js";
import "./chunk-FXMGMS7T.js";
import "./chunk-UISEM3SR.js";
import "./chunk-GVIYDVNL.js";
import "./chunk-4TTH2VYI.js";
import {
  positionAt
} from "./chunk-6ARWDCOH.js";
import "./chunk-75QCMCYK.js";

// src/entry/commands/config-command.ts
async function configCommand(folder, options, files) {
  const path = options.config === void 0 ? {} : { path: options.config };
  const loaded = await readConfig({ root: folder, folder, ...path }, files);
  const { effectiveSettings } = await import("./effective-ZNBLNVQY.js");
  const settings = effectiveSettings(loaded?.merged);
  const read = loaded?.files ?? [];
  if (options.json) {
    return `${JSON.stringify({ version: 1, files: read, settings: jsonOf(settings) }, void 0, 2)}
`;
  }
  return [headOf(read), ...withRemarks(linesOf(settings, 0))].join("\n") + "\n";
}
function jsonOf(node) {
  switch (node.kind) {
    case "scalar":
      return { value: node.value, from: node.place === void 0 ? "default" : positionOf(node.place) };
    case "list":
      return node.items.map(jsonOf);
    case "map":
      return Object.fromEntries(node.entries.map(({ key, node: value }) => [key, jsonOf(value)]));
  }
}
function positionOf(place) {
  return { path: place.source.path, ...positionAt(place.source, place.start) };
}
function headOf([first, ...others]) {
  if (first === void 0) return "# There is no configuration file: these are the defaults.";
  return `# From ${printable(first)}${others.length === 0 ? "" : `, which extends ${others.map(printable).join(", ")}`}.`;
}
function linesOf(node, depth) {
  const indent = "  ".repeat(depth);
  if (node.kind === "scalar") return [{ text: `${indent}${written(node.value)}`, remark: remarkOf(node.place) }];
  if (node.kind === "map") return node.entries.flatMap(({ key, node: value }) => entryLines(key, value, depth));
  return node.items.flatMap((item) => {
    const [first, ...others] = linesOf(item, depth + 1);
    return first === void 0 ? [] : [{ ...first, text: `${indent}- ${first.text.trimStart()}` }, ...others];
  });
}
function entryLines(key, value, depth) {
  const head = `${"  ".repeat(depth)}${written(key)}:`;
  const [first, ...others] = linesOf(value, depth + 1);
  if (first === void 0) return [{ text: `${head} ${value.kind === "list" ? "[]" : "{}"}`, remark: "default" }];
  if (value.kind === "scalar") return [{ ...first, text: `${head} ${first.text.trimStart()}` }, ...others];
  return [{ text: head }, first, ...others];
}
function remarkOf(place) {
  if (place === void 0) return "default";
  const { path, line } = positionOf(place);
  return `${printable(path)}:${line}`;
}
var remarkColumn = 60;
function withRemarks(lines) {
  const fitting = lines.flatMap(({ text }) => text.length < remarkColumn ? [text.length] : []);
  const column = Math.max(0, ...fitting) + 2;
  return lines.map(({ text, remark }) => remark === void 0 ? text : `${`${text} `.padEnd(column)}# ${remark}`);
}
function written(value) {
  if (typeof value !== "string") return String(value);
  const isPlain = /^[a-z./][a-z0-9./-]*$/iu.test(value) && !/^(?:true|false|null|\.nan|\.inf|~)$/iu.test(value);
  return isPlain ? value : printable(JSON.stringify(value));
}
function printable(text) {
  return text.replaceAll(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => Array.from({ length: character.length }, (_, index) => escape(character.charCodeAt(index))).join("")
  );
}
function escape(unit) {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
export {
  configCommand
};
