/** What `explain` and `rules` print, from the catalogue. */
import { UsageError } from "../errors.js";
import type { Catalogue, Locale, RuleEntry } from "../finding/index.js";
import { nearest } from "../text/index.js";

/** The page of one rule for a terminal. */
export function explainRule(catalogue: Catalogue, id: string, locale: Locale): string {
  const rule = catalogue.rules.find((entry) => entry.id === id) ?? onlyNamed(catalogue, id);
  if (rule === undefined) {
    const near =
      nearest(
        id,
        catalogue.rules.map((entry) => entry.id),
      ) ?? nearest(id, catalogue.rules.map(nameOf));
    const remedy = near === undefined ? "proxylint rules lists all rules." : `Did you mean ${near}?`;
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
    "",
  ].join("\n");
}

const fixWords: Readonly<Record<RuleEntry["fix"], string>> = {
  safe: "can be done by a tool",
  suggest: "needs a decision or a value",
  none: "by hand",
};

/** The only rule of that name, whatever its family. */
function onlyNamed(catalogue: Catalogue, name: string): RuleEntry | undefined {
  const named = catalogue.rules.filter((entry) => nameOf(entry) === name);
  return named.length === 1 ? named[0] : undefined;
}

function nameOf({ id }: RuleEntry): string {
  return id.slice(id.indexOf("/") + 1);
}

/** All rules, one a line. */
export function listRules(catalogue: Catalogue): string {
  const width = Math.max(...catalogue.rules.map(({ id }) => id.length));
  return catalogue.rules
    .map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`)
    .join("");
}

/** All rules as JSON, with the texts of one language. */
export function listRulesJson(catalogue: Catalogue, locale: Locale): string {
  const rules = catalogue.rules.map(({ texts, ...rule }) => ({ ...rule, text: texts[locale] }));
  return `${JSON.stringify({ version: 1, rules }, undefined, 2)}\n`;
}
