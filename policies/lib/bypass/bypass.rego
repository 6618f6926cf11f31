# METADATA
# title: Bypass lists
# description: |
#   What the rules about the entries of `input.proxy.bypass` share: each entry with its path and its text, whether
#   something that is not listed is certainly missing, and what an entry covers.
# schemas:
# - input: schema["proxy-settings"]
package lib.bypass

import data.lib.proxy

# METADATA
# scope: document
# description: |
#   The entries that are no sample of a document: `entry`, its `path`, and its `text` for messages (`…` when it is not
#   wholly known). What is wrong with the form of a sample says nothing about what will stand in its place.
entries contains listed if {
	some i, entry in input.proxy.bypass.entries
	not entry.placeholder
	text := object.get(entry, "value", object.get(entry, "name", "…"))
	listed := {"entry": entry, "path": ["proxy", "bypass", "entries", i], "text": text}
}

# METADATA
# scope: document
# description: How an entry should be written, where that is certain, else the example given.
instead(entry, _) := entry.suggestion if entry.suggestion != ""

instead(entry, example) := example if object.get(entry, "suggestion", "") == ""

# METADATA
# scope: document
# description: |
#   Whether the proxy is on, all entries of the list are known, and each is one entry, so that what is not listed is
#   certainly missing. A list that is absent from whole settings has no entries.
default complete := false

complete if {
	proxy.has_address
	not proxy.maybe_off
	not input.proxy.unknown
	proxy.bypass_whole
	not _ambiguous
}

# The author meant something else than what stands there, and other rules say so.
_ambiguous if {
	some entry in input.proxy.bypass.entries
	entry.separator
}

_ambiguous if {
	some entry in input.proxy.bypass.entries
	entry.glued
}

_ambiguous if {
	some entry in input.proxy.bypass.entries
	entry.placeholder
}

# METADATA
# scope: document
# description: Whether a lone `*` exempts everything.
default exempts_everything := false

exempts_everything if {
	some entry in input.proxy.bypass.entries
	entry.kind == "star"
}

# METADATA
# scope: document
# description: Whether a client that ignores CIDR entries is known to read the settings.
default read_without_ranges := false

read_without_ranges if count(clients_without_ranges) > 0

# METADATA
# scope: document
# description: The clients that read the settings and ignore CIDR entries, sorted.
clients_without_ranges := sort([client |
	some client in ["aws-cli", "java", "python", "wget"]
	client in input.proxy.consumers
])

# METADATA
# scope: document
# description: Whether an entry matches a host name in the clients that read it most widely.
default covers_name(_, _) := false

covers_name(entry, host) if {
	entry.kind == "host"
	entry.name == host
}

covers_name(entry, host) if {
	entry.kind in {"host", "suffix", "wildcard"}
	endswith(host, concat("", [".", entry.name]))
}

# METADATA
# scope: document
# description: Whether an entry is an IP address or a range that it lies in.
default covers_address(_, _) := false

covers_address(entry, address) if {
	entry.kind == "address"
	entry.name == address
}

covers_address(entry, address) if in_range(entry, address)

# METADATA
# scope: document
# description: Whether an entry is a range that an IP address lies in.
default in_range(_, _) := false

in_range(entry, address) if {
	entry.kind == "cidr"
	net.cidr_contains(entry.network, address)
}
