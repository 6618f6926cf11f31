# METADATA
# title: Scheme that is no HTTP proxy
# description: The scheme of the proxy address is neither http nor https, which HTTP proxy settings do not take.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://pkg.go.dev/golang.org/x/net/http/httpproxy
#   - https://docs.python.org/3/library/urllib.request.html
#   - https://www.gnu.org/software/wget/manual/html_node/Proxies.html
package rules.url["unsupported-scheme"]

import data.lib.proxy

report contains violation if {
	not proxy.on_aks
	some proxied in proxy.addresses
	scheme := proxied.address.url.scheme.value
	not scheme in {"http", "https"}
	violation := {
		"path": array.concat(proxied.path, ["url", "scheme"]),
		"args": {"proxy": proxied.label, "scheme": scheme},
	}
}
