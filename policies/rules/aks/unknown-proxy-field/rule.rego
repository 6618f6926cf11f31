# METADATA
# title: Unknown key in the proxy configuration
# description: The proxy configuration has a key that its schema does not have; it is dropped or refused.
# custom:
#   severity: error
#   subject: aks-cluster
#   fix: suggest
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters
package rules.aks["unknown-proxy-field"]

report contains violation if {
	some i, field in input.proxy.strangeFields
	not _is_taken(field)
	violation := object.union(
		{
			"path": ["proxy", "strangeFields", i],
			"args": {"key": field.value, "near": object.get(field, "near", "none")},
		},
		_fix(i, field),
	)
}

default _fix(_, _) := {}

_fix(i, field) := {"fix": {"kind": "rename-key", "path": ["proxy", "strangeFields", i], "text": field.near}}

# A tolerant reader takes every key in any letter case; aks/trusted-ca-casing speaks of the one that is often wrong.
_is_taken(field) if {
	input.proxy.reader.tolerantKeys
	field.caseOnly
}
