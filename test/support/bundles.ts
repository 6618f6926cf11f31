/** Bundles for tests: built by opa from Rego, or packed by hand as nobody should. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

import { policyTool } from "../../scripts/lib/policy-tools.js";
import { capture } from "../../scripts/lib/run.js";

/** The bundle that `opa build` makes of Rego files and data, by path. */
export function builtBundle(files: Readonly<Record<string, string>>): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "proxylint-bundle-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, "in", path)), { recursive: true });
      writeFileSync(join(folder, "in", path), text);
    }
    capture(policyTool("opa"), ["build", "-t", "wasm", "-b", "in", "-o", "bundle.tar.gz"], { cwd: folder });
    return readFileSync(join(folder, "bundle.tar.gz"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A rule with everything that a bundle's rule needs; `body` is what stands behind `report contains violation if`. */
export function ownRule(name: string, body: string, metadata: readonly string[] = []): string {
  return [
    `package acme["${name}"]`,
    "",
    "# METADATA",
    `# title: The title of ${name}`,
    ...metadata.map((line) => `# ${line}`),
    "# entrypoint: true",
    "# custom:",
    "#   severity: warning",
    `report contains violation if {${body}}`,
    "",
  ].join("\n");
}

/** Files under tar and gzip, as a bundle has them. */
export function packed(files: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  return gzipSync(tarOf(files));
}

/** Files under tar. */
export function tarOf(files: Readonly<Record<string, Uint8Array | string>>): Buffer {
  const blocks = Object.entries(files).flatMap(([path, content]) => {
    const bytes = Buffer.from(content);
    return [header(path, bytes.length), bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function header(path: string, size: number): Buffer {
  const block = Buffer.alloc(512);
  block.write(path, 0, 100);
  block.write("0000644\0", 100);
  block.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  block.write("        0", 148);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

/** The manifest of a bundle with one rule, and what its METADATA says. */
export function manifest(annotation: object, entrypoint = "acme/one/report"): string {
  return JSON.stringify({ wasm: [{ entrypoint, module: "/policy.wasm", annotations: [annotation] }] });
}
