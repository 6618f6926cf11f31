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

import data.lib.fix

report contains violation if {
	scheme := input.proxy.http.url.scheme.value
	scheme != "http"
	violation := object.union({"path": ["proxy", "http", "url", "scheme"], "args": {"scheme": scheme}}, _plain(scheme))
}

report contains violation if {
	input.proxy.http.url
	not input.proxy.http.url.scheme
	not input.proxy.http.placeholder
	count(object.get(input.proxy.http, "faults", [])) == 0
	violation := object.union({"path": ["proxy", "http"], "args": {"scheme": "none"}}, _with_scheme)
}

# In the form that no version of the service refused: with a slash at the end.
default _with_scheme := {}

_with_scheme := fix.write(["proxy", "http"], concat("", [trim_suffix(input.proxy.http.suggestion, "/"), "/"]))

# Most proxies speak plain HTTP on the port that is also called https.
default _plain(_) := {}

_plain("https") := fix.write(["proxy", "http", "url", "scheme"], "http")
