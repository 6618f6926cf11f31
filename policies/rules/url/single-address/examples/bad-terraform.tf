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
    http_proxy  = "http://192.168.40.8:8080/"
    https_proxy = "http://192.168.40.8:8080/"
    no_proxy = [
      "localhost",
      "127.0.0.1",
      ".svc",
      ".cluster.local",
      ".apps.corp.example",
    ]
  }
}
