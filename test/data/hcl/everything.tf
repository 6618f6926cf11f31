# Every form of the language, for comparing parsers.
terraform {
  required_version = ">= 1.5"
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
  }
}

/* a block
   comment */
locals {
  number   = 42
  decimal  = 1.25
  negative = -3
  yes      = true
  nothing  = null
  empty    = ""
  escapes  = "tab\tquote\" backslash\\ line\n unicode\u00e9"
  doubled  = "$${not} %%{this}"
  non_ascii = "é 😀 ü"
  list     = [1, "two", [3]]
  trailing = [
    "a", // comment behind
    "b",
  ]
  object = {
    key       = "value"
    "quoted"  = "other"
    nested    = { a = 1, b = 2 }
  }
  heredoc = <<EOT
first
  second
EOT
  flush   = <<-EOT
    first
      second

    third
  EOT
  template  = "http://${var.host}:${var.port}/"
  only      = "${var.host}"
  condition = var.on ? "a" : var.off ? "b" : "c"
  call      = join(",", concat(local.list, ["x"]...))
  loop      = [for k, v in var.map : "${k}=${v}" if v != ""]
  map_loop  = { for h in var.hosts : h => upper(h)... }
  splat     = var.list[*].name
  legacy    = var.list.*.name
  index     = var.list[0].ports["http"]
  math      = (1 + 2) * 3 - 4 / 2 % 5
  logic     = !var.a && (var.b || var.c >= 3) == true
}

resource "azurerm_kubernetes_cluster" "main" {
  name = "cluster"
  http_proxy_config {
    http_proxy = "http://proxy.corp.example:3128"
    no_proxy   = ["localhost", "127.0.0.1"]
  }
  dynamic "identity" {
    for_each = var.identities
    content {
      type = identity.value
    }
  }
  timeouts {}
}

resource "azurerm_kubernetes_cluster" "second" { name = "one line" }

module "network" {
  source = "./network"
}
