/**
 * Collects the licence texts of everything that lands in dist, as their licences ask.
 *
 * A licence that is not listed here, or a package without a text, fails the build: both need a person to look.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import type { Metafile } from "esbuild";
import { object, parse, string } from "valibot";

import { root } from "../lib/run.js";

/** Licences that let us ship the code in a program under Apache-2.0. */
const allowed: ReadonlySet<string> = new Set(
  ["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-0"].concat([
    "Unicode-3.0",
    "Unlicense",
  ]),
);

/** What is read of a package.json. */
const manifestSchema = object({ name: string(), version: string(), license: string() });

/** What opa compiles into every module comes from no npm package. */
const runtimeFile = "scripts/licences/policy-runtime.txt";

const rule = "=".repeat(80);

/** The text of dist/licenses.txt for a bundle. */
export function licenceTexts(metafile: Metafile): string {
  const shipped = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const paths = shipped.filter(([, input]) => input.bytesInOutput > 0).map(([path]) => path);
  const folders = new Set(paths.map(packageFolder).filter((folder) => folder !== undefined));
  const texts = [...folders].map(packageText).sort();
  const runtime = readFileSync(join(root, runtimeFile), "utf8").trim();
  return `${["Third-party software in this folder.", ...texts, runtime].join(`\n\n${rule}\n`)}\n`;
}

/** A licence expression lets us ship when one side of OR does; AND needs both. */
function isAllowed(expression: string): boolean {
  const plain = expression.replaceAll(/[()]/gu, "");
  return plain.split(" OR ").some((side) => side.split(" AND ").every((name) => allowed.has(name.trim())));
}

/** `node_modules/a/node_modules/@b/c/x.js` belongs to `node_modules/a/node_modules/@b/c`. */
function packageFolder(path: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0];
}

function packageText(folder: string): string {
  const manifestPath = join(root, folder, "package.json");
  const manifest = parse(manifestSchema, JSON.parse(readFileSync(manifestPath, "utf8")));
  const title = `${manifest.name} ${manifest.version} (${manifest.license})`;
  if (!isAllowed(manifest.license))
    throw new Error(`${title}: not a listed licence. Look at it, then list it or drop the package.`);
  const names = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : [];
  const files = names.filter((name) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/iu.test(name));
  if (files.length === 0) throw new Error(`${title}: the package has no licence text.`);
  const texts = files.map((file) =>
    readFileSync(join(root, folder, file), "utf8")
      .replaceAll("\r\n", "\n")
      .trim(),
  );
  return [title, ...texts].join("\n\n");
}
