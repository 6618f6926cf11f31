# METADATA
# title: White space around a bypass entry
# description: A bypass entry has white space around it, which some clients take as a part of it.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://pkg.go.dev/golang.org/x/net/http/httpproxy
#   - https://curl.se/libcurl/c/CURLOPT_NOPROXY.html
package rules["no-proxy"].spaces

import data.lib.bypass
import data.lib.fix

report contains violation if {
	some listed in bypass.entries
	listed.entry.spaces
	listed.entry.kind != "empty"
	violation := object.union({"path": array.concat(listed.path, ["spaces"]), "args": {"entry": listed.text}}, fix.entry(listed.path, listed.entry))
}
