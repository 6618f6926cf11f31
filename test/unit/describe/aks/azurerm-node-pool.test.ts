/** How a pool of the azurerm provider says which cluster it belongs to. */
import { describe, expect, it } from "vitest";
import { describeObject } from "../../../../src/describe/index.js";
import { expandTerraform } from "../../../../src/expand/terraform/index.js";
import type { ClusterLink } from "../../../../src/model/index.js";
import { memoryTree } from "../../../support/memory-tree.js";

const declarations = `
variable "name" {}
resource "azurerm_resource_group" "nodes" {
  name = "rg-nodes"
}
resource "azurerm_kubernetes_cluster" "blue" {
  name = "aks-blue"
}
resource "azurerm_kubernetes_cluster" "named" {
  name = var.name
}
`;

function linkOf(id: string): ClusterLink | undefined {
  const pool = `resource "azurerm_kubernetes_cluster_node_pool" "win" {\n  kubernetes_cluster_id = ${id}\n}\n`;
  const tree = memoryTree({ "main.tf": declarations + pool });
  const found = expandTerraform(["main.tf"], tree).objects.find(({ type }) => type.endsWith("_node_pool"));
  const part = found === undefined ? undefined : describeObject(found, { choose: () => undefined });
  return part?.kind === "aks-node-pool" ? part.link : undefined;
}

const group = "${azurerm_resource_group.nodes.id}/providers/Microsoft.ContainerService";

describe("the cluster of an azurerm node pool", () => {
  it("is the one that its id is taken from", () => {
    expect(linkOf("azurerm_kubernetes_cluster.blue.id")).toEqual({
      kind: "address",
      address: "azurerm_kubernetes_cluster.blue",
    });
  });

  it.each([
    [`"${group}/managedClusters/\${azurerm_kubernetes_cluster.blue.name}"`, "aks-blue", true],
    [`"${group}/managedclusters/AKS-Blue"`, "aks-blue", true],
    [`"${group}/managedClusters/\${azurerm_kubernetes_cluster.named.name}"`, "\u0000var.name\u0000", false],
  ])("is named at the end of an id that is put together: %s", (id, key, known) => {
    expect(linkOf(id)).toEqual({ kind: "name", key, known });
  });

  it.each([
    ['"${var.name}/aks-blue"'],
    [`"${group}/managedClusters/"`],
    [`"${group}/managedClusters/aks-blue/agentPools/\${var.name}"`],
  ])("stays unknown when an id does not end in its name: %s", (id) => {
    expect(linkOf(id)).toMatchObject({ kind: "none" });
  });
});
