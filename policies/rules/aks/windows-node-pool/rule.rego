# METADATA
# title: Windows node pool beside an HTTP proxy
# description: AKS refuses a Windows node pool in a cluster whose HTTP proxy is on, at once or at the next upgrade.
# custom:
#   severity: error
#   subject: aks-cluster
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://github.com/Azure/AKS/issues/4069
package rules.aks["windows-node-pool"]

import data.lib.aks

report contains violation if {
	aks.proxy_on
	some i, pool in input.pools
	not pool.conditional
	key := _windows_key(pool)
	violation := {
		"path": ["pools", i, key],
		"args": {"pool": pool.label, "value": pool[key].value},
		"related": aks.related_proxy,
	}
}

_windows_key(pool) := "osType" if {
	lower(pool.osType.value) == "windows"
} else := "osSku" if {
	startswith(lower(pool.osSku.value), "windows")
}
