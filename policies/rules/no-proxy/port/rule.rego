# METADATA
# title: Port in a bypass entry
# description: A bypass entry names a port, which only some clients honour.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://pkg.go.dev/golang.org/x/net/http/httpproxy
#   - https://curl.se/libcurl/c/CURLOPT_NOPROXY.html
package rules["no-proxy"].port

import data.lib.bypass
import data.lib.fix

report contains violation if {
	some listed in bypass.entries
	port := listed.entry.port.value
	violation := object.union(
		{
			"path": array.concat(listed.path, ["port"]),
			"args": {"entry": listed.text, "port": port},
		},
		fix.entry(listed.path, listed.entry),
	)
}
