/**
 * The package as users get it. `dist` holds all that it runs, so that the package asks for nothing to be installed:
 * what our package.json says for contributors (libraries, tools, scripts) is left out of the one that is packed.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { array, looseObject, parse, record, string, unknown } from "valibot";
import { capture } from "./run.js";

const packedSchema = array(looseObject({ filename: string(), files: array(looseObject({ path: string() })) }));
const forContributors: ReadonlySet<string> = new Set([
  "scripts",
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "overrides",
]);

/** A package that lies in a file, and the paths that it holds. */
export type Packed = Readonly<{ file: string; paths: readonly string[] }>;

/** Packs the package into `folder`, which is there. */
export function packInto(folder: string): Packed {
  const stage = mkdtempSync(join(tmpdir(), "proxylint-package-"));
  try {
    const { file } = npmPack([], stage);
    capture("tar", ["-xzf", file, "-C", stage]);
    const manifest = join(stage, "package/package.json");
    const whole = parse(record(string(), unknown()), JSON.parse(readFileSync(manifest, "utf8")));
    const kept = Object.entries(whole).filter(([key]) => !forContributors.has(key));
    writeFileSync(manifest, `${JSON.stringify(Object.fromEntries(kept), undefined, 2)}\n`);
    return npmPack([join(stage, "package")], folder);
  } finally {
    rmSync(stage, { recursive: true });
  }
}

function npmPack(what: readonly string[], folder: string): Packed {
  const printed = capture("npm", ["pack", "--json", "--pack-destination", folder, ...what]);
  const [pack] = parse(packedSchema, JSON.parse(printed));
  if (pack === undefined) throw new Error("npm packed nothing");
  return { file: join(folder, pack.filename), paths: pack.files.map(({ path }) => path).sort() };
}
