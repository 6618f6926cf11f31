proxy = {
  host   = "proxy.corp.example"
  bypass = ["http://registry.corp.example", ".apps.corp.example"]
}
