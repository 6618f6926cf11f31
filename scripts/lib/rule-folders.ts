/**
 * Reads policies/rules: what each folder holds, and what is wrong with it.
 *
 * Owns the layout of a rule folder. What one file must say is in rule-files.ts; what is generated is elsewhere.
 * All paths are relative to the root of the repository, with `/`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { RuleEntry, RuleText } from "../../src/finding/catalogue.js";
import type { Locale } from "../../src/finding/finding.js";
import {
  headingProblems,
  placeholderProblems,
  readFamily,
  readMessages,
  readMetadata,
  readRuleYaml,
  schemaNames,
} from "./rule-files.js";
import type { Header } from "./rule-files.js";
import { root as repository } from "./run.js";

/** Where the rule folders are. */
export const rulesFolder = "policies/rules";

/** The family that the program reports on itself; its rules have no Rego. */
export const hostFamily = "scan";

/**
 * Words of rule.md that stand for bad examples where no format that is read can hold the mistake: the rule is for
 * platforms that are read later, or by people who extract subjects themselves.
 */
export const noBadExample = "there is no example that is reported";

/** Something wrong with a rule folder: the file, and what to do. `incomplete`: the rule can be built all the same. */
export type Problem = Readonly<{ file: string; message: string; incomplete: boolean }>;

/** One example: a file, or a folder that is scanned as a repository of its own. */
export type Example = Readonly<{ name: string; path: string; bad: boolean; isFolder: boolean; expected: string }>;

/** A rule folder that can be built. */
export type RuleFolder = Readonly<{
  id: string;
  family: string;
  name: string;
  folder: string;
  /** Reported by the program itself: no Rego, no entry point. */
  host: boolean;
  /** The package as a reference in Rego: `data.rules.aks["windows-node-pool"]`. */
  reference: string;
  entry: RuleEntry;
  examples: readonly Example[];
}>;

/** A folder of rules about one thing. */
export type Family = Readonly<{ name: string; title: string; description: string }>;

/** All rules, sorted by id, and everything that is wrong. */
export type RuleSet = Readonly<{
  families: readonly Family[];
  rules: readonly RuleFolder[];
  problems: readonly Problem[];
}>;

/** Reads every rule folder below `root`. */
export function readRuleSet(root: string = repository): RuleSet {
  const problems: Problem[] = [];
  const families: Family[] = [];
  const rules: RuleFolder[] = [];
  for (const family of foldersIn(root, rulesFolder)) {
    const about = readFamilyFolder(root, family, problems);
    if (about === undefined) continue;
    families.push({ name: family, title: about.title, description: about.description });
    for (const name of foldersIn(root, `${rulesFolder}/${family}`)) {
      const rule = readRuleFolder({ root, family, name, about, problems });
      if (rule !== undefined) rules.push(rule);
    }
  }
  rules.sort((left, right) => (left.id < right.id ? -1 : 1));
  return { families, rules, problems };
}

/** The entry point of each subject kind that rules judge, as `opa build -e` takes it. */
export function entryPoints(kinds: readonly string[]): readonly string[] {
  return kinds.map((kind) => `main/${packageOfKind(kind)}/findings`).sort();
}

/** The last part of the package that judges a kind of subject: `aks_cluster`. */
export function packageOfKind(kind: string): string {
  return kind.replaceAll("-", "_");
}

/** One part of a Rego reference: `.aks`, or `["no-proxy"]` where the name is no variable. */
export function referencePart(name: string): string {
  return /^[a-z_][a-z0-9_]*$/u.test(name) ? `.${name}` : `["${name}"]`;
}

type FamilyHeader = Header & Readonly<{ schemas: readonly string[] }>;

function readFamilyFolder(root: string, family: string, problems: Problem[]): FamilyHeader | undefined {
  const host = family === hostFamily;
  const file = `${rulesFolder}/${family}/${host ? "family.yaml" : "family.rego"}`;
  const text = readIfThere(root, file);
  if (text === undefined) {
    const advice = "write it with the title and description of the family; `npm run new-rule` makes one";
    problems.push({ file, message: `is missing: ${advice}`, incomplete: false });
    return undefined;
  }
  return attempt(file, problems, () => readFamily(text, host ? undefined : `rules${referencePart(family)}`));
}

type Place = Readonly<{ root: string; family: string; name: string; about: FamilyHeader; problems: Problem[] }>;

function readRuleFolder({ root, family, name, about, problems }: Place): RuleFolder | undefined {
  const id = `${family}/${name}`;
  const folder = `${rulesFolder}/${id}`;
  const host = family === hostFamily;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name)) {
    problems.push({
      file: folder,
      message: "is no rule name: use small letters, digits and single dashes",
      incomplete: false,
    });
    return undefined;
  }
  const reference = `rules${referencePart(family)}${referencePart(name)}`;
  const head = readHead({ root, folder, host, reference, about, problems });
  const texts = readTexts(root, folder, problems);
  checkProse(root, folder, head, problems);
  checkMarks(root, folder, problems);
  const examples = readExamples(root, folder, host, problems);
  if (head === undefined || texts === undefined) return undefined;
  const entry: RuleEntry = { id, ...head, texts };
  return { id, family, name, folder, host, reference: `data.${reference}`, entry, examples };
}

type HeadPlace = Readonly<{
  root: string;
  folder: string;
  host: boolean;
  reference: string;
  about: FamilyHeader;
  problems: Problem[];
}>;

function readHead(place: HeadPlace): Omit<RuleEntry, "id" | "texts"> | undefined {
  const { root, folder, host, reference, about, problems } = place;
  const file = `${folder}/${host ? "rule.yaml" : "rule.rego"}`;
  const text = readIfThere(root, file);
  if (text === undefined) {
    problems.push({ file, message: "is missing: it is the rule; `npm run new-rule` makes one", incomplete: false });
    return undefined;
  }
  if (host) return attempt(file, problems, () => readRuleYaml(text));
  const test = `${folder}/rule_test.rego`;
  if (!existsSync(join(root, test))) {
    problems.push({
      file: test,
      message: "is missing: write a table of named cases beside the rule",
      incomplete: true,
    });
  }
  return attempt(file, problems, () => {
    const { head, schemas } = readMetadata(text, reference);
    const checked = schemas.length > 0 ? schemas : about.schemas;
    if (head.subject === "file" || head.subject === "any" || !checked.includes(head.subject)) {
      throw new Error(
        `has subject ${head.subject}, but its input is checked as ${checked.join(", ") || "nothing"}: ` +
          `give the rule \`schemas\` of its own (one of ${schemaNames.join(", ")})`,
      );
    }
    return head;
  });
}

function readTexts(root: string, folder: string, problems: Problem[]): Readonly<Record<Locale, RuleText>> | undefined {
  const file = `${folder}/messages.yaml`;
  const text = readIfThere(root, file);
  if (text === undefined) {
    problems.push({
      file,
      message: "is missing: write message, why and remedy in en, ko, ja and zh",
      incomplete: false,
    });
    return undefined;
  }
  const texts = attempt(file, problems, () => readMessages(text));
  if (texts !== undefined) {
    problems.push(...placeholderProblems(texts).map((message) => ({ file, message, incomplete: true })));
  }
  return texts;
}

function checkProse(
  root: string,
  folder: string,
  head: Readonly<{ title: string }> | undefined,
  problems: Problem[],
): void {
  const file = `${folder}/rule.md`;
  const text = readIfThere(root, file);
  if (text === undefined)
    problems.push({ file, message: "is missing: say what the rule checks, and why", incomplete: true });
  else problems.push(...headingProblems(text, head?.title).map((message) => ({ file, message, incomplete: true })));
}

/** The templates of a new rule mark with TODO what a person has to say. */
function checkMarks(root: string, folder: string, problems: Problem[]): void {
  for (const name of ["rule.rego", "rule_test.rego", "rule.yaml", "rule.md", "messages.yaml"]) {
    const file = `${folder}/${name}`;
    const line = readIfThere(root, file)
      ?.split("\n")
      .findIndex((one) => /\bTODO\b/u.test(one));
    if (line === undefined || line === -1) continue;
    problems.push({
      file: `${file}:${line + 1}`,
      message: "still says TODO: write what is wanted there",
      incomplete: true,
    });
  }
}

function readExamples(root: string, folder: string, host: boolean, problems: Problem[]): readonly Example[] {
  const file = `${folder}/examples`;
  const entries = existsSync(join(root, file)) ? readdirSync(join(root, file), { withFileTypes: true }) : [];
  const examples = entries.flatMap((entry): Example[] => {
    if (entry.name.endsWith(".expected")) return [];
    const path = `${file}/${entry.name}`;
    const name = entry.isDirectory() ? entry.name : entry.name.replace(/\.[^.]+$/u, "");
    if (!/^(?:bad|good)-/u.test(name)) {
      problems.push({ file: path, message: "is neither bad-* nor good-*: rename it", incomplete: true });
      return [];
    }
    return [{ name, path, bad: name.startsWith("bad-"), isFolder: entry.isDirectory(), expected: `${path}.expected` }];
  });
  const excused = readIfThere(root, `${folder}/rule.md`)?.includes(noBadExample) === true;
  const missing = ["bad", "good"]
    .filter((kind) => !examples.some(({ bad }) => bad === (kind === "bad")))
    .filter((kind) => kind === "good" || !excused);
  if (missing.length > 0 && !(host && examples.length === 0)) {
    const advice = missing.map((kind) => `${kind}-*`).join(" and ");
    problems.push({
      file,
      message: `has no ${advice}: write files that show the mistake and its repair`,
      incomplete: true,
    });
  }
  problems.push(
    ...orphans(
      entries.map((entry) => entry.name),
      file,
    ),
  );
  return examples.sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** Expected findings of examples that are not there, or that must have none. */
function orphans(names: readonly string[], folder: string): readonly Problem[] {
  return names
    .filter((name) => name.endsWith(".expected"))
    .filter((name) => !name.startsWith("bad-") || !names.includes(name.slice(0, -".expected".length)))
    .map((name) => ({
      file: `${folder}/${name}`,
      message: "belongs to no bad-* example: remove it",
      incomplete: true,
    }));
}

/** The value, or a problem that carries the message of what was thrown. */
function attempt<T>(file: string, problems: Problem[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    problems.push({ file, message: error instanceof Error ? error.message : String(error), incomplete: false });
    return undefined;
  }
}

function readIfThere(root: string, file: string): string | undefined {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function foldersIn(root: string, folder: string): readonly string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}
