/**
 * What the files of a rule folder must say: METADATA, messages, prose. Knows texts, no folders.
 *
 * Functions throw an `Error` whose message goes behind the file's name and says what to do.
 */
import * as v from "valibot";
import { parse } from "yaml";

import type { RuleEntry, RuleText } from "../../src/finding/catalogue.js";
import type { Locale } from "../../src/finding/finding.js";
import { subjectSchemas } from "../../src/model/subjects.js";
import type { SubjectKind } from "../../src/model/subjects.js";

/** Title and description of a family or a rule. */
export type Header = Readonly<{ title: string; description: string }>;

/** Names that `schemas` of METADATA may use: the kinds of subject. */
export const schemaNames = Object.keys(subjectSchemas) as readonly SubjectKind[];

/** The languages that a rule speaks. */
export const locales: readonly Locale[] = ["en", "ko", "ja", "zh"];

/** Headings of rule.md below its title, in this order. */
const headings = ["What it checks", "Why", "How to fix", "When it is silent", "Sources"];

const text = v.pipe(v.string("must be a text"), v.trim(), v.minLength(1, "must not be empty"));
const sources = v.pipe(
  v.array(v.pipe(text, v.startsWith("https://", "must be an https:// address"))),
  v.minLength(1, "must name a source"),
);
const severity = v.picklist(["error", "warning", "note"], "must be error, warning or note");
const facts = {
  severity,
  fix: v.picklist(["safe", "suggest", "none"], "must be safe, suggest or none"),
  default: v.optional(v.picklist(["on", "off"], "must be on or off"), "on"),
  since: v.pipe(text, v.regex(/^\d+\.\d+\.\d+$/u, "must be a version such as 0.1.0")),
  sources,
};
const subject = v.picklist([...schemaNames, "file", "any"], `must be one of ${schemaNames.join(", ")}`);
const schemas = v.optional(v.array(v.strictObject({ input: v.string() })), []);
const familySchema = v.strictObject({ title: text, description: text, scope: v.optional(v.string()), schemas });
const ruleSchema = v.strictObject({
  title: text,
  description: text,
  schemas,
  custom: v.strictObject({ ...facts, subject }),
});
const hostRuleSchema = v.strictObject({ title: text, description: text, ...facts, subject });

const line = v.pipe(text, v.regex(/^[^\n\r]*$/u, "must be one line"));
const textsSchema = v.strictObject({
  message: line,
  why: line,
  remedy: line,
  notes: v.optional(v.record(v.string(), line)),
  terms: v.optional(v.record(v.string(), v.record(v.string(), line))),
});
const messagesSchema = v.strictObject({ en: textsSchema, ko: textsSchema, ja: textsSchema, zh: textsSchema });

/** Reads family.rego, or family.yaml when no package is wanted. */
export function readFamily(
  content: string,
  wantedPackage: string | undefined,
): Header & Readonly<{ schemas: readonly string[] }> {
  if (wantedPackage === undefined) return { ...decode(familySchema, parseYaml(content)), schemas: [] };
  checkPackage(content, wantedPackage);
  const family = decode(familySchema, parseYaml(metadataOf(content)));
  if (family.scope !== "subpackages")
    throw new Error("needs `scope: subpackages` in its METADATA, so that its rules are checked");
  return { title: family.title, description: family.description, schemas: family.schemas.map(schemaName) };
}

/** Reads the METADATA of rule.rego and the schemas that it names itself. */
export function readMetadata(
  content: string,
  wantedPackage: string,
): Readonly<{ head: Omit<RuleEntry, "id" | "texts">; schemas: readonly string[] }> {
  checkPackage(content, wantedPackage);
  const { title, description, schemas, custom } = decode(ruleSchema, parseYaml(metadataOf(content)));
  return { head: { title, description, ...custom }, schemas: schemas.map(schemaName) };
}

/** Reads rule.yaml of a rule that the program reports itself. */
export function readRuleYaml(content: string): Omit<RuleEntry, "id" | "texts"> {
  return decode(hostRuleSchema, parseYaml(content));
}

/** Reads messages.yaml. */
export function readMessages(content: string): Readonly<Record<Locale, RuleText>> {
  const { en, ko, ja, zh } = decode(messagesSchema, parseYaml(content));
  return { en: ruleText(en), ko: ruleText(ko), ja: ruleText(ja), zh: ruleText(zh) };
}

/** An absent key stays absent: the catalogue has no undefined. */
function ruleText({ message, why, remedy, notes, terms }: v.InferOutput<typeof textsSchema>): RuleText {
  return { message, why, remedy, ...(notes === undefined ? {} : { notes }), ...(terms === undefined ? {} : { terms }) };
}

/** The names in braces that the texts of one language use. */
export function placeholdersOf(texts: RuleText): ReadonlySet<string> {
  const terms = Object.values(texts.terms ?? {}).flatMap((words) => Object.values(words));
  const all = [texts.message, texts.why, texts.remedy, ...Object.values(texts.notes ?? {}), ...terms].join("\n");
  return new Set([...all.matchAll(/\{([A-Za-z][A-Za-z0-9_-]*)\}/gu)].map((match) => match[1] ?? ""));
}

/** What the languages of a rule do not have in common, and must. */
export function placeholderProblems(texts: Readonly<Record<Locale, RuleText>>): readonly string[] {
  const keysOf: readonly (readonly [string, (one: RuleText) => Iterable<string>])[] = [
    ["placeholders", placeholdersOf],
    ["notes", ({ notes }) => Object.keys(notes ?? {})],
    [
      "terms",
      ({ terms }) =>
        Object.entries(terms ?? {}).flatMap(([name, words]) => Object.keys(words).map((word) => `${name}.${word}`)),
    ],
  ];
  const differing = keysOf.flatMap(([what, keys]) => {
    const wanted = sorted(keys(texts.en));
    return locales.flatMap((locale) => {
      const got = sorted(keys(texts[locale]));
      return got === wanted
        ? []
        : [`has the ${what} (${got}) in ${locale} and (${wanted}) in en: every language needs the same`];
    });
  });
  const used = placeholdersOf(texts.en);
  const idle = Object.keys(texts.en.terms ?? {}).filter((name) => !used.has(name));
  return [...differing, ...idle.map((name) => `has terms for {${name}}, which no text uses: remove them`)];
}

/** Which headings of rule.md are not the ones wanted. */
export function headingProblems(content: string, title: string | undefined): readonly string[] {
  const lines = content.split("\n").filter((one) => /^#{1,6} /u.test(one));
  const [first, ...rest] = lines;
  const problems: string[] = [];
  if (title !== undefined && first !== `# ${title}`)
    problems.push(`must begin with \`# ${title}\`, the title in the METADATA`);
  const wanted = headings.map((heading) => `## ${heading}`);
  if (rest.join("\n") !== wanted.join("\n"))
    problems.push(`must have exactly the headings ${headings.join(" / ")}, in this order`);
  return problems;
}

function sorted(names: Iterable<string>): string {
  return [...names].sort().join(", ");
}

/** The YAML of the first METADATA block, which must stand before the package. */
function metadataOf(content: string): string {
  const lines = content.split("\n");
  const start = lines.indexOf("# METADATA");
  const end = lines.findIndex((one, index) => index > start && !one.startsWith("#"));
  if (start === -1 || end === -1 || lines[end]?.startsWith("package ") !== true) {
    throw new Error("needs a METADATA comment directly above its package");
  }
  return lines
    .slice(start + 1, end)
    .map((one) => one.replace(/^# ?/u, ""))
    .join("\n");
}

function checkPackage(content: string, wanted: string): void {
  const got = /^package (\S+)$/mu.exec(content)?.[1];
  if (got !== wanted)
    throw new Error(`must be \`package ${wanted}\`, as its folder says; it is \`package ${got ?? ""}\``);
}

/** `schema["aks-cluster"]` names `aks-cluster`. */
function schemaName({ input }: Readonly<{ input: string }>): string {
  const name = /^schema\["([^"]+)"\]$/u.exec(input)?.[1] ?? /^schema\.(\w+)$/u.exec(input)?.[1];
  if (name === undefined || !(name in subjectSchemas)) {
    throw new Error(`names the schema ${input}, which does not exist: there are ${schemaNames.join(", ")}`);
  }
  return name;
}

function parseYaml(content: string): unknown {
  try {
    return parse(content, { strict: true, uniqueKeys: true });
  } catch (error) {
    throw new Error(
      `is no YAML (quote texts that hold a colon): ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function decode<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issues = result.issues.map((issue) => `${v.getDotPath(issue) ?? "(top)"}: ${issue.message}`);
  throw new Error(`is wrong at ${issues.join("; ")}`);
}
