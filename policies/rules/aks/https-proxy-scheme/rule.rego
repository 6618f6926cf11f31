# METADATA
# title: Scheme of the HTTPS proxy address
# description: AKS wants the scheme http or https in the address of the HTTPS proxy.
# custom:
#   severity: error
#   subject: aks-cluster
#   fix: suggest
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://github.com/hashicorp/terraform-provider-azurerm/issues/14720
package rules.aks["https-proxy-scheme"]

import data.lib.fix

report contains violation if {
	scheme := input.proxy.https.url.scheme.value
	not scheme in {"http", "https"}
	violation := {"path": ["proxy", "https", "url", "scheme"], "args": {"scheme": scheme}}
}

report contains violation if {
	input.proxy.https.url
	not input.proxy.https.url.scheme
	not input.proxy.https.placeholder
	count(object.get(input.proxy.https, "faults", [])) == 0
	violation := object.union({"path": ["proxy", "https"], "args": {"scheme": "none"}}, _with_scheme)
}

# In the form that no version of the service refused: with a slash at the end.
default _with_scheme := {}

_with_scheme := fix.write(["proxy", "https"], concat("", [trim_suffix(input.proxy.https.suggestion, "/"), "/"]))
