# METADATA
# title: Host that nodes need, kept from the proxy
# description: A host that nodes need to start bypasses the proxy in a cluster that has no other way out by default.
# custom:
#   severity: warning
#   subject: aks-cluster
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://learn.microsoft.com/azure/aks/outbound-rules-control-egress
package rules.aks["bootstrap-host-bypassed"]

import data.lib.aks

# What a node pulls from or signs in to before it joins the cluster, the most telling first.
_hosts := [
	"mcr.microsoft.com", "data.mcr.microsoft.com", "login.microsoftonline.com", "management.azure.com",
	"packages.aks.azure.com", "acs-mirror.azureedge.net", "packages.microsoft.com",
]

report contains violation if {
	lower(input.outboundType.value) in {"none", "userdefinedrouting"}
	aks.proxy_on
	some i, entry in input.proxy.bypass.entries
	entry.kind in {"host", "suffix"}
	not entry.broad
	hosts := [host | some host in _hosts; _covers(entry.name, host)]
	violation := {
		"path": ["proxy", "bypass", "entries", i],
		"args": {"host": hosts[0], "outbound": input.outboundType.value},
		"related": [{"path": ["outboundType"], "note": "outbound"}],
	}
}

_covers(name, host) if name == host

_covers(name, host) if endswith(host, concat("", [".", name]))

# Images come from hosts below this one, by region.
_covers(name, "data.mcr.microsoft.com") if endswith(name, ".data.mcr.microsoft.com")
