/** What `explain` and `rules` print, from the catalogue and the rules' pages. */
import { UsageError } from "../../errors.js";
import type { Catalogue, Locale, RuleEntry, Severity } from "../../finding/index.js";
import { painter } from "../../report/paint.js";
import { wordsOf } from "../../report/words.js";
import { nearest } from "../../text/index.js";
import { hanging, terminalLines } from "./terminal-page.js";

/** The prose of each rule by its id, in Markdown. */
export type RulePages = Readonly<Record<string, string>>;

/** How `explain` looks. `width` is in terminal cells. */
export type ExplainOptions = Readonly<{ locale: Locale; color: boolean; width: number }>;

/** Wider lines are hard to read. */
const widest = 100;

/** The page of one rule for a terminal: what it says in the language chosen, and its prose. */
export function explainRule(catalogue: Catalogue, pages: RulePages, id: string, options: ExplainOptions): string {
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
    "",
  ].join("\n");
}

const fixWords: Readonly<Record<RuleEntry["fix"], string>> = {
  safe: "a tool can do it",
  suggest: "needs a decision",
  none: "by hand",
};

/** The rule of this id, or the only one of this name whatever its family. */
function namedRule({ rules }: Catalogue, id: string): RuleEntry {
  const named = rules.filter((entry) => nameOf(entry) === id);
  const rule = rules.find((entry) => entry.id === id) ?? (named.length === 1 ? named[0] : undefined);
  if (rule !== undefined) return rule;
  const ids = rules.map((entry) => entry.id);
  const near = named.map((entry) => entry.id).join(" or ") || (nearest(id, ids) ?? nearest(id, rules.map(nameOf)));
  const remedy = near === undefined ? "proxylint rules lists all rules." : `Did you mean ${near}?`;
  throw new UsageError("unknown-rule", `there is no rule ${id}`, { remedy });
}

function nameOf({ id }: RuleEntry): string {
  return id.slice(id.indexOf("/") + 1);
}

function familyOf({ id }: RuleEntry): string {
  return id.slice(0, id.indexOf("/"));
}

/** Which rules are listed; what is absent leaves nothing out. */
export type RuleFilter = Readonly<{
  family?: string;
  severity?: Severity;
  subject?: string;
  fix?: RuleEntry["fix"];
}>;

/** The rules that pass `filter`. A family or a subject that no rule has is an error that names the nearest one. */
export function filteredRules({ rules }: Catalogue, filter: RuleFilter): readonly RuleEntry[] {
  refuseUnknown("family", filter.family, rules.map(familyOf));
  refuseUnknown(
    "subject",
    filter.subject,
    rules.map(({ subject }) => subject),
  );
  return rules.filter(
    (rule) =>
      (filter.family === undefined || familyOf(rule) === filter.family) &&
      (filter.severity === undefined || rule.severity === filter.severity) &&
      (filter.subject === undefined || rule.subject === filter.subject) &&
      (filter.fix === undefined || rule.fix === filter.fix),
  );
}

function refuseUnknown(option: string, value: string | undefined, used: readonly string[]): void {
  const values = [...new Set(used)].sort();
  if (value === undefined || values.includes(value)) return;
  const near = nearest(value, values);
  const remedy = `${near === undefined ? "" : `Did you mean ${near}? `}It takes ${values.join(", ")}.`;
  throw new UsageError("bad-option-value", `--${option} has no value ${value}`, { remedy });
}

/** Rules, one a line. */
export function listRules(rules: readonly RuleEntry[]): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  return rules.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`).join("");
}

/** Rules as JSON, with the texts of one language. */
export function listRulesJson(rules: readonly RuleEntry[], locale: Locale): string {
  const listed = rules.map(({ texts, ...rule }) => ({
    ...rule,
    page: `docs/rules/${rule.id}.md`,
    text: texts[locale],
  }));
  return `${JSON.stringify({ version: 1, rules: listed }, undefined, 2)}\n`;
}
