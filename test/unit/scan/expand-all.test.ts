/** Which carriers get a file: each recognises its own by content, and none needs another beside it. */
import { expect, it } from "vitest";

import { expandAll } from "../../../src/scan/expand-all.js";
import { memoryTree } from "../../support/memory-tree.js";

const plan = JSON.stringify({
  format_version: "1.2",
  terraform_version: "1.9.8",
  resource_changes: [
    {
      address: "azurerm_kubernetes_cluster.a",
      mode: "managed",
      type: "azurerm_kubernetes_cluster",
      change: { actions: ["create"], after: { name: "a" }, after_unknown: {} },
    },
  ],
});
const files = {
  "main.tf": 'resource "azurerm_kubernetes_cluster" "a" {}\n',
  "plan.json": plan,
  "proxy.json": '{"httpProxy": "http://proxy.corp.example:3128/", "httpsProxy": "", "noProxy": [], "trustedCa": ""}',
  "template.json": JSON.stringify({
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    resources: [{ type: "Microsoft.ContainerService/managedClusters", apiVersion: "2024-01-01", name: "a" }],
  }),
};

async function carriers(candidates: readonly string[], planFiles: readonly string[] = []): Promise<readonly string[]> {
  const tree = memoryTree({ ...files, "plan.out": plan, "other.json": '{"resources": [], "format_version": 1}' });
  const { objects } = await expandAll(candidates, tree, { planFiles });
  return objects.map(({ carrier }) => carrier);
}

it("expands each format alone as beside the others", async () => {
  const alone = await Promise.all(Object.keys(files).map((path) => carriers([path])));
  expect(alone).toEqual([["terraform"], ["terraform-plan"], ["az-file"], ["arm"]]);
  expect([...(await carriers(Object.keys(files)))].sort()).toEqual([...alone.flat()].sort());
});

it("expands a plan that is named, whatever it is called", async () => {
  expect(await carriers(["plan.out"])).toEqual([]);
  expect(await carriers(["plan.out"], ["plan.out"])).toEqual(["terraform-plan"]);
});

it("finds nothing in what only sounds like one", async () => {
  expect(await carriers(["other.json", "missing.json"])).toEqual([]);
});
