/**
 * Variable files: which ones a root loads by itself, which ones are variants of it, and what they assign.
 */
import type { FileTree, Value } from "../../model/index.js";
import type { HclAttribute } from "../../parse/hcl/index.js";
import type { Source } from "../../text/index.js";
import { placeOf } from "../../text/index.js";
import type { Configuration, ConfigurationReader } from "./configuration.js";
import { evaluate } from "./evaluate.js";
import { folderOf } from "./paths.js";
import type { Budget, ModuleScope } from "./scope.js";
import { valueUsedAt } from "./values.js";

/** The assignments of some variable files; a later file wins. */
export type Assignments = ReadonlyMap<string, Readonly<{ source: Source; attribute: HclAttribute }>>;

/** The variable files that concern a root. */
export interface VariableFiles {
  /** Loaded by Terraform itself, in its order. */
  readonly automatic: readonly string[];
  /** Each makes a variant of the root. */
  readonly variants: readonly string[];
}

const variableFolders: ReadonlySet<string> = new Set([
  "config",
  "configs",
  "configuration",
  "env",
  "envs",
  "environment",
  "environments",
  "params",
  "stages",
  "terraform.tfvars.d",
  "tfvars",
  "values",
  "var",
  "variables",
  "vars",
]);

/** Variants of one root that are evaluated. */
const maximumVariants = 24;

/** The variable files of the root module `configuration`. */
export function variableFilesOf(configuration: Configuration, reader: ConfigurationReader): VariableFiles {
  const { folder } = configuration;
  const own: string[] = [];
  const others: string[] = [];
  for (const path of variablePaths(reader.tree)) {
    const place = folderOf(path);
    if (place === folder) (isAutomatic(path) ? own : others).push(path);
    else if (mayConcern(place, folder) && reader.folder(place) === undefined) others.push(path);
  }
  const variants = others.filter((path) => assignsVariableOf(path, configuration, reader)).slice(0, maximumVariants);
  return { automatic: own.sort(compareAutomatic), variants };
}

const knownPaths = new WeakMap<FileTree, readonly string[]>();

/** The variable files of the whole tree, looked for once. */
function variablePaths(tree: FileTree): readonly string[] {
  const known = knownPaths.get(tree) ?? tree.paths.filter((path) => /\.tfvars(?:\.json)?$/.test(path));
  knownPaths.set(tree, known);
  return known;
}

function isAutomatic(path: string): boolean {
  return /(?:^|\/)terraform\.tfvars(?:\.json)?$/.test(path) || /\.auto\.tfvars(?:\.json)?$/.test(path);
}

/** Terraform's order: `terraform.tfvars`, its JSON, then the automatic ones by name. */
function compareAutomatic(left: string, right: string): number {
  const rank = (path: string): number =>
    /(?:^|\/)terraform\.tfvars$/.test(path) ? 0 : /(?:^|\/)terraform\.tfvars\.json$/.test(path) ? 1 : 2;
  return rank(left) - rank(right) || (left < right ? -1 : 1);
}

/** Whether variable files in `place` are kept for the root in `folder`: in a sub-folder made for them, of the root or of its parent. */
function mayConcern(place: string, folder: string): boolean {
  const bases = folder === "" ? [""] : [folder, folderOf(folder)];
  return bases.some((base) => {
    const inside = base === "" ? place : place.startsWith(`${base}/`) ? place.slice(base.length + 1) : "";
    const parts = inside.split("/");
    return inside !== "" && parts.length <= 3 && variableFolders.has(parts[0] ?? "");
  });
}

function assignsVariableOf(path: string, configuration: Configuration, reader: ConfigurationReader): boolean {
  return reader.file(path)?.body.attributes.some((attribute) => configuration.variables.has(attribute.name)) ?? false;
}

/** What `paths` assign. */
export function assignmentsOf(paths: readonly string[], reader: ConfigurationReader): Assignments {
  const assignments = new Map<string, Readonly<{ source: Source; attribute: HclAttribute }>>();
  for (const path of paths) {
    const file = reader.file(path);
    for (const attribute of file?.body.attributes ?? [])
      if (file !== undefined) assignments.set(attribute.name, { source: file.source, attribute });
  }
  return assignments;
}

/** A function that gives the value assigned to each variable, marked as used by the variable's declaration. */
export function inputFrom(
  assignments: Assignments,
  configuration: Configuration,
  budget: Budget,
): (name: string) => Value | undefined {
  const values = new Map<string, Value>();
  return (name) => {
    const assigned = assignments.get(name);
    const declaration = configuration.variables.get(name);
    if (assigned === undefined || declaration === undefined) return undefined;
    const known = values.get(name);
    if (known !== undefined) return known;
    const { source, attribute } = assigned;
    const value = evaluate(attribute.value, { module: nothing, names: new Map(), source, budget, instance: "" });
    const used = valueUsedAt(
      value,
      placeOf(declaration.source, declaration.head.start, declaration.head.end),
      `variable ${JSON.stringify(name)}`,
    );
    values.set(name, used);
    return used;
  };
}

/** A variable file sees nothing of the module. */
const nothing: ModuleScope = {
  address: "",
  variable: () => undefined,
  local: () => undefined,
  moduleCall: () => undefined,
  resource: () => undefined,
  data: () => undefined,
  path: () => undefined,
  files: {
    text: () => undefined,
    bytes: () => undefined,
    exists: () => false,
    template: () => undefined,
    set: () => undefined,
  },
};

/** Whether every variable without a default is among `assignments`. */
export function isComplete(configuration: Configuration, assignments: Assignments): boolean {
  return [...configuration.variables].every(
    ([name, declaration]) =>
      assignments.has(name) ||
      declaration.layers.some((layer) => layer.body.attributes.some((attribute) => attribute.name === "default")),
  );
}

/** The file `path` beside those loaded anyway. */
export function withVariant(files: VariableFiles, path: string): readonly string[] {
  return [...files.automatic, path];
}
