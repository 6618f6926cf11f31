/** The Terraform grammar for tests, read from node_modules as the entry reads it from dist. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import type { HclGrammar } from "../../src/parse/hcl/index.js";
import { loadHclGrammar } from "../../src/parse/hcl/index.js";

const require = createRequire(import.meta.url);

/** The loaded grammar. */
export async function hclGrammar(): Promise<HclGrammar> {
  const grammar = require.resolve("@tree-sitter-grammars/tree-sitter-hcl/package.json");
  return loadHclGrammar({
    runtime: readFileSync(require.resolve("web-tree-sitter/web-tree-sitter.wasm")),
    grammar: readFileSync(join(dirname(grammar), "tree-sitter-hcl.wasm")),
  });
}
