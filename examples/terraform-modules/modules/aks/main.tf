locals {
  proxy_url = "http://${var.proxy.host}:${var.proxy.port}/"
  internal  = ["localhost", "127.0.0.1", ".svc", ".cluster.local"]
}

resource "azurerm_kubernetes_cluster" "this" {
  name                = var.name
  location            = var.location
  resource_group_name = "rg-${var.name}"
  dns_prefix          = var.name

  default_node_pool {
    name       = "system"
    vm_size    = "Standard_D4s_v5"
    node_count = 3
  }

  identity {
    type = "SystemAssigned"
  }

  http_proxy_config {
    http_proxy  = local.proxy_url
    https_proxy = local.proxy_url
    no_proxy    = distinct(concat(local.internal, var.proxy.bypass))
    trusted_ca  = file("${path.module}/corp-root.pem")
  }
}
