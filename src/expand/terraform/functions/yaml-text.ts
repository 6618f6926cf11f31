/**
 * Writes values as Terraform's `yamlencode` does: block style, strings in double quotes.
 */
import type { Value } from "../../../model/index.js";
import { knownChars } from "../../../text/index.js";
import { compareChars } from "../collections.js";

/** `value` as YAML; undefined when something in it is not known. */
export function yamlTextOf(value: Value): string | undefined {
  const written = write(value, "");
  return written === undefined ? undefined : `${written.startsWith("\n") ? written.slice(1) : written.trimStart()}\n`;
}

/** What stands behind `key:` or `-`: ` scalar`, or lines of their own that start with a line end. */
function write(value: Value, indent: string): string | undefined {
  switch (value.kind) {
    case "text":
      return writeText(knownChars(value.text), indent);
    case "number":
      return ` ${value.literal}`;
    case "boolean":
      return ` ${String(value.value)}`;
    case "null":
      return " null";
    case "list":
      return value.more === undefined ? writeList(value.items, indent) : undefined;
    case "map":
      return value.more === undefined ? writeMap(value, indent) : undefined;
    case "unknown":
    case "choice":
      return undefined;
  }
}

function writeText(chars: string | undefined, indent: string): string | undefined {
  if (chars === undefined) return undefined;
  if (!chars.includes("\n")) return ` ${JSON.stringify(chars)}`;
  const lines = chars.replace(/\n$/, "").split("\n");
  const mark = chars.endsWith("\n\n") ? "+" : chars.endsWith("\n") ? "" : "-";
  return ` |${mark}\n${lines.map((line) => (line === "" ? "" : `${indent}${line}`)).join("\n")}`;
}

function writeList(items: readonly Value[], indent: string): string | undefined {
  if (items.length === 0) return " []";
  const lines: string[] = [];
  for (const item of items) {
    const written = write(item, `${indent}  `);
    if (written === undefined) return undefined;
    // A map or list in a list starts on the line of its dash.
    lines.push(`${indent}-${written.startsWith("\n") ? ` ${written.slice(1).trimStart()}` : written}`);
  }
  return `\n${lines.join("\n")}`;
}

function writeMap(map: Extract<Value, { kind: "map" }>, indent: string): string | undefined {
  if (map.entries.size === 0) return " {}";
  const lines: string[] = [];
  for (const [key, entry] of [...map.entries].toSorted(([left], [right]) => compareChars(left, right))) {
    // A list in a map stands at the map's own indentation.
    const written = write(entry.value, entry.value.kind === "list" ? indent : `${indent}  `);
    if (written === undefined) return undefined;
    lines.push(`${indent}${JSON.stringify(key)}:${written}`);
  }
  return `\n${lines.join("\n")}`;
}
