# METADATA
# title: TLS to the proxy itself
# description: The scheme https asks for TLS between client and proxy, and most proxies speak plain HTTP on that port.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: suggest
#   since: 0.1.0
#   sources:
#   - https://pkg.go.dev/golang.org/x/net/http/httpproxy
#   - https://curl.se/docs/manpage.html
package rules.url["tls-to-proxy"]

import data.lib.cell
import data.lib.fix
import data.lib.platform
import data.lib.proxy

report contains violation if {
	not platform.judges_tls_to_proxy
	some proxied in proxy.addresses
	url := proxied.address.url
	url.scheme.value == "https"
	violation := object.union(
		{
			"path": array.concat(proxied.path, ["url", "scheme"]),
			"args": {"proxy": proxied.label, "host": cell.text(url, "host", "…")},
		},
		fix.write(array.concat(proxied.path, ["url", "scheme"]), "http"),
	)
}
