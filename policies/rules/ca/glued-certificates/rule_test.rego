package rules.ca["glued-certificates_test"]

import data.rules.ca["glued-certificates"] as rule

_settings(fields) := {
	"kind": "proxy-settings",
	"now": 1795219200,
	"proxy": object.union({"platform": "aks", "patch": false, "strangeFields": []}, fields),
}

_ca(fields) := _settings({"ca": fields})

_violation(index) := {"path": ["proxy", "ca", "glued", index], "args": {}, "fix": {"kind": "recode", "path": ["proxy", "ca"], "text": "separate"}}

cases := {
	"fires": {
		"input": _ca({"encoding": "base64-pem", "blocks": 2, "glued": [{"value": "here"}]}),
		"want": {_violation(0)},
	},
	"fires on each": {
		"input": _ca({"encoding": "base64-pem", "blocks": 3, "glued": [{"value": "here"}, {"value": "there"}]}),
		"want": {_violation(0), _violation(1)},
	},
	"near miss: another fault": {
		"input": _ca({"encoding": "base64-pem", "blocks": 2, "glued": [], "broken": [{"value": "here"}]}),
		"want": set(),
	},
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
