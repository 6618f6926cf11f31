/** Small repositories. */

/** A cluster whose proxy breaks `pools` Windows node pools, one error each. */
export function windowsTemplate(pools: number, name = "shop"): string {
  const pool = (index: number): unknown => ({
    name: `win${index}`,
    osType: "Windows",
    count: 1,
    vmSize: "Standard_D4s_v5",
  });
  return template(
    name,
    Array.from({ length: pools }, (_, index) => pool(index + 1)),
  );
}

/** A cluster that has nothing wrong. */
export function soundTemplate(name = "shop"): string {
  return template(name, [{ name: "system", osType: "Linux", mode: "System", count: 1, vmSize: "Standard_D4s_v5" }]);
}

function template(name: string, agentPoolProfiles: readonly unknown[]): string {
  const cluster = {
    type: "Microsoft.ContainerService/managedClusters",
    apiVersion: "2024-09-01",
    name,
    location: "westeurope",
    properties: {
      dnsPrefix: "shop",
      agentPoolProfiles,
      httpProxyConfig: {
        httpProxy: "http://proxy.corp.example:3128/",
        httpsProxy: "http://proxy.corp.example:3128/",
        noProxy: [
          "localhost",
          "127.0.0.1",
          "10.0.0.0/8",
          ".corp.example",
          "169.254.169.254",
          "168.63.129.16",
          ".svc",
          ".cluster.local",
        ],
      },
    },
  };
  const whole = {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    contentVersion: "1.0.0.0",
    resources: [cluster],
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

/** A Terraform cluster behind a proxy with a Windows node pool. */
export const windowsModule = `resource "azurerm_kubernetes_cluster" "main" {
  name                = "shop"
  location            = "westeurope"
  resource_group_name = "shop"
  dns_prefix          = "shop"

  default_node_pool {
    name       = "system"
    vm_size    = "Standard_D4s_v5"
    node_count = 1
  }

  http_proxy_config {
    http_proxy  = "http://proxy.corp.example:3128/"
    https_proxy = "http://proxy.corp.example:3128/"
    no_proxy    = ["localhost", "127.0.0.1", "10.0.0.0/8", ".corp.example"]
  }
}

resource "azurerm_kubernetes_cluster_node_pool" "win" {
  name                  = "win"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.main.id
  os_type               = "Windows"
  vm_size               = "Standard_D4s_v5"
}
`;

/** A Terraform cluster that has nothing wrong. */
export const soundModule = windowsModule
  .slice(0, windowsModule.indexOf('\nresource "azurerm_kubernetes_cluster_node_pool"'))
  .replace('".corp.example"]', '".corp.example", "169.254.169.254", "168.63.129.16", ".svc", ".cluster.local"]');

/** The same with one entry that AKS does not take, and that can be put right by itself. */
export const wildcardModule = soundModule.replace('"127.0.0.1", ', '"127.0.0.1", "*.internal.example", ');
