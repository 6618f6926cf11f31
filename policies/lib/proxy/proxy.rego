# METADATA
# title: Proxy settings
# description: |
#   What the rules about `input.proxy` share, on whatever subject it stands: a place of its own or a cluster.
#   Everything without an argument is computed once an evaluation.
# schemas:
# - input: schema["proxy-settings"]
package lib.proxy

import data.lib.cell

# METADATA
# scope: document
# description: |
#   The proxy addresses that are there, known or not: `key` in the input, `label` for messages (HTTP, HTTPS), the
#   `address` cell, and its `path`.
addresses contains found if {
	address := input.proxy.http
	found := {"key": "http", "label": "HTTP", "address": address, "path": ["proxy", "http"]}
}

addresses contains found if {
	address := input.proxy.https
	found := {"key": "https", "label": "HTTPS", "address": address, "path": ["proxy", "https"]}
}

# METADATA
# scope: document
# description: Whether the settings are kept by AKS, which has rules of its own for some faults.
default on_aks := false

on_aks if input.proxy.platform == "aks"

# METADATA
# scope: document
# description: Whether the settings are switched off, or may be.
default maybe_off := false

maybe_off if input.proxy.enabled.value == false

maybe_off if input.proxy.enabled.unknown

# METADATA
# scope: document
# description: Whether an address is there that is not known to be empty.
default has_address := false

has_address if {
	some key in ["http", "https"]
	cell.filled(input.proxy, key)
}

# METADATA
# scope: document
# description: |
#   Whether all keys of the settings can be seen, so that one that is absent is certainly missing. False without
#   settings, and for a patch of settings that exist elsewhere.
default whole := false

whole if {
	input.proxy
	not input.proxy.unknown
	not input.proxy.patch
}

# METADATA
# scope: document
# description: |
#   Whether all entries of the bypass list are known, so that one that is absent is certainly missing. An absent list
#   of whole settings has no entries, which is known too.
default bypass_whole := false

bypass_whole if {
	input.proxy.bypass
	not input.proxy.bypass.unknown
	not _bypass_hole
}

bypass_whole if {
	whole
	not input.proxy.bypass
}

_bypass_hole if {
	some entry in input.proxy.bypass.entries
	entry.unknown
}

_bypass_hole if {
	some entry in input.proxy.bypass.entries
	entry.kind == "hole"
}

# METADATA
# scope: document
# description: Where something missing from the bypass list is reported; the settings when there is no list.
default bypass_path := ["proxy"]

bypass_path := ["proxy", "bypass"] if input.proxy.bypass

# METADATA
# scope: document
# description: |
#   The names in the bypass list (hosts, suffixes and wildcards): lower case, without leading `*.` or `.` and without
#   trailing dot.
bypass_names contains entry.name if {
	some entry in input.proxy.bypass.entries
	entry.kind in {"host", "suffix", "wildcard"}
}
