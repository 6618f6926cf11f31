# METADATA
# title: Proxy that no other machine reaches
# description: The host of the proxy is a loopback, link-local, unspecified or platform address, which means another machine on each node.
# custom:
#   severity: warning
#   subject: proxy-settings
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://datatracker.ietf.org/doc/html/rfc6890
#   - https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules.url["loopback-host"]

import data.lib.platform
import data.lib.proxy

report contains violation if {
	some proxied in proxy.addresses
	host := proxied.address.url.host
	host.range in {"loopback", "link-local", "unspecified", "platform"}
	not _may_be_sidecar(host)
	violation := {
		"path": array.concat(proxied.path, ["url", "host"]),
		"args": {"proxy": proxied.label, "host": host.value, "range": host.range},
	}
}

# The containers of a pod share the loopback interface, so that one of them may be the proxy.
_may_be_sidecar(host) if {
	platform.in_pod
	host.range in {"loopback", "unspecified"}
}
