/** Scans a few texts in memory through the whole program, with the policies and the catalogue that are built. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue, Locale } from "../../src/finding/index.js";
import type { FileTree } from "../../src/model/index.js";
import { loadPolicies } from "../../src/policy/index.js";
import type { ScanResult } from "../../src/scan/index.js";
import { scan } from "../../src/scan/index.js";
import { projectRoot } from "./cli.js";
import { exampleDay } from "./example-scan.js";
import { candidatesOf, memoryTree } from "./memory-tree.js";

/** Files by path. */
export type Texts = Readonly<Record<string, string | Uint8Array>>;

/** Scans the files given; the order of their paths is the order in which a tree would list them. */
export type MemoryScan = (files: Texts, options?: MemoryScanOptions) => Promise<ScanResult>;

/** What a test may want otherwise. */
export type MemoryScanOptions = Readonly<{
  locale?: Locale;
  /** Changes the order in which the tree lists its files and names its candidates. */
  order?: (paths: readonly string[]) => readonly string[];
}>;

/** The catalogue that is built. */
export const builtCatalogue = JSON.parse(readFileSync(join(projectRoot, "dist/catalogue.json"), "utf8")) as Catalogue;

/** A scan that loads what belongs to the program once. */
export function memoryScan(): MemoryScan {
  const engine = loadPolicies(new Uint8Array(readFileSync(join(projectRoot, "dist/policy.wasm"))));
  return (files, { locale = "en", order = inOrder } = {}) => {
    const sorted = memoryTree(files);
    const tree: FileTree = { ...sorted, paths: order(sorted.paths) };
    return scan(tree, {
      candidates: order(candidatesOf(sorted)),
      catalogue: builtCatalogue,
      locale,
      now: exampleDay,
      loadPolicies: () => Promise.resolve(engine),
    });
  };
}

function inOrder(paths: readonly string[]): readonly string[] {
  return paths;
}
