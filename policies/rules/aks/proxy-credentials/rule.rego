# METADATA
# title: User name and password in a proxy address
# description: AKS does not support proxy authentication, and the secret can be read in the repository.
# custom:
#   severity: error
#   subject: aks-cluster
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://github.com/Azure/AKS/issues/3392
package rules.aks["proxy-credentials"]

import data.lib.proxy

report contains violation if {
	some proxied in proxy.addresses
	proxied.address.url.userInfo.literal
	violation := {
		"path": array.concat(proxied.path, ["url", "userInfo"]),
		"args": {"proxy": proxied.label},
	}
}
