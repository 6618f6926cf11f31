/**
 * Clusters that a configuration reads back through a data source: the data source of a cluster that the same root makes
 * is that cluster, when their names are provably equal, and their resource groups too where both are given.
 */
import type { DeclaredObject, Value } from "../../model/index.js";
import { idOf } from "./values.js";

/** A `data "azurerm_kubernetes_cluster"`, with the identities of its name and resource group. */
export interface DataCluster {
  readonly address: string;
  readonly name: string | undefined;
  readonly group: string | undefined;
}

/** The data source at `address` with the arguments `name` and `resource_group_name`. */
export function dataCluster(address: string, name: Value | undefined, group: Value | undefined): DataCluster {
  return { address, name: identity(name), group: identity(group) };
}

function identity(value: Value | undefined): string | undefined {
  return value === undefined ? undefined : idOf(value);
}

/** `objects`, of which those that hang on a data source hang on the cluster that it reads. */
export function joinDataClusters(
  objects: readonly DeclaredObject[],
  sources: readonly DataCluster[],
): readonly DeclaredObject[] {
  if (sources.length === 0) return objects;
  const clusters = objects.filter((object) => object.type === "azurerm_kubernetes_cluster");
  const addresses = new Map<string, string>();
  for (const source of sources) {
    const [cluster, second] = clusters.filter((object) => isSame(object, source));
    if (cluster !== undefined && second === undefined) addresses.set(`${source.address}.id`, cluster.address);
  }
  return objects.map((object) => withCluster(object, addresses));
}

function isSame({ body }: DeclaredObject, { name, group }: DataCluster): boolean {
  const own = identity(body.entries.get("name")?.value);
  const ownGroup = identity(body.entries.get("resource_group_name")?.value);
  return own !== undefined && own === name && (group === undefined || ownGroup === undefined || group === ownGroup);
}

const linkArgument = "kubernetes_cluster_id";

function withCluster(object: DeclaredObject, addresses: ReadonlyMap<string, string>): DeclaredObject {
  const entry = object.body.entries.get(linkArgument);
  const value = entry?.value;
  const address = value?.kind === "unknown" && value.id !== undefined ? addresses.get(value.id) : undefined;
  if (entry === undefined || value?.kind !== "unknown" || address === undefined) return object;
  const entries = new Map(object.body.entries);
  entries.set(linkArgument, { ...entry, value: { ...value, reference: { address, attribute: "id" } } });
  return { ...object, body: { ...object.body, entries } };
}
