resource "azurerm_kubernetes_cluster" "batch" {
  name                = "aks-batch"
  location            = "koreacentral"
  resource_group_name = "rg-batch"
  dns_prefix          = "aks-batch"

  default_node_pool {
    name       = "system"
    node_count = 3
    vm_size    = "Standard_D4s_v5"
  }

  identity {
    type = "SystemAssigned"
  }

  http_proxy_config {
    no_proxy = ["localhost", "127.0.0.1", ".svc", ".cluster.local", ".apps.corp.example"]
  }
}
