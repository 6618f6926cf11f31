package rules.organisation["bypass-forbidden_test"]

import data.rules.organisation["bypass-forbidden"] as rule

_forbidden := [
	{"value": "login.corp.example", "kind": "host", "name": "login.corp.example"},
	{"value": "10.1.0.0/16", "kind": "cidr", "network": "10.1.0.0/16"},
]

_list(entries) := {
	"kind": "proxy-settings",
	"organisation": {"forbiddenBypass": _forbidden},
	"proxy": {"platform": "aks", "patch": false, "bypass": {"form": "list", "entries": entries}},
}

_violation(index, entry, forbidden) := {
	"path": ["proxy", "bypass", "entries", index],
	"args": {"entry": entry, "forbidden": forbidden},
}

_local := {"value": "localhost", "kind": "host", "name": "localhost"}

cases := {
	"fires on the entry": {
		"input": _list([_local, {"value": "login.corp.example", "kind": "host", "name": "login.corp.example"}]),
		"want": {_violation(1, "login.corp.example", "login.corp.example")},
	},
	"fires on a domain above": {
		"input": _list([{"value": ".corp.example", "kind": "suffix", "name": "corp.example"}]),
		"want": {_violation(0, ".corp.example", "login.corp.example")},
	},
	"fires on an address in the range": {
		"input": _list([{"value": "10.1.0.4", "kind": "address", "name": "10.1.0.4"}]),
		"want": {_violation(0, "10.1.0.4", "10.1.0.0/16")},
	},
	"fires on all of them": {
		"input": _list([{"value": "*", "kind": "star"}]),
		"want": {_violation(0, "*", "login.corp.example, 10.1.0.0/16")},
	},
	"fires on a part that is known": {
		"input": _list([{"unknown": "var.host", "kind": "host", "name": "login.corp.example"}]),
		"want": {_violation(0, "login.corp.example", "login.corp.example")},
	},
	"near miss: another host": {
		"input": _list([_local, {"value": "git.corp.example", "kind": "host", "name": "git.corp.example"}]),
		"want": set(),
	},
	"near miss: another range": {
		"input": _list([{"value": "10.2.0.0/16", "kind": "cidr", "network": "10.2.0.0/16"}]),
		"want": set(),
	},
	"silent: a sample will be replaced": {
		"input": _list([{
			"value": "login.corp.example",
			"kind": "host",
			"name": "login.corp.example",
			"placeholder": {"value": "login"},
		}]),
		"want": set(),
	},
	"silent: cannot be read": {"input": _list([{"value": "a b", "kind": "malformed"}]), "want": set()},
	"unknown": {"input": _list([{"kind": "hole", "unknown": "var.host"}]), "want": set()},
	"absent": {"input": object.remove(_list([{"value": "*", "kind": "star"}]), ["organisation"]), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings", "organisation": {"forbiddenBypass": _forbidden}}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
