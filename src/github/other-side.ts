/**
 * The files of a change in the state that is not at hand: those before it where its result is checked out, those after
 * it where only the base may be.
 *
 * What the API says of a change is mostly enough to compute them. What it leaves out is fetched, up to a number.
 */
import type { ChangedFile } from "./changed-files.js";
import { withoutPatch, withPatch } from "./patch.js";

/** Which state is wanted, and how the other is read. */
export interface OtherSideRequest {
  readonly wanted: "before" | "after";
  /** The bytes of a file of the state that is at hand; undefined where it has none. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** The bytes of a file of the state that is wanted, which has it. */
  readonly fetch: (path: string, file: ChangedFile) => Promise<Uint8Array | undefined>;
}

/** By path: what the files that differ hold in the wanted state; undefined where it does not have them. */
export type OtherSide = ReadonlyMap<string, Uint8Array | undefined>;

/** The state at hand is not the one that the change speaks of, or too much would have to be fetched. */
export type NoOtherSide = "not-at-hand" | "too-many";

/** Files that are asked for one by one. Each is a request, of which a token has a thousand an hour. */
const mostFetched = 100;
/** Bytes of the wanted state that are held at a time: they are there until all is judged. */
const mostBytes = 256 * 1024 * 1024;
/** Files that no text stands in, as the API sees it, and that may matter all the same: UTF-16, certificates. */
const mayMatter = /\.(?:json|jsonc|tf|tofu|tfvars|ya?ml|sh|ps1|bicep|bicepparam|toml|crt|cer|pem|der)$/iu;

/** What of the wanted state differs from the one at hand. */
export async function otherSide(
  files: readonly ChangedFile[],
  request: OtherSideRequest,
): Promise<OtherSide | NoOtherSide> {
  const replaced = new Map<string, Uint8Array | undefined>();
  let fetched = 0;
  let held = 0;
  for (const file of files) {
    const { here, there } = pathsOf(file, request.wanted);
    const bytes = here === undefined ? new Uint8Array() : request.read(here);
    if (bytes === undefined) return "not-at-hand";
    if (here !== undefined && here !== there) replaced.set(here, undefined);
    if (there === undefined) continue;
    const known = computed(file, bytes, request.wanted);
    if (known === undefined && (fetched += 1) > mostFetched) return "too-many";
    const wanted = known ?? (await request.fetch(there, file));
    held += sizeOf(wanted);
    if (held > mostBytes) return "too-many";
    replaced.set(there, wanted);
  }
  return replaced;
}

function sizeOf(bytes: Uint8Array | undefined): number {
  return bytes?.byteLength ?? 0;
}

/** What a file is called in the state at hand, and in the wanted one; undefined where it is not there. */
function pathsOf(
  file: ChangedFile,
  wanted: OtherSideRequest["wanted"],
): Readonly<{ here: string | undefined; there: string | undefined }> {
  const before = file.how === "added" ? undefined : (file.previousPath ?? file.path);
  const after = file.how === "removed" ? undefined : file.path;
  return wanted === "before" ? { here: after, there: before } : { here: before, there: after };
}

function computed(file: ChangedFile, bytes: Uint8Array, wanted: OtherSideRequest["wanted"]): Uint8Array | undefined {
  const { how, hasSameLines, patch } = file;
  if (hasSameLines && how === "modified" && (file.previousPath !== undefined || !mayMatter.test(file.path)))
    return bytes;
  if (patch === undefined) return hasSameLines && !mayMatter.test(file.path) ? new Uint8Array() : undefined;
  const text = textOf(bytes);
  if (text === undefined) return undefined;
  const apply = wanted === "before" ? withoutPatch : withPatch;
  // A checkout may have given every line another end than the repository has.
  const other = apply(text, patch) ?? apply(text.replaceAll("\r\n", "\n"), patch);
  return other === undefined ? undefined : new TextEncoder().encode(other);
}

/** With its byte order mark, of which patches speak too. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
