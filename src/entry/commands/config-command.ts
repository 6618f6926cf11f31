/** What `proxylint config` prints: every setting in force, and where it comes from. */
import type { EffectiveNode } from "../../config/effective.js";
import type { Place } from "../../text/index.js";
import { positionAt } from "../../text/index.js";
import { readConfig } from "../configuration.js";
import type { ProgramFiles } from "../program-files.js";

/** How to print the configuration. */
export interface ConfigOptions {
  readonly json: boolean;
  /** The configuration file that was asked for. */
  readonly config?: string;
}

/** The configuration of the folder as YAML with remarks, or as JSON. */
export async function configCommand(folder: string, options: ConfigOptions, files: ProgramFiles): Promise<string> {
  const path = options.config === undefined ? {} : { path: options.config };
  const loaded = await readConfig({ root: folder, folder, ...path }, files);
  const { effectiveSettings } = await import("../../config/effective.js");
  const settings = effectiveSettings(loaded?.merged);
  const read = loaded?.files ?? [];
  if (options.json) {
    return `${JSON.stringify({ version: 1, files: read, settings: jsonOf(settings) }, undefined, 2)}\n`;
  }
  return [headOf(read), ...withRemarks(linesOf(settings, 0))].join("\n") + "\n";
}

/** A value that stands in the output, `{value, from}` where it is one. */
function jsonOf(node: EffectiveNode): unknown {
  switch (node.kind) {
    case "scalar":
      return { value: node.value, from: node.place === undefined ? "default" : positionOf(node.place) };
    case "list":
      return node.items.map(jsonOf);
    case "map":
      return Object.fromEntries(node.entries.map(({ key, node: value }) => [key, jsonOf(value)]));
  }
}

function positionOf(place: Place): { readonly path: string; readonly line: number; readonly column: number } {
  return { path: place.source.path, ...positionAt(place.source, place.start) };
}

function headOf([first, ...others]: readonly string[]): string {
  if (first === undefined) return "# There is no configuration file: these are the defaults.";
  return `# From ${printable(first)}${others.length === 0 ? "" : `, which extends ${others.map(printable).join(", ")}`}.`;
}

/** A line of YAML, with the remark behind it. */
type Line = Readonly<{ text: string; remark?: string }>;

function linesOf(node: EffectiveNode, depth: number): readonly Line[] {
  const indent = "  ".repeat(depth);
  if (node.kind === "scalar") return [{ text: `${indent}${written(node.value)}`, remark: remarkOf(node.place) }];
  if (node.kind === "map") return node.entries.flatMap(({ key, node: value }) => entryLines(key, value, depth));
  return node.items.flatMap((item) => {
    const [first, ...others] = linesOf(item, depth + 1);
    return first === undefined ? [] : [{ ...first, text: `${indent}- ${first.text.trimStart()}` }, ...others];
  });
}

function entryLines(key: string, value: EffectiveNode, depth: number): readonly Line[] {
  const head = `${"  ".repeat(depth)}${written(key)}:`;
  const [first, ...others] = linesOf(value, depth + 1);
  if (first === undefined) return [{ text: `${head} ${value.kind === "list" ? "[]" : "{}"}`, remark: "default" }];
  if (value.kind === "scalar") return [{ ...first, text: `${head} ${first.text.trimStart()}` }, ...others];
  return [{ text: head }, first, ...others];
}

function remarkOf(place: Place | undefined): string {
  if (place === undefined) return "default";
  const { path, line } = positionOf(place);
  return `${printable(path)}:${line}`;
}

/** Longer lines have their remark right behind them. */
const remarkColumn = 60;

function withRemarks(lines: readonly Line[]): readonly string[] {
  const fitting = lines.flatMap(({ text }) => (text.length < remarkColumn ? [text.length] : []));
  const column = Math.max(0, ...fitting) + 2;
  return lines.map(({ text, remark }) => (remark === undefined ? text : `${`${text} `.padEnd(column)}# ${remark}`));
}

/** A value as YAML reads it back: plain where that is certain, else in quotes. */
function written(value: string | number | boolean | null): string {
  if (typeof value !== "string") return String(value);
  const isPlain = /^[a-z./][a-z0-9./-]*$/iu.test(value) && !/^(?:true|false|null|\.nan|\.inf|~)$/iu.test(value);
  return isPlain ? value : printable(JSON.stringify(value));
}

/** What a terminal would act on, or turn around, as an escape. */
function printable(text: string): string {
  return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, index) => escape(character.charCodeAt(index))).join(""),
  );
}

function escape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
