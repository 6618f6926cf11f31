# METADATA
# title: Wildcard in a bypass entry
# description: A bypass entry with a * in it matches in Go only; other clients send those requests to the proxy.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://pkg.go.dev/golang.org/x/net/http/httpproxy
#   - https://curl.se/libcurl/c/CURLOPT_NOPROXY.html
#   - https://docs.python.org/3/library/urllib.request.html
package rules["no-proxy"].wildcard

import data.lib.bypass
import data.lib.fix
import data.lib.proxy

report contains violation if {
	not proxy.on_aks
	some listed in bypass.entries
	listed.entry.kind == "wildcard"
	violation := object.union(
		{
			"path": array.concat(listed.path, ["kind"]),
			"args": {"entry": listed.text, "instead": bypass.instead(listed.entry, ".corp.example")},
		},
		fix.entry(listed.path, listed.entry),
	)
}
