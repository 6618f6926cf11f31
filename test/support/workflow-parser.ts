/**
 * GitHub's own parser of workflows and actions.
 *
 * Its package imports JSON in a way that no Node from 22 on takes, so that it is bundled first.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { build } from "esbuild";

import { root } from "../../scripts/lib/run.js";

/** The names of a file's kinds, as the parser knows them. */
export type Kind = "workflow" | "action";

type Parser = Readonly<{
  parseWorkflow: typeof parseWorkflow;
  parseAction: typeof parseWorkflow;
  NoOperationTraceWriter: typeof NoOperationTraceWriter;
}>;

const contents = `
export { NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
export { parseAction } from "@actions/workflow-parser/actions/index";
`;

/** Says what GitHub would refuse in a file; an empty list is a file that it takes. */
export async function loadWorkflowParser(): Promise<(kind: Kind, name: string, text: string) => readonly string[]> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  const folder = mkdtempSync(join(tmpdir(), "proxylint-parser-"));
  try {
    const file = join(folder, "parser.mjs");
    writeFileSync(file, outputFiles[0]?.contents ?? "");
    const parser = (await import(pathToFileURL(file).href)) as Parser;
    return (kind, name, content) => {
      const parse = kind === "workflow" ? parser.parseWorkflow : parser.parseAction;
      const { context } = parse({ name, content }, new parser.NoOperationTraceWriter());
      return context.errors.getErrors().map(({ message }) => message);
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
