/** A text's identity: equal keys mean provably equal texts. */
import type { Text } from "../text/index.js";
import { knownChars } from "../text/index.js";

/**
 * `text` as a key, each hole by its identity; undefined when a hole has none. Letter case is folded, because Azure
 * compares names without it.
 */
export function textKey(text: Text): { readonly key: string; readonly known: boolean } | undefined {
  const chars = knownChars(text);
  if (chars !== undefined) return { key: chars.toLowerCase(), known: true };
  const parts: string[] = [];
  for (const piece of text) {
    if (piece.kind === "known") parts.push(piece.chars.toLowerCase());
    else if (piece.kind === "hole" && piece.id !== undefined) parts.push(`\u0000${piece.id}\u0000`);
    else return undefined;
  }
  return { key: parts.join(""), known: false };
}
