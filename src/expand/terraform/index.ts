/**
 * Expands Terraform configuration: root modules with their variables, locals and modules, to the objects they declare.
 */
import type { DeclaredObject, Expansion, FileTree, Presence } from "../../model/index.js";
import type { HclGrammar } from "../../parse/hcl/index.js";
import { originAt, placeOf } from "../../text/index.js";
import { azapiObject } from "./azapi.js";
import type { Configuration, ConfigurationReader, Declaration } from "./configuration.js";
import { argumentOf, configurationReader } from "./configuration.js";
import { evaluate } from "./evaluate.js";
import type { Instance } from "./instances.js";
import type { ModuleInstance } from "./module.js";
import { localSource, moduleInstance, moduleSource } from "./module.js";
import { folderOf } from "./paths.js";
import { rootFolders } from "./roots.js";
import type { Assignments } from "./variable-files.js";
import { assignmentsOf, inputFrom, isComplete, variableFilesOf, withVariant } from "./variable-files.js";
import { charsOf } from "./values.js";

/** Resource types that a shape reads. */
const shapedTypes: ReadonlySet<string> = new Set([
  "azurerm_kubernetes_cluster",
  "azurerm_kubernetes_cluster_node_pool",
  "azapi_resource",
  "azapi_update_resource",
]);

/** Values made or rewritten in one evaluation of a root. */
const maximumSteps = 500_000;

/** All objects of types that a shape reads, declared in the root modules that `paths` belong to. */
export function expandTerraform(paths: readonly string[], tree: FileTree, grammar: HclGrammar): Expansion {
  const reader = configurationReader(tree, grammar);
  const roots = rootFolders(new Set(paths.map(folderOf)), tree);
  const objects = roots.flatMap((folder) => {
    const configuration = reader.folder(folder);
    return configuration === undefined ? [] : expandRoot(configuration, reader);
  });
  return { objects, problems: reader.problems(), omissions: reader.omissions() };
}

function expandRoot(configuration: Configuration, reader: ConfigurationReader): readonly DeclaredObject[] {
  const files = variableFilesOf(configuration, reader);
  const own = assignmentsOf(files.automatic, reader);
  const variants = files.variants.flatMap((path) =>
    evaluateRoot(configuration, reader, assignmentsOf(withVariant(files, path), reader), path),
  );
  const alone = files.variants.length === 0 || isComplete(configuration, own);
  return alone ? [...evaluateRoot(configuration, reader, own, undefined), ...variants] : variants;
}

function evaluateRoot(
  configuration: Configuration,
  reader: ConfigurationReader,
  assignments: Assignments,
  variant: string | undefined,
): readonly DeclaredObject[] {
  const { folder } = configuration;
  const budget = { steps: maximumSteps, depth: 0 };
  const root = moduleInstance({
    reader,
    configuration,
    address: "",
    folders: [folder],
    budget,
    input: inputFrom(assignments, configuration, budget),
  });
  const identity = { root: folder === "" ? "." : folder, ...(variant === undefined ? {} : { variant }) };
  return objectsOf(root, { kind: "certain" }, identity);
}

type Identity = Pick<DeclaredObject, "root" | "variant">;

function objectsOf(module: ModuleInstance, presence: Presence, identity: Identity): readonly DeclaredObject[] {
  const objects: DeclaredObject[] = [];
  for (const [name, declaration] of module.configuration.resources) {
    const [type = ""] = declaration.labels;
    if (!shapedTypes.has(type)) continue;
    for (const instance of module.instancesOf(declaration).items) {
      const found = { declaration, instance, module, presence, identity };
      if (isWanted(type, found)) objects.push(objectOf(type, name, found));
    }
  }
  for (const [name, declaration] of module.configuration.modules) {
    for (const instance of module.instancesOf(declaration).items)
      objects.push(...objectsOfCall(name, { declaration, instance, module, presence, identity }));
  }
  return objects;
}

type Found = Readonly<{
  declaration: Declaration;
  instance: Instance;
  module: ModuleInstance;
  presence: Presence;
  identity: Identity;
}>;

function objectsOfCall(name: string, found: Found): readonly DeclaredObject[] {
  const { declaration, instance, module, presence, identity } = found;
  const child = module.childOf(name, declaration, instance);
  if (child !== undefined) return objectsOf(child, bothPresent(presence, instance.presence), identity);
  const source = moduleSource(declaration);
  if (source === undefined || localSource(declaration, module.configuration.folder) !== undefined) return [];
  return [objectOf(`module:${source}`, `module.${name}`, found)];
}

/** Any resource of Azure can be made with azapi; what is certainly another one is left out. */
function isWanted(type: string, { declaration, instance, module }: Found): boolean {
  if (!type.startsWith("azapi_")) return true;
  const argument = argumentOf(declaration.layers, "type");
  const value =
    argument === undefined ? undefined : evaluate(argument.attribute.value, module.scopeOf(argument, instance));
  const chars = value === undefined ? undefined : charsOf(value);
  return chars === undefined || chars.toLowerCase().startsWith("microsoft.containerservice/");
}

function objectOf(
  type: string,
  name: string,
  { declaration, instance, module, presence, identity }: Found,
): DeclaredObject {
  const body = module.bodyOf(declaration, instance);
  const declared = body.entries.get("name")?.value;
  const object: DeclaredObject = {
    carrier: "terraform",
    type,
    address: module.addressOf(name, instance),
    ...identity,
    presence: bothPresent(presence, instance.presence),
    body,
    origin: originAt(placeOf(declaration.source, declaration.head.start, declaration.head.end)),
    ...(declared === undefined ? {} : { name: declared }),
  };
  return type.startsWith("azapi_") ? azapiObject(object) : object;
}

/** An object of a module is there when the module is there and the module has it. */
function bothPresent(outer: Presence, inner: Presence): Presence {
  if (outer.kind === "certain") return inner;
  if (inner.kind === "certain" || inner.condition === outer.condition) return outer;
  return { kind: "conditional", condition: `${outer.condition} && ${inner.condition}`, reason: outer.reason };
}
