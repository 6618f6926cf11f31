package rules.ca["plain-pem_test"]

import data.rules.ca["plain-pem"] as rule

_settings(fields) := {
	"kind": "proxy-settings",
	"now": 1795219200,
	"proxy": object.union({"platform": "aks", "patch": false, "strangeFields": []}, fields),
}

_ca(fields) := _settings({"ca": fields})

cases := {
	"fires": {
		"input": _ca({"encoding": "pem"}),
		"want": {{"path": ["proxy", "ca", "encoding"], "args": {}, "fix": {"kind": "recode", "path": ["proxy", "ca", "encoding"], "text": "encode"}}},
	},
	"near miss: not-base64": {"input": _ca({"encoding": "not-base64"}), "want": set()},
	"near miss: base64-twice": {"input": _ca({"encoding": "base64-twice"}), "want": set()},
	"silent: a sample of a document": {
		"input": _ca({"encoding": "pem", "placeholder": {"value": "string"}}),
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
