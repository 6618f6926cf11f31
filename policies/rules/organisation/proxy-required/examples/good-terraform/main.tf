resource "azurerm_kubernetes_cluster" "payments" {
  name                = "payments-prod"
  location            = "northeurope"
  resource_group_name = "rg-payments"
  dns_prefix          = "payments-prod"

  default_node_pool {
    name       = "system"
    node_count = 3
    vm_size    = "Standard_D4s_v5"
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
