# METADATA
# title: AKS clusters
# description: What the rules about AKS clusters share.
# schemas:
# - input: schema["aks-cluster"]
package lib.aks

import data.lib.proxy

# METADATA
# scope: document
# description: |
#   Whether the cluster's proxy is certainly on: it is declared, not switched off, and has an address. An address that
#   is there and unknown counts, one that is known to be empty does not.
default proxy_on := false

proxy_on if {
	input.proxy
	not proxy.maybe_off
	proxy.has_address
}
