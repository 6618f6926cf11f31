locals {
  no_proxy = [
    "localhost",
    "127.0.0.1",
    ".svc",
    ".cluster.local",
    ".apps.corp.example",
    ".com",
  ]
}

resource "azurerm_kubernetes_cluster" "ledger" {
  name                = "ledger"
  location            = "koreacentral"
  resource_group_name = "rg-ledger"
  dns_prefix          = "ledger"

  default_node_pool {
    name       = "system"
    node_count = 3
    vm_size    = "Standard_E4s_v5"
  }

  identity {
    type = "SystemAssigned"
  }

  http_proxy_config {
    http_proxy  = "http://proxy.corp.example:3128/"
    https_proxy = "http://proxy.corp.example:3128/"
    no_proxy    = local.no_proxy
  }
}
