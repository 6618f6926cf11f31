/**
 * `npm run build`: writes dist/, which is committed, since an action runs what its repository holds.
 *
 * The same sources give the same bytes on any machine: no dates, no absolute paths, no order of a file system.
 * `npm run build -- policy` makes policy.wasm alone, for work on rules.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { bundleCode } from "./build/code.js";
import { licenceTexts } from "./build/licences.js";
import { policyModule } from "./build/policy.js";
import { root } from "./lib/run.js";

/** Bytes that dist may have; everyone who uses the action downloads them in each job. */
const budget = 3_000_000;

const dist = join(root, "dist");

/** Everything that dist holds, by file name. */
async function distFiles(): Promise<ReadonlyMap<string, Uint8Array | string>> {
  const catalogue = join(root, "src/generated/catalogue.json");
  if (!existsSync(catalogue)) throw new Error("src/generated/catalogue.json is missing: run `npm run generate` first.");
  const { files, metafile } = await bundleCode();
  return new Map<string, Uint8Array | string>([
    ...files,
    ["catalogue.json", readFileSync(catalogue)],
    ["pages.json", readFileSync(join(root, "src/generated/pages.json"))],
    ["licenses.txt", licenceTexts(metafile)],
    ["policy.wasm", policyModule()],
  ]);
}

/** What package.json and action.yml tell others to run: a path that dist lacks would break them all. */
function promisedFiles(): string[] {
  const texts = ["package.json", "action.yml"].filter((file) => existsSync(join(root, file)));
  const paths = texts.flatMap((file) => [
    ...readFileSync(join(root, file), "utf8").matchAll(/\bdist\/([\w.-]+\.js)\b/gu),
  ]);
  return paths.map(([, name]) => name ?? "");
}

/** Makes dist hold these files and no other. */
function replaceDist(files: ReadonlyMap<string, Uint8Array | string>): void {
  const broken = promisedFiles().filter((name) => !files.has(name));
  if (broken.length > 0) throw new Error(`package.json or action.yml names ${broken.join(", ")}, which is not built.`);
  mkdirSync(dist, { recursive: true });
  for (const name of readdirSync(dist)) if (!files.has(name)) rmSync(join(dist, name), { recursive: true });
  for (const [name, content] of files) writeFileSync(join(dist, name), content);
  chmodSync(join(dist, "cli.js"), 0o755);
}

function buildPolicy(): void {
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, "policy.wasm"), policyModule());
}

async function buildAll(): Promise<void> {
  const files = await distFiles();
  replaceDist(files);
  const sizes = [...files].map(([name, content]): [string, number] => [name, Buffer.byteLength(content)]);
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  const largest = sizes.sort(([, a], [, b]) => b - a).slice(0, 4);
  const named = largest.map(([name, size]) => `${name} ${kilobytes(size)}`).join(", ");
  process.stdout.write(`dist: ${kilobytes(total)} of ${kilobytes(budget)} in ${files.size} files (${named})\n`);
  if (total > budget) throw new Error("dist is over its budget");
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}

try {
  if (process.argv[2] === "policy") buildPolicy();
  else await buildAll();
} catch (error) {
  process.stderr.write(`build: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
