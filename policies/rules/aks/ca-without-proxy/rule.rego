# METADATA
# title: Certificate authority without a proxy
# description: The CA of the proxy configuration is installed only if there is a proxy address.
# custom:
#   severity: warning
#   subject: aks-cluster
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://learn.microsoft.com/azure/aks/custom-certificate-authority
package rules.aks["ca-without-proxy"]

import data.lib.proxy

report contains violation if {
	input.proxy.ca.encoding != "empty"
	proxy.whole
	not proxy.maybe_off
	not proxy.has_address
	violation := {"path": ["proxy", "ca", "encoding"], "args": {}}
}
