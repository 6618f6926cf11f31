# METADATA
# title: Wrapped file for --http-proxy-config
# description: The file for the Azure CLI wraps the four keys in another one, so that the service sees no address.
# custom:
#   severity: error
#   subject: aks-cluster
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://github.com/Azure/AKS/issues/205
package rules.aks["cli-file-wrapped"]

report contains violation if {
	key := input.wrapper.value
	violation := {
		"path": ["wrapper"], "args": {"key": key},
		"fix": {"kind": "unwrap", "path": ["wrapper"], "text": key},
	}
}
