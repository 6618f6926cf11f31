# METADATA
# title: URL in a bypass list
# description: A bypass entry is a URL, or has a path or user-info, and never matches.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://pkg.go.dev/golang.org/x/net/http/httpproxy
#   - https://curl.se/libcurl/c/CURLOPT_NOPROXY.html
package rules["no-proxy"]["url-entry"]

import data.lib.bypass
import data.lib.fix

report contains violation if {
	some listed in bypass.entries
	listed.entry.kind == "url"
	violation := object.union(
		{
			"path": array.concat(listed.path, ["kind"]),
			"args": {"entry": listed.text, "instead": bypass.instead(listed.entry, "registry.corp.example")},
		},
		fix.entry(listed.path, listed.entry),
	)
}
