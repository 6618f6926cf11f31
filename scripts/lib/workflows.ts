/**
 * Every workflow of the project: those that run, those that the pages show, and the one that `proxylint init` writes.
 *
 * All are held to one standard, because people copy what a page shows.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { starterWorkflow } from "../../src/config/starter-files.js";
import { policyTool } from "./policy-tools.js";
import type { Ended } from "./run.js";
import { root, run } from "./run.js";

/** One workflow, and where it is: a file, or a page and which of its workflows. */
export type Workflow = Readonly<{ name: string; text: string }>;

const folder = ".github/workflows";
/** Stands for the commit that a user names; readers of pages see the word. */
const anyCommit = "0123456789abcdef0123456789abcdef01234567";

/** Messages of actionlint about what it is too old to know. */
const tooNew = [String.raw`^specifying action "\$/[a-z./-]+" in invalid format because ref is missing`];

/** The paths of the workflows that run. */
export function workflowFiles(): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((name) => /\.ya?ml$/u.test(name))
    .map((name) => `${folder}/${name}`);
}

/** The workflows that pages show, and the one that `proxylint init` writes. */
export function shownWorkflows(): readonly Workflow[] {
  const docs = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
  const pages = ["README.md", "CONTRIBUTING.md", ...docs.map((name) => `docs/${name}`)];
  const shown = pages.flatMap((page) => {
    const blocks = yamlBlocks(readFileSync(join(root, page), "utf8")).filter(isWorkflow);
    return blocks.map((text, index) => ({ name: `${page.replaceAll("/", "-")}-${index + 1}.yml`, text }));
  });
  const all = [...shown, { name: "init.yml", text: starterWorkflow }];
  return all.map(({ name, text }) => ({ name, text: text.replaceAll("@SHA", `@${anyCommit}`) }));
}

/** Writes the workflows of `shownWorkflows` into `target`. */
export function writeShownWorkflows(target: string): void {
  mkdirSync(target, { recursive: true });
  for (const { name, text } of shownWorkflows()) writeFileSync(join(target, name), text);
}

/** Runs actionlint over all workflows. */
export function checkWorkflows(): Ended {
  const target = mkdtempSync(join(tmpdir(), "proxylint-workflows-"));
  try {
    writeShownWorkflows(target);
    const shown = readdirSync(target).map((name) => join(target, name));
    const ignored = tooNew.flatMap((message) => ["-ignore", message]);
    // What shellcheck says depends on which one is installed.
    const options = ["-no-color", "-shellcheck=", "-pyflakes=", ...ignored];
    return run(policyTool("actionlint"), [...options, ...workflowFiles(), ...shown]);
  } finally {
    rmSync(target, { recursive: true });
  }
}

/** The YAML blocks of a page, without the indentation of the list item that they stand in. */
export function yamlBlocks(page: string): readonly string[] {
  return [...page.matchAll(/^( *)```ya?ml\n(.*?)^\1```$/gmsu)].map(([, indent = "", text = ""]) =>
    text.replaceAll(new RegExp(`^${indent}`, "gmu"), ""),
  );
}

function isWorkflow(text: string): boolean {
  return /^on:/mu.test(text) && /^jobs:/mu.test(text);
}
