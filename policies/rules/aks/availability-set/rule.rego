# METADATA
# title: Availability set beside an HTTP proxy
# description: AKS does not support node pools of availability sets in a cluster whose HTTP proxy is on.
# custom:
#   severity: error
#   subject: aks-cluster
#   fix: suggest
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://learn.microsoft.com/azure/aks/availability-sets-on-aks
package rules.aks["availability-set"]

import data.lib.aks
import data.lib.fix

report contains violation if {
	aks.proxy_on
	some i, pool in input.pools
	not pool.conditional
	lower(pool.type.value) == "availabilityset"
	violation := object.union(
		{
			"path": ["pools", i, "type"],
			"args": {"pool": pool.label, "value": pool.type.value},
			"related": aks.related_proxy,
		},
		fix.write(["pools", i, "type"], "VirtualMachineScaleSets"),
	)
}
