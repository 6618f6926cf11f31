module "aks" {
  source = "./modules/aks"

  name     = "aks-billing"
  location = var.location
  proxy    = var.proxy
}

resource "azurerm_kubernetes_cluster_node_pool" "windows" {
  name                  = "win"
  kubernetes_cluster_id = module.aks.cluster_id
  vm_size               = "Standard_D4s_v5"
  os_type               = "Windows"
}
