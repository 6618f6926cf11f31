variable "location" {
  type    = string
  default = "westeurope"
}

variable "proxy" {
  type = object({
    host   = string
    port   = optional(number, 3128)
    bypass = optional(list(string), [])
  })
}
