# METADATA
# title: Cluster without a proxy where one is required
# description: The organisation requires a proxy on each cluster, and this one has none, or one that is switched off.
# schemas:
# - input: schema["aks-cluster"]
# custom:
#   severity: error
#   subject: aks-cluster
#   fix: none
#   default: "off"
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules.organisation["proxy-required"]

report contains violation if {
	input.organisation.proxyRequired
	violation := {"path": _without_proxy, "args": {"cluster": input.name}}
}

_without_proxy := ["proxy", "enabled"] if {
	input.proxy.enabled.value == false
} else := [] if {
	not input.proxy
	not input.proxyUnknown
}
