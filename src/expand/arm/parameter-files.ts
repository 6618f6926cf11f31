/**
 * Joins parameter files to their templates: by the names that people and tools give them, and by the parameters in them.
 *
 * Azure refuses a file that sets a parameter which the template does not declare, so such a file belongs to another.
 */
import type { JsonNode } from "../../parse/json.js";
import { entryLike, jsonToValue, parseJson, valueLike } from "../../parse/json.js";
import type { FileTree, Value } from "../../model/index.js";
import { folderOf, originAt, placeOf } from "../../text/index.js";
import { parametersOfFile } from "./recognise.js";
import type { GivenParameters } from "./template-scope.js";
import { sensitiveValue, unknownValue } from "./values.js";

/** A parameter file that fits a template. */
export type ParameterFile = Readonly<{ path: string; given: GivenParameters }>;

/** Parameter files that are tried for one template; each makes an evaluation of its own. */
export const maximumVariants = 20;

/** Folders beside a template in which its parameter files are also looked for, whatever they are called there. */
const parameterFolders: ReadonlySet<string> = new Set(["parameters", "params", "parameter"]);

/** Folders beside a template for one stage each, or for all; its parameter files are looked for in them by name. */
const stageFolders: ReadonlySet<string> = new Set([
  ...parameterFolders,
  "config",
  "env",
  "environment",
  "environments",
  "envs",
  "dev",
  "prod",
  "production",
  "stage",
  "staging",
  "test",
]);

/** The parameter files of the template at `path`, in the order of their paths. */
export function parameterFilesOf(path: string, template: JsonNode, tree: FileTree): readonly ParameterFile[] {
  const files: ParameterFile[] = [];
  for (const candidate of candidatesFor(path, tree)) {
    if (files.length >= maximumVariants) break;
    const given = readFitting(candidate, template, tree);
    if (given !== undefined) files.push({ path: candidate, given });
  }
  return files;
}

function candidatesFor(path: string, tree: FileTree): readonly string[] {
  const folder = folderOf(path);
  const stem = stemOf(path);
  return tree.paths.filter((other) => {
    if (other === path || !other.startsWith(folder) || !/\.jsonc?$/i.test(other)) return false;
    const steps = other.slice(folder.length).toLowerCase().split("/").slice(0, -1);
    if (!isPlaceFor(steps, other) || (steps.length > 0 && namesAnother(other, folderOf(other), tree))) return false;
    return belongsTo(stemOf(other), stem) || !namesAnother(other, folder, tree);
  });
}

/** Whether parameter files are kept in the folder that `steps` lead to, under the name that the file has. */
function isPlaceFor(steps: readonly string[], path: string): boolean {
  if (steps.length > 2 || (steps[0] !== undefined && !stageFolders.has(steps[0]))) return false;
  return isParameterName(path) || parameterFolders.has(steps[0] ?? "");
}

/** The file name without its ending, in lower case. */
function stemOf(path: string): string {
  return path
    .slice(path.lastIndexOf("/") + 1)
    .toLowerCase()
    .replace(/\.jsonc?$/, "");
}

function isParameterName(path: string): boolean {
  return /param/i.test(path.slice(path.lastIndexOf("/") + 1));
}

/** `x.parameters`, `x.dev.parameters`, `x.parameters.dev`, `x-params` belong to `x`. */
function belongsTo(name: string, stem: string): boolean {
  return name.startsWith(stem) && /^[._-]/.test(name.slice(stem.length));
}

/** Whether the part before the word names another file of the folder. */
function namesAnother(path: string, folder: string, tree: FileTree): boolean {
  const [before, after] = stemOf(path).split(/[._-]?param/);
  return (
    after !== undefined &&
    before !== undefined &&
    before !== "" &&
    (tree.has(`${folder}${before}.json`) || tree.has(`${folder}${before}.jsonc`))
  );
}

function readFitting(path: string, template: JsonNode, tree: FileTree): GivenParameters | undefined {
  const source = tree.read(path);
  if (source === undefined) return undefined;
  const { root } = parseJson(source);
  const parameters = root === undefined ? undefined : parametersOfFile(root);
  if (parameters?.kind !== "object" || parameters.entries.length === 0) return undefined;
  const declared = valueLike(template, "parameters");
  const fits = parameters.entries.every((entry) => entryLike(declared, entry.key) !== undefined);
  return fits ? literalParameters(parameters) : undefined;
}

/** The parameters of a file, which are literal: nothing in them is evaluated. */
export function literalParameters(parameters: JsonNode): GivenParameters {
  const given = new Map<string, () => Value>();
  if (parameters.kind !== "object") return given;
  for (const entry of parameters.entries) {
    const value = literalParameter(entry.value);
    if (value !== undefined) given.set(entry.key.toLowerCase(), value);
  }
  return given;
}

function literalParameter(node: JsonNode): (() => Value) | undefined {
  const value = valueLike(node, "value");
  if (value !== undefined) return () => jsonToValue(value);
  const reference = valueLike(node, "reference");
  if (reference === undefined) return undefined;
  return () => secretValue(reference);
}

/** A value that stands in a key vault. */
export function secretValue(reference: JsonNode): Value {
  return sensitiveValue(unknownValue("secret", originAt(placeOf(reference.source, reference.start, reference.end))));
}
