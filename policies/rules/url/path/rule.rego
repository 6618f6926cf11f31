# METADATA
# title: Path in a proxy address
# description: A proxy address has a path, a query or a fragment, which clients drop or refuse.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://datatracker.ietf.org/doc/html/rfc3986
package rules.url.path

import data.lib.cell
import data.lib.fix
import data.lib.proxy

report contains violation if {
	some proxied in proxy.addresses
	some part in _parts_behind_port(proxied.address.url)
	violation := object.union(
		{
			"path": array.concat(proxied.path, ["url", part]),
			"args": {"proxy": proxied.label, "host": cell.text(proxied.address.url, "host", "…"), "part": part},
		},
		fix.address(proxied),
	)
}

_parts_behind_port(url) := {part |
	some part in ["path", "query"]
	value := url[part].value
	not value in {"", "/"}
}
