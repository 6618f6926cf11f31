package rules.aks["no-proxy-wildcard_test"]

import data.rules.aks["no-proxy-wildcard"] as rule

_entries(entries) := {
	"kind": "aks-cluster",
	"proxy": {"platform": "aks", "bypass": {"form": "list", "entries": entries}},
}

_violation(index, entry) := {"path": ["proxy", "bypass", "entries", index], "args": {"entry": entry}}

cases := {
	"fires with a fix": {
		"input": _entries([{"value": "*.a.example", "kind": "wildcard", "suggestion": ".a.example"}]),
		"want": {object.union(_violation(0, "*.a.example"), {"fix": {"kind": "replace-entry", "path": ["proxy", "bypass", "entries", 0], "items": [".a.example"]}})},
	},
	"fires": {
		"input": _entries([
			{"value": "localhost", "kind": "host", "name": "localhost"},
			{"value": "*.corp.example", "kind": "wildcard", "name": "corp.example"},
		]),
		"want": {_violation(1, "*.corp.example")},
	},
	"fires on each": {
		"input": _entries([{"value": "*.a.example", "kind": "wildcard"}, {"value": "db*.b.example", "kind": "wildcard"}]),
		"want": {_violation(0, "*.a.example"), _violation(1, "db*.b.example")},
	},
	"fires before an unknown domain": {
		"input": _entries([{"unknown": "var.domain", "kind": "wildcard"}]),
		"want": {_violation(0, "*")},
	},
	"near miss: suffix": {"input": _entries([{"value": ".corp.example", "kind": "suffix"}]), "want": set()},
	"near miss: a lone star": {"input": _entries([{"value": "*", "kind": "star"}]), "want": set()},
	"near miss: an octet": {
		"input": _entries([{"value": "10.*", "kind": "malformed", "badAddress": {"value": "wildcard-octet"}}]),
		"want": set(),
	},
	"unknown": {"input": _entries([{"unknown": "var.entry", "kind": "hole"}]), "want": set()},
	"empty list": {"input": _entries([]), "want": set()},
	"absent": {"input": {"kind": "aks-cluster", "proxy": {"platform": "aks"}}, "want": set()},
	"no proxy": {"input": {"kind": "aks-cluster"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
