# METADATA
# title: AKS clusters
# description: What the rules about AKS clusters share.
# schemas:
# - input: schema["aks-cluster"]
package lib.aks

import data.lib.cell
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

# METADATA
# scope: document
# description: |
#   The nodes that show a reader where the cluster's proxy comes from: its block, and its address. Rules that use them
#   have the notes `proxy` and `address`.
related_proxy := array.concat(
	[{"path": ["proxy"], "note": "proxy"} | input.proxy],
	[{"path": _place_of(key), "note": "address"} | some key in ["http", "https"]; cell.filled(input.proxy, key)],
)

# The host is what an address is about; scheme and port often stand elsewhere, in a template around it.
_place_of(key) := ["proxy", key, "url", "host"] if {
	input.proxy[key].url.host
} else := ["proxy", key]
