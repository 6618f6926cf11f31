# METADATA
# title: Proxy configuration without an address
# description: The proxy configuration has neither an HTTP nor an HTTPS proxy address, which the service refuses.
# custom:
#   severity: error
#   subject: aks-cluster
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://github.com/Azure/AKS/issues/205
package rules.aks["proxy-urls-missing"]

import data.lib.proxy

report contains violation if {
	proxy.whole
	not proxy.maybe_off
	not proxy.has_address
	violation := {"path": ["proxy"], "args": {}}
}
