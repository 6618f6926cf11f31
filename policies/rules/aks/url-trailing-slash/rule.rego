# METADATA
# title: Proxy address without a final slash
# description: Versions of the service into 2026 refused a proxy address that does not end in a slash.
# custom:
#   severity: note
#   subject: aks-cluster
#   fix: safe
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://github.com/Azure/AKS/issues/4574
#   - https://github.com/Azure/AKS/issues/5561
package rules.aks["url-trailing-slash"]

import data.lib.fix
import data.lib.proxy

report contains violation if {
	some proxied in proxy.addresses
	proxied.address.url.scheme
	not proxied.address.url.path
	not proxied.address.url.query
	not proxied.address.placeholder
	count(object.get(proxied.address, "faults", [])) == 0
	violation := object.union({"path": proxied.path, "args": {"proxy": proxied.label}}, _fix(proxied))
}

default _fix(_) := {}

_fix(proxied) := fix.write(proxied.path, concat("", [proxied.address.value, "/"])) if {
	not proxied.address.url.userInfo
}
