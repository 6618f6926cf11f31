/** What a generator gives: a file of the repository, and JSON or Markdown as prettier would leave it. */
import { format, resolveConfig } from "prettier";

import { root } from "../lib/run.js";

/** A file to write; `path` is relative to the root. */
export type OutputFile = Readonly<{ path: string; content: string }>;

/** The file with its text formatted by the project's own settings. */
export async function formatted(path: string, text: string, parser: "json" | "markdown"): Promise<OutputFile> {
  const settings = await resolveConfig(`${root}/${path}`);
  return { path, content: await format(text, { ...settings, parser }) };
}
