variable "hosts" {
  type    = set(string)
  default = ["b.corp.example", "a.corp.example", "b.corp.example"]
}

variable "proxy" {
  type = object({
    http     = string
    https    = optional(string, "http://proxy.corp.example:3129")
    no_proxy = optional(list(string), ["localhost"])
    port     = optional(number)
  })
  default = {
    http = "http://proxy.corp.example:3128"
    port = "3128"
  }
}

variable "flags" {
  type    = map(bool)
  default = { a = true, b = "false" }
}

variable "numbers" {
  type    = list(number)
  default = [3, "1", 2]
}

variable "empty" {
  type    = string
  default = null
}

variable "pair" {
  type    = tuple([string, number])
  default = [1, "2"]
}

locals {
  names   = ["alpha", "beta", "gamma"]
  nested  = [["a", "b"], ["c"], []]
  objects = [{ name = "x", ports = [1, 2] }, { name = "y", ports = [3] }]
  map     = { one = 1, two = 2, three = 3 }
  pem     = <<-EOT
    -----BEGIN-----
      indented
    -----END-----
  EOT
  plain   = <<EOT
  first ${local.names[0]}
    second
EOT
}
