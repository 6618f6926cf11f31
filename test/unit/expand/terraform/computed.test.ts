/** What can be said of values that a provider makes later: that an id is not null, and which instance they belong to. */
import { describe, expect, it } from "vitest";
import { describeObject } from "../../../../src/describe/index.js";
import { expandTerraform } from "../../../../src/expand/terraform/index.js";
import type { DeclaredObject } from "../../../../src/model/index.js";
import { at, plain, treeOf } from "./support.js";

function objectsOf(text: string): readonly DeclaredObject[] {
  return expandTerraform(["main.tf"], treeOf({ "main.tf": text })).objects;
}

describe("a value known only after apply", () => {
  it.each([
    ["azurerm_subnet.nodes.id", "not null"],
    ["random_string.suffix.result", "not null"],
    ["azurerm_subnet.nodes.route_table", { unknown: expect.stringContaining("known only after apply") as string }],
  ])("%s is compared with null", (value, expected) => {
    const text = `
resource "azurerm_subnet" "nodes" {}
resource "random_string" "suffix" {}
locals {
  kept = { for k, v in { a = ${value}, b = "http://proxy.corp.example:3128/" } : k => "not null" if v != null }
}
resource "azurerm_kubernetes_cluster" "blue" {
  http_proxy_config {
    http_proxy = local.kept.a
  }
}
`;
    const [object] = objectsOf(text);
    expect(plain(at(object, "http_proxy_config", 0, "http_proxy"))).toEqual(expected);
  });
});

describe("a pool for each cluster of an unknown collection", () => {
  const text = `
variable "clusters" {}
resource "azurerm_kubernetes_cluster" "all" {
  for_each = var.clusters
  name     = each.key
}
resource "azurerm_kubernetes_cluster_node_pool" "win" {
  for_each              = var.clusters
  kubernetes_cluster_id = azurerm_kubernetes_cluster.all[each.key].id
}
`;

  it("belongs to the instance that stands for all of them", () => {
    const pool = objectsOf(text).find(({ type }) => type.endsWith("_node_pool"));
    const part = pool === undefined ? undefined : describeObject(pool, { choose: () => undefined });
    expect(part).toMatchObject({
      link: { kind: "address", address: "azurerm_kubernetes_cluster.all[each.key]" },
    });
  });
});
