variable "name" {
  type = string
}

variable "location" {
  type = string
}

variable "proxy" {
  type = object({
    host   = string
    port   = number
    bypass = list(string)
  })
}
