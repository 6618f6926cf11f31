/** Files as they are written, each read once. Which files can be edited is decided here, by their names. */
import type { Source } from "../text/index.js";
import { writtenHcl } from "./written-hcl.js";
import { writtenJson } from "./written-json.js";
import type { Notation, WrittenFile } from "./written.js";

/** Reads files for edits; undefined for one that cannot be edited. */
export type WrittenFiles = (source: Source) => WrittenFile | undefined;

/** A reader that keeps what it has read. */
export function writtenFiles(): WrittenFiles {
  const known = new Map<Source, WrittenFile | undefined>();
  return (source) => {
    if (!known.has(source)) known.set(source, read(source));
    return known.get(source);
  };
}

/** Longer files are written by machines, and edits of them are lost. */
const maximumLength = 2_000_000;

function read(source: Source): WrittenFile | undefined {
  const notation = notationOf(source.path);
  if (notation === undefined || source.text.length > maximumLength) return undefined;
  const root = notation === "hcl" ? writtenHcl(source) : writtenJson(source);
  return root === undefined ? undefined : { text: source.text, notation, root };
}

function notationOf(path: string): Notation | undefined {
  if (/\.(?:tf|tofu|tfvars)\.json$/i.test(path)) return "hcl-in-json";
  if (/\.jsonc?$/i.test(path)) return "json";
  return /\.(?:tf|tofu|tfvars)$/i.test(path) ? "hcl" : undefined;
}
