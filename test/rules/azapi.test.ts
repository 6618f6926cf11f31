/** azapi resources: Resource Manager's shapes, written in Terraform and checked against a schema before they are sent. */
import { describe, expect, it } from "vitest";
import { memoryScan } from "../support/memory-scan.js";

const cluster = (proxy: string): string => `
resource "azapi_resource" "aks" {
  type      = "Microsoft.ContainerService/managedClusters@2025-09-01"
  name      = "aks-one"
  parent_id = azurerm_resource_group.main.id
  body = {
    properties = {
      agentPoolProfiles = [{ name = "system", osType = "Linux", mode = "System" }]
      httpProxyConfig = {
        ${proxy}
      }
    }
  }
}
`;

const clean = `
        httpProxy  = "http://proxy.corp.example:3128/"
        httpsProxy = "http://proxy.corp.example:3128/"
        noProxy    = ["localhost", "127.0.0.1", ".svc", ".cluster.local"]`;

describe("azapi", () => {
  const scan = memoryScan();
  const said = async (text: string): Promise<readonly string[]> => {
    const { report } = await scan({ "main.tf": text });
    return report.findings.map(({ rule, place }) => `${rule} ${place.source.text.slice(place.start, place.end)}`);
  };

  it("is silent about a cluster that is right", async () => {
    expect(await said(cluster(clean))).toEqual([]);
  });

  it("refuses another letter case of a key, which its schema check does too", async () => {
    expect(await said(cluster(`${clean}\n        trustedCA = "MIIB"`))).toEqual(["aks/unknown-proxy-field trustedCA"]);
  });

  it("joins a pool that is a resource of its own, its body as JSON", async () => {
    const pool = `
resource "azapi_resource" "win" {
  type      = "Microsoft.ContainerService/managedClusters/agentPools@2025-09-01"
  name      = "win"
  parent_id = azapi_resource.aks.id
  body      = jsonencode({ properties = { osType = "Windows", mode = "User" } })
}`;
    expect(await said(cluster(clean) + pool)).toEqual(["aks/windows-node-pool Windows"]);
  });

  it("takes what an update leaves out for what the cluster has already", async () => {
    const update = `
resource "azapi_update_resource" "list" {
  type        = "Microsoft.ContainerService/managedClusters@2025-09-01"
  resource_id = azurerm_kubernetes_cluster.main.id
  body        = { properties = { httpProxyConfig = { noProxy = ["a.corp.example;b.corp.example"] } } }
}`;
    expect(await said(update)).toEqual(["no-proxy/separator ;"]);
  });
});
