# METADATA
# title: Proxy inside a range of the cluster
# description: The address of the proxy lies in the pod or service range of the cluster, where no node reaches it.
# custom:
#   severity: error
#   subject: aks-cluster
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning
package rules.aks["proxy-in-cluster-range"]

import data.lib.aks
import data.lib.proxy

report contains violation if {
	aks.proxy_on
	some proxied in proxy.addresses
	host := proxied.address.url.host
	host.kind in {"ipv4", "ipv6"}
	some key in ["podRanges", "serviceRanges"]
	some i, range in input[key]
	net.cidr_contains(range.value, host.value)
	violation := {
		"path": array.concat(proxied.path, ["url", "host"]),
		"args": {"address": host.value, "network": range.value, "kind": key},
		"related": [{"path": [key, i], "note": "range"}],
	}
}
