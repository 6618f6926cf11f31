/**
 * The rules of the catalogue as SARIF describes them.
 */
import type { PropertyBag, ReportingDescriptor } from "sarif";

import type { Catalogue, Finding, Locale, RuleEntry, Severity } from "../finding/index.js";
import { sarifLimits } from "./limits.js";
import { shortened } from "./visible.js";
import { wordsOf } from "./words.js";

const problemSeverity: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  note: "recommendation",
};
/** SARIF's levels happen to be our severities. */
export const sarifLevel: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  note: "note",
};
/** For rules that are about security: GitHub shows 7 to 8.9 as high, 4 to 6.9 as medium, below as low. */
const securitySeverity: Readonly<Record<Severity, string>> = { error: "8.0", warning: "5.0", note: "3.0" };
/** Rules about what an attacker could use; all others are about things that do not work. */
const securityNames =
  /\/(?:[a-z-]*credentials|private-key|shell-characters|[a-z-]*metadata-token|world-readable[a-z-]*)$/u;

/** How rules are described. */
export type SarifRuleOptions = { readonly locale: Locale; readonly pages: string | undefined };

/** The catalogue's rules, and a bare one for each finding whose rule is not there (a rule of the user's own). */
export function sarifRules(
  catalogue: Catalogue,
  findings: readonly Finding[],
  options: SarifRuleOptions,
): readonly ReportingDescriptor[] {
  const known = new Set(catalogue.rules.map(({ id }) => id));
  const strangers = new Map(findings.filter(({ rule }) => !known.has(rule)).map((finding) => [finding.rule, finding]));
  return [...catalogue.rules.map((entry) => described(entry, options)), ...[...strangers.values()].map(bare)];
}

function described(entry: RuleEntry, { locale, pages }: SarifRuleOptions): ReportingDescriptor {
  const { why, remedy } = textsOf(entry, locale);
  const help = [entry.description, why, remedy].filter((text) => text.trim() !== "").join("\n\n");
  return {
    id: entry.id,
    name: ruleName(entry.id),
    shortDescription: { text: filled(entry.title, entry.id, sarifLimits.description) },
    fullDescription: { text: filled(entry.description, entry.title, sarifLimits.description) },
    ...helpUri(entry, pages),
    help: {
      text: filled(help, entry.id, sarifLimits.help),
      markdown: filled(helpMarkdown(entry, locale), entry.id, sarifLimits.help),
    },
    defaultConfiguration: { level: sarifLevel[entry.severity], enabled: entry.default === "on" },
    properties: properties(entry.id, entry.severity, [entry.subject]),
  };
}

/** `AksWindowsNodePool` for `aks/windows-node-pool`: SARIF wants a name that is an identifier and not the id again. */
function ruleName(id: string): string {
  const words = id.split(/[^\p{L}\p{N}]+/u).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return filled(words.join(""), "Rule", sarifLimits.ruleName);
}

/** The rule's page; a rule of the user's own, which is of no version of ours, has none but its first source. */
function helpUri({ id, since, sources: [source] }: RuleEntry, pages: string | undefined): { helpUri?: string } {
  if (since === "") return source === undefined ? {} : { helpUri: source };
  return pages === undefined ? {} : { helpUri: `${pages}${id}.md` };
}

/** A rule's texts without the values that only a finding has. */
function textsOf(entry: RuleEntry, locale: Locale): { readonly why: string; readonly remedy: string } {
  const { why, remedy } = entry.texts[locale];
  const general = (text: string): string => text.replaceAll(/\{[A-Za-z][A-Za-z0-9_-]*\}/gu, "…");
  return { why: general(why), remedy: general(remedy) };
}

function helpMarkdown(entry: RuleEntry, locale: Locale): string {
  const words = wordsOf[locale];
  const { why, remedy } = textsOf(entry, locale);
  const sources = entry.sources.map(
    (source) => `- ${/^https:\/\/[^\s<>()[\]]+$/u.test(source) ? `<${source}>` : source}`,
  );
  const parts = [
    entry.description,
    why === "" ? "" : `**${words.why}**: ${why}`,
    remedy === "" ? "" : `**${words.fix}**: ${remedy}`,
    sources.length === 0 ? "" : `**${words.sources}**\n\n${sources.join("\n")}`,
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function bare(finding: Finding): ReportingDescriptor {
  const text = { text: filled(finding.rule, "rule", sarifLimits.description) };
  return {
    id: finding.rule === "" ? "rule" : finding.rule,
    name: ruleName(finding.rule),
    shortDescription: text,
    fullDescription: text,
    help: { text: filled(finding.why, finding.rule, sarifLimits.help) },
    defaultConfiguration: { level: sarifLevel[finding.severity], enabled: true },
    properties: properties(finding.rule, finding.severity, []),
  };
}

function properties(id: string, severity: Severity, subjects: readonly string[]): PropertyBag {
  const security = securityNames.test(id);
  const family = id.split("/", 1)[0] ?? "";
  const tags = [...new Set([...(security ? ["security"] : []), "proxy", family, ...subjects])].filter(
    (tag) => tag !== "",
  );
  return {
    tags: tags.slice(0, sarifLimits.tags),
    precision: severity === "note" ? "medium" : "high",
    "problem.severity": problemSeverity[severity],
    ...(security ? { "security-severity": securitySeverity[severity] } : {}),
  };
}

/** `text`, or `other` where it is empty, cut: code scanning refuses empty strings. */
export function filled(text: string, other: string, maximum: number): string {
  const some = text.trim() !== "" ? text : other.trim() !== "" ? other : "-";
  return shortened(some, maximum);
}
