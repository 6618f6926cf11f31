# METADATA
# title: Proxy settings on a node pool
# description: A node pool has proxy settings of its own; AKS has one proxy for the whole cluster.
# custom:
#   severity: error
#   subject: aks-cluster
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules.aks["node-pool-proxy"]

import data.lib.fix

report contains violation if {
	some i, pool in input.pools
	not pool.conditional
	some j, field in pool.proxyFields
	violation := object.union(
		{
			"path": ["pools", i, "proxyFields", j],
			"args": {"pool": pool.label, "key": field.value},
			"related": _related,
		},
		fix.remove(["pools", i, "proxyFields", j]),
	)
}

default _related := []

_related := [{"path": ["proxy"], "note": "proxy"}] if input.proxy
