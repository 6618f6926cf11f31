# METADATA
# title: Malformed proxy address
# description: A proxy address that cannot be parsed is refused, or used by each client in its own way.
# custom:
#   severity: error
#   subject: proxy-settings
#   fix: suggest
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://datatracker.ietf.org/doc/html/rfc3986
package rules.url.malformed

import data.lib.fix
import data.lib.proxy

report contains violation if {
	some proxied in proxy.addresses
	some i, fault in proxied.address.faults
	violation := object.union(
		{
			"path": array.concat(proxied.path, ["faults", i]),
			"args": {"proxy": proxied.label, "fault": fault.value},
		},
		fix.address(proxied),
	)
}
