/**
 * `npm run generate`: writes every list of rules from the rule folders, and the schemas from the model.
 *
 * Nothing is written when a folder is wrong. `--keep-going` writes what can be built and still fails, for work on
 * several rules at a time. `--root FOLDER` works on another copy of the repository.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { catalogueFile } from "./generate/catalogue.js";
import { configFiles } from "./generate/config-files.js";
import { docsIndex } from "./generate/docs-index.js";
import { entryPointFiles } from "./generate/entry-points.js";
import type { OutputFile } from "./generate/output-file.js";
import { pagesFolder, pageTexts, rulePages } from "./generate/rule-pages.js";
import { reportSchemaFile, schemaFiles } from "./generate/schemas.js";
import { workflowActionFiles } from "./generate/workflow-action.js";
import { readRuleSet } from "./lib/rule-folders.js";
import type { Problem } from "./lib/rule-folders.js";
import { root as repository } from "./lib/run.js";

/** Folders in which nothing but our output may be. */
const owned = ["policies/main", "policies/schemas", pagesFolder];

const { values } = parseArgs({
  options: { "keep-going": { type: "boolean", default: false }, root: { type: "string", default: repository } },
});
const root = resolve(values.root);

async function generate(): Promise<boolean> {
  const rules = readRuleSet(root);
  for (const problem of rules.problems) process.stderr.write(`${describeProblem(problem)}\n`);
  if (rules.problems.length > 0 && !values["keep-going"]) return false;
  const files = [
    await catalogueFile(rules),
    await docsIndex(rules),
    ...rulePages(rules),
    await pageTexts(rules),
    ...entryPointFiles(rules),
    ...(await schemaFiles()),
    await reportSchemaFile(),
    ...(await configFiles(rules)),
    ...workflowActionFiles(root),
  ];
  const changed = files.filter(write);
  removeOthers(files);
  process.stdout.write(`generate: ${rules.rules.length} rules, ${files.length} files, ${changed.length} changed\n`);
  return rules.problems.length === 0;
}

function describeProblem({ file, message }: Problem): string {
  return `${file} ${message}`;
}

/** Whether the file had another content before; an unchanged one keeps its time. */
function write({ path, content }: OutputFile): boolean {
  const target = join(root, path);
  if (existsSync(target) && readFileSync(target, "utf8") === content) return false;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  return true;
}

/** Entry points and schemas of kinds that no longer exist would still be built, pages of old rules still be found. */
function removeOthers(files: readonly OutputFile[]): void {
  const kept = files.map(({ path }) => path);
  for (const folder of owned) removeIn(folder, kept);
}

function removeIn(folder: string, kept: readonly string[]): void {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (!kept.some((file) => file === path || file.startsWith(`${path}/`)))
      rmSync(join(root, path), { recursive: true });
    else if (entry.isDirectory()) removeIn(path, kept);
  }
}

if (!(await generate())) process.exitCode = 1;
