resource "azurerm_kubernetes_cluster" "batch" {
  name                = "aks-batch"
  location            = "koreacentral"
  resource_group_name = "rg-batch"
  dns_prefix          = "aks-batch"

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
    trusted_ca  = "MIIBoAYJKoZIhvcNAQcCoIIBkTCCAY0CAQExADALBgkqhkiG9w0BBwGgggF1MIIBcTCCARegAwIBAgIUB/K710TcD3HF+q/kp335PLnyko0wCgYIKoZIzj0EAwIwLjEVMBMGA1UECgwMQ29ycCBFeGFtcGxlMRUwEwYDVQQDDAxDb3JwIFJvb3QgQ0EwHhcNMjQwMTAxMDAwMDAwWhcNNDQwMTAxMDAwMDAwWjAuMRUwEwYDVQQKDAxDb3JwIEV4YW1wbGUxFTATBgNVBAMMDENvcnAgUm9vdCBDQTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABHbq3yfvgFlAxAee7LNtiXLTHgmAFDSVAcMT6PMp/eo+y08v2fjuL5Ukz9DAc/HgiUekbneJAA649J6GR6MQN3ejEzARMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIhALTZ9czomjDVwIUt3QLTQAHTzjmAaHm7HAFz6aWSItsaAiAR2bp0xhCHiiS69UT3BuJU9Frpjzml905fls147TlxRzEA"
  }
}
