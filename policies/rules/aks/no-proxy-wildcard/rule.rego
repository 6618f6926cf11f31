# METADATA
# title: Wildcard in noProxy
# description: AKS documents a * in a domain of noProxy as unsupported.
# custom:
#   severity: error
#   subject: aks-cluster
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules.aks["no-proxy-wildcard"]

import data.lib.fix

report contains violation if {
	some i, entry in input.proxy.bypass.entries
	entry.kind == "wildcard"
	violation := object.union(
		{
			"path": ["proxy", "bypass", "entries", i],
			"args": {"entry": object.get(entry, "value", "*")},
		},
		fix.entry(["proxy", "bypass", "entries", i], entry),
	)
}
