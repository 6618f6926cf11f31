resource "azurerm_kubernetes_cluster" "edge" {
  name                = "edge-weu"
  location            = "westeurope"
  resource_group_name = "rg-edge"
  dns_prefix          = "edge-weu"

  default_node_pool {
    name       = "system"
    node_count = 2
    vm_size    = "Standard_D2s_v5"
  }

  identity {
    type = "SystemAssigned"
  }

  http_proxy_config {
    http_proxy  = "http://proxy.corp.example:3128/"
    https_proxy = "http://proxy.corp.example:3128/"
    no_proxy    = ["localhost", "127.0.0.1", ".svc", ".cluster.local", ".apps.corp.example"]
  }
}
