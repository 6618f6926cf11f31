# METADATA
# title: Characters that the nodes' root shell evaluates
# description: A dollar sign, backtick, double quote, backslash or control character in the proxy configuration is evaluated by a root shell on every node.
# custom:
#   severity: error
#   subject: aks-cluster
#   fix: none
#   since: 0.1.0
#   sources:
#   - https://learn.microsoft.com/azure/aks/http-proxy
#   - https://github.com/Azure/AgentBaker/blob/master/parts/linux/cloud-init/artifacts/cse_main.sh
package rules.aks["shell-characters"]

import data.lib.proxy

report contains violation if {
	not proxy.maybe_off
	some place in _places
	some i, character in place.node.shell
	violation := {
		"path": array.concat(place.path, ["shell", i]),
		"args": {"character": character.value, "place": place.name},
	}
}

_places contains {"name": proxied.key, "node": proxied.address, "path": proxied.path} if {
	some proxied in proxy.addresses
	not proxied.address.placeholder
}

_places contains {"name": "bypass", "node": entry, "path": ["proxy", "bypass", "entries", i]} if {
	some i, entry in input.proxy.bypass.entries
	not entry.placeholder
}
