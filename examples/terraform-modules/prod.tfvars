proxy = {
  host   = "proxy.corp.example"
  bypass = ["http://registry.corp.example", ".corp.example"]
}
