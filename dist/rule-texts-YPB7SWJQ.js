import {
  displayWidth,
  painter,
  wordsOf,
  wrapped
} from "./chunk-35UG7AWZ.js";
import {
  UsageError
} from "./chunk-4TTH2VYI.js";
import {
  nearest
} from "./chunk-6ARWDCOH.js";
import "./chunk-75QCMCYK.js";

// src/entry/commands/terminal-page.ts
function terminalLines(markdown, width, paint) {
  return blocksOf(markdown).flatMap((block) => {
    switch (block.kind) {
      case "heading":
        return [paint("bold", block.text)];
      case "item":
        return hanging("- ", withoutLinks(block.text), width);
      case "paragraph":
        return wrapped(withoutLinks(block.text), width);
      case "code":
        return [`    ${block.text}`];
      case "blank":
        return [""];
    }
  });
}
function blocksOf(markdown) {
  const blocks = [];
  let isFenced = false;
  for (const line of markdown.split("\n")) {
    if (line.startsWith("```")) {
      isFenced = !isFenced;
      continue;
    }
    const block = isFenced ? { kind: "code", text: line } : blockOf(line);
    const last = blocks.at(-1);
    const goesOn = block.kind === "paragraph" && last?.kind === "paragraph";
    if (goesOn) blocks[blocks.length - 1] = { kind: "paragraph", text: `${last.text} ${block.text}` };
    else blocks.push(block);
  }
  return blocks;
}
function blockOf(line) {
  const heading = /^#{1,6} (.+)$/u.exec(line)?.[1];
  if (heading !== void 0) return { kind: "heading", text: heading };
  const item = /^[-*] (.+)$/u.exec(line)?.[1];
  if (item !== void 0) return { kind: "item", text: item };
  return line.trim() === "" ? { kind: "blank", text: "" } : { kind: "paragraph", text: line };
}
function hanging(head, text, width) {
  const cells = displayWidth(head);
  const space = " ".repeat(cells);
  return wrapped(text, Math.max(1, width - cells)).map((line, index) => `${index === 0 ? head : space}${line}`);
}
function withoutLinks(text) {
  return text.replaceAll(/\[([^\]]{1,300})\]\(([^()\s]{1,2000})\)/gu, "$1 <$2>");
}

// src/entry/commands/rule-texts.ts
var widest = 100;
function explainRule(catalogue, pages, id, options) {
  const rule = namedRule(catalogue, id);
  const paint = painter(options.color);
  const width = Math.max(20, Math.min(widest, options.width));
  const words = wordsOf[options.locale];
  const { message, why, remedy } = rule.texts[options.locale];
  const state = rule.default === "off" ? ", off by default" : "";
  const facts = `${rule.subject}, fix: ${fixWords[rule.fix]}, since ${rule.since}${state}`;
  return [
    `${paint(rule.severity, `${rule.severity}[${rule.id}]`)}: ${paint("bold", rule.title)}`,
    ...hanging("  ", facts, width),
    "",
    ...hanging("  ", message, width),
    ...hanging(`  = ${words.why}: `, why, width),
    ...hanging(`  = ${words.fix}: `, remedy, width),
    "",
    ...terminalLines(pages[rule.id] ?? rule.description, width, paint),
    ""
  ].join("\n");
}
var fixWords = {
  safe: "a tool can do it",
  suggest: "needs a decision",
  none: "by hand"
};
function namedRule({ rules }, id) {
  const named = rules.filter((entry) => nameOf(entry) === id);
  const rule = rules.find((entry) => entry.id === id) ?? (named.length === 1 ? named[0] : void 0);
  if (rule !== void 0) return rule;
  const ids = rules.map((entry) => entry.id);
  const near = named.map((entry) => entry.id).join(" or ") || (nearest(id, ids) ?? nearest(id, rules.map(nameOf)));
  const remedy = near === void 0 ? "proxylint rules lists all rules." : `Did you mean ${near}?`;
  throw new UsageError("unknown-rule", `there is no rule ${id}`, { remedy });
}
function nameOf({ id }) {
  return id.slice(id.indexOf("/") + 1);
}
function familyOf({ id }) {
  return id.slice(0, id.indexOf("/"));
}
function filteredRules({ rules }, filter) {
  refuseUnknown("family", filter.family, rules.map(familyOf));
  refuseUnknown(
    "subject",
    filter.subject,
    rules.map(({ subject }) => subject)
  );
  return rules.filter(
    (rule) => (filter.family === void 0 || familyOf(rule) === filter.family) && (filter.severity === void 0 || rule.severity === filter.severity) && (filter.subject === void 0 || rule.subject === filter.subject) && (filter.fix === void 0 || rule.fix === filter.fix)
  );
}
function refuseUnknown(option, value, used) {
  const values = [...new Set(used)].sort();
  if (value === void 0 || values.includes(value)) return;
  const near = nearest(value, values);
  const remedy = `${near === void 0 ? "" : `Did you mean ${near}? `}It takes ${values.join(", ")}.`;
  throw new UsageError("bad-option-value", `--${option} has no value ${value}`, { remedy });
}
function listRules(rules) {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  return rules.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}
`).join("");
}
function listRulesJson(rules, locale) {
  const listed = rules.map(({ texts, ...rule }) => ({
    ...rule,
    page: `docs/rules/${rule.id}.md`,
    text: texts[locale]
  }));
  return `${JSON.stringify({ version: 1, rules: listed }, void 0, 2)}
`;
}
export {
  explainRule,
  filteredRules,
  listRules,
  listRulesJson
};
