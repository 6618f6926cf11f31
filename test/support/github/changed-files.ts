/** The files that differ between two commits, with patches, and which lines of a patch can be commented on. */
import { createHash } from "node:crypto";

import type { FakeState, StoredFile } from "./state.js";

/** Unchanged lines around a change. */
const context = 3;

/** The files of `head` that are not as in `base`. */
export function changedFiles(state: FakeState, base: string, head: string): readonly StoredFile[] {
  if (state.files !== undefined) return state.files;
  const before = state.commits.get(base)?.files ?? {};
  const after = state.commits.get(head)?.files ?? {};
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return paths
    .filter((path) => before[path] !== after[path])
    .map((path) => {
      const status = !(path in before) ? "added" : !(path in after) ? "removed" : "modified";
      const patch = patchOf(before[path] ?? "", after[path] ?? "");
      return { filename: path, status, patch, blob: blobHash(after[path] ?? before[path] ?? "") };
    });
}

/** As the API lists a file: with the counts and the name of its contents, which no state needs to say. */
export function listedFile(file: StoredFile): unknown {
  const lines = (file.patch ?? "").split("\n");
  const additions = lines.filter((line) => line.startsWith("+")).length;
  const deletions = lines.filter((line) => line.startsWith("-")).length;
  const sha = file.blob ?? blobHash(file.patch ?? "");
  const { blob: _, ...rest } = file;
  return { sha, additions, deletions, changes: additions + deletions, ...rest };
}

/** As git names the content of a file. */
export function blobHash(text: string): string {
  return createHash("sha1")
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest("hex");
}

/** One hunk from the first line that differs to the last one. */
function patchOf(before: string, after: string): string {
  const old = linesOf(before);
  const now = linesOf(after);
  let top = 0;
  while (top < Math.min(old.length, now.length) && old[top] === now[top]) top++;
  let bottom = 0;
  while (bottom < Math.min(old.length, now.length) - top && old.at(-1 - bottom) === now.at(-1 - bottom)) bottom++;
  const from = Math.max(0, top - context);
  const after3 = Math.min(bottom, context);
  const head = old.slice(from, top).map((line) => ` ${line}`);
  const gone = old.slice(top, old.length - bottom).map((line) => `-${line}`);
  const come = now.slice(top, now.length - bottom).map((line) => `+${line}`);
  const tail = old.slice(old.length - bottom, old.length - bottom + after3).map((line) => ` ${line}`);
  const ranges = [gone, come].map((lines) => rangeOf(from, head.length + lines.length + tail.length));
  return [`@@ -${ranges[0] ?? ""} +${ranges[1] ?? ""} @@`, ...head, ...gone, ...come, ...tail].join("\n");
}

function rangeOf(from: number, count: number): string {
  return `${count === 0 ? from : from + 1},${count}`;
}

function linesOf(text: string): readonly string[] {
  return text === "" ? [] : text.replace(/\n$/u, "").split("\n");
}

/** Number of the hunk by line, for one side of a patch. */
export function hunksBySide(patch: string, side: "LEFT" | "RIGHT"): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let hunk = 0;
  let line = 0;
  for (const text of patch.split("\n")) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/u.exec(text);
    if (header !== null) {
      hunk += 1;
      line = Number(side === "LEFT" ? header[1] : header[2]);
    } else if (text.startsWith(" ") || text.startsWith(side === "LEFT" ? "-" : "+")) {
      found.set(line, hunk);
      line += 1;
    }
  }
  return found;
}
