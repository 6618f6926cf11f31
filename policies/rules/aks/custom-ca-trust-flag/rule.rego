# METADATA
# title: Retired switch for custom CA trust
# description: The switch that lets one node pool trust custom CAs was retired on 2026-09-14.
# custom:
#   severity: error
#   subject: aks-cluster
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://github.com/Azure/AKS/issues/5826
#   - https://learn.microsoft.com/azure/aks/custom-certificate-authority
package rules.aks["custom-ca-trust-flag"]

import data.lib.fix

report contains violation if {
	some i, pool in input.pools
	not pool.conditional
	pool.customCaTrust.value == true
	violation := object.union(
		{
			"path": ["pools", i, "customCaTrust"],
			"args": {"pool": pool.label},
		},
		fix.remove(["pools", i, "customCaTrust"]),
	)
}
