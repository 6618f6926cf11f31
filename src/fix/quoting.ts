/** Characters as a language writes them inside quotes. */
import type { Notation } from "./written.js";

/** `chars` between quotes of the kind `quote`; undefined when they could not stand there for themselves. */
export function escaped(chars: string, notation: Notation, quote: string): string | undefined {
  if (notation === "hcl") return escapedControls(chars).replaceAll(/([$%])\{/gu, "$1$1{");
  // A template in JSON would take the one for an expression, Resource Manager the other.
  if (notation === "hcl-in-json" && /[$%]\{/u.test(chars)) return undefined;
  if (chars.startsWith("[")) return undefined;
  if (quote === "'") return escapedControls(chars).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return escapedControls(chars);
}

function escapedControls(chars: string): string {
  return JSON.stringify(chars).slice(1, -1);
}

/** A string of its own. */
export function quoted(chars: string, notation: Notation, quote: string): string | undefined {
  const inner = escaped(chars, notation, quote);
  return inner === undefined ? undefined : `${quote}${inner}${quote}`;
}
