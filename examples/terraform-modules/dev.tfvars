proxy = {
  host   = "proxy-dev.corp.example"
  port   = 31280000
  bypass = [".apps.corp.example"]
}
