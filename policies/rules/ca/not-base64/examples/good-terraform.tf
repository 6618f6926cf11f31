resource "azurerm_kubernetes_cluster" "portal" {
  name                = "aks-portal"
  location            = "japaneast"
  resource_group_name = "rg-portal"
  dns_prefix          = "aks-portal"

  default_node_pool {
    name       = "system"
    node_count = 3
    vm_size    = "Standard_D4s_v5"
  }

  identity {
    type = "SystemAssigned"
  }

  http_proxy_config {
    http_proxy  = "http://proxy.corp.example:3128/"
    https_proxy = "http://proxy.corp.example:3128/"
    no_proxy    = ["localhost", "127.0.0.1", ".svc", ".cluster.local", ".apps.corp.example"]
    trusted_ca  = "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJjVENDQVJlZ0F3SUJBZ0lVQi9LNzEwVGNEM0hGK3Eva3AzMzVQTG55a28wd0NnWUlLb1pJemowRUF3SXcKTGpFVk1CTUdBMVVFQ2d3TVEyOXljQ0JGZUdGdGNHeGxNUlV3RXdZRFZRUUREQXhEYjNKd0lGSnZiM1FnUTBFdwpIaGNOTWpRd01UQXhNREF3TURBd1doY05ORFF3TVRBeE1EQXdNREF3V2pBdU1SVXdFd1lEVlFRS0RBeERiM0p3CklFVjRZVzF3YkdVeEZUQVRCZ05WQkFNTURFTnZjbkFnVW05dmRDQkRRVEJaTUJNR0J5cUdTTTQ5QWdFR0NDcUcKU000OUF3RUhBMElBQkhicTN5ZnZnRmxBeEFlZTdMTnRpWExUSGdtQUZEU1ZBY01UNlBNcC9lbyt5MDh2MmZqdQpMNVVrejlEQWMvSGdpVWVrYm5lSkFBNjQ5SjZHUjZNUU4zZWpFekFSTUE4R0ExVWRFd0VCL3dRRk1BTUJBZjh3CkNnWUlLb1pJemowRUF3SURTQUF3UlFJaEFMVFo5Y3pvbWpEVndJVXQzUUxUUUFIVHpqbUFhSG03SEFGejZhV1MKSXRzYUFpQVIyYnAweGhDSGlpUzY5VVQzQnVKVTlGcnBqem1sOTA1ZmxzMTQ3VGx4Unc9PQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg=="
  }
}
