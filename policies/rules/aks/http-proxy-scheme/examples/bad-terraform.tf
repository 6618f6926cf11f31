resource "azurerm_kubernetes_cluster" "ledger" {
  name                = "aks-ledger"
  location            = "germanywestcentral"
  resource_group_name = "rg-ledger"
  dns_prefix          = "aks-ledger"

  default_node_pool {
    name       = "system"
    node_count = 3
    vm_size    = "Standard_D4s_v5"
  }

  identity {
    type = "SystemAssigned"
  }

  http_proxy_config {
    http_proxy  = "socks5://proxy.corp.example:1080/"
    https_proxy = "http://proxy.corp.example:3128/"
    no_proxy    = ["localhost", "127.0.0.1", ".svc", ".cluster.local", ".apps.corp.example"]
  }
}
