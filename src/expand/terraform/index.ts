/**
 * Expands Terraform configuration: root modules with their variables, locals and modules, to the objects they declare.
 */
import type { DeclaredObject, Expansion, FileTree, Presence, Value } from "../../model/index.js";
import { originAt, placeOf } from "../../text/index.js";
import { azapiObject } from "./azapi.js";
import type { Configuration, ConfigurationReader, Declaration } from "./configuration.js";
import { argumentOf, configurationReader } from "./configuration.js";
import { evaluate } from "./evaluate.js";
import type { DataCluster } from "./data-clusters.js";
import { dataCluster, joinDataClusters } from "./data-clusters.js";
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
const maximumSteps = 400_000;

/**
 * All objects of types that a shape reads, declared in the root modules that `paths` belong to. Files in `callless` are
 * known to call no module of the tree.
 */
export function expandTerraform(
  paths: readonly string[],
  tree: FileTree,
  callless: ReadonlySet<string> = new Set(),
): Expansion {
  const reader = configurationReader(tree);
  const roots = rootFolders(new Set(paths.map(folderOf)), reader, callless);
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
  const sources: DataCluster[] = [];
  return joinDataClusters(objectsOf(root, { kind: "certain" }, identity, sources), sources);
}

type Identity = Pick<DeclaredObject, "root" | "variant">;

function objectsOf(
  module: ModuleInstance,
  presence: Presence,
  identity: Identity,
  sources: DataCluster[],
): readonly DeclaredObject[] {
  const objects: DeclaredObject[] = [];
  sources.push(...dataClustersOf(module));
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
      objects.push(...objectsOfCall(name, { declaration, instance, module, presence, identity }, sources));
  }
  return objects;
}

function dataClustersOf(module: ModuleInstance): readonly DataCluster[] {
  const clusters: DataCluster[] = [];
  for (const [name, declaration] of module.configuration.data) {
    if (declaration.labels[0] !== "azurerm_kubernetes_cluster") continue;
    const instances = module.instancesOf(declaration);
    const [only] = instances.items;
    if (instances.form !== "single" || only === undefined) continue;
    const argument = (key: string): Value | undefined => module.bodyOf(declaration, only).entries.get(key)?.value;
    clusters.push(
      dataCluster(module.addressOf(`data.${name}`, only), argument("name"), argument("resource_group_name")),
    );
  }
  return clusters;
}

type Found = Readonly<{
  declaration: Declaration;
  instance: Instance;
  module: ModuleInstance;
  presence: Presence;
  identity: Identity;
}>;

function objectsOfCall(name: string, found: Found, sources: DataCluster[]): readonly DeclaredObject[] {
  const { declaration, instance, module, presence, identity } = found;
  const child = module.childOf(name, declaration, instance);
  if (child !== undefined) return objectsOf(child, bothPresent(presence, instance.presence), identity, sources);
  const source = moduleSource(declaration);
  if (source === undefined || localSource(declaration, module.configuration.folder) !== undefined) return [];
  return [objectOf(`module:${source}`, `module.${name}`, found)];
}

/** Any resource of Azure can be made with azapi; only what is certainly of AKS is looked at. */
function isWanted(type: string, { declaration, instance, module }: Found): boolean {
  if (!type.startsWith("azapi_")) return true;
  const argument = argumentOf(declaration.layers, "type");
  const value =
    argument === undefined ? undefined : evaluate(argument.attribute.value, module.scopeOf(argument, instance));
  const chars = value === undefined ? undefined : charsOf(value);
  return chars?.toLowerCase().startsWith("microsoft.containerservice/") === true;
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
