# METADATA
# title: noProxy that is no list
# description: noProxy is one string where a list of strings is wanted.
# custom:
#   severity: error
#   subject: aks-cluster
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://github.com/Azure/prometheus-collector/issues/589
package rules.aks["no-proxy-not-a-list"]

report contains violation if {
	input.proxy.bypass.form == "string"
	violation := object.union({"path": ["proxy", "bypass"], "args": {}}, _fix)
}

default _fix := {}

_fix := {"fix": {"kind": "to-list", "path": ["proxy", "bypass"], "items": items}} if {
	not input.proxy.bypass.unknown
	items := [entry.value | some entry in input.proxy.bypass.entries; entry.kind != "empty"]
}
