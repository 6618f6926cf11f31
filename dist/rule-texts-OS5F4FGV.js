import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  nearest
} from "./chunk-MY5KC25K.js";
import {
  UsageError
} from "./chunk-DLW563YP.js";
import "./chunk-IIAET7KS.js";

// src/entry/rule-texts.ts
function explainRule(catalogue, id, locale) {
  const rule = catalogue.rules.find((entry) => entry.id === id) ?? onlyNamed(catalogue, id);
  if (rule === void 0) {
    const near = nearest(
      id,
      catalogue.rules.map((entry) => entry.id)
    ) ?? nearest(id, catalogue.rules.map(nameOf));
    const remedy = near === void 0 ? "proxylint rules lists all rules." : `Did you mean ${near}?`;
    throw new UsageError("unknown-rule", `there is no rule ${id}`, { remedy });
  }
  const text = rule.texts[locale];
  return [
    `${rule.id} (${rule.severity}${rule.default === "off" ? ", off by default" : ""})`,
    "",
    rule.title,
    "",
    rule.description.trim(),
    "",
    text.why,
    "",
    text.remedy,
    "",
    `fix: ${fixWords[rule.fix]}   since: ${rule.since}`,
    ...rule.sources.map((source) => `see: ${source}`),
    ""
  ].join("\n");
}
var fixWords = {
  safe: "can be done by a tool",
  suggest: "needs a decision or a value",
  none: "by hand"
};
function onlyNamed(catalogue, name) {
  const named = catalogue.rules.filter((entry) => nameOf(entry) === name);
  return named.length === 1 ? named[0] : void 0;
}
function nameOf({ id }) {
  return id.slice(id.indexOf("/") + 1);
}
function listRules(catalogue) {
  const width = Math.max(...catalogue.rules.map(({ id }) => id.length));
  return catalogue.rules.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}
`).join("");
}
function listRulesJson(catalogue, locale) {
  const rules = catalogue.rules.map(({ texts, ...rule }) => ({ ...rule, text: texts[locale] }));
  return `${JSON.stringify({ version: 1, rules }, void 0, 2)}
`;
}
export {
  explainRule,
  listRules,
  listRulesJson
};
