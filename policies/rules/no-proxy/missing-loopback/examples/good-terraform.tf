resource "azurerm_kubernetes_cluster" "shop" {
  name                = "shop-staging"
  location            = "uksouth"
  resource_group_name = "rg-shop-staging"
  dns_prefix          = "shop-staging"

  default_node_pool {
    name       = "system"
    node_count = 2
    vm_size    = "Standard_D2as_v5"
  }

  identity {
    type = "SystemAssigned"
  }

  http_proxy_config {
    http_proxy  = "http://proxy.corp.example:3128/"
    https_proxy = "http://proxy.corp.example:3128/"
    no_proxy = [
      ".svc",
      ".cluster.local",
      ".apps.corp.example",
    ]
  }
}
