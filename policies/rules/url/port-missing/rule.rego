# METADATA
# title: Proxy address without a port
# description: A proxy address has no port, and clients do not agree on the default.
# custom:
#   severity: note
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://curl.se/docs/manpage.html
#   - https://pkg.go.dev/golang.org/x/net/http/httpproxy
#   - https://www.gnu.org/software/wget/manual/html_node/Proxies.html
package rules.url["port-missing"]

import data.lib.platform
import data.lib.proxy

report contains violation if {
	not platform.port_elsewhere
	some proxied in proxy.addresses
	url := proxied.address.url
	host := url.host.value
	not url.port
	violation := {
		"path": array.concat(proxied.path, ["url", "host"]),
		"args": {"proxy": proxied.label, "host": host},
	}
}
