resource "azurerm_kubernetes_cluster" "this" {
  name                = "reporting"
  location            = "francecentral"
  resource_group_name = "reporting"
  dns_prefix          = "reporting"

  default_node_pool {
    name       = "system"
    node_count = 2
    vm_size    = "Standard_D4as_v5"
  }

  identity {
    type = "SystemAssigned"
  }

  http_proxy_config {
    http_proxy  = "http://proxy.corp.example:3128/"
    https_proxy = "http://proxy.corp.example:3128/proxy.pac"
    no_proxy = [
      "localhost",
      "127.0.0.1",
      ".svc",
      ".cluster.local",
      ".apps.corp.example",
    ]
  }
}
