/**
 * Bundles the program: one ESM file for each entry and flat chunks for what they share or load late.
 *
 * Chunks lie beside the entries, so that `new URL("./x.wasm", import.meta.url)` finds the files of dist from any of
 * them. Nothing is minified: a change of dist can be read.
 */
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

import { build } from "esbuild";
import type { Metafile, OutputFile, Plugin } from "esbuild";

import { root } from "../lib/run.js";

/** The files of a bundle by their name in dist, and where each byte came from. */
export type Bundled = Readonly<{ files: ReadonlyMap<string, Uint8Array>; metafile: Metafile }>;

/** CommonJS libraries call `require` for Node's own modules, which ESM does not have. */
const requireForLibraries = [
  `import { createRequire as createRequireForLibraries } from "node:module";`,
  `const require = createRequireForLibraries(import.meta.url);`,
].join("\n");

/** Our files in the place of libraries, for imports in files whose path holds `importer`. */
const standIns: readonly Readonly<{ library: string; importer: string; file: string }>[] = [
  // We use another `yaml` ourselves.
  { library: "yaml", importer: join("node_modules", "@open-policy-agent", "opa-wasm"), file: "yaml.ts" },
  { library: "sprintf-js", importer: join("node_modules", "@open-policy-agent", "opa-wasm"), file: "sprintf.ts" },
  // Ours and the older one of @actions/github: one of them in dist, and as little of it as is used.
  { library: "undici", importer: "", file: "undici.js" },
  { library: "@actions/http-client", importer: join("node_modules", "@actions", "github"), file: "http-client.ts" },
];

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
    plugins: [standInsForLibraries],
    // node_modules may be a link (the freshness check makes one); its real path must not show in the output.
    preserveSymlinks: true,
    metafile: true,
    write: false,
    logLevel: "warning",
  });
  const files = new Map(result.outputFiles.map((file) => [basename(file.path), withRequire(file)]));
  return { files, metafile: result.metafile };
}

/** The file with `require` where esbuild's own code asks for it; every file of a start would pay for it otherwise. */
function withRequire({ text, contents }: OutputFile): Uint8Array {
  if (!text.includes("typeof require ")) return contents;
  return Buffer.from(text.replace(/^(?:#!.*\n)?/u, (start) => `${start}${requireForLibraries}\n`));
}

const standInsForLibraries: Plugin = {
  name: "stand-ins-for-libraries",
  setup: (plugin) => {
    plugin.onResolve({ filter: /^[@\w]/ }, ({ path, importer }) => {
      const standIn = standIns.find(({ library, importer: from }) => library === path && importer.includes(from));
      return standIn === undefined ? undefined : { path: join(root, "scripts/stubs", standIn.file) };
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
