/**
 * Scans the examples of rules: each alone, as if it were the whole repository, through the whole program, with the
 * configuration that lies in it.
 *
 * Findings become lines for `.expected` files: `line:column-line:column rule key=value ...`, sorted by position.
 */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

import type { Example, RuleFolder } from "../../scripts/lib/rule-folders.js";
import { root } from "../../scripts/lib/run.js";
import type { Config } from "../../src/config/index.js";
import { defaultConfig, findConfig } from "../../src/config/index.js";
import { loadConfig } from "../../src/config/load.js";
import type { Catalogue, Finding } from "../../src/finding/index.js";
import type { FileTree } from "../../src/model/index.js";
import { loadPolicies } from "../../src/policy/index.js";
import { scan } from "../../src/scan/index.js";
import type { ScanResult } from "../../src/scan/index.js";
import { positionAt } from "../../src/text/index.js";
import { candidatesOf, memoryTree, treeOfFolder } from "./memory-tree.js";

/** The day that examples are scanned on: certificates in them expire, or not, for ever. */
export const exampleDay = Date.UTC(2026, 10, 21) / 1000;

/** Scans an example. */
export type ExampleScan = (example: Example) => Promise<ScanResult>;

/** A scan of examples with the module and the catalogue given; both are loaded once. */
export function exampleScan(policyModule: Uint8Array, catalogue: Catalogue): ExampleScan {
  const scanTree = treeScan(policyModule, catalogue);
  return (example) => scanTree(exampleTree(example));
}

/** A scan of trees on the day of the examples. */
export function treeScan(policyModule: Uint8Array, catalogue: Catalogue): (tree: FileTree) => Promise<ScanResult> {
  const engine = loadPolicies(policyModule);
  return async (tree) => {
    const config = configIn(tree, catalogue);
    return await scan(tree, {
      candidates: candidatesOf(tree, config.organisation.proxyRequired),
      catalogue,
      config,
      locale: "en",
      now: exampleDay,
      loadPolicies: () => Promise.resolve(engine),
    });
  };
}

/** The configuration that lies in the example, else what holds without one. */
function configIn(tree: FileTree, { rules }: Catalogue): Config {
  const path = findConfig(tree);
  return path === undefined ? defaultConfig : loadConfig(tree, { path, rules: rules.map(({ id }) => id) }).config;
}

/** The example as a repository of its own. */
export function exampleTree({ path, isFolder }: Example): FileTree {
  const place = join(root, path);
  return isFolder ? treeOfFolder(place) : memoryTree({ [basename(path)]: readFileSync(place) });
}

/** Every example of the rules, with the rule that it is about. */
export function allExamples(rules: readonly RuleFolder[]): readonly (readonly [string, Example, RuleFolder])[] {
  return rules.flatMap((rule) =>
    rule.examples.map((example) => [`${rule.id} ${basename(example.path)}`, example, rule] as const),
  );
}

/** The lines of an `.expected` file; each ends with a line break. */
export function expectedLines(example: Example, findings: readonly Finding[]): string {
  const sorted = [...findings].sort((left, right) => compareTexts(sortKey(left), sortKey(right)));
  return sorted.map((finding) => `${line(example, finding)}\n`).join("");
}

function line({ isFolder }: Example, { rule, place, args }: Finding): string {
  const start = positionAt(place.source, place.start);
  const end = positionAt(place.source, place.end);
  const words = Object.entries(args).sort(([left], [right]) => compareTexts(left, right));
  const span = `${start.line}:${start.column}-${end.line}:${end.column}`;
  const where = isFolder ? `${place.source.path}:${span}` : span;
  return [where, rule, ...words.map(([name, value]) => `${name}=${quoted(value)}`)].join(" ");
}

/** Values that would not end at the next space stand in quotes. */
function quoted(value: string): string {
  return /^[^\s"=\p{C}]+$/u.test(value) ? value : JSON.stringify(value);
}

function sortKey({ rule, place, args }: Finding): string {
  const padded = (offset: number): string => String(offset).padStart(12, "0");
  return [place.source.path, padded(place.start), padded(place.end), rule, JSON.stringify(args)].join("\0");
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
