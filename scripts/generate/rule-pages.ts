/**
 * Writes the page of each rule, docs/rules/FAMILY/RULE.md, from its folder: facts, prose, and its examples side by side.
 *
 * Everything on a page is read from the folder; the examples are the files that the tests run, and what is said below
 * them is what their `.expected` files hold.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { renderMessage } from "../../src/finding/render-message.js";
import type { RuleEntry } from "../../src/finding/catalogue.js";
import { spokenArguments } from "../../src/finding/spoken-arguments.js";
import type { Example, RuleFolder, RuleSet } from "../lib/rule-folders.js";
import { root } from "../lib/run.js";
import type { Mark } from "./example-view.js";
import { fencedFile } from "./example-view.js";
import { formatted } from "./output-file.js";
import type { OutputFile } from "./output-file.js";

/** Where the pages are, relative to the root. */
export const pagesFolder = "docs/rules";

/** The section behind which examples stand. */
const beforeExamples = "How to fix";

/** How formats are called, by the first word behind `bad-` or `good-`; the order is that of a page. */
const formatNames: Readonly<Record<string, string>> = {
  arm: "ARM template",
  bicep: "Bicep",
  terraform: "Terraform",
  plan: "Terraform plan",
  az: "File for `az aks create --http-proxy-config`",
  cloudformation: "CloudFormation",
  eksctl: "eksctl",
  kubernetes: "Kubernetes manifest",
  pulumi: "Pulumi",
  shell: "Shell script",
};

const fixWords: Readonly<Record<RuleEntry["fix"], string>> = {
  safe: "a tool can do it",
  suggest: "needs a decision",
  none: "by hand",
};

/** One page for each rule. */
export function rulePages({ rules }: RuleSet): readonly OutputFile[] {
  const entries = new Map(rules.map(({ id, entry }) => [id, entry]));
  return rules.map((rule) => ({ path: `${pagesFolder}/${rule.id}.md`, content: page(rule, entries) }));
}

/** src/generated/pages.json: the prose of each rule by its id, for `explain`. */
export async function pageTexts({ rules }: RuleSet): Promise<OutputFile> {
  const texts = Object.fromEntries(rules.map((rule) => [rule.id, proseOf(rule)]));
  return await formatted("src/generated/pages.json", JSON.stringify(texts), "json");
}

/** rule.md without its title. */
function proseOf({ folder }: RuleFolder): string {
  const path = join(root, folder, "rule.md");
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  return text.replace(/^# .*\n+/u, "").trim();
}

function page(rule: RuleFolder, entries: ReadonlyMap<string, RuleEntry>): string {
  const { entry, folder } = rule;
  const sections = proseOf(rule).split(/^(?=## )/mu);
  const examples = exampleSections(rule, entries);
  const prose = sections.flatMap((section) =>
    section.startsWith(`## ${beforeExamples}\n`) ? [section.trim(), ...examples] : [section.trim()],
  );
  return `${[
    `<!-- Written by \`npm run generate\` from ${folder}; do not edit. -->`,
    `# ${entry.title}`,
    `\`${entry.id}\``,
    facts(entry),
    entry.description.trim(),
    ...prose,
  ].join("\n\n")}\n`;
}

function facts({ severity, default: state, subject, fix, since }: RuleEntry): string {
  const level = state === "off" ? `${severity}, off by default` : severity;
  return [
    "| severity | judged on | fix | since |",
    "| --- | --- | --- | --- |",
    `| ${level} | \`${subject}\` | ${fixWords[fix]} | ${since} |`,
  ].join("\n");
}

function exampleSections(rule: RuleFolder, entries: ReadonlyMap<string, RuleEntry>): readonly string[] {
  const formats = [...new Set(rule.examples.map(formatOf))].sort((left, right) => rankOf(left) - rankOf(right));
  if (formats.length === 0) return [];
  const sections = formats.map((format) => {
    const examples = rule.examples.filter((example) => formatOf(example) === format);
    return formatSection(rule, format, examples, entries);
  });
  return ["## Examples", ...sections];
}

/** `arm` of `bad-arm` and `good-arm-preview`. */
function formatOf({ name }: Example): string {
  return name.split("-")[1] ?? "";
}

function rankOf(format: string): number {
  const rank = Object.keys(formatNames).indexOf(format);
  return rank === -1 ? Object.keys(formatNames).length : rank;
}

function formatSection(
  rule: RuleFolder,
  format: string,
  examples: readonly Example[],
  entries: ReadonlyMap<string, RuleEntry>,
): string {
  const columns = [
    { title: "Fails", examples: examples.filter(({ bad }) => bad) },
    { title: "Passes", examples: examples.filter(({ bad }) => !bad) },
  ].filter((column) => column.examples.length > 0);
  const rows = Array.from({ length: Math.max(...columns.map((column) => column.examples.length)) }, (_, index) => {
    const cells = columns.map((column) => exampleCell(rule, column.examples[index], entries));
    return `<tr valign="top">\n${cells.join("\n")}\n</tr>`;
  });
  const head = `<tr>${columns.map(({ title }) => `<th>${title}</th>`).join("")}</tr>`;
  return `### ${formatNames[format] ?? format}\n\n<table>\n${head}\n${rows.join("\n")}\n</table>`;
}

function exampleCell(
  { folder }: RuleFolder,
  example: Example | undefined,
  entries: ReadonlyMap<string, RuleEntry>,
): string {
  if (example === undefined) return "<td></td>";
  const findings = example.bad ? readExpected(example) : [];
  const files = filesOf(example).map((path) => {
    const place = example.isFolder ? `${example.path}/${path}` : example.path;
    const marks = findings.filter((finding) => finding.path === undefined || finding.path === path);
    const link = `[${place.slice(`${folder}/examples/`.length)}](../../../${place})`;
    return `${link}\n\n${fencedFile(path, readFileSync(join(root, place), "utf8"), marks)}`;
  });
  const said = findings.map((finding) => `- ${sentence(finding, entries)}`);
  return ["<td>", ...files, ...(said.length === 0 ? [] : [said.join("\n")]), "</td>"].join("\n\n");
}

function filesOf({ path, isFolder }: Example): readonly string[] {
  if (!isFolder) return [path.slice(path.lastIndexOf("/") + 1)];
  const entries = readdirSync(join(root, path), { withFileTypes: true, recursive: true });
  const prefix = join(root, path).length + 1;
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(prefix).replaceAll("\\", "/"))
    .sort();
}

/** A line of an `.expected` file; `path` is there in examples that are folders. */
type Expected = Mark & Readonly<{ path?: string; args: Readonly<Record<string, string>> }>;

function readExpected({ expected, isFolder }: Example): readonly Expected[] {
  const path = join(root, expected);
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
  return lines.filter((line) => line !== "").map((line) => expectedLine(line, isFolder, expected));
}

function expectedLine(line: string, isFolder: boolean, file: string): Expected {
  const match = /^(?:(.+):)?(\d+):(\d+)-(\d+):(\d+) (\S+)(.*)$/u.exec(line);
  if (match === null) throw new Error(`${file} has a line that is no finding: ${line}`);
  const [, path, startLine, startColumn, endLine, endColumn, rule = "", words = ""] = match;
  const args = [...words.matchAll(/ ([^\s=]+)=("(?:[^"\\]|\\.)*"|\S*)/gu)].map(([, name = "", value = ""]) => [
    name,
    value.startsWith('"') ? (JSON.parse(value) as string) : value,
  ]);
  return {
    rule,
    start: { line: Number(startLine), column: Number(startColumn) },
    end: { line: Number(endLine), column: Number(endColumn) },
    args: Object.fromEntries(args) as Readonly<Record<string, string>>,
    ...(isFolder && path !== undefined ? { path } : {}),
  };
}

/** What the program says of a finding in English, on one line of Markdown. */
function sentence({ rule, start, path, args }: Expected, entries: ReadonlyMap<string, RuleEntry>): string {
  const entry = entries.get(rule);
  const message =
    entry === undefined ? rule : renderMessage(entry.texts.en.message, spokenArguments(entry.texts.en, args));
  const where = path === undefined ? `Line ${start.line}` : `\`${path}\`, line ${start.line}`;
  return `${where}, ${entry?.severity ?? "finding"}: ${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_<>[\]|~&]/gu, String.raw`\$&`);
}
