package rules.ca["broken-certificate_test"]

import data.rules.ca["broken-certificate"] as rule

_settings(fields) := {
	"kind": "proxy-settings",
	"now": 1795219200,
	"proxy": object.union({"platform": "aks", "patch": false, "strangeFields": []}, fields),
}

_ca(fields) := _settings({"ca": fields})

_violation(index, value) := {"path": ["proxy", "ca", "broken", index], "args": {"fault": value}}

cases := {
	"fires": {
		"input": _ca({"encoding": "base64-pem", "blocks": 2, "broken": [{"value": "here"}]}),
		"want": {_violation(0, "here")},
	},
	"fires on each": {
		"input": _ca({"encoding": "base64-pem", "blocks": 3, "broken": [{"value": "here"}, {"value": "there"}]}),
		"want": {_violation(0, "here"), _violation(1, "there")},
	},
	"near miss: another fault": {
		"input": _ca({"encoding": "base64-pem", "blocks": 2, "broken": [], "glued": [{"value": "here"}]}),
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
