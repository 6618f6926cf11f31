/**
 * Holds a tree against the schema: wrong types, unknown keys, names of rules, and texts that mean something.
 *
 * All problems are found at once. The schema says what was expected; where that is one of a few words, or a key, the
 * nearest right one is named.
 */
import * as v from "valibot";
import type { ConfigCode } from "../errors.js";
import { namedEntry, namedProxy } from "../facts/index.js";
import type { Place } from "../text/index.js";
import type { ConfigList, ConfigMap, ConfigNode } from "./document.js";
import { plainValue } from "./document.js";
import { globFault } from "./glob.js";
import type { Problem } from "./problem.js";
import { didYouMean, shown } from "./problem.js";
import type { Meaning } from "./schema.js";
import { configFileSchema } from "./schema.js";
import { familyOf } from "./settings.js";

/** What names of rules are held against. */
export interface KnownRules {
  readonly ids: readonly string[];
  /** Rules of families that are not ours may be there too: bundles bring them. */
  readonly mayBeOthers: boolean;
}

/** Everything that is wrong with `root`. */
export function problemsOf(root: ConfigNode, rules: KnownRules): readonly Problem[] {
  const found = new Checker(rules);
  found.checkBelow(configFileSchema, root, []);
  found.checkTypes(root);
  return found.problems;
}

/** As much of a valibot schema as the walk needs; the library has it as plain fields. */
interface SchemaShape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaShape>>;
  readonly item?: SchemaShape;
  readonly value?: SchemaShape;
  readonly wrapped?: SchemaShape;
  readonly options?: readonly string[];
  /** What was expected. */
  readonly message?: unknown;
}

const maximumHints = 50;

class Checker {
  readonly problems: Problem[] = [];
  private readonly rules: KnownRules;
  /** Lists where a mapping was expected. */
  private readonly misplaced = new Set<ConfigNode>();

  constructor(rules: KnownRules) {
    this.rules = rules;
  }

  /** What the library finds: values of another type, texts of another form, keys that are missing. */
  checkTypes(root: ConfigNode): void {
    const result = v.safeParse(configFileSchema, plainValue(root));
    for (const issue of result.issues ?? []) {
      const path = (issue.path ?? []).map(({ key }) => String(key));
      const nodes = nodesAlong(root, path);
      // The library takes a list for a mapping, and names only the first key that is too much.
      if (nodes.some((node) => this.misplaced.has(node)) || issue.expected === "never") continue;
      const node = nodes.at(-1) ?? root;
      if (issue.type === "strict_object" && nodes.length <= path.length) {
        const message = `${path.at(-1) ?? ""} is missing: expected ${issue.message}`;
        this.add("config-shape", node.place, path.slice(0, -1), message);
      } else {
        const near = node.kind === "scalar" ? this.near(String(node.value), optionsAt(configFileSchema, path)) : "";
        this.add("config-shape", node.place, path, `expected ${issue.message}, found ${described(node)}${near}`);
      }
    }
  }

  /** What the library cannot know, for `node` and all that is below it. */
  checkBelow(schema: SchemaShape, node: ConfigNode, path: readonly string[]): void {
    const { type, entries, item, value, wrapped } = schema;
    if (type === "exact_optional" && wrapped !== undefined) this.checkBelow(wrapped, node, path);
    else if (node.kind === "map" && entries !== undefined) this.checkKeys(entries, node, path);
    else if (node.kind === "map" && value !== undefined) this.checkNames(schema, value, node, path);
    else if (node.kind === "list") this.checkList(schema, item, node, path);
    else if (node.kind === "scalar" && typeof node.value === "string") {
      this.checkMeaning(metadataOf(schema)["meaning"], node.value, node.place, path);
    }
  }

  private checkList(
    schema: SchemaShape,
    item: SchemaShape | undefined,
    node: ConfigList,
    path: readonly string[],
  ): void {
    if (item !== undefined) {
      for (const [index, child] of node.items.entries()) this.checkBelow(item, child, [...path, String(index)]);
    } else if (schema.entries !== undefined || schema.value !== undefined) {
      this.misplaced.add(node);
      this.add("config-shape", node.place, path, `expected ${String(schema.message)}, found a list`);
    }
  }

  private checkKeys(known: Readonly<Record<string, SchemaShape>>, node: ConfigMap, path: readonly string[]): void {
    for (const { key, keyPlace, node: child } of node.entries) {
      const schema = Object.hasOwn(known, key) ? known[key] : undefined;
      if (schema !== undefined) this.checkBelow(schema, child, [...path, key]);
      else {
        const message = `there is no setting ${shown(key)}${this.near(key, Object.keys(known))}`;
        this.add("config-unknown-key", keyPlace, path, message);
      }
    }
  }

  private checkNames(schema: SchemaShape, value: SchemaShape, node: ConfigMap, path: readonly string[]): void {
    for (const { key, keyPlace, node: child } of node.entries) {
      this.checkMeaning(metadataOf(schema)["keys"], key, keyPlace, path);
      this.checkBelow(value, child, [...path, key]);
    }
  }

  private checkMeaning(meaning: unknown, text: string, place: Place, path: readonly string[]): void {
    if (text.trim() === "") return;
    if (meaning === "rule" && !this.isRule(text)) this.add("config-unknown-rule", place, path, this.noRule(text));
    const fault = meaningFault(meaning as Meaning | undefined, text);
    if (fault !== undefined) this.add("config-shape", place, path, `expected ${fault}`);
  }

  private isRule(name: string): boolean {
    const { ids, mayBeOthers } = this.rules;
    if (ids.includes(name) || ids.some((id) => familyOf(id) === name)) return true;
    return mayBeOthers && !ids.some((id) => familyOf(id) === familyOf(name));
  }

  private noRule(name: string): string {
    const { ids } = this.rules;
    const families = [...new Set(ids.map(familyOf))];
    const near = this.near(name, [...ids, ...families]);
    const bare = ids.find((id) => id.endsWith(`/${name}`));
    return `there is no rule ${shown(name)}${near === "" && bare !== undefined ? `; did you mean ${bare}?` : near}`;
  }

  /** Comparing words is dear, and nobody reads the hundredth hint. */
  private near(word: string, candidates: readonly string[]): string {
    return this.problems.length < maximumHints ? didYouMean(word, candidates) : "";
  }

  private add(code: ConfigCode, place: Place, path: readonly string[], message: string): void {
    this.problems.push({ code, place, key: path.map(shown).join("."), message });
  }
}

function metadataOf(schema: SchemaShape): Readonly<Record<string, unknown>> {
  return v.getMetadata(schema as unknown as Parameters<typeof v.getMetadata>[0]);
}

/** The nodes on the way to `path`, the root first, as far as there are any. */
function nodesAlong(root: ConfigNode, path: readonly string[]): readonly ConfigNode[] {
  const nodes = [root];
  for (const step of path) {
    const next = childOf(nodes.at(-1), step);
    if (next === undefined) break;
    nodes.push(next);
  }
  return nodes;
}

function childOf(node: ConfigNode | undefined, step: string): ConfigNode | undefined {
  if (node?.kind === "map") return node.entries.find(({ key }) => key === step)?.node;
  return node?.kind === "list" ? node.items[Number(step)] : undefined;
}

/** The words that may stand at `path`; none where anything may. */
function optionsAt(root: SchemaShape, path: readonly string[]): readonly string[] {
  const found = path.reduce<SchemaShape | undefined>((schema, step) => schema && schemaBelow(schema, step), root);
  return (found?.wrapped ?? found)?.options ?? [];
}

function schemaBelow(schema: SchemaShape, step: string): SchemaShape | undefined {
  const { entries, item, value } = schema.wrapped ?? schema;
  return entries === undefined ? (item ?? value) : entries[step];
}

/** What stands there, in a few words. */
function described(node: ConfigNode): string {
  switch (node.kind) {
    case "map":
      return "a mapping";
    case "list":
      return "a list";
    case "scalar":
      return node.value === null ? "nothing" : quotedIfBlank(shown(String(node.value)));
  }
}

function quotedIfBlank(word: string): string {
  return word.trim() === "" ? `"${word}"` : word;
}

/** Why `text` does not stand for what it should, as what was expected; names of rules are not its business. */
function meaningFault(meaning: Meaning | undefined, text: string): string | undefined {
  switch (meaning) {
    case undefined:
    case "rule":
      return undefined;
    case "glob":
      return foundInstead(globFault(text), text);
    case "path":
      return foundInstead(pathFault(text), text);
    case "date":
      return isDateForm(text) && !isDate(text) ? foundInstead("a day of the calendar", text) : undefined;
    // What is wrong with these may be a password in them: they are not repeated.
    case "proxy":
      return namedProxy(text) === undefined ? proxyForm : undefined;
    case "bypass":
      return namedEntry(text) === undefined ? bypassForm : undefined;
  }
}

const proxyForm =
  "host, host:port or an address such as http://proxy.corp.example:3128/, without user name, password and path";
const bypassForm = "one host, domain, address or range, without scheme and port";

function foundInstead(wanted: string | undefined, text: string): string | undefined {
  return wanted === undefined ? undefined : `${wanted}, found ${shown(text)}`;
}

/** Why `path` is no path below the root, as what was expected. */
function pathFault(path: string): string | undefined {
  if (path.includes("\\")) return "a path with / between folders";
  if (path.startsWith("/") || path.split("/").includes("..")) return "a path below the root of the scan";
  return undefined;
}

/** Whether the library takes the form; where it does not, it has said so. */
function isDateForm(text: string): boolean {
  return v.ISO_DATE_REGEX.test(text);
}

/** Whether the calendar has the day; the form alone lets 30 February through. */
function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
