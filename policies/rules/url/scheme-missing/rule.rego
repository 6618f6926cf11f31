# METADATA
# title: Proxy address without a scheme
# description: A proxy address without a scheme is completed by some clients and refused by others.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://pkg.go.dev/golang.org/x/net/http/httpproxy
#   - https://curl.se/docs/manpage.html
#   - https://datatracker.ietf.org/doc/html/rfc3986
package rules.url["scheme-missing"]

import data.lib.cell
import data.lib.fix
import data.lib.platform
import data.lib.proxy

report contains violation if {
	not platform.scheme_optional
	some proxied in proxy.addresses
	url := proxied.address.url
	not url.scheme
	violation := object.union(
		{
			"path": proxied.path,
			"args": {"proxy": proxied.label, "host": cell.text(url, "host", "…")},
		},
		fix.address(proxied),
	)
}
