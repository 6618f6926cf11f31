/**
 * The declarations of a module folder: all its files read once, overrides laid over what they override.
 *
 * Knows which blocks there are, nothing of their values.
 */
import type { FileTree, Omission, ParseProblem } from "../../model/index.js";
import type { HclAttribute, HclBlock, HclBody, HclExpression, HclFile } from "../../parse/hcl/index.js";
import { parseHcl, parseHclConfigurationJson, parseHclVariablesJson } from "../../parse/hcl/index.js";
import type { Origin, Source, Span } from "../../text/index.js";
import { originAt, placeOf } from "../../text/index.js";
import { folderOf } from "./paths.js";

/** A body with the file it stands in; of several layers the later replace arguments and blocks of the earlier. */
export interface Layer {
  readonly source: Source;
  readonly body: HclBody;
}

/** A block of a module, with what overrides it. */
export interface Declaration {
  readonly source: Source;
  readonly head: Span;
  readonly labels: readonly string[];
  readonly layers: readonly Layer[];
}

/** A local value. */
export interface LocalDeclaration {
  readonly source: Source;
  readonly attribute: HclAttribute;
}

/** The declarations of one folder, each by its name, resources by `type.name`. */
export interface Configuration {
  readonly folder: string;
  readonly variables: ReadonlyMap<string, Declaration>;
  readonly outputs: ReadonlyMap<string, Declaration>;
  readonly modules: ReadonlyMap<string, Declaration>;
  readonly resources: ReadonlyMap<string, Declaration>;
  readonly data: ReadonlyMap<string, Declaration>;
  readonly locals: ReadonlyMap<string, LocalDeclaration>;
}

/** Reads folders and files, each once. */
export interface ConfigurationReader {
  readonly tree: FileTree;
  /** The files of configuration in each folder that has any. */
  readonly filesByFolder: ReadonlyMap<string, readonly string[]>;
  readonly folder: (path: string) => Configuration | undefined;
  readonly file: (path: string) => HclFile | undefined;
  /** Templates that were parsed already. */
  readonly templates: Map<Source, HclExpression>;
  readonly problem: (problem: ParseProblem) => void;
  readonly problems: () => readonly ParseProblem[];
  readonly omissions: () => readonly Omission[];
}

const configurationFile = /\.(?:tf|tofu)(?:\.json)?$/;

/** A reader of the configuration in `tree`. */
export function configurationReader(tree: FileTree): ConfigurationReader {
  const problems: ParseProblem[] = [];
  const omissions: Omission[] = [];
  const files = new Map<string, HclFile | undefined>();
  const folders = new Map<string, Configuration | undefined>();
  const filesByFolder = configurationFiles(tree.paths);
  const file = (path: string): HclFile | undefined => {
    if (files.has(path)) return files.get(path);
    const source = tree.read(path);
    const parsed = source === undefined ? undefined : parserFor(path)(source);
    files.set(path, parsed);
    if (parsed?.omitted !== undefined) omissions.push({ path, reason: parsed.omitted });
    problems.push(...(parsed?.problems ?? []));
    return parsed;
  };
  const folder = (path: string): Configuration | undefined => {
    if (!folders.has(path)) folders.set(path, readFolder(path, filesByFolder.get(path) ?? [], file));
    return folders.get(path);
  };
  return {
    tree,
    filesByFolder,
    folder,
    file,
    templates: new Map(),
    problem: (problem) => void problems.push(problem),
    problems: () => problems,
    omissions: () => omissions,
  };
}

function parserFor(path: string): typeof parseHcl {
  if (!path.endsWith(".json")) return parseHcl;
  return path.endsWith(".tfvars.json") ? parseHclVariablesJson : parseHclConfigurationJson;
}

function configurationFiles(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byFolder = new Map<string, string[]>();
  for (const path of paths) {
    if (!configurationFile.test(path)) continue;
    const folder = folderOf(path);
    const known = byFolder.get(folder);
    if (known === undefined) byFolder.set(folder, [path]);
    else known.push(path);
  }
  return byFolder;
}

function isOverride(path: string): boolean {
  return /(?:^|[/_])override\.(?:tf|tofu)(?:\.json)?$/.test(path);
}

type BlockKind = "variables" | "outputs" | "modules" | "resources" | "data";
type Building = Readonly<Record<BlockKind, Map<string, Declaration>> & { locals: Map<string, LocalDeclaration> }>;

function readFolder(
  folder: string,
  paths: readonly string[],
  file: (path: string) => HclFile | undefined,
): Configuration | undefined {
  if (paths.length === 0) return undefined;
  const building: Building = {
    variables: new Map(),
    outputs: new Map(),
    modules: new Map(),
    resources: new Map(),
    data: new Map(),
    locals: new Map(),
  };
  const ordered = [...paths.filter((path) => !isOverride(path)).sort(), ...paths.filter(isOverride).sort()];
  for (const path of ordered) {
    const parsed = file(path);
    for (const block of parsed?.body.blocks ?? [])
      if (parsed !== undefined) declare(building, block, parsed.source, isOverride(path));
  }
  return { folder, ...building };
}

function declare(building: Building, block: HclBlock, source: Source, override: boolean): void {
  const labels = block.labels.map((label) => label.text);
  if (block.type === "locals") {
    for (const attribute of block.body.attributes) building.locals.set(attribute.name, { source, attribute });
    return;
  }
  const kind = kindOf(block.type);
  if (kind === undefined || labels.length === 0) return;
  const name = labels.join(".");
  const layer = { source, body: block.body };
  const before = building[kind].get(name);
  if (override && before !== undefined) building[kind].set(name, { ...before, layers: [...before.layers, layer] });
  else if (before === undefined) building[kind].set(name, { source, head: block.head, labels, layers: [layer] });
}

function kindOf(type: string): BlockKind | undefined {
  switch (type) {
    case "variable":
      return "variables";
    case "output":
      return "outputs";
    case "module":
      return "modules";
    case "resource":
      return "resources";
    case "data":
    case "ephemeral":
      return "data";
    default:
      return undefined;
  }
}

/** The head of a declaration, or the name of a local value. */
export function originOfDeclaration(declaration: Declaration | LocalDeclaration): Origin {
  const span = "attribute" in declaration ? declaration.attribute.nameSpan : declaration.head;
  return originAt(placeOf(declaration.source, span.start, span.end));
}

/** The argument `name` of `layers`, with its file. */
export function argumentOf(layers: readonly Layer[], name: string): LocalDeclaration | undefined {
  for (const { source, body } of layers.toReversed()) {
    const attribute = body.attributes.find((candidate) => candidate.name === name);
    if (attribute !== undefined) return { source, attribute };
  }
  return undefined;
}
