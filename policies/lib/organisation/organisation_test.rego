package lib.organisation_test

import data.lib.organisation

_host(name) := {"kind": "host", "name": name}

_suffix(name) := {"kind": "suffix", "name": name}

_wildcard(name) := {"kind": "wildcard", "name": name}

_address(name) := {"kind": "address", "name": name}

_cidr(network) := {"kind": "cidr", "network": network}

_cases := {
	"the same host": {"entry": _host("a.corp.example"), "named": _host("a.corp.example"), "covers": true, "touches": true},
	"the domain of a host": {"entry": _suffix("corp.example"), "named": _host("a.corp.example"), "covers": true, "touches": true},
	"a suffix is not its own name": {"entry": _suffix("corp.example"), "named": _host("corp.example"), "covers": false, "touches": false},
	"another host": {"entry": _host("b.corp.example"), "named": _host("a.corp.example"), "covers": false, "touches": false},
	"half a label": {"entry": _suffix("rp.example"), "named": _host("corp.example"), "covers": false, "touches": false},
	"the same domain": {"entry": _suffix("corp.example"), "named": _suffix("corp.example"), "covers": true, "touches": true},
	"a host for its domain": {"entry": _host("corp.example"), "named": _suffix("corp.example"), "covers": true, "touches": true},
	"a wildcard for its domain": {"entry": _wildcard("corp.example"), "named": _suffix("corp.example"), "covers": true, "touches": true},
	"a domain above": {"entry": _suffix("example"), "named": _suffix("corp.example"), "covers": true, "touches": true},
	"a host in the domain": {"entry": _host("a.corp.example"), "named": _suffix("corp.example"), "covers": false, "touches": true},
	"a domain below": {"entry": _suffix("a.corp.example"), "named": _wildcard("corp.example"), "covers": false, "touches": true},
	"another domain": {"entry": _suffix("other.example"), "named": _suffix("corp.example"), "covers": false, "touches": false},
	"the same address": {"entry": _address("10.0.0.4"), "named": _address("10.0.0.4"), "covers": true, "touches": true},
	"the range of an address": {"entry": _cidr("10.0.0.0/8"), "named": _address("10.0.0.4"), "covers": true, "touches": true},
	"another address": {"entry": _address("10.0.0.5"), "named": _address("10.0.0.4"), "covers": false, "touches": false},
	"a wider range": {"entry": _cidr("10.0.0.0/8"), "named": _cidr("10.1.0.0/16"), "covers": true, "touches": true},
	"a narrower range": {"entry": _cidr("10.1.0.0/16"), "named": _cidr("10.0.0.0/8"), "covers": false, "touches": true},
	"an address in the range": {"entry": _address("10.1.0.4"), "named": _cidr("10.0.0.0/8"), "covers": false, "touches": true},
	"another range": {"entry": _cidr("192.168.0.0/16"), "named": _cidr("10.0.0.0/8"), "covers": false, "touches": false},
	"a range of the other family": {"entry": _cidr("fd00::/8"), "named": _cidr("10.0.0.0/8"), "covers": false, "touches": false},
	"a range and a name": {"entry": _cidr("10.0.0.0/8"), "named": _host("a.corp.example"), "covers": false, "touches": false},
	"a star covers all": {"entry": {"kind": "star"}, "named": _suffix("corp.example"), "covers": true, "touches": true},
	"a star is no domain": {"entry": _suffix("corp.example"), "named": {"kind": "star"}, "covers": false, "touches": false},
	"a hole": {"entry": {"kind": "hole", "unknown": "var.host"}, "named": _host("a.corp.example"), "covers": false, "touches": false},
}

test_covers[name] if {
	some name, c in _cases
	got := organisation.covers(c.entry, c.named)
	got == c.covers
}

test_touches[name] if {
	some name, c in _cases
	got := organisation.touches(c.entry, c.named)
	got == c.touches
}
