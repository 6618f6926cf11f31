/**
 * Joins planned node pools to planned clusters by the plan's `configuration`.
 *
 * A new cluster has no id yet, so that a pool's `kubernetes_cluster_id` is unknown; what it refers to stands in the
 * configuration, module by module. A reference that may mean several clusters joins none.
 */
import type { DeclaredObject, MapEntry } from "../../model/index.js";
import type { JsonNode } from "../../parse/json.js";
import { entryOf, parseJsonAt, stringOf } from "../../parse/json.js";
import type { Source } from "../../text/index.js";

const clusterType = "azurerm_kubernetes_cluster";
const clusterIdKey = "kubernetes_cluster_id";
/** Modules inside each other, and references through them, beyond which no honest configuration goes. */
const maximumHops = 64;

/** `objects`, with each unknown cluster id that the configuration explains turned into a reference. */
export function joinByConfiguration(
  objects: readonly DeclaredObject[],
  source: Source,
  start: number,
): readonly DeclaredObject[] {
  const pools = objects.filter((object) => object.body.entries.get(clusterIdKey)?.value.kind === "unknown");
  if (pools.length === 0) return objects;
  const rootModule = entryOf(parseJsonAt(source, start), "root_module")?.value;
  const clusters = objects.filter(({ type }) => type === clusterType).map(({ address }) => addressParts(address));
  return objects.map((object) => (pools.includes(object) ? withReference(object, { rootModule, clusters }) : object));
}

interface Configuration {
  readonly rootModule: JsonNode | undefined;
  readonly clusters: readonly AddressParts[];
}

/** An address taken apart: `module.a["x"].azurerm_kubernetes_cluster.main[0]`. */
interface AddressParts {
  readonly address: string;
  /** Module names without keys. */
  readonly modules: readonly string[];
  /** Module steps as written, keys included. */
  readonly instances: readonly string[];
  /** `type.name`. */
  readonly resource: string;
  /** The instance key as written, `[0]` or `["x"]`, or empty. */
  readonly key: string;
}

function withReference(pool: DeclaredObject, configuration: Configuration): DeclaredObject {
  const entry = pool.body.entries.get(clusterIdKey);
  const parts = addressParts(pool.address);
  const module = moduleAt(configuration.rootModule, parts.modules);
  const resource = named(entryOf(module, "resources")?.value, parts.resource);
  const expression = entryOf(entryOf(resource, "expressions")?.value, clusterIdKey)?.value;
  const found = clustersOf(referencesOf(expression), parts.modules, configuration, maximumHops);
  const cluster = theOne(found, parts);
  if (cluster === undefined || entry?.value.kind !== "unknown") return pool;
  const joined: MapEntry = {
    ...entry,
    value: { ...entry.value, reference: { address: cluster.address, attribute: "id" } },
  };
  return { ...pool, body: { ...pool.body, entries: new Map([...pool.body.entries, [clusterIdKey, joined]]) } };
}

/** One candidate, or the one that has the pool's own module instances and key. */
function theOne(found: readonly AddressParts[], pool: AddressParts): AddressParts | undefined {
  const distinct = [...new Map(found.map((cluster) => [cluster.address, cluster])).values()];
  if (distinct.length <= 1) return distinct[0];
  const paired = distinct.filter(
    ({ instances, key }) => sharesInstances(instances, pool.instances) && (key === pool.key || key === ""),
  );
  return paired.length === 1 ? paired[0] : undefined;
}

/** Whether the module steps that both paths have by name are the same instances. */
function sharesInstances(left: readonly string[], right: readonly string[]): boolean {
  return left.every((step, index) => {
    const other = right[index];
    return other === undefined || withoutKey(other) !== withoutKey(step) || other === step;
  });
}

/** The clusters that `references`, written in the module at `modules`, may mean. */
function clustersOf(
  references: readonly string[],
  modules: readonly string[],
  configuration: Configuration,
  hops: number,
): readonly AddressParts[] {
  if (hops === 0) return [];
  return references.flatMap((reference) => {
    const [first = "", second = "", third = ""] = reference.split(".");
    switch (withoutKey(first)) {
      case clusterType:
        return clustersNamed(`${clusterType}.${withoutKey(second)}`, modules, keyOf(second), configuration.clusters);
      case "var":
        return clustersOf(argumentOf(second, modules, configuration), modules.slice(0, -1), configuration, hops - 1);
      case "module":
        return clustersOf(
          outputOf(withoutKey(second), third, modules, configuration),
          [...modules, withoutKey(second)],
          configuration,
          hops - 1,
        );
      default:
        return [];
    }
  });
}

function clustersNamed(
  resource: string,
  modules: readonly string[],
  key: string,
  clusters: readonly AddressParts[],
): readonly AddressParts[] {
  return clusters.filter(
    (cluster) =>
      cluster.resource === resource && sameModules(cluster.modules, modules) && (key === "" || cluster.key === key),
  );
}

function sameModules(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((name, index) => name === right[index]);
}

function argumentOf(variable: string, modules: readonly string[], { rootModule }: Configuration): readonly string[] {
  const own = modules.at(-1);
  if (own === undefined) return [];
  const call = entryOf(entryOf(moduleAt(rootModule, modules.slice(0, -1)), "module_calls")?.value, own)?.value;
  return referencesOf(entryOf(entryOf(call, "expressions")?.value, variable)?.value);
}

function outputOf(
  module: string,
  output: string,
  modules: readonly string[],
  { rootModule }: Configuration,
): readonly string[] {
  const called = moduleAt(rootModule, [...modules, module]);
  return referencesOf(entryOf(entryOf(entryOf(called, "outputs")?.value, output)?.value, "expression")?.value);
}

function moduleAt(rootModule: JsonNode | undefined, modules: readonly string[]): JsonNode | undefined {
  return modules.reduce(
    (module, name) => entryOf(entryOf(entryOf(module, "module_calls")?.value, name)?.value, "module")?.value,
    rootModule,
  );
}

function named(resources: JsonNode | undefined, address: string): JsonNode | undefined {
  return resources?.kind === "array"
    ? resources.items.find((item) => stringOf(entryOf(item, "address")?.value) === address)
    : undefined;
}

function referencesOf(expression: JsonNode | undefined): readonly string[] {
  const references = entryOf(expression, "references")?.value;
  return references?.kind === "array" ? references.items.flatMap((item) => stringOf(item) ?? []) : [];
}

/** Splits at dots outside brackets and quotes. */
function addressParts(address: string): AddressParts {
  const steps = address.match(/[^.[]+(?:\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\])?/g) ?? [];
  const instances: string[] = [];
  let position = 0;
  while (steps[position] === "module" && steps[position + 1] !== undefined) {
    instances.push(steps[position + 1] ?? "");
    position += 2;
  }
  const name = steps[position + 1] ?? "";
  return {
    address,
    modules: instances.map(withoutKey),
    instances,
    resource: `${steps[position] ?? ""}.${withoutKey(name)}`,
    key: keyOf(name),
  };
}

function withoutKey(step: string): string {
  const bracket = step.indexOf("[");
  return bracket === -1 ? step : step.slice(0, bracket);
}

function keyOf(step: string): string {
  const bracket = step.indexOf("[");
  return bracket === -1 ? "" : step.slice(bracket);
}
