# HTTP and HTTPS take different ways: nothing is wrong with that, unless a rule of one's own says so.
resource "azurerm_kubernetes_cluster" "payments" {
  name                = "payments"
  location            = "westeurope"
  resource_group_name = "payments"
  dns_prefix          = "payments"

  default_node_pool {
    name       = "system"
    node_count = 3
    vm_size    = "Standard_D4s_v5"
  }

  identity {
    type = "SystemAssigned"
  }

  http_proxy_config {
    http_proxy  = "http://proxy-a.corp.example:3128/"
    https_proxy = "http://proxy-b.corp.example:3128/"
    no_proxy    = ["localhost", "127.0.0.1", ".svc", ".cluster.local", ".apps.corp.example"]
  }
}
