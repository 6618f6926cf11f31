/**
 * Fixes over all examples, through the whole program: what is safe puts its finding right and brings no other, whatever
 * the file's line ends are, and a second run has nothing to do.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { readRuleSet } from "../../scripts/lib/rule-folders.js";
import type { Example } from "../../scripts/lib/rule-folders.js";
import { root } from "../../scripts/lib/run.js";
import { editedTree, fixRounds, unifiedDiff } from "../../src/fix/index.js";
import type { Fixed } from "../../src/fix/index.js";
import type { Finding } from "../../src/finding/index.js";
import type { FileTree } from "../../src/model/index.js";
import type { ScanResult } from "../../src/scan/index.js";
import { allExamples, exampleTree, treeScan } from "../support/example-scan.js";
import { memoryTree } from "../support/memory-tree.js";

const { rules } = readRuleSet();
const scanTree = treeScan(readFileSync(join(root, "dist/policy.wasm")), { rules: rules.map(({ entry }) => entry) });
const bad = allExamples(rules).filter(([, { bad }]) => bad);

const isSafe = ({ fix }: Finding): boolean => fix?.safe === true;

function scanWith(tree: FileTree, texts: ReadonlyMap<string, string>): Promise<ScanResult> {
  return scanTree(editedTree(tree, texts));
}

async function fixAll(tree: FileTree, wants: (finding: Finding) => boolean): Promise<Fixed<ScanResult>> {
  return fixRounds(await scanTree(tree), {
    scan: (texts) => scanWith(tree, texts),
    findingsOf: ({ report }) => report.findings,
    wants,
  });
}

/** The tree of an example with another line end, and tabs for two spaces of indentation. */
function rewritten(example: Example, lineEnd: string): FileTree {
  const tree = exampleTree(example);
  const written = (text: string): string =>
    text.replaceAll(/^(?: {2})+/gmu, (spaces) => "\t".repeat(spaces.length / 2)).replaceAll("\n", lineEnd);
  const isText = (path: string): boolean => /\.(?:json|tf|tfvars|sh)$/u.test(path);
  return memoryTree(
    Object.fromEntries(
      tree.paths.map((path) => {
        const text = tree.read(path)?.text ?? "";
        return [path, isText(path) ? written(text) : Buffer.from(tree.readBytes(path)?.text ?? "", "latin1")];
      }),
    ),
  );
}

/** How often each kind of finding is there. */
function kinds(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, subject } of findings) {
    const kind = `${rule} ${subject.kind} ${subject.name}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

describe("safe fixes of examples", () => {
  it.each(bad)("%s: what is fixed is gone, and nothing else came", async (_name, example) => {
    const tree = exampleTree(example);
    const before = (await scanTree(tree)).report.findings;
    const { fixed, refused, texts } = await fixAll(tree, isSafe);
    const after = (await scanWith(tree, texts)).report.findings;
    expect(refused.map(({ rule }) => rule)).toEqual([]);
    expect(after.filter(isSafe).map(({ rule }) => rule)).toEqual([]);
    expect(after).toHaveLength(before.length - fixed.length);
    const old = kinds(before);
    for (const [kind, count] of kinds(after)) expect(count, kind).toBeLessThanOrEqual(old.get(kind) ?? 0);
  });

  it.each(bad)("%s: only lines that are named change", async (_name, example) => {
    const tree = exampleTree(example);
    const { texts, fixed } = await fixAll(tree, isSafe);
    const unwraps = fixed.some(({ rule }) => rule === "aks/cli-file-wrapped");
    for (const [path, text] of texts) {
      const removed = unifiedDiff(path, tree.read(path)?.text ?? "", text).match(/^-(?!--).*$/gmu) ?? [];
      // A block is taken out with its lines; nothing else is long.
      if (!unwraps) expect(removed.length).toBeLessThanOrEqual(12);
    }
  });

  it.each(bad)("%s: the same with Windows line ends and tabs, which stay", async (_name, example) => {
    const tree = rewritten(example, "\r\n");
    const unix = await fixAll(exampleTree(example), isSafe);
    const { texts, fixed } = await fixAll(tree, isSafe);
    expect(fixed.map(({ rule }) => rule)).toEqual(unix.fixed.map(({ rule }) => rule));
    for (const text of texts.values()) {
      expect(text).not.toMatch(/[^\r]\n/u);
      expect(text).not.toMatch(/^\t* {2}/mu);
    }
  });
});

describe("suggested fixes of examples", () => {
  it.each(bad)("%s: what is suggested puts its finding right", async (_name, example) => {
    const tree = exampleTree(example);
    const { refused } = await fixAll(tree, () => true);
    expect(refused.map(({ rule }) => rule)).toEqual([]);
  });
});
