# METADATA
# title: Proxy that is one IP address
# description: The proxy is one IP address, which ties every node to one machine.
# custom:
#   severity: note
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://datatracker.ietf.org/doc/html/rfc3986
package rules.url["single-address"]

import data.lib.proxy

report contains violation if {
	some proxied in proxy.addresses
	host := proxied.address.url.host
	host.kind in {"ipv4", "ipv6"}
	not object.get(host, "range", "public") in {"loopback", "link-local", "unspecified", "platform"}
	violation := {
		"path": array.concat(proxied.path, ["url", "host"]),
		"args": {"proxy": proxied.label, "address": host.value},
	}
}
