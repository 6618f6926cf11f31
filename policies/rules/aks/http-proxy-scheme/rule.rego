# METADATA
# title: Scheme of the HTTP proxy address
# description: AKS wants the scheme http in the address of the HTTP proxy.
# custom:
#   severity: error
#   subject: aks-cluster
#   fix: suggest
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
package rules.aks["http-proxy-scheme"]

report contains violation if {
	scheme := input.proxy.http.url.scheme.value
	scheme != "http"
	violation := {"path": ["proxy", "http", "url", "scheme"], "args": {"scheme": scheme}}
}

report contains violation if {
	input.proxy.http.url
	not input.proxy.http.url.scheme
	not input.proxy.http.placeholder
	count(object.get(input.proxy.http, "faults", [])) == 0
	violation := {"path": ["proxy", "http"], "args": {"scheme": "none"}}
}
