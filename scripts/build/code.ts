/**
 * Bundles the program: one ESM file for each entry and flat chunks for what they share or load late.
 *
 * Chunks lie beside the entries, so that `new URL("./x.wasm", import.meta.url)` finds the files of dist from any of
 * them. Nothing is minified: a change of dist can be read.
 */
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

import { build } from "esbuild";
import type { Metafile, Plugin } from "esbuild";

import { root } from "../lib/run.js";

/** The files of a bundle by their name in dist, and where each byte came from. */
export type Bundled = Readonly<{ files: ReadonlyMap<string, Uint8Array>; metafile: Metafile }>;

/** CommonJS libraries call `require` for Node's own modules, which ESM does not have. */
const requireForLibraries = [
  `import { createRequire as createRequireForLibraries } from "node:module";`,
  `const require = createRequireForLibraries(import.meta.url);`,
].join("\n");

/** Library -> our file in its place, for opa-wasm alone: we use another `yaml` ourselves. */
const standIns: Readonly<Record<string, string>> = {
  yaml: join(root, "scripts/stubs/yaml.ts"),
  "sprintf-js": join(root, "scripts/stubs/sprintf.ts"),
};

/** Bundles every entry. */
export async function bundleCode(): Promise<Bundled> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: entries(),
    outdir: "dist",
    entryNames: "[name]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // jsonc-parser's `main` is a UMD file whose inner requires no bundler can follow.
    mainFields: ["module", "main"],
    charset: "utf8",
    legalComments: "none",
    banner: { js: requireForLibraries },
    plugins: [standInsForOpaWasm],
    // node_modules may be a link (the freshness check makes one); its real path must not show in the output.
    preserveSymlinks: true,
    metafile: true,
    write: false,
    logLevel: "warning",
  });
  const files = new Map(result.outputFiles.map((file) => [basename(file.path), file.contents]));
  return { files, metafile: result.metafile };
}

const standInsForOpaWasm: Plugin = {
  name: "stand-ins-for-opa-wasm",
  setup: (plugin) => {
    plugin.onResolve({ filter: /^(?:yaml|sprintf-js)$/ }, ({ path, importer }) => {
      const standIn = importer.includes(join("node_modules", "@open-policy-agent", "opa-wasm"))
        ? standIns[path]
        : undefined;
      return standIn === undefined ? undefined : { path: standIn };
    });
  },
};

/** The library, the programs (`cli.ts`, `action.ts`) and the files that are started as workers. */
function entries(): string[] {
  const folder = join(root, "src/entry");
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const found = names.filter((name) => /^(?:action|cli|[a-z-]+-worker)\.ts$/u.test(name));
  if (found.length === 0) throw new Error("src/entry has no cli.ts and no action.ts: there is no program to bundle.");
  return ["src/index.ts", ...found.map((name) => `src/entry/${name}`)];
}
