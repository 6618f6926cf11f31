package rules.ca.placeholder_test

import data.rules.ca.placeholder as rule

_settings(fields) := {
	"kind": "proxy-settings",
	"now": 1795219200,
	"proxy": object.union({"platform": "aks", "patch": false, "strangeFields": []}, fields),
}

_ca(fields) := _settings({"ca": fields})

cases := {
	"fires": {
		"input": _ca({"encoding": "not-base64", "placeholder": {"value": "string"}}),
		"want": {{"path": ["proxy", "ca", "placeholder"], "args": {"sample": "string"}}},
	},
	"fires where nothing else is known": {
		"input": _ca({"placeholder": {"value": "<base64>"}}),
		"want": {{"path": ["proxy", "ca", "placeholder"], "args": {"sample": "<base64>"}}},
	},
	"near miss: no base64": {"input": _ca({"encoding": "not-base64"}), "want": set()},
	"near miss: base64 of PEM": {
		"input": _ca({"encoding": "base64-pem", "blocks": 1, "broken": [], "glued": [], "privateKeys": [], "certificates": []}),
		"want": set(),
	},
	"unknown": {"input": _ca({"unknown": "var.ca"}), "want": set()},
	"absent": {"input": _settings({}), "want": set()},
	"no settings": {"input": {"kind": "proxy-settings"}, "want": set()},
}

test_report[name] if {
	some name, c in cases
	got := rule.report with input as c.input
	got == c.want
}
