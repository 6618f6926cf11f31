/**
 * `npm run new-rule FAMILY/NAME`: writes the folder of a new rule, which passes every check but its own prose and
 * examples, marked TODO.
 *
 * `--subject KIND` says what the rule is judged on (the family's subject when left out, `proxy-settings` for a new
 * family), `--root FOLDER` works on another copy of the repository.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { readFamily, schemaNames } from "./lib/rule-files.js";
import { hostFamily, referencePart, rulesFolder } from "./lib/rule-folders.js";
import { root as repository } from "./lib/run.js";
import { familyFile, ruleFiles } from "./new-rule/templates.js";
import type { NewRule } from "./new-rule/templates.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { subject: { type: "string" }, root: { type: "string", default: repository } },
});
const root = resolve(values.root);

function newRule(): void {
  const rule = readArguments();
  const folder = `${rulesFolder}/${rule.family}/${rule.name}`;
  if (existsSync(join(root, folder))) throw new Error(`${folder} exists already`);
  const family = `${rulesFolder}/${rule.family}/family.rego`;
  const files = Object.entries(ruleFiles(rule)).map(([name, text]): [string, string] => [`${folder}/${name}`, text]);
  if (!existsSync(join(root, family))) files.unshift([family, familyFile(rule)]);
  for (const [path, text] of files) write(path, text);
  const names = files.map(([path]) => `  ${path}\n`).join("");
  process.stdout.write(
    `Written, with TODO where your words are wanted:\n${names}Then \`npm run generate\` and \`npm test\`.\n`,
  );
}

function readArguments(): NewRule {
  const [id = "", ...others] = positionals;
  const match = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/u.exec(id);
  const [, family, name] = match ?? [];
  if (family === undefined || name === undefined || others.length > 0) {
    throw new Error("write one FAMILY/NAME of small letters, digits and single dashes, such as url/path");
  }
  if (family === hostFamily)
    throw new Error(`the family ${hostFamily} is reported by the program itself and has no policies`);
  const kind = values.subject ?? familySubject(family);
  const subject = schemaNames.find((known) => known === kind);
  if (subject === undefined) throw new Error(`there is no subject ${kind}; there are ${schemaNames.join(", ")}`);
  const version = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as Readonly<{ version: string }>;
  return { family, name, subject, since: version.version };
}

/** What the rules of the family are checked as; settings for a family that is new. */
function familySubject(family: string): string {
  const file = join(root, rulesFolder, family, "family.rego");
  if (!existsSync(file)) return "proxy-settings";
  const [subject] = readFamily(readFileSync(file, "utf8"), `rules${referencePart(family)}`).schemas;
  return subject ?? "proxy-settings";
}

function write(path: string, text: string): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

try {
  newRule();
} catch (error) {
  process.stderr.write(`new-rule: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
