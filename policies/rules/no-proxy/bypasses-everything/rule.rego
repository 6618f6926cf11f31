# METADATA
# title: Bypass list that exempts everything
# description: A lone * in the bypass list switches the proxy off.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://pkg.go.dev/golang.org/x/net/http/httpproxy
#   - https://curl.se/libcurl/c/CURLOPT_NOPROXY.html
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules["no-proxy"]["bypasses-everything"]

import data.lib.bypass

report contains violation if {
	some listed in bypass.entries
	listed.entry.kind == "star"
	violation := {"path": listed.path, "args": {"entry": listed.text}}
}
