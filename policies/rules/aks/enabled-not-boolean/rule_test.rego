package rules.aks["enabled-not-boolean_test"]

import data.rules.aks["enabled-not-boolean"] as rule

_switch(known, enabled) := {
	"kind": "aks-cluster",
	"proxy": {"platform": "aks", "reader": {"enabledKnown": known}, "enabled": enabled},
}

_violation(value) := {"path": ["proxy", "enabled"], "args": {"value": value}, "fix": {"kind": "to-flag", "path": ["proxy", "enabled"], "text": value}}

cases := {
	"fires on true": {
		"input": _switch("by-api-version", {"value": true, "quoted": true}),
		"want": {_violation("true")},
	},
	"fires on false": {
		"input": _switch("always", {"value": false, "quoted": true}),
		"want": {_violation("false")},
	},
	"near miss: a boolean": {"input": _switch("always", {"value": true}), "want": set()},
	"near miss: quoted is false": {"input": _switch("always", {"value": true, "quoted": false}), "want": set()},
	"silent: a reader without the switch": {"input": _switch("never", {"value": true, "quoted": true}), "want": set()},
	"unknown": {"input": _switch("always", {"unknown": "var.on"}), "want": set()},
	"absent": {"input": {"kind": "aks-cluster", "proxy": {"reader": {"enabledKnown": "always"}}}, "want": set()},
	"no proxy": {"input": {"kind": "aks-cluster"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
