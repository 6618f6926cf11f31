# METADATA
# title: What an organisation decided
# description: |
#   How entries of a bypass list compare with those that an organisation names. Names count as in the clients that
#   match them most widely: a host stands for itself and for all names below it.
# schemas:
# - input: schema["proxy-settings"]
package lib.organisation

import data.lib.bypass

# METADATA
# scope: document
# description: Whether a listed entry exempts everything that the named one stands for.
default covers(_, _) := false

covers(entry, _) if entry.kind == "star"

covers(entry, named) if {
	named.kind == "host"
	bypass.covers_name(entry, named.name)
}

covers(entry, named) if {
	_is_domain(named)
	entry.kind in {"host", "suffix", "wildcard"}
	_is_at_or_below(named.name, entry.name)
}

covers(entry, named) if {
	named.kind == "address"
	bypass.covers_address(entry, named.name)
}

covers(entry, named) if {
	named.kind == "cidr"
	entry.kind == "cidr"
	net.cidr_contains(entry.network, named.network)
}

# METADATA
# scope: document
# description: Whether a listed entry exempts anything that the named one stands for.
default touches(_, _) := false

touches(entry, named) if covers(entry, named)

touches(entry, named) if {
	_is_domain(named)
	entry.kind in {"host", "suffix", "wildcard"}
	_is_at_or_below(entry.name, named.name)
}

touches(entry, named) if {
	named.kind == "cidr"
	entry.kind == "address"
	net.cidr_contains(named.network, entry.name)
}

touches(entry, named) if {
	named.kind == "cidr"
	entry.kind == "cidr"
	net.cidr_contains(named.network, entry.network)
}

_is_domain(named) if named.kind in {"suffix", "wildcard"}

_is_at_or_below(name, domain) if name == domain

_is_at_or_below(name, domain) if endswith(name, concat("", [".", domain]))
