resource "azurerm_kubernetes_cluster" "main" {
  name                = "aks-search"
  location            = "westeurope"
  resource_group_name = "rg-search"
  dns_prefix          = "aks-search"

  default_node_pool {
    name       = "system"
    vm_size    = "Standard_D4s_v5"
    node_count = 3
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

resource "azurerm_kubernetes_cluster_node_pool" "linux" {
  name                  = "apps"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.main.id
  vm_size               = "Standard_D8s_v5"
  os_type               = "Linux"
}
