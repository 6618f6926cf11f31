# METADATA
# title: File for --http-proxy-config that is no strict JSON
# description: The file for the Azure CLI is read by luck, or not at all, because it is no strict JSON.
# custom:
#   severity: warning
#   subject: aks-cluster
#   fix: suggest
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://github.com/Azure/azure-cli/blob/dev/src/azure-cli-core/azure/cli/core/util.py
package rules.aks["cli-file-not-json"]

# A file that goes its own way does so everywhere: the first fault of each kind says it.
report contains violation if {
	some i, fault in input.syntax
	every j, earlier in input.syntax {
		_comes_first(i, fault, j, earlier)
	}
	violation := {"path": ["syntax", i], "args": {"fault": fault.value}}
}

_comes_first(i, _, j, _) if j >= i

_comes_first(_, fault, _, earlier) if earlier.value != fault.value
