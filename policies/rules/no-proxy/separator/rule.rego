# METADATA
# title: Bypass entries without a comma between them
# description: Several bypass entries stand in one, where each has to be an entry of its own.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://pkg.go.dev/golang.org/x/net/http/httpproxy
#   - https://curl.se/libcurl/c/CURLOPT_NOPROXY.html
package rules["no-proxy"].separator

import data.lib.bypass
import data.lib.fix

report contains violation if {
	some listed in bypass.entries
	separator := listed.entry.separator.value
	violation := object.union(
		{
			"path": array.concat(listed.path, ["separator"]),
			"args": {"separator": separator, "form": input.proxy.bypass.form},
		},
		fix.entry(listed.path, listed.entry),
	)
}
