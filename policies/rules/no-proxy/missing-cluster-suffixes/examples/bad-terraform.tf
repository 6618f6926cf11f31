resource "azurerm_kubernetes_cluster" "main" {
  name                = "telemetry"
  location            = "japaneast"
  resource_group_name = "telemetry-rg"
  dns_prefix          = "telemetry"

  default_node_pool {
    name       = "system"
    node_count = 5
    vm_size    = "Standard_D4s_v5"
  }

  identity {
    type = "SystemAssigned"
  }

  http_proxy_config {
    http_proxy  = "http://proxy.corp.example:3128/"
    https_proxy = "http://proxy.corp.example:3128/"
  }
}
